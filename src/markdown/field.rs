//! Blanks, boxes, choices and ratings of a handout → fields with exact ranges.
//!
//! Looks at the text before the Markdown parser does, because `____` would become a rule or bold
//! text. Code, link destinations, autolinks and `[[ ]]` are passed over, as is what a backslash
//! escapes.

use std::ops::Range;

use super::fence::Fences;
use crate::source::lines::lines;

/// How far the end of a link, scale or autolink may be from its beginning, in bytes.
const REACH: usize = 1_000;

/// What is to be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A blank in a line; its length in underscores is its width.
    Blank,
    /// A whole line to write on.
    Line,
    /// A box to tick.
    Tick,
    /// One of several circles: the number of its group in the text.
    Choice(usize),
    /// A scale to mark.
    Rating {
        /// First number.
        from: u8,
        /// Last number.
        to: u8,
        /// What the first means.
        low: Option<String>,
        /// What the last means.
        high: Option<String>,
    },
}

/// A field and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is.
    pub kind: FieldKind,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Finds the fields in the `handouts` of `text`, and underscores that are too few for a blank.
pub fn lex(text: &str, handouts: &[Range<usize>], fences: &Fences) -> (Vec<Field>, Vec<Range<usize>>) {
    let mut fields = Vec::new();
    let mut short = Vec::new();
    let mut groups = 0;
    for handout in handouts {
        let part = &text[handout.clone()];
        if !part.contains(['_', '[', '(']) {
            continue;
        }
        let mut lexer =
            Lexer { text, fields: &mut fields, short: &mut short, groups: &mut groups, in_group: false };
        let mut code: Option<(u8, usize)> = None;
        let mut paragraph: Option<Range<usize>> = None;
        for line in lines(part) {
            let line = handout.start + line.start..handout.start + line.end;
            let words = &text[line.clone()];
            let body = words.trim_start();
            let run = body.bytes().next().map_or(0, |mark| body.bytes().take_while(|b| *b == mark).count());
            if let Some((mark, length)) = code {
                if body.as_bytes().first() == Some(&mark) && run >= length && body[run..].trim().is_empty() {
                    code = None;
                }
                continue;
            }
            let is_fence = fences.lines.binary_search_by_key(&line.start, |fence| fence.range.start).is_ok();
            let starts_code = run >= 3 && matches!(body.as_bytes()[0], b'`' | b'~');
            if is_fence || body.is_empty() || starts_code {
                lexer.paragraph(paragraph.take());
                if starts_code && !is_fence {
                    code = Some((body.as_bytes()[0], run));
                }
                continue;
            }
            paragraph = Some(paragraph.map_or(line.clone(), |p| p.start..line.end));
        }
        lexer.paragraph(paragraph);
    }
    (fields, short)
}

struct Lexer<'a> {
    text: &'a str,
    fields: &'a mut Vec<Field>,
    short: &'a mut Vec<Range<usize>>,
    groups: &'a mut usize,
    in_group: bool,
}

impl Lexer<'_> {
    /// Lexes lines that no blank line parts: as far as a code span can reach.
    fn paragraph(&mut self, range: Option<Range<usize>>) {
        let Some(range) = range else { return };
        let spans = code_spans(self.text, range.clone());
        let mut spans = spans.iter().peekable();
        for line in lines(&self.text[range.clone()]) {
            let line = range.start + line.start..range.start + line.end;
            let mut runs: Vec<(Range<usize>, bool)> = Vec::new();
            let words = &self.text[line.clone()];
            let whole = words.trim();
            if whole.len() >= 3 && whole.bytes().all(|b| b == b'_') {
                let start = line.start + (words.len() - words.trim_start().len());
                self.fields.push(Field { kind: FieldKind::Line, range: start..start + whole.len() });
                continue;
            }
            if is_definition(whole) {
                continue;
            }
            let mut i = line.start + self.list_marker(line.clone());
            while i < line.end {
                while spans.peek().is_some_and(|span| span.end <= i) {
                    spans.next();
                }
                if let Some(span) = spans.peek().filter(|span| span.contains(&i)) {
                    i = span.end;
                    continue;
                }
                i = self.step(i, line.clone(), &mut runs);
            }
            self.short_runs(&runs);
        }
    }

    /// Reads what follows a list marker: `( )` and `[ ]` count only there or inline; returns how
    /// many bytes of the line were used.
    fn list_marker(&mut self, line: Range<usize>) -> usize {
        let words = &self.text[line.clone()];
        let body = words.trim_start_matches([' ', '\t', '>']);
        let indent = words.len() - body.len();
        let marker = match body.as_bytes() {
            [b'-' | b'*' | b'+', b' ' | b'\t', ..] => 1,
            bytes => {
                let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
                let dotted =
                    matches!(bytes.get(digits), Some(b'.' | b')')) && bytes.get(digits + 1) == Some(&b' ');
                if (1..=9).contains(&digits) && dotted { digits + 1 } else { 0 }
            }
        };
        if marker == 0 {
            if indent == 0 {
                self.in_group = false;
            }
            return 0;
        }
        let text = body[marker..].trim_start();
        let at = indent + (body.len() - text.len());
        let start = line.start + at;
        let follows = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
        if let Some(rest) = text.strip_prefix("( )").filter(|rest| follows(rest)) {
            let _ = rest;
            if !self.in_group {
                *self.groups += 1;
                self.in_group = true;
            }
            let kind = FieldKind::Choice(*self.groups - 1);
            self.fields.push(Field { kind, range: start..start + 3 });
            return at + 3;
        }
        self.in_group = false;
        if ["[ ]", "[x]", "[X]"].iter().any(|tick| text.strip_prefix(tick).is_some_and(follows)) {
            self.fields.push(Field { kind: FieldKind::Tick, range: start..start + 3 });
            return at + 3;
        }
        at
    }

    /// Reads one thing at byte `i`; returns where the next begins.
    fn step(&mut self, i: usize, line: Range<usize>, runs: &mut Vec<(Range<usize>, bool)>) -> usize {
        // What closes farther away than this was not meant; and looking on for each would take
        // the square of the line's length.
        let mut reach = line.end.min(i + REACH);
        while !self.text.is_char_boundary(reach) {
            reach -= 1;
        }
        let rest = &self.text[i..reach];
        let bytes = rest.as_bytes();
        match bytes[0] {
            b'\\' => i + 1 + bytes.get(1).map_or(0, |b| usize::from(b.is_ascii())),
            b'<' => autolink(rest).map_or(i + 1, |length| i + length),
            b'[' if rest.starts_with("[[") => rest.find("]]").map_or(i + 2, |end| i + end + 2),
            b'[' => {
                if let Some((kind, length)) = bracket(rest) {
                    self.fields.push(Field { kind, range: i..i + length });
                    return i + length;
                }
                i + 1
            }
            b']' if bytes.get(1) == Some(&b'(') => i + 1 + destination(&rest[1..]),
            b'_' => {
                let length = self.text.as_bytes()[i..line.end].iter().take_while(|b| **b == b'_').count();
                let run = i..i + length;
                if length >= 3 {
                    self.fields.push(Field { kind: FieldKind::Blank, range: run });
                    runs.push((i..i + length, true));
                } else {
                    runs.push((run, false));
                }
                i + length
            }
            _ => i + rest.chars().next().map_or(1, char::len_utf8),
        }
    }

    /// Finds one or two `_` that stand alone: no emphasis begins or ends there, and they are no
    /// part of a word.
    fn short_runs(&mut self, runs: &[(Range<usize>, bool)]) {
        let before = |i: usize| self.text[..i].chars().next_back().filter(|c| *c != '\n' && *c != '\r');
        let after = |i: usize| self.text[i..].chars().next().filter(|c| *c != '\n' && *c != '\r');
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let candidates: Vec<&Range<usize>> = runs
            .iter()
            .filter(|(run, blank)| !(*blank || word(before(run.start)) && word(after(run.end))))
            .map(|(run, _)| run)
            .collect();
        let mut i = 0;
        while i < candidates.len() {
            let run = candidates[i];
            let opens = !space(after(run.end));
            let partner = candidates.get(i + 1).filter(|next| {
                opens
                    && next.len() == run.len()
                    && !space(before(next.start))
                    && self.text[run.end..next.start].chars().any(char::is_alphanumeric)
            });
            if partner.is_some() {
                i += 2;
            } else {
                self.short.push(run.clone());
                i += 1;
            }
        }
    }
}

