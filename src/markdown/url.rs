//! A link's destination → what it leads to, decided after decoding.
//!
//! Only schemes on a list leave a page, because a list of bad ones is never complete. The Markdown
//! parser has resolved entities by now; here percent codes are decoded once, and what browsers
//! throw away (tabs, line ends, leading control characters) is thrown away first.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use percent_encoding::percent_decode_str;

/// The schemes that a reader may be sent to.
pub const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

/// The kinds that a link may name, as in `activity:write-team-goals`.
pub const KINDS: &[&str] =
    &["activity", "handout", "step", "stage", "process", "page", "team", "term", "date", "picture"];

/// What a destination leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Something in the handbook: kind, id, place on its page.
    Id {
        /// One of [`KINDS`].
        kind: String,
        /// Its id.
        id: String,
        /// The heading.
        anchor: Option<String>,
    },
    /// A file, from the file that links or from the root (`/`).
    Path {
        /// The path, decoded.
        path: String,
        /// The heading.
        anchor: Option<String>,
    },
    /// A heading of the same text.
    Anchor(String),
    /// Another site or an address.
    Outside(String),
    /// A scheme that is not on the list.
    Unsafe {
        /// The scheme.
        scheme: String,
    },
}

/// Reads a destination.
pub fn read(destination: &str) -> Destination {
    let seen = as_browsers_see(destination);
    // Decoded once more for the scheme only: `javascript%3A` must not pass as a path.
    let decoded = as_browsers_see(&percent_decode_str(&seen).decode_utf8_lossy());
    if let Some((kind, rest)) = seen.split_once(':')
        && KINDS.contains(&kind)
    {
        let (id, anchor) = split_anchor(rest);
        return Destination::Id { kind: kind.to_owned(), id: id.to_owned(), anchor };
    }
    if let Some(scheme) = scheme(&decoded) {
        // What is allowed is written as it is meant, without anything between its letters.
        let is_plain = seen.split(':').next().is_some_and(|name| name.eq_ignore_ascii_case(&scheme));
        let allowed = SCHEMES.contains(&scheme.as_str()) && is_plain;
        return if allowed { Destination::Outside(seen) } else { Destination::Unsafe { scheme } };
    }
    // `//host` and its spellings with backslashes lead to another host.
    let slashes: String = decoded.chars().take(2).map(|c| if c == '\\' { '/' } else { c }).collect();
    if slashes == "//" {
        return Destination::Unsafe { scheme: "//".into() };
    }
    if let Some(anchor) = seen.strip_prefix('#') {
        return Destination::Anchor(decode(anchor));
    }
    let (path, anchor) = split_anchor(&seen);
    Destination::Path { path: decode(path), anchor }
}

fn split_anchor(text: &str) -> (&str, Option<String>) {
    match text.split_once('#') {
        Some((path, anchor)) => (path, Some(decode(anchor)).filter(|anchor| !anchor.is_empty())),
        None => (text, None),
    }
}

fn decode(text: &str) -> String {
    composed(&percent_decode_str(text).decode_utf8_lossy()).into_owned()
}

/// A text with each letter and its accent as one sign: some systems write them as two, and nobody sees it.
pub fn composed(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Without leading and trailing control characters and spaces, tabs and line ends.
fn as_browsers_see(text: &str) -> String {
    let trimmed = text.trim_matches(|c: char| c <= ' ');
    trimmed.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect()
}

/// The scheme in lower case: RFC 3986 section 3.1, and a little more that old browsers took.
fn scheme(text: &str) -> Option<String> {
    let colon = text.find(':')?;
    let name: String = text[..colon].chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    if text[..colon].contains(['/', '?', '#', '\\']) {
        return None;
    }
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_name.then(|| name.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    // Every spelling that a browser would take for a script is refused.
    #[test]
    fn unsafe_spellings() {
        for spelling in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "javascript%3Aalert(1)",
            "%6aavascript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "view-source:x",
            "//evil.example/x",
            "\\\\evil.example/x",
            "/\\evil.example",
            "blob:x",
            "ms-word:ofe|u|x",
        ] {
            assert!(
                matches!(read(spelling), Destination::Unsafe { .. }),
                "{spelling:?} → {:?}",
                read(spelling)
            );
        }
    }

    // What people write is understood.
    #[test]
    fn ordinary_destinations() {
        let id = |kind: &str, id: &str, anchor: Option<&str>| Destination::Id {
            kind: kind.into(),
            id: id.into(),
            anchor: anchor.map(Into::into),
        };
        assert_eq!(read("activity:sort-the-issues#run"), id("activity", "sort-the-issues", Some("run")));
        assert_eq!(read("#m%C3%A9todo"), Destination::Anchor("método".into()));
        assert_eq!(
            read("../steps/a%20b.md#x"),
            Destination::Path { path: "../steps/a b.md".into(), anchor: Some("x".into()) }
        );
        assert_eq!(read("HTTPS://example.org/a:b"), Destination::Outside("HTTPS://example.org/a:b".into()));
        assert_eq!(read("mailto:a@example.org"), Destination::Outside("mailto:a@example.org".into()));
        assert_eq!(read("a/b:c"), Destination::Path { path: "a/b:c".into(), anchor: None });
    }
}
