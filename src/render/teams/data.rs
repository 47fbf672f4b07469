//! What a team's page says → data for other programs: calendar, table, JSON, feed.
//!
//! The same words and the same privacy as the pages: people as [`Told::person`] shows them, no id of a
//! member, no count of a small group.

use icalendar::{Calendar, Component, Event, EventLike};
use jiff::Zoned;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::Serialize;

use super::places::items;
use super::told::Told;
use crate::model::Ref;
use crate::model::output_format::{PageOf, TeamPage};
use crate::model::team::{Meeting, Task, TaskStatus};
use crate::model::url::encode_path;
use crate::plan::Planned;
use crate::render::Renderer;
use crate::table::table;
use crate::theme::view::teams::{Person, Said};
use crate::theme::view::{FeedEntry, FeedView};

/// Entries of a team's feed.
const FEED_ENTRIES: usize = 20;

/// The team's meetings, and the days on which open tasks are due, as iCalendar (RFC 5545).
pub(in crate::render) fn calendar(renderer: &Renderer, planned: &Planned, thing: Ref) -> String {
    let told = Told::new(renderer, planned, thing);
    let name = one_line(told.handbook.title(thing, told.locale));
    let mut calendar = Calendar::empty();
    calendar.append_property(icalendar::Property::new("VERSION", "2.0"));
    calendar.append_property(icalendar::Property::new("PRODID", "-//juntos//team handbook//EN"));
    // The library knows names of calendars by their older property only.
    let escaped = name.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    calendar.append_property(icalendar::Property::new("NAME", escaped));
    calendar.append_property(icalendar::Property::new("X-WR-CALNAME", &name));
    // A meeting that is moved should not wait for a week until somebody's calendar looks again.
    let daily = icalendar::Property::new("REFRESH-INTERVAL", "P1D").add_parameter("VALUE", "DURATION").done();
    calendar.append_property(daily);
    calendar.append_property(icalendar::Property::new("X-PUBLISHED-TTL", "P1D"));
    let stamp = format!("{}T000000Z", compact(told.today));
    let zone = told.team.time_zone.as_deref();
    let own = told.handbook.config.time_zone.as_ref().map(|zone| zone.value.as_str());
    let zone = zone.or(own).and_then(|zone| TimeZone::get(zone).ok()).unwrap_or(TimeZone::UTC);
    let mut push = |uid: String,
                    title: String,
                    place: Option<Said>,
                    (start, end): (Moment, Moment),
                    meeting: Option<&Meeting>| {
        let mut event = Event::new();
        if let Some(sequence) = meeting.map(Meeting::sequence).filter(|sequence| *sequence > 0) {
            event.add_property("SEQUENCE", sequence.to_string());
        }
        if meeting.is_some_and(Meeting::is_cancelled) {
            event.add_property("STATUS", "CANCELLED");
        }
        // A day is not taken up by what has no hour.
        if let Moment::Day(_) = start {
            event.add_property("TRANSP", "TRANSPARENT");
        }
        event.uid(&format!("{uid}@{}.juntos", told.team.id));
        event.add_property("DTSTAMP", &stamp);
        event.summary(&one_line(&title));
        if let Some(place) = place {
            event.location(&one_line(&place.text));
        }
        for (name, moment) in [("DTSTART", start), ("DTEND", end)] {
            match moment {
                Moment::Time(time) => event.add_property(name, &time),
                Moment::Day(day) => event.append_property(
                    icalendar::Property::new(name, compact(day)).add_parameter("VALUE", "DATE").done(),
                ),
            };
        }
        calendar.push(event.done());
    };
    let messages = renderer.messages(planned);
    let title = format!("{name}: {}", messages.text("core-team-event"));
    for meeting in &told.team.meetings {
        let when = moments(meeting, &zone);
        let uid = format!("meeting-{}", meeting.slug);
        push(uid, title.clone(), told.said(&meeting.place), when, Some(meeting));
    }
    let is_known = |day: Date| told.team.meetings.iter().any(|meeting| meeting.date == day);
    if let Some(next) = told.team.next_meeting(told.today).filter(|day| !is_known(*day)) {
        push(format!("meeting-{next}"), title, None, whole_day(next), None);
    }
    for (_, _, task) in told.team.tasks().filter(|(_, _, task)| task.is_open()) {
        let (Some(due), Some(text)) = (task.due, told.said(&task.text)) else { continue };
        let title = format!("{name}: {}", text.text);
        push(format!("task-{}", task.id.value), title, None, whole_day(due), None);
    }
    calendar.done().to_string()
}

