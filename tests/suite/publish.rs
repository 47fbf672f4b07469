//! `juntos publish`: files for hosts, and sites in folders of somebody's own.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::site_test::{SiteTest, stderr, stdout, tree};

const WORKFLOW: &str = ".github/workflows/publish-handbook.yml";

const NO_RELEASE: &str = "warning: there is no release of juntos yet, so the host has no program to build with\n\
    help: write the address of a program into the file as JUNTOS_URL, and its sum as JUNTOS_SHA256; until then, \
    use juntos publish folder DIR\n";

/// A handbook in a folder of a repository.
fn in_repository() -> SiteTest {
    let site = SiteTest::minimal();
    fs::create_dir(site.beside(".git")).expect("a new folder");
    site
}

fn said(output: &Output) -> (String, Option<i32>) {
    (stderr(output), output.status.code())
}

// The workflow stands at the root of the repository, names the handbook's folder, and is written once.
#[test]
fn a_workflow() {
    let site = in_repository();
    let warnings = format!(
        "{NO_RELEASE}\
         warning: the handbook does not know its address: 404.html would have no style in a folder of a server, \
         and there is no site map\n\
         help: write it as base_url in content/handbook.yaml as soon as you know it\n\
         warning: one short code is not recorded, and may change with each site that the host builds\n\
         help: run juntos build, and send content/codes.yaml with the handbook\n"
    );
    let rehearsal = site.run(&["publish", "github-pages", "--dry-run"]);
    let would = format!("{warnings}would be written, at the root of the repository: {WORKFLOW}\n");
    assert_eq!(said(&rehearsal), (would, Some(0)));
    assert!(!site.beside(".github").exists());
    let next = "What to do now:\n\
        1. Commit .github/workflows/publish-handbook.yml and push it to GitHub.\n\
        2. On github.com, open the repository, then “Settings”, then “Pages”.\n\
        3. Under “Build and deployment”, choose “GitHub Actions” as the source.\n\
        4. Open “Actions”, then “Publish the handbook”: it runs at each push to the main branch.\n\
        5. A red mark tells why nothing was published. “Run workflow” tries again.\n\
        6. A green mark shows the address of the site: open it.\n\
        7. Write that address as base_url into content/handbook.yaml, commit and push.\n\
        8. From now on, whatever you push to the main branch is published.\n";
    let written = site.run(&["publish", "github-pages"]);
    let done = format!("{warnings}written, at the root of the repository: {WORKFLOW}\n{next}");
    assert_eq!(said(&written), (done, Some(0)));
    let text = fs::read_to_string(site.beside(WORKFLOW)).expect("the workflow");
    assert_eq!(text, stdout(&rehearsal));
    assert!(text.contains("\n      JUNTOS_PROJECT: \"project\"\n"), "{text}");
    let again = site.run(&["publish", "github-pages"]);
    let kept = format!("{warnings}as it should be, at the root of the repository: {WORKFLOW}\n{next}");
    assert_eq!(said(&again), (kept, Some(0)));
}

// A file that somebody wrote or changed is left alone, whatever it is.
#[test]
fn files_of_others() {
    for (name, path) in
        [("github-pages", WORKFLOW), ("gitlab-pages", ".gitlab-ci.yml"), ("netlify", "netlify.toml")]
    {
        let site = in_repository();
        assert_eq!(site.run(&["publish", name]).status.code(), Some(0), "{name}");
        let file = site.beside(path);
        let text = fs::read_to_string(&file).expect("the file");
        // Another line end is no change; a word is.
        fs::write(&file, text.replace('\n', "\r\n")).expect("a file");
        assert_eq!(site.run(&["publish", name]).status.code(), Some(0), "{name}");
        for bytes in [text.replace("public", "site").into_bytes(), b"theirs".to_vec(), vec![0xff], vec![]] {
            fs::write(&file, &bytes).expect("a file");
            let refused = site.run(&["publish", name]);
            let message = format!(
                "error: `{path}` is at the root of the repository already, was changed or is for another \
                 handbook, and was left as it is\n\
                 help: move it away, or take over by hand what juntos publish {name} --dry-run prints\n"
            );
            assert_eq!(said(&refused), (message, Some(2)));
            assert_eq!(fs::read(&file).expect("theirs"), bytes);
        }
    }
}

