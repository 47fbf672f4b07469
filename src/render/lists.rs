//! Lists of the handbook → views.

use std::collections::BTreeSet;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_normalizer::DecomposingNormalizerBorrowed;

use super::Renderer;
use super::frame::{FrameOf, frame, link, list_link};
use super::sheets::pack_url;
use super::things::{activity_item, both_locale, breadcrumb_home, pdf_url};
use crate::diagnostic::Diagnostic;
use crate::markdown::outline::Bytes;
use crate::model::output_format::{Pack, PageOf, Print};
use crate::model::translation::Translated;
use crate::model::url::{encode_path, relative};
use crate::model::{Activity, Handbook, Kind, Locale, LocaleId, Place, Ref, Words, natural};
use crate::plan::{Planned, search_index};
use crate::theme::view::{
    ActivitiesView, ChangedPart, Choice, DownloadsView, GlossaryView, HandoutGroup, HandoutLinks,
    HandoutsView, LanguageChoice, LanguageStatus, LanguagesView, Letter, LinkView, PackLinks, PageFolder,
    PageStatus, PagesView, PrintedLink, ProcessesView, SearchView, TagView, TermItem, TextChange,
    TranslationView, View,
};

/// Frames a list that is named by a message.
fn list<'a, P: serde::Serialize>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    kind: &'static str,
    of: PageOf,
    page: P,
) -> View<'a, P> {
    let messages = renderer.messages(planned);
    let about = format!("core-about-{kind}");
    let frame = frame(
        renderer,
        planned,
        FrameOf {
            description: messages.has(&about).then(|| messages.text(&about)),
            breadcrumbs: breadcrumb_home(renderer, planned),
            ..FrameOf::bare(kind, messages.text(&format!("core-nav-{kind}")), of, planned)
        },
    );
    View { frame, page }
}

/// The alphabet of the page's language: in Spanish, ñ comes after n.
fn collator(
    renderer: &Renderer,
    planned: &Planned,
    options: CollatorOptions,
) -> Option<CollatorBorrowed<'static>> {
    let locale: icu_locale_core::Locale = renderer.locale(planned).tag.parse().ok()?;
    Collator::try_new((&locale).into(), options).ok()
}

/// Sorts by words in the page's alphabet, then by address, so that the order never hangs on chance.
pub(super) fn sort_by_title<T>(
    renderer: &Renderer,
    planned: &Planned,
    list: &mut [T],
    key: impl Fn(&T) -> (&str, &str),
) {
    let collator = collator(renderer, planned, CollatorOptions::default());
    list.sort_by_cached_key(|item| {
        let (words, url) = key(item);
        let mut order = Vec::with_capacity(words.len() * 2);
        // Writing into memory cannot fail.
        let _ = collator.as_ref().map(|collator| collator.write_sort_key_to(words, &mut order));
        (order, words.to_owned(), url.to_owned())
    });
}

/// A page at the root of the site, which speaks every language: the choice of language, or what is
/// shown for an address that is not there.
pub(super) fn root_page<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    page: PageOf,
) -> View<'a, LanguagesView<'a>> {
    let config = &renderer.handbook.config;
    let site_title =
        config.title.shown(config.source_locale(), &config.locales).map_or("", |(_, title)| title);
    let (kind, words) = match page {
        PageOf::NotFound => ("not-found", "core-not-found"),
        _ => ("languages", "core-go-on"),
    };
    let title = match page {
        PageOf::NotFound => renderer.messages(planned).text(words),
        _ => site_title.to_owned(),
    };
    let frame = frame(renderer, planned, FrameOf::bare(kind, title, page, planned));
    let choices = frame
        .languages
        .iter()
        .zip(&config.locales)
        .map(|(link, locale)| {
            let messages = &renderer.messages[locale.id.index()];
            let other = |page, message| LinkView {
                title: messages.text(message),
                url: format!("{}{}", frame.root, encode_path(&renderer.handbook.path(page, locale))),
                ..LinkView::default()
            };
            let home = LinkView {
                title: messages.text("core-nav-home"),
                url: link.url.clone(),
                ..LinkView::default()
            };
            LanguageChoice {
                link: link.clone(),
                title: config.title.shown(locale, &config.locales).map_or("", |(_, title)| title),
                words: messages.text(words),
                links: vec![
                    home,
                    other(PageOf::Search, "core-search"),
                    other(PageOf::Activities, "core-nav-activities"),
                ],
            }
        })
        .collect();
    View { frame, page: LanguagesView { choices } }
}

