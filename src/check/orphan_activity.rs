//! An activity that serves no step: nobody on the way through a process would find it.

use crate::diagnostic::{Code, Diagnostics};
use crate::model::Handbook;
use crate::model::activity::ActivityKind;

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    for activity in &handbook.activities {
        if activity.kind == ActivityKind::Activity
            && activity.steps.is_empty()
            && let Some(words) = activity.entry.source()
        {
            found.push(Code::OrphanActivity.at(words.title.span).with("id", &*activity.entry.id));
        }
    }
}
