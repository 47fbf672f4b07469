//! The links of every body → places in the handbook, or diagnostics.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::word_of;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, nearest};
use crate::markdown::outline::{Heading, Link, free_id, slug, wide};
use crate::markdown::url::{Destination, composed, read};
use crate::model::{Entry, Handbook, Kind, Locale, Place, Ref, Words};
use crate::parse::dates;
use crate::source::Spanned;

/// Resolves all links.
pub(super) fn resolve(handbook: &mut Handbook, pictures: &[&str], found: &mut Diagnostics) {
    name_headings(handbook);
    // First all that is read, then all that is written: a link may lead to any part of the handbook.
    let of = |(thing, entry): (Ref, &Entry)| {
        let mut problems = Vec::new();
        let words = entry.words.iter().map(|(_, words)| {
            let resolver = Resolver { handbook, words, entry, pictures };
            words.body.outline.links.iter().map(|link| resolver.link(link, &mut problems)).collect()
        });
        (thing, words.collect::<Vec<Box<[Place]>>>(), problems)
    };
    let mut entries = entries(handbook);
    entries.retain(|(_, entry)| entry.words.iter().any(|(_, words)| !words.body.outline.links.is_empty()));
    let places: Vec<_> = entries.into_par_iter().with_min_len(64).map(of).collect();
    let mut accepted: Option<(Diagnostic, usize)> = None;
    let mut shown: Vec<Spanned<String>> = Vec::new();
    for (thing, all, problems) in places {
        // What is taken as it was meant is told once.
        let (taken, problems): (Vec<_>, Vec<_>) =
            problems.into_iter().partition(|problem| problem.message.id == ACCEPTED);
        for problem in taken {
            accepted.get_or_insert((problem, 0)).1 += 1;
        }
        found.extend(problems);
        let Some(entry) = handbook.entry_mut(thing) else { continue };
        for ((_, words), links) in entry.words.iter_mut().zip(all) {
            for (link, place) in words.body.outline.links.iter().zip(links.iter()) {
                if let Place::Picture(id) = place {
                    shown.push(Spanned::new(id.to_string(), words.body.at.within(wide(&link.range))));
                }
            }
            words.links = links;
        }
    }
    // What a picture shows is said in words too.
    handbook.spoken.extend(shown.iter().map(|id| word_of("picture", id)));
    handbook.pictures = shown.into_iter().map(|id| id.value).collect();
    found.extend(accepted.map(|(problem, count)| problem.with("count", count)));
}

/// All that has words.
pub(crate) fn entries(handbook: &Handbook) -> Vec<(Ref, &Entry)> {
    let mut entries: Vec<(Ref, &Entry)> = Vec::new();
    for kind in Kind::WITH_WORDS {
        let count = match kind {
            Kind::Handout => handbook.handouts.len(),
            kind => handbook.entries(*kind).count(),
        };
        let things = (0..count).map(|index| Ref::new(*kind, index));
        entries.extend(things.filter_map(|thing| Some((thing, handbook.entry(thing)?))));
    }
    entries
}

/// Gives headings that name things the ids of the words that are read there: what `[[term:x]]` is called is
/// known only now.
fn name_headings(handbook: &mut Handbook) {
    let mut named: Vec<(Ref, Vec<Option<Vec<Box<str>>>>)> = Vec::new();
    let known: &Handbook = handbook;
    for (thing, entry) in entries(known) {
        let ids = entry.words.iter().map(|(locale, words)| {
            heading_ids(known, known.config.locale(locale), &words.body.outline.headings)
        });
        let ids: Vec<Option<Vec<Box<str>>>> = ids.collect();
        if ids.iter().any(Option::is_some) {
            named.push((thing, ids));
        }
    }
    for (thing, all) in named {
        let Some(entry) = handbook.entry_mut(thing) else { continue };
        for ((_, words), ids) in entry.words.iter_mut().zip(all) {
            let Some(ids) = ids else { continue };
            let file = Arc::make_mut(&mut words.file);
            for (heading, id) in file.body.outline.headings.iter_mut().zip(ids) {
                heading.id = id;
            }
        }
    }
}

