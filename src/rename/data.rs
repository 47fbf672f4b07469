//! A YAML file, or the front matter of a page → the places in it that name things, and what changes there.
//!
//! Only the bytes of an id are replaced. An item of a list that goes takes its line and the comment on it
//! along, or its comma; what cannot go without a decision of somebody is refused at its place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Edit;
use super::fates::Fates;
use crate::model::{Config, Kind};
use crate::parse::front_matter;
use crate::source::{SourceFile, Span};
use crate::yaml::{self, Part, Piece};

/// How a file names a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Here is the thing's own place: its list, or the file that is called like it.
    Own,
    /// As one of several.
    Item,
    /// As the one under a key.
    Value,
    /// As the one under a key that has to be there.
    Needed,
    /// As the key of what is written down about it.
    Record,
}

use Form::{Item, Needed, Own, Record, Value};

/// Where a sort of file names things: keys that lead there, `*` for any.
type Places = &'static [(&'static str, Kind, Form)];

const SETTINGS: Places = &[
    ("processes/*", Kind::Process, Item),
    ("navigation/*", Kind::Page, Item),
    ("navigation/*/pages/*", Kind::Page, Item),
    ("health/*/activity", Kind::Activity, Value),
];

const PROCESS: Places = &[
    ("id", Kind::Process, Own),
    ("stages/*/id", Kind::Stage, Own),
    ("stages/*/repeats_to", Kind::Stage, Value),
    ("stages/*/steps/*", Kind::Step, Own),
    ("stages/*/steps/*/id", Kind::Step, Own),
    ("stages/*/steps/*/next/*", Kind::Step, Item),
    ("features/*/id", Kind::Stage, Own),
    ("instruments/*/id", Kind::Instrument, Own),
    ("instruments/*/feature", Kind::Stage, Value),
];

const ACTIVITY: Places = &[
    ("steps/*", Kind::Step, Item),
    ("before/*", Kind::Activity, Item),
    ("after/*", Kind::Activity, Item),
    ("handouts/*", Kind::Handout, Item),
];

const GLOSSARY: Places = &[("*/id", Kind::Term, Own), ("*/see/*", Kind::Term, Item)];

const TEAM: Places = &[
    ("id", Kind::Team, Own),
    ("process", Kind::Process, Needed),
    ("parent", Kind::Team, Value),
    ("steps/*/used/*", Kind::Activity, Item),
];

/// What a team wrote of a step it did.
const RECORDS: Places = &[("steps/*", Kind::Step, Record)];

/// In a meeting or a self-assessment.
const ENTRY: Places = &[
    ("steps/*", Kind::Step, Item),
    ("used/*", Kind::Activity, Item),
    ("plan/*", Kind::Activity, Item),
    ("plan/*/activity", Kind::Activity, Value),
    ("instrument", Kind::Instrument, Needed),
];

/// What the path of a file says of it.
enum Sort {
    Settings,
    Process,
    Words(Kind),
    Glossary,
    Team,
    Entries,
}

impl Sort {
    fn of(path: &str, config: &Config) -> Option<Sort> {
        let parts: Vec<&str> = path.strip_prefix("content/")?.split('/').collect();
        match parts[..] {
            ["handbook.yaml"] => Some(Sort::Settings),
            ["processes", name] => name.ends_with(".yaml").then_some(Sort::Process),
            ["teams", _, "team.yaml"] => Some(Sort::Team),
            ["teams", _, "meetings" | "assessments", _] => Some(Sort::Entries),
            [tag, "glossary.yaml"] => config.locale_tagged(tag).map(|_| Sort::Glossary),
            [tag, folder, ..] => {
                config.locale_tagged(tag)?;
                path.ends_with(".md").then_some(())?;
                Kind::of_folder(folder).map(Sort::Words)
            }
            _ => None,
        }
    }
}

/// A place where a file names a thing: the number of its piece.
struct Use {
    piece: usize,
    kind: Kind,
    form: Form,
}

