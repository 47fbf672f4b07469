//! A lock, today's source and today's translation → which text belongs to which, and how far each is.
//!
//! 1. The lock's source texts against today's: equal ones in order, then equal ones anywhere (they
//!    moved), then like ones between the same neighbours (they were edited, divided or joined).
//! 2. The lock's hashes of translations against today's: equal ones, then those with the same numbers and
//!    placeholders, then by place where nothing came or went. What is in doubt is paired with nothing.
//! 3. What the lock knows of neither side is paired by place where it is the same sort of text.
//!
//! A file of data pairs its texts itself; only step 1 is left there.
//!
//! Likeness only pairs: what is not equal is never taken for translated.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};
use similar::DiffOp;

use super::diff;
use super::lock::{Confidence, Entry, Lock};
use super::texts::Unit;

/// How far a block of the source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It has no translation.
    Missing,
    /// Its words have changed since it was translated.
    Outdated,
    /// Only its placeholders have changed.
    Mechanical,
    /// Its translation was changed by hand since it was recorded.
    Touched,
    /// A translation that somebody began.
    Draft,
    /// A machine's translation.
    Machine,
    /// There is a translation, and no record of what it was made from.
    Untracked,
    /// Translated.
    Translated,
    /// Read by another person.
    Reviewed,
}

impl State {
    /// All states, in order of what needs somebody first.
    pub const ALL: [State; 9] = [
        State::Missing,
        State::Outdated,
        State::Mechanical,
        State::Touched,
        State::Draft,
        State::Machine,
        State::Untracked,
        State::Translated,
        State::Reviewed,
    ];

    /// The word in data.
    pub fn name(self) -> &'static str {
        match self {
            State::Missing => "missing",
            State::Outdated => "outdated",
            State::Mechanical => "mechanical",
            State::Touched => "touched",
            State::Draft => "draft",
            State::Machine => "machine",
            State::Untracked => "untracked",
            State::Translated => "translated",
            State::Reviewed => "reviewed",
        }
    }

    /// Whether nothing is left to do.
    pub fn is_current(self) -> bool {
        matches!(self, State::Translated | State::Reviewed)
    }
}

/// A block of the source and what is known of its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its number among the source's texts.
    pub source: usize,
    /// Its entries in the lock: one, more when texts were joined, none when it is new.
    pub entries: Vec<usize>,
    /// The numbers of the texts that translate it.
    pub targets: Vec<usize>,
    /// How far it is.
    pub state: State,
    /// Whether it stands elsewhere in the source than when it was recorded.
    pub is_moved: bool,
    /// Whether it was divided off the block beside it, to which the translation belongs.
    pub is_part: bool,
}

impl Block {
    /// The text of the translation that is this block's own.
    pub fn own_target(&self) -> Option<usize> {
        self.targets.first().copied().filter(|_| !self.is_part)
    }
}

/// What belongs to what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Every text of the source that is translated, in order.
    pub blocks: Vec<Block>,
    /// Entries of the lock whose source text is gone, with the translation that is left of it.
    pub orphans: Vec<(usize, Option<usize>)>,
    /// Texts of the translation that belong to nothing.
    pub extra: Vec<usize>,
}

/// How alike two texts must be to be taken for one that was edited.
const ALIKE: f32 = 0.4;

