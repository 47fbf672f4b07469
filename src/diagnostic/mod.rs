//! Problems in a handbook as values: what is wrong, where, and what to do.
//!
//! A pass makes them with [`Code::at`] and goes on; nobody prints before the end. Words come
//! late: a diagnostic holds the id of a Fluent message and its arguments, and
//! [`emit`] says it in the reader's language.
//!
//! **Invariant:** every diagnostic has a place in a source file.

pub mod causes;
pub mod code;
pub mod emit;

use std::borrow::Cow;

use rustc_hash::FxHashMap;

pub use self::code::Code;
use crate::source::{SourceId, Sources, Span};

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not published.
    Error,
    /// The site is published; `--strict` counts it as an error.
    Warning,
    /// Not reported.
    Off,
}

/// A value that a message names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A name or a text, shown as it is.
    Text(String),
    /// A number, which may choose a plural form.
    Number(i64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Argument {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Argument {
        Argument::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Argument {
        Argument::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A sentence by the id of its Fluent message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The message's id in `locales/<tag>/diagnostics.ftl`.
    pub id: Cow<'static, str>,
    /// What it names.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// A second place that explains the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub at: Span,
    /// What is there.
    pub message: Message,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its stable name.
    pub code: Code,
    /// How much it weighs, before the handbook's `severity:` is asked.
    pub severity: Severity,
    /// Where it is.
    pub at: Span,
    /// What is wrong; the attribute `.help` of the same message says what to do.
    pub message: Message,
    /// Other places to look at.
    pub related: Vec<Related>,
    /// Whether something that was written is not in the site because of it: the settings cannot make
    /// that weigh less.
    pub leaves_out: bool,
}

impl Diagnostic {
    /// Chooses another message than the one that is called like the code.
    #[must_use]
    pub fn say(mut self, id: &'static str) -> Diagnostic {
        self.message.id = Cow::Borrowed(id);
        self
    }

    /// Gives the message a value to name.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Diagnostic {
        self.message.arguments.push((name, value.into()));
        self
    }

    /// Gives the message the candidate that is nearest to `wrong`, as `$near`, or "none".
    #[must_use]
    pub fn near<'a>(self, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
        let near = nearest(wrong, known).unwrap_or("none").to_owned();
        self.with("near", near)
    }

    /// The text that the message was given under a name.
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.message.arguments.iter().find_map(|(known, value)| match value {
            Argument::Text(text) if *known == name => Some(text.as_str()),
            _ => None,
        })
    }

    /// Adds a second place, with a message that names the same values.
    #[must_use]
    pub fn related(mut self, at: Span, id: &'static str) -> Diagnostic {
        let message = Message { id: Cow::Borrowed(id), arguments: self.message.arguments.clone() };
        self.related.push(Related { at, message });
        self
    }

    /// Says that what the problem is about is left out of the site.
    #[must_use]
    pub fn leaving_out(mut self) -> Diagnostic {
        self.leaves_out = true;
        self
    }

    /// Gives this one problem another weight than its code has.
    #[must_use]
    pub fn weigh(mut self, severity: Severity) -> Diagnostic {
        self.severity = severity;
        self
    }
}

/// Returns the candidate that a typing slip would turn into `wrong`: the smallest edit distance,
/// at most a third of the longer length. Two letters that changed places are one slip.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = wrong.chars().count();
    known
        .into_iter()
        .filter(|name| name.len().abs_diff(wrong.len()) <= 8)
        .map(|name| (strsim::osa_distance(wrong, name), name))
        .filter(|(distance, name)| *distance <= (length.max(name.chars().count()) / 3).max(1))
        .min()
        .map(|(_, name)| name)
}

/// How many problems of one code are told of one file.
const MOST_OF_A_KIND: usize = 300;

/// The problems found so far.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Files the problems and hands back the value.
    pub fn take<T>(&mut self, found: Diagnosed<T>) -> T {
        self.0.extend(found.diagnostics);
        found.value
    }

    /// The problems, in no order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Adds one problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds several problems.
    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(diagnostics);
    }

    /// All problems with the handbook's own weights, in order of path, place and code, each once;
    /// those that are off are left out.
    #[must_use]
    pub fn sorted(mut self, sources: &Sources, weigh: impl Fn(&Diagnostic) -> Severity) -> Vec<Diagnostic> {
        for diagnostic in &mut self.0 {
            diagnostic.severity = weigh(diagnostic);
        }
        self.0.retain(|diagnostic| diagnostic.severity != Severity::Off);
        let place = |d: &Diagnostic| (d.at.start, d.code.name());
        self.0.sort_by(|a, b| {
            let (path, other) = (sources.path(a.at.source), sources.path(b.at.source));
            path.cmp(other)
                .then_with(|| place(a).cmp(&place(b)))
                .then_with(|| a.message.id.cmp(&b.message.id))
                .then(a.at.end.cmp(&b.at.end))
        });
        self.0.dedup();
        // A file that is wrong a thousand times in the same way is one slip; nobody reads on.
        let mut told: FxHashMap<(SourceId, Code), usize> = FxHashMap::default();
        self.0.retain(|diagnostic| {
            let count = told.entry((diagnostic.at.source, diagnostic.code)).or_default();
            *count += 1;
            *count <= MOST_OF_A_KIND
        });
        self.0
    }

    /// The problems as they were found.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.0
    }
}

/// A value and the problems that were met on the way to it.
#[derive(Clone, Debug)]
pub struct Diagnosed<T> {
    /// The value; what was broken in it is a hole.
    pub value: T,
    /// The problems.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Diagnosed<T> {
    /// Puts a value and its problems together.
    pub fn new(value: T, diagnostics: Diagnostics) -> Diagnosed<T> {
        Diagnosed { value, diagnostics: diagnostics.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    // A slip is forgiven, another word is not.
    #[test]
    fn nearest_names() {
        let known = ["summary", "steps", "title", "time"];
        assert_eq!(nearest("sumary", known), Some("summary"));
        assert_eq!(nearest("titel", known), Some("title"));
        assert_eq!(nearest("colour", known), None);
    }
}
