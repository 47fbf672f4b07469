//! HTML comments → where they are, and a text of the same length in which nothing is left of them.
//!
//! A comment is often private, so it ends where its author ended it: at the next `-->`, whatever
//! stands between. CommonMark would take the rest of its last line for HTML, and let a blank line
//! end it inside a sentence. In code it is text, and stays.

use std::ops::Range;

use rustc_hash::FxHashSet;

/// Stands for a comment that a paragraph goes on behind; refused in every source.
pub(super) const HIDDEN: char = '\u{1e}';

/// How far the end of a code span may be from its beginning, in bytes.
const REACH: usize = 10_000;

/// The longest name of a footnote, in bytes.
const LONG_NAME: usize = 100;

/// Comments beside one another, with the blanks that follow them.
#[derive(Clone, Debug)]
pub struct Comment {
    /// Their bytes.
    pub range: Range<usize>,
    /// Whether the last is closed; else it reaches to the end of the text.
    pub is_closed: bool,
}

/// Fenced code that is open.
struct Fence {
    mark: u8,
    length: usize,
    quotes: usize,
    /// Where the text of the list around it begins.
    content: usize,
}

/// What a line begins with: indents, signs of quotations and of lists.
struct Lead {
    length: usize,
    quotes: usize,
    /// Columns before the first sign of a list or the text.
    indent: usize,
    /// Where the text of the item begins, when the line begins one.
    content: Option<usize>,
}

/// What the line before was.
#[derive(PartialEq)]
enum Before {
    Blank,
    Code,
    Text,
}

/// Finds the comments of `text`, and returns the text for the parser: as long, without their words.
pub(super) fn lex(text: &str) -> (Vec<Comment>, String) {
    let bytes = text.as_bytes();
    let mut comments: Vec<Comment> = Vec::new();
    let mut masked = String::with_capacity(text.len());
    let mut code: Option<Fence> = None;
    let mut content = 0;
    let mut before = Before::Blank;
    // Lengths of runs of backticks that nothing closes in this paragraph.
    let mut alone: FxHashSet<usize> = FxHashSet::default();
    let mut start = 0;
    'lines: while start < text.len() {
        let mut end = line_end(bytes, start);
        let lead = lead(&bytes[start..end]);
        let first = start + lead.length;
        let next = |end: usize| end + if bytes[end..].starts_with(b"\r\n") { 2 } else { 1 };
        if let Some(open) = &code {
            let is_left = first < end && (lead.quotes < open.quotes || lead.indent < open.content);
            if !is_left {
                let rest = text[start..end].trim_start_matches([' ', '\t', '>']).as_bytes();
                let run = rest.iter().take_while(|byte| **byte == open.mark).count();
                if run >= open.length && rest[run..].trim_ascii().is_empty() {
                    code = None;
                }
                before = Before::Code;
                start = next(end);
                continue;
            }
            code = None;
        }
        if first == end && lead.content.is_none() {
            alone.clear();
            before = Before::Blank;
            start = next(end);
            continue;
        }
        let is_indented = lead.content.is_none() && lead.indent >= content + 4 && before != Before::Text;
        content = lead.content.unwrap_or(content.min(lead.indent));
        if is_indented {
            before = Before::Code;
            start = next(end);
            continue;
        }
        let is_far = lead.content.is_none() && lead.indent >= content + 4;
        if let Some((mark, length)) = opens_code(&bytes[first..end]).filter(|_| !is_far) {
            code = Some(Fence { mark, length, quotes: lead.quotes, content });
            before = Before::Code;
            start = next(end);
            continue;
        }
        let mut i = first;
        while i < end {
            match bytes[i] {
                b'\\' if bytes.get(i + 1).is_some_and(u8::is_ascii_punctuation) => i += 2,
                b'`' => {
                    let run = bytes[i..].iter().take_while(|byte| **byte == b'`').count();
                    i += run;
                    if !alone.contains(&run) {
                        match span_end(bytes, i, run) {
                            Some(after) => i = after,
                            None => {
                                alone.insert(run);
                            }
                        }
                    }
                    end = line_end(bytes, i.max(end));
                }
                b'<' if bytes[i..].starts_with(b"<!--") => {
                    let (stop, is_closed) = comment_end(text, i);
                    if stop > end {
                        end = line_end(bytes, stop);
                    }
                    alone.clear();
                    let blanks = bytes[stop..end].iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
                    let is_first = i == first;
                    let takes_blanks = is_first || matches!(bytes[i - 1], b' ' | b'\t');
                    let range = i..stop + if takes_blanks { blanks } else { 0 };
                    let rest = &bytes[range.end..end];
                    masked.push_str(&text[masked.len()..i]);
                    let room = range.len();
                    let blank = " ";
                    if text[start..].starts_with(":::") {
                        masked.push_str(&blank.repeat(room));
                    } else if is_note(&text[first..i]) && !rest.is_empty() {
                        push_hidden(room, blanks > 0, &mut masked);
                    } else if !is_first || rest.is_empty() {
                        push_empty(room, &text[range.clone()], is_closed, &mut masked);
                    } else if rest[0] == b'|' {
                        // The row of a table begins with its sign.
                        masked.push('|');
                        masked.push_str(&blank.repeat(room));
                    } else {
                        let begins_block = begins_block(rest);
                        let goes_on = before == Before::Text && lead.content.is_none() && !begins_block;
                        // The rest of the line begins a line of its own in what the comment stood in.
                        let own_line = lead.length + 1;
                        if goes_on || room < own_line {
                            push_hidden(room, blanks > 0, &mut masked);
                        } else {
                            if room < own_line + EMPTY {
                                masked.push_str(&blank.repeat(room - own_line));
                            } else {
                                push_empty(room - own_line, "", true, &mut masked);
                            }
                            masked.push('\n');
                            let around = text[start..first].chars();
                            masked.extend(around.map(|c| if matches!(c, '>' | '\t') { c } else { ' ' }));
                        }
                    }
                    i = range.end.max(masked.len());
                    comments.push(Comment { range, is_closed });
                    if is_first && let Some((mark, length)) = opens_code(&bytes[i..end]) {
                        code = Some(Fence { mark, length, quotes: lead.quotes, content });
                        before = Before::Code;
                        start = next(end);
                        continue 'lines;
                    }
                }
                _ => i += 1,
            }
        }
        before = Before::Text;
        start = next(end);
    }
    masked.push_str(&text[masked.len()..]);
    (comments, masked)
}

