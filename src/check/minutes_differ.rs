//! An activity whose steps take more or less time than it says.

use crate::diagnostic::{Code, Diagnostics};
use crate::model::Handbook;

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    for activity in &handbook.activities {
        let (Some(run), Some(at), Some(words)) = (activity.run, activity.time_at, activity.entry.source())
        else {
            continue;
        };
        let minutes: Vec<u16> =
            words.body.outline.headings.iter().filter_map(|heading| heading.minutes).collect();
        let sum: usize = minutes.iter().map(|n| usize::from(*n)).sum();
        if !minutes.is_empty() && sum != usize::from(run) {
            found.push(Code::MinutesDiffer.at(at).with("run", usize::from(run)).with("sum", sum));
        }
    }
}
