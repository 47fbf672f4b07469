//! The pieces of a text, lexed once → sixteen bytes each, and the same pieces again for whoever reads them.
//!
//! A body is lexed when its file is parsed; page, paper, search, book and e-book read what is kept of it here.
//! Words stay in the text: a node has their bytes. What the text does not hold as it is shown (an entity, the
//! address of a link) stands in a table beside the nodes.

use std::num::NonZeroU32;
use std::ops::{Deref, Range};
use std::sync::Arc;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd};

use super::comment::Comment;
use super::element::Element;
use super::fence::Fences;
use super::field::Field;
use super::{Masked, Piece, Ranged, comment};

/// Of a text's tags those that stand first are looked through for an equal one: paragraphs, items, stresses.
const SHARED: usize = 24;

/// What is kept of a text.
#[derive(Debug)]
pub struct Document {
    /// The blocks, and the lines that open and close them.
    pub fences: Fences,
    /// The fields, in order.
    pub fields: Vec<Field>,
    comments: Vec<Comment>,
    nodes: Nodes,
}

/// The pieces of a text.
#[derive(Debug)]
pub struct Nodes {
    list: Box<[Node]>,
    tags: Box<[Tag<'static>]>,
    words: Box<[Box<str>]>,
    elements: Box<[Element]>,
}

/// A piece and its bytes.
#[derive(Clone, Copy, Debug)]
struct Node {
    kind: Kind,
    start: u32,
    end: u32,
}

const _: () = assert!(size_of::<Node>() == 16, "many pages stay in memory");

/// A piece; numbers are places in the tables, in [`Fences::blocks`] and among the fields.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Start(u32),
    End(TagEnd),
    Text(Words),
    Code(Words),
    Html(Words),
    InlineHtml(Words),
    Note(Words),
    SoftBreak,
    HardBreak,
    Rule,
    Task(bool),
    Reference(Words),
    Field(u32),
    Element(u32),
    Open(u32),
    Close(u32),
}

/// The words of a piece: its bytes, or those in the table before this number.
type Words = Option<NonZeroU32>;

/// A text and its document: what readers of pieces are given.
#[derive(Clone, Debug)]
pub struct Lexed<'a> {
    /// The text as written.
    pub text: &'a str,
    document: Arc<Document>,
}

impl Deref for Lexed<'_> {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.document
    }
}