// What a host runs says why it cannot, takes no program but the one that was meant, and builds the site.
#[test]
fn what_a_host_runs() {
    let site = in_repository();
    assert_eq!(site.run(&["publish", "github-pages", "--lang", "es"]).status.code(), Some(0));
    let workflow = fs::read_to_string(site.beside(WORKFLOW)).expect("the workflow");
    let script: String = workflow
        .lines()
        .skip_while(|line| !line.ends_with("run: |"))
        .skip(1)
        .map_while(|line| line.strip_prefix("          "))
        .map(|line| format!("{line}\n"))
        .collect();
    let run = |url: &str, sum: &str| {
        let mut shell = Command::new("sh");
        shell.args(["-c", &script]).current_dir(site.beside("")).env("JUNTOS_PROJECT", "project");
        shell.env("JUNTOS_URL", url).env("JUNTOS_SHA256", sum).output().expect("a shell")
    };
    let public = site.beside("public");
    let nothing = "There is no release of juntos yet: JUNTOS_URL and JUNTOS_SHA256 in this file have to name a \
        program.\nTodavía no hay ninguna versión publicada de juntos: JUNTOS_URL y JUNTOS_SHA256 tienen que nombrar \
        un programa.\n";
    assert_eq!(said(&run("", "")), (nothing.to_owned(), Some(1)));
    // In the place of the download stands an archive from here.
    let program = site.beside("packed/juntos-1/juntos");
    fs::create_dir_all(program.parent().expect("a folder")).expect("a new folder");
    let own = format!("#!/bin/sh\nexec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_juntos"));
    fs::write(&program, own).expect("a new file");
    let of_shell = |command: &str| {
        let output = Command::new("sh").args(["-c", command]).current_dir(site.beside("packed")).output();
        stdout(&output.expect("a shell"))
    };
    of_shell("chmod +x juntos-1/juntos && tar -czf juntos.tar.gz juntos-1");
    let sum = of_shell("sha256sum juntos.tar.gz");
    let sum = sum.split(' ').next().expect("a sum");
    let url = format!("file://{}", site.beside("packed/juntos.tar.gz").display());
    assert!(!run(&url, &"0".repeat(64)).status.success());
    assert!(!public.exists());
    let built = run(&url, sum);
    assert!(built.status.success(), "{}", stderr(&built));
    assert!(public.join("index.html").exists());
}

// Without a repository there is no place for the file, and a handbook with errors gets none.
#[test]
fn refusals() {
    let site = SiteTest::minimal();
    let help = "help: run git init in the folder that you will send to the host, then this command again; without \
        a repository, use juntos publish folder DIR\n";
    let alone = site.run(&["publish", "netlify"]);
    assert_eq!(said(&alone), (format!("error: `.` lies in no repository\n{help}"), Some(2)));
    for (folder, message) in [
        (
            ".",
            "the site cannot be written into `.`: the handbook is in it\nhelp: choose a folder of its own, such as public",
        ),
        ("/", "the site cannot be written into the root of the disk\nhelp: choose a folder of its own"),
    ] {
        for more in [&[][..], &["--dry-run"]] {
            let refused = site.run(&[&["publish", "folder", folder], more].concat());
            assert_eq!(said(&refused), (format!("error: {message}\n"), Some(2)));
        }
    }
    let site = in_repository().edit("content/en/pages/home.md", "Hello.", "[[page:hom]]");
    let before = tree(&site.beside(""));
    for name in ["github-pages", "gitlab-pages", "netlify"] {
        let refused = site.run(&["publish", name]);
        let told = "error: nothing was written, since the host could not build this handbook: it has one error\n\
            help: mend what is listed above, then run this command again\n";
        let (said, code) = said(&refused);
        assert!(said.starts_with("error[dead-link]") && said.ends_with(told), "{said}");
        assert_eq!(code, Some(1));
    }
    assert!(before == tree(&site.beside("")), "something was written");
}

