//! A packet that came back → new bytes of translations and their locks, and an answer for each unit.
//!
//! A unit is taken for what it says itself: the source text in the packet is what was translated. If
//! today's is another, the translation is taken and stays outdated.
//!
//! **What somebody changed by hand is never lost:** a packet says which translation its own was made from,
//! and the lock which one the last packet brought. Where another stands by now, the unit is not taken.
//!
//! **Nothing is half imported:** what is wrong with a unit is told before anything is written, and the
//! caller writes all pages or none. Importing twice changes nothing.

use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

use super::Page;
use super::align::State;
use super::edit::{Misfit, NewText, Record, put, record};
use super::lock::{Confidence, Lock};
use super::marked::{Part, Placeholder, TagFault, mark, normal, tagged};
use super::packet::{Returned, ReturnedUnit, Standing, is_copy};
use super::texts::Unit;

/// What became of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Its text was taken.
    Accepted,
    /// Its text was taken; the source has changed since, and it stays outdated.
    OutdatedOnArrival,
    /// It says what is there already.
    Unchanged,
    /// It has no translation.
    Empty,
    /// It was not taken.
    Rejected(Rejection),
}

/// Why a unit was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// No text of the handbook has this name, nor these words.
    Unknown,
    /// The same unit is there twice, with different translations.
    Twice,
    /// A placeholder is missing, doubled or out of order.
    Tags(TagFault),
    /// It holds invisible marks that turn the direction of writing, which the source does not have.
    Bidi,
    /// It holds raw HTML, which the source does not have.
    Html,
    /// It holds a character that no text may hold.
    Control,
    /// It would read as something else in its place: a list, a heading, another block.
    Reads,
    /// There is no place for it in the translation.
    Place,
    /// It says the same as its source, and nothing says that this is meant.
    Same,
    /// Its translation in the handbook was changed since the packet was made.
    Conflict,
}

impl Rejection {
    /// The number of the placeholder that it is about.
    pub fn number(&self) -> Option<u16> {
        match self {
            Rejection::Tags(
                TagFault::Missing(number) | TagFault::Extra(number) | TagFault::Unbalanced(number),
            ) => Some(*number),
            _ => None,
        }
    }

    /// The id of the message that says so.
    pub fn message(&self) -> &'static str {
        match self {
            Rejection::Unknown => "translate-rejected-unknown",
            Rejection::Twice => "translate-rejected-twice",
            Rejection::Tags(TagFault::Missing(_)) => "translate-rejected-missing",
            Rejection::Tags(TagFault::Extra(_)) => "translate-rejected-extra",
            Rejection::Tags(TagFault::Unbalanced(_)) => "translate-rejected-unbalanced",
            Rejection::Bidi => "translate-rejected-bidi",
            Rejection::Html => "translate-rejected-html",
            Rejection::Control => "translate-rejected-control",
            Rejection::Reads => "translate-rejected-reads",
            Rejection::Place => "translate-rejected-place",
            Rejection::Same => "translate-rejected-same",
            Rejection::Conflict => "translate-rejected-conflict",
        }
    }
}

/// The answer for one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The unit.
    pub id: String,
    /// Its line in the packet; 0 where the format has none.
    pub line: usize,
    /// The beginning of its source text, for a person to find it.
    pub words: String,
    /// What became of it.
    pub verdict: Verdict,
}

/// New bytes of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The page.
    pub page: String,
    /// Where the translation stands, and its new text when it is another.
    pub target: Option<(String, String)>,
    /// Where the lock stands, and its new text when it is another.
    pub lock: Option<(String, String)>,
}

/// What is taken of a packet, and how.
#[derive(Clone, Copy, Debug, Default)]
pub struct Taking {
    /// How sure its texts are taken to be; only what the packet itself says was read again is ever taken for
    /// reviewed.
    pub trust: Confidence,
    /// Whether texts are taken that say the same as their source.
    pub same: bool,
    /// Whether texts are taken whose translation in the handbook was changed since.
    pub overwrite: bool,
}

impl From<Confidence> for Taking {
    fn from(trust: Confidence) -> Taking {
        Taking { trust, ..Taking::default() }
    }
}

/// What an import comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// An answer for each unit, in the order of the packet.
    pub answers: Vec<Answer>,
    /// The pages that are different afterwards.
    pub changes: Vec<Change>,
}

