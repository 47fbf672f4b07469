//! `juntos theme copy FILE`: takes a file of the default theme out, so that it can be changed.

use std::path::Path;

use clap::ArgMatches;
use juntos::build::SETTINGS;
use juntos::diagnostic::nearest;
use juntos::load::{built_in, load};
use juntos::output::place::{PlaceError, place};

use super::Outcome;
use super::terminal::Terminal;

pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    let Some(("copy", args)) = args.subcommand() else { return Outcome::Failed };
    let given = |name: &str| args.get_one::<String>(name).map_or("", String::as_str);
    let (file, project) = (given("file"), given("project"));
    if !load(Path::new(project), None).is_ok_and(|loaded| loaded.value.file(SETTINGS).is_some()) {
        terminal.fail("cli-no-handbook", &[("path", project.into())]);
        return Outcome::Failed;
    }
    let known: Vec<String> = built_in::paths().filter(|path| path.starts_with("themes/")).collect();
    // Both the whole path and its end will do: `themes/default/templates/page.html`, `page.html`.
    let ends =
        |path: &&String| path.strip_suffix(file).is_some_and(|rest| rest.is_empty() || rest.ends_with('/'));
    let Some(path) = known.iter().find(ends).filter(|_| !file.is_empty()) else {
        let names = known.iter().filter_map(|path| path.rsplit('/').next());
        let near = nearest(file.rsplit('/').next().unwrap_or(file), names).unwrap_or("none");
        terminal.fail("cli-theme-unknown", &[("file", file.into()), ("near", near.into())]);
        return Outcome::Failed;
    };
    let bytes = built_in::bytes(path).unwrap_or_default();
    match place(Path::new(project), path, &bytes) {
        Ok(()) => {
            terminal.print_err(&format!(
                "{}\n",
                terminal.sentence("cli-theme-copied", &[("path", path.as_str().into())])
            ));
            Outcome::Fine
        }
        Err(PlaceError::IsThere) => {
            terminal.fail("cli-theme-is-there", &[("path", path.as_str().into())]);
            Outcome::Failed
        }
        Err(error) => {
            terminal.fail(
                "cli-cannot-write",
                &[("path", path.as_str().into()), ("error", error.to_string().into())],
            );
            Outcome::Failed
        }
    }
}
