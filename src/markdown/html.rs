//! Pieces → HTML.
//!
//! Standard Markdown is written by the parser's own writer; this file turns what is ours into HTML
//! events first: links that are resolved, headings with ids, tables without styles, blocks,
//! fields as inputs. HTML is shown as text; the tags of a few harmless elements are written anew.
//!
//! **Invariant:** every text of a source passes an escaping function before it enters a string of
//! HTML: [`escape`] is the only one for attributes and texts made here.
//!
//! **Invariant:** no id of a page is there twice. Ids that are written or made from a heading's words
//! hold no `.`; those of fields, notes and titles (`..title`) do, and so do the prefixes of bodies
//! that share a page.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, Tag, TagEnd};

use super::element::{Edge, Element};
use super::fence::{Block, BlockName};
use super::field::{Field, FieldKind};
use super::outline::{Outline, is_comment};
use super::url::{self, Destination};
use super::{Lexed, Piece, Ranged, notes, presenter};

/// Bytes of a word that a blank need not stand beside.
const LONG_WORD: usize = 24;

/// Where a link of the handbook leads, seen from the page that is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The address, relative to the page.
    pub url: String,
    /// The words of a `[[reference]]`: title and, for a handout, its code.
    pub title: String,
    /// Whether it leads to what a word means.
    pub is_term: bool,
}

/// What a handout or slide is called where it is shown.
#[derive(Clone, Debug, Default)]
pub struct SheetHead {
    /// Its own page, relative to the page.
    pub url: Option<String>,
    /// Its short code.
    pub code: String,
    /// Whether the sheet lies on its side.
    pub landscape: bool,
}

/// The page's words for blocks and fields, in the language of the text.
#[derive(Clone, Debug, Default)]
pub struct Words(pub HashMap<&'static str, String>);

impl Words {
    /// The ids of the words that a body needs; each is the message `core-<id>`.
    pub const IDS: &'static [&'static str] = &[
        "facilitator-note",
        "note",
        "tip",
        "caution",
        "safety",
        "example",
        "write-here",
        "tick",
        "choice",
        "minutes-short",
        "table-row",
        "footnote",
        "footnote-back",
        "important",
        "warning",
        "task-done",
        "task-open",
        "table",
        "handout",
        "slide",
        "outdated-mark",
        "outdated-original",
    ];

    /// The word with this id.
    pub fn get(&self, id: &str) -> &str {
        self.0.get(id).map_or("", String::as_str)
    }
}

/// A text whose source says something else than when it was translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Its bytes in the body.
    pub range: Range<usize>,
    /// Where a reader sees what changed, when the text is marked.
    pub url: Option<String>,
    /// Today's source text, when it is shown: its language, direction and words.
    pub source: Option<(String, &'static str, String)>,
    /// Whether the source text stands in the place of the translation.
    pub is_instead: bool,
}

/// What rendering a body asks its page.
pub trait Page {
    /// The texts that are out of date, in order.
    fn stale(&self) -> &[Stale];
    /// Where the link at this byte leads; nothing when that was reported.
    fn target(&self, start: usize) -> Option<Target>;
    /// What the handout or slide with this id is called here.
    fn sheet(&self, name: BlockName, id: &str) -> SheetHead;
    /// The outline of the source language's body, when this body is a translation.
    fn source(&self) -> Option<&Outline>;
    /// The words for blocks and fields.
    fn words(&self) -> &Words;
    /// What begins every id, so that several bodies can stand on one page.
    fn prefix(&self) -> &str;
    /// What begins the ids of fields besides: the id of the handout that the body is, with a `.`.
    fn fields(&self) -> &str;
    /// How many levels the body's headings stand lower than in a body of its own page.
    fn shift(&self) -> u8;
}

/// Renders pieces of a body for a page.
pub fn render(lexed: &Lexed<'_>, pieces: Vec<Ranged<'_>>, outline: &Outline, page: &dyn Page) -> String {
    Writer::new(lexed, outline, Some(page), false).write(pieces)
}

/// Renders pieces of a body for a page, each thing that stands in no other by itself: to set two languages
/// beside each other.
pub fn parts(lexed: &Lexed<'_>, pieces: Vec<Ranged<'_>>, outline: &Outline, page: &dyn Page) -> Vec<String> {
    let mut writer = Writer::new(lexed, outline, Some(page), false);
    writer.in_parts = true;
    let html = writer.write(pieces);
    html.split(BETWEEN_PARTS).filter(|part| !part.trim().is_empty()).map(str::to_owned).collect()
}