/// Those of `comments` that reach into `range`.
pub(super) fn within<'a>(comments: &'a [Comment], range: &Range<usize>) -> &'a [Comment] {
    let first = comments.partition_point(|comment| comment.range.end <= range.start);
    let end = comments.partition_point(|comment| comment.range.start < range.end);
    &comments[first..end.max(first)]
}

/// What of `range` is in none of `comments`.
pub(super) fn outside(comments: &[Comment], range: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
    let comments = within(comments, &range);
    let starts = std::iter::once(range.start).chain(comments.iter().map(|comment| comment.range.end));
    let ends = comments.iter().map(|comment| comment.range.start).chain([range.end]);
    starts.zip(ends).filter(|(start, end)| start < end).map(|(start, end)| start..end)
}

/// A text without its comments.
pub fn without(text: String) -> String {
    if !text.contains("<!--") {
        return text;
    }
    let mut rest = String::with_capacity(text.len());
    let mut done = 0;
    for Comment { range, .. } in lex(&text).0 {
        rest.push_str(&text[done..range.start]);
        done = range.end;
    }
    rest.push_str(&text[done..]);
    rest.trim().to_owned()
}

/// The bytes of an empty comment.
const EMPTY: usize = "<!---->".len();

/// Adds a comment of `room` bytes in one line with nothing in it; the shortest are so already.
fn push_empty(room: usize, written: &str, is_closed: bool, out: &mut String) {
    if room >= EMPTY {
        out.push_str("<!--");
        out.push_str(&" ".repeat(room - EMPTY));
        out.push_str("-->");
    } else if is_closed {
        out.push_str(written);
    } else {
        out.push_str(&" ".repeat(room));
    }
}

/// Adds `room` bytes that a paragraph goes on behind; words are found by the blank before them.
fn push_hidden(room: usize, is_apart: bool, out: &mut String) {
    out.extend(std::iter::repeat_n(HIDDEN, room - usize::from(is_apart)));
    out.push_str(if is_apart { " " } else { "" });
}

/// Whether the text of a footnote begins after `words`: raw HTML would take the rest of its line.
fn is_note(words: &str) -> bool {
    let name =
        words.trim_end_matches([' ', '\t']).strip_prefix("[^").and_then(|rest| rest.strip_suffix("]:"));
    name.is_some_and(|name| !name.is_empty() && name.len() < LONG_NAME && !name.contains([']', ' ']))
}

/// Where the comment that begins at `start`, and those beside it, end, and whether the last is closed.
fn comment_end(text: &str, mut start: usize) -> (usize, bool) {
    loop {
        let Some(length) = length(&text[start..]) else { return (text.len(), false) };
        let end = start + length;
        let rest = text[end..].trim_start_matches([' ', '\t']);
        if !rest.starts_with("<!--") {
            return (end, true);
        }
        start = text.len() - rest.len();
    }
}

/// The length of the comment that `text` begins with, if it is closed.
pub(super) fn length(text: &str) -> Option<usize> {
    let end = text[2..].find("-->")? + 2 + 3;
    // `<!-->` and `<!--->` are whole comments of CommonMark; but who ends one further on meant its words.
    if end <= "<!--->".len()
        && let Some(further) = text[end..].find("-->")
        && !text[end..end + further].contains("<!--")
    {
        return Some(end + further + 3);
    }
    Some(end)
}

