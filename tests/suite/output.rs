//! The output folder: one step or not at all, and nothing of others is touched.

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::time::Duration;

use crate::site_test::{SiteTest, stderr, tree};

/// A handbook with so many pages, in one language, with a word that all of them show.
fn big(pages: usize, word: &str) -> SiteTest {
    let mut site = SiteTest::minimal()
        .file("content/handbook.yaml", &format!("title: {word}\nlocales: [en]\nnavigation: [home]\n"));
    fs::remove_dir_all(site.project().join("content/es")).expect("a folder to remove");
    for i in 0..pages {
        let path = format!("content/en/pages/p{i}.md");
        site = site.file(&path, &format!("---\ntitle: P{i}\n---\n{}", "Words of a page. ".repeat(60)));
    }
    site
}

// Killed at any moment, the folder holds the old site or the new one, whole; and the next run
// clears what is left.
#[test]
fn killed() {
    let mut site = big(300, "Old");
    assert_eq!(site.run(&["build", "--quiet"]).status.code(), Some(0));
    let public = site.project().join("public");
    let mut sites: BTreeMap<bool, BTreeMap<String, Vec<u8>>> = BTreeMap::new();
    sites.insert(false, tree(&public));
    let other = big(300, "New");
    assert_eq!(other.run(&["build", "--quiet"]).status.code(), Some(0));
    sites.insert(true, tree(&other.project().join("public")));
    let mut seed = 88_172_645_463_325_252_u64;
    let mut is_new = false;
    let mut moments = 0;
    while moments < 50 {
        is_new = !is_new;
        let title = if is_new { "New" } else { "Old" };
        site = site
            .file("content/handbook.yaml", &format!("title: {title}\nlocales: [en]\nnavigation: [home]\n"));
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let mut child =
            site.command(&["build", "--quiet"]).stderr(Stdio::null()).spawn().expect("the program to run");
        std::thread::sleep(Duration::from_micros(seed % 120_000));
        let _ = child.kill();
        let _ = child.wait();
        moments += 1;
        let found = tree(&public);
        assert!(
            sites.values().any(|known| *known == found),
            "moment {moments}: neither the old site nor the new"
        );
    }
    assert_eq!(site.run(&["build", "--quiet"]).status.code(), Some(0));
    let left: Vec<_> = fs::read_dir(site.project())
        .expect("a folder")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("juntos"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

// Files of others stay as they are: beside ours, and in folders of ours.
#[test]
fn files_of_others() {
    let mut site = SiteTest::minimal();
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    site = site
        .file("public/CNAME", "example.org")
        .file("public/.git/config", "x")
        .file("public/en/own.html", "mine");
    site = site.edit("content/en/pages/home.md", "Hello.", "Hello again.").remove("content/en/steps/meet.md");
    site = site.file("content/en/steps/meet.md", "---\ntitle: Meet\naliases: [met]\n---\n");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let public = tree(&site.project().join("public"));
    assert_eq!(public["CNAME"], b"example.org");
    assert_eq!(public[".git/config"], b"x");
    assert_eq!(public["en/own.html"], b"mine");
    assert!(String::from_utf8_lossy(&public["en/index.html"]).contains("Hello again."));
    assert!(public.contains_key("en/steps/met.html"));
    assert!(!public.keys().any(|path| path.contains("juntos-staged") || path.contains("juntos-journal")));
    // What we made and do not make any more goes; a folder that holds theirs stays.
    site = site.file("content/en/steps/meet.md", "---\ntitle: Meet\n---\n");
    let said = stderr(&site.run(&["build"]));
    assert!(said.contains("1 files written") || said.contains("removed"), "{said}");
    assert!(!site.project().join("public/en/steps/met.html").exists());
    assert_eq!(fs::read(site.project().join("public/en/own.html")).expect("theirs"), b"mine");
}

// A file of somebody else where ours should be is refused, and nothing is changed.
#[test]
fn a_foreign_file_in_the_way() {
    let site = SiteTest::minimal().file("public/index.html", "theirs");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("was not made by juntos"), "{}", stderr(&output));
    assert_eq!(
        tree(&site.project().join("public")),
        BTreeMap::from([("index.html".into(), b"theirs".to_vec())])
    );
}

// A page that somebody edited by hand in the output is made new again.
#[test]
fn edited_by_hand() {
    let site = SiteTest::minimal();
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let before = tree(&site.project().join("public"));
    let site = site.file("public/en/index.html", "edited");
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    assert_eq!(tree(&site.project().join("public")), before);
}

// A journal that a killed run left is finished by the next; one without an end is not.
#[test]
fn journals() {
    let site = SiteTest::minimal();
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let before = tree(&site.project().join("public"));
    let half = "juntos journal 1\nput en/index.html\nremove es/index.html\n";
    let site = site
        .file("public/CNAME", "example.org")
        .file("public/.juntos-staged/en/index.html", "half")
        .file("public/.juntos-journal", half);
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let mut found = tree(&site.project().join("public"));
    assert_eq!(found.remove("CNAME").expect("theirs"), b"example.org");
    assert_eq!(found, before);
    // A journal never reaches out of the folder, nor at what is not ours.
    let bad =
        "juntos journal 1\nput ../../escaped\nremove ../project/content/handbook.yaml\nremove CNAME\nend\n";
    let site = site.file("public/.juntos-staged/x", "x").file("public/.juntos-journal", bad);
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    assert!(site.project().join("content/handbook.yaml").exists());
    assert!(site.project().join("public/CNAME").exists());
}

// Output folders that are links, or that links lead out of, are not followed for removal.
#[test]
fn links_in_the_output() {
    let site = SiteTest::minimal();
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let public = site.project().join("public");
    fs::create_dir(site.beside("precious")).expect("a new folder");
    fs::write(site.beside("precious/meet.html"), "precious").expect("a new file");
    fs::remove_dir_all(public.join("en/steps")).expect("a folder to remove");
    std::os::unix::fs::symlink(site.beside("precious"), public.join("en/steps")).expect("a new link");
    let site = site.remove("content/en/steps/meet.md").remove("content/es/steps/meet.md");
    let site = site.edit("content/processes/growing.yaml", "    steps: [meet]\n", "");
    let site = site.edit("content/en/activities/greet.md", "steps: [meet]", "kind: energizer");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(fs::read(site.beside("precious/meet.html")).expect("precious"), b"precious");
}

// A disk that fills up leaves the last site, says so, and leaves nothing over.
#[test]
fn a_full_disk() {
    let site = big(400, "Full");
    let disk = site.beside("disk");
    fs::create_dir(&disk).expect("a new folder");
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=600k", "tmpfs"])
        .arg(&disk)
        .status()
        .is_ok_and(|status| status.success());
    // Without the right to mount, the file size limit of a shell does as well.
    let out = disk.join("site");
    fs::create_dir(&out).expect("a new folder");
    fs::write(out.join("theirs"), "theirs").expect("a new file");
    let program = env!("CARGO_BIN_EXE_juntos");
    let run = |limit: &str| {
        std::process::Command::new("sh")
            .args(["-c", &format!("{limit} exec \"$0\" build --quiet --lang en --out \"$1\"")])
            .args([program.as_ref(), out.as_os_str()])
            .current_dir(site.project())
            .output()
            .expect("a shell")
    };
    let output = run(if mounted { "" } else { "trap '' XFSZ; ulimit -f 1;" });
    let left = tree(&disk);
    if mounted {
        let _ = std::process::Command::new("umount").arg(&disk).status();
    }
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(stderr(&output).contains("cannot be written"), "{}", stderr(&output));
    assert_eq!(left, BTreeMap::from([("site/theirs".into(), b"theirs".to_vec())]));
}

// No right to write is said, with the path.
#[test]
fn no_permission() {
    let site = SiteTest::minimal();
    let output = site.run(&["build", "--out", "/proc/site"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("error: `/proc/"), "{}", stderr(&output));
}

// Two runs into one folder wait for each other: the site is the one's or the other's, whole.
#[test]
fn two_runs_at_once() {
    let site = big(120, "First");
    assert_eq!(site.run(&["build", "--quiet"]).status.code(), Some(0));
    let other = big(120, "Second");
    let out = site.project().join("public");
    for round in 0..6 {
        let mut one = site.command(&["build", "--quiet"]).spawn().expect("the program to run");
        let mut two =
            other.command(&["build", "--quiet", "--out"]).arg(&out).spawn().expect("the program to run");
        assert!(one.wait().is_ok_and(|status| status.success()), "round {round}");
        assert!(two.wait().is_ok_and(|status| status.success()), "round {round}");
        let pages = tree(&out);
        let pages: Vec<_> = pages.iter().filter(|(path, _)| path.ends_with(".html")).collect();
        let of = |word: &str| {
            pages.iter().filter(|(_, page)| String::from_utf8_lossy(page).contains(word)).count()
        };
        let (first, second) = (of(">First<"), of(">Second<"));
        assert!(first.min(second) == 0 && first.max(second) > 120, "round {round}: {first} and {second}");
    }
}

// A file that becomes a folder, and a folder that becomes a file, beside files of others.
#[test]
fn files_and_folders_change_places() {
    let site = SiteTest::minimal().file("content/files/x", "file");
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let site = site
        .file("public/CNAME", "example.org")
        .remove("content/files/x")
        .file("content/files/x/y", "inside");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(tree(&site.project().join("public"))["files/x/y"], b"inside");
    fs::remove_dir_all(site.project().join("content/files/x")).expect("a folder to remove");
    let site = site.file("content/files/x", "file");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let public = tree(&site.project().join("public"));
    assert_eq!((&public["files/x"][..], &public["CNAME"][..]), (&b"file"[..], &b"example.org"[..]));
}

// A folder of the site that is a link to elsewhere is not written through.
#[test]
fn links_are_not_written_through() {
    let site = SiteTest::minimal();
    fs::create_dir_all(site.project().join("public")).expect("a new folder");
    fs::create_dir(site.beside("elsewhere")).expect("a new folder");
    std::os::unix::fs::symlink(site.beside("elsewhere"), site.project().join("public/en"))
        .expect("a new link");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("was not made by juntos"), "{}", stderr(&output));
    assert_eq!(tree(&site.beside("elsewhere")), BTreeMap::new());
}

// What others lay into the folder while it is built stays.
#[test]
fn names_like_ours() {
    let site = SiteTest::minimal().file("public/.juntos-staged-notes.txt", "theirs");
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let site = site.edit("content/en/pages/home.md", "Hello.", "Hello again.");
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    assert_eq!(tree(&site.project().join("public"))[".juntos-staged-notes.txt"], b"theirs");
}

/// Runs the program in a shell that has done something first.
fn run_after(site: &SiteTest, first: &str, arguments: &[&str]) -> std::process::Output {
    let program = site.command(&[]).get_program().to_owned();
    let mut shell = std::process::Command::new("sh");
    shell.arg("-c").arg(format!("{first}; exec \"$0\" \"$@\"")).arg(program).args(arguments);
    shell.current_dir(site.project()).env("LANG", "en_US.UTF-8").output().expect("a shell")
}

// A server is another user: what is published can be read by all, whatever its author keeps to themselves.
#[test]
fn everybody_can_read_a_site() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = SiteTest::minimal();
    let built = run_after(&site, "umask 077", &["build", "--quiet"]);
    assert_eq!((stderr(&built).as_str(), built.status.code()), ("", Some(0)));
    for entry in walkdir::WalkDir::new(site.project().join("public")) {
        let entry = entry.expect("a readable folder");
        let mode = entry.metadata().expect("an entry").permissions().mode() & 0o777;
        let expected = if entry.file_type().is_dir() { 0o755 } else { 0o644 };
        assert_eq!(mode, expected, "{}", entry.path().display());
    }
}