/// Finds what belongs to what. `lock` is nothing for a page that is not tracked; `twins` are the
/// translation's texts of each of the source's, where the file itself says so.
pub fn align(
    source: &[Unit],
    target: &[Unit],
    twins: Option<Vec<Option<usize>>>,
    lock: Option<&Lock>,
) -> Alignment {
    let Some(lock) = lock else {
        return match twins {
            Some(twins) => in_pairs(twins, State::Untracked),
            None => untracked(source, target),
        };
    };
    let entries = &lock.entries;
    let mut of_source: Vec<Vec<usize>> = vec![Vec::new(); source.len()];
    let mut used = vec![false; entries.len()];
    let mut is_moved = vec![false; source.len()];
    let mut is_part = vec![false; source.len()];
    let pair = |entry: usize, unit: usize, of: &mut Vec<Vec<usize>>, used: &mut Vec<bool>| {
        of[unit].push(entry);
        used[entry] = true;
    };

    let old: Vec<(&str, &str)> = entries.iter().map(|e| (e.kind.as_str(), e.source.as_str())).collect();
    let new: Vec<(&str, &str)> = source.iter().map(|u| (&*u.kind, &*u.text)).collect();
    let ops = diff::in_order(&old, &new);
    for op in &ops {
        if let DiffOp::Equal { old_index, new_index, len } = *op {
            for n in 0..len {
                pair(old_index + n, new_index + n, &mut of_source, &mut used);
            }
        }
    }
    // The same text elsewhere.
    let mut waiting: FxHashMap<(&str, &str), Vec<usize>> = FxHashMap::default();
    for (entry, key) in old.iter().enumerate().rev().filter(|(entry, _)| !used[*entry]) {
        waiting.entry(*key).or_default().push(entry);
    }
    for unit in 0..source.len() {
        if of_source[unit].is_empty()
            && let Some(entry) = waiting.get_mut(&new[unit]).and_then(Vec::pop)
        {
            pair(entry, unit, &mut of_source, &mut used);
            is_moved[unit] = true;
        }
    }
    // Like texts between the same neighbours, the likest first.
    for op in &ops {
        let (olds, news) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let olds: Vec<usize> = olds.filter(|entry| !used[*entry]).collect();
        let news: Vec<usize> = news.filter(|unit| of_source[*unit].is_empty()).collect();
        // Many at once are a page written anew: comparing all with all would take its square.
        let is_alone = olds.len() == 1 && news.len() == 1;
        let mut likeness = Vec::new();
        if olds.len().saturating_mul(news.len()) <= 4_000 {
            for entry in &olds {
                for unit in &news {
                    if entries[*entry].kind == *source[*unit].kind
                        && same_key(&entries[*entry], &source[*unit])
                    {
                        let ratio = alike(&entries[*entry].source, &source[*unit].text);
                        likeness.push((ratio, *entry, *unit));
                    }
                }
            }
        }
        likeness.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        for (ratio, entry, unit) in likeness {
            let is_key = source[unit].form == super::texts::Form::Yaml;
            if (ratio >= ALIKE || is_alone || is_key) && !used[entry] && of_source[unit].is_empty() {
                pair(entry, unit, &mut of_source, &mut used);
            }
        }
        if twins.is_some() {
            continue;
        }
        // One that was divided: the rest of it stands beside the part that was found.
        for unit in news.iter().copied().filter(|unit| of_source[*unit].is_empty()).collect::<Vec<_>>() {
            for beside in [unit.wrapping_sub(1), unit + 1] {
                let Some([entry]) = of_source.get(beside).map(Vec::as_slice) else { continue };
                let entry = *entry;
                if source[beside].kind != source[unit].kind || entries[entry].source == *source[beside].text {
                    continue;
                }
                let (first, second) = if beside < unit { (beside, unit) } else { (unit, beside) };
                let joined = format!("{} {}", source[first].text, source[second].text);
                let alone = alike(&entries[entry].source, &source[beside].text);
                if alike(&entries[entry].source, &joined) > alone + 0.05 {
                    of_source[unit].push(entry);
                    is_part[unit] = true;
                    break;
                }
            }
        }
        // Two that were joined.
        for entry in olds.iter().copied().filter(|entry| !used[*entry]).collect::<Vec<_>>() {
            for unit in &news {
                let [other] = of_source[*unit][..] else { continue };
                if entry.abs_diff(other) != 1
                    || entries[entry].kind != *source[*unit].kind
                    || entries[other].source == *source[*unit].text
                {
                    continue;
                }
                let (first, second) = (entry.min(other), entry.max(other));
                let joined = format!("{} {}", entries[first].source, entries[second].source);
                let alone = alike(&entries[other].source, &source[*unit].text);
                if alike(&joined, &source[*unit].text) > alone + 0.05 {
                    of_source[*unit] = vec![first, second];
                    used[entry] = true;
                    break;
                }
            }
        }
    }

    if let Some(twins) = twins {
        let mut alignment = in_pairs(twins, State::Untracked);
        for (block, linked) in alignment.blocks.iter_mut().zip(of_source) {
            if let ([entry], [found]) = (&linked[..], &block.targets[..]) {
                block.state = state(&source[block.source], &entries[*entry], &target[*found]);
            }
            block.entries = linked;
        }
        alignment.orphans =
            (0..entries.len()).filter(|entry| !used[*entry]).map(|entry| (entry, None)).collect();
        return alignment;
    }
    let mut units: Vec<Option<&Unit>> = vec![None; entries.len()];
    for (unit, linked) in source.iter().zip(&of_source) {
        for entry in linked {
            units[*entry] = Some(unit);
        }
    }
    let (of_entry, mut extra, doubted) = targets(entries, &units, target);
    let mut alignment = Alignment::default();
    for (number, unit) in source.iter().enumerate() {
        let linked = std::mem::take(&mut of_source[number]);
        let found: Vec<usize> = linked.iter().filter_map(|entry| of_entry[*entry]).collect();
        let state = match linked[..] {
            [] => State::Missing,
            _ if found.is_empty() => State::Missing,
            [entry] => state(unit, &entries[entry], &target[found[0]]),
            _ => State::Outdated,
        };
        alignment.blocks.push(Block {
            source: number,
            entries: linked,
            targets: found,
            state,
            is_moved: is_moved[number],
            is_part: is_part[number],
        });
    }
    pair_new(&mut alignment, source, target, &mut extra);
    extra.extend(doubted);
    extra.sort_unstable();
    alignment.extra = extra;
    alignment.orphans =
        (0..entries.len()).filter(|entry| !used[*entry]).map(|entry| (entry, of_entry[entry])).collect();
    alignment
}

