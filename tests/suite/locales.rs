//! Languages: the program's own agree, a new one needs no Rust, fallbacks say what they are.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;
use juntos::diagnostic::emit::Format;

use crate::site_test::{BuiltSite, SiteTest, root};

/// Ids, attributes and named values of a file's messages.
fn shape(path: &str) -> BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> {
    let text = std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let parsed = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
    let mut shapes = BTreeMap::new();
    let mut rest = text.as_str();
    for entry in &parsed.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let start = rest.find(&format!("{id} =")).expect("the message in its file");
        let body = &rest[start..];
        let end = body[1..].find("\n\n").map_or(body.len(), |i| i + 1);
        let end = body[1..]
            .lines()
            .scan(1, |at, line| {
                let this = *at;
                *at += line.len() + 1;
                Some((this, line))
            })
            .skip(1)
            .find(|(_, line)| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            .map_or(end, |(at, _)| at.min(end));
        let variables = body[..end]
            .split('$')
            .skip(1)
            .map(|v| v.chars().take_while(char::is_ascii_alphanumeric).collect());
        let attributes = message.attributes.iter().map(|attribute| attribute.id.name.to_owned()).collect();
        shapes.insert(id.to_owned(), (attributes, variables.collect()));
        rest = &rest[start + id.len()..];
    }
    shapes
}

// English and Spanish say the same messages, with the same parts and values.
#[test]
fn languages_agree() {
    for file in ["core", "cli", "diagnostics", "edit", "pictures", "translate"] {
        let (en, es) = (shape(&format!("locales/en/{file}.ftl")), shape(&format!("locales/es/{file}.ftl")));
        for (id, shape) in &en {
            assert_eq!(Some(shape), es.get(id), "{file}: {id}");
        }
        assert_eq!(en.len(), es.len(), "{file}");
    }
}

// What every picture of the theme shows is said in words.
#[test]
fn every_picture_has_words() {
    let folder = std::fs::read_dir(root().join("themes/default/pictures")).expect("pictures");
    let names = folder.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned());
    let ids: BTreeSet<String> =
        names.map(|name| format!("picture-{}", name.strip_suffix(".svg").expect("SVG"))).collect();
    assert_eq!(ids, shape("locales/en/pictures.ftl").into_keys().collect());
}

// Every message that the program names is there.
#[test]
fn every_message_is_there() {
    let mut known = BTreeSet::new();
    for file in ["core", "cli", "diagnostics", "edit", "translate"] {
        known.extend(shape(&format!("locales/en/{file}.ftl")).into_keys());
    }
    for entry in walkdir::WalkDir::new(root().join("src")).into_iter().flatten() {
        let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
        // Tests beside the code say what they like.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for mark in [".say(\"", "\"cli-", ".fail(\"", "text(\"", "sentence(\""] {
            // A blank is no name: packets have texts of their own.
            for part in text.split(mark).skip(1).filter(|part| !part.starts_with(' ')) {
                let prefix = if mark == "\"cli-" { "cli-" } else { "" };
                let id = format!("{prefix}{}", part.split('"').next().unwrap_or_default());
                assert!(known.contains(&id), "no message `{id}`, named in {}", entry.path().display());
            }
        }
    }
}

/// A third language: words, messages and one line of settings.
fn with_third() -> SiteTest {
    let core = std::fs::read_to_string(root().join("locales/en/core.ftl")).expect("messages");
    let core = core.replace("core-language-name = English", "core-language-name = Kreyòl ayisyen");
    let core = core.replace("core-nav-activities = Activities", "core-nav-activities = Aktivite");
    SiteTest::minimal()
        .edit("content/handbook.yaml", "  - {tag: es,", "  - {tag: ht, fallback: [en]}\n  - {tag: es,")
        .file("locales/ht/core.ftl", &core)
        .file("content/ht/pages/home.md", "---\ntitle: Byenveni\n---\nBonjou.\n")
}

