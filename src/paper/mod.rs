//! What stands on paper, as data, and the press that prints it as tagged PDF.
//!
//! A [`Document`] says everything that a layout needs: sheets of blocks, the words of their feet, the
//! size of the paper. [`Press`] holds the layouts and fonts of a theme and turns a document into PDF.
//! What a person wrote is only ever a value in a document, never code of a layout.

#[cfg(feature = "pdf")]
mod press;
#[cfg(not(feature = "pdf"))]
#[path = "no_press.rs"]
mod press;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

pub use self::press::Press;
use crate::memo::{Fingerprint, Hasher};

/// What a character that no font has is replaced by.
pub const REPLACEMENT: char = '\u{fffd}';

/// Whether a character has no shape of its own: it controls, or changes how its neighbors look. Where no font
/// has it, nothing is missing on paper.
pub fn is_unseen(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{20e3}' | '\u{e0000}'..='\u{e0fff}')
}

/// What people see as one character each, with its place: a letter with its signs, a picture made of several.
pub fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.grapheme_indices(true)
}

/// Adds one of [`clusters`] to `out` as far as fonts have it; says whether that is all of it. For all that is
/// lost stands one [`REPLACEMENT`].
pub fn push_covered(cluster: &str, covers: &dyn Fn(char) -> bool, out: &mut String) -> bool {
    for c in cluster.chars() {
        if covers(c) {
            out.push(c);
        } else if c.is_whitespace() {
            out.push(' ');
        } else if !is_unseen(c) {
            out.push(REPLACEMENT);
            return false;
        }
    }
    true
}

/// Everything that a layout reads: `doc.json`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Document {
    /// The title of the file.
    pub title: String,
    /// The name of the handbook.
    pub site: String,
    /// The language of the frame, as a BCP 47 tag.
    pub lang: String,
    /// `us-letter` or `a4`.
    pub paper: &'static str,
    /// Whether letters are large.
    pub is_large: bool,
    /// Whether much has to stand on a sheet.
    pub is_dense: bool,
    /// Year, month and day of the words; a file says no other time.
    pub date: Option<[i16; 3]>,
    /// Whether each sheet counts its own pages.
    pub counts_alone: bool,
    /// The heading of a list of contents; nothing without such a list.
    pub contents: Option<String>,
    /// The sheets, each of which begins on a new page.
    pub sheets: Vec<Sheet>,
}

impl Document {
    /// Changes every text that is printed.
    pub fn each_text(&mut self, change: &dyn Fn(&mut String)) {
        change(&mut self.title);
        change(&mut self.site);
        self.contents.iter_mut().for_each(change);
        for sheet in &mut self.sheets {
            for text in [&mut sheet.title, &mut sheet.kicker, &mut sheet.foot.first, &mut sheet.foot.second] {
                change(text);
            }
            let foot = sheet.foot.page.iter_mut().chain(&mut sheet.foot.address);
            sheet.notice.iter_mut().chain(foot).for_each(change);
            sheet.blocks.iter_mut().for_each(|block| block.each_text(change));
        }
    }
}

/// A stretch of pages with one foot: a handout, a guide, a slide, a chapter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Sheet {
    /// Its heading.
    pub title: String,
    /// The level of its heading in a document of several sheets, from 1.
    pub level: u8,
    /// What stands above the heading.
    pub kicker: String,
    /// The language of its words, as a BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Whether the page lies on its side.
    pub landscape: bool,
    /// Whether its words stand in two columns.
    pub in_columns: bool,
    /// Whether it begins on a new page.
    pub begins_page: bool,
    /// What a reader has to know first: that the words are in another language, or old.
    pub notice: Option<String>,
    /// What stands below each page.
    pub foot: Foot,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// The foot of a sheet.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Foot {
    /// What stands first: code, title, language.
    pub first: String,
    /// Date and handbook.
    pub second: String,
    /// Where it is on the web, to type.
    pub address: Option<String>,
    /// The same as a picture for telephones: SVG.
    pub qr: Option<String>,
    /// "Page 1 of 2" in parts: words, and between them the number of the page, then of all pages.
    pub page: [String; 3],
}

