//! A block's Markdown → text with numbered placeholders, and back.
//!
//! What a translator must carry over as it is (a link's address, a blank, code) is a placeholder;
//! the rest is text. Written out with tags, `Hand out <1/> and read <2>our own words</2>.`, it is
//! what locks record, what is compared, and what PO and Word files show.
//!
//! A literal `<` is doubled in that form, so that it can always be read back.

use std::fmt::Write as _;

use icu_normalizer::ComposingNormalizerBorrowed;
use rustc_hash::FxHashMap;

pub use crate::markdown::block::PlaceholderKind;
use crate::markdown::block::{Run, TextBlock};
use crate::markdown::element;

/// What is carried over as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// What it is.
    pub kind: PlaceholderKind,
    /// Its Markdown; for one that has text inside, what stands before that text.
    pub open: String,
    /// What stands after the text inside; empty when there is none inside.
    pub close: String,
}

impl Placeholder {
    /// Whether text stands inside.
    pub fn is_pair(&self) -> bool {
        !self.close.is_empty()
    }
}

/// What parts the two ends of a pair in a lock.
const BETWEEN: char = '…';

impl Placeholder {
    /// Reads what [`Marked::shape`] wrote of one.
    pub fn read(shape: &str) -> Placeholder {
        let (open, close) = shape.split_once(BETWEEN).unwrap_or((shape, ""));
        let kind = match open {
            "*" | "_" | "**" | "__" | "~" | "~~" => PlaceholderKind::Emphasis,
            "![" => PlaceholderKind::Image,
            "[" => PlaceholderKind::Link,
            _ if open.starts_with("[[") => PlaceholderKind::Reference,
            _ if element::read(open).is_some() => PlaceholderKind::Code,
            _ if open.starts_with('<') => PlaceholderKind::Link,
            _ if open.starts_with('`') => PlaceholderKind::Code,
            _ => PlaceholderKind::Field,
        };
        Placeholder { kind, open: open.to_owned(), close: close.to_owned() }
    }
}

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words, as Markdown.
    Text(String),
    /// The placeholder with this number, from 1.
    Single(u16),
    /// The placeholder with this number begins.
    Open(u16),
    /// It ends.
    Close(u16),
}

/// A text with its placeholders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text in order.
    pub parts: Vec<Part>,
    /// The placeholders; the first has the number 1.
    pub placeholders: Vec<Placeholder>,
}

/// What is wrong with tags that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TagFault {
    /// A placeholder with this number is not there.
    Missing(u16),
    /// One is there twice, or one that the text does not have.
    Extra(u16),
    /// A pair is not closed, or closed before it is opened.
    Unbalanced(u16),
}

impl Marked {
    /// A text without placeholders: a title of front matter.
    pub fn plain(text: &str) -> Marked {
        let text = Part::Text(normal(text));
        Marked { parts: Vec::from([text]), placeholders: Vec::new() }
    }

    /// The text of a block of `body`.
    pub fn of(block: &TextBlock, body: &str) -> Marked {
        // Where there are fields, a line is more than a blank: one of `____` alone is a line to write on.
        let is_field = |run: &Run| matches!(run, Run::Single(PlaceholderKind::Field, _));
        let line_end = if block.runs.iter().any(is_field) { "\n" } else { " " };
        let mut marked = Marked::default();
        let mut open: Vec<u16> = Vec::new();
        let mut words = String::new();
        for run in &block.runs {
            match run {
                Run::Text(range) => {
                    words.push_str(&body[range.clone()]);
                    continue;
                }
                Run::LineEnd => {
                    words.push_str(line_end);
                    continue;
                }
                _ => {}
            }
            if !words.is_empty() {
                marked.parts.push(Part::Text(squeezed(&std::mem::take(&mut words))));
            }
            let number = u16::try_from(marked.placeholders.len() + 1).unwrap_or(u16::MAX);
            match run {
                Run::Single(kind, range) => {
                    let open = match kind {
                        PlaceholderKind::Break => "\\\n".to_owned(),
                        _ => body[range.clone()].to_owned(),
                    };
                    marked.parts.push(Part::Single(number));
                    marked.placeholders.push(Placeholder { kind: *kind, open, close: String::new() });
                }
                Run::Open(kind, range) => {
                    open.push(number);
                    marked.parts.push(Part::Open(number));
                    let open = body[range.clone()].to_owned();
                    marked.placeholders.push(Placeholder { kind: *kind, open, close: String::new() });
                }
                Run::Close(range) => {
                    let Some(number) = open.pop() else { continue };
                    marked.parts.push(Part::Close(number));
                    marked.placeholders[usize::from(number) - 1].close = body[range.clone()].to_owned();
                }
                Run::Text(_) | Run::LineEnd => {}
            }
        }
        if !words.is_empty() {
            marked.parts.push(Part::Text(squeezed(&words)));
        }
        marked
    }

