//! Which folders are refused as output.

use std::path::{Component, Path, PathBuf};

/// Why a folder is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The root of the file system.
    Root,
    /// The user's home, or a folder around it.
    Home,
    /// The project itself, or a folder around it.
    Project,
    /// A folder of the project's sources, or one inside it.
    Sources,
    /// It is there and no folder.
    NotAFolder,
}

impl Refused {
    /// The id of the message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Refused::Root => "cli-out-root",
            Refused::Home => "cli-out-home",
            Refused::Project => "cli-out-project",
            Refused::Sources => "cli-out-sources",
            Refused::NotAFolder => "cli-out-file",
        }
    }
}

/// Returns the folder's real path, or why it is refused. Nothing is changed.
///
/// # Errors
/// [`Refused`], before any file is touched.
#[expect(clippy::disallowed_methods, reason = "part of the one writer: where it may write")]
pub fn check(out: &Path, project: &Path, home: Option<&Path>) -> Result<PathBuf, Refused> {
    let out = real(out);
    let project = real(project);
    if out.parent().is_none() {
        return Err(Refused::Root);
    }
    if home.map(real).is_some_and(|home| home.starts_with(&out)) {
        return Err(Refused::Home);
    }
    if project.starts_with(&out) {
        return Err(Refused::Project);
    }
    for folder in ["content", "themes", "locales", ".git"] {
        let folder = real(&project.join(folder));
        if out.starts_with(&folder) || folder.starts_with(&out) {
            return Err(Refused::Sources);
        }
    }
    match std::fs::metadata(&out) {
        Ok(meta) if !meta.is_dir() => Err(Refused::NotAFolder),
        _ => Ok(out),
    }
}

/// The path without `..` and links, as far as it exists.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut known = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                known.pop();
            }
            Component::CurDir => {}
            part => known.push(part),
        }
        #[expect(clippy::disallowed_methods, reason = "see above")]
        if let Ok(real) = std::fs::canonicalize(&known) {
            known = real;
        }
    }
    known
}
