//! `juntos serve`: a preview for the author's browser.

use std::sync::mpsc;

use clap::ArgMatches;
use juntos::build::SETTINGS;
use juntos::load;
use juntos::serve::{Knock, News, Settings, http};
use juntos::watch::{Bell, Way};
use tokio::sync::watch;

use super::Outcome;
use super::build::{Asked, Refused};
use super::terminal::Terminal;

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    run_inner(args, terminal).into()
}

fn run_inner(args: &ArgMatches, terminal: &Terminal) -> Result<(), Refused> {
    let asked = Asked::read(args, terminal)?;
    let shown = asked.project.display().to_string();
    let project = load::real(asked.project).map_err(|_| {
        terminal.fail("cli-no-project", &[("path", shown.clone().into())]);
        Refused
    })?;
    if !project.join(SETTINGS).is_file() {
        terminal.fail("cli-no-handbook", &[("path", shown.into())]);
        return Err(Refused);
    }
    let port = args.get_one::<u16>("port").copied().unwrap_or(4000);
    let listener = http::listen(port).map_err(|error| {
        let free = error.free.map_or_else(|| "none".to_owned(), |free| free.to_string());
        let id = if error.in_use { "cli-port-in-use" } else { "cli-port-refused" };
        let values = [
            ("port", port.to_string().into()),
            ("free", free.into()),
            ("error", error.source.to_string().into()),
        ];
        terminal.fail(id, &values);
        Refused
    })?;
    let failed = |error: std::io::Error| {
        terminal.fail("cli-cannot-serve", &[("error", error.to_string().into())]);
        Refused
    };
    let address = format!("http://{}/", listener.local_addr().map_err(failed)?);
    let token = http::token().map_err(failed)?;
    let socket = http::socket(&token);
    let (knocks, door) = mpsc::channel();
    let (seen, changes) = watch::channel(1u64);
    let rings = knocks.clone();
    let proofs = knocks.clone();
    // A bell that rings after the end is not heard.
    let ring = move |ring| drop(rings.send(Knock::Ring(ring)));
    let mut bell = Bell::hang(&project, args.get_flag("poll"), ring);
    std::thread::spawn(move || http::serve(listener, knocks, changes, token));
    terminal.print_err(&format!(
        "{}\n",
        terminal.sentence("cli-serving", &[("address", address.clone().into())])
    ));
    if bell.way == Way::PollingForNeed {
        terminal.print_err(&format!("{}\n", terminal.sentence("cli-polling", &[])));
    }
    if args.get_flag("open") {
        // Where no browser can be opened, the address is there to read.
        let _ = open::that_detached(&address);
    }
    let as_of = || asked.as_of();
    let settings = Settings {
        project: &project,
        base_url: asked.base_url,
        wanted: asked.wanted,
        as_of: &as_of,
        messages: terminal.messages(),
        socket,
    };
    let mut tell = |news: News<'_>| match news {
        News::Ready { pages, problems, sources } => {
            asked.say_problems(problems, sources, terminal);
            if asked.wants_totals() {
                let values = [("pages", pages.into()), ("warnings", problems.len().into())];
                terminal.print_err(&format!("{}\n", terminal.sentence("cli-serve-ready", &values)));
            }
        }
        News::Problems { stands, problems, sources } => {
            asked.say_problems(problems, sources, terminal);
            if stands && asked.wants_totals() {
                terminal.print_err(&format!("{}\n", terminal.sentence("cli-serve-stands", &[])));
            }
        }
        News::Unreadable(text) => terminal.print_err(&format!("{text}\n")),
    };
    juntos::serve::run(&settings, (proofs, &door), &seen, &mut tell, &mut || bell.watch_again());
    Ok(())
}
