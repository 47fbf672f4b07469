//! `juntos rename` and `juntos remove`: a thing gets another name, or goes, with all that leads to it.

use std::io::IsTerminal as _;

use clap::ArgMatches;
use juntos::build::{Inputs, Site};
use juntos::memo::Memo;
use juntos::output::place::{PlaceError, change_all, finish};
use juntos::rename::{self as wishes, Change, Refusal, Use};
use juntos::source::Sources;

use super::Outcome;
use super::build::{Asked, Refused};
use super::init::{given, say};
use super::terminal::Terminal;

/// `juntos rename KIND/ID NEW-ID`.
pub(super) fn rename(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    let new = given(args, "new");
    let make = |site: &Site, inputs: &Inputs<'_>, thing: &str| wishes::rename(site, inputs, thing, new);
    carry_out(args, terminal, &make, &|_| Ok(true)).unwrap_or(Outcome::Failed)
}

/// `juntos remove KIND/ID`.
pub(super) fn remove(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    let is_sure = args.get_flag("yes");
    let may = |change: &Change| {
        if is_sure {
            return Ok(true);
        }
        list(change, terminal);
        ask(terminal)
    };
    let make = |site: &Site, inputs: &Inputs<'_>, thing: &str| wishes::remove(site, inputs, thing);
    carry_out(args, terminal, &make, &may).unwrap_or(Outcome::Failed)
}

/// A wish about a thing → the change that fulfils it.
type Make<'m> = dyn Fn(&Site, &Inputs<'_>, &str) -> Result<Change, Box<Refusal>> + 'm;

/// Makes a change and writes it where it may.
fn carry_out(
    args: &ArgMatches,
    terminal: &Terminal,
    make: &Make<'_>,
    may: &dyn Fn(&Change) -> Result<bool, Refused>,
) -> Result<Outcome, Refused> {
    let mut asked = Asked::of_project(given(args, "project"));
    asked.wanted.drafts = true;
    let failed = |(path, error): (String, PlaceError)| {
        let values = [("path", path.into()), ("error", error.to_string().into())];
        terminal.fail("cli-rename-cannot-write", &values);
        Refused
    };
    let is_finished = finish(asked.project).map_err(failed)?;
    if is_finished {
        say(terminal, "cli-rename-finished", &[]);
    }
    let loaded = asked.load(None, terminal)?;
    let inputs = asked.inputs(&loaded);
    let site = Site::read(&inputs, &Memo::none()).ok_or(Refused)?;
    let change = match make(&site, &inputs, given(args, "thing")) {
        Ok(change) => change,
        // What was asked for is what has just been finished.
        Err(refusal) if is_finished && matches!(*refusal, Refusal::Unknown(..)) => return Ok(Outcome::Fine),
        Err(refusal) => return Ok(refuse(&refusal, &asked, &loaded.value, terminal)),
    };
    if !may(&change)? {
        say(terminal, "cli-remove-not-done", &[]);
        return Ok(Outcome::Fine);
    }
    change_all(asked.project, &change.files).map_err(failed)?;
    asked.say_problems(&change.warnings, &change.sources, terminal);
    for path in &change.removed {
        say(terminal, "cli-removed-file", &[("path", path)]);
    }
    for (from, to) in &change.renamed {
        say(terminal, "cli-renamed-file", &[("from", from), ("to", to)]);
    }
    for (path, count) in &change.touched {
        let values = [("path", path.as_str().into()), ("count", (*count).into())];
        terminal.print_err(&format!("{}\n", terminal.sentence("cli-renamed-places", &values)));
    }
    if let Some((address, leads)) = &change.address {
        let id = if *leads { "cli-rename-address" } else { "cli-rename-no-address" };
        say(terminal, id, &[("path", address)]);
    }
    Ok(Outcome::Fine)
}

/// Says what leads to a thing, and what goes with it.
fn list(change: &Change, terminal: &Terminal) {
    let title = if change.uses.is_empty() { "cli-remove-no-uses" } else { "cli-remove-uses" };
    say(terminal, title, &[]);
    for Use { path, line, text } in &change.uses {
        terminal.print_err(&format!("  {path}:{line}: {text}\n"));
    }
    if !change.removed.is_empty() {
        say(terminal, "cli-remove-files", &[]);
    }
    for path in &change.removed {
        terminal.print_err(&format!("  {path}\n"));
    }
}

/// Asks whether a thing is to go; nobody can be asked where nobody sits.
fn ask(terminal: &Terminal) -> Result<bool, Refused> {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        terminal.fail("cli-remove-kept", &[]);
        return Err(Refused);
    }
    terminal.print_err(&format!("{} ", terminal.sentence("cli-remove-ask", &[])));
    let mut answer = String::new();
    // A terminal that is closed says no.
    let _ = std::io::stdin().read_line(&mut answer);
    let answer = answer.trim().to_lowercase();
    let answers = terminal.sentence("cli-remove-answers", &[]);
    Ok(answers.split_whitespace().any(|known| known == answer))
}

/// Says why nothing is done.
fn refuse(refusal: &Refusal, asked: &Asked<'_>, sources: &Sources, terminal: &Terminal) -> Outcome {
    let near = |other: &Option<String>| other.clone().unwrap_or_else(|| "none".to_owned());
    let at = |id: &str, Use { path, line, text }: &Use| {
        let line = line.to_string();
        terminal.fail(
            id,
            &[("path", path.as_str().into()), ("line", line.into()), ("text", text.as_str().into())],
        );
    };
    let of_id = |id: &str, name: &str| terminal.fail(id, &[("id", name.into())]);
    match refusal {
        Refusal::Kind(kind, other) => {
            terminal.fail("cli-rename-kind", &[("kind", kind.as_str().into()), ("near", near(other).into())]);
        }
        Refusal::Unknown(kind, id, other) => {
            let values = [("kind", (*kind).into()), ("id", id.as_str().into()), ("near", near(other).into())];
            terminal.fail("cli-rename-unknown", &values);
        }
        Refusal::BadId(id, better) => {
            terminal.fail("cli-rename-bad-id", &[("id", id.as_str().into()), ("near", near(better).into())]);
        }
        Refusal::BadFile(id) => of_id("cli-rename-bad-file", id),
        Refusal::Reserved(id) => of_id("cli-rename-reserved", id),
        Refusal::Same(id) => of_id("cli-rename-same", id),
        Refusal::Taken(id, place) => {
            let values = [("id", id.as_str().into()), ("place", place.as_str().into())];
            terminal.fail("cli-rename-taken", &values);
        }
        Refusal::Broken(problems) => {
            asked.say_problems(problems, sources, terminal);
            terminal.fail("cli-rename-broken", &[]);
            return Outcome::Problems;
        }
        Refusal::Breaks(problems, sources) => {
            asked.say_problems(problems, sources, terminal);
            terminal.fail("cli-rename-breaks", &[]);
        }
        Refusal::Differs(what) => {
            terminal.fail("cli-rename-differs", &[("what", what.as_str().into())]);
        }
        Refusal::Form(own) => at("cli-rename-form", own),
        Refusal::Needed(own) => at("cli-remove-needed", own),
        Refusal::Last(own) => at("cli-remove-last", own),
    }
    Outcome::Failed
}
