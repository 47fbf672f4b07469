//! Markdown with handout blocks → pieces with byte ranges; the only code that knows pulldown-cmark.
//!
//! 1. [`comment`] takes the words out of comments, [`fence`] finds the `:::` lines, [`field`] the blanks,
//!    boxes and ratings inside handouts, [`element`] the tags that would begin raw HTML. All are masked by
//!    as many bytes, so every range stays true to the text.
//! 2. [`Masked::pieces`] parses what is left, once, and puts blocks, fields, elements and `[[links]]` back
//!    where they stood; [`address`] makes links of bare addresses; [`document`] keeps them.
//! 3. [`outline`] reads the pieces for the model, [`block`] for translation, [`html`] and
//!    [`text`](mod@text) for readers, [`paper`] for the press. All of them see the same pieces and cannot disagree.
//!    [`presenter`] takes from a slide what its room does not see.
//!
//! **Why masks:** a `:::` under a table would become a row, and `____` a rule or bold text. A
//! thematic break ends any Markdown block, and U+001F, which no source may hold, ends none.

mod address;
pub mod block;
pub mod comment;
pub mod document;
pub mod element;
pub mod fence;
pub mod field;
mod foreign;
pub mod html;
mod notes;
pub mod outline;
pub mod paper;
pub mod plain;
pub mod presenter;
pub mod skeleton;
pub mod text;
pub mod url;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use self::comment::{Comment, HIDDEN};
pub use self::document::Lexed;
use self::element::Element;
use self::fence::Fences;
use self::field::Field;
use crate::load::is_refused;
use crate::source::lines::lines;

/// The mask of a field; refused in every source.
const MASK: char = '\u{1f}';

/// The mask of a tag; refused in every source.
const TAG: char = '\u{1c}';

/// Stands for a blank in the path of a link; refused in every source. The parser ends a path at any sign
/// below the blank, so it is above.
const BLANK: char = '\u{7f}';

/// The longest path in which blanks are looked for, in characters.
const REACH_OF_A_PATH: usize = 300;

/// How paths and addresses begin that are no other words.
const BEGINS: &[&str] = &["/", "./", "../", "files/", "http://", "https://"];

/// So many definitions with blanks are looked for in a text: each is looked up in all of it.
const MAX_DEFINITIONS: usize = 100;

/// Beyond so many `[^` footnotes are off for a text: the parser's time grows with their square.
const MAX_FOOTNOTE_MARKS: usize = 500;

/// About so many bytes of a text make one piece.
const BYTES_OF_A_PIECE: usize = 16;

/// The one set of parser options; plain CommonMark has no call-outs in quotations.
fn options(text: &str, is_raw: bool) -> Options {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let marks = memchr::memmem::find_iter(text.as_bytes(), "[^");
    if marks.take(MAX_FOOTNOTE_MARKS + 1).count() <= MAX_FOOTNOTE_MARKS {
        options |= Options::ENABLE_FOOTNOTES;
    }
    if !is_raw {
        options |= Options::ENABLE_GFM;
    }
    options
}

/// One piece of a body, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece<'a> {
    /// Plain Markdown.
    Markdown(Event<'a>),
    /// `[[kind:id]]`.
    Reference(&'a str),
    /// A field of a handout.
    Field(&'a Field),
    /// A tag of harmless HTML; each that opens an element has one that closes it.
    Element(Element),
    /// A block begins: its number in [`Fences::blocks`].
    Open(usize),
    /// A block ends.
    Close(usize),
}

/// A piece and its bytes, counted from the start of the lexed text.
pub type Ranged<'a> = (Piece<'a>, Range<usize>);

/// A text with its blocks and fields found, and a mask over each.
#[derive(Debug)]
pub struct Masked<'a> {
    /// The text as written.
    pub text: &'a str,
    /// The blocks, and the lines that open and close them.
    pub fences: Fences,
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// Ranges of underscores that are too short for a blank.
    pub short_blanks: Vec<Range<usize>>,
    /// The comments, in order.
    pub comments: Vec<Comment>,
    /// Whether it is read as CommonMark has it.
    is_raw: bool,
    /// Ranges of the tags that are masked, in order.
    tags: Vec<Range<usize>>,
    masked: String,
}

