//! A packet ↔ XLIFF 2.0, which most translation programs of today open.
//!
//! A page is a `<file>`, a text a `<unit>`. Ids may hold no `/` and no `#` there: the true one is the
//! unit's `name`, and `id` is made from it, so that it is the same in every packet. Placeholders are
//! `<ph>` and `<pc>` with their number as id, and their Markdown as original data.

use super::xml::{self, Code, Inline, Input, NONE, Output, Tag};
use super::{Packet, PacketUnit, Progress, Reason, Returned, ReturnedUnit, Standing, Unreadable, is_copy};
use crate::translate::marked::{Marked, Part, Placeholder, PlaceholderKind, tagged, words};

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

/// Writes a packet.
pub fn write(packet: &Packet) -> Vec<u8> {
    let mut out = Output::begin();
    let languages = [("srcLang", packet.from.as_str()), ("trgLang", &packet.to)];
    let root = [[("xmlns", NAMESPACE), ("version", "2.0")], languages].concat();
    out.element("xliff", &root, |out| {
        for page in packet.pages.iter().filter(|page| !page.units.is_empty()) {
            let file = [("id", name_token(&page.id)), ("original", page.id.clone())];
            out.element("file", &file, |out| page.units.iter().for_each(|unit| write_unit(out, unit)));
        }
    });
    out.finish()
}

/// An id of letters that XML has in names; two ids never become the same one.
fn name_token(id: &str) -> String {
    let letter = |c: char| match c {
        '/' => ".".to_owned(),
        '#' => ":".to_owned(),
        '-' | 'a'..='z' | 'A'..='Z' | '0'..='9' => c.into(),
        c => format!("_{:x}_", u32::from(c)),
    };
    id.chars().map(letter).collect()
}

fn write_unit(out: &mut Output, unit: &PacketUnit) {
    let id = name_token(&unit.id);
    // Said here too: a program that adds a target may say nothing of its blanks.
    let attributes = [("id", id.as_str()), ("name", &unit.id), ("xml:space", "preserve")];
    out.element("unit", &attributes, |out| {
        let notes = xml::notes(unit);
        if !notes.is_empty() {
            out.element("notes", NONE, |out| {
                for (category, note) in notes {
                    out.text_element("note", &[("category", category)], |out| out.text(note));
                }
            });
        }
        if !unit.source.placeholders.is_empty() {
            out.element("originalData", NONE, |out| write_data(out, &unit.source.placeholders));
        }
        let target = xml::target(unit);
        out.element("segment", &[("state", state(unit.progress, target))], |out| {
            write_text(out, "source", &unit.source.parts, &unit.source);
            if let Some(target) = target {
                write_text(out, "target", target, &unit.source);
            }
        });
    });
}

fn state(progress: Progress, target: Option<&[Part]>) -> &'static str {
    match (progress, target) {
        (Progress::New | Progress::Changed, _) | (_, None) => "initial",
        (Progress::Translated, Some(_)) => "translated",
        (Progress::Reviewed, Some(_)) => "reviewed",
    }
}

/// Writes the Markdown of placeholders: `d1` for the first, or `d1` and `d1-end` for a pair.
fn write_data(out: &mut Output, placeholders: &[Placeholder]) {
    for (number, placeholder) in (1..).zip(placeholders) {
        out.text_element("data", &[("id", data(number))], |out| out.text(&placeholder.open));
        if placeholder.is_pair() {
            out.text_element("data", &[("id", data_end(number))], |out| out.text(&placeholder.close));
        }
    }
}

fn data(number: u16) -> String {
    format!("d{number}")
}

fn data_end(number: u16) -> String {
    format!("d{number}-end")
}

fn write_text(out: &mut Output, name: &str, parts: &[Part], source: &Marked) {
    let is_nested = xml::is_nested(parts);
    out.text_element(name, &[("xml:space", "preserve")], |out| {
        for part in parts {
            match part {
                Part::Text(text) => out.text(text),
                Part::Single(number) => out.empty("ph", &code(*number, source)),
                Part::Open(number) if is_nested => out.start("pc", &pair(*number, source)),
                Part::Close(_) if is_nested => out.end("pc"),
                Part::Open(number) => out.empty("sc", &code(*number, source)),
                Part::Close(number) => out.empty("ec", &[("startRef", number.to_string())]),
            }
        }
    });
}

