//! A packet: the texts of one direction of translation, as translators send them to and fro.
//!
//! Each format turns a [`Packet`] into bytes and what comes back into [`Returned`]; none of them
//! knows the handbook. What came back is judged by [`import`](super::import).
//!
//! **Packets come from strangers.** A reader takes no definitions of the file's own, expands no entity,
//! stops at [`MAX_PACKET`] bytes and [`MAX_UNITS`] units, and says what is wrong with its line.

pub mod docx;
mod encoding;
pub mod html;
pub mod po;
pub mod tmx;
pub mod xliff12;
pub mod xliff2;
pub mod xml;

use self::encoding::in_utf8;
use super::marked::{Marked, Part, normal, tagged};

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
    /// What stands in the handbook for it when the packet is made: a packet that comes back says which
    /// translation its own was made from.
    pub standing: Standing,
    /// The translation is part of something that keeps people safe.
    pub is_safety: bool,
}

/// The translation that stood in the handbook when a packet was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// The packet does not say: no program of ours made it, or another left it out.
    #[default]
    Unsaid,
    /// There was none.
    Nothing,
    /// The one with this [`mark`](super::marked::mark).
    Mark(String),
}

/// The word for no translation.
const NOTHING: &str = "none";

impl Standing {
    /// As it stands in a packet.
    pub fn word(&self) -> &str {
        match self {
            Standing::Unsaid => "",
            Standing::Nothing => NOTHING,
            Standing::Mark(mark) => mark,
        }
    }

    /// Reads what stands in a packet; what is neither is nobody's.
    pub fn read(word: &str) -> Standing {
        let word = word.trim();
        let is_mark = word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        match word {
            NOTHING => Standing::Nothing,
            _ if is_mark => Standing::Mark(word.to_owned()),
            _ => Standing::Unsaid,
        }
    }
}

/// Whether a translation says just what its source says.
pub fn is_copy(source: &[Part], target: &[Part]) -> bool {
    let text = |parts| normal(&tagged(parts, &[]));
    !target.is_empty() && text(source) == text(target)
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// Whether the file says that it is translated, even where it reads like its source.
    pub is_sure: bool,
    /// What stood in the handbook when the packet was made.
    pub standing: Standing,
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
        let bytes = in_utf8(bytes);
        // Comments before the first message, or before the root element, may be of any length.
        let is_po = bytes
            .split(|byte| *byte == b'\n')
            .map(<[u8]>::trim_ascii_start)
            .find(|line| !line.is_empty() && !line.starts_with(b"#"))
            .is_some_and(|line| line.starts_with(b"msg") || line.starts_with(b"domain"));
        if is_po {
            return Some(Format::Po);
        }
        let place = |name: &str| memchr::memmem::find(&bytes, name.as_bytes());
        match (place("<xliff"), place("<tmx")) {
            (Some(root), tmx) if tmx.is_none_or(|tmx| root < tmx) => {
                let root = bytes[root..].split(|byte| *byte == b'>').next().unwrap_or_default();
                let root = String::from_utf8_lossy(root);
                let marks = ["urn:oasis:names:tc:xliff:document:2", "version=\"2", "version='2"];
                let is_two = marks.iter().any(|mark| root.contains(mark));
                Some(if is_two { Format::Xliff2 } else { Format::Xliff12 })
            }
            (_, Some(_)) => Some(Format::Tmx),
            (_, None) => None,
        }
    }
}

/// Reads a packet that came back.
///
/// # Errors
/// [`Unreadable`] when it is none, or more than is read of a stranger.
pub fn read(format: Format, bytes: &[u8]) -> Result<Returned, Unreadable> {
    read_into(format, bytes, &[])
}

/// The same; of a file with many languages, the translation into one of `wanted`.
///
/// # Errors
/// As [`read`].
pub fn read_into(format: Format, bytes: &[u8], wanted: &[&str]) -> Result<Returned, Unreadable> {
    if bytes.len() as u64 > MAX_PACKET {
        return Err(Unreadable { line: 0, reason: Reason::TooLarge, detail: String::new() });
    }
    let text = || in_utf8(bytes);
    let returned = match format {
        Format::Xliff2 => xliff2::read(&text()),
        Format::Xliff12 => xliff12::read(&text()),
        Format::Po => po::read(&text()),
        Format::Tmx => tmx::read(&text(), wanted),
        Format::Docx => docx::read(bytes),
        Format::Html => Err(Unreadable { line: 0, reason: Reason::Syntax, detail: String::new() }),
    };
    // What programs write where nobody told them the language.
    let is_said = |tag: &String| !["", "c", "posix", "und", "mul"].contains(&&*tag.to_ascii_lowercase());
    returned.map(|Returned { from, to, units }| {
        let (from, to) = (from.filter(is_said), to.filter(is_said));
        Returned { from, to, units }
    })
}

#[cfg(test)]
mod tests {
    use super::{Format, read};

    // Files are known by what is in them, in whatever order and form programs write it.
    #[test]
    fn formats_are_known() {
        let of = |text: &str| Format::of(text.as_bytes());
        let long = "# A comment.\n".repeat(2000);
        for po in ["msgid \"\"", "\n\n  msgctxt \"a\"", "domain \"a\"", "#~ msgid\nmsgid"] {
            assert_eq!(of(&format!("{long}{po}")), Some(Format::Po), "{po}");
            assert_eq!(of(&format!("\u{feff}{po}")), Some(Format::Po), "{po}");
        }
        let long = format!("<?xml version='1.0'?><!-- {} -->", "msgid <a> ".repeat(5000));
        let two = "<xliff srcLang='en'\n version=\"2.1\">";
        assert_eq!(of(&format!("{long}{two}")), Some(Format::Xliff2));
        assert_eq!(of(&format!("{long}<xliff version='1.2'><a version='2'>")), Some(Format::Xliff12));
        assert_eq!(of(&format!("{long}<tmx><seg><![CDATA[<xliff version='2']]>")), Some(Format::Tmx));
        assert_eq!((of(""), of("words"), of(&long), of("<a>msgid</a>")), (None, None, None, None));
    }

    // A language that nobody named is none.
    #[test]
    fn languages_that_nobody_named() {
        for tag in ["", "C", "POSIX", "und", "mul"] {
            let file = format!("msgid \"\"\nmsgstr \"Language: {tag}\\nX-Source-Language: {tag}\\n\"\n");
            let returned = read(Format::Po, file.as_bytes()).unwrap();
            assert_eq!((returned.from, returned.to), (None, None), "{tag}");
        }
    }
}
