//! Pages → how far their translation is, in blocks and in words to pay for.

use rustc_hash::FxHashMap;
use serde::Serialize;
use similar::{DiffOp, DiffTag};
use std::sync::Arc;

use super::Page;
use super::align::{Block, State, alike};
use super::diff;

/// How far one page is.
#[derive(Clone, Debug, Serialize)]
pub struct PageStatus {
    /// Folder and id.
    pub page: String,
    /// The translation's path.
    pub file: String,
    /// Whether there is a record of what its blocks were made from.
    pub tracked: bool,
    /// Words of the source.
    pub words: usize,
    /// Blocks of the source.
    pub blocks: usize,
    /// Blocks by state; those that are in none are left out.
    pub states: Vec<(&'static str, usize)>,
    /// Blocks that stand elsewhere in the source now.
    pub moved: usize,
    /// Records whose source is gone.
    pub orphans: usize,
    /// Texts of the translation that belong to nothing.
    pub extra: usize,
}

impl PageStatus {
    /// Counts a page.
    pub fn of(page: &Page) -> PageStatus {
        let states = State::ALL.iter().map(|state| (state.name(), page.count(*state)));
        PageStatus {
            page: page.id.clone(),
            file: page.target_path.clone(),
            tracked: page.is_tracked(),
            words: page.source_texts.units.iter().map(|unit| count_words(&unit.marked.words())).sum(),
            blocks: page.alignment.blocks.len(),
            states: states.filter(|(_, count)| *count > 0).collect(),
            moved: page.alignment.blocks.iter().filter(|block| block.is_moved).count(),
            orphans: page.alignment.orphans.len(),
            extra: page.alignment.extra.len(),
        }
    }

    /// Blocks in a state.
    pub fn count(&self, state: State) -> usize {
        self.states.iter().find(|(name, _)| *name == state.name()).map_or(0, |(_, count)| *count)
    }

    /// Whether nothing is left to do.
    pub fn is_current(&self) -> bool {
        self.states.iter().all(|(name, _)| State::ALL.iter().any(|s| s.name() == *name && s.is_current()))
            && self.orphans == 0
            && self.extra == 0
            && self.moved == 0
    }
}

/// One block, to read.
#[derive(Clone, Debug, Serialize)]
pub struct BlockStatus {
    /// Page and block.
    pub id: String,
    /// What it is.
    pub kind: String,
    /// Where it stands.
    pub under: String,
    /// Its line in the source, from 1.
    pub line: usize,
    /// How far it is.
    pub state: &'static str,
    /// The source text, with tags.
    pub source: String,
    /// The translations that belong to it, with tags.
    pub target: Vec<String>,
    /// The source texts that they were made from, where those were others.
    pub was: Vec<String>,
    /// What changed in the source: stretches that stayed (` `), went (`-`) and came (`+`).
    pub changes: Vec<(char, String)>,
    /// Whether it stands elsewhere in the source now.
    pub moved: bool,
}

/// The blocks of a page.
pub fn blocks(page: &Page) -> Vec<BlockStatus> {
    let one = |(block, id): (&Block, String)| {
        let unit = page.unit(block);
        let entries = block.entries.iter().filter_map(|entry| page.lock.as_ref()?.entries.get(*entry));
        let was: Vec<String> =
            entries.map(|entry| entry.source.clone()).filter(|was| **was != *unit.text).collect();
        let before = page.source.text.get(..unit.range.start).unwrap_or_default();
        BlockStatus {
            id: format!("{}#{id}", page.id),
            kind: unit.kind.to_string(),
            under: unit.under.to_string(),
            line: before.matches('\n').count() + 1,
            state: block.state.name(),
            source: unit.text.to_string(),
            target: block.targets.iter().map(|t| page.target_texts.units[*t].text.to_string()).collect(),
            changes: if was.is_empty() { Vec::new() } else { changes(&was.join(" "), &unit.text) },
            was,
            moved: block.is_moved,
        }
    };
    page.alignment.blocks.iter().zip(page.ids()).map(one).collect()
}

/// What changed between two texts, word by word.
pub fn changes(old: &str, new: &str) -> Vec<(char, String)> {
    let (old, new) = (words_and_blanks(old), words_and_blanks(new));
    let mut out: Vec<(char, String)> = Vec::new();
    for (kind, was, now) in diff::in_order(&old, &new).iter().map(DiffOp::as_tag_tuple) {
        let sides: &[(char, &[&str])] = match kind {
            DiffTag::Equal => &[(' ', &old[was])],
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => &[('-', &old[was]), ('+', &new[now])],
        };
        for (sign, words) in sides.iter().filter(|(_, words)| !words.is_empty()) {
            match out.last_mut() {
                Some((last, text)) if last == sign => text.push_str(&words.concat()),
                _ => out.push((*sign, words.concat())),
            }
        }
    }
    out
}

/// Runs of blanks and runs of anything else.
fn words_and_blanks(text: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_other = |c: char| c.is_whitespace() != first.is_whitespace();
        let (run, after) = rest.split_at(rest.find(is_other).unwrap_or(rest.len()));
        runs.push(run);
        rest = after;
    }
    runs
}

