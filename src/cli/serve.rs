//! `juntos serve`: a preview for the author's browser; `juntos edit`: the same, with the workspace beside it.

use std::net::TcpListener;
use std::sync::mpsc;

use clap::ArgMatches;
use juntos::build::SETTINGS;
use juntos::edit::history;
use juntos::load;
use juntos::serve::{Knock, News, Settings, http};
use juntos::watch::{Bell, Way};
use juntos::workspace::{self, Desk};
use tokio::sync::watch;

use super::Outcome;
use super::build::{Asked, Refused};
use super::terminal::Terminal;

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    run_inner(args, terminal, false).into()
}

pub(super) fn edit(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    run_inner(args, terminal, true).into()
}

fn listen(port: u16, command: &str, terminal: &Terminal) -> Result<TcpListener, Refused> {
    http::listen(port).map_err(|error| {
        let free = error.free.map_or_else(|| "none".to_owned(), |free| free.to_string());
        let id = if error.in_use { "cli-port-in-use" } else { "cli-port-refused" };
        let values = [
            ("port", port.to_string().into()),
            ("free", free.into()),
            ("command", command.into()),
            ("error", error.source.to_string().into()),
        ];
        terminal.fail(id, &values);
        Refused
    })
}

fn run_inner(args: &ArgMatches, terminal: &Terminal, edits: bool) -> Result<(), Refused> {
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
    if edits && args.get_flag("forget") {
        if let Err(error) = history::forget(&project) {
            let values = [("path", history::FOLDER.into()), ("error", error.to_string().into())];
            terminal.fail("cli-cannot-write", &values);
            return Err(Refused);
        }
        terminal.print_err(&format!("{}\n", terminal.sentence("cli-forgotten", &[])));
        return Ok(());
    }
    let port = args.get_one::<u16>("port").copied().unwrap_or(4000);
    let first = listen(port, if edits { "edit" } else { "serve" }, terminal)?;
    // The workspace has the port that was asked for; the site, whose texts and scripts may be anybody's, the next
    // that is free, so that a browser holds the two apart.
    let (desk, listener) = match edits {
        false => (None, first),
        true => {
            let beside = if port == 0 { 0 } else { port.saturating_add(1) };
            let site = http::listen(beside).or_else(|_| http::listen(0));
            let site = site.map_err(|error| {
                terminal.fail("cli-cannot-serve", &[("error", error.source.to_string().into())]);
                Refused
            })?;
            (Some(first), site)
        }
    };
    let failed = |error: std::io::Error| {
        terminal.fail("cli-cannot-serve", &[("error", error.to_string().into())]);
        Refused
    };
    let address = format!("http://{}/", listener.local_addr().map_err(failed)?);
    let desk_at = desk.as_ref().map(TcpListener::local_addr).transpose().map_err(failed)?;
    let origin = desk_at.map(workspace::origin);
    let token = http::token().map_err(failed)?;
    let socket = http::socket(&token);
    let (knocks, door) = mpsc::channel();
    let (seen, changes) = watch::channel(1u64);
    let rings = knocks.clone();
    let proofs = knocks.clone();
    // A bell that rings after the end is not heard.
    let ring = move |ring| drop(rings.send(Knock::Ring(ring)));
    let mut bell = Bell::hang(&project, args.get_flag("poll"), ring);
    let framer = origin.clone();
    let asks = knocks.clone();
    std::thread::spawn(move || http::serve(listener, knocks, changes, token, framer.as_deref()));
    let opened = match (desk, &origin) {
        (Some(listener), Some(origin)) => {
            let desk = Desk {
                project: project.clone(),
                site: address.clone(),
                language: terminal.messages().tag.clone(),
                knocks: asks,
            };
            std::thread::spawn(move || workspace::serve(listener, desk));
            let workspace = format!("{origin}/-/edit/");
            let values = [("address", workspace.clone().into()), ("site", address.clone().into())];
            terminal.print_err(&format!("{}\n", terminal.sentence("cli-editing", &values)));
            workspace
        }
        _ => {
            let values = [("address", address.clone().into())];
            terminal.print_err(&format!("{}\n", terminal.sentence("cli-serving", &values)));
            address
        }
    };
    if bell.way == Way::PollingForNeed {
        terminal.print_err(&format!("{}\n", terminal.sentence("cli-polling", &[])));
    }
    let opens = if edits { !args.get_flag("no-open") } else { args.get_flag("open") };
    if opens {
        // Where no browser can be opened, the address is there to read.
        let _ = open::that_detached(&opened);
    }
    let as_of = || asked.as_of();
    let settings = Settings {
        project: &project,
        base_url: asked.base_url,
        wanted: asked.wanted,
        as_of: &as_of,
        messages: terminal.messages(),
        socket,
        workspace: origin,
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
