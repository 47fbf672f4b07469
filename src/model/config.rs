//! The settings of a handbook: what `content/handbook.yaml` says.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::locale::{Locale, LocaleId};
use crate::diagnostic::{Code, Severity};
use crate::source::{SourceId, Spanned};

/// A text of the settings or of a team, per locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText {
    /// Locale tag → text, in the order written; a plain string stands under the tag of its file.
    pub texts: Vec<(String, String)>,
}

impl LocalText {
    /// The text for `locale` with the tag it is in: its own, a fallback's, or the first there is.
    pub fn shown<'a>(&'a self, locale: &Locale, locales: &[Locale]) -> Option<(&'a str, &'a str)> {
        let find = |tag: &str| self.texts.iter().find(|(t, _)| t == tag);
        find(&locale.tag)
            .or_else(|| {
                locale.fallback.iter().find_map(|id| locales.get(id.index()).and_then(|l| find(&l.tag)))
            })
            .or_else(|| self.texts.first())
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}

/// A place: state, district or school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: Spanned<String>,
    /// What it is: `state`, `district`, `school` …
    pub kind: String,
    /// The place around it.
    pub within: Option<Spanned<String>>,
    /// Its name.
    pub name: LocalText,
}

/// Sheets of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Paper {
    /// 8.5 × 11 inches.
    #[default]
    Letter,
    /// 210 × 297 mm.
    A4,
}

/// All settings, with what is missing filled in.
#[derive(Clone, Debug)]
pub struct Config {
    /// The file.
    pub source: SourceId,
    /// The handbook's title.
    pub title: LocalText,
    /// The locales; the first is the source locale.
    pub locales: Vec<Locale>,
    /// The theme's folder in `themes/`.
    pub theme: Spanned<String>,
    /// The one colour of the theme, `#rrggbb`.
    pub accent: Option<String>,
    /// The logo's path below `content/`.
    pub logo: Option<Spanned<String>>,
    /// The contact line.
    pub contact: LocalText,
    /// The address of the published site, ending in `/`.
    pub base_url: Option<String>,
    /// The date of pages that have none of their own.
    pub published: Option<Date>,
    /// The zone that decides what "today" is; IANA name.
    pub time_zone: Option<Spanned<String>>,
    /// The processes in order; the first gives codes without a letter.
    pub processes: Vec<Spanned<String>>,
    /// What the navigation shows, in order.
    pub navigation: Vec<Spanned<String>>,
    /// The sectors that a team is made of.
    pub sectors: Vec<String>,
    /// The places.
    pub places: Vec<Place>,
    /// Whether search engines may list team pages.
    pub index_teams: bool,
    /// The paper of printed pages.
    pub paper: Paper,
    /// Weights that the handbook gives to codes.
    pub severity: BTreeMap<Code, Severity>,
}

impl Config {
    /// The locale with this number.
    pub fn locale(&self, id: LocaleId) -> &Locale {
        &self.locales[id.index()]
    }

    /// The locale with this tag.
    pub fn locale_tagged(&self, tag: &str) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.tag == tag)
    }

    /// The source locale.
    pub fn source_locale(&self) -> &Locale {
        &self.locales[0]
    }

    /// The path of [`Config::base_url`] below its host, without `/` at its begin: `toolkit/`.
    pub fn base_path(&self) -> &str {
        let base = self.base_url.as_deref().unwrap_or_default();
        base.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path)
    }

    /// The weight of a code in this handbook: what the settings say, but for codes without which the
    /// site would hold what nobody wrote or nobody may see.
    pub fn weight(&self, code: Code, usual: Severity) -> Severity {
        let own = self.severity.get(&code).copied();
        own.filter(|own| *own == Severity::Error || !code.is_fixed()).unwrap_or(usual)
    }
}

/// What the navigation may show beside pages.
pub const NAVIGATION: &[&str] = &["home", "processes", "activities", "handouts", "teams", "glossary"];
