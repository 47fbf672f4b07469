//! A file that the user asked for → the project's folder, to be changed there.

#![expect(clippy::disallowed_methods, reason = "writes what the user asked for")]

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The file could not be placed.
#[derive(Debug, thiserror::Error)]
pub enum PlaceError {
    /// A file of that path is there; it is left as it is.
    #[error("it is there already")]
    IsThere,
    /// A folder on the way is a link that leads out of the project.
    #[error("a folder on the way is a link that leads elsewhere")]
    Outside,
    /// What the system said.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Writes `bytes` to `path` in the project at `root`, never over a file that is there.
///
/// # Errors
/// When a file of that path is there, or it cannot be written.
pub fn place(root: &Path, path: &str, bytes: &[u8]) -> Result<(), PlaceError> {
    let target = folder_for(root, path)?;
    super::fits(bytes.len() as u64)?;
    let mut file = fs::File::create_new(&target).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => PlaceError::IsThere,
        _ => PlaceError::Io(error),
    })?;
    Ok(file.write_all(bytes)?)
}

/// The text of the file at `path` in the folder at `root`; nothing where there is none.
///
/// # Errors
/// When what stands there is no text: a folder, a link, other bytes; and what the system said.
pub fn text_at(root: &Path, path: &str) -> Result<Option<String>, PlaceError> {
    let target = root.join(path);
    match fs::symlink_metadata(&target) {
        Ok(meta) if meta.is_file() => {}
        Ok(_) => return Err(PlaceError::IsThere),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    }
    fs::read_to_string(&target).map(Some).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData => PlaceError::IsThere,
        _ => PlaceError::Io(error),
    })
}

/// The names of the files in a folder of the project at `root`, in no order; none where there is no such folder.
pub fn files_in(root: &Path, folder: &str) -> Vec<String> {
    let files = fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
    files.filter_map(|file| file.file_name().into_string().ok()).collect()
}

/// Makes the folder of `path` in the project at `root`, and returns the path on the disk.
fn folder_for(root: &Path, path: &str) -> Result<PathBuf, PlaceError> {
    let target = root.join(path);
    if let Some(folder) = target.parent() {
        // A folder that is a link may lead to somebody else's.
        let there = folder.ancestors().find(|folder| fs::symlink_metadata(folder).is_ok());
        if let (Some(there), true) = (there, fs::symlink_metadata(root).is_ok()) {
            let is_inside = fs::canonicalize(there)?.starts_with(fs::canonicalize(root)?);
            if !is_inside && !root.starts_with(there) {
                return Err(PlaceError::Outside);
            }
        }
        fs::create_dir_all(folder)?;
    }
    Ok(target)
}

/// Writes texts to files of the project at `root`, in the place of what is there: all of them, or none
/// where one cannot be written.
///
/// # Errors
/// The path that could not be written, and what the system said.
pub fn put_all(root: &Path, files: &[(String, String)]) -> Result<(), (String, PlaceError)> {
    let mut staged: Vec<(PathBuf, PathBuf)> = Vec::new();
    let undo = |staged: &[(PathBuf, PathBuf)]| {
        for (beside, _) in staged {
            let _ = fs::remove_file(beside);
        }
    };
    for (path, text) in files {
        let stage = || -> Result<(PathBuf, PathBuf), PlaceError> {
            let target = folder_for(root, path)?;
            let mut beside = target.clone().into_os_string();
            beside.push(".juntos-new~");
            let beside = PathBuf::from(beside);
            let mut file = fs::File::create(&beside)?;
            file.write_all(mark_of(&target))?;
            file.write_all(text.as_bytes())?;
            if let Ok(meta) = fs::metadata(&target) {
                file.set_permissions(meta.permissions())?;
            }
            file.sync_all()?;
            Ok((beside, target))
        };
        match stage() {
            Ok(both) => staged.push(both),
            Err(error) => {
                undo(&staged);
                return Err((path.clone(), error));
            }
        }
    }
    for (number, (beside, target)) in staged.iter().enumerate() {
        if let Err(error) = fs::rename(beside, target) {
            undo(&staged[number..]);
            return Err((target.display().to_string(), error.into()));
        }
    }
    Ok(())
}

/// A file of the project with its new text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// Its path.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The file that it was made from: it has that one's permissions and byte-order mark.
    pub like: String,
}

/// Changes of files that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files with new texts.
    pub puts: Vec<Put>,
    /// Files that get another path, and are otherwise as they were.
    pub moves: Vec<(String, String)>,
    /// Files that go.
    pub removes: Vec<String>,
}

