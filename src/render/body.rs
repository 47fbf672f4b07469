//! A body with resolved links → the HTML that stands on a page.

use std::ops::Range;
use std::sync::Arc;

use crate::markdown::Lexed;
use crate::markdown::fence::BlockName;
use crate::markdown::html::{self, Page, SheetHead, Stale, Target, Words as BlockWords};
use crate::markdown::outline::{Heading, Outline, wide};
use crate::markdown::plain::{self, Section};
use crate::model::config::Outdated;
use crate::model::output_format::PageOf;
use crate::model::translation::{OutdatedBlock, Translated};
use crate::model::url::{encode, relative, relative_file};
use crate::model::{Entry, Handbook, Kind, Locale, LocaleId, Place, Ref, Words};
use crate::plan::Planned;

use super::Renderer;
use super::lists::status_anchor;

/// How a body stands on its page.
#[derive(Clone, Debug, Default)]
pub(super) struct Placing {
    /// What begins its ids; empty where it is the page's one body.
    pub(super) prefix: String,
    /// What begins the ids of its fields besides: the id of the handout that the body is.
    pub(super) fields: String,
    /// How many levels lower its headings are.
    pub(super) shift: u8,
    /// Where its links to things of the handbook lead.
    pub(super) links: Links,
}

/// Where links to things of the handbook lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Links {
    /// To their pages; terms to the list of terms on this page.
    #[default]
    Pages,
    /// To their pages, terms to the glossary: the page has no list of terms.
    Glossary,
    /// To their places in the book.
    Book,
}

/// What a body asks the page it stands on.
pub(super) struct BodyPage<'a> {
    renderer: &'a Renderer,
    path: &'a str,
    /// The locale of the frame: links stay in it.
    frame: &'a Locale,
    /// The locale of the text: titles are in it.
    text: LocaleId,
    words: &'a Words,
    entry: &'a Entry,
    source: Option<&'a Outline>,
    placing: Placing,
    /// The part of the body that is shown, when it is one handout of a guide.
    part: Option<Range<usize>>,
    /// Its texts that are out of date.
    stale: Vec<Stale>,
}

impl<'a> BodyPage<'a> {
    pub(super) fn new(
        renderer: &'a Renderer,
        planned: &'a Planned,
        entry: &'a Entry,
        text: LocaleId,
        words: &'a Words,
        placing: Placing,
    ) -> BodyPage<'a> {
        let source = entry.words.get(LocaleId::SOURCE).filter(|_| text != LocaleId::SOURCE);
        BodyPage {
            renderer,
            path: &planned.path,
            frame: renderer.handbook.config.locale(planned.locale),
            text,
            words,
            entry,
            source: source.map(|words| &words.body.outline),
            placing,
            part: None,
            stale: stale(renderer, planned, text, words),
        }
    }

    /// The locale of the text.
    pub(super) fn text(&self) -> LocaleId {
        self.text
    }

    fn handbook(&self) -> &'a Handbook {
        &self.renderer.handbook
    }

    /// The address of a thing from this page.
    fn address(&self, thing: Ref, anchor: Option<&str>) -> String {
        let handbook = self.handbook();
        if self.placing.links == Links::Book
            && let Some(place) = book_anchor(handbook, thing)
        {
            let anchor = anchor.map_or_else(String::new, |anchor| format!(".{}", encode(anchor)));
            return format!("#{place}{anchor}");
        }
        if thing.kind == Kind::Term && self.placing.links != Links::Glossary {
            return format!("#term.{}", handbook.terms[thing.index as usize].id);
        }
        let mut url = handbook.url(thing, self.frame);
        if let Some(anchor) = anchor {
            url.push('#');
            url.push_str(&encode(anchor));
        }
        relative(self.path, &url)
    }

    /// The address of a heading of this body.
    fn here(&self, anchor: &str) -> String {
        let outline = &self.words.body.outline;
        let is_shown = self.part.as_ref().is_none_or(|part| {
            let heading = outline.headings.iter().find(|heading| *heading.id == *anchor);
            heading.is_some_and(|heading| part.contains(&(heading.range.start as usize)))
        });
        if is_shown {
            return format!("#{}{}", self.placing.prefix, encode(anchor));
        }
        match self.handbook().find(Kind::Activity, &self.entry.id) {
            Some(guide) => self.address(guide, Some(anchor)),
            None => format!("#{}", encode(anchor)),
        }
    }
}

/// The id of a thing's place in the book, when it has one.
pub(super) fn book_anchor(handbook: &Handbook, thing: Ref) -> Option<String> {
    let index = thing.index as usize;
    Some(match thing.kind {
        Kind::Team => return None,
        Kind::Handout => {
            let handout = &handbook.handouts[index];
            match handout.activity.and_then(|activity| book_anchor(handbook, activity)) {
                Some(guide) => format!("{guide}.{}", handout.id),
                None => format!("handout.{}", handout.id),
            }
        }
        Kind::Term => format!("term.{}", handbook.terms[index].id),
        kind => format!("{}.{}", kind.name(), handbook.entry(thing)?.id.replace('/', ":")),
    })
}

