//! What a team says after a meeting → changes of its files.

use std::collections::BTreeMap;

use icu_normalizer::DecomposingNormalizerBorrowed;
use jiff::civil::{Date, Time};
use rustc_hash::FxHashSet;

use super::{Edit, New};
use crate::build::Site;
use crate::diagnostic::nearest;
use crate::markdown::outline::slug;
use crate::model::team::{Task, Team};
use crate::source::{SourceFile, Span};
use crate::yaml::edit::{Change, NewValue, Step};
use crate::yaml::{Scalar, scalars};

/// How many words of a task its id has.
const WORDS_OF_AN_ID: usize = 5;

/// What is known after a meeting. What is empty stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tonight {
    /// The day.
    pub date: Date,
    /// When it began.
    pub from: Option<Time>,
    /// When it ended.
    pub to: Option<Time>,
    /// Where.
    pub place: Option<String>,
    /// Who led it: the id of a member, as all people here.
    pub facilitator: Option<String>,
    /// Who took notes.
    pub recorder: Option<String>,
    /// Who came.
    pub present: Vec<String>,
    /// Who did not.
    pub absent: Vec<String>,
    /// Guests: sector and how many.
    pub guests: Vec<(String, u16)>,
    /// What was decided.
    pub decisions: Vec<String>,
    /// What else was said.
    pub notes: Option<String>,
    /// What happened to tasks.
    pub tasks: Vec<TaskChange>,
    /// New tasks.
    pub new_tasks: Vec<NewTask>,
    /// New numbers.
    pub readings: Vec<NewReading>,
    /// When the next meeting is.
    pub next: Option<Date>,
}

/// What happened to a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskChange {
    /// The task's id.
    pub id: String,
    /// What happened.
    pub to: TaskFate,
}

/// What becomes of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskFate {
    /// It was done on a day.
    Done(Date),
    /// It has another day.
    Due(Date),
    /// It was given up, for a reason.
    Dropped(String),
}

/// A task to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewTask {
    /// What is to be done.
    pub text: String,
    /// Who does it, and who helps: ids of members.
    pub who: Vec<String>,
    /// By when.
    pub due: Option<Date>,
    /// The goal that it serves, by its id; of a team with one goal it need not be said.
    pub goal: Option<String>,
}

/// A number of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReading {
    /// The measure's id.
    pub measure: String,
    /// The day.
    pub date: Date,
    /// The number, as it is to stand in the file.
    pub value: String,
}

/// Why it cannot be written down like that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// No open task has this id; the nearest that has one.
    Task(String, Option<String>),
    /// No member has this id; the nearest that has one.
    Member(String, Option<String>),
    /// No measure has this id; the nearest that has one.
    Measure(String, Option<String>),
    /// No goal has this id; the nearest that has one.
    Goal(String, Option<String>),
    /// The task serves one of several goals, or the team has none: the goals there are.
    WhichGoal(String, Vec<String>),
    /// The file cannot hold it.
    Form(String),
}

/// The changes of a team's files that write a meeting down.
///
/// # Errors
/// When something is named that is not there.
pub fn meeting(site: &Site, team: &Team, tonight: &Tonight) -> Result<Vec<Edit>, Slip> {
    let mut files = TeamFiles::new(site, team);
    files.meeting(tonight)?;
    for task in &tonight.tasks {
        files.task(task)?;
    }
    for task in &tonight.new_tasks {
        files.new_task(task)?;
    }
    for reading in &tonight.readings {
        files.reading(reading)?;
    }
    Ok(files.edits())
}

/// The changes that say what became of a task.
///
/// # Errors
/// When no open task is called so.
pub fn task(site: &Site, team: &Team, task: &TaskChange) -> Result<Vec<Edit>, Slip> {
    let mut files = TeamFiles::new(site, team);
    files.task(task)?;
    Ok(files.edits())
}

/// The changes that add a task.
///
/// # Errors
/// When it is not clear which goal it serves.
pub fn new_task(site: &Site, team: &Team, task: &NewTask) -> Result<Vec<Edit>, Slip> {
    let mut files = TeamFiles::new(site, team);
    files.new_task(task)?;
    Ok(files.edits())
}

/// The changes that add a number to a measure.
///
/// # Errors
/// When no measure is called so.
pub fn reading(site: &Site, team: &Team, reading: &NewReading) -> Result<Vec<Edit>, Slip> {
    let mut files = TeamFiles::new(site, team);
    files.reading(reading)?;
    Ok(files.edits())
}

