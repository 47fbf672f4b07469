//! `content/teams/<team>/*.yaml` → a team's own data.
//!
//! Every key of the contract is typed, so that a slip anywhere in the file is reported; the model
//! takes what its pages show so far ([`crate::model::team`]).

use schemars::JsonSchema;
use serde::Deserialize;

use super::config::PublishFile;
use super::dates;
use crate::diagnostic::{Code, Diagnosed, Diagnostics};
use crate::model::team::Status;
use crate::source::{SourceFile, SourceId, Span, Spanned};
use crate::yaml::{self, Entries, Loose, Text};

/// Declares mappings whose every key is optional in the type; what must be there is asked later.
macro_rules! mappings {
    ($($(#[$doc:meta])* $name:ident { $($field:ident $(as $key:literal)?: $type:ty),+ $(,)? })+) => {
        $($(#[$doc])*
        #[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
        #[serde(default)]
        pub(crate) struct $name { $($(#[serde(rename = $key)])? pub(crate) $field: $type,)+ })+
    };
}

type Word = Option<Spanned<String>>;

mappings! {
    /// `team.yaml`.
    TeamFile {
        id: Word, name: Option<Text>, language: Word, process: Word, kind: Option<Spanned<TeamKind>>,
        parent: Word, place: Word, started: Word, time_zone: Word,
        vision: Option<Text>, mission: Option<Text>,
        members: Vec<MemberFile>, seats: Entries<u16>, supports: Vec<SupportFile>,
        norms: Entries<Vec<Text>>, steps: Entries<StepFile>, goals: Vec<GoalFile>,
        communications: Vec<CommunicationFile>, meetings: Vec<MeetingFile>,
        assessments: Vec<AssessmentFile>, celebrations: Vec<CelebrationFile>,
    }
    /// One of `members:`.
    MemberFile {
        id: Word, name: Word, sector: Word, role: Option<Text>, since: Word, until: Word,
        languages: Vec<String>, publish: Option<PublishFile>, leader: bool,
        facilitator: Option<Loose<TrainingFile>>, consent: Option<ConsentFile>,
    }
    /// `facilitator:` of a member.
    TrainingFile { trained: Word, backup: bool }
    /// `consent:` of a student.
    ConsentFile { date: Word, by: Word }
    /// One of `supports:`.
    SupportFile { kind: Word, text: Option<Text>, since: Word, until: Word }
    /// One of `steps:`.
    StepFile { status: Option<Spanned<Status>>, date: Word, used: Vec<Spanned<String>>, why: Option<Text> }
    /// One of `goals:`.
    GoalFile {
        id: Word, text: Option<Text>, measures: Vec<MeasureFile>, strategies: Vec<StrategyFile>,
        status: Word, why: Option<Text>,
    }
    /// One of `measures:`.
    MeasureFile {
        id: Word, kind: Word, text: Option<Text>, unit: Option<Text>, good: Word,
        baseline: Option<ReadingFile>, target: Option<ReadingFile>, readings: Vec<ReadingFile>,
        story: Option<Text>,
    }
    /// A value on a date.
    ReadingFile { date: Word, value: Option<Spanned<f64>>, note: Option<Text> }
    /// One of `strategies:`.
    StrategyFile { id: Word, text: Option<Text>, tasks: Vec<TaskFile> }
    /// One of `tasks:`.
    TaskFile {
        id: Word, text: Option<Text>, owner: Word, helpers: Vec<Spanned<String>>, due: Word,
        status: Word, done: Word, why: Option<Text>,
    }
    /// One of `communications:`.
    CommunicationFile {
        audience: Option<Text>, message: Option<Text>, how: Option<Text>, every: Word, owner: Word,
        feedback: Option<Text>,
    }
    /// One of `meetings:`.
    MeetingFile {
        date: Word, from: Word, to: Word, place: Option<Text>, facilitator: Word, recorder: Word,
        present: Vec<Spanned<String>>, absent: Vec<Spanned<String>>, guests: Entries<u16>,
        steps: Vec<Spanned<String>>, used: Vec<Spanned<String>>, decisions: Vec<DecisionFile>,
        notes: Option<Text>, next: Word,
    }
    /// One of `decisions:`.
    DecisionFile { id: Word, text: Option<Text>, by: Word }
    /// One of `assessments:`.
    AssessmentFile { instrument: Word, date: Word, people: Option<u16>, ratings: Entries<String>, notes: Option<Text> }
    /// One of `celebrations:`.
    CelebrationFile { date: Word, text: Option<Text>, thanks: Vec<Text> }
}

/// What a team is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum TeamKind {
    /// Sets vision and goals, guides and supports.
    Leadership,
    /// Carries out projects.
    WorkingCommittee,
    /// Plans support for single learners.
    ProblemSolving,
}

impl TeamKind {
    /// The name in files and messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            TeamKind::Leadership => "leadership",
            TeamKind::WorkingCommittee => "working-committee",
            TeamKind::ProblemSolving => "problem-solving",
        }
    }
}

/// A team's file with its id.
#[derive(Clone, Debug)]
pub struct ParsedTeam {
    /// The file.
    pub(crate) source: SourceId,
    /// The folder's name.
    pub(crate) id: String,
    /// What it says.
    pub(crate) file: TeamFile,
}

/// Reads `team.yaml` of the team in folder `id`.
pub fn parse(file: &SourceFile, id: &str) -> Diagnosed<ParsedTeam> {
    let mut found = Diagnostics::default();
    let start = Span::new(file.id, 0..0);
    let raw: Option<TeamFile> = found.take(yaml::parse(&file.text, start));
    let raw = raw.unwrap_or_default();
    if let Some(own) = &raw.id
        && own.value != id
    {
        found.push(
            Code::BadId.at(own.span).say("bad-id-differs").with("id", own.value.as_str()).with("name", id),
        );
    }
    if raw.name.is_none() && file.readable {
        found.push(Code::MissingKey.at(start).with("key", "name"));
    }
    if let Some(zone) = &raw.time_zone
        && jiff::tz::TimeZone::get(&zone.value).is_err()
    {
        found.push(Code::BadTimeZone.at(zone.span).with("found", zone.value.as_str()));
    }
    for date in all_dates(&raw) {
        if let Err(problem) = dates::read(date) {
            found.push(problem);
        }
    }
    let team = ParsedTeam { source: file.id, id: id.to_owned(), file: raw };
    Diagnosed::new(team, found)
}

/// Every date of a team file.
fn all_dates(team: &TeamFile) -> Vec<&Spanned<String>> {
    let mut dates: Vec<&Word> = vec![&team.started];
    for member in &team.members {
        dates.extend([&member.since, &member.until]);
        if let Some(Loose::Long(training)) = &member.facilitator {
            dates.push(&training.trained);
        }
        dates.extend(member.consent.as_ref().map(|consent| &consent.date));
    }
    dates.extend(team.supports.iter().flat_map(|support| [&support.since, &support.until]));
    dates.extend(team.steps.0.iter().map(|(_, step)| &step.date));
    for goal in &team.goals {
        for measure in &goal.measures {
            let readings = measure.baseline.iter().chain(&measure.target).chain(&measure.readings);
            dates.extend(readings.map(|reading| &reading.date));
        }
        for task in goal.strategies.iter().flat_map(|strategy| &strategy.tasks) {
            dates.extend([&task.due, &task.done]);
        }
    }
    dates.extend(team.meetings.iter().flat_map(|meeting| [&meeting.date, &meeting.next]));
    dates.extend(team.assessments.iter().map(|assessment| &assessment.date));
    dates.extend(team.celebrations.iter().map(|celebration| &celebration.date));
    dates.into_iter().flatten().collect()
}
