//! A page that no menu and no link leads to: readers would find it by searching alone.

use rustc_hash::FxHashSet;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::config::{MenuItem, NAVIGATION};
use crate::model::{Handbook, Kind, Place};
use crate::source::Span;

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    let menu = &handbook.config.navigation;
    let named: FxHashSet<&str> = menu.iter().flat_map(MenuItem::ids).map(|id| id.value.as_str()).collect();
    // A menu that shows all pages leaves none out; one with a slip in it may have meant any of them.
    let written = menu.iter().flat_map(MenuItem::ids).filter(|id| !id.span.range().is_empty());
    let is_known = |id: &str| NAVIGATION.contains(&id) || handbook.find(Kind::Page, id).is_some();
    let mut folders = menu.iter().filter_map(MenuItem::folder);
    let is_empty = folders.any(|folder| handbook.pages_in(&folder.value).is_empty());
    if is_empty || named.contains("pages") || written.map(|id| id.value.as_str()).any(|id| !is_known(id)) {
        return;
    }
    let mut linked: FxHashSet<u32> = FxHashSet::default();
    for (kind, entry) in super::entries(handbook) {
        for (_, words) in entry.words.iter() {
            linked.extend(words.links.iter().filter_map(|link| match link {
                Place::Thing(thing, _) if thing.kind == Kind::Page => {
                    let to = handbook.entry(*thing)?;
                    // A page that links to itself is no way to it.
                    (kind != Kind::Page || to.id != entry.id).then_some(thing.index)
                }
                _ => None,
            }));
        }
    }
    for (number, page) in (0..).zip(&handbook.pages) {
        let id = page.entry.id.as_ref();
        // A page shows those in the folder that is called like it; the home page shows others.
        let around = id.rsplit_once('/').map(|(folder, _)| folder);
        let is_shown = around.is_some_and(|page| handbook.find(Kind::Page, page).is_some());
        let in_folder = |folder: &str| id.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let mut folders = menu.iter().filter_map(MenuItem::folder);
        if id == "home"
            || is_shown
            || named.contains(id)
            || linked.contains(&number)
            || folders.any(|folder| in_folder(&folder.value))
        {
            continue;
        }
        if let Some(words) = page.entry.source() {
            found.push(Code::OrphanPage.at(Span::file(words.source)).with("id", id));
        }
    }
}