pub(super) fn processes<'a>(renderer: &'a Renderer, planned: &'a Planned) -> View<'a, ProcessesView> {
    let processes = all(renderer, planned, Kind::Process, renderer.handbook.processes.len());
    list(renderer, planned, "processes", PageOf::Processes, ProcessesView { processes })
}

/// The list of activities. Its items are rendered one by one: as values of a template, 50,000 of
/// them would take more memory than the rest of the build.
pub(super) fn activities<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
) -> Result<View<'a, ActivitiesView>, Box<Diagnostic>> {
    let count = renderer.handbook.activities.len();
    let locale = renderer.locale(planned);
    let activities = &renderer.handbook.activities;
    let mut order: Vec<(&str, &str, usize)> = (0..activities.len())
        .map(|i| {
            (renderer.handbook.title(Ref::new(Kind::Activity, i), locale), activities[i].entry.id.as_ref(), i)
        })
        .collect();
    sort_by_title(renderer, planned, &mut order, |(title, id, _)| (title, id));
    let mut items_html = String::new();
    for (_, _, i) in order {
        let item = activity_item(renderer, planned, Ref::new(Kind::Activity, i));
        items_html.push_str(&renderer.theme.render("activity-item.html", &item, planned.locale.index())?);
    }
    let with_activity = |stage: &Ref| !renderer.handbook.activities_of(*stage).is_empty();
    let stages = (0..renderer.handbook.stages.len()).map(|i| Ref::new(Kind::Stage, i)).filter(with_activity);
    let stages = stages.map(|stage| Choice {
        id: renderer.handbook.entry(stage).map_or_else(String::new, |entry| entry.id.to_string()),
        title: renderer.handbook.title(stage, locale).to_owned(),
    });
    let unique = |of: fn(&Activity) -> &Vec<String>| -> Vec<String> {
        let all: BTreeSet<String> = activities.iter().flat_map(|activity| of(activity).clone()).collect();
        all.into_iter().collect()
    };
    let messages = renderer.messages(planned);
    let tags = unique(|activity| &activity.tags).into_iter().map(|id| {
        let label = format!("tag-{id}");
        (if messages.has(&label) { messages.text(&label) } else { id.clone() }, id)
    });
    let mut tags: Vec<(String, String)> = tags.collect();
    sort_by_title(renderer, planned, &mut tags, |(word, id)| (word, id));
    let page = ActivitiesView {
        count,
        stages: stages.collect(),
        tags: tags.into_iter().map(|(_, id)| id).collect(),
        places: unique(|activity| &activity.places),
        items_html,
    };
    Ok(list(renderer, planned, "activities", PageOf::Activities, page))
}

/// All handouts by code.
fn by_code(renderer: &Renderer) -> impl Iterator<Item = Ref> {
    let handouts = &renderer.handbook.handouts;
    let mut order: Vec<usize> = (0..handouts.len()).collect();
    order.sort_by_key(|i| (handouts[*i].code_order(), &handouts[*i].id));
    order.into_iter().map(|i| Ref::new(Kind::Handout, i))
}

pub(super) fn handouts<'a>(renderer: &'a Renderer, planned: &'a Planned) -> View<'a, HandoutsView> {
    let handbook = &renderer.handbook;
    // A handout belongs where its activity is at home; what has no stage serves any meeting.
    let stage = |handout: &Ref| {
        let activity = handbook.handouts[handout.index as usize].activity?;
        let step = *handbook.activities[activity.index as usize].steps.first()?;
        Some(handbook.steps[step.index as usize].stage)
    };
    let stages = (0..handbook.stages.len()).map(|i| Some(Ref::new(Kind::Stage, i)));
    let groups = std::iter::once(None).chain(stages).map(|of| HandoutGroup {
        id: of.map_or("any".to_owned(), |of| handbook.stages[of.index as usize].entry.id.to_string()),
        stage: of.map(|of| link(renderer, planned, of)),
        unit: of.map_or("stage", |of| handbook.unit_of(of)),
        handouts: by_code(renderer)
            .filter(|handout| stage(handout) == of)
            .map(|handout| handout_links(renderer, planned, handout))
            .collect(),
    });
    let groups = groups.filter(|group| !group.handouts.is_empty()).collect();
    list(renderer, planned, "handouts", PageOf::Handouts, HandoutsView { groups })
}

