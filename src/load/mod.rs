//! A project's folder → [`Sources`]: the one reader of the disk.
//!
//! 1. Walk `content/`, `themes/` and `locales/` in order of name; hidden files and the traces of
//!    editors are passed over; links are followed only inside the project.
//! 2. Read what is text (in parallel), keep what an earlier load read and the disk has not touched.
//! 3. Report what is no clean UTF-8, with its place.
//!
//! **Invariant:** nothing else in the program reads a handbook's files, but for the bytes of
//! assets when they are copied ([`read_asset`]).

#![expect(clippy::disallowed_methods, reason = "the one reader")]

pub mod built_in;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::memo::Fingerprint;
use crate::source::{Asset, AssetBytes, SourceFile, SourceId, Sources, Span, Stamp};

/// The largest text file, in bytes: product rule, "a text source file is at most 5 MB".
pub const MAX_TEXT: u64 = 5_000_000;

/// The folder of what translations were made from: hidden from people, not from us.
const RECORDS: &str = "content/.translation";

/// The folder of files that are published as they are.
const FILES: &str = "content/files";

/// The largest packet of translations, unpacked, in bytes.
pub const MAX_PACKET: u64 = 150_000_000;

/// The folders of a project that hold what it is made of.
pub const FOLDERS: [&str; 3] = ["content", "locales", "themes"];

/// A folder cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {source}")]
pub struct LoadError {
    /// The path as the user knows it.
    pub path: String,
    /// What the system said.
    pub source: io::Error,
}

/// Whether a path of a project is read as text; anything else is an asset.
pub fn is_text(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let in_files = path.starts_with("content/files/");
    let in_assets = path.starts_with("themes/") && path.split('/').nth(2) == Some("assets");
    !in_files
        && !in_assets
        && matches!(ending, "md" | "yaml" | "yml" | "ftl" | "html" | "svg" | "xml" | "txt" | "typ" | "lock")
}

/// The path of a folder without links in it: the one that the system tells of changes by.
///
/// # Errors
/// When there is no such folder.
pub fn real(folder: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(folder)
}

/// Whether a handbook can begin in a folder: there is none, or nothing in it but what a repository
/// begins with and what file managers leave behind.
pub fn may_begin_in(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.all(|entry| {
            entry.is_ok_and(|entry| {
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                begins_repository(&entry.file_name().to_string_lossy(), is_folder)
            })
        }),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// The root of the repository that a project lies in, and the project's path in it, `.` for the root itself;
/// nothing where it lies in none.
pub fn repository_of(project: &Path) -> Option<(PathBuf, String)> {
    let project = fs::canonicalize(project).ok()?;
    let root = repository_around(&project)?;
    let inside = shown(root, &project);
    Some((root.to_path_buf(), if inside.is_empty() { ".".to_owned() } else { inside }))
}

fn repository_around(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join(".git").exists())
}

/// What version control passes over in a project; nothing where that is no plain file.
fn ignored(root: &Path) -> String {
    let path = root.join(".gitignore");
    let is_file = fs::metadata(&path).is_ok_and(|meta| meta.is_file() && meta.len() <= MAX_TEXT);
    if is_file { fs::read_to_string(path).unwrap_or_default() } else { String::new() }
}

fn begins_repository(name: &str, is_folder: bool) -> bool {
    // Version control, the sites that hold repositories, and editors. Not all that is hidden: a person's own
    // folder may hold nothing else.
    const FOLDERS: &[&str] = &[
        ".git",
        ".hg",
        ".svn",
        ".jj",
        ".github",
        ".gitlab",
        ".gitea",
        ".forgejo",
        ".circleci",
        ".vscode",
        ".idea",
        ".devcontainer",
    ];
    // In a work tree beside the repository `.git` is a file.
    const FILES: &[&str] = &[
        ".git",
        ".gitignore",
        ".gitattributes",
        ".gitkeep",
        ".keep",
        ".gitmodules",
        ".gitlab-ci.yml",
        ".mailmap",
        ".editorconfig",
        ".nojekyll",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
    ];
    const STEMS: &[&str] = &[
        "README",
        "LICENSE",
        "LICENCE",
        "COPYING",
        "NOTICE",
        "AUTHORS",
        "CHANGELOG",
        "CODEOWNERS",
        "CODE_OF_CONDUCT",
        "CONTRIBUTING",
        "SECURITY",
    ];
    if is_folder {
        return FOLDERS.contains(&name);
    }
    let stem = name.split(['.', '-']).next().unwrap_or(name).to_uppercase();
    FILES.contains(&name) || STEMS.contains(&stem.as_str())
}

