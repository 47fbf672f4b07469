//! `juntos build` and `juntos check`, and a build into a folder of somebody's own.

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use clap::ArgMatches;
use fluent::FluentValue;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::Timestamp;
use juntos::build::{AsOf, Built, Inputs, SETTINGS, Site, build};
use juntos::diagnostic::emit::{Format, emit};
use juntos::diagnostic::{Code, Diagnosed, Diagnostic, Severity};
use juntos::load;
use juntos::memo::Fingerprint;
use juntos::memo::Memo;
use juntos::model::Audience;
use juntos::output::guard;
use juntos::output::manifest::{Making, Warned};
use juntos::output::place::{self, PlaceError};
use juntos::output::write::{Published, WriteError, Writer, Written, present};
use juntos::parse::codes;
use juntos::render::{Nowhere, Sink};
use juntos::resolve::Wanted;
use juntos::source::{Sources, Span};
use rustc_hash::FxHashSet;

use super::Outcome;
use super::terminal::Terminal;

/// A build of fewer outputs is over before a bar could be seen.
const BAR_FROM: u64 = 2_000;

/// So many errors of one kind are each told: they have all to be mended.
const MOST_ERRORS: usize = 20;

/// So many warnings of one kind are each told; of more, the first stands for all.
const MOST_WARNINGS: usize = 5;

/// What becomes of the outputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// They are published.
    Build,
    /// They are published in a folder of somebody's own.
    Publish,
    /// They are thrown away.
    Check,
}

/// The command could not do its work, and that has been said.
pub(super) struct Refused;

pub(super) fn run(args: &ArgMatches, mode: Mode, terminal: &Terminal) -> Outcome {
    run_inner(args, mode, terminal).unwrap_or(Outcome::Failed)
}

pub(super) fn text<'a>(args: &'a ArgMatches, name: &str) -> Option<&'a str> {
    args.get_one::<String>(name).map(String::as_str)
}

/// What the flags of every command say that reads a handbook.
pub(super) struct Asked<'a> {
    pub(super) project: &'a Path,
    pub(super) base_url: Option<&'a str>,
    pub(super) wanted: Wanted,
    /// The day or moment that was given; else it is now.
    fixed: Option<AsOf>,
    pub(super) quiet: bool,
    /// Whether repeats of a code are told one by one.
    all: bool,
    format: Format,
}

