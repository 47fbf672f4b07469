//! `:::` lines → blocks with their arguments and exact ranges.
//!
//! A fence line starts at column 0. With a name it opens a block, without one it closes the
//! innermost. Fenced code and comments are left alone. The rules are those of the README's page
//! "Blocks"; what breaks them is reported and repaired, so that the rest of the text still reads.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::source::lines::lines;

/// How deep blocks may nest.
pub const MAX_DEPTH: usize = 3;

macro_rules! names {
    ($($(#[$doc:meta])* $variant:ident $name:literal [$($argument:literal)*]),+ $(,)?) => {
        /// The name of a block.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum BlockName {
            $($(#[$doc])* $variant,)+
        }

        impl BlockName {
            /// All names.
            pub const ALL: &[BlockName] = &[$(BlockName::$variant,)+];

            /// The name as people write it.
            pub fn name(self) -> &'static str {
                match self { $(BlockName::$variant => $name,)+ }
            }

            /// The arguments it takes, other than `#id`.
            pub fn arguments(self) -> &'static [&'static str] {
                match self { $(BlockName::$variant => &[$($argument),*],)+ }
            }
        }
    };
}

names! {
    /// A sheet of its own.
    Handout "handout" ["title" "each" "sheets" "code" "paper"],
    /// A projectable page.
    Slide "slide" ["title" "code" "layout"],
    /// A note for who leads the meeting.
    Facilitator "facilitator" [],
    /// A table with empty rows to fill in.
    Table "table" ["rows"],
    /// A frame to write in.
    Box "box" ["lines" "title"],
    /// A list as cards to cut.
    Cards "cards" ["per-page"],
    /// A filled-in example.
    Example "example" ["title"],
    /// A page break; has no close.
    Page "page" [],
    /// A call-out.
    Note "note" ["title"],
    /// A call-out.
    Tip "tip" ["title"],
    /// A call-out.
    Caution "caution" ["title"],
    /// A call-out that is never shown out of date in one language only.
    Safety "safety" ["title"],
}

impl BlockName {
    fn named(name: &str) -> Option<BlockName> {
        BlockName::ALL.iter().copied().find(|known| known.name() == name)
    }

    /// Handouts, slides and facilitator's notes stand in the guide, not inside one another; but a slide may
    /// hold notes for who presents it.
    fn stands_alone(self, outer: BlockName) -> bool {
        match self {
            BlockName::Handout | BlockName::Slide => true,
            BlockName::Facilitator => outer != BlockName::Slide,
            _ => false,
        }
    }

    /// What another program's block of this name is here.
    fn of_others(name: &str) -> Option<BlockName> {
        match name.strip_prefix("callout-").unwrap_or(name) {
            "info" | "important" | "details" | "abstract" | "summary" | "seealso" => Some(BlockName::Note),
            "hint" | "success" | "check" => Some(BlockName::Tip),
            "warning" | "danger" | "attention" | "error" | "warn" => Some(BlockName::Caution),
            known if known != name => BlockName::named(known),
            _ => None,
        }
    }

    /// Whether another program has a block of this name that is nothing here.
    fn is_of_others(name: &str) -> bool {
        let stem = name.split_once('-').map_or(name, |(stem, _)| stem);
        OF_OTHERS.contains(&stem) || OF_OTHERS.contains(&name)
    }

    /// Whether words behind its name can only be meant as its title.
    fn is_call_out(self) -> bool {
        matches!(self, BlockName::Note | BlockName::Tip | BlockName::Caution | BlockName::Safety)
    }

    /// Whether it takes an `#id`, which links and addresses use.
    fn takes_id(self) -> bool {
        matches!(self, BlockName::Handout | BlockName::Slide)
    }
}

/// Blocks of other programs: what frames, columns, tabs and lessons are called in them, or how such names
/// begin.
const OF_OTHERS: &[&str] = &[
    "accordion",
    "admonition",
    "aside",
    "callout",
    "card",
    "center",
    "challenge",
    "checklist",
    "code",
    "col",
    "collapse",
    "column",
    "columns",
    "container",
    "content",
    "definition",
    "details",
    "discussion",
    "div",
    "dropdown",
    "embed",
    "epigraph",
    "exercise",
    "expand",
    "fig",
    "figure",
    "gallery",
    "grid",
    "group",
    "hero",
    "html",
    "iframe",
    "image",
    "instructor",
    "keypoints",
    "layout",
    "list",
    "margin",
    "objectives",
    "panel",
    "prereq",
    "proof",
    "question",
    "questions",
    "quiz",
    "quote",
    "raw",
    "refs",
    "row",
    "section",
    "sidebar",
    "solution",
    "spoiler",
    "step",
    "steps",
    "tab",
    "tabs",
    "testimonial",
    "theorem",
    "toc",
    "toggle",
    "video",
    "youtube",
];

/// One `key=value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The key.
    pub key: String,
    /// The value, without quotes.
    pub value: String,
    /// The bytes of the value.
    pub range: Range<usize>,
    /// The bytes of key and value.
    pub whole: Range<usize>,
}