impl<'a> Masked<'a> {
    /// Lexes a body; `whole_handout` says that all of it is one handout (`handouts/<id>.md`).
    pub fn new(text: &'a str, whole_handout: bool) -> Masked<'a> {
        let (comments, hidden) = match memchr::memmem::find(text.as_bytes(), b"<!--") {
            Some(_) => {
                let (comments, hidden) = comment::lex(text);
                (comments, Cow::Owned(hidden))
            }
            None => (Vec::new(), Cow::Borrowed(text)),
        };
        Masked::with(text, &joined(&hidden), comments, whole_handout, false)
    }

    /// Lexes Markdown in which comments are HTML like any other, as CommonMark has it.
    pub fn raw(text: &'a str) -> Masked<'a> {
        Masked::with(text, text, Vec::new(), false, true)
    }

    /// `hidden` is the text without the words of its comments.
    fn with(
        text: &'a str,
        hidden: &str,
        comments: Vec<Comment>,
        whole_handout: bool,
        is_raw: bool,
    ) -> Masked<'a> {
        let fences = fence::lex(hidden);
        let whole = 0..text.len();
        let handouts = if whole_handout { Vec::from([whole]) } else { fences.handout_ranges() };
        let (fields, short_blanks) = field::lex(hidden, &handouts, &fences);
        let mut masked = String::with_capacity(text.len());
        let mut done = 0;
        let mut mask = |range: Range<usize>, fill: &dyn Fn(&mut String, usize)| {
            masked.push_str(&hidden[done..range.start]);
            fill(&mut masked, range.len());
            done = range.end;
        };
        let mut lines = fences.lines.iter().peekable();
        let mut inline = fields.iter().peekable();
        loop {
            let line = lines.peek().map_or(usize::MAX, |line| line.range.start);
            let field = inline.peek().map_or(usize::MAX, |field| field.range.start);
            if line == usize::MAX && field == usize::MAX {
                break;
            } else if line < field {
                if let Some(line) = lines.next() {
                    mask(line.range.clone(), &|out, len| {
                        out.push_str("***");
                        out.extend(std::iter::repeat_n(' ', len - 3));
                    });
                }
            } else if let Some(field) = inline.next() {
                mask(field.range.clone(), &|out, len| out.extend(std::iter::repeat_n(MASK, len)));
            }
        }
        masked.push_str(&hidden[done..]);
        let hidden = if is_raw { None } else { element::mask(&masked, options(text, is_raw)) };
        let (tags, masked) = hidden.unwrap_or((Vec::new(), masked));
        Masked { text, fences, fields, short_blanks, comments, is_raw, tags, masked }
    }

    /// The comments that reach into `range`.
    fn comments_in(&self, range: &Range<usize>) -> &[Comment] {
        comment::within(&self.comments, range)
    }

    /// The first masked tag that begins in `range`.
    fn tag_in(&self, range: &Range<usize>) -> Option<(Element, Range<usize>)> {
        let first = self.tags.partition_point(|tag| tag.start < range.start);
        let tag = self.tags.get(first).filter(|tag| tag.start < range.end)?;
        Some((element::read(&self.text[tag.clone()])?, tag.clone()))
    }

    /// A range of the masked text that neither begins nor ends inside a comment: there a line may end that
    /// the text does not have.
    fn round_comments(&self, range: Range<usize>) -> Range<usize> {
        let round = |byte: usize| {
            let next = self.comments.partition_point(|comment| comment.range.end <= byte);
            match self.comments.get(next) {
                Some(comment) if comment.range.start < byte => comment.range.end,
                _ => byte,
            }
        };
        round(range.start)..round(range.end)
    }

    /// All pieces of the text.
    pub fn pieces(&self) -> Vec<Ranged<'_>> {
        let pieces = self.parsed(0..self.text.len());
        if self.is_raw {
            return pieces;
        }
        address::link(&self.masked, self.text, element::pair(self.text, pieces))
    }

