//! The CommonMark suite through the program, as scripts would call it.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::site_test::root;

/// Examples of the specification: number, Markdown, HTML.
fn examples() -> Vec<(usize, String, String)> {
    let path = root().join("tests/node_modules/commonmark-spec/spec.txt");
    let spec = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; `bash tests/run` installs it", path.display()));
    let fence = "`".repeat(32);
    spec.split(&format!("\n{fence} example\n"))
        .skip(1)
        .enumerate()
        .map(|(i, part)| {
            let end = part.find(&format!("\n{fence}")).map_or(part.len(), |end| end + 1);
            let example = part[..end].replace('→', "\t");
            let (markdown, html) = example.split_once("\n.\n").map_or_else(
                || (String::new(), example.trim_start_matches(".\n").to_owned()),
                |(markdown, html)| (format!("{markdown}\n"), html.to_owned()),
            );
            (i + 1, markdown, html)
        })
        .collect()
}

fn convert(markdown: &str, flags: &[&str]) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_juntos"))
        .arg("markdown")
        .args(flags)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program to run");
    child.stdin.take().expect("a pipe").write_all(markdown.as_bytes()).expect("a reader");
    String::from_utf8(child.wait_with_output().expect("an end").stdout).expect("UTF-8")
}

/// Differences that mean nothing in HTML.
fn normal(html: &str) -> String {
    html.trim().replace("&quot;", "\"").replace("&#39;", "'")
}

// All 652 examples, with raw HTML let through.
#[test]
fn all_examples() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    let mut wrong = Vec::new();
    for (number, markdown, html) in &examples {
        let found = convert(markdown, &["--raw-html"]);
        if normal(&found) != normal(html) {
            wrong.push(format!("{number}: {markdown:?}\nexpected {html:?}\nfound    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

// The safe way differs only where an example has raw HTML, a bare address or a scheme that is not on the list.
#[test]
fn the_safe_way() {
    for (number, markdown, html) in examples() {
        let found = convert(&markdown, &[]);
        if normal(&found) == normal(&html) {
            continue;
        }
        let raw = convert(&markdown, &["--raw-html"]);
        let has_html = markdown.contains('<');
        let has_scheme = ["irc://", "a+b+c:", "made-up-scheme:", "localhost:", "MAILTO:", "m:abc", "foo:bar"]
            .iter()
            .any(|scheme| markdown.contains(scheme));
        // Here a bare address is a link.
        let has_address =
            ["https://example.com\n", "foo@bar.example.com\n"].iter().any(|bare| markdown.ends_with(bare));
        // And a path may have blanks, as people name their files.
        let has_blank = markdown.contains("](/my uri)");
        assert!(
            has_html || has_scheme || has_address || has_blank,
            "{number}: {markdown:?}\nsafe {found:?}\nraw  {raw:?}"
        );
    }
}
