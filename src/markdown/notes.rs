//! Footnotes go to the end, in the order of their marks, wherever their texts were written.

use pulldown_cmark::{Event, Tag, TagEnd};
use rustc_hash::FxHashMap;

use super::fence::BlockName;
use super::{Lexed, Piece, Ranged};

/// The place of a note in the order, and its pieces.
type Note<'s> = (usize, Vec<Ranged<'s>>);

/// Puts notes at the end of the handout or slide that they stand in, else at the end of all pieces.
pub(super) fn last<'s>(lexed: &Lexed<'_>, pieces: Vec<Ranged<'s>>) -> Vec<Ranged<'s>> {
    let begins =
        |piece: &Piece<'_>| matches!(piece, Piece::Markdown(Event::Start(Tag::FootnoteDefinition(_))));
    let ends = |piece: &Piece<'_>| matches!(piece, Piece::Markdown(Event::End(TagEnd::FootnoteDefinition)));
    if !pieces.iter().any(|(piece, _)| begins(piece)) {
        return pieces;
    }
    let is_sheet =
        |block: usize| matches!(lexed.fences.blocks[block].name, BlockName::Handout | BlockName::Slide);
    let order = order(&pieces);
    let mut out = Vec::with_capacity(pieces.len());
    // Of all pieces, and of the sheet that is open.
    let mut waiting: Vec<Vec<Note<'s>>> = vec![Vec::new()];
    let mut note: Option<Note<'s>> = None;
    for (piece, range) in pieces {
        if let Some((_, inside)) = &mut note {
            let is_over = ends(&piece);
            inside.push((piece, range));
            if is_over && let (Some(note), Some(waiting)) = (note.take(), waiting.last_mut()) {
                waiting.push(note);
            }
            continue;
        }
        match &piece {
            Piece::Markdown(Event::Start(Tag::FootnoteDefinition(name))) => {
                let place = order.get(&**name).copied().unwrap_or(usize::MAX);
                note = Some((place, vec![(piece, range)]));
                continue;
            }
            Piece::Open(block) if is_sheet(*block) => waiting.push(Vec::new()),
            Piece::Close(block) if is_sheet(*block) && waiting.len() > 1 => {
                append(waiting.pop().unwrap_or_default(), &mut out);
            }
            _ => {}
        }
        out.push((piece, range));
    }
    for notes in waiting.into_iter().rev() {
        append(notes, &mut out);
    }
    out
}

fn append<'s>(mut notes: Vec<Note<'s>>, out: &mut Vec<Ranged<'s>>) {
    notes.sort_by_key(|(place, _)| *place);
    out.extend(notes.into_iter().flat_map(|(_, pieces)| pieces));
}

/// The place of each name: marks in the text first, then those in notes.
fn order(pieces: &[Ranged<'_>]) -> FxHashMap<String, usize> {
    let mut order = FxHashMap::default();
    let mut in_notes = Vec::new();
    let mut is_note = false;
    let mut add = |name: &str| {
        let next = order.len();
        order.entry(name.to_owned()).or_insert(next);
    };
    for (piece, _) in pieces {
        match piece {
            Piece::Markdown(Event::Start(Tag::FootnoteDefinition(_))) => is_note = true,
            Piece::Markdown(Event::End(TagEnd::FootnoteDefinition)) => is_note = false,
            Piece::Markdown(Event::FootnoteReference(name)) if is_note => in_notes.push(name),
            Piece::Markdown(Event::FootnoteReference(name)) => add(name),
            _ => {}
        }
    }
    for name in in_notes {
        add(name);
    }
    order
}
