//! The commands; the only place that prints, reads the clock and the environment.

mod args;
mod build;
mod bundle;
mod explain;
mod init;
mod markdown;
mod serve;
mod team;
mod terminal;
mod theme;
mod toolkit;
mod translate;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use juntos::i18n::{self, Messages};
use juntos::source::Sources;

use self::terminal::Terminal;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Fine; there may be warnings.
    Fine,
    /// The handbook has problems.
    Problems,
    /// The command could not do its work.
    Failed,
}

impl From<Result<(), build::Refused>> for Outcome {
    fn from(result: Result<(), build::Refused>) -> Outcome {
        if result.is_ok() { Outcome::Fine } else { Outcome::Failed }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Problems => 1,
            Outcome::Failed => 2,
        })
    }
}

/// Runs the command line `words`.
pub(crate) fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words: Vec<OsString> = words.into_iter().collect();
    let messages = i18n::own(&Sources::default(), &language(&words));
    let terminal = Terminal::new(messages);
    let parsed = |words: &[OsString]| args::command(terminal.messages()).try_get_matches_from(words);
    // A language alone asks for nothing: that gets the help, as no word at all does, in that language.
    let matches = match parsed(&words) {
        Err(error) if error.kind() == clap::error::ErrorKind::MissingSubcommand => {
            parsed(&without_language(&words))
        }
        other => other,
    };
    let matches = match matches {
        Ok(matches) => matches,
        Err(error) => return args::refuse(&error, &terminal).into(),
    };
    let Some((name, own)) = matches.subcommand() else { return Outcome::Failed.into() };
    // A fault of ours must not look like one of the handbook, and must leave the last site whole.
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| match name {
        "build" => build::run(own, build::Mode::Build, &terminal),
        "check" => build::run(own, build::Mode::Check, &terminal),
        "bundle" => bundle::run(own, &terminal),
        "explain" => explain::run(own, &terminal),
        "init" => init::init(own, &terminal),
        "new" => init::new(own, &terminal),
        "team" => team::run(own, &terminal),
        "translate" => translate::run(own, &terminal),
        "completions" => args::completions(own, &terminal),
        "man" => args::man(&terminal),
        "serve" => serve::run(own, &terminal),
        "watch" => watch::run(own, &terminal),
        "theme" => theme::run(own, &terminal),
        _ => markdown::run(own, &terminal),
    }));
    result
        .unwrap_or_else(|_| {
            terminal.fail("cli-fault", &[]);
            Outcome::Failed
        })
        .into()
}

/// The command line without `--lang`.
fn without_language(words: &[OsString]) -> Vec<OsString> {
    let mut words = words.iter();
    let mut others = Vec::new();
    while let Some(word) = words.next() {
        match word.to_str().and_then(|word| word.strip_prefix("--lang")) {
            Some("") => _ = words.next(),
            Some(rest) if rest.starts_with('=') => {}
            _ => others.push(word.clone()),
        }
    }
    others
}

/// The language of the tool's own messages: `--lang`, else the environment's.
fn language(words: &[OsString]) -> String {
    let mut words = words.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => return words.next().unwrap_or("en").to_owned(),
            Some(rest) if rest.starts_with('=') => return rest[1..].to_owned(),
            _ => {}
        }
    }
    #[expect(clippy::disallowed_methods, reason = "the binary reads the environment")]
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    variable("LC_ALL")
        .or_else(|| variable("LC_MESSAGES"))
        .or_else(|| variable("LANG"))
        .unwrap_or_else(|| "en".into())
}

/// The messages, for those who say things.
type Said<'a> = &'a Messages;
