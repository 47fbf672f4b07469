//! A shared handout that no activity uses and no link names.

use rustc_hash::FxHashSet;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Handbook, Kind, Place, Ref};
use crate::source::Span;

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    let mut used: FxHashSet<Ref> =
        handbook.activities.iter().flat_map(|activity| activity.handouts.iter().copied()).collect();
    for (_, entry) in super::entries(handbook) {
        for place in entry.words.iter().flat_map(|(_, words)| words.links.iter()) {
            if let Place::Thing(thing, _) | Place::In(thing, ..) = place {
                used.insert(*thing);
            }
        }
    }
    for (index, handout) in handbook.handouts.iter().enumerate() {
        if let Some(words) = handout.shared.as_ref().and_then(|entry| entry.source())
            && !used.contains(&Ref::new(Kind::Handout, index))
        {
            found.push(Code::OrphanHandout.at(Span::file(words.source)).with("id", &*handout.id));
        }
    }
}
