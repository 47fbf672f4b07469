//! A stranger's bytes → elements and text, one after the other; elements and text → bytes.
//!
//! What XLIFF and TMX share. [`Input`] takes UTF-8 alone, no entities but the five that XML has, and no
//! nesting deeper than [`DEEPEST`]; a document type may be named, never defined. It passes over elements of
//! other vocabularies with all that is in them, so that what a tool adds for itself is no fault. [`Output`]
//! indents what people look through, and never text that is translated.

use std::borrow::Cow;
use std::collections::HashMap;

use quick_xml::errors::Error;
use quick_xml::escape::{EscapeError, partial_escape, resolve_xml_entity};
use quick_xml::events::{BytesDecl, BytesEnd, BytesRef, BytesStart, BytesText, Event};
use quick_xml::name::ResolveResult;
use quick_xml::{NsReader, Writer, XmlVersion};

use super::{MAX_UNITS, PacketUnit, Progress, Reason, ReturnedUnit, Unreadable};
use crate::translate::marked::Part;

/// Elements inside each other, at most.
const DEEPEST: usize = 64;

/// A file that is read.
pub struct Input<'a> {
    text: &'a str,
    reader: NsReader<&'a [u8]>,
    /// The namespace of the root, once it is known: the vocabulary of the file.
    vocabulary: Option<String>,
    depth: usize,
    /// How far lines are counted, so that each byte is looked at once.
    counted: usize,
    line: usize,
}

/// What comes next in an element.
pub enum Item<'a> {
    /// An element, which has to be gone through or skipped.
    Start(Tag<'a>),
    /// Text.
    Text(Cow<'a, str>),
}

/// The beginning of an element.
pub struct Tag<'a> {
    start: BytesStart<'a>,
    /// The line that it begins on, from 1.
    pub line: usize,
}

impl Tag<'_> {
    /// The name without a prefix.
    pub fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The value of an attribute, by its name with the prefix.
    pub fn get(&self, name: &str) -> Option<String> {
        // Whether all of them can be read was asked when the element began.
        let found = self.start.attributes().with_checks(false).flatten().find(|a| a.key.0 == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }

    /// The value of the first of these attributes that is there; otherwise nothing is its value.
    pub fn any(&self, names: &[&str]) -> String {
        names.iter().find_map(|name| self.get(name)).unwrap_or_default()
    }

    /// The same as the number of a placeholder: 0, which none has, when it is no number.
    pub fn number(&self, names: &[&str]) -> u16 {
        self.any(names).parse().unwrap_or(0)
    }
}

