//! The repository's own handbook and what the model makes of one.

use std::collections::BTreeSet;

use juntos::diagnostic::emit::Format;
use juntos::model::{Handbook, Kind, Ref};

use crate::site_test::{SiteTest, copy, root};

fn own() -> SiteTest {
    let site = SiteTest::empty();
    for folder in ["content", "themes", "locales"] {
        copy(&root().join(folder), &site.project().join(folder));
    }
    // The year of the sample teams ends here.
    site.on_day("2026-11-22")
}

// Our own handbook has no finding, not even a warning.
#[test]
fn no_finding() {
    let site = own().build();
    assert_eq!(site.problems(Format::Human, "en"), "");
    assert!(site.built.pages > 60, "{}", site.built.pages);
}

// The toolkit is whole: three processes; every step has an activity, every activity a handout and a
// slide; everything is written in both languages, each form alike in both.
#[test]
fn whole() {
    own().read(|handbook| {
        let structure: Vec<(&str, usize, usize)> = handbook
            .processes
            .iter()
            .map(|process| {
                let steps = |stage: &Ref| handbook.stages[stage.index as usize].steps.len();
                (process.entry.id.as_ref(), process.stages.len(), process.stages.iter().map(steps).sum())
            })
            .collect();
        assert_eq!(
            structure,
            [
                ("collaborative-action-teams", 5, 21),
                ("collaborating-for-student-success", 2, 9),
                ("collaboration-system", 6, 0),
            ]
        );
        assert!(handbook.activities.len() >= 32, "{}", handbook.activities.len());
        assert!(handbook.terms.len() >= 60, "{}", handbook.terms.len());
        assert_eq!(wanting(handbook), BTreeSet::new());
    });
}

/// What the toolkit lacks: activities, papers, slides, words in a language.
fn wanting(handbook: &Handbook) -> BTreeSet<String> {
    let mut wanting = BTreeSet::new();
    let mut expect = |is_there: bool, what: &str, id: &str| {
        if !is_there {
            wanting.insert(format!("{what}: {id}"));
        }
    };
    for step in &handbook.steps {
        expect(!step.activities.is_empty(), "a step without an activity", &step.entry.id);
    }
    for activity in &handbook.activities {
        let own = |handout: &&Ref| handbook.handouts[handout.index as usize].activity.is_some();
        expect(activity.handouts.iter().any(|handout| own(&handout)), "no handout", &activity.entry.id);
        expect(!activity.slides.is_empty(), "no slide", &activity.entry.id);
    }
    for locale in &handbook.config.locales {
        for kind in Kind::WITH_WORDS {
            for entry in handbook.entries(*kind) {
                expect(entry.words.get(locale.id).is_some(), &locale.tag, &entry.id);
            }
        }
        for handout in &handbook.handouts {
            expect(handout.words(handbook, locale.id).is_some(), &locale.tag, &handout.id);
        }
        for term in &handbook.terms {
            expect(term.words.get(locale.id).is_some(), &locale.tag, &term.id);
        }
    }
    wanting
}

// Codes count by step, activity and place; a pinned one stays and the others go round it.
#[test]
fn codes() {
    let activity = |title: &str, body: &str| format!("---\ntitle: {title}\nsteps: [meet]\n---\n{body}");
    let sheet = |id: &str, more: &str| format!("::: handout {{#{id} title=\"{id}\"{more}}}\n____\n:::\n");
    let body = format!("{}{}", sheet("z", ""), sheet("y", " code=H1-2"));
    let mut site = SiteTest::minimal()
        .file("content/en/activities/also.md", &activity("Also", &body))
        .file(
            "content/es/activities/also.md",
            &format!("---\ntitle: También\n---\n{}{}", sheet("z", ""), sheet("y", "")),
        )
        .file("content/en/handouts/form.md", "---\ntitle: Form\n---\n____\n")
        .file("content/es/handouts/form.md", "---\ntitle: Hoja\n---\n____\n")
        .edit("content/en/activities/greet.md", "time:", "handouts: [form]\ntime:");
    let site = site.build();
    assert_eq!(site.problems(Format::Human, "en"), "");
    let list = site.between("en/handouts/index.html", "<h1>Handouts</h1>", "</article>");
    let codes: Vec<(&str, &str)> = list
        .split("<span class=\"code\">")
        .skip(1)
        .map(|part| {
            (
                part.split('<').next().unwrap_or(""),
                part.split("\">").nth(1).and_then(|t| t.split('<').next()).unwrap_or(""),
            )
        })
        .collect();
    assert_eq!(codes, [("HF-1", "Form"), ("H1-1", "z"), ("H1-2", "y"), ("H1-3", "Name tag")]);
}

