//! A build with a kept memo equals a clean build, over any edits; and it renders only what changed.

use juntos::diagnostic::emit::Format;
use proptest::prelude::*;

use crate::site_test::{BuiltSite, SiteTest};

/// An edit that somebody might make, good or bad.
#[derive(Clone, Debug)]
pub enum Edit {
    Write(&'static str, &'static str),
    Remove(&'static str),
}

/// Files that the edits touch.
pub const FILES: &[&str] = &[
    "content/handbook.yaml",
    "content/processes/growing.yaml",
    "content/en/pages/home.md",
    "content/es/pages/home.md",
    "content/en/pages/more.md",
    "content/es/pages/more.md",
    "content/en/activities/greet.md",
    "content/es/activities/greet.md",
    "content/en/steps/meet.md",
    "content/en/glossary.yaml",
    "locales/es/site.ftl",
    "locales/en/site.ftl",
    "themes/default/templates/page.html",
    "themes/default/assets/guide.css",
];

/// Texts that fit some of them and break others.
pub const TEXTS: &[&str] = &[
    "",
    "---\ntitle: One\n---\nHello [[page:home]] and [[activity:greet#run]].\n",
    "---\ntitle: Two\nsumary: slip\n---\n## Later {#later}\n\n[dead](../pages/none.md)\n",
    "---\ntitle: Three\nsteps: [meet]\ntime: {run: 5}\n---\n## Do {#run min=5}\n\n::: handout {#name-tag title=\"Tag\"}\n____\n:::\n",
    "---\ntitle: [\n",
    "title: {en: T, es: T}\nlocales: [{tag: en}, {tag: es}]\nprocesses: [growing]\nnavigation: [home, activities]\n",
    "title: {en: T}\nlocales: [{tag: en}, {tag: fr}]\n",
    "id: growing\nstages:\n  - {id: begin, steps: [meet, part]}\n",
    "- {id: sector, term: Sector, definition: A part}\n",
    "core-next = Next, {$title}\ntag-x = X\n",
    "core-next = Next, {$tittle}\n",
    "{% extends \"base.html\" %}{% block main %}<h1>{{ frame.title }}</h1>{% endblock %}",
    "{% extends \"base.html\" %}{% block main %}{{ frame.none }}{% endblock %}",
    "body { color: black }",
    "\u{1}",
];

fn edit() -> impl Strategy<Value = Edit> {
    let file = proptest::sample::select(FILES);
    prop_oneof![
        4 => (file.clone(), proptest::sample::select(TEXTS)).prop_map(|(f, t)| Edit::Write(f, t)),
        1 => file.prop_filter("settings stay", |f| !f.ends_with("handbook.yaml")).prop_map(Edit::Remove),
    ]
}

fn compare(kept: &BuiltSite, clean: &BuiltSite) {
    assert_eq!(kept.problems(Format::Human, "en"), clean.problems(Format::Human, "en"));
    assert_eq!(kept.outputs.keys().collect::<Vec<_>>(), clean.outputs.keys().collect::<Vec<_>>());
    for (path, bytes) in &kept.outputs {
        assert_eq!(String::from_utf8_lossy(bytes), String::from_utf8_lossy(&clean.outputs[path]), "{path}");
    }
}

/// After each of any edits the kept build has the same outputs and diagnostics as a clean one.
pub fn kept_equals_clean(edits: impl IntoIterator<Item = Edit>) {
    let mut site = SiteTest::minimal();
    site.build();
    for edit in edits {
        match edit {
            Edit::Write(path, text) => site = site.file(path, text),
            Edit::Remove(path) => {
                let _ = std::fs::remove_file(site.project().join(path));
            }
        }
        let kept = site.build();
        let mut again = SiteTest::empty();
        crate::site_test::copy(&site.project(), &again.project());
        let clean = again.build();
        compare(&kept, &clean);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_edits(edits in proptest::collection::vec(edit(), 1..12)) {
        kept_equals_clean(edits);
    }
}

// An edit renders the pages that show it, and no other.
#[test]
fn renders_what_changed() {
    let mut site = SiteTest::minimal();
    let first = site.build();
    // Two pages more stand at the short addresses of the handout, one a language.
    assert_eq!(first.built.rendered, first.built.pages + 2);
    assert_eq!(site.build().built.rendered, 0);
    // A sentence of the home page shows on the home page and in the book, in two sizes.
    site = site.edit("content/en/pages/home.md", "Hello.", "Hello, all.");
    assert_eq!(site.build().built.rendered, 3);
    // The settings' comment shows nowhere.
    site = site.edit("content/handbook.yaml", "# The smallest", "# A small");
    assert_eq!(site.build().built.rendered, 0);
    // An activity's title shows on its page, its step, its handout (in two sizes), the list, the
    // facilitator's pack and the book (in two sizes); in one language.
    site = site.edit("content/en/activities/greet.md", "title: Greet each other", "title: Say hello");
    assert_eq!(site.build().built.rendered, 8);
}

// A warning does not vanish on the second build.
#[test]
fn warnings_stay() {
    let mut site = SiteTest::minimal().edit("content/en/pages/home.md", "Hello.", "<b>Hello</b>");
    let first = site.build().problems(Format::Human, "en");
    assert!(first.contains("warning[unsafe-html]"), "{first}");
    assert_eq!(site.build().problems(Format::Human, "en"), first);
}
