//! The settings of a handbook: what `content/handbook.yaml` says.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::kind::Ref;
use super::locale::{Locale, LocaleId};
use super::team::names::reads_as_student;
use super::team::{Break, Every, Publish};
use crate::diagnostic::{Code, Severity};
use crate::source::{SourceId, Span, Spanned};

/// A text of the settings or of a team, per locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText {
    /// Locale tag → text, in the order written; a plain string stands under the tag of its file.
    pub texts: Vec<(String, Spanned<String>)>,
}

impl LocalText {
    /// The text for `locale` with the tag it is in: its own, a fallback's, or the first there is.
    pub fn shown<'a>(&'a self, locale: &Locale, locales: &[Locale]) -> Option<(&'a str, &'a str)> {
        let find = |tag: &str| self.texts.iter().find(|(t, _)| t == tag);
        find(&locale.tag)
            .or_else(|| {
                locale.fallback.iter().find_map(|id| locales.get(id.index()).and_then(|l| find(&l.tag)))
            })
            .or_else(|| self.texts.first())
            .map(|(tag, text)| (tag.as_str(), text.value.as_str()))
    }
}

/// A place: state, district or school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: Spanned<String>,
    /// What it is: `state`, `district`, `school` …
    pub kind: String,
    /// The place around it.
    pub within: Option<Spanned<String>>,
    /// Its name.
    pub name: LocalText,
}

/// A group that a team is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// Its id.
    pub id: String,
    /// Where that is written.
    pub at: Span,
    /// Its name, where the settings give one; else it is the message `sector-<id>`.
    pub name: LocalText,
    /// Whether it holds minors, as the settings say; nothing where they do not say it.
    pub students: Option<bool>,
}

/// The sector that holds minors without a word.
const STUDENTS: &str = "students";

impl Sector {
    /// Whether its people are minors for certain.
    pub fn is_of_students(&self) -> bool {
        self.students == Some(true) || self.id == STUDENTS
    }

    /// Whether its people are minors, or may be, as its id or its name reads.
    pub fn may_be_of_students(&self) -> bool {
        let mut words = self.name.texts.iter().map(|(_, text)| &text.value).chain([&self.id]);
        self.is_of_students() || self.students.is_none() && words.any(|words| reads_as_student(words))
    }
}

/// What may be shown of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Privacy {
    /// Of a member who wishes nothing else.
    pub publish: Publish,
    /// Of a student with recorded consent.
    pub students: Publish,
    /// A group of guests or of people who answered is counted in public from this size on.
    pub smallest_group: u16,
}

/// The rules of the five needs ([`crate::model::team::needs`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// So many supports of the school.
    pub supports: u16,
    /// The school's leader came within this time.
    pub leader_attended_within: Every,
    /// The team has been at work for so many months.
    pub min_months: u16,
    /// Meetings are counted in this time.
    pub within: Every,
    /// So many meetings.
    pub min_meetings: u16,
    /// No longer time between two meetings.
    pub max_gap: Every,
    /// So many people of each sector.
    pub min_each: u16,
    /// No sector has a larger part of the table, in percent.
    pub max_share: u16,
    /// People are counted over so many last meetings.
    pub over_meetings: u16,
    /// Whether a facilitator has to be trained.
    pub trained: bool,
    /// Whether there has to be a second one.
    pub backup: bool,
    /// Times that do not count, in order of their first days.
    pub breaks: Vec<Break>,
    /// The activity that helps with each need, by its id.
    pub activity_ids: [Option<Spanned<String>>; 5],
    /// The same, found.
    pub activities: [Option<Ref>; 5],
}

/// Sheets of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Paper {
    /// 8.5 × 11 inches.
    #[default]
    Letter,
    /// 210 × 297 mm.
    A4,
}

impl Paper {
    /// The name that print layouts use.
    pub fn name(self) -> &'static str {
        match self {
            Paper::Letter => "us-letter",
            Paper::A4 => "a4",
        }
    }
}

/// What a reader sees of a text whose source has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Outdated {
    /// The translation, marked.
    #[default]
    Mark,
    /// The translation as it is.
    Show,
    /// Today's source text in its place.
    Source,
    /// The translation, marked, and today's source text.
    Both,
}

