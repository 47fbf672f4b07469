//! A packet → GNU gettext's PO, and what comes back → its units.
//!
//! Each unit is an entry: its id is the context, so that equal texts of two places stay two, and the
//! text with tags is the message. A text that has changed is fuzzy, with the old text as the previous
//! message, as `msgmerge` would leave it.
//!
//! Reading goes by the tokens of gettext's own lexer, not by lines. Of comments and flags only the one
//! counts that says what stood in the handbook: a translation that stands there is taken, whatever a
//! program says about it.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::super::marked::{Marked, PlaceholderKind, read_tagged, tagged};
use super::encoding::by_label;
use super::{MAX_UNITS, Packet, PacketUnit, Progress, Reason, Returned, ReturnedUnit, Standing, Unreadable};

/// Writes a packet.
pub fn write(packet: &Packet) -> Vec<u8> {
    let header = [
        ("Project-Id-Version", packet.title.as_str()),
        ("Language", &packet.to.replace('-', "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Source-Language", &packet.from.replace('-', "_")),
    ];
    let header: String =
        header.iter().map(|(name, value)| format!("{name}: {}\n", one_line(value))).collect();
    let mut out = String::new();
    field(&mut out, "", "msgid", "");
    field(&mut out, "", "msgstr", &header);
    for page in &packet.pages {
        for unit in &page.units {
            entry(&mut out, &page.id, unit);
        }
    }
    out.into_bytes()
}

/// What begins the comment that says what stood in the handbook.
const STANDING: &str = "standing: ";

/// Writes one entry.
fn entry(out: &mut String, page: &str, unit: &PacketUnit) {
    let mut notes = Vec::from([format!("{}: {}", unit.kind, unit.context)]);
    notes.extend(unit.is_safety.then(|| "safety".to_owned()));
    notes.extend((unit.progress == Progress::Reviewed).then(|| "reviewed".to_owned()));
    notes.extend(legend(&unit.source));
    notes.extend(
        Some(format!("{STANDING}{}", unit.standing.word())).filter(|_| unit.standing != Standing::Unsaid),
    );
    out.push('\n');
    // Writing to a string cannot fail.
    for note in &notes {
        let _ = writeln!(out, "#. {}", one_line(note));
    }
    let _ = writeln!(out, "#: {}", one_line(page));
    if unit.progress == Progress::Changed {
        out.push_str("#, fuzzy\n");
        if let Some(was) = &unit.was {
            field(out, "#| ", "msgid", was);
        }
    }
    let target = unit.target.as_deref().unwrap_or_default();
    field(out, "", "msgctxt", &unit.id);
    field(out, "", "msgid", &unit.source.tagged());
    field(out, "", "msgstr", &tagged(target, &unit.source.placeholders));
}

/// What each tag of a text stands for; emphasis has none.
pub(super) fn legend(text: &Marked) -> Vec<String> {
    let numbered = (1..).zip(&text.placeholders);
    numbered
        .filter(|(_, placeholder)| placeholder.kind != PlaceholderKind::Emphasis)
        .map(|(number, placeholder)| match placeholder.is_pair() {
            true => format!("<{number}>…</{number}> = {}…{}", placeholder.open, placeholder.close),
            false => format!("<{number}/> = {}", placeholder.open),
        })
        .map(|line| one_line(&line))
        .collect()
}

/// A text for a line of its own.
fn one_line(text: &str) -> String {
    text.trim_end().replace(char::is_control, " ")
}

/// Writes a field; of a text of several lines, each stands on its own.
fn field(out: &mut String, prefix: &str, name: &str, text: &str) {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let _ = match lines.as_slice() {
        [] | [_] => writeln!(out, "{prefix}{name} \"{}\"", escaped(text)),
        _ => writeln!(out, "{prefix}{name} \"\""),
    };
    if lines.len() > 1 {
        for line in lines {
            let _ = writeln!(out, "{prefix}\"{}\"", escaped(line));
        }
    }
}

/// A text between quotes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let _ = match c {
            '"' | '\\' => write!(out, "\\{c}"),
            '\n' => write!(out, "\\n"),
            '\t' => write!(out, "\\t"),
            '\r' => write!(out, "\\r"),
            c if c.is_ascii_control() => write!(out, "\\{:03o}", u32::from(c)),
            c => write!(out, "{c}"),
        };
    }
    out
}

