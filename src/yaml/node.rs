//! YAML text → a tree of nodes, each with its byte range.
//!
//! A scalar keeps the text that was written: whether `007`, `NO` or `1e3` is a number or a word is
//! decided by the type that asks for it. Anchors, aliases, tags and depth beyond
//! [`MAX_DEPTH`] are `yaml-limits`; a second mapping key of the same name is `duplicate-key`.

use std::ops::Range;

use rustc_hash::FxHashMap;

use serde_yaml::granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, StructureStyle};

use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::load::is_refused;
use crate::source::Span;

/// How deep mappings and lists may nest.
const MAX_DEPTH: usize = 32;
/// How many values one file may hold.
const MAX_NODES: usize = 200_000;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) at: Span,
    pub(super) value: Value,
}

/// What stands there.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// A text, a number, a date: what it is depends on who asks.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order written.
    Map { entries: Vec<Entry>, flow: bool },
    /// A value whose problem has been reported.
    Hole,
}

/// One line of a mapping.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_at: Span,
    pub(super) value: Node,
}

/// Reads one document.
pub(super) fn parse(text: &str, at: Span) -> Diagnosed<Option<Node>> {
    let mut options = Options::default();
    options.emit_unresolved_aliases = true;
    options.disallow_directives = true;
    let mut reader = Reader {
        text,
        at,
        parser: Parser::new_from_str_with_options(text, options),
        found: Diagnostics::default(),
        nodes: 0,
        limits: 0,
    };
    let value =
        match reader.document() {
            Ok(node) => Some(node.unwrap_or(Node {
                at: at.within(0..0),
                value: Value::Map { entries: Vec::new(), flow: false },
            })),
            Err(problem) => {
                // `*word` at the start of a text is an alias first and no YAML right after: one slip.
                if reader.limits == 0 {
                    reader.found.push(*problem);
                }
                None
            }
        };
    Diagnosed::new(value, reader.found)
}

struct Reader<'a> {
    text: &'a str,
    at: Span,
    parser: Parser<'a, serde_yaml::granit_parser::StrInput<'a>>,
    found: Diagnostics,
    nodes: usize,
    limits: usize,
}

type Read<T> = Result<T, Box<Diagnostic>>;

impl<'a> Reader<'a> {
    fn next(&mut self) -> Read<Option<(Event<'a>, Range<usize>)>> {
        match self.parser.next_event() {
            None => Ok(None),
            Some(Ok((event, span))) => {
                let start = span.start.byte_offset().unwrap_or(0);
                let end = span.end.byte_offset().unwrap_or(start);
                Ok(Some((event, start..end.max(start))))
            }
            Some(Err(error)) => Err(Box::new(self.syntax(&error))),
        }
    }