/// A block.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub name: BlockName,
    /// Its `#id`, and where.
    pub id: Option<(String, Range<usize>)>,
    /// Its arguments, known ones only.
    pub arguments: Vec<Argument>,
    /// The opening line.
    pub open: Range<usize>,
    /// What lies between the lines.
    pub inner: Range<usize>,
    /// The block around it.
    pub parent: Option<usize>,
    /// How many blocks of the same name come before it in the text: its translation has as many.
    pub nth: usize,
}

impl Block {
    /// The value of an argument.
    pub fn argument(&self, key: &str) -> Option<&str> {
        self.arguments.iter().find(|argument| argument.key == key).map(|argument| argument.value.as_str())
    }

    /// An argument that is a count.
    pub fn number(&self, key: &str) -> Option<u16> {
        self.argument(key)?.parse().ok()
    }

    /// The title, when there is one.
    pub fn title(&self) -> Option<&str> {
        self.argument("title").filter(|title| !title.trim().is_empty())
    }
}

/// What a fence line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Opens the block with this number.
    Open(usize),
    /// Closes it.
    Close(usize),
}

/// A fence line.
#[derive(Clone, Debug)]
pub struct FenceLine {
    /// The line without its end.
    pub range: Range<usize>,
    /// What it does; nothing when it is broken.
    pub turns: Vec<Turn>,
}

/// A problem of a fence line, before its file is known.
#[derive(Clone, Debug)]
pub struct Slip {
    range: Range<usize>,
    code: Code,
    id: &'static str,
    words: Vec<(&'static str, String)>,
    related: Option<Range<usize>>,
    /// The block that was open around it.
    inside: Option<usize>,
}

/// All blocks of a text.
#[derive(Debug, Default)]
pub struct Fences {
    /// The blocks in the order they open.
    pub blocks: Vec<Block>,
    /// The fence lines in order.
    pub lines: Vec<FenceLine>,
    slips: Vec<Slip>,
}

impl Fences {
    /// The insides of the handouts; one inside another, which is a mistake, is part of the outer.
    pub fn handout_ranges(&self) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for block in self.blocks.iter().filter(|block| block.name == BlockName::Handout) {
            if ranges.last().is_none_or(|last| last.end <= block.inner.start) {
                ranges.push(block.inner.clone());
            }
        }
        ranges
    }

    /// The problems found, placed in the file where the text stands at `at`.
    pub fn diagnostics(&self, at: Span) -> Vec<Diagnostic> {
        self.slips
            .iter()
            .map(|slip| {
                let mut diagnostic = slip.code.at(at.within(slip.range.clone())).say(slip.id);
                for (name, value) in &slip.words {
                    diagnostic = diagnostic.with(name, value.as_str());
                }
                match &slip.related {
                    Some(range) => diagnostic.related(at.within(range.clone()), "block-opened-here"),
                    None => diagnostic,
                }
            })
            .collect()
    }
}

