//! Numbers that a text and its translation do not share.
//!
//! Compared as amounts, however they are written: 1,000 and 1.000, 6:00 p.m. and 18:00. A number that the
//! other text says in a word is no difference.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::words;
use super::{Look, MOST_OF_A_BLOCK, Pair};
use crate::diagnostic::{Code, Diagnostic};

/// A number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Numeral {
    /// The same for all ways to write it.
    value: Value,
    /// Its bytes.
    range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Value {
    /// Digits, and a point before decimals.
    Number(String),
    /// A time of day: morning and evening are one, as not every text says which.
    Time(u32, u32),
}

impl Value {
    fn is_below(&self, least: u32) -> bool {
        match self {
            Value::Number(number) => number.parse::<u32>().is_ok_and(|number| number < least),
            Value::Time(_, minute) => least > 0 && *minute == 0,
        }
    }
}

pub(super) fn check(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    // What it says in words is not known of every language: small numbers are said so.
    let least = if look.is_in("es") || look.is_in("en") { 0 } else { 13 };
    for pair in look.pairs() {
        found.extend(compare(&pair, least));
    }
}

/// Names the first number on each side that the other does not have.
fn compare(pair: &Pair<'_>, least: u32) -> Option<Diagnostic> {
    let (theirs, own) = (numerals(pair.source.text), numerals(pair.target.text));
    let (mut missing, mut extra) = (surplus(&theirs, &own), surplus(&own, &theirs));
    if missing.is_empty() && extra.is_empty() {
        return None;
    }
    // Only the first is told; a page of numbers must not be compared with a page of numbers.
    missing.truncate(MOST_OF_A_BLOCK);
    extra.truncate(MOST_OF_A_BLOCK);
    let forgiven = pairs_of_one(&missing, &extra);
    missing.retain(|numeral| !forgiven.contains(&numeral.value));
    extra.retain(|numeral| !forgiven.contains(&numeral.value));
    for list in [&mut missing, &mut extra] {
        list.retain(|numeral| !numeral.value.is_below(least));
    }
    let (missing, extra) = (unsaid(&missing, pair.target.text), unsaid(&extra, pair.source.text));
    let written =
        |text: &str, numeral: &Numeral| text.get(numeral.range.clone()).unwrap_or_default().to_owned();
    let diagnostic = match (missing.first(), extra.first()) {
        (None, None) => return None,
        (Some(theirs), Some(own)) => Code::NumeralDiffers
            .at(pair.target.place(own.range.clone()))
            .with("found", written(pair.target.text, own))
            .with("expected", written(pair.source.text, theirs))
            .related(pair.source.place(theirs.range.clone()), "source-text-here"),
        (Some(theirs), None) => Code::NumeralDiffers
            .at(pair.target.whole())
            .say("numeral-differs-missing")
            .with("expected", written(pair.source.text, theirs))
            .related(pair.source.place(theirs.range.clone()), "source-text-here"),
        (None, Some(own)) => Code::NumeralDiffers
            .at(pair.target.place(own.range.clone()))
            .say("numeral-differs-extra")
            .with("found", written(pair.target.text, own))
            .related(pair.source.whole(), "source-text-here"),
    };
    Some(diagnostic)
}

/// The numbers that `all` has more often than `other`.
fn surplus(all: &[Numeral], other: &[Numeral]) -> Vec<Numeral> {
    let mut counts: FxHashMap<&Value, usize> = FxHashMap::default();
    for numeral in other {
        *counts.entry(&numeral.value).or_default() += 1;
    }
    let is_left = |numeral: &&Numeral| match counts.get_mut(&numeral.value) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    all.iter().filter(is_left).cloned().collect()
}

/// Values that are two ways to say one thing: "from 6 to 8 p.m." and "de 6:00 a 8:00 p. m.", "1.5" and
/// "1 y media".
fn pairs_of_one(missing: &[Numeral], extra: &[Numeral]) -> Vec<Value> {
    let mut same = Vec::new();
    for (one, others) in [(missing, extra), (extra, missing)] {
        for numeral in one {
            let other = match &numeral.value {
                Value::Time(hour, minute) => others.iter().find(|other| match &other.value {
                    Value::Number(number) => {
                        *minute == 0 && number.parse::<u32>().is_ok_and(|number| number % 12 == *hour)
                    }
                    Value::Time(..) => false,
                }),
                Value::Number(number) => number.strip_suffix(".5").and_then(|whole| {
                    others.iter().find(|other| matches!(&other.value, Value::Number(n) if n == whole))
                }),
            };
            if let Some(other) = other {
                same.extend([numeral.value.clone(), other.value.clone()]);
            }
        }
    }
    same
}

