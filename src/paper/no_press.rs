//! The press of a program that was built without PDF: it has no layouts and prints nothing.

use std::sync::Arc;

use super::{Fault, Job, Printed};
use crate::memo::Fingerprint;

/// No press.
pub struct Press;

impl Press {
    /// A press that prints nothing.
    pub fn new<'a>(_: impl Iterator<Item = (&'a str, &'a str)>, _: impl Iterator<Item = Arc<[u8]>>) -> Press {
        Press
    }

    /// The hash of nothing.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::default()
    }

    /// Nothing is printed, so nothing is lost.
    pub fn covers(&self, _: char) -> bool {
        true
    }

    /// Prints nothing.
    ///
    /// # Errors
    /// Always.
    pub fn print(&self, job: &Job<'_>, _: bool) -> Result<Printed, Fault> {
        Err(Fault { layout: job.layout.to_owned(), range: 0..0, message: "built without PDF".to_owned() })
    }
}