/// A text without line ends: calendars show one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A moment in UTC, or a whole day.
enum Moment {
    Time(String),
    Day(Date),
}

fn compact(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

fn whole_day(day: Date) -> (Moment, Moment) {
    (Moment::Day(day), Moment::Day(day.tomorrow().unwrap_or(day)))
}

fn moments(meeting: &Meeting, zone: &TimeZone) -> (Moment, Moment) {
    let on = |date: Date, time: Time| date.to_datetime(time).to_zoned(zone.clone()).ok();
    let start = meeting.from.and_then(|time| on(meeting.date, time));
    let Some(start) = start else { return whole_day(meeting.date) };
    let last = if meeting.ends_next_day() { meeting.date.tomorrow().ok() } else { Some(meeting.date) };
    // One that ends as it begins, or says no end, lasts an hour, for a calendar's sake.
    let end = last.zip(meeting.to).and_then(|(date, time)| on(date, time)).filter(|end| *end > start);
    let hour = || start.checked_add(jiff::Span::new().hours(1)).ok();
    let end = end.or_else(hour).unwrap_or_else(|| start.clone());
    let utc = |zoned: Zoned| {
        Moment::Time(zoned.with_time_zone(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string())
    };
    (utc(start), utc(end))
}

fn words(said: Option<Said>) -> String {
    said.map(|said| said.text).unwrap_or_default()
}

impl Told<'_> {
    /// A person in one line: name and role, as far as they may be shown.
    fn person_line(&self, person: &Person) -> String {
        let messages = self.renderer.messages(self.planned);
        if person.is_former {
            return messages.text("core-former-member");
        }
        let role = person.role.as_ref().map(|role| role.text.clone());
        match (&person.name, role) {
            (Some(name), Some(role)) => format!("{name} ({role})"),
            (Some(name), None) => name.clone(),
            (None, Some(role)) => role,
            (None, None) => person
                .sector
                .as_ref()
                .map(|id| format!("sector-{id}"))
                .filter(|id| messages.has(id))
                .map_or_else(|| messages.text("core-member"), |id| messages.text(&id)),
        }
    }

    fn owner_line(&self, task: &Task) -> String {
        if self.is_the_teams(task) {
            return self.renderer.messages(self.planned).text("core-task-team");
        }
        self.owner(task).map_or_else(String::new, |who| self.person_line(&self.person(who)))
    }
}

/// All tasks of a team.
pub(in crate::render) fn tasks(renderer: &Renderer, planned: &Planned, thing: Ref) -> String {
    let told = Told::new(renderer, planned, thing);
    let messages = renderer.messages(planned);
    let head = ["goal", "strategy", "task", "owner", "helpers", "due", "status", "done-on", "why"];
    let head = head.iter().map(|id| messages.text(&format!("core-column-{id}"))).collect();
    let day = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
    let rows = told.team.tasks().map(|(goal, strategy, task)| {
        let helpers = task
            .helpers
            .iter()
            .filter(|_| !told.is_the_teams(task))
            .map(|who| told.person_line(&told.person(*who)));
        let given_up = goal.dropped.as_ref().filter(|_| task.standing() == TaskStatus::Dropped);
        vec![
            words(told.said(&goal.text)),
            words(told.said(&strategy.text)),
            words(told.said(&task.text)),
            told.owner_line(task),
            helpers.collect::<Vec<_>>().join("; "),
            day(task.due),
            messages.text(&format!("core-task-{}", task.standing().name())),
            day(task.done),
            words(told.said(&task.why).or_else(|| given_up.and_then(|why| told.said(why)))),
        ]
    });
    table(std::iter::once(head).chain(rows))
}

/// The teams of a place, as its page shows them.
pub(in crate::render) fn place(renderer: &Renderer, planned: &Planned, place: u32) -> String {
    let messages = renderer.messages(planned);
    let needs = crate::model::team::needs::NeedOf::ALL;
    let columns = ["team", "place", "stage", "steps-done", "steps", "last-meeting", "next-meeting"];
    let mut head: Vec<String> =
        columns.iter().map(|id| messages.text(&format!("core-column-{id}"))).collect();
    head.extend(needs.iter().map(|need| messages.text(&format!("core-need-{}", need.name()))));
    let columns = ["late-tasks", "open-seats", "call"];
    head.extend(columns.iter().map(|id| messages.text(&format!("core-column-{id}"))));
    let rows: Vec<Vec<String>> = items(renderer, planned, Some(place as usize))
        .into_iter()
        .map(|(thing, team)| {
            let told = Told::new(renderer, planned, thing);
            if let Some(unread) = team.unread {
                let mut row = vec![team.link.title, team.place.unwrap_or_default()];
                // All that is known goes where an office looks first.
                row.resize(head.len() - 1, String::new());
                row.push(unread);
                return row;
            }
            let day = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
            let mut row = vec![
                team.link.title,
                team.place.unwrap_or_default(),
                team.stage.map(|stage| stage.title).unwrap_or_default(),
                team.done.to_string(),
                team.total.to_string(),
                day(told.team.last_meeting(told.today).map(|meeting| meeting.date)),
                day(told.team.next_meeting(told.today)),
            ];
            row.extend(team.needs.iter().map(|need| messages.text(&format!("core-need-is-{}", need.state))));
            row.push(team.late_tasks.to_string());
            row.push(team.open_seats.to_string());
            let call = team.call.iter().map(|id| messages.text(&format!("core-call-{id}")));
            row.push(team.rest.into_iter().chain(call).collect::<Vec<_>>().join("; "));
            row
        })
        .collect();
    table(std::iter::once(head).chain(rows))
}

/// `team.json`: what a team's pages say, for other programs.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct TeamJson {
    /// The version of this form: 1.
    pub version: u8,
    /// The team's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The language of the texts (BCP 47).
    pub language: String,
    /// The day that all of it is as of: year-month-day, as every day here.
    pub as_of: String,
    /// `leadership`, `working-committee` or `problem-solving`.
    pub kind: Option<String>,
    /// The id of its process.
    pub process: Option<String>,
    /// The id of its place.
    pub place: Option<String>,
    /// The id of the team it belongs to.
    pub parent: Option<String>,
    /// When it began.
    pub started: Option<String>,
    /// The first day of the pause that it makes.
    pub paused: Option<String>,
    /// The day on which it ended its work, or will.
    pub ended: Option<String>,
    /// What it wants to become true.
    pub vision: Option<String>,
    /// What it does for that.
    pub mission: Option<String>,
    /// Its steps.
    pub steps: Vec<StepJson>,
    /// The five needs.
    pub needs: Vec<NeedJson>,
    /// Its goals.
    pub goals: Vec<GoalJson>,
    /// Seats by sector.
    pub seats: Vec<SeatsJson>,
    /// Its meetings.
    pub meetings: Vec<MeetingJson>,
    /// What it was glad of.
    pub celebrations: Vec<CelebrationJson>,
}

