//! How the handbook stands → what needs doing, most urgent first; and lists of what there is and what was changed.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::Visit;
use super::look::say;
use crate::diagnostic::{Code, Severity};
use crate::edit::history::{self, Entry};
use crate::model::team::{Team, days};
use crate::model::url::encode_path;
use crate::model::{Handbook, Kind, Ref};

/// A meeting without minutes is asked for so many days.
const ASKED: i32 = 60;

/// So many problems are shown, and so many changes.
const MOST: usize = 12;

/// The start page.
#[derive(Default, Serialize)]
pub(super) struct StartView {
    /// What did not work just now.
    problems: Vec<String>,
    /// What needs doing.
    todo: Vec<Todo>,
    /// The teams.
    teams: Vec<Link>,
    /// What there is beside teams.
    lists: Vec<Link>,
    /// The newest changes.
    changes: Vec<Change>,
}

/// Something that needs doing.
#[derive(Serialize)]
struct Todo {
    title: String,
    small: String,
    url: String,
    action: String,
}

/// A place to go to.
#[derive(Serialize)]
struct Link {
    title: String,
    small: String,
    url: String,
}

/// A list of places to go to.
#[derive(Serialize)]
pub(super) struct ListView {
    links: Vec<Link>,
}

/// A change that was made.
#[derive(Serialize)]
pub(super) struct Change {
    number: u64,
    what: String,
    when: String,
    files: Vec<String>,
    /// Where it is undone.
    undo: String,
    /// The start page.
    start: String,
}

/// The start page.
pub(super) fn view(visit: &Visit<'_>) -> StartView {
    failed(visit, Vec::new())
}

/// The start page, with what did not work just now.
pub(super) fn failed(visit: &Visit<'_>, problems: Vec<String>) -> StartView {
    let root = &visit.workspace.desk.project;
    let changes = history::entries(root).iter().take(MOST).map(|entry| change(visit, entry)).collect();
    let Some(site) = visit.site() else {
        let todo = problems_todo(visit).into_iter().map(|(_, todo)| todo).collect();
        return StartView { problems, todo, changes, ..StartView::default() };
    };
    let handbook = site.handbook();
    let mut todo = Vec::new();
    for team in &handbook.teams {
        todo.extend(team_todo(visit, handbook, team));
    }
    // Errors keep the whole site from readers.
    let mut urgent = problems_todo(visit);
    let later = urgent.split_off(urgent.iter().take_while(|(is_error, _)| *is_error).count());
    let all = urgent.drain(..).map(|(_, todo)| todo).chain(todo);
    let todo = all.chain(outdated_todo(visit, handbook)).chain(later.into_iter().map(|(_, todo)| todo));
    let list = |kind: Kind, title: &str| {
        let count = handbook.ids(kind).len();
        let small = say(visit.messages, "edit-count", &[("count", count.into())]);
        Link { title: visit.word(title), small, url: visit.to(&format!("{}/", kind.name())) }
    };
    StartView {
        problems,
        todo: todo.collect(),
        teams: list_of(visit, handbook, Kind::Team),
        lists: vec![
            list(Kind::Page, "edit-list-page"),
            list(Kind::Activity, "edit-list-activity"),
            list(Kind::Handout, "edit-list-handout"),
            list(Kind::Process, "edit-list-process"),
            list(Kind::Stage, "edit-list-stage"),
            list(Kind::Step, "edit-list-step"),
            list(Kind::Instrument, "edit-list-instrument"),
        ],
        changes,
    }
}

/// Meetings without minutes and tasks that are late.
fn team_todo(visit: &Visit<'_>, handbook: &Handbook, team: &Team) -> Vec<Todo> {
    // What cannot be read stands among the problems, and made-up teams wait for nobody.
    if team.unread.is_some() || team.is_sample {
        return Vec::new();
    }
    let (today, messages) = (handbook.today, visit.messages);
    let name = title(visit, handbook, Kind::Team, &team.id);
    let form = format!("teams/{}/meeting", encode_path(&team.id));
    let mut all = Vec::new();
    for day in waiting(team, today) {
        let values = [("team", name.as_str().into()), ("date", messages.date(day).into())];
        all.push(Todo {
            title: say(messages, if day == today { "edit-todo-today" } else { "edit-todo-minutes" }, &values),
            small: messages.text("edit-todo-minutes-small"),
            url: visit.to(&format!("{form}?date={day}")),
            action: messages.text("edit-todo-minutes-do"),
        });
    }
    let breaks = &handbook.config.health.breaks;
    let late = team.tasks().filter(|(.., task)| task.days_late(today, breaks).is_some()).count();
    if late > 0 {
        all.push(Todo {
            title: say(messages, "edit-todo-late", &[("count", late.into())]),
            small: name,
            url: format!("{}#part.tasks", visit.to(&form)),
            action: messages.text("edit-todo-late-do"),
        });
    }
    all
}

