//! The pieces of a slide → what a room sees, and the notes for who presents it.

use pulldown_cmark::{Event, Tag, TagEnd};
use rustc_hash::FxHashSet;

use super::fence::BlockName;
use super::{Lexed, Piece, Ranged};

/// Takes the facilitator's blocks out of the pieces of a slide. A footnote that only they refer to goes with
/// them.
pub fn part<'s>(lexed: &Lexed<'_>, pieces: Vec<Ranged<'s>>) -> (Vec<Ranged<'s>>, Vec<Ranged<'s>>) {
    let blocks = &lexed.fences.blocks;
    let is_note = |number: usize| {
        let parent = blocks[number].parent.map(|parent| blocks[parent].name);
        blocks[number].name == BlockName::Facilitator && parent == Some(BlockName::Slide)
    };
    if !pieces.iter().any(|(piece, _)| matches!(piece, Piece::Open(block) if is_note(*block))) {
        return (pieces, Vec::new());
    }
    let (mut face, mut notes) = (Vec::new(), Vec::new());
    let mut in_note = false;
    for (piece, range) in pieces {
        let ends = matches!(&piece, Piece::Close(block) if is_note(*block));
        in_note |= matches!(&piece, Piece::Open(block) if is_note(*block));
        let part = if in_note { &mut notes } else { &mut face };
        part.push((piece, range));
        in_note &= !ends;
    }
    let mut referred: FxHashSet<String> = FxHashSet::default();
    for (piece, _) in &face {
        if let Piece::Markdown(Event::FootnoteReference(name)) = piece {
            referred.insert(name.to_string());
        }
    }
    let mut seen = Vec::with_capacity(face.len());
    for (piece, range) in face {
        if let Piece::Markdown(Event::Start(Tag::FootnoteDefinition(name))) = &piece {
            in_note = !referred.contains(&**name);
        }
        let ends = matches!(&piece, Piece::Markdown(Event::End(TagEnd::FootnoteDefinition)));
        let part = if in_note { &mut notes } else { &mut seen };
        part.push((piece, range));
        in_note &= !ends;
    }
    (seen, notes)
}
