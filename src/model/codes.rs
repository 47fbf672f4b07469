//! The ledger of short codes: what is printed on paper keeps its meaning.
//!
//! A code belongs to the sheet that it was first published for. A key names that sheet:
//! `handout/<id>`, or `slide/<activity>/<id>`.

use crate::source::Spanned;

/// A line of the ledger: a code that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The code, as it was printed.
    pub code: Spanned<String>,
    /// The key of its sheet.
    pub key: String,
}

/// All codes that lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// What `content/codes.yaml` says, in its order.
    pub recorded: Vec<Recorded>,
    /// Codes and keys that it does not say yet.
    pub fresh: Vec<(String, String)>,
    /// Published codes that are not the ones their sheets show now, each with the key of the sheet that
    /// it leads to; none where that sheet is gone.
    pub old: Vec<(String, Option<String>)>,
}