    /// The placeholder with this number.
    pub fn placeholder(&self, number: u16) -> Option<&Placeholder> {
        self.placeholders.get(usize::from(number).checked_sub(1)?)
    }

    /// The text with tags; emphasis stays Markdown.
    pub fn tagged(&self) -> String {
        tagged(&self.parts, &self.placeholders)
    }

    /// The text as Markdown.
    pub fn markdown(&self) -> String {
        markdown(&self.parts, &self.placeholders)
    }

    /// The words alone, for counting and comparing.
    pub fn words(&self) -> String {
        words(&self.parts)
    }

    /// The Markdown of every placeholder, in order: what may change without the words.
    pub fn shape(&self) -> Vec<String> {
        let one = |placeholder: &Placeholder| match placeholder.is_pair() {
            true => format!("{}{BETWEEN}{}", placeholder.open, placeholder.close),
            false => placeholder.open.clone(),
        };
        self.placeholders.iter().map(one).collect()
    }

    /// This text's stretches with the numbers of `source`'s placeholders, and the Markdown that this
    /// text has for each of them. What `source` does not have becomes plain Markdown.
    pub fn in_terms_of(&self, source: &Marked) -> (Vec<Part>, Vec<Placeholder>) {
        let mut own: Vec<Placeholder> = source.placeholders.clone();
        let pairs = source.matched(self);
        let number = |own: u16| pairs.iter().find(|(_, of_self)| *of_self == own).map(|(source, _)| *source);
        for (of_source, of_self) in &pairs {
            if let Some(placeholder) = self.placeholder(*of_self) {
                own[usize::from(*of_source) - 1] = placeholder.clone();
            }
        }
        let mut parts: Vec<Part> = Vec::new();
        for part in &self.parts {
            let part = match part {
                Part::Text(text) => Part::Text(text.clone()),
                Part::Single(n) | Part::Open(n) | Part::Close(n) => match (number(*n), part) {
                    (Some(number), Part::Single(_)) => Part::Single(number),
                    (Some(number), Part::Open(_)) => Part::Open(number),
                    (Some(number), _) => Part::Close(number),
                    (None, part) => Part::Text(markdown(std::slice::from_ref(part), &self.placeholders)),
                },
            };
            match (parts.last_mut(), part) {
                (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
                (_, part) => parts.push(part),
            }
        }
        (parts, own)
    }

    /// Which placeholder of `other` stands for which of this text: the same ones first, then those of the
    /// same kind, in order.
    pub fn matched(&self, other: &Marked) -> Vec<(u16, u16)> {
        let mut pairs = Vec::new();
        let mut used = vec![false; other.placeholders.len()];
        let mut found = vec![false; self.placeholders.len()];
        let is_like = |a: &Placeholder, b: &Placeholder| a.kind == b.kind && a.is_pair() == b.is_pair();
        for exact in [true, false] {
            let mut from: FxHashMap<(PlaceholderKind, bool, String), usize> = FxHashMap::default();
            for (index, own) in
                self.placeholders.iter().enumerate().filter(|(index, _)| !found[*index]).collect::<Vec<_>>()
            {
                let words = if exact { format!("{}{BETWEEN}{}", own.open, own.close) } else { String::new() };
                let start = from.entry((own.kind, own.is_pair(), words)).or_default();
                while let Some(candidate) = other.placeholders.get(*start) {
                    let place = *start;
                    *start += 1;
                    if !used[place] && is_like(own, candidate) && (!exact || own == candidate) {
                        used[place] = true;
                        found[index] = true;
                        let number = |index: usize| u16::try_from(index + 1).unwrap_or(u16::MAX);
                        pairs.push((number(index), number(place)));
                        break;
                    }
                }
            }
        }
        pairs.sort_unstable();
        pairs
    }

    /// Says whether `parts` hold each placeholder just as often as this text does; emphasis may be
    /// left out.
    pub fn faults(&self, parts: &[Part]) -> Vec<TagFault> {
        let mut faults = Vec::new();
        let mut seen = vec![0u8; self.placeholders.len()];
        let mut open: Vec<u16> = Vec::new();
        for part in parts {
            let number = match part {
                Part::Text(_) => continue,
                Part::Single(number) | Part::Open(number) | Part::Close(number) => *number,
            };
            let Some(placeholder) = self.placeholder(number) else {
                faults.push(TagFault::Extra(number));
                continue;
            };
            let count = &mut seen[usize::from(number) - 1];
            match part {
                Part::Close(_) => {
                    if open.pop() != Some(number) {
                        faults.push(TagFault::Unbalanced(number));
                    }
                    continue;
                }
                Part::Open(_) => open.push(number),
                _ => {}
            }
            *count = count.saturating_add(1);
            if *count > 1 {
                faults.push(TagFault::Extra(number));
            } else if matches!(part, Part::Open(_)) != placeholder.is_pair() {
                faults.push(TagFault::Unbalanced(number));
            }
        }
        faults.extend(open.into_iter().map(TagFault::Unbalanced));
        for (index, placeholder) in self.placeholders.iter().enumerate() {
            if seen[index] == 0 && placeholder.kind != PlaceholderKind::Emphasis {
                faults.push(TagFault::Missing(u16::try_from(index + 1).unwrap_or(u16::MAX)));
            }
        }
        faults.dedup();
        faults
    }
}

/// Parts with tags; emphasis stays Markdown.
pub fn tagged(parts: &[Part], placeholders: &[Placeholder]) -> String {
    let mut out = String::new();
    let of = |number: u16| usize::from(number).checked_sub(1).and_then(|index| placeholders.get(index));
    for part in parts {
        // Writing to a string cannot fail.
        let _ = match part {
            Part::Text(text) => write!(out, "{}", text.replace('<', "<<")),
            Part::Single(number) => write!(out, "<{number}/>"),
            Part::Open(number) | Part::Close(number) => {
                let is_open = matches!(part, Part::Open(_));
                match of(*number) {
                    Some(Placeholder { kind: PlaceholderKind::Emphasis, open, close }) => {
                        write!(out, "{}", if is_open { open } else { close })
                    }
                    _ if is_open => write!(out, "<{number}>"),
                    _ => write!(out, "</{number}>"),
                }
            }
        };
    }
    out
}

/// Reads a text with tags; what is no tag is text.
pub fn read_tagged(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        if let Some(after) = after.strip_prefix('<') {
            words.push('<');
            rest = after;
            continue;
        }
        match tag(after) {
            Some((part, end)) => {
                if !words.is_empty() {
                    parts.push(Part::Text(std::mem::take(&mut words)));
                }
                parts.push(part);
                rest = &after[end..];
            }
            None => {
                words.push('<');
                rest = after;
            }
        }
    }
    words.push_str(rest);
    if !words.is_empty() {
        parts.push(Part::Text(words));
    }
    parts
}