impl<'a> Input<'a> {
    /// Begins to read.
    ///
    /// # Errors
    /// When the bytes are not UTF-8, or a character is there that XML does not have.
    pub fn new(bytes: &'a [u8]) -> Result<Input<'a>, Unreadable> {
        let line_at = |at: usize| 1 + lines(bytes.get(..at).unwrap_or_default());
        let syntax =
            |at: usize, detail: String| Unreadable { line: line_at(at), reason: Reason::Syntax, detail };
        let text = std::str::from_utf8(bytes).map_err(|e| syntax(e.valid_up_to(), e.to_string()))?;
        if let Some((at, c)) = text.char_indices().find(|(_, c)| !is_character(*c)) {
            return Err(syntax(at, format!("U+{:04X}", u32::from(c))));
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Ok(Input { text, reader, vocabulary: None, depth: 0, counted: 0, line: 1 })
    }

    /// The root element; its namespace becomes the vocabulary of the file.
    ///
    /// # Errors
    /// When there is none, or it has another name.
    pub fn root(&mut self, name: &str) -> Result<Tag<'a>, Unreadable> {
        match self.outermost()? {
            Some(tag) if tag.name() == name => Ok(tag),
            _ => Err(self.fault(Reason::Syntax, format!("<{name}>"))),
        }
    }

    /// Makes sure that nothing follows the root element.
    ///
    /// # Errors
    /// When something does.
    pub fn end(&mut self) -> Result<(), Unreadable> {
        match self.outermost()? {
            Some(tag) => Err(self.fault(Reason::Syntax, format!("<{}>", tag.name()))),
            None => Ok(()),
        }
    }

    /// What comes next in the element that is open; nothing at its end.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn item(&mut self) -> Result<Option<Item<'a>>, Unreadable> {
        loop {
            let at = self.position();
            match self.step()? {
                Event::Start(start) if self.is_own(&start) => {
                    return Ok(Some(Item::Start(Tag { line: self.line_at(at), start })));
                }
                Event::Start(_) => self.skip()?,
                Event::Text(text) => return Ok(Some(Item::Text(text.xml10_content()))),
                Event::CData(text) => return Ok(Some(Item::Text(text.xml10_content()))),
                Event::GeneralRef(reference) => {
                    return Ok(Some(Item::Text(self.resolved(&reference)?)));
                }
                Event::End(_) | Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// The next element in the one that is open; nothing at its end.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn child(&mut self) -> Result<Option<Tag<'a>>, Unreadable> {
        while let Some(item) = self.item()? {
            if let Item::Start(tag) = item {
                return Ok(Some(tag));
            }
        }
        Ok(None)
    }

    /// Passes over what is left of the element that is open.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn skip(&mut self) -> Result<(), Unreadable> {
        let around = self.depth.saturating_sub(1);
        while self.depth > around {
            self.step()?;
        }
        Ok(())
    }

    /// What is wrong with the file, at the place that is read.
    pub fn fault(&self, reason: Reason, detail: String) -> Unreadable {
        self.fault_at(self.position(), reason, detail)
    }

    fn fault_at(&self, at: usize, reason: Reason, detail: String) -> Unreadable {
        let before = self.text.as_bytes().get(..at).unwrap_or(self.text.as_bytes());
        Unreadable { line: 1 + lines(before), reason, detail }
    }

    /// One step further: the rules that hold everywhere, also in what is passed over.
    fn step(&mut self) -> Result<Event<'a>, Unreadable> {
        let event = self.reader.read_event().map_err(|error| {
            let at = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
            self.fault_at(at, Reason::Syntax, error.to_string())
        })?;
        match &event {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(self.fault(Reason::TooDeep, String::new()));
                }
                self.check_attributes(start)?;
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            // Most tools name one, which is not looked up.
            Event::DocType(text) if has_definitions(text) => {
                return Err(self.fault(Reason::Dtd, String::new()));
            }
            Event::GeneralRef(reference) => {
                self.resolved(reference)?;
            }
            Event::Eof if self.depth > 0 => return Err(self.fault(Reason::Syntax, String::new())),
            Event::Eof
            | Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::DocType(_)
            | Event::PI(_) => {}
        }
        Ok(event)
    }

    /// The next element that stands in no other.
    fn outermost(&mut self) -> Result<Option<Tag<'a>>, Unreadable> {
        loop {
            match self.item()? {
                Some(Item::Start(tag)) => return Ok(Some(tag)),
                Some(Item::Text(text)) if text.trim().is_empty() => {}
                Some(Item::Text(text)) => return Err(self.fault(Reason::Syntax, text.trim().to_owned())),
                None => return Ok(None),
            }
        }
    }

    /// Whether an element is of the file's vocabulary; the first one says which that is.
    fn is_own(&mut self, start: &BytesStart<'_>) -> bool {
        let namespace = match self.reader.resolver().resolve_element(start.name()).0 {
            ResolveResult::Bound(namespace) => namespace.0,
            ResolveResult::Unbound => "",
            ResolveResult::Unknown(_) => return false,
        };
        match &self.vocabulary {
            Some(vocabulary) => vocabulary == namespace,
            None => {
                self.vocabulary = Some(namespace.to_owned());
                true
            }
        }
    }

    /// Reads every attribute once. That none is there twice is not asked: it would take each with each.
    fn check_attributes(&self, start: &BytesStart<'_>) -> Result<(), Unreadable> {
        for attribute in start.attributes().with_checks(false) {
            let value = attribute.map_err(Error::from);
            let value = value.and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0));
            match value {
                Ok(value) if value.chars().all(is_character) => {}
                Ok(value) => return Err(self.fault(Reason::Syntax, value.into_owned())),
                Err(error @ Error::Escape(EscapeError::UnrecognizedEntity(..))) => {
                    return Err(self.fault(Reason::Dtd, error.to_string()));
                }
                Err(error) => return Err(self.fault(Reason::Syntax, error.to_string())),
            }
        }
        Ok(())
    }

    /// What a reference stands for.
    fn resolved(&self, reference: &BytesRef<'_>) -> Result<Cow<'a, str>, Unreadable> {
        match reference.resolve_char_ref() {
            Ok(Some(c)) if is_character(c) => Ok(Cow::Owned(c.into())),
            Ok(Some(_)) => Err(self.fault(Reason::Syntax, format!("&{};", &**reference))),
            Ok(None) => resolve_xml_entity(reference)
                .map(Cow::Borrowed)
                .ok_or_else(|| self.fault(Reason::Dtd, format!("&{};", &**reference))),
            Err(error) => Err(self.fault(Reason::Syntax, error.to_string())),
        }
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The line of a place that is not before the last one that was asked for.
    fn line_at(&mut self, at: usize) -> usize {
        self.line += lines(self.text.as_bytes().get(self.counted..at).unwrap_or_default());
        self.counted = self.counted.max(at);
        self.line
    }
}

/// Whether a document type holds definitions: what stands in its brackets, but for blanks.
fn has_definitions(document_type: &str) -> bool {
    let mut quote = None;
    for (at, c) in document_type.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (None, '[') => {
                let rest = document_type.get(at + 1..).unwrap_or_default().trim();
                return rest != "]";
            }
            (Some(open), c) if c == open => quote = None,
            (Some(_) | None, _) => {}
        }
    }
    false
}

