//! Two lists → what of one stands in the other.
//!
//! Items are numbered first: the algorithms are then compiled once, not once for each type of item.

use std::hash::Hash;

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Equal and different stretches, for texts that follow one another: items that stand once in each list hold
/// the rest together.
pub(super) fn in_order<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<DiffOp> {
    changes(Algorithm::Patience, old, new)
}

/// Equal and different stretches, as few changes as can be.
pub(super) fn shortest<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<DiffOp> {
    changes(Algorithm::Myers, old, new)
}

fn changes<'a, T: Eq + Hash>(algorithm: Algorithm, old: &'a [T], new: &'a [T]) -> Vec<DiffOp> {
    let mut numbers: FxHashMap<&'a T, usize> = FxHashMap::default();
    let mut number = |item: &'a T| {
        let next = numbers.len();
        *numbers.entry(item).or_insert(next)
    };
    let old: Vec<usize> = old.iter().map(&mut number).collect();
    let new: Vec<usize> = new.iter().map(&mut number).collect();
    capture_diff_slices(algorithm, &old, &new)
}
