//! `content/teams/<team>/*.yaml` → a team's own data.
//!
//! Every key of the contract is typed, so that a slip anywhere in a file is reported. Files of one
//! team come together in `resolve/teams`, where names and dates become things.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::{Code, Diagnosed, Diagnostics, Severity};
use crate::model::team::{Good, MeasureKind, MeetingStatus, Publish, Status, TaskStatus, TeamKind};
use crate::source::{SourceFile, SourceId, Span, Spanned};
use crate::yaml::{self, AtKey, Entries, Loose, OneOrMany, Text};

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
        id: Word, name: Option<Text>, sample: bool, language: Word, process: Word, kind: Option<Spanned<TeamKind>>,
        parent: Word, place: Word, started: Word, time_zone: Word,
        paused: Option<Spanned<PauseFile>>, ended: Option<Spanned<EndFile>>,
        vision: Option<Text>, mission: Option<Text>,
        members: AtKey<Vec<Spanned<MemberFile>>>, former: Vec<Spanned<String>>, seats: Entries<Spanned<u16>>, supports: Vec<SupportFile>,
        norms: Entries<Vec<Text>>, steps: Entries<StepFile>, goals: Vec<Spanned<GoalFile>>,
        communications: Vec<CommunicationFile>, meetings: Vec<Spanned<MeetingFile>>,
        assessments: Vec<Spanned<AssessmentFile>>, celebrations: Vec<Spanned<CelebrationFile>>,
    }
    /// `paused:`.
    PauseFile { since: Word, until: Word, why: Option<Text> }
    /// `ended:`.
    EndFile { on: Word, why: Option<Text> }
    /// What may stand in a file of its own, under its key.
    MoreFile { meetings: Vec<Spanned<MeetingFile>>, assessments: Vec<Spanned<AssessmentFile>>, celebrations: Vec<Spanned<CelebrationFile>> }
    /// One of `members:`.
    MemberFile {
        id: Word, name: Word, sector: Word, role: Option<Text>, since: Word, until: Word,
        languages: Vec<String>, publish: Option<Spanned<Publish>>, leader: bool,
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
        status: Option<Spanned<TaskStatus>>, why: Option<Text>,
    }
    /// One of `measures:`.
    MeasureFile {
        id: Word, kind: Option<MeasureKind>, text: Option<Text>, unit: Option<Text>, good: Option<Good>,
        baseline: Option<Spanned<ReadingFile>>, target: Option<Spanned<ReadingFile>>, readings: Vec<Spanned<ReadingFile>>,
        story: Option<Text>,
    }
    /// A value on a date.
    ReadingFile { date: Word, value: Option<Spanned<f64>>, note: Option<Text> }
    /// One of `strategies:`.
    StrategyFile { id: Word, text: Option<Text>, tasks: Vec<Spanned<TaskFile>> }
    /// One of `tasks:`.
    TaskFile {
        id: Word, text: Option<Text>, owner: Word, helpers: Vec<Spanned<String>>, due: Word,
        status: Option<Spanned<TaskStatus>>, done: Word, why: Option<Text>,
    }
    /// One of `communications:`.
    CommunicationFile {
        audience: Option<Text>, message: Option<Text>, how: Option<Text>, every: Word, owner: Word,
        feedback: Option<Text>,
    }
    /// One of `meetings:`.
    MeetingFile {
        id: Word, date: Word, from: Word, to: Word, status: Option<Spanned<MeetingStatus>>, moved: Vec<Spanned<MoveFile>>,
        place: Option<Text>, facilitator: Word, recorder: Word,
        present: Vec<Spanned<String>>, absent: Vec<Spanned<String>>, guests: Entries<Spanned<u16>>,
        steps: Vec<Spanned<String>>, used: Vec<Spanned<String>>, decisions: Vec<DecisionFile>,
        notes: Option<Text>, next: Word,
    }
    /// One of `moved:`: the day that the meeting had, and when the team gave it another.
    MoveFile { from: Word, on: Word }
    /// One of `decisions:`.
    DecisionFile { id: Word, text: Option<Text>, by: Word }
    /// One of `assessments:`.
    AssessmentFile { instrument: Word, date: Word, people: Option<Spanned<u16>>, ratings: Entries<Spanned<String>>, notes: Option<Text> }
    /// One of `celebrations:`.
    CelebrationFile { date: Word, text: Option<Text>, thanks: Vec<Text> }
}

impl MeetingFile {
    /// Whether nothing at all is written down.
    pub(crate) fn is_empty(&self) -> bool {
        let words =
            [&self.id, &self.date, &self.from, &self.to, &self.facilitator, &self.recorder, &self.next];
        words.iter().all(|word| word.is_none())
            && self.place.is_none()
            && self.notes.is_none()
            && self.status.is_none()
            && self.moved.is_empty()
            && self.present.is_empty()
            && self.absent.is_empty()
            && self.decisions.is_empty()
            && self.steps.is_empty()
            && self.used.is_empty()
            && self.guests.0.is_empty()
    }
}

impl AssessmentFile {
    /// Whether nothing at all is written down.
    pub(crate) fn is_empty(&self) -> bool {
        self.instrument.is_none()
            && self.date.is_none()
            && self.people.is_none()
            && self.ratings.0.is_empty()
            && self.notes.is_none()
    }
}

impl MoreFile {
    /// Whether nothing at all is written down: no entry, or only such as were begun.
    fn is_empty(&self) -> bool {
        self.meetings.iter().all(|meeting| meeting.value.is_empty())
            && self.assessments.iter().all(|assessment| assessment.value.is_empty())
            && self.celebrations.is_empty()
    }
}

