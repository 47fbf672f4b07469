//! The program from outside: commands, flags, channels, exit codes.

use crate::site_test::{SiteTest, root, stderr, stdout, tree};

// A build says one line and ends with 0, and without an address of its own what that means; a second one touches
// nothing.
#[test]
fn build_twice() {
    let site = SiteTest::minimal();
    let first = site.run(&["build"]);
    assert_eq!(first.status.code(), Some(0));
    let said = stderr(&first);
    assert!(said.starts_with("44 pages: 88 files written, 0 unchanged, 0 removed, "), "{said}");
    let more: Vec<&str> = said.lines().skip(1).collect();
    assert_eq!(
        more,
        [
            "404.html finds its style and links only at the root of a server. For a site in a folder, write its address as base_url in content/handbook.yaml."
        ]
    );
    assert_eq!(stdout(&first), "");
    let page = site.project().join("public/en/index.html");
    let before = std::fs::metadata(&page).and_then(|meta| meta.modified()).expect("a page");
    let folder =
        std::fs::metadata(site.project().join("public")).and_then(|meta| meta.modified()).expect("a folder");
    let said = stderr(&site.run(&["build"]));
    assert!(said.starts_with("44 pages: 0 files written, 88 unchanged, 0 removed, "), "{said}");
    assert_eq!(said.lines().count(), 1);
    assert_eq!(std::fs::metadata(&page).and_then(|meta| meta.modified()).expect("a page"), before);
    assert_eq!(
        std::fs::metadata(site.project().join("public")).and_then(|m| m.modified()).expect("a folder"),
        folder
    );
}

// What there is to warn of is told again by a build that writes nothing, whether reading met it or the press.
#[test]
fn warned_twice() {
    let of_reading = SiteTest::minimal().edit("content/en/pages/home.md", "Hello.", "<b>Hello</b>");
    let long = format!("---\ntitle: Long\nsheets: 1\n---\n{}", "____\n\n".repeat(120));
    let of_paper = SiteTest::minimal().file("content/en/handouts/long.md", &long);
    for (site, code) in [(of_reading, "unsafe-html"), (of_paper, "too-long-for-sheet")] {
        let said = || {
            let said = stderr(&site.run(&["build", "--base-url", "https://example.org/"]));
            let (told, totals) = said.trim_end().rsplit_once('\n').expect("two lines");
            (told.to_owned(), totals.to_owned())
        };
        let ((first, _), (again, totals)) = (said(), said());
        assert!(first.contains(&format!("warning[{code}]")), "{first}");
        assert_eq!(again, first);
        assert!(totals.contains(" pages: 0 files written, "), "{totals}");
        let strict = site.run(&["build", "--strict", "--base-url", "https://example.org/"]);
        assert_eq!(strict.status.code(), Some(1));
    }
}

