//! A body's pieces → the blocks of text that are translated one by one, and splicing them back.
//!
//! A block is the own text of a heading, paragraph, list item or table cell, or the title of a
//! `:::` block. Its bytes are known exactly, so that a new text takes the place of the old one and
//! nothing else changes. Inside it, [`Run`]s tell words from what is carried over as it is.
//!
//! **Invariant:** splicing every block's own text gives the same bytes, for any input.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::element::{Edge, Element};
use super::fence::BlockName;
use super::outline::{is_comment, slug};
use super::{Lexed, Piece, Ranged};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The words of a heading, without its attributes.
    Heading,
    /// A paragraph.
    Paragraph,
    /// The own text of a list item.
    Item,
    /// A table cell.
    Cell,
    /// The title of a `:::` block.
    Title,
}

impl BlockKind {
    /// The name in locks and packets.
    pub fn name(self) -> &'static str {
        match self {
            BlockKind::Heading => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Item => "item",
            BlockKind::Cell => "cell",
            BlockKind::Title => "block-title",
        }
    }
}

/// What a placeholder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceholderKind {
    /// A field of a handout.
    Field,
    /// A link with words of its own, or a bare address.
    Link,
    /// `[[kind:id]]`.
    Reference,
    /// Inline code, a footnote's mark, a tag.
    Code,
    /// An image; its alternative text stands between.
    Image,
    /// `*`, `**` or `~~` around words. The only one that a translation may leave out.
    Emphasis,
    /// A line break that is meant.
    Break,
}

impl PlaceholderKind {
    /// The name in packets.
    pub fn name(self) -> &'static str {
        match self {
            PlaceholderKind::Field => "field",
            PlaceholderKind::Link => "link",
            PlaceholderKind::Reference => "reference",
            PlaceholderKind::Code => "code",
            PlaceholderKind::Image => "image",
            PlaceholderKind::Emphasis => "emphasis",
            PlaceholderKind::Break => "break",
        }
    }
}

/// A stretch of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Words, as they were written.
    Text(Range<usize>),
    /// The line ends, and the text goes on.
    LineEnd,
    /// What is carried over whole.
    Single(PlaceholderKind, Range<usize>),
    /// The beginning of what is carried over, with text of the block inside.
    Open(PlaceholderKind, Range<usize>),
    /// Its end.
    Close(Range<usize>),
}

/// One block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Its bytes.
    pub range: Range<usize>,
    /// What is in it, in order.
    pub runs: Vec<Run>,
    /// Ids of the headings above it, and of the handout or slide around it, joined by `/`.
    pub under: String,
    /// Whether it stands in a `::: safety` block.
    pub is_safety: bool,
    /// Whether a comment says that only this language has it.
    pub is_local: bool,
}

/// All blocks of a body, in order; none overlap. What `<!-- juntos: no-translate -->` speaks for is
/// left out. `pieces` are those of `lexed`.
pub fn blocks(lexed: &Lexed<'_>, pieces: &[Ranged<'_>]) -> Vec<TextBlock> {
    let mut finder = Finder {
        lexed,
        blocks: Vec::new(),
        stack: Vec::new(),
        current: None,
        inline: Vec::new(),
        headings: Vec::new(),
        fences: Vec::new(),
        depth: 0,
        opaque: 0,
        heading: None,
        local: Comment::default(),
        kept: Comment::default(),
    };
    for (piece, range) in pieces {
        finder.piece(piece, range.clone());
    }
    finder.end_block();
    finder.blocks
}

/// A comment that speaks for the next thing in the text.
#[derive(Default)]
struct Comment {
    /// It was met, and nothing has come yet.
    is_pending: bool,
    /// The depth of the thing that it speaks for.
    within: Option<usize>,
}

impl Comment {
    fn begin(&mut self, depth: usize) {
        if std::mem::take(&mut self.is_pending) && self.within.is_none() {
            self.within = Some(depth);
        }
    }

    fn end(&mut self, depth: usize) {
        if self.within == Some(depth) {
            self.within = None;
        }
    }
}

struct Finder<'a> {
    lexed: &'a Lexed<'a>,
    blocks: Vec<TextBlock>,
    stack: Vec<BlockKind>,
    current: Option<TextBlock>,
    /// Open inline elements: how their end is written.
    inline: Vec<Option<Range<usize>>>,
    headings: Vec<(HeadingLevel, String)>,
    fences: Vec<usize>,
    depth: usize,
    opaque: usize,
    /// The heading that is open: level, written id, words.
    heading: Option<(HeadingLevel, Option<String>, String)>,
    local: Comment,
    kept: Comment,
}

