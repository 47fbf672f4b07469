//! Glossaries → terms, tags → what carries them; and the settings that name something.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{find, unknown, word_of};
use crate::diagnostic::{Code, Diagnostics};
use crate::markdown::fence::is_id;
use crate::model::config::{MenuItem, NAVIGATION};
use crate::model::{Handbook, Kind, LocaleId, Localized, Ref, Tag, Term};
use crate::parse::glossary::ParsedTerm;
use crate::source::{Span, Spanned};

/// Adds all terms.
pub(super) fn terms(
    handbook: &mut Handbook,
    parsed: &[(LocaleId, Arc<Vec<ParsedTerm>>)],
    found: &mut Diagnostics,
) {
    let count = handbook.config.locales.len();
    let mut terms: BTreeMap<String, (Localized<_>, Vec<Spanned<String>>)> = BTreeMap::new();
    for (locale, list) in parsed {
        for term in list.iter() {
            let (words, see) =
                terms.entry(term.id.value.clone()).or_insert_with(|| (Localized::empty(count), Vec::new()));
            words.set(*locale, term.words.clone());
            see.extend(term.see.iter().cloned());
        }
    }
    let mut see_ids = Vec::new();
    for (id, (words, see)) in terms {
        let index = Ref::new(Kind::Term, handbook.terms.len());
        handbook.enlist(&id, index);
        handbook.terms.push(Term { id: id.into(), words, see: Vec::new() });
        see_ids.push(see);
    }
    for (index, see) in see_ids.into_iter().enumerate() {
        for id in see {
            if let Some(term) = find(handbook, Kind::Term, &id, found)
                && !handbook.terms[index].see.contains(&term)
            {
                handbook.terms[index].see.push(term);
            }
        }
    }
}

/// Gathers what carries each tag; a tag is part of an address, so it is written as an id is.
pub(super) fn tags(handbook: &mut Handbook, found: &mut Diagnostics) {
    let mut tags: BTreeMap<Box<str>, Vec<Ref>> = BTreeMap::new();
    let mut spoken = Vec::new();
    for kind in Kind::WITH_WORDS {
        for (index, entry) in handbook.entries(*kind).enumerate() {
            let thing = Ref::new(*kind, index);
            for tag in entry.words.get(LocaleId::SOURCE).map_or(&[][..], |words| &words.tags) {
                if !is_id(&tag.value) {
                    found.push(Code::BadId.at(tag.span).with("id", tag.value.as_str()));
                    continue;
                }
                spoken.push(word_of("tag", tag));
                let things = tags.entry(tag.value.as_str().into()).or_default();
                if things.last() != Some(&thing) {
                    things.push(thing);
                }
            }
        }
    }
    handbook.spoken.extend(spoken);
    handbook.tags = tags.into_iter().map(|(id, things)| Tag { id, things }).collect();
}

/// What the settings name by ids that become words.
pub(super) fn spoken(handbook: &mut Handbook) {
    let config = &handbook.config;
    let sectors = config.sectors.iter().map(|own| word_of("sector", &Spanned::new(own.id.clone(), own.at)));
    let places =
        config.places.iter().map(|own| word_of("place", &Spanned::new(own.kind.clone(), own.id.span)));
    let spoken: Vec<Spanned<String>> = sectors.chain(places).collect();
    handbook.spoken.extend(spoken);
}

/// Finds the activities that the rules of the five needs name.
pub(super) fn helps(handbook: &mut Handbook, found: &mut Diagnostics) {
    let ids = handbook.config.health.activity_ids.clone();
    for (number, id) in ids.iter().enumerate() {
        let activity = id.as_ref().and_then(|id| find(handbook, Kind::Activity, id, found));
        handbook.config.health.activities[number] = activity;
    }
}

/// Checks what the settings name: the navigation, the logo.
pub(super) fn files(handbook: &Handbook, found: &mut Diagnostics) {
    let config = &handbook.config;
    // What nobody wrote stands at an empty place, and may name a page that is not there.
    let named = config.navigation.iter().flat_map(MenuItem::ids);
    for item in named.filter(|item| !item.span.range().is_empty()) {
        if !NAVIGATION.contains(&item.value.as_str()) && handbook.find(Kind::Page, &item.value).is_none() {
            found.push(unknown("page", item, NAVIGATION.iter().copied().chain(handbook.ids(Kind::Page))));
        }
    }
    for folder in config.navigation.iter().filter_map(MenuItem::folder) {
        if handbook.pages_in(&folder.value).is_empty() {
            let known = handbook.pages.iter().filter_map(|page| page.entry.id.rsplit_once('/'));
            found.push(unknown("page", folder, known.map(|(folder, _)| folder)));
        }
    }
    let logo = config.logo.as_ref().filter(|logo| !handbook.files.contains(&logo.value));
    if let Some(logo) = logo
        && (logo.value.split('/').any(|part| part == "..") || logo.value.starts_with('/'))
    {
        found.push(Code::PathEscape.at(logo.span).with("path", logo.value.as_str()));
    } else if let Some(logo) = logo
        && logo.value.contains("//")
    {
        found.push(Code::OutsideAsset.at(logo.span).with("url", logo.value.as_str()));
    } else if let Some(logo) = logo {
        let known = handbook.files.iter().map(String::as_str);
        found.push(
            Code::DeadLink
                .at(logo.span)
                .say("dead-link-file")
                .with("path", logo.value.as_str())
                .with("name", logo.value.rsplit('/').next().unwrap_or_default())
                .near(&logo.value, known),
        );
    }
    let home = handbook.find(Kind::Page, "home");
    if home.is_none() {
        let tag = config.source_locale().tag.as_str();
        found.push(
            Code::UnknownId
                .at(Span::new(config.source, 0..0))
                .say("unknown-id-no-words")
                .with("kind", "page")
                .with("id", "home")
                .with("path", format!("content/{tag}/pages/home.md"))
                .with("near", "none"),
        );
    }
}
