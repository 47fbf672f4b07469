//! `content/handbook.yaml` → [`Config`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{dates, local_text};
use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics, Severity};
use crate::model::config::{Config, Health, LocalText, MenuItem, Outdated, Paper, Place, Privacy, Sector};
use crate::model::language::{meant, written};
use crate::model::locale::{Locale, LocaleId};
use crate::model::team::{Break, Every, Publish};
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::{self, Entries, Loose, Text};

/// The keys of `handbook.yaml`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ConfigFile {
    title: Option<Text>,
    locales: Option<Vec<Loose<LocaleFile>>>,
    theme: Option<Spanned<String>>,
    accent: Option<Spanned<String>>,
    logo: Option<Spanned<String>>,
    contact: Option<Text>,
    base_url: Option<Spanned<String>>,
    published: Option<Spanned<String>>,
    time_zone: Option<Spanned<String>>,
    processes: Vec<Spanned<String>>,
    navigation: Option<Vec<Loose<MenuFile>>>,
    sectors: Option<Vec<Loose<SectorFile>>>,
    places: Vec<PlaceFile>,
    breaks: Vec<Spanned<BreakFile>>,
    privacy: PrivacyFile,
    print: PrintFile,
    outdated: Option<OutdatedFile>,
    health: HealthFile,
    severity: Entries<SeverityFile>,
    front_matter: FrontMatterFile,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct FrontMatterFile {
    ignore: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
struct LocaleFile {
    tag: Spanned<String>,
    format: Option<Spanned<String>>,
    #[serde(default)]
    fallback: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
struct SectorFile {
    id: Spanned<String>,
    name: Option<Text>,
    students: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
struct PlaceFile {
    id: Spanned<String>,
    kind: String,
    #[serde(rename = "in")]
    within: Option<Spanned<String>>,
    name: Text,
}

/// A time in which nothing is late and no time without a meeting counts, such as the summer.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct BreakFile {
    from: Option<Spanned<String>>,
    until: Option<Spanned<String>>,
    name: Option<Text>,
}

/// Several entries of the menu under one title: named one by one, or all pages of a folder.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct MenuFile {
    title: Option<Text>,
    pages: Vec<Spanned<String>>,
    folder: Option<Spanned<String>>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct PrivacyFile {
    publish: Option<Publish>,
    students: Option<Publish>,
    smallest_group: Option<u16>,
    index_teams: bool,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct PrintFile {
    paper: PaperFile,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum PaperFile {
    #[default]
    Letter,
    A4,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum OutdatedFile {
    Mark,
    Show,
    Source,
    Both,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum SeverityFile {
    Error,
    Warning,
    Off,
}

/// The rules of the five needs.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
struct HealthFile {
    school_support: SupportRule,
    time: TimeRule,
    regularity: RegularityRule,
    representation: RepresentationRule,
    facilitator: FacilitatorRule,
}

macro_rules! rules {
    ($($name:ident { $($field:ident: $type:ty),+ })+) => {
        $(#[derive(Debug, Default, Deserialize, JsonSchema)]
        #[serde(default)]
        struct $name { $($field: Option<$type>,)+ })+
    };
}

rules! {
    SupportRule { min: u16, leader_attended_within: Spanned<String>, activity: Spanned<String> }
    TimeRule { min_months: u16, activity: Spanned<String> }
    RegularityRule {
        within: Spanned<String>, min: u16, max_gap: Spanned<String>, activity: Spanned<String>
    }
    RepresentationRule {
        min_each: u16, max_share: Spanned<u16>, over_meetings: u16, activity: Spanned<String>
    }
    FacilitatorRule { trained: bool, backup: bool, activity: Spanned<String> }
}

/// Whether a tag of BCP 47 is written as folders and addresses need it.
pub fn is_tag(tag: &str) -> bool {
    unic_langid::LanguageIdentifier::from_bytes(tag.as_bytes()).is_ok() && written(tag) == tag
}

/// A tag that is none, with the one that may be meant.
fn no_tag(tag: &Spanned<String>) -> Diagnostic {
    let problem = Code::UnknownLocale.at(tag.span).with("tag", tag.value.as_str());
    if let Some(list) = yaml::as_list(&tag.value).filter(|list| list.contains(',')) {
        return problem.say("unknown-locale-list").with("right", list);
    }
    let problem = problem.say("unknown-locale-tag");
    // A tag is short: the name of a language is none.
    let is_short = |near: &str| near.split('-').next().is_some_and(|language| language.len() <= 3);
    let near = Some(written(&tag.value)).filter(|near| is_tag(near) && is_short(near));
    problem.with("near", near.unwrap_or_else(|| "none".to_owned()))
}

/// Reads the settings; what is wrong or missing has its usual value.
pub fn parse(file: &SourceFile) -> Diagnosed<Config> {
    let mut found = Diagnostics::default();
    let start = Span::new(file.id, 0..0);
    let raw: Option<ConfigFile> = found.take(yaml::parse(&file.text, start));
    let raw = raw.unwrap_or_default();
    let locales = locales(raw.locales, start, &mut found);
    let source_tag = locales[0].tag.clone();
    let text =
        |text: Option<Text>, found: &mut Diagnostics| local_text(text, &source_tag, Some(&locales), found);
    let title = text(raw.title, &mut found);
    if title == LocalText::default() && file.readable {
        found.push(Code::MissingKey.at(start).with("key", "title"));
    }
    let contact = text(raw.contact, &mut found);
    let mut places: Vec<Place> = Vec::new();
    for place in raw.places {
        super::known_id(&place.id, &mut found);
        if super::paths::is_index(&place.id.value) {
            found.push(
                Code::ReservedName
                    .at(place.id.span)
                    .say("reserved-name-id")
                    .with("name", place.id.value.as_str()),
            );
        }
        if let Some(first) = places.iter().find(|known| known.id.value == place.id.value) {
            found.push(
                Code::DuplicateId
                    .at(place.id.span)
                    .with("id", place.id.value.as_str())
                    .related(first.id.span, "first-used-here"),
            );
            continue;
        }
        let name = text(Some(place.name), &mut found);
        places.push(Place { id: place.id, kind: place.kind, within: place.within, name });
    }
    for place in &places {
        if let Some(within) = &place.within
            && !places.iter().any(|known| known.id.value == within.value)
        {
            let known = places.iter().map(|place| place.id.value.as_str());
            found.push(
                Code::UnknownId
                    .at(within.span)
                    .with("kind", "place")
                    .with("id", within.value.as_str())
                    .near(&within.value, known),
            );
        }
    }
    place_cycles(&places, &mut found);
    let sectors = raw.sectors.unwrap_or_else(|| {
        let usual = ["home", "school", "community", "students"];
        usual.map(|id| Loose::Short(Spanned::new(id.to_owned(), start))).into()
    });
    let sectors = sectors.into_iter().map(|sector| match sector {
        Loose::Short(id) => SectorFile { id, name: None, students: None },
        Loose::Long(sector) => {
            // The id becomes the name of a message.
            super::known_id(&sector.id, &mut found);
            sector
        }
    });
    let sectors: Vec<SectorFile> = sectors.collect();
    let sectors = once(sectors, &text, &mut found);
    let mut health = health(raw.health, &mut found);
    health.breaks = breaks(raw.breaks, &text, &mut found);
    let accent = raw.accent.and_then(|accent| {
        let hex = accent.value.strip_prefix('#').unwrap_or_default();
        let good = matches!(hex.len(), 3 | 6) && hex.bytes().all(|b| b.is_ascii_hexdigit());
        if !good {
            found.push(
                Code::WrongType.at(accent.span).say("wrong-type-colour").with("found", accent.value.as_str()),
            );
        }
        good.then_some(accent.value)
    });
    let base_url = raw.base_url.and_then(|url| match base_url(&url.value) {
        Some(url) => Some(url),
        None => {
            found.push(
                Code::WrongType.at(url.span).say("wrong-type-base-url").with("found", url.value.as_str()),
            );
            None
        }
    });
    let published = dates::read_optional(raw.published.as_ref(), &mut found);
    let mut severity = BTreeMap::new();
    for (name, weight) in raw.severity.0 {
        let Some(code) = Code::named(&name.value) else {
            let known = Code::ALL.iter().map(|code| code.name());
            found.push(
                Code::UnknownKey
                    .at(name.span)
                    .say("unknown-key-code")
                    .with("key", name.value.as_str())
                    .near(&name.value, known),
            );
            continue;
        };
        severity.insert(
            code,
            match weight {
                SeverityFile::Error => Severity::Error,
                SeverityFile::Warning => Severity::Warning,
                SeverityFile::Off => Severity::Off,
            },
        );
    }
    if let Some(zone) = &raw.time_zone
        && jiff::tz::TimeZone::get(&zone.value).is_err()
    {
        found.push(Code::BadTimeZone.at(zone.span).with("found", zone.value.as_str()));
    }
    let plain = |name: &str| MenuItem::One(Spanned::new(name.to_owned(), start));
    let navigation = match raw.navigation {
        None => {
            ["home", "processes", "activities", "handouts", "teams", "glossary", "about"].map(plain).to_vec()
        }
        Some(items) => items
            .into_iter()
            .map(|item| match item {
                Loose::Short(id) => MenuItem::One(id),
                Loose::Long(MenuFile { title, pages, folder }) => {
                    let title = text(title, &mut found);
                    match folder {
                        Some(folder) => MenuItem::Folder(title, folder),
                        None => MenuItem::Group(title, pages),
                    }
                }
            })
            .collect(),
    };
    let config = Config {
        source: file.id,
        title,
        theme: raw.theme.unwrap_or(Spanned::new("default".into(), start)),
        accent,
        // In a link the same path begins with `/`.
        logo: raw.logo.map(|logo| match logo.value.strip_prefix('/') {
            Some(path) if path.starts_with("files/") => Spanned::new(path.to_owned(), logo.span),
            _ => logo,
        }),
        contact,
        base_url,
        published,
        time_zone: raw.time_zone,
        processes: raw.processes,
        navigation,
        sectors,
        places,
        index_teams: raw.privacy.index_teams,
        privacy: Privacy {
            publish: raw.privacy.publish.unwrap_or(Publish::Role),
            students: raw.privacy.students.unwrap_or(Publish::Role),
            smallest_group: raw.privacy.smallest_group.unwrap_or(10),
        },
        health,
        outdated: match raw.outdated {
            None | Some(OutdatedFile::Mark) => Outdated::Mark,
            Some(OutdatedFile::Show) => Outdated::Show,
            Some(OutdatedFile::Source) => Outdated::Source,
            Some(OutdatedFile::Both) => Outdated::Both,
        },
        paper: match raw.print.paper {
            PaperFile::Letter => Paper::Letter,
            PaperFile::A4 => Paper::A4,
        },
        severity,
        ignored_keys: raw.front_matter.ignore,
        locales,
    };
    Diagnosed { value: config, diagnostics: super::readable(file, found.into_vec()) }
}

/// The rules of the five needs; what they leave out has its usual value.
fn health(raw: HealthFile, found: &mut Diagnostics) -> Health {
    let HealthFile { school_support, time, regularity, representation, facilitator } = raw;
    if let Some(share) = &representation.max_share
        && share.value > 100
    {
        found.push(
            Code::BadRange.at(share.span).say("bad-range-number").with("found", share.value.to_string()),
        );
    }
    let mut every = |text: Option<Spanned<String>>, usual: Every| match text {
        None => usual,
        Some(text) => Every::read(&text.value).unwrap_or_else(|| {
            found.push(Code::BadRange.at(text.span).say("bad-range-every").with("found", text.value));
            usual
        }),
    };
    let days = |count| Every { count, unit: "day" };
    Health {
        supports: school_support.min.unwrap_or(2),
        leader_attended_within: every(school_support.leader_attended_within, days(90)),
        min_months: time.min_months.unwrap_or(12),
        within: every(regularity.within, days(180)),
        min_meetings: regularity.min.unwrap_or(5),
        max_gap: every(regularity.max_gap, days(45)),
        min_each: representation.min_each.unwrap_or(1),
        max_share: representation.max_share.map_or(50, |share| share.value),
        over_meetings: representation.over_meetings.unwrap_or(3),
        trained: facilitator.trained.unwrap_or(true),
        backup: facilitator.backup.unwrap_or(true),
        breaks: Vec::new(),
        activity_ids: [
            school_support.activity,
            time.activity,
            regularity.activity,
            representation.activity,
            facilitator.activity,
        ],
        activities: [None; 5],
    }
}

/// The breaks in order of their first days; one without a first or a last day is told and left out.
fn breaks(
    raw: Vec<Spanned<BreakFile>>,
    text: &impl Fn(Option<Text>, &mut Diagnostics) -> LocalText,
    found: &mut Diagnostics,
) -> Vec<Break> {
    let mut breaks = Vec::new();
    for Spanned { value: BreakFile { from, until, name }, span } in raw {
        for (key, word) in [("from", &from), ("until", &until)] {
            if word.is_none() {
                found.push(Code::MissingKey.at(span.within(0..0)).with("key", key));
            }
        }
        let name = text(name, found);
        let begin = dates::read_optional(from.as_ref(), found);
        let end = dates::read_optional(until.as_ref(), found);
        let (Some(begin), Some(end), Some(from), Some(until)) = (begin, end, from, until) else { continue };
        if end < begin {
            let problem = Code::DateOrder.at(until.span).with("first", until.value);
            found.push(problem.with("second", from.value).related(from.span, "date-order-begin"));
            continue;
        }
        breaks.push(Break { from: begin, until: end, name });
    }
    breaks.sort_by_key(|own| own.from);
    breaks
}

/// The sectors, each once; one that may hold minors without saying so is told.
fn once(
    sectors: Vec<SectorFile>,
    text: &impl Fn(Option<Text>, &mut Diagnostics) -> LocalText,
    found: &mut Diagnostics,
) -> Vec<Sector> {
    let mut known: Vec<Sector> = Vec::new();
    for SectorFile { id, name, students } in sectors {
        if let Some(first) = known.iter().find(|first| first.id == id.value) {
            let twice = Code::DuplicateId.at(id.span).with("id", id.value.as_str());
            found.push(twice.related(first.at, "first-used-here"));
            continue;
        }
        let name = text(name, found);
        let sector = Sector { id: id.value, at: id.span, name, students };
        if sector.may_be_of_students() && !sector.is_of_students() {
            let problem = Code::MaybeStudents.at(sector.at).say("maybe-students-sector");
            found.push(problem.with("sector", sector.id.as_str()));
        }
        known.push(sector);
    }
    known
}

/// An absolute address with a host, ending in `/`.
pub fn base_url(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let odd = |c: char| c.is_control() || c.is_whitespace() || "?#\"<>'\\".contains(c);
    // What stands before an @ may be a password.
    let host = rest.split('/').next().unwrap_or_default();
    let good = !host.is_empty() && !host.contains('@') && !rest.contains(odd);
    good.then(|| if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
}

fn locales(raw: Option<Vec<Loose<LocaleFile>>>, start: Span, found: &mut Diagnostics) -> Vec<Locale> {
    let mut wanted: Vec<(Locale, Vec<Spanned<String>>)> = Vec::new();
    for entry in raw.unwrap_or_default() {
        let entry = match entry {
            Loose::Short(tag) => LocaleFile { tag, format: None, fallback: Vec::new() },
            Loose::Long(entry) => entry,
        };
        let tag = &entry.tag.value;
        if !is_tag(tag) {
            found.push(no_tag(&entry.tag));
            continue;
        }
        if let Some((first, _)) = wanted.iter().find(|(locale, _)| locale.tag == *tag) {
            found.push(
                Code::DuplicateId
                    .at(entry.tag.span)
                    .with("id", tag.as_str())
                    .related(first.at, "first-used-here"),
            );
            continue;
        }
        if wanted.len() >= usize::from(u8::MAX) {
            break;
        }
        let format = entry.format.filter(|format| {
            let good = unic_langid::LanguageIdentifier::from_bytes(format.value.as_bytes()).is_ok();
            if !good {
                found.push(no_tag(format));
            }
            good
        });
        let locale = Locale {
            id: LocaleId(u8::try_from(wanted.len()).unwrap_or(u8::MAX)),
            tag: tag.clone(),
            format: format.map_or_else(|| tag.clone(), |format| format.value),
            fallback: Vec::new(),
            at: entry.tag.span,
        };
        wanted.push((locale, entry.fallback));
    }
    if wanted.is_empty() {
        let locale = Locale {
            id: LocaleId::SOURCE,
            tag: "en".into(),
            format: "en".into(),
            fallback: Vec::new(),
            at: start,
        };
        wanted.push((locale, Vec::new()));
    }
    let tags: Vec<String> = wanted.iter().map(|(locale, _)| locale.tag.clone()).collect();
    wanted
        .into_iter()
        .map(|(mut locale, fallback)| {
            for tag in fallback {
                match tags.iter().position(|known| *known == tag.value) {
                    Some(i) => locale.fallback.push(LocaleId(u8::try_from(i).unwrap_or(0))),
                    None => {
                        let known: Vec<&str> = tags.iter().map(String::as_str).collect();
                        let problem = Code::UnknownLocale.at(tag.span).with("tag", tag.value.as_str());
                        found.push(problem.with("near", meant(&tag.value, &known)));
                    }
                }
            }
            if locale.id != LocaleId::SOURCE && !locale.fallback.contains(&LocaleId::SOURCE) {
                locale.fallback.push(LocaleId::SOURCE);
            }
            locale
        })
        .collect()
}

/// A place that lies in itself.
fn place_cycles(places: &[Place], found: &mut Diagnostics) {
    for place in places {
        let mut at = place;
        for _ in 0..places.len() {
            let Some(next) = at.within.as_ref().and_then(|id| places.iter().find(|p| p.id.value == id.value))
            else {
                break;
            };
            if next.id.value == place.id.value {
                let at = place.within.as_ref().map_or(place.id.span, |within| within.span);
                found.push(Code::Cycle.at(at).with("id", place.id.value.as_str()));
                return;
            }
            at = next;
        }
    }
}
