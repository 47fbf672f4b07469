//! The validated whole: a handbook that later passes need not doubt.
//!
//! Plain data that answers questions about itself. A link has a place or is a hole that was
//! reported; a thing's steps, handouts and locales exist. The model knows nothing of Markdown's,
//! YAML's, Fluent's or Tera's libraries.

pub mod activity;
pub mod codes;
pub mod config;
pub mod handout;
pub mod kind;
pub mod language;
pub mod locale;
pub mod output_format;
pub mod process;
pub mod team;
pub mod term;
pub mod translation;
pub mod url;
pub mod words;

use std::cmp::Ordering;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::source::Spanned;

pub use self::activity::Activity;
pub use self::codes::Ledger;
pub use self::config::Config;
pub use self::handout::Handout;
pub use self::kind::{Kind, Ref};
pub use self::locale::{Locale, LocaleId, Localized};
use self::output_format::{Pack, PageOf, Print, TeamPage};
pub use self::process::{Process, Stage, Step};
pub use self::team::{Audience, Team};
pub use self::term::Term;
pub use self::translation::Translation;
pub use self::words::{Place, Words};

/// A thing that has a file of words per locale.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id.
    pub id: Box<str>,
    /// Its words.
    pub words: Localized<Words>,
}

impl Entry {
    /// The words to show in `locale`, and the locale they are in.
    pub fn shown(&self, locale: &Locale) -> Option<(LocaleId, &Words)> {
        self.words.shown(locale)
    }

    /// The words of the source locale, or of the first that has some.
    pub fn source(&self) -> Option<&Words> {
        self.words.iter().next().map(|(_, words)| words)
    }
}

/// A page of words.
#[derive(Clone, Debug)]
pub struct Page {
    /// Id and words.
    pub entry: Entry,
}

/// A self-assessment: its structure in the process file, its words per locale.
#[derive(Clone, Debug)]
pub struct Instrument {
    /// Id and words.
    pub entry: Entry,
    /// Its process.
    pub process: Ref,
    /// The feature whose indicators are items too.
    pub feature: Option<Ref>,
    /// Ids of its items, in order.
    pub items: Vec<String>,
    /// Ids of the levels of its scale, in order.
    pub scale: Vec<String>,
}

/// A tag, and what carries it.
#[derive(Clone, Debug)]
pub struct Tag {
    /// Its id; the message `tag-<id>` is its label.
    pub id: Box<str>,
    /// The things, by kind and id.
    pub things: Vec<Ref>,
}

/// What is missing because a file is broken: nobody is told that it is missing too.
#[derive(Clone, Debug, Default)]
pub struct Holes {
    /// Kinds of which any thing may be missing.
    pub kinds: FxHashSet<Kind>,
    /// Single things.
    pub things: FxHashSet<(Kind, String)>,
}

impl Holes {
    /// Whether a thing may be missing.
    pub fn has(&self, kind: Kind, id: &str) -> bool {
        self.kinds.contains(&kind) || self.things.contains(&(kind, id.to_owned()))
    }
}

/// Parts of the largest book.
const BOOK_LIMIT: usize = 1500;

/// Activities of the largest pack.
const PACK_LIMIT: usize = 150;