/// Loads the project at `root`; `previous` is what an earlier load returned.
///
/// # Errors
/// When `root` or something in it cannot be read for want of permission.
pub fn load(root: &Path, previous: Option<&Sources>) -> Result<Diagnosed<Arc<Sources>>, LoadError> {
    let mut sources = Sources::default();
    if let Some(previous) = previous {
        sources.keep_ids(previous);
    }
    built_in::add_to(&mut sources);
    let mut found = Diagnostics::default();
    let root_real =
        fs::canonicalize(root).map_err(|source| LoadError { path: root.display().to_string(), source })?;
    sources.in_repository = repository_around(&root_real).is_some();
    sources.hides_people = ignored(&root_real).lines().any(|line| line.trim_end().ends_with("people.yaml"));
    let settled = now().checked_sub(Duration::from_millis(100)).unwrap_or(UNIX_EPOCH);

    let mut texts: Vec<(SourceId, Arc<str>, PathBuf, Stamp)> = Vec::new();
    for folder in FOLDERS {
        for entry in walk(root, &root_real, folder, &mut sources, &mut found)? {
            let Entry { path, disk, stamp } = entry;
            let id = sources.id(&path);
            let path = sources.path(id).clone();
            if !is_text(&path) {
                sources.insert_asset(Asset { id, path, bytes: AssetBytes::Disk(disk), stamp: Some(stamp) });
                continue;
            }
            if stamp.len > MAX_TEXT {
                let size = usize::try_from(stamp.len / 1_000_000).unwrap_or(0);
                found.push(Code::FileTooLarge.at(Span::file(id)).with("megabytes", size));
                sources.insert_file(unreadable(id, path, String::new(), stamp));
                continue;
            }
            let old = previous.and_then(|previous| previous.file(&path)).filter(|old| {
                old.stamp == Some(stamp)
                    && old.readable
                    && stamp.modified.max(stamp.changed) < nanoseconds(settled)
            });
            match old {
                Some(old) => sources.insert_file(old.clone()),
                None => texts.push((id, path, disk, stamp)),
            }
        }
    }
    // Decoded where it was read: the bytes of all files at once would be twice the handbook.
    let read: Vec<_> = texts
        .into_par_iter()
        .map(|(id, path, disk, stamp)| match read_text(&disk, stamp.len) {
            Ok(bytes) => Ok(Some(decode(id, path, bytes, stamp))),
            // It was there a moment ago and is gone: as if it had never been there.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(LoadError { path: shown(root, &disk), source }),
        })
        .collect();
    for file in read {
        if let Some((file, problems)) = file? {
            found.extend(problems);
            sources.insert_file(file);
        }
    }
    Ok(Diagnosed::new(Arc::new(sources), found))
}

/// What a look at a few files came to.
#[derive(Debug)]
pub enum Glance {
    /// They are as they were.
    Unchanged,
    /// Texts that were there have other words now; nothing else is known to be different.
    Changed(Arc<Sources>),
    /// Files came or went, or cannot be read as they should: only a whole [`load`] can tell.
    Unsure,
}