    fn document(&mut self) -> Read<Option<Node>> {
        let mut root = None;
        while let Some((event, range)) = self.next()? {
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::StreamEnd => break,
                Event::DocumentStart(..) if root.is_none() => {}
                Event::DocumentStart(..) => {
                    return Err(Box::new(
                        Code::YamlSyntax.at(self.at.within(range)).say("yaml-syntax-documents"),
                    ));
                }
                other => root = Some(self.node(other, range, 0)?),
            }
        }
        Ok(root.filter(|node| !matches!(node.value, Value::Null)))
    }

    fn limit(&mut self, range: Range<usize>, id: &'static str) {
        // A bomb has thousands; ten show what is meant.
        self.limits += 1;
        if self.limits <= 10 {
            self.found.push(Code::YamlLimits.at(self.at.within(range)).say(id));
        }
    }

    fn node(&mut self, event: Event<'a>, range: Range<usize>, depth: usize) -> Read<Node> {
        self.nodes += 1;
        if depth > MAX_DEPTH || self.nodes > MAX_NODES {
            return Err(Box::new(Code::YamlLimits.at(self.at.within(range)).say("yaml-limits-size")));
        }
        let start = range.start;
        let tagged = match &event {
            Event::Scalar(_, _, anchor, tag) => (*anchor, tag.is_some()),
            Event::SequenceStart(_, anchor, tag) | Event::MappingStart(_, anchor, tag) => {
                (*anchor, tag.is_some())
            }
            _ => (0, false),
        };
        if tagged.0 != 0 {
            let from = self.text[..start].rfind('&').unwrap_or(start);
            self.limit(from..start.max(from + 1), "yaml-limits-anchor");
        }
        if tagged.1 {
            let from = self.text[..start].rfind('!').unwrap_or(start);
            self.limit(from..start.max(from + 1), "yaml-limits-tag");
        }
        match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                // An escape may write what no text may hold.
                if let Some(c) = text.chars().find(|c| is_refused(*c)) {
                    let problem = Code::ControlCharacter.at(self.at.within(range.clone()));
                    self.found.push(problem.with("character", format!("U+{:04X}", u32::from(c))));
                }
                if plain && text.contains(char::is_alphabetic) {
                    // Only what stands right behind it: a line may hold a hundred thousand texts.
                    let behind = self.text.get(range.end..).unwrap_or_default();
                    let blanks = behind.len() - behind.trim_start_matches([' ', '\t']).len();
                    if blanks > 0
                        && behind[blanks..].starts_with('#')
                        && self.text.get(range.clone()) == Some(&*text)
                    {
                        self.comment(range.end + blanks);
                    }
                }
                // `Null` may be somebody's name, and stays the text that was written.
                let value = if plain && matches!(text.as_ref(), "" | "~") {
                    Value::Null
                } else {
                    Value::Scalar(text.replace(is_refused, "\u{fffd}"))
                };
                Ok(Node { at: self.at.within(range), value })
            }
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                let mut end = range.end;
                while let Some((event, range)) = self.next()? {
                    end = end.max(range.end);
                    if matches!(event, Event::SequenceEnd) {
                        break;
                    }
                    items.push(self.node(event, range, depth + 1)?);
                }
                Ok(Node { at: self.at.within(start..end), value: Value::List(items) })
            }
            Event::MappingStart(style, ..) => self.map(style, start..range.end, depth),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.limit(range.clone(), "yaml-limits-alias");
                Ok(Node { at: self.at.within(range), value: Value::Hole })
            }
            _ => Ok(Node { at: self.at.within(range), value: Value::Null }),
        }
    }

    fn map(&mut self, style: StructureStyle, range: Range<usize>, depth: usize) -> Read<Node> {
        // In a list a key that comes again begins the next item: what follows is not twice there too.
        let line = self.text[..range.start].rfind('\n').map_or(0, |end| end + 1);
        let is_item =
            style == StructureStyle::Block && self.text[line..range.start].trim_end().ends_with('-');
        let mut is_next_item = false;
        let mut entries: Vec<Entry> = Vec::new();
        let mut first_use: FxHashMap<String, Span> = FxHashMap::default();
        let mut end = range.end;
        while let Some((event, key_range)) = self.next()? {
            end = end.max(key_range.end);
            if matches!(event, Event::MappingEnd) {
                break;
            }
            let key_node = self.node(event, key_range.clone(), depth + 1)?;
            let Some((event, value_range)) = self.next()? else { break };
            let value = self.node(event, value_range, depth + 1)?;
            let key = match key_node.value {
                Value::Scalar(key) => key,
                Value::Null => self.text.get(key_range.clone()).unwrap_or_default().to_owned(),
                Value::Hole => continue,
                Value::List(_) | Value::Map { .. } => {
                    self.found.push(Code::YamlSyntax.at(self.at.within(key_range)).say("yaml-syntax-key"));
                    continue;
                }
            };
            if let Some(first) = first_use.get(&key) {
                let begins = is_item && entries.first().is_some_and(|entry| entry.key == key);
                if !is_next_item {
                    self.found.push(
                        Code::DuplicateKey
                            .at(self.at.within(key_range))
                            .say(if begins { "duplicate-key-item" } else { "duplicate-key" })
                            .with("key", key)
                            .related(*first, "first-used-here"),
                    );
                }
                is_next_item |= begins;
                continue;
            }
            if matches!(value.value, Value::Null) {
                let behind = self.text.get(key_range.end..).unwrap_or_default();
                let rest = behind.strip_prefix(':').map(|rest| rest.trim_start_matches([' ', '\t']));
                if let Some(rest) = rest.filter(|rest| rest.starts_with('#')) {
                    self.comment(self.text.len() - rest.len());
                }
            }
            first_use.insert(key.clone(), self.at.within(key_range.clone()));
            entries.push(Entry { key, key_at: self.at.within(key_range), value });
        }
        let flow = style == StructureStyle::Flow;
        Ok(Node { at: self.at.within(range.start..end), value: Value::Map { entries, flow } })
    }

    /// The text from `start` to the end of its line.
    fn line_from(&self, start: usize) -> &'a str {
        let rest = self.text.get(start..).unwrap_or_default();
        &rest[..memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len())]
    }

    /// Reports a comment that begins at `sign` inside what reads as a text: #1, # 3, #reading.
    fn comment(&mut self, sign: usize) {
        let words = self.line_from(sign).trim_end();
        let mut letters = words.chars().skip(1);
        let is_text = match (letters.next(), letters.next()) {
            (Some(first), _) if first.is_alphanumeric() => true,
            (Some(' '), Some(second)) => second.is_ascii_digit(),
            _ => false,
        };
        if is_text {
            let at = self.at.within(sign..sign + 1);
            self.found.push(Code::CommentInText.at(at).with("found", words));
        }
    }

    /// Turns the scanner's complaint into the slip that volunteers make.
    fn syntax(&self, error: &ScanError) -> Diagnostic {
        let offset = error.marker().byte_offset().unwrap_or(0).min(self.text.len());
        if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
            return Code::YamlLimits.at(self.at.within(offset..offset)).say("yaml-limits-size");
        }
        let Slip { id, range, right, spaces } = slip(self.text, offset, error.kind());
        let mut problem = Code::YamlSyntax.at(self.at.within(range)).say(id);
        if let Some(right) = right {
            problem = problem.with("right", right);
        }
        match spaces {
            Some(spaces) => problem.with("spaces", spaces),
            None => problem,
        }
    }
}

