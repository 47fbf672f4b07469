//! The whole build, readable in one function.
//!
//! `juntos build` calls it once with an empty memo; `check` throws the outputs away; `watch` calls
//! it again with a kept memo. `serve` reads a [`Site`] and renders what is asked for first. No other
//! place knows the order of the passes.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::diagnostic::causes::without_consequences;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::load::read_asset;
use crate::memo::{Fingerprint, Hasher, Memo};
use crate::model::Handbook;
use crate::model::team::Unread;
use crate::output::manifest::Warned;
use crate::plan::Planned;
use crate::print::Request;
use crate::render::{Renderer, Sink};
use crate::resolve::Wanted;
use crate::source::lines::place;
use crate::source::{SourceId, Sources, Span};
use crate::{check, i18n, parse, plan, resolve, starter, theme, translate};

/// Everything that a build depends on: the same inputs give the same bytes.
#[derive(Clone, Debug)]
pub struct Inputs<'a> {
    /// The project's texts and assets.
    pub sources: &'a Arc<Sources>,
    /// Problems that were met while loading them.
    pub loading: &'a [Diagnostic],
    /// What decides what is late.
    pub as_of: AsOf,
    /// `--base-url`, over the settings'.
    pub base_url: Option<&'a str>,
    /// `--drafts`.
    pub wanted: Wanted,
}

impl Inputs<'_> {
    /// Hash of everything that the site depends on, the program too; nothing when there is no
    /// handbook, or a file of it cannot be read.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        let config = parse::config::parse(self.sources.file(SETTINGS)?).value;
        let today = self.as_of.day(config.time_zone.as_ref().map(|zone| zone.value.as_str()));
        let options = format!("{today} {:?} {:?}", self.base_url, self.wanted);
        let start = Hasher::default().part(env!("JUNTOS_PROGRAM").as_bytes()).part(options.as_bytes());
        let files = self.sources.files_under("").fold(start, |hasher, file| hasher.join(file.fingerprint));
        self.sources
            .assets_under("")
            .try_fold(files, |hasher, asset| {
                let bytes = Fingerprint::of(&read_asset(asset).ok()?);
                Some(hasher.part(asset.path.as_bytes()).join(bytes))
            })
            .map(Hasher::finish)
    }
}

/// The moment of a build.
#[derive(Clone, Copy, Debug)]
pub enum AsOf {
    /// A day: `--as-of`.
    Day(Date),
    /// A moment, whose day depends on the handbook's zone: `SOURCE_DATE_EPOCH`, or now.
    Moment(Timestamp),
}

impl AsOf {
    /// The day in a zone; UTC when the handbook names none.
    pub fn day(self, zone: Option<&str>) -> Date {
        match self {
            AsOf::Day(day) => day,
            AsOf::Moment(moment) => {
                let zone = zone.and_then(|zone| TimeZone::get(zone).ok()).unwrap_or(TimeZone::UTC);
                moment.to_zoned(zone).date()
            }
        }
    }
}

/// What a build comes to.
#[derive(Debug)]
pub struct Built {
    /// How many pages it planned.
    pub pages: usize,
    /// How many pages were rendered anew, when results are kept.
    pub rendered: usize,
    /// What met the problems.
    pub warned: Warned,
    /// Whether it knows the address that it will be at.
    pub has_address: bool,
    /// Codes of sheets that the ledger does not hold yet, with the keys of their sheets.
    pub codes: Vec<(String, String)>,
    /// Teams that cannot be read, by their folders: all else is published.
    pub left_out: Vec<String>,
    /// Files whose errors concern such a team alone.
    pub spared: FxHashSet<SourceId>,
    /// All problems, in order.
    pub diagnostics: Vec<Diagnostic>,
}

impl Built {
    /// Whether a problem keeps the site from being published.
    pub fn has_errors(&self) -> bool {
        let stops = |problem: &Diagnostic| {
            problem.severity == Severity::Error && !self.spared.contains(&problem.at.source)
        };
        self.diagnostics.iter().any(stops)
    }
}

