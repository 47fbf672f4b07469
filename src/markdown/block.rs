//! A body's pieces → the blocks of text that are translated one by one, and splicing them back.
//!
//! A block is the own text of a heading, paragraph, list item or table cell, or the title of a
//! `:::` block. Its bytes are known exactly, so that a new text takes the place of the old one and
//! nothing else changes.
//!
//! **Invariant:** splicing every block's own text gives the same bytes, for any input.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Lexed, Piece};

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
    /// The alternative text of an image.
    Alt,
}

/// What stands inside a block and is carried over as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceholderKind {
    /// A field of a handout.
    Field,
    /// A link or `[[reference]]`.
    Link,
    /// Inline code.
    Code,
    /// An image.
    Image,
}

/// One block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Its bytes.
    pub range: Range<usize>,
    /// What is carried over, with its bytes.
    pub placeholders: Vec<(PlaceholderKind, Range<usize>)>,
}

/// All blocks of a body, in order; none overlap, but that an image's text lies in its paragraph.
pub fn blocks(lexed: &Lexed<'_>) -> Vec<TextBlock> {
    let mut blocks: Vec<TextBlock> = Vec::new();
    let mut stack: Vec<BlockKind> = Vec::new();
    let mut current: Option<TextBlock> = None;
    let mut alt: Option<Range<usize>> = None;
    let mut opaque = 0usize;
    for (piece, range) in lexed.pieces() {
        let inline = match &piece {
            Piece::Open(_) | Piece::Close(_) => false,
            Piece::Field(_) | Piece::Reference(_) => true,
            Piece::Markdown(event) => match event {
                Event::Start(tag) => is_inline(tag),
                Event::End(tag) => is_inline_end(*tag),
                Event::Html(_) | Event::Rule => false,
                _ => true,
            },
        };
        if !inline {
            blocks.extend(current.take());
        } else if opaque == 0 {
            let kind = stack.last().copied().unwrap_or(BlockKind::Paragraph);
            let block =
                current.get_or_insert(TextBlock { kind, range: range.clone(), placeholders: Vec::new() });
            block.range.end = block.range.end.max(range.end);
            let placeholder = match &piece {
                Piece::Field(_) => Some(PlaceholderKind::Field),
                Piece::Reference(_) | Piece::Markdown(Event::Start(Tag::Link { .. })) => {
                    Some(PlaceholderKind::Link)
                }
                Piece::Markdown(Event::Code(_)) => Some(PlaceholderKind::Code),
                Piece::Markdown(Event::Start(Tag::Image { .. })) => Some(PlaceholderKind::Image),
                _ => None,
            };
            if let Some(placeholder) = placeholder {
                block.placeholders.push((placeholder, range.clone()));
            }
        }
        match &piece {
            Piece::Open(number) => {
                let block = &lexed.fences.blocks[*number];
                if let Some(title) = block.arguments.iter().find(|argument| argument.key == "title") {
                    blocks.push(TextBlock {
                        kind: BlockKind::Title,
                        range: title.range.clone(),
                        placeholders: Vec::new(),
                    });
                }
            }
            Piece::Markdown(Event::Start(tag)) => match tag {
                Tag::Heading { .. } => stack.push(BlockKind::Heading),
                Tag::Paragraph => stack.push(BlockKind::Paragraph),
                Tag::Item => stack.push(BlockKind::Item),
                Tag::TableCell => stack.push(BlockKind::Cell),
                Tag::CodeBlock(_) | Tag::HtmlBlock => opaque += 1,
                Tag::Image { .. } => alt = Some(range.end..range.start),
                _ => {}
            },
            Piece::Markdown(Event::End(tag)) => match tag {
                TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell => {
                    stack.pop();
                }
                TagEnd::CodeBlock | TagEnd::HtmlBlock => opaque = opaque.saturating_sub(1),
                TagEnd::Image => {
                    if let Some(range) = alt.take().filter(|range| range.start < range.end) {
                        blocks.push(TextBlock { kind: BlockKind::Alt, range, placeholders: Vec::new() });
                    }
                }
                _ => {}
            },
            Piece::Markdown(Event::Text(_)) => {
                if let Some(alt) = &mut alt {
                    *alt = alt.start.min(range.start)..alt.end.max(range.end);
                }
            }
            _ => {}
        }
    }
    blocks.extend(current);
    blocks
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

fn is_inline_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
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
