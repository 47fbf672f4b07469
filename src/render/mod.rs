//! Planned outputs → bytes, in parallel, handed to a [`Sink`] as they are done.
//!
//! 1. [`furniture`]: navigation and footer, once per locale and folder.
//! 2. For each output a view of the model ([`things`], [`lists`], [`sheets`], [`teams`]) in a [`frame`], then
//!    its template; or text, an index, an asset's bytes.
//! 3. A result is remembered by the fingerprint of all that it was made from.

mod body;
mod file;
mod frame;
mod furniture;
mod lists;
mod machine;
mod map;
mod paper;
mod picture;
mod search_index;
mod sheets;
pub(crate) mod teams;
mod text;
mod things;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::Serialize;

use self::furniture::FurnitureSet;
use self::paper::ToPrint;
use self::picture::Size;
use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::i18n::Messages;
use crate::load::read_asset;
use crate::markdown::html::Words as BlockWords;
use crate::memo::{Fingerprint, Hasher, Memo};
use crate::model::output_format::{OutputFormat, PageOf, Print, TeamFile, TeamPage};
use crate::model::{Handbook, Kind, Locale, LocaleId};
use crate::paper::{Job, Printed};
use crate::plan::{Planned, SitePlan};
use crate::print::Request;
use crate::source::{Sources, Span};
use crate::theme::Theme;

/// Takes outputs as they are done, from several threads.
pub trait Sink: Sync {
    /// Takes one output; `path` is its path in the site.
    fn put(&self, path: &str, bytes: &[u8]);

    /// Takes an output that took long to make, with the hash of what it was made from.
    fn put_made(&self, path: &str, bytes: &[u8], _made_from: Fingerprint) {
        self.put(path, bytes);
    }

    /// Keeps the output of an earlier build that was made from the same; says whether there is one.
    fn keep(&self, _path: &str, _made_from: Fingerprint) -> bool {
        false
    }

    /// The bytes of the output of an earlier build that was made from the same.
    fn recall(&self, _path: &str, _made_from: Fingerprint) -> Option<Vec<u8>> {
        None
    }

    /// The files of an earlier build whose paths are wanted, with their bytes.
    fn earlier(&self, _is_wanted: &dyn Fn(&str) -> bool) -> Vec<(String, Vec<u8>)> {
        Vec::new()
    }

    /// Whether outputs are thrown away, so that only what is wrong with them is of interest.
    fn is_nowhere(&self) -> bool {
        false
    }

    /// Whether the outputs are of no use any more, so that rendering may stop.
    fn is_closed(&self) -> bool {
        false
    }
}

/// Throws outputs away: for `check`.
pub struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: &str, _: &[u8]) {}

    fn is_nowhere(&self) -> bool {
        true
    }
}

/// A planned site and all that its outputs share: any of them can be rendered, in any order.
pub struct Renderer {
    plan: SitePlan,
    handbook: Handbook,
    sources: Arc<Sources>,
    theme: Arc<Theme>,
    messages: Arc<Vec<Messages>>,
    /// The words for blocks and fields, by locale.
    words: Vec<BlockWords>,
    /// Fingerprint of theme and messages, by locale.
    keys: Vec<Fingerprint>,
    furniture: FurnitureSet,
    /// The activities, by step or none, that come before and after along the process.
    along: frame::Along,
    /// Pictures that were made ready for pages, by their paths in the site.
    pictures: Mutex<FxHashMap<String, Arc<OnceLock<Option<Arc<Vec<u8>>>>>>>,
    /// Files of an earlier build that stay as they are: last good pages of teams that cannot be read now.
    kept: BTreeMap<String, Vec<u8>>,
}