/// Texts that stand in pairs already; those with a translation are in this state.
fn in_pairs(twins: Vec<Option<usize>>, state: State) -> Alignment {
    let blocks = twins.into_iter().enumerate().map(|(source, target)| Block {
        source,
        entries: Vec::new(),
        targets: target.into_iter().collect(),
        state: if target.is_some() { state } else { State::Missing },
        is_moved: false,
        is_part: false,
    });
    Alignment { blocks: blocks.collect(), ..Alignment::default() }
}

/// Texts of front matter are paired by their key alone.
fn same_key(entry: &Entry, unit: &Unit) -> bool {
    unit.form != super::texts::Form::Yaml || entry.under == *unit.under
}

fn state(source: &Unit, entry: &Entry, target: &Unit) -> State {
    if entry.source != *source.text {
        return State::Outdated;
    }
    if entry.shape != source.marked.shape() {
        return State::Mechanical;
    }
    if entry.target != target.hash() {
        return State::Touched;
    }
    match entry.state {
        Confidence::Draft => State::Draft,
        Confidence::Machine => State::Machine,
        Confidence::Translated => State::Translated,
        Confidence::Reviewed => State::Reviewed,
    }
}

/// Finds the translation of each entry: by its hash, then by what it keeps of its source, then by its place. `units`
/// are the texts of today's source that the entries belong to, where they are not gone. The last of what is
/// handed back are texts that may belong to more than one entry.
fn targets(
    entries: &[Entry],
    units: &[Option<&Unit>],
    target: &[Unit],
) -> (Vec<Option<usize>>, Vec<usize>, Vec<usize>) {
    let mut of_entry: Vec<Option<usize>> = vec![None; entries.len()];
    let mut used: Vec<bool> = target.iter().map(|unit| unit.is_local).collect();
    let old: Vec<&str> = entries.iter().map(|entry| entry.target.as_str()).collect();
    let hashes: Vec<String> = target.iter().map(Unit::hash).collect();
    let new: Vec<&str> = hashes.iter().map(String::as_str).collect();
    let ops = diff::in_order(&old, &new);
    for op in &ops {
        if let DiffOp::Equal { old_index, new_index, len } = *op {
            for n in 0..len {
                if !std::mem::replace(&mut used[new_index + n], true) {
                    of_entry[old_index + n] = Some(new_index + n);
                }
            }
        }
    }
    let mut waiting: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for unit in (0..target.len()).rev().filter(|unit| !used[*unit]) {
        waiting.entry(new[unit]).or_default().push(unit);
    }
    for entry in 0..entries.len() {
        if of_entry[entry].is_none()
            && let Some(unit) = waiting.get_mut(old[entry]).and_then(Vec::pop)
        {
            of_entry[entry] = Some(unit);
            used[unit] = true;
        }
    }
    let mut doubted = Vec::new();
    for op in ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. })) {
        let mut free: Vec<usize> = op.new_range().filter(|unit| !used[*unit]).collect();
        let mut open: Vec<usize> = op.old_range().filter(|entry| of_entry[*entry].is_none()).collect();
        let (live, theirs): (Vec<usize>, Vec<&Unit>) =
            open.iter().filter_map(|entry| Some((*entry, units[*entry]?))).unzip();
        // Where texts came or went the places of the others say nothing any more, unless there is but one.
        let is_in_place = match live.len() {
            0 => open.len() == free.len(),
            1 if open.len() == 1 => true,
            count => count == open.len() && count == free.len(),
        };
        let own: Vec<&Unit> = free.iter().map(|unit| &target[*unit]).collect();
        for (entry, found) in live.iter().zip(by_marks(&theirs, &own)) {
            if let Some(found) = found {
                of_entry[*entry] = Some(free[found]);
                used[free[found]] = true;
            }
        }
        free.retain(|unit| !used[*unit]);
        open.retain(|entry| of_entry[*entry].is_none());
        if !is_in_place {
            if live.iter().any(|entry| of_entry[*entry].is_none()) {
                free.retain(|unit| target[*unit].form != super::texts::Form::Yaml);
                free.iter().for_each(|unit| used[*unit] = true);
                doubted.extend(free);
            }
            continue;
        }
        let mut free = free.into_iter().peekable();
        for entry in open {
            let fits = |unit: &usize| {
                *target[*unit].kind == *entries[entry].kind && same_key(&entries[entry], &target[*unit])
            };
            if let Some(unit) = free.clone().find(fits) {
                while free.next_if(|next| *next <= unit).is_some() {}
                of_entry[entry] = Some(unit);
                used[unit] = true;
            }
        }
    }
    let extra = (0..target.len()).filter(|unit| !used[*unit]).collect();
    (of_entry, extra, doubted)
}

