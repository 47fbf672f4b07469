//! `juntos rename` and `juntos remove`: what changes, what does not, and what is refused.

use std::collections::BTreeMap;
use std::fs;

use crate::site_test::{SiteTest, stderr, tree};

const HOME: &str = "content/en/pages/home.md";
const TEAM: &str = "content/teams/oak/team.yaml";
const LEDGER: &str = "content/codes.yaml";

/// A handbook in two languages with locks, in which all sorts of places name one activity.
fn handbook() -> SiteTest {
    let links = |own: &str, other: &str| {
        format!(
            "[[activity:greet]], [{own}](activity:greet#run), [{other}](../activities/greet.md#run) \
             and\n[{own}][g], [[step:meet]].\n\n[g]: activity:greet \"G\"\n\n```\n[[activity:greet]]\n```"
        )
    };
    let site = SiteTest::minimal()
        .edit(HOME, "Hello.", &links("do it", "file"))
        .edit("content/es/pages/home.md", "Hola.", &links("hágalo", "archivo"))
        .file(
            "content/en/activities/part.md",
            "---\n# A comment.\ntitle: Part\nsteps: [meet]\nbefore: [greet] # first\nhandouts: [list, \"name-tag\"]\n\
             ---\nTake [[handout:name-tag]].\n",
        )
        .file("content/en/handouts/list.md", "---\ntitle: List\n---\nName: ________\n")
        .file(
            TEAM,
            "# Oak\nname: Oak\nprocess: growing\nsteps:\n  meet: {status: done, date: 2026-05-11, used: [greet, \
             part]}\nmeetings:\n  - date: 2026-05-11\n    used:\n      - greet # the first\n      - 'part'\n",
        )
        .file(LEDGER, "# Codes\n- H1-1: handout/name-tag\n- HF-1: handout/list\n");
    let begun = site.run(&["translate", "accept", "es", "--baseline"]);
    assert_eq!(begun.status.code(), Some(0), "{}", stderr(&begun));
    site
}

/// The texts of a project; `words` without the locks of translations.
fn texts(site: &SiteTest) -> BTreeMap<String, String> {
    let files = tree(&site.project().join("content")).into_iter();
    files.map(|(path, bytes)| (format!("content/{path}"), String::from_utf8(bytes).expect("text"))).collect()
}

fn words(site: &SiteTest) -> BTreeMap<String, String> {
    texts(site).into_iter().filter(|(path, _)| !path.contains("/.translation/")).collect()
}

/// Texts with parts of them replaced, each of which is there.
#[track_caller]
fn with(
    mut texts: BTreeMap<String, String>,
    moves: &[(&str, &str)],
    edits: &[(&str, &str, &str)],
) -> BTreeMap<String, String> {
    for (from, to) in moves {
        let text = texts.remove(*from).expect("a file to move");
        texts.insert((*to).to_owned(), text);
    }
    for (path, from, to) in edits {
        let text = texts.get_mut(*path).expect("a file to edit");
        assert!(text.contains(from), "{from:?} in {path}:\n{text}");
        *text = text.replace(from, to);
    }
    texts
}

