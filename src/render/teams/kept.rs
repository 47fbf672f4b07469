//! Files of an earlier build → what stays of teams that cannot be read now.
//!
//! A team whose files have a mistake keeps its last good pages, each with a note that says of which day they
//! are. That day, and what lists say of the team, stand in the data that was published with them.

use std::collections::BTreeMap;

use fluent::{FluentArgs, FluentValue};
use jiff::civil::Date;
use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::i18n::Messages;
use crate::model::Handbook;
use crate::model::config::LocalText;
use crate::render::Sink;
use crate::source::{Span, Spanned};

/// How the note begins; by this it is found again on a page that was kept before.
const NOTE: &str = "<p class=\"notice kept\">";
/// How it ends.
const END: &str = "</p>\n";

/// What the data of an earlier build says of a team.
#[derive(Deserialize)]
struct Earlier {
    as_of: String,
    name: String,
    place: Option<String>,
}

/// Takes the pages of teams that cannot be read out of an earlier build, with the assets that they need and
/// that are not `is_planned` any more; lists learn of the teams what was known.
pub(in crate::render) fn keep(
    handbook: &mut Handbook,
    messages: &[Messages],
    is_planned: &dyn Fn(&str) -> bool,
    sink: &dyn Sink,
) -> BTreeMap<String, Vec<u8>> {
    let Handbook { config, teams, .. } = handbook;
    let config = &*config;
    let unread = teams.iter().filter(|team| team.unread.is_some());
    let folder = |tag: &str, team: &str| format!("{tag}/teams/{team}/");
    let folders: FxHashSet<String> = unread
        .flat_map(|team| config.locales.iter().map(move |locale| folder(&locale.tag, &team.id)))
        .collect();
    let is_of_team = |path: &str| {
        let end = path.match_indices('/').nth(2).map(|(end, _)| end);
        end.is_some_and(|end| folders.contains(&path[..=end]))
    };
    let mut files: BTreeMap<String, Vec<u8>> = sink.earlier(&is_of_team).into_iter().collect();
    let mut kept = BTreeMap::new();
    for team in teams.iter_mut() {
        let Some(unread) = &mut team.unread else { continue };
        let mut names = Vec::new();
        for (locale, messages) in config.locales.iter().zip(messages) {
            let folder = folder(&locale.tag, &team.id);
            let data = files.get(&format!("{folder}team.json"));
            let data = data.and_then(|data| serde_json::from_slice::<Earlier>(data).ok());
            let day = data.as_ref().and_then(|data| data.as_of.parse::<Date>().ok());
            // Without data there were no good pages.
            let (Some(data), Some(day)) = (data, day) else { continue };
            let mut values = FluentArgs::new();
            values.set("date", FluentValue::from(messages.date(day)));
            let note = messages.html("core-team-kept", Some(&values)).unwrap_or_default();
            let own: Vec<String> = files.keys().filter(|path| path.starts_with(&folder)).cloned().collect();
            for path in own {
                let Some(bytes) = files.remove(&path) else { continue };
                let bytes = if path.ends_with(".html") { noted(bytes, &note) } else { bytes };
                kept.insert(path, bytes);
            }
            unread.kept = Some(day);
            names.push((locale.tag.clone(), Spanned::new(data.name, Span::file(team.source))));
            let place = |id: String| config.places.iter().position(|place| place.id.value == id);
            team.place = data.place.and_then(place);
        }
        if !names.is_empty() {
            team.name = LocalText { texts: names };
        }
    }
    let mut assets =
        sink.earlier(&|path: &str| !kept.is_empty() && path.starts_with("assets/") && !is_planned(path));
    loop {
        // A style may name a font.
        let is_named = |(path, _): &(String, Vec<u8>)| {
            let name = path.rsplit('/').next().unwrap_or(path).as_bytes();
            kept.values().any(|bytes| memchr::memmem::find(bytes, name).is_some())
        };
        let (named, rest): (Vec<_>, Vec<_>) = assets.into_iter().partition(is_named);
        if named.is_empty() {
            return kept;
        }
        kept.extend(named);
        assets = rest;
    }
}

/// A page with the note at its begin; a note of an earlier build goes.
fn noted(page: Vec<u8>, note: &str) -> Vec<u8> {
    let mut text = match String::from_utf8(page) {
        Ok(text) => text,
        Err(error) => return error.into_bytes(),
    };
    if let Some(start) = text.find(NOTE)
        && let Some(end) = text[start..].find(END)
    {
        text.replace_range(start..start + end + END.len(), "");
    }
    let main = text.find("<main").and_then(|main| text[main..].find(">\n").map(|end| main + end + 2));
    if let Some(at) = main {
        text.insert_str(at, &format!("{NOTE}{note}{END}"));
    }
    text.into_bytes()
}
