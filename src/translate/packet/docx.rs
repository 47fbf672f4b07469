//! A packet → a Word document of two columns, as translation offices use them, and back.
//!
//! Each page of the handbook is a heading and a table; each unit is a row: its id, how far it is, the
//! source and the translation. Tags stand in the text, grey. What is new in a source that has changed is
//! yellow, and the old text stands beneath it.
//!
//! The second cell says too which translation stood in the handbook.
//!
//! **Reading goes by the id in the first cell.** The document comes from strangers and through any
//! program: only one file of the archive is unpacked, to a limit, and of that only rows of tables count.
//! What a program adds around words is passed over, and tracked changes are taken as accepted.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::super::marked::{read_tagged, tagged};
use super::encoding::in_utf8;
use super::html::{Stretch, compared, languages, state, stretches};
use super::po::legend;
use super::{
    MAX_PACKET, MAX_UNITS, Packet, PacketUnit, Reason, Returned, ReturnedUnit, Standing, Unreadable,
};
use crate::markdown::html::escape;

/// Where the text is; some of Microsoft's services write the second.
const DOCUMENTS: [&str; 2] = ["word/document.xml", "word/document2.xml"];

/// The deepest that elements are nested.
const MAX_DEPTH: usize = 256;

/// How wide the columns are, in twentieths of a point: id, state, source, translation.
const WIDTHS: [u16; 4] = [1700, 1000, 5706, 5706];

/// The styles of paragraphs that stand in a source's cell and are no part of it: what it was, and what
/// its tags are.
const NOTES: [&str; 2] = ["JuntosWas", "JuntosNote"];

/// What begins the paragraph that says what a source was.
const WAS: &str = "Was: ";

/// What begins the word that says what stood in the handbook.
const STANDING: char = '=';

/// How the files begin.
const XML: &str = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n";

/// The namespace of text and styles.
const W: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

const CONTENT_TYPES: &str = "\
<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>\
<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>\
<Default Extension='xml' ContentType='application/xml'/>\
<Override PartName='/word/document.xml' \
ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>\
<Override PartName='/word/styles.xml' \
ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'/>\
<Override PartName='/word/settings.xml' \
ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml'/>\
<Override PartName='/docProps/core.xml' \
ContentType='application/vnd.openxmlformats-package.core-properties+xml'/></Types>";

const RELATIONS: &str = "\
<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
<Relationship Id='rId1' Target='word/document.xml' \
Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/>\
<Relationship Id='rId2' Target='docProps/core.xml' \
Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'/>\
</Relationships>";

const DOCUMENT_RELATIONS: &str = "\
<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
<Relationship Id='rId1' Target='styles.xml' \
Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles'/>\
<Relationship Id='rId2' Target='settings.xml' \
Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings'/>\
</Relationships>";

/// Word opens what does not say this as a document of 2007.
const SETTINGS: &str = "\
<w:compat><w:compatSetting w:name='compatibilityMode' w:uri='http://schemas.microsoft.com/office/word' \
w:val='15'/></w:compat>";

/// The styles that all others go by, and that of tags.
const STYLES: &str = "\
<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>\
<w:style w:type='character' w:default='1' w:styleId='DefaultParagraphFont'>\
<w:name w:val='Default Paragraph Font'/></w:style>\
<w:style w:type='table' w:default='1' w:styleId='TableNormal'><w:name w:val='Normal Table'/></w:style>\
<w:style w:type='character' w:customStyle='1' w:styleId='Tag'><w:name w:val='Tag'/>\
<w:rPr><w:noProof/><w:color w:val='767676'/></w:rPr></w:style>";

/// The styles of paragraphs: id, name, size in half points, and properties of the paragraph and its runs.
/// Some programs make a style's id of its name, so that the two must be alike.
const PARAGRAPHS: [(&str, &str, u8, &str, &str); 10] = [
    ("Title", "Title", 40, "", "<w:b/>"),
    ("Subtitle", "Subtitle", 26, "<w:spacing w:after='80'/>", ""),
    (
        "Heading1",
        "heading 1",
        28,
        "<w:keepNext/><w:spacing w:before='360' w:after='100'/><w:outlineLvl w:val='0'/>",
        "<w:b/>",
    ),
    ("JuntosHead", "Juntos Head", 20, "<w:keepNext/>", "<w:b/>"),
    ("JuntosId", "Juntos Id", 13, "", "<w:noProof/><w:color w:val='767676'/>"),
    ("JuntosState", "Juntos State", 18, "", ""),
    ("JuntosSource", "Juntos Source", 21, "", ""),
    ("JuntosTarget", "Juntos Target", 21, "", ""),
    (NOTES[0], "Juntos Was", 17, "<w:spacing w:before='60'/>", "<w:color w:val='595959'/>"),
    (NOTES[1], "Juntos Note", 15, "", "<w:noProof/><w:color w:val='767676'/>"),
];