/// Renders the inside of a slide for a page: what is shown, and the notes for who presents it.
pub fn slide(
    lexed: &Lexed<'_>,
    pieces: Vec<Ranged<'_>>,
    outline: &Outline,
    page: &dyn Page,
) -> (String, String) {
    let (face, aside) = presenter::part(lexed, pieces);
    // One writer for both, so that no two footnotes have the same number.
    let mut writer = Writer::new(lexed, outline, Some(page), false);
    writer.all(notes::last(lexed, face));
    writer.html(BETWEEN_PARTS.to_string());
    writer.all(notes::last(lexed, aside));
    let html = writer.finish();
    let (face, aside) = html.split_once(BETWEEN_PARTS).unwrap_or((html.as_str(), ""));
    (face.to_owned(), aside.to_owned())
}

/// Stands between parts while they are written; no text may hold it.
const BETWEEN_PARTS: char = '\0';

/// Renders Markdown that stands alone, as `juntos markdown` does: no ids, no links of a handbook.
/// With `raw` HTML passes and any scheme is allowed, as the CommonMark suite wants.
pub fn standalone(text: &str, raw: bool) -> String {
    let lexed = if raw { Lexed::raw(text) } else { Lexed::new(text, false) };
    let outline = Outline::default();
    Writer::new(&lexed, &outline, None, raw).write(lexed.pieces())
}

/// The call-out that a quotation of GitHub's Markdown is (`> [!NOTE]`), and its word. None is ever
/// `safety`: what that promises is asked for by its name alone.
pub(super) fn call_out(kind: BlockQuoteKind) -> (&'static str, &'static str) {
    match kind {
        BlockQuoteKind::Note => ("note", "note"),
        BlockQuoteKind::Tip => ("tip", "tip"),
        BlockQuoteKind::Important => ("note", "important"),
        BlockQuoteKind::Warning => ("caution", "warning"),
        BlockQuoteKind::Caution => ("caution", "caution"),
    }
}

/// The beginning of a link that is written here.
fn link_start(target: &Target) -> String {
    let class = if target.is_term { " class=\"term\"" } else { "" };
    format!("<a{class} href=\"{}\">", escape(&target.url))
}

/// Escapes a text for HTML, attributes included.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[done..at]);
        out.push_str(escaped);
        done = at + 1;
    }
    out.push_str(&text[done..]);
    out
}

/// How something that was begun ends.
enum LinkEnd {
    /// Its tags are left out.
    Without,
    /// As the parser says.
    Usual,
    /// A link that was begun here.
    Own,
}

/// Whether a piece stands inside a text rather than around one.
fn is_inline(piece: &Piece<'_>) -> bool {
    match piece {
        Piece::Open(_) | Piece::Close(_) => false,
        Piece::Field(_) | Piece::Reference(_) => true,
        Piece::Element(element) => !element.is_block(),
        Piece::Markdown(event) => match event {
            Event::Start(tag) => matches!(
                tag,
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
            ),
            Event::End(tag) => matches!(
                tag,
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
            ),
            Event::Html(_) | Event::Rule => false,
            _ => true,
        },
    }
}

struct Writer<'a> {
    lexed: &'a Lexed<'a>,
    outline: &'a Outline,
    page: Option<&'a dyn Page>,
    prefix: &'a str,
    shift: u8,
    out: Vec<Event<'a>>,
    raw: bool,
    /// How each open link, image or block of raw HTML ends.
    ends: Vec<LinkEnd>,
    aligned: Vec<Alignment>,
    cell: usize,
    head_row: bool,
    /// Column heads of the table being written, for the labels of its empty rows.
    heads: Vec<String>,
    cell_text: Option<String>,
    /// A `<label>` round a box to tick and its words: how many inline tags are open in it.
    open_label: Option<usize>,
    /// The words before a field, in its block: its label.
    label: String,
    last_label: String,
    fields: usize,
    /// The id of the handout that is being written, with a `.`: the same sheet stands in guides,
    /// packs and the book.
    sheet: String,
    footnotes: HashMap<String, usize>,
    /// Empty rows to add to the table inside a `::: table`.
    open_rows: Option<u16>,
    /// The id of the heading being written.
    heading: Option<String>,
    /// Numbers of the footnotes that were referred to.
    referred: HashSet<usize>,
    /// The number of the footnote being written.
    note: usize,
    /// Whether the table being written has begun its body.
    has_body: bool,
    /// The text that is out of date and was written last.
    stale: Option<usize>,
    /// The one that is being written.
    in_stale: Option<&'a Stale>,
    /// Whether what stands in nothing else is told apart.
    in_parts: bool,
}

