//! A text → its words, folded so that they can be compared.

use std::borrow::Cow;
use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// In lower case, without accents and without an English 's.
    pub(super) folded: Cow<'a, str>,
}

/// The words of a text in order: letters and digits, with apostrophes between them.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    ranges(text)
        .map(|range| Word { folded: fold(text.get(range.clone()).unwrap_or_default()), range })
        .collect()
}

/// Where the words of a text are.
fn ranges(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let start = loop {
            let (at, c) = chars.next()?;
            if c.is_alphanumeric() {
                break at..at + c.len_utf8();
            }
        };
        let mut range = start;
        let mut is_pending = false;
        while let Some((at, c)) = chars.peek().copied() {
            if c.is_alphanumeric() || is_mark(c) {
                range.end = at + c.len_utf8();
                is_pending = false;
            } else if matches!(c, '\'' | '’') && !is_pending {
                is_pending = true;
            } else {
                break;
            }
            chars.next();
        }
        Some(range)
    })
}

/// A mark that is written over the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// What a letter of English or Spanish folds to; the others need the tables of Unicode.
fn plain(c: char) -> Option<char> {
    Some(match c {
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        'á' | 'Á' => 'a',
        'é' | 'É' => 'e',
        'í' | 'Í' => 'i',
        'ó' | 'Ó' => 'o',
        'ú' | 'Ú' | 'ü' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'ñ',
        '’' => '\'',
        _ => return None,
    })
}

/// A word in lower case, without accents; `ñ` is a letter of its own.
fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    let mut folded = String::with_capacity(word.len());
    if word.chars().all(|c| plain(c).is_some()) {
        folded.extend(word.chars().filter_map(plain));
    } else {
        let lower = word.to_lowercase().replace('’', "'");
        let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(&lower);
        for c in decomposed.chars() {
            match c {
                '\u{303}' if folded.ends_with('n') => {
                    folded.pop();
                    folded.push('ñ');
                }
                c if is_mark(c) => {}
                c => folded.push(c),
            }
        }
    }
    if let Some(stem) = folded.strip_suffix("'s") {
        folded.truncate(stem.len());
    }
    Cow::Owned(folded)
}

/// Whether a folded word is a form of another: itself or its plural.
pub(super) fn is_form(word: &str, of: &str) -> bool {
    let Some(shared) = word.strip_prefix(of) else {
        // voz, voces; strategy, strategies
        let changed = |end: char, plural: &str| {
            let stem = of.strip_suffix(end);
            stem.is_some_and(|stem| word.strip_prefix(stem).is_some_and(|rest| rest == plural))
        };
        return changed('z', "ces") || changed('y', "ies");
    };
    matches!(shared, "" | "s" | "es")
}

/// The forms of a folded word: itself and its plurals.
pub(super) fn forms(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    for (end, plural) in [("", "s"), ("", "es"), ("z", "ces"), ("y", "ies")] {
        if let Some(stem) = word.strip_suffix(end).filter(|stem| stem.chars().count() > 1) {
            all.push(format!("{stem}{plural}"));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals() {
        let folded: Vec<_> =
            words("The Facilitator’s año: DÍA, o'clock'").into_iter().map(|w| w.folded).collect();
        assert_eq!(folded, ["the", "facilitator", "año", "dia", "o'clock"]);
        assert!(is_form("voces", "voz") && is_form("metas", "meta") && is_form("visiones", "vision"));
        assert!(is_form("strategies", "strategy") && !is_form("metal", "meta") && !is_form("steep", "step"));
        assert_eq!(forms("vision"), ["vision", "visions", "visiones"]);
        assert_eq!(forms("voz"), ["voz", "vozs", "vozes", "voces"]);
    }
}
