//! Input that must never panic, hang or harm the last site.

use std::time::{Duration, Instant};

use crate::site_test::{SiteTest, stderr, tree};

/// Builds a good site, lays `bytes` over `path`, builds again: the program ends in good time with
/// `code`, and with a problem the last site stays; one of a team alone is no problem for the others.
#[track_caller]
fn check(path: &str, bytes: &[u8], code: i32) -> String {
    let site = SiteTest::minimal();
    assert_eq!(site.run(&["build", "--quiet"]).status.code(), Some(0));
    let before = tree(&site.project().join("public"));
    let site = site.bytes(path, bytes);
    let started = Instant::now();
    let output = site.run(&["build", "--format", "short"]);
    // Far beyond what it takes, far below a hang.
    assert!(started.elapsed() < Duration::from_secs(60), "{path} took {:?}", started.elapsed());
    assert_eq!(output.status.code(), Some(code), "{}", stderr(&output));
    if code == 1 {
        assert_eq!(tree(&site.project().join("public")), before);
    }
    stderr(&output)
}

const HOME: &str = "content/en/pages/home.md";

fn body(text: &str) -> Vec<u8> {
    format!("---\ntitle: Welcome\n---\n{text}").into_bytes()
}

// Encodings: Latin-1 and UTF-16 are refused with their place, a mark and CRLF are fine.
#[test]
fn encodings() {
    let said = check(HOME, b"---\ntitle: Welcome\n---\nA ni\xf1o.\n", 1);
    assert!(
        said.starts_with("content/en/pages/home.md:4:5: error[not-utf8]: this file is not UTF-8: `niño.`"),
        "{said}"
    );
    let utf16: Vec<u8> = "---\ntitle: a\n---\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(check(HOME, &utf16, 1).contains("error[not-utf8]"));
    check(HOME, b"\xef\xbb\xbf---\r\ntitle: Welcome\r\n---\r\nHello.\r\n", 0);
    assert!(check(HOME, b"---\ntitle: A\n---\nx\0y\n", 1).contains(":4:2: error[control-character]"));
}

// YAML that would grow without end, or nests without end.
#[test]
fn yaml() {
    let bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n";
    assert!(
        check("content/teams/a/team.yaml", format!("name: A\n{bomb}").as_bytes(), 3)
            .contains("error[yaml-limits]")
    );
    let deep = format!("name: A\nnorms: {}{}\n", "[".repeat(20_000), "]".repeat(20_000));
    check("content/teams/a/team.yaml", deep.as_bytes(), 3);
    let deep = format!(
        "name: A\nnorms:\n{}",
        (0..3_000).map(|i| format!("{}a:\n", " ".repeat(i + 1))).collect::<String>()
    );
    check("content/teams/a/team.yaml", deep.as_bytes(), 3);
    check("content/handbook.yaml", b"", 1);
    check("content/handbook.yaml", b"[]", 1);
    check("content/handbook.yaml", b"title: {en: a\nlocales:\n\t- en\n", 1);
}

// Markdown that is slow or deep for parsers.
#[test]
fn markdown() {
    check(HOME, &body(&"> ".repeat(10_000)), 1);
    check(HOME, &body(&"[^".repeat(5_000)), 0);
    check(HOME, &body(&"[^a\n".repeat(5_000)), 0);
    check(HOME, &body(&"[".repeat(50_000)), 0);
    check(HOME, &body(&"*a **b ".repeat(10_000)), 0);
    check(HOME, &body(&"`a ``b ".repeat(10_000)), 0);
    check(HOME, &body(&"- ".repeat(3_000)), 0);
    check(HOME, &body(&"| a ".repeat(20_000)), 0);
    check(HOME, &body(&"<!--".repeat(20_000)), 0);
    check(HOME, &body(&"![[".repeat(20_000)), 0);
    check(HOME, &body(&"::: note\n".repeat(2_000)), 1);
    check(HOME, &body(&"<div>\n::: note\n:::\n".repeat(3_000)), 0);
    let fields = format!("::: handout {{#a title=\"A\"}}\n{}\n:::\n", "_ [ ( ` ".repeat(20_000));
    check(
        "content/en/activities/greet.md",
        format!("---\ntitle: G\nsteps: [meet]\n---\n{fields}").as_bytes(),
        1,
    );
}

