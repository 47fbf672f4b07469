//! A wish to rename or to remove a thing of the handbook → the changes of files that fulfil it.
//!
//! 1. [`fates`]: what becomes of each name. A thing that goes takes its parts along.
//! 2. [`data`] and [`body`]: the bytes that name it, in data and in texts, change; nothing else does.
//! 3. The old address stays as an alias, the codes on paper as lines of the ledger; [`locks`] of translations
//!    go along.
//! 4. The changed handbook is read in memory. It has no new errors, and the same [`graph`], but for the names.
//!
//! **Invariant:** what would not come out like that is refused with its place, and nothing is written.

mod body;
mod data;
mod fates;
mod graph;
mod locks;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use self::body::Body;
use self::data::{Misfit, Why};
use self::fates::{Fates, id_of};
use crate::build::{Inputs, Site};
use crate::diagnostic::{Code, Diagnostic, Severity, nearest};
use crate::markdown::block::splice;
use crate::markdown::fence::is_id;
use crate::markdown::outline::wide;
use crate::memo::Memo;
use crate::model::{Config, Handbook, Kind, Ref};
use crate::output::place::{Changes, Put};
use crate::parse::codes::{LEDGER, print};
use crate::parse::paths::{is_refused_somewhere, is_reserved, plain};
use crate::resolve::links;
use crate::source::lines::place;
use crate::source::{Asset, Sources};
use crate::translate::{self, lock};

/// The word for a published file where links have one for a kind.
pub const FILE: &str = "file";

/// Changes of files that belong together, and what to tell of them.
#[derive(Debug)]
pub struct Change {
    /// What is written, moved and removed.
    pub files: Changes,
    /// Files that get another path.
    pub renamed: Vec<(String, String)>,
    /// Files that go.
    pub removed: Vec<String>,
    /// Files in which names change, by their new paths, each with how often.
    pub touched: Vec<(String, usize)>,
    /// The places that named the thing.
    pub uses: Vec<Use>,
    /// The address that its page had, and whether it still leads there.
    pub address: Option<(String, bool)>,
    /// What the handbook is warned of from now on.
    pub warnings: Vec<Diagnostic>,
    /// The handbook as it will be.
    pub sources: Arc<Sources>,
}

/// A place that names a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
}

/// Why a wish is not fulfilled.
#[derive(Debug)]
pub enum Refusal {
    /// No kind of things has this name; the nearest that one has.
    Kind(String, Option<String>),
    /// Nothing of this kind has this id; the nearest that one has.
    Unknown(&'static str, String, Option<String>),
    /// No id is written like this; one that is.
    BadId(String, Option<String>),
    /// No published file can have this name, or not this one.
    BadFile(String),
    /// The name is kept for something else.
    Reserved(String),
    /// Something has this name; where that is.
    Taken(String, String),
    /// It is called so already.
    Same(String),
    /// Files that may name it cannot be read, or the name is not clear.
    Broken(Vec<Diagnostic>),
    /// The handbook would have errors that it does not have.
    Breaks(Vec<Diagnostic>, Arc<Sources>),
    /// Something else would lead elsewhere: what.
    Differs(String),
    /// A place that is written in a way that cannot be changed here.
    Form(Use),
    /// A place that has to name one, or where a team wrote down what it did.
    Needed(Use),
    /// It is the last of a list that may not be empty.
    Last(Use),
}

/// What is meant.
enum Target {
    Thing(Ref),
    /// Path of a published file below `content/`.
    File(String),
}

/// New bytes in the place of others.
#[derive(Clone, Debug)]
struct Edit {
    range: Range<usize>,
    text: String,
    /// Whether whole texts leave with it.
    is_cut: bool,
    /// Whether it is told as a place that named the thing.
    is_use: bool,
}

impl Edit {
    /// Another name, or words.
    fn name(range: Range<usize>, text: &str) -> Edit {
        Edit { range, text: text.to_owned(), is_cut: false, is_use: true }
    }

    /// Whole lines or items leave.
    fn cut(range: Range<usize>) -> Edit {
        Edit { range, text: String::new(), is_cut: true, is_use: true }
    }

