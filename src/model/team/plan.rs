//! A team's plan beside the plan that it froze: what was added, dropped, moved or changed. Parts are compared by
//! their ids: to say the same in better words is no change.
//!
//! A baseline is a file that `juntos team baseline` writes and nobody edits: a hash in it covers all
//! but the owners, so that somebody can be taken out of it without a trace.

use jiff::civil::Date;

use super::{Goal, Reading, Task, TaskStatus, Team, Who};
use crate::memo::{Fingerprint, Hasher};
use crate::model::config::LocalText;

/// A plan as it was on a day.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// The day.
    pub date: Date,
    /// Why it was frozen.
    pub reason: String,
    /// Whether a school year begins with it.
    pub starts_year: bool,
    /// Its goals.
    pub goals: Vec<FrozenGoal>,
    /// Tasks and who had them.
    pub owners: Vec<(String, Who)>,
}

/// A goal as it was.
#[derive(Clone, Debug)]
pub struct FrozenGoal {
    /// Its id.
    pub id: String,
    /// What it said.
    pub text: LocalText,
    /// Its measures.
    pub measures: Vec<FrozenMeasure>,
    /// Its tasks, of all strategies.
    pub tasks: Vec<FrozenTask>,
}

/// A measure as it was.
#[derive(Clone, Debug)]
pub struct FrozenMeasure {
    /// Its id.
    pub id: String,
    /// What it said.
    pub text: LocalText,
    /// Its target.
    pub target: Option<(Date, f64)>,
}

/// A task as it was.
#[derive(Clone, Debug)]
pub struct FrozenTask {
    /// Its id.
    pub id: String,
    /// What it said.
    pub text: LocalText,
    /// By when it was to be done.
    pub due: Option<Date>,
}

impl Baseline {
    /// The hash that its file carries: of all that it says but the owners.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut hasher = Hasher::default();
        let mut part = |text: &str| hasher = std::mem::take(&mut hasher).part(text.as_bytes());
        let words = |part: &mut dyn FnMut(&str), text: &LocalText| {
            for (tag, words) in &text.texts {
                part(tag);
                part(&words.value);
            }
            part("");
        };
        part(&self.date.to_string());
        part(&self.reason);
        part(if self.starts_year { "year" } else { "" });
        for goal in &self.goals {
            part("goal");
            part(&goal.id);
            words(&mut part, &goal.text);
            for measure in &goal.measures {
                part("measure");
                part(&measure.id);
                words(&mut part, &measure.text);
                part(&measure.target.map_or_else(String::new, |(date, value)| format!("{date} {value}")));
            }
            for task in &goal.tasks {
                part("task");
                part(&task.id);
                words(&mut part, &task.text);
                part(&task.due.map_or_else(String::new, |due| due.to_string()));
            }
        }
        hasher.finish()
    }
}

/// What became of a part of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOf {
    /// A goal.
    Goal,
    /// A measure.
    Measure,
    /// A task.
    Task,
}

impl PartOf {
    /// The name in messages.
    pub fn name(self) -> &'static str {
        match self {
            PartOf::Goal => "goal",
            PartOf::Measure => "measure",
            PartOf::Task => "task",
        }
    }
}

/// How it differs from the frozen plan.
#[derive(Clone, Debug)]
pub enum Difference<'a> {
    /// It was not there.
    Added,
    /// It is given up; why.
    Dropped(&'a LocalText),
    /// It is there no more.
    Gone,
    /// It belongs to another goal.
    ToGoal,
    /// It has a day, and had none.
    DayAdded(Date),
    /// It had a day, and has none.
    DayRemoved(Date),
    /// Its day is so many days later, or earlier where that is below 0.
    Moved(i32),
    /// Another has it, or nobody.
    Owner(Option<Who>, Option<Who>),
    /// It is to come to another value.
    Target(Option<f64>, Option<f64>),
}

/// One change of the plan.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// Of what.
    pub of: PartOf,
    /// What it says, or said.
    pub text: &'a LocalText,
    /// The task that it is about, if it is one of the present plan.
    pub task: Option<&'a Task>,
    /// How it differs.
    pub difference: Difference<'a>,
}

impl Team {
    /// The frozen plan that the present one is held against: the one that began the school year, else
    /// the first, up to a day.
    pub fn first_plan(&self, today: Date) -> Option<&Baseline> {
        let known = || self.baselines.iter().filter(|baseline| baseline.date <= today);
        known().rev().find(|baseline| baseline.starts_year).or_else(|| known().next())
    }

    /// The day a task was due in a frozen plan.
    pub fn first_due(&self, baseline: &Baseline, task: &Task) -> Option<Date> {
        let mut tasks = baseline.goals.iter().flat_map(|goal| &goal.tasks);
        tasks.find(|frozen| frozen.id == task.id.value).and_then(|frozen| frozen.due)
    }