/// A handbook that is read, checked and planned: what is left is to render it.
pub struct Site {
    renderer: Renderer,
    found: Diagnostics,
    /// What is wrong with translations.
    translated: Vec<Diagnostic>,
    /// Folders of teams that cannot be read, each with the first error in it.
    left_out: BTreeMap<String, Span>,
}

impl Site {
    /// Runs every pass but the last; nothing when there is no `content/handbook.yaml`.
    pub fn read(inputs: &Inputs<'_>, memo: &Memo) -> Option<Site> {
        let sources = inputs.sources;
        let mut found = Diagnostics::default();
        found.extend(inputs.loading.iter().cloned());
        let mut config = found.take(parse::config::parse(sources.file(SETTINGS)?));
        if let Some(url) = inputs.base_url {
            config.base_url = parse::config::base_url(url);
        }
        let written = starter::without_untouched(sources, &config);
        let sources = written.as_ref().unwrap_or(sources);
        let messages = found.take(i18n::parse(sources, &config, memo));
        let theme = found.take(theme::parse(sources, &config, &messages, memo));
        let mut parsed = found.take(parse::parse(sources, &config, memo));
        parsed.add_lost_teams(found.iter(), sources);
        let today = inputs.as_of.day(config.time_zone.as_ref().map(|zone| zone.value.as_str()));
        let mut handbook =
            found.take(resolve::resolve(&config, &parsed, &theme.pictures(), inputs.wanted, today));
        i18n::without_word(&handbook.spoken, &messages, &mut found);
        let translated = translate::read(sources, &config, &parsed.bodies(), memo);
        handbook.translation = translated.value;
        // No check and no path is about what a team writes in its own files.
        let left_out = unread(&found, &handbook, sources);
        for team in &mut handbook.teams {
            let Some(at) = left_out.get(&*team.id) else { continue };
            let file = in_team(sources.path(at.source)).map_or_else(String::new, |(_, file)| file.to_owned());
            let line = sources.text(at.source).map_or(1, |text| place(text, at.start as usize).line);
            team.unread = Some(Unread { file, line, kept: None });
        }
        // What the model does not hold of 100,000 files is not worth keeping.
        drop(parsed);
        let (checked, plan) =
            rayon::join(|| check::check(&handbook), || plan::plan(&handbook, &theme, sources));
        found.extend(checked.into_vec());
        let plan = found.take(plan);
        let sources = sources.clone();
        let renderer = found.take(Renderer::new(plan, handbook, sources, theme, messages, memo));
        Some(Site { renderer, found, translated: translated.diagnostics, left_out })
    }

    /// The model.
    pub fn handbook(&self) -> &Handbook {
        self.renderer.handbook()
    }

    /// The text of a source file; empty when there is none.
    pub fn source_text(&self, path: &str) -> &str {
        self.renderer.sources().file(path).map_or("", |file| &file.text)
    }

    /// The texts that it was read from.
    pub fn sources(&self) -> &Sources {
        self.renderer.sources()
    }

    /// A source file by its path.
    pub fn source(&self, path: &str) -> Option<&crate::source::SourceFile> {
        self.renderer.sources().file(path)
    }

    /// The path of a source file.
    pub fn path(&self, source: crate::source::SourceId) -> &str {
        self.renderer.sources().path(source)
    }

    /// The files of the site, in order of path.
    pub fn outputs(&self) -> &[Planned] {
        &self.renderer.plan().outputs
    }

    /// The file of the site at a path.
    pub fn output(&self, path: &str) -> Option<&Planned> {
        let outputs = self.outputs();
        outputs.binary_search_by(|planned| planned.path.as_ref().cmp(path)).ok().map(|place| &outputs[place])
    }

    /// Renders one file into `sink`; what is wrong with its template comes back.
    pub fn render_one(&self, planned: &Planned, sink: &dyn Sink) -> Option<Diagnostic> {
        self.renderer.render_one(planned, &Memo::none(), sink)
    }