/// A step.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct StepJson {
    /// The step's id.
    pub id: String,
    /// `todo`, `doing`, `done` or `skipped`.
    pub status: String,
    /// When it was done.
    pub date: Option<String>,
}

/// One of the five needs.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct NeedJson {
    /// `school-support`, `time`, `regularity`, `representation` or `facilitator`.
    pub id: String,
    /// `met`, `watch`, `missing` or `no-data`.
    pub state: String,
}

/// A goal.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct GoalJson {
    /// Its id.
    pub id: String,
    /// What is to become true.
    pub text: Option<String>,
    /// Its measures.
    pub measures: Vec<MeasureJson>,
    /// Its tasks.
    pub tasks: Vec<TaskJson>,
}

/// A measure.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct MeasureJson {
    /// Its id.
    pub id: String,
    /// What is counted.
    pub text: Option<String>,
    /// In what.
    pub unit: Option<String>,
    /// `up` or `down`: which way is good.
    pub good: String,
    /// Where it began.
    pub baseline: Option<ReadingJson>,
    /// Where it is to be.
    pub target: Option<ReadingJson>,
    /// What was counted since.
    pub readings: Vec<ReadingJson>,
}

/// A value on a day.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ReadingJson {
    /// The day.
    pub date: String,
    /// The value.
    pub value: f64,
}

