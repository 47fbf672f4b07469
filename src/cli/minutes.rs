//! `juntos team meeting`, `task` and `reading`: what a team says in words → changes of its files.

use std::path::Path;

use clap::ArgMatches;
use jiff::civil::{Date, Time};
use juntos::build::Site;
use juntos::diagnostic::{Diagnostic, Severity};
use juntos::edit::team::{self as edits, NewReading, NewTask, Slip, TaskChange, TaskFate, Tonight};
use juntos::edit::{Edit, Project, Refusal, tried, write};
use juntos::memo::Memo;
use juntos::model::Team;

use super::build::{Asked, Refused, text};
use super::init::{given, refuse, say};
use super::team::{as_of, with_team};
use super::terminal::Terminal;

/// `juntos team meeting TEAM`: a meeting that was held, or one to come.
pub(super) fn held(args: &ArgMatches, terminal: &Terminal) -> Result<(), Refused> {
    save(args, terminal, "cli-history-meeting", |site, team, today| {
        let date = date_of(args, "date", terminal)?.unwrap_or(today);
        let mut tonight = Tonight {
            date,
            from: time_of(args, "from", terminal)?,
            to: time_of(args, "to", terminal)?,
            place: owned(args, "place"),
            facilitator: owned(args, "led-by"),
            recorder: owned(args, "notes-by"),
            present: all(args, "present"),
            absent: all(args, "absent"),
            decisions: all(args, "decision"),
            notes: owned(args, "notes"),
            next: date_of(args, "next", terminal)?,
            ..Tonight::default()
        };
        for pair in all(args, "guests") {
            let count =
                pair.split_once('=').and_then(|(sector, count)| Some((sector, count.trim().parse().ok()?)));
            let Some((sector, count)) = count else {
                refuse(terminal, "cli-bad-guests", &[("value", &pair)])?;
                return Err(Refused);
            };
            tonight.guests.push((sector.trim().to_owned(), count));
        }
        for id in all(args, "done") {
            tonight.tasks.push(TaskChange { id, to: TaskFate::Done(date) });
        }
        for pair in all(args, "move") {
            let (id, day) = pair.split_once('=').unwrap_or((&pair, ""));
            let day = read_date(day.trim(), terminal)?;
            tonight.tasks.push(TaskChange { id: id.trim().to_owned(), to: TaskFate::Due(day) });
        }
        for pair in all(args, "drop") {
            let Some((id, why)) = pair.split_once('=').filter(|(_, why)| !why.trim().is_empty()) else {
                refuse(terminal, "cli-drop-without-why", &[("value", &pair)])?;
                return Err(Refused);
            };
            tonight
                .tasks
                .push(TaskChange { id: id.trim().to_owned(), to: TaskFate::Dropped(why.to_owned()) });
        }
        for words in all(args, "task") {
            tonight.new_tasks.push(new_task(&words));
        }
        for pair in all(args, "reading") {
            let Some((measure, value)) = pair.split_once('=') else {
                refuse(terminal, "cli-bad-reading", &[("value", &pair)])?;
                return Err(Refused);
            };
            let value = read_number(value, terminal)?;
            tonight.readings.push(NewReading { measure: measure.trim().to_owned(), date, value });
        }
        Ok(edits::meeting(site, team, &tonight))
    })
}

/// `juntos team task TEAM add|done|move|drop`.
pub(super) fn task(args: &ArgMatches, terminal: &Terminal) -> Result<(), Refused> {
    let Some((what, args)) = args.subcommand() else { return Err(Refused) };
    save(args, terminal, "cli-history-task", |site, team, today| {
        let change = |to| {
            let change = TaskChange { id: given(args, "task").to_owned(), to };
            Ok(edits::task(site, team, &change))
        };
        match what {
            "done" => change(TaskFate::Done(date_of(args, "on", terminal)?.unwrap_or(today))),
            "move" => change(TaskFate::Due(read_date(given(args, "date"), terminal)?)),
            "drop" => change(TaskFate::Dropped(given(args, "why").to_owned())),
            _ => {
                let task = NewTask {
                    text: given(args, "text").to_owned(),
                    who: all(args, "who"),
                    due: date_of(args, "due", terminal)?,
                    goal: owned(args, "goal"),
                };
                Ok(edits::new_task(site, team, &task))
            }
        }
    })
}

/// `juntos team reading TEAM MEASURE VALUE`.
pub(super) fn reading(args: &ArgMatches, terminal: &Terminal) -> Result<(), Refused> {
    save(args, terminal, "cli-history-reading", |site, team, today| {
        let date = date_of(args, "date", terminal)?.unwrap_or(today);
        let value = read_number(given(args, "value"), terminal)?;
        let reading = NewReading { measure: given(args, "measure").to_owned(), date, value };
        Ok(edits::reading(site, team, &reading))
    })
}