    /// Prints what somebody asks for into one PDF: its bytes, its number of pages and what is wrong with its
    /// words; nothing where it would be more than [`MOST_SHEETS`](crate::print::MOST_SHEETS). `sink` has the
    /// pictures of earlier builds.
    ///
    /// # Errors
    /// When a layout of the theme has a fault.
    pub fn print(
        &self,
        request: &Request,
        sink: &dyn Sink,
    ) -> Result<Option<(Vec<u8>, usize, Vec<Diagnostic>)>, Box<Diagnostic>> {
        self.renderer.printout(request, sink)
    }

    /// Renders all files into `sink`, in parallel; `tick` hears of each that is done.
    pub fn render(&self, memo: &Memo, sink: &dyn Sink, tick: &(dyn Fn() + Sync)) -> Diagnostics {
        // Nothing is published of a handbook with errors, and what takes long is not made.
        let is_sound = !self.problems(&[]).iter().any(|problem| self.stops(problem));
        self.renderer.render(self.outputs(), is_sound, memo, sink, tick)
    }

    /// Takes from an earlier build, whose files `sink` has, the last good pages of teams that cannot be read.
    pub fn keep(&mut self, sink: &dyn Sink) {
        if !self.left_out.is_empty() {
            self.renderer.keep(sink);
        }
    }

    /// Whether a problem keeps the site from being published: an error that is not one of a team alone.
    pub fn stops(&self, problem: &Diagnostic) -> bool {
        problem.severity == Severity::Error && !self.is_of_left_out(problem.at.source)
    }

    /// The folders of teams that cannot be read.
    pub fn left_out(&self) -> Vec<String> {
        self.left_out.keys().cloned().collect()
    }

    /// The files that problems are about, where those concern a team alone that cannot be read.
    pub fn spared(&self, problems: &[Diagnostic]) -> FxHashSet<SourceId> {
        let sources = problems.iter().map(|problem| problem.at.source);
        sources.filter(|source| self.is_of_left_out(*source)).collect()
    }

    fn is_of_left_out(&self, source: SourceId) -> bool {
        in_team(self.path(source)).is_some_and(|(team, _)| self.left_out.contains_key(team))
    }

    /// Where the published site will lie below its host, such as `toolkit/`; empty at the top.
    pub fn base_path(&self) -> String {
        self.renderer.handbook().config.base_path().to_owned()
    }

    /// How many of the files are pages of HTML.
    pub fn pages(&self) -> usize {
        self.renderer.plan().pages()
    }

    /// All problems in order, with those that rendering found.
    pub fn problems(&self, rendering: &[Diagnostic]) -> Vec<Diagnostic> {
        let handbook = self.renderer.handbook();
        let mut found = self.found.clone();
        // A message that is broken is broken on every page: it has been said at its place.
        let is_message = |code| {
            matches!(code, Code::FluentSyntax | Code::FluentMissing | Code::FluentAttribute | Code::Cycle)
        };
        let is_said =
            found.iter().any(|problem| is_message(problem.code) && problem.severity == Severity::Error);
        let follows = |problem: &&Diagnostic| is_said && problem.code == Code::TemplateError;
        let rendering = large_pictures_once(rendering, self.renderer.sources());
        found.extend(rendering.iter().filter(|problem| !follows(problem)).cloned());
        let own = translate::own_faults(&self.translated, &found);
        found.extend(own);
        let weigh = |diagnostic: &Diagnostic| weight(handbook, diagnostic);
        let sources = self.renderer.sources();
        let mut causes = Diagnostics::default();
        causes.extend(without_consequences(allowed(found, handbook).into_vec(), sources, SETTINGS, weigh));
        causes.sorted(sources, weigh)
    }
}

