//! `init` and `new`: what they make checks clean as it stands, and nothing is written over.

use crate::site_test::{SiteTest, root, stderr, stdout, tree};

/// Every kind of thing that can be begun, as arguments.
const NEW: &[&[&str]] = &[
    &["activity", "plan-a-potluck"],
    &["page", "guides/our-school"],
    &["handout", "phone-list"],
    &["team", "elm-street"],
    &["process", "our-way"],
    &["stage", "our-autumn"],
    &["step", "thank-everyone"],
];

fn begun(arguments: &[&str]) -> SiteTest {
    let site = SiteTest::empty();
    let whole: Vec<&str> = ["init", "."].iter().chain(arguments).copied().collect();
    let made = site.run(&whole);
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    site
}

// Both handbooks check clean, and of each new file is told at most that it waits for its translation
// and its place in the menu. Paper is asked of all new files at once.
#[test]
fn everything_checks_clean() {
    for arguments in [&["--minimal"][..], &[]] {
        let site = begun(arguments);
        let check = |what: &str, paper: &[&str], may_follow: &[&str]| {
            let checked = site.run(&[&["check", "--format", "json"], paper].concat());
            let found: serde_json::Value = serde_json::from_str(&stdout(&checked)).expect("JSON");
            for problem in found.as_array().expect("a list") {
                let code = problem["code"].as_str().expect("a code");
                assert!(may_follow.contains(&code), "after {what}: {problem}");
            }
            assert_eq!(checked.status.code(), Some(0), "after {what}");
        };
        check("init", &["--no-pdf"], &[]);
        for kind in NEW {
            let new = site.run(&[&["new"], *kind].concat());
            assert_eq!(new.status.code(), Some(0), "{}", stderr(&new));
            check(kind[0], &["--no-pdf"], &["untranslated", "orphan-page"]);
        }
        let meeting = site.run(&["new", "meeting", "elm-street", "2026-10-10"]);
        assert_eq!(stderr(&meeting), "written: content/teams/elm-street/meetings/2026-10-10.yaml\n");
        check("meeting", &[], &["untranslated", "orphan-page"]);
    }
}

// Without samples, or with the order of steps alone, nothing leads to what is not there, and what a link to it
// said is still said.
#[test]
fn less_of_the_toolkit() {
    let whole = tree(&begun(&[]).project());
    for (flag, gone, kept) in [
        ("--no-samples", &["/teams/"][..], &["/activities/", "/handouts/", "/guides/", "codes.yaml"][..]),
        (
            "--structure",
            &["/teams/", "/activities/", "/handouts/"],
            &["/stages/", "/steps/", "/instruments/"],
        ),
    ] {
        let site = begun(&[flag, "--quiet"]);
        let checked = site.run(&["check", "--strict", "--no-pdf"]);
        assert_eq!(checked.status.code(), Some(0), "{flag}: {}", stderr(&checked));
        let files = tree(&site.project());
        let is_in = |path: &str, parts: &[&str]| parts.iter().any(|part| path.contains(part));
        assert!(!files.keys().any(|path| is_in(path, gone)), "{flag}");
        let mut wanted = whole.keys().filter(|path| is_in(path, kept) && !path.contains(".translation"));
        assert_eq!(wanted.find(|path| !files.contains_key(*path)), None, "{flag}");
        for (language, words) in [
            ("en", "The made-up Oak Middle School leadership team (sample) has answered"),
            ("es", "la página Equipo de liderazgo de la escuela intermedia Oak (muestra) contestó"),
        ] {
            let path = format!("content/{language}/processes/collaboration-system.md");
            let text = String::from_utf8_lossy(&files[&path]);
            assert!(text.contains(words), "{flag}: {text}");
        }
    }
    let site = SiteTest::empty();
    let both = site.run(&["init", ".", "--minimal", "--structure"]);
    let message = "error: `--minimal` and `--structure` cannot be given together\n";
    assert_eq!((stderr(&both).as_str(), both.status.code()), (message, Some(2)));
    assert_eq!(tree(&site.project()).len(), 0);
}

