//! Outputs → a folder on disk, in one step or not at all: the one writer.
//!
//! 1. [`Writer::open`] cleans up after runs that were killed and finishes a journal they left.
//! 2. [`Writer::put`] compares each output with the present file: equal ones are noted, others
//!    go to a staging folder beside the output (or inside it, when it cannot be replaced).
//! 3. [`Writer::publish`] makes the new site: a folder that is wholly ours is *swapped* (unchanged
//!    files are hard-linked, so their times stay; one `syncfs`; one exchange). A mount point, or a
//!    folder with files of others, is updated *in place*: a journal, then renames, then removals.
//!
//! One run at a time writes beside or into a folder: [`Writer::open`] waits for a lock on the folder
//! around it, which the system lets go when the process ends, however it ends.
//!
//! **Invariant:** until `publish` succeeds the present site is untouched; a file that is not in
//! our manifest is never changed or removed.

#![expect(clippy::disallowed_methods, reason = "the one writer")]

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::manifest::{self, Making, Manifest};
use crate::memo::Fingerprint;
use crate::model::Audience;
use crate::render::Sink;

/// How often the manifest is marked until the clock has ticked: more than a tenth of a second.
const TOUCHES: usize = 50_000;

/// What is left to do of an update in place.
const JOURNAL: &str = ".juntos-journal";
/// New files of an update in place.
const STAGED: &str = ".juntos-staged";

/// The output folder could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The system refused.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// A file of somebody else stands where one of ours should.
    #[error("{path}")]
    Foreign {
        /// The file.
        path: String,
    },
    /// The folder holds a site for another audience.
    #[error("{path}")]
    OtherAudience {
        /// The folder.
        path: String,
    },
}

fn io_error(path: &Path) -> impl FnOnce(io::Error) -> WriteError + '_ {
    move |source| WriteError::Io { path: path.display().to_string(), source }
}

/// What a publish did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or changed.
    pub written: usize,
    /// Those of them that are new.
    pub added: usize,
    /// Files that stayed as they were.
    pub unchanged: usize,
    /// Files that were removed.
    pub removed: usize,
}

/// How the folder can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Swap,
    InPlace,
}

/// Takes outputs and publishes them. See the module's header.
pub struct Writer {
    out: PathBuf,
    stage: PathBuf,
    way: Way,
    /// The site that is there now.
    present: Published,
    /// Keeps other runs away from the folder while this writer lives.
    _lock: Option<fs::File>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    changed: BTreeSet<String>,
    unchanged: BTreeSet<String>,
    /// What those that took long were made from.
    made: BTreeMap<String, String>,
    folders: BTreeSet<PathBuf>,
    failed: Option<WriteError>,
}

impl Writer {
    /// Prepares to write into `out`, whose path [`guard::check`](super::guard::check) has allowed.
    ///
    /// # Errors
    /// When the folder, or the one around it, cannot be read or written, or holds a site for another
    /// audience.
    pub fn open(out: &Path, audience: Audience) -> Result<Writer, WriteError> {
        Writer::prepare(out, audience, false)
    }

    /// The same, to change single files of a site that is there: quick where few are different, and
    /// a reader may meet the old and the new at once.
    ///
    /// # Errors
    /// As [`Writer::open`].
    pub fn open_in_place(out: &Path, audience: Audience) -> Result<Writer, WriteError> {
        Writer::prepare(out, audience, true)
    }

