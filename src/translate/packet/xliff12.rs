//! A packet ↔ XLIFF 1.2, for programs that do not know its second version.
//!
//! A page is a `<file>`, a text a `<trans-unit>` with its id as `id` and `resname`. Placeholders are
//! `<x>` and `<g>` with their number as id. A text that has changed comes with the translation that is
//! there, and as another translation with the words that it was made from.

use super::xml::{self, Code, Inline, Input, NONE, Output, Tag};
use super::{Packet, PacketUnit, Progress, Reason, Returned, ReturnedUnit, Standing, Unreadable, is_copy};
use crate::translate::marked::{Marked, Part, Placeholder, PlaceholderKind, read_tagged};

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:1.2";

/// Writes a packet.
pub fn write(packet: &Packet) -> Vec<u8> {
    let mut out = Output::begin();
    out.element("xliff", &[("xmlns", NAMESPACE), ("version", "1.2")], |out| {
        for page in packet.pages.iter().filter(|page| !page.units.is_empty()) {
            let file = [
                ("original", page.id.as_str()),
                ("source-language", &packet.from),
                ("target-language", &packet.to),
                ("datatype", "x-markdown"),
            ];
            out.element("file", &file, |out| {
                out.element("body", NONE, |out| page.units.iter().for_each(|unit| write_unit(out, unit)));
            });
        }
    });
    out.finish()
}

fn write_unit(out: &mut Output, unit: &PacketUnit) {
    let mut attributes = Vec::from([("id", unit.id.as_str()), ("resname", &unit.id)]);
    let target = xml::target(unit);
    if target.is_some() && unit.progress == Progress::Reviewed {
        attributes.push(("approved", "yes"));
    }
    attributes.push(("xml:space", "preserve"));
    out.element("trans-unit", &attributes, |out| {
        write_text(out, "source", NONE, &unit.source.parts, &unit.source);
        let state = [("state", state(unit.progress, target))];
        write_text(out, "target", &state, target.unwrap_or_default(), &unit.source);
        for (origin, note) in xml::notes(unit) {
            out.text_element("note", &[("from", origin)], |out| out.text(note));
        }
        if let (Progress::Changed, Some(was), Some(target)) = (unit.progress, &unit.was, target) {
            write_old(out, was, target);
        }
    });
}

/// Writes what the translation was made from, and the translation. Their placeholders are numbers
/// alone: those of the old text may be others than today's.
fn write_old(out: &mut Output, was: &str, target: &[Part]) {
    let attributes = [("alttranstype", "previous-version"), ("xml:space", "preserve")];
    out.element("alt-trans", &attributes, |out| {
        write_text(out, "source", NONE, &read_tagged(was), &Marked::default());
        write_text(out, "target", NONE, target, &Marked::default());
    });
}

fn state(progress: Progress, target: Option<&[Part]>) -> &'static str {
    match (progress, target) {
        (Progress::New, _) | (_, None) => "needs-translation",
        (Progress::Changed, Some(_)) => "needs-review-translation",
        (Progress::Translated, Some(_)) => "translated",
        (Progress::Reviewed, Some(_)) => "final",
    }
}

fn write_text(out: &mut Output, name: &str, attributes: &[(&str, &str)], parts: &[Part], source: &Marked) {
    let is_nested = xml::is_nested(parts);
    out.text_element(name, attributes, |out| {
        for part in parts {
            match part {
                Part::Text(text) => out.text(text),
                Part::Single(number) => out.empty("x", &code(*number, source)),
                Part::Open(number) if is_nested => out.start("g", &code(*number, source)),
                Part::Close(_) if is_nested => out.end("g"),
                Part::Open(number) => {
                    let begin = [code(*number, source), Vec::from([("rid", number.to_string())])].concat();
                    out.empty("bx", &begin);
                }
                Part::Close(number) => {
                    out.empty("ex", &[("id", number.to_string()), ("rid", number.to_string())]);
                }
            }
        }
    });
}

/// The attributes of a placeholder.
fn code(number: u16, source: &Marked) -> Vec<(&'static str, String)> {
    let mut attributes = Vec::from([("id", number.to_string())]);
    if let Some(placeholder) = source.placeholder(number) {
        let Placeholder { open, close, .. } = placeholder;
        attributes.extend([
            ("ctype", code_type(placeholder)),
            ("clone", "no".to_owned()),
            ("equiv-text", if placeholder.is_pair() { format!("{open}…{close}") } else { open.clone() }),
        ]);
    }
    attributes
}

