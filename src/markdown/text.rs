//! Pieces of a handout → plain text, with fields as characters.
//!
//! For mail, for screen readers, for places with no printer but a text window. Lines are at most
//! [`WIDTH`] characters long where the words allow it.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::element::{Edge, Element};
use super::fence::BlockName;
use super::field::FieldKind;
use super::html::{Page, call_out};
use super::{Lexed, Piece, Ranged, notes};

/// The longest line, in characters.
pub const WIDTH: usize = 72;

/// Renders pieces as plain text; ends with a line end unless there is nothing.
pub fn render(lexed: &Lexed<'_>, pieces: Vec<Ranged<'_>>, page: &dyn Page) -> String {
    let mut writer = Writer {
        lexed,
        page,
        out: String::new(),
        line: String::new(),
        lists: Vec::new(),
        marker: None,
        table: None,
        open_rows: None,
        quote: 0,
        notes: HashMap::new(),
        titles: Vec::new(),
    };
    for (piece, range) in notes::last(lexed, pieces) {
        writer.piece(piece, range);
    }
    writer.flush();
    // The first line may be code, which begins where it was written.
    let text = writer.out.trim_start_matches('\n').trim_end().to_owned();
    if text.is_empty() { text } else { text + "\n" }
}

struct Writer<'a> {
    lexed: &'a Lexed<'a>,
    page: &'a dyn Page,
    out: String,
    line: String,
    /// For each open list, the number of its next item, if it counts.
    lists: Vec<Option<u64>>,
    marker: Option<String>,
    table: Option<Vec<Vec<String>>>,
    open_rows: Option<u16>,
    quote: usize,
    notes: HashMap<String, usize>,
    /// The titles of open elements of HTML.
    titles: Vec<Option<String>>,
}

