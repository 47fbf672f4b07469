//! What was changed → `.juntos/history/NUMBER.json`: each file before and after, the newest
//! [`MOST`] changes.
//!
//! The folder is for this computer alone: no other account may read it, version control passes over it, and
//! no build looks into it.

use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Changed;
use crate::output::place::{self, PlaceError};

/// Where the changes are kept.
pub const FOLDER: &str = ".juntos/history";
/// What is kept for this computer alone.
const PRIVATE: &str = ".juntos";
/// How many changes are kept.
const MOST: usize = 200;

/// A change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number: later ones are larger.
    pub number: u64,
    /// When.
    pub when: Timestamp,
    /// What it was, in words.
    pub what: String,
    /// The files.
    pub files: Vec<FileThen>,
}

/// A file before and after a change; nothing where there was none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileThen {
    /// Its path in the project.
    pub path: String,
    /// What it said.
    pub before: Option<String>,
    /// What it said afterwards.
    pub after: Option<String>,
}

/// The changes, the newest first.
pub fn entries(root: &Path) -> Vec<Entry> {
    let mut numbers = numbers(root);
    numbers.sort_unstable_by(|a, b| b.cmp(a));
    numbers.into_iter().filter_map(|number| entry(root, number)).collect()
}

/// One change; nothing where it is not there or cannot be read.
pub fn entry(root: &Path, number: u64) -> Option<Entry> {
    let text = place::text_at(root, &path(number)).ok().flatten()?;
    serde_json::from_str(&text).ok()
}

/// Removes all that is kept.
///
/// # Errors
/// What the system said.
pub fn forget(root: &Path) -> Result<(), PlaceError> {
    for number in numbers(root) {
        place::remove(root, &path(number))?;
    }
    Ok(())
}

/// Keeps what files say before and after a change.
pub(super) fn record(root: &Path, files: &[Changed], what: &str) -> Result<Entry, PlaceError> {
    place::private_folder(root, PRIVATE)?;
    let mut numbers = numbers(root);
    numbers.sort_unstable();
    let number = numbers.last().map_or(1, |last| last + 1);
    let files = files.iter().map(|file| FileThen {
        path: file.path.clone(),
        before: file.before.clone(),
        after: file.after.clone(),
    });
    let entry = Entry { number, when: Timestamp::now(), what: what.to_owned(), files: files.collect() };
    let text = serde_json::to_string(&entry).map_err(std::io::Error::from)?;
    place::place(root, &path(number), text.as_bytes())?;
    for old in numbers.iter().rev().skip(MOST - 1) {
        place::remove(root, &path(*old))?;
    }
    Ok(entry)
}

/// Removes the record of a change that was not made after all.
pub(super) fn take_back(root: &Path, entry: &Entry) {
    let _ = place::remove(root, &path(entry.number));
}

fn path(number: u64) -> String {
    format!("{FOLDER}/{number:06}.json")
}

fn numbers(root: &Path) -> Vec<u64> {
    let names = place::files_in(root, FOLDER);
    names.iter().filter_map(|name| name.strip_suffix(".json")?.parse().ok()).collect()
}