    fn prepare(out: &Path, audience: Audience, in_place: bool) -> Result<Writer, WriteError> {
        let parent = out.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(io_error(parent))?;
        // A file system that knows no locks cannot keep other runs away; ours goes on without.
        let lock = fs::File::open(parent).ok().filter(|lock| lock.lock().is_ok());
        clean_up(out, parent);
        let list = out.join(manifest::NAME);
        if fs::symlink_metadata(&list).is_ok_and(|meta| !meta.is_file()) {
            return Err(WriteError::Foreign { path: list.display().to_string() });
        }
        finish_journal(out)?;
        let mut old = read_manifest(out);
        if old.audience != audience && !old.paths.is_empty() {
            return Err(WriteError::OtherAudience { path: out.display().to_string() });
        }
        old.audience = audience;
        let written = fs::symlink_metadata(&list).ok().and_then(|meta| changed(&meta));
        let can_swap = !out.exists() || !in_place && is_ours(out, &old)?;
        let way = if can_swap { Way::Swap } else { Way::InPlace };
        let stage = match way {
            Way::Swap => parent.join(beside(out, "staged")),
            Way::InPlace => out.join(STAGED),
        };
        if way == Way::InPlace && stage.exists() {
            fs::remove_dir_all(&stage).map_err(io_error(&stage))?;
        }
        fs::create_dir(&stage).map_err(io_error(&stage))?;
        for_all(&stage, 0o755);
        let present = Published { out: out.to_path_buf(), manifest: old, written };
        Ok(Writer { out: out.to_path_buf(), stage, way, present, _lock: lock, state: Mutex::default() })
    }

    fn put_file(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let present = self.out.join(path);
        let same = is_same(&present, bytes);
        if !same {
            if self.way == Way::InPlace && self.present.is_foreign(path) {
                return Err(WriteError::Foreign { path: present.display().to_string() });
            }
            let staged = self.stage.join(path);
            let folder = staged.parent().unwrap_or(&self.stage).to_path_buf();
            let known = self.lock().folders.contains(&folder);
            if !known {
                make_folder(&folder).map_err(io_error(&folder))?;
                self.lock().folders.insert(folder);
            }
            write_file(&staged, bytes).map_err(io_error(&present))?;
        }
        let mut state = self.lock();
        let list = if same { &mut state.unchanged } else { &mut state.changed };
        list.insert(path.to_owned());
        Ok(())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the new site, or leaves the old one as it was.
    ///
    /// `making` says what the outputs were made from.
    ///
    /// # Errors
    /// The first failure of any `put`, or of this step.
    pub fn publish(self, making: Option<Making>) -> Result<Written, WriteError> {
        let mut state = std::mem::take(&mut *self.lock());
        if let Some(error) = state.failed.take() {
            return Err(error);
        }
        let paths: BTreeSet<String> = state.changed.iter().chain(&state.unchanged).cloned().collect();
        let removed: Vec<&String> =
            self.present.manifest.paths.iter().filter(|path| !paths.contains(*path)).collect();
        let written = Written {
            written: state.changed.len(),
            added: state.changed.difference(&self.present.manifest.paths).count(),
            unchanged: state.unchanged.len(),
            removed: removed.len(),
        };
        let made = std::mem::take(&mut state.made);
        let new = Manifest { audience: self.present.manifest.audience, making, paths, made };
        if state.changed.is_empty() && removed.is_empty() && self.out.exists() && new == self.present.manifest
        {
            // Compared byte for byte: from now on that need not be done again.
            touch(&self.out.join(manifest::NAME));
            return Ok(written);
        }
        match self.way {
            Way::Swap => self.swap(&state, &new)?,
            Way::InPlace => self.in_place(&state, &removed, &new)?,
        }
        touch(&self.out.join(manifest::NAME));
        Ok(written)
    }

    fn swap(&self, state: &State, new: &Manifest) -> Result<(), WriteError> {
        let mut folders = state.folders.clone();
        for path in &state.unchanged {
            let (from, to) = (self.out.join(path), self.stage.join(path));
            let folder = to.parent().unwrap_or(&self.stage).to_path_buf();
            if folders.insert(folder.clone()) {
                make_folder(&folder).map_err(io_error(&folder))?;
            }
            // Where links are not to be had, a copy is as good but for its time.
            if fs::hard_link(&from, &to).is_err() {
                fs::copy(&from, &to).map_err(io_error(&to))?;
            }
        }
        let manifest = self.stage.join(manifest::NAME);
        write_file(&manifest, new.print().as_bytes()).map_err(io_error(&manifest))?;
        sync(&self.stage).map_err(io_error(&self.stage))?;
        if !self.out.exists() {
            return fs::rename(&self.stage, &self.out).map_err(io_error(&self.out));
        }
        if exchange(&self.stage, &self.out).is_ok() {
            // What is beside now is the old site; what others put into it meanwhile moves over.
            rescue(&self.stage, &self.out, &self.present.manifest);
            return Ok(());
        }
        let parent = self.out.parent().unwrap_or(Path::new("."));
        let aside = parent.join(beside(&self.out, "old"));
        fs::rename(&self.out, &aside).map_err(io_error(&self.out))?;
        if let Err(error) = fs::rename(&self.stage, &self.out) {
            let _ = fs::rename(&aside, &self.out);
            return Err(io_error(&self.out)(error));
        }
        rescue(&aside, &self.out, &self.present.manifest);
        Ok(())
    }

    fn in_place(&self, state: &State, removed: &[&String], new: &Manifest) -> Result<(), WriteError> {
        let staged_manifest = self.stage.join(manifest::NAME);
        write_file(&staged_manifest, new.print().as_bytes()).map_err(io_error(&staged_manifest))?;
        let mut journal = String::from("juntos journal 1\n");
        for path in &state.changed {
            journal.push_str(&format!("put {path}\n"));
        }
        for path in removed {
            journal.push_str(&format!("remove {path}\n"));
        }
        journal.push_str("end\n");
        sync(&self.stage).map_err(io_error(&self.stage))?;
        let half = self.stage.join(JOURNAL);
        write_file(&half, journal.as_bytes()).map_err(io_error(&half))?;
        sync(&self.stage).map_err(io_error(&self.stage))?;
        let whole = self.out.join(JOURNAL);
        fs::rename(&half, &whole).map_err(io_error(&whole))?;
        finish_journal(&self.out)
    }
}

impl Sink for Writer {
    fn put(&self, path: &str, bytes: &[u8]) {
        if let Err(error) = self.put_file(path, bytes) {
            self.lock().failed.get_or_insert(error);
        }
    }

