//! The words of all pages of a locale → `assets/search-<tag>.js`, which the search page loads.
//!
//! A classic script, since a page that was opened from a disk may load nothing else: one call,
//! `juntosIndex({...})`, of the function that the theme's `search.js` waits with.
//!
//! Texts are written as numbers of words in one dictionary, in the order in which words are first
//! met, so that the common ones have the small numbers. A number is written in characters of
//! [`DIGITS`]: a last one below [`LAST`], and before it, for each step, one above. That makes the
//! index a third of the texts' size, and the browser reads each different word once.

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::Renderer;
use super::body::{self, BodyPage, Placing};
use crate::i18n::Messages;
use crate::markdown::outline::wide;
use crate::markdown::plain::Section;
use crate::model::url::encode_path;
use crate::model::{Kind, Ref, Words};
use crate::plan::Planned;

/// The digits of a number: printable ASCII without quotation mark and backslash.
const DIGITS: &[u8; 91] =
    b"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// Digits below this end a number.
const LAST: usize = 60;

/// Pages whose texts are in memory at once.
const AT_ONCE: usize = 2048;

/// What glues a mark to the word before or after it.
const GLUE: &str = "\u{1}";

/// The index as the script gets it.
#[derive(Serialize)]
struct Index<'a> {
    locale: &'a str,
    /// Words for kinds of page.
    kinds: Vec<String>,
    /// The dictionary, one entry a line.
    words: String,
    /// Address below the locale's folder, kind, title, code, sections: anchor, heading, text.
    pages: Vec<(String, usize, String, String, Vec<(Box<str>, String, String)>)>,
}

/// A page before it is coded.
struct Page {
    url: String,
    kind: String,
    title: String,
    code: String,
    sections: Vec<Section>,
}

/// Renders the index of the locale of `planned`.
pub(super) fn render(renderer: &Renderer, planned: &Planned) -> String {
    let handbook = &renderer.handbook;
    let mut things: Vec<Ref> = Vec::new();
    for kind in Kind::WITH_WORDS.iter().filter(|kind| **kind != Kind::Handout) {
        things.extend((0..handbook.entries(*kind).count()).map(|index| Ref::new(*kind, index)));
    }
    things.extend((0..handbook.handouts.len()).map(|index| Ref::new(Kind::Handout, index)));
    things.extend((0..handbook.teams.len()).map(|index| Ref::new(Kind::Team, index)));
    things.extend((0..handbook.terms.len()).map(|index| Ref::new(Kind::Term, index)));
    let mut dictionary = Dictionary::default();
    let mut index = Index {
        locale: &renderer.locale(planned).tag,
        kinds: Vec::new(),
        words: String::new(),
        pages: Vec::with_capacity(things.len()),
    };
    for some in things.chunks(AT_ONCE) {
        let pages: Vec<Page> = some.par_iter().map(|thing| page(renderer, planned, *thing)).collect();
        for Page { url, kind, title, code, sections } in pages {
            let kind = match index.kinds.iter().position(|known| *known == kind) {
                Some(number) => number,
                None => {
                    index.kinds.push(kind);
                    index.kinds.len() - 1
                }
            };
            let sections = sections
                .into_iter()
                .map(|section| (section.anchor, one_line(&section.heading), dictionary.code(&section.text)))
                .collect();
            index.pages.push((url, kind, one_line(&title), code, sections));
        }
    }
    index.words = dictionary.words;
    // Plain data: writing it down cannot fail.
    let json = serde_json::to_string(&index).unwrap_or_default();
    format!("juntosIndex({json});\n")
}

/// A text without line ends of any sort, which old browsers do not take in a script's text.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(renderer: &Renderer, planned: &Planned, thing: Ref) -> Page {
    let handbook = &renderer.handbook;
    let locale = renderer.locale(planned);
    let messages = renderer.messages(planned);
    let url = handbook.url(thing, locale);
    let url = url.strip_prefix(&format!("{}/", locale.tag)).unwrap_or(&url);
    let index = thing.index as usize;
    let opening = |text: String| vec![Section { text, ..Section::default() }];
    let (code, sections) = match thing.kind {
        Kind::Term => {
            let words = handbook.terms[index].shown(locale);
            (String::new(), opening(words.map_or_else(String::new, |(_, words)| words.definition.clone())))
        }
        Kind::Team => {
            let team = &handbook.teams[index];
            let texts =
                [&team.vision, &team.mission].into_iter().chain(team.goals.iter().map(|goal| &goal.text));
            let texts = texts.filter(|_| !handbook.is_unread(thing));
            let texts = texts.filter_map(|text| text.shown(locale, &handbook.config.locales));
            (String::new(), opening(texts.map(|(_, text)| text).collect::<Vec<_>>().join(" · ")))
        }
        Kind::Handout => {
            let handout = &handbook.handouts[index];
            let sections = match (handout.shown(handbook, locale), handout.entry(handbook)) {
                (Some(shown), Some(entry)) => {
                    let part = shown.sheet.map(|sheet| wide(&sheet.inner));
                    let page = BodyPage::new(
                        renderer,
                        planned,
                        entry,
                        shown.locale,
                        shown.words,
                        Placing::default(),
                    );
                    let is_shared = part.is_none();
                    let sections = body::sections(&page, Some(part));
                    if is_shared { with_facts(sections, shown.words) } else { sections }
                }
                _ => Vec::new(),
            };
            (handout.code.clone(), sections)
        }
        _ => {
            let shown = handbook.entry(thing).and_then(|entry| Some((entry, entry.shown(locale)?)));
            let sections = shown.map_or_else(Vec::new, |(entry, (text, words))| {
                let page = BodyPage::new(renderer, planned, entry, text, words, Placing::default());
                with_facts(body::sections(&page, None), words)
            });
            (String::new(), sections)
        }
    };
    Page {
        url: encode_path(url),
        kind: kind_word(renderer, messages, thing),
        title: handbook.title(thing, locale).to_owned(),
        code,
        sections,
    }
}

