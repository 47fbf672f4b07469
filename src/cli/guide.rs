//! `juntos guide`: the guide that is inside the program, as a site to read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use juntos::build::{AsOf, Inputs, build};
use juntos::load::built_in;
use juntos::memo::Memo;
use juntos::output::manifest::Making;
use juntos::output::write::Writer;
use juntos::resolve::Wanted;

use super::build::{Refused, text};
use super::terminal::Terminal;
use super::{Outcome, toolkit};

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    run_inner(args, terminal).into()
}

fn run_inner(args: &ArgMatches, terminal: &Terminal) -> Result<(), Refused> {
    let given = text(args, "dir").map(PathBuf::from);
    let out = given.clone().unwrap_or_else(|| std::env::temp_dir().join("juntos-guide"));
    let failed = |error: &dyn std::fmt::Display| {
        let path = out.display().to_string();
        terminal.fail("cli-cannot-write", &[("path", path.into()), ("error", error.to_string().into())]);
        Refused
    };
    let sources = Arc::new(built_in::with(&toolkit::guide()));
    let inputs = Inputs {
        sources: &sources,
        loading: &[],
        as_of: AsOf::Moment(jiff::Timestamp::now()),
        base_url: None,
        wanted: Wanted::default(),
    };
    let writer = Writer::open(&out, inputs.wanted.audience).map_err(|error| failed(&error))?;
    let built = build(&inputs, &Memo::none(), &writer, &|_| {}, &|| {}).ok_or(Refused)?;
    let made = inputs.fingerprint().map(|made| made.hex());
    let making = made.map(|inputs| Making { inputs, pages: built.pages, warned: built.warned });
    writer.publish(making).map_err(|error| failed(&error))?;
    let first = first_page(&out);
    if given.is_none() {
        // Where no browser can be opened, the path is there to read.
        let _ = open::that_detached(&first);
    }
    let values = [("path", first.display().to_string().into())];
    terminal.print_err(&format!("{}\n", terminal.sentence("cli-guide-ready", &values)));
    Ok(())
}

/// The page to begin with.
fn first_page(out: &Path) -> PathBuf {
    out.join("index.html")
}
