//! Texts made of the signs that a language knows, in any order: nothing falls over, and no page holds what
//! it may not hold.

use juntos::markdown::html::standalone;
use juntos::markdown::url::{Destination, read};
use juntos::serve::http::site_path;
use proptest::prelude::*;
use proptest::sample::select;

use crate::html::faults;
use crate::site_test::SiteTest;

/// Signs of Markdown, of handouts, of HTML, and some letters.
const MARKDOWN: &[&str] = &[
    "# ",
    "## ",
    "{#a}",
    "{#b min=5}",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "> ",
    "    ",
    "```\n",
    "`",
    "*",
    "**",
    "_",
    "____",
    "__",
    "[ ]",
    "- [ ] ",
    "- ( ) ",
    "[1-5: low | high]",
    "::: handout {#h title=\"H\"}\n",
    "::: slide {#s title=\"S\"}\n",
    "::: table {rows=3}\n",
    "::: box {lines=2}\n",
    "::: facilitator\n",
    "::: page\n",
    ":::\n",
    "| a | b |\n|---|---|\n",
    "| c |\n",
    "[[activity:greet]]",
    "[[",
    "]]",
    "[x](",
    ")",
    "[x]: y\n",
    "![",
    "](",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<b onclick=x>",
    "javascript:alert(1)",
    "&#106;avascript:",
    "&lt;",
    "&#x1b;",
    "\u{202f}",
    "\u{301}",
    "ñ",
    "مرحبا",
    "\\",
    "[^1]",
    "[^1]: n\n",
    "~~",
    "---\n",
    "===\n",
    "\"",
    "'",
    "\t",
];

/// Signs of YAML, and keys that the files know.
const YAML: &[&str] = &[
    "title",
    "locales",
    "steps",
    "members",
    "id",
    ": ",
    ":",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "\"",
    "'",
    "&a ",
    "*a",
    "!t ",
    "| \n",
    ">-\n",
    "# c\n",
    "---\n",
    "...\n",
    "~",
    "null",
    "007",
    "1e3",
    "NO",
    "2026-09-01",
    "10/11/2026",
    "@",
    "%",
    "`",
    "\t",
    "\u{a0}",
    "“",
    "?",
    "en",
    "es",
    "a",
    "\\x1b",
    "<<",
];

/// Signs of Fluent, and messages that the pages use.
const FLUENT: &[&str] = &[
    "core-skip",
    "core-print",
    "-brand",
    " = ",
    "=",
    "\n",
    "\n    ",
    "{ ",
    " }",
    "{",
    "}",
    "$number",
    "$x",
    " ->",
    "\n   *[other] ",
    "\n    [one] ",
    "NUMBER(",
    ")",
    "\"",
    "\\u0000",
    "\\u202E",
    "\"\\\"",
    ".label = ",
    "#",
    "## g\n",
    "a",
    "ñ",
    "<b>",
    "&",
    "\u{2068}",
    "1",
    ", minimumFractionDigits: 9",
    ".gender",
];

fn text(tokens: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::collection::vec(select(tokens), 0..80).prop_map(|tokens| tokens.concat())
}

/// Builds in this process; every page is sound.
fn builds(path: &str, text: &str) {
    let built = SiteTest::minimal().file(path, text).build();
    for (path, bytes) in built.outputs.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert_eq!(faults(&String::from_utf8_lossy(bytes)), Vec::<String>::new(), "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    // Markdown that stands alone becomes HTML without anything live in it.
    #[test]
    fn markdown(text in text(MARKDOWN)) {
        let page = format!("<!doctype html><title>t</title><body>{}", standalone(&text, false));
        prop_assert_eq!(faults(&page), Vec::<String>::new());
    }

    // A body of an activity, whatever stands in it, leaves every page sound.
    #[test]
    fn bodies(text in text(MARKDOWN)) {
        builds("content/en/activities/greet.md", &format!("---\ntitle: Greet\nsteps: [meet]\n---\n{text}\n"));
    }

    // Front matter of any sort.
    #[test]
    fn front_matter(text in text(YAML)) {
        builds("content/en/pages/home.md", &format!("---\n{text}\n---\nHello.\n"));
    }

    // YAML of any sort: settings, a process, a team.
    #[test]
    fn yaml(text in text(YAML), file in select(&["handbook.yaml", "processes/growing.yaml", "teams/a/team.yaml"][..])) {
        builds(&format!("content/{file}"), &text);
    }

    // Messages of any sort.
    #[test]
    fn fluent(text in text(FLUENT)) {
        builds("locales/en/own.ftl", &text);
    }

    // An address of a request leads to plain names below the root, or nowhere.
    #[test]
    fn addresses(parts in proptest::collection::vec(select(&[
        "/", "a", "..", ".", "%2e", "%2E%2e", "%2f", "%5c", "\\", ":", "%00", "%25", "%c3%b1", "ñ", "//", "index.html",
    ][..]), 0..12)) {
        if let Some(path) = site_path(&parts.concat()) {
            let folders = path.strip_suffix('/').unwrap_or(&path);
            let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
            prop_assert!(path.is_empty() || folders.split('/').all(is_plain), "{}", path);
        }
    }

    // A destination leads out only by the four schemes.
    #[test]
    fn destinations(parts in proptest::collection::vec(select(&[
        "javascript", "http", "https", "mailto", "data", "file", ":", "//", "/", "%3a", "&colon;", "\t", "\n", " ",
        "\u{1}", "a", "#", "?", ".", "@", "J", "\u{a0}",
    ][..]), 0..10)) {
        if let Destination::Outside(address) = read(&parts.concat()) {
            let address = address.to_lowercase();
            prop_assert!(["http:", "https:", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme)), "{}", address);
        }
    }
}
