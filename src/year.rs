//! A team's plan → files that keep it: a frozen plan, a new school year.
//!
//! A frozen plan is a file of its own; whatever a team wrote in `team.yaml` stays byte for byte but
//! for the values that are asked to change.

use jiff::civil::Date;

use crate::model::config::LocalText;
use crate::model::team::plan::{Baseline, FrozenGoal, FrozenMeasure, FrozenTask};
use crate::model::team::{TaskStatus, Team, Who};
use crate::parse::dates;
use crate::parse::team::{self, MemberFile, ParsedTeam, TaskFile};
use crate::source::SourceFile;
use crate::yaml::Loose;
use crate::yaml::edit::{Change, NewValue, Step, change};

/// The plan of a team as it is on a day, and the text of the file that keeps it.
pub fn freeze(team: &Team, date: Date, reason: &str, starts_year: bool) -> String {
    let goals = team.goals.iter().filter(|goal| goal.dropped.is_none());
    let open = team.tasks().filter(|(_, _, task)| task.is_open());
    let owners = open.filter_map(|(_, _, task)| Some((task.id.value.clone(), task.owner?)));
    let baseline = Baseline {
        date,
        reason: reason.to_owned(),
        starts_year,
        goals: goals
            .map(|goal| FrozenGoal {
                id: goal.id.value.clone(),
                text: goal.text.clone(),
                measures: goal
                    .measures
                    .iter()
                    .map(|measure| FrozenMeasure {
                        id: measure.id.value.clone(),
                        text: measure.text.clone(),
                        target: measure.target.as_ref().map(|target| (target.date, target.value)),
                    })
                    .collect(),
                tasks: goal
                    .strategies
                    .iter()
                    .flat_map(|strategy| &strategy.tasks)
                    .filter(|task| task.status != TaskStatus::Dropped)
                    .map(|task| FrozenTask {
                        id: task.id.value.clone(),
                        text: task.text.clone(),
                        due: task.due,
                    })
                    .collect(),
            })
            .collect(),
        owners: owners.collect(),
    };
    print(team, &baseline)
}

/// The file of a frozen plan. Values are written as JSON, which YAML is a form of.
fn print(team: &Team, baseline: &Baseline) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let words = |text: &LocalText| {
        let texts = text.texts.iter().map(|(tag, text)| format!("{tag}: {}", quoted(&text.value)));
        format!("{{{}}}", texts.collect::<Vec<_>>().join(", "))
    };
    let mut out = format!(
        "# The plan of {} as it was on {}, written by `juntos team baseline`.\n\
         # Do not change it: the team's pages compare today's plan with this one.\n\
         # El plan del equipo como era ese día. No lo cambie: las páginas comparan con él el plan de hoy.\n\
         date: {}\nreason: {}\n",
        team.id,
        baseline.date,
        baseline.date,
        quoted(&baseline.reason)
    );
    if baseline.starts_year {
        out.push_str("starts_year: true\n");
    }
    out.push_str(&format!("hash: {}\ngoals:\n", quoted(&baseline.fingerprint().hex())));
    for goal in &baseline.goals {
        out.push_str(&format!("  - id: {}\n    text: {}\n", quoted(&goal.id), words(&goal.text)));
        if !goal.measures.is_empty() {
            out.push_str("    measures:\n");
        }
        for measure in &goal.measures {
            let target = measure.target.map_or_else(String::new, |(date, value)| {
                format!("        target: {{date: {date}, value: {value}}}\n")
            });
            let (id, text) = (quoted(&measure.id), words(&measure.text));
            out.push_str(&format!("      - id: {id}\n        text: {text}\n{target}"));
        }
        if !goal.tasks.is_empty() {
            out.push_str("    tasks:\n");
        }
        for task in &goal.tasks {
            let due = task.due.map_or_else(String::new, |due| format!("        due: {due}\n"));
            let (id, text) = (quoted(&task.id), words(&task.text));
            out.push_str(&format!("      - id: {id}\n        text: {text}\n{due}"));
        }
    }
    // Owners stand outside the hash, so that somebody can be taken out without a trace.
    let known = baseline.owners.iter().filter_map(|(task, who)| match who {
        Who::Member(index) => Some((task, team.members[*index].id.unseal())),
        Who::Former => None,
    });
    let owners: Vec<String> =
        known.map(|(task, id)| format!("  {}: {}\n", quoted(task), quoted(id))).collect();
    if !owners.is_empty() {
        out.push_str("owners:\n");
        out.extend(owners);
    }
    out
}

/// What is given up or ends with a school year.
#[derive(Clone, Debug, Default)]
pub struct Closing {
    /// Open tasks that are dropped, each with its reason.
    pub dropped: Vec<(String, String)>,
    /// Members who leave.
    pub ended: Vec<String>,
}

