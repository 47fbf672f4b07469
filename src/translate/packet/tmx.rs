//! What is translated → a translation memory, TMX 1.4, and any such memory → texts with translations.
//!
//! Only a translation that fits its source is written: with a text that has changed since, a memory
//! would offer the old words for the new ones as if they were the same. Placeholders carry their number
//! as `x` and their Markdown as content.

use super::xml::{self, Code, Inline, Input, NONE, Output, Tag};
use super::{Packet, PacketUnit, Progress, Returned, ReturnedUnit, Unreadable};
use crate::model::language::{is_same, is_same_language, lookup};
use crate::translate::marked::{Marked, Part};

/// What a file says whose units are from any language.
const ALL: &str = "*all*";

/// Writes what a packet holds of translations.
pub fn write(packet: &Packet) -> Vec<u8> {
    let mut out = Output::begin();
    let header = [
        ("creationtool", "juntos"),
        // The form of these files. A memory that is kept with a handbook should not change with the program.
        ("creationtoolversion", "1"),
        ("segtype", "block"),
        ("o-tmf", "juntos"),
        ("adminlang", "en"),
        ("srclang", &packet.from),
        ("datatype", "x-markdown"),
    ];
    out.element("tmx", &[("version", "1.4")], |out| {
        out.empty("header", &header);
        out.element("body", NONE, |out| {
            for unit in packet.pages.iter().flat_map(|page| &page.units) {
                if let Some(target) = target(unit) {
                    write_unit(out, packet, unit, target);
                }
            }
        });
    });
    out.finish()
}

fn target(unit: &PacketUnit) -> Option<&[Part]> {
    match unit.progress {
        Progress::New | Progress::Changed => None,
        Progress::Translated | Progress::Reviewed => unit.target.as_deref(),
    }
}

fn write_unit(out: &mut Output, packet: &Packet, unit: &PacketUnit, target: &[Part]) {
    out.element("tu", &[("tuid", &unit.id)], |out| {
        if !unit.context.is_empty() {
            out.text_element("prop", &[("type", "x-context")], |out| out.text(&unit.context));
        }
        for (language, parts) in [(&packet.from, &*unit.source.parts), (&packet.to, target)] {
            out.element("tuv", &[("xml:lang", language)], |out| {
                out.text_element("seg", NONE, |out| write_text(out, parts, &unit.source));
            });
        }
    });
}

fn write_text(out: &mut Output, parts: &[Part], source: &Marked) {
    for part in parts {
        match part {
            Part::Text(text) => out.text(text),
            Part::Single(number) => write_code(out, "ph", &["x"], *number, opening(source, *number)),
            Part::Open(number) => write_code(out, "bpt", &["i", "x"], *number, opening(source, *number)),
            Part::Close(number) => write_code(out, "ept", &["i"], *number, closing(source, *number)),
        }
    }
}

fn opening(source: &Marked, number: u16) -> Option<&str> {
    source.placeholder(number).map(|placeholder| placeholder.open.as_str())
}

fn closing(source: &Marked, number: u16) -> Option<&str> {
    source.placeholder(number).map(|placeholder| placeholder.close.as_str())
}

/// Writes a placeholder; each of the attributes is its number.
fn write_code(out: &mut Output, name: &str, attributes: &[&str], number: u16, markdown: Option<&str>) {
    let number = number.to_string();
    let attributes: Vec<(&str, &str)> = attributes.iter().map(|name| (*name, number.as_str())).collect();
    out.start(name, &attributes);
    out.text(markdown.unwrap_or_default());
    out.end(name);
}

/// Reads a memory. A unit without an id is one of another handbook, or of another program.
///
/// Of more than two languages, the one that is wanted is the translation; the first beside the source
/// language, where none of the file is.
///
/// # Errors
/// [`Unreadable`] when it is none, or more than is read of a stranger.
pub fn read(bytes: &[u8], wanted: &[&str]) -> Result<Returned, Unreadable> {
    let mut input = Input::new(bytes)?;
    input.root("tmx")?;
    let mut returned = Returned::default();
    let mut translations = Vec::new();
    read_units(&mut input, &mut returned, &mut translations)?;
    input.end()?;
    let tag_of = |tag: &str| lookup(tag, wanted);
    let mut tags = translations.iter().flatten().map(|(tag, _)| tag.as_str());
    let first = tags.clone().next();
    let to = tags.find(|tag| tag_of(tag).is_some());
    returned.to = to.or(first).map(str::to_owned);
    let to = to.and_then(tag_of);
    for (unit, variants) in returned.units.iter_mut().zip(translations) {
        let mut variants = variants.into_iter();
        let found = match to {
            Some(to) => variants.find(|(tag, _)| tag_of(tag) == Some(to)),
            None => variants.next(),
        };
        unit.target = found.map(|(_, parts)| parts).unwrap_or_default();
    }
    Ok(returned)
}

