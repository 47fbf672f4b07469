//! What each translated block was made from ↔ `content/.translation/<tag>/<kind>/<id>.lock`.
//!
//! TOML with one key a line and no date, number or place that changes by itself, so that two people's
//! changes merge. The English that a translation was made from is kept as text: what "changed" means
//! can then be asked, and shown, without any history, and a release that divides texts otherwise can
//! hash them anew.

use std::fmt::Write as _;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

/// The first line: what the file is, and how to read it.
pub const FIRST_LINE: &str = "# juntos translation lock 1";

/// How sure a translation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Somebody began it.
    Draft,
    /// A machine wrote it.
    Machine,
    /// A person translated it.
    Translated,
    /// Another person read it.
    Reviewed,
}

impl Confidence {
    /// The word in the file.
    pub fn name(self) -> &'static str {
        match self {
            Confidence::Draft => "draft",
            Confidence::Machine => "machine",
            Confidence::Translated => "translated",
            Confidence::Reviewed => "reviewed",
        }
    }
}

/// One translated block.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name for good: the hash of its first text, with a number where two are alike.
    pub id: String,
    /// What it is.
    pub kind: String,
    /// Where it stood: a hint.
    #[serde(default)]
    pub under: String,
    /// The source text that the translation was made from, with tags.
    pub source: String,
    /// The placeholders of that text.
    #[serde(default)]
    pub shape: Vec<String>,
    /// Hash of the translation when it was last recorded.
    pub target: String,
    /// How sure it is.
    pub state: Confidence,
    /// Who said that a change of the source did not change its meaning, or what tool was used.
    #[serde(default)]
    pub by: Option<String>,
}

/// The record of one page in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// The blocks in the order of the page.
    #[serde(default, rename = "block")]
    pub entries: Vec<Entry>,
}

/// A lock that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLock {
    /// The byte where reading stopped.
    pub at: usize,
    /// What is wrong, in the library's words.
    pub detail: String,
}

impl Lock {
    /// Reads a lock.
    ///
    /// # Errors
    /// When it is no TOML of ours: most likely a merge that was left open.
    pub fn read(text: &str) -> Result<Lock, BadLock> {
        toml::from_str(text).map_err(|error| BadLock {
            at: error.span().map_or(0, |span| span.start),
            detail: error.message().to_owned(),
        })
    }

    /// The lock as a file.
    pub fn write(&self) -> String {
        let mut out =
            format!("{FIRST_LINE}\n# Written by `juntos translate`: change the pages, not this file.\n");
        for entry in &self.entries {
            let Entry { id, kind, under, source, shape, target, state, by } = entry;
            // Writing to a string cannot fail.
            let _ = write!(out, "\n[[block]]\nid = {}\nkind = {}\n", quoted(id), quoted(kind));
            if !under.is_empty() {
                let _ = writeln!(out, "under = {}", quoted(under));
            }
            let _ = writeln!(out, "source = {}", quoted(source));
            if !shape.is_empty() {
                let shape: Vec<String> = shape.iter().map(|one| quoted(one)).collect();
                let _ = writeln!(out, "shape = [{}]", shape.join(", "));
            }
            let _ = write!(out, "target = {}\nstate = {}\n", quoted(target), quoted(state.name()));
            if let Some(by) = by {
                let _ = writeln!(out, "by = {}", quoted(by));
            }
        }
        out
    }
}

/// Gives new blocks their names.
#[derive(Debug, Default)]
pub struct Names {
    /// How often each text was met.
    counts: FxHashMap<String, u32>,
    taken: FxHashSet<String>,
}

impl Names {
    /// Names for blocks beside those of a lock.
    pub fn beside(lock: Option<&Lock>) -> Names {
        let taken = lock.into_iter().flat_map(|lock| &lock.entries).map(|entry| entry.id.clone()).collect();
        Names { counts: FxHashMap::default(), taken }
    }

    /// A name for a block with this text, unlike every other.
    pub fn next(&mut self, text: &str) -> String {
        let base = super::texts::short_hash(text);
        let count = self.counts.entry(base.clone()).or_default();
        loop {
            *count += 1;
            let id = if *count == 1 { base.clone() } else { format!("{base}-{count}") };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// A basic string of TOML. One of JSON is the same but for U+007F, which TOML wants escaped.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default().replace('\u{7f}', "\\u007F")
}

/// The place of a page's lock in the project.
pub fn path(tag: &str, page: &str) -> String {
    format!("content/.translation/{tag}/{page}.lock")
}