/// Finds the blocks of `text`.
pub fn lex(text: &str) -> Fences {
    let mut fences = Fences::default();
    if memchr::memmem::find(text.as_bytes(), b":::").is_none() {
        return fences;
    }
    let mut open: Vec<Option<usize>> = Vec::new();
    let mut code: Option<(u8, usize, usize)> = None;
    let mut comment = false;
    for line in lines(text) {
        let words = &text[line.clone()];
        let indent = words.len() - words.trim_start_matches(' ').len();
        let body = &words[indent..];
        if comment {
            comment = !body.contains("-->");
            continue;
        }
        let is_fence = words.starts_with(":::");
        if let Some((mark, length, code_indent)) = code {
            let run = body.bytes().take_while(|b| *b == mark).count();
            if indent <= 3 && run >= length && body[run..].trim().is_empty() {
                code = None;
                continue;
            }
            // Code that is indented belongs to a list, which a line at column 0 ends.
            if code_indent == 0 || !is_fence {
                continue;
            }
            code = None;
        }
        if indent <= 3 && (body.starts_with("```") || body.starts_with("~~~")) {
            let mark = body.as_bytes()[0];
            let run = body.bytes().take_while(|b| *b == mark).count();
            if mark == b'~' || !body[run..].contains('`') {
                code = Some((mark, run, indent));
                continue;
            }
        }
        if indent <= 3 && body.starts_with("<!--") && !body[4..].contains("-->") {
            comment = true;
            continue;
        }
        if is_fence {
            fence_line(text, line, &mut open, &mut fences);
        }
    }
    let mut seen: FxHashMap<&'static str, usize> = FxHashMap::default();
    for block in &mut fences.blocks {
        let before = seen.entry(block.name.name()).or_default();
        block.nth = *before;
        *before += 1;
    }
    let left_open: Vec<usize> = open.into_iter().flatten().collect();
    for &block in &left_open {
        fences.blocks[block].inner.end = text.len();
        let name = fences.blocks[block].name.name();
        fences.slips.push(Slip {
            range: fences.blocks[block].open.clone(),
            code: Code::UnclosedBlock,
            id: "unclosed-block",
            words: vec![("block", name.into())],
            related: None,
            inside: None,
        });
    }
    // What is written as for another program is told once a kind.
    let mut counts: FxHashMap<&'static str, usize> = FxHashMap::default();
    fences.slips.retain(|slip| {
        let count = counts.entry(slip.id).or_default();
        *count += 1;
        slip.code != Code::LooksLikeTemplate || *count == 1
    });
    for slip in fences.slips.iter_mut().filter(|slip| slip.code == Code::LooksLikeTemplate) {
        slip.words.push(("count", counts[slip.id].to_string()));
    }
    // A block that was never closed makes everything after it look nested: one problem, not many.
    fences.slips.retain(|slip| {
        slip.code != Code::NestedBlock || !slip.inside.is_some_and(|inside| left_open.contains(&inside))
    });
    fences
}