    fn put_made(&self, path: &str, bytes: &[u8], made_from: Fingerprint) {
        self.put(path, bytes);
        self.lock().made.insert(path.to_owned(), made_from.hex());
    }

    fn keep(&self, path: &str, made_from: Fingerprint) -> bool {
        let is_kept = self.present.holds(path, made_from);
        if is_kept {
            let mut state = self.lock();
            state.unchanged.insert(path.to_owned());
            state.made.insert(path.to_owned(), made_from.hex());
        }
        is_kept
    }

    fn recall(&self, path: &str, made_from: Fingerprint) -> Option<Vec<u8>> {
        self.present.bytes(path, made_from)
    }

    fn earlier(&self, is_wanted: &dyn Fn(&str) -> bool) -> Vec<(String, Vec<u8>)> {
        self.present.files(is_wanted)
    }

    fn is_closed(&self) -> bool {
        self.lock().failed.is_some()
    }
}

impl Drop for Writer {
    /// Whatever was not published leaves no trace.
    fn drop(&mut self) {
        let journal = self.way == Way::InPlace && self.out.join(JOURNAL).exists();
        if self.stage.exists() && !journal {
            let _ = fs::remove_dir_all(&self.stage);
        }
    }
}

/// A published site: its manifest, and which of its files are still as they were written.
#[derive(Debug, Default)]
pub struct Published {
    out: PathBuf,
    manifest: Manifest,
    /// When the manifest was written: a file of ours that is older is as it was then.
    written: Option<(i64, i64)>,
}

impl Published {
    /// The site in `out`; an empty one where there is none for this audience.
    pub fn open(out: &Path, audience: Audience) -> Published {
        let manifest = read_manifest(out);
        if manifest.audience != audience {
            return Published::default();
        }
        let list = fs::symlink_metadata(out.join(manifest::NAME)).ok();
        Published { out: out.to_path_buf(), manifest, written: list.and_then(|meta| changed(&meta)) }
    }