/// Reads what is asked, tries it on the whole handbook, writes it and says what changed.
fn save(
    args: &ArgMatches,
    terminal: &Terminal,
    what: &str,
    edits: impl FnOnce(&Site, &Team, Date) -> Result<Result<Vec<Edit>, Slip>, Refused>,
) -> Result<(), Refused> {
    let root = Path::new(given(args, "project"));
    let day = as_of(args, terminal)?;
    let asked = Asked::of_project(given(args, "project"));
    let loaded = asked.load(None, terminal)?;
    let project =
        Project { sources: &loaded.value, loading: &loaded.diagnostics, as_of: day, memo: &Memo::none() };
    let (edits, before) = with_team(args, terminal, |site, team, today| {
        let edits = edits(site, team, today)?;
        Ok((edits.map_err(|slip| say_slip(&slip, given(args, "team"), terminal))?, site.problems(&[])))
    })?;
    let tried =
        tried(&project, &before, &edits).map_err(|refusal| say_refusal(&refusal, &asked, terminal))?;
    let what = terminal.sentence(what, &[("team", given(args, "team").into())]);
    write(root, &tried, &what).map_err(|refusal| say_refusal(&refusal, &asked, terminal))?;
    let warnings: Vec<Diagnostic> =
        tried.warnings.iter().filter(|problem| problem.severity == Severity::Warning).cloned().collect();
    asked.say_problems(&warnings, tried.site.sources(), terminal);
    for file in &tried.files {
        let id = if file.before.is_some() { "cli-changed" } else { "cli-written" };
        say(terminal, id, &[("path", &file.path)]);
    }
    Ok(())
}

/// Says why nothing was written.
pub(super) fn say_refusal(refusal: &Refusal, asked: &Asked<'_>, terminal: &Terminal) -> Refused {
    let (id, path, error) = match refusal {
        Refusal::Errors { sources, problems } => {
            asked.say_problems(problems, sources, terminal);
            ("cli-nothing-changed", String::new(), String::new())
        }
        Refusal::Stale { path, .. } => ("cli-stale", path.clone(), String::new()),
        Refusal::NotHeld { path, .. } => ("cli-not-held", path.clone(), String::new()),
        Refusal::Load(error) => ("cli-cannot-read", error.path.clone(), error.source.to_string()),
        Refusal::Write { path, source } => ("cli-cannot-write", path.clone(), source.to_string()),
    };
    terminal.fail(id, &[("path", path.into()), ("error", error.into())]);
    Refused
}

fn say_slip(slip: &Slip, team: &str, terminal: &Terminal) -> Refused {
    let (id, name, near) = match slip {
        Slip::Task(name, near) => ("cli-no-open-task", name, near.clone()),
        Slip::Member(name, near) => ("cli-no-member", name, near.clone()),
        Slip::Measure(name, near) => ("cli-no-measure", name, near.clone()),
        Slip::Goal(name, near) => ("cli-no-goal", name, near.clone()),
        Slip::WhichGoal(name, goals) => ("cli-which-goal", name, Some(goals.join(", "))),
        Slip::Form(name) => ("cli-not-held", name, None),
    };
    let near = near.filter(|near| !near.is_empty()).unwrap_or_else(|| "none".to_owned());
    let path = format!("content/teams/{team}/team.yaml");
    terminal.fail(id, &[("id", name.as_str().into()), ("path", path.into()), ("near", near.into())]);
    Refused
}

fn owned(args: &ArgMatches, name: &str) -> Option<String> {
    text(args, name).map(str::to_owned)
}

fn all(args: &ArgMatches, name: &str) -> Vec<String> {
    args.get_many::<String>(name).into_iter().flatten().map(|own| own.trim().to_owned()).collect()
}

fn date_of(args: &ArgMatches, name: &str, terminal: &Terminal) -> Result<Option<Date>, Refused> {
    text(args, name).map(|value| read_date(value, terminal)).transpose()
}

fn read_date(value: &str, terminal: &Terminal) -> Result<Date, Refused> {
    value.parse().map_err(|_| {
        terminal.fail("cli-bad-date", &[("value", value.into())]);
        Refused
    })
}

fn time_of(args: &ArgMatches, name: &str, terminal: &Terminal) -> Result<Option<Time>, Refused> {
    let read = |value: &str| {
        let time = value.split_once(':').and_then(|(hour, minute)| {
            Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
        });
        time.ok_or_else(|| {
            terminal.fail("cli-bad-time", &[("value", value.into())]);
            Refused
        })
    };
    text(args, name).map(read).transpose()
}

fn read_number(value: &str, terminal: &Terminal) -> Result<String, Refused> {
    let value = value.trim();
    let is_number = value.parse::<f64>().is_ok_and(f64::is_finite);
    if is_number {
        return Ok(value.to_owned());
    }
    terminal.fail("cli-bad-reading", &[("value", value.into())]);
    Err(Refused)
}

/// `Call families; rosa, luis; 2026-10-01; goal=reading`: what, who, by when and for which goal, in any order
/// behind the first.
fn new_task(words: &str) -> NewTask {
    let mut parts = words.split(';').map(str::trim);
    let mut task = NewTask { text: parts.next().unwrap_or_default().to_owned(), ..NewTask::default() };
    for part in parts.filter(|part| !part.is_empty()) {
        match part.parse::<Date>() {
            Ok(day) => task.due = Some(day),
            Err(_) => match part.strip_prefix("goal=") {
                Some(goal) => task.goal = Some(goal.trim().to_owned()),
                None => task.who.extend(part.split(',').map(|id| id.trim().to_owned())),
            },
        }
    }
    task
}
