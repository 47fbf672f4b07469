//! A body's pieces → its outline: headings, links, handouts, slides and their forms.
//!
//! What the rest of the program knows of a body without reading it again, and every problem that
//! can be seen in one text alone. Ranges count from the start of the body.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::comment;
use super::element::Edge;
use super::fence::{Block, BlockName};
use super::field::FieldKind;
use super::foreign::{self, Foreign};
use super::plain::clip;
use super::url::{self, Destination};
use super::{Masked, Piece, Ranged};
use crate::diagnostic::{Code, Diagnosed, Diagnostics, Severity};
use crate::source::Span;

/// A byte range of a body; bodies are at most 5 MB.
pub type Bytes = Range<u32>;

/// Shortens a range.
fn bytes(range: &Range<usize>) -> Bytes {
    let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    cut(range.start)..cut(range.end)
}

/// Lengthens a range.
pub fn wide(range: &Bytes) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// A heading.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// What links to it.
    pub id: Box<str>,
    /// Whether the id was written (`{#id}`) or made from the words.
    pub written_id: bool,
    /// Its words, plain; a `[[kind:id]]` without its brackets.
    pub text: Box<str>,
    /// Where such references are in the words, and where each is written.
    pub references: Box<[(Bytes, u32)]>,
    /// `min=`, in minutes.
    pub minutes: Option<u16>,
    /// The heading's bytes.
    pub range: Bytes,
    /// Where its minutes are written; the heading where it has none.
    pub minutes_at: Bytes,
    /// Whether it stands inside a `:::` block.
    pub in_block: bool,
    /// Whether `<!-- juntos: local -->` says that other languages need not have it.
    pub local: bool,
}

/// A link, image or `[[reference]]` that leads to something of the handbook.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its bytes.
    pub range: Bytes,
    /// Where it leads.
    pub to: Destination,
    /// Whether it is an image.
    pub image: bool,
}

/// One field of a form, as far as all languages must agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormField {
    /// A blank in a line.
    Blank,
    /// A line to write on.
    Line,
    /// A box to tick.
    Tick,
    /// One choice of the group with this number, counted in the handout.
    Choice(usize),
    /// A scale.
    Rating(u8, u8),
    /// A table to fill in: columns, and empty rows if said.
    Table(usize, Option<u16>),
    /// A frame, and its lines if said.
    Frame(Option<u16>),
    /// Cards: how many.
    Cards(usize),
}

impl FormField {
    /// Whether a translation may stand for its source: what it leaves out is inherited.
    pub fn agrees(&self, source: &FormField) -> bool {
        match (self, source) {
            (FormField::Table(a, None), FormField::Table(b, _)) => a == b,
            (FormField::Frame(None), FormField::Frame(_)) => true,
            _ => self == source,
        }
    }

    /// The name of its kind, for messages.
    pub fn name(&self) -> &'static str {
        match self {
            FormField::Blank => "blank",
            FormField::Line => "line",
            FormField::Tick => "tick",
            FormField::Choice(_) => "choice",
            FormField::Rating(..) => "rating",
            FormField::Table(..) => "table",
            FormField::Frame(_) => "box",
            FormField::Cards(_) => "cards",
        }
    }
}

/// The fields of a handout with their places.
pub type Form = Box<[(FormField, Bytes)]>;

/// A handout or a slide inside a guide.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its id.
    pub id: Box<str>,
    /// Where the id is written.
    pub id_range: Bytes,
    /// Its title; its id where it has none.
    pub title: Box<str>,
    /// `each=`: group, person or room.
    pub each: Option<Box<str>>,
    /// `sheets=`: how many sheets of paper it fills.
    pub sheets: Option<u16>,
    /// `code=`: pinned code.
    pub code: Option<(Box<str>, Bytes)>,
    /// `paper=landscape`.
    pub landscape: bool,
    /// `layout=columns`.
    pub in_columns: bool,
    /// Where each argument is written.
    pub arguments: Box<[(Box<str>, Bytes)]>,
    /// The opening line.
    pub open: Bytes,
    /// What it holds.
    pub inner: Bytes,
    /// Its fields; none in a slide.
    pub form: Form,
}

