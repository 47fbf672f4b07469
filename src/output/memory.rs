//! Outputs kept in memory: for tests and previews.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::render::Sink;

/// Path → bytes.
#[derive(Debug, Default)]
pub struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

impl Memory {
    /// All outputs in order of path.
    pub fn into_outputs(self) -> BTreeMap<String, Vec<u8>> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Memory {
    fn put(&self, path: &str, bytes: &[u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), bytes.to_vec());
    }
}