/// The files of a team, and what is asked of each.
struct TeamFiles<'a> {
    site: &'a Site,
    team: &'a Team,
    own: String,
    /// The texts of each file with their places.
    texts: BTreeMap<String, Vec<Scalar>>,
    changes: BTreeMap<String, Vec<Change>>,
    new_ids: FxHashSet<String>,
}

impl<'a> TeamFiles<'a> {
    fn new(site: &'a Site, team: &'a Team) -> TeamFiles<'a> {
        let folder = format!("content/teams/{}/", team.id);
        let read = |file: &SourceFile| {
            let at = Span::new(file.id, 0..file.text.len());
            (file.path.to_string(), scalars(&file.text, at))
        };
        let is_own = |file: &&SourceFile| {
            let name = &file.path[folder.len()..];
            name == "team.yaml" || name.starts_with("meetings/")
        };
        let texts = site.sources().files_under(&folder).filter(is_own).map(read).collect();
        let own = format!("{folder}team.yaml");
        TeamFiles { site, team, own, texts, changes: BTreeMap::new(), new_ids: FxHashSet::default() }
    }

    fn edits(self) -> Vec<Edit> {
        let edit = |(path, changes): (String, Vec<Change>)| {
            let made_from = self.site.source(&path).map(|file| file.fingerprint);
            Edit { path, made_from, new: New::Values(changes) }
        };
        self.changes.into_iter().map(edit).collect()
    }

    fn change(&mut self, path: &str, change: Change) {
        self.changes.entry(path.to_owned()).or_default().push(change);
    }

    fn set(&mut self, path: &str, entry: &[Step], key: &str, value: NewValue) {
        let at = entry.iter().cloned().chain([Step::Key(key.to_owned())]).collect();
        self.change(path, Change::Set { at, value });
    }

    fn append(&mut self, path: &str, entry: &[Step], key: &str, value: NewValue) {
        let list = entry.iter().cloned().chain([Step::Key(key.to_owned())]).collect();
        self.change(path, Change::Append { list, value });
    }

    /// Everybody who is named is in the team: somebody who left may be named in a meeting of then.
    fn known<'n>(&self, people: impl IntoIterator<Item = &'n String>) -> Result<(), Slip> {
        let ids = || self.team.members.iter().map(|member| member.id.unseal());
        match people.into_iter().find(|id| !ids().any(|own| own == id.as_str())) {
            None => Ok(()),
            Some(id) => Err(Slip::Member(id.clone(), nearest(id, ids()).map(str::to_owned))),
        }
    }

    fn meeting(&mut self, tonight: &Tonight) -> Result<(), Slip> {
        let people = tonight.present.iter().chain(&tonight.absent);
        self.known(people.chain(&tonight.facilitator).chain(&tonight.recorder))?;
        let date = tonight.date.to_string();
        let there = self.texts.iter().find_map(|(path, texts)| {
            let is_day = |text: &&Scalar| text.value.trim() == date && is_meeting_date(path, &text.path);
            texts.iter().find(is_day).map(|text| (path.clone(), entry_of(&text.path)))
        });
        let Some((path, entry)) = there else { return self.new_meeting(tonight) };
        for (key, value) in self.values(tonight) {
            match (key, value) {
                ("decisions", NewValue::List(decisions)) => {
                    for decision in decisions {
                        self.append(&path, &entry, key, decision);
                    }
                }
                (key, value) => self.set(&path, &entry, key, value),
            }
        }
        Ok(())
    }

    fn new_meeting(&mut self, tonight: &Tonight) -> Result<(), Slip> {
        let id = crate::starter::meeting_id(self.team, tonight.date);
        let mut entry = vec![
            ("date".to_owned(), NewValue::Plain(tonight.date.to_string())),
            ("id".to_owned(), NewValue::Plain(id)),
        ];
        entry.extend(self.values(tonight).into_iter().map(|(key, value)| (key.to_owned(), value)));
        let entry = NewValue::Map(entry);
        // Where the latest meeting is, if that is a list.
        let dates = self.texts.iter().flat_map(|(path, texts)| {
            let dates = texts.iter().filter(move |text| is_meeting_date(path, &text.path));
            dates.map(move |text| (text.value.as_str(), path.as_str(), text.path.as_str()))
        });
        let latest = dates.max().map(|(_, path, place)| (path.to_owned(), entry_of(place)));
        match latest {
            Some((path, steps)) if steps.len() > 1 => self.append(&path, &[], "meetings", entry),
            Some((path, steps)) if steps.len() == 1 => {
                self.change(&path, Change::Append { list: Vec::new(), value: entry });
            }
            Some(_) => {
                let path = format!("content/teams/{}/meetings/{}.yaml", self.team.id, tonight.date);
                let NewValue::Map(entries) = entry else { return Ok(()) };
                for (key, value) in entries {
                    self.set(&path, &[], &key, value);
                }
            }
            None => self.append(&self.own.clone(), &[], "meetings", entry),
        }
        Ok(())
    }

    /// What is said of the meeting itself, by its keys.
    fn values(&self, tonight: &Tonight) -> Vec<(&'static str, NewValue)> {
        let time = |time: Time| NewValue::Text(time.strftime("%H:%M").to_string());
        let id = |id: &String| NewValue::Plain(id.clone());
        let ids = |ids: &[String]| (!ids.is_empty()).then(|| NewValue::List(ids.iter().map(id).collect()));
        let text = |text: &String| (!text.trim().is_empty()).then(|| NewValue::Text(text.trim().to_owned()));
        let guests = tonight.guests.iter().filter(|(_, count)| *count > 0);
        let guests: Vec<_> =
            guests.map(|(sector, count)| (sector.clone(), NewValue::Plain(count.to_string()))).collect();
        let mut number = self.last_decision();
        let decisions = tonight.decisions.iter().filter_map(&text).map(|text| {
            number += 1;
            NewValue::Map(vec![
                ("id".to_owned(), NewValue::Plain(format!("d{number}"))),
                ("text".to_owned(), text),
            ])
        });
        let decisions: Vec<NewValue> = decisions.collect();
        let values = [
            ("from", tonight.from.map(time)),
            ("to", tonight.to.map(time)),
            ("place", tonight.place.as_ref().and_then(text)),
            ("facilitator", tonight.facilitator.as_ref().map(id)),
            ("recorder", tonight.recorder.as_ref().map(id)),
            ("present", ids(&tonight.present)),
            ("absent", ids(&tonight.absent)),
            ("guests", (!guests.is_empty()).then_some(NewValue::Map(guests))),
            ("decisions", (!decisions.is_empty()).then_some(NewValue::List(decisions))),
            ("notes", tonight.notes.as_ref().and_then(text)),
            ("next", tonight.next.map(|next| NewValue::Plain(next.to_string()))),
        ];
        values.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// The largest number of a decision: d7 has 7.
    fn last_decision(&self) -> usize {
        let ids = self.texts.values().flatten().filter(|text| {
            let mut parts = text.path.rsplit('/');
            parts.next() == Some("id") && parts.nth(1) == Some("decisions")
        });
        ids.filter_map(|text| text.value.strip_prefix('d')?.parse().ok()).max().unwrap_or(0)
    }

    fn task(&mut self, task: &TaskChange) -> Result<(), Slip> {
        let open = || self.team.tasks().map(|(_, _, task)| task).filter(|task| task.is_open());
        let id_of = |task: &'a Task| task.id.value.as_str();
        if !open().any(|own| id_of(own) == task.id) {
            let near = nearest(&task.id, open().map(id_of)).map(str::to_owned);
            return Err(Slip::Task(task.id.clone(), near));
        }
        let entry = self.entry("tasks", &task.id).ok_or_else(|| Slip::Form(task.id.clone()))?;
        let own = self.own.clone();
        match &task.to {
            TaskFate::Done(day) => {
                self.set(&own, &entry, "status", NewValue::Plain("done".to_owned()));
                self.set(&own, &entry, "done", NewValue::Plain(day.to_string()));
            }
            TaskFate::Due(day) => self.set(&own, &entry, "due", NewValue::Plain(day.to_string())),
            TaskFate::Dropped(why) => {
                self.set(&own, &entry, "status", NewValue::Plain("dropped".to_owned()));
                self.set(&own, &entry, "why", NewValue::Text(why.trim().to_owned()));
            }
        }
        Ok(())
    }

    fn new_task(&mut self, task: &NewTask) -> Result<(), Slip> {
        self.known(&task.who)?;
        let goals: Vec<_> = self.team.goals.iter().filter(|goal| goal.dropped.is_none()).collect();
        let goal = match &task.goal {
            Some(id) => goals.iter().find(|goal| goal.id.value == *id).ok_or_else(|| {
                let near = nearest(id, goals.iter().map(|goal| goal.id.value.as_str()));
                Slip::Goal(id.clone(), near.map(str::to_owned))
            })?,
            None if goals.len() == 1 => &goals[0],
            None => {
                let ids = goals.iter().map(|goal| goal.id.value.clone()).collect();
                return Err(Slip::WhichGoal(task.text.clone(), ids));
            }
        };
        let mut steps =
            self.entry("goals", &goal.id.value).ok_or_else(|| Slip::Form(goal.id.value.clone()))?;
        let mut entries = vec![
            ("id".to_owned(), NewValue::Plain(self.new_id(&task.text))),
            ("text".to_owned(), NewValue::Text(task.text.trim().to_owned())),
        ];
        if let Some((owner, helpers)) = task.who.split_first() {
            entries.push(("owner".to_owned(), NewValue::Plain(owner.clone())));
            if !helpers.is_empty() {
                let helpers = helpers.iter().map(|id| NewValue::Plain(id.clone())).collect();
                entries.push(("helpers".to_owned(), NewValue::List(helpers)));
            }
        }
        if let Some(due) = task.due {
            entries.push(("due".to_owned(), NewValue::Plain(due.to_string())));
        }
        let own = self.own.clone();
        let entry = NewValue::Map(entries);
        match goal.strategies.len().checked_sub(1) {
            Some(last) => {
                steps.extend([Step::Key("strategies".to_owned()), Step::Item(last)]);
                self.append(&own, &steps, "tasks", entry);
            }
            // A way to the goal has not been written down yet.
            None => return Err(Slip::WhichGoal(task.text.clone(), vec![goal.id.value.clone()])),
        }
        Ok(())
    }

    fn reading(&mut self, reading: &NewReading) -> Result<(), Slip> {
        let measures = || self.team.goals.iter().flat_map(|goal| &goal.measures);
        let entry = self.entry("measures", &reading.measure);
        let Some(entry) = entry.filter(|_| measures().any(|own| own.id.value == reading.measure)) else {
            let near = nearest(&reading.measure, measures().map(|own| own.id.value.as_str()));
            return Err(Slip::Measure(reading.measure.clone(), near.map(str::to_owned)));
        };
        let entries = vec![
            ("date".to_owned(), NewValue::Plain(reading.date.to_string())),
            ("value".to_owned(), NewValue::Plain(reading.value.clone())),
        ];
        self.append(&self.own.clone(), &entry, "readings", NewValue::Map(entries));
        Ok(())
    }

    /// Where the entry with an id stands in a list of `team.yaml`.
    fn entry(&self, list: &str, id: &str) -> Option<Vec<Step>> {
        let is_own = |text: &&Scalar| {
            let mut parts = text.path.rsplit('/');
            parts.next() == Some("id") && parts.nth(1) == Some(list) && text.value == id
        };
        self.texts.get(&self.own)?.iter().find(is_own).map(|text| entry_of(&text.path))
    }

    /// An id of a new task: what its first words say, in the letters of addresses.
    fn new_id(&mut self, text: &str) -> String {
        let plain = DecomposingNormalizerBorrowed::new_nfd().normalize(text);
        let plain: String = plain.chars().filter(char::is_ascii).collect();
        let words: Vec<&str> = plain.split_whitespace().take(WORDS_OF_AN_ID).collect();
        let base: String = slug(&words.join(" "));
        let base = base.trim_matches('-');
        let base = if base.is_empty() { "task" } else { base };
        let taken = |id: &str| self.team.tasks().any(|(_, _, task)| task.id.value == id);
        let mut id = base.to_owned();
        let mut number = 2;
        while taken(&id) || self.new_ids.contains(&id) {
            id = format!("{base}-{number}");
            number += 1;
        }
        self.new_ids.insert(id.clone());
        id
    }
}

/// Whether a text is the day of a meeting: in `team.yaml` below `meetings`, in a file of meetings anywhere
/// but in what belongs to one.
fn is_meeting_date(file: &str, place: &str) -> bool {
    let place = match place.strip_prefix("meetings/") {
        Some(rest) => rest,
        None if file.ends_with("/team.yaml") => return false,
        None => place,
    };
    place == "date" || place.strip_suffix("/date").is_some_and(|number| number.parse::<usize>().is_ok())
}

/// The steps to the entry that a value belongs to.
fn entry_of(place: &str) -> Vec<Step> {
    let Some((entry, _)) = place.rsplit_once('/') else { return Vec::new() };
    let step = |part: &str| part.parse().map_or_else(|_| Step::Key(part.to_owned()), Step::Item);
    entry.split('/').map(step).collect()
}