/// The arguments that a translation inherits, of each block in order.
#[derive(Clone, Debug)]
pub struct BlockHead {
    /// What it is.
    pub name: BlockName,
    /// `rows=`.
    pub rows: Option<u16>,
    /// `lines=`.
    pub lines: Option<u16>,
    /// `per-page=`.
    pub per_page: Option<u16>,
}

/// `<!-- juntos: allow CODE: reason -->` and the bytes it speaks for.
#[derive(Clone, Debug)]
pub struct Allow {
    /// The code.
    pub code: Code,
    /// The block after the comment.
    pub range: Bytes,
}

/// What is known of a body.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Headings in order.
    pub headings: Box<[Heading]>,
    /// Links in order.
    pub links: Box<[Link]>,
    /// Handouts in order.
    pub handouts: Box<[Sheet]>,
    /// Slides in order.
    pub slides: Box<[Sheet]>,
    /// Blocks in order.
    pub blocks: Box<[BlockHead]>,
    /// Silenced problems.
    pub allows: Box<[Allow]>,
    /// The form of a body that is one handout as a whole.
    pub form: Form,
}

impl Outline {
    /// The head of the `n`th block with this name.
    pub fn nth_block(&self, name: BlockName, n: usize) -> Option<&BlockHead> {
        self.blocks.iter().filter(|block| block.name == name).nth(n)
    }

    /// Whether the body has a place with this id.
    pub fn has_anchor(&self, id: &str) -> bool {
        self.anchors().any(|anchor| anchor == id)
    }

    /// Ids of all places that a link can lead to.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        let headings = self.headings.iter().map(|heading| heading.id.as_ref());
        let sheets = self.handouts.iter().chain(&*self.slides).map(|sheet| sheet.id.as_ref());
        headings.chain(sheets)
    }
}