impl Writer<'_> {
    fn piece(&mut self, piece: Piece<'_>, range: Range<usize>) {
        match piece {
            Piece::Open(block) => self.open(block),
            Piece::Close(block) => self.close(block),
            Piece::Field(field) => {
                let text = match &field.kind {
                    FieldKind::Blank => "_".repeat(field.range.len().clamp(6, 40)),
                    FieldKind::Line => "_".repeat(WIDTH - 8),
                    FieldKind::Tick => "[ ]".to_owned(),
                    FieldKind::Choice(_) => "( )".to_owned(),
                    FieldKind::Rating { from, to, low, high } => {
                        let marks: Vec<String> = (*from..=*to).map(|n| format!("( ) {n}")).collect();
                        let low = low.as_ref().map_or_else(String::new, |low| format!("{low}  "));
                        let high = high.as_ref().map_or_else(String::new, |high| format!("  {high}"));
                        format!("{low}{}{high}", marks.join("  "))
                    }
                };
                self.push(&text);
            }
            Piece::Reference(reference) => {
                let title = self.page.target(range.start).map(|target| target.title);
                let id = reference.split_once(':').map_or(reference, |(_, id)| id);
                self.push(&title.unwrap_or_else(|| id.to_owned()));
            }
            Piece::Element(element) => self.element(element),
            Piece::Markdown(event) => self.markdown(event),
        }
    }

    fn element(&mut self, element: Element) {
        match element.edge {
            Edge::Open | Edge::Close if element.is_block() => self.gap(),
            Edge::Open => self.titles.push(element.title),
            Edge::Close => {
                if let Some(Some(title)) = self.titles.pop() {
                    self.push(&format!(" ({title})"));
                }
            }
            Edge::Whole => self.push(if self.table.is_some() { " " } else { "\n" }),
        }
    }

    fn push(&mut self, text: &str) {
        match &mut self.table {
            Some(rows) => {
                if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
                    cell.push_str(text);
                }
            }
            None => self.line.push_str(text),
        }
    }

    /// Writes the gathered line, wrapped and indented as its list says.
    fn flush(&mut self) {
        if self.line.trim().is_empty() && self.marker.is_none() {
            self.line.clear();
            return;
        }
        let depth = self.lists.len().saturating_sub(1);
        let indent = "  ".repeat(depth) + &"> ".repeat(self.quote);
        let marker = self
            .marker
            .take()
            .unwrap_or_else(|| if self.lists.is_empty() { String::new() } else { "  ".into() });
        let hang = " ".repeat(marker.chars().count());
        for (i, line) in std::mem::take(&mut self.line).split('\n').enumerate() {
            let lead = if i == 0 { &marker } else { &hang };
            wrap(line, &format!("{indent}{lead}"), &format!("{indent}{hang}"), &mut self.out);
        }
    }

    /// Writes the lines of code as they are: their columns mean something.
    fn flush_code(&mut self) {
        let depth = self.lists.len();
        let indent = "  ".repeat(depth) + &"> ".repeat(self.quote);
        for line in std::mem::take(&mut self.line).trim_end().split('\n') {
            self.out.push_str(format!("{indent}{line}").trim_end());
            self.out.push('\n');
        }
    }

    /// The number of a note, in the order of their marks.
    fn note(&mut self, name: &str) -> usize {
        let next = self.notes.len() + 1;
        *self.notes.entry(name.to_owned()).or_insert(next)
    }

    fn gap(&mut self) {
        self.flush();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn markdown(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => match tag {
                Tag::List(start) => {
                    self.flush();
                    if self.lists.is_empty() {
                        self.gap();
                    }
                    self.lists.push(start);
                }
                Tag::Item => {
                    self.flush();
                    self.marker = Some(match self.lists.last_mut() {
                        Some(Some(number)) => {
                            *number += 1;
                            format!("{}. ", *number - 1)
                        }
                        _ => "- ".into(),
                    });
                }
                Tag::Table(_) => {
                    self.gap();
                    self.table = Some(Vec::new());
                }
                Tag::TableHead | Tag::TableRow => {
                    if let Some(rows) = &mut self.table {
                        rows.push(Vec::new());
                    }
                }
                Tag::TableCell => {
                    if let Some(row) = self.table.as_mut().and_then(|rows| rows.last_mut()) {
                        row.push(String::new());
                    }
                }
                Tag::BlockQuote(kind) => {
                    self.gap();
                    self.quote += 1;
                    if let Some((_, word)) = kind.map(call_out) {
                        self.line.push_str(self.page.words().get(word));
                        self.flush();
                    }
                }
                // The number of a note stands in its first paragraph.
                Tag::Paragraph if self.lists.is_empty() && self.marker.is_none() => self.gap(),
                Tag::Heading { .. } | Tag::CodeBlock(_) => self.gap(),
                Tag::FootnoteDefinition(name) => {
                    self.gap();
                    self.marker = Some(format!("[{}] ", self.note(&name)));
                }
                _ => {}
            },
            Event::End(tag) => match tag {
                TagEnd::List(_) => {
                    self.flush();
                    self.lists.pop();
                    if self.lists.is_empty() {
                        self.gap();
                    }
                }
                TagEnd::Heading(_) => {
                    let length = self.line.trim().chars().count().min(WIDTH);
                    self.flush();
                    self.out.push_str(&"-".repeat(length));
                    self.out.push('\n');
                }
                TagEnd::Table => {
                    let rows = self.table.take().unwrap_or_default();
                    let empty = self.open_rows.take().unwrap_or(0);
                    self.write_table(rows, empty);
                }
                TagEnd::BlockQuote(_) => {
                    self.flush();
                    self.quote -= 1;
                }
                TagEnd::CodeBlock => self.flush_code(),
                TagEnd::Paragraph | TagEnd::Item | TagEnd::FootnoteDefinition => self.flush(),
                _ => {}
            },
            Event::Text(text) | Event::Code(text) => self.push(&text),
            // A handout keeps its lines: one that ends in a blank must not run into the next.
            Event::SoftBreak | Event::HardBreak => self.push(if self.table.is_some() { " " } else { "\n" }),
            Event::Rule => {
                self.gap();
                self.line.push_str("* * *");
                self.gap();
            }
            Event::TaskListMarker(done) => self.push(if done { "[x] " } else { "[ ] " }),
            Event::FootnoteReference(name) => {
                let mark = format!("[{}]", self.note(&name));
                self.push(&mark);
            }
            _ => {}
        }
    }

    fn open(&mut self, number: usize) {
        let lexed = self.lexed;
        let block = &lexed.fences.blocks[number];
        let inherited = self.page.source().and_then(|source| source.nth_block(block.name, block.nth));
        self.gap();
        match block.name {
            BlockName::Table => {
                self.open_rows = block.number("rows").or(inherited.and_then(|head| head.rows));
            }
            BlockName::Box => {
                let lines = block.number("lines").or(inherited.and_then(|head| head.lines)).unwrap_or(4);
                if let Some(title) = block.title() {
                    self.line.push_str(title);
                    self.flush();
                }
                let rule = format!("+{}+\n", "-".repeat(WIDTH - 2));
                self.out.push_str(&rule);
                for _ in 0..lines {
                    self.out.push_str(&format!("|{}|\n", " ".repeat(WIDTH - 2)));
                }
                self.out.push_str(&rule);
            }
            BlockName::Page => {
                self.line.push_str(&"=".repeat(WIDTH));
                self.gap();
            }
            _ => {
                if let Some(title) = block.title() {
                    self.line.push_str(title);
                    self.gap();
                }
            }
        }
    }

    fn close(&mut self, _: usize) {
        self.gap();
        self.open_rows = None;
    }

    /// Columns as wide as their longest cell, or a fair share of the line.
    fn write_table(&mut self, mut rows: Vec<Vec<String>>, empty: u16) {
        let columns = rows.first().map_or(0, Vec::len);
        if columns == 0 {
            return;
        }
        rows.extend(std::iter::repeat_n(vec![String::new(); columns], usize::from(empty)));
        let share = ((WIDTH - 1) / columns).saturating_sub(3).max(4);
        let widths: Vec<usize> = (0..columns)
            .map(|c| {
                let longest =
                    rows.iter().filter_map(|row| row.get(c)).map(|cell| cell.trim().chars().count()).max();
                if empty > 0 { share } else { longest.unwrap_or(0).clamp(1, share) }
            })
            .collect();
        let rule: String =
            widths.iter().map(|w| format!("+{}", "-".repeat(w + 2))).collect::<String>() + "+\n";
        self.out.push_str(&rule);
        for row in &rows {
            let cells: Vec<Vec<String>> = widths
                .iter()
                .enumerate()
                .map(|(c, width)| {
                    let mut lines = String::new();
                    wrap_to(row.get(c).map_or("", |cell| cell.trim()), *width, &mut lines);
                    lines.lines().map(str::to_owned).collect()
                })
                .collect();
            let height = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
            for i in 0..height {
                for (cell, width) in cells.iter().zip(&widths) {
                    let text = cell.get(i).map_or("", String::as_str);
                    let pad = width.saturating_sub(text.chars().count());
                    self.out.push_str(&format!("| {text}{} ", " ".repeat(pad)));
                }
                self.out.push_str("|\n");
            }
            self.out.push_str(&rule);
        }
    }
}

/// Breaks one line of words at [`WIDTH`].
fn wrap(text: &str, first: &str, rest: &str, out: &mut String) {
    let mut body = String::new();
    wrap_to(text, WIDTH.saturating_sub(first.chars().count()).max(20), &mut body);
    for (i, line) in body.lines().enumerate() {
        out.push_str(if i == 0 { first } else { rest });
        out.push_str(line);
        out.push('\n');
    }
    if body.is_empty() {
        out.push_str(first.trim_end());
        out.push('\n');
    }
}

/// Breaks words at `width` characters; a longer word stands alone.
fn wrap_to(text: &str, width: usize, out: &mut String) {
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            out.push('\n');
            used = 0;
        } else if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += length;
    }
    if used > 0 {
        out.push('\n');
    }
}