/// Those that no word of the other text says.
fn unsaid(numerals: &[Numeral], other: &str) -> Vec<Numeral> {
    if numerals.is_empty() {
        return Vec::new();
    }
    let said = said(other);
    let is_said = |numeral: &Numeral| match &numeral.value {
        Value::Number(number) => number.parse::<u32>().is_ok_and(|number| said.contains(&number)),
        Value::Time(hour, minute) => {
            *minute == 0 && (said.contains(hour) || *hour == 0 && said.contains(&12))
        }
    };
    numerals.iter().filter(|numeral| !is_said(numeral)).cloned().collect()
}

/// The numbers that a text says in words.
fn said(text: &str) -> Vec<u32> {
    let mut said = Vec::new();
    let mut ten = None;
    for word in words(text).iter().filter(|word| word.folded != "y") {
        let number = number_word(&word.folded);
        said.extend(number);
        if let (Some(ten), Some(unit @ 1..=9)) = (ten, number) {
            said.push(ten + unit);
        }
        ten = number.filter(|number| (20..100).contains(number) && number % 10 == 0);
    }
    said
}

/// Number words of English and Spanish, cardinal and ordinal, without accents.
const NUMBER_WORDS: &[(u32, &str)] = &[
    (0, "zero none cero"),
    (1, "one a an once first single un uno una primer primero primera primeros primeras"),
    (2, "two both second twice couple pair half dos ambos ambas segundo segunda par doble media medio mitad"),
    (3, "three third thirds triple tres tercer tercero tercera tercio tercios"),
    (4, "four fourth quarter quarters cuatro cuarto cuarta cuartos"),
    (5, "five fifth cinco quinto quinta"),
    (6, "six sixth seis sexto sexta"),
    (7, "seven seventh siete septimo septima"),
    (8, "eight eighth ocho octavo octava"),
    (9, "nine ninth nueve noveno novena"),
    (10, "ten tenth diez decimo decima decena"),
    (11, "eleven eleventh once undecimo"),
    (12, "twelve twelfth dozen noon midnight doce duodecimo docena mediodia medianoche"),
    (13, "thirteen trece"),
    (14, "fourteen catorce"),
    (15, "fifteen quince"),
    (16, "sixteen dieciseis"),
    (17, "seventeen diecisiete"),
    (18, "eighteen dieciocho"),
    (19, "nineteen diecinueve"),
    (20, "twenty veinte"),
    (21, "veintiuno veintiun veintiuna"),
    (22, "veintidos"),
    (23, "veintitres"),
    (24, "veinticuatro"),
    (25, "veinticinco"),
    (26, "veintiseis"),
    (27, "veintisiete"),
    (28, "veintiocho"),
    (29, "veintinueve"),
    (30, "thirty treinta"),
    (40, "forty cuarenta"),
    (50, "fifty cincuenta"),
    (60, "sixty sesenta"),
    (70, "seventy setenta"),
    (80, "eighty ochenta"),
    (90, "ninety noventa"),
    (100, "hundred cien ciento"),
    (1000, "thousand mil"),
];

/// The number that a folded word says.
pub(super) fn number_word(folded: &str) -> Option<u32> {
    static NUMBERS: LazyLock<FxHashMap<&'static str, u32>> = LazyLock::new(|| {
        // "once" is eleven in Spanish: the later entry stays.
        let words =
            NUMBER_WORDS.iter().flat_map(|(number, words)| words.split(' ').map(|word| (word, *number)));
        words.collect()
    });
    NUMBERS.get(folded).copied()
}

/// A text's characters with their places.
type Chars = [(usize, char)];