/// Reads a file that came back.
///
/// # Errors
/// [`Unreadable`] with its line, when the file is no PO, or its letters are not in the encoding that it
/// says.
pub fn read(bytes: &[u8]) -> Result<Returned, Unreadable> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = charset(bytes).map_or(Cow::Borrowed(bytes), |charset| by_label(bytes, &charset));
    let mut lexer = Lexer::new(&bytes);
    let mut returned = Returned::default();
    let mut entry = Entry::default();
    while let Some(field) = lexer.field()? {
        // No blank line is needed: an entry ends where a field begins that it has, or can no longer have.
        let is_next = match field.name {
            Name::Context | Name::Domain => entry.context.is_some() || entry.id.is_some(),
            Name::Id => entry.id.is_some(),
            Name::Plural | Name::Text | Name::OtherText => false,
        };
        if is_next {
            std::mem::take(&mut entry).finish(&mut returned)?;
        }
        if entry.line == 0 {
            entry.line = field.line;
            entry.standing = field.standing;
        }
        let place = match field.name {
            Name::Context => &mut entry.context,
            Name::Id => &mut entry.id,
            Name::Text if entry.id.is_some() && entry.text.is_none() => &mut entry.text,
            Name::Text => return Err(syntax(field.line, "msgstr")),
            Name::Domain => {
                entry = Entry::default();
                continue;
            }
            Name::Plural | Name::OtherText => continue,
        };
        *place = Some(field.text);
    }
    entry.finish(&mut returned)?;
    Ok(returned)
}

/// The encoding that the header names, which is the first entry.
fn charset(bytes: &[u8]) -> Option<String> {
    let mut lexer = Lexer::new(bytes);
    let id = lexer.field().ok()??;
    let text = lexer.field().ok()??;
    let is_header = matches!((id.name, text.name), (Name::Id, Name::Text)) && id.text.is_empty();
    let header = String::from_utf8_lossy(&text.text).to_ascii_lowercase();
    let (_, charset) = header.split_once("charset=").filter(|_| is_header)?;
    Some(charset.split_whitespace().next()?.trim_end_matches(';').to_owned())
}

/// The fields of an entry so far, as bytes: the header says only later what they mean.
#[derive(Default)]
struct Entry {
    line: usize,
    context: Option<Vec<u8>>,
    id: Option<Vec<u8>>,
    text: Option<Vec<u8>>,
    standing: Standing,
}

impl Entry {
    /// Takes over what is whole.
    fn finish(self, returned: &mut Returned) -> Result<(), Unreadable> {
        let Entry { line, context, id, text, standing } = self;
        let (id, text) = match (&context, id, text) {
            (_, Some(id), Some(text)) => (id, text),
            (None, None, _) => return Ok(()),
            (_, Some(_), None) => return Err(syntax(line, "msgstr?")),
            (Some(_), None, _) => return Err(syntax(line, "msgid?")),
        };
        let Some(context) = context else {
            // Entries of other programs have no context; of them, only the header counts.
            if id.is_empty() {
                header(&text, returned);
            }
            return Ok(());
        };
        if returned.units.len() == MAX_UNITS {
            return Err(Unreadable { line, reason: Reason::TooLarge, detail: String::new() });
        }
        let utf8 = |bytes| String::from_utf8(bytes).map_err(|error| syntax(line, &error.to_string()));
        returned.units.push(ReturnedUnit {
            id: utf8(context)?,
            line,
            source: read_tagged(&utf8(id)?),
            target: read_tagged(&utf8(text)?),
            // We wrote who has read what; of a text that may be another now, it says nothing.
            is_reviewed: false,
            is_sure: false,
            standing,
        });
        Ok(())
    }
}

/// Reads the languages of the header.
fn header(text: &[u8], returned: &mut Returned) {
    let text = String::from_utf8_lossy(text);
    for (name, value) in text.lines().filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        let language = || Some(value.replace('_', "-")).filter(|tag| !tag.is_empty());
        match name.trim().to_ascii_lowercase().as_str() {
            "language" => returned.to = language(),
            "x-source-language" => returned.from = language(),
            _ => {}
        }
    }
}

/// What a field is.
#[derive(Clone, Copy)]
enum Name {
    Domain,
    Context,
    Id,
    Plural,
    Text,
    /// The text of another number than the first.
    OtherText,
}

