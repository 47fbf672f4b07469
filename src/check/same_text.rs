//! A translation that says word for word what its source says.
//!
//! Short texts may well be the same in two languages; a whole body or summary hardly.

use crate::diagnostic::{Code, Diagnostics};
use crate::model::Handbook;

/// Texts of fewer letters may be the same.
const LETTERS: usize = 25;

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    for (_, source, words) in super::translations(handbook) {
        let long = words.body.at.range().len() > LETTERS;
        if long && words.body.fingerprint == source.body.fingerprint {
            found.push(
                Code::SameText
                    .at(words.body.at.within(0..0))
                    .related(source.body.at.within(0..0), "source-text-here"),
            );
        }
        if let (Some(own), Some(theirs)) = (&words.summary, &source.summary)
            && own.value == theirs.value
            && own.value.chars().filter(|c| c.is_alphabetic()).count() > LETTERS
        {
            found.push(
                Code::SameText.at(own.span).say("same-text-summary").related(theirs.span, "source-text-here"),
            );
        }
    }
}
