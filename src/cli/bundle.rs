//! `juntos bundle`: the site as one zip file.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::ArgMatches;
use juntos::build::build;
use juntos::memo::Memo;
use juntos::model::Audience;
use juntos::output::memory::Memory;
use juntos::output::{bundle, place};

use super::Outcome;
use super::build::{Asked, Refused, text};
use super::terminal::Terminal;

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    run_inner(args, terminal).unwrap_or(Outcome::Failed)
}

fn run_inner(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let started = Instant::now();
    let asked = Asked::read(args, terminal)?;
    let audience = asked.wanted.audience;
    let usual = match audience {
        Audience::Public => "toolkit.zip",
        Audience::Team => "toolkit-team.zip",
    };
    let out = text(args, "out").map_or_else(|| asked.project.join(usual), PathBuf::from);
    let before = place::there(&out).and_then(bundle::audience_of);
    if before.is_some_and(|other| other != audience) {
        terminal.fail("cli-other-audience-bundle", &[("path", out.display().to_string().into())]);
        return Err(Refused);
    }
    let failed = |error: &str| {
        let path = out.display().to_string();
        terminal.fail("cli-cannot-write", &[("path", path.into()), ("error", error.into())]);
        Refused
    };
    let loaded = asked.load(None, terminal)?;
    let sink = Memory::default();
    let built = build(&asked.inputs(&loaded), &Memo::none(), &sink, &|_| {}, &|| {}).ok_or(Refused)?;
    asked.say_problems(&built.diagnostics, &loaded.value, terminal);
    if built.has_errors() || args.get_flag("strict") && !built.diagnostics.is_empty() {
        return Ok(Outcome::Problems);
    }
    let outputs = sink.into_outputs();
    let bytes = bundle::zip(&outputs, audience).map_err(|error| failed(&error))?;
    place::put(Path::new(&out), &bytes).map_err(|error| failed(&error.to_string()))?;
    if asked.wants_totals() {
        let seconds = format!("{:.2}", started.elapsed().as_secs_f64());
        let megabytes = format!("{:.1}", bytes.len() as f64 / 1e6);
        let values = [
            ("path", out.display().to_string().into()),
            ("files", outputs.len().into()),
            ("megabytes", megabytes.into()),
            ("seconds", seconds.into()),
        ];
        terminal.print_err(&format!("{}\n", terminal.sentence("cli-bundled", &values)));
    }
    Ok(Outcome::Fine)
}