/// Reads a line that begins with `:::`; `open` holds the blocks that are open, and nothing for each that is
/// another program's.
fn fence_line(text: &str, range: Range<usize>, open: &mut Vec<Option<usize>>, fences: &mut Fences) {
    let line = &text[range.clone()];
    let colons = line.bytes().take_while(|b| *b == b':').count();
    let rest = line[colons..].trim();
    let mut turns = Vec::new();
    let slip = |code, id, range, words| Slip { range, code, id, words, related: None, inside: None };
    if rest.is_empty() {
        match open.pop() {
            Some(Some(block)) => {
                fences.blocks[block].inner.end = range.start;
                turns.push(Turn::Close(block));
            }
            Some(None) => {}
            None => {
                fences.slips.push(slip(Code::UnclosedBlock, "unclosed-block-stray", range.clone(), vec![]));
            }
        }
        fences.lines.push(FenceLine { range, turns });
        return;
    }
    let start = range.start + line.find(rest).unwrap_or(colons);
    let name_length = rest.find(|c: char| matches!(c, '{' | '[') || c.is_whitespace()).unwrap_or(rest.len());
    let word = &rest[..name_length];
    let name_range = start..start + name_length.max(1).min(rest.len());
    // `::: {.callout-note}`, `:::{note} Title`: the class, or what stands in the braces, is the name.
    let braced = rest.strip_prefix('{').filter(|_| word.is_empty()).and_then(|inside| inside.split_once('}'));
    let class = braced.and_then(|(inside, _)| {
        let first = inside.split(' ').next().filter(|first| !first.contains(['#', '=']));
        inside.split(' ').find_map(|part| part.strip_prefix('.')).or(first)
    });
    let known = BlockName::named(word);
    let of_others = |name| BlockName::of_others(name).or(BlockName::named(name));
    let other = class.and_then(of_others).or_else(|| BlockName::of_others(word).filter(|_| known.is_none()));
    let name = known.or(other);
    let tail_at = if let Some((inside, _)) = braced { inside.len() + 2 } else { name_length };
    let tail = &rest[tail_at..];
    // Without a blank it is another program's way; with one, a slip in ours.
    let is_close = !line[colons..].starts_with(char::is_whitespace);
    let is_foreign = braced.is_some() || is_close && known.is_none() || BlockName::is_of_others(word);
    let takes_title = if name.is_some() { name.is_some_and(BlockName::is_call_out) } else { is_foreign };
    let title = braced
        .and_then(|(inside, _)| quoted_title(inside))
        .map(|title| (1 + title.start, title.len()))
        .or_else(|| title(tail).map(|title| (tail_at + title.start, title.len())))
        .filter(|_| takes_title)
        .map(|(at, length)| at..at + length);
    let words =
        |block: BlockName| vec![("found", line.trim().to_owned()), ("block", block.name().to_owned())];
    let mut told =
        |id, block| fences.slips.push(slip(Code::LooksLikeTemplate, id, range.clone(), words(block)));
    // Words that stand in its line need a frame to stand on; without any its content stands as it is.
    match name {
        Some(name) if other.is_some() || title.is_some() => told("looks-like-template-block", name),
        None if is_foreign && title.is_some() => told("looks-like-template-block", BlockName::Note),
        None if is_foreign => {
            told("looks-like-template-frame", BlockName::Note);
            open.push(None);
            fences.lines.push(FenceLine { range, turns });
            return;
        }
        Some(_) | None => {}
    }
    if name.is_none() && !is_foreign {
        let known: Vec<&str> = BlockName::ALL.iter().map(|name| name.name()).collect();
        let near = crate::diagnostic::nearest(word, known.iter().copied()).unwrap_or("none");
        let shown = if word.is_empty() { rest } else { word };
        fences.slips.push(slip(
            Code::UnknownBlock,
            "unknown-block",
            clip(text, name_range.clone()),
            vec![("block", shown.into()), ("near", near.into()), ("known", known.join(", "))],
        ));
    }
    // A block nobody knows still opens, as a plain frame, so that its `:::` closes it.
    let kind = name.unwrap_or(BlockName::Note);
    let parent = open.iter().rev().copied().flatten().next();
    if let Some(outer) = parent {
        let outer_name = fences.blocks[outer].name;
        let alone = kind.stands_alone(outer_name) && name.is_some();
        if alone || open.iter().flatten().count() >= MAX_DEPTH {
            let id = if alone { "nested-block" } else { "nested-block-deep" };
            fences.slips.push(Slip {
                range: range.clone(),
                code: Code::NestedBlock,
                id,
                words: vec![("block", kind.name().into()), ("outer", outer_name.name().into())],
                related: Some(fences.blocks[outer].open.clone()),
                inside: Some(outer),
            });
        }
    }
    let end = (range.end + text[range.end..].len().min(line_end(&text[range.end..]))).min(text.len());
    let mut block = Block {
        name: kind,
        id: None,
        arguments: Vec::new(),
        open: range.clone(),
        inner: end..end,
        parent,
        nth: 0,
    };
    if let Some(title) = title {
        let value = rest[title.clone()].to_owned();
        let at = start + title.start..start + title.end;
        block.arguments.push(Argument { key: "title".to_owned(), value, range: at.clone(), whole: at });
    } else if other.is_none() && name.is_some() {
        arguments(text, tail, start + tail_at, &mut block, &mut fences.slips);
        let needs = kind.takes_id() && block.id.is_none();
        if needs {
            fences.slips.push(slip(
                Code::BadArgument,
                "bad-argument-no-id",
                range.clone(),
                vec![("block", kind.name().into())],
            ));
        }
    }
    let number = fences.blocks.len();
    fences.blocks.push(block);
    turns.push(Turn::Open(number));
    if kind == BlockName::Page {
        turns.push(Turn::Close(number));
    } else {
        open.push(Some(number));
    }
    fences.lines.push(FenceLine { range, turns });
}

