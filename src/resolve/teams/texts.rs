//! The sentences of a team: what in them must not go out.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::Handbook;
use crate::model::config::LocalText;
use crate::model::team::{Audience, Publish, Team};

/// An e-mail address, or a phone number: of ten digits, of seven with a mark between, or with a
/// country in front.
static CONTACT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let mail = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+";
    let phone = r"(\(\d{3}\) ?|\b\d{3}[ .-])?\b\d{3}[.-]\d{4}\b|\b\d{3} \d{3} \d{4}\b|\b\d{10}\b|\+\d[\d .-]{7,14}\d\b";
    Regex::new(&format!("{mail}|{phone}")).ok()
});

/// Looks for ways to reach a person, and for names that the site would not show.
pub(super) fn check(team: &Team, texts: &[LocalText], handbook: &Handbook, found: &mut Diagnostics) {
    let names = hidden_names(team, handbook);
    let name = (!names.is_empty()).then(|| Regex::new(&format!(r"\b({})\b", names.join("|"))).ok()).flatten();
    for text in texts.iter().flat_map(|text| &text.texts).map(|(_, text)| text) {
        if let Some(contact) = CONTACT.as_ref().and_then(|contact| contact.find(&text.value)) {
            found.push(Code::ContactData.at(text.span).with("found", contact.as_str()));
        }
        if let Some(name) = name.as_ref().and_then(|name| name.find(&text.value)) {
            found.push(Code::NameInText.at(text.span).with("name", name.as_str()));
        }
    }
}

/// Names, and first names of three letters or more, that a public site does not show.
fn hidden_names(team: &Team, handbook: &Handbook) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for member in &team.members {
        let level = member.level(Audience::Public, &handbook.config.privacy);
        let name = member.name.unseal().trim();
        let first = name.split_whitespace().next().unwrap_or_default();
        // What has no letters is a number that stands for a name, and numbers are everywhere.
        if !name.contains(char::is_alphabetic) {
            continue;
        }
        if level != Publish::Full && first != name {
            names.push(regex::escape(name.trim_end_matches('.')));
        }
        if level < Publish::First && first.chars().count() > 2 {
            names.push(regex::escape(first));
        }
    }
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}
