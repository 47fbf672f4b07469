//! Pieces of a body → blocks for paper.
//!
//! Fields become room to write in, links words: what leads out of the handbook keeps its address,
//! since paper cannot be touched. A character that no font has is replaced, and told with its place.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::element::{Edge, Element};
use super::fence::{self, BlockName};
use super::field::{Field, FieldKind};
use super::html::{Page, SheetHead, call_out};
use super::outline::{Outline, is_comment};
use super::url::{self, Destination};
use super::{Lexed, Piece, Ranged, notes};
use crate::paper::{Block, Inline, Item, Node, REPLACEMENT, clusters, push_covered};

/// Bytes of a word that stays beside its blank.
const LONG_WORD: usize = 24;

/// Bytes of an address that a PDF may lead to; nobody types a longer one from paper.
const LONG_URL: usize = 2_000;

/// Lists, quotes and notes in each other, and stretches of words in each other, that a layout can hold;
/// what is nested deeper, which is `nested-too-deep` already, stands on this level.
const DEEPEST: usize = 12;

/// What rendering for paper asks its page besides.
pub trait Paper {
    /// Whether some font has a character.
    fn covers(&self, c: char) -> bool;
    /// The name of the picture that an image with this byte shows; nothing when there is none to print.
    fn picture(&self, start: usize) -> Option<String>;
    /// How many columns of a table fit beside each other.
    fn columns(&self) -> usize;
}

/// What cannot be printed as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// What people see as one character, and no font has.
    Lost(String),
    /// A table of so many columns.
    Wide(usize),
}

/// Blocks, and what is wrong with them.
#[derive(Debug, Default)]
pub struct OnPaper {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// What cannot be printed as written, each with its bytes in the body.
    pub troubles: Vec<(Trouble, Range<usize>)>,
}

/// Renders pieces of a body for paper.
pub fn render(
    lexed: &Lexed<'_>,
    pieces: Vec<Ranged<'_>>,
    outline: &Outline,
    page: &dyn Page,
    paper: &dyn Paper,
) -> OnPaper {
    let mut writer = Writer {
        lexed,
        outline,
        page,
        paper,
        open: vec![Open::default()],
        inline: Vec::new(),
        table: None,
        open_rows: None,
        beyond: (0, 0),
        skipped: 0,
        notes: HashMap::new(),
        minutes: None,
        troubles: Vec::new(),
    };
    for (piece, range) in notes::last(lexed, pieces) {
        writer.piece(piece, range);
    }
    writer.flush();
    OnPaper { blocks: writer.open.pop().unwrap_or_default().blocks, troubles: writer.troubles }
}

/// A block that is being filled.
#[derive(Default)]
struct Open {
    blocks: Vec<Block>,
    /// The items before this one, when it is an item; and the number of the first.
    items: Vec<Item>,
    start: Option<u64>,
    mark: Option<&'static str>,
    /// Whether its last block is text as typed that goes on.
    code: bool,
}

/// What a stretch of words becomes.
enum Span {
    Strong,
    Emphasis,
    Struck,
    /// An element of HTML, and its title.
    Marked(&'static str, Option<String>),
    Link(Option<String>),
    Image(Option<String>),
}

#[derive(Default)]
struct Table {
    align: Vec<&'static str>,
    /// The shares of the width that its author drew.
    drawn: Option<Vec<usize>>,
    head: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    in_head: bool,
}

struct Writer<'a> {
    lexed: &'a Lexed<'a>,
    outline: &'a Outline,
    page: &'a dyn Page,
    paper: &'a dyn Paper,
    open: Vec<Open>,
    /// The words being gathered, and the stretches open in them; the first stands for the block itself.
    inline: Vec<(Option<Span>, Vec<Inline>)>,
    table: Option<Table>,
    open_rows: Option<u16>,
    /// Containers and stretches of words beyond [`DEEPEST`] that are open.
    beyond: (usize, usize),
    /// How deep in a handout or slide that is only named.
    skipped: usize,
    notes: HashMap<String, usize>,
    /// The minutes of the heading that is being written.
    minutes: Option<u16>,
    troubles: Vec<(Trouble, Range<usize>)>,
}