/// The words of a title behind the name of a block, as other programs write it: bare or in brackets.
fn title(tail: &str) -> Option<Range<usize>> {
    let words = tail.trim();
    if words.is_empty() || words.starts_with('{') || words.contains('=') {
        return None;
    }
    let inner = words.strip_prefix('[').and_then(|words| words.strip_suffix(']')).unwrap_or(words).trim();
    let start = tail.find(inner)?;
    Some(start..start + inner.len()).filter(|range| !range.is_empty())
}

/// The words of `title="…"` among the attributes of another program.
fn quoted_title(inside: &str) -> Option<Range<usize>> {
    let start = inside.find("title=\"")? + "title=\"".len();
    let length = inside[start..].find('"')?;
    Some(start..start + length).filter(|range| !range.is_empty())
}

fn line_end(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
}

fn clip(text: &str, range: Range<usize>) -> Range<usize> {
    let mut end = range.end;
    while !text.is_char_boundary(end) {
        end += 1;
    }
    range.start..end
}

/// Reads `{#id key=value key="text"}`.
fn arguments(text: &str, tail: &str, tail_at: usize, block: &mut Block, slips: &mut Vec<Slip>) {
    let name = block.name;
    let mut slip = |code, id, range: Range<usize>, mut words: Vec<(&'static str, String)>| {
        words.push(("block", name.name().into()));
        words.push(("known", name.arguments().join(", ")));
        slips.push(Slip { range: clip(text, range), code, id, words, related: None, inside: None });
    };
    let lead = tail.len() - tail.trim_start().len();
    let tail = tail.trim();
    let at = tail_at + lead;
    if tail.is_empty() {
        return;
    }
    if !tail.starts_with('{') || !tail.ends_with('}') || tail.len() < 2 {
        slip(Code::BadArgument, "bad-argument-braces", at..at + tail.len(), vec![]);
        return;
    }
    let inside = &tail[1..tail.len() - 1];
    let base = at + 1;
    let mut i = 0;
    while i < inside.len() {
        let rest = &inside[i..];
        let skipped = rest.len() - rest.trim_start().len();
        if skipped > 0 {
            i += skipped;
            continue;
        }
        let word_length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        if let Some(id) = rest[..word_length].strip_prefix('#') {
            let range = base + i..base + i + word_length;
            if !name.takes_id() {
                slip(Code::BadArgument, "bad-argument-id", range, vec![("argument", format!("#{id}"))]);
            } else if !is_id(id) {
                slip(Code::BadId, "bad-id-block", range, vec![("id", id.into())]);
                block.id = None;
                block.id.get_or_insert((id.to_owned(), base + i..base + i + word_length));
            } else {
                block.id = Some((id.to_owned(), base + i..base + i + word_length));
            }
            i += word_length;
            continue;
        }
        let key_length = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let key = &rest[..key_length];
        let key_range = base + i..base + i + key_length.max(1);
        if !rest[key_length..].starts_with('=') {
            slip(Code::BadArgument, "bad-argument-value", key_range, vec![("argument", key.into())]);
            i += key_length.max(1);
            continue;
        }
        let value_at = i + key_length + 1;
        let raw = &inside[value_at..];
        let (value, value_range, used) = if let Some(quoted) = raw.strip_prefix('"') {
            match quoted.find('"') {
                Some(end) => (&quoted[..end], value_at + 1..value_at + 1 + end, end + 2),
                None => {
                    slip(
                        Code::BadArgument,
                        "bad-argument-quote",
                        base + value_at..base + inside.len(),
                        vec![],
                    );
                    (quoted, value_at + 1..inside.len(), raw.len())
                }
            }
        } else if let Some(quote) = raw.chars().next().filter(|c| "“”„«'‘’".contains(*c)) {
            let end = raw.char_indices().skip(1).find(|(_, c)| "“”»'‘’".contains(*c));
            let end = end.map_or(raw.len(), |(i, c)| i + c.len_utf8());
            slip(
                Code::BadArgument,
                "bad-argument-curly",
                base + value_at..base + value_at + quote.len_utf8(),
                vec![("argument", key.into())],
            );
            let inner = raw[..end].trim_matches(|c| "“”„«»'‘’".contains(c));
            (inner, value_at..value_at + end, end)
        } else {
            let end = raw.find(char::is_whitespace).unwrap_or(raw.len());
            (&raw[..end], value_at..value_at + end, end)
        };
        let range = base + value_range.start..base + value_range.end;
        // Nothing after `=`: go on behind the next character, however long it is in bytes.
        let step = raw.chars().next().map_or(1, char::len_utf8);
        i = value_at + if used == 0 { step } else { used };
        if !name.arguments().contains(&key) {
            let near = crate::diagnostic::nearest(key, name.arguments().iter().copied()).unwrap_or("none");
            slip(
                Code::BadArgument,
                "bad-argument",
                key_range,
                vec![("argument", key.into()), ("near", near.to_owned())],
            );
            continue;
        }
        if block.arguments.iter().any(|argument| argument.key == key) {
            slip(Code::BadArgument, "bad-argument-twice", key_range, vec![("argument", key.into())]);
            continue;
        }
        if let Some(expected) = refused(key, value) {
            slip(
                Code::BadArgument,
                expected,
                range,
                vec![("argument", key.into()), ("found", value.to_owned())],
            );
            continue;
        }
        let whole = key_range.start..range.end;
        block.arguments.push(Argument { key: key.to_owned(), value: value.to_owned(), range, whole });
    }
}

/// The message that says what an argument should be, when `value` is not that.
fn refused(key: &str, value: &str) -> Option<&'static str> {
    let count = |most: u16| value.parse::<u16>().is_ok_and(|n| (1..=most).contains(&n));
    match key {
        "rows" | "lines" | "sheets" | "per-page" => (!count(99)).then_some("bad-argument-number"),
        "each" => (!matches!(value, "group" | "person" | "room")).then_some("bad-argument-each"),
        "paper" => (!matches!(value, "portrait" | "landscape")).then_some("bad-argument-paper"),
        "layout" => (value != "columns").then_some("bad-argument-layout"),
        "code" => (!is_code(value)).then_some("bad-argument-code"),
        _ => None,
    }
}

/// Whether `code` is made as codes of sheets are: upper-case ASCII letters, digits and `-`.
pub fn is_code(code: &str) -> bool {
    !code.is_empty() && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether `id` is made as ids are: lower-case ASCII letters, digits, `-` and `_`.
pub fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}
