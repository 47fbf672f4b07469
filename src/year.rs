//! A team's plan → files that keep it: a frozen plan, a new school year.
//!
//! A frozen plan is a file of its own; whatever a team wrote in `team.yaml` stays byte for byte but
//! for the values that are asked to change.

use jiff::civil::Date;

use crate::diagnostic::{Diagnosed, Severity};
use crate::model::config::LocalText;
use crate::model::team::plan::{Baseline, FrozenGoal, FrozenMeasure, FrozenTask};
use crate::model::team::{TaskStatus, Team, Who};
use crate::parse::dates;
use crate::parse::team::{self, MemberFile, ParsedTeam, TaskFile};
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::Loose;

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
    let tasks: Vec<&Spanned<TaskFile>> = tasks(&parsed).collect();
    let mut edits = Edits { text: &file.text, edits: Vec::new() };
    for (task, why) in &closing.dropped {
        // A run whose plan was deleted since has dropped it already.
        let is_dropped_so = |own: &Spanned<TaskFile>| {
            own.status.as_ref().is_some_and(|status| status.value == TaskStatus::Dropped)
                && matches!(&own.why, Some(Loose::Short(text)) if text.value == *why)
        };
        if tasks_named(&parsed, task).any(is_dropped_so) {
            continue;
        }
        let is_open = |own: &&&Spanned<TaskFile>| {
            own.status
                .as_ref()
                .is_none_or(|status| !matches!(status.value, TaskStatus::Done | TaskStatus::Dropped))
        };
        let known = || tasks.iter().filter(is_open).filter_map(|own| own.id.as_ref());
        let own =
            tasks.iter().filter(is_open).find(|own| own.id.as_ref().is_some_and(|id| id.value == *task));
        let Some((own, id)) = own.and_then(|own| Some((own, own.id.as_ref()?))) else {
            let near = crate::diagnostic::nearest(task, known().map(|id| id.value.as_str()));
            return Err(ClosingError::Task(task.clone(), near.map(str::to_owned)));
        };
        let why = serde_json::Value::from(why.as_str()).to_string();
        let status: Vec<Span> = own.status.iter().map(|status| status.span).collect();
        let behind = status.first().map_or(id.span, |status| *status);
        edits.set(own.span, "status", &status, behind, "dropped");
        let whys: Vec<Span> = match &own.why {
            None => Vec::new(),
            Some(Loose::Short(text)) => vec![text.span],
            Some(Loose::Long(texts)) => texts.0.iter().map(|(_, text)| text.span).collect(),
        };
        edits.set(own.span, "why", &whys, behind, &why);
    }
    for member in &closing.ended {
        let is_there = |own: &&Spanned<MemberFile>| {
            let until = own.until.as_ref().and_then(|until| dates::read(until).ok());
            until.is_none_or(|until| until > day) && own.id.as_ref().is_some_and(|id| id.value == *member)
        };
        let own = parsed.file.members.value.iter().find(is_there);
        if own.is_none() && parsed.file.members.value.iter().any(|own| has_left(own, member, day)) {
            continue;
        }
        let Some((own, id)) = own.and_then(|own| Some((own, own.id.as_ref()?))) else {
            let known = parsed.file.members.value.iter().filter_map(|own| own.id.as_ref());
            let near = crate::diagnostic::nearest(member, known.map(|id| id.value.as_str()));
            return Err(ClosingError::Member(member.clone(), near.map(str::to_owned)));
        };
        let until: Vec<Span> = own.until.iter().map(|until| until.span).collect();
        edits.set(own.span, "until", &until, id.span, &day.to_string());
    }
    let text = edits.finish();
    // People write YAML in more ways than are known here: what came of it is read again.
    let changed = SourceFile { text: text.as_str().into(), ..file.clone() };
    let Diagnosed { value: changed, diagnostics } = team::parse(&changed, id);
    let is_broken = diagnostics.iter().any(|problem| problem.severity == Severity::Error);
    let is_dropped = |task: &str| {
        tasks_named(&changed, task).any(|own| {
            own.status.as_ref().is_some_and(|status| status.value == TaskStatus::Dropped) && own.why.is_some()
        })
    };
    let is_gone = |member: &str| changed.file.members.value.iter().any(|own| has_left(own, member, day));
    let dropped = closing.dropped.iter().map(|(task, _)| task);
    let failed = dropped
        .filter(|task| is_broken || !is_dropped(task))
        .chain(closing.ended.iter().filter(|member| is_broken || !is_gone(member)))
        .next();
    failed.map_or(Ok(text), |name| Err(ClosingError::Form(name.clone())))
}