impl Renderer {
    /// Makes ready to render `plan`: the texts of bodies and the bytes of files are in `sources`,
    /// `messages` are by locale.
    pub fn new(
        plan: SitePlan,
        handbook: Handbook,
        sources: Arc<Sources>,
        theme: Arc<Theme>,
        messages: Arc<Vec<Messages>>,
        memo: &Memo,
    ) -> Diagnosed<Renderer> {
        let words = messages.iter().map(block_words).collect();
        let keys: Vec<Fingerprint> = messages
            .iter()
            .map(|messages| Hasher::default().join(theme.fingerprint).join(messages.fingerprint).finish())
            .collect();
        let furniture = furniture::render(&plan, &handbook, &theme, &messages, &keys, memo);
        let along = frame::Along::new(&handbook);
        Diagnosed {
            value: Renderer {
                plan,
                handbook,
                sources,
                theme,
                messages,
                words,
                keys,
                furniture: furniture.value,
                along,
                pictures: Mutex::default(),
                kept: BTreeMap::new(),
            },
            diagnostics: furniture.diagnostics,
        }
    }

    /// The outputs, in order of path.
    pub fn plan(&self) -> &SitePlan {
        &self.plan
    }

    /// The model.
    pub fn handbook(&self) -> &Handbook {
        &self.handbook
    }

    /// The texts that it was made from.
    pub fn sources(&self) -> &Arc<Sources> {
        &self.sources
    }

    /// Takes over from an earlier build the pages of teams that cannot be read now.
    pub fn keep(&mut self, sink: &dyn Sink) {
        let plan = &self.plan;
        let is_planned =
            |path: &str| plan.outputs.binary_search_by(|planned| planned.path.as_ref().cmp(path)).is_ok();
        self.kept = teams::kept::keep(&mut self.handbook, &self.messages, &is_planned, sink);
    }

    /// Renders one output into `sink`.
    pub fn render_one(&self, planned: &Planned, memo: &Memo, sink: &dyn Sink) -> Option<Diagnostic> {
        self.output(planned, memo, sink)
    }

    /// Renders some of the outputs into `sink`, in parallel, those for paper only `with_print`; `tick`
    /// hears of each.
    pub fn render(
        &self,
        outputs: &[Planned],
        with_print: bool,
        memo: &Memo,
        sink: &dyn Sink,
        tick: &(dyn Fn() + Sync),
    ) -> Diagnostics {
        let pages = || -> Vec<Diagnostic> {
            let problems = outputs.par_iter().with_min_len(16).filter_map(|planned| {
                if sink.is_closed() || planned.is_printed() {
                    return None;
                }
                let problem = self.output(planned, memo, sink);
                tick();
                problem
            });
            problems.collect()
        };
        let (mut problems, printed) = std::thread::scope(|scope| {
            let printed = if with_print { outputs } else { &[] };
            let printers = self.printers(scope, printed, sink, tick);
            let problems = pages();
            let printed = printers.into_iter().flat_map(|printer| printer.join().unwrap_or_default());
            (problems, printed.collect::<Vec<_>>())
        });
        problems.extend(printed);
        for (path, bytes) in &self.kept {
            sink.put(path, bytes);
        }
        let mut found = Diagnostics::default();
        found.extend(one_per_place(problems));
        found
    }

    /// The bytes of a picture as it is published; nothing when there is none. It is made ready once, for site, paper
    /// and e-book, and not at all where an earlier build did so.
    fn picture(&self, path: &str, sink: &dyn Sink) -> Option<Arc<Vec<u8>>> {
        let read = || read_asset(self.sources.asset(&format!("content/{path}"))?).ok();
        if sink.is_nowhere() {
            return file::published(path, read()?).map(Arc::new);
        }
        let mut pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        let slot = pictures.entry(path.to_owned()).or_default().clone();
        drop(pictures);
        let ready = slot.get_or_init(|| {
            let bytes = read()?;
            let Some(work) = picture::work(path, &bytes) else {
                return file::published(path, bytes).map(Arc::new);
            };
            let kept = sink.recall(path, picture::made_from(&bytes));
            let ready = kept.or_else(|| picture::ready(&bytes, &work));
            ready.or_else(|| file::published(path, bytes)).map(Arc::new)
        });
        ready.clone()
    }