/// A handbook, all locales.
#[derive(Clone, Debug)]
pub struct Handbook {
    /// The settings.
    pub config: Config,
    /// The day that team pages are as of.
    pub today: Date,
    /// For whom the site is.
    pub audience: Audience,
    /// Whether there are files to print.
    pub has_pdf: bool,
    /// Pages by id.
    pub pages: Vec<Page>,
    /// Processes in the order of the settings.
    pub processes: Vec<Process>,
    /// Stages in the order of their processes.
    pub stages: Vec<Stage>,
    /// Steps in the order of their stages.
    pub steps: Vec<Step>,
    /// Activities by id.
    pub activities: Vec<Activity>,
    /// Handouts by id.
    pub handouts: Vec<Handout>,
    /// Instruments by id.
    pub instruments: Vec<Instrument>,
    /// Terms by id.
    pub terms: Vec<Term>,
    /// Teams by id.
    pub teams: Vec<Team>,
    /// Tags by id.
    pub tags: Vec<Tag>,
    /// Paths of published files in the site, each with its place in the sources.
    pub files: Vec<String>,
    /// Ids of the theme's pictures that texts show.
    pub pictures: FxHashSet<String>,
    /// The short codes of sheets.
    pub codes: Ledger,
    /// What cannot be found because a file is broken, which was reported.
    pub holes: Holes,
    /// How far the pages are translated.
    pub translation: Translation,
    /// Ids of messages that pages say in place of ids, each at the id that it says.
    pub spoken: Vec<Spanned<String>>,
    /// Everything by kind and id.
    pub index: FxHashMap<Kind, FxHashMap<Box<str>, Ref>>,
}

impl Handbook {
    /// The thing with this kind and id.
    pub fn find(&self, kind: Kind, id: &str) -> Option<Ref> {
        self.index.get(&kind)?.get(id).copied()
    }

    /// The published path of the logo, when the file is there.
    pub fn logo(&self) -> Option<&str> {
        let logo = self.config.logo.as_ref()?.value.as_str();
        self.files.binary_search_by(|file| file.as_str().cmp(logo)).is_ok().then_some(logo)
    }

    /// Files a thing under its id.
    pub fn enlist(&mut self, id: &str, thing: Ref) {
        self.index.entry(thing.kind).or_default().insert(id.into(), thing);
    }

    /// All ids of a kind, in order of the list.
    pub fn ids(&self, kind: Kind) -> Vec<&str> {
        match kind {
            Kind::Handout => self.handouts.iter().map(|handout| handout.id.as_ref()).collect(),
            Kind::Team => self.teams.iter().map(|team| team.id.as_ref()).collect(),
            Kind::Term => self.terms.iter().map(|term| term.id.as_ref()).collect(),
            _ => self.entries(kind).map(|entry| entry.id.as_ref()).collect(),
        }
    }