/// A block.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Block {
    /// A heading; levels count from 1.
    Heading {
        /// The level.
        level: u8,
        /// The words.
        body: Vec<Inline>,
        /// What stands behind it: minutes.
        aside: Option<String>,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        body: Vec<Inline>,
    },
    /// A list.
    List {
        /// The number of the first item, when it counts.
        start: Option<u64>,
        /// The items.
        items: Vec<Item>,
    },
    /// A table.
    Table {
        /// Shares of the width by column; nothing where each is as wide as its words.
        widths: Option<Vec<usize>>,
        /// `left`, `center`, `right` or nothing, by column.
        align: Vec<&'static str>,
        /// The cells of the head.
        head: Vec<Vec<Inline>>,
        /// The rows.
        rows: Vec<Vec<Vec<Inline>>>,
        /// How many empty rows follow.
        open: u16,
    },
    /// Words of somebody else.
    Quote {
        /// What stands in it.
        blocks: Vec<Block>,
    },
    /// Text as typed.
    Code {
        /// The text.
        text: String,
    },
    /// A rule.
    Rule,
    /// Lines to write on.
    Lines {
        /// How many.
        count: usize,
    },
    /// A frame to write in.
    Frame {
        /// What it is for.
        title: Option<String>,
        /// How many lines it is high.
        lines: u16,
    },
    /// Cards to cut.
    Cards {
        /// How many fit on a page.
        per_page: u16,
        /// The cards.
        cards: Vec<Vec<Block>>,
    },
    /// A marked note.
    Note {
        /// `facilitator`, `note`, `tip`, `caution`, `safety` or `example`.
        kind: &'static str,
        /// What it is called.
        label: String,
        /// What stands in it.
        blocks: Vec<Block>,
    },
    /// Two texts beside each other.
    Columns {
        /// Language and direction of each column.
        sides: Vec<(String, &'static str)>,
        /// Rows, with what stands in each column.
        rows: Vec<Vec<Vec<Block>>>,
    },
    /// A new page.
    Page,
}

impl Block {
    /// How much there is to lay out: blocks, cells, and a stretch of words for each.
    pub fn weight(&self) -> usize {
        let all = |blocks: &[Block]| blocks.iter().map(Block::weight).sum::<usize>();
        let words = |words: &[Inline]| words.iter().map(Inline::weight).sum::<usize>();
        1 + match self {
            Block::Heading { body, .. } | Block::Paragraph { body } => words(body),
            Block::List { items, .. } => items.iter().map(|item| 1 + all(&item.blocks)).sum(),
            Block::Table { head, rows, open, .. } => {
                let cells = rows.iter().chain([head]).flatten().map(|cell| 1 + words(cell)).sum::<usize>();
                cells + usize::from(*open) * head.len()
            }
            Block::Quote { blocks } | Block::Note { blocks, .. } => all(blocks),
            Block::Cards { cards, .. } => cards.iter().map(|card| all(card)).sum(),
            Block::Columns { rows, .. } => rows.iter().flatten().map(|cell| all(cell)).sum(),
            Block::Code { text } => text.len() / WORDS,
            Block::Lines { count } => *count,
            Block::Rule | Block::Frame { .. } | Block::Page => 0,
        }
    }
}

impl Block {
    /// Changes every text of the block.
    pub fn each_text(&mut self, change: &dyn Fn(&mut String)) {
        let words = |words: &mut [Inline]| words.iter_mut().for_each(|one| one.each_text(change));
        let all = |blocks: &mut [Block]| blocks.iter_mut().for_each(|block| block.each_text(change));
        match self {
            Block::Heading { body, aside, .. } => {
                words(body);
                aside.iter_mut().for_each(change);
            }
            Block::Paragraph { body } => words(body),
            Block::List { items, .. } => items.iter_mut().for_each(|item| all(&mut item.blocks)),
            Block::Table { head, rows, .. } => {
                rows.iter_mut().chain([head]).flatten().for_each(|cell| words(cell));
            }
            Block::Quote { blocks } => all(blocks),
            Block::Note { label, blocks, .. } => {
                change(label);
                all(blocks);
            }
            Block::Cards { cards, .. } => cards.iter_mut().for_each(|card| all(card)),
            Block::Columns { rows, .. } => rows.iter_mut().flatten().for_each(|cell| all(cell)),
            Block::Code { text } => change(text),
            Block::Frame { title, .. } => title.iter_mut().for_each(change),
            Block::Lines { .. } | Block::Rule | Block::Page => {}
        }
    }
}

/// Bytes of words that weigh as much as a block.
const WORDS: usize = 100;

