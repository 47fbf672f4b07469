//! Processes: a sequence of stages and steps, or a set of features.

use super::Entry;
use super::kind::Ref;

/// What a process is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProcessKind {
    /// Stages and steps in order.
    #[default]
    Sequence,
    /// Features with indicators, in no order of time.
    Features,
}

/// Which word a process has for its stages; messages choose whole sentences by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Stage, etapa.
    #[default]
    Stage,
    /// Phase, fase.
    Phase,
}

/// A process.
#[derive(Clone, Debug)]
pub struct Process {
    /// Id and words.
    pub entry: Entry,
    /// What it is made of.
    pub kind: ProcessKind,
    /// Its word for stages.
    pub unit: Unit,
    /// The letter in codes of its handouts; none for the first process.
    pub letter: String,
    /// Its stages or features, in order.
    pub stages: Vec<Ref>,
}

impl Process {
    /// What messages call its parts: `stage`, `phase` or `feature`.
    pub fn unit_name(&self) -> &'static str {
        match (self.kind, self.unit) {
            (ProcessKind::Features, _) => "feature",
            (ProcessKind::Sequence, Unit::Stage) => "stage",
            (ProcessKind::Sequence, Unit::Phase) => "phase",
        }
    }
}

/// A stage, phase or feature.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Id and words.
    pub entry: Entry,
    /// Its process.
    pub process: Ref,
    /// Its number in the process, from 1.
    pub number: usize,
    /// Whether a team must do it first.
    pub required_first: bool,
    /// The stage that it leads back to.
    pub repeats_to: Option<Ref>,
    /// Its steps, in order.
    pub steps: Vec<Ref>,
    /// Indicators of a feature: id and group.
    pub indicators: Vec<(String, String)>,
}

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// Id and words.
    pub entry: Entry,
    /// Its stage.
    pub stage: Ref,
    /// Its number in the process, from 1.
    pub number: usize,
    /// Steps that follow it, when that is not just the next one.
    pub next: Vec<Ref>,
    /// What it produces: ids.
    pub produces: Vec<String>,
    /// Its activities, in order.
    pub activities: Vec<Ref>,
}