    /// The pieces as the parser gives them.
    fn parsed(&self, range: Range<usize>) -> Vec<Ranged<'_>> {
        let mut pieces = Vec::with_capacity(range.len() / BYTES_OF_A_PIECE);
        let options = options(self.text, self.is_raw);
        if self.segment(range.clone(), options, &mut pieces) {
            return pieces;
        }
        // A raw HTML block swallowed a fence line: parse what lies between the fences one by one.
        pieces.clear();
        let mut start = range.start;
        for line in self.lines_in(&range) {
            self.segment(start..line.range.start, options, &mut pieces);
            self.fence_line(line, &mut pieces);
            start = line.range.end;
        }
        self.segment(start..range.end, options, &mut pieces);
        pieces
    }

    /// The fence lines that begin in `range`.
    fn lines_in(&self, range: &Range<usize>) -> &[fence::FenceLine] {
        let first_from = |at: usize| self.fences.lines.partition_point(|line| line.range.start < at);
        &self.fences.lines[first_from(range.start)..first_from(range.end)]
    }

    fn fence_line(&self, line: &fence::FenceLine, pieces: &mut Vec<Ranged<'a>>) {
        for turn in &line.turns {
            pieces.push(match *turn {
                fence::Turn::Open(block) => (Piece::Open(block), line.range.clone()),
                fence::Turn::Close(block) => (Piece::Close(block), line.range.clone()),
            });
        }
    }

    /// Parses one stretch; says whether every fence line in it came out as a break of its own.
    fn segment<'s>(&'s self, range: Range<usize>, options: Options, pieces: &mut Vec<Ranged<'s>>) -> bool {
        let base = range.start;
        let masked = &self.masked[range.clone()];
        let mut callback = |link: BrokenLink<'s>| {
            let Range { start, end } = link.span;
            let bytes = masked.as_bytes();
            let bracketed = start > 0 && bytes[start - 1] == b'[' && bytes.get(end) == Some(&b']');
            let kind = link.reference.split_once(':').map(|(kind, _)| kind);
            let is_kind =
                kind.is_some_and(|kind| !kind.is_empty() && kind.bytes().all(|b| b.is_ascii_lowercase()));
            (bracketed && is_kind).then_some((CowStr::Borrowed("\u{1f}"), CowStr::Borrowed("")))
        };
        let parser = Parser::new_with_broken_link_callback(masked, options, Some(&mut callback));
        let mut lines = self.lines_in(&range).iter().peekable();
        let mut depth = 0usize;
        let mut reference: Option<usize> = None;
        let mut in_code = false;
        let begin = pieces.len();
        for (event, event_range) in parser.into_offset_iter() {
            let at = self.round_comments(base + event_range.start..base + event_range.end);
            if let Some(opened) = reference {
                if matches!(event, Event::End(TagEnd::Link)) {
                    pieces.push((Piece::Reference(&self.text[opened..at.end - 1]), opened - 2..at.end + 1));
                    reference = None;
                }
                continue;
            }
            match event {
                Event::Start(tag) => {
                    // Only our callback makes such a link; `&#31;` in a written address does not.
                    if let Tag::Link { dest_url, link_type: LinkType::ShortcutUnknown, .. } = &tag
                        && dest_url.as_ref() == "\u{1f}"
                        && at.start > 0
                    {
                        trim_bracket(pieces);
                        reference = Some(at.start + 1);
                        continue;
                    }
                    depth += 1;
                    in_code = matches!(tag, Tag::CodeBlock(_));
                    pieces.push((Piece::Markdown(Event::Start(unmask_tag(tag))), at));
                }
                Event::End(tag) => {
                    depth = depth.saturating_sub(1);
                    in_code = false;
                    pieces.push((Piece::Markdown(Event::End(tag)), at));
                }
                Event::Rule if self.tag_in(&at).is_some() => {
                    if let Some((element, at)) = self.tag_in(&at) {
                        pieces.push((Piece::Element(element), at));
                    }
                }
                Event::Rule
                    if depth == 0 && lines.peek().is_some_and(|line| line.range.start == at.start) =>
                {
                    if let Some(line) = lines.next() {
                        self.fence_line(line, pieces);
                    }
                }
                Event::Text(text) if text.len() == at.len() && !in_code && !has_control(&text) => {
                    self.push_text(text, at, in_code, pieces);
                }
                Event::Text(text) => {
                    // An entity may write what no text may hold; the mask of a field is ours.
                    let is_written = text.len() == at.len();
                    let odd = |c: char| c != MASK && is_refused(c);
                    let text = if is_written && text.contains(BLANK) {
                        text.replace(BLANK, " ").into()
                    } else {
                        text
                    };
                    let text = if is_written { text } else { text.replace(odd, "\u{fffd}").into() };
                    let hidden = text.len() - text.trim_start_matches(HIDDEN).len();
                    let hidden = hidden + usize::from(hidden > 0 && text[hidden..].starts_with(' '));
                    // What looked like the begin of a footnote may be none.
                    let text = if hidden == 0 && !in_code && text.contains(HIDDEN) {
                        text.replace(HIDDEN, "").into()
                    } else {
                        text
                    };
                    if in_code && (self.tag_in(&at).is_some() || !self.comments_in(&at).is_empty()) {
                        let code = CowStr::Borrowed(&self.text[at.clone()]);
                        pieces.push((Piece::Markdown(Event::Text(code)), at));
                    } else if hidden == 0 {
                        self.push_text(text, at, in_code, pieces);
                    } else if hidden < text.len() {
                        let rest = text[hidden..].to_owned().into();
                        self.push_text(rest, at.start + hidden..at.end, in_code, pieces);
                    }
                }
                Event::Code(code) if code.contains(TAG) || !self.comments_in(&at).is_empty() => {
                    let code = self.text[at.clone()].trim_matches('`').trim();
                    pieces.push((Piece::Markdown(Event::Code(code.into())), at));
                }
                Event::Code(text) => pieces.push((Piece::Markdown(Event::Code(unmask(text))), at)),
                Event::Html(_) => {
                    // The parser gives a block line by line; a comment is one over all its lines.
                    let start = match pieces.last() {
                        Some((Piece::Markdown(Event::Html(_)), before)) if before.end == at.start => {
                            let start = before.start;
                            pieces.pop();
                            start
                        }
                        _ => at.start,
                    };
                    let block = CowStr::Borrowed(&self.text[start..at.end]);
                    pieces.push((Piece::Markdown(Event::Html(block)), start..at.end));
                }
                Event::InlineHtml(html) => {
                    let is_whole = !self.is_raw && self.comments_in(&at).is_empty();
                    if let Some(element) =
                        Some(html).filter(|_| is_whole).and_then(|html| element::read(&html))
                    {
                        pieces.push((Piece::Element(element), at));
                        continue;
                    }
                    let original = CowStr::Borrowed(&self.text[at.clone()]);
                    pieces.push((Piece::Markdown(Event::InlineHtml(original)), at));
                }
                other => pieces.push((Piece::Markdown(other), at)),
            }
        }
        if !self.comments.is_empty() {
            self.part_comments(begin, pieces);
        }
        lines.peek().is_none()
    }

    /// Parts HTML from the comments in it: they are dropped, the rest is shown.
    fn part_comments<'s>(&'s self, begin: usize, pieces: &mut Vec<Ranged<'s>>) {
        for (piece, range) in pieces.split_off(begin) {
            let html: Option<fn(CowStr<'s>) -> Event<'s>> = match &piece {
                Piece::Markdown(Event::Html(_)) => Some(Event::Html),
                Piece::Markdown(Event::InlineHtml(_)) => Some(Event::InlineHtml),
                _ => None,
            };
            let Some(html) = html else {
                pieces.push((piece, range));
                continue;
            };
            let mut push = |part: Range<usize>, at: Range<usize>| {
                pieces.push((Piece::Markdown(html(CowStr::Borrowed(&self.text[part]))), at));
            };
            let mut done = range.start;
            for comment in self.comments_in(&range) {
                if done < comment.range.start {
                    push(done..comment.range.start, done..comment.range.start);
                }
                // Of one that began in the line before, only the end is here.
                if comment.range.start >= range.start {
                    push(comment.range.clone(), comment.range.start..comment.range.end.min(range.end));
                }
                done = comment.range.end;
            }
            if done < range.end {
                push(done..range.end, done..range.end);
            }
        }
    }

    /// Splits a text at its fields and tags; in code the text stays as it was written.
    fn push_text<'s>(
        &'s self,
        text: CowStr<'s>,
        at: Range<usize>,
        in_code: bool,
        pieces: &mut Vec<Ranged<'s>>,
    ) {
        let text = match pieces.last() {
            // The bracket that closed `[[kind:id]]` belongs to the link before.
            Some((Piece::Reference(_), before)) if before.end == at.start + 1 => {
                let mut rest = text.into_string();
                rest.remove(0);
                if rest.is_empty() {
                    return;
                }
                return self.push_text(rest.into(), at.start + 1..at.end, in_code, pieces);
            }
            _ => text,
        };
        if !has_control(&text) || !text.contains([MASK, TAG]) {
            pieces.push((Piece::Markdown(Event::Text(text)), at));
            return;
        }
        if in_code || text.len() != at.len() {
            let original = if text.len() == at.len() { self.text[at.clone()].into() } else { unmask(text) };
            pieces.push((Piece::Markdown(Event::Text(original)), at));
            return;
        }
        let first = self.fields.partition_point(|field| field.range.start < at.start);
        let fields = self.fields[first..].iter().take_while(|field| field.range.end <= at.end);
        let fields = fields.map(|field| (Piece::Field(field), field.range.clone()));
        let first = self.tags.partition_point(|tag| tag.start < at.start);
        let tags = self.tags[first..].iter().take_while(|tag| tag.end <= at.end);
        let tags = tags.filter_map(|tag| {
            let element = element::read(&self.text[tag.clone()])?;
            Some((Piece::Element(element), tag.clone()))
        });
        let mut inside: Vec<Ranged<'s>> = fields.chain(tags).collect();
        inside.sort_by_key(|(_, range)| range.start);
        let mut done = at.start;
        for (piece, range) in inside {
            if range.start > done {
                let between = done..range.start;
                pieces.push((Piece::Markdown(Event::Text(self.text[between.clone()].into())), between));
            }
            done = range.end;
            pieces.push((piece, range));
        }
        if done < at.end {
            pieces.push((Piece::Markdown(Event::Text(self.text[done..at.end].into())), done..at.end));
        }
    }
}

