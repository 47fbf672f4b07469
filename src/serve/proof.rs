//! A site → the problems that only rendering finds, read page by page in the background.
//!
//! One thread, so that the other cores are free for what the author asks for. A newer site ends the
//! reading of an older one.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::Duration;

use super::Knock;
use crate::build::Site;
use crate::diagnostic::Diagnostic;
use crate::render::Nowhere;

/// After a site came, until its reading begins: while somebody types, another comes soon.
const PATIENCE: Duration = Duration::from_millis(300);

/// What reading all of a site came to.
pub struct Proof {
    /// The number of the site.
    pub number: u64,
    /// The problems, one a page.
    pub found: Vec<Diagnostic>,
}

/// Reads sites in the background.
pub(super) struct Reader {
    sites: Sender<(u64, Arc<Site>)>,
    newest: Arc<AtomicU64>,
}

impl Reader {
    /// Starts the thread, which brings its proofs to `door`.
    pub(super) fn start(door: Sender<Knock>) -> Reader {
        let (sites, waiting) = mpsc::channel::<(u64, Arc<Site>)>();
        let newest = Arc::new(AtomicU64::new(0));
        let still = newest.clone();
        std::thread::spawn(move || {
            while let Ok(mut next) = waiting.recv() {
                loop {
                    match waiting.recv_timeout(PATIENCE) {
                        Ok(newer) => next = newer,
                        Err(RecvTimeoutError::Timeout) => break,
                        Err(RecvTimeoutError::Disconnected) => return,
                    }
                }
                let (number, site) = next;
                let is_newest = || still.load(Ordering::Relaxed) == number;
                if let Some(found) = read(&site, &is_newest) {
                    drop(site);
                    let _ = door.send(Knock::Proof(Proof { number, found }));
                }
            }
        });
        Reader { sites, newest }
    }

    /// Ends what is being read: the author waits for something else.
    pub(super) fn stop(&self) {
        self.newest.store(0, Ordering::Relaxed);
    }

    /// Has a site read; the readings of those before it end. Numbers begin at 1.
    pub(super) fn read(&self, number: u64, site: Arc<Site>) {
        self.newest.store(number, Ordering::Relaxed);
        let _ = self.sites.send((number, site));
    }
}

/// Renders every page; nothing when a newer site came meanwhile.
fn read(site: &Site, is_newest: &dyn Fn() -> bool) -> Option<Vec<Diagnostic>> {
    let mut found = Vec::new();
    // What is no page has no template that could be wrong, and an index takes long.
    for planned in site.outputs().iter().filter(|planned| planned.path.ends_with(".html")) {
        if !is_newest() {
            return None;
        }
        let draw = || site.render_one(planned, &Nowhere);
        found.extend(catch_unwind(AssertUnwindSafe(draw)).unwrap_or_default());
    }
    Some(found)
}
