//! A folder of files turned into texts with stable ids.
//!
//! [`load`](crate::load::load) fills [`Sources`]; every later pass reads from it and from nothing else.
//! A text is UTF-8 without byte-order mark and without control characters: what the disk held
//! instead has been reported, and the place of each byte is kept.

pub mod lines;
pub mod span;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;

pub use self::span::{Span, Spanned};
use crate::memo::Fingerprint;

/// The number of a path within one line of [`Sources`]; the same path keeps it over reloads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(u32);

impl SourceId {
    /// The number itself, to carry an id through a format that knows only numbers.
    pub(crate) fn raw(self) -> u32 {
        self.0
    }

    /// The id with this number.
    pub(crate) fn from_raw(raw: u32) -> SourceId {
        SourceId(raw)
    }
}

/// What a file's metadata said when it was read: enough to see that it is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Modification time in nanoseconds since the epoch.
    pub modified: i128,
    /// When anything about the file was last changed, in nanoseconds since the epoch; 0 where the system
    /// does not say.
    pub changed: i128,
    /// Length in bytes.
    pub len: u64,
    /// Inode number, 0 where the system has none.
    pub inode: u64,
}

/// One text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The number of its path.
    pub id: SourceId,
    /// Path in the project, with `/`.
    pub path: Arc<str>,
    /// The text; see the module's header.
    pub text: Arc<str>,
    /// Hash of the text and the path.
    pub fingerprint: Fingerprint,
    /// Whether the text could be read as it should; a broken one is only there to be shown.
    pub readable: bool,
    /// What the disk said; `None` for a text that came with the program.
    pub stamp: Option<Stamp>,
}

/// Where the bytes of an asset are.
#[derive(Clone, Debug)]
pub enum AssetBytes {
    /// In a file of the project.
    Disk(PathBuf),
    /// In the program.
    BuiltIn(&'static [u8]),
    /// In memory: tests and previews.
    Memory(Arc<[u8]>),
}

/// One file that is published or copied as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its place in diagnostics.
    pub id: SourceId,
    /// Path in the project, with `/`.
    pub path: Arc<str>,
    /// Where its bytes are.
    pub bytes: AssetBytes,
    /// What the disk said; `None` for bytes that came with the program.
    pub stamp: Option<Stamp>,
}

/// Everything that was loaded, by path.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: BTreeMap<Arc<str>, SourceFile>,
    assets: BTreeMap<Arc<str>, Asset>,
    paths: Vec<Arc<str>>,
    ids: FxHashMap<Arc<str>, SourceId>,
    /// Whether the project is under version control.
    pub in_repository: bool,
    /// Whether version control passes over the files that name people.
    pub hides_people: bool,
}

impl Sources {
    /// Returns the id of `path`, a new one the first time.
    pub fn id(&mut self, path: &str) -> SourceId {
        if let Some(id) = self.ids.get(path) {
            return *id;
        }
        let id = SourceId(u32::try_from(self.paths.len()).unwrap_or(u32::MAX));
        let path: Arc<str> = path.into();
        self.paths.push(path.clone());
        self.ids.insert(path, id);
        id
    }

    /// Takes over the ids of an earlier load, so that a path keeps its own.
    pub(crate) fn keep_ids(&mut self, previous: &Sources) {
        self.paths.clone_from(&previous.paths);
        self.ids.clone_from(&previous.ids);
    }

    /// Whether everything is as in `other`: each text, and each asset by what the disk said of it.
    pub fn is_same(&self, other: &Sources) -> bool {
        let same_file = |(a, b): (&SourceFile, &SourceFile)| {
            a.path == b.path && a.fingerprint == b.fingerprint && a.readable == b.readable
        };
        let same_asset = |(a, b): (&Asset, &Asset)| a.path == b.path && a.stamp == b.stamp;
        self.files.len() == other.files.len()
            && self.assets.len() == other.assets.len()
            && self.files.values().zip(other.files.values()).all(same_file)
            && self.assets.values().zip(other.assets.values()).all(same_asset)
    }

    /// Adds a text that needs no check: one of the program's own, or a test's.
    pub fn insert_text(&mut self, path: &str, text: &str) -> SourceId {
        let id = self.id(path);
        self.insert_file(SourceFile {
            id,
            path: self.path(id).clone(),
            text: text.into(),
            fingerprint: Fingerprint::of_text(path, text),
            readable: true,
            stamp: None,
        });
        id
    }

    pub(crate) fn insert_file(&mut self, file: SourceFile) {
        self.files.insert(file.path.clone(), file);
    }

    pub(crate) fn insert_asset(&mut self, asset: Asset) {
        self.assets.insert(asset.path.clone(), asset);
    }

    /// The same without some of the files.
    pub(crate) fn without(&self, paths: &[&str]) -> Sources {
        let mut rest = self.clone();
        for path in paths {
            rest.files.remove(*path);
            rest.assets.remove(*path);
        }
        rest
    }

    /// The path with this id.
    pub fn path(&self, id: SourceId) -> &Arc<str> {
        &self.paths[id.0 as usize]
    }

    /// The id of a path that was met before.
    pub fn known_id(&self, path: &str) -> Option<SourceId> {
        self.ids.get(path).copied()
    }

    /// The text at `path`.
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.get(path)
    }

    /// The text with this id, when the path has one.
    pub fn text(&self, id: SourceId) -> Option<&Arc<str>> {
        self.files.get(self.path(id)).map(|file| &file.text)
    }

    /// All texts below `folder` (which ends in `/`), in order of path.
    pub fn files_under<'a>(&'a self, folder: &str) -> impl Iterator<Item = &'a SourceFile> + use<'a> {
        let folder: Arc<str> = folder.into();
        let from = self.files.range(folder.clone()..).map(|(_, item)| item);
        from.take_while(move |item| item.path.starts_with(&*folder))
    }

    /// All assets below `folder` (which ends in `/`), in order of path.
    pub fn assets_under<'a>(&'a self, folder: &str) -> impl Iterator<Item = &'a Asset> + use<'a> {
        let folder: Arc<str> = folder.into();
        let from = self.assets.range(folder.clone()..).map(|(_, item)| item);
        from.take_while(move |item| item.path.starts_with(&*folder))
    }

    /// The asset at `path`.
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        self.assets.get(path)
    }
}
