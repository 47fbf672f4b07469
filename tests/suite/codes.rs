//! Short codes: what was published once leads where it led, whatever becomes of the handbook.

use std::collections::{BTreeMap, BTreeSet};

use crate::site_test::{SiteTest, stderr};

const LEDGER: &str = "content/codes.yaml";

/// One language, one stage of two steps, another stage of one.
fn handbook() -> SiteTest {
    let words = |title: &str| format!("---\ntitle: {title}\n---\nText.\n");
    SiteTest::empty()
        .file("content/handbook.yaml", "title: Codes\nlocales: [en]\nprocesses: [way]\n")
        .file(
            "content/processes/way.yaml",
            "stages:\n  - {id: begin, steps: [one, two]}\n  - {id: end, steps: [three]}\n",
        )
        .file("content/en/pages/home.md", &words("Home"))
        .file("content/en/processes/way.md", &words("Way"))
        .file("content/en/stages/begin.md", &words("Begin"))
        .file("content/en/stages/end.md", &words("End"))
        .file("content/en/steps/one.md", &words("One"))
        .file("content/en/steps/two.md", &words("Two"))
        .file("content/en/steps/three.md", &words("Three"))
}

/// An activity with handouts and one slide.
fn activity(step: &str, handouts: &BTreeSet<String>) -> String {
    let sheets = handouts
        .iter()
        .map(|id| format!("::: handout {{#{id} title=\"{id}\" each=person}}\nName: ____________\n:::\n\n"));
    let sheets: String = sheets.collect();
    format!("---\ntitle: A\nsteps: [{step}]\n---\n{sheets}::: slide {{#show title=\"Show\"}}\nLook.\n:::\n")
}

fn build(site: &SiteTest) {
    let built = site.run(&["build", "--no-pdf", "--quiet"]);
    assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
}

/// Where each short address leads; nothing for one that says that its sheet is gone.
fn leads(site: &SiteTest) -> BTreeMap<String, Option<String>> {
    let folder = site.project().join("public/en/h");
    let Ok(entries) = std::fs::read_dir(folder) else { return BTreeMap::new() };
    let lead = |entry: std::fs::DirEntry| {
        let page = std::fs::read_to_string(entry.path()).expect("a page");
        let to = page.split_once("content=\"0; url=").and_then(|(_, rest)| rest.split_once('"'));
        let is_gone = page.contains("This sheet is no longer in this handbook");
        assert_eq!(is_gone, to.is_none(), "{page}");
        (entry.file_name().to_string_lossy().into_owned(), to.map(|(to, _)| to.to_owned()))
    };
    entries.flatten().map(lead).collect()
}

// Activities and handouts come, move, go and come back in random order over many builds.
#[test]
fn codes_keep_their_meaning() {
    let mut chance: u64 = 20_260_901;
    let mut next = move |below: u64| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) % below
    };
    let steps = ["one", "two", "three"];
    let mut site = handbook();
    let mut there: BTreeMap<String, (usize, BTreeSet<String>)> = BTreeMap::new();
    let mut published: BTreeMap<String, String> = BTreeMap::new();
    for _ in 0..40 {
        for _ in 0..=next(2) {
            let name = format!("a{}", next(6));
            match next(4) {
                0 if there.remove(&name).is_some() => {
                    site = site.remove(&format!("content/en/activities/{name}.md"));
                }
                1 => {
                    if let Some((step, _)) = there.get_mut(&name) {
                        *step = (*step + 1) % steps.len();
                    }
                }
                _ => {
                    let sheet = format!("sheet-{}", next(8));
                    for (_, handouts) in there.values_mut() {
                        handouts.remove(&sheet);
                    }
                    let step = usize::try_from(next(3)).expect("a small number");
                    let (_, handouts) = there.entry(name).or_insert_with(|| (step, BTreeSet::new()));
                    handouts.insert(sheet);
                }
            }
        }
        for (name, (step, handouts)) in &there {
            let path = format!("content/en/activities/{name}.md");
            site = site.file(&path, &activity(steps[*step], handouts));
        }
        let before = std::fs::read_to_string(site.project().join(LEDGER)).unwrap_or_default();
        build(&site);
        let after = std::fs::read_to_string(site.project().join(LEDGER)).unwrap_or_default();
        assert!(after.starts_with(&before), "lines were only added to:\n{before}\n{after}");
        let sheets = there.values().flat_map(|(_, handouts)| handouts);
        let sheets = sheets.map(|id| format!("../handouts/{id}.html"));
        let slides = there.keys().map(|name| format!("../slides/{name}.html#show"));
        let present: BTreeSet<String> = sheets.chain(slides).collect();
        let leads = leads(&site);
        for (code, to) in &published {
            let expected = present.contains(to).then_some(to);
            assert_eq!(leads[code].as_ref(), expected, "{code} was published for {to}");
        }
        let known: BTreeSet<&String> = leads.values().flatten().collect();
        assert_eq!(known, present.iter().collect::<BTreeSet<_>>(), "each sheet has a code");
        published.extend(leads.into_iter().filter_map(|(code, to)| Some((code, to?))));
    }
    assert!(published.len() > 10, "{published:?}");
}

