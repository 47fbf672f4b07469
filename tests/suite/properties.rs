//! What holds of any text, whatever stands in it: nothing falls over, and no page holds what it may not hold.
//!
//! Here the texts are made of the signs that a language knows, in any order; `tests/fuzz` asks the same
//! of texts that are changed until they reach code that none has reached before.

use std::cell::RefCell;
use std::collections::BTreeSet;

use juntos::markdown::html::standalone;
use juntos::markdown::url::{Destination, read};
use juntos::memo::Fingerprint;
use juntos::serve::http::site_path;
use proptest::prelude::*;
use proptest::sample::select;

use crate::html::faults;
use crate::site_test::SiteTest;

thread_local! {
    /// The handbook that stands for all texts at one path: it is laid out once, and its other pages are known.
    static SITE: RefCell<Option<(String, SiteTest)>> = const { RefCell::new(None) };
    /// Pages that were found sound, by their hash: most pages of a build are as in the build before.
    static SOUND: RefCell<BTreeSet<Fingerprint>> = const { RefCell::new(BTreeSet::new()) };
}

/// Builds in this process; every page is sound.
fn builds(path: &str, text: &str) {
    let known = SITE.take().filter(|(known, _)| known == path).map(|(_, site)| site);
    let mut site = known.unwrap_or_else(SiteTest::minimal).file(path, text);
    let built = site.build();
    for (path, bytes) in built.outputs.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = Fingerprint::of(bytes);
        if !SOUND.with_borrow(|sound| sound.contains(&page)) {
            assert_eq!(faults(&String::from_utf8_lossy(bytes)), Vec::<String>::new(), "{path}");
            SOUND.with_borrow_mut(|sound| sound.insert(page));
        }
    }
    SITE.set(Some((path.to_owned(), site)));
}

/// Markdown that stands alone becomes HTML without anything live in it.
pub fn markdown(text: &str) {
    let page = format!("<!doctype html><title>t</title><body>{}", standalone(text, false));
    assert_eq!(faults(&page), Vec::<String>::new());
}

/// A body of an activity, whatever stands in it, leaves every page sound.
pub fn body(text: &str) {
    builds("content/en/activities/greet.md", &format!("---\ntitle: Greet\nsteps: [meet]\n---\n{text}\n"));
}

/// Front matter of any sort.
pub fn front_matter(text: &str) {
    builds("content/en/pages/home.md", &format!("---\n{text}\n---\nHello.\n"));
}

/// The settings of a handbook of any sort.
pub fn settings(text: &str) {
    builds("content/handbook.yaml", text);
}

/// A process of any sort.
pub fn process(text: &str) {
    builds("content/processes/growing.yaml", text);
}

/// A team of any sort.
pub fn team(text: &str) {
    builds("content/teams/a/team.yaml", text);
}

/// Messages of any sort.
pub fn fluent(text: &str) {
    builds("locales/en/own.ftl", text);
}

/// An address of a request leads to plain names below the root or the server's own folder, or nowhere.
pub fn address(text: &str) {
    if let Some(path) = site_path(text) {
        let path = path.strip_prefix(".juntos/").unwrap_or(&path);
        let folders = path.strip_suffix('/').unwrap_or(path);
        let is_plain =
            |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
        assert!(path.is_empty() || folders.split('/').all(is_plain), "{path}");
    }
}

/// A destination leads out only by the four schemes.
pub fn destination(text: &str) {
    if let Destination::Outside(address) = read(text) {
        let address = address.to_lowercase();
        assert!(
            ["http:", "https:", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme)),
            "{address}"
        );
    }
}

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
    "term:a",
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

/// Signs of an address that is asked for.
const ADDRESS: &[&str] = &[
    "/",
    "a",
    "..",
    ".",
    "%2e",
    "%2E%2e",
    "%2f",
    "%5c",
    "\\",
    ":",
    "%00",
    "%25",
    "%c3%b1",
    "ñ",
    "//",
    "index.html",
    ".juntos/",
];

/// Signs of where a link leads.
const DESTINATION: &[&str] = &[
    "javascript",
    "http",
    "https",
    "mailto",
    "data",
    "file",
    ":",
    "//",
    "/",
    "%3a",
    "&colon;",
    "\t",
    "\n",
    " ",
    "\u{1}",
    "a",
    "#",
    "?",
    ".",
    "@",
    "J",
    "\u{a0}",
];

fn text(tokens: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::collection::vec(select(tokens), 0..80).prop_map(|tokens| tokens.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_markdown(text in text(MARKDOWN)) {
        markdown(&text);
    }

    #[test]
    fn of_bodies(text in text(MARKDOWN)) {
        body(&text);
    }

    #[test]
    fn of_front_matter(text in text(YAML)) {
        front_matter(&text);
    }

    #[test]
    fn of_yaml(text in text(YAML), property in select(&[settings, process, team][..])) {
        property(&text);
    }

    #[test]
    fn of_fluent(text in text(FLUENT)) {
        fluent(&text);
    }

    #[test]
    fn of_addresses(text in text(ADDRESS)) {
        address(&text);
    }

    #[test]
    fn of_destinations(text in text(DESTINATION)) {
        destination(&text);
    }
}
