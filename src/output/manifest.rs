//! The list of files in an output folder that are ours, and what they were made from.
//!
//! A text file, `.juntos-manifest`: a line of format, a line about the making, one path a line, sorted.
//! Behind the path of a file that took long to make stands, after a tab, the hash of what it was made from.
//! Whatever is not on it belongs to somebody else and is never touched.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Audience;

/// Its name in the output folder.
pub const NAME: &str = ".juntos-manifest";

/// Its first line.
const FORMAT: &str = "juntos manifest 3";

/// What the first line says besides when the site is not for everybody.
const FOR_TEAM: &str = " team";

/// What a site was made from: enough to see that making it again would change nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Making {
    /// Hash of all inputs, in hexadecimal digits.
    pub inputs: String,
    /// How many pages there are.
    pub pages: usize,
    /// What in the making met something to warn of.
    pub warned: Warned,
}

/// Which part of a making met something to warn of: the last one, since it is the last that says all again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warned {
    /// None.
    Nowhere,
    /// The passes that read and check.
    Reading,
    /// Rendering: what a template or a sheet comes to.
    Rendering,
}

impl Warned {
    const ALL: [(Warned, &str); 3] =
        [(Warned::Nowhere, "clean"), (Warned::Reading, "read"), (Warned::Rendering, "rendered")];

    fn parse(word: &str) -> Option<Warned> {
        Warned::ALL.iter().find(|(_, name)| *name == word).map(|(warned, _)| *warned)
    }

    fn name(self) -> &'static str {
        Warned::ALL.iter().find(|(warned, _)| *warned == self).map_or("", |(_, name)| name)
    }
}

/// Paths of our files, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// For whom they were made.
    pub audience: Audience,
    /// What they were made from, where it is known.
    pub making: Option<Making>,
    /// The paths.
    pub paths: BTreeSet<String>,
    /// What some of them were made from, in hexadecimal digits.
    pub made: BTreeMap<String, String>,
}

impl Making {
    fn parse(line: &str) -> Option<Making> {
        let mut words = line.split(' ');
        let (inputs, pages, state) = (words.next()?, words.next()?, words.next()?);
        let pages = pages.parse().ok()?;
        Some(Making { inputs: inputs.to_owned(), pages, warned: Warned::parse(state)? })
    }

    fn print(&self) -> String {
        format!("{} {} {}", self.inputs, self.pages, self.warned.name())
    }
}

impl Manifest {
    /// Reads a manifest; a foreign or broken one lists nothing, so that nothing is taken for ours.
    pub fn parse(text: &str) -> Option<Manifest> {
        let mut lines = text.lines();
        let audience = match lines.next()?.strip_prefix(FORMAT)? {
            "" => Audience::Public,
            FOR_TEAM => Audience::Team,
            _ => return None,
        };
        let making = lines.next().and_then(Making::parse);
        let (mut paths, mut made) = (BTreeSet::new(), BTreeMap::new());
        for line in lines {
            let (path, from) = line.split_once('\t').map_or((line, None), |(path, from)| (path, Some(from)));
            if is_plain(path) {
                paths.insert(path.to_owned());
                made.extend(from.map(|from| (path.to_owned(), from.to_owned())));
            }
        }
        Some(Manifest { audience, making, paths, made })
    }

    /// Writes it down.
    pub fn print(&self) -> String {
        let making = self.making.as_ref().map_or_else(|| "-".to_owned(), Making::print);
        let audience = if self.audience == Audience::Team { FOR_TEAM } else { "" };
        let mut text = format!("{FORMAT}{audience}\n{making}\n");
        for path in &self.paths {
            text.push_str(path);
            if let Some(from) = self.made.get(path) {
                text.push('\t');
                text.push_str(from);
            }
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
