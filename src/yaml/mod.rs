//! YAML text turned into typed values, with the place of every value and all problems at once.
//!
//! 1. [`node`]: text → a tree of nodes with byte ranges; what YAML allows and we do not (anchors,
//!    aliases, tags, several documents) is refused there.
//! 2. [`decode`]: tree → any type that derives `Deserialize`, problem by problem.
//!
//! **Why two steps:** serde stops at the first problem and knows no places; a volunteer wants all
//! of them in one run. The only module that names the YAML crate.

mod decode;
pub mod edit;
mod node;
mod schema;

use std::ops::Range;

use serde::de::DeserializeOwned;

pub use self::decode::{AtKey, Entries, Loose, OneOrMany, Text};
use crate::diagnostic::{Diagnosed, Diagnostics};
use crate::source::Span;

/// Reads `text`, which stands at `at` in its file, as a `T`.
///
/// The value is `None` when the text is no YAML, or when it lacks so much that no `T` can be made.
/// An empty text reads as an empty mapping.
pub fn parse<T: DeserializeOwned>(text: &str, at: Span) -> Diagnosed<Option<T>> {
    let mut found = Diagnostics::default();
    let value = found.take(node::parse(text, at)).and_then(|node| found.take(decode::decode(&node)));
    Diagnosed::new(value, found)
}

/// The list that a text says that was meant to be one, as YAML writes it; nothing where it is running text.
pub fn as_list<'a>(text: &'a str) -> Option<String> {
    const SIGNS: &[char] = &[',', ';', '/', '|'];
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let is_word = |word: &&str| word.starts_with(char::is_alphanumeric) && word.chars().all(is_part);
    let list = |words: Vec<&'a str>| {
        let is_list = !words.is_empty() && words.iter().all(is_word);
        is_list.then(|| format!("[{}]", words.join(", ")))
    };
    let between = |c: char| SIGNS.contains(&c) || c.is_whitespace();
    let is_joint = |word: &&str| word.is_empty() || matches!(*word, "and" | "y" | "e" | "&");
    let words: Vec<&str> = text.split(between).filter(|word| !is_joint(word)).collect();
    // Words side by side are a sentence, unless all of them are as short as tags of languages are.
    let is_short = |word: &&str| matches!(word.split('-').next().map_or(0, str::len), 2 | 3);
    if words.len() > 1 && words.iter().all(is_short) {
        return list(words);
    }
    list(text.split(SIGNS).map(str::trim).filter(|part| !part.is_empty()).collect())
}

/// Whether curly quotes stand round a value: programs for letters put them in the place of straight ones.
pub fn has_curly_quotes(value: &str) -> bool {
    let is_curly = |c: char| matches!(c, '“' | '”' | '„' | '‘' | '’' | '«' | '»');
    value.starts_with(is_curly) || value.ends_with(is_curly)
}

/// A text in a YAML file and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// Keys and numbers in lists that lead to it, joined by `/`: `outcomes/0`.
    pub path: String,
    /// What it says.
    pub value: String,
    /// Its bytes, with its quotation marks.
    pub range: Range<usize>,
}

/// All texts of a YAML file, in order; none when it cannot be read.
pub fn scalars(text: &str, at: Span) -> Vec<Scalar> {
    let mut found = Vec::new();
    if let Some(node) = node::parse(text, at).value {
        collect(&node, &mut String::new(), at.start as usize, &mut found);
    }
    found
}

fn collect(node: &node::Node, path: &mut String, start: usize, found: &mut Vec<Scalar>) {
    let length = path.len();
    let mut below = |key: &str, node: &node::Node, path: &mut String| {
        if length > 0 {
            path.push('/');
        }
        path.push_str(key);
        collect(node, path, start, found);
        path.truncate(length);
    };
    match &node.value {
        node::Value::Scalar(value) => {
            let range = node.at.range();
            let range = range.start - start..range.end - start;
            found.push(Scalar { path: path.clone(), value: value.clone(), range });
        }
        node::Value::List(items) => {
            for (number, item) in items.iter().enumerate() {
                below(&number.to_string(), item, path);
            }
        }
        node::Value::Map { entries, .. } => {
            for entry in entries {
                below(&entry.key, &entry.value, path);
            }
        }
        node::Value::Null | node::Value::Hole => {}
    }
}