/// How many lines end in these bytes.
fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}

/// Whether XML 1.0 has this character.
pub fn is_character(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Adds a unit that was read.
///
/// # Errors
/// When there are more than anybody sends.
pub fn admit(units: &mut Vec<ReturnedUnit>, unit: ReturnedUnit) -> Result<(), Unreadable> {
    if units.len() == MAX_UNITS {
        return Err(Unreadable { line: unit.line, reason: Reason::TooLarge, detail: String::new() });
    }
    units.push(unit);
    Ok(())
}

/// The words of the element that is open, without those inside it.
///
/// # Errors
/// When the file cannot be read on.
pub fn plain(input: &mut Input<'_>) -> Result<String, Unreadable> {
    let mut words = String::new();
    while let Some(item) = input.item()? {
        match item {
            Item::Text(text) => words.push_str(&text),
            Item::Start(_) => input.skip()?,
        }
    }
    Ok(words)
}

/// What an element inside a text is.
pub enum Code {
    /// The placeholder with this number.
    Single(u16),
    /// The one with this number, with text inside.
    Pair(u16),
    /// The beginning of a pair, and the name by which its end calls it.
    Open(String, u16),
    /// The end of the pair that was opened with this name, or else of the one with this number.
    Close(String, u16),
    /// What somebody has marked in the text.
    Mark,
    /// A sentence.
    Sentence,
    /// A character.
    Character(char),
    /// What a tool has added; or Markdown, which whoever reads the packet has.
    Other,
}

/// A text as it is read.
#[derive(Default)]
pub struct Inline {
    /// The text in order.
    pub parts: Vec<Part>,
    /// A sentence of it is empty: nobody has translated it yet.
    is_partial: bool,
    /// The pairs that are open, by the name that their end calls them.
    open: HashMap<String, u16>,
    /// Where the last sentence ended.
    ended: Option<(usize, usize)>,
    /// Whether a blank stands between each sentence and the one before it.
    seams: Vec<bool>,
    /// The blanks between the source's sentences, for a translation that lost its own.
    expected: Vec<bool>,
    /// Two sentences meet here without a blank; whether the source has one there.
    meets: Option<bool>,
}

impl Inline {
    /// Reads what is left of the element that is open; `code` says what those inside it are.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn read(input: &mut Input<'_>, code: fn(&Tag<'_>) -> Code) -> Result<Inline, Unreadable> {
        Inline::default().go_on(input, code)
    }

    /// The same for a translation, whose sentences stand as far apart as those of its source.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn read_beside(
        source: Option<&Inline>,
        input: &mut Input<'_>,
        code: fn(&Tag<'_>) -> Code,
    ) -> Result<Inline, Unreadable> {
        let expected = source.map(|source| source.seams.clone()).unwrap_or_default();
        Inline { expected, ..Inline::default() }.go_on(input, code)
    }

    fn go_on(mut self, input: &mut Input<'_>, code: fn(&Tag<'_>) -> Code) -> Result<Inline, Unreadable> {
        self.read_on(input, code)?;
        Ok(self)
    }

    fn read_on(&mut self, input: &mut Input<'_>, code: fn(&Tag<'_>) -> Code) -> Result<(), Unreadable> {
        while let Some(item) = input.item()? {
            match item {
                Item::Text(text) => self.text(&text),
                Item::Start(tag) => self.element(input, code(&tag), code)?,
            }
        }
        Ok(())
    }

    fn element(
        &mut self,
        input: &mut Input<'_>,
        element: Code,
        code: fn(&Tag<'_>) -> Code,
    ) -> Result<(), Unreadable> {
        match element {
            Code::Pair(number) => {
                self.part(Part::Open(number));
                self.read_on(input, code)?;
                self.parts.push(Part::Close(number));
                return Ok(());
            }
            Code::Mark => return self.read_on(input, code),
            Code::Sentence => {
                self.meet();
                let before = self.end();
                self.read_on(input, code)?;
                self.is_partial |= self.end() == before;
                self.ended = Some(self.end());
                return Ok(());
            }
            Code::Single(number) => self.part(Part::Single(number)),
            Code::Open(name, number) => {
                self.open.insert(name, number);
                self.part(Part::Open(number));
            }
            Code::Close(name, number) => {
                let opened = self.open.remove(&name);
                self.parts.push(Part::Close(opened.unwrap_or(number)));
            }
            Code::Character(c) => self.text(c.encode_utf8(&mut [0; 4])),
            Code::Other => {}
        }
        input.skip()
    }

    /// The parts; half of a text is none, because it would look like a whole one.
    pub fn whole(self) -> Vec<Part> {
        if self.is_partial { Vec::new() } else { self.parts }
    }

    /// Adds a sentence; `has_blank` says whether the source has a blank before it.
    pub fn sentence(&mut self, parts: &[Part], has_blank: bool) {
        self.expected.resize(self.seams.len(), false);
        self.expected.push(has_blank);
        self.meet();
        self.extend(parts);
        self.ended = Some(self.end());
    }

    /// Adds other parts.
    pub fn extend(&mut self, parts: &[Part]) {
        for part in parts {
            match part {
                Part::Text(text) => self.text(text),
                Part::Single(_) | Part::Open(_) => self.part(part.clone()),
                Part::Close(_) => self.parts.push(part.clone()),
            }
        }
    }

    /// A sentence begins. Programs that put sentences together again may drop the blank between two:
    /// it is put back where the source has one, or the one before has ended and a word follows.
    fn meet(&mut self) {
        let Some(ended) = self.ended else { return };
        let has_blank = ends_in_blank(&self.parts);
        let expects = self.expected.get(self.seams.len()).copied().unwrap_or_default();
        self.seams.push(has_blank);
        let is_beside = ended == self.end() && !self.parts.is_empty();
        self.meets = (is_beside && !has_blank && (expects || ends_sentence(&self.parts))).then_some(expects);
    }

    /// Adds a placeholder.
    fn part(&mut self, part: Part) {
        if self.meets.take().is_some() {
            self.text(" ");
        }
        self.parts.push(part);
    }

    fn text(&mut self, text: &str) {
        if let (Some(first), Some(is_sure)) = (text.chars().next(), self.meets) {
            self.meets = None;
            if !first.is_whitespace() && (is_sure || is_word_begin(first)) {
                self.text(" ");
            }
        }
        match self.parts.last_mut() {
            Some(Part::Text(words)) => words.push_str(text),
            _ if text.is_empty() => {}
            _ => self.parts.push(Part::Text(text.to_owned())),
        }
    }

    /// How far it goes.
    fn end(&self) -> (usize, usize) {
        match self.parts.last() {
            Some(Part::Text(words)) => (self.parts.len(), words.len()),
            Some(Part::Single(_) | Part::Open(_) | Part::Close(_)) | None => (self.parts.len(), 0),
        }
    }
}