    /// All changes since a frozen plan: goal by goal, what is in the present plan first.
    pub fn changes<'a>(&'a self, baseline: &'a Baseline) -> Vec<Change<'a>> {
        let mut changes = Vec::new();
        for goal in &self.goals {
            let mut push = |of, text, difference| changes.push(Change { of, text, task: None, difference });
            let frozen = baseline.goals.iter().find(|frozen| frozen.id == goal.id.value);
            match (frozen, &goal.dropped) {
                (None, None) => push(PartOf::Goal, &goal.text, Difference::Added),
                (Some(_), Some(why)) => push(PartOf::Goal, &goal.text, Difference::Dropped(why)),
                // What came and went in between is no change, nor what had gone before.
                (None, Some(_)) | (Some(_), None) => {}
            }
            for measure in goal.measures.iter().filter(|_| frozen.is_some()) {
                let mut before = frozen.into_iter().flat_map(|frozen| &frozen.measures);
                let Some(before) = before.find(|before| before.id == measure.id.value) else {
                    push(PartOf::Measure, &measure.text, Difference::Added);
                    continue;
                };
                let now = measure.target.as_ref().map(|Reading { date, value, .. }| (*date, *value));
                let value = |target: Option<(Date, f64)>| target.map(|(_, value)| value);
                if value(before.target) != value(now) {
                    let difference = Difference::Target(value(before.target), value(now));
                    push(PartOf::Measure, &measure.text, difference);
                }
                if let (Some((from, _)), Some((to, _))) = (before.target, now)
                    && from != to
                {
                    push(PartOf::Measure, &measure.text, Difference::Moved(super::days(from, to)));
                }
            }
            let had = frozen.into_iter().flat_map(|frozen| &frozen.measures);
            let gone = had.filter(|before| goal.measures.iter().all(|own| own.id.value != before.id));
            gone.for_each(|before| push(PartOf::Measure, &before.text, Difference::Gone));
            for task in goal.strategies.iter().flat_map(|strategy| &strategy.tasks) {
                let differences = task_changes(baseline, goal, task);
                changes.extend(differences.into_iter().map(|difference| Change {
                    of: PartOf::Task,
                    text: &task.text,
                    task: Some(task),
                    difference,
                }));
            }
            let had = frozen.into_iter().flat_map(|frozen| &frozen.tasks);
            let gone = had.filter(|before| self.tasks().all(|(_, _, own)| own.id.value != before.id));
            changes.extend(gone.map(|before| gone_part(PartOf::Task, &before.text)));
        }
        let gone = baseline
            .goals
            .iter()
            .filter(|frozen| self.goals.iter().all(|goal| goal.id.value != frozen.id))
            .map(|frozen| gone_part(PartOf::Goal, &frozen.text));
        changes.extend(gone);
        changes
    }
}

fn gone_part(of: PartOf, text: &LocalText) -> Change<'_> {
    Change { of, text, task: None, difference: Difference::Gone }
}

fn task_changes<'a>(baseline: &Baseline, goal: &Goal, task: &'a Task) -> Vec<Difference<'a>> {
    let mut frozen = baseline.goals.iter().flat_map(|goal| goal.tasks.iter().map(move |own| (goal, own)));
    let Some((home, before)) = frozen.find(|(_, before)| before.id == task.id.value) else {
        // Of a new goal that is the whole news; what rests or was dropped is no news at all.
        let is_known = baseline.goals.iter().any(|frozen| frozen.id == goal.id.value);
        let is_new = is_known && !task.rests && task.status != TaskStatus::Dropped;
        return if is_new { vec![Difference::Added] } else { Vec::new() };
    };
    // Of a task that was dropped nothing else is news.
    if task.status == TaskStatus::Dropped {
        return vec![Difference::Dropped(&task.why)];
    }
    // Nor of one that rests with its goal, which is news itself.
    if task.standing() == TaskStatus::Dropped && home.id == goal.id.value {
        return Vec::new();
    }
    let mut differences = Vec::new();
    if home.id != goal.id.value {
        differences.push(Difference::ToGoal);
    }
    differences.extend(match (before.due, task.due) {
        (Some(from), Some(to)) if from != to => Some(Difference::Moved(super::days(from, to))),
        (None, Some(day)) => Some(Difference::DayAdded(day)),
        (Some(day), None) => Some(Difference::DayRemoved(day)),
        _ => None,
    });
    let owner = baseline.owners.iter().find(|(id, _)| *id == task.id.value).map(|(_, who)| *who);
    if owner.is_some() && owner != task.owner {
        differences.push(Difference::Owner(owner, task.owner));
    }
    differences
}
