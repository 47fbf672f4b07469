//! What every page has: titles, languages, breadcrumbs, neighbours.

use super::Renderer;
use rustc_hash::FxHashMap;

use crate::model::output_format::{PageOf, Print};
use crate::model::url::{encode_path, relative};
use crate::model::{Entry, Handbook, Kind, Locale, LocaleId, Ref, Words};
use crate::plan::Planned;
use crate::theme::view::{Alternate, Contents, Frame, LanguageLink, LinkView, TermItem};

/// Shown above a text with at least so many headings.
const MIN_CONTENTS: usize = 3;

/// The order of a process: what comes before and after each thing.
pub(super) struct Along(FxHashMap<Ref, (Option<Ref>, Option<Ref>)>);

impl Along {
    /// Stages follow stages, steps steps, and activities those of the same step; each only within
    /// its process.
    pub(super) fn new(handbook: &Handbook) -> Along {
        let mut along = FxHashMap::default();
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
    pub(super) description: Option<String>,
    /// The locale of the text.
    pub(super) text: LocaleId,
    /// The words whose headings are the contents.
    pub(super) words: Option<&'a Words>,
    pub(super) page: PageOf,
    pub(super) breadcrumbs: Vec<LinkView>,
    /// Terms that its text links to.
    pub(super) terms: Vec<TermItem>,
}

impl FrameOf<'_> {
    /// A page without words of its own, breadcrumbs and terms.
    pub(super) fn bare(kind: &'static str, title: String, page: PageOf, planned: &Planned) -> Self {
        FrameOf {
            kind,
            title,
            description: None,
            text: planned.locale,
            words: None,
            page,
            breadcrumbs: Vec::new(),
            terms: Vec::new(),
        }
    }
}

/// Builds the frame of a page.
pub(super) fn frame<'a>(renderer: &'a Renderer, planned: &'a Planned, of: FrameOf<'a>) -> Frame<'a> {
    let handbook = &renderer.handbook;
    let config = &handbook.config;
    let locale = config.locale(planned.locale);
    let text = config.locale(of.text);
    let is_fallback = of.text != planned.locale;
    let (header_html, footer_html) = renderer.furniture.of(config, planned);
    let root = root(renderer, planned, of.page);
    let address = |to: &str| match of.page {
        PageOf::NotFound => format!("{root}{}", encode_path(to)),
        _ => relative(&planned.path, to),
    };
    // A page at the root has no other language of its own, and leads to the home pages.
    let in_locale = |other: &Locale| match of.page {
        PageOf::Languages | PageOf::NotFound => format!("{}/index.html", other.tag),
        // What holds both languages is no page of the source language, which has its own.
        PageOf::Both(handout) | PageOf::Columns(handout) if other.id == LocaleId::SOURCE => {
            handbook.path(PageOf::Thing(handout), other)
        }
        page => handbook.path(page, other),
    };
    let is_shared = matches!(of.page, PageOf::Languages | PageOf::NotFound);
    let languages: Vec<LanguageLink<'_>> = config
        .locales
        .iter()
        .map(|other| LanguageLink {
            tag: &other.tag,
            name: renderer.messages[other.id.index()].language_name(),
            direction: other.direction(),
            url: address(&in_locale(other)),
            current: other.id == planned.locale && !is_shared,
        })
        .collect();
    let neighbours = match of.page {
        PageOf::Thing(thing) => renderer.along.0.get(&thing).copied().unwrap_or_default(),
        _ => (None, None),
    };
    let noindex = handbook.is_unlisted(of.page);
    let base = config.base_url.as_deref();
    // The address of a fallback is that of the page it shows, and of large print that of the usual.
    let usual = match of.page {
        PageOf::LargeHandout(handout) | PageOf::Both(handout) | PageOf::Columns(handout) => {
            PageOf::Thing(handout)
        }
        PageOf::Book(_) => PageOf::Book(Print::Usual),
        page => page,
    };
    let canonical = base
        .filter(|_| of.page != PageOf::NotFound)
        .map(|base| format!("{base}{}", encode_path(&handbook.path(usual, text))));
    let alternates = match base {
        Some(base) if !noindex && !is_shared => config
            .locales
            .iter()
            .filter(|other| handbook.has_words(of.page, other.id))
            .map(|other| Alternate {
                tag: &other.tag,
                url: format!("{base}{}", encode_path(&handbook.path(of.page, other))),
            })
            .collect(),
        _ => Vec::new(),
    };
    // Pages of teams say on which day they are as of: another day would only be asked about.
    let is_as_of = match of.page {
        PageOf::Thing(thing) => thing.kind == Kind::Team,
        PageOf::Team(..) | PageOf::Meeting(..) | PageOf::Teams | PageOf::Place(_) => true,
        _ => false,
    };
    let updated = of.words.and_then(|words| words.updated).or(config.published).filter(|_| !is_as_of);
    let contents: Vec<Contents<'_>> =
        of.words.map_or_else(Vec::new, |words| contents(renderer, of.page, of.text, words));
    Frame {
        kind: of.kind,
        locale: &locale.tag,
        direction: locale.direction(),
        text_locale: &text.tag,
        text_direction: text.direction(),
        is_fallback,
        title: of.title,
        qualifier: qualifier(renderer, planned, of.page),
        site_title: config.title.shown(locale, &config.locales).map_or("", |(_, title)| title),
        description: of.description.unwrap_or_default(),
        home: address(&format!("{}/index.html", locale.tag)),
        root,
        logo: handbook.logo().map(str::to_owned),
        header_html,
        footer_html,
        languages,
        breadcrumbs: of.breadcrumbs,
        previous: neighbours.0.map(|thing| link(renderer, planned, thing)),
        next: neighbours.1.map(|thing| link(renderer, planned, thing)),
        contents: if contents.len() >= MIN_CONTENTS { contents } else { Vec::new() },
        terms: of.terms,
        is_large: matches!(of.page, PageOf::LargeHandout(_) | PageOf::Book(Print::Large)),
        updated: updated.map(|date| renderer.messages(planned).date(date)),
        canonical,
        alternates,
        noindex,
    }
}

