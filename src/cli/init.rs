//! `juntos init` and `juntos new`: what an author starts from.

use std::path::Path;

use clap::ArgMatches;
use juntos::build::{AsOf, Inputs, SETTINGS, Site};
use juntos::load::{load, may_begin_in};
use juntos::markdown::fence::is_id;
use juntos::memo::Memo;
use juntos::model::{Config, Kind};
use juntos::output::place::{PlaceError, append_missing, place, put_all, replace};
use juntos::parse::config::is_tag;
use juntos::parse::paths::is_reserved;
use juntos::parse::process;
use juntos::resolve::Wanted;
use juntos::schema::Schema;
use juntos::starter::{self, Files, Sort, Without};

use super::build::Refused;
use super::terminal::Terminal;
use super::{Outcome, toolkit};

/// `juntos init DIR`.
pub(super) fn init(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    let folder = given(args, "dir");
    let root = Path::new(folder);
    if !may_begin_in(root) {
        terminal.fail("cli-init-not-empty", &[("path", folder.into())]);
        return Outcome::Failed;
    }
    let without = [("structure", Without::Activities), ("no-samples", Without::Samples)];
    let without = without.into_iter().find(|(flag, _)| args.get_flag(flag)).map(|(_, without)| without);
    let toolkit = || {
        let mut files = toolkit::files();
        let Some(left_out) = without else { return files };
        left_out.settle(&mut files);
        juntos::without::without(&files, |path| left_out.leaves_out(path))
    };
    let files = starter::handbook((!args.get_flag("minimal")).then(toolkit));
    let mut count = 0;
    for (path, bytes) in &files {
        let placed = match place(root, path, bytes) {
            // What the repository begins with stays; only what it passes over becomes more.
            Err(PlaceError::IsThere) if path == ".gitignore" => {
                append_missing(root, path, &String::from_utf8_lossy(bytes))
            }
            Err(PlaceError::IsThere) if path == "README.md" => Ok(()),
            placed => placed.inspect(|()| count += 1),
        };
        if let Err(error) = placed {
            terminal.fail(
                "cli-cannot-write",
                &[("path", format!("{folder}/{path}").into()), ("error", error.to_string().into())],
            );
            return Outcome::Failed;
        }
    }
    if !args.get_flag("quiet") {
        say(terminal, "cli-init-done", &[("path", folder), ("files", &count.to_string())]);
    }
    Outcome::Fine
}

/// `juntos new KIND ID`.
pub(super) fn new(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    begin(args, terminal).into()
}

fn begin(args: &ArgMatches, terminal: &Terminal) -> Result<(), Refused> {
    let Some((kind, args)) = args.subcommand() else { return Err(Refused) };
    let project = Path::new(given(args, "project"));
    let loaded = load(project, None).ok().filter(|loaded| loaded.value.file(SETTINGS).is_some());
    let now = AsOf::Moment(jiff::Timestamp::now());
    let inputs = loaded.as_ref().map(|loaded| Inputs {
        sources: &loaded.value,
        loading: &loaded.diagnostics,
        as_of: now,
        base_url: None,
        wanted: Wanted { drafts: true, ..Wanted::default() },
    });
    let Some(site) = inputs.and_then(|inputs| Site::read(&inputs, &Memo::none())) else {
        return refuse(terminal, "cli-no-handbook", &[("path", given(args, "project"))]);
    };
    let handbook = site.handbook();
    let config = &handbook.config;
    let id = given(args, "id");
    let sort = match kind {
        "activity" => Sort::Activity,
        "page" => Sort::Page,
        "handout" => Sort::Handout,
        "team" => Sort::Team,
        "process" => Sort::Process,
        "stage" => Sort::Stage,
        "step" => Sort::Step,
        "meeting" => {
            let team = given(args, "team");
            let date: Result<jiff::civil::Date, _> = given(args, "date").parse();
            let Ok(date) = date else {
                return refuse(terminal, "cli-bad-date", &[("value", given(args, "date"))]);
            };
            if site.source(&format!("content/teams/{team}/team.yaml")).is_none() {
                let others = handbook.ids(Kind::Team).into_iter().filter(|id| *id != team);
                let near = juntos::diagnostic::nearest(team, others).unwrap_or("none");
                return refuse(terminal, "cli-unknown-team", &[("team", team), ("near", near)]);
            }
            let Some(team) = handbook.teams.iter().find(|own| *own.id == *team) else { return Err(Refused) };
            if team.meetings.iter().any(|meeting| meeting.date == date) {
                return refuse(
                    terminal,
                    "cli-meeting-there",
                    &[("team", &team.id), ("date", given(args, "date"))],
                );
            }
            return put(project, &starter::meeting(team, date, handbook), terminal);
        }
        _ => return locale(project, id, config, site.source_text(SETTINGS), terminal),
    };
    let is_page = sort == Sort::Page;
    let parts = || id.split('/');
    let is_kept = sort.things(id).iter().any(|(kind, id)| id.split('/').any(|part| is_reserved(*kind, part)));
    if !parts().all(is_id) || is_kept || !is_page && id.contains('/') {
        return refuse(terminal, "cli-bad-id", &[("id", id)]);
    }
    // A step may have its place before it has words.
    let has_words = |thing| handbook.entry(thing).is_some_and(|entry| entry.source().is_some());
    let is_taken = |thing| sort != Sort::Step || has_words(thing);
    if let Some((_, taken)) =
        sort.things(id).into_iter().find(|(kind, id)| handbook.find(*kind, id).is_some_and(is_taken))
    {
        return refuse(terminal, "cli-taken-id", &[("id", &taken)]);
    }
    let today = now.day(config.time_zone.as_ref().map(|zone| zone.value.as_str())).to_string();
    let files = starter::new(sort, id, config, &today);
    if matches!(sort, Sort::Stage | Sort::Step) {
        return part(project, sort, id, &site, files, terminal);
    }
    put(project, &files, terminal)?;
    if sort == Sort::Process {
        say(terminal, "cli-new-process", &[("id", id)]);
    }
    Ok(())
}