/// The last character of a text that ends in words, or in a pair around words.
fn last(parts: &[Part]) -> Option<char> {
    match parts.iter().rev().find(|part| !matches!(part, Part::Close(_)))? {
        Part::Text(text) => text.chars().next_back(),
        Part::Single(_) | Part::Open(_) | Part::Close(_) => None,
    }
}

fn ends_in_blank(parts: &[Part]) -> bool {
    last(parts).is_some_and(char::is_whitespace)
}

/// Whether a sentence ends with this, of a script that sets blanks between sentences.
fn ends_sentence(parts: &[Part]) -> bool {
    let closes = |c: &char| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']');
    let text = match parts.iter().rev().find(|part| !matches!(part, Part::Close(_))) {
        Some(Part::Text(text)) => text.as_str(),
        Some(Part::Single(_) | Part::Open(_) | Part::Close(_)) | None => "",
    };
    let end = text.chars().rev().find(|c| !closes(c));
    end.is_some_and(|end| matches!(end, '.' | '!' | '?' | ':' | ';' | '…'))
}

/// Whether a sentence may begin with this.
fn is_word_begin(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '¿' | '¡' | '«' | '“' | '‘' | '"' | '(' | '*' | '_')
}

/// No attributes.
pub const NONE: &[(&str, &str)] = &[];

