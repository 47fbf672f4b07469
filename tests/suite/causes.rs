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

// An id with a slip, of a shape that no id has or that is nearly another's: what has the right one is right.
#[test]
fn ids_of_processes() {
    each_alone(
        "content/processes/starting-a-team.yaml",
        &[
            ("- id: getting-started", "- id: Getting Started"),
            ("- id: getting-started", "- id: geting-started"),
            ("- id: getting-started", "- id: “getting-started”"),
            ("- id: getting-started", "- id:"),
            ("id: starting-a-team", "id: Starting"),
            ("steps: [first-meeting]", "steps: [First Meeting]"),
            ("steps: [first-meeting]", "steps: [first-meating]"),
            ("steps: [first-meeting]", "steps: [{id: First Meeting}]"),
            ("steps: [first-meeting]", "steps: [{id: first-meting}]"),
            ("steps: [first-meeting]", "steps: [first-meeting, Ñandú]"),
        ],
    );
}

#[test]
fn ids_of_terms() {
    each_alone(
        "content/en/glossary.yaml",
        &[
            ("- id: sector\n  term", "- term"),
            ("- id: sector", "- id: Sector"),
            ("- id: sector", "- id: sectór"),
            ("- id: sector", "- id:"),
            ("- id: sector", "- id: [sector]"),
            ("- id: consensus", "- id: Consensus Building"),
            ("- id: consensus\n", "-\n"),
            ("- id: consensus", "- id: facilitator"),
            ("- id: facilitator", "- id: “facilitator”"),
            ("  term: sector\n", ""),
        ],
    );
}

#[test]
fn people() {
    each_alone(
        "content/teams/oak-street/people.yaml",
        &[
            ("", "principal: {name: \"Gwen}\n"),
            ("", "principal: {nam: Gwen}\n"),
            ("", "principle: {name: Gwen}\n"),
            ("", "- principal: {name: Gwen}\n"),
            ("", "principal: Gwen Okoro\n"),
            ("", "principal: {name: Gwen, publish: al}\n"),
            ("", "principal:\n\tname: Gwen\n"),
            ("", "principal: {name: Gwen}\nprincipal: {name: Gwen}\n"),
            ("", "student: {name: Jo, publish: full, consent: {date: 11/30/2026, by: a parent}}\n"),
            ("", "student: {name: Jo, publish: full, consnet: {date: 2026-08-30, by: a parent}}\n"),
        ],
    );
}

#[test]
fn codes() {
    each_alone(
        "content/codes.yaml",
        &[
            ("- H1-1: handout", "- H1-1 handout"),
            ("- H1-1:", "- h1-1:"),
            ("- H1-1:", "  - H1-1:"),
            ("- H1-1:", "\t- H1-1:"),
            ("- H1-1:", "H1-1:"),
            ("H1-1: handout", "H1-1:handout"),
            ("- S1-1", "-S1-1"),
            ("handout/our-hopes", "\"handout/our-hopes"),
            ("handout/our-hopes", "[handout/our-hopes"),
            ("", "H1-1\n"),
        ],
    );
}

#[test]
fn front_matter() {
    each_alone(
        "content/en/activities/what-we-hope-for.md",
        &[
            ("title: What", "titel: What"),
            ("title: What", "title What"),
            ("title: What we", "title: \"What we"),
            ("summary: Everyone says", "summary: Everyone: says"),
            ("steps: [first-meeting]", "steps: [first-meeting"),
            ("steps: [first-meeting]", "step: [first-meeting]"),
            ("steps: [first-meeting]", "pasos: [first-meeting]"),
            ("kind: activity", "kind: activitie"),
            ("---\n# An", "# An"),
            ("handouts: []\n---\n", "handouts: []\n"),
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