/// A field with its strings joined.
struct Field {
    line: usize,
    name: Name,
    text: Vec<u8>,
    /// What the comments before it say of what stood in the handbook.
    standing: Standing,
}

/// What is not read yet, and the line that it begins on.
struct Lexer<'a> {
    rest: &'a [u8],
    line: usize,
    /// What the last comment says that is about what stood in the handbook.
    standing: Standing,
}

impl<'a> Lexer<'a> {
    fn new(bytes: &'a [u8]) -> Lexer<'a> {
        Lexer { rest: bytes, line: 1, standing: Standing::Unsaid }
    }

    /// The next field, if there is one.
    fn field(&mut self) -> Result<Option<Field>, Unreadable> {
        self.skip();
        let standing = std::mem::take(&mut self.standing);
        let Some(&first) = self.rest.first() else { return Ok(None) };
        let line = self.line;
        let word = self.take_while(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let name = match word {
            b"domain" => Name::Domain,
            b"msgctxt" => Name::Context,
            b"msgid" => Name::Id,
            b"msgid_plural" => Name::Plural,
            b"msgstr" => self.text_name()?,
            b"" => return Err(syntax(line, &format!("{:?}", char::from(first)))),
            word => return Err(syntax(line, &String::from_utf8_lossy(word))),
        };
        self.skip();
        if self.rest.first() != Some(&b'"') {
            return Err(syntax(self.line, &format!("{}: \"?", String::from_utf8_lossy(word))));
        }
        let mut text = Vec::new();
        while let Some(rest) = self.rest.strip_prefix(b"\"") {
            self.rest = rest;
            self.string(&mut text)?;
            self.skip();
        }
        Ok(Some(Field { line, name, text, standing }))
    }

    /// What `msgstr` is by the number behind it.
    fn text_name(&mut self) -> Result<Name, Unreadable> {
        let Some(rest) = self.rest.strip_prefix(b"[") else { return Ok(Name::Text) };
        self.rest = rest;
        let number = self.take_while(|byte| byte.is_ascii_digit());
        let rest = self.rest.strip_prefix(b"]").filter(|_| !number.is_empty());
        self.rest = rest.ok_or_else(|| syntax(self.line, "msgstr["))?;
        Ok(if number.iter().all(|&byte| byte == b'0') { Name::Text } else { Name::OtherText })
    }

    /// Reads a string behind its opening quote.
    fn string(&mut self, text: &mut Vec<u8>) -> Result<(), Unreadable> {
        let line = self.line;
        loop {
            text.extend(self.take_while(|byte| !matches!(byte, b'"' | b'\\' | b'\n')));
            match self.next() {
                Some(b'"') => return Ok(()),
                Some(b'\\') => text.push(self.escape().map_err(|detail| syntax(line, &detail))?),
                _ => return Err(syntax(line, "\"?")),
            }
        }
    }

    /// The byte that stands for what follows a backslash.
    fn escape(&mut self) -> Result<u8, String> {
        let digits = |lexer: &Self, most: usize, is_digit: fn(&u8) -> bool| {
            lexer.rest.iter().take(most).take_while(|byte| is_digit(byte)).count()
        };
        let octal = digits(self, 3, |byte| matches!(byte, b'0'..=b'7'));
        if octal > 0 {
            return Ok(self.number(octal, 8));
        }
        match self.next() {
            Some(b'n') => Ok(b'\n'),
            Some(b't') => Ok(b'\t'),
            Some(b'r') => Ok(b'\r'),
            Some(b'a') => Ok(0x07),
            Some(b'b') => Ok(0x08),
            Some(b'f') => Ok(0x0c),
            Some(b'v') => Ok(0x0b),
            Some(byte @ (b'"' | b'\\')) => Ok(byte),
            Some(b'x') => match digits(self, 2, u8::is_ascii_hexdigit) {
                0 => Err("\\x".to_owned()),
                count => Ok(self.number(count, 16)),
            },
            Some(byte) if byte.is_ascii_graphic() => Err(format!("\\{}", char::from(byte))),
            _ => Err("\\".to_owned()),
        }
    }

    /// Reads a number of so many digits; of one that is too large for a byte, the end counts.
    fn number(&mut self, digits: usize, base: u32) -> u8 {
        let (number, rest) = self.rest.split_at(digits);
        self.rest = rest;
        let digit = |byte: &u8| char::from(*byte).to_digit(base).unwrap_or_default();
        let value = number.iter().fold(0, |value, byte| value * base + digit(byte));
        u8::try_from(value & 0xff).unwrap_or_default()
    }

    /// Passes over blanks and comments; what is obsolete is a comment as well.
    fn skip(&mut self) {
        loop {
            match self.rest.first() {
                Some(b'#') => self.comment(),
                Some(b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c) => self.next().map_or(0, usize::from),
                _ => return,
            };
        }
    }

    /// Passes over a comment.
    fn comment(&mut self) -> usize {
        let comment = self.take_while(|byte| byte != b'\n');
        let words = comment.strip_prefix(b"#.").map(|words| String::from_utf8_lossy(words.trim_ascii()));
        if let Some(word) = words.as_ref().and_then(|words| words.strip_prefix(STANDING)) {
            self.standing = Standing::read(word);
        }
        comment.len()
    }

    /// Takes one byte.
    fn next(&mut self) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        self.line += usize::from(byte == b'\n');
        Some(byte)
    }

    /// Takes the bytes, none of them the end of a line, that `is_in` holds for.
    fn take_while(&mut self, is_in: impl Fn(u8) -> bool) -> &'a [u8] {
        let end = self.rest.iter().position(|&byte| !is_in(byte)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }
}

/// An error of syntax.
fn syntax(line: usize, detail: &str) -> Unreadable {
    Unreadable { line, reason: Reason::Syntax, detail: detail.to_owned() }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::super::marked::{Part, Placeholder};
    use super::super::PacketPage;
    use super::*;

    /// A packet with every kind of placeholder, every progress, and letters that formats escape.
    pub(crate) fn sample() -> Packet {
        use Part::{Close, Open, Single, Text};
        use PlaceholderKind::{Break, Code, Emphasis, Field, Image, Link, Reference};
        let text = |text: &str| Text(text.to_owned());
        let placeholder = |kind, open: &str, close: &str| Placeholder {
            kind,
            open: open.to_owned(),
            close: close.to_owned(),
        };
        let unit = |id: &str, kind: &str, progress, source: Marked| PacketUnit {
            id: format!("activities/egg-drop#{id}"),
            kind: kind.to_owned(),
            context: "Egg drop › Safety".to_owned(),
            progress,
            source,
            target: None,
            was: None,
            standing: Standing::Nothing,
            is_safety: false,
        };
        let all = Marked {
            parts: vec![
                text("Take "),
                Single(1),
                text(" & read "),
                Open(2),
                text("our \"own\" words"),
                Close(2),
                text(" if 1 < 2, "),
                Open(3),
                text("please"),
                Close(3),
                text(": "),
                Single(4),
                Single(5),
                Open(6),
                text("It's an egg"),
                Close(6),
                Single(7),
                text("C:\\e"),
            ],
            placeholders: vec![
                placeholder(Reference, "[[handout:goal-worksheet]]", ""),
                placeholder(Link, "[", "](https://example.org/?a=1&b=2)"),
                placeholder(Emphasis, "**", "**"),
                placeholder(Field, "{{blank}}", ""),
                placeholder(Code, "`x < y`", ""),
                placeholder(Image, "![", "](egg.png)"),
                placeholder(Break, "\\\n", ""),
            ],
        };
        let goggles = Marked {
            parts: vec![text("Wear "), Single(1), text(" and gloves all day.")],
            placeholders: vec![placeholder(Reference, "[[term:goggles]]", "")],
        };
        let lines = Marked { parts: vec![text("First\nsecond")], placeholders: Vec::new() };
        let changed = PacketUnit {
            target: Some(vec![text("Use gafas y "), Single(1), text(" todo el\u{a0}día.")]),
            was: Some("Wear glasses and <1/> all day <<3.".to_owned()),
            is_safety: true,
            standing: Standing::Mark("0123456789abcdef".to_owned()),
            ..unit("2b", "item", Progress::Changed, goggles)
        };
        let translated = PacketUnit {
            target: Some(vec![text("Primero\nsegundo")]),
            ..unit("3c", "cell", Progress::Translated, lines)
        };
        let reviewed = PacketUnit {
            target: Some(vec![text("Caída «del huevo»")]),
            ..unit("title", "title", Progress::Reviewed, Marked::plain("Egg drop"))
        };
        let units = vec![unit("1a", "paragraph", Progress::New, all), changed, translated, reviewed];
        let page = |id: &str, title: &str, units| PacketPage { id: id.into(), title: title.into(), units };
        Packet {
            title: "Robots & \"Friends\"".to_owned(),
            from: "en".to_owned(),
            to: "es-US".to_owned(),
            pages: vec![
                page("activities/egg-drop", "Egg drop <1>", units),
                page("pages/empty", "Nothing", vec![]),
            ],
        }
    }

    /// What reading finds of what was written; line 0.
    pub(crate) fn units(packet: &Packet) -> Vec<ReturnedUnit> {
        let units = packet.pages.iter().flat_map(|page| &page.units);
        units
            .map(|unit| {
                let target = unit.target.as_deref().unwrap_or_default();
                ReturnedUnit {
                    id: unit.id.clone(),
                    line: 0,
                    // Emphasis comes back as text.
                    source: read_tagged(&unit.source.tagged()),
                    target: read_tagged(&tagged(target, &unit.source.placeholders)),
                    is_reviewed: false,
                    is_sure: false,
                    standing: unit.standing.clone(),
                }
            })
            .collect()
    }

    /// The texts of a file that reads.
    fn texts(po: &str) -> Vec<(String, String, String)> {
        let units = read(po.as_bytes()).unwrap().units.into_iter();
        units.map(|unit| (unit.id, tagged(&unit.source, &[]), tagged(&unit.target, &[]))).collect()
    }

    /// The line and detail of a file that does not.
    fn fault(po: impl AsRef<[u8]>) -> (usize, String) {
        let fault = read(po.as_ref()).unwrap_err();
        assert_eq!(fault.reason, Reason::Syntax);
        (fault.line, fault.detail)
    }

    #[test]
    fn the_whole_file() {
        let expected = r##"msgid ""
msgstr ""
"Project-Id-Version: Robots & \"Friends\"\n"
"Language: es_US\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Source-Language: en\n"

#. paragraph: Egg drop › Safety
#. <1/> = [[handout:goal-worksheet]]
#. <2>…</2> = […](https://example.org/?a=1&b=2)
#. <4/> = {{blank}}
#. <5/> = `x < y`
#. <6>…</6> = ![…](egg.png)
#. <7/> = \
#. standing: none
#: activities/egg-drop
msgctxt "activities/egg-drop#1a"
msgid "Take <1/> & read <2>our \"own\" words</2> if 1 << 2, **please**: <4/><5/><6>It's an egg</6><7/>C:\\e"
msgstr ""

#. item: Egg drop › Safety
#. safety
#. <1/> = [[term:goggles]]
#. standing: 0123456789abcdef
#: activities/egg-drop
#, fuzzy
#| msgid "Wear glasses and <1/> all day <<3."
msgctxt "activities/egg-drop#2b"
msgid "Wear <1/> and gloves all day."
msgstr "Use gafas y <1/> todo el día."

#. cell: Egg drop › Safety
#. standing: none
#: activities/egg-drop
msgctxt "activities/egg-drop#3c"
msgid ""
"First\n"
"second"
msgstr ""
"Primero\n"
"segundo"

#. title: Egg drop › Safety
#. reviewed
#. standing: none
#: activities/egg-drop
msgctxt "activities/egg-drop#title"
msgid "Egg drop"
msgstr "Caída «del huevo»"
"##;
        // A blank that does not break is seen better by its number.
        let expected = expected.replace("el día", "el\u{a0}día");
        assert_eq!(String::from_utf8(write(&sample())).unwrap(), expected);
    }

    #[test]
    fn what_was_written_is_read() {
        let mut returned = read(&write(&sample())).unwrap();
        assert_eq!((returned.from.as_deref(), returned.to.as_deref()), (Some("en"), Some("es-US")));
        let lines: Vec<usize> =
            returned.units.iter_mut().map(|unit| std::mem::take(&mut unit.line)).collect();
        assert_eq!(returned.units, units(&sample()));
        assert_eq!(lines, [19, 30, 37, 49]);
    }

    #[test]
    fn what_other_programs_write_is_read() {
        let po = "\u{feff}# a\r\nmsgid \"\"\r\nmsgstr \"Language: \\n\"\r\n\
            #, fuzzy\r\nmsgctxt \"a#1\"\r\nmsgid \"a\" \"b\"\r\n\"c\"\r\nmsgstr \"x\"\r\n\
            msgctxt \"a#2\"\nmsgid \"one\"\nmsgid_plural \"all\"\nmsgstr[0] \"uno\"\nmsgstr[1] \"todos\"\n\
            #~ msgctxt \"a#3\"\n#~ msgid \"old\"\n#~ msgstr \"viejo\"\n#~| msgid \"older\"\n\
            msgid \"no context\"\nmsgstr \"x\"\n\
            domain \"other\"\n\tmsgctxt\"a#4\" msgid \"t<<<1/>\" # at the end\n#\n  msgstr\n# between\n\"y\"";
        let own =
            |id: &str, source: &str, target: &str| (id.to_owned(), source.to_owned(), target.to_owned());
        let expected = [own("a#1", "abc", "x"), own("a#2", "one", "uno"), own("a#4", "t<<<1/>", "y")];
        assert_eq!(texts(po), expected);
        let po = r#"msgctxt "k" msgid "\n\t\"\\\r\a\b\f\v\101\x41\0" msgstr "\303\xa1\x61b\1012""#;
        assert_eq!(texts(po), [own("k", "\n\t\"\\\r\x07\x08\x0c\x0bAA\0", "áabA2")]);
        assert_eq!(texts(""), []);
    }

    // Letters are read in the encoding that the header names; a file that is UTF-8 all the same, as that.
    #[test]
    fn encodings() {
        let file = |charset: &str, letters: &[u8]| {
            let head = format!(
                "# a\nmsgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\"Content-Type: text/plain; \"\n\"charset={charset}\\n\"\n"
            );
            let entry = [&b"msgctxt \"a#1\"\nmsgid \"year\"\nmsgstr \""[..], letters, b"\"\n"].concat();
            let unit =
                read(&[head.as_bytes(), &*entry].concat()).map(|returned| returned.units[0].target.clone());
            unit.map_err(|fault| fault.line)
        };
        let year = Ok(vec![Part::Text("año".to_owned())]);
        for charset in ["ISO-8859-1", "windows-1252", "latin1"] {
            assert_eq!(file(charset, b"a\xf1o"), year, "{charset}");
        }
        for charset in ["UTF-8", "ISO-8859-1", "CHARSET", "no-such"] {
            assert_eq!(file(charset, "año".as_bytes()), year, "{charset}");
        }
        assert_eq!(file("Shift_JIS", b"\x95\x5c"), Ok(vec![Part::Text("表".to_owned())]));
        assert_eq!(file("UTF-8", b"a\xf1o"), Err(7));
        assert_eq!(file("no-such", b"a\xf1o"), Err(7));
    }

    // Doubled tags are the caller's to judge.
    #[test]
    fn faults_have_their_line() {
        let po = "msgctxt \"a#1\"\nmsgid \"<1/>\"\nmsgstr \"<1/><1/></2>\"\n";
        assert_eq!(texts(po)[0].2, "<1/><1/></2>");
        let own = |line: usize, detail: &str| (line, detail.to_owned());
        assert_eq!(fault(b"\nmsgctxt \"\xe1\" msgid \"\" msgstr \"\"").0, 2);
        assert_eq!(fault("msgid \"a\"\nmsgstr \"b\n\"\n"), own(2, "\"?"));
        assert_eq!(fault("msgid \"a\"\nmsgstr \"b"), own(2, "\"?"));
        assert_eq!(fault("\n\nmsgid \"a\\q\""), own(3, "\\q"));
        assert_eq!(fault("\n\nmsgid \"a\\\n\""), own(3, "\\"));
        assert_eq!(fault("msgid \"\\xg\""), own(1, "\\x"));
        assert_eq!(fault("msgid\n\nmsgstr"), own(3, "msgid: \"?"));
        assert_eq!(fault("\nwords"), own(2, "words"));
        assert_eq!(fault("\u{e9}"), own(1, "'Ã'"));
        assert_eq!(fault("msgstr \"\""), own(1, "msgstr"));
        assert_eq!(fault("msgid \"a\"\nmsgstr \"\"\nmsgstr \"\""), own(3, "msgstr"));
        assert_eq!(fault("\nmsgctxt \"a\"\nmsgid \"a\"\n\nmsgctxt \"b\""), own(2, "msgstr?"));
        assert_eq!(fault("msgctxt \"a\"\nmsgctxt \"b\""), own(1, "msgid?"));
        assert_eq!(fault("msgid \"a\" msgstr[x] \"\""), own(1, "msgstr["));
    }
}
