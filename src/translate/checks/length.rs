//! A translation that is much longer than its source where paper is short of room.

use std::ops::Range;

use super::super::texts::{Form, Sort};
use super::{Look, Side};
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::Lexed;
use crate::markdown::block::BlockKind;
use crate::parse::front_matter;

/// A translation may be longer by this share, and by a few characters more: short words are often twice
/// as long in another language.
const SHARE: usize = 135;
const MORE: usize = 15;

pub(super) fn check(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    if !look.rules.prints {
        return;
    }
    let sheets = sheets(look);
    for pair in look.pairs().filter(|pair| is_short_of_room(&pair.target, &sheets)) {
        let (theirs, own) = (letters(pair.source.text), letters(pair.target.text));
        if own * 100 > theirs * SHARE + MORE * 100 {
            found.push(
                Code::TooLong
                    .at(pair.target.whole())
                    .with("found", own)
                    .with("expected", theirs)
                    .related(pair.source.whole(), "source-text-here"),
            );
        }
    }
}

/// Where the handouts of the translation are in its file.
fn sheets(look: &Look<'_>) -> Vec<Range<usize>> {
    let Sort::Words { is_handout } = look.page.sort else { return Vec::new() };
    let body = front_matter::split(look.file.id, &look.file.text).body;
    if is_handout {
        return vec![body];
    }
    let text = look.file.text.get(body.clone()).unwrap_or_default();
    let ranges = Lexed::new(text, false).fences.handout_ranges();
    ranges.into_iter().map(|range| body.start + range.start..body.start + range.end).collect()
}

fn is_short_of_room(side: &Side<'_>, sheets: &[Range<usize>]) -> bool {
    let is_label = match side.unit.form {
        Form::Yaml => &*side.unit.kind == "title",
        Form::Markdown(kind) => matches!(kind, BlockKind::Cell | BlockKind::Title),
    };
    // They do not overlap, and stand in order.
    let place = sheets.partition_point(|sheet| sheet.end <= side.unit.range.start);
    is_label || sheets.get(place).is_some_and(|sheet| sheet.start <= side.unit.range.start)
}

fn letters(text: &str) -> usize {
    text.trim().chars().filter(|c| *c != super::OBJECT).count()
}