impl Inline {
    fn each_text(&mut self, change: &dyn Fn(&mut String)) {
        match self {
            Inline::Text(text) | Inline::Node(Node::Code { text } | Node::Image { alt: text, .. }) => {
                change(text);
            }
            Inline::Node(
                Node::Strong { body }
                | Node::Emphasis { body }
                | Node::Struck { body }
                | Node::Marked { body, .. }
                | Node::Together { body },
            ) => body.iter_mut().for_each(|one| one.each_text(change)),
            Inline::Node(Node::Link { shown, body, .. }) => {
                shown.iter_mut().for_each(change);
                body.iter_mut().for_each(|one| one.each_text(change));
            }
            Inline::Node(Node::Rating { low, high, .. }) => {
                low.iter_mut().chain(high).for_each(change);
            }
            Inline::Node(
                Node::Blank { .. } | Node::Tick | Node::Choice | Node::NoteNumber { .. } | Node::Break,
            ) => {}
        }
    }

    fn weight(&self) -> usize {
        match self {
            Inline::Text(text) => text.len() / WORDS,
            Inline::Node(
                Node::Strong { body }
                | Node::Emphasis { body }
                | Node::Struck { body }
                | Node::Marked { body, .. }
                | Node::Together { body }
                | Node::Link { body, .. },
            ) => 1 + body.iter().map(Inline::weight).sum::<usize>(),
            Inline::Node(_) => 1,
        }
    }
}

/// An item of a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Item {
    /// `tick` or `choice` when it is one.
    pub mark: Option<&'static str>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What stands in a line.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Anything else.
    Node(Node),
}

/// What stands in a line and is no words.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "k", rename_all = "kebab-case")]
pub enum Node {
    /// Weightier words.
    Strong {
        /// The words.
        body: Vec<Inline>,
    },
    /// Words with a stress.
    Emphasis {
        /// The words.
        body: Vec<Inline>,
    },
    /// Words that do not hold any more.
    Struck {
        /// The words.
        body: Vec<Inline>,
    },
    /// Words in an element of HTML.
    Marked {
        /// The name of the element.
        element: &'static str,
        /// The words.
        body: Vec<Inline>,
    },
    /// What stays in one line: a word and the blank that it asks to be filled in.
    Together {
        /// The words and the blank.
        body: Vec<Inline>,
    },
    /// Text as typed.
    Code {
        /// The text.
        text: String,
    },
    /// A link that leads out of the handbook.
    Link {
        /// Where it leads.
        url: String,
        /// The address to print beside the words, where they do not say it.
        shown: Option<String>,
        /// The words.
        body: Vec<Inline>,
    },
    /// A picture, by its name in [`Job::images`].
    Image {
        /// The name.
        name: String,
        /// What it shows.
        alt: String,
    },
    /// A blank for so many letters.
    Blank {
        /// The letters.
        letters: usize,
    },
    /// A box to tick.
    Tick,
    /// A circle to mark.
    Choice,
    /// Numbers to choose one from.
    Rating {
        /// The numbers.
        numbers: Vec<u8>,
        /// What the first means.
        low: Option<String>,
        /// What the last means.
        high: Option<String>,
    },
    /// The number of a note.
    NoteNumber {
        /// The number.
        number: usize,
    },
    /// A new line.
    Break,
}

/// One file to print.
pub struct Job<'a> {
    /// The layout's name: `sheet.typ`.
    pub layout: &'static str,
    /// What it says.
    pub document: &'a Document,
    /// Pictures by name.
    pub images: &'a [(String, Vec<u8>)],
    /// What names the file for ever: its path in the site.
    pub ident: &'a str,
}

impl Job<'_> {
    /// Hash of all that the file is printed from.
    pub fn fingerprint(&self, press: &Press) -> Fingerprint {
        let mut hasher = Hasher::default().join(press.fingerprint()).part(self.layout.as_bytes());
        // A document is plain data; writing it down cannot fail.
        let _ = serde_json::to_writer(&mut hasher, self.document);
        self.images.iter().fold(hasher, |hasher, (_, bytes)| hasher.part(bytes)).finish()
    }
}

/// A printed file.
#[derive(Clone, Debug, Default)]
pub struct Printed {
    /// The bytes of the PDF; empty when it was only laid out.
    pub pdf: Vec<u8>,
    /// On how many pages each sheet stands.
    pub pages: Vec<usize>,
    /// Characters that a font has but could not show where they stand: replaced.
    pub lost: String,
}

/// Why a layout could not be printed: a fault of the layout, not of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The layout's file.
    pub layout: String,
    /// The bytes in it.
    pub range: std::ops::Range<usize>,
    /// What Typst said.
    pub message: String,
}