    /// Threads that print what is to be printed, beside those that render pages: never in the pool,
    /// see [`crate::paper::Press`].
    fn printers<'scope, 'env>(
        &'env self,
        scope: &'scope std::thread::Scope<'scope, 'env>,
        outputs: &'env [Planned],
        sink: &'env dyn Sink,
        tick: &'env (dyn Fn() + Sync),
    ) -> Vec<std::thread::ScopedJoinHandle<'scope, Vec<Diagnostic>>> {
        let mut jobs: Vec<&Planned> = outputs.iter().filter(|planned| planned.is_printed()).collect();
        // The press is slower after a long document: what it grew for that, it looks through after each
        // short one.
        jobs.sort_by_key(|planned| match planned.format {
            OutputFormat::Pdf(PageOf::Book(_)) => 2,
            OutputFormat::Pdf(PageOf::Pack(..)) => 1,
            _ => 0,
        });
        let jobs = Arc::new(jobs);
        let next = Arc::new(AtomicUsize::new(0));
        let count = rayon::current_num_threads().min(jobs.len());
        let printer = |_| {
            let (jobs, next) = (jobs.clone(), next.clone());
            scope.spawn(move || {
                let mut problems = Vec::new();
                while let Some(planned) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if sink.is_closed() {
                        break;
                    }
                    problems.extend(self.print(planned, sink));
                    tick();
                }
                problems
            })
        };
        (0..count).map(printer).collect()
    }

    /// Makes a PDF or an e-book into `sink`; says what is wrong with it.
    fn print(&self, planned: &Planned, sink: &dyn Sink) -> Vec<Diagnostic> {
        match planned.format {
            OutputFormat::Pdf(page) => self.pdf(planned, page, sink),
            _ if sink.is_nowhere() => Vec::new(),
            _ => match paper::ebook(self, planned, sink) {
                Ok(book) => {
                    sink.put(&planned.path, &book);
                    Vec::new()
                }
                Err(problem) => vec![*problem],
            },
        }
    }

    /// Prints a page into `sink`; says what is wrong with it. Where nothing is kept, only what has a
    /// size to hold is laid out.
    fn pdf(&self, planned: &Planned, page: PageOf, sink: &dyn Sink) -> Vec<Diagnostic> {
        let ToPrint { layout, document, images, limits, mut problems } =
            paper::document(self, planned, page, sink);
        let job = Job { layout, document: &document, images: &images, ident: &planned.path };
        if sink.is_nowhere() && limits.is_empty() {
            return problems;
        }
        let made_from = job.fingerprint(&self.theme.press);
        // What is wrong with its words was found again just now; a file is kept only if printing found no more.
        let of_words = problems.len();
        if sink.keep(&planned.path, made_from) {
            return problems;
        }
        match self.theme.press.print(&job, sink.is_nowhere()) {
            Ok(Printed { pdf, pages, lost }) => {
                if !lost.is_empty() {
                    problems.extend(paper::lost_in_print(self, planned, page, &lost, sink));
                }
                for (sheet, limit, at) in limits {
                    let pages = pages.get(sheet).copied().unwrap_or(0);
                    if pages > usize::from(limit) {
                        problems.push(
                            Code::TooLongForSheet
                                .at(at)
                                .with("filled", pages)
                                .with("sheets", usize::from(limit))
                                .with("kind", if layout == "slides.typ" { "slide" } else { "handout" }),
                        );
                    }
                }
                if sink.is_nowhere() {
                } else if problems.len() == of_words {
                    sink.put_made(&planned.path, &pdf, made_from);
                } else {
                    sink.put(&planned.path, &pdf);
                }
            }
            Err(fault) => {
                problems.push(self.theme.layout_fault(&fault).with("page", planned.path.as_ref()));
            }
        }
        problems
    }
}

