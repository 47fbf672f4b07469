//! `content/processes/<id>.yaml` → the structure of a process. Words stand elsewhere.

use schemars::JsonSchema;
use serde::Deserialize;

use super::known_id;
use crate::diagnostic::{Code, Diagnosed, Diagnostics};
use crate::model::process::{ProcessKind, Unit};
use crate::source::{SourceFile, SourceId, Span, Spanned};
use crate::yaml::{self, Entries, Loose};

/// The keys of a process file.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub(crate) struct ProcessFile {
    id: Option<Spanned<String>>,
    kind: ProcessKind,
    words: Unit,
    code: Option<Spanned<String>>,
    stages: Vec<StageFile>,
    features: Vec<FeatureFile>,
    scales: Entries<Vec<Spanned<String>>>,
    instruments: Vec<InstrumentFile>,
}

/// One stage.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StageFile {
    /// Its id.
    pub id: Spanned<String>,
    /// Whether a team must do it first.
    #[serde(default)]
    pub required_first: bool,
    /// The stage it leads back to.
    pub repeats_to: Option<Spanned<String>>,
    /// Its steps.
    #[serde(default)]
    pub steps: Vec<Spanned<Loose<StepFile>>>,
}

/// A step that says more than its id.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct StepFile {
    /// Its id.
    pub id: Spanned<String>,
    /// Steps that follow.
    #[serde(default)]
    pub next: Vec<Spanned<String>>,
    /// What it produces.
    #[serde(default)]
    pub produces: Vec<Spanned<String>>,
}

/// One feature of a process that has no order.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct FeatureFile {
    /// Its id.
    pub id: Spanned<String>,
    /// Its indicators.
    #[serde(default)]
    pub indicators: Vec<IndicatorFile>,
}

/// One indicator of a feature.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct IndicatorFile {
    /// Its id.
    pub id: Spanned<String>,
    /// Whom it is about: `system`, `staff`, `students`, `families`.
    pub group: Option<Spanned<String>>,
}

/// One instrument.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct InstrumentFile {
    /// Its id.
    pub id: Spanned<String>,
    /// The scale it uses.
    pub scale: Option<Spanned<String>>,
    /// How often it is filled in: `12mo`.
    pub every: Option<Spanned<String>>,
    /// The feature it is about, whose indicators are its items.
    pub feature: Option<Spanned<String>>,
    /// Its items.
    #[serde(default)]
    pub items: Vec<Spanned<String>>,
}

/// The structure of a process.
#[derive(Clone, Debug)]
pub struct ParsedProcess {
    /// Its file.
    pub source: SourceId,
    /// Its id: the file's name.
    pub id: String,
    /// Sequence or features.
    pub kind: ProcessKind,
    /// Its word for stages.
    pub unit: Unit,
    /// The letter of its codes.
    pub letter: Option<Spanned<String>>,
    /// Its stages.
    pub stages: Vec<StageFile>,
    /// Its features.
    pub features: Vec<FeatureFile>,
    /// Its scales: id and levels.
    pub scales: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
    /// Its instruments.
    pub instruments: Vec<InstrumentFile>,
}

/// Reads a process file.
pub fn parse(file: &SourceFile, id: &str) -> Diagnosed<ParsedProcess> {
    let mut found = Diagnostics::default();
    let raw: Option<ProcessFile> = found.take(yaml::parse(&file.text, Span::new(file.id, 0..0)));
    let raw = raw.unwrap_or_default();
    if let Some(own) = &raw.id
        && own.value != id
    {
        found.push(
            Code::BadId.at(own.span).say("bad-id-differs").with("id", own.value.as_str()).with("name", id),
        );
    }
    let mut ids: Vec<&Spanned<String>> = Vec::new();
    for stage in &raw.stages {
        ids.push(&stage.id);
        ids.extend(stage.steps.iter().map(|step| match &step.value {
            Loose::Short(id) => id,
            Loose::Long(step) => &step.id,
        }));
    }
    ids.extend(raw.features.iter().map(|feature| &feature.id));
    ids.extend(raw.instruments.iter().map(|instrument| &instrument.id));
    for id in ids {
        known_id(id, &mut found);
    }
    if let Some(letter) = &raw.code
        && (letter.value.is_empty() || !letter.value.bytes().all(|b| b.is_ascii_uppercase()))
    {
        found.push(
            Code::BadArgument
                .at(letter.span)
                .say("bad-argument-code")
                .with("argument", "code")
                .with("found", letter.value.as_str()),
        );
    }
    let process = ParsedProcess {
        source: file.id,
        id: id.to_owned(),
        kind: raw.kind,
        unit: raw.words,
        letter: raw.code,
        stages: raw.stages,
        features: raw.features,
        scales: raw.scales.0,
        instruments: raw.instruments,
    };
    Diagnosed::new(process, found)
}

impl StageFile {
    /// The ids of its steps with what else is said of them.
    pub fn steps(&self) -> impl Iterator<Item = (Spanned<String>, Option<&StepFile>)> {
        self.steps.iter().map(|step| match &step.value {
            Loose::Short(id) => (id.clone(), None),
            Loose::Long(file) => (file.id.clone(), Some(file)),
        })
    }
}