/// Writes a packet.
pub fn write(packet: &Packet) -> Vec<u8> {
    let core = format!(
        "<cp:coreProperties \
         xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' \
         xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>{}</dc:title><dc:language>{}</dc:language>\
         </cp:coreProperties>",
        xml(&packet.title),
        xml(&packet.to)
    );
    let files = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/document.xml", document(packet)),
        ("word/settings.xml", format!("<w:settings {W}>{SETTINGS}</w:settings>")),
        ("word/styles.xml", styles()),
    ];
    // Memory is no disk: only what is too large for any archive could fail.
    zipped(&files).unwrap_or_default()
}

/// Packs files: name and text. Their times are all the same, so that the same packet is the same file.
fn zipped(files: &[(&str, String)]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, options)?;
        writer.write_all(XML.as_bytes())?;
        writer.write_all(text.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}

/// The styles of a document; languages are said by its runs.
fn styles() -> String {
    let mut out = format!(
        "<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii='Calibri' w:hAnsi='Calibri' w:eastAsia='Calibri' w:cs='Arial'/>\
         <w:sz w:val='21'/><w:szCs w:val='21'/></w:rPr></w:rPrDefault></w:docDefaults>{STYLES}"
    );
    // Writing to a string cannot fail.
    for (id, name, size, paragraph, run) in PARAGRAPHS {
        let custom = if id.starts_with("Juntos") { " w:customStyle='1'" } else { "" };
        let _ = write!(
            out,
            "<w:style w:type='paragraph'{custom} w:styleId='{id}'><w:name w:val='{name}'/>\
             <w:basedOn w:val='Normal'/><w:qFormat/><w:pPr>{paragraph}</w:pPr>\
             <w:rPr>{run}<w:sz w:val='{size}'/><w:szCs w:val='{size}'/></w:rPr></w:style>"
        );
    }
    out.push_str("</w:styles>");
    out
}

/// The text of the document.
fn document(packet: &Packet) -> String {
    let (from, to) = (packet.from.as_str(), packet.to.as_str());
    let [source, target] = languages(packet);
    let plain = |style: &str, lang: &str, text: &str| paragraph(style, lang, &run("", lang, text));
    let told = |lang: &str, text: &str| paragraph("Normal", lang, &runs(&stretches(text), "", lang));
    let mut out = format!("<w:document {W}><w:body>");
    out.push_str(&plain("Title", from, &packet.title));
    out.push_str(&plain("Subtitle", "en", &format!("{source} → {target}")));
    out.push_str(&told(
        "en",
        "Write in the last column. Keep the marks <1/>. Do not change the first column.",
    ));
    if to.split('-').next() == Some("es") {
        let text = "Escriba en la última columna. Conserve las marcas <1/>. No cambie la primera columna.";
        out.push_str(&told(to, text));
    }
    let head = ["ID", "State", &source, &format!("Translation ({to})")];
    let head = head.map(|text| plain("JuntosHead", "en", text));
    for page in packet.pages.iter().filter(|page| !page.units.is_empty()) {
        out.push_str(&plain("Heading1", from, &page.title));
        out.push_str("<w:tbl><w:tblPr><w:tblW w:w='14112' w:type='dxa'/><w:tblBorders>");
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            let _ = write!(out, "<w:{side} w:val='single' w:sz='4' w:space='0' w:color='A6A6A6'/>");
        }
        out.push_str("</w:tblBorders><w:tblLayout w:type='fixed'/><w:tblCellMar>");
        for (side, width) in [("top", 50), ("left", 90), ("bottom", 50), ("right", 90)] {
            let _ = write!(out, "<w:{side} w:w='{width}' w:type='dxa'/>");
        }
        out.push_str("</w:tblCellMar></w:tblPr><w:tblGrid>");
        for width in WIDTHS {
            let _ = write!(out, "<w:gridCol w:w='{width}'/>");
        }
        out.push_str("</w:tblGrid>");
        row(&mut out, "<w:tblHeader/>", "<w:shd w:val='clear' w:color='auto' w:fill='E7E6E6'/>", &head);
        for unit in &page.units {
            row(&mut out, "", "", &cells(unit, from, to));
        }
        out.push_str("</w:tbl>");
    }
    // Word wants a paragraph after the last table.
    out.push_str(
        "<w:p/><w:sectPr><w:pgSz w:w='15840' w:h='12240' w:orient='landscape'/><w:pgMar w:top='864' \
         w:right='864' w:bottom='864' w:left='864' w:header='432' w:footer='432' w:gutter='0'/></w:sectPr>\
         </w:body></w:document>",
    );
    out
}