/// The ids of all headings of a text, if some of them name things.
fn heading_ids(handbook: &Handbook, locale: &Locale, headings: &[Heading]) -> Option<Vec<Box<str>>> {
    let is_naming = |heading: &Heading| !heading.written_id && !heading.references.is_empty();
    if !headings.iter().any(is_naming) {
        return None;
    }
    let others = headings.iter().filter(|heading| !is_naming(heading));
    let mut taken: FxHashSet<String> = others.map(|heading| heading.id.to_string()).collect();
    let mut repeated = FxHashMap::default();
    let mut ids = Vec::with_capacity(headings.len());
    for heading in headings {
        if !is_naming(heading) {
            ids.push(heading.id.clone());
            continue;
        }
        let mut words = String::new();
        let mut done = 0;
        for (part, _) in heading.references.iter() {
            let part = wide(part);
            let reference = heading.text.get(part.clone()).unwrap_or_default();
            words.push_str(heading.text.get(done..part.start).unwrap_or_default());
            done = part.end;
            let Destination::Id { kind, id, .. } = read(reference) else { continue };
            let thing = Kind::named(&kind).and_then(|kind| handbook.find(kind, &id));
            words.push_str(thing.map_or(id.as_str(), |thing| handbook.title(thing, locale)));
        }
        words.push_str(heading.text.get(done..).unwrap_or_default());
        ids.push(free_id(&slug(&words), &mut taken, &mut repeated).into());
    }
    Some(ids)
}

/// The message about an address that is written as another program's sites have them.
const ACCEPTED: &str = "dead-link-accepted";

struct Resolver<'a> {
    handbook: &'a Handbook,
    words: &'a Words,
    entry: &'a Entry,
    /// Ids of the theme's pictures.
    pictures: &'a [&'a str],
}

/// Where every page begins, by the rules of HTML.
const TOP: &str = "top";