impl<'a> Asked<'a> {
    /// Reads the flags, and refuses those that cannot be.
    pub(super) fn read(args: &'a ArgMatches, terminal: &Terminal) -> Result<Asked<'a>, Refused> {
        let base_url = text(args, "base-url");
        if let Some(url) = base_url
            && juntos::parse::config::base_url(url).is_none()
        {
            terminal.fail("cli-bad-base-url", &[("value", url.into())]);
            return Err(Refused);
        }
        if let Some(jobs) = args.get_one::<u16>("jobs") {
            // A second pool in one process is not possible, and not needed.
            let _ = rayon::ThreadPoolBuilder::new().num_threads(usize::from(*jobs)).build_global();
        }
        Ok(Asked {
            project: Path::new(text(args, "project").unwrap_or(".")),
            base_url,
            wanted: Wanted {
                drafts: args.get_flag("drafts"),
                pdf: cfg!(feature = "pdf") && !args.get_flag("no-pdf"),
                audience: match text(args, "audience") {
                    Some("team") => Audience::Team,
                    _ => Audience::Public,
                },
                frozen: false,
            },
            fixed: as_of(text(args, "as-of"), terminal)?,
            quiet: args.get_flag("quiet"),
            all: args.get_flag("all"),
            format: match text(args, "format") {
                Some("json") => Format::Json,
                Some("short") => Format::Short,
                _ => Format::Human,
            },
        })
    }

    /// The project alone, for what builds nothing.
    pub(super) fn of_project(project: &'a str) -> Asked<'a> {
        Asked {
            project: Path::new(project),
            base_url: None,
            wanted: Wanted::default(),
            fixed: None,
            quiet: false,
            all: false,
            format: Format::Human,
        }
    }

    /// What a build of what was loaded depends on.
    pub(super) fn inputs<'l>(&'l self, loaded: &'l Diagnosed<Arc<Sources>>) -> Inputs<'l> {
        Inputs {
            sources: &loaded.value,
            loading: &loaded.diagnostics,
            as_of: self.as_of(),
            base_url: self.base_url,
            wanted: self.wanted,
        }
    }

    /// What decides what is late.
    pub(super) fn as_of(&self) -> AsOf {
        self.fixed.unwrap_or_else(|| AsOf::Moment(Timestamp::now()))
    }

    /// Loads the project; `previous` is what an earlier load returned.
    pub(super) fn load(
        &self,
        previous: Option<&Sources>,
        terminal: &Terminal,
    ) -> Result<Diagnosed<Arc<Sources>>, Refused> {
        let project = self.project.display().to_string();
        let loaded = load::load(self.project, previous).map_err(|error| {
            let known = Path::new(&error.path).is_absolute() || error.path == project;
            let id = if known && error.source.kind() == std::io::ErrorKind::NotFound {
                "cli-no-project"
            } else {
                "cli-cannot-read"
            };
            terminal.fail(id, &[("path", error.path.into()), ("error", error.source.to_string().into())]);
            Refused
        })?;
        if loaded.value.file(SETTINGS).is_none() {
            terminal.fail("cli-no-handbook", &[("path", project.into())]);
            return Err(Refused);
        }
        Ok(loaded)
    }

    /// Says what is wrong: data on stdout, words on stderr; warnings only where they are wanted.
    pub(super) fn say_problems(&self, problems: &[Diagnostic], sources: &Sources, terminal: &Terminal) {
        let shown: Vec<_> =
            problems.iter().filter(|d| !self.quiet || d.severity == Severity::Error).cloned().collect();
        let emit = |shown: &[Diagnostic]| emit(shown, sources, terminal.messages(), self.format, true);
        match self.format {
            Format::Json => terminal.print_out(&emit(&shown)),
            Format::Human if !self.all => terminal.print_err(&folded(&shown, &emit, terminal)),
            Format::Human | Format::Short => terminal.print_err(&emit(&shown)),
        }
    }

    /// Builds into `sink`, with a bar.
    fn build(&self, inputs: &Inputs<'_>, sink: &dyn Sink, terminal: &Terminal) -> Result<Built, Refused> {
        let bar = Bar::new(self.quiet, terminal);
        let built = build(inputs, &Memo::none(), sink, &|count| bar.begin(count), &|| bar.tick());
        bar.end();
        built.ok_or(Refused)
    }

    /// Whether a line of totals is wanted.
    pub(super) fn wants_totals(&self) -> bool {
        !self.quiet && self.format != Format::Json
    }
}

/// Problems for people, with the repeats of a kind in one line after the first of them.
fn folded(shown: &[Diagnostic], emit: &dyn Fn(&[Diagnostic]) -> String, terminal: &Terminal) -> String {
    // What is mended in another way is of another kind, though the code be the same.
    let kind = |problem: &Diagnostic| {
        let key = problem.argument("key").filter(|_| problem.code == Code::UnknownKey);
        (problem.code, problem.severity, problem.message.id.clone(), key.map(str::to_owned))
    };
    let mut kinds: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (place, problem) in shown.iter().enumerate() {
        kinds.entry(kind(problem)).or_default().push(place);
    }
    // Which are told, and how many are left out after the last of a kind.
    let mut told: BTreeMap<usize, usize> = BTreeMap::new();
    for places in kinds.values() {
        let first = &shown[places[0]];
        let mut kept = places.clone();
        match first.severity {
            Severity::Error if places.len() > MOST_ERRORS => {
                // The same words about another file say nothing new.
                let mut said = Vec::new();
                kept.retain(|place| {
                    let arguments = &shown[*place].message.arguments;
                    let is_new = !said.contains(&arguments) && said.len() < MOST_ERRORS;
                    if is_new {
                        said.push(arguments);
                    }
                    is_new
                });
            }
            Severity::Warning if places.len() > MOST_WARNINGS || is_of_others(first.code) => kept.truncate(1),
            Severity::Error | Severity::Warning | Severity::Off => {}
        }
        let left_out = places.len() - kept.len();
        told.extend(kept.iter().map(|place| (*place, 0)));
        told.extend(kept.last().map(|place| (*place, left_out)));
    }
    let mut text = String::new();
    for (place, left_out) in told {
        text.push_str(&emit(std::slice::from_ref(&shown[place])));
        if left_out > 0 {
            let more = terminal.sentence("cli-more-of-this-code", &[("count", left_out.into())]);
            text.push_str(&format!("{more}\n\n"));
        }
    }
    text
}

/// Whether a text that was written for another program has this in file after file.
fn is_of_others(code: Code) -> bool {
    matches!(
        code,
        Code::LooksLikeTemplate | Code::LooksLikeMarkup | Code::UndefinedReference | Code::UnsafeHtml
    )
}

fn run_inner(args: &ArgMatches, mode: Mode, terminal: &Terminal) -> Result<Outcome, Refused> {
    let started = Instant::now();
    let mut asked = Asked::read(args, terminal)?;
    asked.wanted.frozen = mode == Mode::Check && args.get_flag("frozen");
    let out = match mode {
        Mode::Build | Mode::Publish => Some(out_folder(args, &asked, terminal)?),
        Mode::Check => None,
    };
    let loaded = asked.load(None, terminal)?;
    let inputs = asked.inputs(&loaded);
    let made = out.as_ref().and_then(|_| inputs.fingerprint()).map(Fingerprint::hex);
    let before = out.as_deref().and_then(present).filter(|(before, _)| made.as_ref() == Some(&before.inputs));
    let again = before.and_then(|(before, files)| Some((unchanged(&before, &inputs)?, files)));
    let strict = args.get_flag("strict");
    let is_refused = |built: &Built| built.has_errors() || strict && !built.diagnostics.is_empty();
    let (built, written) = match (again, &out) {
        (Some((mut built, files)), _) => {
            // Codes that could not be recorded with it still wait.
            record(&mut built, &asked, &loaded.value);
            asked.say_problems(&built.diagnostics, &loaded.value, terminal);
            let written = Written { unchanged: files, ..Written::default() };
            (built, Some(written))
        }
        (None, Some(out)) => {
            let failed = |error| write_failed(&error, out, args, terminal);
            let writer = Writer::open(out, asked.wanted.audience).map_err(failed)?;
            let mut built = asked.build(&inputs, &writer, terminal)?;
            keep_codes(&mut built, &asked, &loaded.value, &Published::open(out, asked.wanted.audience));
            let mut made = made;
            if !is_refused(&built) && record(&mut built, &asked, &loaded.value) {
                // What was recorded is a part of what the site is made from.
                let again = asked.load(Some(&loaded.value), terminal).ok();
                made = again.and_then(|again| asked.inputs(&again).fingerprint()).map(Fingerprint::hex);
            }
            asked.say_problems(&built.diagnostics, &loaded.value, terminal);
            let making = made.map(|inputs| Making { inputs, pages: built.pages, warned: built.warned });
            let publish = || writer.publish(making).map_err(failed);
            let written = if is_refused(&built) { None } else { Some(publish()?) };
            (built, written)
        }
        (None, None) => {
            let built = asked.build(&inputs, &Nowhere, terminal)?;
            asked.say_problems(&built.diagnostics, &loaded.value, terminal);
            (built, None)
        }
    };
    let is_refused = is_refused(&built);
    if asked.wants_totals() {
        let written = written.filter(|_| !is_refused);
        let is_lost_in_folders = written.is_some() && !built.has_address;
        match written {
            Some(written) if mode == Mode::Publish => {
                say_published(
                    "cli-published",
                    text(args, "out").unwrap_or_default(),
                    written,
                    started,
                    terminal,
                );
            }
            written => say_totals(&built, written, started, terminal),
        }
        if is_lost_in_folders {
            terminal.print_err(&format!("{}\n", terminal.sentence("cli-no-address", &[])));
        }
    }
    let is_wrong = built.diagnostics.iter().any(|problem| problem.severity == Severity::Error);
    Ok(match mode {
        Mode::Build | Mode::Publish if !is_refused => published(&built, terminal),
        Mode::Check if !is_refused && !is_wrong => Outcome::Fine,
        Mode::Build | Mode::Publish | Mode::Check => Outcome::Problems,
    })
}

/// How a command ends that has published a site: it says without which teams.
pub(super) fn published(built: &Built, terminal: &Terminal) -> Outcome {
    if built.left_out.is_empty() {
        return Outcome::Fine;
    }
    say_left_out(built, terminal);
    Outcome::Partly
}

/// Says in one line without which teams a site is.
pub(super) fn say_left_out(built: &Built, terminal: &Terminal) {
    if !built.left_out.is_empty() {
        let values = [("count", built.left_out.len().into()), ("teams", built.left_out.join(", ").into())];
        terminal.print_err(&format!("{}\n", terminal.sentence("cli-left-out", &values)));
    }
}

/// Refuses to count anew where the ledger is lost and codes of the published site would change their
/// meaning.
pub(super) fn keep_codes(built: &mut Built, asked: &Asked<'_>, sources: &Sources, published: &Published) {
    // What is only a draft is printed for nobody; what has errors may lack sheets for now.
    if sources.file(codes::LEDGER).is_some() || asked.wanted.drafts || built.has_errors() {
        return;
    }
    let target = |key: &str| match key.split('/').collect::<Vec<_>>()[..] {
        ["slide", activity, id] => format!("/slides/{activity}.html#{id}\""),
        [_, id] => format!("/handouts/{id}.html\""),
        _ => key.to_owned(),
    };
    let now: BTreeMap<String, String> =
        built.codes.iter().map(|(code, key)| (code.to_lowercase(), target(key))).collect();
    let is_kept = |code: &str, page: &str| now.get(code).is_some_and(|to| page.contains(to.as_str()));
    let lost = published.codes().find(|(code, page)| !is_kept(code, page));
    if let (Some((code, _)), Some(settings)) = (lost, sources.file(SETTINGS)) {
        let problem = Code::CodeNotRecorded.at(Span::new(settings.id, 0..0)).say("code-not-recorded-lost");
        let problem = problem.with("path", codes::LEDGER).with("code", code.to_uppercase());
        built.diagnostics.push(problem.weigh(Severity::Error));
    }
}

/// Writes codes down, behind those that are.
pub(super) fn write_codes(
    fresh: &[(String, String)],
    asked: &Asked<'_>,
    sources: &Sources,
) -> Result<(), PlaceError> {
    let before = sources.file(codes::LEDGER).map_or("", |file| file.text.as_ref());
    let start = match before {
        "" => codes::HEAD,
        text if text.ends_with('\n') => "",
        _ => "\n",
    };
    place::append(asked.project, codes::LEDGER, &format!("{start}{}", codes::print(fresh)))
}

/// Records the codes that are about to be published for the first time, and says whether there are any;
/// where they cannot be written down, that is something to warn of.
pub(super) fn record(built: &mut Built, asked: &Asked<'_>, sources: &Sources) -> bool {
    // What is only a draft is printed for nobody.
    if built.codes.is_empty() || asked.wanted.drafts {
        return false;
    }
    let Err(error) = write_codes(&built.codes, asked, sources) else { return true };
    if let Some(settings) = sources.file(SETTINGS) {
        let problem = Code::CodeNotRecorded.at(Span::new(settings.id, 0..0));
        let problem = problem.say("code-not-recorded-unwritable").with("path", codes::LEDGER);
        let config = juntos::parse::config::parse(settings).value;
        let severity = config.weight(problem.code, problem.severity);
        if severity != Severity::Off {
            // A later build that has nothing else to do has to say it again.
            built.warned = Warned::Rendering;
            built.diagnostics.push(problem.with("error", error.to_string()).weigh(severity));
        }
    }
    false
}

/// What a build comes to that was made before from the same: nothing is printed and written, and what
/// there is to warn of is found by reading again, or by rendering into nowhere, if at all.
fn unchanged(before: &Making, inputs: &Inputs<'_>) -> Option<Built> {
    let mut built = Built {
        pages: before.pages,
        rendered: 0,
        warned: before.warned,
        // What is to be known of its address was said when it was made.
        has_address: true,
        codes: Vec::new(),
        left_out: Vec::new(),
        spared: FxHashSet::default(),
        diagnostics: Vec::new(),
    };
    match before.warned {
        Warned::Nowhere if inputs.loading.is_empty() => {}
        Warned::Nowhere | Warned::Reading => {
            let site = Site::read(inputs, &Memo::none())?;
            built.diagnostics = site.problems(&[]);
            built.left_out = site.left_out();
            built.spared = site.spared(&built.diagnostics);
        }
        Warned::Rendering => {
            let again = build(inputs, &Memo::none(), &Nowhere, &|_| {}, &|| {})?;
            let (pages, warned) = (built.pages, built.warned);
            built = Built { pages, warned, rendered: 0, has_address: true, ..again };
        }
    }
    Some(built)
}

/// The day or moment that the command line or the environment gives.
fn as_of(flag: Option<&str>, terminal: &Terminal) -> Result<Option<AsOf>, Refused> {
    if let Some(day) = flag {
        return day.parse().map(|day| Some(AsOf::Day(day))).map_err(|_| {
            terminal.fail("cli-bad-date", &[("value", day.into())]);
            Refused
        });
    }
    #[expect(clippy::disallowed_methods, reason = "the binary reads the environment")]
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().filter(|text| !text.is_empty());
    let Some(text) = epoch else { return Ok(None) };
    match text.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok()) {
        Some(moment) => Ok(Some(AsOf::Moment(moment))),
        // A build that says it is of a day must not be of today.
        None => {
            terminal.fail("cli-bad-epoch", &[("value", text.into())]);
            Err(Refused)
        }
    }
}

/// The folder that a site goes to when nobody says another.
pub(super) fn usual_out(args: &ArgMatches) -> &'static str {
    if text(args, "audience") == Some("team") { "team-site" } else { "public" }
}