/// Writes a row of cells, with properties of the row and of each cell.
fn row(out: &mut String, properties: &str, cell: &str, cells: &[String; 4]) {
    let _ = write!(out, "<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>");
    for (width, paragraphs) in WIDTHS.iter().zip(cells) {
        let properties = format!("<w:tcPr><w:tcW w:w='{width}' w:type='dxa'/>{cell}</w:tcPr>");
        let _ = write!(out, "<w:tc>{properties}{paragraphs}</w:tc>");
    }
    out.push_str("</w:tr>");
}

/// The cells of a unit.
fn cells(unit: &PacketUnit, from: &str, to: &str) -> [String; 4] {
    let small = |style: &str, text: &str| paragraph(style, "en", &run("", "en", text));
    let mut progress = small("JuntosState", state(unit.progress));
    if unit.is_safety {
        progress.push_str(&small("JuntosState", "safety"));
    }
    if unit.standing != Standing::Unsaid {
        progress.push_str(&small("JuntosId", &format!("{STANDING}{}", unit.standing.word())));
    }
    let now = unit.source.tagged();
    let (was, new) = compared(unit.was.as_deref().unwrap_or(&now), &now);
    let mut source = paragraph("JuntosSource", from, &runs(&new, "<w:highlight w:val='yellow'/>", from));
    if unit.was.is_some() {
        let was = run("", "en", WAS) + &runs(&was, "<w:strike/>", from);
        source.push_str(&paragraph(NOTES[0], from, &was));
    }
    for line in legend(&unit.source) {
        source.push_str(&small(NOTES[1], &line));
    }
    let target = tagged(unit.target.as_deref().unwrap_or_default(), &unit.source.placeholders);
    let target = paragraph("JuntosTarget", to, &runs(&stretches(&target), "", to));
    [small("JuntosId", &unit.id), progress, source, target]
}

/// A paragraph; what is typed into it is in its language.
fn paragraph(style: &str, lang: &str, runs: &str) -> String {
    let direction = if is_rtl(lang) { "<w:bidi/>" } else { "" };
    let spoken = spoken(lang);
    format!("<w:p><w:pPr><w:pStyle w:val='{style}'/>{direction}<w:rPr>{spoken}</w:rPr></w:pPr>{runs}</w:p>")
}

/// The runs of a text; what has changed has a property more.
fn runs(stretches: &[Stretch], changed: &str, lang: &str) -> String {
    let runs = stretches.iter().map(|stretch| {
        let tag = if stretch.is_tag { "<w:rStyle w:val='Tag'/>" } else { "" };
        let changed = if stretch.is_changed { changed } else { "" };
        run(&format!("{tag}{changed}"), lang, &stretch.text)
    });
    runs.collect()
}

/// A run of text.
fn run(properties: &str, lang: &str, text: &str) -> String {
    let mut out = format!("<w:r><w:rPr>{properties}{}</w:rPr>", spoken(lang));
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push_str("<w:br/>");
        }
        let _ = write!(out, "<w:t xml:space='preserve'>{}</w:t>", xml(line));
    }
    out.push_str("</w:r>");
    out
}

/// The properties of a run in a language, for the spelling checker and for scripts of all kinds.
fn spoken(lang: &str) -> String {
    let direction = if is_rtl(lang) { "<w:rtl/>" } else { "" };
    let lang = xml(lang);
    format!("{direction}<w:lang w:val='{lang}' w:eastAsia='{lang}' w:bidi='{lang}'/>")
}

/// Whether a language is written from right to left.
fn is_rtl(lang: &str) -> bool {
    let language = lang.split('-').next().unwrap_or_default();
    ["ar", "he", "fa", "ur", "yi", "ps", "dv", "ckb", "ug", "sd"].contains(&language)
}