    /// What belongs to a place that is told already leaves.
    fn out(range: Range<usize>) -> Edit {
        Edit { range, text: String::new(), is_cut: false, is_use: false }
    }

    /// Something is put in.
    fn put(at: usize, text: String) -> Edit {
        Edit { range: at..at, text, is_cut: false, is_use: false }
    }
}

type Refused<T> = Result<T, Box<Refusal>>;

/// What changes when the thing that `wish` names (`activity/greet`) is called `new`. `site` was read from
/// `inputs`, drafts too.
///
/// # Errors
/// When it cannot be done whole: why, and where.
pub fn rename(site: &Site, inputs: &Inputs<'_>, wish: &str, new: &str) -> Refused<Change> {
    let mut work = Work::new(site, inputs);
    let handbook = site.handbook();
    match target(handbook, wish)? {
        Target::File(path) => {
            let to = work.file_name(&path, new)?;
            work.is_clear(&[])?;
            work.moves.insert(format!("content/{path}"), format!("content/{to}"));
            work.fates.files.insert(path, Some(to));
        }
        Target::Thing(thing) => {
            let id = id_of(handbook, thing).to_owned();
            work.new_id(thing, &id, new)?;
            work.is_clear(&[id.as_str(), new])?;
            for path in work.files_of(thing) {
                let to = moved(&path, &id, new);
                work.moves.insert(path, to);
            }
            work.fates.things.insert((thing.kind, id.clone()), Some(new.to_owned()));
            let has_alias = work.keep_alias(thing, &id, new)?;
            work.keep_codes();
            if thing.kind != Kind::Term {
                work.address = Some((handbook.url(thing, handbook.config.source_locale()), has_alias));
            }
        }
    }
    work.places_are_free()?;
    work.change()
}

/// What changes when the thing that `wish` names is taken out.
///
/// # Errors
/// When it cannot be done whole: why, and where.
pub fn remove(site: &Site, inputs: &Inputs<'_>, wish: &str) -> Refused<Change> {
    let mut work = Work::new(site, inputs);
    let handbook = site.handbook();
    match target(handbook, wish)? {
        Target::File(path) => {
            work.is_clear(&[])?;
            work.removes.insert(format!("content/{path}"));
            work.fates.files.insert(path, None);
        }
        Target::Thing(thing) => {
            work.is_clear(&[id_of(handbook, thing)])?;
            for part in parts(handbook, thing) {
                let files = work.files_of(part);
                work.removes.extend(files);
                work.fates.things.insert((part.kind, id_of(handbook, part).to_owned()), None);
            }
        }
    }
    work.change()
}

/// A thing with all that is a part of it.
fn parts(handbook: &Handbook, thing: Ref) -> Vec<Ref> {
    let index = thing.index as usize;
    let mut parts = vec![thing];
    match thing.kind {
        Kind::Activity => {
            let own = handbook.activities[index].handouts.iter().copied();
            parts.extend(own.filter(|own| handbook.handouts[own.index as usize].activity == Some(thing)));
        }
        Kind::Stage => parts.extend(&handbook.stages[index].steps),
        Kind::Process => {
            for stage in &handbook.processes[index].stages {
                parts.push(*stage);
                parts.extend(&handbook.stages[stage.index as usize].steps);
            }
            let own = handbook.instruments.iter().enumerate().filter(|(_, own)| own.process == thing);
            parts.extend(own.map(|(index, _)| Ref::new(Kind::Instrument, index)));
        }
        Kind::Page | Kind::Step | Kind::Handout | Kind::Instrument | Kind::Team | Kind::Term => {}
    }
    parts
}

/// Finds what is meant by `activity/greet`.
fn target(handbook: &Handbook, wish: &str) -> Refused<Target> {
    let (kind, id) = wish.split_once(['/', ':']).unwrap_or((wish, ""));
    if kind == FILE {
        let path = format!("files/{id}");
        if handbook.files.contains(&path) {
            return Ok(Target::File(path));
        }
        let known = handbook.files.iter().filter_map(|path| path.strip_prefix("files/"));
        return Err(Box::new(Refusal::Unknown(FILE, id.to_owned(), near(id, known))));
    }
    let Some(kind) = Kind::named(kind) else {
        let all = Kind::WITH_WORDS.iter().chain(&[Kind::Team, Kind::Term]);
        let known = all.map(|kind| kind.name()).chain([FILE]);
        return Err(Box::new(Refusal::Kind(kind.to_owned(), near(kind, known))));
    };
    match handbook.find(kind, id) {
        Some(thing) => Ok(Target::Thing(thing)),
        None => {
            let near = near(id, handbook.ids(kind));
            Err(Box::new(Refusal::Unknown(kind.name(), id.to_owned(), near)))
        }
    }
}

/// The name that may have been meant.
fn near<'k>(wrong: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    nearest(wrong, known).map(str::to_owned)
}