// Names that stay on this computer are told of, and so are pages in one language and files that are too large.
#[test]
fn what_would_go_wrong() {
    let site = SiteTest::empty().file(".git/HEAD", "ref: refs/heads/main\n");
    assert_eq!(site.run(&["init", ".", "--minimal", "--quiet"]).status.code(), Some(0));
    let warned = |site: &SiteTest| said(&site.run(&["publish", "netlify", "--dry-run"]));
    let end = "would be written, at the root of the repository: netlify.toml\n";
    assert_eq!(warned(&site), (format!("{NO_RELEASE}{end}"), Some(0)));
    site.run(&["new", "team", "elm-street"]);
    site.run(&["new", "page", "our-school"]);
    let people = "content/teams/elm-street/people.yaml";
    let site = site.edit(people, "# member-1: {name: First", "member-1: {name: First");
    let site = site.file("content/files/film.mp4", "");
    let film = fs::OpenOptions::new().write(true).open(site.project().join("content/files/film.mp4"));
    film.and_then(|film| film.set_len(120_000_000)).expect("a long file");
    let more = "warning: the names of members are kept out of the repository, so the site that the host builds shows \
        roles\n\
        help: to publish names, use juntos publish folder DIR on the computer that has them\n\
        warning: one page is not translated, and is shown in another language\n\
        help: see which: juntos check --all\n\
        warning: `content/files/film.mp4` has 120 MB; a repository takes 100 MB in one file\n\
        help: make it smaller, or link to it where it is\n";
    assert_eq!(warned(&site), (format!("{NO_RELEASE}{more}{end}"), Some(0)));
    // Names that are not kept out are worse.
    let site =
        site.remove(".gitignore").remove("content/en/pages/our-school.md").remove("content/files/film.mp4");
    let open = "warning: names of members are in the repository: whoever may read it reads them, whatever the site \
        shows\n\
        help: see where: juntos check --all\n";
    assert_eq!(warned(&site), (format!("{NO_RELEASE}{open}{end}"), Some(0)));
}

// Only what changed is copied, only what is ours is removed, and what is said before is what is done.
#[test]
fn a_folder() {
    let site = SiteTest::minimal();
    let theirs = site.beside("share/notes.txt");
    fs::create_dir(site.beside("share")).expect("a new folder");
    fs::write(&theirs, "theirs").expect("a new file");
    let publish = |site: &SiteTest, more: &[&str]| {
        let output = site.run(&[&["publish", "folder", "../share", "--no-pdf"], more].concat());
        let (said, code) = said(&output);
        assert_eq!(code, Some(0), "{said}");
        // The line of totals, without the time.
        let line = said.lines().find(|line| line.starts_with("../share: ")).expect("a line");
        line.rsplit_once(", ").expect("a time").0.to_owned()
    };
    let numbers = |line: &str| -> Vec<usize> {
        line.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
    };
    let rehearse = |site: &SiteTest| {
        let before = tree(&site.beside("share"));
        let line = publish(site, &["--dry-run"]);
        assert!(before == tree(&site.beside("share")), "something was written");
        line
    };
    let would = rehearse(&site);
    let did = publish(&site, &[]);
    let added = numbers(&did)[0];
    assert_eq!(did, format!("../share: {added} files added, 0 changed, 0 removed, 0 left as they were"));
    assert_eq!(
        would,
        format!("../share: {added} files would be added, 0 changed, 0 removed, 0 left as they are")
    );
    assert!(site.beside("share/index.html").exists() && !site.project().join("public").exists());
    let page = site.beside("share/es/index.html");
    let time = |path: &Path| fs::metadata(path).and_then(|meta| meta.modified()).expect("a time");
    // A page that comes, and one that goes.
    let site = site.file("content/en/pages/extra.md", "---\ntitle: Extra\n---\nWords.\n");
    publish(&site, &[]);
    assert!(site.beside("share/en/pages/extra.html").exists());
    let site = site.remove("content/en/pages/extra.md");
    let (would, did) = (rehearse(&site), publish(&site, &[]));
    assert_eq!(numbers(&would), numbers(&did));
    assert!(numbers(&did)[2] > 0, "{did}");
    assert!(!site.beside("share/en/pages/extra.html").exists());
    assert_eq!(fs::read(&theirs).expect("theirs"), b"theirs");
    // Nothing left to do, and nothing touched.
    let before = time(&page);
    assert_eq!(numbers(&publish(&site, &[])), [0, 0, 0, added]);
    assert_eq!(time(&page), before);
    // A file of somebody else in the way is refused, before and in earnest; so are errors.
    let site = site.file("content/en/pages/other.md", "---\ntitle: Other\n---\nWords.\n");
    fs::write(site.beside("share/en/pages/other.html"), "theirs").expect("a new file");
    let before = tree(&site.beside("share"));
    for more in [&[][..], &["--dry-run"]] {
        let refused = site.run(&[&["publish", "folder", "../share", "--no-pdf"], more].concat());
        let (said, code) = said(&refused);
        assert!(said.contains("was not made by juntos"), "{said}");
        assert_eq!(code, Some(2));
    }
    let site = site.edit("content/en/pages/home.md", "Hello.", "[[page:hom]]");
    assert_eq!(site.run(&["publish", "folder", "../share"]).status.code(), Some(1));
    assert!(before == tree(&site.beside("share")), "something was written");
}
