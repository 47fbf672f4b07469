//! What somebody asks to change in files of a handbook → the files' new texts: tried in memory, written
//! all or none, and kept so that it can be taken back.
//!
//! 1. [`tried`] makes the new texts and reads the whole handbook with them. An error that was not there
//!    before, or a file that is no longer what the change was made from, refuses all of it.
//! 2. [`write()`] records what was there (`history`) and puts the new texts in its place.
//!
//! The command line and the workspace in the browser come through here alike.

pub mod history;
pub mod team;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::build::{AsOf, Inputs, Site};
use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::load::LoadError;
use crate::memo::{Fingerprint, Memo};
use crate::output::place::{self, PlaceError};
use crate::resolve::Wanted;
use crate::source::Sources;
use crate::yaml::edit::{Change, NotHeld, change};

/// A file and what is asked of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The file's path in the project, with `/`.
    pub path: String,
    /// What the change was made from; `None` when the file is to be new.
    pub made_from: Option<Fingerprint>,
    /// What is asked.
    pub new: New,
}

/// What becomes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum New {
    /// Values of a YAML file change, all else stays byte for byte.
    Values(Vec<Change>),
    /// The whole text is another.
    Whole(String),
    /// The file goes.
    Gone,
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The file is not what the change was made from: somebody else changed it.
    #[error("{path} has changed meanwhile")]
    Stale {
        /// The file.
        path: String,
        /// What it says now; nothing where it is gone.
        now: Option<String>,
    },
    /// The file is written in a way that cannot be changed without losing something.
    #[error("{path}: {source}")]
    NotHeld {
        /// The file.
        path: String,
        /// Why.
        source: NotHeld,
    },
    /// The handbook would have errors that it does not have now.
    #[error("the handbook would have {} errors more", problems.len())]
    Errors {
        /// The texts that they are about.
        sources: Arc<Sources>,
        /// The errors.
        problems: Vec<Diagnostic>,
    },
    /// The handbook cannot be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// A file cannot be written.
    #[error("{path}: {source}")]
    Write {
        /// The file.
        path: String,
        /// What the system said.
        source: PlaceError,
    },
}

/// A file before and after; nothing where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The file's path in the project.
    pub path: String,
    /// What it says now.
    pub before: Option<String>,
    /// What it will say.
    pub after: Option<String>,
}

/// Changes that were tried.
pub struct Tried {
    /// The files that change.
    pub files: Vec<Changed>,
    /// The handbook with them.
    pub site: Site,
    /// Warnings that it would have and does not have now.
    pub warnings: Vec<Diagnostic>,
}

/// A handbook as it was read, to try changes on.
pub struct Project<'a> {
    /// Its texts.
    pub sources: &'a Arc<Sources>,
    /// What was wrong while loading them.
    pub loading: &'a [Diagnostic],
    /// The day that decides what is late.
    pub as_of: AsOf,
    /// What earlier readings kept.
    pub memo: &'a Memo,
}

impl Project<'_> {
    fn read(&self, sources: &Arc<Sources>, loading: &[Diagnostic]) -> Option<Site> {
        let inputs = Inputs {
            sources,
            loading,
            as_of: self.as_of,
            base_url: None,
            wanted: Wanted { drafts: true, ..Wanted::default() },
        };
        Site::read(&inputs, self.memo)
    }
}

