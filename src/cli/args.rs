//! The command line: names, flags and their help, which are Fluent messages.

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use super::terminal::Terminal;
use super::{Outcome, Said};

/// The whole command line.
pub(super) fn command(said: Said<'_>) -> Command {
    let build = common(said, Command::new("build").about(said.text("cli-build"))).arg(out(said));
    let serve = common(said, Command::new("serve").about(said.text("cli-serve")))
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("PORT")
                .default_value("4000")
                .value_parser(clap::value_parser!(u16))
                .help(said.text("cli-flag-port")),
        )
        .arg(Arg::new("open").long("open").action(ArgAction::SetTrue).help(said.text("cli-flag-open")))
        .arg(poll(said));
    let watch =
        common(said, Command::new("watch").about(said.text("cli-watch"))).arg(out(said)).arg(poll(said));
    let check = common(said, Command::new("check").about(said.text("cli-check")));
    let explain = Command::new("explain")
        .about(said.text("cli-explain"))
        .arg(Arg::new("code").value_name("CODE").required(true).help(said.text("cli-flag-code")));
    let copy = Command::new("copy")
        .about(said.text("cli-theme-copy"))
        .arg(Arg::new("file").value_name("FILE").required(true).help(said.text("cli-flag-theme-file")))
        .arg(project(said))
        .disable_help_flag(true)
        .arg(help(said))
        .arg(lang(said));
    let theme = Command::new("theme")
        .about(said.text("cli-theme"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(said.text("cli-heading-commands"))
        .subcommand(copy);
    let markdown = Command::new("markdown").hide(true).about(said.text("cli-markdown")).arg(
        Arg::new("raw-html").long("raw-html").action(ArgAction::SetTrue).help(said.text("cli-flag-raw-html")),
    );
    let mut command = Command::new("juntos")
        .version(env!("CARGO_PKG_VERSION"))
        .about(said.text("cli-about"))
        .after_help(said.text("cli-exit-codes"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(said.text("cli-heading-commands"))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(said.text("cli-flag-version")),
        );
    for own in [serve, build, watch, check, explain, theme, markdown] {
        command = command.subcommand(own.disable_help_flag(true).arg(help(said)).arg(lang(said)));
    }
    command.disable_help_flag(true).arg(help(said)).arg(lang(said))
}

fn help(said: Said<'_>) -> Arg {
    Arg::new("help").long("help").short('h').action(ArgAction::Help).help(said.text("cli-flag-help"))
}

/// Read before all else, to choose the language of the help itself.
fn lang(said: Said<'_>) -> Arg {
    Arg::new("lang").long("lang").value_name("TAG").help(said.text("cli-flag-lang"))
}

fn out(said: Said<'_>) -> Arg {
    Arg::new("out").long("out").value_name("DIR").default_value("public").help(said.text("cli-flag-out"))
}

fn poll(said: Said<'_>) -> Arg {
    Arg::new("poll").long("poll").action(ArgAction::SetTrue).help(said.text("cli-flag-poll"))
}

fn project(said: Said<'_>) -> Arg {
    Arg::new("project")
        .long("project")
        .value_name("DIR")
        .default_value(".")
        .help(said.text("cli-flag-project"))
}

/// The flags of every command that reads a handbook.
fn common(said: Said<'_>, command: Command) -> Command {
    let switch = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let value = |name: &'static str, shown: &'static str| Arg::new(name).long(name).value_name(shown);
    command
        .arg(project(said))
        .arg(value("as-of", "DATE").help(said.text("cli-flag-as-of")))
        .arg(
            value("audience", "WHO")
                .default_value("public")
                .value_parser(PossibleValuesParser::new(["public"]))
                .help(said.text("cli-flag-audience")),
        )
        .arg(value("base-url", "URL").help(said.text("cli-flag-base-url")))
        .arg(switch("drafts").help(said.text("cli-flag-drafts")))
        .arg(switch("strict").help(said.text("cli-flag-strict")))
        .arg(switch("no-pdf").help(said.text("cli-flag-no-pdf")))
        .arg(
            value("jobs", "N")
                .value_parser(clap::value_parser!(u16).range(1..=512))
                .help(said.text("cli-flag-jobs")),
        )
        .arg(
            value("format", "FORM")
                .default_value("human")
                .value_parser(PossibleValuesParser::new(["human", "short", "json"]))
                .help(said.text("cli-flag-format")),
        )
        .arg(switch("quiet").short('q').help(said.text("cli-flag-quiet")))
}

/// Says in the user's language what is wrong with the command line; help is no mistake.
pub(super) fn refuse(error: &clap::Error, terminal: &Terminal) -> Outcome {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            terminal.print_out(&error.render().to_string());
            return Outcome::Fine;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal.print_err(&error.render().ansi().to_string());
            return Outcome::Failed;
        }
        _ => {}
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let id = match error.kind() {
        ErrorKind::UnknownArgument => "cli-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-unknown-command",
        ErrorKind::MissingRequiredArgument => "cli-missing-argument",
        ErrorKind::InvalidValue if value.is_empty() => "cli-missing-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-bad-value",
        ErrorKind::ArgumentConflict => "cli-argument-twice",
        _ => "cli-bad-arguments",
    };
    let name = if id == "cli-unknown-command" { context(ContextKind::InvalidSubcommand) } else { argument };
    let known = context(ContextKind::ValidValue);
    let known = if known.is_empty() { "none".to_owned() } else { known };
    terminal.fail(id, &[("name", name.into()), ("value", value.into()), ("known", known.into())]);
    Outcome::Failed
}
