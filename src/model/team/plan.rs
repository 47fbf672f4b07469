//! A team's plan beside the plan that it froze: what was added, dropped, moved or changed.
//!
//! A baseline is a file that `juntos team baseline` writes and nobody edits: a hash in it covers all
//! but the owners, so that somebody can be taken out of it without a trace.

use jiff::civil::Date;

use super::{Reading, Task, TaskStatus, Team, Who};
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
    /// It is there no more, or given up; why, if the file says so.
    Dropped(Option<&'a LocalText>),
    /// Its day is so many days later, or earlier where that is below 0.
    Moved(i32),
    /// Another has it.
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
            let mut push = |of, text, difference| changes.push(Change { of, text, difference });
            let Some(frozen) = baseline.goals.iter().find(|frozen| frozen.id == goal.id.value) else {
                push(PartOf::Goal, &goal.text, Difference::Added);
                continue;
            };
            if let Some(why) = &goal.dropped {
                push(PartOf::Goal, &goal.text, Difference::Dropped(Some(why)));
            }
            for measure in &goal.measures {
                let Some(before) = frozen.measures.iter().find(|before| before.id == measure.id.value) else {
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
            let gone = frozen
                .measures
                .iter()
                .filter(|before| goal.measures.iter().all(|measure| measure.id.value != before.id));
            gone.for_each(|before| push(PartOf::Measure, &before.text, Difference::Dropped(None)));
            let own = || goal.strategies.iter().flat_map(|strategy| &strategy.tasks);
            for task in own() {
                task_changes(baseline, frozen, task, &mut push);
            }
            let gone = frozen.tasks.iter().filter(|before| own().all(|task| task.id.value != before.id));
            gone.for_each(|before| push(PartOf::Task, &before.text, Difference::Dropped(None)));
        }
        let gone = baseline
            .goals
            .iter()
            .filter(|frozen| self.goals.iter().all(|goal| goal.id.value != frozen.id))
            .map(|frozen| Change {
                of: PartOf::Goal,
                text: &frozen.text,
                difference: Difference::Dropped(None),
            });
        changes.extend(gone);
        changes
    }
}

fn task_changes<'a>(
    baseline: &Baseline,
    frozen: &FrozenGoal,
    task: &'a Task,
    push: &mut impl FnMut(PartOf, &'a LocalText, Difference<'a>),
) {
    let Some(before) = frozen.tasks.iter().find(|before| before.id == task.id.value) else {
        return push(PartOf::Task, &task.text, Difference::Added);
    };
    if task.status == TaskStatus::Dropped {
        push(PartOf::Task, &task.text, Difference::Dropped(Some(&task.why)));
    }
    if let (Some(from), Some(to)) = (before.due, task.due)
        && from != to
    {
        push(PartOf::Task, &task.text, Difference::Moved(super::days(from, to)));
    }
    let owner = baseline.owners.iter().find(|(id, _)| *id == task.id.value).map(|(_, who)| *who);
    if owner != task.owner && owner.is_some() {
        push(PartOf::Task, &task.text, Difference::Owner(owner, task.owner));
    }
}