/// Why a file cannot be changed by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// It is written in a way that is not known here.
    Form,
    /// What is written down there has to name one.
    Needed,
    /// It is the last step of a stage, or the last stage of a process.
    Last,
}

/// The place that keeps a file from being changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Misfit {
    pub(super) at: usize,
    pub(super) why: Why,
}

/// What changes in a file, none where it names nothing that changes.
pub(super) fn edits(file: &SourceFile, config: &Config, fates: &Fates) -> Result<Vec<Edit>, Misfit> {
    let Some(sort) = Sort::of(&file.path, config) else { return Ok(Vec::new()) };
    let data = Data::read(file, &sort);
    let mut edits = Vec::new();
    let mut going: Vec<&Use> = Vec::new();
    for own in &data.uses {
        let piece = &data.pieces[own.piece];
        match fates.of(own.kind, &piece.value) {
            Some(id) if *id == *piece.value => {}
            Some(id) => {
                let at = bare(data.text, piece).ok_or_else(|| misfit(piece, Why::Form))?;
                edits.push(Edit::name(at, id));
            }
            None => going.push(own),
        }
    }
    edits.extend(data.without(&going, fates)?);
    if matches!(sort, Sort::Settings) {
        edits.extend(logo(&data, fates)?);
    }
    Ok(edits)
}

fn misfit(piece: &Piece, why: Why) -> Misfit {
    Misfit { at: piece.range.start, why }
}

/// The picture that the settings name by its path.
fn logo(data: &Data<'_>, fates: &Fates) -> Result<Option<Edit>, Misfit> {
    let Some(piece) = data.pieces.iter().find(|piece| piece.path == "logo" && piece.part == Part::Text)
    else {
        return Ok(None);
    };
    let path = piece.value.trim_start_matches('/');
    match fates.of_file(path) {
        Some(new) if new == path => Ok(None),
        Some(new) => {
            let at = bare(data.text, piece).ok_or_else(|| misfit(piece, Why::Form))?;
            let start = at.start + piece.value.len() - path.len();
            Ok(Some(Edit::name(start..at.end, new)))
        }
        None => data.entry(piece).map(Some).ok_or_else(|| misfit(piece, Why::Form)),
    }
}

/// The bytes of a value without its quotation marks; nothing where it is written with escapes or over lines.
fn bare(text: &str, piece: &Piece) -> Option<Range<usize>> {
    let raw = text.get(piece.range.clone())?;
    let marks = ["\"", "'"].into_iter().find(|mark| raw.starts_with(*mark)).map_or(0, str::len);
    let start = piece.range.start + marks;
    let is_said = raw[marks..].strip_prefix(piece.value.as_str()).is_some_and(|rest| {
        let rest = rest.trim_end();
        rest.is_empty() || marks > 0 && rest.len() == marks && raw.starts_with(rest)
    });
    is_said.then(|| start..start + piece.value.len())
}

/// A file's pieces, and which of them name things. Ranges count from the start of the file.
struct Data<'a> {
    text: &'a str,
    pieces: Vec<Piece>,
    uses: Vec<Use>,
    /// Values by their paths.
    values: FxHashMap<String, usize>,
}

