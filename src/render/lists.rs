//! Lists of the handbook → views.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

use super::Renderer;
use super::frame::{FrameOf, frame, link};
use super::things::{activity_item, breadcrumb_home, place_name, team_progress};
use crate::diagnostic::Diagnostic;
use crate::model::output_format::PageOf;
use crate::model::{Kind, Ref};
use crate::plan::Planned;
use crate::theme::view::{
    ActivitiesView, GlossaryView, HandoutsView, LanguageChoice, LanguagesView, LinkView, ProcessesView,
    TeamItem, TeamsView, TermItem, View,
};

/// Frames a list that is named by a message.
fn list<'a, P: serde::Serialize>(
    renderer: &'a Renderer<'a>,
    planned: &'a Planned,
    kind: &'static str,
    of: PageOf,
    page: P,
) -> View<'a, P> {
    let title = renderer.messages(planned).text(&format!("core-nav-{kind}"));
    let frame = frame(
        renderer,
        planned,
        FrameOf {
            kind,
            title,
            description: None,
            text: planned.locale,
            words: None,
            page: of,
            breadcrumbs: breadcrumb_home(renderer, planned),
        },
    );
    View { frame, page }
}

/// The alphabet of the page's language: in Spanish, ñ comes after n.
fn collator(renderer: &Renderer<'_>, planned: &Planned) -> Option<CollatorBorrowed<'static>> {
    let locale: icu_locale_core::Locale = renderer.locale(planned).tag.parse().ok()?;
    Collator::try_new((&locale).into(), CollatorOptions::default()).ok()
}

/// Sorts by words in the page's alphabet, then by address, so that the order never hangs on chance.
fn sort_by_title<T>(
    renderer: &Renderer<'_>,
    planned: &Planned,
    list: &mut [T],
    key: impl Fn(&T) -> (&str, &str),
) {
    let collator = collator(renderer, planned);
    list.sort_by(|a, b| {
        let ((a, a_url), (b, b_url)) = (key(a), key(b));
        let order = collator.as_ref().map_or_else(|| a.cmp(b), |collator| collator.compare(a, b));
        order.then_with(|| a_url.cmp(b_url))
    });
}

pub(super) fn languages<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned) -> View<'a, LanguagesView<'a>> {
    let config = &renderer.handbook.config;
    let site_title =
        config.title.shown(config.source_locale(), &config.locales).map_or("", |(_, title)| title);
    let frame = frame(
        renderer,
        planned,
        FrameOf {
            kind: "languages",
            title: site_title.to_owned(),
            description: None,
            text: planned.locale,
            words: None,
            page: PageOf::Languages,
            breadcrumbs: Vec::new(),
        },
    );
    let choices = frame
        .languages
        .iter()
        .zip(&config.locales)
        .map(|(link, locale)| LanguageChoice {
            link: link.clone(),
            title: config.title.shown(locale, &config.locales).map_or("", |(_, title)| title),
            words: renderer.messages[locale.id.index()].text("core-go-on"),
        })
        .collect();
    View { frame, page: LanguagesView { choices } }
}

pub(super) fn processes<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned) -> View<'a, ProcessesView> {
    let processes = all(renderer, planned, Kind::Process, renderer.handbook.processes.len());
    list(renderer, planned, "processes", PageOf::Processes, ProcessesView { processes })
}

/// The list of activities. Its items are rendered one by one: as values of a template, 50,000 of
/// them would take more memory than the rest of the build.
pub(super) fn activities<'a>(
    renderer: &'a Renderer<'a>,
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
    Ok(list(renderer, planned, "activities", PageOf::Activities, ActivitiesView { count, items_html }))
}

pub(super) fn handouts<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned) -> View<'a, HandoutsView> {
    let mut handouts = all(renderer, planned, Kind::Handout, renderer.handbook.handouts.len());
    handouts.sort_by_key(code_order);
    list(renderer, planned, "handouts", PageOf::Handouts, HandoutsView { handouts })
}

/// `H2-10` after `H2-9`: the parts of a code, numbers as numbers.
fn code_order(link: &LinkView) -> (String, Vec<(u32, String)>, String) {
    let code = link.code.clone().unwrap_or_default();
    let (stage, number) = code.split_once('-').map_or((code.as_str(), ""), |parts| parts);
    let number = number.parse().unwrap_or(u32::MAX);
    (stage.to_owned(), vec![(number, code.clone())], link.url.clone())
}

pub(super) fn glossary<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned) -> View<'a, GlossaryView> {
    let locale = renderer.locale(planned);
    let mut terms: Vec<TermItem> = renderer
        .handbook
        .terms
        .iter()
        .filter_map(|term| {
            let (text, words) = term.shown(locale)?;
            Some(TermItem {
                id: term.id.to_string(),
                term: words.term.clone(),
                definition: words.definition.clone(),
                lang: (text != planned.locale).then(|| renderer.handbook.config.locale(text).tag.clone()),
                see: term.see.iter().map(|other| link(renderer, planned, *other)).collect(),
            })
        })
        .collect();
    sort_by_title(renderer, planned, &mut terms, |item| (&item.term, &item.id));
    list(renderer, planned, "glossary", PageOf::Glossary, GlossaryView { terms })
}

pub(super) fn teams<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned) -> View<'a, TeamsView> {
    let handbook = renderer.handbook;
    let mut teams: Vec<TeamItem> = handbook
        .teams
        .iter()
        .enumerate()
        .map(|(i, team)| {
            let (done, total) = team_progress(handbook, team);
            TeamItem {
                link: link(renderer, planned, Ref::new(Kind::Team, i)),
                place: place_name(renderer, planned, team.place),
                process: team.process.map(|process| link(renderer, planned, process)),
                done,
                total,
            }
        })
        .collect();
    sort_by_title(renderer, planned, &mut teams, |item| (&item.link.title, &item.link.url));
    list(renderer, planned, "teams", PageOf::Teams, TeamsView { teams })
}

fn all(renderer: &Renderer<'_>, planned: &Planned, kind: Kind, count: usize) -> Vec<LinkView> {
    (0..count).map(|i| link(renderer, planned, Ref::new(kind, i))).collect()
}