/// Looks only at `paths`, files of the project at `root` that may have changed since `previous` was
/// loaded without a problem. What it says of them is what [`load`] would say.
pub fn glance(root: &Path, previous: &Sources, paths: &BTreeSet<PathBuf>) -> Glance {
    let mut changed: Option<Sources> = None;
    for disk in paths {
        let Ok(inside) = disk.strip_prefix(root) else { return Glance::Unsure };
        let is_passed_over = |part: Component<'_>| is_passed_over(&part.as_os_str().to_string_lossy());
        if !inside.starts_with(RECORDS) && inside.components().any(is_passed_over) {
            continue;
        }
        let Some(old) = previous.file(&shown(root, disk)) else { return Glance::Unsure };
        let Ok(meta) = fs::symlink_metadata(disk) else { return Glance::Unsure };
        let stamp = stamp(&meta);
        if !meta.is_file() || stamp.len > MAX_TEXT || !old.readable || old.stamp.is_none() {
            return Glance::Unsure;
        }
        let Ok(bytes) = read_text(disk, stamp.len) else { return Glance::Unsure };
        if bytes == old.text.as_bytes() {
            continue;
        }
        let (file, problems) = decode(old.id, old.path.clone(), bytes, stamp);
        if !problems.is_empty() {
            return Glance::Unsure;
        }
        changed.get_or_insert_with(|| previous.clone()).insert_file(file);
    }
    changed.map_or(Glance::Unchanged, |sources| Glance::Changed(Arc::new(sources)))
}

struct Entry {
    path: String,
    disk: PathBuf,
    stamp: Stamp,
}

fn walk(
    root: &Path,
    root_real: &Path,
    folder: &str,
    sources: &mut Sources,
    found: &mut Diagnostics,
) -> Result<Vec<Entry>, LoadError> {
    let mut entries = Vec::new();
    let start = root.join(folder);
    match fs::symlink_metadata(&start) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(entries),
        Err(source) => return Err(LoadError { path: shown(root, &start), source }),
    }
    let mut walker = WalkDir::new(&start).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = walker.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(&start).to_path_buf();
                // Emacs locks a file by a link that leads nowhere.
                if path != start
                    && path.file_name().is_some_and(|name| is_passed_over(&name.to_string_lossy()))
                {
                    continue;
                }
                if error.loop_ancestor().is_some() {
                    let id = sources.id(&shown(root, &path));
                    found.push(Code::SymlinkEscape.at(Span::file(id)).say("symlink-escape-loop"));
                    continue;
                }
                if fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_symlink()) {
                    let id = sources.id(&shown(root, &path));
                    found.push(Code::SymlinkEscape.at(Span::file(id)).say("symlink-escape-broken"));
                    continue;
                }
                let source = error.into_io_error().unwrap_or_else(|| io::Error::other("walk"));
                if source.kind() == io::ErrorKind::NotFound {
                    continue;
                }
                return Err(LoadError { path: shown(root, &path), source });
            }
        };
        let is_folder = entry.file_type().is_dir();
        let name = entry.file_name().to_string_lossy();
        if entry.depth() > 0 && is_passed_over(&name) && entry.path() != root.join(RECORDS) {
            if is_folder {
                walker.skip_current_dir();
            }
            continue;
        }
        // What is published lies where the author put it to be published.
        let files = root_real.join(FILES);
        let around = if entry.path().starts_with(root.join(FILES)) { &files } else { root_real };
        if entry.path_is_symlink()
            && !fs::canonicalize(entry.path()).is_ok_and(|real| real.starts_with(around))
        {
            let id = sources.id(&shown(root, entry.path()));
            found.push(Code::SymlinkEscape.at(Span::file(id)));
            if is_folder {
                walker.skip_current_dir();
            }
            continue;
        }
        let is_clean = entry.file_name().to_str().is_some_and(|name| !name.contains(is_refused_in_names));
        if !is_clean {
            let id = sources.id(&shown(root, entry.path()));
            found.push(Code::BadId.at(Span::file(id)).say("bad-id-not-utf8"));
            if is_folder {
                walker.skip_current_dir();
            }
            continue;
        }
        if is_folder {
            continue;
        }
        if !entry.file_type().is_file() {
            let id = sources.id(&shown(root, entry.path()));
            found.push(Code::NotAFile.at(Span::file(id)));
            continue;
        }
        let meta = match entry.metadata().map_err(io::Error::from) {
            Ok(meta) => meta,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            // A site without a page that is there must not take the place of one with it.
            Err(source) => return Err(LoadError { path: shown(root, entry.path()), source }),
        };
        entries.push(Entry {
            path: shown(root, entry.path()),
            disk: entry.path().to_path_buf(),
            stamp: stamp(&meta),
        });
    }
    Ok(entries)
}