impl Renderer {
    /// The words of a heading in a text of the locale `text`: what it names stands there by its title.
    pub(super) fn heading_words(&self, words: &Words, text: LocaleId, heading: &Heading) -> String {
        let links = &words.body.outline.links;
        let mut out = String::new();
        let mut done = 0;
        for (part, start) in heading.references.iter() {
            let part = wide(part);
            let found = links.binary_search_by_key(start, |link| link.range.start).ok();
            let place = found.and_then(|number| words.links.get(number));
            let title = place.and_then(|place| self.reference_words(place, text)).unwrap_or_else(|| {
                let reference = heading.text.get(part.clone()).unwrap_or_default();
                reference.split_once(':').map_or(reference, |(_, id)| id).to_owned()
            });
            out.push_str(heading.text.get(done..part.start).unwrap_or_default());
            out.push_str(&title);
            done = part.end;
        }
        out.push_str(heading.text.get(done..).unwrap_or_default());
        out.trim().to_owned()
    }

    /// What a `[[reference]]` in a text of the locale `text` says; nothing where it leads nowhere.
    fn reference_words(&self, place: &Place, text: LocaleId) -> Option<String> {
        let handbook = &self.handbook;
        Some(match place {
            Place::In(thing, locale, _) => handbook.title(*thing, handbook.config.locale(*locale)).to_owned(),
            Place::Thing(thing, _) => {
                let title = handbook.title(*thing, handbook.config.locale(text));
                match thing.kind {
                    Kind::Handout => {
                        format!("{title} ({})", handbook.handouts[thing.index as usize].code)
                    }
                    _ => title.to_owned(),
                }
            }
            Place::Here(_) => String::new(),
            Place::File(path) => path.rsplit('/').next().unwrap_or(path).to_owned(),
            Place::Date(date) => self.messages[text.index()].date(*date),
            Place::Hole => return None,
        })
    }

    /// How far a file of words is translated; nothing for the source's.
    fn translated(&self, text: LocaleId, words: &Words) -> Option<&Translated> {
        let locale = self.handbook.config.locale(text);
        let id = words.path.strip_prefix(&format!("content/{}/", locale.tag))?;
        self.handbook.translation.pages.get(&(text, id.strip_suffix(".md")?.to_owned()))
    }

    /// Whether a text of a body, or of a part of it, is out of date.
    pub(super) fn is_outdated(&self, text: LocaleId, words: &Words, part: Option<Range<usize>>) -> bool {
        let start = words.body.at.range().start;
        let is_in = |block: &OutdatedBlock| match &part {
            Some(part) => block.range.start >= start + part.start && block.range.end <= start + part.end,
            None => true,
        };
        let page = self.translated(text, words);
        page.is_some_and(|page| page.outdated.iter().any(|block| !block.is_missing && is_in(block)))
    }
}

/// The texts of a body that are out of date, as the settings say that readers see them.
fn stale(renderer: &Renderer, planned: &Planned, text: LocaleId, words: &Words) -> Vec<Stale> {
    let handbook = &renderer.handbook;
    let locale = handbook.config.locale(text);
    let Some(page) = renderer.translated(text, words) else { return Vec::new() };
    let body = words.body.at.range();
    let source = handbook.config.source_locale();
    let of = |block: &OutdatedBlock| {
        let policy = handbook.config.outdated;
        let is_instead = block.is_missing || policy == Outdated::Source && !block.is_safety;
        let is_shown = is_instead || block.is_safety || policy == Outdated::Both;
        let is_marked = !block.is_missing && (policy != Outdated::Show || block.is_safety);
        let anchor = status_anchor(&locale.tag, &page.id);
        let address = handbook.path(PageOf::Translation, renderer.handbook.config.locale(planned.locale));
        Some(Stale {
            range: block.range.start.checked_sub(body.start)?..block.range.end.min(body.end) - body.start,
            url: is_marked.then(|| relative(&planned.path, &format!("{address}#{anchor}"))),
            source: is_shown
                .then(|| (source.tag.clone(), source.direction(), titled(handbook, &block.source_text))),
            is_instead,
        })
    };
    page.outdated.iter().filter(|block| block.range.start >= body.start).filter_map(of).collect()
}

/// A text of the source language with titles for its `[[kind:id]]`.
fn titled(handbook: &Handbook, text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        out.push_str(before);
        let Some((reference, after)) = after.split_once("]]") else {
            out.push_str("[[");
            rest = after;
            continue;
        };
        let found = reference.split_once(':').and_then(|(kind, id)| handbook.find(Kind::named(kind)?, id));
        let last = reference.rsplit(':').next().unwrap_or(reference);
        out.push_str(found.map_or(last, |thing| handbook.title(thing, handbook.config.source_locale())));
        rest = after;
    }
    out + rest
}

