//! The links and handouts of a text → what changes in its bytes.
//!
//! Of a link that leads elsewhere only the id is replaced, or the path. One that would lead nowhere becomes its
//! words, in the language that they are read in.

use std::ops::Range;

use super::Edit;
use super::data::{Misfit, Why};
use super::fates::{Fates, id_of};
use crate::markdown::destination::{anchor_in, definitions, id_in, written};
use crate::markdown::outline::{Link, Sheet, wide};
use crate::markdown::url::Destination;
use crate::model::{Handbook, Kind, Locale, Place, Ref, Words};
use crate::resolve::links::{below, from_folder, thing};
use crate::source::SourceFile;

/// A text of a page.
pub(super) struct Body<'a> {
    pub(super) handbook: &'a Handbook,
    pub(super) fates: &'a Fates,
    /// The thing that it is about.
    pub(super) thing: Ref,
    pub(super) locale: &'a Locale,
    pub(super) words: &'a Words,
    pub(super) file: &'a SourceFile,
    /// The path that the file has afterwards.
    pub(super) path: &'a str,
}

/// What becomes of a link.
enum Turn<'a> {
    /// It leads to the same place under the same name.
    Stays,
    /// It leads to the same thing, which may have another name.
    Leads { thing: Option<Ref>, anchor: Option<&'a str>, file: Option<&'a str> },
    /// It leads nowhere: what is gone, for its title.
    Ends(Option<Ref>),
}

