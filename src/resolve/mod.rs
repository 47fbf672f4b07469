//! All parsed parts → the [`Handbook`]: names become things.
//!
//! 1. Words of the same thing in several locales come together ([`gather`]).
//! 2. [`structure`] builds processes, stages and steps, [`activities`] what serves them,
//!    [`handouts`] the sheets and their codes; [`teams`] the teams, [`rest`] terms and tags.
//! 3. [`links`] gives every link of every body its place.
//!
//! Nothing stops at a problem: what a name does not find is reported once and left out.

mod activities;
mod handouts;
pub(crate) mod links;
mod rest;
mod structure;
mod teams;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::model::team::Audience;
use crate::model::{Config, Entry, Handbook, Kind, Ledger, LocaleId, Localized, Page, Ref, Words, natural};
use crate::parse::words::{Facts, ParsedWords};
use crate::parse::{Parsed, PlacedWords};
use crate::source::{Span, Spanned};

/// What the user asked for that changes what a handbook holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// Whether drafts are built.
    pub drafts: bool,
    /// For whom.
    pub audience: Audience,
    /// Whether files to print are made.
    pub pdf: bool,
    /// Whether all that a build would record has to be recorded.
    pub frozen: bool,
}

/// The words of one thing with the structure that its source file gives.
struct Gathered {
    entry: Entry,
    /// By locale: the facts and where the file begins.
    facts: Vec<(LocaleId, Arc<Facts>, Span)>,
}

/// All words, by kind and id; a thing is taken out when it finds its place.
type Shelf = BTreeMap<Kind, BTreeMap<String, Gathered>>;

/// Turns parts into a handbook.
/// The theme has `pictures`; team pages are as of `today`.
pub fn resolve(
    config: &Config,
    parsed: &Parsed,
    pictures: &[&str],
    wanted: Wanted,
    today: Date,
) -> Diagnosed<Handbook> {
    let mut found = Diagnostics::default();
    let mut shelf = gather(config, &parsed.words, wanted, &mut found);
    let mut handbook = Handbook {
        config: config.clone(),
        today,
        audience: wanted.audience,
        pages: Vec::new(),
        processes: Vec::new(),
        stages: Vec::new(),
        steps: Vec::new(),
        has_pdf: wanted.pdf,
        activities: Vec::new(),
        handouts: Vec::new(),
        instruments: Vec::new(),
        terms: Vec::new(),
        teams: Vec::new(),
        tags: Vec::new(),
        files: parsed.files.clone(),
        pictures: FxHashSet::default(),
        codes: Ledger { recorded: parsed.codes.clone(), ..Ledger::default() },
        holes: parsed.holes.clone(),
        translation: crate::model::Translation::default(),
        spoken: Vec::new(),
        index: FxHashMap::default(),
    };
    rest::spoken(&mut handbook);
    for (id, gathered) in counted(shelf.remove(&Kind::Page).unwrap_or_default()) {
        let index = handbook.pages.len();
        handbook.enlist(&id, Ref::new(Kind::Page, index));
        handbook.pages.push(Page { entry: gathered.entry });
    }
    structure::resolve(&mut handbook, &parsed.processes, &mut shelf, &mut found);
    let named = activities::resolve(&mut handbook, &mut shelf, &mut found);
    handouts::resolve(&mut handbook, &mut shelf, &mut found);
    if wanted.frozen {
        handouts::recorded(&handbook, &mut found);
    }
    activities::use_handouts(&mut handbook, &named, &mut found);
    rest::terms(&mut handbook, &parsed.terms, &mut found);
    teams::resolve(&mut handbook, &parsed.teams, &parsed.team_parts, &mut found);
    rest::helps(&mut handbook, &mut found);
    rest::tags(&mut handbook, &mut found);
    rest::files(&handbook, &mut found);
    links::resolve(&mut handbook, pictures, &mut found);
    Diagnosed::new(handbook, found)
}

fn gather(config: &Config, words: &[PlacedWords], wanted: Wanted, found: &mut Diagnostics) -> Shelf {
    let mut shelf = Shelf::new();
    for PlacedWords { kind, locale, id, parsed } in words {
        if parsed.words.draft && !wanted.drafts {
            continue;
        }
        let gathered = shelf.entry(*kind).or_default().entry(id.clone()).or_insert_with(|| Gathered {
            entry: Entry { id: id.as_str().into(), words: Localized::empty(config.locales.len()) },
            facts: Vec::new(),
        });
        let ParsedWords { words, facts } = parsed;
        if let Some(first) = gathered.entry.words.get(*locale) {
            found.push(
                Code::DuplicateId
                    .at(Span::file(words.source))
                    .with("id", id.as_str())
                    .related(Span::file(first.source), "first-used-here")
                    .leaving_out(),
            );
            continue;
        }
        gathered.facts.push((*locale, facts.clone(), Span::file(words.source)));
        gathered.entry.words.set(*locale, Words { file: words.clone(), links: Box::default() });
    }
    // A draft of the source locale is a draft in all.
    if !wanted.drafts {
        for PlacedWords { kind, locale, id, parsed } in words {
            if *locale == LocaleId::SOURCE && parsed.words.draft {
                shelf.entry(*kind).or_default().remove(id);
            }
        }
    }
    shelf
}

/// The message that says a word for an id, at the id.
fn word_of(kind: &str, id: &Spanned<String>) -> Spanned<String> {
    Spanned::new(format!("{kind}-{}", id.value), id.span)
}

/// Things in the order in which people count: `lesson-2` before `lesson-10`.
fn counted<T>(things: BTreeMap<String, T>) -> Vec<(String, T)> {
    let mut things: Vec<(String, T)> = things.into_iter().collect();
    things.sort_by(|(a, _), (b, _)| natural(a, b));
    things
}

/// Says that nothing of this kind has this id, with the nearest one that is there.
fn unknown<'a>(
    kind: &'static str,
    id: &Spanned<String>,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    Code::UnknownId.at(id.span).with("kind", kind).with("id", id.value.as_str()).near(&id.value, known)
}

/// Finds a thing by an id that somebody wrote, or says that it is not there.
fn find(handbook: &Handbook, kind: Kind, id: &Spanned<String>, found: &mut Diagnostics) -> Option<Ref> {
    let thing = handbook.find(kind, &id.value);
    if thing.is_none() && !handbook.holes.has(kind, &id.value) {
        found.push(unknown(kind.name(), id, handbook.ids(kind)));
    }
    thing
}

#[cfg(test)]
mod tests {
    use super::natural;

    // Numbers count by their value; what is the same but for zeros keeps one order.
    #[test]
    fn order_of_people() {
        let mut ids = [
            "lesson-10",
            "lesson-2b",
            "b",
            "lesson-2",
            "lesson",
            "lesson-002",
            "lesson-1",
            "a-9-2",
            "a-9-10",
        ];
        ids.sort_by(|a, b| natural(a, b));
        let wanted = [
            "a-9-2",
            "a-9-10",
            "b",
            "lesson",
            "lesson-1",
            "lesson-002",
            "lesson-2",
            "lesson-2b",
            "lesson-10",
        ];
        assert_eq!(ids, wanted);
    }
}
