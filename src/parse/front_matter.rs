//! A file of words → the YAML between its `---` lines, and the body after them.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::lines::lines;
use crate::source::{SourceId, Span};

/// Where the two parts of a file of words are.
#[derive(Clone, Debug)]
pub struct Split {
    /// The YAML, without the `---` lines; empty when there is none.
    pub yaml: Range<usize>,
    /// The body.
    pub body: Range<usize>,
    /// What is wrong with the division.
    pub problem: Option<Diagnostic>,
}

/// Splits the text of `source`. Front matter that is never closed ends at the first line that can
/// be no YAML of ours: a heading or an empty line.
pub fn split(source: SourceId, text: &str) -> Split {
    let whole = Split { yaml: 0..0, body: 0..text.len(), problem: None };
    let mut lines = lines(text);
    let Some(first) = lines.next() else { return whole };
    if text[first.clone()].trim_end() != "---" {
        return whole;
    }
    let after = |end: usize| match text.as_bytes().get(end) {
        Some(b'\r') if text.as_bytes().get(end + 1) == Some(&b'\n') => end + 2,
        Some(_) => end + 1,
        None => end,
    };
    let start = after(first.end);
    let mut stop = None;
    for line in lines {
        let words = text[line.clone()].trim_end();
        if words == "---" || words == "..." {
            return Split { yaml: start..line.start, body: after(line.end)..text.len(), problem: None };
        }
        let ends = words.is_empty()
            || words.starts_with("# ")
            || words.starts_with("## ")
            || words.starts_with(":::");
        if stop.is_none() && ends {
            stop = Some(line.start);
        }
    }
    let stop = stop.unwrap_or(text.len());
    let problem = Code::FrontMatterUnclosed.at(Span::new(source, first));
    Split { yaml: start..stop, body: stop..text.len(), problem: Some(problem) }
}
