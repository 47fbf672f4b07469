//! A page that no way from the menu leads to, by links from page to page: readers would find it by searching
//! alone.

use rustc_hash::{FxHashMap, FxHashSet};

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
    // Where links of each page lead, and those of all that is no page.
    let mut onward: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    let mut ahead: Vec<u32> = Vec::new();
    for (kind, entry) in super::entries(handbook) {
        let links = entry.words.iter().flat_map(|(_, words)| words.links.iter());
        let pages = links.filter_map(|link| match link {
            Place::Thing(thing, _) if thing.kind == Kind::Page => Some(thing.index),
            _ => None,
        });
        match handbook.find(Kind::Page, &entry.id).filter(|_| kind == Kind::Page) {
            Some(page) => onward.entry(page.index).or_default().extend(pages),
            None => ahead.extend(pages),
        }
    }
    let in_menu = |id: &str| {
        let in_folder = |folder: &str| id.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        id == "home"
            || named.contains(id)
            || menu.iter().filter_map(MenuItem::folder).any(|folder| in_folder(&folder.value))
    };
    for (number, page) in (0..).zip(&handbook.pages) {
        let id = page.entry.id.as_ref();
        if in_menu(id) {
            ahead.push(number);
        }
        // A page shows those in the folder that is called like it.
        let around = id.rsplit_once('/').and_then(|(folder, _)| handbook.find(Kind::Page, folder));
        if let Some(around) = around {
            onward.entry(around.index).or_default().push(number);
        }
    }
    let mut reached: FxHashSet<u32> = FxHashSet::default();
    while let Some(page) = ahead.pop() {
        if reached.insert(page) {
            ahead.extend(onward.get(&page).into_iter().flatten());
        }
    }
    for (number, page) in (0..).zip(&handbook.pages) {
        if let Some(words) = page.entry.source().filter(|_| !reached.contains(&number)) {
            found.push(Code::OrphanPage.at(Span::file(words.source)).with("id", page.entry.id.as_ref()));
        }
    }
}