/// A text in which the path of a link is one word, as people write the names of their files:
/// `[Form](files/Volunteer Form.docx)`.
fn joined(text: &str) -> Cow<'_, str> {
    let definitions = definitions(text);
    if definitions.is_empty() && memchr::memmem::find(text.as_bytes(), b"](").is_none() {
        return Cow::Borrowed(text);
    }
    let mut definitions = definitions.into_iter().peekable();
    let mut joined = String::new();
    let mask = |path: &str, joined: &mut String| {
        joined.extend(path.chars().map(|c| if c == ' ' { BLANK } else { c }));
    };
    for line in lines(text).filter(|line| !text[line.clone()].starts_with(":::")) {
        while let Some(path) = definitions.next_if(|path| path.end <= line.end) {
            joined.push_str(&text[joined.len()..path.start]);
            mask(&text[path], &mut joined);
        }
        for at in memchr::memmem::find_iter(&text.as_bytes()[line.clone()], b"](") {
            let rest = &text[line.start + at + 2..line.end];
            let start = line.end - rest.trim_start_matches(' ').len();
            let Some(path) = path_with_blanks(&text[start..line.end]) else { continue };
            if start >= joined.len() {
                joined.push_str(&text[joined.len()..start]);
                mask(path, &mut joined);
            }
        }
    }
    if joined.is_empty() {
        return Cow::Borrowed(text);
    }
    joined.push_str(&text[joined.len()..]);
    Cow::Owned(joined)
}

