//! Problems without those that only follow from others.
//!
//! What a file that could not be read would have said is missing everywhere else: steps that nobody
//! has, members whom nobody knows, languages without a name. The one slip is told, and nothing that
//! its author would look for in vain.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Argument, Code, Diagnostic, Severity};
use crate::source::{SourceId, Sources, Span};

/// How much of a file a problem loses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Loss {
    /// One value, one key or one item.
    Part,
    /// All of it, or nobody knows how much.
    Whole,
}

fn loss(problem: &Diagnostic) -> Option<Loss> {
    let is_unread = problem.code.is_unread() || problem.code == Code::FluentSyntax;
    let is_torn = matches!(
        problem.code,
        Code::WrongType | Code::UnknownKey | Code::DuplicateKey | Code::MissingKey | Code::BadRange
    ) || matches!(&*problem.message.id, "unknown-locale-tag" | "unknown-locale-list");
    is_unread.then_some(Loss::Whole).or(is_torn.then_some(Loss::Part))
}

/// Names of kinds, as messages say them, whose things process files give.
const OF_PROCESSES: &[&str] = &["process", "stage", "step", "instrument", "item", "scale", "feature"];

/// Leaves out what follows from a file that could not be read; `settings` is the path of the
/// handbook's settings, `weigh` says how much a problem weighs there. Of what stops nothing everything
/// is told: the site would be published with what follows in it.
pub fn without_consequences(
    found: Vec<Diagnostic>,
    sources: &Sources,
    settings: &str,
    weigh: impl Fn(&Diagnostic) -> Severity,
) -> Vec<Diagnostic> {
    let stops = found.iter().filter(|problem| weigh(problem) == Severity::Error);
    let Some(lost) = Lost::of(stops, sources, settings) else { return found };
    found.into_iter().filter(|problem| !lost.explains(problem, sources.path(problem.at.source))).collect()
}

/// What is lost, by what it brings with it.
#[derive(Debug, Default)]
struct Lost<'a> {
    files: FxHashMap<SourceId, Loss>,
    settings: Option<SourceId>,
    /// The place that was last looked at, and the key without an indent above it.
    above: Option<(usize, Option<&'a str>)>,
    /// Whether the settings have a line for the languages; nothing as long as nobody asked.
    names_locales: Option<bool>,
    /// Keys of the settings that could not be read; `locales` when that holds for all of them.
    keys: FxHashSet<String>,
    processes: bool,
    glossaries: bool,
    messages: bool,
    theme: bool,
    /// Links that lead nowhere: any of them may have meant a page.
    links: bool,
    /// Folders of teams, each with `/` at its end.
    teams: FxHashMap<String, Loss>,
    /// Paths of words, without the folder of their language.
    words: FxHashSet<String>,
    /// Keys that are there under a wrong name.
    misspelled: FxHashSet<(SourceId, String)>,
    /// Places of ids that are none: nothing else of them is worth a word.
    misnamed: FxHashSet<Span>,
    /// Kinds and ids that a process file means and slips in: whatever else names them is right.
    meant: FxHashSet<(String, String)>,
    /// Files with a day that could not be read: a consent without its day is none.
    undated: FxHashSet<SourceId>,
}