// A process that the settings name is shown, with its stage and step.
#[test]
fn a_new_process_is_shown() {
    let site = begun(&["--minimal"]);
    site.run(&["new", "process", "our-way"]);
    let mut site = site.edit(
        "content/handbook.yaml",
        "processes: [starting-a-team]",
        "processes: [starting-a-team, our-way]",
    );
    let built = site.build();
    let expected = ["processes/our-way", "stages/our-way-start", "steps/our-way-first-step"];
    assert_eq!(built.places(), expected.map(|path| format!("untranslated content/en/{path}.md:1:1")));
    assert!(built.page("es/stages/our-way-start.html").contains("../steps/our-way-first-step.html"));
}

// A stage and a step find their place at the end of the process, however it is written; a step that stands there
// gets its words alone, and what is there is left.
#[test]
fn new_stages_and_steps() {
    let path = "content/processes/starting-a-team.yaml";
    let process = |site: &SiteTest| std::fs::read_to_string(site.project().join(path)).expect("a process");
    let run = |site: &SiteTest, arguments: &[&str]| {
        let output = site.run(&[&["new"], arguments].concat());
        (stderr(&output), output.status.code())
    };
    for (before, after) in [
        (
            "stages:\n  - id: getting-started\n    steps: [first-meeting]  # the first\n",
            "stages:\n  - id: getting-started\n    steps: [first-meeting]  # the first\n  \
             - {id: our-autumn, steps: [our-autumn-first-step, thank-everyone]}\n",
        ),
        (
            "stages:\n- {id: getting-started, steps: [{id: first-meeting, next: []}]}\n# the end\n",
            "stages:\n- {id: getting-started, steps: [{id: first-meeting, next: []}]}\n\
             - {id: our-autumn, steps: [our-autumn-first-step, thank-everyone]}\n# the end\n",
        ),
        (
            "stages:\n  - id: getting-started\n    steps:\n      - id: first-meeting\n        produces: [a-plan]",
            "stages:\n  - id: getting-started\n    steps:\n      - id: first-meeting\n        produces: [a-plan]\n  \
             - {id: our-autumn, steps: [our-autumn-first-step, thank-everyone]}\n",
        ),
    ] {
        let site = begun(&["--minimal"]).file(path, before);
        let stage = format!(
            "written: content/en/stages/our-autumn.md\nwritten: content/en/steps/our-autumn-first-step.md\n\
             changed: {path}\nour-autumn comes last there. To move it, change the order in {path}.\n"
        );
        assert_eq!(run(&site, &["stage", "our-autumn"]), (stage, Some(0)));
        let step = format!(
            "written: content/en/steps/thank-everyone.md\nchanged: {path}\n\
             thank-everyone comes last there. To move it, change the order in {path}.\n"
        );
        assert_eq!(run(&site, &["step", "thank-everyone"]), (step, Some(0)));
        assert_eq!(process(&site), after);
        let checked = site.run(&["check", "--no-pdf", "--quiet"]);
        assert_eq!((stderr(&checked).as_str(), checked.status.code()), ("", Some(0)));
    }
    // One step a line.
    let lines =
        "stages:\n  - id: getting-started\n    steps:\n      - first-meeting\n\n  # the end\nscales: {}\n";
    let site = begun(&["--minimal"]).file(path, lines);
    assert_eq!(run(&site, &["step", "thank-everyone"]).1, Some(0));
    assert_eq!(process(&site), lines.replace("first-meeting\n", "first-meeting\n      - thank-everyone\n"));
    let before = tree(&site.project());
    for arguments in [["step", "thank-everyone"], ["step", "first-meeting"], ["stage", "getting-started"]] {
        let message = format!("error: `{}` is there already\nhelp: choose another name\n", arguments[1]);
        assert_eq!(run(&site, &arguments), (message, Some(2)));
    }
    assert!(before == tree(&site.project()), "something was written");
    // A name that was written into its place first.
    let site = site.edit(path, "      - thank-everyone\n", "      - thank-everyone\n      - look-back\n");
    let words = "written: content/en/steps/look-back.md\n".to_owned();
    assert_eq!(run(&site, &["step", "look-back"]), (words, Some(0)));
}