pub(super) fn out_folder(
    args: &ArgMatches,
    asked: &Asked<'_>,
    terminal: &Terminal,
) -> Result<PathBuf, Refused> {
    // What somebody types counts from where they are; what nobody typed, from the project.
    let typed = text(args, "out").map(PathBuf::from);
    let out = text(args, "out").unwrap_or(usual_out(args));
    let path = typed.unwrap_or_else(|| asked.project.join(out));
    let home = std::env::home_dir();
    guard::check(&path, asked.project, home.as_deref()).map_err(|refused| {
        terminal.fail(refused.message(), &[("path", out.into())]);
        Refused
    })
}

/// Says why the site could not be written; paths begin as the user typed the output folder.
pub(super) fn write_failed(
    error: &WriteError,
    out: &Path,
    args: &ArgMatches,
    terminal: &Terminal,
) -> Refused {
    let (WriteError::Io { path, .. } | WriteError::Foreign { path } | WriteError::OtherAudience { path }) =
        error;
    let typed = Path::new(text(args, "out").unwrap_or(usual_out(args)));
    let around = |folder: &Path| folder.parent().map(Path::to_path_buf).unwrap_or_default();
    let inside = Path::new(path)
        .strip_prefix(out)
        .map(|rest| if rest.as_os_str().is_empty() { typed.to_path_buf() } else { typed.join(rest) });
    let beside = Path::new(path).strip_prefix(around(out)).map(|rest| around(typed).join(rest));
    let path = inside.or(beside).map_or(path.clone(), |path| path.display().to_string());
    match error {
        WriteError::Io { source, .. } => {
            terminal.fail("cli-cannot-write", &[("path", path.into()), ("error", source.to_string().into())])
        }
        WriteError::Foreign { .. } => terminal.fail("cli-foreign-file", &[("path", path.into())]),
        WriteError::OtherAudience { .. } => terminal.fail("cli-other-audience", &[("path", path.into())]),
    }
    Refused
}