impl<'a> Lost<'a> {
    fn of<'d>(
        found: impl Iterator<Item = &'d Diagnostic>,
        sources: &'a Sources,
        settings: &str,
    ) -> Option<Lost<'a>> {
        let mut lost = Lost { settings: sources.known_id(settings), ..Lost::default() };
        for problem in found {
            let path: &Arc<str> = sources.path(problem.at.source);
            lost.links |= problem.code == Code::DeadLink;
            // A process, stage or term that has no name of its own is left out with all that is in it.
            let is_left_out = (path.starts_with("content/processes/") || path.ends_with("/glossary.yaml"))
                && matches!(problem.code, Code::DuplicateId | Code::BadId | Code::ReservedName);
            if problem.code == Code::BadId {
                lost.misnamed.insert(problem.at);
            }
            if problem.message.id == "unknown-id-no-words"
                && let (Some(kind), Some(near)) = (text(problem, "kind"), text(problem, "near"))
                && near != "none"
            {
                lost.meant.insert((kind.to_owned(), near.to_owned()));
            }
            if matches!(problem.code, Code::BadDate | Code::AmbiguousDate) {
                lost.undated.insert(problem.at.source);
            }
            let Some(loss) = loss(problem).or(is_left_out.then_some(Loss::Part)) else { continue };
            let known = lost.files.entry(problem.at.source).or_insert(loss);
            *known = loss.max(*known);
            if problem.code == Code::UnknownKey
                && let Some(near) = text(problem, "near")
            {
                lost.misspelled.insert((problem.at.source, near.to_owned()));
            }
            let below: Vec<&str> = path.split('/').collect();
            match below[..] {
                _ if Some(problem.at.source) == lost.settings => lost.key(problem, loss, sources),
                ["content", "processes", _] => lost.processes = true,
                ["content", "teams", team, "team.yaml"] => {
                    let known = lost.teams.entry(format!("content/teams/{team}/")).or_insert(loss);
                    *known = loss.max(*known);
                }
                ["content", _, "glossary.yaml"] => lost.glossaries = true,
                ["content", _, ..] if loss == Loss::Whole => {
                    lost.words.insert(below[2..].join("/"));
                }
                _ if path.ends_with(".ftl") => lost.messages = true,
                ["themes", ..] => lost.theme = true,
                _ => {}
            }
        }
        let is_some =
            lost.links || !lost.undated.is_empty() || !lost.meant.is_empty() || !lost.files.is_empty();
        is_some.then_some(lost)
    }

    /// Notes the key of the settings that a problem stands in.
    fn key(&mut self, problem: &Diagnostic, loss: Loss, sources: &'a Sources) {
        let text_of = sources.text(problem.at.source).map_or("", |text| text.as_ref());
        let at = problem.at.start as usize;
        if problem.code == Code::MissingKey && at == 0 {
            return;
        }
        let is_top = at == 0 || text_of.as_bytes().get(at - 1) == Some(&b'\n');
        let key = match text(problem, "near") {
            // A key that nobody knows may be any of those that are missing.
            Some("none") if problem.code == Code::UnknownKey && is_top => {
                let is_there = || text_of.lines().any(|line| line.starts_with("locales:"));
                if *self.names_locales.get_or_insert_with(is_there) { "" } else { "locales" }
            }
            Some(near) if problem.code == Code::UnknownKey && is_top => near,
            _ if loss == Loss::Whole => "locales",
            _ => {
                // Problems come in the order of their places: only what lies between two is looked through.
                let (seen, above) = self.above.filter(|(seen, _)| *seen <= at).unwrap_or_default();
                let key = top_key(text_of.get(seen..).unwrap_or_default(), at.saturating_sub(seen)).or(above);
                self.above =
                    Some((text_of.get(..at).unwrap_or_default().rfind('\n').map_or(0, |end| end + 1), key));
                key.unwrap_or("locales")
            }
        };
        self.keys.insert(key.to_owned());
    }

    /// Whether a problem only follows from what is lost.
    fn explains(&self, problem: &Diagnostic, path: &str) -> bool {
        let code = problem.code;
        if self.links && code == Code::OrphanPage {
            return true;
        }
        let own = loss(problem);
        let here = self.files.get(&problem.at.source).copied();
        let kind = text(problem, "kind").unwrap_or_default();
        let id = text(problem, "id").unwrap_or_default();
        let of_kind = |kinds: &[&str]| {
            matches!(code, Code::UnknownId | Code::DeadLink)
                && kinds.contains(&kind)
                && problem.message.id != "unknown-id-no-words"
        };
        let is_same_id = matches!(code, Code::UnknownId | Code::Untranslated);
        if is_same_id && self.misnamed.contains(&problem.at) && problem.at.start < problem.at.end {
            return true;
        }
        if of_kind(&[kind]) && self.meant.contains(&(kind.to_owned(), id.to_owned())) {
            return true;
        }
        let key = match code {
            Code::MissingKey => text(problem, "key"),
            Code::MissingReason => Some("why"),
            Code::DoneWithoutDate => Some("done"),
            _ => None,
        };
        if let Some(key) = key {
            let is_misspelled = self.misspelled.contains(&(problem.at.source, key.to_owned()));
            if is_misspelled || code == Code::MissingKey && here == Some(Loss::Whole) {
                return true;
            }
        }
        if own == Some(Loss::Whole) {
            return false;
        }
        // The consent may be there, under a wrong name or with a day that nobody can read.
        let is_undated = self.undated.contains(&problem.at.source);
        if code == Code::StudentWithoutConsent && (is_undated || here.is_some()) {
            return true;
        }
        // So may the steps, or the kind of activity that needs none.
        let has_as = |key: &str| self.misspelled.contains(&(problem.at.source, key.to_owned()));
        if code == Code::OrphanActivity && ["steps", "kind", "none"].into_iter().any(has_as) {
            return true;
        }
        let in_settings = Some(problem.at.source) == self.settings;
        if self.keys.contains("locales") {
            let follows = matches!(code, Code::UnknownLocale | Code::FluentMissing | Code::UnknownId);
            let is_title = code == Code::MissingKey && problem.at.start == 0;
            return !in_settings || own.is_none() && follows || is_title;
        }
        let lost_key = |key: &str| self.keys.contains(key);
        if lost_key("sectors") && matches!(code, Code::UnknownSector | Code::EmptySector)
            || lost_key("places") && of_kind(&["place"])
            || lost_key("processes") && of_kind(&["process"])
            || lost_key("navigation") && code == Code::OrphanPage
        {
            return true;
        }
        if self.processes && (code == Code::OffScale || of_kind(OF_PROCESSES))
            || self.glossaries
                && (of_kind(&["term"]) || code == Code::Untranslated && path.ends_with("/glossary.yaml"))
        {
            return true;
        }
        let of_messages = matches!(
            code,
            Code::FluentMissing | Code::FluentAttribute | Code::FluentVariable | Code::TemplateError
        );
        if self.messages && of_messages || self.theme && code == Code::TemplateError {
            return true;
        }
        let team = path.match_indices('/').nth(2).map(|(end, _)| &path[..=end]);
        match team.and_then(|team| self.teams.get(team)) {
            Some(Loss::Whole) if own.is_none() => return true,
            Some(Loss::Part) if of_members(code) => return true,
            _ => {}
        }
        if self.words.is_empty() || own.is_some() {
            return false;
        }
        // Whoever led to a page may be among those that could not be read.
        if code == Code::OrphanPage {
            return true;
        }
        if code == Code::OrphanHandout || of_kind(&["handout"]) {
            return self.words.iter().any(|path| path.starts_with("activities/"));
        }
        let below = path.split('/').skip(2).collect::<Vec<_>>().join("/");
        here != Some(Loss::Whole) && compares(code) && self.words.contains(&below)
    }
}

