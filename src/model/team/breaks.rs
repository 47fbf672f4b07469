//! Breaks of the school year, pauses and ends of teams: days on which nothing is late, and which no time without
//! a meeting counts.

use jiff::civil::Date;

use super::days;
use crate::model::config::LocalText;

/// A time in which schools rest, its first and last day included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// What it is called: `Summer`.
    pub name: LocalText,
}

/// A time in which a team does not work, its first and last day included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The first day.
    pub since: Date,
    /// The last day; nothing where that is open.
    pub until: Option<Date>,
    /// Why.
    pub why: LocalText,
}

impl Pause {
    /// Whether a day lies in it.
    pub fn has(&self, day: Date) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }

    /// The same as a break, for all that counts days.
    pub fn as_break(&self) -> Break {
        Break { from: self.since, until: self.until.unwrap_or(Date::MAX), name: LocalText::default() }
    }
}

/// The end of a team's work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The last day.
    pub on: Date,
    /// Why.
    pub why: LocalText,
}

impl Break {
    /// The break that a day lies in.
    pub fn at(breaks: &[Break], day: Date) -> Option<&Break> {
        breaks.iter().find(|own| own.from <= day && day <= own.until)
    }

    /// Days from one to another but for those of `breaks`, which are in order of their first days; as many as
    /// there are where the second is first.
    pub fn days_without(breaks: &[Break], from: Date, to: Date) -> i32 {
        let mut count = days(from, to);
        // Breaks may lie over one another.
        let mut last = from;
        for own in breaks {
            let begin = own.from.yesterday().unwrap_or(own.from).max(last);
            let end = own.until.min(to);
            if begin < end {
                count -= days(begin, end);
                last = end;
            }
        }
        count
    }
}