fn read_units(
    input: &mut Input<'_>,
    returned: &mut Returned,
    translations: &mut Vec<Vec<Variant>>,
) -> Result<(), Unreadable> {
    while let Some(tag) = input.child()? {
        match tag.name() {
            "header" => {
                returned.from = tag.get("srclang").filter(|language| language != ALL);
                input.skip()?;
            }
            "body" => read_units(input, returned, translations)?,
            "tu" => {
                let (unit, variants) = read_unit(input, &tag, returned)?;
                xml::admit(&mut returned.units, unit)?;
                translations.push(variants);
            }
            _ => input.skip()?,
        }
    }
    Ok(())
}

fn read_unit(
    input: &mut Input<'_>,
    tag: &Tag<'_>,
    returned: &mut Returned,
) -> Result<(ReturnedUnit, Vec<Variant>), Unreadable> {
    let id = tag.any(&["tuid"]);
    // What stands in a memory is a translation, even where it reads like its source.
    let mut unit = ReturnedUnit { id, line: tag.line, is_sure: true, ..ReturnedUnit::default() };
    let mut variants = read_variants(input)?;
    let language = tag.get("srclang").filter(|language| language != ALL);
    if let Some(place) = source_place(&variants, language.as_ref().or(returned.from.as_ref())) {
        let (language, parts) = variants.remove(place);
        unit.source = parts;
        returned.from.get_or_insert(language);
    }
    Ok((unit, variants))
}

/// A language's tag, and the text in it.
type Variant = (String, Vec<Part>);

/// Which of the variants is in the source language: `en-US` too, where the file says `en`. The first,
/// where the file says none.
fn source_place(variants: &[Variant], language: Option<&String>) -> Option<usize> {
    let Some(language) = language else { return (!variants.is_empty()).then_some(0) };
    let place = |is_it: &dyn Fn(&str) -> bool| variants.iter().position(|(tag, _)| is_it(tag));
    place(&|tag| is_same(tag, language)).or_else(|| place(&|tag| is_same_language(tag, language)))
}

fn read_variants(input: &mut Input<'_>) -> Result<Vec<Variant>, Unreadable> {
    let mut variants = Vec::new();
    while let Some(tag) = input.child()? {
        if tag.name() != "tuv" {
            input.skip()?;
            continue;
        }
        let mut text = Vec::new();
        while let Some(child) = input.child()? {
            match child.name() {
                "seg" => text = Inline::read(input, inline_code)?.parts,
                _ => input.skip()?,
            }
        }
        // Before TMX 1.4 the attribute had no prefix.
        variants.push((tag.any(&["xml:lang", "lang"]), text));
    }
    Ok(variants)
}