    /// The pages of its short codes, each with its code in small letters.
    pub fn codes(&self) -> impl Iterator<Item = (&str, String)> {
        self.manifest.paths.iter().filter_map(move |path| {
            let (_, name) = path.split_once('/')?;
            let code = name.strip_prefix("h/")?.strip_suffix(".html")?;
            Some((code, read_own(&self.out.join(path))?))
        })
    }

    /// Its files whose paths are wanted, with their bytes.
    pub fn files(&self, is_wanted: &dyn Fn(&str) -> bool) -> Vec<(String, Vec<u8>)> {
        let paths = self.manifest.paths.iter().filter(|path| is_wanted(path));
        let own = |path: &String| {
            let file = self.out.join(path);
            let is_file = fs::symlink_metadata(&file).is_ok_and(|meta| meta.is_file());
            let is_own = is_file && !leads_elsewhere(&self.out, path);
            if is_own { Some((path.clone(), fs::read(file).ok()?)) } else { None }
        };
        paths.filter_map(own).collect()
    }

    /// Whether the file at `path` was made from `made_from`, and not touched since.
    fn holds(&self, path: &str, made_from: Fingerprint) -> bool {
        if self.manifest.made.get(path) != Some(&made_from.hex()) || leads_elsewhere(&self.out, path) {
            return false;
        }
        let meta = fs::symlink_metadata(self.out.join(path)).ok().filter(fs::Metadata::is_file);
        let at = meta.and_then(|meta| changed(&meta));
        at.is_some_and(|at| self.written.is_some_and(|written| at < written))
    }

    /// Whether something of somebody else stands where `path` should: a file, a link to elsewhere
    /// on the way, or a folder that holds more than files of ours.
    fn is_foreign(&self, path: &str) -> bool {
        if leads_elsewhere(&self.out, path) {
            return true;
        }
        match fs::symlink_metadata(self.out.join(path)) {
            Ok(meta) if meta.is_dir() => {
                WalkDir::new(self.out.join(path)).into_iter().flatten().any(|entry| {
                    let inside = entry.path().strip_prefix(&self.out).ok().and_then(Path::to_str);
                    !entry.file_type().is_dir()
                        && !inside.is_some_and(|inside| self.manifest.paths.contains(inside))
                })
            }
            Ok(_) => !self.manifest.paths.contains(path),
            Err(_) => {
                self.old_ancestor(path).is_none()
                    && ancestors(path).any(|folder| {
                        fs::symlink_metadata(self.out.join(folder)).is_ok_and(|meta| !meta.is_dir())
                    })
            }
        }
    }

    /// A file of ours that stands where `path` needs a folder.
    fn old_ancestor<'p>(&self, path: &'p str) -> Option<&'p str> {
        ancestors(path).find(|folder| self.manifest.paths.contains(*folder))
    }

    /// The bytes of the file at `path`, where it was made from `made_from` and not touched since.
    pub fn bytes(&self, path: &str, made_from: Fingerprint) -> Option<Vec<u8>> {
        if self.holds(path, made_from) { fs::read(self.out.join(path)).ok() } else { None }
    }
}