/// What somebody who never wrote YAML slipped on, and where.
struct Slip {
    id: &'static str,
    range: Range<usize>,
    /// The line as it should be.
    right: Option<String>,
    /// How many blanks it should begin with.
    spaces: Option<usize>,
}

impl From<(&'static str, Range<usize>)> for Slip {
    fn from((id, range): (&'static str, Range<usize>)) -> Slip {
        Slip { id, range, right: None, spaces: None }
    }
}

/// A line `key:value` as it should be, with its blank; addresses have none there either.
pub(super) fn with_blank(line: &str) -> Option<String> {
    let (dash, rest) = line.strip_prefix("- ").map_or(("", line), |rest| ("- ", rest.trim_start()));
    let (key, value) = rest.split_once(':')?;
    let is_key = key.starts_with(char::is_alphabetic)
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    let is_glued = !value.is_empty() && !value.starts_with(|c: char| c.is_whitespace() || c == '/');
    (is_key && is_glued && !value.contains(": ")).then(|| format!("{dash}{key}: {value}"))
}

/// The same for a line `-key: value`.
fn with_blank_after_dash(line: &str) -> Option<String> {
    let rest = line.strip_prefix('-').filter(|rest| rest.starts_with(char::is_alphabetic))?;
    rest.contains(':').then(|| format!("- {rest}"))
}

/// An apostrophe that ends the text in single quotes that a value begins with.
fn apostrophe(value: &str) -> Option<usize> {
    let mut rest = value.strip_prefix('\'')?.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        if c == '\'' {
            match rest.peek() {
                Some((_, '\'')) => {
                    rest.next();
                }
                Some((_, after)) if after.is_alphanumeric() => return Some(at + 1),
                Some(_) | None => return None,
            }
        }
    }
    None
}