impl Renderer {
    /// Prints what somebody asks for: bytes, pages, problems; nothing where it would be too much.
    ///
    /// # Errors
    /// When a layout has a fault.
    pub fn printout(
        &self,
        request: &Request,
        sink: &dyn Sink,
    ) -> Result<Option<(Vec<u8>, usize, Vec<Diagnostic>)>, Box<Diagnostic>> {
        let print = if request.is_large { Print::Large } else { Print::Usual };
        let planned = |locale: &LocaleId| Planned {
            path: format!("{}/print.pdf", self.handbook.config.locale(*locale).tag).into(),
            locale: *locale,
            format: OutputFormat::Pdf(PageOf::Book(print)),
        };
        let planned: Vec<Planned> = request.locales.iter().map(planned).collect();
        let Some(ToPrint { layout, document, images, problems, .. }) =
            paper::printout(self, &planned, request, sink)
        else {
            return Ok(None);
        };
        let job = Job { layout, document: &document, images: &images, ident: "print.pdf" };
        match self.theme.press.print(&job, false) {
            Ok(Printed { pdf, pages, .. }) => Ok(Some((pdf, pages.iter().sum(), problems))),
            Err(fault) => Err(Box::new(self.theme.layout_fault(&fault).with("page", "print.pdf"))),
        }
    }
}

/// A fault of a template shows on every page: it is told once, with the first page and their number.
fn one_per_place(problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut told: Vec<(Diagnostic, usize)> = Vec::new();
    for problem in problems {
        match told.iter_mut().find(|(known, _)| known.at == problem.at && known.code == problem.code) {
            Some((_, count)) => *count += 1,
            None => told.push((problem, 1)),
        }
    }
    told.into_iter().map(|(problem, count)| problem.with("pages", count)).collect()
}

/// The page's words for blocks and fields.
fn block_words(messages: &Messages) -> BlockWords {
    BlockWords(BlockWords::IDS.iter().map(|id| (*id, messages.text(&format!("core-{id}")))).collect())
}

/// A text as an output.
fn bytes(text: String) -> Arc<Vec<u8>> {
    Arc::new(text.into_bytes())
}

impl Renderer {
    fn output(&self, planned: &Planned, memo: &Memo, sink: &dyn Sink) -> Option<Diagnostic> {
        if self.kept.contains_key(&*planned.path) {
            return None;
        }
        let result = match &planned.format {
            OutputFormat::Html(page) => self.page(planned, *page, memo),
            OutputFormat::Ebook | OutputFormat::Pdf(_) => {
                return self.print(planned, sink).into_iter().next();
            }
            OutputFormat::HandoutText(handout) => Ok(bytes(text::handout(self, planned, *handout))),
            OutputFormat::Redirect(page, anchor) => {
                let view = things::redirect(self, planned, *page, anchor.as_deref());
                self.html(planned, "redirect.html", memo, view)
            }
            OutputFormat::SearchIndex => Ok(bytes(search_index::render(self, planned))),
            OutputFormat::TeamFile(team, file) => match file {
                TeamFile::Calendar => Ok(bytes(teams::data::calendar(self, planned, *team))),
                TeamFile::Tasks => Ok(bytes(teams::data::tasks(self, planned, *team))),
                TeamFile::Json => Ok(bytes(teams::data::json(self, planned, *team))),
                TeamFile::Feed => {
                    self.html(planned, "feed.xml", memo, teams::data::feed(self, planned, *team))
                }
            },
            OutputFormat::PlaceTable(place) => Ok(bytes(teams::data::place(self, planned, *place))),
            OutputFormat::Feed => self.html(planned, "feed.xml", memo, machine::feed(self, planned)),
            OutputFormat::Sitemap(part) => Ok(bytes(machine::sitemap(self, &self.plan, *part))),
            OutputFormat::Robots => Ok(bytes(machine::robots(self))),
            OutputFormat::ThemeAsset(name) => {
                if let Some(asset) = self.theme.assets.get(name.as_ref()) {
                    sink.put(&planned.path, &asset.bytes);
                }
                return None;
            }
            OutputFormat::File(path) => {
                let asset = self.sources.asset(&format!("content/{path}"))?;
                return match read_asset(asset) {
                    Ok(bytes) => match self.file(planned, path, bytes, sink) {
                        Some(Size::Fits) => None,
                        Some(size) => {
                            let problem = Code::LargeImage.at(Span::file(asset.id)).with("count", 1usize);
                            Some(if size == Size::Kept { problem.say("large-image-kept") } else { problem })
                        }
                        None => Some(
                            Code::UnsafeHtml
                                .at(Span::file(asset.id))
                                .say("unsafe-html-file")
                                .with("path", path.as_ref()),
                        ),
                    },
                    Err(error) => Some(
                        Code::DeadLink
                            .at(Span::file(asset.id))
                            .say("dead-link-unreadable")
                            .with("error", error.to_string()),
                    ),
                };
            }
        };
        match result {
            Ok(bytes) => {
                sink.put(&planned.path, &bytes);
                None
            }
            Err(problem) => Some(problem.with("page", planned.path.as_ref())),
        }
    }