impl Resolver<'_> {
    fn link(&self, link: &Link, found: &mut Vec<Diagnostic>) -> Place {
        let result = match &link.to {
            Destination::Id { kind, id, anchor } => self.id(link, kind, id, anchor.as_deref()),
            Destination::Path { path, anchor } => self.path(link, path, anchor.as_deref(), found),
            Destination::Anchor(anchor) => self.here(link, anchor),
            Destination::Outside(_) | Destination::Unsafe { .. } => Ok(Place::Hole),
        };
        result.unwrap_or_else(|problem| {
            found.push(*problem);
            Place::Hole
        })
    }

    fn at(&self, link: &Link, code: Code) -> Diagnostic {
        code.at(self.words.body.at.within(wide(&link.range)))
    }

    fn here(&self, link: &Link, anchor: &str) -> Result<Place, Box<Diagnostic>> {
        if anchor.is_empty() || self.words.body.outline.has_anchor(anchor) {
            return Ok(Place::Here(anchor.into()));
        }
        // The title stands above the body.
        if anchor == TOP || anchor == slug(&self.words.title.value) {
            return Ok(Place::Here("".into()));
        }
        let known = self.words.body.outline.anchors();
        Err(Box::new(
            self.at(link, Code::DeadAnchor)
                .with("anchor", anchor)
                .with("id", &*self.entry.id)
                .near(anchor, known),
        ))
    }

    fn id(&self, link: &Link, kind: &str, id: &str, anchor: Option<&str>) -> Result<Place, Box<Diagnostic>> {
        if kind == "date" {
            let at = self.words.body.at.within(wide(&link.range));
            return dates::read(&Spanned::new(id.to_owned(), at)).map(Place::Date).map_err(Box::new);
        }
        if kind == "picture" {
            if self.pictures.contains(&id) {
                return Ok(Place::Picture(id.into()));
            }
            let problem = self.at(link, Code::UnknownId).with("kind", kind).with("id", id);
            return Err(Box::new(problem.near(id, self.pictures.iter().copied())));
        }
        let Some(kind) = Kind::named(kind) else { return Ok(Place::Hole) };
        match self.handbook.find(kind, id) {
            Some(thing) => self.anchored(link, thing, anchor),
            None if self.handbook.holes.has(kind, id) => Ok(Place::Hole),
            None => Err(Box::new(
                self.at(link, Code::DeadLink)
                    .with("kind", kind.name())
                    .with("id", id)
                    .near(id, self.handbook.ids(kind)),
            )),
        }
    }

    fn anchored(&self, link: &Link, thing: Ref, anchor: Option<&str>) -> Result<Place, Box<Diagnostic>> {
        if let Some(anchor) = anchor {
            let words = || self.handbook.entry(thing).into_iter().flat_map(|entry| entry.words.iter());
            let mut bodies = words();
            let is_there = bodies.any(|(_, words)| words.body.outline.has_anchor(anchor));
            let is_title = || words().any(|(_, words)| anchor == slug(&words.title.value));
            if !is_there && (anchor == TOP || is_title()) {
                return Ok(Place::Thing(thing, None));
            }
            if !is_there {
                let title = self.handbook.entry(thing).map_or("", |entry| &entry.id);
                let known: Vec<&str> = self
                    .handbook
                    .entry(thing)
                    .and_then(Entry::source)
                    .map_or_else(Vec::new, |words| words.body.outline.anchors().collect());
                return Err(Box::new(
                    self.at(link, Code::DeadAnchor)
                        .with("anchor", anchor)
                        .with("id", title)
                        .near(anchor, known),
                ));
            }
        }
        Ok(Place::Thing(thing, anchor.map(Into::into)))
    }

    /// A path from the file that links, or from `content/` when it begins with `/`.
    fn path(
        &self,
        link: &Link,
        path: &str,
        anchor: Option<&str>,
        found: &mut Vec<Diagnostic>,
    ) -> Result<Place, Box<Diagnostic>> {
        if path.is_empty() {
            return self.here(link, anchor.unwrap_or_default());
        }
        let folder = self.folder();
        let Some(parts) = below(&folder, path) else {
            let problem = self.at(link, Code::PathEscape).with("path", path);
            return Err(Box::new(match self.meant(path) {
                Some(near) => problem.say("path-escape-near").with("near", near),
                None => problem,
            }));
        };
        if parts.first() == Some(&"files") {
            return self.file(link, path, &parts.join("/"));
        }
        if let [_, "glossary.yaml"] = parts[..]
            && let Some(term) = anchor.and_then(|id| self.handbook.find(Kind::Term, id))
        {
            return Ok(Place::Thing(term, None));
        }
        let named = thing(&parts);
        if let Some(thing) = named.as_ref().and_then(|(kind, id)| self.handbook.find(*kind, id)) {
            let place = self.anchored(link, thing, anchor)?;
            let locale = self.handbook.config.locale_tagged(parts[0]).map(|locale| locale.id);
            return Ok(match (place, locale) {
                (Place::Thing(thing, anchor), Some(locale)) if folder.first() != Some(&parts[0]) => {
                    Place::In(thing, locale, anchor)
                }
                (place, _) => place,
            });
        }
        if named.is_some_and(|(kind, id)| self.handbook.holes.has(kind, &id)) {
            return Ok(Place::Hole);
        }
        if link.image || is_file(path) {
            return self.file(link, path, &parts.join("/"));
        }
        if let Some(thing) = self.address(path) {
            let place = self.anchored(link, thing, anchor)?;
            let near = self.way(thing).unwrap_or_else(|| path.to_owned());
            let told = self.at(link, Code::DeadLink).say(ACCEPTED).weigh(Severity::Warning);
            found.push(told.with("path", path).with("near", near));
            return Ok(place);
        }
        let near = self.suggestion(path).unwrap_or_else(|| "none".to_owned());
        let problem = self.at(link, Code::DeadLink).say("dead-link-path");
        Err(Box::new(problem.with("path", path).with("near", near)))
    }

    /// The folders below `content/` that the file which links stands in.
    fn folder(&self) -> Vec<&str> {
        let parts: Vec<&str> = self.words.path.split('/').skip(1).collect();
        parts.split_last().map_or_else(Vec::new, |(_, folder)| folder.to_vec())
    }

    /// A published file; its name may be written with letters and accents apart on the disk.
    fn file(&self, link: &Link, path: &str, below: &str) -> Result<Place, Box<Diagnostic>> {
        let files = &self.handbook.files;
        let is_same = |file: &&String| !file.is_ascii() && composed(file) == below;
        if let Some(file) = files
            .binary_search_by(|file| file.as_str().cmp(below))
            .ok()
            .map(|i| &files[i])
            .or_else(|| files.iter().find(is_same))
        {
            return Ok(Place::File(file.as_str().into()));
        }
        let name = |path: &str| composed(path.rsplit('/').next().unwrap_or(path)).to_lowercase();
        let wanted = name(below);
        let near = files.iter().find(|file| name(file) == wanted).map(String::as_str);
        let near = near.or_else(|| nearest(below, files.iter().map(String::as_str)));
        let near = near.map_or_else(|| "none".to_owned(), |file| format!("/{file}"));
        let words = if link.image { "dead-link-picture" } else { "dead-link-file" };
        let problem = self.at(link, Code::DeadLink).say(words).with("path", path).with("near", near);
        Err(Box::new(problem.with("name", path.rsplit('/').next().unwrap_or(path))))
    }

    /// What an address means that is written as on a site: without an ending, with `/` or `.html`.
    fn address(&self, path: &str) -> Option<Ref> {
        let path = path.split('?').next()?;
        let stem = self.words.path.rsplit('/').next().and_then(|name| name.strip_suffix(".md"))?;
        let folder = self.folder();
        let mut inside = folder.clone();
        inside.push(stem);
        // On many sites a page is a folder, and paths begin from inside it.
        [folder, inside].iter().find_map(|base| {
            let parts = below(base, path)?;
            let is_tag = parts.first().is_some_and(|tag| self.handbook.config.locale_tagged(tag).is_some());
            let name = if is_tag { &parts[1..] } else { &parts[..] }.join("/");
            let endings = [".html", ".htm", ".md"];
            let name = endings.iter().find_map(|ending| name.strip_suffix(*ending)).unwrap_or(&name);
            let name = if name == "index" { "" } else { name.strip_suffix("/index").unwrap_or(name) };
            let find = |kind, id: &str| self.handbook.find(kind, id);
            if name.is_empty() || name == Kind::Page.folder() {
                return find(Kind::Page, "home");
            }
            let of_kind = name.split_once('/').and_then(|(folder, id)| find(Kind::of_folder(folder)?, id));
            of_kind.or_else(|| find(Kind::Page, name))
        })
    }

    /// The path to write for one that is right but for the number of `../` before it.
    fn meant(&self, path: &str) -> Option<String> {
        let mut rest = path;
        while let Some(inner) = ["../", "./", "/"].iter().find_map(|up| rest.strip_prefix(*up)) {
            rest = inner;
        }
        let mut parts = below(&[], rest)?;
        if parts.first() == Some(&"files") {
            let file = parts.join("/");
            return self.handbook.files.contains(&file).then(|| format!("/{file}"));
        }
        let own = self.folder();
        let locale = parts.first().and_then(|tag| self.handbook.config.locale_tagged(tag));
        if locale.is_none() {
            parts.insert(0, own.first().copied()?);
        }
        let (kind, id) = thing(&parts)?;
        let thing = self.handbook.find(kind, &id)?;
        let entry = self.handbook.entry(thing)?;
        match locale.and_then(|locale| entry.words.get(locale.id)) {
            Some(words) => Some(from_folder(&own, &words.path.split('/').skip(1).collect::<Vec<_>>())),
            None => self.way(thing),
        }
    }

    /// The path to write for a page whose name is that of a wrong path, or nearly so.
    fn suggestion(&self, path: &str) -> Option<String> {
        self.meant(path).or_else(|| self.called(path)).or_else(|| self.first_in(path))
    }

    /// The first page of a folder that has no page of its own.
    fn first_in(&self, path: &str) -> Option<String> {
        let parts = below(&self.folder(), path.split('?').next()?)?;
        let [_, _, folder @ ..] = &parts[..] else { return None };
        let first = self.handbook.pages_in(&folder.join("/")).first().copied()?;
        self.way(first)
    }

    /// The path to a thing whose name is nearly the one that a path ends with.
    fn called(&self, path: &str) -> Option<String> {
        let lower = path.split('?').next()?.to_lowercase();
        let name = lower.trim_end_matches('/').rsplit('/').next()?;
        let name = name.split('.').next().filter(|name| !name.is_empty())?;
        let mut known: Vec<(&str, Kind, &str)> = Vec::new();
        for kind in Kind::WITH_WORDS {
            for id in self.handbook.ids(*kind) {
                known.push((id.rsplit('/').next().unwrap_or(id), *kind, id));
            }
        }
        let wanted = nearest(name, known.iter().map(|(last, ..)| *last))?;
        let kind = below(&self.folder(), path).and_then(|parts| Kind::of_folder(parts.get(1)?));
        // Of several with the name, the one of the kind that was written.
        let all = || known.iter().filter(move |(last, ..)| *last == wanted);
        let (_, kind, id) = all().find(|(_, known, _)| Some(*known) == kind).or_else(|| all().next())?;
        self.way(self.handbook.find(*kind, id)?)
    }

    /// The path from the file that links to that of a thing.
    fn way(&self, thing: Ref) -> Option<String> {
        let entry = self.handbook.entry(thing)?;
        let own = self.folder();
        let locale = own.first().and_then(|tag| self.handbook.config.locale_tagged(tag));
        let words = locale.and_then(|locale| entry.words.get(locale.id)).or_else(|| entry.source())?;
        // A page that is there in the first language alone has the same path in each.
        let target = words.path.split('/').skip(2);
        let target: Vec<&str> = own.first().copied().into_iter().chain(target).collect();
        Some(from_folder(&own, &target))
    }
}