impl<'a> Lexed<'a> {
    /// Lexes a text; `whole_handout` says that all of it is one handout (`handouts/<id>.md`).
    pub fn new(text: &'a str, whole_handout: bool) -> Lexed<'a> {
        Masked::new(text, whole_handout).into()
    }

    /// Lexes Markdown in which comments are HTML like any other, as CommonMark has it.
    pub fn raw(text: &'a str) -> Lexed<'a> {
        Masked::raw(text).into()
    }

    /// The text that `document` was made from.
    pub fn of(text: &'a str, document: Arc<Document>) -> Lexed<'a> {
        Lexed { text, document }
    }

    /// Whether nothing but comments and blanks stands in `range`.
    pub fn is_only_comments(&self, range: Range<usize>) -> bool {
        comment::outside(&self.comments, range).all(|part| self.text[part].trim().is_empty())
    }

    /// All pieces of the text.
    pub fn pieces(&self) -> Vec<Ranged<'_>> {
        self.nodes.list.iter().map(|node| self.piece(node)).collect()
    }

    /// Pieces that lie inside `range`, the inside of a handout, for its own page: behind them the footnotes that
    /// they refer to, which may stand anywhere in the text.
    pub fn pieces_in(&self, range: Range<usize>) -> Vec<Ranged<'_>> {
        let is_inside = |r: &Range<usize>| r.start >= range.start && r.end <= range.end;
        let mut inside: Vec<Ranged<'_>> = self
            .nodes
            .list
            .iter()
            .filter(|node| is_inside(&node.range()))
            .map(|node| self.piece(node))
            .collect();
        let is_referred_to = |name: &str| {
            inside.iter().any(|(piece, _)| {
                matches!(piece, Piece::Markdown(Event::FootnoteReference(known)) if **known == *name)
            })
        };
        let mut note_ends = 0;
        let mut after = Vec::new();
        for node in &self.nodes.list {
            if let Kind::Start(tag) = node.kind
                && let Tag::FootnoteDefinition(name) = &self.nodes.tags[tag as usize]
                && !is_inside(&node.range())
                && is_referred_to(name)
            {
                note_ends = node.range().end;
            }
            if node.range().end <= note_ends && !is_inside(&node.range()) {
                after.push(self.piece(node));
            }
        }
        inside.append(&mut after);
        inside
    }

    fn piece(&self, node: &Node) -> Ranged<'_> {
        let at = node.range();
        let words = |words: Words| match words {
            None => &self.text[at.clone()],
            Some(number) => &*self.nodes.words[number.get() as usize - 1],
        };
        let event = match node.kind {
            Kind::Start(tag) => Event::Start(borrowed(&self.nodes.tags[tag as usize])),
            Kind::End(tag) => Event::End(tag),
            Kind::Text(text) => Event::Text(words(text).into()),
            Kind::Code(text) => Event::Code(words(text).into()),
            Kind::Html(text) => Event::Html(words(text).into()),
            Kind::InlineHtml(text) => Event::InlineHtml(words(text).into()),
            Kind::Note(name) => Event::FootnoteReference(words(name).into()),
            Kind::SoftBreak => Event::SoftBreak,
            Kind::HardBreak => Event::HardBreak,
            Kind::Rule => Event::Rule,
            Kind::Task(is_done) => Event::TaskListMarker(is_done),
            Kind::Reference(text) => return (Piece::Reference(words(text)), at),
            Kind::Field(number) => return (Piece::Field(&self.document.fields[number as usize]), at),
            Kind::Element(number) => {
                return (Piece::Element(self.nodes.elements[number as usize].clone()), at);
            }
            Kind::Open(block) => return (Piece::Open(block as usize), at),
            Kind::Close(block) => return (Piece::Close(block as usize), at),
        };
        (Piece::Markdown(event), at)
    }
}

impl Node {
    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl<'a> From<Masked<'a>> for Lexed<'a> {
    fn from(masked: Masked<'a>) -> Lexed<'a> {
        let nodes = Nodes::of(&masked, &masked.pieces());
        Lexed { text: masked.text, document: Arc::new(Document::new(masked, nodes)) }
    }
}

impl Document {
    /// Keeps what was lexed; `nodes` are its pieces.
    pub fn new(masked: Masked<'_>, nodes: Nodes) -> Document {
        let Masked { fences, fields, comments, .. } = masked;
        Document { fences, fields, comments, nodes }
    }
}

impl Nodes {
    /// Keeps all pieces of `masked`.
    pub fn of(masked: &Masked<'_>, pieces: &[Ranged<'_>]) -> Nodes {
        let mut tables =
            Tables { text: masked.text, tags: Vec::new(), words: Vec::new(), elements: Vec::new() };
        let node = |(piece, range): &Ranged<'_>| {
            let kind = match piece {
                Piece::Field(field) => {
                    Kind::Field(number(masked.fields.partition_point(|f| f.range.start < field.range.start)))
                }
                Piece::Element(element) => {
                    tables.elements.push(element.clone());
                    Kind::Element(number(tables.elements.len() - 1))
                }
                Piece::Reference(text) => Kind::Reference(tables.words(text, range)),
                Piece::Open(block) => Kind::Open(number(*block)),
                Piece::Close(block) => Kind::Close(number(*block)),
                Piece::Markdown(event) => tables.event(event, range),
            };
            Node { kind, start: number(range.start), end: number(range.end) }
        };
        let list = pieces.iter().map(node).collect();
        let Tables { tags, words, elements, .. } = tables;
        Nodes { list, tags: tags.into(), words: words.into(), elements: elements.into() }
    }
}

/// What does not stand in the text, while nodes are made.
struct Tables<'a> {
    text: &'a str,
    tags: Vec<Tag<'static>>,
    words: Vec<Box<str>>,
    elements: Vec<Element>,
}