/// How many words a text has: runs of letters and digits between blanks.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// The words of one page to pay for.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Quote {
    /// Folder and id.
    pub page: String,
    /// Words that are new.
    pub new: usize,
    /// Words of texts that were changed.
    pub changed: usize,
    /// Of those, words that are new in them.
    pub changed_only: usize,
    /// Words of texts that stood before in this list.
    pub repeated: usize,
    /// Words of texts that are translated elsewhere, word for word.
    pub memory: usize,
    /// Words of texts of which three quarters and more are translated elsewhere.
    pub similar: usize,
    /// Words that are translated.
    pub done: usize,
}

impl Quote {
    /// The heads of the table, in order.
    pub const HEADS: [&'static str; 8] =
        ["page", "new", "changed", "changed_only", "repeated", "memory", "similar", "done"];

    /// The numbers in the order of the heads.
    pub fn numbers(&self) -> [usize; 7] {
        [self.new, self.changed, self.changed_only, self.repeated, self.memory, self.similar, self.done]
    }

    /// Adds another page's.
    pub fn add(&mut self, other: &Quote) {
        self.new += other.new;
        self.changed += other.changed;
        self.changed_only += other.changed_only;
        self.repeated += other.repeated;
        self.memory += other.memory;
        self.similar += other.similar;
        self.done += other.done;
    }
}

/// How many texts of the memory one new text is held against.
const MOST_COMPARED: usize = 300;

/// The words to pay for, page by page.
pub fn quotes(pages: &[Arc<Page>]) -> Vec<Quote> {
    let is_done = |block: &&Block| !matches!(block.state, State::Missing | State::Outdated);
    let mut memory: FxHashMap<&str, usize> = FxHashMap::default();
    let mut by_length: FxHashMap<usize, Vec<&str>> = FxHashMap::default();
    for page in pages {
        for block in page.alignment.blocks.iter().filter(is_done) {
            let text = &*page.unit(block).text;
            let words = count_words(text);
            if memory.insert(text, words).is_none() {
                by_length.entry(words).or_default().push(text);
            }
        }
    }
    let mut met: FxHashMap<&str, ()> = FxHashMap::default();
    let is_similar = |text: &str, words: usize| {
        let lengths = words * 3 / 4..=words * 4 / 3;
        let near = lengths.filter_map(|length| by_length.get(&length)).flatten().take(MOST_COMPARED);
        words >= 4 && near.into_iter().any(|other| alike(text, other) >= 0.75)
    };
    pages
        .iter()
        .map(|page| {
            let mut quote = Quote { page: page.id.clone(), ..Quote::default() };
            for block in &page.alignment.blocks {
                let unit = page.unit(block);
                let words = count_words(&unit.marked.words());
                match block.state {
                    State::Outdated => {
                        quote.changed += words;
                        let was = page.entry(block).map_or("", |entry| entry.source.as_str());
                        let new = changes(was, &unit.text).into_iter().filter(|(sign, _)| *sign == '+');
                        quote.changed_only += new.map(|(_, text)| count_words(&text)).sum::<usize>();
                    }
                    State::Missing if met.insert(&unit.text, ()).is_some() => quote.repeated += words,
                    State::Missing if memory.contains_key(&*unit.text) => quote.memory += words,
                    State::Missing if is_similar(&unit.text, words) => quote.similar += words,
                    State::Missing => quote.new += words,
                    _ => quote.done += words,
                }
            }
            quote
        })
        .collect()
}