// Problems go to stderr with excerpt and help, exit with 1, and leave the last site.
#[test]
fn problems() {
    let site = SiteTest::minimal();
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let before = crate::site_test::tree(&site.project().join("public"));
    let site = site.edit("content/es/pages/home.md", "Hola.", "Señora, [[page:hom]].");
    let output = site.run(&["build", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    let expected = "error[dead-link]: there is no page `hom`\n --> content/es/pages/home.md:4:9\n  |\n4 | Señora, [[page:hom]].\n  |         ^^^^^^^^^^^^\n  |\n  = help: did you mean `home`?\n\nOne error, no warnings, ";
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(crate::site_test::tree(&site.project().join("public")), before);
    let short = stderr(&site.run(&["check", "--format", "short", "--quiet"]));
    assert_eq!(short, "content/es/pages/home.md:4:9: error[dead-link]: there is no page `hom`\n");
}

// JSON is one array on stdout, `[]` when there is nothing.
#[test]
fn json() {
    let site = SiteTest::minimal();
    let output = site.run(&["check", "--format", "json"]);
    assert_eq!((stdout(&output).as_str(), stderr(&output).as_str()), ("[]\n", ""));
    let site = site.edit("content/en/pages/home.md", "Hello.", "[[page:hom]]");
    let output = site.run(&["build", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let expected = serde_json::json!([{
        "code": "dead-link", "severity": "error", "file": "content/en/pages/home.md", "line": 4, "column": 1,
        "message": "there is no page `hom`", "help": "did you mean `home`?", "related": []
    }]);
    assert_eq!(found, expected);
}

// Warnings are fine, unless they count.
#[test]
fn strict() {
    let site = SiteTest::minimal().edit("content/en/pages/home.md", "Hello.", "<b>Hello</b>");
    assert_eq!(site.run(&["check"]).status.code(), Some(0));
    assert_eq!(site.run(&["check", "--strict"]).status.code(), Some(1));
    assert_eq!(site.run(&["build", "--strict"]).status.code(), Some(1));
    assert!(!site.project().join("public").exists());
    let site = site.edit("content/handbook.yaml", "published:", "severity: {unsafe-html: error}\npublished:");
    assert_eq!(site.run(&["check"]).status.code(), Some(1));
    let site = site.edit("content/handbook.yaml", "unsafe-html: error", "unsafe-html: off");
    assert_eq!(stderr(&site.run(&["check", "--strict"])).lines().count(), 1);
}

// A comment silences one code for the block after it, with a reason.
#[test]
fn allow() {
    let text = "<!-- juntos: allow unsafe-html: an example of HTML -->\n<b>Hello</b>\n\n<i>and</i>";
    let site = SiteTest::minimal().edit("content/en/pages/home.md", "Hello.", text);
    let said = stderr(&site.run(&["check", "--format", "short", "--quiet", "--strict"]));
    assert_eq!(said, "");
    let said = stderr(&site.run(&["check", "--format", "short"]));
    assert!(said.starts_with("content/en/pages/home.md:7:1: warning[unsafe-html]"), "{said}");
    assert_eq!(said.lines().count(), 3, "{said}");
}

// What cannot be done ends with 2 and says why, in the user's language.
#[test]
fn refusals() {
    let site = SiteTest::minimal();
    for (arguments, expected) in [
        (&["build", "--out", "/"][..], "error: the site cannot be written into the root of the disk"),
        (&["build", "--out", "."], "error: the site cannot be written into `.`: the handbook is in it"),
        (&["build", "--out", ".."], "error: the site cannot be written into `..`: the handbook is in it"),
        (
            &["build", "--out", "content"],
            "error: the site cannot be written into `content`: the handbook's sources are there",
        ),
        (
            &["build", "--out", "content/site"],
            "error: the site cannot be written into `content/site`: the handbook's sources are there",
        ),
        (
            &["build", "--out", "themes/x/../.."],
            "error: the site cannot be written into `themes/x/../..`: the handbook is in it",
        ),
        (
            &["build", "--out", "content/handbook.yaml"],
            "error: the site cannot be written into `content/handbook.yaml`: the handbook's sources are there",
        ),
        (&["build", "--base-url", "example.org"], "error: `example.org` is no address of a site"),
        (&["check", "--as-of", "1/2/2026"], "error: `1/2/2026` is no date"),
        (&["check", "--project", "nowhere"], "error: there is no folder `nowhere`"),
        (
            &["check", "--project", "content/en"],
            "error: `content/en` is no handbook: it has no content/handbook.yaml",
        ),
        (&["explain", "dead-lnk"], "error: there is no code `dead-lnk`\nhelp: did you mean `dead-link`?"),
        (&["check", "--colour"], "error: there is no flag or argument `--colour`"),
        (&["make"], "error: there is no command `make`"),
        (
            &["check", "--format", "xml"],
            "error: `xml` cannot be the value of `--format <FORM>`\nhelp: possible are: human, short, json",
        ),
        (&["check", "--jobs", "none"], "error: `none` cannot be the value of `--jobs <N>`"),
        (&["explain"], "error: `<CODE>` is missing"),
        (&["build", "--lang", "es", "--out", "/"], "error: "),
    ] {
        let output = site.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = stderr(&output);
        assert!(said.starts_with(expected), "{arguments:?}: {said}");
    }
    let spanish = stderr(&site.run(&["build", "--lang", "es", "--out", "/"]));
    assert!(!spanish.contains("cannot"), "{spanish}");
    let home = site.command(&["build", "--out", "../home"]).env("HOME", site.beside("home/me")).output();
    assert_eq!(home.expect("an end").status.code(), Some(2));
    assert!(site.project().join("content/handbook.yaml").exists());
}

// The language of messages: the flag, else the environment's.
#[test]
fn languages() {
    let site = SiteTest::minimal();
    let spanish = std::fs::read_to_string(root().join("locales/es/explain/dead-link.md")).expect("a text");
    assert_eq!(stdout(&site.run(&["explain", "dead-link", "--lang", "es"])), spanish);
    let output = site.command(&["explain", "dead-link"]).env("LANG", "es_MX.UTF-8").output().expect("an end");
    assert_eq!(stdout(&output), spanish);
    let output = site.command(&["explain", "dead-link"]).env("LC_ALL", "C").output().expect("an end");
    assert!(stdout(&output).starts_with("# dead-link\n"));
    assert!(stdout(&site.run(&["--help", "--lang=es"])) != stdout(&site.run(&["--help"])));
    // A language alone says no more than nothing does.
    let groups: [(&[&str], &[&str]); 3] =
        [(&["--lang", "es"], &[]), (&["--lang=es"], &[]), (&["team", "--lang", "es"], &["team"])];
    for (alone, group) in groups {
        let (alone, nothing) = (site.run(alone), site.command(group).env("LANG", "es").output());
        let nothing = nothing.expect("an end");
        assert_eq!(
            (alone.status.code(), stderr(&alone)),
            (nothing.status.code(), stderr(&nothing)),
            "{group:?}"
        );
        assert!(stderr(&alone).contains("Uso: juntos"), "{}", stderr(&alone));
    }
}

// Help and version are no mistakes.
#[test]
fn help() {
    let site = SiteTest::minimal();
    for arguments in [&["--help"][..], &["build", "--help"], &["--version"]] {
        let output = site.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(stderr(&output), "");
    }
    assert_eq!(stdout(&site.run(&["--version"])), format!("juntos {}\n", env!("CARGO_PKG_VERSION")));
    let help = stdout(&site.run(&["--help"]));
    assert!(help.contains("Builds the whole site") && !help.contains("markdown"), "{help}");
}

// A path that the user typed counts from where they are, the usual folder from the project.
#[test]
fn where_the_site_goes() {
    let site = SiteTest::minimal();
    let beside = site.beside("");
    let from_beside = |arguments: &[&str]| {
        let output = site.command(arguments).current_dir(&beside).output().expect("an end");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    };
    from_beside(&["build", "--project", "project"]);
    assert!(site.project().join("public/index.html").exists());
    from_beside(&["build", "--project", "project", "--out", "elsewhere/site"]);
    assert!(beside.join("elsewhere/site/index.html").exists());
}

// Repeats of a code are one line for people, and each of them for programs and for who asks.
#[test]
fn repeats_are_folded() {
    let site = SiteTest::minimal().edit("content/en/pages/home.md", "Hello.", &"<b>Hello</b>\n\n".repeat(7));
    let count = |said: &str| said.matches("[unsafe-html]").count();
    let said = stderr(&site.run(&["check"]));
    assert_eq!(count(&said), 1, "{said}");
    assert!(said.contains("\n\n… and 13 more of this code: --all\n\n"), "{said}");
    assert!(said.contains("14 warnings"), "{said}");
    assert_eq!(count(&stderr(&site.run(&["check", "--all"]))), 14);
    assert_eq!(count(&stderr(&site.run(&["check", "--format", "short"]))), 14);
    let data: serde_json::Value =
        serde_json::from_str(&stdout(&site.run(&["check", "--format", "json"]))).expect("JSON");
    assert_eq!(data.as_array().map(Vec::len), Some(14));
    let spanish = stderr(&site.run(&["check", "--lang", "es"]));
    assert!(spanish.contains("… y 13 más con este código: --all"), "{spanish}");
}

// A slip in a command or a flag is answered with the nearest that there is.
#[test]
fn suggestions() {
    let site = SiteTest::minimal();
    for (arguments, expected) in [
        (&["serv"][..], "error: there is no command `serv`\nhelp: did you mean `juntos serve`?\n"),
        (&["chekc"], "error: there is no command `chekc`\nhelp: did you mean `juntos check`?\n"),
        (
            &["translate", "exprot"],
            "error: there is no command `exprot`\nhelp: did you mean `juntos translate export`?\n",
        ),
        (
            &["check", "--strcit"],
            "error: there is no flag or argument `--strcit`\nhelp: did you mean `--strict`?\n",
        ),
        (&["frobnicate"], "error: there is no command `frobnicate`\nhelp: see `juntos --help`\n"),
        (
            &["serv", "--lang", "es"],
            "error: no existe la orden `serv`\nayuda: ¿quiso escribir `juntos serve`?\n",
        ),
    ] {
        let output = site.run(arguments);
        assert_eq!((stderr(&output).as_str(), output.status.code()), (expected, Some(2)), "{arguments:?}");
    }
}

// What people type first is understood.
#[test]
fn help_in_other_words() {
    let site = SiteTest::minimal();
    let said = |arguments: &[&str]| {
        let output = site.run(arguments);
        (stdout(&output), stderr(&output), output.status.code())
    };
    let version = said(&["--version"]);
    assert_eq!(version.2, Some(0));
    for arguments in [&["version"][..], &["-v"], &["-V"], &["--lang", "es", "version"]] {
        assert_eq!(said(arguments), version, "{arguments:?}");
    }
    assert_eq!(said(&["help"]), said(&["--help"]));
    assert_eq!(said(&["help", "build"]), said(&["build", "--help"]));
    assert_eq!(
        said(&["--lang", "es", "help", "translate", "status"]),
        said(&["translate", "status", "--help", "--lang=es"])
    );
    let (_, spanish, code) = said(&["--lang", "es"]);
    assert_eq!((spanish.contains("Crea un manual nuevo"), code), (true, Some(2)), "{spanish}");
    assert_eq!(said(&["check", "--lang"]).2, Some(2));
}

// A command works from any folder of the handbook, and its site lies where it always does.
#[test]
fn from_folders_below() {
    let site = SiteTest::minimal();
    for folder in ["content", "content/en/pages"] {
        let built =
            site.command(&["build"]).current_dir(site.project().join(folder)).output().expect("an end");
        assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
    }
    assert!(site.project().join("public/index.html").exists());
    let typed = site
        .command(&["build", "--out", "../../site"])
        .current_dir(site.project().join("content/en"))
        .output()
        .expect("an end");
    assert_eq!(typed.status.code(), Some(0), "{}", stderr(&typed));
    assert!(site.project().join("site/index.html").exists());
    // A folder that was named is that folder.
    let named = site
        .command(&["check", "--project", "."])
        .current_dir(site.project().join("content"))
        .output()
        .expect("an end");
    assert_eq!(named.status.code(), Some(2));
}

// The guide is inside the program: it is put where one asks for it, in both languages, and a folder of
// somebody else stays as it is.
#[test]
fn the_guide() {
    let site = SiteTest::minimal().file("notes/index.html", "Mine.");
    let guide = site.beside("guide").display().to_string();
    let output = site.run(&["guide", &guide]);
    assert_eq!(
        (output.status.code(), stderr(&output)),
        (Some(0), format!("The guide: {guide}/index.html\n"))
    );
    for tag in ["en", "es"] {
        let page = std::fs::read_to_string(site.beside(&format!("guide/{tag}/index.html"))).expect("a page");
        assert!(page.contains("juntos"), "{page}");
    }
    let before = tree(&site.beside("guide"));
    assert_eq!(site.run(&["guide", &guide]).status.code(), Some(0));
    assert_eq!(tree(&site.beside("guide")), before);
    assert_eq!(site.run(&["guide", "notes"]).status.code(), Some(2));
    let notes = std::fs::read_to_string(site.project().join("notes/index.html")).expect("a note");
    assert_eq!(notes, "Mine.");
}