impl Finder<'_> {
    fn piece(&mut self, piece: &Piece<'_>, range: Range<usize>) {
        match piece {
            Piece::Open(number) => {
                self.end_block();
                self.begin();
                self.fences.push(*number);
                let title = self.lexed.fences.blocks[*number].arguments.iter().find(|a| a.key == "title");
                if let Some(range) = title.map(|title| title.range.clone()).filter(|range| !range.is_empty())
                {
                    let mut block = self.block(BlockKind::Title, range.clone());
                    block.runs.push(Run::Text(range));
                    self.current = Some(block);
                    self.end_block();
                }
            }
            Piece::Close(_) => {
                self.end_block();
                self.fences.pop();
                self.end();
            }
            Piece::Field(_) => self.field(range),
            Piece::Reference(_) => self.run(Run::Single(PlaceholderKind::Reference, range.clone()), range),
            Piece::Element(element) => self.element(element, range),
            Piece::Markdown(event) => self.event(event, range),
        }
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.finish(*tag),
            Event::Text(text) => {
                if let Some((_, _, words)) = &mut self.heading {
                    words.push_str(text);
                }
                self.text(range);
            }
            Event::Code(text) => {
                if let Some((_, _, words)) = &mut self.heading {
                    words.push_str(text);
                }
                self.run(Run::Single(PlaceholderKind::Code, range.clone()), range);
            }
            Event::SoftBreak => self.run(Run::LineEnd, range),
            Event::HardBreak => self.run(Run::Single(PlaceholderKind::Break, range.clone()), range),
            Event::Rule => self.end_block(),
            Event::Html(html) => {
                self.end_block();
                for part in html.split("<!--").skip(1) {
                    match part.split("-->").next().unwrap_or_default().trim() {
                        "juntos: local" => self.local.is_pending = true,
                        "juntos: no-translate" => self.kept.is_pending = true,
                        _ => {}
                    }
                }
            }
            // What a comment says is for those who write this file, not for those who translate it.
            Event::InlineHtml(html) if is_comment(html) => {}
            Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => self.run(Run::Single(PlaceholderKind::Code, range.clone()), range),
        }
    }

    /// A tag; a line break stays as it is written, which in a table is the one way to write it.
    fn element(&mut self, element: &Element, range: Range<usize>) {
        match element.edge {
            Edge::Open if element.is_block() => {
                self.end_block();
                self.begin();
            }
            Edge::Close if element.is_block() => {
                self.end_block();
                self.end();
            }
            Edge::Open => self.open(PlaceholderKind::Code, range.clone(), Some(range.clone()), range),
            Edge::Close => {
                if let Some(Some(end)) = self.inline.last_mut() {
                    *end = range;
                }
                self.close();
            }
            Edge::Whole => self.run(Run::Single(PlaceholderKind::Code, range.clone()), range),
        }
    }

    /// Something with a beginning and an end begins.
    fn begin(&mut self) {
        self.local.begin(self.depth);
        self.kept.begin(self.depth);
        self.depth += 1;
    }

    fn end(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.local.end(self.depth);
        self.kept.end(self.depth);
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let marks = |count: usize| range.start..(range.start + count).min(range.end);
        let ends = |count: usize| range.end.saturating_sub(count).max(range.start)..range.end;
        match tag {
            Tag::Emphasis => self.open(PlaceholderKind::Emphasis, marks(1), Some(ends(1)), range.clone()),
            Tag::Strong => self.open(PlaceholderKind::Emphasis, marks(2), Some(ends(2)), range.clone()),
            Tag::Strikethrough => {
                let count = if self.lexed.text[range.clone()].starts_with("~~") { 2 } else { 1 };
                self.open(PlaceholderKind::Emphasis, marks(count), Some(ends(count)), range.clone());
            }
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {
                // The words of such a link are the address. One without signs round it is a word like others.
                let is_bare = !self.lexed.text[range.clone()].starts_with('<');
                let run = match is_bare {
                    true => Run::Text(range.clone()),
                    false => Run::Single(PlaceholderKind::Link, range.clone()),
                };
                self.run(run, range.clone());
                self.inline.push(None);
                self.opaque += 1;
            }
            Tag::Link { .. } => self.open(PlaceholderKind::Link, marks(1), None, range.clone()),
            Tag::Image { .. } => self.open(PlaceholderKind::Image, marks(2), None, range.clone()),
            _ => {
                self.end_block();
                // A comment speaks for what comes after all comments.
                match tag {
                    Tag::HtmlBlock => self.depth += 1,
                    _ => self.begin(),
                }
                match tag {
                    Tag::Heading { level, id, .. } => {
                        self.stack.push(BlockKind::Heading);
                        self.headings.retain(|(above, _)| above < level);
                        self.heading = Some((*level, id.as_ref().map(ToString::to_string), String::new()));
                    }
                    Tag::Paragraph => self.stack.push(BlockKind::Paragraph),
                    Tag::Item => self.stack.push(BlockKind::Item),
                    Tag::TableCell => self.stack.push(BlockKind::Cell),
                    Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => self.opaque += 1,
                    _ => {}
                }
            }
        }
    }

    fn finish(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image => {
                self.close();
            }
            _ => {
                self.end_block();
                match tag {
                    TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell => {
                        self.stack.pop();
                    }
                    TagEnd::Heading(_) => {
                        self.stack.pop();
                        if let Some((level, id, words)) = self.heading.take() {
                            self.headings.push((level, id.unwrap_or_else(|| slug(&words))));
                        }
                    }
                    TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                        self.opaque = self.opaque.saturating_sub(1);
                    }
                    _ => {}
                }
                self.end();
            }
        }
    }

    fn block(&self, kind: BlockKind, range: Range<usize>) -> TextBlock {
        let fence = |number: &usize| {
            let block = &self.lexed.fences.blocks[*number];
            block.id.as_ref().map(|(id, _)| id.clone())
        };
        let headings = self.headings.iter().map(|(_, id)| id.clone());
        let under: Vec<String> = headings.chain(self.fences.iter().filter_map(fence)).collect();
        TextBlock {
            kind,
            range,
            runs: Vec::new(),
            under: under.join("/"),
            is_safety: self
                .fences
                .iter()
                .any(|number| self.lexed.fences.blocks[*number].name == BlockName::Safety),
            is_local: self.local.within.is_some(),
        }
    }

    fn end_block(&mut self) {
        self.inline.clear();
        let Some(block) = self.current.take() else { return };
        let has_words = block.runs.iter().any(|run| match run {
            Run::Text(range) => !self.lexed.text[range.clone()].trim().is_empty(),
            Run::Single(..) | Run::Open(..) => true,
            Run::LineEnd | Run::Close(_) => false,
        });
        if has_words && self.kept.within.is_none() {
            self.blocks.push(block);
        }
    }

    /// The words of a text; a `\` before it belongs to it, or the first letter of another text would be
    /// escaped in its place.
    fn text(&mut self, mut range: Range<usize>) {
        let before = self.current.as_ref().map_or(0, |block| block.range.end);
        let text = self.lexed.text.as_bytes();
        if range.start > before && text.get(range.start - 1) == Some(&b'\\') {
            range.start -= 1;
        }
        self.run(Run::Text(range.clone()), range);
    }

    /// A rating's words are translated, its numbers are not.
    fn field(&mut self, range: Range<usize>) {
        let text = &self.lexed.text[range.clone()];
        match text.find(':').filter(|_| text.starts_with('[') && text.ends_with(']')) {
            Some(colon) => {
                let start = range.start + colon + 1;
                let start = start + text[colon + 1..].len() - text[colon + 1..].trim_start().len();
                self.run(Run::Open(PlaceholderKind::Field, range.start..start), range.start..start);
                self.run(Run::Text(start..range.end - 1), start..range.end - 1);
                self.run(Run::Close(range.end - 1..range.end), range.end - 1..range.end);
            }
            None => self.run(Run::Single(PlaceholderKind::Field, range.clone()), range),
        }
    }

    fn run(&mut self, run: Run, range: Range<usize>) {
        if self.opaque > 0 {
            return;
        }
        let mut block = match self.current.take() {
            Some(block) => block,
            None => {
                let kind = self.stack.last().copied().unwrap_or(BlockKind::Paragraph);
                self.block(kind, range.clone())
            }
        };
        block.range.end = block.range.end.max(range.end);
        block.runs.push(run);
        self.current = Some(block);
    }

    /// An inline element begins; `end` is how its end is written, where that is known.
    fn open(
        &mut self,
        kind: PlaceholderKind,
        marks: Range<usize>,
        end: Option<Range<usize>>,
        whole: Range<usize>,
    ) {
        self.run(Run::Open(kind, marks), whole.clone());
        self.inline.push(Some(end.unwrap_or(whole)));
    }

    fn close(&mut self) {
        match self.inline.pop() {
            // A bare address.
            Some(None) => self.opaque = self.opaque.saturating_sub(1),
            Some(Some(mut end)) => {
                let last = self.current.as_ref().and_then(|block| block.runs.last()).map(|run| match run {
                    Run::Text(range) | Run::Single(_, range) | Run::Open(_, range) | Run::Close(range) => {
                        range.end
                    }
                    Run::LineEnd => end.start,
                });
                // What is written after the words of a link: `](address)`.
                end.start = end.start.max(last.unwrap_or(end.start)).min(end.end);
                self.run(Run::Close(end.clone()), end);
            }
            None => {}
        }
    }
}

/// Returns `text` with each range replaced by its new text; ranges must not overlap, and one that
/// does is passed over.
pub fn splice(text: &str, edits: &[(Range<usize>, &str)]) -> String {
    let mut order: Vec<&(Range<usize>, &str)> = edits.iter().collect();
    order.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (range, new) in order {
        if range.start < done {
            continue;
        }
        let Some(before) = text.get(done..range.start) else { continue };
        if text.get(range.clone()).is_none() {
            continue;
        }
        out.push_str(before);
        out.push_str(new);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}