/// The path of a file of a thing, under the thing's new id.
fn moved(path: &str, id: &str, new: &str) -> String {
    // `content/teams/<id>`, `content/<tag>/<folder>/<id>`, `content/.translation/<tag>/<folder>/<id>`.
    let is_data = ["content/teams/", "content/processes/"].iter().any(|folder| path.starts_with(folder));
    let depth = if is_data { 1 } else { 2 + usize::from(path.starts_with("content/.translation/")) };
    let start = path.match_indices('/').nth(depth).map_or(0, |(slash, _)| slash + 1);
    format!("{}{new}{}", &path[..start], &path[start + id.len()..])
}

/// What is found out on the way from a wish to its change.
struct Work<'a> {
    site: &'a Site,
    inputs: &'a Inputs<'a>,
    sources: &'a Arc<Sources>,
    handbook: &'a Handbook,
    fates: Fates,
    edits: BTreeMap<String, Vec<Edit>>,
    moves: BTreeMap<String, String>,
    removes: BTreeSet<String>,
    address: Option<(String, bool)>,
}

impl<'a> Work<'a> {
    fn new(site: &'a Site, inputs: &'a Inputs<'a>) -> Work<'a> {
        Work {
            site,
            inputs,
            sources: inputs.sources,
            handbook: site.handbook(),
            fates: Fates::default(),
            edits: BTreeMap::new(),
            moves: BTreeMap::new(),
            removes: BTreeSet::new(),
            address: None,
        }
    }

    fn config(&self) -> &'a Config {
        &self.handbook.config
    }

    /// Refuses where a file cannot be read that may name the thing, or where two things have one of `ids`.
    fn is_clear(&self, ids: &[&str]) -> Refused<()> {
        let is_in_the_way = |problem: &Diagnostic| match problem.code {
            Code::DuplicateKey => true,
            Code::DuplicateId => problem.argument("id").is_some_and(|id| ids.contains(&id)),
            code => code.is_unread(),
        };
        let problems = self.site.problems(&[]);
        let found: Vec<Diagnostic> = problems.into_iter().filter(is_in_the_way).collect();
        if found.is_empty() { Ok(()) } else { Err(Box::new(Refusal::Broken(found))) }
    }

    /// Refuses an id that cannot be, or that something has.
    fn new_id(&self, thing: Ref, id: &str, new: &str) -> Refused<()> {
        let is_page = thing.kind == Kind::Page;
        let parts = || new.split('/');
        if id == new {
            return Err(Box::new(Refusal::Same(new.to_owned())));
        }
        if !parts().all(is_id) || !is_page && new.contains('/') {
            let better: Option<Vec<String>> = parts().map(plain).collect();
            let better = better.map(|parts| parts.join(if is_page { "/" } else { "-" }));
            return Err(Box::new(Refusal::BadId(new.to_owned(), better)));
        }
        if parts().any(|part| is_reserved(thing.kind, part) || is_refused_somewhere(part)) {
            return Err(Box::new(Refusal::Reserved(new.to_owned())));
        }
        match self.handbook.find(thing.kind, new) {
            Some(other) => Err(Box::new(Refusal::Taken(new.to_owned(), self.place_of(other)))),
            None => Ok(()),
        }
    }

