//! The sentences of a team: what in them must not go out.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::Handbook;
use crate::model::config::LocalText;
use crate::model::team::names::words;
use crate::model::team::{Audience, Publish, Team};
use crate::source::Spanned;

/// An e-mail address, or a phone number: of ten digits, of seven with a mark between, or with a
/// country in front.
static CONTACT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let mail = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+";
    let phone = r"(\(\d{3}\) ?|\b\d{3}[ .-])?\b\d{3}[.-]\d{4}\b|\b\d{3} \d{3} \d{4}\b|\b\d{10}\b|\+\d[\d .-]{7,14}\d\b";
    Regex::new(&format!("{mail}|{phone}")).ok()
});

/// All that a team's pages and files say in words of its own.
pub(super) struct Said<'a> {
    /// Texts, per locale.
    pub(super) texts: &'a [LocalText],
    /// Plain words.
    pub(super) plain: Vec<Spanned<String>>,
    /// Ids that stand in addresses and data.
    pub(super) ids: Vec<Spanned<String>>,
}

/// Looks for ways to reach a person, and for names that the site would not show.
pub(super) fn check(team: &Team, said: &Said<'_>, handbook: &Handbook, found: &mut Diagnostics) {
    let names = hidden_names(team, handbook);
    let texts = said.texts.iter().flat_map(|text| &text.texts).map(|(_, text)| text);
    for text in texts.chain(&said.plain) {
        if let Some(contact) = CONTACT.as_ref().and_then(|contact| contact.find(&text.value)) {
            found.push(Code::ContactData.at(text.span).with("found", contact.as_str()));
        }
        for name in named(&text.value, &names) {
            found.push(Code::NameInText.at(text.span).with("name", name));
        }
    }
    for id in &said.ids {
        // `rosa` may be a colour, `rosa-calls` is a task of Rosa's.
        let is_alone = words(&id.value).len() == 1;
        if named(&id.value, &names).iter().any(|name| !is_alone || !FLOWERS.contains(name)) {
            found.push(Code::NameInText.at(id.span).say("name-in-text-id").with("name", id.value.as_str()));
        }
    }
}

/// Names as their words, by the first of these.
type Names = FxHashMap<String, Vec<Vec<String>>>;

/// Parts of names that mean something else where they are written in small letters.
const COMMON: &[&str] = &[
    "amber",
    "angel",
    "april",
    "art",
    "august",
    "baker",
    "best",
    "bill",
    "black",
    "brown",
    "carpenter",
    "case",
    "chance",
    "charity",
    "chase",
    "christian",
    "cook",
    "dan",
    "dawn",
    "day",
    "dean",
    "den",
    "drew",
    "faith",
    "fisher",
    "frank",
    "grace",
    "grant",
    "green",
    "guy",
    "hill",
    "hope",
    "hunter",
    "jack",
    "joy",
    "june",
    "king",
    "long",
    "love",
    "mark",
    "may",
    "miles",
    "page",
    "park",
    "pat",
    "price",
    "ray",
    "reed",
    "rich",
    "rob",
    "rose",
    "stone",
    "sue",
    "summer",
    "wade",
    "white",
    "will",
    "young",
];
/// The same in Spanish, where an id of more words than one may well be about somebody.
const FLOWERS: &[&str] = &[
    "alba",
    "blanco",
    "bueno",
    "calvo",
    "campos",
    "casas",
    "consuelo",
    "cruz",
    "delgado",
    "dolores",
    "esperanza",
    "flor",
    "flores",
    "gloria",
    "guerra",
    "iglesias",
    "leon",
    "luna",
    "luz",
    "mar",
    "milagros",
    "montes",
    "moreno",
    "nieves",
    "paz",
    "pilar",
    "prado",
    "rey",
    "reyes",
    "rico",
    "rios",
    "rosa",
    "rosario",
    "rubio",
    "salas",
    "salvador",
    "santos",
    "sierra",
    "sol",
    "soledad",
    "torres",
    "vega",
    "vela",
    "victoria",
];

/// Words that stand for a name until it is known: `Person Four`.
const STANDING_FOR: &[&str] = &[
    "person", "persona", "member", "name", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten",
];

/// Each different name in a text, as it is written there: the most words that go together.
fn named<'t>(text: &'t str, names: &Names) -> Vec<&'t str> {
    let mut named: Vec<&str> = Vec::new();
    if names.is_empty() {
        return named;
    }
    let words = words(text);
    let is_prose = text.contains(' ');
    let mut seen: Vec<Vec<String>> = Vec::new();
    let mut first = 0;
    while first < words.len() {
        // `Rosas dream`, without its apostrophe.
        let bare = words[first].0.strip_suffix('s').unwrap_or_default();
        let known = [words[first].0.as_str(), bare].into_iter().filter_map(|word| names.get(word)).flatten();
        let longest = known.filter(|name| begins(name, &words[first..])).max_by_key(|name| name.len());
        let Some(longest) = longest else {
            first += 1;
            continue;
        };
        let last = first + longest.len() - 1;
        let has_s = longest.last() != Some(&words[last].0);
        let start = words[first].1.start;
        let whole = &text[start..words[last].1.end];
        let name = if has_s { whole.strip_suffix(['s', 'S']).unwrap_or(whole) } else { whole };
        let is_common = COMMON.contains(&name) || is_prose && FLOWERS.contains(&name);
        // `lees` is a verb, not what is Lee's.
        let is_short = has_s && is_prose && name.chars().count() < 5 && name.starts_with(char::is_lowercase);
        if (longest.len() > 1 || !is_common && !is_short) && !seen.contains(longest) {
            named.push(name);
            seen.push(longest.clone());
        }
        first = last + 1;
    }
    named
}

/// Whether words begin with a name. The last may have the `s` of what is somebody's.
fn begins(name: &[String], words: &[(String, Range<usize>)]) -> bool {
    name.iter().enumerate().all(|(i, part)| {
        words.get(i).is_some_and(|(word, _)| {
            word == part || i + 1 == name.len() && word.strip_suffix('s') == Some(part.as_str())
        })
    })
}

/// Names that a public site does not show, each as its words: whole ones, and each part of three letters
/// or more.
fn hidden_names(team: &Team, handbook: &Handbook) -> Names {
    let mut names = Names::default();
    let mut hide = |name: Vec<String>| {
        if let Some(first) = name.first() {
            names.entry(first.clone()).or_default().push(name);
        }
    };
    for member in &team.members {
        let level = member.level(Audience::Public, &handbook.config.privacy);
        let spoken = member.name.unseal();
        // What has no letters is a number that stands for a name, and numbers are everywhere.
        if level == Publish::Full || !spoken.contains(char::is_alphabetic) {
            continue;
        }
        let spoken = crate::model::team::names::spoken(spoken);
        let first = if level == Publish::First { spoken.first().copied() } else { None };
        let shown = first.map_or(0, |first| words(first).len());
        let spoken = spoken.join(" ");
        // `de la Cruz`: what is small beside capitals is no name by itself.
        let has_capitals = spoken.contains(char::is_uppercase);
        let parts = words(&spoken);
        let single = parts.iter().skip(shown).filter(|(word, place)| {
            let is_small = spoken[place.clone()].starts_with(char::is_lowercase);
            let is_name = word.chars().count() > 2 && !STANDING_FOR.contains(&word.as_str());
            is_name && !(has_capitals && is_small)
        });
        single.for_each(|(word, _)| hide(vec![word.clone()]));
        if parts.len() > 1 {
            hide(parts.into_iter().map(|(word, _)| word).collect());
        }
    }
    names
}
