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
    let after = |end: usize| match text.as_bytes().get(end) {
        Some(b'\r') if text.as_bytes().get(end + 1) == Some(&b'\n') => end + 2,
        Some(_) => end + 1,
        None => end,
    };
    if text[first.clone()].trim_end() != "---" {
        let Some((line, close)) = unseen(text) else { return whole };
        let problem = Code::MissingKey.at(Span::new(source, line)).say("missing-key-unseen");
        return Split { yaml: 0..0, body: after(close)..text.len(), problem: Some(problem) };
    }
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

/// Front matter that does not begin in the first line, or with another line than `---`, as in a block of
/// code or in JSON: the first line that is not empty, and the end of the last line that belongs to it.
fn unseen(text: &str) -> Option<(Range<usize>, usize)> {
    // What other programs put before the first sign is as unseen as a blank.
    let is_blank =
        |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    let bare = |line: &Range<usize>| text[line.clone()].trim_matches(is_blank);
    // Programs for letters turn two or three hyphens into a dash.
    let is_rule = |words: &str| {
        words.len() >= 3
            && (words.chars().all(|c| matches!(c, '-' | '\u{2013}' | '\u{2014}'))
                || words.chars().all(|c| c == '+')
                || words.chars().all(|c| c == '*')
                || words.starts_with("---"))
            || words
                .strip_prefix("```")
                .or(words.strip_prefix("~~~"))
                .is_some_and(|kind| matches!(kind.trim(), "" | "yaml" | "yml" | "toml" | "json"))
    };
    // Some programs write it as an object of JSON.
    let is_object = |words: &str| {
        let inside = words.strip_prefix('{').map(str::trim_start);
        inside.is_some_and(|inside| inside.is_empty() || inside.starts_with('"'))
    };
    let is_key = |words: &str| {
        let name = words.split([':', '=']).next().unwrap_or_default();
        name.len() < words.len()
            && !name.is_empty()
            && name
                .trim_end()
                .trim_matches('"')
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
    };
    let is_comment = |line: &Range<usize>| bare(line).starts_with("# ");
    let mut lines = lines(text).skip_while(|line| bare(line).is_empty());
    let first = lines.next()?;
    // Comments may stand before the first key, as in the files that we make; a heading has no key under it.
    let is_commented = is_comment(&first);
    let begin = if is_commented { lines.find(|line| !is_comment(line))? } else { first.clone() };
    let start = bare(&begin);
    let is_bare_key = start.split(':').next().is_some_and(|key| key == "title") && is_key(start);
    let in_object = is_object(start);
    if !is_bare_key && (is_commented || !is_rule(start) && !in_object) {
        return None;
    }
    let mut end = begin.end;
    let mut has_key = is_bare_key || in_object && is_key(start[1..].trim_start());
    if in_object && start.ends_with('}') {
        return has_key.then_some((first, end));
    }
    for line in lines {
        let words = bare(&line);
        if is_rule(words) || in_object && words == "}" {
            return has_key.then_some((first, line.end));
        }
        has_key |= is_key(words);
        if !has_key && !is_object(words) || words.is_empty() {
            break;
        }
        end = line.end;
    }
    has_key.then_some((first, end))
}