/// Bytes of the longest tag behind its `<`: `12345 />`.
const LONGEST_TAG: usize = 12;

/// The tag that begins after a `<`, and its length.
fn tag(after: &str) -> Option<(Part, usize)> {
    // No tag of ours is longer; looking further would take the square of a stranger's text.
    let end = after.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')?;
    let inner = &after[..end];
    let number = |text: &str| -> Option<u16> {
        let is_number = !text.is_empty() && text.len() <= 5 && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse().ok()).flatten()
    };
    let part = if let Some(inner) = inner.strip_prefix('/') {
        Part::Close(number(inner)?)
    } else if let Some(inner) = inner.strip_suffix('/') {
        Part::Single(number(inner.trim_end())?)
    } else {
        Part::Open(number(inner)?)
    };
    Some((part, end + 1))
}

/// Parts as Markdown, with these placeholders.
pub fn markdown(parts: &[Part], placeholders: &[Placeholder]) -> String {
    woven(parts, placeholders, |out, _, own| out.push_str(own))
}

/// Parts in a row; `put` writes a placeholder, which it is given with its Markdown at that place.
pub(super) fn woven(
    parts: &[Part],
    placeholders: &[Placeholder],
    put: impl Fn(&mut String, Option<&Placeholder>, &str),
) -> String {
    let mut out = String::new();
    for part in parts {
        let (number, is_close) = match part {
            Part::Text(text) => {
                out.push_str(text);
                continue;
            }
            Part::Single(number) | Part::Open(number) => (*number, false),
            Part::Close(number) => (*number, true),
        };
        let found = usize::from(number).checked_sub(1).and_then(|index| placeholders.get(index));
        let own = found.map_or("", |found| if is_close { found.close.as_str() } else { found.open.as_str() });
        put(&mut out, found, own);
    }
    out
}