// A locale is a folder of words, a folder of messages and a line of settings: no Rust.
#[test]
fn a_third_language() {
    let site = with_third().build();
    assert!(!site.built.has_errors(), "{}", site.problems(Format::Human, "en"));
    assert!(!site.problems(Format::Short, "en").contains("fluent-missing"));
    assert_eq!(site.between("ht/index.html", "<div class=\"columns\">\n<div>", "</div>"), "<p>Bonjou.</p>");
    assert!(site.page("ht/index.html").contains("<html lang=\"ht\" dir=\"ltr\">"));
    assert!(site.page("ht/index.html").contains(">Aktivite</a>"));
    assert!(
        site.page("en/index.html").contains(
            "<a href=\"../ht/index.html\" lang=\"ht\" hreflang=\"ht\" dir=\"ltr\">Kreyòl ayisyen</a>"
        )
    );
}

// A message of the program that a handbook says in other words is no new one: a third language has the
// fallback's words, which is told and stops nothing. A message of the handbook's own is missing.
#[test]
fn another_word_in_one_language() {
    let mut site = with_third().file("locales/ht/core.ftl", "core-language-name = Kreyòl ayisyen\n");
    let messages = "core-kind-stage = Module\ncore-print = Print it\n";
    site = site.file("locales/en/own.ftl", messages);
    let built = site.build();
    assert!(!built.built.has_errors(), "{}", built.problems(Format::Human, "en"));
    let told = |built: &BuiltSite| -> Vec<String> {
        let all = built.problems(Format::Short, "en");
        let own = all.lines().filter(|line| line.contains("[fluent-missing]") && line.contains("own.ftl"));
        own.map(str::to_owned).collect()
    };
    let words = |id: &str| {
        format!(
            "`ht` has no words for the message `{id}`, which stands here in other words: its readers see those of another language"
        )
    };
    let stage = format!("locales/en/own.ftl:1:1: warning[fluent-missing]: {}", words("core-kind-stage"));
    let printed = format!("locales/en/own.ftl:2:1: warning[fluent-missing]: {}", words("core-print"));
    assert_eq!(told(&built), [stage.clone(), printed.clone()]);
    let own = format!("{messages}site-hello = Hello\n");
    let built =
        site.file("locales/en/own.ftl", &own).file("locales/es/own.ftl", "site-hello = Hola\n").build();
    let hello = "locales/en/own.ftl:3:1: error[fluent-missing]: the message `site-hello` is missing in `ht`";
    assert_eq!(told(&built), [stage, printed, hello.to_owned()]);
}

// A page without words in a language stands at its path there, in its frame, marked as what it is.
#[test]
fn fallback_pages() {
    let mut site = SiteTest::minimal().remove("content/es/steps/meet.md").edit(
        "content/handbook.yaml",
        "published:",
        "base_url: https://example.org/t/\npublished:",
    );
    let site = site.build();
    let page = site.page("es/steps/meet.html");
    assert!(page.contains("<html lang=\"es\" dir=\"ltr\">"), "{page}");
    assert!(page.contains("<article lang=\"en\" dir=\"ltr\">"), "{page}");
    assert!(page.contains("<p class=\"notice\">"), "{page}");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://example.org/t/en/steps/meet.html\">"),
        "{page}"
    );
    assert!(!page.contains("hreflang=\"es\" href=\"https"), "{page}");
    assert!(page.contains("rel=\"alternate\" hreflang=\"en\""), "{page}");
    assert_eq!(site.places(), ["untranslated content/en/steps/meet.md:1:1"]);
}

// The language switch of every page leads to the same page.
#[test]
fn switch_to_the_same_page() {
    let site = SiteTest::minimal().build();
    for (path, other) in [
        ("en/activities/greet.html", "../../es/activities/greet.html"),
        ("en/handouts/name-tag.html", "../../es/handouts/name-tag.html"),
        ("en/glossary.html", "../es/glossary.html"),
        ("es/index.html", "../en/index.html"),
    ] {
        let tag = if path.starts_with("en") { "es" } else { "en" };
        assert!(site.page(path).contains(&format!("<a href=\"{other}\" lang=\"{tag}\"")), "{path}");
    }
}

