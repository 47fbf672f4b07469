//! `juntos team`: writes down what a team did, freezes a plan, begins a school year, prints schemas.

use std::path::Path;

use clap::ArgMatches;
use jiff::civil::Date;
use juntos::build::{AsOf, Inputs, Site};
use juntos::diagnostic::{Severity, nearest};
use juntos::load::load;
use juntos::memo::Memo;
use juntos::model::team::needs::months;
use juntos::model::{Kind, Team};
use juntos::output::place::{place, put_all};
use juntos::resolve::Wanted;
use juntos::schema::Schema;
use juntos::year::{self, Closing, ClosingError};

use super::build::{Refused, text};
use super::init::{given, refuse, say};
use super::terminal::Terminal;
use super::{Outcome, minutes};

/// A second school year does not begin within so many months of the first.
const MONTHS_OF_A_YEAR: i32 = 6;

/// `juntos team COMMAND`.
pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    match args.subcommand() {
        Some(("schema", args)) => {
            let schema = Schema::named(given(args, "of")).unwrap_or(Schema::Team);
            terminal.print_out(&schema.text());
            Outcome::Fine
        }
        Some(("baseline", args)) => {
            let reason = text(args, "reason").unwrap_or_default();
            baseline(args, terminal, reason).into()
        }
        Some(("new-year", args)) => new_year(args, terminal).into(),
        Some(("meeting", args)) => minutes::held(args, terminal).into(),
        Some(("task", args)) => minutes::task(args, terminal).into(),
        Some(("reading", args)) => minutes::reading(args, terminal).into(),
        _ => Outcome::Failed,
    }
}

/// The day that is meant: `--as-of`, or today.
pub(super) fn as_of(args: &ArgMatches, terminal: &Terminal) -> Result<AsOf, Refused> {
    match text(args, "as-of").map(str::parse::<Date>) {
        None => Ok(AsOf::Moment(jiff::Timestamp::now())),
        Some(Ok(day)) => Ok(AsOf::Day(day)),
        Some(Err(_)) => {
            refuse(terminal, "cli-bad-date", &[("value", given(args, "as-of"))])?;
            Err(Refused)
        }
    }
}

/// Reads the handbook and hands over one team of it, with the day that is meant.
pub(super) fn with_team<T>(
    args: &ArgMatches,
    terminal: &Terminal,
    then: impl FnOnce(&Site, &Team, Date) -> Result<T, Refused>,
) -> Result<T, Refused> {
    let project = Path::new(given(args, "project"));
    let day = as_of(args, terminal)?;
    let loaded = load(project, None).ok();
    let inputs = loaded.as_ref().map(|loaded| Inputs {
        sources: &loaded.value,
        loading: &loaded.diagnostics,
        as_of: day,
        base_url: None,
        wanted: Wanted { drafts: true, ..Wanted::default() },
    });
    let Some(site) = inputs.and_then(|inputs| Site::read(&inputs, &Memo::none())) else {
        refuse(terminal, "cli-no-handbook", &[("path", given(args, "project"))])?;
        return Err(Refused);
    };
    let id = given(args, "team");
    let handbook = site.handbook();
    let Some(team) = handbook.teams.iter().find(|team| *team.id == *id) else {
        let near = nearest(id, handbook.ids(Kind::Team)).unwrap_or("none");
        refuse(terminal, "cli-unknown-team", &[("team", id), ("near", near)])?;
        return Err(Refused);
    };
    // What cannot be read would be frozen as if it were not there.
    let folder = format!("content/teams/{id}/");
    let problems = site.problems(&[]);
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    let paths = errors.map(|problem| site.path(problem.at.source));
    let mut broken = paths.filter(|path| path.starts_with(&folder));
    if let Some(path) = broken.next() {
        // Nobody writes a frozen plan: one that is broken is what is left of a run that was stopped.
        let plans = format!("{folder}baselines/");
        let is_plan = path.starts_with(&plans) && broken.all(|path| path.starts_with(&plans));
        let message = if is_plan { "cli-plan-broken" } else { "cli-team-broken" };
        refuse(terminal, message, &[("team", id), ("path", path)])?;
        return Err(Refused);
    }
    then(&site, team, handbook.today)
}