/// Where a line may begin, when it begins at another place than the lines that it belongs to.
fn indent(text: &str, lines: &[Range<usize>], here: usize) -> Option<usize> {
    let shape = |line: &Range<usize>| {
        let words = &text[line.clone()];
        let trimmed = words.trim_start();
        let indent = words.len() - trimmed.len();
        let dash = trimmed.starts_with("- ");
        let after = trimmed.trim_start_matches("- ").trim_start();
        let key = indent + trimmed.len() - after.len();
        let is_empty = trimmed.is_empty() || trimmed.starts_with('#') || trimmed == "---";
        (!is_empty).then_some((indent, dash, key))
    };
    let (own, is_item, _) = shape(&lines[here])?;
    let mut open = Vec::new();
    let mut above = usize::MAX;
    for (indent, dash, key) in lines[..here].iter().rev().filter_map(shape) {
        if indent < above {
            if is_item && dash {
                open.push(indent);
            }
            if !is_item {
                open.extend((key < above).then_some(key));
            }
            // The key of a list may stand as far to the left as its items.
            above = if dash { indent + 1 } else { indent };
        }
    }
    if open.contains(&own) {
        return None;
    }
    open.into_iter().min_by_key(|place| place.abs_diff(own))
}

/// Names the likeliest slip near `offset` and where it is: on the line of the complaint or, since
/// scanners notice late, on the line before.
fn slip(text: &str, offset: usize, kind: &ErrorKind) -> Slip {
    let lines: Vec<_> = crate::source::lines::lines(text).collect();
    let here = lines.iter().rposition(|line| line.start <= offset).unwrap_or(0);
    if matches!(text.as_bytes().get(offset), Some(b'@' | b'`' | b'%')) {
        return ("yaml-syntax-first-character", offset..offset + 1).into();
    }
    let tab = (here.saturating_sub(1)..=here + 1).filter_map(|i| lines.get(i)).find_map(|line| {
        let words = &text[line.clone()];
        let indent = words.len() - words.trim_start().len();
        words[..indent].find('\t').map(|tab| line.start + tab)
    });
    if let Some(tab) = tab {
        return ("yaml-syntax-tab", tab..tab + 1).into();
    }
    if let Some(open) = open_mark(text) {
        let id = if matches!(text.as_bytes()[open], b'"' | b'\'') {
            "yaml-syntax-quote"
        } else {
            "yaml-syntax-bracket"
        };
        return (id, open..open + 1).into();
    }
    let near = (here.saturating_sub(1)..=here).rev().filter_map(|i| lines.get(i).cloned());
    for line in near {
        let words = &text[line.clone()];
        let indent = words.len() - words.trim_start().len();
        let at = |i: usize, len: usize| line.start + i..line.start + i + len;
        if let Some(space) = words.find('\u{a0}') {
            return ("yaml-syntax-nbsp", at(space, 2)).into();
        }
        let value_at = words.find(": ").map_or(indent, |i| i + 2);
        let value_at = value_at + (words[value_at..].len() - words[value_at..].trim_start().len());
        let value = &words[value_at..];
        if let Some(quote) = value.chars().next().filter(|c| matches!(c, '“' | '”' | '‘' | '’' | '«' | '»'))
        {
            return ("yaml-syntax-curly-quotes", at(value_at, quote.len_utf8())).into();
        }
        if let Some(place) = apostrophe(value) {
            return ("yaml-syntax-apostrophe", at(value_at + place, 1)).into();
        }
        // In `"Ana" Soto` the value ends where its author only quoted a word.
        if let Some(inside) = value.strip_prefix('"')
            && let Some((_, behind)) = inside.split_once('"')
            && behind.trim_start().starts_with(char::is_alphanumeric)
            && !inside.contains('\\')
        {
            let (value, behind) = (value.trim_end(), behind.trim());
            let place = value_at + value.len() - behind.len();
            let slip = Slip::from(("yaml-syntax-after-quote", at(place, behind.len())));
            return Slip { right: Some(format!("'{}'", value.replace('\'', "''"))), ..slip };
        }
        let (trimmed, length) = (words.trim(), words.trim().len());
        let mark = trimmed.chars().next().filter(|c| matches!(c, '–' | '—' | '−' | '•' | '·' | '*' | '+'));
        if let Some(mark) = mark
            && let Some(item) = trimmed[mark.len_utf8()..].strip_prefix([' ', '\t'])
        {
            let slip = Slip::from(("yaml-syntax-mark", at(indent, mark.len_utf8())));
            return Slip { right: Some(format!("- {}", item.trim_start())), ..slip };
        }
        if let Some(right) = with_blank_after_dash(trimmed) {
            let slip = Slip::from(("yaml-syntax-dash", at(indent, 1)));
            return Slip { right: Some(right), ..slip };
        }
        if let Some(right) = with_blank(trimmed) {
            let slip = Slip::from(("yaml-syntax-no-blank", at(indent, length)));
            return Slip { right: Some(right), ..slip };
        }
        let first = value.chars().next();
        if matches!(first, Some('@' | '*' | '%' | '`' | '&' | '!' | '|' | '>')) && value.len() > 1 {
            return ("yaml-syntax-first-character", at(value_at, 1)).into();
        }
        let quoted = matches!(first, Some('"' | '\'' | '[' | '{'));
        if !quoted && let Some(colon) = value.find(": ") {
            return ("yaml-syntax-colon", at(value_at + colon, 1)).into();
        }
    }
    if let Some(line) = lines.get(here) {
        let words = &text[line.clone()];
        let begin = line.start + words.len() - words.trim_start().len();
        let whole = begin..begin + words.trim().len();
        if let Some(spaces) = indent(text, &lines, here) {
            let slip = Slip::from(("yaml-syntax-indent", whole));
            return Slip { spaces: Some(spaces), ..slip };
        }
        let is_bare = !words.contains(':') && words.trim().starts_with(char::is_alphabetic);
        if is_bare && offset == begin {
            return ("yaml-syntax-no-colon", whole).into();
        }
    }
    let rest = offset..text[offset..].chars().next().map_or(offset, |c| offset + c.len_utf8());
    let id = match kind {
        ErrorKind::UnclosedQuotedScalar => "yaml-syntax-quote",
        ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => "yaml-syntax-bracket",
        _ => "yaml-syntax",
    };
    (id, rest).into()
}