/// `[label]: destination` is no text.
fn is_definition(line: &str) -> bool {
    line.starts_with('[')
        && !line.starts_with("[[")
        && line.find("]:").is_some_and(|end| !line[1..end].contains(']') && line[1..end].trim() != "")
}

/// The code spans between two places, by the rule that a run of backticks closes with one as long.
fn code_spans(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let part = &text[range.clone()];
    if !part.contains('`') {
        return Vec::new();
    }
    let bytes = part.as_bytes();
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut i = 0;
    while i < bytes.len() {
        match bytes[i] {
            b'\\' => i += 2,
            b'`' => {
                let length = bytes[i..].iter().take_while(|b| **b == b'`').count();
                runs.push(i..i + length);
                i += length;
            }
            _ => i += 1,
        }
    }
    let mut spans = Vec::new();
    let mut k = 0;
    while k < runs.len() {
        match runs[k + 1..].iter().position(|run| run.len() == runs[k].len()) {
            Some(ahead) => {
                let end = k + 1 + ahead;
                spans.push(range.start + runs[k].start..range.start + runs[end].end);
                k = end + 1;
            }
            None => k += 1,
        }
    }
    spans
}

/// The length of `<scheme:…>` or `<name@host>`.
fn autolink(rest: &str) -> Option<usize> {
    let end = rest.find('>')?;
    let inside = &rest[1..end];
    let plain = !inside.contains(|c: char| c.is_whitespace() || c == '<');
    (plain && (inside.contains(':') || inside.contains('@'))).then_some(end + 1)
}

/// The length of `(destination "title")`, or of the bracket alone when it does not close.
fn destination(rest: &str) -> usize {
    let mut depth = 0usize;
    for (i, b) in rest.bytes().enumerate() {
        match b {
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return i + 1;
                }
            }
            _ => {}
        }
    }
    1
}

/// `[ ]` or `[1-5: low | high]`, unless it is the text of a link.
fn bracket(rest: &str) -> Option<(FieldKind, usize)> {
    let end = rest.find(']')?;
    if matches!(rest.as_bytes().get(end + 1), Some(b'(' | b'[')) {
        return None;
    }
    let inside = &rest[1..end];
    if inside == " " {
        return Some((FieldKind::Tick, end + 1));
    }
    let (scale, labels) = match inside.split_once(':') {
        Some((scale, labels)) => (scale, Some(labels)),
        None => (inside, None),
    };
    let (from, to) = scale.trim().split_once('-')?;
    let number = |digits: &str| {
        let digits = digits.trim();
        let plain = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
        if plain { digits.parse::<u8>().ok() } else { None }
    };
    let (from, to) = (number(from)?, number(to)?);
    if from >= to || to - from > 10 {
        return None;
    }
    let label = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let (low, high) = match labels.map(|labels| labels.split_once('|').unwrap_or((labels, ""))) {
        Some((low, high)) => (label(low), label(high)),
        None => (None, None),
    };
    Some((FieldKind::Rating { from, to, low, high }, end + 1))
}
