//! What every page has: titles, languages, breadcrumbs, neighbours.

use std::collections::HashMap;

use super::Renderer;
use crate::model::output_format::PageOf;
use crate::model::url::relative;
use crate::model::{Handbook, Kind, LocaleId, Ref, Words};
use crate::plan::Planned;
use crate::theme::view::{Alternate, Contents, Frame, LanguageLink, LinkView};

/// Shown above a text with at least so many headings.
const MIN_CONTENTS: usize = 3;

/// The order of a process: what comes before and after each thing.
pub(super) struct Along(HashMap<Ref, (Option<Ref>, Option<Ref>)>);

impl Along {
    /// Stages follow stages, steps steps, and activities those of the same step; each only within
    /// its process.
    pub(super) fn new(handbook: &Handbook) -> Along {
        let mut along = HashMap::new();
        let mut chain = |things: &[Ref]| {
            for (i, thing) in things.iter().enumerate() {
                let before = i.checked_sub(1).map(|i| things[i]);
                along.entry(*thing).or_insert((before, things.get(i + 1).copied()));
            }
        };
        for process in &handbook.processes {
            chain(&process.stages);
            let steps: Vec<Ref> = process
                .stages
                .iter()
                .flat_map(|stage| handbook.stages[stage.index as usize].steps.clone())
                .collect();
            chain(&steps);
            for step in steps {
                let step_ref = step;
                let home = |activity: &&Ref| {
                    handbook.activities[activity.index as usize].steps.first() == Some(&step_ref)
                };
                let own: Vec<Ref> =
                    handbook.steps[step.index as usize].activities.iter().filter(home).copied().collect();
                chain(&own);
            }
        }
        Along(along)
    }
}

/// What a frame is made from.
pub(super) struct FrameOf<'a> {
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) description: Option<&'a str>,
    /// The locale of the text.
    pub(super) text: LocaleId,
    /// The words whose headings are the contents.
    pub(super) words: Option<&'a Words>,
    pub(super) page: PageOf,
    pub(super) breadcrumbs: Vec<LinkView>,
}

/// Builds the frame of a page.
pub(super) fn frame<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned, of: FrameOf<'a>) -> Frame<'a> {
    let handbook = renderer.handbook;
    let config = &handbook.config;
    let locale = config.locale(planned.locale);
    let text = config.locale(of.text);
    let path = planned.path.as_ref();
    let is_fallback = of.text != planned.locale;
    let (header_html, footer_html) = renderer.furniture.of(planned);
    let languages: Vec<LanguageLink<'_>> = config
        .locales
        .iter()
        .map(|other| LanguageLink {
            tag: &other.tag,
            name: renderer.messages[other.id.index()].text("core-language-name"),
            direction: other.direction(),
            url: relative(path, &same_page(handbook, of.page, other.id)),
            current: other.id == planned.locale && of.page != PageOf::Languages,
        })
        .collect();
    let neighbours = match of.page {
        PageOf::Thing(thing) => renderer.along.0.get(&thing).copied().unwrap_or_default(),
        _ => (None, None),
    };
    let noindex =
        matches!(of.page, PageOf::Thing(Ref { kind: Kind::Team, .. }) | PageOf::Teams) && !config.index_teams;
    let base = config.base_url.as_deref();
    // The address of a fallback is that of the page it shows.
    let canonical = base.map(|base| format!("{base}{}", same_page(handbook, of.page, of.text)));
    let alternates = match base {
        Some(base) if !noindex && of.page != PageOf::Languages => config
            .locales
            .iter()
            .filter(|other| has_words(handbook, of.page, other.id))
            .map(|other| Alternate {
                tag: &other.tag,
                url: format!("{base}{}", same_page(handbook, of.page, other.id)),
            })
            .collect(),
        _ => Vec::new(),
    };
    let updated = of.words.and_then(|words| words.updated).or(config.published);
    let contents: Vec<Contents<'_>> = of.words.map_or_else(Vec::new, contents);
    Frame {
        kind: of.kind,
        locale: &locale.tag,
        direction: locale.direction(),
        text_locale: &text.tag,
        text_direction: text.direction(),
        is_fallback,
        title: of.title,
        site_title: config.title.shown(locale, &config.locales).map_or("", |(_, title)| title),
        description: of.description.unwrap_or_default().to_owned(),
        root: "../".repeat(path.matches('/').count()),
        home: relative(path, &format!("{}/index.html", locale.tag)),
        logo: handbook.logo().map(str::to_owned),
        header_html,
        footer_html,
        languages,
        breadcrumbs: of.breadcrumbs,
        previous: neighbours.0.map(|thing| link(renderer, planned, thing)),
        next: neighbours.1.map(|thing| link(renderer, planned, thing)),
        contents: if contents.len() >= MIN_CONTENTS { contents } else { Vec::new() },
        updated: updated.map(|date| renderer.messages(planned).date(date)),
        canonical,
        alternates,
        noindex,
    }
}