impl Body<'_> {
    /// What changes.
    pub(super) fn edits(&self) -> Result<Vec<Edit>, Misfit> {
        let mut edits = Vec::new();
        let links = self.words.body.outline.links.iter().zip(&*self.words.links);
        for (link, place) in links {
            match self.turn(place) {
                Turn::Stays if !self.is_moved() => {}
                Turn::Stays => self.lead(link, None, None, None, &mut edits),
                Turn::Leads { thing, anchor, file } => self.lead(link, thing, anchor, file, &mut edits),
                Turn::Ends(gone) => self.end(link, gone, &mut edits),
            }
        }
        if self.thing.kind == Kind::Activity {
            for sheet in &*self.words.body.outline.handouts {
                match self.fates.of(Kind::Handout, &sheet.id) {
                    Some(id) if *id == *sheet.id => {}
                    // Of two of one name the handbook has the first.
                    _ if !self.is_own(sheet) => {}
                    Some(id) => {
                        let mut range = self.at(wide(&sheet.id_range));
                        range.start += usize::from(self.file.text[range.clone()].starts_with('#'));
                        edits.push(Edit::name(range, id));
                    }
                    None => edits.push(Edit::cut(self.block(sheet)?)),
                }
            }
        }
        Ok(edits)
    }

    fn is_own(&self, sheet: &Sheet) -> bool {
        let handout = self.handbook.find(Kind::Handout, &sheet.id);
        handout.is_some_and(|own| self.handbook.handouts[own.index as usize].activity == Some(self.thing))
    }

    fn text(&self) -> &str {
        self.file.text.get(self.words.body.at.range()).unwrap_or_default()
    }

    /// A range of the body as one of the file.
    fn at(&self, range: Range<usize>) -> Range<usize> {
        self.words.body.at.within(range).range()
    }

    /// Whether the file gets another folder.
    fn is_moved(&self) -> bool {
        folders(&self.file.path) != folders(self.path)
    }

    fn turn<'p>(&'p self, place: &'p Place) -> Turn<'p> {
        let of_thing = |thing: Ref, anchor: Option<&'p str>| {
            let id = id_of(self.handbook, thing);
            let on_it = anchor.map(|anchor| self.fates.of_anchor(self.handbook, thing, anchor));
            match (self.fates.of(thing.kind, id), on_it) {
                (None, _) | (_, Some(None)) => Turn::Ends(Some(thing)),
                (Some(new), on_it) if new == id && on_it.flatten() == anchor => Turn::Stays,
                (Some(_), on_it) => Turn::Leads {
                    thing: Some(thing),
                    anchor: on_it.flatten().filter(|new| Some(*new) != anchor),
                    file: None,
                },
            }
        };
        match place {
            Place::Thing(thing, anchor) | Place::In(thing, _, anchor) => of_thing(*thing, anchor.as_deref()),
            // The page is the same, whatever it is called.
            Place::Here(anchor) => match self.fates.of_anchor(self.handbook, self.thing, anchor) {
                Some(new) if *new == **anchor => Turn::Stays,
                Some(new) => Turn::Leads { thing: None, anchor: Some(new), file: None },
                None => Turn::Ends(Some(self.thing)),
            },
            Place::File(path) => match self.fates.of_file(path) {
                Some(new) if *new == **path => Turn::Stays,
                Some(new) => Turn::Leads { thing: None, anchor: None, file: Some(new) },
                None => Turn::Ends(None),
            },
            Place::Date(_) | Place::Picture(_) | Place::Hole => Turn::Stays,
        }
    }

    /// Writes another name, place or path where a link says what it leads to.
    fn lead(
        &self,
        link: &Link,
        to: Option<Ref>,
        anchor: Option<&str>,
        file: Option<&str>,
        edits: &mut Vec<Edit>,
    ) {
        let text = self.text();
        let places = match written(text, wide(&link.range), &link.to).to {
            Some(range) => vec![range],
            None => {
                definitions(text, self.is_whole_handout(), &link.to).into_iter().map(|own| own.to).collect()
            }
        };
        for place in places {
            let raw = &text[place.clone()];
            let mut put = |range: Range<usize>, new: &str| {
                let range = place.start + range.start..place.start + range.end;
                edits.push(Edit::name(self.at(range), new));
            };
            let id = to.map(|to| (to, id_of(self.handbook, to)));
            let new_id = id.and_then(|(to, id)| self.fates.of(to.kind, id));
            match &link.to {
                Destination::Id { .. } => {
                    let range = id_in(raw).filter(|_| id.map(|(_, id)| id) != new_id);
                    if let (Some(range), Some(new)) = (range, new_id) {
                        put(range, new);
                    }
                }
                // A term's place in its list is called like it.
                Destination::Path { .. } if to.is_some_and(|to| to.kind == Kind::Term) => {
                    if let (Some(range), Some(new)) = (anchor_in(raw), new_id) {
                        put(range, new);
                    }
                }
                Destination::Path { path, .. } => {
                    let end = raw.find('#').unwrap_or(raw.len());
                    let new = self.path(&raw[..end], path, to, file).filter(|_| !path.is_empty());
                    if let Some(new) = new {
                        put(0..end, &new);
                    }
                }
                Destination::Anchor(_) | Destination::Outside(_) | Destination::Unsafe { .. } => {}
            }
            if let (Some(new), Some(range)) = (anchor, anchor_in(raw)) {
                put(range, new);
            }
        }
    }

    fn is_whole_handout(&self) -> bool {
        self.thing.kind == Kind::Handout
    }

    /// The path to write for one that leads to `to`, or to a published file; nothing where it stays.
    fn path(&self, raw: &str, path: &str, to: Option<Ref>, file: Option<&str>) -> Option<String> {
        let (own, new_own) = (folders(&self.file.path), folders(self.path));
        let id = to.map_or("", |to| id_of(self.handbook, to));
        let new_id = to.and_then(|to| self.fates.of(to.kind, id)).unwrap_or(id);
        if own == new_own && id == new_id && file.is_none() {
            return None;
        }
        if own == new_own
            && let Some(path) = renamed(raw, id, new_id).filter(|_| file.is_none())
        {
            return Some(path);
        }
        let name;
        let mut parts: Vec<&str> = below(&own, path)?;
        match (file, to) {
            (Some(file), _) => parts = file.split('/').collect(),
            // Another program's address: from now on it is a path of ours.
            (None, Some(to)) => {
                let tag = if thing(&parts).is_some() { parts.first()? } else { own.first()? };
                let is_folder = to.kind == Kind::Page && parts.last() == Some(&"index.md");
                name = format!("{new_id}{}", if is_folder { "/index.md" } else { ".md" });
                parts = [*tag, to.kind.folder()].into_iter().chain(name.split('/')).collect();
            }
            // A path that is written from the folder of all content is true from any.
            (None, None) if raw.starts_with('/') => return None,
            (None, None) => {}
        }
        let path = match raw.starts_with('/') {
            true => format!("/{}", parts.join("/")),
            false => from_folder(&new_own, &parts),
        };
        Some(path.replace(' ', "%20"))
    }

    /// Makes words of a link.
    fn end(&self, link: &Link, gone: Option<Ref>, edits: &mut Vec<Edit>) {
        let text = self.text();
        let range = wide(&link.range);
        let found = written(text, range.clone(), &link.to);
        let title = || gone.map_or_else(String::new, |gone| escaped(self.handbook.title(gone, self.locale)));
        let words = found.words.filter(|words| !text[words.clone()].trim().is_empty());
        match words {
            // What stands in them may change too.
            Some(words) => {
                edits.push(Edit::name(self.at(range.start..words.start), ""));
                edits.push(Edit::out(self.at(words.end..range.end)));
            }
            None => edits.push(Edit::name(self.at(range), &title())),
        }
        if found.to.is_none() {
            for own in definitions(text, self.is_whole_handout(), &link.to) {
                edits.push(Edit::out(self.at(whole_lines(text, own.whole))));
            }
        }
    }

    /// The lines of a handout in a guide.
    fn block(&self, sheet: &Sheet) -> Result<Range<usize>, Misfit> {
        let text = self.text();
        let (open, end) = (wide(&sheet.open), wide(&sheet.inner).end);
        let start = text[..open.start].rfind('\n').map_or(0, |at| at + 1);
        let close = text[end..].split_inclusive('\n').next().unwrap_or_default();
        if close.trim() != ":::" {
            return Err(Misfit { at: self.at(open).start, why: Why::Form });
        }
        Ok(self.at(start..end + close.len()))
    }
}

