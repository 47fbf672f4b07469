//! `juntos watch`: builds again into a folder on each change.

use std::sync::mpsc;
use std::time::Instant;

use clap::ArgMatches;
use juntos::build::build;
use juntos::load;
use juntos::memo::Memo;
use juntos::output::write::Writer;
use juntos::watch::{Bell, Ring, Way, settle};

use super::Outcome;
use super::build::{Asked, Refused, out_folder, say_left_out, say_totals, write_failed};
use super::terminal::Terminal;

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    run_inner(args, terminal).into()
}

fn run_inner(args: &ArgMatches, terminal: &Terminal) -> Result<(), Refused> {
    let asked = Asked::read(args, terminal)?;
    let out = out_folder(args, &asked, terminal)?;
    let mut loaded = asked.load(None, terminal)?;
    let (rings, door) = mpsc::channel();
    let project = load::real(asked.project).map_err(|_| Refused)?;
    let ring = move |ring: Ring| drop(rings.send(ring));
    let mut bell = Bell::hang(&project, args.get_flag("poll"), ring);
    if bell.way == Way::PollingForNeed {
        terminal.print_err(&format!("{}\n", terminal.sentence("cli-polling", &[])));
    }
    let memo = Memo::kept();
    let mut is_first = true;
    loop {
        let started = Instant::now();
        let inputs = asked.inputs(&loaded);
        let open = if is_first { Writer::open } else { Writer::open_in_place };
        let writer =
            open(&out, asked.wanted.audience).map_err(|error| write_failed(&error, &out, args, terminal))?;
        let built = build(&inputs, &memo, &writer, &|_| {}, &|| {}).ok_or(Refused)?;
        asked.say_problems(&built.diagnostics, &loaded.value, terminal);
        // While there are errors the last site stands, and nothing of the new one beside it.
        let published = if built.has_errors() {
            drop(writer);
            None
        } else {
            Some(writer.publish(None))
        };
        let written = published.transpose().map_err(|error| write_failed(&error, &out, args, terminal))?;
        is_first &= written.is_none();
        if asked.wants_totals() {
            say_totals(&built, written, started, terminal);
        }
        if written.is_some() {
            say_left_out(&built, terminal);
        }
        loop {
            let Ok(first) = door.recv() else { return Ok(()) };
            let (ring, _) = settle(first, &door, Ok::<Ring, ()>);
            if ring.may_move_folders(&project) {
                bell.watch_again();
            }
            // A handbook that cannot be read now may be on its way back: another branch, a slow disk.
            let Ok(again) = asked.load(Some(&loaded.value), terminal) else { continue };
            if !again.value.is_same(&loaded.value) || again.diagnostics != loaded.diagnostics {
                loaded = again;
                break;
            }
        }
    }
}
