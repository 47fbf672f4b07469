//! Handouts: sheets of paper, inside an activity or shared by several.

use super::kind::Ref;
use super::locale::{Locale, LocaleId};
use super::words::Words;
use super::{Entry, Handbook};
use crate::markdown::outline::Sheet;

/// A handout.
#[derive(Clone, Debug)]
pub struct Handout {
    /// Its id.
    pub id: Box<str>,
    /// Its short code, the same in every locale: `H3-4`.
    pub code: String,
    /// The activity whose guide holds it; nothing for a shared one.
    pub activity: Option<Ref>,
    /// Words of a shared one.
    pub shared: Option<Entry>,
    /// The activities that use a shared one.
    pub used_by: Vec<Ref>,
    /// `each=`: group, person or room.
    pub each: Option<Box<str>>,
    /// How many sheets of paper it fills.
    pub sheets: Option<u16>,
    /// Whether the sheet lies on its side.
    pub landscape: bool,
}

/// A handout in one language: the words it stands in and, in a guide, its part of them.
#[derive(Clone, Copy, Debug)]
pub struct HandoutWords<'a> {
    /// The language.
    pub locale: LocaleId,
    /// The words.
    pub words: &'a Words,
    /// The block in the guide; nothing for a shared handout, which is the whole body.
    pub sheet: Option<&'a Sheet>,
}

impl HandoutWords<'_> {
    /// The title.
    pub fn title(&self) -> &str {
        self.sheet.map_or(&self.words.title.value, |sheet| &sheet.title)
    }
}

impl Handout {
    /// The entry that its words are in.
    pub fn entry<'a>(&'a self, handbook: &'a Handbook) -> Option<&'a Entry> {
        match self.activity {
            Some(activity) => handbook.entry(activity),
            None => self.shared.as_ref(),
        }
    }

    /// The handout in one locale alone.
    pub fn words<'a>(&'a self, handbook: &'a Handbook, locale: LocaleId) -> Option<HandoutWords<'a>> {
        let words = self.entry(handbook)?.words.get(locale)?;
        if self.activity.is_none() {
            return Some(HandoutWords { locale, words, sheet: None });
        }
        let sheet = words.body.outline.handouts.iter().find(|sheet| sheet.id == self.id)?;
        Some(HandoutWords { locale, words, sheet: Some(sheet) })
    }

    /// The handout to show in `locale`.
    pub fn shown<'a>(&'a self, handbook: &'a Handbook, locale: &Locale) -> Option<HandoutWords<'a>> {
        std::iter::once(locale.id)
            .chain(locale.fallback.iter().copied())
            .chain(handbook.config.locales.iter().map(|locale| locale.id))
            .find_map(|id| self.words(handbook, id))
    }

    /// Puts codes in order: `H2-10` after `H2-9`.
    pub fn code_order(&self) -> (&str, u32, &str) {
        let (stage, number) = self.code.split_once('-').unwrap_or((&self.code, ""));
        (stage, number.parse().unwrap_or(u32::MAX), &self.code)
    }

    /// The title to show in `locale`.
    pub fn title<'a>(&'a self, handbook: &'a Handbook, locale: &Locale) -> &'a str {
        match self.shown(handbook, locale) {
            Some(HandoutWords { sheet: Some(sheet), .. }) => &sheet.title,
            Some(HandoutWords { words, .. }) => &words.title.value,
            None => &self.id,
        }
    }
}