/// What publishing `outputs` into `out` would come to; nothing is changed.
///
/// # Errors
/// What [`Writer::put`] and [`Writer::open`] would refuse because of what is there.
pub fn compare(
    out: &Path,
    audience: Audience,
    outputs: &BTreeMap<String, Vec<u8>>,
) -> Result<Written, WriteError> {
    let present = Published { out: out.to_path_buf(), manifest: read_manifest(out), written: None };
    let ours = &present.manifest.paths;
    if present.manifest.audience != audience && !ours.is_empty() {
        return Err(WriteError::OtherAudience { path: out.display().to_string() });
    }
    let removed = ours.iter().filter(|path| !outputs.contains_key(*path)).count();
    let mut written = Written { removed, ..Written::default() };
    for (path, bytes) in outputs {
        let file = out.join(path);
        if is_same(&file, bytes) {
            written.unchanged += 1;
        } else if present.is_foreign(path) {
            return Err(WriteError::Foreign { path: file.display().to_string() });
        } else {
            written.written += 1;
            written.added += usize::from(!ours.contains(path));
        }
    }
    Ok(written)
}

/// What the site in `out` was made from, when each of its files is as we wrote it.
///
/// The system notes when a file was last changed in any way, and nobody can set that back; a file of
/// ours that is older than the manifest, which is touched last, is what the manifest says. Nothing is
/// known where a run that was killed left work to do.
pub fn present(out: &Path) -> Option<(Making, usize)> {
    let name = format!(".{}.juntos-", out.file_name()?.to_string_lossy());
    let mut beside = fs::read_dir(out.parent()?).ok()?.flatten();
    let is_left = beside.any(|entry| entry.file_name().to_string_lossy().starts_with(&name));
    if is_left || [JOURNAL, STAGED].iter().any(|left| fs::symlink_metadata(out.join(left)).is_ok()) {
        return None;
    }
    let manifest = read_manifest(out);
    let making = manifest.making?;
    let written = fs::symlink_metadata(out.join(manifest::NAME)).ok().and_then(|meta| changed(&meta))?;
    let is_ours = |path: &String| {
        let meta = fs::symlink_metadata(out.join(path)).ok();
        meta.is_some_and(|meta| meta.is_file() && changed(&meta).is_some_and(|changed| changed < written))
    };
    manifest.paths.par_iter().all(is_ours).then_some((making, manifest.paths.len()))
}

/// When anything about a file was last changed; nothing where the system does not say.
#[cfg(unix)]
fn changed(meta: &fs::Metadata) -> Option<(i64, i64)> {
    use std::os::unix::fs::MetadataExt as _;
    Some((meta.ctime(), meta.ctime_nsec()))
}

#[cfg(not(unix))]
fn changed(_: &fs::Metadata) -> Option<(i64, i64)> {
    None
}

/// Marks the manifest as the last file that was written: what linked to the old site changed with its
/// removal. Where that fails, the next build has more to do.
fn touch(manifest: &Path) {
    let touched = || {
        let meta = fs::symlink_metadata(manifest).ok()?;
        fs::set_permissions(manifest, meta.permissions()).ok()?;
        changed(&fs::symlink_metadata(manifest).ok()?)
    };
    // Clocks of file systems tick a few hundred times a second: only after the next tick is the manifest
    // newer than what was done before it.
    let first = touched();
    for _ in 0..TOUCHES {
        if touched() != first {
            break;
        }
    }
}

/// A hidden name beside the output folder that no other run uses.
fn beside(out: &Path, what: &str) -> OsString {
    let mut name = OsString::from(".");
    name.push(out.file_name().unwrap_or_default());
    name.push(format!(".juntos-{what}-{}", std::process::id()));
    name
}

/// Removes what killed runs left beside the folder, and brings back a site that was set aside; no
/// other run lives while we hold the lock.
fn clean_up(out: &Path, parent: &Path) {
    let Some(name) = out.file_name() else { return };
    let prefix = format!(".{}.juntos-", name.to_string_lossy());
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let found = entry.file_name().to_string_lossy().into_owned();
        let Some(what) = found.strip_prefix(&prefix) else { continue };
        let path = entry.path();
        if what.starts_with("old-") && !out.exists() {
            let _ = fs::rename(&path, out);
            continue;
        }
        let _ = fs::remove_dir_all(&path);
    }
}