    /// The new path of a published file, below `content/`.
    fn file_name(&self, path: &str, new: &str) -> Refused<String> {
        let ending = |path: &str| path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        let is_name = |part: &str| {
            !matches!(part, "" | "." | "..")
                && !part.starts_with('.')
                && !part.contains(['\\', ':', '*', '?', '"', '<', '>', '|', '#', '%'])
                && !part.chars().any(char::is_control)
        };
        if !new.split('/').all(is_name) || ending(path) != ending(new) {
            return Err(Box::new(Refusal::BadFile(new.to_owned())));
        }
        if new.split('/').any(is_refused_somewhere) {
            return Err(Box::new(Refusal::Reserved(new.to_owned())));
        }
        let to = format!("files/{new}");
        if to == path {
            return Err(Box::new(Refusal::Same(new.to_owned())));
        }
        Ok(to)
    }

    /// Where a thing is written, with the line.
    fn place_of(&self, thing: Ref) -> String {
        let at = |path: &str, start: usize| {
            let text = self.sources.file(path).map_or("", |file| &*file.text);
            format!("{path}:{}", place(text, start).line)
        };
        let index = thing.index as usize;
        match thing.kind {
            Kind::Team => at(self.site.path(self.handbook.teams[index].source), 0),
            Kind::Term => {
                let words = self.handbook.terms[index].words.iter().next();
                words.map_or_else(String::new, |(_, words)| {
                    at(self.site.path(words.at.source), words.at.start as usize)
                })
            }
            Kind::Handout => {
                let handout = &self.handbook.handouts[index];
                let words = handout.entry(self.handbook).and_then(|entry| entry.source());
                words.map_or_else(String::new, |words| {
                    let sheets = &words.body.outline.handouts;
                    let sheet = sheets.iter().find(|sheet| sheet.id == handout.id);
                    let start = sheet.map_or(0, |own| words.body.at.within(wide(&own.id_range)).start);
                    at(&words.path, start as usize)
                })
            }
            _ => {
                let words = self.handbook.entry(thing).and_then(|entry| entry.source());
                words.map_or_else(
                    || format!("{}/{}", thing.kind.name(), id_of(self.handbook, thing)),
                    |words| at(&words.path, 0),
                )
            }
        }
    }

    /// The files that are called like a thing, and the locks of their translations.
    fn files_of(&self, thing: Ref) -> Vec<String> {
        let id = id_of(self.handbook, thing);
        let mut names: Vec<String> = Vec::new();
        let mut files: Vec<String> = Vec::new();
        match thing.kind {
            Kind::Term => {}
            Kind::Handout if self.handbook.handouts[thing.index as usize].shared.is_none() => {}
            Kind::Team => {
                let folder = format!("content/teams/{id}/");
                files.extend(self.sources.files_under(&folder).map(|file| file.path.to_string()));
                files.extend(self.sources.assets_under(&folder).map(|file| file.path.to_string()));
                for locale in &self.config().locales {
                    let folder = format!("content/.translation/{}/teams/{id}/", locale.tag);
                    files.extend(self.sources.files_under(&folder).map(|file| file.path.to_string()));
                }
                return files;
            }
            kind => {
                names.push(format!("{}/{id}", kind.folder()));
                // A folder's own page.
                names.extend((kind == Kind::Page).then(|| format!("{}/{id}/index", kind.folder())));
            }
        }
        if thing.kind == Kind::Process {
            files.push(format!("content/processes/{id}.yaml"));
        }
        for name in names {
            for locale in &self.config().locales {
                files.push(format!("content/{}/{name}.md", locale.tag));
                files.push(lock::path(&locale.tag, &name));
            }
        }
        files.retain(|path| self.sources.file(path).is_some());
        files
    }

