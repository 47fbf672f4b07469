//! A packet: the texts of one direction of translation, as translators send them to and fro.
//!
//! Each format turns a [`Packet`] into bytes and what comes back into [`Returned`]; none of them
//! knows the handbook. What came back is judged by [`import`](super::import).
//!
//! **Packets come from strangers.** A reader takes no DTD, expands no entity of the file's own, stops
//! at [`MAX_PACKET`] bytes and [`MAX_UNITS`] units, and says what is wrong with its line.

pub mod docx;
pub mod html;
pub mod po;
pub mod tmx;
pub mod xliff12;
pub mod xliff2;
pub mod xml;

use super::marked::{Marked, Part};

pub use crate::load::MAX_PACKET;

/// Units of the largest packet that is read.
pub const MAX_UNITS: usize = 200_000;

/// How far a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It has no translation.
    New,
    /// Its source has changed since it was translated.
    Changed,
    /// It is translated.
    Translated,
    /// Somebody has read it again.
    Reviewed,
}

/// One text to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PacketUnit {
    /// Page and block: `activities/egg-drop#4f1c2a9b3d5e6f70`.
    pub id: String,
    /// What it is: `title`, `heading`, `paragraph`, `item`, `cell`…
    pub kind: String,
    /// Where a person finds it: the page's title and the headings above, joined by ` › `.
    pub context: String,
    /// How far it is.
    pub progress: Progress,
    /// The source text.
    pub source: Marked,
    /// The translation that is there, with the source's placeholders.
    pub target: Option<Vec<Part>>,
    /// The source text that the translation was made from, with tags, when it was another.
    pub was: Option<String>,
    /// The translation is part of something that keeps people safe.
    pub is_safety: bool,
}

/// Texts to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packet {
    /// The handbook's title in the source language.
    pub title: String,
    /// The source language's tag.
    pub from: String,
    /// The target language's tag.
    pub to: String,
    /// Pages in order, and the units of each in order.
    pub pages: Vec<PacketPage>,
}

/// The units of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PacketPage {
    /// Kind and id: `activities/egg-drop`.
    pub id: String,
    /// The page's title.
    pub title: String,
    /// Its units.
    pub units: Vec<PacketUnit>,
}

/// A packet that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// The source language's tag, when the file says it.
    pub from: Option<String>,
    /// The target language's tag, when the file says it.
    pub to: Option<String>,
    /// The units in the order of the file.
    pub units: Vec<ReturnedUnit>,
}

/// A unit that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedUnit {
    /// Its id, as it was sent.
    pub id: String,
    /// The line of the file that it begins on, from 1; 0 where the format has none.
    pub line: usize,
    /// The source text that stands in the file.
    pub source: Vec<Part>,
    /// The translation; empty when there is none.
    pub target: Vec<Part>,
    /// Whether the file says that somebody has read it again.
    pub is_reviewed: bool,
}

/// Why a packet cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line, from 1; 0 where the format has none.
    pub line: usize,
    /// What is wrong, as the reason's Fluent message `translate-unreadable-<reason>`.
    pub reason: Reason,
    /// What the library said, if anything.
    pub detail: String,
}

/// What is wrong with a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is no file of this format, or a broken one.
    Syntax,
    /// It holds a document type or entities of its own.
    Dtd,
    /// It is too large, packed or unpacked.
    TooLarge,
    /// It nests too deep.
    TooDeep,
}

impl Reason {
    /// The id of the message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Reason::Syntax => "translate-unreadable-syntax",
            Reason::Dtd => "translate-unreadable-dtd",
            Reason::TooLarge => "translate-unreadable-large",
            Reason::TooDeep => "translate-unreadable-deep",
        }
    }
}

/// A format that packets are exchanged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// XLIFF 2.0.
    Xliff2,
    /// XLIFF 1.2.
    Xliff12,
    /// GNU gettext.
    Po,
    /// Translation memory; it is written and read as a memory, see [`tmx`].
    Tmx,
    /// A Word document of two columns.
    Docx,
    /// A page to read and print.
    Html,
}

impl Format {
    /// All formats, by the names of `--to`.
    pub const ALL: [(&'static str, Format); 6] = [
        ("xliff2", Format::Xliff2),
        ("xliff12", Format::Xliff12),
        ("po", Format::Po),
        ("tmx", Format::Tmx),
        ("docx", Format::Docx),
        ("html", Format::Html),
    ];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            // Two versions of one ending: the first is what tools of today open.
            Format::Xliff2 | Format::Xliff12 => "xlf",
            Format::Po => "po",
            Format::Tmx => "tmx",
            Format::Docx => "docx",
            Format::Html => "html",
        }
    }

    /// Writes a packet.
    pub fn write(self, packet: &Packet) -> Vec<u8> {
        match self {
            Format::Xliff2 => xliff2::write(packet),
            Format::Xliff12 => xliff12::write(packet),
            Format::Po => po::write(packet),
            Format::Tmx => tmx::write(packet),
            Format::Docx => docx::write(packet),
            Format::Html => html::write(packet),
        }
    }

    /// What a file that came back is, by what is in it.
    pub fn of(bytes: &[u8]) -> Option<Format> {
        if bytes.starts_with(b"PK") {
            return Some(Format::Docx);
        }
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
        let head = head.trim_start_matches('\u{feff}').trim_start();
        if head.contains("<xliff") {
            let is_two = head.contains("urn:oasis:names:tc:xliff:document:2");
            return Some(if is_two { Format::Xliff2 } else { Format::Xliff12 });
        }
        if head.contains("<tmx") {
            return Some(Format::Tmx);
        }
        let is_po = head.lines().any(|line| line.starts_with("msgid ") || line.starts_with("msgctxt "));
        is_po.then_some(Format::Po)
    }
}

/// Reads a packet that came back.
///
/// # Errors
/// [`Unreadable`] when it is none, or more than is read of a stranger.
pub fn read(format: Format, bytes: &[u8]) -> Result<Returned, Unreadable> {
    if bytes.len() as u64 > MAX_PACKET {
        return Err(Unreadable { line: 0, reason: Reason::TooLarge, detail: String::new() });
    }
    match format {
        Format::Xliff2 => xliff2::read(bytes),
        Format::Xliff12 => xliff12::read(bytes),
        Format::Po => po::read(bytes),
        Format::Tmx => tmx::read(bytes),
        Format::Docx => docx::read(bytes),
        Format::Html => Err(Unreadable { line: 0, reason: Reason::Syntax, detail: String::new() }),
    }
}
