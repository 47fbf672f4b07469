//! A slip is told once, and nothing of what follows from it.

use std::collections::BTreeSet;

use juntos::starter;

use crate::site_test::SiteTest;

/// The handbook that `init --minimal` makes.
fn begun() -> SiteTest {
    starter::handbook(None).iter().fold(SiteTest::empty(), |site, (path, bytes)| site.bytes(path, bytes))
}

/// What is told of the handbook with each slip made in it alone: one file, and not one line more than
/// there are slips of the author's.
#[track_caller]
fn each_alone(path: &str, slips: &[(&str, &str)]) {
    assert_eq!(slips.len(), 10, "ten ways to break {path}");
    for (from, to) in slips {
        let text = std::fs::read_to_string(begun().project().join(path)).unwrap_or_default();
        let text = if from.is_empty() { (*to).to_owned() } else { text.replacen(from, to, 1) };
        let built = begun().file(path, &text).build();
        let places = built.places();
        let files: BTreeSet<&str> =
            places.iter().filter_map(|place| place.split(' ').nth(1)?.split(':').next()).collect();
        assert_eq!(files, BTreeSet::from([path]), "{from:?} as {to:?}: {places:?}");
        assert_eq!(places.len(), 1, "{from:?} as {to:?}: {places:?}");
    }
}

#[test]
fn settings() {
    each_alone(
        "content/handbook.yaml",
        &[
            ("en: Ask at the school office, in English or Spanish.", "en: Office: 555-0134"),
            ("title:\n  en: Our", "title:\n  en: \"Our"),
            ("locales:", "local:"),
            ("locales:", "idiomas:"),
            ("locales:\n  - {tag: en}\n  - {tag: es, format: es-US, fallback: [en]}", "locales: en and es"),
            ("{tag: es, format", "{tag: e_s, format"),
            ("- {tag: es, format: es-US, fallback: [en]}", "- {tag: es, format: es-US, fallback: [en]"),
            ("- {tag: es,", "\t- {tag: es,"),
            ("", "[]\n"),
            ("places:", "plases:"),
        ],
    );
}

#[test]
fn processes() {
    each_alone(
        "content/processes/starting-a-team.yaml",
        &[
            ("stages:", "stage:"),
            ("stages:", "stages: none"),
            ("- id: getting-started", "- idd: getting-started"),
            ("steps: [first-meeting]", "steps: [first-meeting"),
            ("steps: [first-meeting]", "steps: {first-meeting}"),
            ("steps: [first-meeting]", "step: [first-meeting]"),
            ("kind: sequence", "kind: a: sequence"),
            ("stages:", "\tstages:"),
            ("- id: getting-started", "- id: \"getting-started"),
            ("", "starting\n"),
        ],
    );
}

#[test]
fn teams() {
    each_alone(
        "content/teams/oak-street/team.yaml",
        &[
            ("members:", "member:"),
            ("  - id: principal\n", "    id: principal\n"),
            ("  - id: principal", "  - idd: principal"),
            ("name: Yesenia P.", "name: Yesenia: P."),
            ("present: [parent, principal, librarian, student]", "present: [parent, principal"),
            ("name:\n  en: Oak", "nam:\n  en: Oak"),
            ("role:\n      en: parent, grade 2", "role:\n      en: \"parent, grade 2"),
            ("seats: {", "seats: ["),
            ("            done: 2026-08-12", "            don: 2026-08-12"),
            ("", "Oak Street\n"),
        ],
    );
}

#[test]
fn glossaries() {
    each_alone(
        "content/en/glossary.yaml",
        &[
            ("  term: sector", "  trem: sector"),
            ("- id: sector", "- sector"),
            ("- id: consensus", "- idd: consensus"),
            ("see: [consensus]", "see: [consensus"),
            ("see: [consensus]", "see: {a: consensus}"),
            ("definition: >-\n    One", "definition: One: >-\n    One"),
            ("term: sector", "term: \"sector"),
            ("  term: sector", "\tterm: sector"),
            ("term: sector", "term: @sector"),
            ("", "sector: a group\n"),
        ],
    );
}

#[test]
fn messages() {
    each_alone(
        "locales/en/handbook.ftl",
        &[
            ("", "core-home = { $\ncore-next = Next\n"),
            ("", "core-home\n"),
            ("", "core-home = {\n"),
            ("", "= Home\n"),
            ("", "core-home = { core-next\n"),
            ("", "core-home = { UPPER($x) }\n"),
            ("", "core-home = }\n"),
            ("", " core-home = Home\n"),
            ("", "core home = Home\n"),
            ("", "core-home = { \"open }\n"),
        ],
    );
}

#[test]
fn templates() {
    let page = |text: &'static str| ("", text);
    each_alone(
        "themes/default/templates/page.html",
        &[
            page("{% if page %}\n"),
            page("{{ page.title\n"),
            page("{% extends \"bsae.html\" %}\n"),
            page("{{ page.title | shout }}\n"),
            page("{{ page.titel }}\n"),
            page("{% shout %}\n"),
            page("{% for a in %}\n"),
            page("{{ }}\n"),
            page("{% block main %}\n"),
            page("{% include \"nothing.html\" %}\n"),
        ],
    );
}
