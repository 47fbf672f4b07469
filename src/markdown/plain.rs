//! Pieces → plain words by section: what a search looks through, and what a preview says.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::element::{Edge, Element};
use super::fence::BlockName;
use super::field::{Field, FieldKind};
use super::html::Page;
use super::outline::{Outline, is_comment};
use super::{Lexed, Piece, Ranged};

/// The words under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading's id; empty before the first heading.
    pub anchor: Box<str>,
    /// The heading's words.
    pub heading: Box<str>,
    /// What stands under it, in one line.
    pub text: String,
}

/// Reads sections from pieces. Handouts are left out when `without_handouts`: each has a page of
/// its own that says the same.
pub fn sections(
    lexed: &Lexed<'_>,
    pieces: &[Ranged<'_>],
    outline: &Outline,
    page: &dyn Page,
    without_handouts: bool,
) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut skipped = 0usize;
    let mut in_heading = false;
    // The words of the heading that is read, where it begins a section.
    let mut title: Option<String> = None;
    for (piece, range) in pieces {
        let block = |number: usize| lexed.fences.blocks[number].name;
        match piece {
            Piece::Open(number) if without_handouts && block(*number) == BlockName::Handout => skipped += 1,
            Piece::Close(number) if without_handouts && block(*number) == BlockName::Handout => {
                skipped = skipped.saturating_sub(1);
            }
            _ if skipped > 0 => {}
            Piece::Open(number) => {
                let title = lexed.fences.blocks[*number].title();
                if let (Some(title), Some(section)) = (title, sections.last_mut()) {
                    part(&mut section.text);
                    section.text.push_str(title);
                    part(&mut section.text);
                }
            }
            Piece::Markdown(Event::Start(Tag::Heading { .. })) => {
                in_heading = true;
                let headings = &outline.headings;
                let place =
                    headings.binary_search_by_key(&range.start, |heading| heading.range.start as usize);
                if let Ok(place) = place {
                    let heading = &headings[place];
                    sections.push(Section { anchor: heading.id.clone(), ..Section::default() });
                    title = Some(String::new());
                }
            }
            Piece::Markdown(Event::End(TagEnd::Heading(_))) => {
                in_heading = false;
                if let (Some(title), Some(section)) = (title.take(), sections.last_mut()) {
                    section.heading = title.trim().into();
                }
            }
            _ if in_heading => {
                if let Some(title) = &mut title {
                    words(piece, range.start, page, title);
                }
            }
            _ => {
                if let Some(section) = sections.last_mut() {
                    words(piece, range.start, page, &mut section.text);
                }
            }
        }
    }
    sections.retain(|section| !section.text.trim().is_empty() || !section.heading.is_empty());
    for section in &mut sections {
        let end = section.text.trim_end_matches([' ', '·']).len();
        section.text.truncate(end);
    }
    sections
}

/// Adds the words of a piece.
fn words(piece: &Piece<'_>, start: usize, page: &dyn Page, out: &mut String) {
    match piece {
        Piece::Reference(reference) => match page.target(start) {
            Some(target) => out.push_str(&target.title),
            None => out.push_str(reference.split_once(':').map_or(reference, |(_, id)| id)),
        },
        Piece::Markdown(event) => match event {
            Event::Text(text) | Event::Code(text) => out.push_str(text),
            Event::Html(text) | Event::InlineHtml(text) if !is_comment(text) => out.push_str(text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock) => part(out),
            _ => {}
        },
        Piece::Field(Field { kind: FieldKind::Rating { low, high, .. }, .. }) => {
            for words in [low, high].into_iter().flatten() {
                out.push(' ');
                out.push_str(words);
                part(out);
            }
        }
        Piece::Element(element) if element.is_block() => part(out),
        Piece::Element(Element { edge: Edge::Whole, .. }) | Piece::Field(_) => out.push(' '),
        Piece::Element(_) => {}
        Piece::Open(_) | Piece::Close(_) => part(out),
    }
}

/// Parts two blocks that stand in one line: by a dot where the first ends without a mark.
fn part(out: &mut String) {
    let end = out.trim_end().len();
    out.truncate(end);
    if out.chars().next_back().is_some_and(|last| last.is_alphanumeric() || last == ')') {
        out.push_str(" ·");
    }
    if !out.is_empty() {
        out.push(' ');
    }
}

/// At most so many characters of a text, cut after a word.
pub fn clip(text: &str, letters: usize) -> String {
    let mut words = String::new();
    let mut count = 0;
    for word in text.split_whitespace() {
        count += word.chars().count() + 1;
        if count > letters && !words.is_empty() {
            words.push('…');
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().take(letters));
    }
    words
}
