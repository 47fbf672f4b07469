//! What a source file is about.
//!
//! A new kind of page begins here: the compiler then names every `match` that must answer.

/// The kinds of things in a handbook that have a page or an entry of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Any page of words.
    Page,
    /// A process: a sequence of stages, or a set of features.
    Process,
    /// A stage or phase of a process, or a feature.
    Stage,
    /// A step of a stage.
    Step,
    /// An activity, resource or energizer.
    Activity,
    /// A handout, inside an activity or shared.
    Handout,
    /// A self-assessment.
    Instrument,
    /// A team.
    Team,
    /// A term of the glossary.
    Term,
}

impl Kind {
    /// Kinds that have a file of words per locale, with the folder of those files.
    pub const WITH_WORDS: &[Kind] = &[
        Kind::Page,
        Kind::Process,
        Kind::Stage,
        Kind::Step,
        Kind::Activity,
        Kind::Handout,
        Kind::Instrument,
    ];

    /// The name that links use: `[[step:id]]`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Page => "page",
            Kind::Process => "process",
            Kind::Stage => "stage",
            Kind::Step => "step",
            Kind::Activity => "activity",
            Kind::Handout => "handout",
            Kind::Instrument => "instrument",
            Kind::Team => "team",
            Kind::Term => "term",
        }
    }

    /// The folder of its words in `content/<tag>/`, and of its pages in the site.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Page => "pages",
            Kind::Process => "processes",
            Kind::Stage => "stages",
            Kind::Step => "steps",
            Kind::Activity => "activities",
            Kind::Handout => "handouts",
            Kind::Instrument => "instruments",
            Kind::Team => "teams",
            Kind::Term => "glossary",
        }
    }

    /// The kind with this folder.
    pub fn of_folder(folder: &str) -> Option<Kind> {
        Kind::WITH_WORDS.iter().copied().find(|kind| kind.folder() == folder)
    }

    /// The kind that links call by this name.
    pub fn named(name: &str) -> Option<Kind> {
        let all = Kind::WITH_WORDS.iter().copied().chain([Kind::Team, Kind::Term]);
        all.into_iter().find(|kind| kind.name() == name)
    }
}

/// One thing of a handbook: its kind and its place in the list of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ref {
    /// Its kind.
    pub kind: Kind,
    /// Its number in the list of its kind.
    pub index: u32,
}

impl Ref {
    /// The `index`th thing of a kind.
    pub fn new(kind: Kind, index: usize) -> Ref {
        Ref { kind, index: u32::try_from(index).unwrap_or(u32::MAX) }
    }
}