    /// Whether nothing stands yet where files go, on a disk that takes capital and small letters for one too.
    fn places_are_free(&self) -> Refused<()> {
        let wanted: BTreeSet<String> = self.moves.values().map(|path| path.to_lowercase()).collect();
        let texts = self.sources.files_under("content/").map(|file| &file.path);
        let mut present = texts.chain(self.sources.assets_under("content/").map(|file| &file.path));
        match present.find(|path| wanted.contains(&path.to_lowercase()) && !self.moves.contains_key(&***path))
        {
            Some(path) => Err(Box::new(Refusal::Taken(path.to_string(), path.to_string()))),
            None => Ok(()),
        }
    }

    /// Notes the old id where the page of a thing keeps them; says whether it has a page that does.
    fn keep_alias(&mut self, thing: Ref, id: &str, new: &str) -> Refused<bool> {
        let Some(words) = self.handbook.entry(thing).and_then(|entry| entry.source()) else {
            return Ok(false);
        };
        let Some(file) = self.sources.file(&words.path) else { return Ok(false) };
        let edit = data::alias(file, id, new).map_err(|misfit| self.misfit(&words.path, &misfit))?;
        self.edits.entry(words.path.to_string()).or_default().extend(edit);
        Ok(true)
    }

    /// Notes in the ledger what the sheets of printed codes are called from now on.
    fn keep_codes(&mut self) {
        let recorded = &self.handbook.codes.recorded;
        let known: BTreeSet<(&str, &str)> =
            recorded.iter().map(|line| (line.code.value.as_str(), line.key.as_str())).collect();
        let mut lines: Vec<(String, String)> = Vec::new();
        for line in recorded {
            let key = match line.key.split('/').collect::<Vec<_>>()[..] {
                ["handout", id] => self.fates.of(Kind::Handout, id).map(|id| format!("handout/{id}")),
                ["slide", activity, id] => {
                    self.fates.of(Kind::Activity, activity).map(|activity| format!("slide/{activity}/{id}"))
                }
                _ => None,
            };
            let code = line.code.value.as_str();
            let is_new = |key: &String| {
                *key != line.key
                    && !known.contains(&(code, key.as_str()))
                    && !lines.iter().any(|(own, of)| own == code && of == key)
            };
            if let Some(key) = key.filter(is_new) {
                lines.push((code.to_owned(), key));
            }
        }
        if let Some(file) = self.sources.file(LEDGER).filter(|_| !lines.is_empty()) {
            let start = if file.text.ends_with('\n') { "" } else { "\n" };
            let edit = Edit::put(file.text.len(), format!("{start}{}", print(&lines)));
            self.edits.entry(LEDGER.to_owned()).or_default().push(edit);
        }
    }

    fn misfit(&self, path: &str, misfit: &Misfit) -> Box<Refusal> {
        let text = self.sources.file(path).map_or("", |file| &*file.text);
        let own = use_at(path, text, misfit.at, place(text, misfit.at).line);
        Box::new(match misfit.why {
            Why::Form => Refusal::Form(own),
            Why::Needed => Refusal::Needed(own),
            Why::Last => Refusal::Last(own),
        })
    }

    /// Finds what names the things.
    fn find_uses(&mut self) -> Refused<()> {
        let ids: Vec<&str> = self.fates.things.keys().map(|(_, id)| id.as_str()).collect();
        let names: Vec<&str> = ids.into_iter().chain(self.fates.files.keys().map(String::as_str)).collect();
        let mut found: Vec<(String, Vec<Edit>)> = Vec::new();
        for file in self.sources.files_under("content/") {
            let is_named = || names.iter().any(|name| file.text.contains(*name));
            if self.removes.contains(&*file.path) || !is_named() {
                continue;
            }
            let edits = data::edits(file, self.config(), &self.fates)
                .map_err(|misfit| self.misfit(&file.path, &misfit))?;
            found.push((file.path.to_string(), edits));
        }
        for (thing, entry) in links::entries(self.handbook) {
            for (locale, words) in entry.words.iter() {
                let path = &*words.path;
                let Some(file) = self.sources.file(path).filter(|_| !self.removes.contains(path)) else {
                    continue;
                };
                let body = Body {
                    handbook: self.handbook,
                    fates: &self.fates,
                    thing,
                    locale: self.config().locale(locale),
                    words,
                    file,
                    path: self.moves.get(path).map_or(path, String::as_str),
                };
                let edits = body.edits().map_err(|misfit| self.misfit(path, &misfit))?;
                found.push((path.to_owned(), edits));
            }
        }
        for (path, edits) in found {
            self.edits.entry(path).or_default().extend(edits);
        }
        self.edits.retain(|_, edits| !edits.is_empty());
        for edits in self.edits.values_mut() {
            edits.sort_by_key(|edit| (edit.range.start, std::cmp::Reverse(edit.range.end)));
            edits.dedup_by(|a, b| a.range == b.range && a.text == b.text && !a.range.is_empty());
        }
        Ok(())
    }