impl Writer<'_> {
    fn piece(&mut self, piece: Piece<'_>, range: Range<usize>) {
        if self.skipped > 0 {
            match piece {
                Piece::Open(_) => self.skipped += 1,
                Piece::Close(_) => self.skipped -= 1,
                Piece::Markdown(_) | Piece::Field(_) | Piece::Reference(_) | Piece::Element(_) => {}
            }
            return;
        }
        match piece {
            Piece::Open(block) => self.open(block),
            Piece::Close(block) => self.close(block),
            Piece::Field(field) => self.field(field),
            Piece::Reference(reference) => {
                let title = self.page.target(range.start).map(|target| target.title);
                let id = reference.split_once(':').map_or(reference, |(_, id)| id);
                self.write(&title.unwrap_or_else(|| id.to_owned()), range);
            }
            Piece::Element(element) => self.element(element, range),
            Piece::Markdown(event) => self.markdown(event, range),
        }
    }

    /// What is folded on a page is open on paper: its summary stands above it.
    fn element(&mut self, element: Element, range: Range<usize>) {
        let is_summary = element.name == "summary";
        match element.edge {
            Edge::Open if element.is_block() => {
                self.flush();
                if is_summary {
                    self.begin_span(Span::Strong);
                }
            }
            Edge::Close if element.is_block() => self.flush(),
            Edge::Open => {
                let title = element.title.map(|title| self.clean(&title, &range));
                self.begin_span(Span::Marked(element.name, title));
            }
            Edge::Close => self.end_span(),
            Edge::Whole => self.node(Node::Break),
        }
    }

    // ---- words ----

    /// The words being gathered; begins a block of words where none is open.
    fn words(&mut self) -> &mut Vec<Inline> {
        if self.inline.is_empty() {
            self.inline.push((None, Vec::new()));
        }
        let last = self.inline.len() - 1;
        &mut self.inline[last].1
    }

    fn node(&mut self, node: Node) {
        self.words().push(Inline::Node(node));
    }

    /// Adds words; those that no font can print are noted and replaced.
    fn write(&mut self, text: &str, range: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let clean = self.clean(text, &range);
        let words = self.words();
        match words.last_mut() {
            Some(Inline::Text(before)) => before.push_str(&clean),
            // A box and its words stay together.
            Some(Inline::Node(Node::Tick | Node::Choice)) => {
                let rest = clean.trim_start_matches(' ');
                words.push(Inline::Text(format!("\u{a0}{rest}")));
            }
            _ => words.push(Inline::Text(clean)),
        }
    }

    /// Words as they can be printed: what no font has is replaced.
    fn clean(&mut self, text: &str, range: &Range<usize>) -> String {
        let covers = |c: char| self.paper.covers(c);
        if text.chars().all(covers) {
            return text.to_owned();
        }
        let written = self.lexed.text.get(range.clone()).unwrap_or_default();
        let mut lost = Vec::new();
        let mut clean = String::with_capacity(text.len());
        for (at, seen) in clusters(text) {
            if push_covered(seen, &covers, &mut clean) {
                continue;
            }
            let is_here = written.get(at..).is_some_and(|rest| rest.starts_with(seen));
            let place = Some(at).filter(|_| is_here).or_else(|| written.find(seen));
            let place = place.map_or(range.clone(), |at| range.start + at..range.start + at + seen.len());
            lost.push((Trouble::Lost(seen.to_owned()), place));
        }
        self.troubles.extend(lost);
        clean
    }

    /// Takes the words of the block that ends.
    fn take(&mut self) -> Vec<Inline> {
        self.beyond.1 = 0;
        while self.inline.len() > 1 {
            self.end_span();
        }
        let mut words = self.inline.pop().map_or_else(Vec::new, |(_, words)| words);
        if let Some(Inline::Text(last)) = words.last_mut() {
            last.truncate(last.trim_end().len());
        }
        words
    }

    /// Ends a paragraph, if one is open.
    fn flush(&mut self) {
        let body = self.take();
        let is_empty = body.iter().all(|one| matches!(one, Inline::Text(text) if text.trim().is_empty()));
        if !is_empty {
            self.push(Block::Paragraph { body });
        }
    }

    fn push(&mut self, block: Block) {
        if let Some(open) = self.open.last_mut() {
            open.blocks.push(block);
        }
    }

    /// Begins a container; what is nested too deep goes into the one around it.
    fn enter(&mut self, open: Open) {
        if self.open.len() > DEEPEST {
            self.beyond.0 += 1;
        } else {
            self.open.push(open);
        }
    }

    /// Ends a container; nothing when it was none of its own.
    fn leave(&mut self) -> Option<Open> {
        if self.beyond.0 > 0 {
            self.beyond.0 -= 1;
            return None;
        }
        self.open.pop()
    }

    fn begin_span(&mut self, span: Span) {
        self.words();
        if self.inline.len() > DEEPEST {
            self.beyond.1 += 1;
        } else {
            self.inline.push((Some(span), Vec::new()));
        }
    }

    fn end_span(&mut self) {
        if self.beyond.1 > 0 {
            self.beyond.1 -= 1;
            return;
        }
        if self.inline.len() < 2 {
            return;
        }
        let Some((span, body)) = self.inline.pop() else { return };
        let node = match span {
            Some(Span::Strong) => Node::Strong { body },
            Some(Span::Emphasis) => Node::Emphasis { body },
            Some(Span::Struck) => Node::Struck { body },
            Some(Span::Marked(element, title)) => {
                let mut body = body;
                // Nothing opens under a finger on paper.
                body.extend(title.map(|title| Inline::Text(format!(" ({title})"))));
                Node::Marked { element, body }
            }
            Some(Span::Link(Some(url))) if url.len() <= LONG_URL => {
                let words = plain(&body);
                let is_said = words == url
                    || ["http://", "https://"]
                        .iter()
                        .any(|own| url.strip_prefix(own) == Some(words.as_str()))
                    || ["mailto:", "tel:"].iter().any(|own| url.starts_with(own));
                Node::Link { shown: (!is_said).then(|| url.clone()), url, body }
            }
            Some(Span::Image(Some(name))) => Node::Image { name, alt: plain(&body) },
            Some(Span::Link(_) | Span::Image(None)) | None => {
                self.words().extend(body);
                return;
            }
        };
        self.node(node);
    }

    // ---- Markdown ----

    fn markdown(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                if !self.open.last().is_some_and(|open| open.code) {
                    self.write(&text, range);
                    return;
                }
                let clean = self.clean(&text, &range);
                if let Some(Block::Code { text: code }) =
                    self.open.last_mut().and_then(|open| open.blocks.last_mut())
                {
                    code.push_str(&clean);
                }
            }
            Event::Code(text) => {
                let text = self.clean(&text, &range);
                self.node(Node::Code { text });
            }
            Event::Html(text) | Event::InlineHtml(text) => {
                if !is_comment(&text) {
                    self.write(&text, range);
                }
            }
            Event::SoftBreak => self.write(" ", range),
            Event::HardBreak => self.node(Node::Break),
            Event::Rule => {
                self.flush();
                self.push(Block::Rule);
            }
            Event::TaskListMarker(done) => self.write(if done { "☑\u{a0}" } else { "☐\u{a0}" }, range),
            Event::FootnoteReference(name) => {
                let number = self.note(&name);
                self.node(Node::NoteNumber { number });
            }
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn note(&mut self, name: &str) -> usize {
        let next = self.notes.len() + 1;
        *self.notes.entry(name.to_owned()).or_insert(next)
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Strong => self.begin_span(Span::Strong),
            Tag::Emphasis => self.begin_span(Span::Emphasis),
            Tag::Strikethrough => self.begin_span(Span::Struck),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.begin_span(Span::Link(Some(format!("mailto:{dest_url}"))));
            }
            Tag::Link { dest_url, .. } => {
                let url = match url::read(&dest_url) {
                    Destination::Outside(url) => Some(url.to_string()),
                    Destination::Unsafe { .. }
                    | Destination::Id { .. }
                    | Destination::Path { .. }
                    | Destination::Anchor(_) => None,
                };
                self.begin_span(Span::Link(url));
            }
            Tag::Image { .. } => {
                let name = self.paper.picture(range.start);
                self.begin_span(Span::Image(name));
            }
            Tag::Table(alignments) => {
                self.flush();
                if alignments.len() > self.paper.columns() {
                    let first = self.lexed.text.get(range.clone()).and_then(|text| text.lines().next());
                    let end = range.start + first.map_or(0, str::len);
                    self.troubles.push((Trouble::Wide(alignments.len()), range.start..end));
                }
                let align = alignments.iter().map(|side| match side {
                    Alignment::None => "",
                    Alignment::Left => "left",
                    Alignment::Center => "center",
                    Alignment::Right => "right",
                });
                let drawn = self.lexed.text.get(range).and_then(drawn);
                self.table = Some(Table { align: align.collect(), drawn, ..Table::default() });
            }
            Tag::TableHead => self.in_head(true),
            Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => {}
            Tag::List(start) => {
                self.flush();
                self.enter(Open { start, ..Open::default() });
            }
            Tag::Item => self.enter(Open::default()),
            Tag::BlockQuote(_) => {
                self.flush();
                self.enter(Open::default());
            }
            Tag::FootnoteDefinition(name) => {
                self.flush();
                let number = self.note(&name);
                self.node(Node::NoteNumber { number });
                self.write("\u{a0}", 0..0);
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.flush();
                self.push(Block::Code { text: String::new() });
                if let Some(open) = self.open.last_mut() {
                    open.code = true;
                }
            }
            Tag::Heading { .. } => {
                self.flush();
                self.minutes = self.minutes_at(range.start);
            }
            Tag::HtmlBlock => self.flush(),
            // The number of a note stands in its first paragraph.
            Tag::Paragraph => {}
            _ => {}
        }
    }

    fn in_head(&mut self, is_head: bool) {
        if let Some(table) = &mut self.table {
            table.in_head = is_head;
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image => {
                self.end_span();
            }
            TagEnd::Heading(level) => {
                let body = self.take();
                // A heading that says nothing is none.
                if plain(&body).contains(|c: char| c != REPLACEMENT && !c.is_whitespace()) {
                    let aside = self
                        .minutes
                        .take()
                        .map(|minutes| format!("{minutes}\u{a0}{}", self.page.words().get("minutes-short")));
                    self.push(Block::Heading { level: depth(level), body, aside });
                } else if !body.is_empty() {
                    self.push(Block::Paragraph { body });
                }
            }
            TagEnd::TableHead => self.in_head(false),
            TagEnd::TableCell => {
                let cell = self.take();
                let Some(table) = &mut self.table else { return };
                match table.rows.last_mut() {
                    Some(row) if !table.in_head => row.push(cell),
                    _ => table.head.push(cell),
                }
            }
            TagEnd::Table => {
                let open = self.open_rows.take().unwrap_or(0);
                let Some(table) = self.table.take() else { return };
                let Table { align, drawn, head, rows, .. } = table;
                let is_form = open > 0 || rows.iter().flatten().any(Vec::is_empty);
                let drawn = drawn.filter(|shares| shares.len() == head.len());
                let widths = is_form.then(|| drawn.unwrap_or_else(|| widths(&head, &rows)));
                self.push(Block::Table { widths, align, head, rows, open });
            }
            TagEnd::Item => {
                self.flush();
                let Some(item) = self.leave() else { return };
                if let Some(list) = self.open.last_mut() {
                    list.items.push(Item { mark: item.mark, blocks: item.blocks });
                }
            }
            TagEnd::List(_) => {
                let Some(list) = self.leave() else { return };
                self.push(Block::List { start: list.start, items: list.items });
            }
            TagEnd::BlockQuote(kind) => {
                self.flush();
                let Some(Open { blocks, .. }) = self.leave() else { return };
                self.push(match kind.map(call_out) {
                    Some((kind, word)) => {
                        let label = self.page.words().get(word).to_owned();
                        Block::Note { kind, label, blocks }
                    }
                    None => Block::Quote { blocks },
                });
            }
            TagEnd::CodeBlock => {
                let Some(open) = self.open.last_mut() else { return };
                open.code = false;
                let Some(Block::Code { text }) = open.blocks.last_mut() else { return };
                text.truncate(text.trim_end_matches('\n').len());
            }
            TagEnd::Paragraph | TagEnd::FootnoteDefinition | TagEnd::HtmlBlock => self.flush(),
            _ => {}
        }
    }

    /// The minutes of the heading that begins at this byte, which a translation inherits.
    fn minutes_at(&self, start: usize) -> Option<u16> {
        let headings = &self.outline.headings;
        let place = headings.binary_search_by_key(&start, |heading| heading.range.start as usize).ok()?;
        let source = self.page.source().unwrap_or(self.outline);
        source.headings.iter().find(|other| other.id == headings[place].id)?.minutes
    }

    // ---- blocks ----

    fn sheet(&self, block: &fence::Block) -> SheetHead {
        self.page.sheet(block.name, block.id.as_ref().map_or("", |(id, _)| id.as_str()))
    }

    fn open(&mut self, number: usize) {
        let lexed = self.lexed;
        let block = &lexed.fences.blocks[number];
        let inherited = self.page.source().and_then(|source| source.nth_block(block.name, block.nth));
        self.flush();
        match block.name {
            BlockName::Handout | BlockName::Slide => {
                self.enter(Open::default());
                // An activity's handout is a sheet of its own behind the text or in another file: here
                // stands its name.
                if block.name == BlockName::Handout && self.sheet(block).url.is_some() {
                    self.close(number);
                    self.skipped = 1;
                }
            }
            BlockName::Table => {
                self.open_rows = block.number("rows").or(inherited.and_then(|head| head.rows));
            }
            BlockName::Box => {
                let lines = block.number("lines").or(inherited.and_then(|head| head.lines)).unwrap_or(4);
                let title = block.title().map(|title| self.clean(title, &block.open));
                self.push(Block::Frame { title, lines });
            }
            BlockName::Page => self.push(Block::Page),
            BlockName::Cards
            | BlockName::Facilitator
            | BlockName::Example
            | BlockName::Note
            | BlockName::Tip
            | BlockName::Caution
            | BlockName::Safety => self.enter(Open::default()),
        }
    }

    fn close(&mut self, number: usize) {
        self.flush();
        let block = &self.lexed.fences.blocks[number];
        match block.name {
            BlockName::Table => self.open_rows = None,
            BlockName::Box | BlockName::Page => {}
            BlockName::Handout | BlockName::Slide => {
                let Some(Open { blocks, .. }) = self.leave() else { return };
                let code = self.sheet(block).code;
                let kind = self.page.words().get(block.name.name()).to_owned();
                let title = self.clean(block.title().unwrap_or_default(), &block.open);
                let code = if code.is_empty() { code } else { format!(" ({code})") };
                let label = format!("{kind}: {title}{code}");
                self.push(Block::Note { kind: "sheet", label, blocks });
            }
            BlockName::Cards => {
                let inherited = self.page.source().and_then(|source| source.nth_block(block.name, block.nth));
                let per_page = block.number("per-page").or(inherited.and_then(|head| head.per_page));
                let Some(Open { blocks, .. }) = self.leave() else { return };
                let cards = blocks.into_iter().flat_map(|block| match block {
                    Block::List { items, .. } => items.into_iter().map(|item| item.blocks).collect(),
                    other => vec![vec![other]],
                });
                let cards = cards.collect();
                self.push(Block::Cards { per_page: per_page.unwrap_or(8).clamp(1, 32), cards });
            }
            BlockName::Facilitator
            | BlockName::Example
            | BlockName::Note
            | BlockName::Tip
            | BlockName::Caution
            | BlockName::Safety => {
                let Some(Open { blocks, .. }) = self.leave() else { return };
                let word =
                    if block.name == BlockName::Facilitator { "facilitator-note" } else { block.name.name() };
                let label = self.page.words().get(word).to_owned();
                let label = match block.title() {
                    Some(title) => format!("{label}: {}", self.clean(title, &block.open)),
                    None => label,
                };
                self.push(Block::Note { kind: block.name.name(), label, blocks });
            }
        }
    }

    // ---- fields ----

    fn field(&mut self, field: &Field) {
        let in_table = self.table.is_some();
        match &field.kind {
            FieldKind::Blank => self.blank(field.range.len().max(6)),
            FieldKind::Line if in_table => self.blank(12),
            FieldKind::Line => {
                self.flush();
                let blocks = self.open.last_mut().map(|open| &mut open.blocks);
                match blocks.and_then(|blocks| blocks.last_mut()) {
                    Some(Block::Lines { count }) => *count += 1,
                    _ => self.push(Block::Lines { count: 1 }),
                }
            }
            FieldKind::Tick => self.mark("tick", Node::Tick),
            FieldKind::Choice(_) => self.mark("choice", Node::Choice),
            FieldKind::Rating { from, to, low, high } => {
                let [low, high] =
                    [low, high].map(|end| end.as_ref().map(|words| self.clean(words, &field.range)));
                self.node(Node::Rating { numbers: (*from..=*to).collect(), low, high });
            }
        }
    }

    /// A box or circle: the mark of its item when it stands first in one.
    fn mark(&mut self, name: &'static str, node: Node) {
        let is_first = self.inline.iter().all(|(_, words)| words.is_empty());
        let is_item = self.open.len() > 2 && self.table.is_none();
        if let Some(open) = self.open.last_mut()
            && is_first
            && is_item
            && open.blocks.is_empty()
            && open.mark.is_none()
        {
            open.mark = Some(name);
        } else {
            self.node(node);
        }
    }

    /// A blank, in one line with the word before it.
    fn blank(&mut self, letters: usize) {
        let blank = Inline::Node(Node::Blank { letters });
        let words = self.words();
        let Some(Inline::Text(text)) = words.last_mut() else {
            words.push(blank);
            return;
        };
        let start = text.trim_end().trim_end_matches(|c: char| !c.is_whitespace()).len();
        let word = text.split_off(start);
        if word.trim().is_empty() || word.len() > LONG_WORD {
            text.push_str(&word);
            words.push(blank);
            return;
        }
        let body = vec![Inline::Text(word), blank];
        words.push(Inline::Node(Node::Together { body }));
    }
}

