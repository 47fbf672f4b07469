//! Harmless HTML → elements that are built anew; nothing of a tag is ever passed through.
//!
//! [`read`] knows a tag. [`mask`] hides those that would begin a block of raw HTML, so that the parser
//! never sees them and the words beside them stay Markdown. [`pair`] keeps what is opened and
//! closed in one place; every other tag stays HTML, which is shown as text.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::{Piece, Ranged, TAG};
use crate::load::is_refused;

/// The elements; they take no attribute but `title`.
const NAMES: &[&str] =
    &["abbr", "br", "del", "details", "ins", "kbd", "mark", "s", "small", "sub", "summary", "sup", "u"];

/// The longest tag, in bytes.
const REACH: usize = 300;

/// Bytes before a tag within which its line begins: signs and blanks of lists and quotations around it.
const FARTHEST: usize = 60;

/// What ends any block of Markdown.
const RULE: &str = "***";

/// The longest entity, in bytes.
const LONG_ENTITY: usize = 40;

/// So many elements may be open in one another.
const MAX_OPEN: usize = 16;

/// Which end of an element a tag is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// It begins.
    Open,
    /// It ends.
    Close,
    /// It is all of it: `<br>`.
    Whole,
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its name in small letters.
    pub name: &'static str,
    /// Which end it is.
    pub edge: Edge,
    /// Its title, as a reader sees it.
    pub title: Option<String>,
}

impl Element {
    /// Whether it stands around paragraphs rather than inside one.
    pub fn is_block(&self) -> bool {
        matches!(self.name, "details" | "summary")
    }
}

/// Reads a whole tag; nothing when it could do more than mark words.
pub fn read(tag: &str) -> Option<Element> {
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    let (inner, is_close) = inner.strip_prefix('/').map_or((inner, false), |inner| (inner, true));
    let length = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let (written, rest) = inner.split_at(length);
    let name = *NAMES.iter().find(|name| name.eq_ignore_ascii_case(written))?;
    let is_void = name == "br";
    let mut rest = rest.trim();
    if is_close {
        return (rest.is_empty() && !is_void).then_some(Element { name, edge: Edge::Close, title: None });
    }
    if is_void {
        rest = rest.strip_suffix('/').unwrap_or(rest).trim_end();
    }
    let title = if rest.is_empty() { None } else { Some(title(rest)?) };
    let edge = if is_void { Edge::Whole } else { Edge::Open };
    Some(Element { name, edge, title: title.filter(|title| !title.is_empty()) })
}

/// The value of `title="…"`, when nothing else is there.
fn title(attribute: &str) -> Option<String> {
    let name = attribute.get(.."title".len())?;
    if !name.eq_ignore_ascii_case("title") {
        return None;
    }
    let value = attribute[name.len()..].trim_start().strip_prefix('=')?.trim_start();
    let inner = match value.chars().next()? {
        quote @ ('"' | '\'') => {
            let inner = value[1..].strip_suffix(quote)?;
            if inner.contains(quote) {
                return None;
            }
            inner
        }
        _ if value.contains(|c: char| c.is_whitespace() || "\"'=<>`/".contains(c)) => return None,
        _ => value,
    };
    if inner.contains(is_refused) {
        return None;
    }
    Some(decoded(inner).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A text with its entities as the signs that they stand for.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '#';
        let length = rest[1..].find(|c: char| !is_name(c)).unwrap_or(rest.len() - 1);
        let end = 1 + length + 1;
        if length == 0 || end > LONG_ENTITY || !rest[end - 1..].starts_with(';') {
            out.push('&');
            rest = &rest[1..];
            continue;
        }
        for event in Parser::new(&rest[..end]) {
            if let Event::Text(sign) = event {
                out.extend(sign.chars().map(|c| if is_refused(c) { '\u{fffd}' } else { c }));
            }
        }
        rest = &rest[end..];
    }
    out + rest
}

/// The tags of elements in `text`, each within one line.
fn tags(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    memchr::memchr_iter(b'<', text.as_bytes()).filter_map(|start| {
        let range = start..tag_end(text.as_bytes(), start)?;
        read(&text[range.clone()]).map(|_| range)
    })
}