/// The first quote or bracket that opens a value and is never closed.
fn open_mark(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut open: Vec<usize> = Vec::new();
    let mut i = 0;
    // Whether a value may begin here: only there a quote or bracket is more than a letter.
    let mut begins = true;
    while i < bytes.len() {
        match bytes[i] {
            b'#' if i == 0 || bytes[i - 1].is_ascii_whitespace() => {
                i += text[i..].find('\n').unwrap_or(text.len() - i);
                continue;
            }
            quote @ (b'"' | b'\'') if begins => {
                let mut j = i + 1;
                loop {
                    match bytes.get(j) {
                        None => return Some(open.first().copied().unwrap_or(i)),
                        Some(b'\\') if quote == b'"' => j += 2,
                        Some(b) if *b == quote && quote == b'\'' && bytes.get(j + 1) == Some(&quote) => {
                            j += 2;
                        }
                        Some(b) if *b == quote => break,
                        Some(_) => j += 1,
                    }
                }
                // What a quote swallows up to the next line's key was meant to end before.
                if text[i..j].contains(": ") && text[i..j].contains('\n') {
                    return Some(i);
                }
                i = j;
                begins = false;
            }
            b'[' | b'{' if begins => open.push(i),
            b']' | b'}' if !open.is_empty() => {
                open.pop();
                begins = false;
            }
            b':' | b'-' | b',' | b'?' => {
                begins = bytes.get(i + 1).is_none_or(u8::is_ascii_whitespace) || !open.is_empty();
            }
            b'\n' => begins = true,
            b if b.is_ascii_whitespace() => {}
            _ => begins = false,
        }
        i += 1;
    }
    open.first().copied()
}