/// Sections with what the front matter says at their head.
fn with_facts(mut sections: Vec<Section>, words: &Words) -> Vec<Section> {
    let facts = facts(words);
    match sections.first_mut() {
        Some(first) if first.anchor.is_empty() => first.text = format!("{facts}{}", first.text),
        _ if facts.is_empty() => {}
        _ => sections.insert(0, Section { text: facts, ..Section::default() }),
    }
    sections
}

/// What the front matter says, in one line.
fn facts(words: &Words) -> String {
    let summary = words.summary.iter().map(|summary| summary.value.as_str());
    let items = words.items.iter().map(|(_, words)| words.as_str());
    let lists = words.points.iter().chain(&words.produces).chain(&words.materials).map(String::as_str);
    summary.chain(lists).chain(items).map(|text| format!("{text} · ")).collect()
}

/// What a thing is called in a list of results.
fn kind_word(renderer: &Renderer, messages: &Messages, thing: Ref) -> String {
    let handbook = &renderer.handbook;
    let index = thing.index as usize;
    let name = match thing.kind {
        Kind::Activity => handbook.activities[index].kind.name(),
        Kind::Stage => handbook.unit_of(thing),
        kind => kind.name(),
    };
    messages.text(&format!("core-kind-{name}"))
}

/// Words → numbers.
#[derive(Default)]
struct Dictionary {
    numbers: FxHashMap<Box<str>, usize>,
    words: String,
    /// What stands between two spaces → its numbers: most of it is met again and again.
    chunks: FxHashMap<Box<str>, Box<str>>,
}

impl Dictionary {
    /// A text as numbers.
    fn code(&mut self, text: &str) -> String {
        let mut codes = String::with_capacity(text.len() / 2);
        let mut start = 0;
        for end in memchr::memchr_iter(b' ', text.as_bytes()).chain([text.len()]) {
            let part = &text[start..end];
            start = end + 1;
            match self.chunks.get(part) {
                Some(known) => codes.push_str(known),
                None => {
                    let mut own = String::new();
                    // A space of another sort is met here, once a word.
                    part.split_whitespace().for_each(|chunk| self.chunk(chunk, &mut own));
                    codes.push_str(&own);
                    self.chunks.insert(part.into(), own.into());
                }
            }
        }
        codes
    }

    /// What stands between two spaces: marks are glued to their word, a mark alone stands as it is.
    fn chunk(&mut self, chunk: &str, codes: &mut String) {
        let is_mark = |c: char| !c.is_alphanumeric();
        let rest = chunk.trim_start_matches(is_mark);
        if rest.is_empty() {
            return self.add(chunk, codes);
        }
        let word = rest.trim_end_matches(is_mark);
        let (before, after) = (&chunk[..chunk.len() - rest.len()], &rest[word.len()..]);
        if !before.is_empty() {
            self.add(&format!("{before}{GLUE}"), codes);
        }
        self.add(word, codes);
        if !after.is_empty() {
            self.add(&format!("{GLUE}{after}"), codes);
        }
    }

    fn add(&mut self, word: &str, codes: &mut String) {
        let number = match self.numbers.get(word) {
            Some(number) => *number,
            None => {
                let number = self.numbers.len();
                if number > 0 {
                    self.words.push('\n');
                }
                self.words.push_str(word);
                self.numbers.insert(word.into(), number);
                number
            }
        };
        push_number(number, codes);
    }
}

/// Writes a number in [`DIGITS`].
fn push_number(number: usize, codes: &mut String) {
    let mut digits = [0u8; 16];
    let mut at = digits.len() - 1;
    digits[at] = DIGITS[number % LAST];
    let mut rest = number / LAST;
    while rest > 0 {
        rest -= 1;
        at -= 1;
        digits[at] = DIGITS[LAST + rest % (DIGITS.len() - LAST)];
        rest /= DIGITS.len() - LAST;
    }
    codes.extend(digits[at..].iter().map(|digit| char::from(*digit)));
}