// Dates, numbers and the alphabet are those of the language.
#[test]
fn forms_of_a_language() {
    let terms = "- {id: n, term: nube, definition: a}\n- {id: nn, term: ñandú, definition: b}\n- {id: o, term: oso, definition: c}\n- {id: a, term: árbol, definition: d}\n- {id: b, term: barco, definition: e}\n";
    let mut site = SiteTest::minimal()
        .file("content/en/glossary.yaml", terms)
        .file("content/es/glossary.yaml", terms)
        .edit("content/es/pages/home.md", "Hola.", "Hola, [[date:2026-02-03]].");
    let site = site.build();
    assert!(
        site.page("es/index.html").contains("Hola, 3 de febrero de 2026."),
        "{}",
        site.page("es/index.html")
    );
    let order: Vec<&str> =
        site.page("es/glossary.html").split("<dt>").skip(1).filter_map(|p| p.split('<').next()).collect();
    assert_eq!(order, ["árbol", "barco", "nube", "ñandú", "oso"]);
}

// Nothing of a comment in a glossary reaches an output, nor whoever translates it.
#[test]
fn comments_in_a_glossary() {
    let terms = "- {id: n, term: Cloud <!-- zqsecret -->, definition: \"White. <!-- zqsecret: who said so? --> Wet.\"}\n";
    let mut site = SiteTest::minimal()
        .file("content/en/glossary.yaml", terms)
        .file("content/es/glossary.yaml", terms)
        .edit("content/en/pages/home.md", "---\nHello", "---\n[[term:n]] Hello");
    let built = site.build();
    assert!(built.page("en/glossary.html").contains("White."), "{}", built.page("en/glossary.html"));
    for (path, bytes) in &built.outputs {
        assert!(!String::from_utf8_lossy(bytes).contains("zqsecret"), "{path}");
    }
    let ran = site.run(&["translate", "export", "es", "--to", "po", "--out", "../packet"]);
    assert_eq!(ran.status.code(), Some(0));
    let packet = std::fs::read_to_string(site.beside("packet/en-es.po")).expect("a packet");
    assert!(packet.contains("White.") && !packet.contains("zqsecret"), "{packet}");
}

// A language that runs from right to left says so, and so does its link elsewhere.
#[test]
fn right_to_left() {
    let mut site = SiteTest::minimal()
        .edit("content/handbook.yaml", "  - {tag: es,", "  - {tag: ar, fallback: [en]}\n  - {tag: es,")
        .file("content/ar/pages/home.md", "---\ntitle: أهلا\n---\nمرحبا.\n");
    let site = site.build();
    assert!(site.page("ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(site.page("ar/steps/meet.html").contains("<article lang=\"en\" dir=\"ltr\">"));
}

// A third language, and one from right to left, are folders of words and messages: nothing is missing,
// terms stand in the order of their alphabet, dates and counts in their own forms.
#[test]
fn a_language_needs_no_rust() {
    let build = |tag: &str| {
        let mut site = SiteTest::copy_of(&format!("tests/handbooks/{tag}")).pdf().on_day("2026-09-28");
        let site = site.build();
        assert_eq!(site.problems(Format::Human, "en"), "", "{tag}");
        site
    };
    let terms = |page: &str| -> Vec<String> {
        page.split("<dt>").skip(1).filter_map(|part| part.split('<').next()).map(str::to_owned).collect()
    };
    let haitian = build("ht");
    assert!(haitian.page("ht/index.html").contains("<html lang=\"ht\" dir=\"ltr\">"));
    assert_eq!(terms(haitian.page("ht/glossary.html")), ["akò", "animatè", "èd", "efè", "objektif", "rapò"]);
    let arabic = build("ar");
    assert!(arabic.page("ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert_eq!(terms(arabic.page("ar/glossary.html")), ["اتفاق", "أثر", "دعم", "محضر", "ميسّر", "هدف"]);
    // On one sheet each language runs its own way.
    for page in ["both/handouts/sign-in.html", "both/handouts/sign-in-columns.html"] {
        assert!(arabic.page(page).contains("dir=\"rtl\""), "{page}");
        assert!(arabic.outputs.contains_key(&page.replace(".html", ".pdf")), "{page}");
    }
}
