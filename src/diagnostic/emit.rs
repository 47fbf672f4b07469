//! Diagnostics turned into text: for people, for editors, for programs.
//!
//! The one file that knows the crate that draws excerpts. The sentences come from a [`Voice`],
//! so that all three forms say the same in any language.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Message, Severity};
use crate::source::lines::{Place, place};
use crate::source::{Sources, Span};

/// What says messages in one language.
pub trait Voice {
    /// The sentence.
    fn say(&self, message: &Message) -> String;
    /// What to do, if the message has something to say about that.
    fn help(&self, message: &Message) -> Option<String>;
    /// A word of the tool's own: `error`, `warning`, `help`.
    fn word(&self, id: &str) -> String;
}

/// The forms in which diagnostics leave the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Format {
    /// With an excerpt and a caret.
    #[default]
    Human,
    /// One line each: `path:line:column: error[code]: message`.
    Short,
    /// One array of objects.
    Json,
}

/// Returns `diagnostics` in the form asked for.
pub fn emit(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    voice: &dyn Voice,
    format: Format,
    colour: bool,
) -> String {
    match format {
        Format::Human => human(diagnostics, sources, voice, colour),
        Format::Short => short(diagnostics, sources, voice),
        Format::Json => json(diagnostics, sources, voice),
    }
}

fn human(diagnostics: &[Diagnostic], sources: &Sources, voice: &dyn Voice, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR.with_name(voice.word("word-error")),
            Severity::Warning | Severity::Off => Level::WARNING.with_name(voice.word("word-warning")),
        };
        let message = voice.say(&diagnostic.message);
        let title = level.primary_title(message).id(diagnostic.code.name());
        let mut group = excerpt(Group::with_title(title), sources, diagnostic.at, None);
        for related in &diagnostic.related {
            let words = voice.say(&related.message);
            group = excerpt(group, sources, related.at, Some(words));
        }
        if let Some(help) = voice.help(&diagnostic.message) {
            group = group.element(Level::HELP.with_name(voice.word("word-help")).message(help));
        }
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out
}

/// Adds the line that `at` stands on; a file without text shows its path only.
fn excerpt<'a>(group: Group<'a>, sources: &'a Sources, at: Span, words: Option<String>) -> Group<'a> {
    let path = sources.path(at.source).as_ref();
    let Some(text) = sources.text(at.source).filter(|text| !text.is_empty()) else {
        return group.element(annotate_snippets::Origin::path(path));
    };
    let range = clip(text, at);
    let start = text[..range.start].rfind(['\n', '\r']).map_or(0, |i| i + 1);
    let end = text[range.start..].find(['\n', '\r']).map_or(text.len(), |i| range.start + i);
    // Of a long line only what is near the place.
    let start = clip_back(text, range.start, start);
    let end = clip_on(text, range.start, end);
    let caret = range.start - start..range.end.min(end).max(range.start) - start;
    let kind = if words.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
    group.element(
        Snippet::source(&text[start..end])
            .path(path)
            .line_start(place(text, range.start).line)
            .annotation(kind.span(caret).label(words)),
    )
}

/// How much of a line is looked at on either side of the place, in bytes: a paragraph, so that the column
/// is the file's; a whole file on one line would cost its length for each problem.
const NEAR: usize = 4_000;

fn clip_back(text: &str, from: usize, start: usize) -> usize {
    let mut start = start.max(from.saturating_sub(NEAR));
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
}

fn clip_on(text: &str, from: usize, end: usize) -> usize {
    let mut end = end.min(from + NEAR);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

fn clip(text: &str, at: Span) -> std::ops::Range<usize> {
    let floor = |mut i: usize| {
        i = i.min(text.len());
        while !text.is_char_boundary(i) {
            i -= 1;
        }
        i
    };
    floor(at.start as usize)..floor(at.end as usize)
}

fn short(diagnostics: &[Diagnostic], sources: &Sources, voice: &dyn Voice) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let Place { line, column } = where_is(sources, diagnostic.at);
        let _ = writeln!(
            out,
            "{}:{line}:{column}: {}[{}]: {}",
            sources.path(diagnostic.at.source),
            severity_word(diagnostic.severity, voice),
            diagnostic.code.name(),
            voice.say(&diagnostic.message),
        );
    }
    out
}

fn severity_word(severity: Severity, voice: &dyn Voice) -> String {
    voice.word(match severity {
        Severity::Error => "word-error",
        Severity::Warning | Severity::Off => "word-warning",
    })
}

fn where_is(sources: &Sources, at: Span) -> Place {
    sources.text(at.source).map_or(Place { line: 1, column: 1 }, |text| place(text, at.start as usize))
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: &'a str,
    severity: &'a str,
    #[serde(flatten)]
    at: JsonPlace<'a>,
    message: String,
    help: Option<String>,
    related: Vec<JsonRelated<'a>>,
}

#[derive(Serialize)]
struct JsonPlace<'a> {
    file: &'a str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct JsonRelated<'a> {
    #[serde(flatten)]
    at: JsonPlace<'a>,
    message: String,
}

fn json(diagnostics: &[Diagnostic], sources: &Sources, voice: &dyn Voice) -> String {
    let locate = |at: Span| {
        let Place { line, column } = where_is(sources, at);
        JsonPlace { file: sources.path(at.source).as_ref(), line, column }
    };
    let list: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| JsonDiagnostic {
            code: diagnostic.code.name(),
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning | Severity::Off => "warning",
            },
            at: locate(diagnostic.at),
            message: voice.say(&diagnostic.message),
            help: voice.help(&diagnostic.message),
            related: diagnostic
                .related
                .iter()
                .map(|related| JsonRelated { at: locate(related.at), message: voice.say(&related.message) })
                .collect(),
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&list).unwrap_or_else(|_| "[]".into());
    text.push('\n');
    text
}
