//! Dates as authors write them: `2026-09-01` and nothing else.

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Spanned;
use crate::yaml::has_curly_quotes;

/// Reads a date, or says what is wrong with it.
///
/// # Errors
/// `ambiguous-date` for `9/1/2026` and its like, where month and day cannot be told apart;
/// `bad-date` for anything else that is no day of the calendar, with the day that is meant where
/// there is only one.
pub fn read(text: &Spanned<String>) -> Result<Date, Diagnostic> {
    let words = text.value.trim();
    let parts: Vec<&str> = words.split('-').collect();
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    if let [year, month, day] = parts[..]
        && digits(year, 4)
        && digits(month, 2)
        && digits(day, 2)
    {
        let date = (year.parse().ok()).zip(month.parse().ok()).zip(day.parse().ok());
        let date = date.and_then(|((year, month), day)| Date::new(year, month, day).ok());
        return date
            .ok_or_else(|| Code::BadDate.at(text.span).say("bad-date-impossible").with("found", words));
    }
    if has_curly_quotes(words) {
        return Err(Code::BadDate.at(text.span).say("yaml-syntax-curly-quotes"));
    }
    Err(match meant(words)[..] {
        [date] => Code::BadDate
            .at(text.span)
            .say("bad-date-order")
            .with("found", words)
            .with("date", date.to_string()),
        [first, second, ..] => Code::AmbiguousDate
            .at(text.span)
            .with("found", words)
            .with("first", first.to_string())
            .with("second", second.to_string()),
        [] => Code::BadDate.at(text.span).with("found", words),
    })
}

/// The days that three numbers can mean: month first, as in the US, or day first; a year of two digits
/// is one of this century.
fn meant(words: &str) -> Vec<Date> {
    let numbers: Vec<&str> = words.split(['/', '.', '-']).map(str::trim).collect();
    let [a, b, c] = numbers[..] else { return Vec::new() };
    let number = |part: &str| -> Option<i16> {
        let is_number = matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|b| b.is_ascii_digit());
        if is_number { part.parse().ok() } else { None }
    };
    let (Some(first), Some(second), Some(third)) = (number(a), number(b), number(c)) else {
        return Vec::new();
    };
    let day = |year: i16, month: i16, day: i16| {
        let year = if year < 100 { year + 2000 } else { year };
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let ways = match (a.len(), c.len()) {
        (4, _) => [day(first, second, third), None],
        _ => [day(third, first, second), day(third, second, first)],
    };
    let mut days: Vec<Date> = ways.into_iter().flatten().collect();
    days.dedup();
    days
}

/// Reads a date that may be missing and files what is wrong.
pub fn read_optional(text: Option<&Spanned<String>>, found: &mut Diagnostics) -> Option<Date> {
    match read(text?) {
        Ok(date) => Some(date),
        Err(problem) => {
            found.push(problem);
            None
        }
    }
}