/// Whether a code asks of a team's other parts what its members, goals and days are.
fn of_members(code: Code) -> bool {
    matches!(
        code,
        Code::UnknownMember
            | Code::NotYetAMember
            | Code::OwnerLeft
            | Code::EmptySector
            | Code::NoFacilitator
            | Code::NoOwner
            | Code::NoMeasure
            | Code::BaselineEdited
    )
}

/// Whether a code compares a translation with its source.
fn compares(code: Code) -> bool {
    matches!(
        code,
        Code::FormDiffers
            | Code::StructureOverridden
            | Code::SectionDiffers
            | Code::SameText
            | Code::Outdated
            | Code::PlaceholderMissing
            | Code::PlaceholderExtra
            | Code::LinkDiffers
            | Code::StructureDiffers
            | Code::NumeralDiffers
            | Code::LeftoverSource
            | Code::LockOutOfDate
            | Code::Term
            | Code::TooLong
    )
}

/// A value that a problem names.
fn text<'a>(problem: &'a Diagnostic, name: &str) -> Option<&'a str> {
    problem.message.arguments.iter().find_map(|(known, value)| match value {
        Argument::Text(text) if *known == name => Some(text.as_str()),
        Argument::Text(_) | Argument::Number(_) => None,
    })
}

/// The key without an indent above a place; none where the file is written in another shape.
fn top_key(text: &str, at: usize) -> Option<&str> {
    let end = text.get(at..)?.find('\n').map_or(text.len(), |end| at + end);
    let line = text[..end].lines().rev().find(|line| line.starts_with(char::is_alphabetic))?;
    line.split_once(':').map(|(key, _)| key.trim_end())
}
