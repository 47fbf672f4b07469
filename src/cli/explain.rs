//! `juntos explain CODE`: what a diagnostic means, an example, the mend.

use clap::ArgMatches;
use juntos::diagnostic::{Code, nearest};
use juntos::load::built_in;

use super::Outcome;
use super::terminal::Terminal;

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    let name = args.get_one::<String>("code").map_or("", String::as_str);
    let Some(code) = Code::named(name) else {
        let near = nearest(name, Code::ALL.iter().map(|code| code.name())).unwrap_or("none");
        terminal.fail("cli-unknown-code", &[("code", name.into()), ("near", near.into())]);
        return Outcome::Failed;
    };
    let path = |tag: &str| format!("locales/{tag}/explain/{}.md", code.name());
    let text = built_in::text(&path(&terminal.messages().tag)).or_else(|| built_in::text(&path("en")));
    terminal.print_out(&text.unwrap_or_default());
    Outcome::Fine
}
