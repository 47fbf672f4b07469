//! A Spanish page that speaks to its reader as "tú" in one place and as "usted" in another.
//!
//! Only words that cannot be anything else count. "Ustedes" is the plural of both, and speech in quotation
//! marks has its own form.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::texts::Form;
use super::{Look, Side};
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::block::BlockKind;
use crate::source::Span;

/// Words of "tú" in any place.
const TU: &[&str] = &[
    "tú",
    "ti",
    "contigo",
    "tu",
    "tus",
    "tuyo",
    "tuya",
    "tuyos",
    "tuyas",
    "te",
    "eres",
    "estás",
    "tienes",
    "puedes",
    "quieres",
    "debes",
    "necesitas",
    "sabes",
    "haces",
    "podrás",
    "tendrás",
    "harás",
    "serás",
    "hazlo",
    "hazla",
    "hazlos",
    "hazlas",
    "dilo",
    "dile",
    "diles",
    "ponlo",
    "ponla",
    "ponlos",
    "ponlas",
    "ponte",
    "siéntate",
    "prepárate",
    "acuérdate",
    "pregúntate",
    "únete",
    "fíjate",
    "asegúrate",
];

/// Words of "usted" in any place.
const USTED: &[&str] = &[
    "usted",
    "hágalo",
    "hágala",
    "hágalos",
    "hágalas",
    "dígalo",
    "dígale",
    "dígales",
    "póngalo",
    "póngala",
    "póngalos",
    "póngalas",
    "póngase",
    "siéntese",
    "prepárese",
    "acuérdese",
    "pregúntese",
    "únase",
    "fíjese",
    "asegúrese",
];

/// What a sentence of instructions begins with. Elsewhere, and with other verbs, the form of "tú" is also
/// what somebody else does: "escoge quien está a cargo".
const TU_FIRST: &[&str] = &["haz", "di", "pon", "ven", "ten"];
const USTED_FIRST: &[&str] = &[
    "haga", "diga", "ponga", "venga", "tenga", "pida", "elija", "escoja", "escriba", "lea", "comparta",
    "piense", "dibuje", "revise", "recuerde", "traiga", "invite", "anote", "marque", "pregunte", "busque",
    "use", "muestre", "reparta", "imprima", "cuelgue", "hable", "cuente", "mire", "complete", "llene",
    "firme", "elimine",
];

/// The two forms.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Address {
    Tu,
    Usted,
}

/// A word that gives a form away.
struct Sign {
    address: Address,
    word: String,
    at: Span,
}

pub(super) fn check(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    if !look.is_in("es") {
        return;
    }
    let (mut first, mut counts): ([Option<Sign>; 2], [usize; 2]) = ([None, None], [0, 0]);
    for side in look.own() {
        signs(&side, &mut first, &mut counts);
    }
    let [Some(tu), Some(usted)] = first else { return };
    // As often as one another: the page began with the other.
    let is_tu_rarer = match counts[0].cmp(&counts[1]) {
        std::cmp::Ordering::Less => true,
        std::cmp::Ordering::Greater => false,
        std::cmp::Ordering::Equal => tu.at.start > usted.at.start,
    };
    let (rarer, other) = if is_tu_rarer { (tu, usted) } else { (usted, tu) };
    let form = if rarer.address == Address::Tu { "tu" } else { "usted" };
    found.push(
        Code::Register
            .at(rarer.at)
            .with("found", rarer.word)
            .with("form", form)
            .with("other", other.word)
            .related(other.at, "register-other"),
    );
}

/// Counts the signs of a text, and keeps the first of each form on the page.
fn signs(side: &Side<'_>, first: &mut [Option<Sign>; 2], counts: &mut [usize; 2]) {
    let quoted = quoted(side.text);
    let mut next = 0;
    let mut is_first = matches!(side.unit.form, Form::Markdown(BlockKind::Paragraph | BlockKind::Item));
    for range in side.words.iter().map(|word| word.range.clone()) {
        while quoted.get(next).is_some_and(|quote| quote.end <= range.start) {
            next += 1;
        }
        let is_quoted = quoted.get(next).is_some_and(|quote| quote.start < range.start);
        let can_begin = std::mem::take(&mut is_first);
        if is_quoted {
            continue;
        }
        let word = side.text.get(range.clone()).unwrap_or_default();
        let Some(address) = address(&lower(word), can_begin) else { continue };
        let place = usize::from(address == Address::Usted);
        if let (Some(count), Some(sign)) = (counts.get_mut(place), first.get_mut(place)) {
            *count += 1;
            if sign.is_none() {
                *sign = Some(Sign { address, word: word.to_owned(), at: side.place(range) });
            }
        }
    }
}

/// The form that a word gives away.
fn address(word: &str, can_begin: bool) -> Option<Address> {
    // Each with its form, and whether it has to be the first of its text.
    static SIGNS: LazyLock<FxHashMap<&'static str, (Address, bool)>> = LazyLock::new(|| {
        let lists = [
            (TU, Address::Tu, false),
            (TU_FIRST, Address::Tu, true),
            (USTED, Address::Usted, false),
            (USTED_FIRST, Address::Usted, true),
        ];
        let signs = |(words, address, is_first): (&'static [&'static str], Address, bool)| {
            words.iter().map(move |word| (*word, (address, is_first)))
        };
        lists.into_iter().flat_map(signs).collect()
    });
    SIGNS.get(word).filter(|(_, is_first)| can_begin || !is_first).map(|(address, _)| *address)
}

fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = word.chars().all(char::is_lowercase);
    if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// Speech in quotation marks, and a line of dialogue.
fn quoted(text: &str) -> Vec<Range<usize>> {
    if text.trim_start().starts_with('—') {
        let whole = 0..text.len();
        return Vec::from([whole]);
    }
    let mut quoted = Vec::new();
    if !text.contains(['«', '“', '"']) {
        return quoted;
    }
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match (open, c) {
            (Some((start, end)), c) if c == end => {
                quoted.push(start..at);
                open = None;
            }
            (Some(_), _) => {}
            (None, '«') => open = Some((at, '»')),
            (None, '“') => open = Some((at, '”')),
            (None, '"') => open = Some((at, '"')),
            (None, _) => {}
        }
    }
    // One that is never closed reaches to the end.
    quoted.extend(open.map(|(start, _)| start..text.len()));
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speech_is_left_out() {
        assert_eq!(quoted("Diga: «tú» y “ti”."), [6..11, 16..21]);
        assert_eq!(quoted("«a» \"ti"), [0..3, 6..9]);
        assert!(address("escribe", false).is_none());
        assert!(address("haz", true) == Some(Address::Tu));
        assert!(address("haga", true) == Some(Address::Usted));
        assert!(address("tú", false) == Some(Address::Tu));
    }
}