/// The paths of lines `[name]: path with blanks`, which CommonMark takes for words, and all lines below for the
/// same words: where the path begins as one, or the name is used.
fn definitions(text: &str) -> Vec<Range<usize>> {
    if memchr::memmem::find(text.as_bytes(), b"]:").is_none() {
        return Vec::new();
    }
    let all = lines(text).filter_map(|line| {
        let words = &text[line.clone()];
        let start = words.trim_start_matches([' ', '>']);
        let (name, rest) = start.strip_prefix('[')?.split_once("]:")?;
        let path = rest.trim();
        let is_none = words.starts_with("    ")
            || matches!(name.trim(), "" | "x" | "X")
            || name.starts_with('^')
            || name.contains(['[', ']'])
            || path.starts_with('<');
        if is_none {
            return None;
        }
        let marks = [('"', " \""), ('\'', " '"), (')', " (")];
        let title = marks.iter().find(|(end, _)| path.ends_with(*end));
        let title = title.and_then(|(_, begin)| path[..path.len() - 1].rfind(*begin));
        // A title may go on in the next line.
        let open = marks.iter().filter_map(|(end, begin)| {
            path.rfind(*begin).filter(|at| !path[at + begin.len()..].contains(*end))
        });
        let end = title.into_iter().chain(open).min().unwrap_or(path.len());
        let path = path[..end].trim_end();
        // Words after a title make all of it words.
        if path.contains(" \"") || path.contains(" '") {
            return None;
        }
        let at = line.end - rest.trim_start().len();
        path.contains([' ', BLANK]).then_some((name, at..at + path.len()))
    });
    // In `[Rosa]: I like it.` somebody speaks, who may speak again below.
    let is_used = |name: &str| {
        let name = format!("[{name}]");
        let mut uses = memchr::memmem::find_iter(text.as_bytes(), name.as_bytes());
        uses.any(|at| !text[at + name.len()..].starts_with(':'))
    };
    let is_path = |path: &str| BEGINS.iter().any(|start| path.starts_with(start));
    let all = all.take(MAX_DEFINITIONS);
    let all = all.filter(|&(name, ref path)| is_path(&text[path.clone()]) || is_used(name));
    all.map(|(_, path)| path).collect()
}