    /// The entries of a kind that has them; handouts, teams and terms have none.
    pub fn entries(&self, kind: Kind) -> Box<dyn Iterator<Item = &Entry> + '_> {
        match kind {
            Kind::Page => Box::new(self.pages.iter().map(|page| &page.entry)),
            Kind::Process => Box::new(self.processes.iter().map(|process| &process.entry)),
            Kind::Stage => Box::new(self.stages.iter().map(|stage| &stage.entry)),
            Kind::Step => Box::new(self.steps.iter().map(|step| &step.entry)),
            Kind::Activity => Box::new(self.activities.iter().map(|activity| &activity.entry)),
            Kind::Instrument => Box::new(self.instruments.iter().map(|instrument| &instrument.entry)),
            Kind::Handout | Kind::Team | Kind::Term => Box::new(std::iter::empty()),
        }
    }

    /// The entry of a thing that has one.
    pub fn entry(&self, thing: Ref) -> Option<&Entry> {
        let i = thing.index as usize;
        match thing.kind {
            Kind::Page => self.pages.get(i).map(|page| &page.entry),
            Kind::Process => self.processes.get(i).map(|process| &process.entry),
            Kind::Stage => self.stages.get(i).map(|stage| &stage.entry),
            Kind::Step => self.steps.get(i).map(|step| &step.entry),
            Kind::Activity => self.activities.get(i).map(|activity| &activity.entry),
            Kind::Instrument => self.instruments.get(i).map(|instrument| &instrument.entry),
            Kind::Handout => self.handouts.get(i).and_then(|handout| handout.shared.as_ref()),
            Kind::Team | Kind::Term => None,
        }
    }

    /// The same, to be changed.
    pub fn entry_mut(&mut self, thing: Ref) -> Option<&mut Entry> {
        let i = thing.index as usize;
        match thing.kind {
            Kind::Page => self.pages.get_mut(i).map(|page| &mut page.entry),
            Kind::Process => self.processes.get_mut(i).map(|process| &mut process.entry),
            Kind::Stage => self.stages.get_mut(i).map(|stage| &mut stage.entry),
            Kind::Step => self.steps.get_mut(i).map(|step| &mut step.entry),
            Kind::Activity => self.activities.get_mut(i).map(|activity| &mut activity.entry),
            Kind::Instrument => self.instruments.get_mut(i).map(|instrument| &mut instrument.entry),
            Kind::Handout => self.handouts.get_mut(i).and_then(|handout| handout.shared.as_mut()),
            Kind::Team | Kind::Term => None,
        }
    }

    /// The pages of a folder and of the folders in it (all of them, for no folder), in the order that their authors gave them, else by
    /// their ids: `lesson-2` before `lesson-10`.
    pub fn pages_in(&self, folder: &str) -> Vec<Ref> {
        // Pages are in the order in which people count, so those of a folder stand together.
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let first = self.pages.partition_point(|page| natural(&page.entry.id, &folder).is_lt());
        let inside = self.pages[first..].iter().take_while(|page| page.entry.id.starts_with(&folder));
        let mut pages: Vec<Ref> =
            (first..).zip(inside).map(|(index, _)| Ref::new(Kind::Page, index)).collect();
        // Those without a place of their own stay in that order.
        pages.sort_by_key(|page| {
            let entry = &self.pages[page.index as usize].entry;
            entry.source().and_then(|words| words.order).unwrap_or(i32::MAX)
        });
        pages
    }

    /// The title of a thing in `locale`, or in its fallback.
    pub fn title(&self, thing: Ref, locale: &Locale) -> &str {
        let i = thing.index as usize;
        match thing.kind {
            Kind::Handout => self.handouts.get(i).map_or("", |handout| handout.title(self, locale)),
            Kind::Team => {
                let name = self.teams.get(i).and_then(|team| team.name.shown(locale, &self.config.locales));
                name.map_or("", |(_, name)| name)
            }
            Kind::Term => {
                self.terms.get(i).and_then(|term| term.shown(locale)).map_or("", |(_, words)| &words.term)
            }
            _ => self
                .entry(thing)
                .and_then(|entry| entry.shown(locale))
                .map_or("", |(_, words)| &words.title.value),
        }
    }

    /// The path in the site of a thing's page in `locale`.
    pub fn url(&self, thing: Ref, locale: &Locale) -> String {
        let tag = &locale.tag;
        let i = thing.index as usize;
        match thing.kind {
            Kind::Page => match self.pages[i].entry.id.as_ref() {
                "home" => format!("{tag}/index.html"),
                id => format!("{tag}/pages/{id}.html"),
            },
            Kind::Handout => format!("{tag}/handouts/{}.html", self.handouts[i].id),
            Kind::Team => format!("{tag}/teams/{}/index.html", self.teams[i].id),
            Kind::Term => format!("{tag}/glossary.html#{}", self.terms[i].id),
            Kind::Process | Kind::Stage | Kind::Step | Kind::Activity | Kind::Instrument => {
                let id = self.entry(thing).map_or("", |entry| &entry.id);
                format!("{tag}/{}/{id}.html", thing.kind.folder())
            }
        }
    }

    /// The path in the site of a page in `locale`.
    pub fn path(&self, page: PageOf, locale: &Locale) -> String {
        let tag = &locale.tag;
        match page {
            PageOf::Languages => "index.html".to_owned(),
            PageOf::NotFound => "404.html".to_owned(),
            PageOf::Thing(thing) => self.url(thing, locale),
            PageOf::LargeHandout(handout) => {
                format!("{tag}/handouts/{}-large.html", self.handouts[handout.index as usize].id)
            }
            PageOf::Both(handout) | PageOf::Columns(handout) => {
                // The source language has its page beside the first other one.
                let other = self.config.locales.get(locale.id.index().max(1)).unwrap_or(locale);
                let folder = if other.id.index() <= 1 { String::new() } else { format!("{}/", other.tag) };
                let columns = if matches!(page, PageOf::Columns(_)) { "-columns" } else { "" };
                format!("both/{folder}handouts/{}{columns}.html", self.handouts[handout.index as usize].id)
            }
            PageOf::Slides(activity) => {
                format!("{tag}/slides/{}.html", self.activities[activity.index as usize].entry.id)
            }
            PageOf::Pack(stage, pack) => {
                let id = &self.stages[stage.index as usize].entry.id;
                let pack = match pack {
                    Pack::Facilitator => "facilitator",
                    Pack::Handouts => "handouts",
                };
                format!("{tag}/packs/{id}-{pack}.html")
            }
            PageOf::Book(Print::Usual) => format!("{tag}/book.html"),
            PageOf::Book(Print::Large) => format!("{tag}/book-large.html"),
            PageOf::Tag(number) => format!("{tag}/tags/{}.html", self.tags[number as usize].id),
            PageOf::Processes => format!("{tag}/processes/index.html"),
            PageOf::Activities => format!("{tag}/activities/index.html"),
            PageOf::Handouts => format!("{tag}/handouts/index.html"),
            PageOf::Pages => format!("{tag}/pages/index.html"),
            PageOf::Glossary => format!("{tag}/glossary.html"),
            PageOf::Teams => format!("{tag}/teams/index.html"),
            PageOf::Team(team, page) => {
                format!("{tag}/teams/{}/{}.html", self.teams[team.index as usize].id, page.name())
            }
            PageOf::Meeting(team, number) => {
                let team = &self.teams[team.index as usize];
                format!("{tag}/teams/{}/meeting-{}.html", team.id, team.meetings[number as usize].slug)
            }
            PageOf::Place(place) => {
                format!("{tag}/places/{}.html", self.config.places[place as usize].id.value)
            }
            PageOf::Downloads => format!("{tag}/downloads.html"),
            PageOf::Translation => format!("{tag}/translation.html"),
            PageOf::Search => format!("{tag}/search.html"),
        }
    }

    /// Whether the book holds all texts: one of more parts opens on no telephone, and is a list.
    pub fn has_whole_book(&self) -> bool {
        let shared = self.handouts.iter().filter(|handout| handout.shared.is_some()).count();
        let parts = [
            self.pages.len(),
            self.processes.len(),
            self.stages.len(),
            self.steps.len(),
            self.activities.len(),
            shared,
            self.instruments.len(),
        ];
        parts.iter().sum::<usize>() <= BOOK_LIMIT
    }

    /// Whether a stage's packs hold their papers: one of more activities is no pack to print in one go,
    /// and is a list.
    pub fn has_whole_pack(&self, stage: Ref) -> bool {
        self.activities_of(stage).len() <= PACK_LIMIT
    }

    /// The path of a page's PDF in `locale`, when it has one.
    pub fn pdf(&self, page: PageOf, locale: &Locale) -> Option<String> {
        let is_printed = match page {
            PageOf::Thing(thing) => {
                matches!(thing.kind, Kind::Handout | Kind::Instrument | Kind::Team) && !self.is_unread(thing)
            }
            PageOf::Team(_, page) => page == TeamPage::Board,
            PageOf::LargeHandout(_) | PageOf::Both(_) | PageOf::Columns(_) | PageOf::Slides(_) => true,
            PageOf::Pack(stage, _) => self.has_whole_pack(stage),
            PageOf::Book(_) => self.has_whole_book(),
            _ => false,
        };
        // What a team has to tell is a report.
        let name =
            if matches!(page, PageOf::Thing(Ref { kind: Kind::Team, .. })) { "report.pdf" } else { ".pdf" };
        let ending = if name == ".pdf" { ".html" } else { "index.html" };
        (self.has_pdf && is_printed).then(|| self.path(page, locale).replace(ending, name))
    }

    /// Whether it is a team whose pages cannot be made, for a mistake in its files.
    pub fn is_unread(&self, thing: Ref) -> bool {
        thing.kind == Kind::Team && self.teams[thing.index as usize].unread.is_some()
    }

    /// Whether a handout has words in the source language and in another of its own.
    pub fn has_both(&self, handout: Ref, locale: &Locale) -> bool {
        let handout = &self.handouts[handout.index as usize];
        let has = |locale| handout.words(self, locale).is_some();
        locale.id != LocaleId::SOURCE && has(LocaleId::SOURCE) && has(locale.id)
    }

    /// What messages call a stage: `stage`, `phase` or `feature`.
    pub fn unit_of(&self, stage: Ref) -> &'static str {
        self.processes[self.stages[stage.index as usize].process.index as usize].unit_name()
    }

    /// Whether a stage has a pack: activities, or handouts in them.
    pub fn has_pack(&self, stage: Ref, pack: Pack) -> bool {
        self.activities_of(stage).iter().any(|activity| match pack {
            Pack::Facilitator => true,
            Pack::Handouts => !self.activities[activity.index as usize].handouts.is_empty(),
        })
    }

    /// Whether a page has words of its own in a locale, rather than those of a fallback.
    pub fn has_words(&self, page: PageOf, locale: LocaleId) -> bool {
        match page {
            PageOf::LargeHandout(thing)
            | PageOf::Both(thing)
            | PageOf::Columns(thing)
            | PageOf::Thing(thing @ Ref { kind: Kind::Handout, .. }) => {
                self.handouts[thing.index as usize].words(self, locale).is_some()
            }
            PageOf::Thing(thing) | PageOf::Slides(thing) | PageOf::Pack(thing, _) => {
                self.entry(thing).is_none_or(|entry| entry.words.get(locale).is_some())
            }
            _ => true,
        }
    }

    /// Whether search engines are asked to pass over a page.
    pub fn is_unlisted(&self, page: PageOf) -> bool {
        match page {
            PageOf::Thing(Ref { kind: Kind::Team, .. })
            | PageOf::Teams
            | PageOf::Team(..)
            | PageOf::Meeting(..)
            | PageOf::Place(_) => !self.config.index_teams || self.audience == Audience::Team,
            PageOf::LargeHandout(_) | PageOf::Both(_) | PageOf::Columns(_) => true,
            PageOf::Book(Print::Large) => true,
            PageOf::NotFound | PageOf::Search | PageOf::Translation => true,
            _ => false,
        }
    }

    /// The activities of a stage in the order of its steps, each once.
    pub fn activities_of(&self, stage: Ref) -> Vec<Ref> {
        let mut activities = Vec::new();
        let mut seen = FxHashSet::default();
        for step in &self.stages[stage.index as usize].steps {
            for activity in &self.steps[step.index as usize].activities {
                if seen.insert(*activity) {
                    activities.push(*activity);
                }
            }
        }
        activities
    }
}

/// Compares two ids, numbers in them by their value.
pub(crate) fn natural(a: &str, b: &str) -> Ordering {
    fn number(text: &str) -> (&str, &str) {
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        (text[..end].trim_start_matches('0'), &text[end..])
    }
    let (mut left, mut right) = (a, b);
    while let (Some(one), Some(other)) = (left.chars().next(), right.chars().next()) {
        if one.is_ascii_digit() && other.is_ascii_digit() {
            let ((one, rest), (other, others)) = (number(left), number(right));
            let order = one.len().cmp(&other.len()).then_with(|| one.cmp(other));
            if order.is_ne() {
                return order;
            }
            (left, right) = (rest, others);
        } else if one == other {
            (left, right) = (&left[one.len_utf8()..], &right[one.len_utf8()..]);
        } else {
            return one.cmp(&other);
        }
    }
    left.len().cmp(&right.len()).then_with(|| a.cmp(b))
}