/// Where the tag that begins at `start` ends.
fn tag_end(text: &[u8], start: usize) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text[start..].iter().take(REACH).enumerate() {
        match (quote, *byte) {
            (_, b'\n' | b'\r') => return None,
            (Some(open), byte) if byte == open => quote = None,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (None, b'>') => return Some(start + at + 1),
            _ => {}
        }
    }
    None
}

/// Hides the tags of elements in those blocks of raw HTML that begin with one: where they are, and a text of
/// the same length. Nothing when there are none.
pub(super) fn mask(text: &str, options: Options) -> Option<(Vec<Range<usize>>, String)> {
    tags(text).next()?;
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut masked = String::with_capacity(text.len());
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        if !matches!(event, Event::Start(Tag::HtmlBlock)) {
            continue;
        }
        let block = &text[range.clone()];
        let begin = block.len() - block.trim_start_matches([' ', '\t', '>']).len();
        if tags(block).next().is_none_or(|first| first.start != begin) {
            continue;
        }
        for (nth, tag) in tags(block).enumerate() {
            let tag = range.start + tag.start..range.start + tag.end;
            masked.push_str(&text[masked.len()..tag.start]);
            push_mask(text, &tag, nth == 0, &mut masked);
            found.push(tag);
        }
    }
    if found.is_empty() {
        return None;
    }
    masked.push_str(&text[masked.len()..]);
    Some((found, masked))
}

/// Hides one tag. `<details>` and `</details>` end what stands before them, as a block of HTML does: where one
/// begins a line, it becomes a thematic break in a line of its own.
fn push_mask(text: &str, tag: &Range<usize>, is_first: bool, masked: &mut String) {
    let is_details = read(&text[tag.clone()]).is_some_and(|element| element.name == "details");
    let before = masked.as_bytes().iter().rev();
    let lead = before.take(FARTHEST).take_while(|byte| matches!(**byte, b' ' | b'>')).count();
    let start = masked.len() - lead;
    let is_line = start == 0 || masked[..start].ends_with(['\n', '\r']);
    let lead = masked[start..].to_owned();
    // Four spaces would make code of it, or more of a paragraph, but where the parser saw a block begin.
    let is_near = is_first || lead.len() - lead.trim_end_matches(' ').len() < 4;
    let rest = text[tag.end..].trim_start_matches([' ', '\t']);
    let is_alone = rest.is_empty() || rest.starts_with(['\n', '\r']);
    let after = if is_alone { String::new() } else { format!("\n{lead}") };
    match tag.len().checked_sub(RULE.len() + after.len()) {
        Some(room) if is_details && is_line && is_near => {
            masked.push_str(RULE);
            masked.extend(std::iter::repeat_n(' ', room));
            masked.push_str(&after);
        }
        _ => masked.extend(std::iter::repeat_n(TAG, tag.len())),
    }
}

/// What pieces stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    /// What holds paragraphs.
    Blocks,
    Paragraph,
    /// What no block can stand in: a heading, a cell, emphasis, a link.
    Words,
    Image,
}

struct Frame {
    around: Around,
    /// Open elements that stand inside a paragraph, by their pieces.
    words: Vec<usize>,
    /// Open elements that stand around paragraphs.
    blocks: Vec<OpenBlock>,
}

/// An open `<details>` or `<summary>`.
struct OpenBlock {
    piece: usize,
    name: &'static str,
    /// The pieces of its summary's tags.
    summary: Option<(usize, usize)>,
}

/// What becomes of a tag.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It stays HTML, which is shown as text.
    Text,
    Element,
    /// Words in a picture's place have no marks.
    Dropped,
}

