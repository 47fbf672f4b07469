//! The list of files in an output folder that are ours.
//!
//! A text file, `.juntos-manifest`: one line of format, one path a line, sorted. Whatever is not
//! on it belongs to somebody else and is never touched.

use std::collections::BTreeSet;

/// Its name in the output folder.
pub const NAME: &str = ".juntos-manifest";

/// Its first line.
const FORMAT: &str = "juntos manifest 1";

/// Paths of our files, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The paths.
    pub paths: BTreeSet<String>,
}

impl Manifest {
    /// Reads a manifest; a foreign or broken one lists nothing, so that nothing is taken for ours.
    pub fn parse(text: &str) -> Option<Manifest> {
        let mut lines = text.lines();
        if lines.next() != Some(FORMAT) {
            return None;
        }
        let paths = lines.map(str::to_owned).filter(|path| is_plain(path)).collect();
        Some(Manifest { paths })
    }

    /// Writes it down.
    pub fn print(&self) -> String {
        let mut text = String::from(FORMAT);
        text.push('\n');
        for path in &self.paths {
            text.push_str(path);
            text.push('\n');
        }
        text
    }
}

/// Whether a path stays inside the folder it is read from: a manifest is input too.
pub fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with('/')
        && !path.contains('\\')
        && !path.chars().any(char::is_control)
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
}