/// The end of the line that `from` stands in.
fn line_end(bytes: &[u8], from: usize) -> usize {
    memchr::memchr2(b'\n', b'\r', &bytes[from..]).map_or(bytes.len(), |i| from + i)
}

fn lead(line: &[u8]) -> Lead {
    let mut lead = Lead { length: 0, quotes: 0, indent: 0, content: None };
    let mut column = 0;
    while let Some(byte) = line.get(lead.length) {
        let marker = match *byte {
            b' ' | b'\t' | b'>' => 1,
            _ => list_marker(&line[lead.length..]),
        };
        if marker == 0 {
            break;
        }
        column = if *byte == b'\t' { column / 4 * 4 + 4 } else { column + marker };
        lead.length += marker;
        match *byte {
            b' ' | b'\t' if lead.content.is_none() => lead.indent = column,
            b' ' | b'\t' => lead.content = Some(column),
            b'>' => {
                lead.quotes += 1;
                (column, lead.indent) = (0, 0);
            }
            _ => lead.content = Some(column),
        }
    }
    lead
}

/// The length of the sign of a list item, without the blank behind it.
fn list_marker(line: &[u8]) -> usize {
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let length = match (digits, line.get(digits)) {
        (0, Some(b'-' | b'*' | b'+')) => 1,
        (1..=9, Some(b'.' | b')')) => digits + 1,
        _ => return 0,
    };
    if line.get(length).is_none_or(|byte| matches!(byte, b' ' | b'\t')) { length } else { 0 }
}

/// The mark and length of the fence that a line opens code with.
fn opens_code(line: &[u8]) -> Option<(u8, usize)> {
    let mark = *line.first().filter(|byte| matches!(byte, b'`' | b'~'))?;
    let run = line.iter().take_while(|byte| **byte == mark).count();
    (run >= 3 && (mark == b'~' || !line[run..].contains(&b'`'))).then_some((mark, run))
}

/// Whether a line ends a paragraph before it.
fn begins_block(line: &[u8]) -> bool {
    let heads = line.iter().take_while(|byte| **byte == b'#').count();
    (1..=6).contains(&heads) && line.get(heads).is_none_or(|byte| *byte == b' ')
        || lead(line).length > 0
        || opens_code(line).is_some()
        || line.starts_with(b":::")
}

/// Where the code span ends that `run` backticks before `from` begin.
fn span_end(bytes: &[u8], from: usize, run: usize) -> Option<usize> {
    let reach = &bytes[..bytes.len().min(from + REACH)];
    let mut i = from;
    while let Some(ahead) = reach.get(i..).and_then(|rest| memchr::memchr2(b'`', b'\n', rest)) {
        i += ahead;
        if bytes[i] == b'\n' {
            i += 1;
            // A blank line ends the paragraph.
            if bytes[i..line_end(bytes, i)].trim_ascii().is_empty() {
                return None;
            }
            continue;
        }
        let length = bytes[i..].iter().take_while(|byte| **byte == b'`').count();
        i += length;
        if length == run {
            return Some(i);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::lex;

    // The parser sees a text of the same length, which holds nothing of a comment; code is left as it is.
    #[test]
    fn masks() {
        for (text, masked) in [
            ("<!-- ask --> Bring *two*.\n", "<!--     -->\nBring *two*.\n"),
            ("a <!-- b\n\nc --> d\n", "a <!--       -->d\n"),
            ("<!-- b\n\nc -->\nd\n", "<!--      -->\nd\n"),
            ("- <!-- ab --> c\n", "- <!--  -->\n  c\n"),
            ("> <!-- a\n> b --> c\n", "> <!--     -->\n> c\n"),
            ("a\n<!-- b --> c\n", "a\n\u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e} c\n"),
            ("<!-- b --> | c |\n", "|            c |\n"),
            ("`<!-- a -->` b\n", "`<!-- a -->` b\n"),
            ("    <!-- a --> b\n", "    <!-- a --> b\n"),
            ("```\n<!-- a --> b\n```\n", "```\n<!-- a --> b\n```\n"),
            ("\\<!-- a --> b\n", "\\<!-- a --> b\n"),
            ("a <!-- b\n\nc\n", "a <!--   -->"),
            ("a <!--\n", "a      "),
            ("<!--> a -->\n", "<!--    -->\n"),
            ("a <!---> b --> c\n", "a <!--      -->c\n"),
            ("<!--> <!-- a -->\n", "<!--         -->\n"),
            (
                "[^1]: <!-- a --> b\n",
                "[^1]: \u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e}\u{1e} b\n",
            ),
        ] {
            let found = lex(text).1;
            assert_eq!(found.len(), text.len(), "{text:?} {found:?}");
            assert_eq!(found, masked, "{text:?}");
        }
    }
}