    /// The changes of files, once it is sure that they leave all else as it is.
    fn change(mut self) -> Refused<Change> {
        self.find_uses()?;
        let mut files = Changes::default();
        let mut sources = self.next_sources(&mut files);
        for (path, text, like) in self.locks(&sources) {
            sources.insert_text(&path, &text);
            files.moves.retain(|(_, to)| *to != path);
            if path != like {
                files.removes.push(like.clone());
            }
            files.puts.push(Put { path, text, like });
        }
        let sources = Arc::new(sources);
        let warnings = self.check(&sources)?;
        let path_of = |path: &String| self.moves.get(path).unwrap_or(path).clone();
        let count = |edits: &[Edit]| edits.iter().filter(|edit| edit.is_use).count();
        let touched = self.edits.iter().map(|(path, edits)| (path_of(path), count(edits)));
        let touched = touched.filter(|(_, count)| *count > 0).collect();
        Ok(Change {
            files,
            renamed: self.moves.iter().map(|(from, to)| (from.clone(), to.clone())).collect(),
            removed: self.removes.iter().cloned().collect(),
            touched,
            uses: self.uses(),
            address: self.address.clone(),
            warnings,
            sources,
        })
    }

    /// The handbook with the changes, locks aside; and how its files come about.
    fn next_sources(&self, files: &mut Changes) -> Sources {
        let gone = self.removes.iter().chain(self.moves.keys()).chain(self.edits.keys());
        let gone: Vec<&str> = gone.map(String::as_str).collect();
        let mut next = self.sources.without(&gone);
        files.removes.extend(self.removes.iter().cloned());
        for (from, to) in self.moves.iter().filter(|(from, _)| !self.edits.contains_key(*from)) {
            files.moves.push((from.clone(), to.clone()));
            if let Some(file) = self.sources.file(from) {
                next.insert_text(to, &file.text);
            } else if let Some(asset) = self.sources.asset(from) {
                let id = next.id(to);
                let path = next.path(id).clone();
                next.insert_asset(Asset { id, path, bytes: asset.bytes.clone(), stamp: asset.stamp });
            }
        }
        for (path, edits) in &self.edits {
            let Some(file) = self.sources.file(path) else { continue };
            let edits: Vec<(Range<usize>, &str)> =
                edits.iter().map(|edit| (edit.range.clone(), edit.text.as_str())).collect();
            let text = splice(&file.text, &edits);
            let to = self.moves.get(path).unwrap_or(path);
            if to != path {
                files.removes.push(path.clone());
            }
            next.insert_text(to, &text);
            files.puts.push(Put { path: to.clone(), text, like: path.clone() });
        }
        next
    }

    /// Locks that are others from now on: path, text, and the path that they had.
    fn locks(&self, next: &Sources) -> Vec<(String, String, String)> {
        let config = self.config();
        let changed = || self.edits.keys().chain(self.moves.keys());
        let before = stems(changed(), config);
        let after = stems(changed().map(|path| self.moves.get(path).unwrap_or(path)), config);
        let mut locks = Vec::new();
        for locale in config.locales.iter().skip(1) {
            let old = translate::pages(self.sources, config, locale, &|id| before.contains(id));
            let new = translate::pages(next, config, locale, &|id| after.contains(id));
            let new: BTreeMap<&str, _> = new.iter().map(|page| (&*page.source.path, page)).collect();
            for old in &old {
                let path = &*old.source.path;
                let Some(new) = new.get(self.moves.get(path).map_or(path, String::as_str)) else { continue };
                let cuts = (self.cuts(path), self.cuts(&old.target_path));
                let lock = locks::relock(old, new, (&cuts.0[..], &cuts.1[..]), &self.fates);
                if let Some(lock) = lock.filter(|lock| old.lock.as_ref() != Some(lock)) {
                    locks.push((new.lock_path.clone(), lock.write(), old.lock_path.clone()));
                }
            }
        }
        locks
    }