/// The level of a heading, from 1: that of a body's first sections.
fn depth(level: HeadingLevel) -> u8 {
    (level as u8).max(2) - 1
}

/// Shares of a table's width as its author drew them: the dashes below the head, as in Pandoc. Dashes that are
/// all alike, or just as long as the words above them, say nothing.
fn drawn(table: &str) -> Option<Vec<usize>> {
    let cells = |line: &str| -> Vec<usize> {
        let line = line.trim_start_matches([' ', '>']).trim_end();
        let line = line.strip_prefix('|').unwrap_or(line);
        let line = line.strip_suffix('|').unwrap_or(line);
        line.split('|').map(|cell| cell.chars().count()).collect()
    };
    let mut lines = table.lines().map(cells);
    let (head, dashes) = (lines.next()?, lines.next()?);
    let is_alike = dashes.iter().all(|cell| *cell == dashes[0]);
    (!is_alike && dashes != head).then_some(dashes)
}

/// Shares of a table's width: near to equal, since nobody knows how much will be written.
fn widths(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Vec<usize> {
    let column = |number: usize| {
        let cells = rows.iter().filter_map(|row| row.get(number)).chain(head.get(number));
        let longest = cells.map(|cell| plain(cell).chars().count()).max().unwrap_or(0);
        10 + longest.min(20) / 2
    };
    (0..head.len()).map(column).collect()
}

/// The words alone.
pub fn plain(words: &[Inline]) -> String {
    let mut out = String::new();
    for word in words {
        match word {
            Inline::Text(text) | Inline::Node(Node::Code { text }) => out.push_str(text),
            Inline::Node(
                Node::Strong { body }
                | Node::Emphasis { body }
                | Node::Struck { body }
                | Node::Marked { body, .. }
                | Node::Together { body }
                | Node::Link { body, .. },
            ) => out.push_str(&plain(body)),
            Inline::Node(Node::Image { alt, .. }) => out.push_str(alt),
            Inline::Node(Node::Break) => out.push(' '),
            Inline::Node(
                Node::Blank { .. }
                | Node::Tick
                | Node::Choice
                | Node::Rating { .. }
                | Node::NoteNumber { .. },
            ) => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::drawn;

    // Dashes share out the width only where somebody drew them so.
    #[test]
    fn widths_that_are_drawn() {
        assert_eq!(drawn("| Name | Day |\n|--------------|----|\n"), Some(vec![14, 4]));
        assert_eq!(drawn("Name | Day\n----------|:--:\n"), Some(vec![10, 4]));
        assert_eq!(drawn("> | Name | Day |\n> |---------|---|\n"), Some(vec![9, 3]));
        assert_eq!(drawn("| Name | Day |\n|---|---|\n"), None);
        assert_eq!(drawn("| Name | Day |\n|------|-----|\n"), None);
        assert_eq!(drawn("| Name |"), None);
    }
}
