//! Sources → typed parts, one file at a time.
//!
//! Each file is parsed alone and remembered by its fingerprint; a broken one becomes a part with
//! holes, so that whatever refers to it is not reported too. Paths are read here, once: which
//! locale, which kind, which id.

pub mod codes;
pub mod config;
pub mod dates;
pub mod front_matter;
pub mod glossary;
pub mod paths;
pub mod people;
pub mod process;
pub mod team;
pub mod words;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use rayon::prelude::*;

use self::glossary::ParsedTerm;
use self::paths::{Place, Placed};
use self::people::ParsedPeople;
use self::process::ParsedProcess;
use self::team::{ParsedPart, ParsedTeam};
use self::words::ParsedWords;
use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::markdown::comment::without;
use crate::markdown::fence::is_id;
use crate::memo::Memo;
use crate::model::Holes;
use crate::model::codes::Recorded;
use crate::model::config::{Config, LocalText};
use crate::model::kind::Kind;
use crate::model::language::meant;
use crate::model::locale::{Locale, LocaleId};
use crate::model::words::WordsFile;
use crate::source::lines::lines;
use crate::source::{SourceFile, SourceId, Sources, Span, Spanned};
use crate::yaml::{Loose, Text, has_curly_quotes};

/// One file of words with what its path says.
#[derive(Clone, Debug)]
pub struct PlacedWords {
    /// Its kind.
    pub kind: Kind,
    /// Its locale.
    pub locale: LocaleId,
    /// Its id.
    pub id: String,
    /// What it says.
    pub parsed: ParsedWords,
}

/// All parts of a handbook.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// Files of words.
    pub words: Vec<PlacedWords>,
    /// Process files.
    pub processes: Vec<Arc<ParsedProcess>>,
    /// Glossaries.
    pub terms: Vec<(LocaleId, Arc<Vec<ParsedTerm>>)>,
    /// Teams.
    pub teams: Vec<Arc<ParsedTeam>>,
    /// Other files of teams.
    pub team_parts: Vec<Arc<ParsedPart>>,
    /// The ledger of short codes.
    pub codes: Vec<Recorded>,
    /// Paths of published files below `content/`.
    pub files: Vec<String>,
    /// What is missing because a file is broken.
    pub holes: Holes,
}

impl Parsed {
    /// Adds the teams whose own file is gone or refused, while others of theirs are there or were told of in
    /// `problems`: what leads to a team that was there must not lead nowhere.
    pub fn add_lost_teams<'d>(&mut self, problems: impl Iterator<Item = &'d Diagnostic>, sources: &Sources) {
        let of_problem = |problem: &Diagnostic| {
            let source = problem.at.source;
            let (team, _) = sources.path(source).strip_prefix("content/teams/")?.split_once('/')?;
            Some((team.to_owned(), source))
        };
        let of_parts = self.team_parts.iter().map(|part| (part.team.clone(), part.source));
        let mut lost: Vec<(String, SourceId)> = problems.filter_map(of_problem).chain(of_parts).collect();
        let is_known = |id: &String| self.teams.iter().any(|team| team.id == *id);
        lost.retain(|(id, _)| is_id(id) && !self.holes.has(Kind::Team, id) && !is_known(id));
        if lost.is_empty() {
            return;
        }
        lost.sort_by(|(a, _), (b, _)| a.cmp(b));
        lost.dedup_by(|(a, _), (b, _)| a == b);
        self.teams.extend(lost.iter().map(|(id, source)| Arc::new(ParsedTeam::lost(*source, id))));
        // In the order of their files, as all others.
        self.teams.sort_by_cached_key(|team| format!("{}/", team.id));
    }

    /// The files of words by their source.
    pub fn bodies(&self) -> FxHashMap<SourceId, Arc<WordsFile>> {
        self.words.iter().map(|placed| (placed.parsed.words.source, placed.parsed.words.clone())).collect()
    }
}

/// One parsed file.
enum Part {
    Words(ParsedWords),
    Process(Arc<ParsedProcess>),
    Terms(Arc<Vec<ParsedTerm>>),
    Team(Arc<ParsedTeam>),
    OfTeam(Option<Arc<ParsedPart>>),
    Codes(Vec<Recorded>),
    People(Arc<ParsedPeople>),
}

