//! Locales, and things that exist once per locale.

use crate::source::Span;

/// The number of a locale in `handbook.yaml`; 0 is the source locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocaleId(pub u8);

impl LocaleId {
    /// The locale that pages are first written in.
    pub const SOURCE: LocaleId = LocaleId(0);

    /// Its place in a list by locale.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A locale of the handbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Its number.
    pub id: LocaleId,
    /// Its BCP 47 tag: folder of words, first part of its addresses.
    pub tag: String,
    /// The tag whose forms of numbers, dates and times are used.
    pub format: String,
    /// Where a missing page or message is looked for, in order; the source locale comes last.
    pub fallback: Vec<LocaleId>,
    /// Where `handbook.yaml` names it.
    pub at: Span,
}

impl Locale {
    /// The language part of the tag.
    pub fn language(&self) -> &str {
        self.tag.split('-').next().unwrap_or(&self.tag)
    }

    /// `rtl` for scripts that run from right to left, else `ltr`.
    pub fn direction(&self) -> &'static str {
        let script = self.tag.split('-').nth(1).filter(|part| part.len() == 4);
        let rtl_script = script.is_some_and(|script| {
            ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"]
                .iter()
                .any(|rtl| rtl.eq_ignore_ascii_case(script))
        });
        let rtl_language =
            ["ar", "he", "fa", "ur", "yi", "ps", "dv", "ckb", "ug", "sd"].contains(&self.language());
        if rtl_script || (script.is_none() && rtl_language) { "rtl" } else { "ltr" }
    }
}

/// A value per locale.
#[derive(Clone, Debug)]
pub struct Localized<T>(Box<[Option<T>]>);

impl<T> Localized<T> {
    /// An empty place for each of `count` locales.
    pub fn empty(count: usize) -> Localized<T> {
        Localized((0..count).map(|_| None).collect())
    }

    /// The value of one locale alone.
    pub fn get(&self, locale: LocaleId) -> Option<&T> {
        self.0.get(locale.index())?.as_ref()
    }

    /// Puts a value in its place.
    pub fn set(&mut self, locale: LocaleId, value: T) {
        if let Some(place) = self.0.get_mut(locale.index()) {
            *place = Some(value);
        }
    }

    /// Takes a value out.
    pub fn clear(&mut self, locale: LocaleId) {
        if let Some(place) = self.0.get_mut(locale.index()) {
            *place = None;
        }
    }

    /// The value to show in `locale`: its own, or that of the first fallback that has one; with
    /// the locale that it is in.
    pub fn shown(&self, locale: &Locale) -> Option<(LocaleId, &T)> {
        std::iter::once(locale.id)
            .chain(locale.fallback.iter().copied())
            .chain((0..self.0.len()).filter_map(|i| u8::try_from(i).ok()).map(LocaleId))
            .find_map(|id| self.get(id).map(|value| (id, value)))
    }

    /// Whether no locale has a value.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The values that are there, in order of locale.
    pub fn iter(&self) -> impl Iterator<Item = (LocaleId, &T)> {
        self.0.iter().enumerate().filter_map(|(i, value)| {
            value.as_ref().map(|value| (LocaleId(u8::try_from(i).unwrap_or(u8::MAX)), value))
        })
    }

    /// The values that are there, to change.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (LocaleId, &mut T)> {
        self.0.iter_mut().enumerate().filter_map(|(i, value)| {
            value.as_mut().map(|value| (LocaleId(u8::try_from(i).unwrap_or(u8::MAX)), value))
        })
    }
}