type Attributes = Vec<(&'static str, String)>;

/// The attributes of a placeholder that stands by itself.
fn code(number: u16, source: &Marked) -> Attributes {
    let mut attributes = common(number, source);
    if let Some(placeholder) = source.placeholder(number) {
        attributes.push(("dataRef", data(number)));
        attributes.push(("equiv", tagged(&[Part::Single(number)], &source.placeholders)));
        attributes.push(("disp", placeholder.open.clone()));
    }
    attributes
}

/// The attributes of a placeholder with text inside.
fn pair(number: u16, source: &Marked) -> Attributes {
    let mut attributes = common(number, source);
    if let Some(placeholder) = source.placeholder(number) {
        let equivalent = |part: Part| tagged(&[part], &source.placeholders);
        attributes.extend([
            ("dataRefStart", data(number)),
            ("dataRefEnd", data_end(number)),
            ("equivStart", equivalent(Part::Open(number))),
            ("equivEnd", equivalent(Part::Close(number))),
            ("dispStart", placeholder.open.clone()),
            ("dispEnd", placeholder.close.clone()),
        ]);
    }
    attributes
}

fn common(number: u16, source: &Marked) -> Attributes {
    let mut attributes = Vec::from([("id", number.to_string())]);
    if let Some(kind) = source.placeholder(number).map(|placeholder| placeholder.kind) {
        let may_go = if kind == PlaceholderKind::Emphasis { "yes" } else { "no" };
        attributes.extend([
            ("type", code_type(kind).to_owned()),
            ("subType", format!("juntos:{}", kind.name())),
            ("canCopy", "no".to_owned()),
            ("canDelete", may_go.to_owned()),
        ]);
    }
    attributes
}

fn code_type(kind: PlaceholderKind) -> &'static str {
    match kind {
        PlaceholderKind::Emphasis | PlaceholderKind::Break => "fmt",
        PlaceholderKind::Link | PlaceholderKind::Reference => "link",
        PlaceholderKind::Image => "image",
        PlaceholderKind::Field | PlaceholderKind::Code => "other",
    }
}

/// Reads a packet that came back.
///
/// # Errors
/// [`Unreadable`] when it is no XLIFF 2, or more than is read of a stranger.
pub fn read(bytes: &[u8]) -> Result<Returned, Unreadable> {
    let mut input = Input::new(bytes)?;
    let root = input.root("xliff")?;
    if !root.get("version").is_some_and(|version| version.starts_with("2.")) {
        return Err(input.fault(Reason::Syntax, "version".to_owned()));
    }
    let mut returned = Returned { from: root.get("srcLang"), to: root.get("trgLang"), units: Vec::new() };
    read_units(&mut input, &mut returned.units)?;
    input.end()?;
    Ok(returned)
}

fn read_units(input: &mut Input<'_>, units: &mut Vec<ReturnedUnit>) -> Result<(), Unreadable> {
    while let Some(tag) = input.child()? {
        match tag.name() {
            "file" | "group" => read_units(input, units)?,
            "unit" => xml::admit(units, read_unit(input, &tag)?)?,
            _ => input.skip()?,
        }
    }
    Ok(())
}

/// A `<segment>`, or an `<ignorable>` between two.
struct Segment {
    /// Where its translation stands among the others.
    order: usize,
    source: Vec<Part>,
    target: Option<Vec<Part>>,
    /// Whether the unit is without a part while this has no translation.
    is_text: bool,
    is_reviewed: bool,
    /// Whether the file says that it is translated.
    is_sure: bool,
    /// Whether it is what stands between two.
    is_between: bool,
}

fn read_unit(input: &mut Input<'_>, tag: &Tag<'_>) -> Result<ReturnedUnit, Unreadable> {
    let mut segments = Vec::new();
    let mut standing = Standing::Unsaid;
    while let Some(tag) = input.child()? {
        match tag.name() {
            "notes" => standing = read_notes(input)?,
            "segment" | "ignorable" => segments.push(read_segment(input, &tag, segments.len() + 1)?),
            _ => input.skip()?,
        }
    }
    let id = tag.any(&["name", "id"]);
    let source = joined(segments.iter().map(|segment| (segment, &*segment.source)));
    let target = joined_target(&mut segments);
    let is_said = |is_so: fn(&Segment) -> bool| {
        !target.is_empty() && segments.iter().all(|segment| is_so(segment) || segment.target.is_none())
    };
    let is_reviewed = is_said(|segment| segment.is_reviewed);
    let is_sure = is_said(|segment| segment.is_sure);
    Ok(ReturnedUnit { id, line: tag.line, source, target, is_reviewed, is_sure, standing })
}

