//! The commands; the only place that prints, reads the clock and the environment.

mod args;
mod build;
mod bundle;
mod explain;
mod guide;
mod init;
mod markdown;
mod minutes;
mod print;
mod publish;
mod rename;
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
    /// Published without something that has problems.
    Partly,
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
            Outcome::Partly => 3,
        })
    }
}

/// Runs the command line `words`.
pub(crate) fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words: Vec<OsString> = words.into_iter().collect();
    let messages = i18n::own(&Sources::default(), &language(&words));
    let terminal = Terminal::new(messages);
    let words = as_flags(words);
    let matches = match args::command(terminal.messages()).try_get_matches_from(&words) {
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
        "guide" => guide::run(own, &terminal),
        "init" => init::init(own, &terminal),
        "new" => init::new(own, &terminal),
        "print" => print::run(own, &terminal),
        "publish" => publish::run(own, &terminal),
        "remove" => rename::remove(own, &terminal),
        "rename" => rename::rename(own, &terminal),
        "team" => team::run(own, &terminal),
        "translate" => translate::run(own, &terminal),
        "completions" => args::completions(own, &terminal),
        "man" => args::man(&terminal),
        "serve" => serve::run(own, &terminal),
        "edit" => serve::edit(own, &terminal),
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

/// The command line as the parser knows it: without the language, which has been read, and with flags for
/// the words that people try first.
fn as_flags(words: Vec<OsString>) -> Vec<OsString> {
    let mut kept: Vec<OsString> = Vec::new();
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--lang") => match words.next() {
                Some(_) => {}
                // It wants a value, and is told so.
                None => kept.push(word),
            },
            Some(text) if text.starts_with("--lang=") => {}
            _ => kept.push(word),
        }
    }
    match kept.get(1).and_then(|word| word.to_str()) {
        Some("help") => {
            kept.remove(1);
            kept.push("--help".into());
        }
        Some("version" | "-v") => kept[1] = "--version".into(),
        _ => {}
    }
    kept
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
