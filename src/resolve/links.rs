//! The links of every body → places in the handbook, or diagnostics.

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::outline::{Link, wide};
use crate::markdown::url::Destination;
use crate::model::{Entry, Handbook, Kind, Place, Ref, Words};
use crate::parse::dates;
use crate::source::Spanned;

/// Resolves all links.
pub(super) fn resolve(handbook: &mut Handbook, found: &mut Diagnostics) {
    // First all that is read, then all that is written: a link may lead to any part of the handbook.
    let of = |(thing, entry): (Ref, &Entry)| {
        let mut problems = Vec::new();
        let words = entry.words.iter().map(|(_, words)| {
            let resolver = Resolver { handbook, words, entry };
            words.body.outline.links.iter().map(|link| resolver.link(link, &mut problems)).collect()
        });
        (thing, words.collect::<Vec<Box<[Place]>>>(), problems)
    };
    let mut entries: Vec<(Ref, &Entry)> = Vec::new();
    for kind in Kind::WITH_WORDS {
        let count = match kind {
            Kind::Handout => handbook.handouts.len(),
            kind => handbook.entries(*kind).count(),
        };
        let things = (0..count).map(|index| Ref::new(*kind, index));
        entries.extend(things.filter_map(|thing| Some((thing, handbook.entry(thing)?))));
    }
    entries.retain(|(_, entry)| entry.words.iter().any(|(_, words)| !words.body.outline.links.is_empty()));
    let places: Vec<_> = entries.into_par_iter().with_min_len(64).map(of).collect();
    for (thing, all, problems) in places {
        found.extend(problems);
        let Some(entry) = handbook.entry_mut(thing) else { continue };
        for ((_, words), links) in entry.words.iter_mut().zip(all) {
            words.links = links;
        }
    }
}

struct Resolver<'a> {
    handbook: &'a Handbook,
    words: &'a Words,
    entry: &'a Entry,
}

impl Resolver<'_> {
    fn link(&self, link: &Link, found: &mut Vec<Diagnostic>) -> Place {
        let result = match &link.to {
            Destination::Id { kind, id, anchor } => self.id(link, kind, id, anchor.as_deref()),
            Destination::Path { path, anchor } => self.path(link, path, anchor.as_deref()),
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
            let mut bodies = self.handbook.entry(thing).into_iter().flat_map(|entry| entry.words.iter());
            if !bodies.any(|(_, words)| words.body.outline.has_anchor(anchor)) {
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
    fn path(&self, link: &Link, path: &str, anchor: Option<&str>) -> Result<Place, Box<Diagnostic>> {
        if path.is_empty() {
            return self.here(link, anchor.unwrap_or_default());
        }
        let dead = |id: &'static str| self.at(link, Code::DeadLink).say(id).with("path", path);
        let source = self.words.path.as_ref();
        let mut parts: Vec<&str> = match path.strip_prefix('/') {
            Some(_) => vec!["content"],
            None => source
                .split('/')
                .collect::<Vec<_>>()
                .split_last()
                .map_or_else(Vec::new, |(_, rest)| rest.to_vec()),
        };
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    if parts.pop().is_none() || parts.is_empty() {
                        return Err(Box::new(self.at(link, Code::PathEscape).with("path", path)));
                    }
                }
                part => parts.push(part),
            }
        }
        if parts.first() != Some(&"content") {
            return Err(Box::new(self.at(link, Code::PathEscape).with("path", path)));
        }
        let below = parts[1..].join("/");
        if below.starts_with("files/") {
            if self.handbook.files.binary_search(&below).is_ok() {
                return Ok(Place::File(below.into()));
            }
            let known = self.handbook.files.iter().map(String::as_str);
            return Err(Box::new(dead("dead-link-file").near(&below, known)));
        }
        let target = match parts[1..] {
            [_, folder, ref rest @ ..] if !rest.is_empty() => Kind::of_folder(folder).and_then(|kind| {
                let name = rest.join("/");
                let id = name.strip_suffix(".md")?;
                let id = if kind == Kind::Page { id.strip_suffix("/index").unwrap_or(id) } else { id };
                self.handbook.find(kind, id)
            }),
            [_, "glossary.yaml"] => anchor.and_then(|id| self.handbook.find(Kind::Term, id)),
            _ => None,
        };
        match target {
            Some(thing) if thing.kind == Kind::Term => Ok(Place::Thing(thing, None)),
            Some(thing) => self.anchored(link, thing, anchor),
            None => {
                let folder = parts.get(2).copied().and_then(Kind::of_folder);
                let ids: Vec<String> = folder.map_or_else(Vec::new, |kind| {
                    self.handbook.ids(kind).iter().map(|id| format!("{id}.md")).collect()
                });
                let last = parts.last().copied().unwrap_or_default();
                Err(Box::new(dead("dead-link-path").near(last, ids.iter().map(String::as_str))))
            }
        }
    }
}
