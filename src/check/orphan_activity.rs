//! An activity that serves no step: nobody on the way through a process would find it.

use crate::diagnostic::{Code, Diagnostics};
use crate::model::activity::ActivityKind;
use crate::model::{Handbook, Kind};
use crate::source::Span;

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    if handbook.holes.kinds.contains(&Kind::Step) {
        return;
    }
    for activity in &handbook.activities {
        if activity.kind == ActivityKind::Activity
            && activity.steps.is_empty()
            && let Some(words) = activity.entry.source()
            && words.is_whole
        {
            let at = activity.steps_at.unwrap_or(Span::file(words.source));
            found.push(Code::OrphanActivity.at(at).with("id", &*activity.entry.id));
        }
    }
}
