//! Text that another program would carry out, or that looks like Markdown and is none → one finding
//! of each kind, at its first place and with how often it is there.
//!
//! Such text is published as it was typed, which is hardly ever what was meant. Code says what it
//! likes.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};
use rustc_hash::FxHashSet;

use super::{MAX_FOOTNOTE_MARKS, Masked, Piece, Ranged, definitions};
use crate::diagnostic::Code;
use crate::source::lines::lines;

/// What was found.
pub(super) struct Foreign {
    pub(super) code: Code,
    /// The message about it.
    pub(super) say: &'static str,
    /// Its first place.
    pub(super) range: Range<usize>,
    pub(super) count: usize,
}

/// Finds what means nothing here.
pub(super) fn find(lexed: &Masked<'_>, pieces: &[Ranged<'_>]) -> Vec<Foreign> {
    let mut finder = Finder { found: Vec::new() };
    let text = seen(lexed, pieces, false);
    let mut before = "";
    let mut all = lines(&text).peekable();
    let tables =
        pieces.iter().filter(|(piece, _)| matches!(piece, Piece::Markdown(Event::Start(Tag::Table(_)))));
    let mut tables = tables.map(|(_, range)| range).peekable();
    while let Some(line) = all.next() {
        let words = &text[line.clone()];
        let after = all.peek().map_or("", |next| &text[next.clone()]);
        while tables.next_if(|table| table.end <= line.start).is_some() {}
        if tables.peek().is_none_or(|table| line.end <= table.start) {
            finder.row(words, line.start);
        }
        finder.line(words, line.start, !before.trim().is_empty() || !after.trim().is_empty());
        before = words;
    }
    for path in definitions(&text) {
        finder.markup("looks-like-markup-address", path);
    }
    let may_refer = |sign: &[u8]| memchr::memmem::find(lexed.masked.as_bytes(), sign).is_some();
    if may_refer(b"][") || may_refer(b"[^") {
        finder.references(&seen(lexed, pieces, true));
    }
    let mut notes = Vec::new();
    let mut marks = FxHashSet::default();
    for (piece, range) in pieces {
        match piece {
            Piece::Markdown(Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))) => {
                let length = lexed
                    .masked
                    .get(range.clone())
                    .map_or(0, |code| lines(code).next().map_or(0, |line| line.len()));
                finder.code(info, range.start..range.start + length);
            }
            // Each star that makes nothing bold may be a text of its own.
            Piece::Markdown(Event::Text(words)) if words.contains('*') => {
                finder.stars(&text, range.start..range.end + 1);
            }
            Piece::Markdown(Event::Start(Tag::FootnoteDefinition(name))) => notes.push((name, range.start)),
            Piece::Markdown(Event::FootnoteReference(name)) => {
                marks.insert(name);
            }
            _ => {}
        }
    }
    for (name, start) in notes.into_iter().filter(|(name, _)| !marks.contains(name)) {
        finder.undefined("undefined-reference-mark", start..start + name.len() + "[^]".len());
    }
    finder.found
}