/// What is left to do of changes whose texts are all written.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Journal {
    renames: Vec<(String, String)>,
    removes: Vec<String>,
}

/// The journal's path in the project. No reader of handbooks sees it.
const JOURNAL: &str = "content/.juntos-changes";

/// What the name of a text ends in that waits for its place.
const STAGED: &str = ".juntos-new~";

/// Changes files of the project at `root`: all of them, or none. A run that is killed between the first and
/// the last leaves a journal, which [`finish`] goes on with.
///
/// # Errors
/// The path that could not be written, and what the system said.
pub fn change_all(root: &Path, changes: &Changes) -> Result<(), (String, PlaceError)> {
    let mut journal = Journal { renames: changes.moves.clone(), removes: changes.removes.clone() };
    let begun = || -> Result<Vec<(String, String)>, (String, PlaceError)> {
        for (_, to) in &changes.moves {
            let target = folder_for(root, to).map_err(|error| (to.clone(), error))?;
            // On some disks two paths are one, though they are written otherwise.
            if fs::symlink_metadata(&target).is_ok() {
                return Err((to.clone(), PlaceError::IsThere));
            }
        }
        let mut staged = Vec::new();
        for put in &changes.puts {
            match stage(root, put) {
                Ok(beside) => staged.push((beside, put.path.clone())),
                Err(error) => {
                    unstage(root, &staged);
                    return Err((put.path.clone(), error));
                }
            }
        }
        Ok(staged)
    };
    let staged = begun()?;
    journal.renames.extend(staged.iter().cloned());
    let written = serde_json::to_vec(&journal)
        .map_err(io::Error::other)
        .and_then(|bytes| put(&root.join(JOURNAL), &bytes));
    if let Err(error) = written {
        unstage(root, &staged);
        return Err((JOURNAL.to_owned(), error.into()));
    }
    carry_out(root, &journal)
}

/// Writes a text beside the file that it will be; returns the path.
fn stage(root: &Path, put: &Put) -> Result<String, PlaceError> {
    let target = folder_for(root, &put.path)?;
    if put.path != put.like && fs::symlink_metadata(&target).is_ok() {
        return Err(PlaceError::IsThere);
    }
    super::fits(put.text.len() as u64)?;
    let beside = format!("{}{STAGED}", put.path);
    let like = root.join(&put.like);
    // One that a killed run left behind is nobody's.
    let _ = fs::remove_file(root.join(&beside));
    let mut file = fs::File::create_new(root.join(&beside))?;
    file.write_all(mark_of(&like))?;
    file.write_all(put.text.as_bytes())?;
    if let Ok(meta) = fs::metadata(&like) {
        file.set_permissions(meta.permissions())?;
    }
    file.sync_all()?;
    Ok(beside)
}

fn unstage(root: &Path, staged: &[(String, String)]) {
    for (beside, _) in staged {
        let _ = fs::remove_file(root.join(beside));
    }
}

/// Goes on with changes that a killed run of [`change_all`] had begun; says whether there were any.
///
/// # Errors
/// As [`change_all`].
pub fn finish(root: &Path) -> Result<bool, (String, PlaceError)> {
    let failed = |error: io::Error| (JOURNAL.to_owned(), PlaceError::Io(error));
    let path = root.join(JOURNAL);
    if !fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file()) {
        return Ok(false);
    }
    let text = fs::read_to_string(&path).map_err(failed)?;
    let journal: Journal = serde_json::from_str(&text).map_err(|error| failed(error.into()))?;
    // It came with the project, and may be anybody's.
    let paths = journal.renames.iter().flat_map(|(from, to)| [from, to]).chain(&journal.removes);
    for path in paths {
        let is_plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']);
        if !path.starts_with("content/") || !path.split('/').all(is_plain) {
            return Err((path.clone(), PlaceError::Outside));
        }
        folder_for(root, path).map_err(|error| (path.clone(), error))?;
    }
    carry_out(root, &journal)?;
    Ok(true)
}

fn carry_out(root: &Path, journal: &Journal) -> Result<(), (String, PlaceError)> {
    for (from, to) in &journal.renames {
        let (source, target) = (root.join(from), root.join(to));
        // What is not there any more has been moved by an earlier run.
        if fs::symlink_metadata(&source).is_ok() {
            fs::rename(&source, &target).map_err(|error| (to.clone(), error.into()))?;
        }
    }
    for path in &journal.removes {
        match fs::remove_file(root.join(path)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err((path.clone(), error.into()));
            }
            _ => {}
        }
    }
    for path in journal.removes.iter().chain(journal.renames.iter().map(|(from, _)| from)) {
        // A folder is removed only where nothing is left in it.
        let folders =
            Path::new(path).ancestors().skip(1).take_while(|folder| folder.components().count() > 2);
        for folder in folders {
            if fs::remove_dir(root.join(folder)).is_err() {
                break;
            }
        }
    }
    fs::remove_file(root.join(JOURNAL)).map_err(|error| (JOURNAL.to_owned(), error.into()))
}