impl<'a> Data<'a> {
    fn read(file: &'a SourceFile, sort: &Sort) -> Data<'a> {
        let range = match sort {
            Sort::Words(_) => front_matter::split(file.id, &file.text).yaml,
            _ => 0..file.text.len(),
        };
        let at = Span::new(file.id, range.clone());
        let mut pieces = yaml::pieces(&file.text[range.clone()], at);
        for piece in &mut pieces {
            piece.range = range.start + piece.range.start..range.start + piece.range.end;
        }
        let mut uses = Vec::new();
        let mut values = FxHashMap::default();
        for (number, piece) in pieces.iter().enumerate() {
            if piece.part != Part::Key {
                values.insert(piece.path.clone(), number);
            }
            uses.extend(named(piece, sort).map(|(kind, form)| Use { piece: number, kind, form }));
        }
        Data { text: &file.text, pieces, uses, values }
    }

    fn value(&self, path: &str) -> Option<&Piece> {
        self.values.get(path).map(|number| &self.pieces[*number])
    }

    fn key(&self, path: &str) -> Option<&Piece> {
        // A key stands just before its value.
        let number = self.values.get(path)?.checked_sub(1)?;
        self.pieces.get(number).filter(|piece| piece.part == Part::Key && piece.path == path)
    }

    /// What takes names out.
    fn without(&self, going: &[&Use], fates: &Fates) -> Result<Vec<Edit>, Misfit> {
        let mut edits = Vec::new();
        let mut lists: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for own in going {
            let piece = &self.pieces[own.piece];
            match own.form {
                Form::Needed | Form::Record => return Err(misfit(piece, Why::Needed)),
                Form::Value => {
                    edits.push(self.entry(piece).ok_or_else(|| misfit(piece, Why::Form))?);
                }
                Form::Own | Form::Item => {
                    let item = match own.form {
                        Form::Own => piece.path.strip_suffix("/id").unwrap_or(piece.path.as_str()),
                        _ => piece.path.as_str(),
                    };
                    let (list, number) = item.rsplit_once('/').unwrap_or(("", item));
                    // A file that is called like what goes, goes as a whole.
                    let Ok(number) = number.parse() else { continue };
                    lists.entry(list.to_owned()).or_default().insert(number);
                }
            }
        }
        for (list, numbers) in lists {
            let first = numbers.first().and_then(|number| self.value(&below(&list, *number)));
            let fault = |why: Why| Misfit { at: first.map_or(0, |piece| piece.range.start), why };
            let count = (0..).take_while(|number| self.value(&below(&list, *number)).is_some()).count();
            if numbers.len() == count && self.is_needed(&list, fates) {
                return Err(fault(Why::Last));
            }
            edits.extend(self.items(&list, &numbers, count).ok_or_else(|| fault(Why::Form))?);
        }
        Ok(edits)
    }

    /// Whether a list may not become empty: steps of a stage that stays, stages of a process.
    fn is_needed(&self, list: &str, fates: &Fates) -> bool {
        match list.strip_suffix("/steps") {
            Some(stage) if stage.starts_with("stages/") => self
                .value(&format!("{stage}/id"))
                .is_some_and(|id| fates.of(Kind::Stage, &id.value).is_some()),
            _ => list == "stages" || list == "features",
        }
    }

    /// Takes items out of a list of `count`.
    fn items(&self, list: &str, numbers: &BTreeSet<usize>, count: usize) -> Option<Vec<Edit>> {
        let item = |number: usize| self.value(&below(list, number));
        let is_flow = self.text.get(self.value(list)?.range.start..)?.starts_with('[');
        if is_flow {
            let mut edits = Vec::new();
            let mut rest: Vec<usize> = numbers.iter().copied().collect();
            // What stands side by side goes with the commas between.
            while let Some(first) = rest.first().copied() {
                let together = rest.iter().zip(first..).take_while(|(number, next)| *number == next).count();
                let last = item(first + together - 1)?;
                edits.push(Edit::cut(between_commas(
                    self.text,
                    item(first)?.range.start..last.range.end,
                    "[]",
                )?));
                rest.drain(..together);
            }
            return Some(edits);
        }
        let mut edits = Vec::new();
        for number in numbers {
            edits.push(Edit::cut(item_lines(self.text, item(*number)?.range.start)?));
        }
        if numbers.len() == count {
            let end = line_end(self.text);
            edits.push(match self.key(list) {
                Some(key) => Edit::put(after_colon(self.text, key)?, " []".to_owned()),
                // The whole file is the list.
                None => Edit::put(edits.first()?.range.start, format!("[]{end}")),
            });
        }
        Some(edits)
    }

    /// Takes a value out with its key.
    fn entry(&self, piece: &Piece) -> Option<Edit> {
        let key = self.key(&piece.path)?;
        let around = piece.path.rsplit_once('/').map_or("", |(around, _)| around);
        let is_flow = self.text.get(self.value(around)?.range.start..)?.starts_with('{');
        if is_flow {
            return between_commas(self.text, key.range.start..piece.range.end, "{}").map(Edit::cut);
        }
        let line = self.text[..key.range.start].rfind('\n').map_or(0, |end| end + 1);
        let indent = &self.text[line..key.range.start];
        indent.trim().is_empty().then(|| Edit::cut(deeper_lines(self.text, line, indent.len())))
    }
}

/// The path of an item.
fn below(list: &str, number: usize) -> String {
    if list.is_empty() { number.to_string() } else { format!("{list}/{number}") }
}

/// What a piece of such a file names, and how.
fn named(piece: &Piece, sort: &Sort) -> Option<(Kind, Form)> {
    let is_text = piece.part == Part::Text;
    let path = piece.path.as_str();
    match sort {
        Sort::Settings => among(SETTINGS, path).filter(|_| is_text),
        Sort::Process => among(PROCESS, path).filter(|_| is_text),
        Sort::Glossary => among(GLOSSARY, path).filter(|_| is_text),
        Sort::Words(kind) if path == "id" => is_text.then_some((*kind, Own)),
        Sort::Words(Kind::Activity) => among(ACTIVITY, path).filter(|_| is_text),
        Sort::Words(_) => None,
        Sort::Team if piece.part == Part::Key => among(RECORDS, path),
        Sort::Team => {
            let own = among(TEAM, path).or_else(|| among(ENTRY, in_entry(path)?));
            own.filter(|_| is_text)
        }
        Sort::Entries => {
            let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
            let listed = || path.split_once('/').filter(|(first, _)| is_number(first));
            let inside = in_entry(path).or_else(|| listed().map(|(_, rest)| rest)).unwrap_or(path);
            among(ENTRY, inside).filter(|_| is_text)
        }
    }
}

/// The path inside an entry of `meetings:` or `assessments:`.
fn in_entry(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("meetings/").or_else(|| path.strip_prefix("assessments/"))?;
    rest.split_once('/').map(|(_, rest)| rest)
}

fn among(places: Places, path: &str) -> Option<(Kind, Form)> {
    let is_place = |place: &str| {
        let mut parts = path.split('/');
        let is_same =
            place.split('/').all(|wanted| parts.next().is_some_and(|p| wanted == "*" || wanted == p));
        is_same && parts.next().is_none()
    };
    places.iter().find(|(place, ..)| is_place(place)).map(|(_, kind, form)| (*kind, *form))
}

/// What goes out of a list or mapping in one line: with the comma after it, or else the one before.
fn between_commas(text: &str, range: Range<usize>, brackets: &str) -> Option<Range<usize>> {
    let (open, close) = brackets.split_at_checked(1)?;
    let (before, after) = (text.get(..range.start)?, text.get(range.end..)?);
    let rest = after.trim_start();
    if let Some(next) = rest.strip_prefix(',') {
        return Some(range.start..text.len() - next.trim_start().len());
    }
    let head = before.trim_end();
    match (rest.starts_with(close), head.strip_suffix(',')) {
        (true, Some(head)) => Some(head.len()..range.end),
        (true, None) if head.ends_with(open) => Some(range),
        _ => None,
    }
}

/// The lines of a list's item whose words begin at `start`; nothing where its dash does not begin a line.
fn item_lines(text: &str, start: usize) -> Option<Range<usize>> {
    let line = text.get(..start)?.rfind('\n').map_or(0, |end| end + 1);
    let before = &text[line..start];
    let dash = before.trim_start();
    let is_item = dash.strip_prefix('-').is_some_and(|rest| rest.trim().is_empty());
    is_item.then(|| deeper_lines(text, line, before.len() - dash.len()))
}

/// The line that begins at `line`, and those after it that stand deeper than `indent`.
fn deeper_lines(text: &str, line: usize, indent: usize) -> Range<usize> {
    let mut end = line;
    let mut at = line;
    for own in text[line..].split_inclusive('\n') {
        let is_empty = own.trim().is_empty();
        let depth = own.len() - own.trim_start().len();
        if at > line && !is_empty && depth <= indent {
            break;
        }
        at += own.len();
        if !is_empty {
            end = at;
        }
    }
    line..end
}

fn after_colon(text: &str, key: &Piece) -> Option<usize> {
    let rest = text.get(key.range.end..)?;
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    rest[blanks..].starts_with(':').then_some(key.range.end + blanks + 1)
}

/// How the lines of a text end.
pub(super) fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Notes an old id among the `aliases:` of a page. One that is the page's own from now on makes room for it.
pub(super) fn alias(file: &SourceFile, old: &str, new: &str) -> Result<Option<Edit>, Misfit> {
    let split = front_matter::split(file.id, &file.text);
    // Without front matter nothing can be said in it.
    if split.problem.is_some() || split.body.start == 0 {
        return Ok(None);
    }
    let data = Data::read(file, &Sort::Words(Kind::Page));
    let end = line_end(&file.text);
    let Some(list) = data.value("aliases") else {
        return Ok(Some(Edit::put(split.yaml.end, format!("aliases: [{old}]{end}"))));
    };
    let key = data.key("aliases");
    let fault = || misfit(key.unwrap_or(list), Why::Form);
    let known: Vec<&Piece> = (0..).map_while(|number| data.value(&below("aliases", number))).collect();
    if known.iter().any(|alias| alias.value == old) && known.iter().all(|alias| alias.value != new) {
        return Ok(None);
    }
    let is_flow = file.text.get(list.range.start..).is_some_and(|text| text.starts_with('['));
    let own = known.iter().find(|alias| alias.value == new);
    let edit = match (own, known.last(), list.part) {
        (Some(own), ..) => Edit::name(bare(&file.text, own).ok_or_else(fault)?, old),
        (None, Some(last), _) if is_flow => Edit::put(last.range.end, format!(", {old}")),
        (None, None, Part::List) if is_flow => Edit::put(list.range.start + 1, old.to_owned()),
        (None, Some(last), _) => {
            let lines = item_lines(&file.text, last.range.start).ok_or_else(fault)?;
            let first = &file.text[lines.clone()];
            let indent = &first[..first.len() - first.trim_start().len()];
            Edit::put(lines.end, format!("{indent}- {old}{end}"))
        }
        (None, None, Part::Nothing) => {
            let at = key.and_then(|key| after_colon(&file.text, key)).ok_or_else(fault)?;
            Edit::put(at, format!(" [{old}]"))
        }
        _ => return Err(fault()),
    };
    Ok(Some(Edit { is_use: false, ..edit }))
}

#[cfg(test)]
mod tests {
    use super::{between_commas, deeper_lines, item_lines};