/// All settings, with what is missing filled in.
#[derive(Clone, Debug)]
pub struct Config {
    /// The file.
    pub source: SourceId,
    /// The handbook's title.
    pub title: LocalText,
    /// The locales; the first is the source locale.
    pub locales: Vec<Locale>,
    /// The theme's folder in `themes/`.
    pub theme: Spanned<String>,
    /// The one colour of the theme, `#rrggbb`.
    pub accent: Option<String>,
    /// The logo's path below `content/`.
    pub logo: Option<Spanned<String>>,
    /// The contact line.
    pub contact: LocalText,
    /// The address of the published site, ending in `/`.
    pub base_url: Option<String>,
    /// The date of pages that have none of their own.
    pub published: Option<Date>,
    /// The zone that decides what "today" is; IANA name.
    pub time_zone: Option<Spanned<String>>,
    /// The processes in order; the first gives codes without a letter.
    pub processes: Vec<Spanned<String>>,
    /// What the navigation shows, in order.
    pub navigation: Vec<MenuItem>,
    /// The sectors that a team is made of.
    pub sectors: Vec<Sector>,
    /// The places.
    pub places: Vec<Place>,
    /// Whether search engines may list team pages.
    pub index_teams: bool,
    /// What may be shown of people.
    pub privacy: Privacy,
    /// The rules of the five needs.
    pub health: Health,
    /// The paper of printed pages.
    pub paper: Paper,
    /// What a reader sees of a text whose source has changed.
    pub outdated: Outdated,
    /// Weights that the handbook gives to codes.
    pub severity: BTreeMap<Code, Severity>,
    /// Keys of front matter that belong to other programs.
    pub ignored_keys: Vec<String>,
}

impl Config {
    /// The locale with this number.
    pub fn locale(&self, id: LocaleId) -> &Locale {
        &self.locales[id.index()]
    }

    /// The locale with this tag.
    pub fn locale_tagged(&self, tag: &str) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.tag == tag)
    }

    /// The source locale.
    pub fn source_locale(&self) -> &Locale {
        &self.locales[0]
    }

    /// The place around a place, by their numbers.
    pub fn place_around(&self, place: usize) -> Option<usize> {
        let within = self.places[place].within.as_ref()?;
        self.places.iter().position(|other| other.id.value == within.value)
    }

    /// The path of [`Config::base_url`] below its host, without `/` at its begin: `toolkit/`.
    pub fn base_path(&self) -> &str {
        let base = self.base_url.as_deref().unwrap_or_default();
        base.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path)
    }

    /// The weight of a code in this handbook: what the settings say, but for codes without which the
    /// site would hold what nobody wrote or nobody may see.
    pub fn weight(&self, code: Code, usual: Severity) -> Severity {
        let own = self.severity.get(&code).copied();
        own.filter(|own| *own == Severity::Error || !code.is_fixed()).unwrap_or(usual)
    }
}

/// What the navigation may show beside pages.
pub const NAVIGATION: &[&str] =
    &["home", "processes", "activities", "handouts", "teams", "glossary", "pages"];

/// An entry of the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuItem {
    /// A list of [`NAVIGATION`], or a page by its id.
    One(Spanned<String>),
    /// Several of them under a title.
    Group(LocalText, Vec<Spanned<String>>),
    /// All pages of a folder, under a title of its own or that of the page called like it.
    Folder(LocalText, Spanned<String>),
}

impl MenuItem {
    /// The lists and pages that it names one by one.
    pub fn ids(&self) -> &[Spanned<String>] {
        match self {
            MenuItem::One(id) => std::slice::from_ref(id),
            MenuItem::Group(_, ids) => ids,
            MenuItem::Folder(..) => &[],
        }
    }

    /// The folder whose pages it shows.
    pub fn folder(&self) -> Option<&Spanned<String>> {
        match self {
            MenuItem::Folder(_, folder) => Some(folder),
            MenuItem::One(_) | MenuItem::Group(..) => None,
        }
    }
}
