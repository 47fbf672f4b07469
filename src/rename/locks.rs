//! What translations were made from, before a change of names → the same after it.
//!
//! A change of names changes no words: what was current is current after it, and what was not is not. Texts
//! of a page are the same before and after, in the same order, but for those that left with a block.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::fates::Fates;
use crate::translate::Page;
use crate::translate::lock::{Entry, Lock};
use crate::translate::marked::mark;
use crate::translate::texts::Unit;

/// The lock of a page after a change; `cuts` are the bytes that left its source and its translation.
/// Nothing where its texts cannot be told apart any more: then it stays as it is.
pub(super) fn relock(
    before: &Page,
    after: &Page,
    cuts: (&[Range<usize>], &[Range<usize>]),
    fates: &Fates,
) -> Option<Lock> {
    let lock = before.lock.as_ref()?;
    let sources = Pairs::of(&before.source_texts.units, &after.source_texts.units, cuts.0)?;
    let targets = Pairs::of(&before.target_texts.units, &after.target_texts.units, cuts.1)?;
    let mut shapes: FxHashMap<String, String> = FxHashMap::default();
    let mut texts: FxHashMap<(String, Vec<String>), (String, Vec<String>)> = FxHashMap::default();
    let mut unders: FxHashMap<&str, &str> = FxHashMap::default();
    let mut hashes: FxHashMap<String, String> = FxHashMap::default();
    let mut marks: FxHashMap<String, String> = FxHashMap::default();
    for (old, new) in sources.kept.iter().chain(&targets.kept) {
        let (old_shape, new_shape) = (old.marked.shape(), new.marked.shape());
        if old_shape.len() == new_shape.len() {
            shapes.extend(old_shape.into_iter().zip(new_shape));
        }
        unders.insert(&old.under, &new.under);
    }
    for (old, new) in &sources.kept {
        let said = |unit: &Unit| (unit.text.to_string(), unit.marked.shape());
        texts.insert(said(old), said(new));
    }
    for (old, new) in &targets.kept {
        hashes.insert(old.hash(), new.hash());
        let mark = |unit: &Unit| mark(&unit.marked.parts, &unit.marked.placeholders);
        marks.insert(mark(old), mark(new));
    }
    let gone: FxHashSet<String> = targets.gone.iter().map(|unit| unit.hash()).collect();
    let stays = |entry: &&Entry| hashes.contains_key(&entry.target) || !gone.contains(&entry.target);
    let entries = lock.entries.iter().filter(stays).map(|entry| {
        let mut entry = entry.clone();
        match texts.get(&(entry.source.clone(), entry.shape.clone())) {
            Some((source, shape)) => {
                entry.source.clone_from(source);
                entry.shape.clone_from(shape);
            }
            // Made from words that have changed since; what it leads to has the new name all the same.
            None => {
                for one in &mut entry.shape {
                    *one = shapes.get(one.as_str()).cloned().unwrap_or_else(|| named(one.as_str(), fates));
                }
            }
        }
        if let Some(hash) = hashes.get(&entry.target) {
            entry.target.clone_from(hash);
        }
        if let Some(under) = unders.get(entry.under.as_str()) {
            entry.under = (*under).to_owned();
        }
        if let Some((own, _)) = &mut entry.imported
            && let Some(mark) = marks.get(own.as_str())
        {
            own.clone_from(mark);
        }
        entry
    });
    Some(Lock { entries: entries.collect() })
}

/// A link or reference of a text that is not there any more, with today's names.
fn named(shape: &str, fates: &Fates) -> String {
    let mut shape = shape.to_owned();
    for ((kind, id), new) in &fates.things {
        let Some(new) = new else { continue };
        for end in ["]", ")", "#", ">", " "] {
            let old = format!("{}:{id}{end}", kind.name());
            if shape.contains(&old) {
                shape = shape.replace(&old, &format!("{}:{new}{end}", kind.name()));
            }
        }
    }
    shape
}

/// The texts of a file before and after, side by side.
struct Pairs<'a> {
    kept: Vec<(&'a Unit, &'a Unit)>,
    gone: Vec<&'a Unit>,
}

impl<'a> Pairs<'a> {
    fn of(before: &'a [Unit], after: &'a [Unit], cuts: &[Range<usize>]) -> Option<Pairs<'a>> {
        let is_gone =
            |unit: &Unit| cuts.iter().any(|cut| cut.start <= unit.range.start && unit.range.end <= cut.end);
        let (gone, kept): (Vec<&Unit>, Vec<&Unit>) = before.iter().partition(|unit| is_gone(unit));
        let is_same =
            kept.len() == after.len() && kept.iter().zip(after).all(|(old, new)| old.kind == new.kind);
        is_same.then(|| Pairs { kept: kept.into_iter().zip(after).collect(), gone })
    }
}