/// Gives back to the text all tags that are not opened and closed in one place, and parts paragraphs at
/// the elements that stand around some.
pub(super) fn pair<'s>(text: &'s str, pieces: Vec<Ranged<'s>>) -> Vec<Ranged<'s>> {
    if !pieces.iter().any(|(piece, _)| matches!(piece, Piece::Element(_))) {
        return pieces;
    }
    let fates = fates(&pieces);
    let mut out: Vec<Ranged<'s>> = Vec::with_capacity(pieces.len());
    // The paragraph that is being parted, and whether one is open in its place.
    let mut parted: Option<(Range<usize>, bool)> = None;
    let mut in_summary = false;
    for (index, (piece, range)) in pieces.iter().enumerate() {
        let piece = match piece {
            Piece::Element(element) => match fates[index] {
                Fate::Dropped => continue,
                Fate::Text => Piece::Markdown(Event::InlineHtml(CowStr::Borrowed(&text[range.clone()]))),
                Fate::Element if element.is_block() => {
                    trim_line_end(&mut out);
                    if let Some((whole, is_open)) = &mut parted
                        && std::mem::take(is_open)
                    {
                        out.push((Piece::Markdown(Event::End(TagEnd::Paragraph)), whole.clone()));
                    }
                    in_summary = element.name == "summary" && element.edge == Edge::Open;
                    out.push((piece.clone(), range.clone()));
                    continue;
                }
                Fate::Element => piece.clone(),
            },
            Piece::Markdown(Event::Start(Tag::Paragraph)) => {
                let is_parted = pieces[index..]
                    .iter()
                    .zip(&fates[index..])
                    .take_while(|((piece, _), _)| {
                        !matches!(piece, Piece::Markdown(Event::End(TagEnd::Paragraph)))
                    })
                    .any(|((piece, _), fate)| {
                        matches!(piece, Piece::Element(element) if element.is_block())
                            && *fate == Fate::Element
                    });
                if is_parted {
                    parted = Some((range.clone(), false));
                    continue;
                }
                piece.clone()
            }
            Piece::Markdown(Event::End(TagEnd::Paragraph)) => match parted.take() {
                Some((_, false)) => continue,
                Some((_, true)) | None => piece.clone(),
            },
            piece => piece.clone(),
        };
        let is_line_end = matches!(piece, Piece::Markdown(Event::SoftBreak | Event::HardBreak));
        let is_first = matches!(out.last(), Some((Piece::Element(element), _)) if element.is_block());
        if is_first && is_line_end {
            continue;
        }
        if let Some((whole, is_open)) = &mut parted
            && !in_summary
            && !*is_open
        {
            let is_blank = matches!(&piece, Piece::Markdown(Event::Text(words)) if words.trim().is_empty());
            if is_blank || is_line_end {
                continue;
            }
            *is_open = true;
            out.push((Piece::Markdown(Event::Start(Tag::Paragraph)), whole.clone()));
        }
        out.push((piece, range.clone()));
    }
    out
}

/// Takes a line end before an element away.
fn trim_line_end(out: &mut Vec<Ranged<'_>>) {
    if matches!(out.last(), Some((Piece::Markdown(Event::SoftBreak | Event::HardBreak), _))) {
        out.pop();
    }
}

/// What becomes of the tag that each piece is.
fn fates(pieces: &[Ranged<'_>]) -> Vec<Fate> {
    let mut fates = vec![Fate::Text; pieces.len()];
    let frame = |around| Frame { around, words: Vec::new(), blocks: Vec::new() };
    let mut frames = vec![frame(Around::Blocks)];
    let mut images = 0usize;
    for (index, (piece, _)) in pieces.iter().enumerate() {
        let last = frames.len() - 1;
        match piece {
            Piece::Open(_) => {
                frames[last].begin_block();
                frames.push(frame(Around::Blocks));
            }
            Piece::Markdown(Event::Start(tag)) => {
                let around = match tag {
                    Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } => Around::Words,
                    Tag::Image { .. } => Around::Image,
                    Tag::Heading { .. } | Tag::TableCell => {
                        frames[last].begin_block();
                        Around::Words
                    }
                    Tag::Paragraph => {
                        frames[last].begin_block();
                        Around::Paragraph
                    }
                    _ => {
                        frames[last].begin_block();
                        Around::Blocks
                    }
                };
                images += usize::from(around == Around::Image);
                frames.push(frame(around));
            }
            Piece::Close(_) | Piece::Markdown(Event::End(_)) if last > 0 => {
                let left = frames.pop();
                images -= usize::from(left.is_some_and(|left| left.around == Around::Image));
            }
            Piece::Markdown(Event::Rule) => frames[last].begin_block(),
            Piece::Element(_) if images > 0 => fates[index] = Fate::Dropped,
            Piece::Element(Element { edge: Edge::Whole, .. }) => fates[index] = Fate::Element,
            Piece::Element(element) if element.is_block() => {
                // A paragraph is parted, so that it stands in what is around the paragraph.
                let (around, place) = match frames[last].around {
                    Around::Paragraph => (Around::Paragraph, last.saturating_sub(1)),
                    around => (around, last),
                };
                if around == Around::Words {
                    continue;
                }
                if let Some(pairs) = frames[place].block(element, index) {
                    for piece in pairs {
                        fates[piece] = Fate::Element;
                    }
                }
                frames[last].words.clear();
            }
            Piece::Element(element) => {
                let words = &mut frames[last].words;
                if element.edge == Edge::Open {
                    if words.len() < MAX_OPEN {
                        words.push(index);
                    }
                    continue;
                }
                let is_it = |open: &usize| match &pieces[*open].0 {
                    Piece::Element(other) => other.name == element.name,
                    _ => false,
                };
                if let Some(place) = words.iter().rposition(is_it) {
                    fates[words[place]] = Fate::Element;
                    fates[index] = Fate::Element;
                    words.truncate(place);
                }
            }
            _ => {}
        }
    }
    fates
}