impl Tables<'_> {
    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) -> Kind {
        match event {
            Event::Start(tag) => Kind::Start(self.tag(tag)),
            Event::End(tag) => Kind::End(*tag),
            Event::Text(text) => Kind::Text(self.words(text, range)),
            // There is no mathematics: `options`.
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                Kind::Code(self.words(text, range))
            }
            Event::Html(text) => Kind::Html(self.words(text, range)),
            Event::InlineHtml(text) => Kind::InlineHtml(self.words(text, range)),
            Event::FootnoteReference(name) => Kind::Note(self.words(name, range)),
            Event::SoftBreak => Kind::SoftBreak,
            Event::HardBreak => Kind::HardBreak,
            Event::Rule => Kind::Rule,
            Event::TaskListMarker(is_done) => Kind::Task(*is_done),
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) -> u32 {
        let known = self.tags.iter().take(SHARED).position(|known| known == tag);
        number(known.unwrap_or_else(|| {
            self.tags.push(tag.clone().into_static());
            self.tags.len() - 1
        }))
    }

    fn words(&mut self, words: &str, range: &Range<usize>) -> Words {
        if self.text.get(range.clone()) == Some(words) {
            return None;
        }
        self.words.push(words.into());
        NonZeroU32::new(number(self.words.len()))
    }
}

/// No source has so many bytes.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The same tag; its words stay where they are.
fn borrowed<'a>(tag: &'a Tag<'static>) -> Tag<'a> {
    let word = |word: &'a CowStr<'static>| CowStr::Borrowed(word);
    match tag {
        Tag::Link { link_type, dest_url, title, id } => {
            Tag::Link { link_type: *link_type, dest_url: word(dest_url), title: word(title), id: word(id) }
        }
        Tag::Image { link_type, dest_url, title, id } => {
            Tag::Image { link_type: *link_type, dest_url: word(dest_url), title: word(title), id: word(id) }
        }
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => Tag::CodeBlock(CodeBlockKind::Fenced(word(info))),
        Tag::FootnoteDefinition(name) => Tag::FootnoteDefinition(word(name)),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Lexed, Masked};

    /// Parts of texts that make pieces of every kind, and words that are not written as they are shown.
    const PARTS: &[&str] = &[
        "# Title {#id .class}\n\n",
        "words ",
        "&amp; &#128512; ",
        "*stress* **more** ~~gone~~ ",
        "`code` ",
        "[link](<a b.md> \"title\") ",
        "[by name][a] ![picture](p.png) ",
        "[[activity:one]] ",
        "note[^1] ",
        "\n\n[^1]: What it says.\n\n",
        "\n\n[a]: b.md\n\n",
        "\n\n- one\n- [ ] two\n\n",
        "\n\n7. seven\n8. eight\n\n",
        "\n\n> quoted\n> more\n\n",
        "\n\n> [!NOTE]\n> told\n\n",
        "\n\n| a | b |\n| :- | -: |\n| 1 | <br> |\n\n",
        "\n\n```rust\nfn main() {}\n```\n\n",
        "\n\n::: handout {#sheet title=\"Sheet\"}\n\n",
        "\n\n:::\n\n",
        "\n\n____\n\nName: ________ [ ] yes ( ) no (1 2 3)\n\n",
        "<!-- hidden --> ",
        "<kbd>K</kbd> <b>bold</b> ",
        "\n\n<details><summary>More</summary>\n\nInside\n\n</details>\n\n",
        "\n\n<div>\nraw\n</div>\n\n",
        "https://example.org/a_b. ",
        "\\\nnext  \nline\n",
        "\n\n---\n\n",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        // What is kept of a text is what was lexed.
        #[test]
        fn keeps_all_pieces(parts in prop::collection::vec(prop::sample::select(PARTS), 0..12), whole: bool) {
            let text = parts.concat();
            let masked = Masked::new(&text, whole);
            let lexed = Lexed::new(&text, whole);
            prop_assert_eq!(lexed.pieces(), masked.pieces());
        }
    }
}
