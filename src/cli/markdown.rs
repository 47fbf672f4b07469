//! `juntos markdown [--raw-html]`: Markdown on stdin, HTML on stdout, with the core of the site.

use std::io::Read as _;

use clap::ArgMatches;
use juntos::markdown::html::standalone;

use super::Outcome;
use super::terminal::Terminal;

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    let mut bytes = Vec::new();
    if let Err(error) = std::io::stdin().lock().read_to_end(&mut bytes) {
        terminal.fail("cli-cannot-read", &[("path", "stdin".into()), ("error", error.to_string().into())]);
        return Outcome::Failed;
    }
    match String::from_utf8(bytes) {
        // As in the CommonMark specification, section 2.3; and no source may hold our masks.
        Ok(text) => {
            let text = text.replace(['\0', '\u{1c}', '\u{1e}', '\u{1f}', '\u{7f}'], "\u{fffd}");
            terminal.print_out(&standalone(
                text.strip_prefix('\u{feff}').unwrap_or(&text),
                args.get_flag("raw-html"),
            ));
            Outcome::Fine
        }
        Err(error) => {
            let line =
                error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|b| **b == b'\n').count()
                    + 1;
            terminal.fail("cli-stdin-not-utf8", &[("line", line.into())]);
            Outcome::Failed
        }
    }
}