fn read_notes(input: &mut Input<'_>) -> Result<Standing, Unreadable> {
    let mut standing = Standing::Unsaid;
    while let Some(note) = input.child()? {
        if note.get("category").as_deref() == Some(xml::STANDING) {
            standing = Standing::read(&xml::plain(input)?);
        } else {
            input.skip()?;
        }
    }
    Ok(standing)
}

/// Segments and their texts as one text.
fn joined<'a>(texts: impl Iterator<Item = (&'a Segment, &'a [Part])>) -> Vec<Part> {
    let is_text =
        |part: Option<&Part>, is_so: fn(&str) -> bool| matches!(part, Some(Part::Text(text)) if is_so(text));
    let mut all = Inline::default();
    let mut has_blank = false;
    for (segment, parts) in texts {
        has_blank |= is_text(segment.source.first(), |text| text.starts_with(char::is_whitespace));
        match segment.is_between {
            true => all.extend(parts),
            false => all.sentence(parts, has_blank),
        }
        has_blank = is_text(segment.source.last(), |text| text.ends_with(char::is_whitespace));
    }
    all.parts
}

/// The translation of all segments. Half of one is none: it would look like a whole one.
fn joined_target(segments: &mut [Segment]) -> Vec<Part> {
    let is_done = |segment: &Segment| segment.target.as_ref().is_some_and(|parts| !parts.is_empty());
    if !segments.iter().any(is_done) || segments.iter().any(|s| s.is_text && !is_done(s)) {
        return Vec::new();
    }
    segments.sort_by_key(|segment| segment.order);
    // What stands between sentences is the same in both languages, if the file does not say otherwise.
    joined(segments.iter().map(|segment| (segment, segment.target.as_deref().unwrap_or(&segment.source))))
}

fn read_segment(input: &mut Input<'_>, tag: &Tag<'_>, place: usize) -> Result<Segment, Unreadable> {
    // What stands between sentences has no state.
    let is_between = tag.name() == "ignorable";
    let state = tag.any(&["state"]);
    let is_reviewed = is_between || matches!(state.as_str(), "reviewed" | "final");
    let is_sure = is_reviewed || state == "translated";
    let (source, target) = (Vec::new(), None);
    let mut segment =
        Segment { order: place, source, target, is_text: false, is_reviewed, is_sure, is_between };
    while let Some(child) = input.child()? {
        match child.name() {
            "source" => segment.source = read_text(input)?,
            "target" => {
                let order = child.get("order").and_then(|order| order.parse().ok());
                segment.order = order.unwrap_or(place);
                segment.target = Some(read_text(input)?);
            }
            _ => input.skip()?,
        }
    }
    // Programs fill in the source where nobody has translated yet, and may leave out what is between.
    let is_none = |target: &Vec<Part>| match is_between {
        true => target.is_empty(),
        false => state == "initial" && is_copy(&segment.source, target),
    };
    if segment.target.as_ref().is_some_and(is_none) {
        segment.target = None;
    }
    segment.is_text = !is_between && words(&segment.source).contains(char::is_alphanumeric);
    Ok(segment)
}

fn read_text(input: &mut Input<'_>) -> Result<Vec<Part>, Unreadable> {
    Ok(Inline::read(input, inline_code)?.parts)
}

fn inline_code(tag: &Tag<'_>) -> Code {
    match tag.name() {
        "ph" => Code::Single(tag.number(&["id"])),
        "pc" => Code::Pair(tag.number(&["id"])),
        "sc" => Code::Open(tag.any(&["id"]), tag.number(&["id"])),
        "ec" => Code::Close(tag.any(&["startRef", "id"]), tag.number(&["startRef", "id"])),
        "mrk" => Code::Mark,
        "cp" => code_point(tag).map_or(Code::Other, Code::Character),
        _ => Code::Other,
    }
}