/// Pairs texts of one sort with the same numbers and placeholders, where both sides have as many of them.
fn by_marks(source: &[&Unit], target: &[&Unit]) -> Vec<Option<usize>> {
    let mut alike: BTreeMap<_, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (number, unit) in source.iter().enumerate() {
        alike.entry(marks(unit)).or_default().0.push(number);
    }
    for (number, unit) in target.iter().enumerate() {
        alike.entry(marks(unit)).or_default().1.push(number);
    }
    let mut found = vec![None; source.len()];
    for (theirs, own) in alike.into_values().filter(|(theirs, own)| theirs.len() == own.len()) {
        for (number, other) in theirs.into_iter().zip(own) {
            found[number] = Some(other);
        }
    }
    found
}

/// What a translation keeps of a text: its sort, its key in front matter, its numbers, its placeholders.
fn marks(unit: &Unit) -> (&str, &str, String, Vec<String>) {
    if unit.form == super::texts::Form::Yaml {
        return (&*unit.kind, &*unit.under, String::new(), Vec::new());
    }
    let mut shape = unit.marked.shape();
    shape.sort_unstable();
    (&*unit.kind, "", digits(unit), shape)
}

/// The numbers of a text, without what parts their digits.
fn digits(unit: &Unit) -> String {
    let digits = unit.marked.words().replace(|c: char| !c.is_ascii_digit(), " ");
    digits.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Pairs new texts of both sides that stand between the same neighbours.
fn pair_new(alignment: &mut Alignment, source: &[Unit], target: &[Unit], extra: &mut Vec<usize>) {
    let is_key = |unit: &Unit| unit.form == super::texts::Form::Yaml;
    let is_new = |block: &Block| block.targets.is_empty() && block.entries.is_empty();
    let blocks = &mut alignment.blocks;
    for block in blocks.iter_mut().filter(|block| is_new(block) && is_key(&source[block.source])) {
        let unit = &source[block.source];
        let is_it = |found: &usize| target[*found].kind == unit.kind && target[*found].under == unit.under;
        if let Some(place) = extra.iter().position(is_it) {
            let found = extra.remove(place);
            block.targets.push(found);
            block.state = unrecorded(unit, &target[found]);
        }
    }
    // The texts of a body that follow each other and are new, and where their neighbours' translations are.
    let mut run: Vec<usize> = Vec::new();
    let mut after: Option<usize> = None;
    for number in 0..=blocks.len() {
        let block = blocks.get(number);
        if block.is_some_and(|block| is_new(block) && !is_key(&source[block.source])) {
            run.push(number);
            continue;
        }
        let before = block.and_then(|block| block.targets.first()).copied();
        let last = block.and_then(|block| block.targets.last()).copied();
        if block.is_some() && before.is_none() {
            continue;
        }
        if run.is_empty() {
            after = last;
            continue;
        }
        let is_between = |found: &usize| {
            !is_key(&target[*found])
                && after.is_none_or(|after| *found > after)
                && before.is_none_or(|before| *found < before)
        };
        let between: Vec<usize> = extra.iter().copied().filter(is_between).collect();
        let theirs: Vec<&Unit> = run.iter().map(|number| &source[blocks[*number].source]).collect();
        let own: Vec<&Unit> = between.iter().map(|found| &target[*found]).collect();
        let mut used: FxHashSet<usize> = FxHashSet::default();
        for (number, found) in run.drain(..).zip(pairs(&theirs, &own, false)) {
            let Some(found) = found.map(|found| between[found]) else { continue };
            let block = &mut blocks[number];
            block.targets.push(found);
            block.state = unrecorded(&source[block.source], &target[found]);
            used.insert(found);
        }
        extra.retain(|found| !used.contains(found));
        after = last;
    }
}

/// How far a text is that no lock knows: what a page was begun with, in the source's own words, is no
/// translation yet, unless it has no words.
fn unrecorded(source: &Unit, target: &Unit) -> State {
    let is_begun = source.text == target.text && source.text.contains(char::is_alphabetic);
    if is_begun { State::Missing } else { State::Untracked }
}

/// Without a lock: what belongs together is told by the texts alone.
fn untracked(source: &[Unit], target: &[Unit]) -> Alignment {
    let own: Vec<usize> = (0..target.len()).filter(|unit| !target[*unit].is_local).collect();
    let theirs: Vec<&Unit> = source.iter().collect();
    let texts: Vec<&Unit> = own.iter().map(|unit| &target[*unit]).collect();
    let found = pairs(&theirs, &texts, true).into_iter().map(|found| Some(own[found?]));
    let mut alignment = in_pairs(found.collect(), State::Untracked);
    let used: FxHashSet<usize> =
        alignment.blocks.iter().flat_map(|block| block.targets.iter().copied()).collect();
    alignment.extra = own.into_iter().filter(|unit| !used.contains(unit)).collect();
    alignment
}

/// Pairs texts of both languages in order: texts of the same kinds one by one; where one language has more of
/// them, those that are most alike. `is_sure` asks for as many placeholders on both sides.
fn pairs(source: &[&Unit], target: &[&Unit], is_sure: bool) -> Vec<Option<usize>> {
    if source.iter().map(|unit| &unit.kind).eq(target.iter().map(|unit| &unit.kind)) {
        return (0..source.len()).map(Some).collect();
    }
    if source.len().saturating_mul(target.len()) <= MOST_PAIRS {
        return by_likeness(source, target, is_sure);
    }
    let key = |unit: &&Unit| match unit.form {
        super::texts::Form::Yaml => (unit.kind.clone(), unit.under.clone(), 0),
        super::texts::Form::Markdown(_) => (unit.kind.clone(), Box::default(), unit.marked.shape().len()),
    };
    let mut found = vec![None; source.len()];
    let (old, new): (Vec<_>, Vec<_>) = (source.iter().map(key).collect(), target.iter().map(key).collect());
    for op in diff::in_order(&old, &new) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            for n in 0..len {
                found[old_index + n] = Some(new_index + n);
            }
        }
    }
    found
}