impl Page for BodyPage<'_> {
    fn stale(&self) -> &[Stale] {
        &self.stale
    }

    fn target(&self, start: usize) -> Option<Target> {
        let links = &self.words.body.outline.links;
        let number = links.binary_search_by_key(&start, |link| link.range.start as usize).ok()?;
        let place = self.words.links.get(number)?;
        let url = match place {
            Place::In(thing, locale, anchor) => {
                let mut url = self.handbook().url(*thing, self.handbook().config.locale(*locale));
                if let Some(anchor) = anchor {
                    url.push('#');
                    url.push_str(&encode(anchor));
                }
                relative(self.path, &url)
            }
            Place::Thing(thing, anchor) => self.address(*thing, anchor.as_deref()),
            Place::Here(anchor) => self.here(anchor),
            Place::File(path) => relative_file(self.path, path),
            Place::Date(_) | Place::Hole => String::new(),
        };
        let title = self.renderer.reference_words(place, self.text)?;
        let is_term = matches!(place, Place::Thing(thing, _) if thing.kind == Kind::Term);
        Some(Target { url, title, is_term })
    }

    fn sheet(&self, name: BlockName, id: &str) -> SheetHead {
        let handbook = self.handbook();
        let activity = handbook.find(Kind::Activity, &self.entry.id);
        match name {
            BlockName::Handout => {
                let sheet = handbook.find(Kind::Handout, id).and_then(|thing| {
                    let handout = &handbook.handouts[thing.index as usize];
                    (handout.activity.is_some() && handout.activity == activity).then_some((thing, handout))
                });
                sheet.map_or_else(SheetHead::default, |(thing, handout)| SheetHead {
                    url: Some(relative(self.path, &handbook.url(thing, self.frame))),
                    code: handout.code.clone(),
                    landscape: handout.landscape,
                })
            }
            _ => {
                let slides = activity.map_or(&[][..], |a| &handbook.activities[a.index as usize].slides);
                let code = slides.iter().find(|(slide, _)| **slide == *id).map(|(_, code)| code.clone());
                SheetHead { code: code.unwrap_or_default(), ..SheetHead::default() }
            }
        }
    }

    fn source(&self) -> Option<&Outline> {
        self.source
    }

    fn words(&self) -> &BlockWords {
        &self.renderer.words[self.text.index()]
    }

    fn prefix(&self) -> &str {
        &self.placing.prefix
    }

    fn fields(&self) -> &str {
        &self.placing.fields
    }

    fn shift(&self) -> u8 {
        self.placing.shift
    }
}

/// Renders all of a body.
pub(super) fn whole(page: &BodyPage<'_>) -> String {
    let lexed = lexed(page.renderer, page.words);
    html::render(&lexed, lexed.pieces(), &page.words.body.outline, page)
}

/// Renders the inside of one slide: what is shown, and the notes for who presents it.
pub(super) fn slide(mut page: BodyPage<'_>, inner: Range<usize>) -> (String, String) {
    page.part = Some(inner.clone());
    let lexed = lexed(page.renderer, page.words);
    html::slide(&lexed, lexed.pieces_in(inner), &page.words.body.outline, &page)
}

/// Renders the inside of one handout of a guide.
pub(super) fn part(mut page: BodyPage<'_>, inner: Range<usize>) -> String {
    page.part = Some(inner.clone());
    let lexed = lexed(page.renderer, page.words);
    html::render(&lexed, lexed.pieces_in(inner), &page.words.body.outline, &page)
}

/// Renders a body, or the inside of one handout of a guide, in the parts that it is made of.
pub(super) fn parts(mut page: BodyPage<'_>, inner: Option<Range<usize>>) -> Vec<String> {
    page.part.clone_from(&inner);
    let lexed = lexed(page.renderer, page.words);
    let pieces = inner.map_or_else(|| lexed.pieces(), |inner| lexed.pieces_in(inner));
    html::parts(&lexed, pieces, &page.words.body.outline, &page)
}

/// The words of a body by section, for search and previews. `handout` says that it is one, and
/// which part of the body; in a guide handouts are left out.
pub(super) fn sections(page: &BodyPage<'_>, handout: Option<Option<Range<usize>>>) -> Vec<Section> {
    let outline = &page.words.body.outline;
    let lexed = lexed(page.renderer, page.words);
    match handout {
        Some(Some(part)) => plain::sections(&lexed, &lexed.pieces_in(part), outline, page, false),
        Some(None) => plain::sections(&lexed, &lexed.pieces(), outline, page, false),
        None => plain::sections(&lexed, &lexed.pieces(), outline, page, true),
    }
}

/// A body's text and what was lexed of it.
pub(super) fn lexed<'a>(renderer: &'a Renderer, words: &Words) -> Lexed<'a> {
    let text = renderer.sources.text(words.source);
    let body = text.map_or("", |text| text.get(words.body.at.range()).unwrap_or_default());
    Lexed::of(body, Arc::clone(&words.body.document))
}
