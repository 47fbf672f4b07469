//! Terms of the glossary: what has to be said one way, and what must not be said.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::numeral::number_word;
use super::words::{Word, forms, is_form, words};
use super::{Look, MOST_OF_A_BLOCK, Pair, Side, TermRule};
use crate::diagnostic::{Code, Diagnostic};

/// The terms of a handbook and their forms, ready to be looked for.
#[derive(Debug, Default)]
pub struct Terms {
    rules: Vec<TermRule>,
    /// What the source calls them.
    theirs: Phrases,
    /// All words of the translation for them, the ruled out too: those are told as such.
    own: Phrases,
    /// The same, by whether they may be used; empty where none is ruled out.
    ruled: Phrases,
    /// Forms that may stand inside a word, with the numbers of their terms.
    joined: Vec<(usize, String)>,
}

impl Terms {
    /// Makes ready what the glossaries say.
    pub fn new(rules: Vec<TermRule>) -> Terms {
        let mut terms = Terms::default();
        let has_forbidden = rules.iter().any(|rule| !rule.forbidden.is_empty());
        for (term, rule) in rules.iter().enumerate() {
            for (form, is_forbidden) in
                rule.approved.iter().map(|form| (form, false)).chain(rule.forbidden.iter().map(|f| (f, true)))
            {
                if has_forbidden {
                    terms.ruled.add(form, term, is_forbidden);
                }
                if !rule.approved.is_empty() {
                    terms.own.add(form, term, false);
                }
            }
            if !rule.approved.is_empty() {
                terms.theirs.add(&rule.term, term, false);
            }
            let joined = rule.approved.iter().filter(|form| is_joined(form));
            terms.joined.extend(joined.map(|form| (term, form.clone())));
        }
        Terms { rules, ..terms }
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.theirs.all.is_empty()
    }
}

/// A form of a term, as folded words.
#[derive(Debug)]
struct Phrase {
    words: Vec<String>,
    /// The number of the term.
    term: usize,
    is_forbidden: bool,
    /// Whether it is written with a hyphen.
    has_hyphen: bool,
}

/// Phrases, and their numbers by every form of their first word.
#[derive(Debug, Default)]
struct Phrases {
    all: Vec<Phrase>,
    by_first: FxHashMap<String, Vec<usize>>,
}

/// A phrase, and the number of the word that it begins with.
struct Hit<'a> {
    phrase: &'a Phrase,
    first: usize,
}

impl Phrases {
    fn add(&mut self, text: &str, term: usize, is_forbidden: bool) {
        let words: Vec<String> = words(text).into_iter().map(|word| word.folded.into_owned()).collect();
        let Some(first) = words.first() else { return };
        for form in forms(first) {
            self.by_first.entry(form).or_default().push(self.all.len());
        }
        self.all.push(Phrase { words, term, is_forbidden, has_hyphen: text.contains('-') });
    }

    /// The phrases that begin with the word at `place`.
    fn at<'a>(&'a self, text: Text<'a>, place: usize) -> impl Iterator<Item = &'a Phrase> {
        let rest = text.words.get(place..).unwrap_or_default();
        let is_there = move |phrase: &&Phrase| {
            let taken = rest.get(..phrase.words.len()).unwrap_or_default();
            let is_one = |pair: &[Word<'_>]| match pair {
                [one, other] => text.are_beside(one, other, phrase.has_hyphen),
                _ => false,
            };
            let is_long = taken.len() == phrase.words.len();
            is_long
                && taken.iter().zip(&phrase.words).all(|(word, form)| is_form(&word.folded, form))
                && taken.windows(2).all(is_one)
        };
        let first = rest.first().and_then(|first| self.by_first.get(&*first.folded));
        first.into_iter().flatten().filter_map(|number| self.all.get(*number)).filter(is_there)
    }

    /// The longest phrases of a text that do not overlap. Of two that are as long, the one that may be
    /// written counts.
    fn longest<'a>(&'a self, text: Text<'a>) -> Vec<Hit<'a>> {
        let mut hits = Vec::new();
        let mut place = 0;
        while place < text.words.len() {
            let best = self.at(text, place).max_by_key(|p| (p.words.len(), !p.is_forbidden));
            if let Some(phrase) = best {
                hits.push(Hit { phrase, first: place });
            }
            place += best.map_or(1, |phrase| phrase.words.len());
        }
        hits
    }
}

/// A text and its words.
#[derive(Clone, Copy)]
struct Text<'a> {
    text: &'a str,
    words: &'a [Word<'a>],
}