// Nested pages, an index page, an old address, a published file.
#[test]
fn pages_and_addresses() {
    let both = |site: SiteTest, path: &str, text: &str| {
        let spanish = text.replace("title: ", "title: El ").replace("---\n[", "---\nVea [");
        site.file(&format!("content/en/{path}"), text).file(&format!("content/es/{path}"), &spanish)
    };
    let site =
        both(SiteTest::minimal(), "pages/guides/index.md", "---\ntitle: Guides\naliases: [how-to]\n---\n");
    let site = both(
        site,
        "pages/guides/first.md",
        "---\ntitle: First\n---\n[Up](index.md), [map](../../../files/our map.txt), [greet](activity:greet#run)\n",
    );
    let site = site
        .file("content/files/our map.txt", "here")
        .edit("content/en/pages/guides/first.md", "our map.txt", "our%20map.txt")
        .edit("content/es/pages/guides/first.md", "our map.txt", "our%20map.txt")
        .edit("content/handbook.yaml", "navigation: [home,", "navigation: [home, guides,");
    let mut site = site;
    let site = site.build();
    assert_eq!(site.problems(Format::Human, "en"), "");
    assert_eq!(
        site.between("en/pages/guides/first.html", "<h1>First</h1>", "</article>"),
        "<p><a href=\"../guides.html\">Up</a>, <a href=\"../../../files/our%20map.txt\">map</a>, <a href=\"../../activities/greet.html#run\">greet</a></p>"
    );
    assert!(site.page("en/pages/guides.html").contains("<a href=\"guides/first.html\">First</a>"));
    assert!(
        site.page("en/pages/how-to.html").contains("url=guides.html"),
        "{}",
        site.page("en/pages/how-to.html")
    );
    assert_eq!(site.page("files/our map.txt"), "here");
}

// A draft is built when asked for, and nothing links to it otherwise.
#[test]
fn drafts() {
    let mut site = SiteTest::minimal()
        .file("content/en/pages/later.md", "---\ntitle: Later\ndraft: true\n---\n")
        .file("content/es/pages/later.md", "---\ntitle: Después\n---\n");
    assert!(!site.build().outputs.contains_key("en/pages/later.html"));
    let output = site.run(&["build", "--drafts"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(site.project().join("public/en/pages/later.html").exists());
}

// Two processes share an activity; features have indicators in groups.
#[test]
fn processes() {
    let mut site = SiteTest::minimal()
        .edit("content/handbook.yaml", "processes: [growing]", "processes: [growing, system]")
        .file(
            "content/processes/system.yaml",
            "kind: features\ncode: S\nfeatures:\n  - {id: linked, indicators: [{id: teams, group: system}, {id: voice, group: students}]}\nscales: {depth: [rarely, always]}\ninstruments:\n  - {id: review, scale: depth, feature: linked}\n",
        );
    for (tag, words) in [("en", "Linked"), ("es", "Unidos")] {
        site = site
            .file(&format!("content/{tag}/processes/system.md"), &format!("---\ntitle: S {words}\n---\n"))
            .file(
                &format!("content/{tag}/stages/linked.md"),
                &format!("---\ntitle: {words}\nindicators: {{teams: Teams {words}, voice: Voice}}\n---\n"),
            )
            .file(&format!("content/{tag}/instruments/review.md"), &format!("---\ntitle: R {words}\n---\n"));
    }
    let site = site.build();
    assert_eq!(site.problems(Format::Human, "en"), "");
    let page = site.page("en/stages/linked.html");
    assert!(page.contains("<p class=\"kicker\">Feature 1</p>"), "{page}");
    assert!(page.contains("<h3>The system</h3>\n<ul>\n<li>Teams Linked</li>"), "{page}");
}

// The root of the site: a choice of languages without a redirect, or the home page of the only one.
#[test]
fn root_of_the_site() {
    let mut site = SiteTest::minimal();
    let built = site.build();
    assert_eq!(
        built.between("index.html", "<ul class=\"language-choice\">", "</ul>"),
        "<li lang=\"en\" dir=\"ltr\"><a href=\"en/index.html\"><strong>English</strong>Continue in English</a></li>\n\
         <li lang=\"es\" dir=\"ltr\"><a href=\"es/index.html\"><strong>Español</strong>Continuar en español</a></li>"
    );
    assert!(!built.page("index.html").contains("refresh"));
    let mut site = SiteTest::minimal()
        .file("content/handbook.yaml", "title: Small\nlocales: [en]\nprocesses: [growing]\n");
    std::fs::remove_dir_all(site.project().join("content/es")).expect("a folder to remove");
    let built = site.build();
    assert!(built.page("index.html").contains("<h1>Welcome</h1>"), "{}", built.page("index.html"));
    assert!(built.page("index.html").contains("<a href=\"en/processes/growing.html\">Growing</a>"));
}
