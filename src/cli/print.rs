//! `juntos print`: chosen sheets in one PDF.

use std::path::Path;

use clap::ArgMatches;
use juntos::build::Site;
use juntos::diagnostic::Severity;
use juntos::memo::Memo;
use juntos::model::{Handbook, LocaleId};
use juntos::output::memory::Memory;
use juntos::output::place;
use juntos::output::write::Published;
use juntos::print::{PaperSize, Part, Request, Unknown, part};

use super::Outcome;
use super::build::{Asked, Refused, text, usual_out, write_codes};
use super::init::{given, refuse, say};
use super::terminal::Terminal;

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    run_inner(args, terminal).unwrap_or(Outcome::Failed)
}

fn run_inner(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let mut asked = Asked::read(args, terminal)?;
    // All that is printed has a place in the plan only where paper is wanted.
    asked.wanted.pdf = cfg!(feature = "pdf");
    let out = Path::new(given(args, "out"));
    if place::begins_with(out, b"%PDF") == Some(false) {
        refuse(terminal, "cli-print-no-pdf", &[("path", given(args, "out"))])?;
    }
    let loaded = asked.load(None, terminal)?;
    let inputs = asked.inputs(&loaded);
    let site = Site::read(&inputs, &Memo::none()).ok_or(Refused)?;
    let problems = site.problems(&[]);
    let errors: Vec<_> = problems.iter().filter(|problem| site.stops(problem)).cloned().collect();
    if !errors.is_empty() {
        asked.say_problems(&errors, &loaded.value, terminal);
        return Ok(Outcome::Problems);
    }
    let handbook = site.handbook();
    let mut parts = Vec::new();
    for what in args.get_many::<String>("what").into_iter().flatten() {
        parts.push(meant(handbook, what, terminal)?);
    }
    let request = Request {
        parts,
        locales: locales(args, handbook, terminal)?,
        is_large: args.get_flag("large"),
        paper: text(args, "paper").and_then(PaperSize::named),
        copies: args.get_one::<u16>("copies").map_or(1, |copies| usize::from(*copies)),
    };
    let earlier = asked.project.join(usual_out(args));
    let sink = Memory::with(Published::open(&earlier, asked.wanted.audience));
    let printed = match site.print(&request, &sink) {
        Ok(printed) => printed,
        Err(problem) => {
            asked.say_problems(&[*problem], &loaded.value, terminal);
            return Ok(Outcome::Problems);
        }
    };
    let Some((pdf, pages, told)) = printed else {
        refuse(terminal, "cli-print-too-many", &[("most", &juntos::print::MOST_SHEETS.to_string())])?;
        return Err(Refused);
    };
    let shown: Vec<_> = told.into_iter().filter(|problem| problem.severity != Severity::Off).collect();
    asked.say_problems(&shown, &loaded.value, terminal);
    // What is only a draft is printed for nobody.
    let fresh = &handbook.codes.fresh;
    if !asked.wanted.drafts && !fresh.is_empty() {
        write_codes(fresh, &asked, &loaded.value).map_err(|error| {
            let values = [("path", "content/codes.yaml".into()), ("error", error.to_string().into())];
            terminal.fail("cli-cannot-write", &values);
            Refused
        })?;
    }
    if let Err(error) = place::put_new(out, &pdf) {
        refuse(terminal, "cli-cannot-write", &[("path", given(args, "out")), ("error", &error.to_string())])?;
    }
    if asked.wants_totals() {
        say(terminal, "cli-printed", &[("path", given(args, "out")), ("pages", &pages.to_string())]);
    }
    Ok(Outcome::Fine)
}

fn meant(handbook: &Handbook, what: &str, terminal: &Terminal) -> Result<Part, Refused> {
    part(handbook, what).map_err(|unknown| {
        let (id, near) = match unknown {
            Unknown::Nothing(near) => ("cli-print-unknown", near.unwrap_or_else(|| "none".to_owned())),
            Unknown::Several(ways) => ("cli-print-several", ways.join(", ")),
        };
        terminal.fail(id, &[("what", what.into()), ("near", near.into())]);
        Refused
    })
}

/// The languages that are asked for: the handbook's first, if none is.
fn locales(args: &ArgMatches, handbook: &Handbook, terminal: &Terminal) -> Result<Vec<LocaleId>, Refused> {
    let config = &handbook.config;
    let asked = match text(args, "locale") {
        None => None,
        Some(tag) => Some(config.locale_tagged(tag).ok_or_else(|| {
            let tags: Vec<&str> = config.locales.iter().map(|locale| locale.tag.as_str()).collect();
            terminal.fail("cli-print-locale", &[("tag", tag.into()), ("tags", tags.join(", ").into())]);
            Refused
        })?),
    };
    let asked = asked.map(|locale| locale.id);
    if !args.get_flag("both") {
        return Ok(vec![asked.unwrap_or(LocaleId::SOURCE)]);
    }
    let others = config.locales.iter().map(|locale| locale.id).filter(|own| *own != LocaleId::SOURCE);
    let other = asked.into_iter().chain(others).find(|own| *own != LocaleId::SOURCE);
    Ok([LocaleId::SOURCE].into_iter().chain(other).collect())
}