    // An item leaves with its line, its comment and what belongs to it, or with one comma.
    #[test]
    fn what_goes() {
        let text = "used:\n  - a # why\n  - id: b\n    more: 1\n\n  - c\nnext: 1\n";
        let lines = |word: &str| &text[item_lines(text, text.find(word).unwrap()).unwrap()];
        assert_eq!(lines("a #"), "  - a # why\n");
        assert_eq!(lines("id: b"), "  - id: b\n    more: 1\n");
        assert_eq!(lines("c\n"), "  - c\n");
        assert_eq!(item_lines(text, 0), None);
        assert_eq!(&text[deeper_lines(text, 0, 0)], &text[..text.find("next").unwrap()]);
        let out = |text: &str, word: &str| {
            let start = text.find(word).unwrap();
            let cut = between_commas(text, start..start + word.len(), "[]");
            cut.map(|cut| format!("{}{}", &text[..cut.start], &text[cut.end..]))
        };
        assert_eq!(out("[aa, bb]", "aa").as_deref(), Some("[bb]"));
        assert_eq!(out("[aa, bb]", "bb").as_deref(), Some("[aa]"));
        assert_eq!(out("[ aa ]", "aa").as_deref(), Some("[  ]"));
        assert_eq!(out("[aa, # why\n bb]", "bb"), None);
    }
}
