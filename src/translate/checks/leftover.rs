//! A text of a translation that is still in the language of its source.
//!
//! Told by the small words of either language, or by being letter for letter the same. What is the same
//! as a whole is told by `same-text`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::super::texts::{Form, Sort};
use super::{Look, Pair, Side, base};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::front_matter;
use crate::source::SourceFile;

/// Small words that only English has.
const EN: &[&str] = &[
    "the", "of", "and", "to", "in", "is", "are", "for", "with", "that", "this", "these", "those", "you",
    "your", "they", "their", "them", "what", "which", "who", "how", "from", "at", "on", "by", "it", "its",
    "be", "as", "was", "were", "or", "an", "have", "will", "can", "do", "does", "did", "we", "our", "us",
    "not", "each", "when", "if", "then", "than", "there", "here", "where", "why", "about", "into", "all",
    "any", "every", "one", "out", "up", "may", "should", "would", "i",
];

/// Small words that only Spanish has, without accents.
const ES: &[&str] = &[
    "el", "la", "los", "las", "de", "del", "y", "que", "en", "un", "una", "con", "por", "para", "se", "su",
    "sus", "es", "al", "lo", "como", "mas", "o", "cada", "este", "esta", "estos", "estas", "ese", "esa",
    "eso", "esto", "pero", "si", "les", "le", "ha", "han", "hay", "nos", "quien", "cuando", "sobre", "entre",
    "muy", "ya", "donde", "son", "fue", "ser", "sin", "todo", "todos", "todas", "unos", "unas", "cual",
    "cuales", "usted", "ustedes", "mi", "tu", "desde", "hasta", "porque",
];

/// A text of fewer words may well be a name.
const WORDS: usize = 5;
const SAME_WORDS: usize = 4;

/// How many letters `same-text` asks for.
const LETTERS: usize = 25;

pub(super) fn check(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    let is_told = is_same_body(look);
    let is_quiet = |side: &Side<'_>| is_told && matches!(side.unit.form, Form::Markdown(_));
    // Ordered, as texts of the page are.
    let mut same: Vec<usize> = Vec::new();
    for pair in look.pairs() {
        if is_same(&pair) {
            same.push(pair.target.unit.range.start);
            if !is_quiet(&pair.target) && !is_same_summary(&pair) {
                found.push(
                    Code::LeftoverSource
                        .at(pair.target.whole())
                        .say("leftover-source-same")
                        .related(pair.source.whole(), "source-text-here"),
                );
            }
        }
    }
    let Some((theirs, own)) = small_words(base(look.rules.from), base(look.rules.to)) else { return };
    same.sort_unstable();
    for side in look.own() {
        let is_same = same.binary_search(&side.unit.range.start).is_ok();
        if !is_same && !is_quiet(&side) && sounds_like(&side, theirs, own) {
            found.push(Code::LeftoverSource.at(side.whole()));
        }
    }
}

/// The small words of the two languages.
fn small_words(from: &str, to: &str) -> Option<(&'static SmallWords, &'static SmallWords)> {
    static ENGLISH: LazyLock<SmallWords> = LazyLock::new(|| EN.iter().copied().collect());
    static SPANISH: LazyLock<SmallWords> = LazyLock::new(|| ES.iter().copied().collect());
    match (from, to) {
        ("en", "es") => Some((&ENGLISH, &SPANISH)),
        ("es", "en") => Some((&SPANISH, &ENGLISH)),
        _ => None,
    }
}

type SmallWords = FxHashSet<&'static str>;

/// Whether a text has more small words of the one language than of the other, and many of them.
fn sounds_like(side: &Side<'_>, theirs: &SmallWords, own: &SmallWords) -> bool {
    let (mut all, mut of_theirs, mut of_own) = (0usize, 0usize, 0usize);
    for word in side.words {
        if !word.folded.starts_with(char::is_alphabetic) {
            continue;
        }
        all += 1;
        of_theirs += usize::from(theirs.contains(&*word.folded));
        of_own += usize::from(own.contains(&*word.folded));
    }
    all >= WORDS && of_theirs * 10 > all * 3 && of_theirs > of_own
}

/// Whether a text says what its source says, and is no list of names.
fn is_same(pair: &Pair<'_>) -> bool {
    let (theirs, own) = (pair.source.text.trim(), pair.target.text.trim());
    theirs == own
        && own.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count() >= SAME_WORDS
        && own.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count() * 2
            >= SAME_WORDS
}

/// Whether `same-text` speaks of the body.
fn is_same_body(look: &Look<'_>) -> bool {
    if !matches!(look.page.sort, Sort::Words { .. }) {
        return false;
    }
    fn body(file: &SourceFile) -> &str {
        file.text.get(front_matter::split(file.id, &file.text).body).unwrap_or_default()
    }
    let own = body(look.file);
    own.len() > LETTERS && own == body(&look.page.source)
}

/// Whether `same-text` speaks of the summary.
fn is_same_summary(pair: &Pair<'_>) -> bool {
    let letters = pair.target.text.chars().filter(|c| c.is_alphabetic()).count();
    &*pair.target.unit.kind == "summary" && letters > LETTERS
}