/// Escapes a text, without the characters that XML cannot hold.
fn xml(text: &str) -> String {
    let is_none = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    escape(&text.replace('\t', " ").replace(is_none, ""))
}

/// Reads a document that came back.
///
/// # Errors
/// [`Unreadable`] when it is no Word document, a broken one, or more than is read of a stranger.
pub fn read(bytes: &[u8]) -> Result<Returned, Unreadable> {
    let text = unpacked(bytes, MAX_PACKET)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut reading = Reading::default();
    loop {
        match reader.read_event().map_err(|error| fault(Reason::Syntax, &error.to_string()))? {
            Event::Start(element) => reading.start(&element)?,
            Event::End(_) => reading.end()?,
            Event::Text(text) => reading.words(&text.xml10_content()),
            Event::CData(text) => reading.words(&text.xml10_content()),
            Event::GeneralRef(entity) => reading.words(&resolved(&entity)?),
            Event::DocType(_) => return Err(fault(Reason::Dtd, "")),
            Event::Eof if reading.open.is_empty() => return Ok(reading.returned),
            Event::Eof => return Err(fault(Reason::Syntax, "</")),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The text of a document; no other file of the archive is touched, and this one to a limit.
fn unpacked(bytes: &[u8], limit: u64) -> Result<String, Unreadable> {
    let broken = |detail: &str| fault(Reason::Syntax, detail);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error.to_string()))?;
    let number = DOCUMENTS.iter().find_map(|name| archive.index_for_name(name));
    let number = number.ok_or_else(|| broken(DOCUMENTS[0]))?;
    let file = archive.by_index(number).map_err(|error| broken(&error.to_string()))?;
    let mut text = Vec::new();
    file.take(limit + 1).read_to_end(&mut text).map_err(|error| broken(&error.to_string()))?;
    if text.len() as u64 > limit {
        return Err(fault(Reason::TooLarge, ""));
    }
    String::from_utf8(in_utf8(&text).into_owned()).map_err(|error| broken(&error.to_string()))
}

/// What a reference stands for; a document's own are not looked up.
fn resolved(entity: &BytesRef<'_>) -> Result<String, Unreadable> {
    match entity.resolve_char_ref() {
        Ok(Some(c)) => Ok(c.to_string()),
        Ok(None) => {
            let known = resolve_predefined_entity(entity);
            known.map(str::to_owned).ok_or_else(|| fault(Reason::Dtd, entity))
        }
        Err(error) => Err(fault(Reason::Syntax, &error.to_string())),
    }
}

/// A document as far as it is read.
#[derive(Default)]
struct Reading {
    /// The names of the elements that are open.
    open: Vec<String>,
    /// How many were open before one that is passed over.
    passed_over: Option<usize>,
    row: Row,
    paragraph: Paragraph,
    returned: Returned,
}

/// The row that is read.
#[derive(Default)]
struct Row {
    /// The texts of its first cells.
    cells: [String; 4],
    /// How many cells have begun.
    count: usize,
    /// Whether the next paragraph of this cell is on a new line.
    is_new_line: bool,
    /// Whether somebody has deleted it, with changes tracked.
    is_deleted: bool,
}

/// The paragraph that is read.
#[derive(Default)]
struct Paragraph {
    text: String,
    /// Whether it is one of [`NOTES`].
    is_note: bool,
    /// Whether somebody has joined it with the next, with changes tracked.
    is_joined: bool,
}

impl Reading {
    /// An element begins.
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Unreadable> {
        if self.open.len() == MAX_DEPTH {
            return Err(fault(Reason::TooDeep, ""));
        }
        let name = element.local_name().into_inner().to_owned();
        if self.passed_over.is_none() {
            self.begin(&name, element);
        }
        self.open.push(name);
        Ok(())
    }

    /// What an element that counts means.
    fn begin(&mut self, name: &str, element: &BytesStart<'_>) {
        let parent = self.open.last().map_or("", String::as_str);
        match name {
            "tr" => self.row = Row::default(),
            "tc" => {
                self.row.count += 1;
                self.row.is_new_line = false;
            }
            "p" => self.paragraph = Paragraph::default(),
            "pStyle" => {
                let mut attributes = element.attributes();
                let mut attributes = attributes.with_checks(false).flatten();
                let style = attributes.find(|attribute| attribute.key.local_name().as_ref() == "val");
                // A number is added where a document has two styles of one name.
                self.paragraph.is_note =
                    style.is_some_and(|style| NOTES.iter().any(|note| style.value.starts_with(note)));
            }
            "br" | "cr" if parent == "r" => self.paragraph.text.push('\n'),
            "tab" if parent == "r" => self.paragraph.text.push(' '),
            "noBreakHyphen" if parent == "r" => self.paragraph.text.push('\u{2011}'),
            "softHyphen" if parent == "r" => self.paragraph.text.push('\u{ad}'),
            "del" | "moveFrom" => {
                match parent {
                    "trPr" => self.row.is_deleted = true,
                    // Words have it around them; what has it among its properties is a paragraph's end.
                    "rPr" => self.paragraph.is_joined = true,
                    _ => {}
                }
                self.passed_over = Some(self.open.len());
            }
            // A table in a cell.
            "tbl" if self.row.count > 0 => self.passed_over = Some(self.open.len()),
            // Pictures and formulas, how words were pronounced, what controls and properties are or were.
            "AlternateContent" | "drawing" | "object" | "oMath" | "oMathPara" | "pict" | "rt" | "sdtPr"
            | "pPrChange" | "rPrChange" | "trPrChange" => self.passed_over = Some(self.open.len()),
            _ => {}
        }
    }

    /// The last element ends.
    fn end(&mut self) -> Result<(), Unreadable> {
        let name = self.open.pop().unwrap_or_default();
        match self.passed_over {
            Some(depth) if depth == self.open.len() => self.passed_over = None,
            Some(_) => {}
            None if name == "p" => self.end_paragraph(),
            None if name == "tr" => return self.end_row(),
            None => {}
        }
        Ok(())
    }

    /// Takes words of a run.
    fn words(&mut self, words: &str) {
        if self.passed_over.is_none() && self.open.last().is_some_and(|name| name == "t") {
            self.paragraph.text.push_str(words);
        }
    }

    /// Adds a paragraph to its cell.
    fn end_paragraph(&mut self) {
        let Paragraph { text, is_note, is_joined } = std::mem::take(&mut self.paragraph);
        let cell = self.row.count.checked_sub(1).and_then(|number| self.row.cells.get_mut(number));
        // Google Docs and others keep no style of ours: there the words say what a paragraph is.
        let is_note = is_note || self.row.count == SOURCE && self.row.is_new_line && is_note_by_words(&text);
        if let Some(cell) = cell.filter(|_| !is_note) {
            if self.row.is_new_line {
                cell.push('\n');
            }
            cell.push_str(&text);
            self.row.is_new_line = !is_joined;
        }
    }

    /// Takes a row that has the id of a unit; that of a head says the languages.
    fn end_row(&mut self) -> Result<(), Unreadable> {
        let Row { cells: [id, state, source, target], count, is_deleted, .. } = std::mem::take(&mut self.row);
        // A narrow cell is where people put blanks.
        let id = id.replace(|c: char| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'), "");
        if id == "ID" {
            self.returned.from = self.returned.from.take().or_else(|| in_brackets(&source));
            self.returned.to = self.returned.to.take().or_else(|| in_brackets(&target));
        }
        let is_unit = id.split_once('#').is_some_and(|(page, block)| !page.is_empty() && !block.is_empty());
        if is_deleted || !is_unit {
            return Ok(());
        }
        if count < WIDTHS.len() {
            return Err(fault(Reason::Syntax, &id));
        }
        if self.returned.units.len() == MAX_UNITS {
            return Err(fault(Reason::TooLarge, ""));
        }
        // Blanks that do not break may be meant.
        let parts = |text: &str| read_tagged(text.trim_matches([' ', '\t', '\n', '\r']));
        let (source, target) = (parts(&source), parts(&target));
        // The state says what was read before it was sent.
        let standing = state.split_whitespace().find_map(|word| word.strip_prefix(STANDING));
        let standing = standing.map_or(Standing::Unsaid, Standing::read);
        let unit = ReturnedUnit { id, source, target, standing, ..ReturnedUnit::default() };
        self.returned.units.push(unit);
        Ok(())
    }
}

/// The number of the source's cell in a row, from 1.
const SOURCE: usize = 3;

/// Whether a paragraph below a source says what it was, or what one of its tags is.
fn is_note_by_words(text: &str) -> bool {
    let text = text.trim_start();
    let after_number = |text: &str| -> Option<String> {
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        (rest.len() < text.len()).then(|| rest.to_owned())
    };
    let is_legend = || {
        let rest = after_number(text.strip_prefix('<')?)?;
        let pair = || after_number(rest.strip_prefix(">…</")?)?.strip_prefix("> = ").map(|_| ());
        rest.strip_prefix("/> = ").map(|_| ()).or_else(pair)
    };
    text.starts_with(WAS) || is_legend().is_some()
}

/// The tag at the end of `English (en)`.
fn in_brackets(text: &str) -> Option<String> {
    let (_, tag) = text.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    Some(tag.to_owned())
}

/// An error; the format has no lines.
fn fault(reason: Reason, detail: &str) -> Unreadable {
    Unreadable { line: 0, reason, detail: detail.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::po::tests::{sample, units};
    use super::*;

    /// An archive with this text.
    fn archive(text: &str) -> Vec<u8> {
        zipped(&[("../../evil.xml", "evil".to_owned()), (DOCUMENTS[0], text.to_owned())]).unwrap()
    }

    /// A document with these rows.
    fn rows(rows: &str) -> Result<Returned, Unreadable> {
        read(&archive(&format!("<w:document {W}><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>")))
    }

    /// The id, source and target of a row with these cells.
    fn row(cells: &[&str]) -> Option<(String, String, String)> {
        let cells: String = cells.iter().map(|cell| format!("<w:tc>{cell}</w:tc>")).collect();
        let unit = rows(&format!("<w:tr>{cells}</w:tr>")).unwrap().units.pop()?;
        Some((unit.id, tagged(&unit.source, &[]), tagged(&unit.target, &[])))
    }

    /// A paragraph with these words.
    fn p(text: &str) -> String {
        format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    }

    #[test]
    fn what_was_written_is_read() {
        let bytes = write(&sample());
        assert_eq!(bytes, write(&sample()));
        let expected =
            Returned { from: Some("en".to_owned()), to: Some("es-US".to_owned()), units: units(&sample()) };
        assert_eq!(read(&bytes), Ok(expected));
    }

    #[test]
    fn what_has_changed_is_seen() {
        let text = unpacked(&write(&sample()), MAX_PACKET).unwrap();
        let lang = "<w:lang w:val='en' w:eastAsia='en' w:bidi='en'/>";
        let run = |properties: &str, text: &str| {
            let text = format!("<w:t xml:space='preserve'>{text}</w:t>");
            format!("<w:r><w:rPr>{properties}{lang}</w:rPr>{text}</w:r>")
        };
        let tag = run("<w:rStyle w:val='Tag'/>", "&lt;1/&gt;");
        let yellow = run("<w:highlight w:val='yellow'/>", "and gloves ");
        let new = format!("{}{tag}{}{yellow}", run("", "Wear "), run("", " "));
        assert!(text.contains(&new), "{new}\n{text}");
        assert!(text.contains(&run("<w:strike/>", "glasses and ")));
        assert_eq!(text.matches("<w:tblHeader/>").count(), 1);
        let arabic = Packet { to: "ar".to_owned(), ..sample() };
        assert!(
            unpacked(&write(&arabic), MAX_PACKET)
                .unwrap()
                .contains("<w:bidi/><w:rPr><w:rtl/><w:lang w:val='ar'")
        );
    }

    #[test]
    fn what_other_programs_write_is_read() {
        let source = "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:bookmarkStart/><w:r><w:t>A &amp;</w:t>\
            <w:tab/><w:t xml:space='preserve'> &#x62; </w:t></w:r><w:proofErr/><w:hyperlink><w:r>\
            <w:t>&lt;</w:t></w:r></w:hyperlink><w:r><w:t>1/&gt;<!-- c --><![CDATA[<2>]]></w:t><w:br/></w:r>\
            </w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>n#1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            <w:p><w:pPr><w:pStyle w:val='JuntosWas1'/></w:pPr><w:r><w:t>Was: x</w:t></w:r></w:p>\
            <w:p><w:pPr><w:pPrChange><w:pStyle w:val='JuntosWas'/></w:pPrChange></w:pPr>\
            <w:r><w:t>c</w:t></w:r></w:p>";
        let target = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>uno </w:t></w:r></w:p>\
            <w:p><w:ins><w:r><w:t>dos</w:t></w:r></w:ins>\
            <w:del><w:r><w:delText>x</w:delText><w:t>y</w:t></w:r></w:del>\
            <w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:noBreakHyphen/></w:r>\
            <w:sdt><w:sdtPr><w:r><w:t>no</w:t></w:r></w:sdtPr><w:sdtContent>\
            <w:r><w:t>tres\u{a0}</w:t></w:r></w:sdtContent></w:sdt></w:p><w:p/>";
        let id = p("activities/ egg-drop #4f") + &p("1c");
        let expected = ("activities/egg-drop#4f1c", "A &  b <1/><2>\n\nc", "uno dos\u{2011}tres\u{a0}");
        let (id, source, target) = row(&[&id, "", source, target, &p("a comment")]).unwrap();
        assert_eq!((id.as_str(), source.as_str(), target.as_str()), expected);
        for no_unit in ["ID", "page", "#1", "1#"] {
            assert_eq!(row(&[&p(no_unit), "", "", ""]), None);
        }
        let deleted = format!("<w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr>", p("a#1"));
        assert_eq!(rows(&deleted), Ok(Returned::default()));
    }

    // Google Docs and LibreOffice keep no style of ours, and Google Docs divides and dresses every run.
    #[test]
    fn styles_that_are_gone() {
        let text = unpacked(&write(&sample()), MAX_PACKET).unwrap();
        let (mut bare, mut rest) = (String::new(), text.as_str());
        while let Some((before, after)) = rest.split_once("<w:pStyle ") {
            bare.push_str(before);
            rest = after.split_once("/>").unwrap().1;
        }
        bare.push_str(rest);
        let wide: Vec<u8> = bare.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [bare.as_bytes(), &*wide] {
            let mut file = ZipWriter::new(Cursor::new(Vec::new()));
            file.start_file(DOCUMENTS[0], SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut file, bytes).unwrap();
            assert_eq!(
                read(&file.finish().unwrap().into_inner()).map(|returned| returned.units),
                Ok(units(&sample()))
            );
        }
        for (words, is_note) in [
            ("Was: a", true),
            ("<1/> = [[term:a]]", true),
            ("<12>…</12> = […](b)", true),
            ("<1/> is a mark", false),
            ("<1>…</1>", false),
            ("</> = a", false),
            ("was: a", false),
        ] {
            assert_eq!(is_note_by_words(words), is_note, "{words}");
        }
    }

    // Doubled tags are the caller's to judge.
    #[test]
    fn doubled_tags_come_through() {
        let twice = p("&lt;1/&gt;&lt;1/&gt;");
        assert_eq!(row(&[&p("a#1"), "", "", &twice]).unwrap().2, "<1/><1/>");
    }

    #[test]
    fn strangers_are_kept_out() {
        let reason = |bytes: &[u8]| read(bytes).map_err(|fault| fault.reason);
        let whole = write(&sample());
        for cut in [0, 2, 100, whole.len() / 2, whole.len() - 30] {
            assert_eq!(reason(&whole[..cut]), Err(Reason::Syntax));
        }
        let mut broken = whole.clone();
        broken[whole.len() / 2] ^= 0x55;
        assert_eq!(reason(&broken), Err(Reason::Syntax));
        assert_eq!(reason(&zipped(&[("../word/document.xml", String::new())]).unwrap()), Err(Reason::Syntax));
        let text = |text: &str| reason(&archive(text));
        let bomb = archive(&" ".repeat(100_000));
        assert!(bomb.len() < 1000);
        assert_eq!(unpacked(&bomb, 99_999), Err(fault(Reason::TooLarge, "")));
        assert_eq!(text("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), Err(Reason::Dtd));
        assert_eq!(text("<a>&b;</a>"), Err(Reason::Dtd));
        assert_eq!(text("<a>&#x110000;</a>"), Err(Reason::Syntax));
        assert_eq!(text(&"<a>".repeat(300)), Err(Reason::TooDeep));
        for broken in ["<a><b></a>", "<a>", "</a>", "<a", "<a>&b</a>"] {
            assert_eq!(text(broken), Err(Reason::Syntax), "{broken}");
        }
        let narrow = rows(&format!("<w:tr><w:tc>{}</w:tc></w:tr>", p("a#1")));
        assert_eq!(narrow, Err(fault(Reason::Syntax, "a#1")));
    }
}
