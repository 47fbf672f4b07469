//! Dates as authors write them: `2026-09-01` and nothing else.

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Spanned;

/// Reads a date, or says what is wrong with it.
///
/// # Errors
/// `ambiguous-date` for `9/1/2026` and its like, where month and day cannot be told apart;
/// `bad-date` for anything else that is no day of the calendar.
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
    let numbers: Vec<&str> = words.split(['/', '.', '-']).collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
    if numbers.len() == 3 && numbers.iter().all(is_number) && numbers[0].len() < 4 {
        return Err(Code::AmbiguousDate.at(text.span).with("found", words));
    }
    Err(Code::BadDate.at(text.span).with("found", words))
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