// Long inputs that would take the square of their length.
#[test]
fn long_inputs() {
    let handout = |text: String| {
        format!("---\ntitle: G\nsteps: [meet]\n---\n::: handout {{#name-tag title=\"A\"}}\n{text}\n:::\n")
    };
    let greet = "content/en/activities/greet.md";
    check(HOME, &body(&"# h\n".repeat(30_000)), 0);
    check(HOME, &body(&"<b>x</b> ".repeat(60_000)), 0);
    check(greet, handout("|____|[ ]|\n".repeat(40_000)).as_bytes(), 1);
    check(greet, handout("- [ ] a\n".repeat(60_000)).as_bytes(), 1);
    check(greet, handout("[".repeat(300_000)).as_bytes(), 1);
    check(greet, handout("a](b ".repeat(60_000)).as_bytes(), 1);
    check(greet, handout("__ . ".repeat(100_000)).as_bytes(), 1);
    let keys: String = (0..90_000).map(|i| format!("k{i}: x\n")).collect();
    check("content/handbook.yaml", format!("title: T\n{keys}").as_bytes(), 1);
    let links: String = (0..20_000).map(|i| format!("[[page:p{i}]]\n")).collect();
    check(HOME, &body(&links), 1);
}

// What other programs paste: no-break spaces, references to control characters.
#[test]
fn odd_characters() {
    check(HOME, &body("::: note {title=\u{a0}x}\n:::\n"), 1);
    check(HOME, &body("::: se\u{f1}al\n:::\n"), 1);
    check(HOME, &body("[a](&#31;) [b](&#x1f; \"t\")\n"), 1);
    assert!(check("content/files/a\\b.txt", b"x", 1).contains("error[reserved-name]"));
}

// A file over the limit, one with a refused name, one that is no UTF-8 by name.
#[test]
fn files() {
    assert!(check(HOME, &vec![b'a'; 5_000_001], 1).contains("home.md:1:1: error[file-too-large]"));
    assert!(check("content/en/pages/con.md", b"---\ntitle: C\n---\n", 1).contains("error[reserved-name]"));
    let site = SiteTest::minimal();
    let name = <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"ni\xf1o.md");
    std::fs::write(site.project().join("content/en/pages").join(name), "---\ntitle: N\n---\n")
        .expect("a new file");
    let said = stderr(&site.run(&["check", "--format", "short"]));
    assert!(said.starts_with("content/en/pages/ni\\xf1o.md:1:1: error[bad-id]"), "{said}");
}

// Links in the tree: a loop, one that leaves it, one that leads nowhere.
#[test]
fn symlinks() {
    let site = SiteTest::minimal();
    std::fs::create_dir(site.beside("secret")).expect("a new folder");
    std::fs::write(site.beside("secret/key.md"), "---\ntitle: Key\n---\nsecret\n").expect("a new file");
    let pages = site.project().join("content/en/pages");
    std::os::unix::fs::symlink(".", pages.join("loop")).expect("a new link");
    std::os::unix::fs::symlink(site.beside("secret"), pages.join("out")).expect("a new link");
    std::os::unix::fs::symlink(site.beside("secret/key.md"), pages.join("key.md")).expect("a new link");
    std::os::unix::fs::symlink("nowhere.md", pages.join("broken.md")).expect("a new link");
    let output = site.run(&["check", "--format", "short", "--quiet"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    let places: Vec<&str> = said.lines().filter_map(|line| line.split("]:").next()).collect();
    assert_eq!(
        places,
        [
            "content/en/pages/broken.md:1:1: error[symlink-escape",
            "content/en/pages/key.md:1:1: error[symlink-escape",
            "content/en/pages/loop:1:1: error[symlink-escape",
            "content/en/pages/out:1:1: error[symlink-escape",
        ],
        "{said}"
    );
    assert!(!said.contains("secret\n"));
}

// A file that goes away while the folder is read is as if it had not been there.
#[test]
fn vanishing_files() {
    let site = SiteTest::minimal();
    let stop = std::sync::atomic::AtomicBool::new(false);
    let pages = site.project().join("content/en/pages");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                for i in 0..20 {
                    let half = pages.join(".v.md");
                    let _ = std::fs::write(&half, "---\ntitle: V\n---\n");
                    let _ = std::fs::rename(&half, pages.join(format!("v{i}.md")));
                }
                for i in 0..20 {
                    let _ = std::fs::remove_file(pages.join(format!("v{i}.md")));
                }
            }
        });
        let outputs: Vec<_> = (0..20).map(|_| site.run(&["check", "--quiet"])).collect();
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        for output in outputs {
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        }
    });
}

// Twenty problems of one YAML file are all told.
#[test]
fn all_problems_of_one_file() {
    let keys: String = (0..20).map(|i| format!("key{i}: x\n")).collect();
    let said =
        check("content/teams/a/team.yaml", format!("name: A\nseats: 5\nmembers: x\n{keys}").as_bytes(), 3);
    assert_eq!(said.lines().filter(|line| line.contains("error[unknown-key]")).count(), 20, "{said}");
    assert_eq!(said.lines().filter(|line| line.contains("error[wrong-type]")).count(), 2, "{said}");
}