    fn cuts(&self, path: &str) -> Vec<Range<usize>> {
        let edits = self.edits.get(path).into_iter().flatten();
        edits.filter(|edit| edit.is_cut).map(|edit| edit.range.clone()).collect()
    }

    /// Reads the changed handbook: it has no new errors, and all that stays leads where it led. Returns what it
    /// is warned of anew.
    fn check(&self, sources: &Arc<Sources>) -> Refused<Vec<Diagnostic>> {
        let inputs = Inputs {
            sources,
            loading: self.inputs.loading,
            as_of: self.inputs.as_of,
            base_url: self.inputs.base_url,
            wanted: self.inputs.wanted,
        };
        let Some(after) = Site::read(&inputs, &Memo::none()) else {
            return Err(Box::new(Refusal::Differs(crate::build::SETTINGS.to_owned())));
        };
        let mut known: BTreeMap<(Code, String, String), usize> = BTreeMap::new();
        for problem in self.site.problems(&[]) {
            let path = self.sources.path(problem.at.source).to_string();
            let path = self.moves.get(&path).cloned().unwrap_or(path);
            *known.entry((problem.code, problem.message.id.to_string(), path)).or_default() += 1;
        }
        let mut problems = after.problems(&[]);
        problems.retain(|problem| {
            let path = sources.path(problem.at.source).to_string();
            match known.get_mut(&(problem.code, problem.message.id.to_string(), path)) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        });
        if problems.iter().any(|problem| problem.severity == Severity::Error) {
            problems.retain(|problem| problem.severity == Severity::Error);
            return Err(Box::new(Refusal::Breaks(problems, sources.clone())));
        }
        let wanted = graph::graph(self.handbook, &self.fates);
        let found = graph::graph(after.handbook(), &Fates::default());
        match wanted.symmetric_difference(&found).next() {
            Some(line) => Err(Box::new(Refusal::Differs(line.clone()))),
            None => Ok(problems),
        }
    }

    /// The places that name the things, in order.
    fn uses(&self) -> Vec<Use> {
        let mut uses: Vec<Use> = Vec::new();
        for (path, edits) in &self.edits {
            let Some(file) = self.sources.file(path) else { continue };
            let (mut line, mut done) = (1, 0);
            for edit in edits.iter().filter(|edit| edit.is_use) {
                line += memchr::memchr_iter(b'\n', &file.text.as_bytes()[done..edit.range.start]).count();
                done = edit.range.start;
                let own = use_at(path, &file.text, done, line);
                if uses.last() != Some(&own) {
                    uses.push(own);
                }
            }
        }
        uses
    }
}

/// How long a line may be that is told, in characters.
const SHOWN: usize = 90;

fn use_at(path: &str, text: &str, at: usize, line: usize) -> Use {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let words = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim();
    let mut shown: String = words.chars().take(SHOWN).collect();
    if shown.len() < words.len() {
        shown.push('…');
    }
    Use { path: path.to_owned(), line, text: shown }
}

/// What a file of words is called in every language: `activities/greet`.
fn stem<'p>(path: &'p str, config: &Config) -> Option<&'p str> {
    let (tag, below) = path.strip_prefix("content/")?.split_once('/')?;
    config.locale_tagged(tag)?;
    if below == "glossary.yaml" { Some("glossary") } else { below.strip_suffix(".md") }
}

fn stems<'p>(paths: impl Iterator<Item = &'p String>, config: &Config) -> BTreeSet<String> {
    paths.filter_map(|path| stem(path, config)).map(str::to_owned).collect()
}