/// Parses every file of the content.
pub fn parse(sources: &Sources, config: &Config, memo: &Memo) -> Diagnosed<Parsed> {
    let mut found = Diagnostics::default();
    let paths::Paths { placed, refused } = found.take(paths::read(sources, config));
    let holes = Holes { kinds: FxHashSet::default(), things: refused.into_iter().collect() };
    let parts: Vec<(Placed<'_>, Arc<(Part, Vec<Diagnostic>)>)> = placed
        .into_par_iter()
        .map(|placed| {
            let file = placed.file;
            let part = memo.remember("parse", || file.fingerprint, || part(file, &placed.place));
            (placed, part)
        })
        .collect();
    let mut people = Vec::new();
    let mut parsed = Parsed { holes, ..Parsed::default() };
    let mut keys = words::UnknownKeys::default();
    for (placed, part) in parts {
        match placed.place {
            Place::Words { .. } => found.extend(keys.sift(&part.1, &config.ignored_keys)),
            _ => found.extend(part.1.iter().cloned()),
        }
        let torn = |problem: &Diagnostic| {
            matches!(
                problem.code,
                Code::YamlSyntax | Code::YamlLimits | Code::WrongType | Code::MergeConflict
            )
        };
        if !placed.file.readable || part.1.iter().any(torn) {
            parsed.holes.kinds.extend(match placed.place {
                Place::Process { .. } => &[Kind::Process, Kind::Stage, Kind::Step, Kind::Instrument][..],
                Place::Glossary { .. } => &[Kind::Term],
                Place::Words { .. }
                | Place::Team { .. }
                | Place::TeamPart { .. }
                | Place::Codes
                | Place::People { .. } => &[],
            });
        }
        match (&part.0, placed.place) {
            (Part::Words(words), Place::Words { kind, locale, id }) => {
                parsed.words.push(PlacedWords { kind, locale, id, parsed: words.clone() });
            }
            (Part::Process(process), _) => parsed.processes.push(process.clone()),
            (Part::Terms(terms), Place::Glossary { locale }) => parsed.terms.push((locale, terms.clone())),
            (Part::Team(team), _) => parsed.teams.push(team.clone()),
            (Part::OfTeam(part), _) => parsed.team_parts.extend(part.clone()),
            (Part::Codes(codes), _) => parsed.codes.clone_from(codes),
            (Part::People(own), _) => people.push(own.clone()),
            _ => {}
        }
    }
    found.extend(keys.told());
    if sources.in_repository {
        people::in_repository(&parsed.teams, &people, sources.hides_people, &mut found);
    }
    people::join(&mut parsed.teams, &people, &mut found);
    let files = sources.assets_under("content/files/");
    parsed.files = files.filter_map(|asset| asset.path.strip_prefix("content/").map(str::to_owned)).collect();
    Diagnosed::new(parsed, found)
}

fn part(file: &SourceFile, place: &Place) -> (Part, Vec<Diagnostic>) {
    match place {
        Place::Words { kind, id, .. } => {
            let Diagnosed { value, diagnostics } = words::parse(file, *kind, id);
            (Part::Words(value), readable(file, diagnostics))
        }
        Place::Process { id } => {
            let Diagnosed { value, diagnostics } = process::parse(file, id);
            (Part::Process(Arc::new(value)), readable(file, diagnostics))
        }
        Place::Glossary { .. } => {
            let Diagnosed { value, diagnostics } = glossary::parse(file);
            (Part::Terms(Arc::new(value)), readable(file, diagnostics))
        }
        Place::Team { id } => {
            let Diagnosed { value, diagnostics } = team::parse(file, id);
            (Part::Team(Arc::new(value)), readable(file, diagnostics))
        }
        Place::TeamPart { team, folder } => {
            let Diagnosed { value, diagnostics } = team::parse_part(file, team, folder);
            (Part::OfTeam(value.map(Arc::new)), readable(file, diagnostics))
        }
        Place::People { team } => {
            let Diagnosed { value, diagnostics } = people::parse(file, team);
            (Part::People(Arc::new(value)), readable(file, diagnostics))
        }
        Place::Codes => {
            let Diagnosed { value, diagnostics } = codes::parse(file);
            (Part::Codes(value), readable(file, diagnostics))
        }
    }
}

/// What is found in a file that could not be read as text, or that a merge left in two versions, is a
/// consequence, not a second problem.
fn readable(file: &SourceFile, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if !file.readable {
        return Vec::new();
    }
    let follows = |problem: &Diagnostic| {
        matches!(
            problem.code,
            Code::MergeConflict | Code::YamlSyntax | Code::FrontMatterUnclosed | Code::MissingKey
        )
    };
    let mut versions = lines(&file.text).filter(|line| file.text[line.clone()].starts_with("<<<<<<< "));
    if diagnostics.iter().any(follows)
        && let Some(first) = versions.next()
    {
        let found = file.text[first.clone()].to_owned();
        let problem = Code::MergeConflict.at(Span::new(file.id, first)).with("found", found);
        return vec![problem.with("count", 1 + versions.count())];
    }
    diagnostics
}

/// Reports an id that is not made as ids are.
pub(crate) fn known_id(id: &Spanned<String>, found: &mut Diagnostics) {
    if has_curly_quotes(&id.value) {
        found.push(Code::BadId.at(id.span).say("yaml-syntax-curly-quotes"));
    } else if !is_id(&id.value) {
        found.push(Code::BadId.at(id.span).with("id", id.value.as_str()));
    }
}

/// Reads a text of the settings or of a team; a plain string is in `language`.
pub(crate) fn local_text(
    text: Option<Text>,
    language: &str,
    locales: Option<&[Locale]>,
    found: &mut Diagnostics,
) -> LocalText {
    let mut texts = match text {
        None => Vec::new(),
        Some(Loose::Short(text)) => vec![(language.to_owned(), text)],
        Some(Loose::Long(entries)) => {
            let mut texts = Vec::new();
            for (tag, text) in entries.0 {
                if let Some(locales) = locales
                    && !locales.iter().any(|locale| locale.tag == tag.value)
                {
                    let known: Vec<&str> = locales.iter().map(|locale| locale.tag.as_str()).collect();
                    let problem = Code::UnknownLocale.at(tag.span).with("tag", tag.value.as_str());
                    found.push(problem.with("near", meant(&tag.value, &known)));
                    continue;
                }
                texts.push((tag.value, text));
            }
            texts
        }
    };
    for (_, text) in &mut texts {
        text.value = without(std::mem::take(&mut text.value));
    }
    LocalText { texts }
}
