//! Links, references, images and code that a text and its translation do not share.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::super::marked::{Placeholder, PlaceholderKind};
use super::{Look, MOST_OF_A_BLOCK, Pair, Side, base, occurrences, shown};
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::url::{self, Destination};
use crate::source::Span;

/// What may stand for one another.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Class {
    /// A link with words of its own or `[[reference]]`: both lead somewhere.
    Lead,
    Image,
    Code,
}

const CLASSES: [Class; 3] = [Class::Lead, Class::Image, Class::Code];

pub(super) fn check(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    for pair in look.pairs() {
        for class in CLASSES {
            compare(&pair, class, look, found);
        }
    }
}

fn compare(pair: &Pair<'_>, class: Class, look: &Look<'_>, told: &mut Vec<Diagnostic>) {
    let (theirs, own) = (of_class(&pair.source, class), of_class(&pair.target, class));
    let mut waiting: FxHashMap<String, VecDeque<usize>> = FxHashMap::default();
    for (place, placeholder) in own.iter().enumerate() {
        waiting.entry(key(placeholder)).or_default().push_back(place);
    }
    let mut is_used = vec![false; own.len()];
    let mut rest = Vec::new();
    for placeholder in &theirs {
        let place = waiting.get_mut(&key(placeholder)).and_then(VecDeque::pop_front);
        match place.and_then(|place| is_used.get_mut(place)) {
            Some(used) => *used = true,
            None => rest.push(*placeholder),
        }
    }
    let mut others =
        own.iter().zip(&is_used).filter(|(_, used)| !**used).map(|(placeholder, _)| *placeholder);
    let is_too_much = rest.len() > MOST_OF_A_BLOCK;
    for theirs in rest.into_iter().take(MOST_OF_A_BLOCK) {
        match others.next() {
            Some(own) => told.extend(leads_elsewhere(pair, theirs, own, look)),
            None => told.push(
                Code::PlaceholderMissing
                    .at(pair.target.whole())
                    .with("text", written(theirs))
                    .related(place(&pair.source, theirs), "source-text-here"),
            ),
        }
    }
    if is_too_much {
        return;
    }
    told.extend(others.take(MOST_OF_A_BLOCK).map(|own| {
        Code::PlaceholderExtra
            .at(place(&pair.target, own))
            .with("text", written(own))
            .related(pair.source.whole(), "source-text-here")
    }));
}

/// The placeholders of one class; fields belong to a form, and a comment is the translator's own.
fn of_class<'a>(side: &Side<'a>, class: Class) -> Vec<&'a Placeholder> {
    let is_of = |placeholder: &&Placeholder| {
        let own = match placeholder.kind {
            PlaceholderKind::Link | PlaceholderKind::Reference => Class::Lead,
            PlaceholderKind::Image => Class::Image,
            PlaceholderKind::Code if !placeholder.open.starts_with("<!--") => Class::Code,
            _ => return false,
        };
        own == class
    };
    side.unit.marked.placeholders.iter().filter(is_of).collect()
}

/// What is the same in both texts.
fn key(placeholder: &Placeholder) -> String {
    match destination(placeholder) {
        Some(destination) => format!("{destination:?}"),
        None => format!("{}{}", placeholder.open, placeholder.close),
    }
}

/// The address as it is written: nothing for a link whose address stands elsewhere in the text.
fn address(placeholder: &Placeholder) -> Option<&str> {
    match placeholder.kind {
        PlaceholderKind::Reference => placeholder.open.strip_prefix("[[")?.strip_suffix("]]"),
        PlaceholderKind::Link if placeholder.is_pair() => {
            let inner = placeholder.close.strip_prefix("](")?.strip_suffix(')')?.trim();
            match inner.strip_prefix('<') {
                Some(inner) => inner.split('>').next(),
                None => inner.split_whitespace().next(),
            }
        }
        PlaceholderKind::Link => placeholder.open.strip_prefix('<')?.strip_suffix('>'),
        _ => None,
    }
}

fn destination(placeholder: &Placeholder) -> Option<Destination> {
    address(placeholder).map(url::read)
}

/// Tells a link that leads to another place than the source's.
fn leads_elsewhere(
    pair: &Pair<'_>,
    theirs: &Placeholder,
    own: &Placeholder,
    look: &Look<'_>,
) -> Option<Diagnostic> {
    let (from, to) = (destination(theirs)?, destination(own)?);
    if is_same_place(&from, &to) || speaks(address(own)?, base(look.rules.to)) {
        return None;
    }
    let diagnostic = Code::LinkDiffers
        .at(place(&pair.target, own))
        .with("found", shown(address(own)?))
        .with("expected", shown(address(theirs)?))
        .related(place(&pair.source, theirs), "source-text-here");
    Some(diagnostic)
}

/// Whether two addresses lead to the same page. A heading may have another id in another language;
/// `dead-anchor` asks whether it is there.
fn is_same_place(from: &Destination, to: &Destination) -> bool {
    match (from, to) {
        (Destination::Id { kind: a, id: b, .. }, Destination::Id { kind: c, id: d, .. }) => a == c && b == d,
        (Destination::Path { path: a, .. }, Destination::Path { path: b, .. }) => a == b,
        (Destination::Anchor(_), Destination::Anchor(_)) => true,
        (Destination::Outside(a), Destination::Outside(b)) => host(a).is_some() && host(a) == host(b),
        // What is unsafe is told as such.
        (Destination::Unsafe { .. }, _) | (_, Destination::Unsafe { .. }) => true,
        _ => false,
    }
}

/// The host of an address of the web.
fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?.to_ascii_lowercase();
    Some(host.trim_start_matches("www.").to_owned())
}

/// Whether a part of an address names the language of the translation: `/es/`, `form-es.pdf`.
fn speaks(address: &str, language: &str) -> bool {
    let names: &[&str] = match language {
        "es" => &["es", "spanish", "espanol"],
        "en" => &["en", "english"],
        _ => &[],
    };
    let is_name = |part: &str| {
        part.eq_ignore_ascii_case(language) || names.iter().any(|name| part.eq_ignore_ascii_case(name))
    };
    // An id of the handbook's own is the same in every language.
    address.contains(['/', '.']) && address.split(|c: char| !c.is_ascii_alphanumeric()).any(is_name)
}

/// The Markdown of a placeholder, for a message.
fn written(placeholder: &Placeholder) -> String {
    let middle = if placeholder.is_pair() { "…" } else { "" };
    shown(&format!("{}{middle}{}", placeholder.open, placeholder.close))
}

/// Where a placeholder is written.
fn place(side: &Side<'_>, placeholder: &Placeholder) -> Span {
    let needle = match address(placeholder) {
        Some(address) if placeholder.is_pair() => address,
        _ if placeholder.is_pair() => placeholder.close.as_str(),
        _ => placeholder.open.as_str(),
    };
    // Which of those that are written alike it is.
    let before = side
        .unit
        .marked
        .placeholders
        .iter()
        .take_while(|other| !std::ptr::eq(*other, placeholder))
        .filter(|other| *other == placeholder)
        .count();
    match occurrences(side.raw(), needle).nth(before) {
        Some(range) => side.within(range),
        None => side.whole(),
    }
}
