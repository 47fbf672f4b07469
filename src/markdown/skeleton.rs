//! A body's pieces → how it is built, without its words: what a translation has to share.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::fence::BlockName;
use super::{Lexed, Piece, Ranged};

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its id, where it is written.
    pub id: Option<String>,
    /// Its bytes.
    pub range: Range<usize>,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The bytes of its items; those of lists inside them are their own.
    pub items: Vec<Range<usize>>,
    /// Its bytes.
    pub range: Range<usize>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How many rows it has, with its head.
    pub rows: usize,
    /// How many columns its head has.
    pub columns: usize,
    /// Its bytes.
    pub range: Range<usize>,
}

/// How a body is built. Tables and lists to fill in are left out: they belong to a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skeleton {
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Lists in order of where they begin.
    pub lists: Vec<List>,
    /// Tables in order.
    pub tables: Vec<Table>,
    /// Ids of handouts and slides in order.
    pub sheets: Vec<String>,
}

/// A list that is open.
struct Open {
    list: List,
    has_field: bool,
}

impl Skeleton {
    /// The same without the headings, items and tables that are left out.
    #[must_use]
    pub fn without(mut self, is_left_out: &dyn Fn(&Range<usize>) -> bool) -> Skeleton {
        self.headings.retain(|heading| !is_left_out(&heading.range));
        self.tables.retain(|table| !is_left_out(&table.range));
        for list in &mut self.lists {
            list.items.retain(|item| !is_left_out(item));
        }
        self.lists.retain(|list| !list.items.is_empty());
        self
    }
}

/// Reads how a body is built; `pieces` are those of `lexed`.
pub fn skeleton(lexed: &Lexed<'_>, pieces: &[Ranged<'_>]) -> Skeleton {
    let mut skeleton = Skeleton::default();
    let mut open: Vec<Open> = Vec::new();
    let mut forms = 0usize;
    for (piece, range) in pieces {
        let range = range.clone();
        let name = |number: &usize| lexed.fences.blocks.get(*number).map(|block| block.name);
        match piece {
            Piece::Open(number) => {
                forms += usize::from(name(number) == Some(BlockName::Table));
                let block = lexed.fences.blocks.get(*number);
                let is_sheet = matches!(name(number), Some(BlockName::Handout | BlockName::Slide));
                let id = block.filter(|_| is_sheet).and_then(|block| block.id.as_ref());
                skeleton.sheets.extend(id.map(|(id, _)| id.clone()));
            }
            Piece::Close(number) => {
                let is_form = name(number) == Some(BlockName::Table);
                forms = forms.saturating_sub(usize::from(is_form));
            }
            Piece::Field(_) => {
                if let Some(open) = open.last_mut() {
                    open.has_field = true;
                }
            }
            Piece::Markdown(Event::Start(tag)) => match tag {
                Tag::Heading { level, id, .. } => {
                    let id = id.as_ref().map(ToString::to_string);
                    skeleton.headings.push(Heading { level: number(*level), id, range });
                }
                Tag::List(_) => open.push(Open { list: List { items: Vec::new(), range }, has_field: false }),
                Tag::Item => {
                    if let Some(open) = open.last_mut() {
                        open.list.items.push(range);
                    }
                }
                Tag::Table(columns) if forms == 0 => {
                    let columns = columns.len();
                    skeleton.tables.push(Table { rows: 0, columns, range });
                }
                Tag::TableHead | Tag::TableRow => {
                    // A row of a table to fill in lies behind the end of the last that counts.
                    let is_in = |table: &&mut Table| range.end <= table.range.end;
                    if let Some(table) = skeleton.tables.last_mut().filter(is_in) {
                        table.rows += 1;
                    }
                }
                _ => {}
            },
            Piece::Markdown(Event::End(TagEnd::List(_))) => {
                let kept = open.pop().filter(|open| !open.has_field);
                skeleton.lists.extend(kept.map(|open| open.list));
            }
            Piece::Markdown(_) | Piece::Reference(_) | Piece::Element(_) => {}
        }
    }
    skeleton.lists.sort_by_key(|list| list.range.start);
    skeleton
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}