/// A file that is written.
pub struct Output {
    writer: Writer<Vec<u8>>,
    is_text: bool,
}

impl Output {
    /// Begins a file.
    pub fn begin() -> Output {
        let mut out = Output { writer: Writer::new_with_indent(Vec::new(), b' ', 2), is_text: false };
        out.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        out
    }

    /// The bytes of the file.
    pub fn finish(self) -> Vec<u8> {
        let mut bytes = self.writer.into_inner();
        bytes.push(b'\n');
        bytes
    }

    /// Writes an element with others in it.
    pub fn element<V: AsRef<str>>(
        &mut self,
        name: &str,
        attributes: &[(&str, V)],
        content: impl FnOnce(&mut Output),
    ) {
        self.start(name, attributes);
        content(self);
        self.end(name);
    }

    /// Writes an element with text in it, where every blank counts.
    pub fn text_element<V: AsRef<str>>(
        &mut self,
        name: &str,
        attributes: &[(&str, V)],
        content: impl FnOnce(&mut Output),
    ) {
        self.start(name, attributes);
        self.is_text = true;
        content(self);
        self.end(name);
        self.is_text = false;
    }

    /// Writes the beginning of an element.
    pub fn start<V: AsRef<str>>(&mut self, name: &str, attributes: &[(&str, V)]) {
        self.event(Event::Start(tag(name, attributes)));
    }

    /// Writes the end of an element.
    pub fn end(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Writes an element with nothing in it.
    pub fn empty<V: AsRef<str>>(&mut self, name: &str, attributes: &[(&str, V)]) {
        self.event(Event::Empty(tag(name, attributes)));
    }

    /// Writes text.
    pub fn text(&mut self, text: &str) {
        let text = partial_escape(clean(text));
        self.event(Event::Text(BytesText::from_escaped(text)));
    }

    fn event(&mut self, event: Event<'_>) {
        // Writing to a list of bytes cannot fail.
        if self.is_text {
            // The writer breaks no line after text, even if there is none of it.
            let _ = self.writer.write_event(Event::Text(BytesText::new("")));
        }
        let _ = self.writer.write_event(event);
    }
}

fn tag<'a, V: AsRef<str>>(name: &'a str, attributes: &'a [(&str, V)]) -> BytesStart<'a> {
    let attributes = attributes.iter().map(|(name, value)| (*name, clean(value.as_ref())));
    attributes.fold(BytesStart::new(name), |mut tag, attribute| {
        tag.push_attribute(attribute);
        tag
    })
}

/// A text without characters that XML does not have.
fn clean(text: &str) -> Cow<'_, str> {
    match text.chars().all(is_character) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.chars().filter(|c| is_character(*c)).collect()),
    }
}