// Where the system allows no file of the size that is needed, that is said, and nothing is left behind.
#[test]
fn files_larger_than_the_system_allows() {
    let site = SiteTest::minimal();
    let before = tree(&site.project());
    let built = run_after(&site, "ulimit -f 1", &["build", "--no-pdf"]);
    assert_eq!(built.status.code(), Some(2), "{}", stderr(&built));
    assert!(stderr(&built).contains(" cannot be written: "), "{}", stderr(&built));
    let mut after = tree(&site.project());
    // The codes that would have been published are recorded before.
    after.remove("content/codes.yaml");
    assert!(before == after, "something was left: {:?}", after.keys());
}

// Words that changed while length and time stayed are read again.
#[test]
fn an_edit_that_keeps_size_and_time() {
    let site = SiteTest::minimal();
    let path = site.project().join("content/en/pages/home.md");
    let long_ago = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_600_000_000);
    let write = |text: &str| {
        std::fs::write(&path, text).expect("a new text");
        let file = std::fs::File::options().write(true).open(&path).expect("a file");
        file.set_modified(long_ago).expect("another time");
    };
    write("---\ntitle: Welcome\n---\nOne.\n");
    let first = juntos::load::load(&site.project(), None).expect("a project").value;
    write("---\ntitle: Welcome\n---\nTwo.\n");
    let then = juntos::load::load(&site.project(), Some(&first)).expect("a project").value;
    let text = then.file("content/en/pages/home.md").map(|file| file.text.to_string());
    assert_eq!(text.as_deref(), Some("---\ntitle: Welcome\n---\nTwo.\n"));
}

// A day that cannot be read is no reason to take today's.
#[test]
fn a_moment_that_is_none() {
    let site = SiteTest::minimal();
    for (value, code) in [("abc", 2), ("1e9", 2), ("99999999999999", 2), ("1600000000", 0), ("", 0)] {
        let checked = site.command(&["check"]).env("SOURCE_DATE_EPOCH", value).output().expect("an end");
        assert_eq!(checked.status.code(), Some(code), "{value}: {}", stderr(&checked));
    }
}