/// The headings of a text that stand in no block, of the two upper levels.
fn contents<'a>(renderer: &Renderer, page: PageOf, text: LocaleId, words: &'a Words) -> Vec<Contents<'a>> {
    let headings = words.body.outline.headings.iter();
    // A translation has the minutes of its source.
    let entry = if let PageOf::Thing(thing) = page { renderer.handbook.entry(thing) } else { None };
    let source = entry.and_then(Entry::source).unwrap_or(words);
    let minutes = |id: &str| source.body.outline.headings.iter().find(|heading| *heading.id == *id)?.minutes;
    headings
        .filter(|heading| !heading.in_block && heading.level <= 3)
        .map(|heading| Contents {
            id: &heading.id,
            text: renderer.heading_words(words, text, heading),
            level: heading.level.max(2),
            minutes: minutes(&heading.id),
        })
        .collect()
}

/// What tells a page from another of the same title, in a window's title and a message preview.
fn qualifier(renderer: &Renderer, planned: &Planned, page: PageOf) -> Option<String> {
    let text = |id| renderer.messages(planned).text(id);
    let code = |thing: Ref| renderer.handbook.handouts[thing.index as usize].code.clone();
    match page {
        PageOf::Thing(thing @ Ref { kind: Kind::Handout, .. }) => Some(code(thing)),
        PageOf::LargeHandout(thing) => {
            Some([code(thing), text("core-large-print")].join(&text("core-comma")))
        }
        PageOf::Slides(_) => Some(text("core-slides")),
        PageOf::Book(Print::Large) => Some(text("core-large-print")),
        PageOf::Tag(_) => Some(text("core-tag")),
        _ => None,
    }
}

/// The way to the root of the site. The page for addresses that are not there is shown at any of
/// them, so its way begins at the server's root.
fn root(renderer: &Renderer, planned: &Planned, page: PageOf) -> String {
    if page != PageOf::NotFound {
        return "../".repeat(planned.path.matches('/').count());
    }
    format!("/{}", renderer.handbook.config.base_path())
}

/// A link to a thing, with its title and summary in the frame's language.
pub(super) fn link(renderer: &Renderer, planned: &Planned, thing: Ref) -> LinkView {
    let handbook = &renderer.handbook;
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
pub(super) fn list_link(renderer: &Renderer, planned: &Planned, page: PageOf, message: &str) -> LinkView {
    LinkView {
        title: renderer.messages(planned).text(message),
        url: relative(&planned.path, &renderer.handbook.path(page, renderer.locale(planned))),
        ..LinkView::default()
    }
}
