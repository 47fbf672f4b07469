//! The words of one thing in one locale: front matter and body.

use std::sync::Arc;

use jiff::civil::Date;

use super::kind::Ref;
use super::locale::LocaleId;
use crate::diagnostic::Code;
use crate::markdown::document::Document;
use crate::markdown::outline::{Outline, wide};
use crate::memo::Fingerprint;
use crate::source::{SourceId, Span, Spanned};

/// A body: where its text is, and what is known of it.
#[derive(Clone, Debug)]
pub struct Body {
    /// The file and the bytes of the body in it.
    pub at: Span,
    /// Hash of the body's text.
    pub fingerprint: Fingerprint,
    /// Its outline.
    pub outline: Outline,
    /// Its pieces.
    pub document: Arc<Document>,
}

/// What a file of words says.
#[derive(Clone, Debug)]
pub struct WordsFile {
    /// The file.
    pub source: SourceId,
    /// The file's path in the project.
    pub path: Arc<str>,
    /// The front matter's first line: where what is missing is reported.
    pub front: Span,
    /// Whether the front matter could be read; what is missing in one that could not is no fault.
    pub is_whole: bool,
    /// The title; the id where the file has none.
    pub title: Spanned<String>,
    /// One or two sentences.
    pub summary: Option<Spanned<String>>,
    /// When the words were last changed on purpose.
    pub updated: Option<Date>,
    /// Whether it is built with `--drafts` only.
    pub draft: bool,
    /// Old ids that lead here.
    pub aliases: Vec<Spanned<String>>,
    /// The place of a page among those of its folder, in the source locale.
    pub order: Option<i32>,
    /// Tags, in the source locale.
    pub tags: Vec<Spanned<String>>,
    /// `accomplishments` of a stage, `outcomes` of an activity, `key_questions` of a step.
    pub points: Vec<String>,
    /// `produces_text` of a step.
    pub produces: Option<String>,
    /// `materials` of an activity, as words.
    pub materials: Vec<String>,
    /// `indicators` of a feature or `items` of an instrument: id and words.
    pub items: Vec<(Spanned<String>, String)>,
    /// What follows the front matter.
    pub body: Body,
}

/// Where a link of a body leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A page of the handbook, and a heading on it.
    Thing(Ref, Option<Box<str>>),
    /// A page in the language whose folder the link names, and a heading on it.
    In(Ref, LocaleId, Option<Box<str>>),
    /// A heading of the same body.
    Here(Box<str>),
    /// A published file: its path in the site.
    File(Box<str>),
    /// A date to print.
    Date(Date),
    /// A picture of the theme, by its id.
    Picture(Box<str>),
    /// Nothing; that was reported.
    Hole,
}

/// Words with their links resolved.
#[derive(Clone, Debug)]
pub struct Words {
    /// What the file says.
    pub file: Arc<WordsFile>,
    /// Where each link of the body's outline leads.
    pub links: Box<[Place]>,
}

impl std::ops::Deref for Words {
    type Target = WordsFile;

    fn deref(&self) -> &WordsFile {
        &self.file
    }
}

impl WordsFile {
    /// The codes that comments in the body silence, with the bytes that they speak for.
    pub fn allows(&self) -> impl Iterator<Item = (Code, Span)> {
        let at = self.body.at;
        self.body.outline.allows.iter().map(move |allow| (allow.code, at.within(wide(&allow.range))))
    }
}
