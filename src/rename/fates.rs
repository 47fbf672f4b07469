//! What somebody wishes → what becomes of each name: another one, none, or the same.

use std::collections::BTreeMap;

use crate::model::{Handbook, Kind, Ref};

/// What becomes of names; what is not in here stays.
#[derive(Clone, Debug, Default)]
pub(super) struct Fates {
    /// New ids; nothing for what is gone.
    pub(super) things: BTreeMap<(Kind, String), Option<String>>,
    /// New paths of published files, below `content/`; nothing for what is gone.
    pub(super) files: BTreeMap<String, Option<String>>,
}

impl Fates {
    /// The id that a thing has afterwards; nothing where it is gone.
    pub(super) fn of<'a>(&'a self, kind: Kind, id: &'a str) -> Option<&'a str> {
        match self.things.get(&(kind, id.to_owned())) {
            Some(new) => new.as_deref(),
            None => Some(id),
        }
    }

    /// The path that a published file has afterwards; nothing where it is gone.
    pub(super) fn of_file<'a>(&'a self, path: &'a str) -> Option<&'a str> {
        match self.files.get(path) {
            Some(new) => new.as_deref(),
            None => Some(path),
        }
    }

    /// The place on the page of a thing: that of a handout is called like the handout.
    pub(super) fn of_anchor<'a>(
        &'a self,
        handbook: &Handbook,
        page: Ref,
        anchor: &'a str,
    ) -> Option<&'a str> {
        let sheet = handbook.find(Kind::Handout, anchor);
        let is_on_page =
            sheet.is_some_and(|sheet| handbook.handouts[sheet.index as usize].activity == Some(page));
        if is_on_page { self.of(Kind::Handout, anchor) } else { Some(anchor) }
    }
}

/// The id of a thing.
pub(super) fn id_of(handbook: &Handbook, thing: Ref) -> &str {
    let index = thing.index as usize;
    match thing.kind {
        Kind::Handout => handbook.handouts.get(index).map_or("", |handout| &handout.id),
        Kind::Team => handbook.teams.get(index).map_or("", |team| &team.id),
        Kind::Term => handbook.terms.get(index).map_or("", |term| &term.id),
        _ => handbook.entry(thing).map_or("", |entry| &entry.id),
    }
}