/// The numbers of a text in order.
fn numerals(text: &str) -> Vec<Numeral> {
    // Below the fractions there is no digit but ours.
    let is_digit = |c: char| match c {
        ..'\u{a0}' => c.is_ascii_digit(),
        c => western(c).is_ascii_digit() || fraction(c).is_some(),
    };
    if !text.chars().any(is_digit) {
        return Vec::new();
    }
    let chars: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, western(c))).collect();
    let mut found = Vec::new();
    let mut at = 0;
    let mut is_start = true;
    while let Some((place, c)) = chars.get(at).copied() {
        let rest = chars.get(at..).unwrap_or_default();
        if is_start && let Some(length) = address(rest) {
            at += length;
            continue;
        }
        is_start = c.is_whitespace();
        if let Some((above, below)) = fraction(c) {
            let value = |n: &str| Value::Number(n.to_owned());
            let end = chars.get(at + 1).map_or(text.len(), |(end, _)| *end);
            let range = place..end;
            found.push(Numeral { value: value(above), range: range.clone() });
            found.push(Numeral { value: value(below), range });
        } else if c == '&' && rest.get(1).is_some_and(|(_, c)| *c == '#') {
            // A character by its number.
            at += rest.iter().take(10).position(|(_, c)| *c == ';').unwrap_or(0);
        } else if let Some(length) = phone(rest) {
            at += length;
            continue;
        } else if c.is_ascii_digit() {
            let (value, length) = amount(rest);
            let end = chars.get(at + length).map_or(text.len(), |(end, _)| *end);
            found.push(Numeral { value, range: place..end });
            at += length;
            continue;
        }
        at += 1;
    }
    found
}

/// A digit of another script, and the marks inside its numbers, as they are written in ours.
fn western(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let zeros = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}'];
    let value =
        zeros.iter().find_map(|zero| (c as u32).checked_sub(*zero as u32).filter(|value| *value < 10));
    match (value.and_then(|value| char::from_digit(value, 10)), c) {
        (Some(digit), _) => digit,
        (None, '\u{66b}') => '.',
        (None, '\u{66c}') => ',',
        (None, c) => c,
    }
}

/// The two numbers of a fraction that is one character.
fn fraction(c: char) -> Option<(&'static str, &'static str)> {
    Some(match c {
        '½' => ("1", "2"),
        '⅓' => ("1", "3"),
        '⅔' => ("2", "3"),
        '¼' => ("1", "4"),
        '¾' => ("3", "4"),
        _ => return None,
    })
}

/// The length of an address of the web or of mail: its digits count nothing.
fn address(chars: &Chars) -> Option<usize> {
    let length = chars.iter().position(|(_, c)| c.is_whitespace()).unwrap_or(chars.len());
    let word = chars.get(..length)?;
    let has = |wanted: &str| {
        let wanted: Vec<char> = wanted.chars().collect();
        word.windows(wanted.len()).any(|window| window.iter().map(|(_, c)| c).eq(&wanted))
    };
    (has("://") || has("@") || has("www.")).then_some(length)
}

/// How many digits there are at the beginning.
fn digits(chars: &Chars) -> usize {
    chars.iter().take_while(|(_, c)| c.is_ascii_digit()).count()
}

/// The length of a phone number: three and four digits at its end, with what may stand before them.
fn phone(chars: &Chars) -> Option<usize> {
    let (_, first) = chars.first()?;
    if !matches!(first, '(' | '+') && !first.is_ascii_digit() {
        return None;
    }
    let mut at = 0;
    let mut groups: Vec<usize> = Vec::new();
    let mut end = None;
    let mut is_dashed = false;
    while at < 24 {
        let rest = chars.get(at..).unwrap_or_default();
        let length = digits(rest);
        if length > 0 {
            groups.push(length);
            at += length;
            let is_end =
                matches!(groups[..], [.., 3, 4]) && (is_dashed || matches!(groups[..], [.., 3, 3, 4]));
            if is_end && !chars.get(at).is_some_and(|(_, c)| c.is_alphanumeric()) {
                end = Some(at);
            }
            is_dashed = false;
            continue;
        }
        match rest.first() {
            Some((_, '-' | '‑')) => is_dashed = true,
            Some((_, '(' | ')' | '+' | '.' | ' ' | '\u{a0}')) => {}
            _ => break,
        }
        at += 1;
    }
    end
}

