//! Changes on the disk → rings of a doorbell.
//!
//! 1. [`Bell::hang`] watches the folders of a handbook: folders, not files, since many editors save by
//!    putting a new file in the place of the old one.
//! 2. A [`Ring`] says "look again", and at most where to look first; what is different is for
//!    [`load`](mod@crate::load) to find out. So a lost, doubled or renamed event cannot make a wrong
//!    site, and a queue that ran over is one more ring.
//! 3. [`settle`] waits until the disk is quiet.
//!
//! **Invariant:** what the program itself writes lies in none of the watched folders.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use crate::load::FOLDERS;

/// Between two looks where the disk cannot be watched.
const POLL: Duration = Duration::from_millis(500);

/// After the last event of a save, until the disk counts as quiet.
const QUIET: Duration = Duration::from_millis(3);

/// The same for a change of many files, such as another branch.
const QUIET_AFTER_MANY: Duration = Duration::from_millis(60);

/// So many files at once are no save of an editor.
const MANY: usize = 12;

/// However restless the disk is, it is looked at after this time.
const LONGEST: Duration = Duration::from_secs(1);

/// "Look again."
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ring {
    /// These files may have changed; nothing else is known to.
    At(BTreeSet<PathBuf>),
    /// Anything may have changed.
    Anywhere,
}

impl Ring {
    fn join(self, other: Ring) -> Ring {
        match (self, other) {
            (Ring::At(mut paths), Ring::At(more)) => {
                paths.extend(more);
                Ring::At(paths)
            }
            _ => Ring::Anywhere,
        }
    }

    /// Whether one of the watched folders may have come, gone or been changed for another.
    pub fn may_move_folders(&self, project: &Path) -> bool {
        match self {
            Ring::At(paths) => paths.iter().any(|path| path.parent() == Some(project)),
            Ring::Anywhere => true,
        }
    }

    fn count(&self) -> usize {
        match self {
            Ring::At(paths) => paths.len(),
            Ring::Anywhere => MANY,
        }
    }
}

/// How the disk is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The system tells of changes.
    Events,
    /// The disk is looked at again and again: asked for by `--poll`.
    Polling,
    /// The same, since the system could not watch: too many folders, or a file system of elsewhere.
    PollingForNeed,
}

/// Watches a project; it rings as long as it is there.
pub struct Bell {
    watcher: Option<RecommendedWatcher>,
    project: PathBuf,
    watched: BTreeSet<PathBuf>,
    /// Dropped to end the polling.
    _end: Option<Sender<()>>,
    /// How it watches.
    pub way: Way,
}

impl Bell {
    /// Watches the folders of the handbook in `project`, a path without links; `ring` is called on
    /// another thread.
    pub fn hang(project: &Path, poll: bool, ring: impl Fn(Ring) + Clone + Send + 'static) -> Bell {
        let mut bell = Bell {
            watcher: None,
            project: project.to_path_buf(),
            watched: BTreeSet::new(),
            _end: None,
            way: Way::Polling,
        };
        if !poll {
            let (events, root) = (ring.clone(), project.to_path_buf());
            let hear = move |event: notify::Result<notify::Event>| {
                if let Some(found) = rung(&root, event) {
                    events(found);
                }
            };
            bell.watcher = notify::recommended_watcher(hear).ok();
            bell.way = Way::Events;
            if bell.watch().is_ok() {
                return bell;
            }
            bell.watcher = None;
            bell.way = Way::PollingForNeed;
        }
        let (end, ended) = mpsc::channel::<()>();
        bell._end = Some(end);
        std::thread::spawn(move || {
            while ended.recv_timeout(POLL) == Err(RecvTimeoutError::Timeout) {
                ring(Ring::Anywhere);
            }
        });
        bell
    }

    /// Watches what is there now; a folder that was missing or is another one than before is watched
    /// again.
    ///
    /// # Errors
    /// When the system cannot watch.
    pub fn watch(&mut self) -> notify::Result<()> {
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        if self.watched.insert(self.project.clone()) {
            watcher.watch(&self.project, RecursiveMode::NonRecursive)?;
        }
        for folder in FOLDERS {
            let path = self.project.join(folder);
            // Of a folder that is gone the watch is gone too, whatever the set says.
            if path.is_dir() {
                if self.watched.insert(path.clone()) {
                    watcher.watch(&path, RecursiveMode::Recursive)?;
                }
            } else if self.watched.remove(&path) {
                let _ = watcher.unwatch(&path);
            }
        }
        Ok(())
    }

    /// Watches the handbook's folders anew: after one of them was moved, removed or made.
    pub fn watch_again(&mut self) {
        if let Some(watcher) = &mut self.watcher {
            for folder in FOLDERS {
                let path = self.project.join(folder);
                if self.watched.remove(&path) {
                    let _ = watcher.unwatch(&path);
                }
            }
        }
        // What cannot be watched now is looked at with the next ring from beside it.
        let _ = self.watch();
    }
}

/// What an event of the system says, if it concerns the handbook.
fn rung(project: &Path, event: notify::Result<notify::Event>) -> Option<Ring> {
    let Ok(event) = event else { return Some(Ring::Anywhere) };
    if event.need_rescan() {
        return Some(Ring::Anywhere);
    }
    let is_read = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    };
    let inside = |path: &&PathBuf| {
        path.strip_prefix(project)
            .ok()
            .and_then(|path| path.components().next())
            .is_some_and(|first| FOLDERS.iter().any(|folder| first.as_os_str() == *folder))
    };
    let paths: BTreeSet<PathBuf> = event.paths.iter().filter(inside).cloned().collect();
    if is_read || paths.is_empty() {
        return None;
    }
    let is_write = matches!(
        event.kind,
        EventKind::Access(_)
            | EventKind::Create(_)
            | EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_))
    );
    // What went or was renamed may have been a folder.
    let is_move = matches!(event.kind, EventKind::Modify(ModifyKind::Name(_)));
    if is_write || is_move { Some(Ring::At(paths)) } else { Some(Ring::Anywhere) }
}

/// Waits after a first ring until the disk is quiet, and joins what rang meanwhile. What else comes
/// through the same door is given back, to be seen to after the ring.
pub fn settle<K, O>(
    first: Ring,
    knocks: &Receiver<K>,
    as_ring: impl Fn(K) -> Result<Ring, O>,
) -> (Ring, Vec<O>) {
    let started = Instant::now();
    let mut ring = first;
    let mut others = Vec::new();
    loop {
        let quiet = if ring.count() >= MANY { QUIET_AFTER_MANY } else { QUIET };
        let left = LONGEST.saturating_sub(started.elapsed());
        match knocks.recv_timeout(quiet.min(left)) {
            Ok(knock) => match as_ring(knock) {
                Ok(more) => ring = ring.join(more),
                Err(other) => others.push(other),
            },
            Err(_) => return (ring, others),
        }
        // Others must not make the quiet longer without end.
        if left.is_zero() {
            return (ring, others);
        }
    }
}
