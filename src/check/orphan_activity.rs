//! An activity that serves no step: nobody on the way through a process would find it.

use crate::diagnostic::{Code, Diagnostics};
use crate::model::Handbook;
use crate::model::activity::ActivityKind;

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    for activity in &handbook.activities {
        if activity.kind == ActivityKind::Activity
            && let Some(at) = activity.no_step
            && activity.entry.source().is_some_and(|words| words.is_whole)
        {
            found.push(Code::OrphanActivity.at(at).with("id", &*activity.entry.id));
        }
    }
}