/// The byte-order mark that a file begins with: texts are read without it, and keep it.
fn mark_of(target: &Path) -> &'static [u8] {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    let begin = fs::read(target).unwrap_or_default();
    if begin.starts_with(MARK) { MARK } else { &[] }
}

/// Whether the file that the user named begins with a mark; nothing where there is no such file.
pub fn begins_with(target: &Path, mark: &[u8]) -> Option<bool> {
    if !target.exists() {
        return None;
    }
    let mut begin = vec![0; mark.len()];
    Some(fs::File::open(target).and_then(|mut file| file.read_exact(&mut begin)).is_ok() && begin == mark)
}

/// The file that would be written over, to be looked at; nothing where there is no plain file.
pub(super) fn present(path: &Path) -> Option<fs::File> {
    let is_file = fs::metadata(path).is_ok_and(|meta| meta.is_file());
    if is_file { fs::File::open(path).ok() } else { None }
}

/// Writes `bytes` to a file that the user named, with the folders on its way.
///
/// # Errors
/// What the system said.
pub fn put_new(target: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    put(target, bytes)
}

/// Adds `text` at the end of the file at `path` in the project at `root`; one that is not there is made.
///
/// # Errors
/// When it cannot be written; what was there is then as it was.
pub fn append(root: &Path, path: &str, text: &str) -> Result<(), PlaceError> {
    let target = folder_for(root, path)?;
    let mut file = fs::OpenOptions::new().create(true).append(true).open(&target)?;
    let before = file.metadata()?.len();
    super::fits(before + text.len() as u64)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a line could not be read.
        let _ = file.set_len(before);
    }
    Ok(written?)
}

/// Adds those of `lines` that the file at `path` in the project at `root` does not have at its end.
///
/// # Errors
/// As [`append`], and when the file cannot be read.
pub fn append_missing(root: &Path, path: &str, lines: &str) -> Result<(), PlaceError> {
    let before = fs::read_to_string(folder_for(root, path)?)?;
    let is_there =
        |line: &str| before.lines().any(|own| own.trim().trim_matches('/') == line.trim_matches('/'));
    let missing: String =
        lines.lines().filter(|line| !is_there(line)).map(|line| format!("{line}\n")).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let start = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    append(root, path, &format!("{start}{missing}"))
}

/// Makes a folder that this account alone may read, and that version control passes over.
///
/// # Errors
/// What the system said.
pub fn private_folder(root: &Path, path: &str) -> Result<(), PlaceError> {
    let ignore = format!("{path}/.gitignore");
    if root.join(&ignore).exists() {
        return Ok(());
    }
    let file = folder_for(root, &ignore)?;
    #[cfg(unix)]
    if let Some(folder) = file.parent() {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    Ok(put(&file, b"*\n")?)
}

/// Removes a file of the project at `root`.
///
/// # Errors
/// What the system said.
pub fn remove(root: &Path, path: &str) -> io::Result<()> {
    fs::remove_file(root.join(path))
}

/// Writes `bytes` to the file at `target`, in the place of what is there: the old ones or the new ones
/// are there at any time.
///
/// # Errors
/// What the system said; what was there is then as it was.
pub fn put(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = target.to_path_buf().into_os_string();
    beside.push(".juntos-new~");
    super::fits(bytes.len() as u64)?;
    let written = fs::File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&beside, target)).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

/// Puts `bytes` in the place of the file at `path` in the project at `root`: the old ones or the new
/// ones are there at any time.
///
/// # Errors
/// What the system said; the file is then as it was.
pub fn replace(root: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    let target = root.join(path);
    let permissions = fs::metadata(&target)?.permissions();
    let mut beside = target.clone().into_os_string();
    beside.push(".juntos-new~");
    // One that a killed run left behind is nobody's.
    let _ = fs::remove_file(&beside);
    let written = fs::File::create_new(&beside).and_then(|mut file| {
        file.write_all(mark_of(&target))?;
        file.write_all(bytes)?;
        file.set_permissions(permissions)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&beside, &target)).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}
