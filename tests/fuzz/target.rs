//! Bytes that a fuzzer thinks of → the properties of `tests/suite`, asked of them.
//!
//! `tests/fuzz/run PROPERTY [SECONDS]` runs one of [`PROPERTIES`]. libFuzzer changes the handbooks and hostile
//! files of this repository, keeps what reaches new code, and stops at the first text that breaks the
//! property. What it finds becomes a case of `tests/hostile`, and then is mended.

#![cfg_attr(fuzzing, no_main)]
#![allow(clippy::disallowed_methods, reason = "tests lay out files and look at them")]

#[allow(dead_code, reason = "the suite's driver, of which a fuzzer needs a part")]
#[path = "../suite/html.rs"]
mod html;
#[allow(dead_code, unused_imports, reason = "the suite's own tests of them are left out here")]
#[path = "../suite/incremental.rs"]
mod incremental;
#[allow(dead_code, unused_imports, reason = "the suite's own tests of them are left out here")]
#[path = "../suite/properties.rs"]
mod properties;
#[allow(dead_code, reason = "the suite's driver, of which a fuzzer needs a part")]
#[path = "../suite/site_test.rs"]
mod site_test;

use std::sync::LazyLock;

use incremental::{Edit, FILES, TEXTS, kept_equals_clean};
use libfuzzer_sys::{Corpus, fuzz_target};

/// What holds of a text, or panics.
type Property = fn(&str);

/// What may be asked, by name.
const PROPERTIES: &[(&str, Property)] = &[
    ("markdown", properties::markdown),
    ("body", properties::body),
    ("front-matter", properties::front_matter),
    ("settings", properties::settings),
    ("process", properties::process),
    ("team", properties::team),
    ("fluent", properties::fluent),
    ("address", properties::address),
    ("destination", properties::destination),
    ("edits", edits),
];

/// The property that is asked in this run.
static PROPERTY: LazyLock<Property> = LazyLock::new(|| {
    let wanted = std::env::var("PROPERTY").unwrap_or_default();
    let names: Vec<&str> = PROPERTIES.iter().map(|(name, _)| *name).collect();
    let found = PROPERTIES.iter().find(|(name, _)| *name == wanted);
    found.unwrap_or_else(|| panic!("PROPERTY is {wanted:?}, and may be one of {names:?}")).1
});

/// Each two letters are an edit: which file, and which text it gets. One text more stands for none.
fn edits(letters: &str) {
    let edit = |pair: &[u8]| {
        let file = FILES[usize::from(pair[0]) % FILES.len()];
        TEXTS
            .get(usize::from(pair[1]) % (TEXTS.len() + 1))
            .map_or(Edit::Remove(file), |text| Edit::Write(file, text))
    };
    kept_equals_clean(letters.as_bytes().chunks_exact(2).take(12).map(edit));
}

/// Where it is compiled for its lints alone, it links like any program.
#[cfg(not(fuzzing))]
fn main() {}

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Ok(text) = str::from_utf8(bytes) else { return Corpus::Reject };
    PROPERTY(text);
    Corpus::Keep
});