/// Does what a journal says is left to do; one that has no end was never begun.
fn finish_journal(out: &Path) -> Result<(), WriteError> {
    let journal = out.join(JOURNAL);
    let Some(text) = read_own(&journal) else { return Ok(()) };
    let stage = out.join(STAGED);
    let old = read_manifest(out);
    if text.starts_with("juntos journal 1\n") && text.ends_with("\nend\n") {
        let listed = |verb: &'static str| {
            text.lines()
                .filter_map(move |line| line.strip_prefix(verb))
                .filter(|path| manifest::is_plain(path))
        };
        let puts: BTreeSet<&str> = listed("put ").collect();
        // What stands where a folder is needed, or in a folder where a file is needed, goes first.
        for path in listed("remove ").filter(|path| old.paths.contains(*path)) {
            let inside = format!("{path}/");
            let folder = puts.range(inside.as_str()..).next().is_some_and(|put| put.starts_with(&inside));
            if folder || ancestors(path).any(|folder| puts.contains(folder)) {
                remove(out, path)?;
            }
        }
        for line in text.lines() {
            if let Some(path) = line.strip_prefix("put ").filter(|path| manifest::is_plain(path)) {
                let (from, to) = (stage.join(path), out.join(path));
                if fs::symlink_metadata(&from).is_err() || leads_elsewhere(out, path) {
                    continue;
                }
                if let Some(folder) = to.parent() {
                    make_folder(folder).map_err(io_error(folder))?;
                }
                fs::rename(&from, &to).map_err(io_error(&to))?;
            }
            if let Some(path) = line.strip_prefix("remove ").filter(|path| manifest::is_plain(path)) {
                // Only what the manifest calls ours; a journal alone is no proof.
                if old.paths.contains(path) {
                    remove(out, path)?;
                }
            }
        }
        let (from, to) = (stage.join(manifest::NAME), out.join(manifest::NAME));
        if fs::symlink_metadata(&from).is_ok() {
            fs::rename(&from, &to).map_err(io_error(&to))?;
        }
    }
    if stage.exists() {
        fs::remove_dir_all(&stage).map_err(io_error(&stage))?;
    }
    fs::remove_file(&journal).map_err(io_error(&journal))
}

/// Removes one of our files and the folders that it leaves empty; never through a link.
fn remove(out: &Path, path: &str) -> Result<(), WriteError> {
    if leads_elsewhere(out, path) {
        return Ok(());
    }
    let file = out.join(path);
    if fs::symlink_metadata(&file).is_ok_and(|meta| meta.is_dir()) {
        // It was removed before, and a new folder stands there.
        return Ok(());
    }
    match fs::remove_file(&file) {
        Ok(()) => {}
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
        Err(error) => return Err(io_error(&file)(error)),
    }
    for folder in ancestors(path) {
        if fs::remove_dir(out.join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}

/// The folders around a path, the nearest first, without the outermost.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').map(|(i, _)| &path[..i])
}

/// Whether a folder on the way to `path` is a link.
fn leads_elsewhere(out: &Path, path: &str) -> bool {
    ancestors(path).any(|folder| fs::symlink_metadata(out.join(folder)).is_ok_and(|meta| meta.is_symlink()))
}

/// Removes an old site; files in it that are not ours move to the new one first. What cannot move
/// stays where it is, beside the site.
fn rescue(old: &Path, new: &Path, manifest: &Manifest) {
    let mut all_moved = true;
    for entry in WalkDir::new(old).into_iter().flatten() {
        let Ok(inside) = entry.path().strip_prefix(old) else { continue };
        let ours =
            inside.to_str().is_some_and(|path| path == manifest::NAME || manifest.paths.contains(path));
        if entry.file_type().is_dir() || ours {
            continue;
        }
        let to = new.join(inside);
        let moved = fs::symlink_metadata(&to).is_err()
            && to.parent().is_some_and(|folder| fs::create_dir_all(folder).is_ok())
            && fs::rename(entry.path(), &to).is_ok();
        all_moved &= moved;
    }
    if all_moved {
        let _ = fs::remove_dir_all(old);
    }
}

/// The text of a file of ours; nothing for what only has its name, such as a pipe that never ends.
fn read_own(path: &Path) -> Option<String> {
    let is_file = fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file());
    if is_file { fs::read_to_string(path).ok() } else { None }
}