/// Why a year cannot be closed like that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClosingError {
    /// No open task has this id; the nearest that has one.
    Task(String, Option<String>),
    /// No present member has this id; the nearest that has one.
    Member(String, Option<String>),
    /// The entry is written in a way that cannot be changed here: file and line are the reader's.
    Form(String),
}

/// The team as it is once a year is closed like that.
pub fn closed(team: &Team, closing: &Closing) -> Team {
    let mut team = team.clone();
    let tasks = team.goals.iter_mut().flat_map(|goal| &mut goal.strategies).flat_map(|own| &mut own.tasks);
    for task in tasks.filter(|task| closing.dropped.iter().any(|(id, _)| *id == task.id.value)) {
        task.status = TaskStatus::Dropped;
    }
    team
}

/// The text of `team.yaml` with tasks dropped and members gone on `day`; all else stays.
///
/// # Errors
/// When an id is not there, or its entry is written in a way that cannot be changed here.
pub fn close(file: &SourceFile, id: &str, closing: &Closing, day: Date) -> Result<String, ClosingError> {
    let parsed = team::parse(file, id).value;
    let mut text = file.text.to_string();
    let mut set = |entry: &[Step], values: &[(&str, NewValue)], name: &str| {
        let set = |(key, value): &(&str, NewValue)| Change::Set {
            at: entry.iter().cloned().chain([Step::Key((*key).to_owned())]).collect(),
            value: value.clone(),
        };
        let changes: Vec<Change> = values.iter().map(set).collect();
        text = change(&text, &changes).map_err(|_| ClosingError::Form(name.to_owned()))?;
        Ok(())
    };
    for (task, why) in &closing.dropped {
        let is_named = |own: &TaskFile| own.id.as_ref().is_some_and(|id| id.value == *task);
        // A run whose plan was deleted since has dropped it already.
        let is_dropped_so = |own: &TaskFile| {
            own.status.as_ref().is_some_and(|status| status.value == TaskStatus::Dropped)
                && matches!(&own.why, Some(Loose::Short(text)) if text.value == *why)
        };
        if tasks(&parsed).any(|(_, own)| is_named(own) && is_dropped_so(own)) {
            continue;
        }
        let is_open = |own: &TaskFile| {
            let status = own.status.as_ref().map(|status| status.value);
            !matches!(status, Some(TaskStatus::Done | TaskStatus::Dropped))
        };
        let Some((entry, _)) = tasks(&parsed).find(|(_, own)| is_named(own) && is_open(own)) else {
            let open = tasks(&parsed).filter(|(_, own)| is_open(own));
            let known: Vec<&str> =
                open.filter_map(|(_, own)| Some(own.id.as_ref()?.value.as_str())).collect();
            let near = crate::diagnostic::nearest(task, known);
            return Err(ClosingError::Task(task.clone(), near.map(str::to_owned)));
        };
        let dropped = NewValue::Plain(TaskStatus::Dropped.name().to_owned());
        set(&entry, &[("status", dropped), ("why", NewValue::Text(why.clone()))], task)?;
    }
    let members = &parsed.file.members.value;
    for member in &closing.ended {
        let is_there = |own: &MemberFile| {
            let until = own.until.as_ref().and_then(|until| dates::read(until).ok());
            until.is_none_or(|until| until > day) && own.id.as_ref().is_some_and(|id| id.value == *member)
        };
        let Some(place) = members.iter().position(|own| is_there(own)) else {
            if members.iter().any(|own| has_left(own, member, day)) {
                continue;
            }
            let known = members.iter().filter_map(|own| own.id.as_ref());
            let near = crate::diagnostic::nearest(member, known.map(|id| id.value.as_str()));
            return Err(ClosingError::Member(member.clone(), near.map(str::to_owned)));
        };
        let entry = [Step::Key("members".to_owned()), Step::Item(place)];
        set(&entry, &[("until", NewValue::Plain(day.to_string()))], member)?;
    }
    Ok(text)
}

/// Whether an entry is that of `member`, who is in the team until `day` at the most.
fn has_left(own: &MemberFile, member: &str, day: Date) -> bool {
    let until = own.until.as_ref().and_then(|until| dates::read(until).ok());
    until.is_some_and(|until| until <= day) && own.id.as_ref().is_some_and(|id| id.value == member)
}

/// The tasks of a team's file, each with its place in it.
fn tasks(parsed: &ParsedTeam) -> impl Iterator<Item = (Vec<Step>, &TaskFile)> {
    let under = |name: &str, item: usize| [Step::Key(name.to_owned()), Step::Item(item)];
    parsed.file.goals.iter().enumerate().flat_map(move |(goal, own)| {
        own.strategies.iter().enumerate().flat_map(move |(strategy, own)| {
            own.tasks.iter().enumerate().map(move |(task, own)| {
                let steps = [under("goals", goal), under("strategies", strategy), under("tasks", task)];
                (steps.concat(), &**own)
            })
        })
    })
}