impl<'a> Text<'a> {
    fn of(side: &Side<'a>) -> Text<'a> {
        Text { text: side.text, words: side.words }
    }

    /// Whether nothing but blanks parts two words, or a hyphen where a form has one: a comma begins something
    /// else, and "school-community partners" are no school community.
    fn are_beside(&self, one: &Word<'_>, other: &Word<'_>, has_hyphen: bool) -> bool {
        let between = self.text.get(one.range.end..other.range.start).unwrap_or_default();
        between.chars().all(char::is_whitespace)
            || has_hyphen && matches!(between, "-" | "\u{2010}" | "\u{2011}")
    }

    /// The bytes of a hit.
    fn range(&self, hit: &Hit<'_>) -> Range<usize> {
        let start = self.words.get(hit.first).map_or(0, |word| word.range.start);
        let last = (hit.first + hit.phrase.words.len()).saturating_sub(1);
        start..self.words.get(last).map_or(start, |word| word.range.end)
    }

    /// Whether a word of English is more likely something else than the term here: "25 quiet minutes", "to
    /// step in", "can host".
    fn is_other_sense(&self, hit: &Hit<'_>) -> bool {
        let word =
            |place: Option<usize>| place.and_then(|place| self.words.get(place)).map_or("", |w| &w.folded);
        let (before, after) = (word(hit.first.checked_sub(1)), word(hit.first.checked_add(1)));
        let is_amount = |word: &str| {
            word == "few" || word.starts_with(|c: char| c.is_ascii_digit()) || number_word(word).is_some()
        };
        let is_time = matches!(word(Some(hit.first)), "minute" | "minutes" | "second" | "seconds")
            && (is_amount(before) || is_amount(word(hit.first.checked_sub(2))));
        hit.phrase.words.len() == 1
            && (is_time || BEFORE_VERB.contains(&before) || AFTER_VERB.contains(&after))
    }
}

/// What stands before a verb of English.
const BEFORE_VERB: &[&str] = &[
    "to", "can", "cannot", "will", "could", "would", "should", "must", "may", "might", "not", "who", "they",
];

/// What stands after one.
const AFTER_VERB: &[&str] = &["in", "up", "back", "down", "away", "out", "aside"];

/// A term of the source whose translation has none of the words that were agreed on.
///
/// A term of one word is a word of every day too, and good translators say it in other ways now and then. It
/// is told once, where the source says it more than once on the page and the translation never as it was
/// agreed on.
pub(super) fn agreed(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    let terms = look.rules.terms;
    let mut on_page: FxHashSet<usize> = FxHashSet::default();
    // Where a term of one word was met first.
    let mut single: FxHashMap<usize, Met<'_>> = FxHashMap::default();
    for pair in look.pairs().filter(|pair| &*pair.source.unit.kind != "term") {
        let mut said = said(&pair.target, terms);
        let is_inside = |(_, form): &&(usize, String)| pair.target.text.contains(form.as_str());
        said.extend(terms.joined.iter().filter(is_inside).map(|(term, _)| *term));
        on_page.extend(&said);
        let text = Text::of(&pair.source);
        for hit in terms.theirs.longest(text).iter().filter(|hit| !text.is_other_sense(hit)) {
            // Once in a text.
            if !said.insert(hit.phrase.term) {
                continue;
            }
            let stretch = text.range(hit);
            if hit.phrase.words.len() > 1 {
                found.extend(tell(look, hit.phrase.term, &pair, stretch));
            } else {
                let met = single.entry(hit.phrase.term).or_insert(Met { pair, stretch, count: 0 });
                met.count += 1;
            }
        }
    }
    for term in 0..terms.rules.len() {
        let met = single.remove(&term).filter(|met| met.count > 1 && !on_page.contains(&term));
        found.extend(met.and_then(|met| tell(look, term, &met.pair, met.stretch)));
    }
}

/// A term of one word in the source.
struct Met<'a> {
    pair: Pair<'a>,
    stretch: Range<usize>,
    /// In how many texts it is.
    count: usize,
}

fn tell(look: &Look<'_>, term: usize, pair: &Pair<'_>, stretch: Range<usize>) -> Option<Diagnostic> {
    let rule = look.rules.terms.rules.get(term)?;
    let diagnostic = Code::Term
        .at(pair.target.whole())
        .with("term", rule.term.as_str())
        .with("approved", list(&rule.approved))
        .related(pair.source.place(stretch), "source-text-here");
    Some(diagnostic)
}

/// Whether a form is of a script whose words take others at their ends, as Arabic, or have no blanks between
/// them: it may stand inside a word.
fn is_joined(form: &str) -> bool {
    form.chars().any(|c| c.is_alphabetic() && c >= '\u{590}' && !matches!(c, '\u{1e00}'..='\u{1fff}'))
}

/// The terms that a translated text says, in words or by a reference such as `[[term:working-committee]]`.
fn said(side: &Side<'_>, terms: &Terms) -> FxHashSet<usize> {
    let target = Text::of(side);
    let mut said: FxHashSet<usize> = FxHashSet::default();
    for place in 0..target.words.len() {
        said.extend(terms.own.at(target, place).map(|phrase| phrase.term));
    }
    for placeholder in &side.unit.marked.placeholders {
        let written = if placeholder.is_pair() { &placeholder.close } else { &placeholder.open };
        let id = written.split_once("term:").map_or("", |(_, id)| id.trim_end_matches([']', ')']));
        // Mostly an id is the term in the source language.
        let id = id.replace('-', " ");
        let id = Text { text: &id, words: &words(&id) };
        said.extend(terms.theirs.at(id, 0).map(|phrase| phrase.term));
    }
    said
}

/// A form that the glossary rules out.
pub(super) fn forbidden(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    let terms = look.rules.terms;
    if terms.ruled.all.is_empty() {
        return;
    }
    for side in look.own() {
        let text = Text::of(&side);
        let hits = terms.ruled.longest(text).into_iter().filter(|hit| hit.phrase.is_forbidden);
        for hit in hits.take(MOST_OF_A_BLOCK) {
            let Some(rule) = terms.rules.get(hit.phrase.term) else { continue };
            let stretch = text.range(&hit);
            found.push(
                Code::ForbiddenTerm
                    .at(side.place(stretch.clone()))
                    .with("found", side.text.get(stretch).unwrap_or_default())
                    .with("approved", list(&rule.approved)),
            );
        }
    }
}

/// Forms for a message: a few of them.
fn list(forms: &[String]) -> String {
    const MOST: usize = 4;
    let mut shown: Vec<&str> = Vec::new();
    for form in forms.iter().map(String::as_str) {
        if shown.len() < MOST && !shown.contains(&form) {
            shown.push(form);
        }
    }
    shown.join(", ")
}
