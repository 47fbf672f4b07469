//! Questions about a whole handbook, one file each.
//!
//! To add one: a file here, a line in [`CHECKS`], a code in [`crate::diagnostic::code`], its
//! messages in `locales/<tag>/diagnostics.ftl`, its text in `locales/<tag>/explain/` and a case in
//! `tests/checks/`.

mod form_differs;
mod minutes_differ;
mod orphan_activity;
mod orphan_handout;
mod orphan_page;
mod same_text;
mod section_differs;
mod untranslated;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Entry, Handbook, Kind, Words};

/// A question: it looks at the handbook and files what it finds.
pub type Check = fn(&Handbook, &mut Diagnostics);

/// All questions.
pub const CHECKS: &[Check] = &[
    form_differs::check,
    minutes_differ::check,
    orphan_activity::check,
    orphan_handout::check,
    orphan_page::check,
    same_text::check,
    section_differs::check,
    untranslated::check,
];

/// Asks them all.
pub fn check(handbook: &Handbook) -> Diagnostics {
    let ask = |check: &Check| {
        let mut found = Diagnostics::default();
        check(handbook, &mut found);
        found.into_vec()
    };
    let answers: Vec<Vec<Diagnostic>> = CHECKS.par_iter().map(ask).collect();
    let mut found = Diagnostics::default();
    found.extend(answers.into_iter().flatten());
    found
}

/// Everything that has words: its kind and entry.
fn entries(handbook: &Handbook) -> impl Iterator<Item = (Kind, &Entry)> {
    let kinds = Kind::WITH_WORDS.iter().filter(|kind| **kind != Kind::Handout);
    let shared = handbook.handouts.iter().filter_map(|handout| handout.shared.as_ref());
    kinds
        .flat_map(|kind| handbook.entries(*kind).map(|entry| (*kind, entry)))
        .chain(shared.map(|entry| (Kind::Handout, entry)))
}

/// Pairs of the source's words and a translation of them.
fn translations(handbook: &Handbook) -> impl Iterator<Item = (Kind, &Words, &Words)> {
    entries(handbook).flat_map(|(kind, entry)| {
        let source = entry.words.get(crate::model::LocaleId::SOURCE);
        let others = entry.words.iter().filter(|(locale, _)| *locale != crate::model::LocaleId::SOURCE);
        others.filter_map(move |(_, words)| source.map(|source| (kind, source, words)))
    })
}