    /// Publishes a file; says how large it is if it is a picture. Nothing when a browser would run it.
    fn file(&self, planned: &Planned, path: &str, bytes: Vec<u8>, sink: &dyn Sink) -> Option<Size> {
        let Some(work) = picture::work(path, &bytes) else {
            sink.put(&planned.path, &file::published(path, bytes)?);
            return Some(Size::Fits);
        };
        if sink.is_nowhere() {
            return Some(work.size);
        }
        let made_from = picture::made_from(&bytes);
        if !sink.keep(&planned.path, made_from) {
            let ready = self.picture(path, sink)?;
            sink.put_made(&planned.path, &ready, made_from);
        }
        Some(work.size)
    }

    fn page(&self, planned: &Planned, page: PageOf, memo: &Memo) -> Result<Arc<Vec<u8>>, Diagnostic> {
        match page {
            PageOf::Languages => {
                self.html(planned, "languages.html", memo, lists::root_page(self, planned, page))
            }
            PageOf::NotFound => {
                self.html(planned, "not-found.html", memo, lists::root_page(self, planned, page))
            }
            PageOf::Processes => self.html(planned, "processes.html", memo, lists::processes(self, planned)),
            PageOf::Activities => {
                let view = lists::activities(self, planned).map_err(|problem| *problem)?;
                self.html(planned, "activities.html", memo, view)
            }
            PageOf::Handouts => self.html(planned, "handouts.html", memo, lists::handouts(self, planned)),
            PageOf::Pages => self.html(planned, "pages.html", memo, lists::pages(self, planned)),
            PageOf::Glossary => self.html(planned, "glossary.html", memo, lists::glossary(self, planned)),
            PageOf::Teams => self.html(planned, "teams.html", memo, teams::places::teams(self, planned)),
            PageOf::Place(place) => {
                self.html(planned, "place.html", memo, teams::places::place(self, planned, place))
            }
            PageOf::Meeting(team, number) => {
                self.html(planned, "team-meeting.html", memo, teams::meeting(self, planned, team, number))
            }
            PageOf::Team(team, page) => match page {
                TeamPage::Plan => {
                    self.html(planned, "team-plan.html", memo, teams::plan(self, planned, team))
                }
                TeamPage::Members => {
                    self.html(planned, "team-members.html", memo, teams::members(self, planned, team))
                }
                TeamPage::Meetings => {
                    self.html(planned, "team-meetings.html", memo, teams::meetings(self, planned, team))
                }
                TeamPage::Measures => {
                    self.html(planned, "team-measures.html", memo, teams::measures(self, planned, team))
                }
                TeamPage::Review => {
                    self.html(planned, "team-review.html", memo, teams::review(self, planned, team))
                }
                TeamPage::Celebrations => {
                    let view = teams::celebrations(self, planned, team);
                    self.html(planned, "team-celebrations.html", memo, view)
                }
                TeamPage::Board => {
                    self.html(planned, "team-board.html", memo, teams::board(self, planned, team))
                }
            },
            PageOf::Tag(number) => self.html(planned, "tag.html", memo, lists::tag(self, planned, number)),
            PageOf::Downloads => self.html(planned, "downloads.html", memo, lists::downloads(self, planned)),
            PageOf::Translation => {
                self.html(planned, "translation.html", memo, lists::translation(self, planned))
            }
            PageOf::Search => self.html(planned, "search.html", memo, lists::search(self, planned)),
            PageOf::Slides(activity) => {
                self.html(planned, "slides.html", memo, sheets::slides(self, planned, activity))
            }
            PageOf::Pack(stage, pack) => {
                self.html(planned, "pack.html", memo, sheets::pack(self, planned, stage, pack))
            }
            PageOf::Book(print) => self.html(planned, "book.html", memo, sheets::book(self, planned, print)),
            PageOf::Both(handout) => {
                self.html(planned, "both.html", memo, things::both(self, planned, handout, false))
            }
            PageOf::Columns(handout) => {
                self.html(planned, "columns.html", memo, things::both(self, planned, handout, true))
            }
            PageOf::LargeHandout(handout) => self.html(
                planned,
                "handout.html",
                memo,
                things::handout(self, planned, handout, Print::Large),
            ),
            PageOf::Thing(thing) => match thing.kind {
                Kind::Page => {
                    let is_home = &*self.handbook.pages[thing.index as usize].entry.id == "home";
                    let template = if is_home { "home.html" } else { "page.html" };
                    self.html(planned, template, memo, things::page(self, planned, thing))
                }
                Kind::Process => {
                    self.html(planned, "process.html", memo, things::process(self, planned, thing))
                }
                Kind::Stage => self.html(planned, "stage.html", memo, things::stage(self, planned, thing)),
                Kind::Step => self.html(planned, "step.html", memo, things::step(self, planned, thing)),
                Kind::Activity => {
                    self.html(planned, "activity.html", memo, things::activity(self, planned, thing))
                }
                Kind::Handout => self.html(
                    planned,
                    "handout.html",
                    memo,
                    things::handout(self, planned, thing, Print::Usual),
                ),
                Kind::Instrument => {
                    self.html(planned, "instrument.html", memo, things::instrument(self, planned, thing))
                }
                Kind::Team if self.handbook.is_unread(thing) => {
                    self.html(planned, "team-unread.html", memo, teams::unread(self, planned, thing))
                }
                Kind::Team => self.html(planned, "team.html", memo, teams::team(self, planned, thing)),
                // A term has its place in the glossary; the plan names no page of its own.
                Kind::Term => Ok(Arc::default()),
            },
        }
    }

    /// Renders a view with its template, or remembers what it gave.
    fn html(
        &self,
        planned: &Planned,
        template: &'static str,
        memo: &Memo,
        view: impl Serialize,
    ) -> Result<Arc<Vec<u8>>, Diagnostic> {
        let locale = planned.locale.index();
        let key = || {
            let mut hasher = Hasher::default().join(self.keys[locale]).part(template.as_bytes());
            // A view is plain data; writing it down cannot fail.
            let _ = serde_json::to_writer(&mut hasher, &view);
            hasher.finish()
        };
        let result = memo.remember("render", key, || self.theme.render(template, &view, locale).map(bytes));
        match result.as_ref() {
            Ok(bytes) => Ok(bytes.clone()),
            Err(problem) => Err(problem.as_ref().clone()),
        }
    }

    fn locale(&self, planned: &Planned) -> &Locale {
        self.handbook.config.locale(planned.locale)
    }

    fn messages(&self, planned: &Planned) -> &Messages {
        &self.messages[planned.locale.index()]
    }
}