/// The path that the brackets of a link begin with, if blanks stand in it. It ends at the bracket that
/// closes the link or at a title, and its brackets are in pairs.
fn path_with_blanks(rest: &str) -> Option<&str> {
    let mut depth = 0usize;
    let mut end = None;
    for (i, c) in rest.char_indices().take(REACH_OF_A_PATH) {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => {
                end = Some(i);
                break;
            }
            ')' => depth -= 1,
            ' ' if is_title(&rest[i..]) => {
                end = Some(i);
                break;
            }
            '<' | '>' | '\\' | '{' | '`' => return None,
            _ => {}
        }
    }
    let path = rest[..end?].trim_end_matches(' ');
    let name = path.split(['#', '?']).next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let has_ending =
        (2..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_path = has_ending || BEGINS.iter().any(|start| path.starts_with(start));
    (path.contains(' ') && is_path).then_some(path)
}

/// Whether what follows a path is a title, and then the end of the link.
fn is_title(rest: &str) -> bool {
    let rest = rest.trim_start_matches(' ');
    let ends = |at: usize| rest[at..].trim_start_matches(' ').starts_with(')');
    let mut near = rest.char_indices().take(REACH_OF_A_PATH);
    match near.next() {
        Some((_, mark @ ('"' | '\''))) => near.any(|(i, c)| c == mark && ends(i + 1)),
        // `plan (1).pdf` is the name of a file.
        Some((_, '(')) => near.find(|(_, c)| *c == ')').is_some_and(|(i, _)| ends(i + 1)),
        _ => false,
    }
}

/// Whether a text holds control characters, which all masks are. No early end: so it takes sixteen bytes at a time.
fn has_control(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | byte.is_ascii_control())
}

/// Takes the `[` of `[[kind:id]]` off the text before the link.
fn trim_bracket(pieces: &mut Vec<Ranged<'_>>) {
    let Some((Piece::Markdown(Event::Text(text)), range)) = pieces.last_mut() else { return };
    if text.ends_with('[') {
        let mut rest = std::mem::replace(text, CowStr::Borrowed("")).into_string();
        rest.pop();
        range.end -= 1;
        if rest.is_empty() {
            pieces.pop();
        } else {
            *text = rest.into();
        }
    }
}

/// Gives back the underscores of a field that stands where no field can be, and the blanks of a path; a tag
/// in such a place is left out.
fn unmask(text: CowStr<'_>) -> CowStr<'_> {
    if !has_control(&text) || !text.contains([MASK, BLANK, TAG]) {
        return text;
    }
    text.replace(MASK, "_").replace(BLANK, " ").replace(TAG, "").into()
}

fn unmask_tag(tag: Tag<'_>) -> Tag<'_> {
    match tag {
        Tag::Link { link_type, dest_url, title, id } => {
            Tag::Link { link_type, dest_url: unmask(dest_url), title: unmask(title), id: unmask(id) }
        }
        Tag::Image { link_type, dest_url, title, id } => {
            Tag::Image { link_type, dest_url: unmask(dest_url), title: unmask(title), id: unmask(id) }
        }
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => Tag::CodeBlock(CodeBlockKind::Fenced(unmask(info))),
        other => other,
    }
}