// Words are begun in the source language alone, and a translation that is still as an earlier version
// began it is one that is missing.
#[test]
fn translations_are_not_begun() {
    let site = begun(&["--minimal"]);
    let new = site.run(&["new", "activity", "plan-a-potluck"]);
    assert_eq!(stderr(&new), "written: content/en/activities/plan-a-potluck.md\n");
    let mut site = site;
    let places = site.build().places();
    assert_eq!(places, ["untranslated content/en/activities/plan-a-potluck.md:1:1"]);
    let scaffold = std::fs::read_to_string(root().join("src/starter/new/activity.es.md")).expect("a text");
    let text = scaffold.replace("{{id}}", "plan-a-potluck").replace("{{title}}", "Plan a potluck");
    let mut site = site.file("content/es/activities/plan-a-potluck.md", &text);
    let built = site.build();
    assert_eq!(built.places(), places);
    assert!(!built.page("es/activities/plan-a-potluck.html").contains("Imprima"));
    // One word of somebody's own, and it is a translation.
    let mut site = site.edit("content/es/activities/plan-a-potluck.md", "Imprima la hoja", "Saque la hoja");
    assert!(site.build().page("es/activities/plan-a-potluck.html").contains("Saque la hoja"));
}

// A new locale is in the settings and falls back to the source.
#[test]
fn a_new_locale() {
    let site = begun(&["--minimal"]);
    let new = site.run(&["new", "locale", "ht"]);
    assert_eq!(stderr(&new), "written: locales/ht/handbook.ftl\nchanged: content/handbook.yaml\n");
    let mut site = site;
    let built = site.build();
    assert!(
        built
            .places()
            .iter()
            .all(|place| { place.starts_with("untranslated ") || place.starts_with("fluent-missing ") }),
        "{:?}",
        built.places()
    );
    assert!(built.page("ht/index.html").contains("<html lang=\"ht\" dir=\"ltr\">"));
}

// What is there is never written over, and a name that cannot be is refused; nothing is left behind.
#[test]
fn refusals() {
    let site = begun(&["--minimal"]);
    let before = tree(&site.project());
    for (arguments, message) in [
        (
            &["init", "."][..],
            "error: `.` is not empty\nhelp: name a folder that is new, or holds nothing but what a repository \
             begins with\n",
        ),
        (
            &["new", "activity", "what-we-hope-for"],
            "error: `what-we-hope-for` is there already\nhelp: choose another name\n",
        ),
        (
            &["new", "page", "../outside"],
            "error: `../outside` cannot be a name\nhelp: use small letters a to z, digits and -, such as \
             plan-the-message; not index, nor an end of -large or -guide\n",
        ),
        (
            &["new", "meeting", "oak-stret", "2026-01-01"],
            "error: there is no team `oak-stret`\nhelp: did you mean `oak-street`?\n",
        ),
        (
            &["new", "meeting", "oak-street", "10/11/2026"],
            "error: `10/11/2026` is no date\nhelp: write year, month and day: 2026-09-01\n",
        ),
        (
            &["new", "locale", "../ht"],
            "error: `../ht` is no tag of a language\nhelp: use a tag such as ht, ar or pt-BR\n",
        ),
    ] {
        let refused = site.run(arguments);
        assert_eq!((stderr(&refused).as_str(), refused.status.code()), (message, Some(2)));
    }
    assert!(before == tree(&site.project()), "something was written");
}

// The schemas know the keys of the files, and the files name their schemas.
#[test]
fn schemas() {
    let site = begun(&["--minimal"]);
    for (name, file, key) in [
        ("handbook", "content/handbook.yaml", "time_zone"),
        ("process", "content/processes/starting-a-team.yaml", "stages"),
        ("team", "content/teams/oak-street/team.yaml", "members"),
    ] {
        let printed = site.run(&["team", "schema", name]);
        let schema: serde_json::Value = serde_json::from_slice(&printed.stdout).expect("JSON");
        assert!(schema["properties"].get(key).is_some(), "{name} lacks {key}");
        assert_eq!(schema["additionalProperties"], false);
        let text = std::fs::read_to_string(site.project().join(file)).expect("a file");
        let line = text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let place = site.project().join(file).with_file_name("").join(line.expect("a schema line"));
        assert_eq!(std::fs::read(place).expect("the schema"), printed.stdout);
    }
}