// A build that changes nothing adds nothing; what only looks has the same codes and writes nothing.
#[test]
fn only_what_is_published_is_recorded() {
    let sheets = BTreeSet::from(["list".to_owned()]);
    let site = handbook().file("content/en/activities/meet.md", &activity("one", &sheets));
    let ledger = || std::fs::read_to_string(site.project().join(LEDGER)).ok();
    assert_eq!(site.run(&["check"]).status.code(), Some(0));
    assert_eq!(ledger(), None);
    assert_eq!(site.run(&["check", "--frozen", "--strict"]).status.code(), Some(1));
    build(&site);
    let first = ledger().expect("a ledger");
    assert!(first.ends_with("- H1-1: handout/list\n- S1-1: slide/meet/show\n"), "{first}");
    build(&site);
    assert_eq!(ledger(), Some(first));
    assert_eq!(site.run(&["check", "--frozen", "--strict"]).status.code(), Some(0));
    let again = stderr(&site.run(&["build", "--no-pdf"]));
    assert!(again.contains(" 0 files written, "), "{again}");
}

// A shared form under a new name keeps its code as long as it tells its old one, and after.
#[test]
fn a_new_name_keeps_the_code() {
    let form = |aliases: &str| format!("---\ntitle: Form\n{aliases}---\nName: ____________\n");
    let activity = |id: &str| format!("---\ntitle: Meet\nsteps: [one]\nhandouts: [{id}]\n---\nText.\n");
    let site = handbook()
        .file("content/en/handouts/form.md", &form(""))
        .file("content/en/activities/meet.md", &activity("form"));
    build(&site);
    let site = site
        .remove("content/en/handouts/form.md")
        .file("content/en/handouts/sign-in.md", &form("aliases: [form]\n"))
        .file("content/en/activities/meet.md", &activity("sign-in"));
    build(&site);
    let expected = BTreeMap::from([("hf-1.html".to_owned(), Some("../handouts/sign-in.html".to_owned()))]);
    assert_eq!(leads(&site), expected);
    let site = site.file("content/en/handouts/sign-in.md", &form(""));
    build(&site);
    assert_eq!(leads(&site), expected);
}

// A pin wins; the code from before goes on leading to the sheet.
#[test]
fn a_pin_adds_a_code() {
    let form = |code: &str| format!("---\ntitle: Form\n{code}---\nName: ____________\n");
    let site = handbook()
        .file("content/en/handouts/form.md", &form(""))
        .file("content/en/activities/meet.md", "---\ntitle: M\nsteps: [one]\nhandouts: [form]\n---\nText.\n");
    build(&site);
    let site = site.file("content/en/handouts/form.md", &form("code: X7\n"));
    build(&site);
    let to = || Some("../handouts/form.html".to_owned());
    assert_eq!(leads(&site), BTreeMap::from([("hf-1.html".into(), to()), ("x7.html".into(), to())]));
}