/// The translation to write: a text that is new has none.
pub fn target(unit: &PacketUnit) -> Option<&[Part]> {
    match unit.progress {
        Progress::New => None,
        Progress::Changed | Progress::Translated | Progress::Reviewed => unit.target.as_deref(),
    }
}

/// The sort of the note that says what stood in the handbook.
pub const STANDING: &str = "standing";

/// What a translator should know of a unit, and what the handbook wants to know again: what sort of note,
/// and the note.
pub fn notes(unit: &PacketUnit) -> Vec<(&'static str, &str)> {
    let mut notes = Vec::from([("context", unit.context.as_str()), ("kind", &unit.kind)]);
    if unit.is_safety {
        notes.push(("safety", "safety"));
    }
    if let (Progress::Changed, Some(was)) = (unit.progress, &unit.was) {
        notes.push(("was", was));
    }
    notes.push((STANDING, unit.standing.word()));
    notes.retain(|(_, note)| !note.is_empty());
    notes
}

/// Whether every pair is closed, inside the pair that it was opened in.
pub fn is_nested(parts: &[Part]) -> bool {
    let mut open = Vec::new();
    let is_in_order = parts.iter().all(|part| match part {
        Part::Text(_) | Part::Single(_) => true,
        Part::Open(number) => {
            open.push(*number);
            true
        }
        Part::Close(number) => open.pop() == Some(*number),
    });
    is_in_order && open.is_empty()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::translate::marked::{Marked, Placeholder, PlaceholderKind, read_tagged};
    use crate::translate::packet::{Packet, PacketPage, Returned, Standing};

    fn single(kind: PlaceholderKind, open: &str) -> Placeholder {
        Placeholder { kind, open: open.to_owned(), close: String::new() }
    }

    fn pair(kind: PlaceholderKind, open: &str, close: &str) -> Placeholder {
        Placeholder { kind, open: open.to_owned(), close: close.to_owned() }
    }

    fn unit(progress: Progress, id: &str, source: &str, target: Option<&str>) -> PacketUnit {
        let source = Marked { parts: read_tagged(source), placeholders: Vec::new() };
        PacketUnit {
            id: id.into(),
            kind: "paragraph".into(),
            context: "Egg drop › Rules".into(),
            progress,
            source,
            target: target.map(read_tagged),
            was: None,
            standing: Standing::Nothing,
            is_safety: false,
        }
    }

    /// A packet with all that there is: placeholders of each kind, and units in each state.
    pub(crate) fn packet() -> Packet {
        let mut full = unit(
            Progress::Translated,
            "activities/egg-drop#4f1c",
            "Name: <1/>\n<2>Ask</2> <3/> & <4/> <<b>,<7/><5>egg <6>now</6></5>",
            Some("Nombre: <1/>\n<5>huevo</5><7/><2>Pide</2> <3/> & <4/> <<b>"),
        );
        full.source.placeholders = vec![
            single(PlaceholderKind::Field, "____"),
            pair(PlaceholderKind::Link, "[", "](https://a.example/?b&c)"),
            single(PlaceholderKind::Reference, "[[tool:scale]]"),
            single(PlaceholderKind::Code, "`<i>`"),
            pair(PlaceholderKind::Image, "![", "](egg.png \"Egg\")"),
            pair(PlaceholderKind::Emphasis, "**", "**"),
            single(PlaceholderKind::Break, "\\\n"),
        ];
        let mut changed =
            unit(Progress::Changed, "activities/egg-drop#ab12", "Take <1/>\u{1} eggs", Some("Toma dos <1/>"));
        changed.source.placeholders = vec![single(PlaceholderKind::Code, "`3`")];
        changed.was = Some("Take two <1/>".into());
        changed.is_safety = true;
        changed.standing = Standing::Mark("0123456789abcdef".into());
        let mut title = unit(Progress::New, "activities/egg-drop#title", "Egg drop", None);
        title.kind = "title".into();
        title.context = String::new();
        let reviewed = unit(Progress::Reviewed, "handouts/safety#x:1 y", "Wear goggles", Some("Usa gafas"));
        let page = |id: &str, units| PacketPage { id: id.into(), title: "Egg drop".into(), units };
        Packet {
            title: "Team handbook".into(),
            from: "en".into(),
            to: "es-MX".into(),
            pages: vec![
                page("activities/egg-drop", vec![title, full, changed]),
                page("handouts/none", Vec::new()),
                page("handouts/safety", vec![reviewed]),
            ],
        }
    }

    /// What a packet should come back as: line numbers are those of the file.
    pub(crate) fn returned(packet: &Packet, lines: &[usize]) -> Returned {
        let units = packet.pages.iter().flat_map(|page| &page.units);
        let without_control = |parts: &[Part]| -> Vec<Part> {
            let clean = |part: &Part| match part {
                Part::Text(text) => Part::Text(clean(text).into_owned()),
                Part::Single(_) | Part::Open(_) | Part::Close(_) => part.clone(),
            };
            parts.iter().map(clean).collect()
        };
        let unit = |(unit, line): (&PacketUnit, &usize)| ReturnedUnit {
            id: unit.id.clone(),
            line: *line,
            source: without_control(&unit.source.parts),
            target: unit.target.clone().unwrap_or_default(),
            is_reviewed: unit.progress == Progress::Reviewed,
            is_sure: matches!(unit.progress, Progress::Translated | Progress::Reviewed),
            standing: unit.standing.clone(),
        };
        let units = units.zip(lines).map(unit).collect();
        Returned { from: Some(packet.from.clone()), to: Some(packet.to.clone()), units }
    }

    /// Files that no reader takes, each with the reason and the line; `head` is a root that is open.
    pub(crate) fn refuses(read: fn(&[u8]) -> Result<Returned, Unreadable>, head: &str, whole: &[u8]) {
        let check = |bytes: &[u8], expected: (Reason, usize)| {
            let fault = read(bytes).expect_err(&String::from_utf8_lossy(bytes));
            assert_eq!(
                (fault.reason, fault.line),
                expected,
                "{}: {}",
                String::from_utf8_lossy(bytes),
                fault.detail
            );
        };
        let root = head.trim_start_matches('<').split(' ').next().unwrap();
        let bomb = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        check(format!("\n{bomb}{head}&b;</{root}>").as_bytes(), (Reason::Dtd, 2));
        check(
            format!("<!DOCTYPE {root} SYSTEM \"a[\" [<!ELEMENT a ANY>]>{head}").as_bytes(),
            (Reason::Dtd, 1),
        );
        check(format!("{head}\n&b;</{root}>").as_bytes(), (Reason::Dtd, 2));
        check(format!("{head}<a b='&c;'/></{root}>").as_bytes(), (Reason::Dtd, 1));
        check(format!("{head}{}", "<group>".repeat(100_000)).as_bytes(), (Reason::TooDeep, 1));
        check(format!("{head}{}", "<a>".repeat(100)).as_bytes(), (Reason::TooDeep, 1));
        for bad in ["<a>", "<a", "<a b=c/>", "&#1;", "<a b='&#x1F;'/>", "&#xFFFFFFFF;", "&", "\u{0}", "</b>"]
        {
            check(format!("{head}\n{bad}").as_bytes(), (Reason::Syntax, 2));
        }
        for bad in ["more", "<a", "<more xmlns=''/>&lt;", "</more>"] {
            let file = [whole, bad.as_bytes()].concat();
            check(&file, (Reason::Syntax, 1 + lines(whole)));
        }
        let wide: Vec<u8> = head.bytes().flat_map(|byte| [byte, 0]).collect();
        check(&wide, (Reason::Syntax, 1));
        check(&[&[0xff, 0xfe], &*wide].concat(), (Reason::Syntax, 1));
        check(b"<?xml version='1.0' encoding='ISO-8859-1'?><a/>", (Reason::Syntax, 1));
        check(b"\n<a>\xe9</a>", (Reason::Syntax, 2));
        check(b"", (Reason::Syntax, 1));
        check(b"PK\x03\x04", (Reason::Syntax, 1));
        check(b"<other/>", (Reason::Syntax, 1));
        // Cut anywhere, a file is refused and nothing else happens.
        let text = whole.trim_ascii_end();
        for end in (0..text.len()).step_by(3) {
            assert!(read(&text[..end]).is_err(), "cut at {end}");
        }
        // A document type is named by most tools, and never looked up.
        let (declaration, rest) = text.split_at(text.iter().position(|byte| *byte == b'\n').unwrap());
        for named in ["SYSTEM \"file:///etc/passwd\"", "PUBLIC '-//A//DTD [B]//EN' \"a.dtd\"", "[ ]", ""] {
            let named = format!("<!DOCTYPE {root} {named}>");
            let file = [declaration, named.as_bytes(), rest].concat();
            assert_eq!(read(&file), read(whole), "{named}");
        }
        let marked = ["\u{feff}".as_bytes(), whole].concat();
        assert_eq!(read(&marked), read(whole));
        let dos = String::from_utf8_lossy(whole).replace('\n', "\r\n");
        assert_eq!(read(dos.as_bytes()), read(whole));
    }

    #[test]
    fn text_is_escaped_and_never_indented() {
        let mut out = Output::begin();
        out.element("a", &[("b", "\"<\n\t\u{b}&")], |out| {
            out.text_element("c", NONE, |out| {
                out.empty("d", NONE);
                out.start("e", NONE);
                out.end("e");
                let odd = " <&>]]>\r\n\u{fffe}";
                out.text(odd);
                out.empty("d", NONE);
            });
            out.empty("f", NONE);
        });
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
            <a b=\"&quot;&lt;&#10;&#9;&amp;\">\n  \
            <c><d/><e></e> &lt;&amp;&gt;]]&gt;&#13;\n<d/></c>\n  \
            <f/>\n\
            </a>\n";
        assert_eq!(String::from_utf8(out.finish()).unwrap(), expected);
    }

    #[test]
    fn pairs_in_and_out_of_order() {
        for (text, expected) in [
            ("<1>a<2/><3>b</3></1>", true),
            ("<1>a<2>b</1></2>", false),
            ("<1>a", false),
            ("a</1>", false),
            ("", true),
        ] {
            assert_eq!(is_nested(&read_tagged(text)), expected, "{text}");
        }
    }

    #[test]
    fn more_units_than_anybody_sends() {
        let unit = ReturnedUnit { id: "a".into(), line: 7, ..ReturnedUnit::default() };
        let mut units = vec![unit.clone(); MAX_UNITS - 1];
        assert_eq!(admit(&mut units, unit.clone()), Ok(()));
        let fault = admit(&mut units, unit).unwrap_err();
        assert_eq!((fault.reason, fault.line), (Reason::TooLarge, 7));
    }

    // What a stranger can make long must not take the square of its length.
    #[test]
    fn long_things_take_no_longer_than_they_are() {
        let begun = std::time::Instant::now();
        let attributes: String = (0..50_000).map(|number| format!(" a{number}=''")).collect();
        let marks = "<mrk mtype='seg'>a<bpt id='1' i='1' rid='b'/></mrk>".repeat(25_000);
        let lines = "\n<a/>".repeat(75_000);
        let file =
            format!("<tmx{attributes}>{lines}<body><tu><tuv><seg>{marks}</seg></tuv></tu></body></tmx>");
        crate::translate::packet::tmx::read(file.as_bytes(), &[]).unwrap();
        let file = format!(
            "<xliff version='1.2'><file><trans-unit><target>{marks}</target></trans-unit></file></xliff>"
        );
        crate::translate::packet::xliff12::read(file.as_bytes()).unwrap();
        assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    }
}