/// A new stage or step: its words, and its place at the end of the first process that has stages.
fn part(
    project: &Path,
    sort: Sort,
    id: &str,
    site: &Site,
    files: Files,
    terminal: &Terminal,
) -> Result<(), Refused> {
    let processes = site.handbook().config.processes.iter().filter_map(|name| {
        let path = format!("content/processes/{}.yaml", name.value);
        let file = site.source(&path)?;
        let stages = process::parse(file, &name.value).value.stages;
        (!stages.is_empty()).then_some((path, name.value.as_str(), file, stages))
    });
    let processes: Vec<_> = processes.collect();
    let mut stages = processes.iter().flat_map(|(.., stages)| stages);
    if sort == Sort::Stage && stages.any(|stage| stage.id.value == id) {
        return refuse(terminal, "cli-taken-id", &[("id", id)]);
    }
    // Somebody wrote it into its place before it had words.
    if sort == Sort::Step && stages.any(|stage| stage.steps().any(|(step, _)| step.value == id)) {
        return put(project, &files, terminal);
    }
    let add = if sort == Sort::Stage { starter::with_stage } else { starter::with_step };
    let changed = processes.first().and_then(|(path, name, file, _)| Some((path, add(file, name, id)?)));
    let Some((path, text)) = changed else {
        return refuse(terminal, "cli-new-no-place", &[("id", id)]);
    };
    if let Some(path) = files.keys().find(|path| project.join(path).exists()) {
        return refuse(terminal, "cli-theme-is-there", &[("path", path)]);
    }
    let text_of = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let mut all: Vec<(String, String)> =
        files.into_iter().map(|(path, bytes)| (path, text_of(bytes))).collect();
    all.push((path.clone(), text));
    if let Err((path, error)) = put_all(project, &all) {
        return refuse(terminal, "cli-cannot-write", &[("path", &path), ("error", &error.to_string())]);
    }
    for (written, _) in all.iter().filter(|(written, _)| written != path) {
        say(terminal, "cli-written", &[("path", written)]);
    }
    say(terminal, "cli-changed", &[("path", path)]);
    say(terminal, "cli-new-part", &[("id", id), ("path", path)]);
    Ok(())
}

/// A new locale: its folders, and its line in the settings.
fn locale(
    project: &Path,
    tag: &str,
    config: &Config,
    settings: &str,
    terminal: &Terminal,
) -> Result<(), Refused> {
    if !is_tag(tag) {
        return refuse(terminal, "cli-bad-tag", &[("tag", tag)]);
    }
    if config.locale_tagged(tag).is_some() {
        return refuse(terminal, "cli-taken-id", &[("id", tag)]);
    }
    let source = config.source_locale();
    put(project, &starter::locale(tag), terminal)?;
    let last = config.locales.last().map(|locale| locale.at.range());
    let with = last.and_then(|last| starter::with_locale(settings, last, tag, &source.tag));
    match with.map(|text| replace(project, SETTINGS, text.as_bytes())) {
        Some(Ok(())) => say(terminal, "cli-changed", &[("path", SETTINGS)]),
        _ => say(terminal, "cli-new-locale", &[("tag", tag), ("fallback", &source.tag), ("path", SETTINGS)]),
    }
    Ok(())
}

/// Writes new files, none of them over one that is there.
fn put(project: &Path, files: &Files, terminal: &Terminal) -> Result<(), Refused> {
    if let Some(path) = files.keys().find(|path| project.join(path).exists()) {
        return refuse(terminal, "cli-theme-is-there", &[("path", path)]);
    }
    for (path, bytes) in files {
        match place(project, path, bytes) {
            Ok(()) => say(terminal, "cli-written", &[("path", path)]),
            Err(PlaceError::IsThere) => return refuse(terminal, "cli-theme-is-there", &[("path", path)]),
            Err(error) => {
                return refuse(
                    terminal,
                    "cli-cannot-write",
                    &[("path", path), ("error", &error.to_string())],
                );
            }
        }
    }
    // An editor that reads the schema line of a file looks here.
    for schema in Schema::OF_FILES {
        let _ = place(project, &schema.path(), schema.text().as_bytes());
    }
    Ok(())
}

pub(super) fn given<'a>(args: &'a ArgMatches, name: &str) -> &'a str {
    args.get_one::<String>(name).map_or("", String::as_str)
}

pub(super) fn say(terminal: &Terminal, id: &str, values: &[(&str, &str)]) {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    terminal.print_err(&format!("{}\n", terminal.sentence(id, &values)));
}

pub(super) fn refuse(terminal: &Terminal, id: &str, values: &[(&str, &str)]) -> Result<(), Refused> {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    terminal.fail(id, &values);
    Err(Refused)
}
