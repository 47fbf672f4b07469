//! Dates, times and numbers as people type them → values, or what cannot be told.
//!
//! Files hold `2026-03-04` and `17:30` and nothing else; a person types `3/4/2026`, `4 de marzo` or `5:30 p. m.`.
//! What can be read in two ways is never guessed: the person is asked.

use jiff::Span;
use jiff::civil::{Date, Time};

/// Why a date cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayError {
    /// It can be either of two days.
    TwoWays(Date, Date),
    /// It is no day that can be read.
    Unread,
}

/// Why a time cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeError {
    /// It can be in the morning or later: both times.
    TwoWays(Time, Time),
    /// It is no time that can be read.
    Unread,
}

/// A text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNumber;

/// Names of months in English and Spanish; three letters of one are enough.
const MONTHS: [[&str; 3]; 12] = [
    ["january", "enero", ""],
    ["february", "febrero", ""],
    ["march", "marzo", ""],
    ["april", "abril", ""],
    ["may", "mayo", ""],
    ["june", "junio", ""],
    ["july", "julio", ""],
    ["august", "agosto", ""],
    ["september", "septiembre", "setiembre"],
    ["october", "octubre", ""],
    ["november", "noviembre", ""],
    ["december", "diciembre", ""],
];

/// Days of the week; three letters are enough. They are passed over: the date says them.
const WEEKDAYS: [&str; 14] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
];

/// Words that are close to a day, by how many days.
const NEAR: [(&str, i64); 7] = [
    ("today", 0),
    ("hoy", 0),
    ("tonight", 0),
    ("yesterday", -1),
    ("ayer", -1),
    ("tomorrow", 1),
    ("manana", 1),
];