/// A number or time at the beginning, and its length.
fn amount(chars: &Chars) -> (Value, usize) {
    let is_digit = |place: usize| chars.get(place).is_some_and(|(_, c)| c.is_ascii_digit());
    let from = |place: usize| chars.get(place..).unwrap_or_default();
    let text = |range: Range<usize>| -> String {
        chars.get(range).unwrap_or_default().iter().map(|(_, c)| *c).collect()
    };
    let first = digits(chars);
    let mut number = text(0..first);
    let mut at = first;
    let mut separator = None;
    // Thousands: one sort of mark between groups of three digits.
    while (1..=3).contains(&first)
        && !number.starts_with('0')
        && let Some((_, mark)) = chars.get(at).copied()
        && matches!(mark, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')
        && separator.is_none_or(|known| known == mark)
        && digits(from(at + 1)) == 3
    {
        separator = Some(mark);
        number += &text(at + 1..at + 4);
        at += 4;
    }
    let mark = chars.get(at).map(|(_, c)| *c);
    if separator.is_none() && mark == Some(':') && first <= 2 && digits(from(at + 1)) == 2 {
        let (hour, minute) = (number.parse().unwrap_or(99), text(at + 1..at + 3).parse().unwrap_or(99));
        if hour <= 24 && minute < 60 {
            let end = at + 3;
            return (Value::Time(hour % 12, minute), end + half_of_day(from(end)).unwrap_or(0));
        }
    }
    if matches!(mark, Some('.' | ',')) && mark != separator && is_digit(at + 1) {
        let length = digits(from(at + 1));
        number = format!("{number}.{}", text(at + 1..at + 1 + length));
        return (Value::Number(number), at + 1 + length);
    }
    if let (Ok(hour @ 1..=12), Some(length)) = (number.parse::<u32>(), half_of_day(from(at))) {
        return (Value::Time(hour % 12, 0), at + length);
    }
    let digits = number.trim_start_matches('0');
    let value = if digits.is_empty() { "0" } else { digits };
    (Value::Number(value.to_owned()), at)
}

/// The length of "a.m." or "p. m." at the beginning.
fn half_of_day(chars: &Chars) -> Option<usize> {
    let blank = |at: usize| chars.get(at).is_some_and(|(_, c)| c.is_whitespace());
    let letter = |at: usize, wanted: &[char]| {
        chars.get(at).is_some_and(|(_, c)| wanted.contains(&c.to_ascii_lowercase()))
    };
    let mut at = usize::from(blank(0));
    if !letter(at, &['a', 'p']) {
        return None;
    }
    at += 1;
    at += usize::from(letter(at, &['.']));
    at += usize::from(blank(at));
    if !letter(at, &['m']) {
        return None;
    }
    at += 1;
    let dot = usize::from(letter(at, &['.']));
    (dot == 1 || !chars.get(at).is_some_and(|(_, c)| c.is_alphanumeric())).then_some(at + dot)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<Value> {
        numerals(text).into_iter().map(|numeral| numeral.value).collect()
    }

    // One amount, however it is written.
    #[test]
    fn ways_to_write() {
        for (one, other) in [
            ("1,000 cups", "1.000 tazas"),
            ("1,000", "1\u{a0}000"),
            ("3.5 miles", "3,5 millas"),
            ("6:00 p.m.", "18:00"),
            ("6 p.m.", "6:00 p.\u{a0}m."),
            ("1st", "1.º"),
            ("5%", "5 %"),
            ("1,234,567.50", "1.234.567,50"),
            ("½ cup", "1/2 taza"),
            ("on 9/1", "el 1/9"),
            ("1,000 and 25", "٢٥ ١٬٠٠٠"),
        ] {
            let sorted = |text| {
                let mut all: Vec<String> = values(text).iter().map(|value| format!("{value:?}")).collect();
                all.sort();
                all
            };
            assert_eq!(sorted(one), sorted(other), "{one} and {other}");
        }
        assert_ne!(values("25 minutes"), values("20 minutos"));
    }

    // Ways to reach somebody are no amounts.
    #[test]
    fn no_numbers() {
        for text in
            ["(212) 555-0142", "1-800-422-4453", "a1@example.org", "https://a.org/2", "&#39;", "555-0142"]
        {
            assert_eq!(values(text), [], "{text}");
        }
        assert_eq!(values("988").len(), 1);
    }

    // A number in words stands for one in digits.
    #[test]
    fn words_for_numbers() {
        assert_eq!(said("veinticinco o treinta y dos"), [25, 30, 2, 32]);
        assert!(said("twenty-five").contains(&25));
        assert!(said("once").contains(&11));
    }

    // Any text has numbers inside it.
    #[test]
    fn places() {
        for text in ["5", "ñ5ñ", "(5", "1,", "12:", "1 a", "5 p", "+", "&#", "1\u{a0}", "½5½"] {
            for numeral in numerals(text) {
                assert!(text.get(numeral.range).is_some(), "{text}");
            }
        }
    }
}