/// The character of a `<cp>`, unless no text may have it.
fn code_point(tag: &Tag<'_>) -> Option<char> {
    let number = u32::from_str_radix(&tag.get("hex")?, 16).ok()?;
    char::from_u32(number).filter(|c| xml::is_character(*c))
}

#[cfg(test)]
mod tests {
    use super::super::xml::tests::{packet, refuses, returned};
    use super::*;
    use crate::translate::marked::read_tagged;

    const HEAD: &str =
        r#"<xliff version="2.0" srcLang="en" trgLang="es" xmlns="urn:oasis:names:tc:xliff:document:2.0">"#;

    fn unit(inside: &str) -> ReturnedUnit {
        let file = format!("{HEAD}<file id='f'><unit id='a'>{inside}</unit></file></xliff>");
        read(file.as_bytes()).unwrap().units.remove(0)
    }

    // What is written; a line that begins with `~` goes on from the one before.
    const WRITTEN: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es-MX">
  <file id="activities.egg-drop" original="activities/egg-drop">
    <unit id="activities.egg-drop:title" name="activities/egg-drop#title" xml:space="preserve">
      <notes>
        <note category="kind">title</note>
        <note category="standing">none</note>
      </notes>
      <segment state="initial">
        <source xml:space="preserve">Egg drop</source>
      </segment>
    </unit>
    <unit id="activities.egg-drop:4f1c" name="activities/egg-drop#4f1c" xml:space="preserve">
      <notes>
        <note category="context">Egg drop › Rules</note>
        <note category="kind">paragraph</note>
        <note category="standing">none</note>
      </notes>
      <originalData>
        <data id="d1">____</data>
        <data id="d2">[</data>
        <data id="d2-end">](https://a.example/?b&amp;c)</data>
        <data id="d3">[[tool:scale]]</data>
        <data id="d4">`&lt;i&gt;`</data>
        <data id="d5">![</data>
        <data id="d5-end">](egg.png "Egg")</data>
        <data id="d6">**</data>
        <data id="d6-end">**</data>
        <data id="d7">\
</data>
      </originalData>
      <segment state="translated">
        <source xml:space="preserve">Name: <ph id="1" type="other" subType="juntos:field"
~ canCopy="no" canDelete="no" dataRef="d1" equiv="&lt;1/&gt;" disp="____"/>
<pc id="2" type="link" subType="juntos:link" canCopy="no" canDelete="no" dataRefStart="d2"
~ dataRefEnd="d2-end" equivStart="&lt;2&gt;" equivEnd="&lt;/2&gt;" dispStart="["
~ dispEnd="](https://a.example/?b&amp;c)">Ask</pc> <ph id="3" type="link"
~ subType="juntos:reference" canCopy="no" canDelete="no" dataRef="d3" equiv="&lt;3/&gt;"
~ disp="[[tool:scale]]"/> &amp; <ph id="4" type="other" subType="juntos:code" canCopy="no"
~ canDelete="no" dataRef="d4" equiv="&lt;4/&gt;" disp="`&lt;i&gt;`"/> &lt;b&gt;,<ph id="7"
~ type="fmt" subType="juntos:break" canCopy="no" canDelete="no" dataRef="d7" equiv="&lt;7/&gt;"
~ disp="\&#10;"/><pc id="5" type="image" subType="juntos:image" canCopy="no" canDelete="no"
~ dataRefStart="d5" dataRefEnd="d5-end" equivStart="&lt;5&gt;" equivEnd="&lt;/5&gt;" dispStart="!["
~ dispEnd="](egg.png &quot;Egg&quot;)">egg <pc id="6" type="fmt" subType="juntos:emphasis"
~ canCopy="no" canDelete="yes" dataRefStart="d6" dataRefEnd="d6-end" equivStart="**" equivEnd="**"
~ dispStart="**" dispEnd="**">now</pc></pc></source>
        <target xml:space="preserve">Nombre: <ph id="1" type="other" subType="juntos:field"
~ canCopy="no" canDelete="no" dataRef="d1" equiv="&lt;1/&gt;" disp="____"/>
<pc id="5" type="image" subType="juntos:image" canCopy="no" canDelete="no" dataRefStart="d5"
~ dataRefEnd="d5-end" equivStart="&lt;5&gt;" equivEnd="&lt;/5&gt;" dispStart="!["
~ dispEnd="](egg.png &quot;Egg&quot;)">huevo</pc><ph id="7" type="fmt" subType="juntos:break"
~ canCopy="no" canDelete="no" dataRef="d7" equiv="&lt;7/&gt;" disp="\&#10;"/><pc id="2" type="link"
~ subType="juntos:link" canCopy="no" canDelete="no" dataRefStart="d2" dataRefEnd="d2-end"
~ equivStart="&lt;2&gt;" equivEnd="&lt;/2&gt;" dispStart="["
~ dispEnd="](https://a.example/?b&amp;c)">Pide</pc> <ph id="3" type="link"
~ subType="juntos:reference" canCopy="no" canDelete="no" dataRef="d3" equiv="&lt;3/&gt;"
~ disp="[[tool:scale]]"/> &amp; <ph id="4" type="other" subType="juntos:code" canCopy="no"
~ canDelete="no" dataRef="d4" equiv="&lt;4/&gt;" disp="`&lt;i&gt;`"/> &lt;b&gt;</target>
      </segment>
    </unit>
    <unit id="activities.egg-drop:ab12" name="activities/egg-drop#ab12" xml:space="preserve">
      <notes>
        <note category="context">Egg drop › Rules</note>
        <note category="kind">paragraph</note>
        <note category="safety">safety</note>
        <note category="was">Take two &lt;1/&gt;</note>
        <note category="standing">0123456789abcdef</note>
      </notes>
      <originalData>
        <data id="d1">`3`</data>
      </originalData>
      <segment state="initial">
        <source xml:space="preserve">Take <ph id="1" type="other" subType="juntos:code"
~ canCopy="no" canDelete="no" dataRef="d1" equiv="&lt;1/&gt;" disp="`3`"/> eggs</source>
        <target xml:space="preserve">Toma dos <ph id="1" type="other" subType="juntos:code"
~ canCopy="no" canDelete="no" dataRef="d1" equiv="&lt;1/&gt;" disp="`3`"/></target>
      </segment>
    </unit>
  </file>
  <file id="handouts.safety" original="handouts/safety">
    <unit id="handouts.safety:x_3a_1_20_y" name="handouts/safety#x:1 y" xml:space="preserve">
      <notes>
        <note category="context">Egg drop › Rules</note>
        <note category="kind">paragraph</note>
        <note category="standing">none</note>
      </notes>
      <segment state="reviewed">
        <source xml:space="preserve">Wear goggles</source>
        <target xml:space="preserve">Usa gafas</target>
      </segment>
    </unit>
  </file>
</xliff>
"##;

    #[test]
    fn a_packet_goes_out_and_comes_back() {
        let packet = packet();
        let bytes = write(&packet);
        let text = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(text, WRITTEN.replace("\n~", ""));
        assert_eq!(bytes, write(&packet));
        assert_eq!(read(&bytes), Ok(returned(&packet, &[4, 13, 39, 57])));
    }

    #[test]
    fn hostile_files() {
        refuses(read, HEAD, &write(&packet()));
        assert!(read(b"<xliff version='1.2'/>").is_err());
    }

    #[test]
    fn segments_make_one_text() {
        let found = unit("<segment id='s1' state='final'><source>A. <sc id='1'/>b</source></segment>");
        assert_eq!((found.target, found.is_reviewed), (Vec::new(), false));
        let found = unit(
            "<segment state='final'><source><sc id='1'/>A.</source><target><sc id='1'/>X.</target></segment>\
             <ignorable><source> </source></ignorable>\
             <segment state='reviewed'><source>B<ec startRef='1'/></source>\
             <target>Y<ec startRef='1'/></target></segment>\
             <segment><source>__<ph id='2'/></source></segment>",
        );
        assert_eq!(found.source, read_tagged("<1>A. B</1>__<2/>"));
        assert_eq!(found.target, read_tagged("<1>X. Y</1>__<2/>"));
        assert!(found.is_reviewed);
        let turned = unit(
            "<segment state='final'><source>A</source><target order='2'>X</target></segment>\
             <segment><source>B</source><target order='1'>Y</target></segment>",
        );
        assert_eq!(turned.target, read_tagged("YX"));
        assert!(!turned.is_reviewed);
        let bare = |state: &str| {
            unit(&format!("<segment state='{state}'><source>_</source><target>_</target></segment>"))
        };
        assert!(bare("final").is_reviewed);
        assert!(!bare("translated").is_reviewed);
        let half = unit(
            "<segment><source>A</source><target>X</target></segment><segment><source>B</source></segment>",
        );
        assert_eq!((half.source, half.target), (read_tagged("AB"), Vec::new()));
    }

    // The source, filled in where nobody has translated yet, is no translation; where the file says that
    // it is one, it is.
    #[test]
    fn copies_of_the_source() {
        let copy = |state: &str| {
            let found =
                unit(&format!("<segment {state}><source>A  b</source><target>A b</target></segment>"));
            (!found.target.is_empty(), found.is_sure)
        };
        assert_eq!(copy("state='initial'"), (false, false));
        assert_eq!(copy(""), (true, false));
        assert_eq!(copy("state='translated'"), (true, true));
        let half = unit(
            "<segment state='translated'><source>A</source><target>X</target></segment>\
             <segment state='initial'><source>B</source><target>B</target></segment>",
        );
        assert_eq!((half.target, half.is_sure), (Vec::new(), false));
    }

    // A blank that a program dropped between two sentences is put back.
    #[test]
    fn sentences_that_meet() {
        let segment = |source: &str, target: &str| {
            format!("<segment><source>{source}</source><target>{target}</target></segment>")
        };
        let both = |inside: &str| {
            let found = unit(inside);
            (tagged(&found.source, &[]), tagged(&found.target, &[]))
        };
        let own = |source: &str, target: &str| (source.to_owned(), target.to_owned());
        let met = [segment("A.", "X."), segment("B", "¿Y?")].concat();
        assert_eq!(both(&met), own("A. B", "X. ¿Y?"));
        let between = "<ignorable><source> </source><target></target></ignorable>";
        let parted = [&segment("A", "X"), between, &segment("B", "Y")].concat();
        assert_eq!(both(&parted), own("A B", "X Y"));
        let led = [segment("A", "X"), segment(" B", "Y"), segment("C", "Z")].concat();
        assert_eq!(both(&led), own("A BC", "X YZ"));
    }

    #[test]
    fn what_tools_add() {
        let found = unit(
            "<m:matches xmlns:m='urn:other'><m:match><unit/><source>no</source></m:match></m:matches>\
             <gone/><notes><note>n</note></notes>\
             <segment state='translated' x:y='z' xmlns:x='urn:x'><source>s</source>\
             <target><!-- c --><mrk id='m1' type='term' translate='no'>a <sm id='m2'/>b</mrk>\
             <em startRef='m2'/>\
             <cp hex='001b'/><cp hex='41'/><![CDATA[<c>]]>&#x26;&lt;<?p i?><m:x xmlns:m='urn:other'>no</m:x>\
             <odd>no</odd><ph equiv='' id='3'/><pc dataRefStart='d' id='2'>p</pc><ph id='bold'/>\
             </target></segment>",
        );
        assert_eq!(found.target, read_tagged("a bA<<c>&<<<3/><2>p</2><0/>"));
        let file = "<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:2.2' version='2.2'><x:file><x:group>\
                    <x:unit id='1' name='a#b'/><x:unit id='1' name='a#b'/></x:group></x:file></x:xliff>";
        let found = read(file.as_bytes()).unwrap();
        assert_eq!((found.from, found.to), (None, None));
        assert_eq!(found.units.iter().map(|unit| unit.id.as_str()).collect::<Vec<_>>(), ["a#b", "a#b"]);
    }

    // A broken text is written as it is, and the file can still be read.
    #[test]
    fn pairs_that_overlap() {
        let mut packet = packet();
        let broken = read_tagged("</9>a<1>b<2>c</1>d</2><3>");
        packet.pages[0].units[1].target = Some(broken.clone());
        assert_eq!(read(&write(&packet)).unwrap().units[1].target, broken);
    }

    #[test]
    fn ids_are_name_tokens() {
        assert_eq!(name_token("activities/egg-drop#4f1c"), "activities.egg-drop:4f1c");
        assert_eq!(name_token("a.b:c_ñ"), "a_2e_b_3a_c_5f__f1_");
    }
}