/// A task.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct TaskJson {
    /// Its id.
    pub id: String,
    /// What it is.
    pub text: Option<String>,
    /// Who does it, as far as it may be said.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// `todo`, `doing`, `done`, `blocked` or `dropped`.
    pub status: String,
    /// When it was done.
    pub done: Option<String>,
}

/// Seats of a sector.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SeatsJson {
    /// The sector's id.
    pub sector: String,
    /// How many seats it has.
    pub seats: Option<u16>,
    /// How many people sit there.
    pub people: usize,
}

/// A meeting.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct MeetingJson {
    /// Its id, which lasts when it is given another day; nothing where its file gives none.
    pub id: Option<String>,
    /// The day.
    pub date: String,
    /// `held`, `planned`, `cancelled` or `no-record`.
    pub state: String,
    /// The days that it had before.
    pub moved: Vec<MoveJson>,
    /// How many members came.
    pub present: usize,
    /// What was decided.
    pub decisions: Vec<String>,
}

/// A day that a meeting had before.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct MoveJson {
    /// The day.
    pub from: String,
    /// When it was given another.
    pub on: Option<String>,
}

/// Something to be glad of.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CelebrationJson {
    /// The day.
    pub date: String,
    /// What.
    pub text: Option<String>,
}

/// A team as JSON.
pub(in crate::render) fn json(renderer: &Renderer, planned: &Planned, thing: Ref) -> String {
    let told = Told::new(renderer, planned, thing);
    let (handbook, team) = (told.handbook, told.team);
    let config = &handbook.config;
    let text = |text| told.said(text).map(|said| said.text);
    let day = |date: Option<Date>| date.map(|date| date.to_string());
    let id = |thing: Ref| handbook.entry(thing).map(|entry| entry.id.to_string());
    let reading = |reading: &crate::model::team::Reading| ReadingJson {
        date: reading.date.to_string(),
        value: reading.value,
    };
    let goals = team.goals.iter().map(|goal| GoalJson {
        id: goal.id.value.clone(),
        text: text(&goal.text),
        measures: goal
            .measures
            .iter()
            .map(|measure| MeasureJson {
                id: measure.id.value.clone(),
                text: text(&measure.text),
                unit: text(&measure.unit),
                good: measure.good.name().to_owned(),
                baseline: measure.baseline.as_ref().map(reading),
                target: measure.target.as_ref().map(reading),
                readings: measure
                    .readings
                    .iter()
                    .filter(|reading| reading.date <= told.today)
                    .map(reading)
                    .collect(),
            })
            .collect(),
        tasks: goal
            .strategies
            .iter()
            .flat_map(|strategy| &strategy.tasks)
            .map(|task| TaskJson {
                id: task.id.value.clone(),
                text: text(&task.text),
                owner: told.owner(task).map(|_| told.owner_line(task)),
                due: day(task.due),
                status: task.standing().name().to_owned(),
                done: day(task.done),
            })
            .collect(),
    });
    let json = TeamJson {
        version: 1,
        id: team.id.to_string(),
        name: handbook.title(thing, told.locale).to_owned(),
        language: told.locale.tag.clone(),
        as_of: told.today.to_string(),
        kind: team.kind.map(|kind| kind.name().to_owned()),
        process: team.process.and_then(id),
        place: team.place.map(|place| config.places[place].id.value.clone()),
        parent: team.parent.map(|parent| handbook.teams[parent.index as usize].id.to_string()),
        started: day(team.started),
        paused: day(team.paused.as_ref().map(|pause| pause.since)),
        ended: day(team.ended.as_ref().map(|end| end.on)),
        vision: text(&team.vision),
        mission: text(&team.mission),
        steps: team
            .steps
            .iter()
            .map(|step| StepJson {
                id: id(step.step).unwrap_or_default(),
                status: step.status.name().to_owned(),
                date: day(step.date),
            })
            .collect(),
        needs: told
            .needs()
            .into_iter()
            .map(|need| NeedJson { id: need.id.to_owned(), state: need.state.to_owned() })
            .collect(),
        goals: goals.collect(),
        seats: told
            .table()
            .into_iter()
            .map(|sector| SeatsJson { sector: sector.id, seats: sector.seats, people: sector.people })
            .collect(),
        meetings: team
            .meetings
            .iter()
            .map(|meeting| MeetingJson {
                id: meeting.id.clone(),
                date: meeting.date.to_string(),
                state: told.meeting_state(meeting).to_owned(),
                moved: meeting
                    .moved
                    .iter()
                    .map(|own| MoveJson { from: own.from.to_string(), on: day(own.on) })
                    .collect(),
                present: meeting.present.len(),
                decisions: meeting.decisions.iter().filter_map(|own| text(&own.text)).collect(),
            })
            .collect(),
        celebrations: told
            .known_celebrations()
            .into_iter()
            .map(|(own, _)| CelebrationJson { date: own.date.to_string(), text: text(&own.text) })
            .collect(),
    };
    // Plain data: writing it down cannot fail.
    serde_json::to_string_pretty(&json).unwrap_or_default() + "\n"
}