/// The units of a memory that fit blocks without a translation, word for word: another place is another
/// context, so that they can only be drafts.
pub fn from_memory(pages: &[Arc<Page>], memory: &Returned) -> Returned {
    let mut known: FxHashMap<String, &ReturnedUnit> = FxHashMap::default();
    for unit in &memory.units {
        known.entry(normal(&tagged(&unit.source, &[]))).or_insert(unit);
    }
    let units = pages.iter().flat_map(|page| {
        let blocks = page.alignment.blocks.iter().zip(page.ids());
        let open = blocks.filter(|(block, _)| block.state == State::Missing);
        let fits = |(block, id): (&super::align::Block, String)| {
            let marked = &page.unit(block).marked;
            let unit = known.get(&normal(&tagged(&marked.parts, &[])))?;
            Some(ReturnedUnit { id: format!("{}#{id}", page.id), is_reviewed: false, ..(*unit).clone() })
        };
        open.filter_map(fits).collect::<Vec<_>>()
    });
    Returned { units: units.collect(), ..memory.clone() }
}

/// Merges a packet into these pages.
pub fn import(pages: &[Arc<Page>], returned: &Returned, taking: impl Into<Taking>, tag: &str) -> Imported {
    let taking = taking.into();
    let mut of_page: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    let mut verdicts: Vec<Option<Verdict>> = vec![None; returned.units.len()];
    for (number, unit) in returned.units.iter().enumerate() {
        match unit.id.rsplit_once('#') {
            Some((page, _)) => of_page.entry(page).or_default().push(number),
            None => verdicts[number] = Some(Verdict::Rejected(Rejection::Unknown)),
        }
    }
    let mut imported = Imported::default();
    for page in pages {
        let Some(numbers) = of_page.remove(page.id.as_str()) else { continue };
        let change = merge(page, &numbers, returned, taking, tag, &mut verdicts);
        imported.changes.extend(change);
    }
    imported.answers = returned
        .units
        .iter()
        .zip(verdicts)
        .map(|(unit, verdict)| Answer {
            id: unit.id.clone(),
            line: unit.line,
            words: super::checks::shown(&normal(&words_of(&unit.source))),
            verdict: verdict.unwrap_or(Verdict::Rejected(Rejection::Unknown)),
        })
        .collect();
    imported
}

/// How many units of a page are looked for by their words: a stranger may send any number.
const MOST_SEARCHED: usize = 500;

/// Merges the units of one page.
fn merge(
    page: &Page,
    numbers: &[usize],
    returned: &Returned,
    taking: Taking,
    tag: &str,
    verdicts: &mut [Option<Verdict>],
) -> Option<Change> {
    let ids = page.ids();
    let by_id: FxHashMap<&str, usize> = ids.iter().enumerate().map(|(n, id)| (id.as_str(), n)).collect();
    let mut texts: FxHashMap<usize, NewText> = FxHashMap::default();
    let mut records: FxHashMap<usize, Record> = FxHashMap::default();
    let mut from: FxHashMap<usize, usize> = FxHashMap::default();
    let mut seen: FxHashSet<usize> = FxHashSet::default();
    let mut searched = 0;
    for number in numbers {
        let unit = &returned.units[*number];
        let name = unit.id.rsplit_once('#').map_or("", |(_, id)| id);
        if words_of(&unit.target).trim().is_empty() && unit.target.iter().all(|p| matches!(p, Part::Text(_)))
        {
            verdicts[*number] = Some(Verdict::Empty);
            continue;
        }
        let known = by_id.get(name).copied().or_else(|| {
            searched += 1;
            if searched <= MOST_SEARCHED { like(page, unit, &seen) } else { None }
        });
        let Some(block_number) = known else {
            verdicts[*number] = Some(Verdict::Rejected(Rejection::Unknown));
            continue;
        };
        if !seen.insert(block_number) {
            let is_same =
                from.get(&block_number).is_some_and(|first| returned.units[*first].target == unit.target);
            let twice = Verdict::Rejected(Rejection::Twice);
            verdicts[*number] = Some(if is_same { Verdict::Unchanged } else { twice });
            continue;
        }
        from.insert(block_number, *number);
        verdicts[*number] = Some(match judge(page, block_number, unit, taking) {
            Ok(Judged { text, record, verdict }) => {
                if let Some(text) = text {
                    texts.insert(block_number, text);
                }
                if let Some(record) = record {
                    records.insert(block_number, record);
                }
                verdict
            }
            Err(rejection) => Verdict::Rejected(rejection),
        });
    }
    if texts.is_empty() && records.is_empty() {
        return None;
    }
    let edited = put(page, &texts, tag);
    for (block, misfit) in &edited.refused {
        records.remove(block);
        texts.remove(block);
        if let Some(number) = from.get(block) {
            verdicts[*number] = Some(Verdict::Rejected(match misfit {
                Misfit::Reads => Rejection::Reads,
                Misfit::Place => Rejection::Place,
            }));
        }
    }
    if texts.is_empty() && records.is_empty() {
        return None;
    }
    let is_new = page.target.is_none();
    let new_text = if texts.is_empty() { None } else { Some(edited.text) };
    // The page as it will be: what was put in is found again by what was meant to be there.
    let mut after = page.with(new_text.as_deref(), None, tag);
    found_again(page, &mut after, &texts);
    let mut lock = record(&after, &records, false);
    if page.lock.is_none() {
        // A page without a lock begins one with what is known: the rest stays untracked until somebody
        // says that it is right.
        lock.entries.retain(|entry| !entry.target.is_empty());
    }
    let old = page.lock.as_ref().map(Lock::write);
    let new = lock.write();
    let target = new_text
        .filter(|text| is_new || page.target.as_ref().is_some_and(|file| *file.text != **text))
        .map(|text| (page.target_path.clone(), text));
    let lock = (old.as_deref() != Some(new.as_str())).then(|| (page.lock_path.clone(), new));
    (target.is_some() || lock.is_some()).then(|| Change { page: page.id.clone(), target, lock })
}