/// Reads a date; nothing where nothing was typed. Without a year it is the one nearest to `today`.
///
/// # Errors
/// Why it cannot be taken.
pub fn day(text: &str, today: Date) -> Result<Option<Date>, DayError> {
    let text = folded(text);
    if text.is_empty() {
        return Ok(None);
    }
    if let Some((_, days)) = NEAR.iter().find(|(word, _)| *word == text) {
        return today.checked_add(Span::new().days(*days)).map(Some).map_err(|_| DayError::Unread);
    }
    let mut numbers: Vec<&str> = Vec::new();
    let mut month = None;
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    for part in parts {
        let digits = part.trim_end_matches(|c: char| c.is_alphabetic());
        if digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.is_empty() {
            // `4th`, `1ro`
            if part.len() - digits.len() > 2 {
                return Err(DayError::Unread);
            }
            numbers.push(digits);
        } else if let (Some(found), None) = (month_named(part), month) {
            month = Some(found);
        } else if !matches!(part, "of" | "the" | "de" | "del" | "el") && !is_weekday(part) {
            return Err(DayError::Unread);
        }
    }
    let number = |text: &str| text.parse::<i16>().map_err(|_| DayError::Unread);
    let date = |year: i16, month: i16, day: i16| {
        let year = if (0..100).contains(&year) { year + 2000 } else { year };
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let nearest = |month: i16, day: i16| {
        let years = [today.year() - 1, today.year(), today.year() + 1];
        let all = years.into_iter().filter_map(|year| date(year, month, day));
        all.min_by_key(|date| (crate::model::team::days(today, *date).abs(), *date))
    };
    let ways: Vec<Date> = match (month, numbers.as_slice()) {
        (Some(month), [day]) => nearest(month, number(day)?).into_iter().collect(),
        (Some(month), [year, day]) if year.len() == 4 => {
            date(number(year)?, month, number(day)?).into_iter().collect()
        }
        (Some(month), [day, year]) if year.len() != 1 => {
            date(number(year)?, month, number(day)?).into_iter().collect()
        }
        (None, [year, month, day]) if year.len() == 4 => {
            date(number(year)?, number(month)?, number(day)?).into_iter().collect()
        }
        (None, [first, second, year]) if matches!(year.len(), 2 | 4) => {
            let (first, second, year) = (number(first)?, number(second)?, number(year)?);
            date(year, first, second).into_iter().chain(date(year, second, first)).collect()
        }
        (None, [first, second]) => {
            let (first, second) = (number(first)?, number(second)?);
            nearest(first, second).into_iter().chain(nearest(second, first)).collect()
        }
        _ => Vec::new(),
    };
    match ways.as_slice() {
        [] => Err(DayError::Unread),
        [first, second] if first != second => Err(DayError::TwoWays(*first, *second)),
        [first, ..] => Ok(Some(*first)),
    }
}

/// Reads a time of day; nothing where nothing was typed.
///
/// # Errors
/// Why it cannot be taken.
pub fn time(text: &str) -> Result<Option<Time>, TimeError> {
    let text = folded(text);
    if text.is_empty() {
        return Ok(None);
    }
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    let is_late = match letters.as_str() {
        "" | "h" | "hrs" => None,
        "am" | "a" => Some(false),
        "pm" | "p" => Some(true),
        _ => return Err(TimeError::Unread),
    };
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (hour, minute) = match parts.as_slice() {
        [hour] => (*hour, "0"),
        [hour, minute] if minute.len() == 2 => (*hour, *minute),
        _ => return Err(TimeError::Unread),
    };
    let number = |text: &str| text.parse::<i8>().map_err(|_| TimeError::Unread);
    let (written, minute) = (number(hour)?, number(minute)?);
    let at = |hour: i8| Time::new(hour, minute, 0, 0).map_err(|_| TimeError::Unread);
    let half = |late: bool| at(written % 12 + if late { 12 } else { 0 });
    match is_late {
        Some(_) if !(1..=12).contains(&written) => Err(TimeError::Unread),
        Some(late) => half(late).map(Some),
        // `12:30` is noon, `05:30` and `17:30` are times of 24 hours, `5:30` may be either.
        None if hour.len() == 1 && written > 0 => Err(TimeError::TwoWays(half(false)?, half(true)?)),
        None => at(written).map(Some),
    }
}

/// Reads a number; the text that files hold comes back: `1,234.5` is `1234.5`, `12,5` is `12.5`. Nothing where
/// nothing was typed.
///
/// # Errors
/// It is no number.
pub fn number(text: &str) -> Result<Option<String>, NoNumber> {
    let text = text.trim().trim_end_matches('%').trim_end();
    if text.is_empty() {
        return Ok(None);
    }
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let groups: Vec<&str> = digits.split(',').collect();
    let is_grouped = groups.len() > 1
        && (1..=3).contains(&groups[0].len())
        && groups[1..].iter().all(|group| group.split('.').next().is_some_and(|whole| whole.len() == 3));
    let plain = match (groups.len(), is_grouped) {
        (1, _) => digits.to_owned(),
        (_, true) => groups.concat(),
        (2, false) if !digits.contains('.') => digits.replace(',', "."),
        _ => return Err(NoNumber),
    };
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain.len() <= 18 && is_digits(whole) && is_digits(part) {
        Ok(Some(format!("{sign}{plain}")))
    } else {
        Err(NoNumber)
    }
}

/// Lower case, without accents on vowels, and single blanks.
fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        'ñ' => 'n',
        _ if c.is_whitespace() => ' ',
        _ => c,
    };
    text.trim().to_lowercase().chars().map(plain).collect()
}

/// The number of the month that a word begins.
fn month_named(word: &str) -> Option<i16> {
    let names = |names: &[&str; 3]| word.len() >= 3 && names.iter().any(|name| name.starts_with(word));
    // May has three letters.
    (1..).zip(&MONTHS).find(|(_, all)| names(all)).map(|(number, _)| number)
}