/// A team's meetings and celebrations, the newest first, for feed readers.
pub(in crate::render) fn feed<'a>(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> FeedView<'a> {
    let told = Told::new(renderer, planned, thing);
    let (handbook, team) = (told.handbook, told.team);
    let base = handbook.config.base_url.as_deref().unwrap_or_default();
    let messages = renderer.messages(planned);
    let locale = renderer.locale(planned);
    let page = |page| format!("{base}{}", encode_path(&handbook.path(page, locale)));
    let mut entries: Vec<(Date, FeedEntry)> = Vec::new();
    for (number, meeting) in (0u32..).zip(&team.meetings).filter(|(_, own)| own.is_held(told.today)) {
        let decisions = meeting.decisions.iter().filter_map(|own| told.said(&own.text));
        let entry = FeedEntry {
            title: told.meeting_title(meeting),
            url: page(PageOf::Meeting(thing, number)),
            updated: crate::render::machine::instant(meeting.date),
            summary: decisions.map(|said| said.text).collect::<Vec<_>>().join(" · "),
        };
        entries.push((meeting.date, entry));
    }
    for (own, anchor) in told.known_celebrations() {
        let entry = FeedEntry {
            title: messages.text("core-team-page-celebrations"),
            url: format!("{}#{anchor}", page(PageOf::Team(thing, TeamPage::Celebrations))),
            updated: crate::render::machine::instant(own.date),
            summary: words(told.said(&own.text)),
        };
        entries.push((own.date, entry));
    }
    entries.sort_by(|(a, _), (b, _)| b.cmp(a));
    entries.truncate(FEED_ENTRIES);
    let newest = entries.first().map_or(told.today, |(date, _)| *date);
    FeedView {
        locale: &locale.tag,
        site_title: handbook.title(thing, locale),
        url: format!("{base}{}", encode_path(&planned.path)),
        home_url: page(PageOf::Thing(thing)),
        updated: crate::render::machine::instant(newest),
        entries: entries.into_iter().map(|(_, entry)| entry).collect(),
    }
}
