//! Ids and printed codes that somebody asks for → what one PDF is made of.

use crate::diagnostic::nearest;
use crate::model::{Handbook, Kind, LocaleId, Ref};

/// How many sheets one file may have: more than a school prints in one go.
pub const MOST_SHEETS: usize = 5_000;

/// The paper that it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperSize {
    /// 8.5 × 11 inches.
    Letter,
    /// 210 × 297 mm.
    A4,
    /// 11 × 17 inches.
    Tabloid,
    /// 297 × 420 mm.
    A3,
}

impl PaperSize {
    /// All sizes, by the names that the command line has for them.
    pub const NAMES: [&str; 4] = ["letter", "a4", "tabloid", "a3"];

    /// The size with a name.
    pub fn named(name: &str) -> Option<PaperSize> {
        let sizes = [PaperSize::Letter, PaperSize::A4, PaperSize::Tabloid, PaperSize::A3];
        sizes.into_iter().zip(PaperSize::NAMES).find_map(|(size, own)| (own == name).then_some(size))
    }

    /// The name that print layouts use.
    pub fn layout_name(self) -> &'static str {
        match self {
            PaperSize::Letter => "us-letter",
            PaperSize::A4 => "a4",
            PaperSize::Tabloid => "us-tabloid",
            PaperSize::A3 => "a3",
        }
    }
}

/// A thing on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A handout.
    Handout(Ref),
    /// An activity's guide, then its handouts.
    Activity(Ref),
    /// A self-assessment.
    Instrument(Ref),
    /// All guides and handouts of a stage.
    Pack(Ref),
}

/// What is printed into one file.
#[derive(Clone, Debug)]
pub struct Request {
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// The languages of each part, one after the other.
    pub locales: Vec<LocaleId>,
    /// Whether it is for readers who need large letters.
    pub is_large: bool,
    /// The paper; the handbook's, if not given.
    pub paper: Option<PaperSize>,
    /// How often all of it comes.
    pub copies: usize,
}

/// Why nothing is meant by a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Nothing is called so; the nearest that is.
    Nothing(Option<String>),
    /// Several things are: the ways to name each.
    Several(Vec<String>),
}

/// What a word of the command line means: an id, a printed code, or `kind:id`.
///
/// # Errors
/// When nothing that is printed is called so, or several things are.
pub fn part(handbook: &Handbook, what: &str) -> Result<Part, Unknown> {
    let kinds: [(&str, Kind, fn(Ref) -> Part); 4] = [
        ("handout", Kind::Handout, Part::Handout),
        ("activity", Kind::Activity, Part::Activity),
        ("instrument", Kind::Instrument, Part::Instrument),
        ("pack", Kind::Stage, Part::Pack),
    ];
    let code = handbook.handouts.iter().position(|handout| handout.code.eq_ignore_ascii_case(what));
    if let Some(index) = code {
        return Ok(Part::Handout(Ref::new(Kind::Handout, index)));
    }
    let (word, id) = what.split_once(':').map_or((None, what), |(word, id)| (Some(word), id));
    let asked = || kinds.iter().filter(|(name, ..)| word.is_none_or(|word| word == *name));
    let found: Vec<(&str, Part)> =
        asked().filter_map(|(name, kind, part)| Some((*name, part(handbook.find(*kind, id)?)))).collect();
    match found.as_slice() {
        [(_, part)] => Ok(*part),
        [] => {
            let known: Vec<String> = asked()
                .flat_map(|(name, kind, _)| {
                    let ids = handbook.ids(*kind).into_iter();
                    ids.map(move |id| if word.is_some() { format!("{name}:{id}") } else { id.to_owned() })
                })
                .chain(handbook.handouts.iter().map(|handout| handout.code.clone()))
                .collect();
            Err(Unknown::Nothing(nearest(what, known.iter().map(String::as_str)).map(str::to_owned)))
        }
        several => Err(Unknown::Several(several.iter().map(|(name, _)| format!("{name}:{id}")).collect())),
    }
}
