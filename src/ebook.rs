//! A document → an e-book: EPUB 3, by rbook; the only file that knows it.
//!
//! Each sheet is a file of XHTML. Fields become characters, since a reader of e-books cannot write.
//! The same document gives the same bytes: an e-book says the date of its words, not that of its making.

use std::fmt::Write as _;

use rbook::Epub;
use rbook::ebook::spine::PageDirection;
use rbook::epub::EpubChapter;
use rbook::epub::metadata::DetachedEpubMetaEntry;

use crate::markdown::html::escape;
use crate::memo::Hasher;
use crate::paper::{Block, Document, Inline, Node, Sheet};

/// What a reading program may rely on (EPUB Accessibility 1.1, section 2).
const ACCESS: &[(&str, &str)] = &[
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityHazard", "none"),
];

/// What an e-book looks like until its reader says otherwise.
const STYLE: &str = "\
body { line-height: 1.5; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: .3em; text-align: start; vertical-align: top; }
aside, .frame { border: 1px solid; padding: .5em; margin: 1em 0; }
.kicker { font-size: .9em; }
";

/// Makes an e-book; `named` tells it from any other for ever, `dir` is the way its pages are turned,
/// `summary` says how it can be read.
///
/// # Errors
/// What the library says, should it not be able to write what it was given.
pub fn write(
    document: &Document,
    images: &[(String, Vec<u8>)],
    named: &[&str],
    dir: &str,
    summary: &str,
) -> Result<Vec<u8>, String> {
    let [year, month, day] = document.date.unwrap_or([2000, 1, 1]);
    let mut book = Epub::builder()
        .identifier(urn(named))
        .page_direction(if dir == "rtl" { PageDirection::RightToLeft } else { PageDirection::Default })
        .title(document.title.as_str())
        .language(document.lang.as_str())
        .creator(document.site.as_str())
        .published_date(format!("{year:04}-{month:02}-{day:02}"))
        .modified_date(format!("{year:04}-{month:02}-{day:02}T00:00:00Z"))
        .generator("juntos".to_owned())
        .toc_title(document.contents.clone().unwrap_or_else(|| document.title.clone()))
        .resource(("style.css", STYLE.as_bytes().to_vec()));
    let summary = std::iter::once(("schema:accessibilitySummary", summary));
    for (property, value) in ACCESS.iter().copied().chain(summary) {
        book = book.meta(DetachedEpubMetaEntry::meta(property).value(value));
    }
    if !images.is_empty() {
        book = book.meta(DetachedEpubMetaEntry::meta("schema:accessMode").value("visual"));
    }
    for (name, bytes) in images {
        book = book.resource((name.clone(), bytes.clone()));
    }
    let chapters: Vec<(u8, EpubChapter)> = document
        .sheets
        .iter()
        .enumerate()
        .map(|(number, sheet)| (sheet.level.max(1), chapter(number, sheet)))
        .collect();
    book.chapter(nested(&mut chapters.into_iter().peekable(), 1))
        .build()
        .write()
        .compression(6)
        .to_vec()
        .map_err(|error| error.to_string())
}

/// A UUID of what it names, the same each time: version 8, whose bits are anybody's (RFC 9562).
fn urn(named: &[&str]) -> String {
    let hash = named.iter().fold(Hasher::default(), |hasher, part| hasher.part(part.as_bytes()));
    let hex = hash.finish().hex();
    format!("urn:uuid:{}-{}-8{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
}

/// Chapters of at least `level`, each with the deeper ones that follow it inside.
fn nested(
    chapters: &mut std::iter::Peekable<impl Iterator<Item = (u8, EpubChapter)>>,
    level: u8,
) -> Vec<EpubChapter> {
    let mut here = Vec::new();
    while let Some((own, chapter)) = chapters.next_if(|(own, _)| *own >= level) {
        here.push(chapter.children(nested(chapters, own + 1)));
    }
    here
}

fn chapter(number: usize, sheet: &Sheet) -> EpubChapter {
    let level = sheet.level.clamp(1, 6);
    let mut body = String::new();
    let title = escape(&sheet.title);
    if !sheet.kicker.is_empty() {
        let _ = writeln!(body, "<p class=\"kicker\">{}</p>", escape(&sheet.kicker));
    }
    let _ = writeln!(body, "<h{level}>{title}</h{level}>");
    if let Some(notice) = &sheet.notice {
        let _ = writeln!(body, "<p><strong>{}</strong></p>", escape(notice));
    }
    blocks(&sheet.blocks, &mut body);
    let (lang, dir) = (escape(&sheet.lang), sheet.dir);
    let xhtml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" xml:lang=\"{lang}\" dir=\"{dir}\">\n\
         <head><title>{title}</title><link rel=\"stylesheet\" href=\"style.css\"/></head>\n\
         <body>\n{body}</body>\n</html>\n"
    );
    EpubChapter::new(sheet.title.clone()).href(format!("part-{number:04}.xhtml")).xhtml(xhtml)
}

fn blocks(list: &[Block], out: &mut String) {
    for block in list {
        block_as_xhtml(block, out);
    }
}