fn handout_links(renderer: &Renderer, planned: &Planned, handout: Ref) -> HandoutLinks {
    let locale = renderer.locale(planned);
    let url = |page| relative(&planned.path, &renderer.handbook.path(page, locale));
    let both = both_locale(renderer, planned, handout);
    let handbook = &renderer.handbook;
    let in_both = |path: String| relative(&planned.path, &path);
    HandoutLinks {
        link: link(renderer, planned, handout),
        pdf_url: pdf_url(renderer, planned, PageOf::Thing(handout)),
        large_url: url(PageOf::LargeHandout(handout)),
        large_pdf_url: pdf_url(renderer, planned, PageOf::LargeHandout(handout)),
        text_url: url(PageOf::Thing(handout)).replace(".html", ".txt"),
        both_url: both.map(|other| in_both(handbook.path(PageOf::Both(handout), other))),
        both_pdf_url: both.and_then(|other| handbook.pdf(PageOf::Both(handout), other)).map(in_both),
    }
}

/// A term in a list. `locale` chooses its words, and the frame's locale its links.
fn term_item(renderer: &Renderer, planned: &Planned, thing: Ref, locale: LocaleId) -> Option<TermItem> {
    let handbook = &renderer.handbook;
    let term = &handbook.terms[thing.index as usize];
    let (text, words) = term.shown(handbook.config.locale(locale))?;
    Some(TermItem {
        id: term.id.to_string(),
        term: words.term.clone(),
        definition: words.definition.clone(),
        lang: (text != planned.locale).then(|| handbook.config.locale(text).tag.clone()),
        see: term.see.iter().map(|other| link(renderer, planned, *other)).collect(),
    })
}

/// The whole glossary in the order of the language's alphabet.
pub(super) fn all_terms(renderer: &Renderer, planned: &Planned) -> Vec<TermItem> {
    let all = (0..renderer.handbook.terms.len()).map(|i| Ref::new(Kind::Term, i));
    let mut terms: Vec<TermItem> =
        all.filter_map(|term| term_item(renderer, planned, term, planned.locale)).collect();
    sort_by_title(renderer, planned, &mut terms, |item| (&item.term, &item.id));
    terms
}

/// The terms that texts link to, each once, in the order in which a reader meets them.
pub(super) fn terms_of<'a>(
    renderer: &Renderer,
    planned: &Planned,
    locale: LocaleId,
    texts: impl IntoIterator<Item = &'a Words>,
    part: Option<&Bytes>,
) -> Vec<TermItem> {
    let mut met: Vec<Ref> = Vec::new();
    for words in texts {
        for (link, place) in words.body.outline.links.iter().zip(&words.links) {
            let Place::Thing(term @ Ref { kind: Kind::Term, .. }, _) = place else { continue };
            if part.is_none_or(|part| part.contains(&link.range.start)) && !met.contains(term) {
                met.push(*term);
            }
        }
    }
    met.into_iter().filter_map(|term| term_item(renderer, planned, term, locale)).collect()
}

pub(super) fn glossary<'a>(renderer: &'a Renderer, planned: &'a Planned) -> View<'a, GlossaryView> {
    // To the primary strength é is e, and in Spanish ñ is no n.
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Primary);
    let collator = collator(renderer, planned, options);
    let mut letters: Vec<Letter> = Vec::new();
    for item in all_terms(renderer, planned) {
        let own: String = item.term.chars().take(1).flat_map(char::to_uppercase).collect();
        // A head over é and e is E, whichever comes first.
        let bare = DecomposingNormalizerBorrowed::new_nfd().normalize(&own).chars().take(1).collect();
        let is_same = |one: &String| collator.as_ref().is_some_and(|c| c.compare(one, &own).is_eq());
        let letter = if is_same(&bare) { bare } else { own.clone() };
        match letters.last_mut() {
            Some(last) if is_same(&last.letter) => {
                last.terms.push(item);
            }
            _ => letters.push(Letter { letter, terms: vec![item] }),
        }
    }
    list(renderer, planned, "glossary", PageOf::Glossary, GlossaryView { letters })
}