fn inline_code(tag: &Tag<'_>) -> Code {
    let number = tag.number(&["x", "i"]);
    match tag.name() {
        "ph" => Code::Single(number),
        "it" if tag.get("pos").as_deref() == Some("end") => Code::Close(tag.any(&["x"]), number),
        "it" => Code::Open(tag.any(&["x"]), number),
        "bpt" => Code::Open(tag.any(&["i"]), number),
        "ept" => Code::Close(tag.any(&["i"]), number),
        "hi" => Code::Mark,
        _ => Code::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::xml::tests::{packet, refuses, returned};
    use super::*;
    use crate::translate::marked::read_tagged;
    use crate::translate::packet::Standing;

    // What is written; a line that begins with `~` goes on from the one before.
    const WRITTEN: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="juntos" creationtoolversion="1" segtype="block" o-tmf="juntos"
~ adminlang="en" srclang="en" datatype="x-markdown"/>
  <body>
    <tu tuid="activities/egg-drop#4f1c">
      <prop type="x-context">Egg drop › Rules</prop>
      <tuv xml:lang="en">
        <seg>Name: <ph x="1">____</ph>
<bpt i="2" x="2">[</bpt>Ask<ept i="2">](https://a.example/?b&amp;c)</ept> <ph
~ x="3">[[tool:scale]]</ph> &amp; <ph x="4">`&lt;i&gt;`</ph> &lt;b&gt;,<ph x="7">\
</ph><bpt i="5" x="5">![</bpt>egg <bpt i="6" x="6">**</bpt>now<ept i="6">**</ept><ept
~ i="5">](egg.png "Egg")</ept></seg>
      </tuv>
      <tuv xml:lang="es-MX">
        <seg>Nombre: <ph x="1">____</ph>
<bpt i="5" x="5">![</bpt>huevo<ept i="5">](egg.png "Egg")</ept><ph x="7">\
</ph><bpt i="2" x="2">[</bpt>Pide<ept i="2">](https://a.example/?b&amp;c)</ept> <ph
~ x="3">[[tool:scale]]</ph> &amp; <ph x="4">`&lt;i&gt;`</ph> &lt;b&gt;</seg>
      </tuv>
    </tu>
    <tu tuid="handouts/safety#x:1 y">
      <prop type="x-context">Egg drop › Rules</prop>
      <tuv xml:lang="en">
        <seg>Wear goggles</seg>
      </tuv>
      <tuv xml:lang="es-MX">
        <seg>Usa gafas</seg>
      </tuv>
    </tu>
  </body>
</tmx>
"##;

    #[test]
    fn what_is_translated_goes_out_and_comes_back() {
        let mut packet = packet();
        let bytes = write(&packet);
        let text = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(text, WRITTEN.replace("\n~", ""));
        assert_eq!(bytes, write(&packet));
        packet.pages[0].units.retain(|unit| target(unit).is_some());
        let mut expected = returned(&packet, &[5, 18]);
        // A memory does not say whether somebody has read it again.
        expected.units.iter_mut().for_each(|unit| unit.is_reviewed = false);
        // Nor what stood in a handbook: it may be of another.
        expected.units.iter_mut().for_each(|unit| unit.standing = Standing::Unsaid);
        assert_eq!(read(&bytes, &[]), Ok(expected));
    }

    #[test]
    fn hostile_files() {
        refuses(|bytes| read(bytes, &[]), "<tmx version='1.4'>", &write(&packet()));
    }

    #[test]
    fn memories_of_other_programs() {
        let read = |header: &str, units: &str, wanted: &[&str]| {
            let file = format!(
                "<tmx version='1.1'><header {header}><note>n</note></header><body>{units}</body></tmx>"
            );
            super::read(file.as_bytes(), wanted).unwrap()
        };
        let units = "<tu><note>n</note><prop type='p'>q</prop>\
                     <tuv xml:lang='ES'><prop type='p'>q</prop>\
                     <seg>uno <hi x='9'>dos</hi><ut>no</ut></seg></tuv>\
                     <tuv lang='EN-us'><seg><it pos='begin' x='1'>b</it>\
                     <bpt i='4'>c</bpt>one<ept i='4'/></seg></tuv></tu>\
                     <tu tuid='7' srclang='es'><tuv xml:lang='en'><seg>b</seg></tuv>\
                     <tuv xml:lang='es'><seg>a</seg></tuv></tu>\
                     <tu><tuv xml:lang='fr'><seg>c</seg></tuv></tu><tu/>";
        let found = read("srclang='en'", units, &[]);
        assert_eq!((found.from.as_deref(), found.to.as_deref()), (Some("en"), Some("ES")));
        let texts: Vec<_> = found.units.into_iter().map(|unit| (unit.id, unit.source, unit.target)).collect();
        let expected = [("", "<1><4>one</4>", "uno dos"), ("7", "a", "b"), ("", "", "c"), ("", "", "")];
        let expected =
            expected.map(|(id, source, target)| (id.into(), read_tagged(source), read_tagged(target)));
        assert_eq!(texts, expected);
        let any = "<tu><tuv xml:lang='fr'><seg>c</seg></tuv><tuv xml:lang='de'><seg>d</seg></tuv></tu>";
        let found = read("srclang='*all*'", any, &[]);
        assert_eq!((found.from.as_deref(), found.to.as_deref()), (Some("fr"), Some("de")));
        assert_eq!(found.units[0].source, read_tagged("c"));
        // Of several languages the one that is wanted counts, in every unit, wherever it stands.
        let many = "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='fr'><seg>b</seg></tuv>\
                    <tuv xml:lang='es-ES'><seg>c</seg></tuv></tu>\
                    <tu><tuv xml:lang='es_MX'><seg>d</seg></tuv><tuv xml:lang='en'><seg>e</seg></tuv></tu>\
                    <tu><tuv xml:lang='en'><seg>f</seg></tuv><tuv xml:lang='fr'><seg>g</seg></tuv></tu>";
        let found = read("srclang='en'", many, &["es"]);
        let texts: Vec<_> = found.units.into_iter().map(|unit| (unit.source, unit.target)).collect();
        let expected = [("a", "c"), ("e", "d"), ("f", "")];
        assert_eq!(texts, expected.map(|(source, target)| (read_tagged(source), read_tagged(target))));
        assert_eq!(found.to.as_deref(), Some("es-ES"));
        assert_eq!(read("srclang='en'", many, &["ht"]).to.as_deref(), Some("fr"));
    }
}
