//! A page's translation held against its source, its glossary and the habits of its own language.
//!
//! Every rule looks at the whole page and files what it finds; none needs another. A block whose source
//! has changed is held against its own language only: it will be translated again anyway.
//!
//! **In doubt a rule is silent.** A translator who is told ten things that are right stops reading.

mod leftover;
mod length;
mod numeral;
mod placeholder;
mod punctuation;
mod register;
mod structure;
mod term;
mod words;

use std::ops::Range;

pub use self::term::Terms;
use self::words::{Word, words};
use super::Page;
use super::align::State;
use super::marked::{Marked, Part, PlaceholderKind};
use super::texts::Unit;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::{SourceFile, Span};

/// What the handbook's glossaries say of one term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermRule {
    /// The term in the source language.
    pub term: String,
    /// The translation's term and the forms that it may have.
    pub approved: Vec<String>,
    /// Forms that the translation must not have.
    pub forbidden: Vec<String>,
}

/// Everything that a page's translation is held against.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// The terms of the glossaries.
    pub terms: &'a Terms,
    /// The language of the source.
    pub from: &'a str,
    /// The language of the translation.
    pub to: &'a str,
    /// Whether the page has sheets that are printed: lengths matter there.
    pub prints: bool,
}

/// A rule.
type Rule = fn(&Look<'_>, &mut Vec<Diagnostic>);

/// All rules.
const RULES: &[Rule] = &[
    placeholder::check,
    structure::check,
    numeral::check,
    term::agreed,
    term::forbidden,
    register::check,
    punctuation::check,
    length::check,
    leftover::check,
];

/// How often one rule speaks of one block: nobody reads on.
const MOST_OF_A_BLOCK: usize = 20;

/// Holds a page's translation against all rules.
pub fn check(page: &Page, rules: &Rules<'_>) -> Vec<Diagnostic> {
    let Some(file) = &page.target else { return Vec::new() };
    // Cut into words once, for all rules.
    let flats = |units: &[Unit]| units.iter().map(|unit| flat(&unit.marked)).collect::<Vec<String>>();
    let (source, target) = (flats(&page.source_texts.units), flats(&page.target_texts.units));
    // Only terms are looked for in the source.
    let source = texts(&source, !rules.terms.is_empty());
    let look = Look { page, rules, file, source, target: texts(&target, true) };
    let mut found = Vec::new();
    for rule in RULES {
        rule(&look, &mut found);
    }
    // Without a record texts are paired by their places: what does not fit may be the wrong neighbour.
    let is_guess =
        |code| !page.is_tracked() && matches!(code, Code::PlaceholderMissing | Code::PlaceholderExtra);
    found
        .into_iter()
        .map(|problem| if is_guess(problem.code) { problem.weigh(Severity::Warning) } else { problem })
        .collect()
}

fn texts(flats: &[String], is_cut: bool) -> Vec<(&str, Vec<Word<'_>>)> {
    let cut = |flat| if is_cut { words(flat) } else { Vec::new() };
    flats.iter().map(|flat| (flat.as_str(), cut(flat))).collect()
}

/// Stands in a flat text for a placeholder.
const OBJECT: char = '\u{fffc}';

/// A page with its texts as one string each, and its words.
struct Look<'a> {
    page: &'a Page,
    rules: &'a Rules<'a>,
    file: &'a SourceFile,
    source: Vec<(&'a str, Vec<Word<'a>>)>,
    target: Vec<(&'a str, Vec<Word<'a>>)>,
}

/// A text and its translation.
#[derive(Clone, Copy)]
struct Pair<'a> {
    source: Side<'a>,
    target: Side<'a>,
}

/// One text of a page.
#[derive(Clone, Copy)]
struct Side<'a> {
    file: &'a SourceFile,
    unit: &'a Unit,
    /// Its words, with [`OBJECT`] for each placeholder that is no mark around words.
    text: &'a str,
    /// The words of that; none of a source where no term is looked for.
    words: &'a [Word<'a>],
}