#[track_caller]
fn done(site: &SiteTest, arguments: &[&str]) -> String {
    let output = site.run(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stderr(&output)
}

/// The codes of what is wrong with a handbook.
fn problems(site: &SiteTest) -> Vec<String> {
    let said = stderr(&site.run(&["check", "--all", "--format", "short"]));
    let code = |line: &str| {
        let (weight, code) = line.split_once(": ")?.1.split_once("]: ")?.0.split_once('[')?;
        Some(format!("{weight} {code}"))
    };
    let mut codes: Vec<String> = said.lines().filter_map(code).collect();
    codes.sort();
    codes
}

const EN: &str = "content/en/activities/hello.md";

// Links of every form, lists, data, translations and their locks go along; comments, code and order stay.
#[test]
fn an_activity() {
    let site = handbook();
    let (before, found) = (words(&site), problems(&site));
    let said = done(&site, &["rename", "activity/greet", "hello"]);
    let expected = with(
        before,
        &[
            ("content/en/activities/greet.md", EN),
            ("content/es/activities/greet.md", "content/es/activities/hello.md"),
        ],
        &[
            (EN, "run: 10}\n---", "run: 10}\naliases: [greet]\n---"),
            (HOME, "[[activity:greet]], ", "[[activity:hello]], "),
            (HOME, "(activity:greet#run)", "(activity:hello#run)"),
            (HOME, "/greet.md", "/hello.md"),
            (HOME, "[g]: activity:greet", "[g]: activity:hello"),
            ("content/es/pages/home.md", "[[activity:greet]], ", "[[activity:hello]], "),
            ("content/es/pages/home.md", "(activity:greet#run)", "(activity:hello#run)"),
            ("content/es/pages/home.md", "/greet.md", "/hello.md"),
            ("content/es/pages/home.md", "[g]: activity:greet", "[g]: activity:hello"),
            ("content/en/activities/part.md", "[greet]", "[hello]"),
            (TEAM, "greet", "hello"),
        ],
    );
    assert_eq!(words(&site), expected);
    assert_eq!(problems(&site), found);
    let lines = [
        "content/.translation/es/activities/greet.lock → content/.translation/es/activities/hello.lock",
        "content/en/activities/greet.md → content/en/activities/hello.md",
        "content/es/activities/greet.md → content/es/activities/hello.md",
        "content/en/activities/part.md: one place",
        "content/en/pages/home.md: 4 places",
        "content/es/pages/home.md: 4 places",
        "content/teams/oak/team.yaml: 2 places",
        "The old address en/activities/greet.html still leads there.",
    ];
    assert_eq!(said.lines().collect::<Vec<_>>(), lines);
    let locks = texts(&site);
    assert!(!locks["content/.translation/es/pages/home.lock"].contains("activity:greet"));
    assert!(locks.contains_key("content/.translation/es/activities/hello.lock"));
}

// There and back all is as it was, but for the alias and the ledger, which is not forgotten.
#[test]
fn there_and_back() {
    let cases = [
        ("activity", "greet", "hello", Some("content/en/activities/greet.md")),
        ("step", "meet", "gather", Some("content/en/steps/meet.md")),
        ("stage", "begin", "start", Some("content/en/stages/begin.md")),
        ("process", "growing", "way", Some("content/en/processes/growing.md")),
        ("handout", "list", "names", Some("content/en/handouts/list.md")),
        ("handout", "name-tag", "badge", None),
        ("team", "oak", "elm", None),
    ];
    for (kind, id, new, alias) in cases {
        let site = handbook();
        let (before, found) = (texts(&site), problems(&site));
        done(&site, &["rename", &format!("{kind}/{id}"), new]);
        assert_eq!(problems(&site), found, "{kind}");
        assert_ne!(texts(&site), before, "{kind}");
        done(&site, &["rename", &format!("{kind}/{new}"), id]);
        let mut after = texts(&site);
        if let Some(path) = alias {
            let text = after.get_mut(path).expect("the file");
            let line = format!("aliases: [{new}]\n");
            assert_eq!(text.matches(&line).count(), 1, "{text}");
            *text = text.replace(&line, "");
        }
        let ledger = after.insert(LEDGER.to_owned(), before[LEDGER].clone()).expect("the ledger");
        assert!(ledger.starts_with(&before[LEDGER]), "{ledger}");
        assert_eq!(after, before, "{kind}");
    }
}

// A handout in a guide has no page of its own for an alias: its code goes on leading to it by the ledger.
#[test]
fn a_handout_in_a_guide() {
    let site = handbook();
    let before = words(&site);
    done(&site, &["rename", "handout/name-tag", "badge"]);
    let edits = [
        ("content/en/activities/greet.md", "name-tag", "badge"),
        ("content/es/activities/greet.md", "name-tag", "badge"),
        ("content/en/activities/part.md", "name-tag", "badge"),
        (LEDGER, "- HF-1: handout/list\n", "- HF-1: handout/list\n- H1-1: handout/badge\n"),
    ];
    assert_eq!(words(&site), with(before, &[], &edits));
    site.read(|handbook| {
        let codes: Vec<(&str, &str)> =
            handbook.handouts.iter().map(|own| (&*own.id, own.code.as_str())).collect();
        assert_eq!(codes, [("badge", "H1-1"), ("list", "HF-1")]);
    });
}

// A step stands in a process, in activities and in what teams did.
#[test]
fn a_step() {
    let site = handbook();
    let before = words(&site);
    done(&site, &["rename", "step/meet", "gather"]);
    let (en, es) = ("content/en/steps/gather.md", "content/es/steps/gather.md");
    let expected = with(
        before,
        &[("content/en/steps/meet.md", en), ("content/es/steps/meet.md", es)],
        &[
            (en, "title: Meet\n", "title: Meet\naliases: [meet]\n"),
            ("content/processes/growing.yaml", "[meet]", "[gather]"),
            ("content/en/activities/greet.md", "[meet]", "[gather]"),
            ("content/en/activities/part.md", "[meet]", "[gather]"),
            (HOME, "[[step:meet]]", "[[step:gather]]"),
            ("content/es/pages/home.md", "[[step:meet]]", "[[step:gather]]"),
            (TEAM, "  meet: {", "  gather: {"),
        ],
    );
    assert_eq!(words(&site), expected);
}

// A page that gets another folder takes its links along, and those that lead to it by their paths.
#[test]
fn a_page() {
    let page = "---\ntitle: Money\naliases:\n  - cash # once\n---\n[Home](../home.md#top) [[page:guides/money]]\n\
                [Meet](../../steps/meet.md) [Site](https://example.org/money.md)\n";
    let site = SiteTest::minimal()
        .file("content/en/pages/guides/money.md", page)
        .edit(HOME, "Hello.", "[Money](guides/money.md) [again](/en/pages/guides/money.md \"M\")")
        .edit("content/handbook.yaml", "handouts]", "handouts, guides/money]");
    let before = words(&site);
    done(&site, &["rename", "page/guides/money", "about/our/money"]);
    let path = "content/en/pages/about/our/money.md";
    let expected = with(
        before,
        &[("content/en/pages/guides/money.md", path)],
        &[
            (path, "  - cash # once\n", "  - cash # once\n  - guides/money\n"),
            (path, "../home.md", "../../home.md"),
            (path, "[[page:guides/money]]", "[[page:about/our/money]]"),
            (path, "../../steps", "../../../steps"),
            (HOME, "(guides/money.md)", "(about/our/money.md)"),
            (HOME, "/en/pages/guides/money.md", "/en/pages/about/our/money.md"),
            ("content/handbook.yaml", "guides/money]", "about/our/money]"),
        ],
    );
    assert_eq!(words(&site), expected);
    assert!(!site.project().join("content/en/pages/guides").exists());
}

// Terms stand in lists, teams are folders, files are published under their names.
#[test]
fn other_kinds() {
    let site = handbook()
        .file("content/en/glossary.yaml", "- {id: table, term: Table, definition: T.}\n- id: seat\n  term: Seat\n  definition: S.\n  see: [table]\n")
        .file("content/teams/elm/team.yaml", "name: Elm\nparent: oak\n")
        .bytes("content/files/a b.png", b"no picture")
        .file("content/en/pages/more.md", "---\ntitle: More\n---\n[[term:table]] [[team:oak]] [t](../glossary.yaml#table) [f](</files/a b.png>)\n");
    let before = words(&site);
    let more = "content/en/pages/more.md";
    done(&site, &["rename", "term/table", "round-table"]);
    done(&site, &["rename", "team/oak", "oak-street"]);
    done(&site, &["rename", "file/a b.png", "maps/a.png"]);
    let expected = with(
        before,
        &[
            (TEAM, "content/teams/oak-street/team.yaml"),
            ("content/files/a b.png", "content/files/maps/a.png"),
        ],
        &[
            ("content/en/glossary.yaml", "id: table", "id: round-table"),
            ("content/en/glossary.yaml", "[table]", "[round-table]"),
            ("content/teams/elm/team.yaml", "oak", "oak-street"),
            (more, "[[term:table]] [[team:oak]]", "[[term:round-table]] [[team:oak-street]]"),
            (more, "#table", "#round-table"),
            (more, "/files/a b.png", "/files/maps/a.png"),
        ],
    );
    assert_eq!(words(&site), expected);
}

// What cannot be is refused with a reason, and nothing is written.
#[test]
fn refusals() {
    let site = handbook().file("content/en/pages/Other.md", "---\ntitle: Other\n---\n");
    let before = texts(&site);
    let cases: &[(&[&str], &str)] = &[
        (&["rename", "activty/greet", "a"], "there is no kind `activty`\nhelp: did you mean `activity`?"),
        (&["rename", "activity/gret", "a"], "there is no `activity/gret`\nhelp: did you mean `greet`?"),
        (&["rename", "activity/greet", "Hóla Tú"], "`Hóla Tú` cannot be a name\nhelp: `hola-tu` can be one"),
        (&["rename", "activity/greet", "../x"], "`../x` cannot be a name"),
        (&["rename", "activity/greet", ""], "`` cannot be a name"),
        (&["rename", "activity/greet", "con"], "`con` is kept for something else"),
        (&["rename", "activity/greet", "index"], "`index` is kept for something else"),
        (&["rename", "handout/list", "list-large"], "`list-large` is kept for something else"),
        (&["rename", "activity/greet", "greet"], "`greet` is its name already"),
        (&["rename", "activity/greet", "part"], "`part` is there already: content/en/activities/part.md:1"),
        (
            &["rename", "handout/list", "name-tag"],
            "`name-tag` is there already: content/en/activities/greet.md:10",
        ),
        (&["rename", "page/home", "other"], "`content/en/pages/Other.md` is there already"),
        (&["rename", "file/none.png", "a.png"], "there is no `file/none.png`"),
        (
            &["remove", "step/meet", "--yes"],
            "nothing was changed, since it is the last one there: content/processes/growing.yaml:5: steps: [meet]",
        ),
        (&["remove", "instrument/x", "--yes"], "there is no `instrument/x`"),
    ];
    for (arguments, message) in cases {
        let output = site.run(arguments);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(message), "{arguments:?}: {said}");
        assert_eq!(texts(&site), before, "{arguments:?}");
    }
    // The first page has to be called so.
    let output = site.run(&["rename", "page/home", "start"]);
    assert!(stderr(&output).contains("nothing was changed, since the handbook would have the errors above"));
    assert_eq!(texts(&site), before);
}