/// `juntos team baseline TEAM`.
fn baseline(args: &ArgMatches, terminal: &Terminal, reason: &str) -> Result<(), Refused> {
    let (path, file) = with_team(args, terminal, |_, team, day| {
        let path = format!("content/teams/{}/baselines/{day}.yaml", team.id);
        Ok((path, year::freeze(team, day, reason, false)))
    })?;
    let project = Path::new(given(args, "project"));
    if project.join(&path).exists() {
        return refuse(terminal, "cli-theme-is-there", &[("path", &path)]);
    }
    match place(project, &path, file.as_bytes()) {
        Ok(()) => say(terminal, "cli-written", &[("path", &path)]),
        Err(error) => {
            return refuse(terminal, "cli-cannot-write", &[("path", &path), ("error", &error.to_string())]);
        }
    }
    Ok(())
}

/// `juntos team new-year TEAM`: open tasks are carried over but for those that are dropped, members
/// stay but for those who leave; then the plan is frozen.
fn new_year(args: &ArgMatches, terminal: &Terminal) -> Result<(), Refused> {
    let mut closing = Closing::default();
    for drop in args.get_many::<String>("drop").into_iter().flatten() {
        let Some((task, why)) = drop.split_once('=').filter(|(_, why)| !why.trim().is_empty()) else {
            return refuse(terminal, "cli-drop-without-why", &[("value", drop)]);
        };
        closing.dropped.push((task.trim().to_owned(), why.trim().to_owned()));
    }
    closing.ended = args.get_many::<String>("end").into_iter().flatten().cloned().collect();
    let project = Path::new(given(args, "project"));
    let path = format!("content/teams/{}/team.yaml", given(args, "team"));
    let (files, frozen, open) = with_team(args, terminal, |site, team, day| {
        let Some(file) = site.source(&path) else { return Err(Refused) };
        // A year that began lately was begun by this command, which may have been stopped half-way.
        let lately = |date: Date| (0..MONTHS_OF_A_YEAR).contains(&months(date, day));
        let mut years = team.baselines.iter().rev().filter(|own| own.starts_year).map(|own| own.date);
        let began = years.find(|date| lately(*date));
        let day = began.unwrap_or(day);
        let frozen = format!("content/teams/{}/baselines/{day}.yaml", team.id);
        let after = match year::close(file, &team.id, &closing, day) {
            Ok(after) => after,
            Err(error) => {
                let (id, name, near) = match &error {
                    ClosingError::Task(name, near) => ("cli-no-open-task", name, near.as_deref()),
                    ClosingError::Member(name, near) => ("cli-no-member", name, near.as_deref()),
                    ClosingError::Form(name) => ("cli-cannot-change", name, None),
                };
                let near = near.unwrap_or("none");
                refuse(terminal, id, &[("id", name), ("near", near), ("path", &path)])?;
                return Err(Refused);
            }
        };
        let closed = year::closed(team, &closing);
        let plan = year::freeze(&closed, day, "", true);
        let is_half_done = site.source_text(&frozen) == plan && after != *file.text;
        if began.is_some() && !is_half_done {
            let day = day.to_string();
            refuse(terminal, "cli-year-began", &[("team", &team.id), ("date", &day)])?;
            return Err(Refused);
        }
        if !is_half_done && project.join(&frozen).exists() {
            refuse(terminal, "cli-theme-is-there", &[("path", &frozen)])?;
            return Err(Refused);
        }
        // The plan comes first: a team whose year is half closed is found out by it.
        let mut files = vec![(frozen.clone(), plan)];
        if after != *file.text {
            files.push((path.clone(), after));
        }
        Ok((files, frozen, closed.tasks().filter(|(_, _, task)| task.is_open()).count()))
    })?;
    if let Err((path, error)) = put_all(project, &files) {
        return refuse(terminal, "cli-cannot-write", &[("path", &path), ("error", &error.to_string())]);
    }
    if files.len() > 1 {
        say(terminal, "cli-changed", &[("path", &path)]);
    }
    say(terminal, "cli-written", &[("path", &frozen)]);
    say(terminal, "cli-new-year-done", &[("team", given(args, "team")), ("open", &open.to_string())]);
    Ok(())
}
