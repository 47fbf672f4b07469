//! What each translated block was made from ↔ `content/.translation/<tag>/<kind>/<id>.lock`.
//!
//! One key a line and no date, number or place that changes by itself, so that two people's changes
//! merge. The English that a translation was made from is kept as text: what "changed" means
//! can then be asked, and shown, without any history, and a release that divides texts otherwise can
//! hash them anew.

use std::fmt::Write as _;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

/// The first line: what the file is, and how to read it.
pub const FIRST_LINE: &str = "# juntos translation lock 1";

/// How sure a translation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Somebody began it.
    #[default]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its name for good: the hash of its first text, with a number where two are alike.
    pub id: String,
    /// What it is.
    pub kind: String,
    /// Where it stood: a hint.
    pub under: String,
    /// The source text that the translation was made from, with tags.
    pub source: String,
    /// The placeholders of that text.
    pub shape: Vec<String>,
    /// Hash of the translation when it was last recorded.
    pub target: String,
    /// How sure it is.
    pub state: Confidence,
    /// Who said that a change of the source did not change its meaning, or what tool was used.
    pub by: Option<String>,
    /// What the last packet brought, when one did: its translation's [`mark`](super::marked::mark), and
    /// what the packet says that it was made from. A translation that is another by now was changed by hand.
    pub imported: Option<(String, String)>,
}

/// The record of one page in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// The blocks in the order of the page.
    pub entries: Vec<Entry>,
}

/// A lock that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLock {
    /// The byte where reading stopped.
    pub at: usize,
    /// What is wrong: the words, or the library's.
    pub detail: String,
}

impl Lock {
    /// Reads a lock: lines of `key = value`, each value a string of JSON or a list of such.
    ///
    /// # Errors
    /// When a line is none of ours: most likely a merge that was left open.
    pub fn read(text: &str) -> Result<Lock, BadLock> {
        let mut lock = Lock::default();
        let mut at = 0;
        // Where the block began that is being read, and which keys it has so far.
        let mut begun = 0;
        let mut keys = 0u8;
        for line in text.split_inclusive('\n') {
            let bad = |detail: &str| BadLock { at, detail: detail.to_owned() };
            let words = line.trim();
            if words == "[[block]]" {
                whole(&lock, keys, begun)?;
                (begun, keys) = (at, 0);
                lock.entries.push(Entry::default());
            } else if !words.is_empty() && !words.starts_with('#') {
                let (key, value) = words.split_once(" = ").ok_or_else(|| bad(words))?;
                let entry = lock.entries.last_mut().ok_or_else(|| bad(words))?;
                let json = |error: serde_json::Error| bad(&error.to_string());
                let text = || serde_json::from_str::<String>(value).map_err(json);
                match key {
                    "id" => entry.id = text()?,
                    "kind" => entry.kind = text()?,
                    "under" => entry.under = text()?,
                    "source" => entry.source = text()?,
                    "shape" => entry.shape = serde_json::from_str(value).map_err(json)?,
                    "target" => entry.target = text()?,
                    "state" => entry.state = serde_json::from_str(value).map_err(json)?,
                    "by" => entry.by = Some(text()?),
                    "imported" => entry.imported = Some(serde_json::from_str(value).map_err(json)?),
                    _ => return Err(bad(key)),
                }
                keys |= NEEDED.iter().position(|needed| *needed == key).map_or(0, |bit| 1 << bit);
            }
            at += line.len();
        }
        whole(&lock, keys, begun)?;
        Ok(lock)
    }

    /// The lock as a file.
    pub fn write(&self) -> String {
        let mut out =
            format!("{FIRST_LINE}\n# Written by `juntos translate`: change the pages, not this file.\n");
        for entry in &self.entries {
            let Entry { id, kind, under, source, shape, target, state, by, imported } = entry;
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
            if let Some((mark, made_from)) = imported {
                let _ = writeln!(out, "imported = [{}, {}]", quoted(mark), quoted(made_from));
            }
        }
        out
    }
}

/// The keys that every block has.
const NEEDED: [&str; 5] = ["id", "kind", "source", "target", "state"];

/// Whether the last block has every key that it must have.
fn whole(lock: &Lock, keys: u8, begun: usize) -> Result<(), BadLock> {
    let missing = NEEDED.iter().enumerate().find(|(bit, _)| keys & (1 << bit) == 0);
    match missing.filter(|_| !lock.entries.is_empty()) {
        Some((_, name)) => Err(BadLock { at: begun, detail: format!("{name} = ?") }),
        None => Ok(()),
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

/// A string of JSON, on one line.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// The place of a page's lock in the project.
pub fn path(tag: &str, page: &str) -> String {
    format!("content/.translation/{tag}/{page}.lock")
}

#[cfg(test)]
mod tests {
    use super::{Confidence, Entry, Lock};

    fn lock() -> Lock {
        let entry = |id: &str, by: Option<&str>| Entry {
            id: id.to_owned(),
            kind: "item".to_owned(),
            under: "run/draft".to_owned(),
            source: "A \"b\" = c\n\\ñ\u{7f} <1/>".to_owned(),
            shape: vec!["[[handout:a]]".to_owned(), "[…](b)".to_owned()],
            target: "0123456789abcdef".to_owned(),
            state: Confidence::Reviewed,
            by: by.map(str::to_owned),
            imported: by.map(|_| ("fedcba9876543210".to_owned(), "none".to_owned())),
        };
        Lock { entries: vec![entry("a", None), entry("b", Some("Ana"))] }
    }

    // What is written is read back, with other line ends too.
    #[test]
    fn comes_back() {
        assert_eq!(Lock::read(&lock().write()), Ok(lock()));
        assert_eq!(Lock::read(&lock().write().replace('\n', "\r\n")), Ok(lock()));
        assert_eq!(Lock::read(""), Ok(Lock::default()));
    }

    // A merge that was left open, a key of nobody's, and one that is missing are told at their lines.
    #[test]
    fn broken() {
        let fault = |from: &str, to: &str| {
            let text = lock().write().replacen(from, to, 1);
            let bad = Lock::read(&text).unwrap_err();
            (text[..bad.at].matches('\n').count() + 1, bad.detail)
        };
        assert_eq!(fault("kind = \"item\"", "<<<<<<< HEAD"), (6, "<<<<<<< HEAD".to_owned()));
        assert_eq!(fault("kind =", "sort ="), (6, "sort".to_owned()));
        assert_eq!(fault("kind = \"item\"\n", ""), (4, "kind = ?".to_owned()));
        assert_eq!(fault("[[block]]\n", ""), (4, "id = \"a\"".to_owned()));
        assert_eq!(fault("\"reviewed\"", "\"sure\"").0, 11);
    }
}