// Of two sheets that two branches gave one code, the one whose line is first keeps it.
#[test]
fn two_branches_that_came_together() {
    let sheets = BTreeSet::from(["aaa-sheet".to_owned(), "bbb-sheet".to_owned()]);
    let site = handbook()
        .file(LEDGER, "- H1-2: handout/bbb-sheet\n- H1-2: handout/aaa-sheet\n")
        .file("content/en/activities/meet.md", &activity("one", &sheets));
    let to = |path: &str| Some(format!("../{path}"));
    let expected = BTreeMap::from([
        ("h1-1.html".to_owned(), to("handouts/aaa-sheet.html")),
        ("h1-2.html".to_owned(), to("handouts/bbb-sheet.html")),
        ("s1-1.html".to_owned(), to("slides/meet.html#show")),
    ]);
    for _ in 0..2 {
        build(&site);
        assert_eq!(leads(&site), expected);
    }
}

// A new sheet does not get the code of one that is gone, unless it is that one under a new name.
#[test]
fn a_pin_takes_no_code_that_is_on_paper() {
    let form = |facts: &str| format!("---\ntitle: Form\n{facts}---\nName: ____________\n");
    let activity = |id: &str| format!("---\ntitle: Meet\nsteps: [one]\nhandouts: [{id}]\n---\nText.\n");
    let site = handbook()
        .file("content/en/handouts/form.md", &form(""))
        .file("content/en/activities/meet.md", &activity("form"));
    build(&site);
    let before = leads(&site);
    let site = site
        .remove("content/en/handouts/form.md")
        .file("content/en/handouts/other.md", &form("code: HF-1\n"))
        .file("content/en/activities/meet.md", &activity("other"));
    let refused = site.run(&["build", "--no-pdf", "--quiet", "--format", "short"]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(
        stderr(&refused).lines().next(),
        Some(
            "content/en/handouts/other.md:3:7: error[code-clash]: `HF-1` is on papers as the code of \
             `handout/form`"
        )
    );
    assert_eq!(leads(&site), before);
    let site = site.file("content/en/handouts/other.md", &form("code: HF-1\naliases: [form]\n"));
    build(&site);
    assert_eq!(
        leads(&site),
        BTreeMap::from([("hf-1.html".to_owned(), Some("../handouts/other.html".to_owned()))])
    );
}

// Without the ledger nothing is counted anew that a published site has otherwise.
#[test]
fn a_ledger_that_is_lost() {
    let sheets = |ids: &[&str]| activity("one", &ids.iter().map(|id| (*id).to_owned()).collect());
    let site = handbook().file("content/en/activities/meet.md", &sheets(&["list"]));
    build(&site);
    let before = leads(&site);
    // What comes to the same codes loses nothing.
    let site = site.remove(LEDGER);
    build(&site);
    assert_eq!(leads(&site), before);
    assert!(site.project().join(LEDGER).exists());
    let site = site.remove(LEDGER).file("content/en/activities/meet.md", &sheets(&["first", "list"]));
    let refused = site.run(&["build", "--no-pdf", "--quiet", "--format", "short", "--lang", "en"]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(
        stderr(&refused).lines().next(),
        Some(
            "content/handbook.yaml:1:1: error[code-not-recorded]: content/codes.yaml is missing, and without \
             it the published code `H1-1` would not lead to its sheet"
        )
    );
    assert_eq!(leads(&site), before);
    assert!(!site.project().join(LEDGER).exists());
    build(&site.file(LEDGER, ""));
}

// Where the ledger cannot be written, the site is published and that is told, each time.
#[test]
fn a_ledger_that_cannot_be_written() {
    let sheets = BTreeSet::from(["list".to_owned()]);
    let site = handbook().file("content/en/activities/meet.md", &activity("one", &sheets));
    std::fs::create_dir(site.project().join(LEDGER)).expect("a folder in the way");
    for _ in 0..2 {
        let built = site.run(&["build", "--no-pdf", "--format", "short", "--quiet", "--lang", "en"]);
        assert_eq!((built.status.code(), stderr(&built).as_str()), (Some(0), ""));
        let told = stderr(&site.run(&["build", "--no-pdf", "--format", "short"]));
        assert!(
            told.starts_with(
                "content/handbook.yaml:1:1: warning[code-not-recorded]: short codes cannot be recorded in \
                 content/codes.yaml: "
            ),
            "{told}"
        );
    }
    assert!(site.project().join("public/en/h/h1-1.html").exists());
    assert_eq!(site.run(&["build", "--no-pdf", "--strict"]).status.code(), Some(1));
}