/// How many pairs are weighed of one page; of a longer one only the sorts of its texts are compared.
const MOST_PAIRS: usize = 250_000;

/// What can be compared of a text and its translation.
struct Look<'a> {
    unit: &'a Unit,
    /// The innermost section around it whose id both languages have.
    section: Option<&'a str>,
    /// Its numbers, without what parts their digits.
    digits: String,
    shape: Vec<String>,
    length: usize,
}

impl<'a> Look<'a> {
    fn of(unit: &'a Unit, shared: &FxHashSet<&str>) -> Look<'a> {
        Look {
            unit,
            section: unit.under.rsplit('/').find(|id| shared.contains(id)),
            digits: digits(unit),
            shape: unit.marked.shape(),
            length: unit.marked.words().chars().count().max(1),
        }
    }

    /// How much speaks for these two being a pair; nothing where they are none.
    fn likeness(&self, other: &Look<'_>, is_sure: bool) -> Option<i32> {
        let is_key = self.unit.form == super::texts::Form::Yaml;
        let is_as_many = self.shape.len() == other.shape.len();
        if self.unit.kind != other.unit.kind
            || is_key && self.unit.under != other.unit.under
            || is_sure && !is_as_many
        {
            return None;
        }
        let many = if is_as_many { 0 } else { -10 };
        let section = match (self.section, other.section) {
            (Some(_), _) | (_, Some(_)) if self.section != other.section => -12,
            (Some(_), Some(_)) => 4,
            _ => 0,
        };
        let digits = match self.digits == other.digits {
            true if self.digits.is_empty() => 0,
            true => 6,
            false => -8,
        };
        let shared = self.shape.iter().filter(|one| other.shape.contains(one)).take(2).count();
        let (short, long) = (self.length.min(other.length), self.length.max(other.length));
        let small = |number: usize| i32::try_from(number).unwrap_or_default();
        Some(20 + section + many + digits + 3 * small(shared) + small(4 * short / long))
    }
}

/// Pairs texts of both languages, in order, so that as much as can be speaks for the pairs: ids of sections,
/// what is carried over, numbers, lengths, and that neighbours stay neighbours.
fn by_likeness(source: &[&Unit], target: &[&Unit], is_sure: bool) -> Vec<Option<usize>> {
    const NEVER: i32 = i32::MIN / 2;
    let ids = |unit: &Unit| unit.under.split('/').map(str::to_owned).collect::<Vec<_>>();
    let own: FxHashSet<String> = target.iter().copied().flat_map(ids).collect();
    let shared = source.iter().flat_map(|unit| unit.under.split('/'));
    let shared: FxHashSet<&str> = shared.filter(|id| !id.is_empty() && own.contains(*id)).collect();
    let theirs: Vec<Look<'_>> = source.iter().map(|unit| Look::of(unit, &shared)).collect();
    let own: Vec<Look<'_>> = target.iter().map(|unit| Look::of(unit, &shared)).collect();
    // A heading belongs to what follows rather than to what is before.
    let beside = |row: usize| if row > 1 && &*source[row - 2].kind == "heading" { 4 } else { 3 };
    let (rows, columns) = (source.len() + 1, target.len() + 1);
    let cell = |row: usize, column: usize| row * columns + column;
    // The most that speaks for pairs of the first texts; and for those whose last two are a pair.
    let mut best = vec![0; rows * columns];
    let mut paired = vec![NEVER; rows * columns];
    for row in 1..rows {
        for column in 1..columns {
            let (here, before) = (cell(row, column), cell(row - 1, column - 1));
            if let Some(likeness) = theirs[row - 1].likeness(&own[column - 1], is_sure) {
                paired[here] = likeness + best[before].max(paired[before] + beside(row));
            }
            best[here] = paired[here].max(best[cell(row - 1, column)]).max(best[here - 1]);
        }
    }
    let mut found = vec![None; source.len()];
    let (mut row, mut column, mut is_pair) = (source.len(), target.len(), false);
    while row > 0 && column > 0 {
        let here = cell(row, column);
        if is_pair || paired[here] == best[here] {
            found[row - 1] = Some(column - 1);
            let before = cell(row - 1, column - 1);
            is_pair = paired[before] + beside(row) > best[before];
            (row, column) = (row - 1, column - 1);
        } else if best[here] == best[cell(row - 1, column)] {
            row -= 1;
        } else {
            column -= 1;
        }
    }
    found
}

/// How alike two texts are, by their words: 0 to 1.
pub fn alike(a: &str, b: &str) -> f32 {
    let old: Vec<&str> = a.split_whitespace().collect();
    let new: Vec<&str> = b.split_whitespace().collect();
    similar::diff_ratio(&diff::shortest(&old, &new), old.len(), new.len())
}
