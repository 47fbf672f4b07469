//! `tests/checks/*.md`: for each code small handbooks, the places found and the whole messages.
//!
//! The places (`at`) are written by hand. The messages are written by `BLESS=1 cargo test checks`
//! and then read like any other text.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use juntos::diagnostic::emit::Format;

use crate::site_test::{SiteTest, in_parallel, root};

/// A block of a case: its info string and content.
struct Block {
    info: String,
    content: String,
}

/// One case: its title, and its blocks in order.
struct Case {
    title: String,
    blocks: Vec<Block>,
}

fn parse(text: &str) -> (String, Vec<Case>) {
    let mut head = String::new();
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            cases.push(Case { title: title.to_owned(), blocks: Vec::new() });
        } else if line.starts_with("```") {
            let ticks = line.len() - line.trim_start_matches('`').len();
            let info = line[ticks..].trim().to_owned();
            let close = "`".repeat(ticks);
            let mut content = String::new();
            for line in lines.by_ref().take_while(|line| *line != close) {
                content.push_str(line);
                content.push('\n');
            }
            cases.last_mut().expect("a case before its blocks").blocks.push(Block { info, content });
        } else if cases.is_empty() {
            head.push_str(line);
            head.push('\n');
        }
    }
    (head, cases)
}

fn print(head: &str, cases: &[Case]) -> String {
    let mut text = head.trim_end().to_owned();
    for case in cases {
        let _ = write!(text, "\n\n## {}", case.title);
        for block in &case.blocks {
            let longest =
                block.content.lines().map(|l| l.len() - l.trim_start_matches('`').len()).max().unwrap_or(0);
            let fence = "`".repeat(longest.max(2) + 1);
            let _ = write!(text, "\n\n{fence}{}\n{}{fence}", block.info, block.content);
        }
    }
    text.push('\n');
    text
}

/// `\xNN`, `\r`, `\t`, `\0` and `\\` as bytes.
fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'\\' {
            bytes.push(*first);
            continue;
        }
        match rest {
            [b'x', a, b, tail @ ..] => {
                let hex = std::str::from_utf8(&[*a, *b]).map(str::to_owned).expect("two digits");
                bytes.push(u8::from_str_radix(&hex, 16).expect("two digits"));
                rest = tail;
            }
            [c, tail @ ..] => {
                bytes.push(match c {
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'0' => 0,
                    c => *c,
                });
                rest = tail;
            }
            [] => bytes.push(b'\\'),
        }
    }
    bytes
}

fn set_up(case: &Case) -> SiteTest {
    let mut site = SiteTest::minimal();
    std::fs::write(site.beside("outside"), "secret").expect("a new file");
    for block in &case.blocks {
        let Some((kind, path)) = block.info.split_once(' ') else { continue };
        site = match kind {
            "file" => site.file(path, &block.content),
            "escaped" => site.bytes(path, &unescape(&block.content)),
            "large" => {
                let size = block.content.trim().parse().expect("a number of bytes");
                site.bytes(path, &vec![b'a'; size])
            }
            "remove" => site.remove(path),
            "fifo" => {
                let place = site.project().join(path);
                std::fs::create_dir_all(place.parent().expect("a folder")).expect("a new folder");
                let made = std::process::Command::new("mkfifo").arg(place).status().expect("an end");
                assert!(made.success(), "{path}");
                site
            }
            "with" if path == "frozen" => site.frozen(),
            "with" => site.pdf(),
            "link" => {
                let place = site.project().join(path);
                std::fs::create_dir_all(place.parent().expect("a folder")).expect("a new folder");
                std::os::unix::fs::symlink(block.content.trim(), place).expect("a new link");
                site
            }
            _ => site,
        };
    }
    site
}

/// What of a file of cases is not as it says; with BLESS its messages are written anew.
fn wrong(earlier: &RefCell<SiteTest>, file: &Path, bless: bool) -> String {
    let mut wrong = String::new();
    let name = file.file_name().unwrap_or_default().display();
    let text = std::fs::read_to_string(file).expect("a readable case");
    let (head, mut cases) = parse(&text);
    for case in &mut cases {
        let mut site = set_up(case).following(&earlier.borrow());
        let built = site.build();
        earlier.replace(site);
        let block = |text: &str| if text.is_empty() { String::new() } else { format!("{text}\n") };
        let at = block(&built.places().join("\n"));
        let spoken = |language: &str| block(built.problems(Format::Human, language).trim_end());
        for (info, found) in [("at", at), ("en", spoken("en")), ("es", spoken("es"))] {
            let block = case.blocks.iter_mut().find(|block| block.info == info);
            match block {
                Some(block) if block.content == found => {}
                Some(block) if bless && info != "at" => block.content = found,
                None if bless => case.blocks.push(Block { info: info.to_owned(), content: found }),
                block => {
                    let expected = block.map_or("", |block| block.content.as_str());
                    let _ = writeln!(
                        wrong,
                        "{name}, {}, {info}\nexpected:\n{expected}found:\n{found}",
                        case.title
                    );
                }
            }
        }
    }
    let printed = print(&head, &cases);
    if bless && printed != text {
        std::fs::write(file, printed).expect("a case to write");
    }
    wrong
}

// Every case gives just the diagnostics that it names, at their places, with the whole message in
// both languages.
#[test]
fn cases() {
    let bless = std::env::var_os("BLESS").is_some();
    let folder = std::fs::read_dir(root().join("tests/checks")).expect("cases");
    let mut files: Vec<_> = folder.flatten().map(|file| file.path()).collect();
    files.sort();
    assert!(files.len() > 40, "the cases are in tests/checks");
    let wrong =
        in_parallel(&files, || RefCell::new(SiteTest::empty()), |earlier, file| wrong(earlier, file, bless))
            .concat();
    assert!(wrong.is_empty(), "{wrong}");
}

// Every code that the program raises has a file of cases that names it.
#[test]
fn every_code_has_a_case() {
    let mut raised: BTreeSet<&juntos::diagnostic::Code> = BTreeSet::new();
    for entry in walkdir::WalkDir::new(root().join("src")) {
        let entry = entry.expect("a readable folder");
        if entry.path().extension().is_some_and(|ending| ending == "rs") && !entry.path().ends_with("code.rs")
        {
            let text = std::fs::read_to_string(entry.path()).expect("a source");
            for part in text.split("Code::").skip(1) {
                let name: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
                raised
                    .extend(juntos::diagnostic::Code::ALL.iter().filter(|code| format!("{code:?}") == name));
            }
        }
    }
    for code in raised {
        let path = root().join(format!("tests/checks/{}.md", code.name()));
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(text.contains(&format!("\n{} ", code.name())), "no case for `{}`", code.name());
    }
}
