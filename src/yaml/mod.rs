//! YAML text turned into typed values, with the place of every value and all problems at once.
//!
//! 1. [`node`]: text → a tree of nodes with byte ranges; what YAML allows and we do not (anchors,
//!    aliases, tags, several documents) is refused there.
//! 2. [`decode`]: tree → any type that derives `Deserialize`, problem by problem.
//!
//! **Why two steps:** serde stops at the first problem and knows no places; a volunteer wants all
//! of them in one run. The only module that names the YAML crate.

mod decode;
mod node;
mod schema;

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
