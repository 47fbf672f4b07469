//! `juntos publish`: the file by which a host builds the site, or the site itself into a folder.

use std::time::Instant;

use clap::ArgMatches;
use juntos::build::{Site, build};
use juntos::diagnostic::{Code, Diagnostic, Severity};
use juntos::load::repository_of;
use juntos::memo::Memo;
use juntos::output::memory::Memory;
use juntos::output::place::{PlaceError, place, replace, text_at};
use juntos::output::write::{Published, compare};
use juntos::publish::{Fate, Host, LARGEST_FILE, RELEASE};
use juntos::source::Sources;

use super::Outcome;
use super::build::{
    self as command, Asked, Mode, Refused, keep_codes, out_folder, say_published, write_failed,
};
use super::init::{given, refuse, say};
use super::terminal::Terminal;

/// `juntos publish WHERE`.
pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    match args.subcommand() {
        Some(("folder", args)) if !args.get_flag("dry-run") => command::run(args, Mode::Publish, terminal),
        Some(("folder", args)) => rehearse(args, terminal).unwrap_or(Outcome::Failed),
        Some((name, args)) => {
            let host = Host::named(name).ok_or(Refused);
            host.and_then(|host| prepare(host, args, terminal)).unwrap_or(Outcome::Failed)
        }
        None => Outcome::Failed,
    }
}

/// Says what publishing into a folder would come to.
fn rehearse(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let started = Instant::now();
    let asked = Asked::read(args, terminal)?;
    let out = out_folder(args, &asked, terminal)?;
    let audience = asked.wanted.audience;
    let loaded = asked.load(None, terminal)?;
    let sink = Memory::with(Published::open(&out, audience));
    let mut built = build(&asked.inputs(&loaded), &Memo::none(), &sink, &|_| {}, &|| {}).ok_or(Refused)?;
    keep_codes(&mut built, &asked, &loaded.value, &Published::open(&out, audience));
    asked.say_problems(&built.diagnostics, &loaded.value, terminal);
    if built.has_errors() || args.get_flag("strict") && !built.diagnostics.is_empty() {
        return Ok(Outcome::Problems);
    }
    let written = compare(&out, audience, &sink.into_outputs());
    let written = written.map_err(|error| write_failed(&error, &out, args, terminal))?;
    say_published("cli-would-publish", given(args, "out"), written, started, terminal);
    Ok(Outcome::Fine)
}

/// Writes the file of a host, at the root of the repository, and says what is left to do by hand.
fn prepare(host: Host, args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let mut asked = Asked::of_project(given(args, "project"));
    asked.wanted.pdf = cfg!(feature = "pdf");
    let loaded = asked.load(None, terminal)?;
    let site = Site::read(&asked.inputs(&loaded), &Memo::none()).ok_or(Refused)?;
    let Some((root, inside)) = repository_of(asked.project) else {
        terminal.fail("cli-publish-no-repository", &[("path", given(args, "project").into())]);
        return Err(Refused);
    };
    let problems = site.problems(&[]);
    let is_error = |problem: &&Diagnostic| problem.severity == Severity::Error;
    let errors: Vec<Diagnostic> = problems.iter().filter(is_error).cloned().collect();
    if !errors.is_empty() {
        asked.say_problems(&errors, &loaded.value, terminal);
        terminal.fail("cli-publish-errors", &[("count", errors.len().into())]);
        return Ok(Outcome::Problems);
    }
    let (path, file) = (host.path(), host.file(&inside, RELEASE));
    let failed = |error: PlaceError| {
        let values = [("path", path.into()), ("error", error.to_string().into())];
        terminal.fail("cli-publish-cannot-write", &values);
        Refused
    };
    let fate = match text_at(&root, path) {
        Ok(present) => host.fate(present.as_deref(), &file),
        Err(PlaceError::IsThere) => Fate::Refuse,
        Err(error) => return Err(failed(error)),
    };
    let is_rehearsal = args.get_flag("dry-run");
    if is_rehearsal {
        terminal.print_out(&file);
    }
    if fate == Fate::Refuse {
        refuse(terminal, "cli-publish-is-there", &[("path", path), ("host", host.name())])?;
    }
    warn(host, &site, &loaded.value, &problems, terminal);
    if is_rehearsal {
        say(terminal, "cli-publish-would-write", &[("path", path)]);
        return Ok(Outcome::Fine);
    }
    let written = match fate {
        Fate::Write => place(&root, path, file.as_bytes()),
        Fate::Renew => replace(&root, path, file.as_bytes()).map_err(PlaceError::from),
        Fate::Keep | Fate::Refuse => Ok(()),
    };
    written.map_err(failed)?;
    let done = if fate == Fate::Keep { "cli-publish-kept" } else { "cli-publish-written" };
    say(terminal, done, &[("path", path)]);
    let next = match host {
        Host::GitHubPages => "cli-publish-github-pages-next",
        Host::GitLabPages => "cli-publish-gitlab-pages-next",
        Host::Netlify => "cli-publish-netlify-next",
    };
    say(terminal, next, &[("path", path)]);
    Ok(Outcome::Fine)
}

/// Says what would be otherwise than one thinks on a site that the host builds.
fn warn(host: Host, site: &Site, sources: &Sources, problems: &[Diagnostic], terminal: &Terminal) {
    let handbook = site.handbook();
    if RELEASE.is_none() {
        terminal.warn("cli-publish-no-release", &[]);
    }
    if host.has_folders() && handbook.config.base_url.is_none() {
        terminal.warn("cli-publish-no-address", &[]);
    }
    let names = |line: &str| !line.trim_start().starts_with('#') && line.contains("name:");
    let mut people = sources.files_under("content/teams/").filter(|file| file.path.ends_with("/people.yaml"));
    if sources.hides_people && people.any(|file| file.text.lines().any(names)) {
        terminal.warn("cli-publish-names", &[]);
    }
    let count = |code| problems.iter().filter(|problem| problem.code == code).count();
    if count(Code::NamesInRepository) > 0 {
        terminal.warn("cli-publish-open-names", &[]);
    }
    let untranslated = count(Code::Untranslated);
    if untranslated > 0 {
        terminal.warn("cli-publish-untranslated", &[("count", untranslated.into())]);
    }
    let codes = handbook.codes.fresh.len();
    if codes > 0 {
        terminal.warn("cli-publish-codes", &[("count", codes.into())]);
    }
    let title = host.title();
    let count = site.outputs().len();
    if let Some(most) = host.most_files().filter(|most| count > *most) {
        let values = [("host", title.into()), ("count", count.into()), ("most", most.into())];
        terminal.warn("cli-publish-files", &values);
    }
    let files = || sources.assets_under("content/files/").filter_map(|file| Some((file, file.stamp?.len)));
    let size: u64 = files().map(|(_, size)| size).sum();
    if let Some(most) = host.most_bytes().filter(|most| size > *most) {
        let values =
            [("host", title.into()), ("size", megabytes(size).into()), ("most", megabytes(most).into())];
        terminal.warn("cli-publish-size", &values);
    }
    for (file, size) in files().filter(|(_, size)| *size > LARGEST_FILE) {
        let path = file.path.to_string();
        let values = [
            ("path", path.into()),
            ("size", megabytes(size).into()),
            ("most", megabytes(LARGEST_FILE).into()),
        ];
        terminal.warn("cli-publish-large-file", &values);
    }
}

fn megabytes(bytes: u64) -> u64 {
    bytes / 1_000_000
}
