//! A handbook → a site in memory for its author's browser, kept up to date.
//!
//! 1. [`http`] refuses what the author's own browser does not ask, and hands each address over as a
//!    [`Knock`]; the [`Bell`](crate::watch::Bell) of the disk comes through the same door.
//! 2. [`Preview`] looks at the disk when it rings, reads the handbook anew, and renders the page that
//!    is asked for when it is asked for.
//! 3. In the quiet after, [`proof`] renders the rest, to find the problems that only rendering finds.
//! 4. [`page`] puts the problems over the page, and the script that reloads it under it.
//!
//! While the handbook has errors, pages come from the last site that had none.
//!
//! **Invariant:** an address is looked up in the plan of the site; no path of the disk is ever made
//! from it.

pub mod http;
mod page;
mod proof;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use tokio::sync::{oneshot, watch};

use self::proof::{Proof, Reader};
use crate::build::{AsOf, Inputs, Site};
use crate::diagnostic::emit::{Format, Voice as _, emit};
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Messages;
use crate::load::{self, Glance};
use crate::memo::Memo;
use crate::output::memory::Memory;
use crate::resolve::Wanted;
use crate::source::Sources;
use crate::watch::{Ring, settle};

/// After the last knock, until what is left is done.
const IDLE: Duration = Duration::from_millis(150);

/// Somebody is at the door.
pub enum Knock {
    /// The browser asks for an address.
    Ask(Ask),
    /// The disk may have changed.
    Ring(Ring),
    /// All pages of a site have been rendered.
    Proof(Proof),
}

/// An address that was asked for.
pub struct Ask {
    /// The path below the site's root, decoded and without `.` or `..`: `en/index.html`, or a folder
    /// with `/` at its end.
    pub path: String,
    /// Takes the answer.
    pub reply: oneshot::Sender<Answer>,
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// A file of the site.
    Found {
        /// Its path in the site, for its type.
        path: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A folder that was asked for without `/` at its end; this is its path with it.
    Folder(String),
    /// Nothing; the bytes are the site's page that says so.
    Lost(Vec<u8>),
    /// There is no site yet; the bytes are a page with the problems.
    NoSite(Vec<u8>),
}

/// What a preview is made of.
pub struct Settings<'a> {
    /// The handbook's folder.
    pub project: &'a Path,
    /// `--base-url`.
    pub base_url: Option<&'a str>,
    /// `--drafts`.
    pub wanted: Wanted,
    /// What decides what is late, asked before each build.
    pub as_of: &'a dyn Fn() -> AsOf,
    /// The author's language.
    pub messages: &'a Messages,
    /// What the pages' script needs to reach the server.
    pub socket: String,
}

/// What the author should hear of.
#[derive(Debug)]
pub enum News<'a> {
    /// The site is up to date; so many pages, and problems that let it be published.
    Ready {
        /// Pages of HTML.
        pages: usize,
        /// What was found.
        problems: &'a [Diagnostic],
        /// The texts that they are about.
        sources: &'a Sources,
    },
    /// The handbook has errors.
    Problems {
        /// Whether there is a site without errors that is still shown.
        stands: bool,
        /// What was found.
        problems: &'a [Diagnostic],
        /// The texts that they are about.
        sources: &'a Sources,
    },
    /// The handbook cannot be read at all.
    Unreadable(String),
}