fn read_manifest(out: &Path) -> Manifest {
    let text = read_own(&out.join(manifest::NAME)).unwrap_or_default();
    Manifest::parse(&text).unwrap_or_default()
}

/// Whether every file below `out` is in our manifest, and the folder itself can be exchanged.
fn is_ours(out: &Path, manifest: &Manifest) -> Result<bool, WriteError> {
    if is_mount_point(out) || fs::symlink_metadata(out).map_err(io_error(out))?.is_symlink() {
        return Ok(false);
    }
    for entry in WalkDir::new(out).min_depth(1) {
        let entry = entry.map_err(|error| WriteError::Io {
            path: out.display().to_string(),
            source: error.into_io_error().unwrap_or_else(|| io::Error::other("walk")),
        })?;
        let path = entry.path().strip_prefix(out).unwrap_or(entry.path());
        let Some(path) = path.to_str() else { return Ok(false) };
        let path = path.replace(std::path::MAIN_SEPARATOR, "/");
        if entry.file_type().is_dir() {
            // An empty folder of somebody's, or one that holds theirs, is not ours to move.
            let prefix = format!("{path}/");
            let ours =
                manifest.paths.range(prefix.clone()..).next().is_some_and(|next| next.starts_with(&prefix));
            if !ours && path != STAGED {
                return Ok(false);
            }
        } else if path != manifest::NAME
            && !manifest.paths.contains(&path)
            && !path.starts_with(&format!("{STAGED}/"))
        {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(unix)]
fn is_mount_point(out: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let device = |path: &Path| fs::metadata(path).map(|meta| meta.dev()).ok();
    out.parent().is_some_and(|parent| device(parent) != device(out))
}

#[cfg(not(unix))]
fn is_mount_point(_: &Path) -> bool {
    false
}

/// Whether the file at `path` is a plain file that holds just these bytes.
fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let Ok(meta) = fs::symlink_metadata(path) else { return false };
    if !meta.is_file() || meta.len() != bytes.len() as u64 {
        return false;
    }
    let mut present = Vec::with_capacity(bytes.len());
    fs::File::open(path).and_then(|mut file| file.read_to_end(&mut present)).is_ok() && present == bytes
}

/// Writes a new file; one that is there was linked from the old site and must not be written into.
fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    super::fits(bytes.len() as u64)?;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    for_all(path, 0o644);
    Ok(())
}

/// Makes a folder of the site, with those around it that are missing.
fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(around) = folder.parent() {
        make_folder(around)?;
    }
    match fs::create_dir(folder) {
        Ok(()) => {
            for_all(folder, 0o755);
            Ok(())
        }
        // Another thread was first.
        Err(_) if folder.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// Lets everybody read what is published, whatever the author's own files are like: a server is another
/// user. File systems without such rights have none to set.
#[cfg(unix)]
fn for_all(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode));
}

#[cfg(not(unix))]
fn for_all(_: &Path, _: u32) {}

/// Puts the staged files on the disk before the site changes to them: a disk that is full may say
/// so only now.
#[cfg(target_os = "linux")]
fn sync(stage: &Path) -> io::Result<()> {
    use rustix::io::Errno;
    match rustix::fs::syncfs(&fs::File::open(stage)?) {
        Ok(()) | Err(Errno::NOSYS | Errno::INVAL | Errno::OPNOTSUPP) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn sync(stage: &Path) -> io::Result<()> {
    fs::File::open(stage)?.sync_all()
}

/// Exchanges two folders in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(Into::into)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