/// The text as long as it is, with blanks for code, comments and fields, and for links if they are hidden.
fn seen(lexed: &Masked<'_>, pieces: &[Ranged<'_>], hides_links: bool) -> String {
    let text = &lexed.masked;
    let mut seen = String::with_capacity(text.len());
    for (piece, range) in pieces {
        let end = match piece {
            Piece::Reference(_) | Piece::Markdown(Event::Code(_) | Event::Start(Tag::CodeBlock(_))) => {
                range.end
            }
            Piece::Markdown(
                Event::Start(Tag::Link { .. } | Tag::Image { .. }) | Event::FootnoteReference(_),
            ) if hides_links => range.end,
            // Only its name: what it says may hold references.
            Piece::Markdown(Event::Start(Tag::FootnoteDefinition(name))) if hides_links => {
                range.end.min(range.start + name.len() + "[^]".len())
            }
            _ => continue,
        };
        let is_inside = text.is_char_boundary(range.start) && text.is_char_boundary(end);
        if range.start < seen.len() || end < range.start || !is_inside {
            continue;
        }
        seen.push_str(&text[seen.len()..range.start]);
        let hidden = text[range.start..end].bytes();
        seen.extend(hidden.map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' }));
    }
    seen.push_str(&text[seen.len()..]);
    seen
}

struct Finder {
    found: Vec<Foreign>,
}

/// How far the end of a sign may be from its beginning, in bytes.
const REACH: usize = 1_000;

/// Commands that stand inside a line: how they begin and end.
const COMMANDS: &[(&str, &str)] = &[("{%", "%}"), ("{/*", "*/}"), ("{# ", "#}")];

/// Commands that are a line of their own: how it begins.
const LINES: &[&str] = &["--8<--", "\\newpage", "\\pagebreak", "%% "];

/// Signs that an item of a list begins with in other programs.
const BULLETS: &[char] = &['•', '◦', '▪', '●', '‣', '⁃', '∙', '\u{b7}', '\u{f0b7}'];

/// Boxes to tick, with the blank after them.
const BOXES: &[&str] = &["[ ] ", "[x] ", "[X] "];

/// Languages of drawings.
const DRAWINGS: &[&str] = &["dot", "graphviz", "mermaid", "plantuml"];

/// Directives of MyST that are call-outs.
const CALL_OUTS: &[&str] = &[
    "admonition",
    "attention",
    "caution",
    "danger",
    "error",
    "hint",
    "important",
    "note",
    "seealso",
    "tip",
    "warning",
];

/// Lines that other programs put a list of contents in place of.
const CONTENTS: &[&str] = &["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "${toc}", "@[toc]", "{{toc}}"];

impl Finder {
    fn add(&mut self, code: Code, say: &'static str, range: Range<usize>) {
        match self.found.iter_mut().find(|known| known.say == say) {
            Some(known) => known.count += 1,
            None => self.found.push(Foreign { code, say, range, count: 1 }),
        }
    }

    fn template(&mut self, say: &'static str, range: Range<usize>) {
        self.add(Code::LooksLikeTemplate, say, range);
    }

    fn markup(&mut self, say: &'static str, range: Range<usize>) {
        self.add(Code::LooksLikeMarkup, say, range);
    }

    fn undefined(&mut self, say: &'static str, range: Range<usize>) {
        self.add(Code::UndefinedReference, say, range);
    }

    /// Looks at a line outside tables for the row of one; a table of another program is told by its rules.
    fn row(&mut self, line: &str, start: usize) {
        let words = line.trim();
        let is_told = self.found.iter().any(|known| known.say == "looks-like-markup-table");
        if words.len() > 2 && words.starts_with('|') && words.ends_with('|') && !is_told {
            let at = start + line.len() - line.trim_start().len();
            self.markup("looks-like-markup-row", at..at + words.len());
        }
    }

    /// Looks for two stars beside words that nothing made bold.
    fn stars(&mut self, text: &str, range: Range<usize>) {
        let Some(words) = text.get(range.clone()) else { return };
        for at in memchr::memmem::find_iter(words.as_bytes(), b"**").map(|ahead| range.start + ahead) {
            let (before, after) = (&text[..at], &text[at + 2..]);
            let is_word = |c: char| c.is_alphanumeric();
            if !before.ends_with(['*', '\\', '/'])
                && !after.starts_with(['*', '/'])
                && (before.ends_with(is_word) || after.starts_with(is_word))
            {
                let shown = after.chars().take(REACH).take_while(|c| !matches!(c, '*' | '\n' | '\r'));
                let end = at + 2 + shown.map(char::len_utf8).sum::<usize>();
                self.markup("looks-like-markup-stars", at..end);
            }
        }
    }

    /// Looks at a line that begins at `start`; `is_beside` says that a line with words stands before or
    /// after it.
    fn line(&mut self, line: &str, start: usize, is_beside: bool) {
        if line.trim().is_empty() {
            return;
        }
        let words = line.trim();
        let at = start + line.len() - line.trim_start().len();
        let whole = at..at + words.len();
        let is_conflict =
            |mark: &str| line.strip_prefix(mark).is_some_and(|r| r.is_empty() || r.starts_with(' '));
        if is_conflict("<<<<<<<") || self.found.is_empty() && is_conflict(">>>>>>>") {
            return self.add(Code::MergeConflict, "merge-conflict", whole);
        }
        let item = words.trim_start_matches(['-', '*', '+', ' ', '>', '\t']);
        let item_at = at + words.len() - item.len();
        if CONTENTS.iter().any(|mark| item.eq_ignore_ascii_case(mark)) {
            return self.template("looks-like-template-contents", item_at..whole.end);
        }
        let is_admonition = ["!!! ", "??? ", "???+ "].iter().any(|mark| words.starts_with(mark));
        if is_admonition {
            return self.template("looks-like-template-admonition", whole);
        }
        // `.. note::` is a command of reStructuredText.
        let is_directive = words.starts_with(".. ") && words.contains("::");
        if is_directive || LINES.iter().any(|mark| words.starts_with(mark)) {
            return self.template("looks-like-template-command", whole);
        }
        if words.starts_with("=== \"") {
            return self.template("looks-like-template-tab", whole);
        }
        // What stands before a colon further in is a reference, which is not among the words here.
        let is_first = at - start <= 3;
        if is_first && (words.starts_with(": ") || words.starts_with(":\t")) {
            self.markup("looks-like-markup-definition", whole.clone());
        }
        if words.starts_with("*[") && words.contains("]: ") {
            self.markup("looks-like-markup-abbreviation", whole.clone());
        }
        if let Some(formula) = formula(words) {
            self.markup("looks-like-markup-formula", at + formula.start..at + formula.end);
        }
        let from = |quote: char| {
            line.contains(&format!(" from {quote}")) || line.starts_with(&format!("import {quote}"))
        };
        if line.starts_with("import ") && (from('"') || from('\''))
            || ["export const ", "export default ", "export function "]
                .iter()
                .any(|mark| line.starts_with(mark))
        {
            return self.template("looks-like-template-program", whole);
        }
        if item.starts_with(":::") && !line.starts_with(":::") {
            self.markup("looks-like-markup-indented", item_at..whole.end);
        }
        let groups = || words.split(' ').filter(|group| !group.is_empty());
        let is_rule = groups().count() > 1
            && groups().all(|group| group.len() > 1 && group.bytes().all(|byte| byte == b'-'));
        let is_grid = words.len() > 4
            && words.starts_with('+')
            && words.ends_with('+')
            && words.bytes().all(|byte| matches!(byte, b'+' | b'-' | b'=' | b':'))
            && (words.contains("--") || words.contains("=="));
        if is_rule && is_beside || is_grid {
            return self.markup("looks-like-markup-table", whole);
        }
        if let Some(length) = sign_without_space(words) {
            self.markup("looks-like-markup-space", at..at + length);
        }
        let is_item = item.len() < words.len();
        let is_empty = item.strip_prefix("[]").is_some_and(|rest| !rest.starts_with(['(', '[', ':']));
        if is_empty || !is_item && BOXES.iter().any(|mark| item.starts_with(mark)) {
            self.markup("looks-like-markup-box", item_at..whole.end);
        }
        // Word processors and letters write items so.
        let quoted = words.trim_start_matches(['>', ' ']);
        if let Some(rest) = quoted.strip_prefix(BULLETS)
            && rest.starts_with(char::is_whitespace)
        {
            let bullet = whole.end - quoted.len();
            self.markup("looks-like-markup-bullet", bullet..whole.end);
        }
        self.inside(line, start);
        if memchr::memchr3(b'=', b'^', b':', line.as_bytes()).is_some() {
            self.between(line, start);
        }
    }

    /// Looks at the words that stand where code begins: some programs draw what follows, or put it in a box.
    fn code(&mut self, info: &str, range: Range<usize>) {
        let name = info.trim_start_matches('{').split([' ', '}', ',']).next().unwrap_or_default();
        if DRAWINGS.contains(&name) {
            self.template("looks-like-template-drawing", range);
        } else if info.starts_with('{') && CALL_OUTS.contains(&name) {
            self.template("looks-like-template-admonition", range);
        } else if ["title=", "caption=", "cap="].iter().any(|words| info.contains(words)) {
            self.template("looks-like-template-code", range);
        }
    }

    /// Looks for words between two signs that other programs read: `==marked==`, `x^2^`, `:smile:`.
    fn between(&mut self, line: &str, start: usize) {
        for (sign, say) in [
            ("==", "looks-like-markup-sign"),
            ("^", "looks-like-markup-sign"),
            (":", "looks-like-markup-picture"),
        ] {
            let mut from = 0;
            while let Some(ahead) = line[from..].find(sign) {
                let open = from + ahead;
                from = open + sign.len();
                let is_inner = |c: char| match sign {
                    "==" => c != '=',
                    "^" => c.is_alphanumeric(),
                    _ => c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '+' | '-'),
                };
                let length = line[from..].find(|c: char| !is_inner(c)).unwrap_or(line.len() - from);
                let inner = &line[from..from + length];
                let end = from + length + sign.len();
                if !line[from + length..].starts_with(sign) {
                    continue;
                }
                let is_word = |c: char| c.is_alphanumeric() || matches!(c, ':' | '=' | '/');
                let is_apart = !line[..open].ends_with(is_word) && !line[end..].starts_with(is_word);
                let is_one = match sign {
                    "==" => is_apart && inner.trim() == inner && !inner.is_empty(),
                    "^" => !inner.is_empty(),
                    _ => is_apart && inner.starts_with(|c: char| c.is_ascii_lowercase()),
                };
                if is_one {
                    self.markup(say, start + open..start + end);
                    from = end;
                }
            }
        }
    }

    /// Looks for signs inside a line.
    fn inside(&mut self, line: &str, start: usize) {
        let mut i = 0;
        while let Some(ahead) = memchr::memchr3(b'{', b'[', b'<', &line.as_bytes()[i..]) {
            i += ahead;
            let mut reach = line.len().min(i + REACH);
            while !line.is_char_boundary(reach) {
                reach -= 1;
            }
            let rest = &line[i..reach];
            let until = |mark: &str| rest[1..].find(mark).map(|end| 1 + end + mark.len());
            let before = line[..i].chars().next_back();
            let at = |length: usize| start + i..start + i + length;
            let mut length = 1;
            if rest.starts_with("{{<") || rest.starts_with("{{%") {
                length = until("}}").unwrap_or(rest.len());
                self.template("looks-like-template-shortcode", at(length));
            } else if rest.starts_with("{{") {
                if let Some(end) = until("}}") {
                    length = end;
                    self.template("looks-like-template-value", at(length));
                }
            } else if let Some(&(_, close)) = COMMANDS
                .iter()
                .find(|&&(open, close)| rest.starts_with(open) && (open == "{%" || rest.contains(close)))
            {
                length = until(close).unwrap_or(rest.len());
                self.template("looks-like-template-command", at(length));
            } else if rest.starts_with("{:") {
                if let Some(end) = until("}").filter(|end| *end > 3) {
                    length = end;
                    self.template("looks-like-template-attributes", at(length));
                }
            } else if rest.starts_with('{') && matches!(before, Some(')' | ']')) {
                if let Some(end) = until("}")
                    && (rest[1..].starts_with(['.', '#']) || rest[..end].contains('='))
                {
                    length = end;
                    self.markup("looks-like-markup-attributes", at(length));
                }
            } else if let Some(class) = rest.strip_prefix("{.") {
                // A heading's are told with the heading.
                let is_class = class.starts_with(|c: char| c.is_ascii_alphabetic());
                if let Some(end) = until("}").filter(|_| is_class && !line.trim_start().starts_with('#')) {
                    length = end;
                    self.markup("looks-like-markup-attributes", at(length));
                }
            } else if rest.starts_with('[') && before == Some('^') {
                if let Some(end) = until("]") {
                    length = end;
                    self.markup("looks-like-markup-note", start + i - 1..start + i + length);
                }
            } else if rest.starts_with("[[") {
                let end = until("]]").filter(|end| {
                    let name = &rest[2..end - 2];
                    name.starts_with(char::is_alphabetic) && !name.contains(['[', ',', ':'])
                });
                if let Some(end) = end {
                    length = end;
                    self.markup("looks-like-markup-wiki", at(length));
                }
            } else if let Some(end) = component(rest) {
                length = end;
                self.template("looks-like-template-program", at(length));
            }
            i += length;
        }
    }

    /// Looks for references to what is not there, in a text whose links are hidden.
    fn references(&mut self, text: &str) {
        for line in lines(text) {
            let words = &text[line.clone()];
            for i in memchr::memmem::find_iter(words.as_bytes(), b"][") {
                let Some(open) = words[..i].rfind(['[', ']']).filter(|open| words[*open..].starts_with('['))
                else {
                    continue;
                };
                let Some(length) = words[i + 2..].find([']', '[']) else { continue };
                let end = i + 2 + length + 1;
                let before = words[..open].chars().next_back();
                let is_one = words[..end].ends_with(']')
                    && !words[open + 1..i].trim().is_empty()
                    && !words[i + 2..].starts_with('^')
                    && !words[open + 1..].starts_with('^')
                    && !words[end..].starts_with('(')
                    && !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | '\\'));
                if is_one {
                    self.undefined("undefined-reference-link", line.start + open..line.start + end);
                }
            }
        }
        // Beyond so many there are no footnotes in a text at all.
        let marks: Vec<usize> =
            memchr::memmem::find_iter(text.as_bytes(), b"[^").take(MAX_FOOTNOTE_MARKS + 1).collect();
        if marks.len() > MAX_FOOTNOTE_MARKS {
            return;
        }
        for i in marks {
            let name = &text[i + 2..];
            // Accents of their own are part of a name.
            let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\u{300}'..='\u{36f}');
            let length = name.find(|c: char| !is_of_name(c)).unwrap_or(0);
            if length > 0 && name[length..].starts_with(']') && !text[..i].ends_with('\\') {
                self.undefined("undefined-reference-note", i..i + 2 + length + 1);
            }
        }
    }
}

