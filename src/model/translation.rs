//! How far each page is translated, as the site shows it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::locale::LocaleId;

/// All pages in all languages but the source's.
#[derive(Clone, Debug, Default)]
pub struct Translation {
    /// By locale, and folder and id: `activities/egg-drop`.
    pub pages: BTreeMap<(LocaleId, String), Translated>,
}

/// How far one page is.
#[derive(Clone, Debug)]
pub struct Translated {
    /// Folder and id.
    pub id: String,
    /// The title, in the source language.
    pub title: String,
    /// Whether there is a translation at all.
    pub is_there: bool,
    /// Whether it is known what its blocks were made from.
    pub is_tracked: bool,
    /// Words of the source.
    pub words: usize,
    /// Blocks of the source.
    pub blocks: usize,
    /// Blocks of which nothing is left to do.
    pub current: usize,
    /// Blocks without a translation.
    pub missing: usize,
    /// Blocks whose source has changed.
    pub outdated_count: usize,
    /// Blocks that somebody has to confirm.
    pub unconfirmed: usize,
    /// The blocks to mark on the page.
    pub outdated: Vec<OutdatedBlock>,
}

/// A block whose source has changed since it was translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutdatedBlock {
    /// Its bytes in the translation's file.
    pub range: Range<usize>,
    /// The bytes of today's source text in the source's file.
    pub source_range: Range<usize>,
    /// Today's source text, in plain words.
    pub source_text: String,
    /// What changed in the source: stretches that stayed (` `), went (`-`) and came (`+`).
    pub changes: Vec<(char, String)>,
    /// Whether it keeps people safe.
    pub is_safety: bool,
    /// Whether it is no translation at all yet, but the source's words.
    pub is_missing: bool,
}