impl Frame {
    /// A block begins: no words reach over it, and no summary.
    fn begin_block(&mut self) {
        self.words.clear();
        if self.blocks.last().is_some_and(|open| open.name == "summary") {
            self.blocks.pop();
        }
    }

    /// Takes a tag of an element that stands around paragraphs; returns the pieces of all tags that are
    /// paired with it now.
    fn block(&mut self, element: &Element, piece: usize) -> Option<Vec<usize>> {
        let name = element.name;
        if element.edge == Edge::Open {
            // A summary is the first of what it sums up, and holds nothing but words.
            let may_be = match self.blocks.last() {
                Some(around) if name == "summary" => around.name == "details" && around.summary.is_none(),
                Some(around) => around.name == "details",
                None => name == "details",
            };
            if may_be && self.blocks.len() < MAX_OPEN {
                self.blocks.push(OpenBlock { piece, name, summary: None });
            }
            return None;
        }
        if name == "details" && self.blocks.last().is_some_and(|open| open.name == "summary") {
            self.blocks.pop();
        }
        let open = self.blocks.pop_if(|open| open.name == name)?;
        if name == "summary" {
            // Without its details it is none.
            if let Some(details) = self.blocks.last_mut() {
                details.summary = Some((open.piece, piece));
            }
            return None;
        }
        let mut pairs = vec![open.piece, piece];
        pairs.extend(open.summary.into_iter().flat_map(|(begin, end)| [begin, end]));
        Some(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::{Edge, read};

    // A tag is known whatever its letters and blanks, and only when nothing else is in it.
    #[test]
    fn tags() {
        let known = |tag: &str| {
            read(tag).map(|element| (element.name, element.edge, element.title.unwrap_or_default()))
        };
        for (tag, name, edge, title) in [
            ("<br>", "br", Edge::Whole, ""),
            ("<BR/>", "br", Edge::Whole, ""),
            ("<br />", "br", Edge::Whole, ""),
            ("<Kbd>", "kbd", Edge::Open, ""),
            ("</kbd >", "kbd", Edge::Close, ""),
            ("<abbr title=\"A > B\">", "abbr", Edge::Open, "A > B"),
            ("<abbr\nTITLE = 'Q&amp;A  &#8230;'>", "abbr", Edge::Open, "Q&A …"),
            ("<abbr title=PTA>", "abbr", Edge::Open, "PTA"),
            ("<abbr title='a&b &lt;script&gt;'>", "abbr", Edge::Open, "a&b <script>"),
        ] {
            assert_eq!(known(tag), Some((name, edge, title.to_owned())), "{tag}");
        }
        for tag in [
            "<b>",
            "<script>",
            "<brx>",
            "</br>",
            "<kbd/>",
            "<kbd class=\"x\">",
            "<kbd onclick=\"x\">",
            "<u title=\"a\" onclick=\"x\">",
            "<u onclick=\"x\" title=\"a\">",
            "<u title>",
            "<u title=\"a>",
            "<details open>",
            "</u title=\"a\">",
            "< u>",
            "<u title=\"\u{1}\">",
        ] {
            assert_eq!(known(tag), None, "{tag}");
        }
    }
}