/// Whether an entry is that of `member`, who is in the team until `day` at the most.
fn has_left(own: &MemberFile, member: &str, day: Date) -> bool {
    let until = own.until.as_ref().and_then(|until| dates::read(until).ok());
    until.is_some_and(|until| until <= day) && own.id.as_ref().is_some_and(|id| id.value == member)
}

fn tasks(parsed: &ParsedTeam) -> impl Iterator<Item = &Spanned<TaskFile>> {
    parsed.file.goals.iter().flat_map(|goal| &goal.strategies).flat_map(|strategy| &strategy.tasks)
}

fn tasks_named<'a>(parsed: &'a ParsedTeam, id: &str) -> impl Iterator<Item = &'a Spanned<TaskFile>> {
    tasks(parsed).filter(move |own| own.id.as_ref().is_some_and(|own| own.value == id))
}

/// Changes of a text, each in the place of a range.
struct Edits<'a> {
    text: &'a str,
    edits: Vec<(usize, usize, String)>,
}

impl Edits<'_> {
    /// Gives the entry at `entry` a value under `key`: in the place of those at `now`, at a key that is
    /// there and empty, or with the key behind the value at `behind`.
    fn set(&mut self, entry: Span, key: &str, now: &[Span], behind: Span, new: &str) {
        for span in now {
            self.edits.push((span.start as usize, span.end as usize, new.to_owned()));
        }
        if !now.is_empty() {
            return;
        }
        if let Some((start, end)) = empty_key(self.text, entry, key) {
            self.edits.push((start, end, format!(" {new}")));
        } else {
            let end = behind.end as usize;
            self.edits.push((end, end, beside(self.text, entry, key, new)));
        }
    }

    fn finish(mut self) -> String {
        self.edits.sort_by_key(|(start, end, _)| (*start, *end));
        let mut text = self.text.to_owned();
        for (start, end, new) in self.edits.into_iter().rev() {
            text.replace_range(start..end, &new);
        }
        text
    }
}

/// Where a key of the entry at `entry` has nothing behind it, if it is there: what lies between its colon
/// and whatever comes next.
fn empty_key(text: &str, entry: Span, key: &str) -> Option<(usize, usize)> {
    let end = text[entry.end as usize..].find('\n').map_or(text.len(), |at| entry.end as usize + at);
    let start = entry.start as usize;
    let own = &text[start..end];
    let is_flow = own.starts_with('{');
    let colon = format!("{key}:");
    own.match_indices(&colon).find_map(|(at, _)| {
        let before = own[..at].trim_end_matches([' ', '\t']);
        let is_key = if is_flow {
            before.ends_with(['{', ',', '\n'])
        } else {
            before.is_empty() || before.ends_with('\n')
        };
        let from = at + colon.len();
        let rest = own[from..].trim_start_matches([' ', '\t']);
        let bare = rest.strip_prefix("null").or_else(|| rest.strip_prefix('~')).unwrap_or(rest);
        let next = bare.trim_start_matches([' ', '\t']);
        let closes = is_flow && next.trim_start().starts_with([',', '}']);
        let is_end = closes || next.is_empty() || next.starts_with(['\n', '\r', '#']);
        // A blank before a comment stays, one before a comma does not.
        let to = match (closes, bare.len() == rest.len()) {
            (true, _) => own.len() - next.len(),
            (false, true) => from,
            (false, false) => own.len() - bare.len(),
        };
        (is_key && is_end).then_some((start + from, start + to))
    })
}

/// A key more, behind a value of the entry at `entry`; a comment behind that value moves to the new one.
fn beside(text: &str, entry: Span, key: &str, new: &str) -> String {
    if text[entry.range()].starts_with('{') {
        return format!(", {key}: {new}");
    }
    // A mapping in lines: its keys stand where its first one does, and its lines end as all of them.
    let start = entry.start as usize;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let indent = " ".repeat(text[line..start].chars().count());
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    format!("{end}{indent}{key}: {new}")
}
