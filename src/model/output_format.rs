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
    /// All terms.
    Glossary,
    /// All teams.
    Teams,
    /// What can be taken away: packs, books, files.
    Downloads,
    /// The search.
    Search,
}

/// One sort of output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputFormat {
    /// A page of HTML.
    Html(PageOf),
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
