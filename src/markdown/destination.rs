//! The bytes of a link → where in them stand its words, and what it leads to.
//!
//! The parser says what a link leads to, not where that is written. It is found by reading the candidates
//! again: bytes that do not say the same are none.

use std::ops::Range;

use super::Masked;
use super::url::{Destination, read};

/// Where the parts of a link stand in its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Its own words, or those that tell what a picture shows.
    pub words: Option<Range<usize>>,
    /// What it leads to; nothing where a definition says it, or where it is written in a way that is not known.
    pub to: Option<Range<usize>>,
}

/// The parts of the link at `link` in `text`, which leads to `to`.
pub fn written(text: &str, link: Range<usize>, to: &Destination) -> Written {
    let Some(own) = text.get(link.clone()) else { return Written::default() };
    let within = |range: Range<usize>| link.start + range.start..link.start + range.end;
    // `[[kind:id]]` and `<address>`.
    for (open, close) in [("[[", "]]"), ("<", ">")] {
        let inside = own.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        if let Some(inside) = inside.filter(|inside| read(inside) == *to) {
            let start = open.len();
            return Written { words: None, to: Some(within(start..start + inside.len())) };
        }
    }
    let first = if own.starts_with('!') { 2 } else { 1 };
    let inline = own.rmatch_indices("](").find_map(|(at, sign)| {
        let inside = own.get(at + sign.len()..own.len().checked_sub(1)?)?;
        let found = said(inside, to)?;
        let start = at + sign.len();
        Some((first..at, start + found.start..start + found.end))
    });
    if let Some((words, to)) = inline.filter(|(words, _)| words.start <= words.end) {
        return Written { words: Some(within(words)), to: Some(within(to)) };
    }
    let words = closing(own, first).map(|close| within(first..close));
    Written { words, to: None }
}

/// A definition: all its bytes, and those that say where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defined {
    /// All its bytes.
    pub whole: Range<usize>,
    /// Where it leads.
    pub to: Range<usize>,
}

/// The definitions in a body by which its links lead to `to`.
pub fn definitions(text: &str, whole_handout: bool, to: &Destination) -> Vec<Defined> {
    let masked = Masked::new(text, whole_handout);
    let found = masked.definitions().into_iter().filter_map(|whole| {
        let own = text.get(whole.clone())?;
        let start = own.find("]:")? + 2;
        let inside = said(&own[start..], to)?;
        let start = whole.start + start;
        Some(Defined { to: start + inside.start..start + inside.end, whole })
    });
    found.collect()
}

/// The bytes of `inside`, which a title may follow, that say `to`.
fn said(inside: &str, to: &Destination) -> Option<Range<usize>> {
    let start = inside.len() - inside.trim_start().len();
    let rest = inside.trim();
    let candidates = match rest.strip_prefix('<') {
        Some(pointed) => {
            let inside = start + 1..start + 1 + pointed.find('>')?;
            Vec::from([inside])
        }
        None => {
            let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let before_title = [" \"", " '", " ("].iter().filter_map(|sign| rest.find(*sign)).min();
            // A path may hold blanks.
            let ends = [word, before_title.unwrap_or(rest.len()), rest.len()];
            ends.iter().map(|end| start..start + end).collect()
        }
    };
    candidates.into_iter().find(|range| inside.get(range.clone()).is_some_and(|raw| read(raw) == *to))
}

/// Where the bracket ends that was opened just before `first`.
fn closing(own: &str, first: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut is_escaped = false;
    for (at, byte) in own.bytes().enumerate().skip(first) {
        match byte {
            _ if is_escaped => {
                is_escaped = false;
                continue;
            }
            b'\\' => is_escaped = true,
            b'[' => depth += 1,
            b']' if depth == 0 => return Some(at),
            b']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The bytes of the id in `kind:id#place`.
pub fn id_in(raw: &str) -> Option<Range<usize>> {
    let start = raw.find(':')? + 1;
    let end = raw[start..].find('#').map_or(raw.len(), |at| start + at);
    Some(start..end)
}

/// The bytes of the place in `page.md#place`.
pub fn anchor_in(raw: &str) -> Option<Range<usize>> {
    Some(raw.find('#')? + 1..raw.len())
}

#[cfg(test)]
mod tests {
    use super::{Written, definitions, read, written};

    #[track_caller]
    fn parts(text: &str, to: &str) -> (Option<String>, Option<String>) {
        let Written { words, to } = written(text, 0..text.len(), &read(to));
        (words.map(|range| text[range].to_owned()), to.map(|range| text[range].to_owned()))
    }

    // Every form of a link: its words, and what it leads to.
    #[test]
    fn forms() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(parts("[[step:meet#run]]", "step:meet#run"), (None, some("step:meet#run")));
        assert_eq!(parts("<activity:greet>", "activity:greet"), (None, some("activity:greet")));
        assert_eq!(parts("[a [b] c](step:meet \"](x)\")", "step:meet"), (some("a [b] c"), some("step:meet")));
        assert_eq!(parts("[a](<my page.md>)", "my page.md"), (some("a"), some("my page.md")));
        assert_eq!(parts("[a](my page.md \"b\")", "my page.md"), (some("a"), some("my page.md")));
        assert_eq!(parts("![a](/files/a.png)", "/files/a.png"), (some("a"), some("/files/a.png")));
        assert_eq!(parts("[a [b]][c]", "step:meet"), (some("a [b]"), None));
        assert_eq!(parts("[a]", "step:meet"), (some("a"), None));
    }

    // Of definitions only those that lead there.
    #[test]
    fn by_name() {
        let text = "[a] and [b]\n\n[a]: step:meet \"Meet\"\n[b]: <step:other>\n\n```\n[c]: step:meet\n```\n";
        let found = definitions(text, false, &read("step:meet"));
        let to: Vec<&str> = found.iter().map(|own| &text[own.to.clone()]).collect();
        assert_eq!(to, ["step:meet"]);
    }
}