impl<'a> Look<'a> {
    /// The texts that belong together and are to say the same.
    fn pairs(&'a self) -> impl Iterator<Item = Pair<'a>> {
        let is_due = |state| !matches!(state, State::Outdated | State::Missing);
        self.page.alignment.blocks.iter().filter(move |block| is_due(block.state)).filter_map(|block| {
            let [target] = block.targets[..] else { return None };
            let unit = self.page.source_texts.units.get(block.source)?;
            let (text, words) = self.source.get(block.source)?;
            let source = Side { file: &self.page.source, unit, text, words };
            let unit = self.page.target_texts.units.get(target)?;
            let (text, words) = self.target.get(target)?;
            Some(Pair { source, target: Side { file: self.file, unit, text, words } })
        })
    }

    /// All texts of the translation.
    fn own(&'a self) -> impl Iterator<Item = Side<'a>> {
        let units = self.page.target_texts.units.iter().zip(&self.target);
        units.map(|(unit, (text, words))| Side { file: self.file, unit, text, words })
    }

    /// Whether the translation is in this language, of any country.
    fn is_in(&self, language: &str) -> bool {
        base(self.rules.to) == language
    }
}

impl Side<'_> {
    /// The text as it is written in the file.
    fn raw(&self) -> &str {
        self.file.text.get(self.unit.range.clone()).unwrap_or_default()
    }

    /// A stretch of the written text in the file.
    fn within(&self, range: Range<usize>) -> Span {
        let start = self.unit.range.start;
        Span::new(self.file.id, start + range.start..start + range.end)
    }

    /// The first line of the text: for what is not there.
    fn whole(&self) -> Span {
        let line = self.raw().lines().next().unwrap_or_default();
        self.within(0..line.trim_end().len())
    }

    /// Where a stretch of the words is written; the first line where it is written otherwise.
    fn place(&self, stretch: Range<usize>) -> Span {
        let needle = self.text.get(stretch.clone()).unwrap_or_default();
        let before = occurrences(self.text, needle).take_while(|range| range.start < stretch.start).count();
        match occurrences(self.raw(), needle).nth(before) {
            Some(range) => self.within(range),
            None => self.whole(),
        }
    }
}

/// The language of a tag, without its country.
fn base(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// The words of a text in one string. A mark around words leaves them one word; everything else that is
/// carried over parts them.
fn flat(marked: &Marked) -> String {
    let mut out = String::new();
    for part in &marked.parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Single(_) => out.push(OBJECT),
            Part::Open(number) | Part::Close(number) => {
                let kind = marked.placeholder(*number).map(|placeholder| placeholder.kind);
                if matches!(kind, Some(PlaceholderKind::Field | PlaceholderKind::Image)) {
                    out.push(OBJECT);
                }
            }
        }
    }
    out
}

/// Where `needle` stands in a text. A blank of it may be any run of blanks and line ends.
fn occurrences<'a>(text: &'a str, needle: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = needle.split_whitespace().next().unwrap_or_default();
    let mut from = 0;
    std::iter::from_fn(move || {
        // What has no words is nowhere.
        while !first.is_empty() {
            let start = from + text.get(from..)?.find(first)?;
            from = start + first.chars().next().map_or(1, char::len_utf8);
            if let Some(length) = text.get(start..).and_then(|rest| prefix(rest, needle)) {
                return Some(start..start + length);
            }
        }
        None
    })
}

/// The length of `needle` at the beginning of a text.
fn prefix(text: &str, needle: &str) -> Option<usize> {
    let mut rest = text;
    let mut is_first = true;
    for word in needle.split_whitespace() {
        if !is_first {
            let after = rest.trim_start();
            if after.len() == rest.len() {
                return None;
            }
            rest = after;
        }
        rest = rest.strip_prefix(word)?;
        is_first = false;
    }
    Some(text.len() - rest.len())
}

/// A text short enough for a message.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{occurrences, shown};

    // A blank stands for any run of blanks, and a stretch is found as often as it is there.
    #[test]
    fn stretches() {
        let all = |text, needle| occurrences(text, needle).collect::<Vec<_>>();
        assert_eq!(all("de  de, de\n de", "de de"), [0..6, 8..14]);
        assert_eq!(all("año año", "ño"), [1..4, 6..9]);
        assert_eq!(all("x", " "), Vec::<std::ops::Range<usize>>::new());
        assert_eq!(all("ééé", "éé"), [0..4, 2..6]);
        assert_eq!(shown("ñ"), "ñ");
    }
}