/// Builds the handbook into `sink`; nothing when there is no `content/handbook.yaml`.
///
/// `planned` hears how many outputs there will be, `tick` of each that is done.
pub fn build(
    inputs: &Inputs<'_>,
    memo: &Memo,
    sink: &dyn Sink,
    planned: &dyn Fn(usize),
    tick: &(dyn Fn() + Sync),
) -> Option<Built> {
    let mut site = Site::read(inputs, memo)?;
    site.keep(sink);
    planned(site.outputs().len());
    let rendering = site.render(memo, sink, tick).into_vec();
    let rendered = memo.computed("render");
    memo.end_build();
    let diagnostics = site.problems(&rendering);
    let warned = match (diagnostics.is_empty(), rendering.is_empty()) {
        (true, _) => Warned::Nowhere,
        (false, true) => Warned::Reading,
        (false, false) => Warned::Rendering,
    };
    let has_address = site.handbook().config.base_url.is_some();
    let codes = site.handbook().codes.fresh.clone();
    let (left_out, spared) = (site.left_out(), site.spared(&diagnostics));
    let pages = site.pages();
    Some(Built { pages, rendered, warned, has_address, codes, left_out, spared, diagnostics })
}

/// How much a problem weighs in a handbook.
fn weight(handbook: &Handbook, problem: &Diagnostic) -> Severity {
    let own = handbook.config.weight(problem.code, problem.severity);
    if problem.leaves_out { own.min(problem.severity) } else { own }
}

/// The folder of the team that a file belongs to, and the file's path in it.
fn in_team(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix("content/teams/")?.split_once('/')
}

/// Folders of teams with errors in their files, each with the first: of those in `team.yaml`, if there are any.
fn unread(found: &Diagnostics, handbook: &Handbook, sources: &Sources) -> BTreeMap<String, Span> {
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    let order = |at: Span| {
        let path = sources.path(at.source);
        (!path.ends_with("/team.yaml"), path, at.start)
    };
    for problem in found.iter().filter(|problem| weight(handbook, problem) == Severity::Error) {
        let Some((team, _)) = in_team(sources.path(problem.at.source)) else { continue };
        let known = first.entry(team.to_owned()).or_insert(problem.at);
        if order(problem.at) < order(*known) {
            *known = problem.at;
        }
    }
    first
}

/// Pictures that are larger than a page needs are one thing to know, told at the first of them.
fn large_pictures_once(rendering: &[Diagnostic], sources: &Sources) -> Vec<Diagnostic> {
    let (large, mut others): (Vec<Diagnostic>, Vec<Diagnostic>) =
        rendering.iter().cloned().partition(|problem| problem.code == Code::LargeImage);
    let mut kinds: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for problem in &large {
        kinds.entry(&problem.message.id).or_default().push(problem);
    }
    for large in kinds.values() {
        let first = large.iter().min_by_key(|problem| sources.path(problem.at.source));
        others.extend(first.map(|first| {
            let mut all = first.code.at(first.at).with("count", large.len());
            all.message.id = first.message.id.clone();
            all
        }));
    }
    others
}

/// The file that makes a folder a handbook.
pub const SETTINGS: &str = "content/handbook.yaml";

/// Leaves out what a comment in the text allows: `<!-- juntos: allow CODE: reason -->`.
fn allowed(found: Diagnostics, handbook: &Handbook) -> Diagnostics {
    let mut allows = Vec::new();
    for kind in crate::model::Kind::WITH_WORDS {
        for entry in handbook.entries(*kind) {
            allows.extend(entry.words.iter().flat_map(|(_, words)| words.allows()));
        }
    }
    let shared = handbook.handouts.iter().filter_map(|handout| handout.shared.as_ref());
    allows.extend(shared.flat_map(|entry| entry.words.iter()).flat_map(|(_, words)| words.allows()));
    let mut by_file: FxHashMap<_, Vec<Span>> = FxHashMap::default();
    for (code, range) in allows {
        by_file.entry((code, range.source)).or_default().push(range);
    }
    let mut kept = Diagnostics::default();
    kept.extend(found.into_vec().into_iter().filter(|diagnostic| {
        let at = diagnostic.at;
        let ranges = by_file.get(&(diagnostic.code, at.source));
        !ranges
            .is_some_and(|ranges| ranges.iter().any(|range| range.start <= at.start && at.end <= range.end))
    }));
    kept
}