// What is made for one audience never takes the place of what was made for another, and none of it is
// kept under version control.
#[test]
fn bundles_of_two_audiences() {
    let site = begun(&["--minimal"]);
    let bundle = |arguments: &[&str]| site.run(&[&["bundle", "--no-pdf", "--quiet"], arguments].concat());
    for arguments in [&[][..], &["--audience", "team"]] {
        let made = bundle(arguments);
        assert_eq!((made.status.code(), stderr(&made).as_str()), (Some(0), ""));
    }
    let before = tree(&site.project());
    assert!(before.contains_key("toolkit.zip") && before.contains_key("toolkit-team.zip"));
    for arguments in [&["--audience", "team", "--out", "toolkit.zip"][..], &["--out", "toolkit-team.zip"]] {
        let path = arguments.last().expect("a file");
        let refused = bundle(arguments);
        let said = format!(
            "error: `{path}` is a bundle for another audience\n\
             help: choose another file with --out, or take this one away yourself\n"
        );
        assert_eq!((stderr(&refused).as_str(), refused.status.code()), (said.as_str(), Some(2)));
    }
    assert!(before == tree(&site.project()), "something was written");
    assert_eq!(bundle(&[]).status.code(), Some(0));
    let ignored = String::from_utf8(before[".gitignore"].clone()).expect("UTF-8");
    for name in
        ["public", "team-site", "office-site", "toolkit.zip", "toolkit-team.zip", "toolkit-office.zip"]
    {
        assert!(ignored.lines().any(|line| line == format!("/{name}")), "{name} in {ignored}");
    }
}

// A repository that was begun elsewhere takes a handbook, and keeps what it has.
#[test]
fn in_a_new_repository() {
    let kept = [
        (".git/HEAD", "ref: refs/heads/main\n"),
        ("README.md", "# Ours\n"),
        ("LICENSE", "Ours.\n"),
        (".DS_Store", "\u{1}"),
        (".editorconfig", "root = true\n"),
        (".github/CODEOWNERS", "* @ours\n"),
        (".vscode/settings.json", "{}\n"),
        ("CODE_OF_CONDUCT.md", "# Be kind\n"),
    ];
    let ignore = "node_modules\npublic/";
    let site = kept.iter().fold(SiteTest::empty(), |site, (path, text)| site.file(path, text));
    let site = site.file(".gitignore", ignore);
    let made = site.run(&["init", ".", "--minimal", "--quiet"]);
    assert_eq!((stderr(&made).as_str(), made.status.code()), ("", Some(0)));
    let files = tree(&site.project());
    for (path, text) in kept {
        assert_eq!(files[path], text.as_bytes(), "{path}");
    }
    let more = "\n/team-site\n/office-site\n/toolkit.zip\n/toolkit-team.zip\n/toolkit-office.zip\n/content/teams/*/people.yaml\n";
    assert_eq!(String::from_utf8_lossy(&files[".gitignore"]), format!("{ignore}{more}"));
    assert_eq!(site.run(&["check", "--strict"]).status.code(), Some(0));
    let other = SiteTest::empty().file("README.md", "# Ours\n").file("notes.txt", "Ours.\n");
    assert_eq!(other.run(&["init", ".", "--minimal"]).status.code(), Some(2));
    assert_eq!(tree(&other.project()).len(), 2);
}

// One step is told as one.
#[test]
fn a_process_of_one_step() {
    let overview = "teams/oak-street/index.html";
    let path = "content/teams/oak-street/team.yaml";
    let mut site = begun(&["--minimal"]);
    let built = site.build();
    assert!(built.page(&format!("en/{overview}")).contains("Its one step is done."));
    assert!(built.page(&format!("es/{overview}")).contains("Ya está hecho su único paso."));
    let mut site =
        site.edit(path, "first-meeting: {status: done, date: 2026-05-11,", "first-meeting: {status: todo,");
    let built = site.build();
    assert!(built.page(&format!("en/{overview}")).contains("Its one step is not done yet."));
    assert!(built.page(&format!("es/{overview}")).contains("Todavía no está hecho su único paso."));
}