/// Gives blocks whose text was put in the text that now stands there, whatever their hash was.
fn found_again(before: &Page, after: &mut Page, texts: &FxHashMap<usize, NewText>) {
    let mut numbers: Vec<usize> = texts.keys().copied().collect();
    numbers.sort_unstable();
    let is_shifted = before.target_texts.units.len() != after.target_texts.units.len();
    let mut used: FxHashSet<usize> = FxHashSet::default();
    for number in numbers {
        let Some(new) = texts.get(&number) else { continue };
        let before_target = before.alignment.blocks[number].own_target();
        let kind = before.unit(&before.alignment.blocks[number]).kind.clone();
        let says = |unit: &super::texts::Unit| unit.kind == kind && new.is_said_by(unit);
        let same_place = before_target.filter(|_| !is_shifted);
        let found = same_place.or_else(|| {
            // Of several alike the one that stands after those that were found before.
            (0..after.target_texts.units.len())
                .find(|place| !used.contains(place) && says(&after.target_texts.units[*place]))
        });
        if let Some(found) = found {
            used.insert(found);
            after.alignment.blocks[number].targets = Vec::from([found]);
            after.alignment.blocks[number].is_part = false;
        }
    }
}

/// What is done with a unit.
struct Judged {
    text: Option<NewText>,
    record: Option<Record>,
    verdict: Verdict,
}

fn judge(page: &Page, number: usize, unit: &ReturnedUnit, taking: Taking) -> Result<Judged, Rejection> {
    let block = &page.alignment.blocks[number];
    let source = page.unit(block);
    let imported = Some(unit.standing.word().to_owned());
    let state = match taking.trust {
        Confidence::Reviewed if !unit.is_reviewed => Confidence::Translated,
        trust => trust,
    };
    let sent = tagged(&unit.source, &source.marked.placeholders);
    let is_current = unit.source.is_empty() || same(&sent, &source.text);
    let today = block.own_target().map(|t| page.target_texts.units[t].marked.in_terms_of(&source.marked));
    let is_there = block.state != State::Missing
        && today.as_ref().is_some_and(|(parts, own)| {
            let own = tagged(parts, own);
            same(&tagged(&unit.target, &source.marked.placeholders), &own)
                || same(&tagged(&unit.target, &[]), &tagged(parts, &[]))
        });
    let recorded = page.entry(block);
    if is_there {
        // Nothing new is said, but perhaps that somebody has looked at it.
        let is_known = recorded.is_some_and(|entry| {
            entry.state == Confidence::Reviewed
                || entry.state == Confidence::Translated && state == entry.state
        });
        let is_confirmed = is_current
            && matches!(block.state, State::Draft | State::Machine | State::Translated)
            && state == Confidence::Reviewed
            && !is_known;
        let record = is_confirmed.then_some(Record { state, made_from: None, by: None, imported });
        let verdict = if record.is_some() { Verdict::Accepted } else { Verdict::Unchanged };
        return Ok(Judged { text: None, record, verdict });
    }
    let has_words = words_of(&unit.target).contains(char::is_alphabetic);
    if !taking.same && !unit.is_sure && has_words && is_copy(&unit.source, &unit.target) {
        return Err(Rejection::Same);
    }
    match later(page, block, source, unit) {
        Later::Nothing => {}
        Later::Old => return Ok(Judged { text: None, record: None, verdict: Verdict::Unchanged }),
        Later::Change if taking.overwrite => {}
        Later::Change => return Err(Rejection::Conflict),
    }
    // The placeholders that the translator saw.
    let (known, made_from) = if is_current {
        (source.marked.clone(), None)
    } else {
        let old = recorded.filter(|entry| same(&tagged(&unit.source, &[]), &entry.source));
        let placeholders = match old {
            Some(entry) => entry.shape.iter().map(|shape| Placeholder::read(shape)).collect(),
            None => source.marked.placeholders.clone(),
        };
        let seen = super::marked::Marked { parts: unit.source.clone(), placeholders };
        let text = old.map_or_else(|| tagged(&unit.source, &seen.placeholders), |entry| entry.source.clone());
        let shape = seen.shape();
        (seen, Some((text, shape)))
    };
    if let Some(fault) = known.faults(&unit.target).into_iter().next() {
        return Err(Rejection::Tags(fault));
    }
    safe(&unit.target, &source.marked.markdown())?;
    let text = match &made_from {
        None => NewText::of(page, block, unit.target.clone()),
        Some(_) => NewText { parts: unit.target.clone(), placeholders: known.placeholders.clone() },
    };
    let verdict = if made_from.is_none() { Verdict::Accepted } else { Verdict::OutdatedOnArrival };
    Ok(Judged { text: Some(text), record: Some(Record { state, made_from, by: None, imported }), verdict })
}