/// Makes the new texts and reads the handbook with them; `before` are its problems today.
///
/// # Errors
/// When a file is not what its change was made from, cannot hold the change, or the handbook would have
/// errors that it does not have now.
pub fn tried(project: &Project<'_>, before: &[Diagnostic], edits: &[Edit]) -> Result<Tried, Refusal> {
    let mut texts: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for edit in edits {
        let file = project.sources.file(&edit.path).filter(|file| file.stamp.is_some());
        let is_fresh = match (file, edit.made_from) {
            (Some(file), Some(made_from)) => file.readable && file.fingerprint == made_from,
            (None, None) => true,
            _ => false,
        };
        if !is_fresh {
            let now = file.map(|file| file.text.to_string());
            return Err(Refusal::Stale { path: edit.path.clone(), now });
        }
        let now = || file.map(|file| file.text.to_string());
        let text = texts.entry(&edit.path).or_insert_with(now);
        *text = match &edit.new {
            New::Values(changes) => {
                let changed = change(text.as_deref().unwrap_or_default(), changes);
                Some(changed.map_err(|source| Refusal::NotHeld { path: edit.path.clone(), source })?)
            }
            New::Whole(text) => Some(text.clone()),
            New::Gone => None,
        };
    }
    let mut sources = Sources::clone(project.sources);
    let mut files = Vec::new();
    for (path, after) in texts {
        let before = project.sources.file(path).map(|file| file.text.to_string());
        match &after {
            Some(text) => {
                sources.insert_text(path, text);
            }
            None => sources = sources.without(&[path]),
        }
        if before != after {
            files.push(Changed { path: path.to_owned(), before, after });
        }
    }
    let sources = Arc::new(sources);
    let is_replaced = |problem: &&Diagnostic| {
        let path = sources.path(problem.at.source);
        !files.iter().any(|file| *file.path == **path)
    };
    let loading: Vec<Diagnostic> = project.loading.iter().filter(is_replaced).cloned().collect();
    let Some(site) = project.read(&sources, &loading) else {
        return Err(Refusal::Stale { path: crate::build::SETTINGS.to_owned(), now: None });
    };
    let (problems, warnings): (Vec<Diagnostic>, Vec<Diagnostic>) = added(before, site.problems(&[]))
        .into_iter()
        .partition(|problem| problem.severity == Severity::Error);
    if problems.is_empty() {
        Ok(Tried { files, site, warnings })
    } else {
        Err(Refusal::Errors { sources, problems })
    }
}

/// The problems that were not there before, wherever in its file one stands now.
fn added(before: &[Diagnostic], after: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut known: Vec<(&Message, _, _)> =
        before.iter().map(|own| (&own.message, own.code, own.at.source)).collect();
    let is_added = |problem: &Diagnostic| {
        let place = known.iter().position(|own| *own == (&problem.message, problem.code, problem.at.source));
        place.map(|place| known.swap_remove(place)).is_none()
    };
    let mut is_added = is_added;
    after.into_iter().filter(|problem| is_added(problem)).collect()
}

/// Writes changes that were tried, and records what was there as done for `what`.
///
/// # Errors
/// When a file cannot be written: nothing has changed then.
pub fn write(root: &Path, tried: &Tried, what: &str) -> Result<history::Entry, Refusal> {
    write_files(root, &tried.files, what)
}

fn write_files(root: &Path, files: &[Changed], what: &str) -> Result<history::Entry, Refusal> {
    let failed = |path: &str, source| Refusal::Write { path: path.to_owned(), source };
    // Between reading and writing somebody may have saved the file.
    for file in files {
        let now = place::text_at(root, &file.path).map_err(|source| failed(&file.path, source))?;
        let now = now.map(|text| text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned));
        if now != file.before {
            return Err(Refusal::Stale { path: file.path.clone(), now });
        }
    }
    let entry = history::record(root, files, what).map_err(|source| failed(history::FOLDER, source))?;
    let texts: Vec<(String, String)> =
        files.iter().filter_map(|file| Some((file.path.clone(), file.after.clone()?))).collect();
    if let Err((path, source)) = place::put_all(root, &texts) {
        history::take_back(root, &entry);
        return Err(failed(&path, source));
    }
    for file in files.iter().filter(|file| file.after.is_none()) {
        place::remove(root, &file.path).map_err(|source| failed(&file.path, source.into()))?;
    }
    Ok(entry)
}

/// Puts back what was there before a change, if nobody changed it since; that is a change too.
///
/// # Errors
/// When a file is no longer what that change made of it, or cannot be written.
pub fn undo(root: &Path, entry: &history::Entry, what: &str) -> Result<history::Entry, Refusal> {
    let files: Vec<Changed> = entry
        .files
        .iter()
        .map(|file| Changed {
            path: file.path.clone(),
            before: file.after.clone(),
            after: file.before.clone(),
        })
        .collect();
    write_files(root, &files, what)
}