/// Where a formula stands: `$$x$$`, or between two `$` with signs that no price has.
fn formula(words: &str) -> Option<Range<usize>> {
    if words.starts_with("$$") {
        return Some(0..words.len());
    }
    let dollars: Vec<usize> = memchr::memchr_iter(b'$', words.as_bytes()).take(20).collect();
    dollars.windows(2).find_map(|pair| {
        let [open, close] = *pair else { return None };
        if close == open + 1 {
            let end = words[close..].find("$$").filter(|end| *end > 1).map(|end| close + end + 2);
            return end.map(|end| open..end);
        }
        let inner = &words[open + 1..close];
        let is_formula = inner.trim() == inner && inner.contains(['^', '\\']);
        is_formula.then_some(open..close + 1)
    })
}

/// The length of a sign of a heading or an item that no plain space follows.
fn sign_without_space(words: &str) -> Option<usize> {
    let heads = words.bytes().take_while(|byte| *byte == b'#').count();
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let sign = match (heads, digits, words.as_bytes().get(digits)) {
        (1..=6, ..) => heads,
        (0, 0, Some(b'-' | b'*' | b'+')) => 1,
        (0, 1..=9, Some(b'.' | b')')) => digits + 1,
        _ => return None,
    };
    let next = words[sign..].chars().next()?;
    let is_odd = next.is_whitespace() && !next.is_ascii_whitespace();
    // `#STEM #robots` are no headings.
    let is_heading = next.is_alphabetic() && (heads > 1 || heads == 1 && !words.contains(" #"));
    // `-Bring a pen`, `1.Bring a pen`, `-[ ] Bring a pen`.
    let rest = &words[sign..];
    let is_item = match words.as_bytes()[0] {
        b'-' => next.is_uppercase() || BOXES.iter().any(|mark| rest.starts_with(mark)),
        b'0'..=b'9' => digits < 3 && next.is_uppercase(),
        _ => false,
    };
    (is_odd || is_heading || is_item).then_some(sign + next.len_utf8())
}

/// The length of the sign of a component: its name begins with a capital letter, and it closes itself,
/// closes another or takes values.
fn component(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix("</").or(rest.strip_prefix('<'))?;
    let length = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(name.len());
    let is_name = name.starts_with(|c: char| c.is_ascii_uppercase())
        && name[..length].contains(|c: char| c.is_ascii_lowercase());
    let end = rest.find('>').map_or(rest.len(), |end| end + 1);
    let tag = &rest[..end];
    let goes_on = end == rest.len() && name[length..].trim().is_empty();
    let is_component = rest.starts_with("</") || tag.ends_with("/>") || tag.contains('=') || goes_on;
    (is_name && is_component).then_some(end)
}