/// Hidden files, and what programs leave behind beside the files that people mean: drafts, locks (which may hold
/// the name of whoever has the file open), downloads that have not ended, notes of file managers.
fn is_passed_over(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "thumbs.db",
        "ehthumbs.db",
        "ehthumbs_vista.db",
        "desktop.ini",
        "4913",
        "icon\r",
        "__macosx",
        "$recycle.bin",
        "system volume information",
    ];
    const ENDINGS: &[&str] = &[
        ".swp",
        ".swo",
        ".swn",
        ".swx",
        ".kate-swp",
        ".tmp",
        ".temp",
        ".bak",
        ".backup",
        ".save",
        ".orig",
        ".rej",
        ".part",
        ".partial",
        ".crdownload",
        ".download",
        ".opdownload",
        ".filepart",
        ".aria2",
        ".lck",
        ".laccdb",
        ".idlk",
        ".asd",
        ".wbk",
        ".xlk",
        ".autosave",
        ".dwl",
        ".dwl2",
    ];
    let name = name.to_lowercase();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.starts_with("~wr")
        || name.starts_with('~') && [".doc", ".xls", ".ppt"].iter().any(|office| name.contains(office))
        || name.starts_with('#') && name.ends_with('#')
        || name.ends_with('~')
        // The Mac's TextEdit and Word write beside the file that they save.
        || name.contains(".sb-")
        || NAMES.contains(&name.as_str())
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// The path below `root`, with `/`; bytes that are no UTF-8 are escaped.
fn shown(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<String> = path
        .components()
        .map(|part| match part.as_os_str().to_str() {
            Some(part) if !part.contains(is_refused_in_names) => part.to_owned(),
            Some(part) => part.escape_debug().to_string(),
            None => part.as_os_str().as_encoded_bytes().escape_ascii().to_string(),
        })
        .collect();
    parts.join("/")
}

fn now() -> SystemTime {
    SystemTime::now()
}

fn nanoseconds(time: SystemTime) -> i128 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i128::try_from(after.as_nanos()).unwrap_or(i128::MAX),
        Err(before) => -i128::try_from(before.duration().as_nanos()).unwrap_or(i128::MAX),
    }
}

fn stamp(meta: &fs::Metadata) -> Stamp {
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(meta);
    // Nobody can set this time back, as whoever copies files does with the other.
    #[cfg(unix)]
    let changed = {
        use std::os::unix::fs::MetadataExt as _;
        i128::from(meta.ctime()) * 1_000_000_000 + i128::from(meta.ctime_nsec())
    };
    #[cfg(not(unix))]
    let (inode, changed) = (0, 0);
    Stamp { modified: meta.modified().map_or(0, nanoseconds), changed, len: meta.len(), inode }
}

