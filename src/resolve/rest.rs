//! Glossaries and team files → terms and teams; and the settings that name something.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{find, unknown};
use crate::diagnostic::{Code, Diagnostics};
use crate::markdown::fence::is_id;
use crate::model::config::LocalText;
use crate::model::team::Status;
use crate::model::{Handbook, Kind, LocaleId, Localized, Ref, Tag, Team, Term};
use crate::parse::glossary::ParsedTerm;
use crate::parse::team::ParsedTeam;
use crate::parse::{dates, local_text};
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

/// Adds all teams.
pub(super) fn teams(handbook: &mut Handbook, parsed: &[Arc<ParsedTeam>], found: &mut Diagnostics) {
    for (index, team) in parsed.iter().enumerate() {
        handbook.enlist(&team.id, Ref::new(Kind::Team, index));
    }
    let known: Vec<String> = parsed.iter().map(|team| team.id.clone()).collect();
    for parsed in parsed {
        let file = &parsed.file;
        let locales = handbook.config.locales.clone();
        let source_tag = locales[0].tag.clone();
        let language = match &file.language {
            Some(tag) if locales.iter().any(|locale| locale.tag == tag.value) => tag.value.clone(),
            Some(tag) => {
                let known = locales.iter().map(|locale| locale.tag.as_str());
                found.push(
                    Code::UnknownLocale.at(tag.span).with("tag", tag.value.as_str()).near(&tag.value, known),
                );
                source_tag
            }
            None => source_tag,
        };
        let text = |text: &Option<crate::yaml::Text>, found: &mut Diagnostics| {
            local_text(text.clone(), &language, Some(&locales), found)
        };
        let mut name = text(&file.name, found);
        if name == LocalText::default() {
            name.texts.push((language.clone(), parsed.id.clone()));
        }
        let process = file.process.as_ref().and_then(|id| find(handbook, Kind::Process, id, found));
        let parent = file.parent.as_ref().and_then(|id| {
            let parent = handbook.find(Kind::Team, &id.value);
            if parent.is_none() {
                found.push(unknown("team", id, known.iter().map(String::as_str)));
            }
            parent
        });
        let place = file.place.as_ref().and_then(|id| {
            let places = &handbook.config.places;
            let place = places.iter().position(|place| place.id.value == id.value);
            if place.is_none() {
                found.push(unknown("place", id, places.iter().map(|place| place.id.value.as_str())));
            }
            place
        });
        let steps = file.steps.0.iter().filter_map(|(id, step)| {
            let thing = find(handbook, Kind::Step, id, found)?;
            let date = step.date.as_ref().and_then(|date| dates::read(date).ok());
            Some((thing, step.status.as_ref().map_or(Status::Todo, |status| status.value), date))
        });
        let steps = steps.collect();
        let team = Team {
            id: parsed.id.as_str().into(),
            source: parsed.source,
            name,
            vision: text(&file.vision, found),
            mission: text(&file.mission, found),
            kind: file.kind.as_ref().map(|kind| kind.value.name()),
            process,
            parent,
            place,
            started: file.started.as_ref().and_then(|date| dates::read(date).ok()),
            steps,
            goals: file.goals.iter().map(|goal| text(&goal.text, found)).collect(),
        };
        handbook.teams.push(team);
    }
    cycles(handbook, parsed, found);
}

/// A team that belongs to itself over others.
fn cycles(handbook: &mut Handbook, parsed: &[Arc<ParsedTeam>], found: &mut Diagnostics) {
    for (index, parsed) in parsed.iter().enumerate() {
        let start = Ref::new(Kind::Team, index);
        let mut at = handbook.teams[index].parent;
        for _ in 0..handbook.teams.len() {
            let Some(team) = at else { break };
            if team == start {
                if let Some(parent) = &parsed.file.parent {
                    found.push(Code::Cycle.at(parent.span).with("id", parsed.id.as_str()));
                }
                handbook.teams[index].parent = None;
                break;
            }
            at = handbook.teams[team.index as usize].parent;
        }
    }
}

/// Gathers what carries each tag; a tag is part of an address, so it is written as an id is.
pub(super) fn tags(handbook: &mut Handbook, found: &mut Diagnostics) {
    let mut tags: BTreeMap<Box<str>, Vec<Ref>> = BTreeMap::new();
    for kind in Kind::WITH_WORDS {
        for (index, entry) in handbook.entries(*kind).enumerate() {
            let thing = Ref::new(*kind, index);
            for tag in entry.words.get(LocaleId::SOURCE).map_or(&[][..], |words| &words.tags) {
                if !is_id(&tag.value) {
                    found.push(Code::BadId.at(tag.span).with("id", tag.value.as_str()));
                    continue;
                }
                let things = tags.entry(tag.value.as_str().into()).or_default();
                if things.last() != Some(&thing) {
                    things.push(thing);
                }
            }
        }
    }
    handbook.tags = tags.into_iter().map(|(id, things)| Tag { id, things }).collect();
}

/// Checks what the settings name: the navigation, the logo.
pub(super) fn files(handbook: &Handbook, found: &mut Diagnostics) {
    let config = &handbook.config;
    // What nobody wrote stands at an empty place, and may name a page that is not there.
    for item in config.navigation.iter().filter(|item| !item.span.range().is_empty()) {
        let builtin = crate::model::config::NAVIGATION.contains(&item.value.as_str());
        if !builtin && handbook.find(Kind::Page, &item.value).is_none() {
            let known = crate::model::config::NAVIGATION.iter().copied().chain(handbook.ids(Kind::Page));
            found.push(unknown("page", item, known));
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
                .with("path", format!("content/{tag}/pages/home.md")),
        );
    }
}
