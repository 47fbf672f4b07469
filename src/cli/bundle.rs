//! `juntos bundle`: the site as one zip file.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::ArgMatches;
use juntos::build::{Built, build};
use juntos::memo::Memo;
use juntos::output::memory::Memory;
use juntos::output::write::Published;
use juntos::output::{bundle, place};

use super::Outcome;
use super::build::{Asked, Refused, keep_codes, published, record, text, usual_out};
use super::terminal::Terminal;

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    run_inner(args, terminal).unwrap_or(Outcome::Failed)
}

fn run_inner(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let started = Instant::now();
    let asked = Asked::read(args, terminal)?;
    let audience = asked.wanted.audience;
    let usual = || asked.project.join(bundle::name(audience));
    let out = text(args, "out").map_or_else(usual, PathBuf::from);
    if bundle::made_for(&out).is_some_and(|before| before != audience) {
        terminal.fail("cli-other-audience-file", &[("path", out.display().to_string().into())]);
        return Err(Refused);
    }
    let failed = |error: &str| {
        let path = out.display().to_string();
        terminal.fail("cli-cannot-write", &[("path", path.into()), ("error", error.into())]);
        Refused
    };
    let loaded = asked.load(None, terminal)?;
    // What was published from the same is not printed again.
    let site = asked.project.join(usual_out(args));
    let sink = Memory::with(Published::open(&site, audience));
    let mut built = build(&asked.inputs(&loaded), &Memo::none(), &sink, &|_| {}, &|| {}).ok_or(Refused)?;
    keep_codes(&mut built, &asked, &loaded.value, &Published::open(&site, audience));
    let is_strict = args.get_flag("strict");
    let is_refused = |built: &Built| built.has_errors() || is_strict && !built.diagnostics.is_empty();
    if !is_refused(&built) {
        record(&mut built, &asked, &loaded.value);
    }
    asked.say_problems(&built.diagnostics, &loaded.value, terminal);
    if is_refused(&built) {
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
    Ok(published(&built, terminal))
}
