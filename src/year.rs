//! A team's plan → files that keep it: a frozen plan, a new school year.
//!
//! A frozen plan is a file of its own; whatever a team wrote in `team.yaml` stays byte for byte but
//! for the values that are asked to change.

use jiff::civil::Date;

use crate::model::config::LocalText;
use crate::model::team::plan::{Baseline, FrozenGoal, FrozenMeasure, FrozenTask};
use crate::model::team::{TaskStatus, Team, Who};
use crate::parse::team::{self, TaskFile};
use crate::source::{SourceFile, Span, Spanned};

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

/// The text of `team.yaml` with tasks dropped and members gone on `day`; all else stays.
///
/// # Errors
/// When an id is not there, or its entry holds the key that would be added.
pub fn close(file: &SourceFile, id: &str, closing: &Closing, day: Date) -> Result<String, ClosingError> {
    let parsed = team::parse(file, id).value;
    let tasks: Vec<&Spanned<TaskFile>> = parsed
        .file
        .goals
        .iter()
        .flat_map(|goal| &goal.strategies)
        .flat_map(|strategy| &strategy.tasks)
        .collect();
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    for (task, why) in &closing.dropped {
        let is_open = |own: &&&Spanned<TaskFile>| {
            own.status
                .as_ref()
                .is_none_or(|status| !matches!(status.value, TaskStatus::Done | TaskStatus::Dropped))
        };
        let known = || tasks.iter().filter(is_open).filter_map(|own| own.id.as_ref());
        let own =
            tasks.iter().filter(is_open).find(|own| own.id.as_ref().is_some_and(|id| id.value == *task));
        let Some(own) = own else {
            let near = crate::diagnostic::nearest(task, known().map(|id| id.value.as_str()));
            return Err(ClosingError::Task(task.clone(), near.map(str::to_owned)));
        };
        let why = serde_json::Value::from(why.as_str()).to_string();
        let (Some(status), None) = (&own.status, &own.why) else {
            return Err(ClosingError::Form(task.clone()));
        };
        edits.push((status.span.start as usize, status.span.end as usize, "dropped".to_owned()));
        let end = status.span.end as usize;
        edits.push((end, end, beside(&file.text, own.span, "why", &why)));
    }
    for member in &closing.ended {
        let own = parsed
            .file
            .members
            .value
            .iter()
            .find(|own| own.until.is_none() && own.id.as_ref().is_some_and(|id| id.value == *member));
        let Some(own) = own else {
            let known = parsed.file.members.value.iter().filter_map(|own| own.id.as_ref());
            let near = crate::diagnostic::nearest(member, known.map(|id| id.value.as_str()));
            return Err(ClosingError::Member(member.clone(), near.map(str::to_owned)));
        };
        let Some(id) = &own.id else { return Err(ClosingError::Form(member.clone())) };
        let end = id.span.end as usize;
        edits.push((end, end, beside(&file.text, own.span, "until", &day.to_string())));
    }
    edits.sort_by_key(|(start, end, _)| (*start, *end));
    let mut text = file.text.to_string();
    for (start, end, new) in edits.into_iter().rev() {
        text.replace_range(start..end, &new);
    }
    Ok(text)
}

/// A key more, behind a value of the entry at `entry`; a comment behind that value moves to the new one.
fn beside(text: &str, entry: Span, key: &str, new: &str) -> String {
    if text[entry.range()].starts_with('{') {
        return format!(", {key}: {new}");
    }
    // A mapping in lines: its keys stand where its first one does.
    let start = entry.start as usize;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let indent = " ".repeat(text[line..start].chars().count());
    format!("\n{indent}{key}: {new}")
}
