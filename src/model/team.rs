//! Teams: for now what the list of teams and the overview page show.
//!
//! Members, measures, meetings and baselines are typed by `parse/team.rs` already; they get their
//! place here when team pages are built. Nothing about a person is in this type, so no template
//! can show it.

use jiff::civil::Date;

use super::config::LocalText;
use super::kind::Ref;
use crate::source::SourceId;

/// How far a team is with a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Not begun.
    Todo,
    /// Begun.
    Doing,
    /// Finished.
    Done,
    /// Left out on purpose.
    Skipped,
}

impl Status {
    /// The name in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Status::Todo => "todo",
            Status::Doing => "doing",
            Status::Done => "done",
            Status::Skipped => "skipped",
        }
    }
}

/// A team.
#[derive(Clone, Debug)]
pub struct Team {
    /// Its id.
    pub id: Box<str>,
    /// Its file.
    pub source: SourceId,
    /// Its name.
    pub name: LocalText,
    /// What it wants to become true.
    pub vision: LocalText,
    /// What it does for that.
    pub mission: LocalText,
    /// `leadership`, `working-committee` or `problem-solving`.
    pub kind: Option<&'static str>,
    /// The process it follows.
    pub process: Option<Ref>,
    /// The team it belongs to.
    pub parent: Option<Ref>,
    /// Its place: number in the settings.
    pub place: Option<usize>,
    /// When it began.
    pub started: Option<Date>,
    /// Steps with their status and date.
    pub steps: Vec<(Ref, Status, Option<Date>)>,
    /// What its goals say.
    pub goals: Vec<LocalText>,
}