/// The words of parts alone; a placeholder parts words.
pub fn words(parts: &[Part]) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Single(_) => out.push(' '),
            Part::Open(_) | Part::Close(_) => {}
        }
    }
    out
}

/// Stands for what is carried over as it is.
const OBJECT: &str = "\u{fffc}";

/// Hash of a text as a reader sees it: its words, its emphasis, and where something else stands in it.
/// Neither the numbers of placeholders nor a format that writes emphasis as words makes another of it.
pub fn mark(parts: &[Part], placeholders: &[Placeholder]) -> String {
    let text = woven(parts, placeholders, |out, found, own| {
        let is_words = found.is_some_and(|found| found.kind == PlaceholderKind::Emphasis);
        out.push_str(if is_words { own } else { OBJECT });
    });
    super::texts::short_hash(&normal(&text))
}

/// A text in its composed form, with runs of blanks and line breaks as one blank, none at its ends.
pub fn normal(text: &str) -> String {
    squeezed(&text.replace(['\n', '\r'], " ")).trim().to_owned()
}

/// A text in its composed form, with runs of blanks as one blank and none beside a line's end.
fn squeezed(text: &str) -> String {
    // Most texts are so already.
    let is_blank = |byte: u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    let is_odd = |pair: &[u8]| matches!(pair[0], b'\t' | b'\r') || is_blank(pair[0]) && is_blank(pair[1]);
    let bytes = text.as_bytes();
    if !bytes.windows(2).any(is_odd) && !matches!(bytes.last(), Some(b'\t' | b'\r')) {
        return ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' | '\t' | '\r' if out.ends_with([' ', '\n']) => {}
            ' ' | '\t' | '\r' => out.push(' '),
            '\n' => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push('\n');
            }
            c => out.push(c),
        }
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Part, read_tagged, tagged};

    // Any text with tags is read back as it was written.
    #[test]
    fn tags_come_back() {
        let parts = vec![
            Part::Text("a < b <1/> <<2>".into()),
            Part::Single(1),
            Part::Open(2),
            Part::Text("x".into()),
            Part::Close(2),
            Part::Text("<".into()),
        ];
        let text = tagged(&parts, &[]);
        assert_eq!(text, "a << b <<1/> <<<<2><1/><2>x</2><<");
        assert_eq!(read_tagged(&text), parts);
        assert_eq!(read_tagged("1 < 2 <b> </3"), vec![Part::Text("1 < 2 <b> </3".into())]);
    }
}