/// The folder that a page is in; empty for none.
fn folder_of(handbook: &Handbook, page: Ref) -> &str {
    let id = handbook.entry(page).map_or("", |entry| &entry.id);
    id.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// All pages of words, by folder: those without one first.
pub(super) fn pages<'a>(renderer: &'a Renderer, planned: &'a Planned) -> View<'a, PagesView> {
    let handbook = &renderer.handbook;
    let all = handbook.pages_in("");
    let mut names: Vec<&str> = all.iter().map(|page| folder_of(handbook, *page)).collect();
    names.sort_by(|a, b| natural(a, b));
    names.dedup();
    let folders = names.into_iter().map(|name| {
        let inside = all.iter().filter(|page| folder_of(handbook, **page) == name);
        let title =
            handbook.find(Kind::Page, name).map(|page| handbook.title(page, renderer.locale(planned)));
        PageFolder {
            title: title.unwrap_or(name).to_owned(),
            links: inside.map(|page| link(renderer, planned, *page)).collect(),
        }
    });
    let page = PagesView { folders: folders.collect() };
    list(renderer, planned, "pages", PageOf::Pages, page)
}

/// Everything that carries a tag.
pub(super) fn tag<'a>(renderer: &'a Renderer, planned: &'a Planned, number: u32) -> View<'a, TagView> {
    let tag = &renderer.handbook.tags[number as usize];
    let mut links: Vec<LinkView> = tag.things.iter().map(|thing| link(renderer, planned, *thing)).collect();
    sort_by_title(renderer, planned, &mut links, |link| (&link.title, &link.url));
    let page = TagView { id: tag.id.to_string(), links };
    let mut view = list(renderer, planned, "tag", PageOf::Tag(number), page);
    let messages = renderer.messages(planned);
    let label = format!("tag-{}", tag.id);
    view.frame.description = messages.text("core-about-tag");
    view.frame.title = if messages.has(&label) { messages.text(&label) } else { tag.id.to_string() };
    view.frame.breadcrumbs.push(list_link(renderer, planned, PageOf::Activities, "core-nav-activities"));
    view
}

pub(super) fn downloads<'a>(renderer: &'a Renderer, planned: &'a Planned) -> View<'a, DownloadsView> {
    let handbook = &renderer.handbook;
    let locale = renderer.locale(planned);
    let url = |page| relative(&planned.path, &handbook.path(page, locale));
    let things = |kind, count: usize| (0..count).map(move |i| Ref::new(kind, i));
    let stages = things(Kind::Stage, handbook.stages.len())
        .filter(|stage| !handbook.activities_of(*stage).is_empty())
        .map(|stage| PackLinks {
            stage: link(renderer, planned, stage),
            unit: handbook.unit_of(stage),
            facilitator_url: url(PageOf::Pack(stage, Pack::Facilitator)),
            facilitator_pdf_url: pdf_url(renderer, planned, PageOf::Pack(stage, Pack::Facilitator)),
            handouts_url: pack_url(renderer, planned, stage, Pack::Handouts),
            handouts_pdf_url: pack_url(renderer, planned, stage, Pack::Handouts)
                .and_then(|_| pdf_url(renderer, planned, PageOf::Pack(stage, Pack::Handouts))),
        });
    let handouts = by_code(renderer).map(|handout| handout_links(renderer, planned, handout));
    let slides = things(Kind::Activity, handbook.activities.len())
        .filter(|activity| !handbook.activities[activity.index as usize].slides.is_empty())
        .map(|activity| PrintedLink {
            link: LinkView { url: url(PageOf::Slides(activity)), ..link(renderer, planned, activity) },
            pdf_url: pdf_url(renderer, planned, PageOf::Slides(activity)),
        });
    let mut slides: Vec<PrintedLink> = slides.collect();
    sort_by_title(renderer, planned, &mut slides, |deck| (&deck.link.title, &deck.link.url));
    let instruments = things(Kind::Instrument, handbook.instruments.len()).map(|thing| PrintedLink {
        link: link(renderer, planned, thing),
        pdf_url: pdf_url(renderer, planned, PageOf::Thing(thing)),
    });
    let files = handbook.files.iter().filter(|file| Some(file.as_str()) != handbook.logo());
    let mut files: Vec<LinkView> = files
        .map(|file| LinkView {
            title: file.strip_prefix("files/").unwrap_or(file).to_owned(),
            url: relative(&planned.path, file),
            ..LinkView::default()
        })
        .collect();
    sort_by_title(renderer, planned, &mut files, |link| (&link.title, &link.url));
    let page = DownloadsView {
        packs: stages.collect(),
        book_url: url(PageOf::Book(Print::Usual)),
        large_book_url: url(PageOf::Book(Print::Large)),
        book_pdf_urls: [Print::Usual, Print::Large]
            .map(|print| pdf_url(renderer, planned, PageOf::Book(print))),
        ebook_url: (handbook.has_pdf && handbook.has_whole_book())
            .then(|| relative(&planned.path, &format!("{}/book.epub", locale.tag))),
        handouts: handouts.collect(),
        slides,
        instruments: instruments.collect(),
        files,
    };
    list(renderer, planned, "downloads", PageOf::Downloads, page)
}

/// How far the handbook is translated: in the source language all others, in another its own.
pub(super) fn translation<'a>(renderer: &'a Renderer, planned: &'a Planned) -> View<'a, TranslationView> {
    let locales = &renderer.handbook.config.locales[1..];
    let is_told = |locale: &&Locale| planned.locale == LocaleId::SOURCE || locale.id == planned.locale;
    let languages = locales.iter().filter(is_told).map(|locale| language_status(renderer, planned, locale));
    let source = renderer.handbook.config.source_locale();
    let page = TranslationView {
        source_locale: source.tag.clone(),
        source_direction: source.direction(),
        languages: languages.collect(),
    };
    list(renderer, planned, "translation", PageOf::Translation, page)
}

fn language_status(renderer: &Renderer, planned: &Planned, locale: &Locale) -> LanguageStatus {
    let pages = &renderer.handbook.translation.pages;
    let own: Vec<&Translated> =
        pages.iter().filter(|((of, _), _)| *of == locale.id).map(|(_, page)| page).collect();
    let sum = |of: fn(&Translated) -> usize| own.iter().map(|page| of(page)).sum::<usize>();
    let is_current = |page: &&&Translated| page.is_tracked && page.current == page.blocks;
    let mut open: Vec<&Translated> = own
        .iter()
        .filter(|page| page.is_tracked && page.current < page.blocks || !page.is_there)
        .copied()
        .collect();
    // What keeps people safe first, then what says something else than it should, then what is not there.
    open.sort_by_key(|page| {
        let is_unsafe = page.outdated.iter().any(|block| block.is_safety);
        (!is_unsafe, page.outdated_count == 0, !page.is_there, &page.id)
    });
    LanguageStatus {
        tag: locale.tag.clone(),
        name: renderer.messages[locale.id.index()].language_name(),
        pages: own.len(),
        current: own.iter().filter(is_current).count(),
        blocks: sum(|page| page.blocks),
        done: sum(|page| page.current),
        unrecorded: own.iter().filter(|page| page.is_there && !page.is_tracked).count(),
        rows: open.into_iter().map(|page| page_status(renderer, planned, locale, page)).collect(),
    }
}

fn page_status(renderer: &Renderer, planned: &Planned, locale: &Locale, page: &Translated) -> PageStatus {
    let handbook = &renderer.handbook;
    let thing = page.id.split_once('/').and_then(|(folder, id)| {
        // A folder's own page is its index.
        let id = id.strip_suffix("/index").unwrap_or(id);
        handbook.find(Kind::of_folder(folder)?, id)
    });
    let link = match thing {
        Some(thing) => link(renderer, planned, thing),
        None => list_link(renderer, planned, PageOf::Glossary, "core-nav-glossary"),
    };
    let part = |(sign, text): &(char, String)| ChangedPart {
        kind: match sign {
            '-' => "gone",
            '+' => "new",
            _ => "same",
        },
        text: text.clone(),
    };
    let changes = page.outdated.iter().filter(|block| !block.is_missing).map(|block| TextChange {
        parts: block.changes.iter().map(part).collect(),
        is_safety: block.is_safety,
    });
    PageStatus {
        id: status_anchor(&locale.tag, &page.id),
        link,
        words: page.words,
        is_there: page.is_there,
        missing: page.missing,
        outdated: page.outdated_count,
        unconfirmed: page.unconfirmed,
        changes: changes.collect(),
    }
}

/// The id of a page's row on the page that tells how far the handbook is translated.
pub(super) fn status_anchor(tag: &str, page: &str) -> String {
    format!("core.{tag}.{}", page.replace('/', "."))
}

pub(super) fn search<'a>(renderer: &'a Renderer, planned: &'a Planned) -> View<'a, SearchView> {
    let to = |page, message| list_link(renderer, planned, page, message);
    let page = SearchView {
        index_url: relative(&planned.path, &search_index(renderer.locale(planned))),
        links: vec![
            to(PageOf::Glossary, "core-nav-glossary"),
            to(PageOf::Activities, "core-nav-activities"),
            to(PageOf::Handouts, "core-nav-handouts"),
            to(PageOf::Book(Print::Usual), "core-nav-book"),
        ],
    };
    list(renderer, planned, "search", PageOf::Search, page)
}

fn all(renderer: &Renderer, planned: &Planned, kind: Kind, count: usize) -> Vec<LinkView> {
    (0..count).map(|i| link(renderer, planned, Ref::new(kind, i))).collect()
}