/// The path from one folder below `content/` to a file there.
pub(crate) fn from_folder(folder: &[&str], target: &[&str]) -> String {
    let common = folder.iter().zip(target).take_while(|(a, b)| a == b).count();
    "../".repeat(folder.len() - common) + &target[common..].join("/")
}

/// The parts of `path`, seen from `folder` below `content/`, or from there when it begins with `/`;
/// nothing when it leads out of it.
pub(crate) fn below<'a>(folder: &[&'a str], path: &'a str) -> Option<Vec<&'a str>> {
    let mut parts = if path.starts_with('/') { Vec::new() } else { folder.to_vec() };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts)
}

/// The kind and id that a path below `content/` names.
pub(crate) fn thing(parts: &[&str]) -> Option<(Kind, String)> {
    let [_, folder, rest @ ..] = parts else { return None };
    let kind = Kind::of_folder(folder)?;
    let name = rest.join("/");
    let id = name.strip_suffix(".md")?;
    let id = if kind == Kind::Page { id.strip_suffix("/index").unwrap_or(id) } else { id };
    Some((kind, id.to_owned()))
}

/// Whether a path names a picture, a document or the like, and no page.
fn is_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    !matches!(ending.as_str(), "" | "md" | "markdown" | "mdx" | "html" | "htm" | "yaml")
        && ending.len() <= 5
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
