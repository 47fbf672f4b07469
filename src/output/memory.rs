//! Outputs kept in memory: for the bundle, tests and previews.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::write::Published;
use crate::memo::Fingerprint;
use crate::render::Sink;

/// Path → bytes.
#[derive(Debug, Default)]
pub struct Memory {
    outputs: Mutex<BTreeMap<String, Vec<u8>>>,
    published: Published,
}

impl Memory {
    /// Takes what takes long to make from a published site, where it was made from the same.
    pub fn with(published: Published) -> Memory {
        Memory { published, ..Memory::default() }
    }

    /// All outputs in order of path.
    pub fn into_outputs(self) -> BTreeMap<String, Vec<u8>> {
        self.outputs.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn insert(&self, path: &str, bytes: Vec<u8>) {
        self.outputs.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), bytes);
    }
}

impl Sink for Memory {
    fn put(&self, path: &str, bytes: &[u8]) {
        self.insert(path, bytes.to_vec());
    }

    fn keep(&self, path: &str, made_from: Fingerprint) -> bool {
        let bytes = self.published.bytes(path, made_from);
        bytes.map(|bytes| self.insert(path, bytes)).is_some()
    }

    fn earlier(&self, is_wanted: &dyn Fn(&str) -> bool) -> Vec<(String, Vec<u8>)> {
        self.published.files(is_wanted)
    }

    fn recall(&self, path: &str, made_from: Fingerprint) -> Option<Vec<u8>> {
        self.published.bytes(path, made_from)
    }
}
