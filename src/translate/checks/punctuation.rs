//! Marks that the language of the translation wants otherwise, and slips of the keyboard.

use std::ops::Range;

use super::{Look, MOST_OF_A_BLOCK, OBJECT, Side, base};
use crate::diagnostic::{Code, Diagnostic};

pub(super) fn check(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    for side in look.own() {
        let mut told = Vec::new();
        if look.is_in("es") {
            told.extend(unopened(&side, '¿', '?', "punctuation-question"));
            told.extend(unopened(&side, '¡', '!', "punctuation-exclamation"));
        }
        if ONCE.contains(&base(look.rules.to)) {
            told.extend(doubled(&side));
        }
        // French sets a blank before some of its marks.
        if base(look.rules.to) != "fr" {
            told.extend(blanks(&side));
        }
        found.extend(told);
    }
}

/// A question or exclamation that ends without having begun.
fn unopened(side: &Side<'_>, open: char, close: char, message: &'static str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !side.text.contains(close) {
        return found;
    }
    let mut is_open = false;
    // The last character that is no blank, and where the last word began.
    let mut before = ' ';
    let mut word = 0;
    let mut is_in_word = false;
    let mut chars = side.text.char_indices().peekable();
    while found.len() < MOST_OF_A_BLOCK
        && let Some((at, c)) = chars.next()
    {
        if c == open {
            is_open = true;
        } else if c == close && !is_open && is_end(before, chars.peek().map(|(_, c)| *c)) {
            let place = side.place(word..at + c.len_utf8());
            found.push(Code::Punctuation.at(place).say(message));
        }
        // "??" and "?!" end one sentence.
        let goes_on = chars.peek().is_some_and(|(_, next)| matches!(next, '?' | '!'));
        if c == close && !goes_on {
            is_open = false;
        }
        let was_in_word = std::mem::replace(&mut is_in_word, c.is_alphanumeric());
        if is_in_word && !was_in_word {
            word = at;
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    found
}

/// Whether a mark between these two ends a sentence: not in `a?b=c`, `(?)`, or where it is spoken of.
fn is_end(before: char, after: Option<char>) -> bool {
    let ends =
        before.is_alphanumeric() || matches!(before, ')' | '»' | '”' | '"' | '’' | '…' | '.' | '%' | OBJECT);
    ends && !after.is_some_and(|after| after.is_alphanumeric() || after == '=')
}

/// Languages that say hardly any word twice; others do so to say "very" or "many".
const ONCE: &[&str] = &["en", "es", "fr", "pt", "it", "de"];

/// Words that may stand twice: "muy muy", "en cada una una línea".
const TWICE: &[&str] = &[
    "muy", "casi", "no", "sí", "si", "ya", "bien", "mucho", "mucha", "poco", "blah", "bla", "ja", "la", "ha",
    "very", "so", "had", "that", "bye", "knock", "nos", "sobre", "entre", "toc", "hip", "tic", "toma", "una",
    "uno",
];

/// A word that is there twice in a row.
fn doubled(side: &Side<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut before: Option<Range<usize>> = None;
    for range in side.words.iter().map(|word| word.range.clone()) {
        if found.len() >= MOST_OF_A_BLOCK {
            break;
        }
        if let Some(first) = before.replace(range.clone())
            && is_doubled(side.text, &first, &range)
        {
            let word = side.text.get(range.clone()).unwrap_or_default();
            let place = side.place(first.start..range.end);
            found.push(Code::Punctuation.at(place).say("punctuation-doubled").with("word", word));
        }
    }
    found
}

fn is_doubled(text: &str, first: &Range<usize>, second: &Range<usize>) -> bool {
    let word = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let between = word(&(first.end..second.start));
    let is_blank = || !between.is_empty() && between.chars().all(|c| c.is_whitespace() && c != '\n');
    // A capital letter begins a name that is so, or another field of a form.
    let is_word =
        || word(second).chars().all(char::is_alphabetic) && word(second).starts_with(char::is_lowercase);
    let is_same = || {
        let (first, second) = (word(first), word(second));
        first == second || first.len() == second.len() && first.to_lowercase() == second
    };
    is_same() && is_blank() && is_word() && word(second).chars().count() > 1 && !TWICE.contains(&word(second))
}

/// A blank before a mark that stands at the end of a word.
fn blanks(side: &Side<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut word = 0..0;
    let end = side.text.len()..side.text.len();
    for range in side.words.iter().map(|word| word.range.clone()).chain([end]) {
        if found.len() >= MOST_OF_A_BLOCK {
            break;
        }
        let between = side.text.get(word.end..range.start).unwrap_or_default();
        let mark = between.trim_start_matches([' ', '\u{a0}']);
        let blank = between.len() - mark.len();
        let mut rest = mark.chars();
        if blank > 0
            && !word.is_empty()
            // A point or colon that a word follows at once begins something: ".pdf", ".5", ":smile:".
            && !(range.start < side.text.len() && matches!(mark, "." | ":"))
            && rest.next().is_some_and(|mark| matches!(mark, '.' | ',' | ';' | ':'))
            && rest.next().is_none_or(char::is_whitespace)
            // Between two blanks it may stand for something: "1 : 2".
            && (!mark.starts_with(':') || side.text.get(word.end + blank + 1..).is_none_or(str::is_empty))
        {
            let end = word.end + blank + 1;
            let place = side.place(word.start..end);
            let mark: String = mark.chars().take(1).collect();
            found.push(Code::Punctuation.at(place).say("punctuation-blank").with("mark", mark));
        }
        word = range;
    }
    found
}
