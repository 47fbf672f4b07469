//! The tag of a language as any program writes it → which of ours it means.
//!
//! Programs write `es`, `ES`, `spa`, `es_MX`, `es-419` or `es_MX.UTF-8` for one and the same packet. What
//! fits is found by the lookup of RFC 4647: the tag is shortened from its end until one is the same.

use icu_locale::{Locale, LocaleCanonicalizer};

use crate::diagnostic::nearest;

/// Whether two tags are the same but for how they are written.
pub fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

/// Whether two tags are of one language, whatever the country.
pub fn is_same_language(one: &str, other: &str) -> bool {
    let language = |tag: &str| plain(tag).split('-').next().map(str::to_owned);
    language(one) == language(other)
}

/// The tag among `known` that `tag` means: the longest part of it that is one of them, or else the only one
/// that it is a part of, as `es` is of `es-MX`.
pub fn lookup<'a>(tag: &str, known: &[&'a str]) -> Option<&'a str> {
    let found = ranges(tag).find_map(|range| known.iter().find(|own| plain(own) == range));
    let mut narrower = known.iter().filter(|own| ranges(own).any(|range| range == plain(tag)));
    let only = narrower.next().filter(|_| narrower.next().is_none());
    found.or(only).copied()
}

/// The tag among `known` that somebody had in mind who wrote one that is not there; "none" if there is none.
pub fn meant<'a>(tag: &str, known: &[&'a str]) -> &'a str {
    lookup(tag, known).or_else(|| nearest(tag, known.iter().copied())).unwrap_or("none")
}

/// A tag as settings and folders write it: hyphens, the language in small letters, two where it has two.
pub fn written(tag: &str) -> String {
    let language = plain(tag).split('-').next().unwrap_or_default().to_owned();
    let tag = tag.replace('_', "-");
    language + tag.find('-').map_or("", |at| &tag[at..])
}

/// A tag, and what is left of it when it is shortened from its end again and again.
fn ranges(tag: &str) -> impl Iterator<Item = String> {
    std::iter::successors(Some(plain(tag)), |tag| {
        let (shorter, _) = tag.rsplit_once('-')?;
        // A single letter only says what the part behind it is.
        let is_single = |tag: &str| tag.rsplit('-').next().is_some_and(|part| part.len() == 1);
        let shorter =
            if is_single(shorter) { shorter.rsplit_once('-').map_or("", |(rest, _)| rest) } else { shorter };
        (!shorter.is_empty()).then(|| shorter.to_owned())
    })
}

/// A tag in small letters with hyphens, its language in two where it has two, without the encoding or variant
/// that systems put behind it.
fn plain(tag: &str) -> String {
    let tag = tag.trim().split(['.', '@']).next().unwrap_or_default();
    let tag = tag.replace('_', "-").to_ascii_lowercase();
    let (language, rest) = tag.split_at(tag.find('-').unwrap_or(tag.len()));
    match language.parse::<Locale>() {
        Ok(mut locale) if language.len() == 3 => {
            LocaleCanonicalizer::new_common().canonicalize(&mut locale);
            format!("{}{rest}", locale.id.language)
        }
        _ => tag,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_same, is_same_language, lookup, meant, written};

    #[test]
    fn tags_of_all_programs() {
        for (tag, known, expected) in [
            ("es", &["es"][..], Some("es")),
            ("ES", &["es"], Some("es")),
            ("es-US", &["es"], Some("es")),
            ("es_MX", &["es"], Some("es")),
            ("es_MX.UTF-8", &["es"], Some("es")),
            ("es-419", &["fr", "es"], Some("es")),
            ("es-MX", &["es", "es-MX"], Some("es-MX")),
            ("es-Latn-MX-x-home", &["es-latn", "es"], Some("es-latn")),
            ("es", &["es-MX"], Some("es-MX")),
            ("es", &["es-MX", "es-PR"], None),
            ("es-US", &["es-MX"], None),
            ("zh-TW", &["zh-Hant"], None),
            ("e", &["es"], None),
            ("fr", &["es"], None),
            ("spa", &["es"], Some("es")),
            ("SPA_MX", &["fr", "es"], Some("es")),
            ("fra", &["es", "fr"], Some("fr")),
            ("es", &["spa"], Some("spa")),
            ("fil", &["fi", "es"], None),
            ("eng", &["es"], None),
            ("", &["es"], None),
            ("", &[], None),
        ] {
            assert_eq!(lookup(tag, known), expected, "{tag}");
        }
        assert!(is_same("es_mx", "es-MX") && !is_same("es", "es-MX"));
        assert!(is_same_language("en-US", "EN_gb") && !is_same_language("en", "es"));
        assert!(is_same_language("eng", "en-US") && is_same("spa", "es") && !is_same("spa", "eng"));
        assert_eq!(["ES", "fr_CA", "pt"].map(|tag| meant(tag, &["fr", "es"])), ["es", "fr", "none"]);
        for (tag, expected) in
            [("es", "es"), ("ES", "es"), ("spa", "es"), ("spa_MX", "es-MX"), ("fil-PH", "fil-PH"), ("", "")]
        {
            assert_eq!(written(tag), expected, "{tag}");
        }
    }
}
