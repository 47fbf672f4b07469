//! The sorts of files that a site is made of.
//!
//! A new output format begins here; [`crate::render`] then has to say what it turns into.

use super::kind::Ref;

/// What a page of HTML shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PageOf {
    /// The choice of language.
    Languages,
    /// One thing of the handbook.
    Thing(Ref),
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
}

/// One sort of output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputFormat {
    /// A page of HTML.
    Html(PageOf),
    /// A handout as plain text.
    HandoutText(Ref),
    /// A page at an old address that leads to a thing.
    Redirect(Ref),
    /// An asset of the theme, by the name that templates use.
    ThemeAsset(Box<str>),
    /// A published file of the content, by its path in the site.
    File(Box<str>),
}