pub(super) fn say_totals(built: &Built, written: Option<Written>, started: Instant, terminal: &Terminal) {
    let count = |severity| built.diagnostics.iter().filter(|d| d.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let seconds = format!("{:.2}", started.elapsed().as_secs_f64());
    let mut values: Vec<(&str, FluentValue<'_>)> = vec![
        ("pages", built.pages.into()),
        ("errors", errors.into()),
        ("warnings", warnings.into()),
        ("seconds", seconds.into()),
    ];
    let id = match written {
        Some(written) => {
            values.push(("written", written.written.into()));
            values.push(("unchanged", written.unchanged.into()));
            values.push(("removed", written.removed.into()));
            "cli-totals-built"
        }
        None if errors > 0 => "cli-totals-errors",
        None => "cli-totals-checked",
    };
    terminal.print_err(&format!("{}\n", terminal.sentence(id, &values)));
}

/// Says by the message `id` what publishing into a folder came to.
pub(super) fn say_published(id: &str, out: &str, written: Written, started: Instant, terminal: &Terminal) {
    let values = [
        ("path", out.into()),
        ("added", written.added.into()),
        ("changed", (written.written - written.added).into()),
        ("removed", written.removed.into()),
        ("unchanged", written.unchanged.into()),
        ("seconds", format!("{:.2}", started.elapsed().as_secs_f64()).into()),
    ];
    terminal.print_err(&format!("{}\n", terminal.sentence(id, &values)));
}

/// A progress bar that shows on a terminal when there is much to do.
struct Bar {
    bar: OnceLock<ProgressBar>,
    shown: bool,
    label: String,
}

impl Bar {
    fn new(quiet: bool, terminal: &Terminal) -> Bar {
        let shown = !quiet && std::io::stderr().is_terminal();
        Bar { bar: OnceLock::new(), shown, label: terminal.messages().text("cli-progress") }
    }

    fn begin(&self, count: usize) {
        let count = count as u64;
        if !self.shown || count < BAR_FROM {
            return;
        }
        let bar = ProgressBar::with_draw_target(Some(count), ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:40}] {pos}/{len}") {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message(self.label.clone());
        let _ = self.bar.set(bar);
    }

    fn tick(&self) {
        if let Some(bar) = self.bar.get() {
            bar.inc(1);
        }
    }

    fn end(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}