/// The format's own name where it has one; it has others for pairs than for what stands by itself.
fn code_type(placeholder: &Placeholder) -> String {
    let kind = placeholder.kind;
    match (kind, placeholder.is_pair()) {
        (PlaceholderKind::Link, true) => "link".to_owned(),
        (PlaceholderKind::Image, false) => "image".to_owned(),
        (PlaceholderKind::Break, false) => "lb".to_owned(),
        (
            PlaceholderKind::Field
            | PlaceholderKind::Link
            | PlaceholderKind::Reference
            | PlaceholderKind::Code
            | PlaceholderKind::Image
            | PlaceholderKind::Emphasis
            | PlaceholderKind::Break,
            _,
        ) => format!("x-{}", kind.name()),
    }
}

/// Reads a packet that came back.
///
/// # Errors
/// [`Unreadable`] when it is no XLIFF 1, or more than is read of a stranger.
pub fn read(bytes: &[u8]) -> Result<Returned, Unreadable> {
    let mut input = Input::new(bytes)?;
    let root = input.root("xliff")?;
    if !root.get("version").is_some_and(|version| version.starts_with("1.")) {
        return Err(input.fault(Reason::Syntax, "version".to_owned()));
    }
    let mut returned = Returned::default();
    read_units(&mut input, &mut returned)?;
    input.end()?;
    Ok(returned)
}

fn read_units(input: &mut Input<'_>, returned: &mut Returned) -> Result<(), Unreadable> {
    while let Some(tag) = input.child()? {
        match tag.name() {
            "file" => {
                returned.from = returned.from.take().or_else(|| tag.get("source-language"));
                returned.to = returned.to.take().or_else(|| tag.get("target-language"));
                read_units(input, returned)?;
            }
            "body" | "group" => read_units(input, returned)?,
            "trans-unit" => xml::admit(&mut returned.units, read_unit(input, &tag)?)?,
            _ => input.skip()?,
        }
    }
    Ok(())
}

fn read_unit(input: &mut Input<'_>, tag: &Tag<'_>) -> Result<ReturnedUnit, Unreadable> {
    // Some programs number units anew and keep their names.
    let id = tag.any(&["resname", "id"]);
    let mut unit = ReturnedUnit { id, line: tag.line, ..ReturnedUnit::default() };
    let mut is_final = tag.get("approved").as_deref() == Some("yes");
    let mut state = String::new();
    let mut sentences = None;
    while let Some(child) = input.child()? {
        match child.name() {
            "source" => unit.source = Inline::read(input, inline_code)?.parts,
            "seg-source" => sentences = Some(Inline::read(input, inline_code)?),
            "target" => {
                state = child.any(&["state"]);
                unit.target = Inline::read_beside(sentences.as_ref(), input, inline_code)?.whole();
            }
            "note" if child.get("from").as_deref() == Some(xml::STANDING) => {
                unit.standing = Standing::read(&xml::plain(input)?);
            }
            _ => input.skip()?,
        }
    }
    is_final |= matches!(state.as_str(), "final" | "signed-off");
    // Programs fill in the source where nobody has translated yet.
    let is_begun = is_final || !matches!(state.as_str(), "new" | "needs-translation" | "initial");
    if !is_begun && is_copy(&unit.source, &unit.target) {
        unit.target.clear();
    }
    unit.is_reviewed = is_final && !unit.target.is_empty();
    unit.is_sure = (is_final || state == "translated") && !unit.target.is_empty();
    Ok(unit)
}