/// Reads the outline of `lexed`, whose pieces are `pieces` and which stands at `at` in its file.
pub fn outline(
    lexed: &Masked<'_>,
    pieces: &[Ranged<'_>],
    at: Span,
    whole_handout: bool,
) -> Diagnosed<Outline> {
    let mut reader = Reader {
        lexed,
        at,
        found: Diagnostics::default(),
        headings: Vec::new(),
        links: Vec::new(),
        forms: vec![Vec::new(); lexed.fences.blocks.len() + 1],
        allows: Vec::new(),
        pending_allows: Vec::new(),
        pending_local: false,
        taken: FxHashSet::default(),
        repeated: FxHashMap::default(),
        open: Vec::new(),
        odd_rows: Vec::new(),
    };
    reader.found.extend(lexed.fences.diagnostics(at));
    for range in &lexed.short_blanks {
        reader.found.push(Code::ShortBlank.at(at.within(range.clone())));
    }
    // What it swallows is text that nobody will see: said, and not left to be found by a reader.
    if let Some(open) = lexed.comments.last().filter(|comment| !comment.is_closed) {
        let first = lexed.text[open.range.clone()].lines().next().map_or(0, str::len);
        let at = at.within(open.range.start..open.range.start + first);
        reader.found.push(Code::UnclosedBlock.at(at).say("unclosed-block-comment").weigh(Severity::Warning));
    }
    reader.read(pieces, whole_handout);
    for Foreign { code, say, range, count } in foreign::find(lexed, pieces) {
        let text = lexed.text.get(range.clone()).unwrap_or_default();
        let problem = code.at(at.within(range)).say(say).with("found", clip(text, SHOWN));
        reader.found.push(problem.with("count", count));
    }
    let mut forms = std::mem::take(&mut reader.forms);
    let mut handouts = Vec::new();
    let mut slides = Vec::new();
    for (number, block) in lexed.fences.blocks.iter().enumerate() {
        match block.name {
            BlockName::Handout => {
                let form = std::mem::take(&mut forms[number]);
                handouts.extend(sheet(block, form, at, &mut reader.found));
            }
            BlockName::Slide => slides.extend(sheet(block, Vec::new(), at, &mut reader.found)),
            _ => {}
        }
    }
    let outline = Outline {
        headings: reader.headings.into(),
        links: reader.links.into(),
        handouts: handouts.into(),
        slides: slides.into(),
        blocks: lexed.fences.blocks.iter().map(head).collect(),
        allows: reader.allows.into(),
        form: number_groups(forms.pop().unwrap_or_default()),
    };
    Diagnosed::new(outline, reader.found)
}

fn head(block: &Block) -> BlockHead {
    BlockHead {
        name: block.name,
        rows: block.number("rows"),
        lines: block.number("lines"),
        per_page: block.number("per-page"),
    }
}

fn sheet(block: &Block, form: Vec<(FormField, Bytes)>, at: Span, found: &mut Diagnostics) -> Option<Sheet> {
    if block.title().is_none() {
        let id = block.id.as_ref().map_or("", |(id, _)| id);
        found.push(
            Code::MissingTitle
                .at(at.within(block.open.clone()))
                .with("block", block.name.name())
                .with("id", id),
        );
    }
    let (id, id_range) = block.id.as_ref()?;
    let code = block.arguments.iter().find(|argument| argument.key == "code");
    Some(Sheet {
        id: id.as_str().into(),
        id_range: bytes(id_range),
        title: block.title().unwrap_or(id).into(),
        each: block.argument("each").map(Into::into),
        sheets: block.number("sheets"),
        code: code.map(|code| (code.value.as_str().into(), bytes(&code.range))),
        landscape: block.argument("paper") == Some("landscape"),
        in_columns: block.argument("layout") == Some("columns"),
        arguments: block.arguments.iter().map(|a| (a.key.as_str().into(), bytes(&a.whole))).collect(),
        open: bytes(&block.open),
        inner: bytes(&block.inner),
        form: number_groups(form),
    })
}

/// Counts the groups of choices from 0 in each form.
fn number_groups(mut form: Vec<(FormField, Bytes)>) -> Form {
    let first = form.iter().find_map(|(field, _)| match field {
        FormField::Choice(group) => Some(*group),
        _ => None,
    });
    if let Some(first) = first {
        for (field, _) in &mut form {
            if let FormField::Choice(group) = field {
                *group -= first;
            }
        }
    }
    form.into()
}

struct Reader<'a, 'l> {
    lexed: &'a Masked<'l>,
    at: Span,
    found: Diagnostics,
    headings: Vec<Heading>,
    links: Vec<Link>,
    /// By block; the last is that of the whole body.
    forms: Vec<Vec<(FormField, Bytes)>>,
    allows: Vec<Allow>,
    pending_allows: Vec<(Code, usize)>,
    pending_local: bool,
    taken: FxHashSet<String>,
    /// For each made id, how often it was wanted again.
    repeated: FxHashMap<String, usize>,
    open: Vec<usize>,
    /// Of the table that is read: the first row with too many cells, and the first with too few.
    odd_rows: Vec<OddRow>,
}

/// A row that has not as many cells as the head of its table.
struct OddRow {
    is_short: bool,
    cells: usize,
    range: Range<usize>,
    /// How many such rows the table has.
    count: usize,
}

/// A heading that is being read.
struct OpenHeading {
    level: HeadingLevel,
    id: Option<String>,
    minutes: Option<u16>,
    text: String,
    references: Vec<(Bytes, u32)>,
    range: Range<usize>,
}

impl Reader<'_, '_> {
    fn read(&mut self, pieces: &[(Piece<'_>, Range<usize>)], whole_handout: bool) {
        let mut heading: Option<OpenHeading> = None;
        let mut image: Option<(Range<usize>, bool)> = None;
        let mut columns = 0;
        let mut table_at = 0..0;
        let mut items = 0;
        let mut depth = 0usize;
        let mut last_level = 1;
        // Lists and quotations around what is read now, and whether it was said that they are too many.
        let mut nesting = 0usize;
        let mut is_deep = false;
        for (piece, range) in pieces {
            if !self.pending_allows.is_empty() && speaks(piece) {
                for (code, start) in std::mem::take(&mut self.pending_allows) {
                    self.allows.push(Allow { code, range: bytes(&(start..range.end)) });
                }
            }
            match piece {
                Piece::Open(block) => {
                    self.open.push(*block);
                    let block = &self.lexed.fences.blocks[*block];
                    if block.name == BlockName::Box {
                        self.field(FormField::Frame(block.number("lines")), range, whole_handout);
                    }
                    (columns, items) = (0, 0);
                }
                Piece::Close(block) => {
                    self.open.retain(|open| open != block);
                    let block = &self.lexed.fences.blocks[*block];
                    match block.name {
                        BlockName::Table if columns == 0 => {
                            let at = self.at.within(block.open.clone());
                            self.found.push(Code::TableShape.at(at).say("table-shape-none"));
                        }
                        BlockName::Table => {
                            let field = FormField::Table(columns, block.number("rows"));
                            self.field(field, &table_at.clone(), whole_handout);
                        }
                        BlockName::Cards => self.field(FormField::Cards(items), &block.open, whole_handout),
                        _ => {}
                    }
                    columns = 0;
                }
                Piece::Field(field) => {
                    if let Some(heading) = &mut heading {
                        heading.text.push_str(self.lexed.text.get(range.clone()).unwrap_or_default());
                    }
                    let kind = match &field.kind {
                        FieldKind::Blank => FormField::Blank,
                        FieldKind::Line => FormField::Line,
                        FieldKind::Tick => FormField::Tick,
                        FieldKind::Choice(group) => FormField::Choice(*group),
                        FieldKind::Rating { from, to, .. } => FormField::Rating(*from, *to),
                    };
                    self.field(kind, range, whole_handout);
                }
                Piece::Reference(reference) => {
                    if let Some((_, has_text)) = &mut image {
                        *has_text = true;
                    }
                    if let Some(heading) = &mut heading {
                        let start = heading.text.len();
                        heading.text.push_str(reference);
                        let written = bytes(range).start;
                        heading.references.push((bytes(&(start..heading.text.len())), written));
                    }
                    self.link(url::read(reference), range, false);
                }
                Piece::Element(element) => {
                    if let Some(heading) = &mut heading
                        && element.edge == Edge::Whole
                    {
                        heading.text.push(' ');
                    }
                }
                Piece::Markdown(event) => match event {
                    Event::Start(tag) => {
                        depth += 1;
                        if nesting > MAX_NESTING && !is_deep {
                            is_deep = true;
                            let first = self.lexed.text[range.clone()].lines().next().map_or(0, str::len);
                            let at = self.at.within(range.start..range.start + first);
                            self.found.push(Code::NestedTooDeep.at(at));
                        }
                        match tag {
                            Tag::Heading { level, id, attrs, classes } => {
                                let minutes = self.attributes(attrs, classes, range);
                                let id = id.as_ref().map(|id| url::composed(id).into_owned());
                                heading = Some(OpenHeading {
                                    level: *level,
                                    id,
                                    minutes,
                                    text: String::new(),
                                    references: Vec::new(),
                                    range: range.clone(),
                                });
                            }
                            Tag::Link { dest_url, link_type, .. } => {
                                let mail = *link_type == pulldown_cmark::LinkType::Email;
                                let to = if mail {
                                    Destination::Outside(format!("mailto:{dest_url}"))
                                } else {
                                    url::read(dest_url)
                                };
                                self.link(to, range, false);
                            }
                            Tag::Image { dest_url, .. } => {
                                self.link(url::read(dest_url), range, true);
                                image = Some((range.clone(), false));
                            }
                            Tag::Table(alignments) => {
                                columns = alignments.len();
                                table_at = range.clone();
                            }
                            Tag::TableRow => self.row(range, columns),
                            Tag::Item => {
                                items += 1;
                                nesting += 1;
                            }
                            Tag::BlockQuote(_) => nesting += 1,
                            _ => {}
                        }
                    }
                    Event::End(tag) => {
                        depth = depth.saturating_sub(1);
                        match tag {
                            TagEnd::Table => self.odd_rows(columns),
                            TagEnd::Heading(_) => {
                                if let Some(open) = heading.take() {
                                    if open.text.trim().is_empty() {
                                        let at = self.at.within(trimmed(self.lexed.text, &open.range));
                                        let problem =
                                            Code::LooksLikeMarkup.at(at).say("looks-like-markup-empty");
                                        self.found.push(problem);
                                    }
                                    // The page's title is above all that stands in no block.
                                    if self.open.is_empty() {
                                        let level = open.level as usize;
                                        if level > last_level + 1 {
                                            let at = self.at.within(open.range.clone());
                                            let is_first =
                                                self.headings.iter().all(|heading| heading.in_block);
                                            let words =
                                                if is_first { "heading-skip-first" } else { "heading-skip" };
                                            self.found.push(
                                                Code::HeadingSkip
                                                    .at(at)
                                                    .say(words)
                                                    .with("level", level)
                                                    .with("before", last_level)
                                                    .with("sign", "#".repeat(last_level + 1)),
                                            );
                                        }
                                        last_level = level;
                                    }
                                    self.heading(open);
                                }
                            }
                            TagEnd::Item | TagEnd::BlockQuote(_) => nesting = nesting.saturating_sub(1),
                            TagEnd::Image => {
                                if let Some((at, false)) = image.take() {
                                    self.found.push(Code::ImageWithoutText.at(self.at.within(at)));
                                }
                            }
                            _ => {}
                        }
                    }
                    Event::Text(text) | Event::Code(text) => {
                        if let Some((_, has_text)) = &mut image {
                            *has_text |= !text.trim().is_empty();
                        }
                        if let Some(heading) = &mut heading {
                            heading.text.push_str(text);
                        }
                    }
                    Event::SoftBreak | Event::HardBreak => {
                        if let Some(heading) = &mut heading {
                            heading.text.push(' ');
                        }
                    }
                    Event::Html(html) | Event::InlineHtml(html) => {
                        if is_comment(html) {
                            self.comment(html, range.start);
                        } else {
                            let start = range.start + html.len() - html.trim_start().len();
                            let first = html.trim().lines().next().map_or(0, str::len);
                            let first = start..start + first;
                            self.found.push(Code::UnsafeHtml.at(self.at.within(first)));
                        }
                    }
                    _ => {}
                },
            }
        }
    }

    /// Files a field in the forms of the handout around it.
    fn field(&mut self, field: FormField, range: &Range<usize>, whole_handout: bool) {
        let blocks = &self.lexed.fences.blocks;
        let handout = self.open.iter().copied().find(|block| blocks[*block].name == BlockName::Handout);
        let form = match handout {
            Some(block) => block,
            None if whole_handout => self.forms.len() - 1,
            None => return,
        };
        self.forms[form].push((field, bytes(range)));
    }

    /// Reads `min=` and reports what a heading does not take.
    fn attributes(
        &mut self,
        attributes: &[(pulldown_cmark::CowStr<'_>, Option<pulldown_cmark::CowStr<'_>>)],
        classes: &[pulldown_cmark::CowStr<'_>],
        range: &Range<usize>,
    ) -> Option<u16> {
        let place = |word: &str| {
            let heading = self.lexed.text.get(range.clone()).unwrap_or_default().trim_end();
            let start = range.start + heading.rfind(word).unwrap_or(0);
            let word = word.strip_prefix("min=").unwrap_or(word);
            let start = if word.is_empty() { start } else { range.start + heading.rfind(word).unwrap_or(0) };
            self.at.within(start..start + word.len())
        };
        let mut minutes = None;
        let mut wrong = Vec::new();
        for (key, value) in attributes {
            let value = value.as_deref().unwrap_or_default();
            match (key.as_ref(), value.parse::<u16>()) {
                ("min", Ok(number)) if number <= 1440 => minutes = Some(number),
                ("min", _) => wrong.push(
                    Code::BadArgument
                        .at(place(&format!("min={value}")))
                        .say("bad-argument-minutes")
                        .with("found", value),
                ),
                _ => {
                    // `{=html}` has a value and no name.
                    let unnamed = format!("={value}");
                    let argument = if key.is_empty() { unnamed.as_str() } else { key.as_ref() };
                    wrong.push(
                        Code::BadArgument
                            .at(place(argument))
                            .say("bad-argument-heading")
                            .with("argument", argument),
                    );
                }
            }
        }
        // A class changes nothing that is read; what is an attribute might have been meant to.
        for class in classes {
            wrong.push(
                Code::BadArgument
                    .at(place(if class.is_empty() { "." } else { class.as_ref() }))
                    .say("bad-argument-heading")
                    .with("argument", format!(".{class}"))
                    .weigh(Severity::Warning),
            );
        }
        self.found.extend(wrong);
        minutes
    }

    fn heading(&mut self, open: OpenHeading) {
        let OpenHeading { level, id, minutes, text, references, range } = open;
        let written_id = id.is_some();
        let id = match id {
            Some(id) => {
                let words = &self.lexed.text[range.clone()];
                let start = words.rfind('#').map_or(range.start, |i| range.start + i);
                let written = words.len() - words.rfind('#').unwrap_or(0);
                if !id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':')) {
                    let at = self.at.within(start..start + 1);
                    self.found.push(Code::BadId.at(at).say("bad-id-block").with("id", id.as_str()));
                }
                if !self.taken.insert(id.clone()) {
                    let at = self.at.within(start..start + (id.len() + 1).min(written));
                    let mut problem =
                        Code::DuplicateId.at(at).say("duplicate-id-heading").with("id", id.as_str());
                    if let Some(first) = self.headings.iter().find(|heading| *heading.id == *id) {
                        problem = problem.related(self.at.within(wide(&first.range)), "first-used-here");
                    }
                    self.found.push(problem);
                }
                id
            }
            None => free_id(&slug(&text), &mut self.taken, &mut self.repeated),
        };
        let words = self.lexed.text[range.clone()].trim_end();
        let end = words.len();
        let minutes_at =
            words.rfind("min=").map_or(0..end, |i| i..words[i..].find(['}', ' ']).map_or(end, |n| i + n));
        let minutes_at = range.start + minutes_at.start..range.start + minutes_at.end;
        self.headings.push(Heading {
            level: level as u8,
            id: id.into(),
            written_id,
            text: text.trim_end().into(),
            references: references.into(),
            minutes,
            range: bytes(&(range.start..range.start + end)),
            minutes_at: bytes(&minutes_at),
            in_block: !self.open.is_empty(),
            local: std::mem::take(&mut self.pending_local),
        });
    }

    fn link(&mut self, to: Destination, range: &Range<usize>, image: bool) {
        // A place that another program would put in leads nowhere, which is told once for the text.
        if let Destination::Path { path, .. } = &to
            && ["{{", "{%"].iter().any(|mark| path.contains(mark))
        {
            return;
        }
        let at = self.at.within(range.clone());
        match &to {
            // Without a scheme it is the page's own, and the image another host's all the same.
            Destination::Unsafe { scheme } if image && scheme == "//" => {
                let url = self.lexed.text.get(range.clone()).unwrap_or_default();
                self.found.push(Code::OutsideAsset.at(at).with("url", url));
            }
            Destination::Unsafe { scheme } => {
                let problem = Code::UnsafeLink.at(at).with("scheme", scheme.as_str());
                let is_picture = image && scheme == "data";
                self.found.push(if is_picture { problem.say("unsafe-link-picture") } else { problem });
            }
            Destination::Outside(url) if image => {
                self.found.push(Code::OutsideAsset.at(at).with("url", url.as_str()));
            }
            Destination::Outside(_) => {}
            Destination::Id { .. } | Destination::Path { .. } | Destination::Anchor(_) => {
                self.links.push(Link { range: bytes(range), to, image });
            }
        }
    }

    /// A row with more cells than the head would lose what is in them; in a table to fill in, one with fewer
    /// may be a line of words that was to stand below.
    fn row(&mut self, range: &Range<usize>, columns: usize) {
        // Bars in fields and comments are none of the table's.
        let row = self.lexed.masked[range.clone()].trim();
        let mut cells = 1;
        let mut escaped = false;
        let inner = row.strip_prefix('|').unwrap_or(row);
        let inner = inner.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(inner);
        for c in inner.chars() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '|' => cells += 1,
                _ => {}
            }
        }
        let blocks = &self.lexed.fences.blocks;
        let is_to_fill_in = self.open.last().is_some_and(|open| blocks[*open].name == BlockName::Table);
        let is_short = cells < columns;
        if cells == columns || is_short && !is_to_fill_in {
            return;
        }
        match self.odd_rows.iter_mut().find(|row| row.is_short == is_short) {
            Some(row) => row.count += 1,
            None => {
                let range = trimmed(self.lexed.text, range);
                self.odd_rows.push(OddRow { is_short, cells, range, count: 1 });
            }
        }
    }

    /// Tells of the rows of a table that is read: once, not row by row.
    fn odd_rows(&mut self, columns: usize) {
        for OddRow { is_short, cells, range, count } in std::mem::take(&mut self.odd_rows) {
            let problem = Code::TableShape.at(self.at.within(range));
            let problem = if is_short { problem.say("table-shape-short") } else { problem };
            let problem = problem.with("cells", cells).with("columns", columns);
            self.found.push(problem.with("count", count));
        }
    }

    /// Reads `<!-- juntos: … -->`.
    fn comment(&mut self, html: &str, start: usize) {
        for part in html.split("<!--").skip(1) {
            let words = part.split("-->").next().unwrap_or_default().trim();
            let Some(words) = words.strip_prefix("juntos:") else { continue };
            self.pending_local |= words.trim() == "local";
            if let Some(rest) = words.trim().strip_prefix("allow ")
                && let Some((code, reason)) = rest.split_once(':')
                && let Some(code) = Code::named(code.trim())
                && !reason.trim().is_empty()
            {
                self.pending_allows.push((code, start));
            }
        }
    }
}

