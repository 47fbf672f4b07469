//! Terms of the glossary.

use super::kind::Ref;
use super::locale::{Locale, LocaleId, Localized};
use crate::source::Span;

/// A term in one language.
#[derive(Clone, Debug)]
pub struct TermWords {
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: String,
    /// Forms that translations may use.
    pub approved: Vec<String>,
    /// Forms that translations must not use.
    pub forbidden: Vec<String>,
    /// Where it stands.
    pub at: Span,
}

/// A term.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its id.
    pub id: Box<str>,
    /// Its words.
    pub words: Localized<TermWords>,
    /// Related terms.
    pub see: Vec<Ref>,
}

impl Term {
    /// The words to show in `locale`.
    pub fn shown(&self, locale: &Locale) -> Option<(LocaleId, &TermWords)> {
        self.words.shown(locale)
    }
}