/// Answers the door, as long as the process lives. `tell` hears what the author should know,
/// `moved` that a folder of the handbook may be another one than before.
pub fn run(
    settings: &Settings<'_>,
    door: (Sender<Knock>, &Receiver<Knock>),
    seen: &watch::Sender<u64>,
    tell: &mut dyn FnMut(News<'_>),
    moved: &mut dyn FnMut(),
) {
    let (knock, knocks) = door;
    let mut preview = Preview::new(settings, seen, Reader::start(knock));
    preview.look(&Ring::Anywhere, tell);
    let mut patience = IDLE;
    loop {
        let knock = match preview.has_work() {
            true => knocks.recv_timeout(patience),
            false => knocks.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let first = match knock {
            Ok(Knock::Ring(ring)) => ring,
            Ok(Knock::Ask(ask)) => {
                preview.reply(ask, tell);
                continue;
            }
            Ok(Knock::Proof(proof)) => {
                preview.take_proof(proof, tell);
                continue;
            }
            Err(RecvTimeoutError::Timeout) => {
                preview.work(tell);
                patience = Duration::ZERO;
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let (ring, others) = settle(first, knocks, |knock| match knock {
            Knock::Ring(ring) => Ok(ring),
            other => Err(other),
        });
        if ring.may_move_folders(settings.project) {
            moved();
        }
        preview.look(&ring, tell);
        patience = IDLE;
        for other in others {
            // A proof is of the site before, and there are no more rings.
            if let Knock::Ask(ask) = other {
                preview.reply(ask, tell);
            }
        }
    }
}

/// The site as it is now.
struct Preview<'a> {
    settings: &'a Settings<'a>,
    /// Counts what browsers should see: each change of the site or of its problems.
    seen: &'a watch::Sender<u64>,
    memo: Memo,
    sources: Option<Arc<Sources>>,
    /// Problems of loading.
    loading: Vec<Diagnostic>,
    /// The last site without errors before rendering, and its number.
    site: Option<Arc<Site>>,
    number: u64,
    /// The one before it, until all of `site` has been rendered without errors.
    before: Option<Arc<Site>>,
    /// What is not needed any more; letting go of it takes time.
    spent: Vec<Arc<Site>>,
    /// What rendering found in `site`, and whether all of it has been rendered.
    rendering: Vec<Diagnostic>,
    is_proven: bool,
    reader: Reader,
    /// The present handbook's problems, as a page shows them.
    overlay: Option<String>,
    /// Whether the whole disk is still to be looked at.
    owes_look: bool,
}

impl<'a> Preview<'a> {
    fn new(settings: &'a Settings<'a>, seen: &'a watch::Sender<u64>, reader: Reader) -> Preview<'a> {
        Preview {
            settings,
            seen,
            memo: Memo::kept(),
            sources: None,
            loading: Vec::new(),
            site: None,
            number: 0,
            before: None,
            spent: Vec::new(),
            rendering: Vec::new(),
            is_proven: false,
            reader,
            overlay: None,
            owes_look: false,
        }
    }

    /// Looks at the disk where it rang, and reads the handbook anew when something is different.
    fn look(&mut self, ring: &Ring, tell: &mut dyn FnMut(News<'_>)) {
        let number = self.number;
        self.reader.stop();
        self.look_there(ring, tell);
        // The site is the one that was being read: it is read again.
        if let (Some(site), true) = (&self.site, self.number == number && !self.is_proven) {
            self.reader.read(number, site.clone());
        }
    }

    fn look_there(&mut self, ring: &Ring, tell: &mut dyn FnMut(News<'_>)) {
        let glance = match (ring, &self.sources) {
            (Ring::At(paths), Some(sources)) if self.loading.is_empty() => {
                load::glance(self.settings.project, sources, paths)
            }
            _ => Glance::Unsure,
        };
        match glance {
            // What rang is as it was; what did not ring is looked at when nobody waits.
            Glance::Unchanged => self.owes_look = true,
            Glance::Changed(sources) => {
                // The rest of the disk is looked at when nobody waits.
                self.owes_look = true;
                self.read(sources, Vec::new(), tell);
            }
            Glance::Unsure => self.look_everywhere(tell),
        }
    }

    fn look_everywhere(&mut self, tell: &mut dyn FnMut(News<'_>)) {
        self.owes_look = false;
        match load::load(self.settings.project, self.sources.as_deref()) {
            Err(error) => {
                let text = error.to_string();
                self.show(Some(text.clone()), 1, true);
                self.sources = None;
                tell(News::Unreadable(text));
            }
            Ok(loaded) => {
                let is_known = self.sources.as_ref().is_some_and(|known| known.is_same(&loaded.value));
                if !is_known || self.loading != loaded.diagnostics {
                    self.read(loaded.value, loaded.diagnostics, tell);
                }
            }
        }
    }

    /// Reads the handbook anew. One with errors does not take the place of the site.
    fn read(&mut self, sources: Arc<Sources>, loading: Vec<Diagnostic>, tell: &mut dyn FnMut(News<'_>)) {
        let inputs = Inputs {
            sources: &sources,
            loading: &loading,
            as_of: (self.settings.as_of)(),
            base_url: self.settings.base_url,
            wanted: self.settings.wanted,
        };
        let memo = &self.memo;
        // A fault of ours must not end the preview: the next change may be one that it can read.
        let read = catch_unwind(AssertUnwindSafe(|| Site::read(&inputs, memo)));
        self.memo.end_build();
        self.sources = Some(sources.clone());
        self.loading = loading;
        let messages = self.settings.messages;
        let site = match read {
            Ok(Some(site)) => site,
            Ok(None) => {
                let text = messages.text("cli-serve-no-handbook");
                self.show(Some(text.clone()), 1, true);
                tell(News::Unreadable(text));
                return;
            }
            Err(_) => {
                let text = messages.text("cli-fault");
                self.show(Some(text.clone()), 1, true);
                tell(News::Unreadable(text));
                return;
            }
        };
        let site = Arc::new(site);
        let problems = site.problems(&[]);
        if problems.iter().any(|problem| site.stops(problem)) {
            self.spent.push(site);
            self.show_problems(&problems, &sources);
            tell(News::Problems { stands: self.site.is_some(), problems: &problems, sources: &sources });
            return;
        }
        let pages = site.pages();
        self.spent.extend(self.before.take());
        self.before = self.site.replace(site.clone());
        self.rendering.clear();
        self.is_proven = false;
        self.number += 1;
        self.reader.read(self.number, site);
        self.show_problems(&problems, &sources);
        tell(News::Ready { pages, problems: &problems, sources: &sources });
    }

    /// Whether something is left to do when nobody is at the door.
    fn has_work(&self) -> bool {
        self.owes_look || !self.spent.is_empty()
    }

    /// Does what is left.
    fn work(&mut self, tell: &mut dyn FnMut(News<'_>)) {
        self.spent.clear();
        if self.owes_look {
            self.look_everywhere(tell);
        }
    }

    /// Takes up what rendering all pages found.
    fn take_proof(&mut self, proof: Proof, tell: &mut dyn FnMut(News<'_>)) {
        if proof.number != self.number {
            return;
        }
        self.is_proven = true;
        if proof.found.is_empty() && self.rendering.is_empty() {
            self.spent.extend(self.before.take());
        }
        self.found_rendering(proof.found, tell);
    }

    /// Takes up what rendering found, when it is new.
    fn found_rendering(&mut self, found: Vec<Diagnostic>, tell: &mut dyn FnMut(News<'_>)) {
        let (Some(site), Some(sources)) = (self.site.clone(), self.sources.clone()) else { return };
        let known = self.rendering.len();
        for problem in found {
            if !self.rendering.iter().any(|known| known.code == problem.code && known.at == problem.at) {
                self.rendering.push(problem.with("pages", 1usize));
            }
        }
        if self.rendering.len() == known {
            return;
        }
        let problems = site.problems(&self.rendering);
        tell(News::Problems { stands: true, problems: &problems, sources: &sources });
        self.show_problems(&problems, &sources);
    }

    fn show_problems(&mut self, problems: &[Diagnostic], sources: &Sources) {
        let text = emit(problems, sources, self.settings.messages, Format::Human, false);
        let has_errors = has_errors(problems);
        self.show((!text.trim().is_empty()).then_some(text), problems.len(), has_errors);
    }

    /// Puts a text over every page, or takes it away, and has browsers load their pages again.
    fn show(&mut self, text: Option<String>, count: usize, is_error: bool) {
        let messages = self.settings.messages;
        let title = messages.word(match is_error {
            true => "cli-serve-problems",
            false => "cli-serve-warnings",
        });
        let title = format!("{title} ({count})");
        let close = messages.word("cli-serve-close");
        self.overlay = text.map(|text| page::overlay(&title, &text, is_error, &messages.tag, &close));
        self.seen.send_modify(|count| *count += 1);
    }

    fn reply(&mut self, ask: Ask, tell: &mut dyn FnMut(News<'_>)) {
        let answer = self.answer(&ask.path, tell);
        // Whoever asked may have gone.
        let _ = ask.reply.send(answer);
    }

    fn answer(&mut self, path: &str, tell: &mut dyn FnMut(News<'_>)) -> Answer {
        // The page for lost addresses begins its links where the published site will be.
        let base = self.site.as_ref().map(|site| site.base_path()).unwrap_or_default();
        let (base, path) = path.strip_prefix(&base).map_or(("", path), |path| (base.as_str(), path));
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        let Some(site) = self.site.clone() else {
            return Answer::NoSite(self.dressed(page::empty(&self.settings.messages.tag)));
        };
        let is_planned = |path: &str| site.output(path).is_some();
        if !is_planned(&file) {
            let folder = format!("{file}/");
            if !path.ends_with('/') && is_planned(&format!("{folder}index.html")) {
                return Answer::Folder(format!("{base}{folder}"));
            }
            let lost = self.bytes("404.html", tell).unwrap_or_default();
            return Answer::Lost(self.dressed(lost));
        }
        let bytes = self.bytes(&file, tell).unwrap_or_default();
        let bytes = if file.ends_with(".html") { self.dressed(bytes) } else { bytes };
        Answer::Found { path: file, bytes }
    }

    /// The bytes of a file of the site; of the site before, where a fault of a template shows.
    fn bytes(&mut self, path: &str, tell: &mut dyn FnMut(News<'_>)) -> Option<Vec<u8>> {
        let render = |site: &Arc<Site>| {
            let sink = Memory::default();
            let planned = site.output(path)?;
            let draw = || site.render_one(planned, &sink);
            let found = catch_unwind(AssertUnwindSafe(draw)).unwrap_or_default();
            Some((sink.into_outputs().remove(path), found))
        };
        let (bytes, found) = render(self.site.as_ref()?)?;
        if bytes.is_some() {
            return bytes;
        }
        self.found_rendering(found.into_iter().collect(), tell);
        self.before.as_ref().and_then(render).and_then(|(bytes, _)| bytes)
    }

    /// A page with its problems over it and the script that reloads it.
    fn dressed(&self, html: Vec<u8>) -> Vec<u8> {
        let seen = *self.seen.borrow();
        page::dress(&html, &format!("{}&seen={seen}", self.settings.socket), self.overlay.as_deref())
    }
}

fn has_errors(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}
