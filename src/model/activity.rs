//! Activities: what a team does in a meeting.

use super::Entry;
use super::kind::Ref;
use crate::source::Span;

/// What an activity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActivityKind {
    /// Part of a step.
    #[default]
    Activity,
    /// Something to read or use.
    Resource,
    /// A short start for any meeting.
    Energizer,
}

impl ActivityKind {
    /// The name in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            ActivityKind::Activity => "activity",
            ActivityKind::Resource => "resource",
            ActivityKind::Energizer => "energizer",
        }
    }
}

/// How people sit while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grouping {
    /// Everybody together.
    WholeGroup,
    /// Three to six people.
    SmallGroups,
    /// Two by two.
    Pairs,
    /// Each alone.
    Alone,
}

impl Grouping {
    /// The name in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Grouping::WholeGroup => "whole-group",
            Grouping::SmallGroups => "small-groups",
            Grouping::Pairs => "pairs",
            Grouping::Alone => "alone",
        }
    }
}

/// For whom something is brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    /// One for each small group.
    Group,
    /// One for each person.
    Person,
    /// One for the room.
    Room,
}

impl Each {
    /// The name in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Each::Group => "group",
            Each::Person => "person",
            Each::Room => "room",
        }
    }
}

/// Something to bring; its words are in the words of each locale, in the same order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    /// For whom.
    pub each: Option<Each>,
    /// How many.
    pub quantity: Option<u16>,
}

/// An activity.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Id and words.
    pub entry: Entry,
    /// What it is.
    pub kind: ActivityKind,
    /// The steps it serves; the first is its home.
    pub steps: Vec<Ref>,
    /// Minutes to prepare.
    pub prepare: Option<u16>,
    /// Minutes to run.
    pub run: Option<u16>,
    /// Where it says that it serves no step; nothing where it names one, known or not.
    pub no_step: Option<Span>,
    /// Where the minutes are said.
    pub time_at: Option<Span>,
    /// Fewest and most people.
    pub people: (Option<u16>, Option<u16>),
    /// How people sit.
    pub grouping: Option<Grouping>,
    /// `in-person`, `online`.
    pub places: Vec<String>,
    /// What to bring.
    pub materials: Vec<Material>,
    /// Activities that come before.
    pub before: Vec<Ref>,
    /// Activities that come after.
    pub after: Vec<Ref>,
    /// Tags.
    pub tags: Vec<String>,
    /// Handouts: its own in the order of the guide, then shared ones it uses.
    pub handouts: Vec<Ref>,
    /// Ids and codes of its slides, in order.
    pub slides: Vec<(Box<str>, String)>,
}