// A file that may name it and cannot be read is mended first.
#[test]
fn broken() {
    let site = handbook().file("content/teams/elm/team.yaml", "name: [\n");
    let before = texts(&site);
    let output = site.run(&["rename", "activity/greet", "hello"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("error[yaml-syntax]"), "{}", stderr(&output));
    assert_eq!(texts(&site), before);
}

// What goes leaves its lists; links to it say its words, in the language of their page.
#[test]
fn removal() {
    let site = handbook();
    let before = words(&site);
    let asked = site.run(&["remove", "activity/greet"]);
    let said = stderr(&asked);
    assert_eq!(asked.status.code(), Some(2), "{said}");
    assert!(said.starts_with("These places lead to it. Links become their words:\n"), "{said}");
    assert!(said.contains("  content/en/activities/part.md:5: before: [greet] # first\n"), "{said}");
    assert!(said.contains("These files go:\n  content/.translation/es/activities/greet.lock\n"), "{said}");
    assert!(said.contains("error: nothing was changed, since nobody was asked\n"), "{said}");
    assert_eq!(words(&site), before);
    done(&site, &["remove", "activity/greet", "--yes"]);
    let mut expected = with(
        before,
        &[],
        &[
            (HOME, "[[activity:greet]], ", "Greet each other, "),
            (HOME, "[do it](activity:greet#run), [file](../activities/greet.md#run)", "do it, file"),
            (HOME, "[do it][g]", "do it"),
            (HOME, "[g]: activity:greet \"G\"\n", ""),
            ("content/es/pages/home.md", "[[activity:greet]], ", "Saludarse, "),
            (
                "content/es/pages/home.md",
                "[hágalo](activity:greet#run), [archivo](../activities/greet.md#run)",
                "hágalo, archivo",
            ),
            ("content/es/pages/home.md", "[hágalo][g]", "hágalo"),
            ("content/es/pages/home.md", "[g]: activity:greet \"G\"\n", ""),
            ("content/en/activities/part.md", "[greet]", "[]"),
            ("content/en/activities/part.md", "[list, \"name-tag\"]", "[list]"),
            ("content/en/activities/part.md", "[[handout:name-tag]]", "Name tag"),
            (TEAM, "[greet, part]", "[part]"),
            (TEAM, "      - greet # the first\n", ""),
        ],
    );
    expected.remove("content/en/activities/greet.md");
    expected.remove("content/es/activities/greet.md");
    assert_eq!(words(&site), expected);
    assert!(
        !problems(&site).iter().any(|line| line.contains("outdated") || line.contains("lock-out-of-date"))
    );
    // The code on paper keeps its line, and its short address says that the sheet is gone.
    assert!(texts(&site)[LEDGER].contains("- H1-1: handout/name-tag\n"));
}

// A handout leaves its guide with its block, in every language.
#[test]
fn removal_of_a_handout() {
    let site = handbook();
    done(&site, &["remove", "handout/name-tag", "--yes"]);
    let after = words(&site);
    assert_eq!(
        after["content/en/activities/greet.md"],
        "---\ntitle: Greet each other\nsteps: [meet]\ntime: {prep: 5, run: 10}\n---\n## Do it {#run min=10}\n\n\
         Hand out Name tag.\n\n"
    );
    assert_eq!(
        after["content/es/activities/greet.md"],
        "---\ntitle: Saludarse\n---\n## En marcha {#run}\n\nReparta Gafete.\n\n"
    );
}

// Of a list in lines the last item leaves an empty list; a stage goes with its steps, a record of a team stays.
#[test]
fn removal_of_a_stage() {
    let site = SiteTest::minimal()
        .edit("content/processes/growing.yaml", "    steps: [meet]\n", "    steps: [meet]\n  # Later\n  - id: go\n    repeats_to: begin\n    steps:\n      - act\n      - see\n")
        .file("content/en/stages/go.md", "---\ntitle: Go\n---\n[[step:act]]\n")
        .file("content/en/steps/act.md", "---\ntitle: Act\n---\n")
        .file("content/en/steps/see.md", "---\ntitle: See\n---\n")
        .file("content/en/activities/walk.md", "---\ntitle: Walk\nkind: energizer\nsteps:\n  - see\n---\n");
    let before = words(&site);
    done(&site, &["remove", "stage/go", "--yes"]);
    let mut expected = with(
        before,
        &[],
        &[
            (
                "content/processes/growing.yaml",
                "  - id: go\n    repeats_to: begin\n    steps:\n      - act\n      - see\n",
                "",
            ),
            ("content/en/activities/walk.md", "steps:\n  - see\n", "steps: []\n"),
        ],
    );
    for path in ["content/en/stages/go.md", "content/en/steps/act.md", "content/en/steps/see.md"] {
        expected.remove(path);
    }
    assert_eq!(words(&site), expected);
}

// What a killed run left is finished by the next; what leads out of the handbook is not.
#[test]
fn a_journal() {
    let journal =
        |to: &str| format!("{{\"renames\":[[\"content/a.md.juntos-new~\",\"{to}\"]],\"removes\":[]}}");
    let site = SiteTest::minimal()
        .file("content/a.md.juntos-new~", "---\ntitle: New\n---\n")
        .file("content/.juntos-changes", &journal(HOME));
    let output = site.run(&["rename", "activity/gone", "new"]);
    assert_eq!(stderr(&output), "A change that was stopped halfway is finished now.\n");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(words(&site)[HOME], "---\ntitle: New\n---\n");
    assert!(!site.project().join("content/.juntos-changes").exists());
    for path in ["content/../../outside", "/tmp/outside", "README.md"] {
        let site = SiteTest::minimal().file("content/.juntos-changes", &journal(path));
        let output = site.run(&["remove", "activity/greet", "--yes"]);
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        assert!(!site.beside("outside").exists());
        assert!(fs::exists(site.project().join("content/.juntos-changes")).expect("a folder"));
    }
}