/// The headings of a text that stand in no block, of the two upper levels.
fn contents(words: &Words) -> Vec<Contents<'_>> {
    let headings = words.body.outline.headings.iter();
    headings
        .filter(|heading| !heading.in_block && heading.level <= 3)
        .map(|heading| Contents {
            id: &heading.id,
            text: &heading.text,
            level: heading.level.max(2),
            minutes: heading.minutes,
        })
        .collect()
}

/// The path of the same page in another locale.
pub(super) fn same_page(handbook: &Handbook, page: PageOf, locale: LocaleId) -> String {
    let locale = handbook.config.locale(locale);
    let tag = &locale.tag;
    match page {
        PageOf::Languages => format!("{tag}/index.html"),
        PageOf::Thing(thing) => handbook.url(thing, locale),
        PageOf::Processes => format!("{tag}/processes/index.html"),
        PageOf::Activities => format!("{tag}/activities/index.html"),
        PageOf::Handouts => format!("{tag}/handouts/index.html"),
        PageOf::Glossary => format!("{tag}/glossary.html"),
        PageOf::Teams => format!("{tag}/teams/index.html"),
    }
}

/// Whether the page has words of its own in a locale.
fn has_words(handbook: &Handbook, page: PageOf, locale: LocaleId) -> bool {
    match page {
        PageOf::Thing(thing) if thing.kind == Kind::Handout => {
            handbook.handouts[thing.index as usize].words(handbook, locale).is_some()
        }
        PageOf::Thing(thing) => handbook.entry(thing).is_none_or(|entry| entry.words.get(locale).is_some()),
        _ => true,
    }
}

/// A link to a thing, with its title and summary in the frame's language.
pub(super) fn link(renderer: &Renderer<'_>, planned: &Planned, thing: Ref) -> LinkView {
    let handbook = renderer.handbook;
    let locale = handbook.config.locale(planned.locale);
    let summary = handbook
        .entry(thing)
        .and_then(|entry| entry.shown(locale))
        .and_then(|(_, words)| words.summary.as_ref());
    let index = thing.index as usize;
    LinkView {
        title: handbook.title(thing, locale).to_owned(),
        url: relative(&planned.path, &handbook.url(thing, locale)),
        summary: summary.map(|summary| summary.value.clone()),
        code: (thing.kind == Kind::Handout).then(|| handbook.handouts[index].code.clone()),
        number: match thing.kind {
            Kind::Stage => Some(handbook.stages[index].number),
            Kind::Step => Some(handbook.steps[index].number),
            _ => None,
        },
        current: false,
    }
}

/// A link to a list, with words from a message.
pub(super) fn list_link(renderer: &Renderer<'_>, planned: &Planned, page: PageOf, message: &str) -> LinkView {
    LinkView {
        title: renderer.messages(planned).text(message),
        url: relative(&planned.path, &same_page(renderer.handbook, page, planned.locale)),
        ..LinkView::default()
    }
}