fn is_weekday(word: &str) -> bool {
    word.len() >= 3 && WEEKDAYS.iter().any(|name| name.starts_with(word))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::{DayError, NoNumber, TimeError};

    const TODAY: jiff::civil::Date = date(2026, 12, 2);

    fn day(text: &str) -> Result<Option<jiff::civil::Date>, DayError> {
        super::day(text, TODAY)
    }

    // One day in the forms of both languages, with and without its year.
    #[test]
    fn days() {
        let fourth = Ok(Some(date(2027, 3, 4)));
        for text in [
            "2027-03-04",
            "March 4",
            "march 4, 2027",
            "Mar 4",
            "4 March",
            "Thursday, March 4th",
            "4 de marzo",
            "4 de marzo de 2027",
            "jueves 4 de marzo del 2027",
            "MARZO 4",
            " 4  mar  2027 ",
        ] {
            assert_eq!(day(text), fourth, "{text}");
        }
        assert_eq!(day(""), Ok(None));
        assert_eq!(day("hoy"), Ok(Some(TODAY)));
        assert_eq!(day("mañana"), Ok(Some(date(2026, 12, 3))));
        assert_eq!(day("yesterday"), Ok(Some(date(2026, 12, 1))));
        assert_eq!(day("1ro de diciembre"), Ok(Some(date(2026, 12, 1))));
        // The year is the nearest one.
        assert_eq!(day("January 12"), Ok(Some(date(2027, 1, 12))));
        assert_eq!(day("October 30"), Ok(Some(date(2026, 10, 30))));
        assert_eq!(day("13/2/2027"), Ok(Some(date(2027, 2, 13))));
        assert_eq!(day("2/13/27"), Ok(Some(date(2027, 2, 13))));
        assert_eq!(day("5/5"), Ok(Some(date(2027, 5, 5))));
    }

    // What can be two days is neither.
    #[test]
    fn two_ways() {
        let both = DayError::TwoWays(date(2026, 3, 4), date(2026, 4, 3));
        assert_eq!(day("3/4/2026"), Err(both.clone()));
        assert_eq!(day("3.4.26"), Err(both));
        for text in [
            "31 de febrero",
            "2026-13-01",
            "soon",
            "4",
            "3/4/5/6",
            "99999999999",
            "March",
            "4 x marzo",
            "0/0/0",
        ] {
            assert_eq!(day(text), Err(DayError::Unread), "{text}");
        }
    }

    #[test]
    fn times() {
        let half_past_five = Ok(Some(time(17, 30, 0, 0)));
        for text in ["17:30", "5:30 pm", "5:30 p. m.", "5.30PM", "05:30 p.m.", "17.30 h"] {
            assert_eq!(super::time(text), half_past_five, "{text}");
        }
        assert_eq!(super::time("12 pm"), Ok(Some(time(12, 0, 0, 0))));
        assert_eq!(super::time("12:15 a.m."), Ok(Some(time(0, 15, 0, 0))));
        assert_eq!(super::time("05:30"), Ok(Some(time(5, 30, 0, 0))));
        assert_eq!(super::time(""), Ok(None));
        let both = TimeError::TwoWays(time(5, 30, 0, 0), time(17, 30, 0, 0));
        assert_eq!(super::time("5:30"), Err(both));
        for text in ["25:00", "5:3", "noon", "13 pm", "5:30:10", "530"] {
            assert_eq!(super::time(text), Err(TimeError::Unread), "{text}");
        }
    }

    #[test]
    fn numbers() {
        let read = |text: &str| super::number(text).ok().flatten();
        assert_eq!(read("71").as_deref(), Some("71"));
        assert_eq!(read(" 82 % ").as_deref(), Some("82"));
        assert_eq!(read("1,234.5").as_deref(), Some("1234.5"));
        assert_eq!(read("12,5").as_deref(), Some("12.5"));
        assert_eq!(read("-3").as_deref(), Some("-3"));
        assert_eq!(super::number(""), Ok(None));
        for text in ["many", "1,23,4", "1.2.3", "1,2.5", "--1", ".5", "1e9"] {
            assert_eq!(super::number(text), Err(NoNumber), "{text}");
        }
    }
}