fn read_text(path: &Path, len: u64) -> io::Result<Vec<u8>> {
    // One byte more than there should be, so that the end is seen without growing.
    let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or(0) + 1);
    fs::File::open(path)?.take(MAX_TEXT + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns the bytes of a packet that came back from translators.
///
/// # Errors
/// What the system says when the file cannot be read. One byte more than the largest packet is the most
/// that is read.
pub fn read_packet(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MAX_PACKET + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns the bytes of an asset.
///
/// # Errors
/// What the system says when the file cannot be read.
pub fn read_asset(asset: &Asset) -> io::Result<Vec<u8>> {
    match &asset.bytes {
        AssetBytes::Disk(path) => fs::read(path),
        AssetBytes::BuiltIn(bytes) => Ok(bytes.to_vec()),
        AssetBytes::Memory(bytes) => Ok(bytes.to_vec()),
    }
}

fn unreadable(id: SourceId, path: Arc<str>, text: String, stamp: Stamp) -> SourceFile {
    // The text alone would hash like a readable file's.
    let fingerprint = Fingerprint::of_text(&format!("{path}\0"), &text);
    SourceFile { id, path, text: text.into(), fingerprint, readable: false, stamp: Some(stamp) }
}

/// Bytes of a file → a clean text, or one to show beside the problem.
fn decode(id: SourceId, path: Arc<str>, bytes: Vec<u8>, stamp: Stamp) -> (SourceFile, Vec<Diagnostic>) {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || looks_utf16(&bytes) {
        let problem = Code::NotUtf8.at(Span::file(id)).say("not-utf8-utf16");
        return (unreadable(id, path, String::new(), stamp), vec![problem]);
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let bytes = error.as_bytes();
            let start = error.utf8_error().valid_up_to();
            let ends = |b: &u8| b.is_ascii_whitespace();
            let from = bytes[..start].iter().rposition(ends).map_or(0, |i| i + 1);
            let to = bytes[start..].iter().position(ends).map_or(bytes.len(), |i| start + i);
            // In files from old editors each byte is a letter: Latin-1.
            let word: String = bytes[from..to.min(from + 60)].iter().map(|b| char::from(*b)).collect();
            let shown = String::from_utf8_lossy(bytes).into_owned();
            let problem = Code::NotUtf8
                .at(Span::new(id, start..start + '\u{fffd}'.len_utf8()))
                .with("word", word.replace(|c: char| c.is_control(), "\u{fffd}"));
            return (unreadable(id, path, clean(&shown), stamp), vec![problem]);
        }
    };
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    let problems: Vec<_> = refused(&text)
        .take(20)
        .map(|(i, c)| {
            Code::ControlCharacter
                .at(Span::new(id, i..i + c.len_utf8()))
                .with("character", format!("U+{:04X}", u32::from(c)))
        })
        .collect();
    if !problems.is_empty() {
        return (unreadable(id, path, clean(&text), stamp), problems);
    }
    let fingerprint = Fingerprint::of_text(&path, &text);
    (SourceFile { id, path, text: text.into(), fingerprint, readable: true, stamp: Some(stamp) }, problems)
}

/// Every second byte is zero: UTF-16 without a mark.
fn looks_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64)];
    head.len() >= 4 && head.chunks_exact(2).all(|pair| (pair[0] == 0) != (pair[1] == 0))
}

/// The characters of a text that [`is_refused`], found by the bytes that they can begin with, a few
/// dozen bytes at a time: of most texts no character is looked at.
fn refused(text: &str) -> impl Iterator<Item = (usize, char)> {
    const AT_ONCE: usize = 64;
    let may_begin = |byte: u8| {
        (byte < 0x20) & (byte != b'\n') & (byte != b'\r') & (byte != b'\t')
            | (byte == 0x7f)
            | (byte == 0xc2)
            | (byte == 0xe2)
            | (byte >= 0xef)
    };
    let chunks = text.as_bytes().chunks(AT_ONCE).zip((0..).step_by(AT_ONCE));
    chunks
        .filter(move |(chunk, _)| chunk.iter().fold(false, |any, byte| any | may_begin(*byte)))
        .flat_map(|(chunk, start)| (start..).zip(chunk))
        .filter(move |(_, byte)| may_begin(**byte))
        .filter_map(|(at, _)| text[at..].chars().next().filter(|c| is_refused(*c)).map(|c| (at, c)))
}

/// Control characters other than tab and line ends, and code points that are no characters.
pub(crate) fn is_refused(c: char) -> bool {
    // The last range turns the direction of what follows round, unseen.
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// The same in the name of a file, where a line end is one too many.
fn is_refused_in_names(c: char) -> bool {
    c.is_control() || is_refused(c)
}

/// The text with one other sign of as many bytes for each that is refused, so that places stay true.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_refused(c) {
            out.push(match c.len_utf8() {
                1 => ' ',
                2 => '\u{a0}',
                3 => '\u{fffd}',
                _ => '\u{1f532}',
            });
        } else {
            out.push(c);
        }
    }
    out
}
