//! The sorts of files that a site is made of.
//!
//! A new output format begins here; [`crate::render`] then has to say what it turns into.

use super::kind::Ref;

/// The size of print of a page that comes in two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Print {
    /// As every other page.
    Usual,
    /// For readers who need large letters.
    Large,
}

/// For whom a pack of a stage's papers is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pack {
    /// Who leads the meetings: agenda, materials, guides with notes, handouts, slides.
    Facilitator,
    /// Who takes part: the handouts alone.
    Handouts,
}

/// What a page of HTML shows. [`super::Handbook::path`] says where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PageOf {
    /// The choice of language.
    Languages,
    /// What a server shows for an address that is not there.
    NotFound,
    /// One thing of the handbook.
    Thing(Ref),
    /// A handout in large print.
    LargeHandout(Ref),
    /// A handout in the source language and in another, as two sides of one sheet.
    Both(Ref),
    /// A handout in two languages, beside each other block by block.
    Columns(Ref),
    /// The slides of an activity.
    Slides(Ref),
    /// The papers of a stage.
    Pack(Ref, Pack),
    /// The whole handbook on one page.
    Book(Print),
    /// What carries a tag, by its number in [`super::Handbook::tags`].
    Tag(u32),
    /// All processes.
    Processes,
    /// All activities.
    Activities,
    /// All handouts.
    Handouts,
    /// All pages of words.
    Pages,
    /// All terms.
    Glossary,
    /// All teams.
    Teams,
    /// A page of a team beside its overview.
    Team(Ref, TeamPage),
    /// A meeting of a team, by its number in [`super::Team::meetings`].
    Meeting(Ref, u32),
    /// A place, by its number in the settings.
    Place(u32),
    /// What can be taken away: packs, books, files.
    Downloads,
    /// How far the handbook is translated.
    Translation,
    /// The search.
    Search,
}

/// A page of a team beside its overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TeamPage {
    /// Goals, tasks, and what changed.
    Plan,
    /// Who is at the table.
    Members,
    /// All meetings.
    Meetings,
    /// Goals with their measures.
    Measures,
    /// Self-assessments over time.
    Review,
    /// What the team was glad of.
    Celebrations,
    /// The overview on one sheet.
    Board,
}

impl TeamPage {
    /// All of them, in the order of a team's menu.
    pub const ALL: &[TeamPage] = &[
        TeamPage::Plan,
        TeamPage::Members,
        TeamPage::Meetings,
        TeamPage::Measures,
        TeamPage::Review,
        TeamPage::Celebrations,
        TeamPage::Board,
    ];

    /// The name in addresses and messages.
    pub fn name(self) -> &'static str {
        match self {
            TeamPage::Plan => "plan",
            TeamPage::Members => "members",
            TeamPage::Meetings => "meetings",
            TeamPage::Measures => "measures",
            TeamPage::Review => "review",
            TeamPage::Celebrations => "celebrations",
            TeamPage::Board => "board",
        }
    }
}

/// A file of a team for other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TeamFile {
    /// Meetings and tasks for a calendar.
    Calendar,
    /// Tasks for a spreadsheet.
    Tasks,
    /// All that its pages say.
    Json,
    /// What is new, for feed readers; only with a base address.
    Feed,
}

impl TeamFile {
    /// All of them.
    pub const ALL: &[TeamFile] = &[TeamFile::Calendar, TeamFile::Tasks, TeamFile::Json, TeamFile::Feed];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            TeamFile::Calendar => "calendar.ics",
            TeamFile::Tasks => "tasks.csv",
            TeamFile::Json => "team.json",
            TeamFile::Feed => "feed.xml",
        }
    }
}

/// One sort of output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputFormat {
    /// A page of HTML.
    Html(PageOf),
    /// The same on paper: PDF.
    Pdf(PageOf),
    /// The book as an e-book: EPUB.
    Ebook,
    /// A handout as plain text.
    HandoutText(Ref),
    /// A page at an old or a short address that leads to another, and to a place on it.
    Redirect(PageOf, Option<Box<str>>),
    /// What the search page looks through, in one locale.
    SearchIndex,
    /// The newest pages of a locale, for feed readers.
    Feed,
    /// The addresses of all pages, for search engines: all, or the part with this number.
    Sitemap(SitemapPart),
    /// Data of a team.
    TeamFile(Ref, TeamFile),
    /// The teams of a place as a table.
    PlaceTable(u32),
    /// What robots are told.
    Robots,
    /// An asset of the theme, by the name that templates use.
    ThemeAsset(Box<str>),
    /// A published file of the content, by its path in the site.
    File(Box<str>),
}

/// A sitemap holds so many addresses at most (sitemaps.org, protocol 0.9); more need parts.
pub const SITEMAP_LIMIT: usize = 50_000;

/// Which addresses a sitemap holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitemapPart {
    /// All of them.
    Whole,
    /// The list of so many parts.
    Index(usize),
    /// The part with this number, from 0.
    Part(usize),
}
