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

use std::collections::{BTreeSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use tokio::sync::{oneshot, watch};

use self::proof::{Proof, Reader};
use crate::build::{AsOf, Inputs, SETTINGS, Site};
use crate::diagnostic::emit::{Format, Voice as _, emit};
use crate::diagnostic::{Diagnostic, Severity};
use crate::edit::{self, Edit, Project, Refusal, history};
use crate::i18n::Messages;
use crate::load::{self, Glance};
use crate::memo::Memo;
use crate::model::Kind;
use crate::output::memory::Memory;
use crate::resolve::Wanted;
use crate::source::Sources;
use crate::watch::{Ring, settle};

/// After the last knock, until what is left is done.
const IDLE: Duration = Duration::from_millis(150);

/// So many drafts are kept, the newest: a browser shows one at a time.
const DRAFTS: usize = 8;

/// Somebody is at the door.
pub enum Knock {
    /// The browser asks for an address.
    Ask(Ask),
    /// The disk may have changed.
    Ring(Ring),
    /// All pages of a site have been rendered.
    Proof(Proof),
    /// The workspace asks how the handbook stands.
    Stand(Stand),
    /// The workspace asks to see a text that is not saved.
    Draft(Draft),
    /// The workspace asks to change files.
    Save(Save),
}

/// Changes of files, to be tried and written.
pub struct Save {
    /// The changes.
    pub edits: Vec<Edit>,
    /// What they are, in words for the list of changes.
    pub what: String,
    /// Takes the answer.
    pub reply: oneshot::Sender<Result<history::Entry, Refusal>>,
}

/// What the workspace asks before it shows a form and after it saved one.
pub struct Stand {
    /// Files that may have changed just now; they are looked at first.
    pub look: BTreeSet<PathBuf>,
    /// Takes the answer.
    pub reply: oneshot::Sender<Standing>,
}

/// How the handbook stands.
#[derive(Default)]
pub struct Standing {
    /// The last site without errors.
    pub site: Option<Arc<Site>>,
    /// The texts as they are now, which may be newer than those of the site.
    pub sources: Option<Arc<Sources>>,
    /// What is wrong with them.
    pub problems: Vec<Diagnostic>,
}

/// A text in the place of a file of words, to be seen before it is saved.
pub struct Draft {
    /// The file's path in the project.
    pub path: String,
    /// The text.
    pub text: String,
    /// What it is about: kind and id.
    pub thing: (Kind, String),
    /// Tag of the locale of its page.
    pub tag: String,
    /// Takes the answer.
    pub reply: oneshot::Sender<Drafted>,
}

/// What a draft comes to.
#[derive(Default)]
pub struct Drafted {
    /// The address of its page below the site's root, when there is one.
    pub address: Option<String>,
    /// What is wrong with the text.
    pub problems: Vec<Diagnostic>,
}

/// An address that was asked for.
pub struct Ask {
    /// The path below the site's root, decoded and without `.` or `..`: `en/index.html`, or a folder
    /// with `/` at its end.
    pub path: String,
    /// The draft that is to stand in the place of the page.
    pub draft: Option<String>,
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
    /// Where the pages can be edited: the workspace's origin.
    pub workspace: Option<String>,
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
            Ok(Knock::Proof(proof)) => {
                preview.take_proof(proof, tell);
                continue;
            }
            Ok(other) => {
                preview.attend(other, tell);
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
            preview.attend(other, tell);
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
    /// The same, for the workspace.
    problems: Vec<Diagnostic>,
    /// Pages of texts that are not saved: name, path and bytes.
    drafts: VecDeque<(String, String, Vec<u8>)>,
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
            problems: Vec::new(),
            drafts: VecDeque::new(),
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

    /// What a site of `sources` is made of, with unfinished pages or as the command was given.
    fn inputs<'i>(&'i self, sources: &'i Arc<Sources>, drafts: bool) -> Inputs<'i> {
        let wanted = self.settings.wanted;
        Inputs {
            sources,
            loading: &self.loading,
            as_of: (self.settings.as_of)(),
            base_url: self.settings.base_url,
            wanted: Wanted { drafts: drafts || wanted.drafts, ..wanted },
        }
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
        self.problems = problems.to_vec();
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

    /// Answers who asks something; whoever asked may have gone.
    fn attend(&mut self, knock: Knock, tell: &mut dyn FnMut(News<'_>)) {
        match knock {
            Knock::Ask(ask) => {
                let draft = ask.draft.and_then(|name| self.kept_draft(&name, &ask.path));
                let answer = draft.unwrap_or_else(|| self.answer(&ask.path, tell));
                let _ = ask.reply.send(answer);
            }
            Knock::Stand(Stand { look, reply }) => {
                if !look.is_empty() {
                    self.look(&Ring::At(look), tell);
                }
                let standing = Standing {
                    site: self.site.clone(),
                    sources: self.sources.clone(),
                    problems: self.problems.clone(),
                };
                let _ = reply.send(standing);
            }
            Knock::Draft(draft) => {
                let drafted = self.draft(&draft).unwrap_or_default();
                let _ = draft.reply.send(drafted);
            }
            Knock::Save(Save { edits, what, reply }) => {
                // Without an answer the form says that it could not be saved.
                let Ok(saved) = catch_unwind(AssertUnwindSafe(|| self.save(&edits, &what))) else { return };
                if let Ok(entry) = &saved {
                    let project = self.settings.project;
                    let paths = entry.files.iter().map(|file| project.join(&file.path)).collect();
                    // The next page that is asked for shows what was saved.
                    self.look(&Ring::At(paths), tell);
                }
                let _ = reply.send(saved);
            }
            Knock::Ring(_) | Knock::Proof(_) => {}
        }
    }

    /// Tries changes on the handbook as it is now, and writes them.
    fn save(&self, edits: &[Edit], what: &str) -> Result<history::Entry, Refusal> {
        let Some(sources) = self.sources.clone() else {
            return Err(Refusal::Stale { path: SETTINGS.to_owned(), now: None });
        };
        let project = Project {
            sources: &sources,
            loading: &self.loading,
            as_of: (self.settings.as_of)(),
            memo: &self.memo,
        };
        let tried = match edit::tried(&project, &self.problems, edits) {
            // Changes are tried with all drafts; what is wrong with those may not be known yet.
            Err(Refusal::Errors { .. }) => {
                let before = Site::read(&self.inputs(&sources, true), &self.memo);
                let before = before.map(|site| site.problems(&[])).unwrap_or_default();
                edit::tried(&project, &before, edits)
            }
            other => other,
        };
        self.memo.end_build();
        edit::write(self.settings.project, &tried?, what)
    }

    fn kept_draft(&self, name: &str, path: &str) -> Option<Answer> {
        let (_, path, bytes) = self.drafts.iter().find(|(known, own, _)| known == name && own == path)?;
        Some(Answer::Found { path: path.clone(), bytes: bytes.clone() })
    }

    /// Reads the handbook with a draft in it, and keeps the draft's page.
    fn draft(&mut self, draft: &Draft) -> Option<Drafted> {
        let mut sources = Sources::clone(self.sources.as_ref()?);
        let id = sources.insert_text(&draft.path, &draft.text);
        let sources = Arc::new(sources);
        let inputs = self.inputs(&sources, true);
        let read = catch_unwind(AssertUnwindSafe(|| Site::read(&inputs, &self.memo)));
        self.memo.end_build();
        let site = read.ok().flatten()?;
        let problems = site.problems(&[]).into_iter().filter(|problem| problem.at.source == id).collect();
        let page = || {
            let handbook = site.handbook();
            let thing = handbook.find(draft.thing.0, &draft.thing.1)?;
            let path = handbook.url(thing, handbook.config.locale_tagged(&draft.tag)?);
            let sink = Memory::default();
            let _ = catch_unwind(AssertUnwindSafe(|| site.render_one(site.output(&path)?, &sink)));
            let bytes = sink.into_outputs().remove(&path)?;
            Some((http::token().ok()?, path, bytes))
        };
        let page = page();
        let address = page.as_ref().map(|(name, path, _)| format!("{path}?draft={name}"));
        self.drafts.extend(page);
        while self.drafts.len() > DRAFTS {
            self.drafts.pop_front();
        }
        self.spent.push(Arc::new(site));
        Some(Drafted { address, problems })
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
        let edit = || page::edit_address(site.handbook(), site.output(&file)?);
        let bytes = match file.ends_with(".html") {
            true => self.dressed_for(bytes, &edit().unwrap_or_default()),
            false => bytes,
        };
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
        self.dressed_for(html, "")
    }

    /// The same, with the way to where it is edited: an address below the workspace.
    fn dressed_for(&self, html: Vec<u8>, edit: &str) -> Vec<u8> {
        let seen = *self.seen.borrow();
        let messages = self.settings.messages;
        let edit = self.settings.workspace.as_ref().map(|workspace| {
            page::edit_link(&format!("{workspace}/-/edit/{edit}"), &messages.text("edit-link"), &messages.tag)
        });
        let socket = format!("{}&seen={seen}", self.settings.socket);
        page::dress(&html, &socket, self.overlay.as_deref(), edit.as_deref())
    }
}

fn has_errors(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}