/// Writes a block; writing to a string cannot fail.
fn block_as_xhtml(block: &Block, out: &mut String) {
    match block {
        Block::Heading { level, body, aside } => {
            let level = (*level).clamp(1, 6);
            let aside = aside.as_ref().map_or_else(String::new, |aside| format!(" · {}", escape(aside)));
            let _ = writeln!(out, "<h{level}>{}{aside}</h{level}>", inline(body));
        }
        Block::Paragraph { body } => {
            let _ = writeln!(out, "<p>{}</p>", inline(body));
        }
        Block::List { start, items } => {
            let (open, close) = match start {
                Some(1) => ("<ol>".to_owned(), "</ol>"),
                Some(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
                None => ("<ul>".to_owned(), "</ul>"),
            };
            out.push_str(&open);
            for item in items {
                out.push_str("<li>");
                match item.mark {
                    Some("tick") => out.push_str("☐ "),
                    Some(_) => out.push_str("○ "),
                    None => {}
                }
                match item.blocks.as_slice() {
                    [Block::Paragraph { body }] => out.push_str(&inline(body)),
                    more => blocks(more, out),
                }
                out.push_str("</li>\n");
            }
            out.push_str(close);
            out.push('\n');
        }
        Block::Table { head, rows, open, .. } => {
            out.push_str("<table><thead><tr>");
            for cell in head {
                let _ = write!(out, "<th scope=\"col\">{}</th>", inline(cell));
            }
            out.push_str("</tr></thead><tbody>\n");
            let empty = vec![Vec::new(); head.len()];
            for row in rows.iter().chain(std::iter::repeat_n(&empty, usize::from(*open))) {
                out.push_str("<tr>");
                for cell in row {
                    let _ = write!(out, "<td>{}</td>", inline(cell));
                }
                out.push_str("</tr>\n");
            }
            out.push_str("</tbody></table>\n");
        }
        Block::Quote { blocks: inner } => {
            out.push_str("<blockquote>\n");
            blocks(inner, out);
            out.push_str("</blockquote>\n");
        }
        Block::Code { text } => {
            let _ = writeln!(out, "<pre>{}</pre>", escape(text));
        }
        Block::Rule => out.push_str("<hr/>\n"),
        Block::Lines { count } => {
            for _ in 0..*count {
                out.push_str("<p>____________________</p>\n");
            }
        }
        Block::Frame { title, .. } => {
            let title = title.as_deref().map_or_else(String::new, escape);
            let _ = writeln!(
                out,
                "<div class=\"frame\"><p><strong>{title}</strong></p><p>____________________</p></div>"
            );
        }
        Block::Cards { cards, .. } => {
            out.push_str("<ul>\n");
            for card in cards {
                out.push_str("<li>");
                blocks(card, out);
                out.push_str("</li>\n");
            }
            out.push_str("</ul>\n");
        }
        // An e-book is read in one language.
        Block::Columns { rows, .. } => {
            for row in rows {
                row.iter().for_each(|cell| blocks(cell, out));
            }
        }
        Block::Note { label, blocks: inner, .. } => {
            let _ = writeln!(out, "<aside>\n<p><strong>{}</strong></p>", escape(label));
            blocks(inner, out);
            out.push_str("</aside>\n");
        }
        Block::Page => {}
    }
}

fn inline(words: &[Inline]) -> String {
    let mut out = String::new();
    for word in words {
        match word {
            Inline::Text(text) => out.push_str(&escape(text)),
            Inline::Node(node) => node_as_xhtml(node, &mut out),
        }
    }
    out
}

fn node_as_xhtml(node: &Node, out: &mut String) {
    let _ = match node {
        Node::Strong { body } => write!(out, "<strong>{}</strong>", inline(body)),
        Node::Emphasis { body } => write!(out, "<em>{}</em>", inline(body)),
        Node::Struck { body } => write!(out, "<s>{}</s>", inline(body)),
        Node::Marked { element, body } => write!(out, "<{element}>{}</{element}>", inline(body)),
        Node::Together { body } => write!(out, "{}", inline(body)),
        Node::Code { text } => write!(out, "<code>{}</code>", escape(text)),
        Node::Link { url, body, .. } => write!(out, "<a href=\"{}\">{}</a>", escape(url), inline(body)),
        Node::Image { name, alt } => write!(out, "<img src=\"{}\" alt=\"{}\"/>", escape(name), escape(alt)),
        Node::Blank { letters } => write!(out, "{}", "_".repeat((*letters).clamp(6, 40))),
        Node::Tick => write!(out, "☐"),
        Node::Choice => write!(out, "○"),
        Node::Rating { numbers, low, high } => {
            let numbers: Vec<String> = numbers.iter().map(|number| format!("○ {number}")).collect();
            let ends = [low, high].map(|end| end.as_deref().map_or_else(String::new, escape));
            write!(out, "{} {} {}", ends[0], numbers.join(" "), ends[1])
        }
        Node::NoteNumber { number } => write!(out, "<sup>{number}</sup>"),
        Node::Break => write!(out, "<br/>"),
    };
}