impl<'a> Writer<'a> {
    fn new(lexed: &'a Lexed<'a>, outline: &'a Outline, page: Option<&'a dyn Page>, raw: bool) -> Writer<'a> {
        Writer {
            lexed,
            outline,
            page,
            prefix: page.map_or("", Page::prefix),
            shift: page.map_or(0, Page::shift),
            out: Vec::new(),
            raw,
            ends: Vec::new(),
            aligned: Vec::new(),
            cell: 0,
            head_row: false,
            heads: Vec::new(),
            cell_text: None,
            open_label: None,
            label: String::new(),
            last_label: String::new(),
            fields: 0,
            sheet: page.map_or_else(String::new, |page| page.fields().to_owned()),
            footnotes: HashMap::new(),
            heading: None,
            referred: HashSet::new(),
            note: 0,
            open_rows: None,
            has_body: false,
            stale: None,
            in_stale: None,
            in_parts: false,
        }
    }

    fn write(mut self, pieces: Vec<Ranged<'a>>) -> String {
        let pieces = if self.raw { pieces } else { notes::last(self.lexed, pieces) };
        self.all(pieces);
        self.finish()
    }

    fn all(&mut self, pieces: Vec<Ranged<'a>>) {
        self.out.reserve(pieces.len() + 16);
        let mut depth = 0usize;
        for (piece, range) in pieces {
            if self.in_parts && !is_inline(&piece) {
                match &piece {
                    Piece::Open(_)
                    | Piece::Markdown(Event::Start(_))
                    | Piece::Element(Element { edge: Edge::Open, .. }) => {
                        if depth == 0 {
                            self.html(BETWEEN_PARTS.to_string());
                        }
                        depth += 1;
                    }
                    Piece::Close(_) | Piece::Markdown(Event::End(_)) | Piece::Element(_) => {
                        depth = depth.saturating_sub(1);
                    }
                    Piece::Field(_) | Piece::Reference(_) | Piece::Markdown(_) => {}
                }
            }
            if !self.pass_stale(&piece, &range) {
                self.piece(piece, range);
            }
        }
        self.end_stale();
    }

    fn finish(self) -> String {
        let mut html = String::with_capacity(self.lexed.text.len() * 3 / 2);
        pulldown_cmark::html::push_html(&mut html, self.out.into_iter());
        html
    }

    fn html(&mut self, html: impl Into<CowStr<'a>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    fn word(&self, id: &str) -> String {
        self.page.map_or_else(String::new, |page| page.words().get(id).to_owned())
    }

    /// Marks a text that is out of date where it begins and ends; says whether the piece is left out,
    /// since the source's words stand in its place.
    fn pass_stale(&mut self, piece: &Piece<'a>, range: &Range<usize>) -> bool {
        let Some(page) = self.page else { return false };
        let all = page.stale();
        if let Some(open) = self.in_stale {
            if is_inline(piece) && range.start < open.range.end {
                return open.is_instead;
            }
            self.end_stale();
        }
        // A note is written behind what stands after it.
        let next = all.partition_point(|stale| stale.range.end <= range.start);
        let Some(stale) = all.get(next) else { return false };
        if !is_inline(piece) || range.start < stale.range.start || self.stale == Some(next) {
            return false;
        }
        self.stale = Some(next);
        self.in_stale = Some(stale);
        if stale.url.is_some() {
            self.html("<span class=\"stale\">");
        }
        stale.is_instead
    }

    /// Ends a text that is out of date: with its mark, and with what the source says today.
    fn end_stale(&mut self) {
        let Some(stale) = self.in_stale.take() else { return };
        if self.open_label.take().is_some() {
            self.html("</label>");
        }
        if let Some(url) = &stale.url {
            let word = escape(&self.word("outdated-mark"));
            self.html(format!("</span> <a class=\"stale-mark\" href=\"{}\">{word}</a>", escape(url)));
        }
        if let Some((lang, direction, text)) = &stale.source {
            let lead = match stale.is_instead {
                true => String::new(),
                false => {
                    format!(" <span class=\"stale-lead\">{}</span> ", escape(&self.word("outdated-original")))
                }
            };
            self.html(format!("{lead}<span lang=\"{lang}\" dir=\"{direction}\">{}</span>", escape(text)));
        }
    }

    fn piece(&mut self, piece: Piece<'a>, range: Range<usize>) {
        self.end_label(&piece);
        match piece {
            Piece::Open(block) => self.open(block),
            Piece::Close(block) => self.close(block),
            Piece::Field(field) => self.field(field),
            Piece::Reference(reference) => self.reference(reference, &range),
            Piece::Element(element) => self.element(&element),
            Piece::Markdown(event) => self.markdown(event, range),
        }
    }

    /// Ends a `<label>` before what its words do not reach: the next field, the end of the line or
    /// of what it stands in.
    fn end_label(&mut self, next: &Piece<'a>) {
        let Some(depth) = self.open_label else { return };
        self.open_label = match next {
            Piece::Markdown(Event::Start(
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. },
            )) => Some(depth + 1),
            Piece::Markdown(Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image,
            )) => depth.checked_sub(1),
            Piece::Element(element) if !element.is_block() => match element.edge {
                Edge::Open => Some(depth + 1),
                Edge::Close => depth.checked_sub(1),
                Edge::Whole => None,
            },
            Piece::Element(_) => None,
            Piece::Markdown(
                Event::Start(_) | Event::End(_) | Event::SoftBreak | Event::HardBreak | Event::Rule,
            )
            | Piece::Field(_)
            | Piece::Open(_)
            | Piece::Close(_) => None,
            Piece::Markdown(_) | Piece::Reference(_) => Some(depth),
        };
        if self.open_label.is_none() {
            self.html("</label>");
        }
    }

    /// Writes a box to tick or a choice with the words that follow it as its label.
    fn labelled(&mut self, field: &Field, input: &str, word: &str) {
        self.label.clear();
        // An item that is a box needs no bullet beside it.
        if matches!(self.out.last(), Some(Event::Start(Tag::Item))) {
            self.out.pop();
            self.html("<li class=\"field\">");
        }
        if self.has_words(field) {
            self.open_label = Some(0);
            self.html(format!("<label><input {input}>"));
        } else {
            self.html(format!("<input {input} aria-label=\"{}\">", escape(&self.word(word))));
        }
    }

    fn reference(&mut self, reference: &'a str, range: &Range<usize>) {
        let target = self.page.and_then(|page| page.target(range.start));
        match target {
            Some(target) if target.url.is_empty() => self.text(&target.title),
            Some(target) => {
                self.label.push_str(&target.title);
                let open = link_start(&target);
                self.html(format!("{open}{}</a>", escape(&target.title)));
            }
            None if self.page.is_none() => self.out.push(Event::Text(format!("[[{reference}]]").into())),
            None => self.text(reference.split_once(':').map_or(reference, |(_, id)| id)),
        }
    }

    /// Writes the tag of an element anew, from its name and title.
    fn element(&mut self, element: &Element) {
        let name = element.name;
        if element.is_block() {
            self.new_block();
        }
        match element.edge {
            Edge::Open => {
                let title = element
                    .title
                    .as_deref()
                    .map_or_else(String::new, |title| format!(" title=\"{}\"", escape(title)));
                self.html(format!("<{name}{title}>"));
            }
            Edge::Close => {
                let end = if element.is_block() { "\n" } else { "" };
                self.html(format!("</{name}>{end}"));
            }
            Edge::Whole => {
                self.label.push(' ');
                if let Some(cell) = &mut self.cell_text {
                    cell.push(' ');
                }
                self.out.push(Event::HardBreak);
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.label.push_str(text);
        self.out.push(Event::Text(text.to_owned().into()));
    }

    fn markdown(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                self.label.push_str(&text);
                if let Some(cell) = &mut self.cell_text {
                    cell.push_str(&text);
                }
                self.out.push(Event::Text(text));
            }
            Event::Code(code) => {
                self.label.push_str(&code);
                self.out.push(Event::Code(code));
            }
            Event::Html(html) if self.raw => self.out.push(Event::Html(html)),
            Event::InlineHtml(html) if self.raw => self.out.push(Event::InlineHtml(html)),
            Event::Html(html) | Event::InlineHtml(html) => {
                if !is_comment(&html) {
                    self.out.push(Event::Text(html));
                }
            }
            Event::FootnoteReference(name) => {
                let number = self.footnote(&name);
                let label = self.word("footnote");
                let id = format!("{}fn.{number}", self.prefix);
                let html = format!(
                    "<sup class=\"footnote-reference\"><a href=\"#{id}\" id=\"{id}.ref\" aria-label=\"{} {number}\">{number}</a></sup>",
                    escape(&label)
                );
                // A second reference to the same note must not repeat the id.
                if self.referred.insert(number) {
                    self.html(html);
                } else {
                    self.html(html.replace(&format!(" id=\"{id}.ref\""), ""));
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                self.label.push(' ');
                self.out.push(event);
            }
            Event::TaskListMarker(done) if self.page.is_some() => {
                let label = self.word(if done { "task-done" } else { "task-open" });
                let mark = if done { "☑" } else { "☐" };
                self.html(format!("<span role=\"img\" aria-label=\"{}\">{mark}</span> ", escape(&label)));
            }
            other => self.out.push(other),
        }
    }

    fn footnote(&mut self, name: &str) -> usize {
        let next = self.footnotes.len() + 1;
        *self.footnotes.entry(name.to_owned()).or_insert(next)
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } if self.page.is_some() => {
                self.new_block();
                let headings = &self.outline.headings;
                let place =
                    headings.binary_search_by_key(&range.start, |heading| heading.range.start as usize);
                let heading = place.ok().map(|place| &headings[place]);
                let id = heading.map_or("", |heading| heading.id.as_ref());
                self.heading = Some(id.to_owned());
                let level = self.level(level);
                self.html(format!("\n<h{level} id=\"{}{}\">", self.prefix, escape(id)));
            }
            Tag::Heading { level, id, classes, attrs } => {
                self.out.push(Event::Start(Tag::Heading { level, id, classes, attrs }));
            }
            Tag::Link { link_type, dest_url, title, id } => {
                let target = self.page.and_then(|page| page.target(range.start));
                if let Some(target) = target.filter(|target| target.is_term) {
                    self.ends.push(LinkEnd::Own);
                    self.html(link_start(&target));
                    return;
                }
                let (keep, dest_url) = self.destination(dest_url, link_type, range.start);
                self.ends.push(if keep { LinkEnd::Usual } else { LinkEnd::Without });
                if keep {
                    self.out.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
                }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                let (keep, dest_url) = match self.destination(dest_url, link_type, range.start) {
                    // An image of another host would be a request to it.
                    (true, url)
                        if self.page.is_some() && matches!(url::read(&url), Destination::Outside(_)) =>
                    {
                        (false, url)
                    }
                    other => other,
                };
                self.ends.push(if keep { LinkEnd::Usual } else { LinkEnd::Without });
                if keep {
                    self.out.push(Event::Start(Tag::Image { link_type, dest_url, title, id }));
                }
            }
            Tag::Table(alignments) => {
                self.aligned = alignments;
                self.heads.clear();
                // A table may scroll inside its frame: by the keyboard too, which reaches the fields
                // of one that is filled in.
                let open = if self.page.is_none() {
                    "<table>\n".to_owned()
                } else if self.open_rows.is_some() {
                    "<div class=\"table fill\">\n<table>\n".to_owned()
                } else {
                    let label = escape(&self.word("table"));
                    format!(
                        "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n"
                    )
                };
                self.html(format!("\n{open}"));
            }
            Tag::TableHead => {
                self.cell = 0;
                self.head_row = true;
                self.html("<thead>\n<tr>\n");
            }
            Tag::TableRow => {
                self.cell = 0;
                if !std::mem::replace(&mut self.has_body, true) {
                    self.html("<tbody>\n");
                }
                self.html("<tr>\n");
            }
            Tag::TableCell => {
                self.new_block();
                if self.head_row {
                    self.cell_text = Some(String::new());
                }
                let name = if self.head_row { "th" } else { "td" };
                let align = match self.aligned.get(self.cell) {
                    Some(Alignment::Left) => "left",
                    Some(Alignment::Center) => "center",
                    Some(Alignment::Right) => "right",
                    Some(Alignment::None) | None => "",
                };
                let scope = if self.head_row && self.page.is_some() { " scope=\"col\"" } else { "" };
                let align = match (align, self.page) {
                    ("", _) => String::new(),
                    (side, None) => format!(" align=\"{side}\""),
                    (side, Some(_)) => format!(" class=\"{side}\""),
                };
                self.html(format!("<{name}{scope}{align}>"));
            }
            Tag::BlockQuote(Some(kind)) => {
                let (class, word) = call_out(kind);
                self.call_out("div", class, word, None);
            }
            Tag::FootnoteDefinition(name) => {
                let number = self.footnote(&name);
                self.note = number;
                self.html(format!(
                    "\n<div class=\"footnote\" id=\"{}fn.{number}\"><span class=\"footnote-number\">{number}</span>\n",
                    self.prefix
                ));
            }
            Tag::HtmlBlock if !self.raw => {
                let only_comment = self.lexed.is_only_comments(range);
                self.ends.push(if only_comment { LinkEnd::Without } else { LinkEnd::Usual });
                if !only_comment {
                    self.out.push(Event::Start(Tag::Paragraph));
                }
            }
            Tag::Item | Tag::Paragraph => {
                self.new_block();
                self.out.push(Event::Start(tag));
            }
            Tag::HtmlBlock => {
                // The writer puts no line end between an item and its raw HTML.
                if matches!(self.out.last(), Some(Event::Start(Tag::Item))) {
                    self.out.push(Event::Html("\n".into()));
                }
                self.out.push(Event::Start(tag));
            }
            tag => self.out.push(Event::Start(tag)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) if self.page.is_some() => {
                let level = self.level(level);
                let minutes = self.heading.take().and_then(|id| self.minutes(&id));
                let minutes = minutes.map_or_else(String::new, |minutes| {
                    format!(
                        " <span class=\"minutes\">{minutes} {}</span>",
                        escape(&self.word("minutes-short"))
                    )
                });
                self.html(format!("{minutes}</h{level}>\n"));
            }
            TagEnd::Link | TagEnd::Image => match self.ends.pop() {
                Some(LinkEnd::Without) => {}
                Some(LinkEnd::Own) => self.html("</a>"),
                Some(LinkEnd::Usual) | None => self.out.push(Event::End(tag)),
            },
            TagEnd::HtmlBlock if !self.raw => {
                if !matches!(self.ends.pop(), Some(LinkEnd::Without)) {
                    self.out.push(Event::End(TagEnd::Paragraph));
                }
            }
            TagEnd::TableHead => {
                self.head_row = false;
                self.has_body = false;
                self.html("</tr>\n</thead>\n");
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => {
                if let Some(text) = self.cell_text.take() {
                    self.heads.push(text);
                }
                let name = if self.head_row { "th" } else { "td" };
                self.cell += 1;
                self.html(format!("</{name}>\n"));
            }
            TagEnd::Table => {
                self.empty_rows();
                let body = if self.has_body { "</tbody>\n" } else { "" };
                let close = if self.page.is_some() { "</table>\n</div>\n" } else { "</table>\n" };
                self.html(format!("{body}{close}"));
                self.has_body = false;
            }
            TagEnd::FootnoteDefinition => {
                if self.page.is_some() && self.referred.contains(&self.note) {
                    let back = escape(&self.word("footnote-back"));
                    let id = format!("{}fn.{}.ref", self.prefix, self.note);
                    self.html(format!(
                        "<a class=\"footnote-back\" href=\"#{id}\" aria-label=\"{back}\">↩</a>\n"
                    ));
                }
                self.html("</div>\n");
            }
            TagEnd::BlockQuote(Some(_)) => self.html("\n</div>\n"),
            tag => self.out.push(Event::End(tag)),
        }
    }

    /// The level of a heading on the page, whose one title is of level 1.
    fn level(&self, level: HeadingLevel) -> u8 {
        (level as u8).max(2).saturating_add(self.shift).min(6)
    }

    /// The minutes of a heading, which a translation inherits.
    fn minutes(&self, id: &str) -> Option<u16> {
        let source = self.page.and_then(Page::source).unwrap_or(self.outline);
        source.headings.iter().find(|heading| *heading.id == *id)?.minutes
    }

    /// A block begins: what was written before is no label of its fields.
    fn new_block(&mut self) {
        if !self.label.trim().is_empty() {
            self.last_label = std::mem::take(&mut self.label);
        }
        self.label.clear();
    }

    /// The address to write, and whether the link is kept.
    fn destination(
        &self,
        url: CowStr<'a>,
        link_type: pulldown_cmark::LinkType,
        start: usize,
    ) -> (bool, CowStr<'a>) {
        if self.raw || link_type == pulldown_cmark::LinkType::Email {
            return (true, url);
        }
        match url::read(&url) {
            Destination::Unsafe { .. } => (false, url),
            Destination::Outside(_) => (true, url),
            inside @ (Destination::Id { .. } | Destination::Path { .. } | Destination::Anchor(_)) => {
                match self.page {
                    // A text that stands alone knows no entries that it could lead to.
                    None => (!matches!(inside, Destination::Id { .. }), url),
                    Some(page) => match page.target(start) {
                        Some(target) if !target.url.is_empty() => (true, target.url.into()),
                        _ => (false, url),
                    },
                }
            }
        }
    }

    // ---- blocks ----

    /// Opens a span before the last word of the text that was just written, so that a blank stands in
    /// the same line as the word that asks for it; says how to close it.
    fn keep_last_word(&mut self) -> &'static str {
        let Some(Event::Text(text)) = self.out.last() else { return "" };
        let words = text.trim_end();
        // A space that keeps words together has two bytes.
        let start = words.trim_end_matches(|c: char| !c.is_whitespace()).len();
        if words.is_empty() || text.len() - start > LONG_WORD {
            return "";
        }
        let (before, word) = (text[..start].to_owned(), text[start..].to_owned());
        self.out.pop();
        self.out.push(Event::Text(before.into()));
        self.html("<span class=\"ask\">");
        self.out.push(Event::Text(word.into()));
        "</span>"
    }

    fn open(&mut self, number: usize) {
        let lexed = self.lexed;
        let block = &lexed.fences.blocks[number];
        let inherited =
            self.page.and_then(Page::source).and_then(|source| source.nth_block(block.name, block.nth));
        self.new_block();
        match block.name {
            BlockName::Handout | BlockName::Slide => self.open_sheet(block),
            BlockName::Facilitator => self.call_out("aside", "facilitator", "facilitator-note", None),
            BlockName::Example => self.call_out("div", "example", "example", block.title()),
            BlockName::Note => self.call_out("div", "note", "note", block.title()),
            BlockName::Tip => self.call_out("div", "tip", "tip", block.title()),
            BlockName::Caution => self.call_out("div", "caution", "caution", block.title()),
            BlockName::Safety => self.call_out("div", "safety", "safety", block.title()),
            BlockName::Table => {
                self.open_rows = block.number("rows").or(inherited.and_then(|head| head.rows));
            }
            BlockName::Box => {
                let lines = block.number("lines").or(inherited.and_then(|head| head.lines)).unwrap_or(4);
                let id = self.field_id();
                let title = match block.title() {
                    Some(title) => title.to_owned(),
                    None if self.last_label.trim().is_empty() => self.word("write-here"),
                    None => self.last_label.trim().to_owned(),
                };
                self.html(format!(
                    "\n<div class=\"box\">\n<label for=\"{id}\">{}</label>\n<textarea id=\"{id}\" rows=\"{lines}\"></textarea>\n",
                    escape(&title)
                ));
            }
            BlockName::Cards => {
                let per_page =
                    block.number("per-page").or(inherited.and_then(|head| head.per_page)).unwrap_or(8);
                self.html(format!("\n<div class=\"cards per-page-{per_page}\">\n"));
            }
            BlockName::Page => self.html("\n<hr class=\"page-break\">\n"),
        }
    }

    fn open_sheet(&mut self, block: &Block) {
        let name = block.name.name();
        let id = block.id.as_ref().map_or("", |(id, _)| id.as_str());
        let title = block.title().unwrap_or(id);
        let head = self.page.map(|page| page.sheet(block.name, id)).unwrap_or_default();
        let words = match &head.url {
            Some(url) => format!("<a href=\"{}\">{}</a>", escape(url), escape(title)),
            None => escape(title),
        };
        let code = if head.code.is_empty() {
            String::new()
        } else {
            format!(" <span class=\"code\">{}</span>", escape(&head.code))
        };
        if block.name == BlockName::Handout {
            self.sheet = format!("{id}.");
        }
        let kind = self.word(name);
        let id = escape(&format!("{}{id}", self.prefix));
        let level = self.level(HeadingLevel::H3);
        let side = if head.landscape { " landscape" } else { "" };
        self.html(format!(
            "\n<section class=\"{name}{side}\" id=\"{id}\" aria-labelledby=\"{id}..title\">\n<h{level} id=\"{id}..title\"><span class=\"kind\">{}</span> {words}{code}</h{level}>\n",
            escape(&kind)
        ));
    }

    fn call_out(&mut self, tag: &str, class: &str, word: &str, title: Option<&str>) {
        let label = self.word(word);
        let label = match title {
            Some(title) => format!("{}: {}", escape(&label), escape(title)),
            None => escape(&label),
        };
        self.html(format!("\n<{tag} class=\"call-out {class}\">\n<p class=\"label\">{label}</p>\n"));
    }

    fn close(&mut self, number: usize) {
        self.new_block();
        match self.lexed.fences.blocks[number].name {
            BlockName::Handout | BlockName::Slide => {
                self.sheet = self.page.map_or_else(String::new, |page| page.fields().to_owned());
                self.html("\n</section>\n");
            }
            BlockName::Facilitator => self.html("\n</aside>\n"),
            BlockName::Table => self.open_rows = None,
            BlockName::Page => {}
            _ => self.html("\n</div>\n"),
        }
    }

    /// The rows of a `::: table` that are there to be filled in.
    fn empty_rows(&mut self) {
        let Some(rows) = self.open_rows.take() else { return };
        if !std::mem::replace(&mut self.has_body, true) {
            self.html("<tbody>\n");
        }
        let row_word = self.word("table-row");
        let heads = std::mem::take(&mut self.heads);
        for row in 1..=rows {
            let mut html = String::from("<tr>\n");
            for head in &heads {
                let id = self.field_id();
                let label = format!("{}, {row_word} {row}", head.trim());
                let _ = writeln!(
                    html,
                    "<td><textarea id=\"{id}\" rows=\"1\" aria-label=\"{}\"></textarea></td>",
                    escape(label.trim_start_matches(", "))
                );
            }
            html.push_str("</tr>\n");
            self.html(html);
        }
    }

    // ---- fields ----

    fn field_id(&mut self) -> String {
        self.fields += 1;
        format!("{}{}f.{}", self.prefix, self.sheet, self.fields)
    }

    /// What a field is called: the words before it in its block, else those of the block before.
    fn label(&mut self) -> String {
        let own = self.label.trim().trim_end_matches(':').trim().to_owned();
        self.label.clear();
        if !own.is_empty() {
            self.last_label.clone_from(&own);
            return own;
        }
        // Alone in a cell it is called like the column.
        if let Some(head) = self.heads.get(self.cell).filter(|head| self.has_body && !head.trim().is_empty())
        {
            return head.trim().to_owned();
        }
        let before = self.last_label.trim().trim_end_matches(':').trim();
        if before.is_empty() { self.word("write-here") } else { before.to_owned() }
    }

    fn field(&mut self, field: &Field) {
        match &field.kind {
            FieldKind::Blank => {
                let (id, label) = (self.field_id(), self.label());
                // Widths come in a few steps, since a page has no inline style.
                let size =
                    [6, 12, 20, 32, 48].into_iter().find(|size| field.range.len() <= *size).unwrap_or(64);
                let end = self.keep_last_word();
                self.html(format!(
                    "<input type=\"text\" class=\"blank\" id=\"{id}\" size=\"{size}\" aria-label=\"{}\">{end}",
                    escape(&label)
                ));
            }
            FieldKind::Line => {
                let (id, label) = (self.field_id(), self.label());
                self.html(format!(
                    "<textarea class=\"line\" id=\"{id}\" rows=\"1\" aria-label=\"{}\"></textarea>",
                    escape(&label)
                ));
            }
            FieldKind::Tick => {
                let id = self.field_id();
                self.labelled(field, &format!("type=\"checkbox\" id=\"{id}\""), "tick");
            }
            FieldKind::Choice(group) => {
                let id = self.field_id();
                let name = format!("{}{}g.{group}", self.prefix, self.sheet);
                self.labelled(field, &format!("type=\"radio\" id=\"{id}\" name=\"{name}\""), "choice");
            }
            FieldKind::Rating { from, to, low, high } => {
                let (id, label) = (self.field_id(), self.label());
                let mut html =
                    format!("<span class=\"rating\" role=\"radiogroup\" aria-label=\"{}\">", escape(&label));
                if let Some(low) = low {
                    let _ = write!(html, "<span class=\"low\">{}</span> ", escape(low));
                }
                for number in *from..=*to {
                    let _ = write!(
                        html,
                        "<label><input type=\"radio\" name=\"{id}\" value=\"{number}\"> {number}</label> "
                    );
                }
                if let Some(high) = high {
                    let _ = write!(html, "<span class=\"high\">{}</span>", escape(high));
                }
                html.push_str("</span>");
                self.html(html);
            }
        }
    }

    /// Whether words follow a box, up to the next field or the end of the line.
    fn has_words(&self, field: &Field) -> bool {
        let next = self.lexed.fields.partition_point(|next| next.range.start < field.range.end);
        let end = self.lexed.fields.get(next).map_or(self.lexed.text.len(), |next| next.range.start);
        let rest = &self.lexed.text[field.range.end..end];
        // A comment says nothing to a reader.
        let mut words = &rest[..rest.find(['\n', '\r', '|']).unwrap_or(rest.len())];
        while let Some((before, comment)) = words.split_once("<!--") {
            if before.contains(char::is_alphanumeric) {
                return true;
            }
            words = comment.split_once("-->").map_or("", |(_, after)| after);
        }
        words.contains(char::is_alphanumeric)
    }
}