fn inline_code(tag: &Tag<'_>) -> Code {
    let number = tag.number(&["id"]);
    let name = || tag.any(&["rid", "id"]);
    match tag.name() {
        "x" | "ph" => Code::Single(number),
        "g" => Code::Pair(number),
        "it" if tag.get("pos").as_deref() == Some("close") => Code::Close(name(), number),
        "bx" | "bpt" | "it" => Code::Open(name(), number),
        "ex" | "ept" => Code::Close(name(), number),
        "mrk" if tag.get("mtype").as_deref() == Some("seg") => Code::Sentence,
        "mrk" => Code::Mark,
        _ => Code::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::xml::tests::{packet, refuses, returned};
    use super::*;

    const HEAD: &str = r#"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">"#;

    fn unit(attributes: &str, inside: &str) -> ReturnedUnit {
        let file =
            format!("{HEAD}<file><body><trans-unit {attributes}>{inside}</trans-unit></body></file></xliff>");
        read(file.as_bytes()).unwrap().units.remove(0)
    }

    // What is written; a line that begins with `~` goes on from the one before.
    const WRITTEN: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="activities/egg-drop" source-language="en" target-language="es-MX"
~ datatype="x-markdown">
    <body>
      <trans-unit id="activities/egg-drop#title" resname="activities/egg-drop#title"
~ xml:space="preserve">
        <source>Egg drop</source>
        <target state="needs-translation"></target>
        <note from="kind">title</note>
        <note from="standing">none</note>
      </trans-unit>
      <trans-unit id="activities/egg-drop#4f1c" resname="activities/egg-drop#4f1c"
~ xml:space="preserve">
        <source>Name: <x id="1" ctype="x-field" clone="no" equiv-text="____"/>
<g id="2" ctype="link" clone="no" equiv-text="[…](https://a.example/?b&amp;c)">Ask</g> <x id="3"
~ ctype="x-reference" clone="no" equiv-text="[[tool:scale]]"/> &amp; <x id="4" ctype="x-code"
~ clone="no" equiv-text="`&lt;i&gt;`"/> &lt;b&gt;,<x id="7" ctype="lb" clone="no"
~ equiv-text="\&#10;"/><g id="5" ctype="x-image" clone="no" equiv-text="![…](egg.png
~ &quot;Egg&quot;)">egg <g id="6" ctype="x-emphasis" clone="no"
~ equiv-text="**…**">now</g></g></source>
        <target state="translated">Nombre: <x id="1" ctype="x-field" clone="no" equiv-text="____"/>
<g id="5" ctype="x-image" clone="no" equiv-text="![…](egg.png &quot;Egg&quot;)">huevo</g><x id="7"
~ ctype="lb" clone="no" equiv-text="\&#10;"/><g id="2" ctype="link" clone="no"
~ equiv-text="[…](https://a.example/?b&amp;c)">Pide</g> <x id="3" ctype="x-reference" clone="no"
~ equiv-text="[[tool:scale]]"/> &amp; <x id="4" ctype="x-code" clone="no"
~ equiv-text="`&lt;i&gt;`"/> &lt;b&gt;</target>
        <note from="context">Egg drop › Rules</note>
        <note from="kind">paragraph</note>
        <note from="standing">none</note>
      </trans-unit>
      <trans-unit id="activities/egg-drop#ab12" resname="activities/egg-drop#ab12"
~ xml:space="preserve">
        <source>Take <x id="1" ctype="x-code" clone="no" equiv-text="`3`"/> eggs</source>
        <target state="needs-review-translation">Toma dos <x id="1" ctype="x-code" clone="no"
~ equiv-text="`3`"/></target>
        <note from="context">Egg drop › Rules</note>
        <note from="kind">paragraph</note>
        <note from="safety">safety</note>
        <note from="was">Take two &lt;1/&gt;</note>
        <note from="standing">0123456789abcdef</note>
        <alt-trans alttranstype="previous-version" xml:space="preserve">
          <source>Take two <x id="1"/></source>
          <target>Toma dos <x id="1"/></target>
        </alt-trans>
      </trans-unit>
    </body>
  </file>
  <file original="handouts/safety" source-language="en" target-language="es-MX"
~ datatype="x-markdown">
    <body>
      <trans-unit id="handouts/safety#x:1 y" resname="handouts/safety#x:1 y" approved="yes"
~ xml:space="preserve">
        <source>Wear goggles</source>
        <target state="final">Usa gafas</target>
        <note from="context">Egg drop › Rules</note>
        <note from="kind">paragraph</note>
        <note from="standing">none</note>
      </trans-unit>
    </body>
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
        assert_eq!(read(&bytes), Ok(returned(&packet, &[5, 11, 20, 37])));
    }

    #[test]
    fn hostile_files() {
        refuses(read, HEAD, &write(&packet()));
        assert!(read(b"<xliff version='2.0'/>").is_err());
    }

    #[test]
    fn what_tools_add() {
        let found = unit(
            "id='7' xml:space='preserve' resname='a#b' approved='yes'",
            "<source>s</source><seg-source><mrk mtype='seg' mid='0'>s</mrk></seg-source>\
             <target><mrk mtype='seg' mid='0'>A <mrk mtype='term'>t</mrk></mrk> \
             <mrk mtype='seg' mid='1'><bpt id='2' rid='5'>[<sub>no</sub></bpt>l\
             <ept id='3' rid='5'>](u)</ept></mrk>\
             <ph id='4'>`c`</ph><it id='6' pos='open'>*</it>i<it id='6' pos='close'>*</it>\
             <bx id='8'/>e<ex id='8'/>\
             <x:y xmlns:x='urn:x'>no</x:y>&amp;&#65;</target>\
             <alt-trans><source>old</source><target>viejo</target></alt-trans><note>n</note>",
        );
        assert_eq!(found.id, "a#b");
        assert_eq!(found.source, read_tagged("s"));
        assert_eq!(found.target, read_tagged("A t <2>l</2><4/><6>i</6><8>e</8>&A"));
        assert!(found.is_reviewed);
        let half =
            unit("id='7'", "<target state='final'><mrk mtype='seg'>A</mrk><mrk mtype='seg'/></target>");
        assert_eq!((half.target, half.is_reviewed), (Vec::new(), false));
        assert!(unit("id='7'", "<target state='signed-off'>a</target>").is_reviewed);
        assert!(!unit("id='7'", "<target state='translated'>a</target>").is_reviewed);
    }

    // The source, filled in where nobody has translated yet, is no translation; where the file says that
    // it is one, it is.
    #[test]
    fn copies_of_the_source() {
        let found = |unit_is: &str, target: &str| {
            let inside =
                format!("<source>Ana <x id='1'/>  b</source><target {target}>Ana <x id='1'/> b</target>");
            let found = unit(&format!("id='7' {unit_is}"), &inside);
            (!found.target.is_empty(), found.is_sure, found.is_reviewed)
        };
        for state in ["new", "needs-translation", "initial"] {
            assert_eq!(found("", &format!("state='{state}'")), (false, false, false), "{state}");
        }
        assert_eq!(found("", ""), (true, false, false));
        assert_eq!(found("", "state='translated'"), (true, true, false));
        assert_eq!(found("", "state='final'"), (true, true, true));
        assert_eq!(found("approved='yes'", "state='needs-translation'"), (true, true, true));
        let other = unit("id='7'", "<source>a</source><target state='needs-translation'>b</target>");
        assert_eq!((other.target, other.is_sure), (read_tagged("b"), false));
    }

    // A blank that a program dropped between two sentences is put back.
    #[test]
    fn sentences_that_meet() {
        let found = |source: &str, target: &str| {
            let segments = |text: &str| {
                let parts = text.split('|').enumerate();
                let mark = |(number, part): (usize, &str)| match number % 2 {
                    0 => format!("<mrk mtype='seg' mid='{number}'>{part}</mrk>"),
                    _ => part.to_owned(),
                };
                parts.map(mark).collect::<String>()
            };
            let source = if source.is_empty() {
                String::new()
            } else {
                format!("<seg-source>{}</seg-source>", segments(source))
            };
            let inside = format!("<source>s</source>{source}<target>{}</target>", segments(target));
            crate::translate::marked::tagged(&unit("id='7'", &inside).target, &[])
        };
        assert_eq!(found("A.| |B.", "A.||B."), "A. B.");
        assert_eq!(found("", "A.||¿B?||C"), "A. ¿B? C");
        assert_eq!(found("A| |B", "A||B"), "A B");
        assert_eq!(found("A||B", "A||B"), "AB");
        assert_eq!(found("", "A. ||B.||<g id='1'>C</g>"), "A. B. <1>C</1>");
        assert_eq!(found("", "<g id='1'>A.</g>|| B.|\n|C"), "<1>A.</1> B.\nC");
        assert_eq!(found("", "一。||二。"), "一。二。");
        assert_eq!(found("A.| |B.| |C", "A.||B.||C"), "A. B. C");
    }

    // Without a namespace, in groups, with ids that are there twice.
    #[test]
    fn plain_files() {
        let file = "<xliff version='1.2'><file source-language='en' target-language='es'>\
                    <header><note>h</note></header><body><group>\
                    <trans-unit id='a'/>\n<trans-unit id='a'/></group></body></file>\
                    <file source-language='fr'/></xliff>";
        let found = read(file.as_bytes()).unwrap();
        assert_eq!((found.from.as_deref(), found.to.as_deref()), (Some("en"), Some("es")));
        let units: Vec<_> = found.units.iter().map(|unit| (unit.id.as_str(), unit.line)).collect();
        assert_eq!(units, [("a", 1), ("a", 2)]);
    }

    // A broken text is written as it is, and the file can still be read.
    #[test]
    fn pairs_that_overlap() {
        let mut packet = packet();
        let broken = read_tagged("</9>a<1>b<2>c</1>d</2><3>");
        packet.pages[0].units[1].target = Some(broken.clone());
        packet.pages[0].units[2].was = Some("<1>a<2></1>".into());
        assert_eq!(read(&write(&packet)).unwrap().units[1].target, broken);
    }
}