/// A frozen plan: `baselines/<date>.yaml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct BaselineFile {
    pub(crate) date: Word,
    pub(crate) reason: Word,
    pub(crate) starts_year: bool,
    pub(crate) hash: Word,
    pub(crate) goals: Vec<FrozenGoalFile>,
    pub(crate) owners: Entries<Spanned<String>>,
}

/// A goal in a frozen plan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FrozenGoalFile {
    pub(crate) id: Word,
    pub(crate) text: Option<Text>,
    pub(crate) measures: Vec<FrozenMeasureFile>,
    pub(crate) tasks: Vec<FrozenTaskFile>,
}

/// A measure in a frozen plan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FrozenMeasureFile {
    pub(crate) id: Word,
    pub(crate) text: Option<Text>,
    pub(crate) target: Option<Spanned<ReadingFile>>,
}

/// A task in a frozen plan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FrozenTaskFile {
    pub(crate) id: Word,
    pub(crate) text: Option<Text>,
    pub(crate) due: Word,
}

/// What a file beside `team.yaml` adds to it.
#[derive(Clone, Debug)]
pub(crate) enum TeamPart {
    /// `meetings/*.yaml`, `assessments/*.yaml`.
    More(Box<MoreFile>),
    /// `baselines/*.yaml`, with the file's place.
    Baseline(Box<BaselineFile>, Span),
}

/// A file of a team with the team's id.
#[derive(Clone, Debug)]
pub struct ParsedPart {
    /// The file.
    pub(crate) source: SourceId,
    /// The folder's name.
    pub(crate) team: String,
    /// What it says.
    pub(crate) part: TeamPart,
}

/// A team's file with its id.
#[derive(Clone, Debug)]
pub struct ParsedTeam {
    /// The file.
    pub(crate) source: SourceId,
    /// The folder's name.
    pub(crate) id: String,
    /// Whether it could be read: of one that could not, nothing is missing.
    pub(crate) is_whole: bool,
    /// Whether there is such a file: of a team that has only others, what they say is not asked for.
    pub(crate) is_there: bool,
    /// What it says.
    pub(crate) file: TeamFile,
}

impl ParsedTeam {
    /// A team without `team.yaml`, of which another file is there.
    pub(crate) fn lost(source: SourceId, id: &str) -> ParsedTeam {
        ParsedTeam { source, id: id.to_owned(), is_whole: false, is_there: false, file: TeamFile::default() }
    }
}

/// Reads `team.yaml` of the team in folder `id`.
pub fn parse(file: &SourceFile, id: &str) -> Diagnosed<ParsedTeam> {
    let mut found = Diagnostics::default();
    let start = Span::new(file.id, 0..0);
    let raw: Option<TeamFile> = found.take(yaml::parse(&file.text, start));
    let is_whole = raw.is_some() && file.readable;
    let raw = raw.unwrap_or_default();
    if let Some(own) = &raw.id
        && own.value != id
    {
        found.push(
            Code::BadId.at(own.span).say("bad-id-differs").with("id", own.value.as_str()).with("name", id),
        );
    }
    if raw.name.is_none() && is_whole {
        found.push(Code::MissingKey.at(start).with("key", "name"));
    }
    let parsed = ParsedTeam { source: file.id, id: id.to_owned(), is_whole, is_there: true, file: raw };
    Diagnosed::new(parsed, found)
}

/// Reads another file of the team in folder `team`: one meeting or assessment, a list of them, or
/// the same under its key as in `team.yaml`; or one frozen plan.
pub fn parse_part(file: &SourceFile, team: &str, folder: &str) -> Diagnosed<Option<ParsedPart>> {
    let mut found = Diagnostics::default();
    let start = Span::new(file.id, 0..0);
    let more = |more: MoreFile| TeamPart::More(Box::new(more));
    let part = match folder {
        "baselines" => found
            .take(yaml::parse(&file.text, start))
            .map(|baseline| TeamPart::Baseline(Box::new(baseline), start)),
        _ if is_keyed(file) => found.take(yaml::parse(&file.text, start)).map(more),
        "assessments" => list(file, start, &mut found)
            .map(|assessments| more(MoreFile { assessments, ..MoreFile::default() })),
        _ => list(file, start, &mut found).map(|meetings| more(MoreFile { meetings, ..MoreFile::default() })),
    };
    // Somebody wrote it for a reason, and would look for it on the site in vain.
    if matches!(&part, Some(TeamPart::More(more)) if more.is_empty()) && found.iter().next().is_none() {
        found.push(Code::MissingKey.at(start).say("missing-key-nothing").weigh(Severity::Warning));
    }
    let part = part.map(|part| ParsedPart { source: file.id, team: team.to_owned(), part });
    Diagnosed::new(part, found)
}

/// Whether a file has the keys of `team.yaml`, not those of a single entry.
fn is_keyed(file: &SourceFile) -> bool {
    let keys: Option<Entries<serde::de::IgnoredAny>> = yaml::parse(&file.text, Span::file(file.id)).value;
    let keys = keys.unwrap_or_default().0;
    let has = |name: &str| keys.iter().any(|(key, _)| key.value == name);
    !has("date") && ["meetings", "assessments", "celebrations"].into_iter().any(has)
}

fn list<T: serde::de::DeserializeOwned>(
    file: &SourceFile,
    start: Span,
    found: &mut Diagnostics,
) -> Option<Vec<T>> {
    let raw: Option<OneOrMany<T>> = found.take(yaml::parse(&file.text, start));
    raw.map(|raw| match raw {
        OneOrMany::One(one) => vec![one],
        OneOrMany::Many(many) => many,
    })
}
