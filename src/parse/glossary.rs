//! `content/<tag>/glossary.yaml` → terms in one language.

use serde::Deserialize;

use super::known_id;
use crate::diagnostic::{Code, Diagnosed, Diagnostics};
use crate::markdown::comment::without;
use crate::model::term::TermWords;
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml;

#[derive(Clone, Debug, Deserialize)]
struct TermFile {
    id: Spanned<String>,
    term: String,
    definition: String,
    #[serde(default)]
    approved: Vec<String>,
    #[serde(default)]
    forbidden: Vec<String>,
    #[serde(default)]
    see: Vec<Spanned<String>>,
}

/// A term with the ids of those it points to.
#[derive(Clone, Debug)]
pub struct ParsedTerm {
    /// Its id.
    pub id: Spanned<String>,
    /// Its words.
    pub words: TermWords,
    /// Ids of related terms.
    pub see: Vec<Spanned<String>>,
}

/// Reads a glossary; an entry that lacks a key is left out, and reported.
pub fn parse(file: &SourceFile) -> Diagnosed<Vec<ParsedTerm>> {
    let mut found = Diagnostics::default();
    let start = Span::new(file.id, 0..0);
    let raw: Option<Vec<TermFile>> =
        if file.text.trim().is_empty() { None } else { found.take(yaml::parse(&file.text, start)) };
    let mut terms: Vec<ParsedTerm> = Vec::new();
    for term in raw.unwrap_or_default() {
        known_id(&term.id, &mut found);
        if let Some(first) = terms.iter().find(|known| known.id.value == term.id.value) {
            found.push(
                Code::DuplicateId
                    .at(term.id.span)
                    .with("id", term.id.value.as_str())
                    .related(first.id.span, "first-used-here"),
            );
            continue;
        }
        let words = TermWords {
            term: without(term.term),
            definition: without(term.definition),
            approved: term.approved.into_iter().map(without).collect(),
            forbidden: term.forbidden.into_iter().map(without).collect(),
            at: term.id.span,
        };
        terms.push(ParsedTerm { id: term.id, words, see: term.see });
    }
    Diagnosed::new(terms, found)
}