/// The folders below `content/` that a file stands in.
fn folders(path: &str) -> Vec<&str> {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    parts.split_last().map_or_else(Vec::new, |(_, folders)| folders.to_vec())
}

/// A path in which only the last word of an id is another; nothing where the rest changes too.
fn renamed(path: &str, id: &str, new: &str) -> Option<String> {
    let split =
        |id: &str| id.rsplit_once('/').map_or((String::new(), id.to_owned()), |(a, b)| (a.into(), b.into()));
    let ((folder, last), (new_folder, new_last)) = (split(id), split(new));
    if folder != new_folder || last.is_empty() {
        return None;
    }
    let is_whole = |at: usize| {
        let after = path[at + last.len()..].chars().next();
        let before = path[..at].chars().next_back();
        before.is_none_or(|c| c == '/') && after.is_none_or(|c| matches!(c, '/' | '.' | '?'))
    };
    let (at, _) = path.rmatch_indices(last.as_str()).find(|(at, _)| is_whole(*at))?;
    Some(format!("{}{new_last}{}", &path[..at], &path[at + last.len()..]))
}

/// The whole lines of a range, where nothing else stands on them.
fn whole_lines(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at + 1);
    let is_alone = text[start..range.start].trim().is_empty() && text[range.end..end].trim().is_empty();
    // The parser may count the line's end as its own.
    if range.end > 0 && text[..range.end].ends_with('\n') {
        return if text[start..range.start].trim().is_empty() { start..range.end } else { range };
    }
    if is_alone { start..end } else { range }
}

/// A title as Markdown that says just it.
fn escaped(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, renamed, whole_lines};

    // Only the name changes in a path; where more would, another path is written.
    #[test]
    fn paths() {
        assert_eq!(renamed("../steps/meet.md", "meet", "greet").as_deref(), Some("../steps/greet.md"));
        assert_eq!(renamed("meet/meet/", "meet", "greet").as_deref(), Some("meet/greet/"));
        assert_eq!(renamed("meeting.md", "meet", "greet"), None);
        assert_eq!(renamed("a/index.md", "guides/a", "guides/b").as_deref(), Some("b/index.md"));
        assert_eq!(renamed("a.md", "guides/a", "a"), None);
    }

    // A definition leaves with its line.
    #[test]
    fn lines() {
        let text = "a\n\n[b]: c\n\nd";
        assert_eq!(whole_lines(text, 3..9), 3..10);
        assert_eq!(whole_lines(text, 3..10), 3..10);
        assert_eq!(escaped("a_b *c*"), "a\\_b \\*c\\*");
    }
}
