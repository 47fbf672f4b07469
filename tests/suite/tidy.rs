//! The house rules: layers, headers, languages that agree, no path of a machine.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::site_test::root;

fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(root().join("src")).sort_by_file_name() {
        let entry = entry.expect("a readable folder");
        if entry.path().extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(entry.path()).expect("a source");
            files.push((entry.path().strip_prefix(root().join("src")).expect("inside").to_owned(), text));
        }
    }
    files
}

/// The modules in the order of `lib.rs`.
fn layers() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("src/lib.rs")).expect("lib.rs");
    text.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

// A module uses modules above it in `lib.rs`, never below.
#[test]
fn no_arrow_points_up() {
    let layers = layers();
    let place = |name: &str| layers.iter().position(|layer| layer == name);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let own = path.components().next().expect("a name").as_os_str().to_string_lossy().replace(".rs", "");
        let Some(own) = place(&own) else { continue };
        for (number, line) in text.lines().enumerate() {
            for used in line.split("crate::").skip(1) {
                let used: Vec<String> = match used.strip_prefix('{') {
                    Some(list) => list
                        .split([',', '}', ' '])
                        .map(|n| n.split("::").next().unwrap_or(n).to_owned())
                        .collect(),
                    None => {
                        vec![used.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()]
                    }
                };
                for used in used {
                    if place(&used).is_some_and(|used| used > own) && !line.trim_start().starts_with("//") {
                        wrong.push(format!(
                            "{}:{}: uses `{used}`, which is below it",
                            path.display(),
                            number + 1
                        ));
                    }
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(layers.len() > 10, "{layers:?}");
}

// Each outside library is named in one place only.
#[test]
fn one_place_for_each_library() {
    for (library, place) in [
        ("pulldown_cmark", "markdown/"),
        ("serde_yaml", "yaml/"),
        ("tera::", "theme/"),
        ("fluent_syntax", "i18n/"),
        ("annotate_snippets", "diagnostic/emit.rs"),
        ("clap::", "cli/"),
    ] {
        for (path, text) in sources() {
            let path = path.display().to_string();
            let named =
                text.lines().any(|line| line.contains(library) && !line.trim_start().starts_with("//"));
            assert!(!named || path.starts_with(place), "{library} is named in {path}");
        }
    }
}

// Every source opens with what it turns into what.
#[test]
fn headers() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} has no header", path.display());
    }
}

// Reading and writing the disk has one place each.
#[test]
fn one_reader_one_writer() {
    for (path, text) in sources() {
        let path = path.display().to_string();
        // What Cargo runs before the program is there is none of its passes.
        let allowed = path == "load/mod.rs"
            || path == "program.rs"
            || path == "output/write.rs"
            || path == "output/guard.rs"
            || path == "output/place.rs";
        assert!(allowed || !text.contains("fs::"), "{path} uses the file system");
    }
}

// Every code is explained in every language of the program.
#[test]
fn every_code_is_explained() {
    let codes: BTreeSet<String> =
        juntos::diagnostic::Code::ALL.iter().map(|code| code.name().to_owned()).collect();
    for tag in ["en", "es"] {
        let folder = root().join(format!("locales/{tag}/explain"));
        let texts: BTreeSet<String> = std::fs::read_dir(folder)
            .expect("texts")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().replace(".md", ""))
            .collect();
        assert_eq!(texts, codes, "{tag}");
        for code in &codes {
            let text = std::fs::read_to_string(root().join(format!("locales/{tag}/explain/{code}.md")))
                .expect("a text");
            assert!(text.starts_with(&format!("# {code}\n")), "{tag}/{code}");
        }
    }
}

// No file names a path of the machine that it was written on.
#[test]
fn no_path_of_a_machine() {
    for folder in ["src", "tests", "benches", "content", "locales", "themes", ".ci"] {
        for entry in walkdir::WalkDir::new(root().join(folder)).into_iter().flatten() {
            if entry.path().components().any(|part| part.as_os_str() == "node_modules") {
                continue;
            }
            let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
            for start in ["/ho\u{6d}e/", "/Use\u{72}s/", "/ro\u{6f}t/", "/wo\u{72}k/"] {
                assert!(!text.contains(start), "{} names {start}", entry.path().display());
            }
        }
    }
}