/// A range without the blanks at its end.
fn trimmed(text: &str, range: &Range<usize>) -> Range<usize> {
    let length = text.get(range.clone()).map_or(0, |words| words.trim_end().len());
    range.start..range.start + length
}

/// Whether a piece begins the block that a comment before it speaks for.
fn speaks(piece: &Piece<'_>) -> bool {
    matches!(
        piece,
        Piece::Open(_)
            | Piece::Markdown(Event::Start(
                Tag::Paragraph
                    | Tag::Heading { .. }
                    | Tag::List(_)
                    | Tag::Table(_)
                    | Tag::BlockQuote(_)
                    | Tag::CodeBlock(_)
            ))
    )
}

/// Whether raw HTML is nothing but comments.
pub(super) fn is_comment(html: &str) -> bool {
    let mut rest = html.trim();
    while rest.starts_with("<!--") {
        // One that is never closed reaches to the end.
        match comment::length(rest) {
            Some(length) => rest = rest[length..].trim_start(),
            None => return true,
        }
    }
    rest.is_empty()
}

/// How much of a text a message shows, in characters.
const SHOWN: usize = 60;

/// Lists and quotations inside one another beyond this leave no width for words: the layout of paper
/// gives up soon after.
const MAX_NESTING: usize = 8;

/// The id of a heading whose words make `base`: with a number where others have it already. `repeated` says how
/// often each was wanted again.
pub fn free_id(base: &str, taken: &mut FxHashSet<String>, repeated: &mut FxHashMap<String, usize>) -> String {
    let mut id = base.to_owned();
    while !taken.insert(id.clone()) {
        let n = repeated.entry(base.to_owned()).or_default();
        *n += 1;
        id = format!("{base}-{n}");
    }
    id
}

/// The id that Git forges give a heading: lower case, spaces as `-`, punctuation left out.
pub fn slug(text: &str) -> String {
    let mut id = String::new();
    for c in url::composed(text.trim()).chars() {
        match c {
            ' ' => id.push('-'),
            '-' | '_' => id.push(c),
            c if c.is_alphanumeric() => id.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if id.is_empty() { "section".into() } else { id }
}