/// What was done to a translation since a packet was made.
enum Later {
    /// Nothing: it is the one that the packet's was made from, or the last packet's own.
    Nothing,
    /// It was changed, and the translator did nothing to the one before.
    Old,
    /// It was changed by hand.
    Change,
}

fn later(page: &Page, block: &super::align::Block, source: &Unit, unit: &ReturnedUnit) -> Later {
    let Standing::Mark(now) = page.standing(block) else { return Later::Nothing };
    let imported = page.entry(block).and_then(|entry| entry.imported.as_ref());
    let is_of_packet = imported.is_some_and(|(mark, made_from)| {
        // The next delivery of the same packet stands in for the first; an older packet does not.
        *mark == now && (unit.standing == Standing::Unsaid || unit.standing.word() == made_from)
    });
    // What no lock knows of, beside what it knows, somebody wrote since.
    let is_by_hand = match block.state {
        State::Touched => true,
        State::Untracked => page.is_tracked(),
        _ => false,
    };
    match &unit.standing {
        _ if is_of_packet => Later::Nothing,
        Standing::Mark(then) if *then == now => Later::Nothing,
        Standing::Mark(then) if *then == mark(&unit.target, &source.marked.placeholders) => Later::Old,
        Standing::Mark(_) | Standing::Nothing => Later::Change,
        // Nobody knows what such a packet was made from: only what the lock knows counts.
        Standing::Unsaid if imported.is_some() || is_by_hand => Later::Change,
        Standing::Unsaid => Later::Nothing,
    }
}

/// Two texts but for blanks and composition.
fn same(a: &str, b: &str) -> bool {
    normal(a) == normal(b)
}

fn words_of(parts: &[Part]) -> String {
    super::marked::words(parts)
}

/// What a stranger's text may not bring.
fn safe(parts: &[Part], source: &str) -> Result<(), Rejection> {
    let text = words_of(parts);
    let is_bidi = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(is_bidi) && !source.chars().any(is_bidi) {
        return Err(Rejection::Bidi);
    }
    if text.chars().any(|c| crate::load::is_refused(c) && !matches!(c, '\n' | '\t' | '\r')) {
        return Err(Rejection::Control);
    }
    let has_html = |text: &str| {
        text.match_indices('<').any(|(at, _)| {
            text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
        })
    };
    if has_html(&text) && !has_html(source) {
        return Err(Rejection::Html);
    }
    Ok(())
}

/// The block whose words are likest to a unit's, when its name is not known any more: the source was
/// changed since the packet was made.
fn like(page: &Page, unit: &ReturnedUnit, seen: &FxHashSet<usize>) -> Option<usize> {
    let sent = tagged(&unit.source, &[]);
    // One word or two are like too much.
    if sent.split_whitespace().count() < 3 {
        return None;
    }
    let candidates = page
        .alignment
        .blocks
        .iter()
        .enumerate()
        .filter(|(number, block)| block.entries.is_empty() && !seen.contains(number));
    let ratio = |number: usize| super::align::alike(&page.unit(&page.alignment.blocks[number]).text, &sent);
    candidates
        .map(|(number, _)| (ratio(number), number))
        .filter(|(ratio, _)| *ratio >= 0.5)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
        .map(|(_, number)| number)
}