/// Days of meetings of which nothing is written down, the newest first.
fn waiting(team: &Team, today: Date) -> Vec<Date> {
    let is_asked = |day: Date| day <= today && days(day, today) <= ASKED;
    let planned = team.meetings.iter().filter(|own| !own.is_held(today) && !own.is_cancelled());
    let mut all: Vec<Date> = planned.map(|own| own.date).filter(|day| is_asked(*day)).collect();
    // The day that the last meeting named, of which there is no word at all.
    let named = team.last_meeting(today).and_then(|last| last.next);
    let is_known = |day: Date| {
        let of = |own: &crate::model::team::Meeting| {
            own.date == day || own.moved.iter().any(|own| own.from == day)
        };
        team.meetings.iter().any(of)
    };
    all.extend(named.filter(|day| is_asked(*day) && !is_known(*day)));
    all.sort_unstable();
    all.reverse();
    all.dedup();
    all
}

/// Pages whose translation is behind its source, by page.
fn outdated_todo(visit: &Visit<'_>, handbook: &Handbook) -> Vec<Todo> {
    let Some(sources) = &visit.standing.sources else { return Vec::new() };
    let mut pages: BTreeMap<&str, usize> = BTreeMap::new();
    let behind = |code| matches!(code, Code::Outdated | Code::Untranslated);
    for problem in visit.standing.problems.iter().filter(|problem| behind(problem.code)) {
        *pages.entry(sources.path(problem.at.source)).or_default() += 1;
    }
    let todo = pages.into_iter().filter_map(|(path, count)| {
        let (tag, kind, id) = words_at(path)?;
        handbook.find(kind, id)?;
        let count = ("count", count.into());
        Some(Todo {
            title: say(visit.messages, "edit-todo-outdated", &[count, ("language", tag.into())]),
            small: title(visit, handbook, kind, id),
            url: visit.to(&format!("{}/{}?tag={tag}", kind.name(), encode_path(id))),
            action: visit.word("edit-todo-outdated-do"),
        })
    });
    todo.take(MOST).collect()
}

/// All other problems: whether each is an error, errors first.
fn problems_todo(visit: &Visit<'_>) -> Vec<(bool, Todo)> {
    let Some(sources) = &visit.standing.sources else { return Vec::new() };
    let told = |code| !matches!(code, Code::Outdated | Code::Untranslated);
    let mut all: Vec<(bool, Todo)> = Vec::new();
    for problem in visit.standing.problems.iter().filter(|problem| told(problem.code)) {
        let path = sources.path(problem.at.source);
        let (url, action) = match words_at(path) {
            Some((tag, kind, id)) => {
                let place = format!("{}/{}?tag={tag}", kind.name(), encode_path(id));
                (visit.to(&place), visit.word("edit-todo-problem-do"))
            }
            None => (String::new(), String::new()),
        };
        let is_error = problem.severity == Severity::Error;
        all.push((is_error, Todo { title: visit.told(problem), small: path.to_string(), url, action }));
    }
    all.sort_by_key(|(is_error, _)| !is_error);
    all.truncate(MOST);
    all
}

/// The tag, kind and id of a file of words.
fn words_at(path: &str) -> Option<(&str, Kind, &str)> {
    let (tag, rest) = path.strip_prefix("content/")?.split_once('/')?;
    let (folder, file) = rest.split_once('/')?;
    Some((tag, Kind::of_folder(folder)?, file.strip_suffix(".md")?))
}

fn title(visit: &Visit<'_>, handbook: &Handbook, kind: Kind, id: &str) -> String {
    handbook.find(kind, id).map_or_else(|| id.to_owned(), |thing| visit.title(thing))
}

/// All things of a kind.
pub(super) fn list(visit: &Visit<'_>, kind: Kind) -> ListView {
    let links = visit.site().map(|site| list_of(visit, site.handbook(), kind)).unwrap_or_default();
    ListView { links }
}

fn list_of(visit: &Visit<'_>, handbook: &Handbook, kind: Kind) -> Vec<Link> {
    let tag = visit.locale().map_or("", |locale| &locale.tag);
    let link = |(number, id): (usize, &str)| {
        let thing = Ref::new(kind, number);
        // A handout that stands in a guide is edited there.
        let home = match kind {
            Kind::Handout => handbook.handouts.get(number)?.activity.unwrap_or(thing),
            _ => thing,
        };
        let address = match home.kind {
            Kind::Team => format!("teams/{}/meeting", encode_path(id)),
            kind => format!("{}/{}?tag={tag}", kind.name(), encode_path(&handbook.entry(home)?.id)),
        };
        Some(Link { title: visit.title(thing), small: id.to_owned(), url: visit.to(&address) })
    };
    handbook.ids(kind).into_iter().enumerate().filter_map(link).collect()
}

/// A change, as it is shown.
pub(super) fn change(visit: &Visit<'_>, entry: &Entry) -> Change {
    let zone = visit.site().and_then(|site| site.handbook().config.time_zone.as_ref());
    let zone = zone.and_then(|zone| TimeZone::get(&zone.value).ok()).unwrap_or(TimeZone::UTC);
    let when = entry.when.to_zoned(zone);
    let messages = visit.messages;
    Change {
        number: entry.number,
        what: entry.what.clone(),
        when: format!("{}, {}", messages.date(when.date()), messages.time(when.time())),
        files: entry.files.iter().map(|file| file.path.clone()).collect(),
        undo: visit.to("undo"),
        start: visit.to(""),
    }
}
