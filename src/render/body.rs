//! A body with resolved links → the HTML that stands on a page.

use crate::markdown::fence::BlockName;
use crate::markdown::html::{self, Page, SheetHead, Target, Words as BlockWords};
use crate::markdown::outline::Outline;
use crate::markdown::{Lexed, Ranged};
use crate::model::url::{encode, relative};
use crate::model::{Entry, Handbook, Kind, Locale, LocaleId, Place, Words};
use crate::plan::Planned;

use super::Renderer;

/// What a body asks the page it stands on.
pub(super) struct BodyPage<'a> {
    renderer: &'a Renderer<'a>,
    path: &'a str,
    /// The locale of the frame: links stay in it.
    frame: &'a Locale,
    /// The locale of the text: titles are in it.
    text: LocaleId,
    words: &'a Words,
    entry: &'a Entry,
    source: Option<&'a Outline>,
}

impl<'a> BodyPage<'a> {
    pub(super) fn new(
        renderer: &'a Renderer<'a>,
        planned: &'a Planned,
        entry: &'a Entry,
        text: LocaleId,
        words: &'a Words,
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
        }
    }

    fn handbook(&self) -> &'a Handbook {
        self.renderer.handbook
    }
}

impl Page for BodyPage<'_> {
    fn target(&self, start: usize) -> Option<Target> {
        let links = &self.words.body.outline.links;
        let number = links.binary_search_by_key(&start, |link| link.range.start as usize).ok()?;
        let text = self.handbook().config.locale(self.text);
        match self.words.links.get(number)? {
            Place::Thing(thing, anchor) => {
                let mut url = self.handbook().url(*thing, self.frame);
                if let Some(anchor) = anchor {
                    url.push('#');
                    url.push_str(&encode(anchor));
                }
                let mut title = self.handbook().title(*thing, text).to_owned();
                if thing.kind == Kind::Handout {
                    title = format!("{title} ({})", self.handbook().handouts[thing.index as usize].code);
                }
                Some(Target { url: relative(self.path, &url), title })
            }
            Place::Here(anchor) => Some(Target { url: format!("#{}", encode(anchor)), title: String::new() }),
            Place::File(path) => {
                let name = path.rsplit('/').next().unwrap_or(path).to_owned();
                Some(Target { url: relative(self.path, path), title: name })
            }
            Place::Date(date) => {
                let words = self.renderer.messages[self.text.index()].date(*date);
                Some(Target { url: String::new(), title: words })
            }
            Place::Hole => None,
        }
    }

    fn sheet(&self, name: BlockName, id: &str) -> SheetHead {
        let handbook = self.handbook();
        match name {
            BlockName::Handout => match handbook.find(Kind::Handout, id) {
                Some(handout) => SheetHead {
                    url: Some(relative(self.path, &handbook.url(handout, self.frame))),
                    code: handbook.handouts[handout.index as usize].code.clone(),
                },
                None => SheetHead::default(),
            },
            _ => {
                let activity = handbook.find(Kind::Activity, &self.entry.id);
                let slides = activity.map_or(&[][..], |a| &handbook.activities[a.index as usize].slides);
                let code = slides.iter().find(|(slide, _)| **slide == *id).map(|(_, code)| code.clone());
                SheetHead { url: None, code: code.unwrap_or_default() }
            }
        }
    }

    fn source(&self) -> Option<&Outline> {
        self.source
    }

    fn words(&self) -> &BlockWords {
        &self.renderer.words[self.text.index()]
    }
}

/// Renders all of a body.
pub(super) fn whole(renderer: &Renderer<'_>, page: &BodyPage<'_>, whole_handout: bool) -> String {
    with_pieces(renderer, page.words, whole_handout, |lexed, pieces| {
        html::render(lexed, pieces, &page.words.body.outline, page, "")
    })
}

/// Renders the inside of one handout of a guide.
pub(super) fn sheet(
    renderer: &Renderer<'_>,
    page: &BodyPage<'_>,
    inner: std::ops::Range<usize>,
    id: &str,
) -> String {
    with_lexed(renderer, page.words, false, |lexed| {
        html::render(lexed, lexed.pieces_in(inner.clone()), &page.words.body.outline, page, &format!("{id}-"))
    })
}

fn with_pieces<T>(
    renderer: &Renderer<'_>,
    words: &Words,
    whole_handout: bool,
    render: impl FnOnce(&Lexed<'_>, Vec<Ranged<'_>>) -> T,
) -> T {
    with_lexed(renderer, words, whole_handout, |lexed| render(lexed, lexed.pieces()))
}

/// Lexes a body again: its text is all that is kept of it between the passes.
pub(super) fn with_lexed<T>(
    renderer: &Renderer<'_>,
    words: &Words,
    whole_handout: bool,
    render: impl FnOnce(&Lexed<'_>) -> T,
) -> T {
    let text = renderer
        .sources
        .text(words.source)
        .map_or("", |text| text.get(words.body.at.range()).unwrap_or_default());
    render(&Lexed::new(text, whole_handout))
}
