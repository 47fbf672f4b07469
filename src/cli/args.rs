//! The command line: names, flags and their help, which are Fluent messages.

use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command};
use clap_complete::Shell;
use juntos::build::SETTINGS;
use juntos::diagnostic::nearest;
use juntos::print::PaperSize;

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
    let edit = common(said, Command::new("edit").about(said.text("cli-edit"))).args([
        Arg::new("port")
            .long("port")
            .value_name("PORT")
            .default_value("4000")
            .value_parser(clap::value_parser!(u16))
            .help(said.text("cli-flag-edit-port")),
        Arg::new("no-open").long("no-open").action(ArgAction::SetTrue).help(said.text("cli-flag-no-open")),
        Arg::new("forget").long("forget").action(ArgAction::SetTrue).help(said.text("cli-flag-forget")),
        poll(said),
    ]);
    let watch =
        common(said, Command::new("watch").about(said.text("cli-watch"))).arg(out(said)).arg(poll(said));
    let bundle = common(said, Command::new("bundle").about(said.text("cli-bundle")))
        .arg(Arg::new("out").long("out").value_name("FILE.zip").help(said.text("cli-flag-bundle-out")));
    let check = common(said, Command::new("check").about(said.text("cli-check"))).arg(
        Arg::new("frozen").long("frozen").action(ArgAction::SetTrue).help(said.text("cli-flag-check-frozen")),
    );
    let publish = publish(said);
    let print = common(said, Command::new("print").about(said.text("cli-print"))).args(print(said));
    let explain = Command::new("explain")
        .about(said.text("cli-explain"))
        .arg(Arg::new("code").value_name("CODE").required(true).help(said.text("cli-flag-code")));
    let guide = Command::new("guide")
        .about(said.text("cli-guide"))
        .arg(Arg::new("dir").value_name("DIR").help(said.text("cli-flag-guide-dir")));
    let copy = Command::new("copy")
        .about(said.text("cli-theme-copy"))
        .arg(Arg::new("file").value_name("FILE").required(true).help(said.text("cli-flag-theme-file")))
        .arg(project(said));
    let theme = group(said, "theme", "cli-theme", [copy]);
    let init = Command::new("init")
        .about(said.text("cli-init"))
        .arg(Arg::new("dir").value_name("DIR").required(true).help(said.text("cli-flag-dir")))
        .arg(
            Arg::new("minimal")
                .long("minimal")
                .action(ArgAction::SetTrue)
                .conflicts_with_all(["structure", "no-samples"])
                .help(said.text("cli-flag-minimal")),
        )
        .arg(
            Arg::new("structure")
                .long("structure")
                .action(ArgAction::SetTrue)
                .help(said.text("cli-flag-structure")),
        )
        .arg(
            Arg::new("no-samples")
                .long("no-samples")
                .action(ArgAction::SetTrue)
                .help(said.text("cli-flag-no-samples")),
        )
        .arg(quiet(said));
    let begin = |(name, about): (&'static str, &str)| {
        let id = Arg::new("id").value_name(if name == "locale" { "TAG" } else { "ID" }).required(true);
        Command::new(name).about(said.text(about)).arg(id.help(said.text(if name == "locale" {
            "cli-flag-tag"
        } else {
            "cli-flag-id"
        })))
    };
    let meeting = Command::new("meeting")
        .about(said.text("cli-new-meeting-about"))
        .arg(Arg::new("team").value_name("TEAM").required(true).help(said.text("cli-flag-team")))
        .arg(Arg::new("date").value_name("DATE").required(true).help(said.text("cli-flag-date")));
    let kinds = [
        ("activity", "cli-new-activity-about"),
        ("page", "cli-new-page-about"),
        ("handout", "cli-new-handout-about"),
        ("team", "cli-new-team-about"),
        ("process", "cli-new-process-about"),
        ("stage", "cli-new-stage-about"),
        ("step", "cli-new-step-about"),
        ("locale", "cli-new-locale-about"),
    ]
    .map(begin);
    let new =
        group(said, "new", "cli-new", kinds.into_iter().chain([meeting]).map(|own| own.arg(project(said))));
    let thing = || Arg::new("thing").value_name("KIND/ID").required(true).help(said.text("cli-flag-thing"));
    let new_name = Arg::new("new").value_name("NEW-ID").required(true).help(said.text("cli-flag-new-name"));
    let rename =
        Command::new("rename").about(said.text("cli-rename")).args([thing(), new_name, project(said)]);
    let yes = Arg::new("yes").long("yes").action(ArgAction::SetTrue).help(said.text("cli-flag-yes"));
    let remove = Command::new("remove").about(said.text("cli-remove")).args([thing(), yes, project(said)]);
    let schema = Command::new("schema").about(said.text("cli-team-schema")).arg(
        Arg::new("of")
            .value_name("NAME")
            .default_value("team")
            .value_parser(PossibleValuesParser::new(["team", "handbook", "process", "team-json"]))
            .help(said.text("cli-flag-schema")),
    );
    let of_team = || Arg::new("team").value_name("TEAM").required(true).help(said.text("cli-flag-team"));
    let reason = Arg::new("reason").long("reason").value_name("TEXT").help(said.text("cli-flag-reason"));
    let on = || Arg::new("as-of").long("as-of").value_name("DATE").help(said.text("cli-flag-team-date"));
    let baseline = Command::new("baseline").about(said.text("cli-team-baseline")).args([
        of_team(),
        reason,
        on(),
        project(said),
    ]);
    let many = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).action(ArgAction::Append)
    };
    let new_year = Command::new("new-year").about(said.text("cli-team-new-year")).args([
        of_team(),
        many("drop", "TASK=WHY").help(said.text("cli-flag-drop")),
        many("end", "MEMBER").help(said.text("cli-flag-end")),
        on(),
        project(said),
    ]);
    let [meeting, task, reading] = minutes(said);
    let team = group(said, "team", "cli-team", [meeting, task, reading, baseline, new_year, schema]);
    let translate = translate(said);
    let completions = Command::new("completions").about(said.text("cli-completions")).arg(
        Arg::new("shell")
            .value_name("SHELL")
            .required(true)
            .value_parser(PossibleValuesParser::new(["bash", "elvish", "fish", "powershell", "zsh"]))
            .help(said.text("cli-flag-shell")),
    );
    let man = Command::new("man").hide(true).about(said.text("cli-man"));
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
    for own in [
        init,
        new,
        rename,
        remove,
        serve,
        edit,
        build,
        watch,
        check,
        bundle,
        publish,
        print,
        guide,
        explain,
        translate,
        team,
        theme,
        completions,
        markdown,
        man,
    ] {
        command = command.subcommand(own.disable_help_flag(true).arg(help(said)).arg(lang(said)));
    }
    spoken(said, command.disable_help_flag(true).arg(help(said)).arg(lang(said)))
}

/// The command with clap's own words of its help in the user's language.
fn spoken(said: Said<'_>, command: Command) -> Command {
    let word = |id: &str| said.text(id);
    let beside = |arg: &Arg, about: String, values: Vec<String>| {
        let is_shown = !values.is_empty() && arg.get_action().takes_values();
        if is_shown { format!(" [{about}: {}]", values.join(", ")) } else { String::new() }
    };
    let arg = |arg: Arg| {
        let usual =
            arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
        let possible = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default()
            + &beside(&arg, word("cli-default"), usual)
            + &beside(&arg, word("cli-possible"), possible);
        let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
        arg.help(help).help_heading(word(heading)).hide_default_value(true).hide_possible_values(true)
    };
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        word("cli-heading-usage")
    );
    command
        .help_template(template)
        .subcommand_value_name(word("cli-value-command"))
        .mut_args(arg)
        .mut_subcommands(|own| spoken(said, own))
}

/// `juntos team meeting`, `task` and `reading`: what a team did.
fn minutes(said: Said<'_>) -> [Command; 3] {
    let value = |name: &'static str, shown: &'static str, help: &str| {
        Arg::new(name).value_name(shown).required(true).help(said.text(help))
    };
    let flag = |name: &'static str, shown: &'static str, help: &str| {
        Arg::new(name).long(name).value_name(shown).help(said.text(help))
    };
    let many = |name: &'static str, shown: &'static str, help: &str| {
        flag(name, shown, help).action(ArgAction::Append)
    };
    let list =
        |name: &'static str, shown: &'static str, help: &str| many(name, shown, help).value_delimiter(',');
    let of_team = || value("team", "TEAM", "cli-flag-team");
    let common = || [flag("as-of", "DATE", "cli-flag-as-of"), project(said)];
    let meeting = Command::new("meeting").about(said.text("cli-team-meeting")).args([
        of_team(),
        flag("date", "DATE", "cli-flag-meeting-date"),
        flag("from", "HH:MM", "cli-flag-meeting-from"),
        flag("to", "HH:MM", "cli-flag-meeting-to"),
        flag("place", "TEXT", "cli-flag-meeting-place"),
        flag("led-by", "MEMBER", "cli-flag-meeting-led-by"),
        flag("notes-by", "MEMBER", "cli-flag-meeting-notes-by"),
        list("present", "MEMBER,…", "cli-flag-meeting-present"),
        list("absent", "MEMBER,…", "cli-flag-meeting-absent"),
        list("guests", "SECTOR=NUMBER", "cli-flag-meeting-guests"),
        many("decision", "TEXT", "cli-flag-meeting-decision"),
        flag("notes", "TEXT", "cli-flag-meeting-notes"),
        list("done", "TASK", "cli-flag-meeting-done"),
        many("move", "TASK=DATE", "cli-flag-meeting-move"),
        many("drop", "TASK=WHY", "cli-flag-drop"),
        many("task", "TEXT; MEMBER; DATE", "cli-flag-meeting-task"),
        many("reading", "MEASURE=NUMBER", "cli-flag-meeting-reading"),
        flag("next", "DATE", "cli-flag-meeting-next"),
    ]);
    let of_task = |name: &'static str, about: &str| {
        let own = Command::new(name)
            .about(said.text(about))
            .args([of_team(), value("task", "TASK", "cli-flag-task")]);
        own.args(common())
    };
    let add = Command::new("add").about(said.text("cli-task-add")).args([
        of_team(),
        value("text", "TEXT", "cli-flag-task-text"),
        list("who", "MEMBER,…", "cli-flag-task-who"),
        flag("due", "DATE", "cli-flag-task-due"),
        flag("goal", "GOAL", "cli-flag-task-goal"),
    ]);
    let task = group(
        said,
        "task",
        "cli-team-task",
        [
            add.args(common()),
            of_task("done", "cli-task-done").arg(flag("on", "DATE", "cli-flag-task-on")),
            of_task("move", "cli-task-move").arg(value("date", "DATE", "cli-flag-date")),
            of_task("drop", "cli-task-drop").arg(value("why", "WHY", "cli-flag-task-why")),
        ],
    );
    let reading = Command::new("reading").about(said.text("cli-team-reading")).args([
        of_team(),
        value("measure", "MEASURE", "cli-flag-measure"),
        value("value", "NUMBER", "cli-flag-number"),
        flag("date", "DATE", "cli-flag-reading-date"),
    ]);
    [meeting.args(common()), task, reading.args(common())]
}

/// `juntos print`: what, and how.
fn print(said: Said<'_>) -> Vec<Arg> {
    let switch = |name: &'static str, help: &str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(said.text(help))
    };
    let flag = |name: &'static str, shown: &'static str, help: &str| {
        Arg::new(name).long(name).value_name(shown).help(said.text(help))
    };
    let what = Arg::new("what").value_name("WHAT").required(true).num_args(1..).action(ArgAction::Append);
    vec![
        what.help(said.text("cli-flag-print-what")),
        flag("out", "FILE", "cli-flag-print-out").required(true),
        flag("locale", "LOCALE", "cli-flag-locale"),
        flag("paper", "PAPER", "cli-flag-print-paper")
            .value_parser(PossibleValuesParser::new(PaperSize::NAMES)),
        switch("large", "cli-flag-print-large"),
        switch("both", "cli-flag-print-both"),
        flag("copies", "N", "cli-flag-print-copies").value_parser(clap::value_parser!(u16).range(1..)),
    ]
}

/// `juntos publish`: where to.
fn publish(said: Said<'_>) -> Command {
    let dry_run = || {
        let flag = Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue);
        flag.help(said.text("cli-flag-dry-run"))
    };
    let hosts = [
        ("github-pages", "cli-publish-github-pages"),
        ("gitlab-pages", "cli-publish-gitlab-pages"),
        ("netlify", "cli-publish-netlify"),
    ]
    .map(|(name, about)| Command::new(name).about(said.text(about)).args([dry_run(), project(said)]));
    let folder = common(said, Command::new("folder").about(said.text("cli-publish-folder"))).args([
        Arg::new("out").value_name("DIR").required(true).help(said.text("cli-flag-publish-folder")),
        dry_run(),
    ]);
    group(said, "publish", "cli-publish", hosts.into_iter().chain([folder]))
}

/// `juntos translate`: its commands.
fn translate(said: Said<'_>) -> Command {
    let command = |name: &'static str, about: &str| Command::new(name).about(said.text(about));
    let locale = || Arg::new("locale").value_name("LOCALE").help(said.text("cli-flag-locale"));
    let switch = |name: &'static str, help: &str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(said.text(help))
    };
    let form = |known: &'static [&'static str]| {
        Arg::new("format")
            .long("format")
            .value_name("FORM")
            .default_value("human")
            .value_parser(PossibleValuesParser::new(known))
            .help(said.text("cli-flag-data-format"))
    };
    let list = |name: &'static str, shown: &'static str, help: &str| {
        Arg::new(name)
            .long(name)
            .value_name(shown)
            .value_delimiter(',')
            .action(ArgAction::Append)
            .help(said.text(help))
    };
    let data: &[&str] = &["human", "json"];
    let states = [
        "missing",
        "outdated",
        "mechanical",
        "touched",
        "draft",
        "machine",
        "untracked",
        "translated",
        "reviewed",
    ];
    let formats = ["xliff2", "xliff12", "po", "tmx", "docx", "html"];
    let out = |help: &str| Arg::new("out").long("out").value_name("DIR").help(said.text(help));
    let file = || Arg::new("file").value_name("FILE").required(true).help(said.text("cli-flag-packet"));
    let back = |own: Command| {
        own.arg(file())
            .arg(Arg::new("locale").long("locale").value_name("LOCALE").help(said.text("cli-flag-locale")))
            .arg(switch("dry-run", "cli-flag-dry-run"))
            .arg(
                Arg::new("as")
                    .long("as")
                    .value_name("STATE")
                    .default_value("translated")
                    .value_parser(PossibleValuesParser::new(["translated", "reviewed"]))
                    .help(said.text("cli-flag-as")),
            )
            .args([form(data), project(said)])
    };
    let status = command("status", "cli-translate-status").args([
        locale(),
        Arg::new("page").value_name("PAGE").help(said.text("cli-flag-page")),
        switch("all", "cli-flag-all-pages"),
        form(data),
        project(said),
    ]);
    let count = command("count", "cli-translate-count").args([
        locale().required(true),
        list("pages", "PAGES", "cli-flag-pages"),
        form(&["human", "csv", "json"]),
        project(said),
    ]);
    let export = command("export", "cli-translate-export").args([
        locale().required(true),
        Arg::new("to")
            .long("to")
            .value_name("FORMAT")
            .default_value("xliff2")
            .value_parser(PossibleValuesParser::new(formats))
            .help(said.text("cli-flag-to")),
        out("cli-flag-packets"),
        list("only", "STATES", "cli-flag-only").value_parser(PossibleValuesParser::new(states)),
        list("pages", "PAGES", "cli-flag-pages"),
        form(data),
        project(said),
    ]);
    let import = back(command("import", "cli-translate-import"))
        .args([switch("same", "cli-flag-same"), switch("overwrite", "cli-flag-overwrite")]);
    let sync = command("sync", "cli-translate-sync").args([
        locale().required(true),
        switch("fix", "cli-flag-fix"),
        switch("prune", "cli-flag-prune"),
        switch("dry-run", "cli-flag-dry-run"),
        form(data),
        project(said),
    ]);
    let page = Arg::new("page").value_name("KIND/ID[#BLOCK]").action(ArgAction::Append);
    let accept = command("accept", "cli-translate-accept").args([
        locale().required(true),
        page.help(said.text("cli-flag-accept")),
        switch("baseline", "cli-flag-baseline"),
        switch("no-meaning-change", "cli-flag-no-meaning-change"),
        switch("reviewed", "cli-flag-reviewed"),
        Arg::new("by").long("by").value_name("WHO").help(said.text("cli-flag-by")),
        form(data),
        project(said),
    ]);
    let check =
        common(said, command("check", "cli-translate-check")).arg(switch("frozen", "cli-flag-frozen"));
    let pseudo = common(said, command("pseudo", "cli-translate-pseudo")).args([
        Arg::new("kind")
            .value_name("KIND")
            .default_value("accent")
            .value_parser(PossibleValuesParser::new(["accent", "rtl"]))
            .help(said.text("cli-flag-pseudo")),
        self::out(said),
    ]);
    let memory = group(
        said,
        "tm",
        "cli-translate-tm",
        [
            command("export", "cli-translate-tm-export").args([
                locale().required(true),
                Arg::new("out").long("out").value_name("FILE.tmx").help(said.text("cli-flag-tm-out")),
                project(said),
            ]),
            back(command("import", "cli-translate-tm-import")),
        ],
    );
    let glossary = command("glossary", "cli-translate-glossary").args([
        locale().required(true),
        form(&["human", "csv", "json"]),
        project(said),
    ]);
    group(
        said,
        "translate",
        "cli-translate",
        [status, count, export, import, sync, accept, check, pseudo, memory, glossary],
    )
}

/// A command of several.
fn group(
    said: Said<'_>,
    name: &'static str,
    about: &str,
    commands: impl IntoIterator<Item = Command>,
) -> Command {
    let commands = commands.into_iter();
    Command::new(name)
        .about(said.text(about))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(said.text("cli-heading-commands"))
        .subcommands(commands.map(|own| own.disable_help_flag(true).arg(help(said)).arg(lang(said))))
}

/// Prints what a shell needs to complete a command line.
pub(super) fn completions(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    let shell = args.get_one::<String>("shell").and_then(|name| name.parse::<Shell>().ok());
    let Some(shell) = shell else { return Outcome::Failed };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(terminal.messages()), "juntos", &mut script);
    terminal.print_out(&String::from_utf8_lossy(&script));
    Outcome::Fine
}

/// Prints the manual as a page for `man`, every command in it.
pub(super) fn man(terminal: &Terminal) -> Outcome {
    let mut page = Vec::new();
    let whole = command(terminal.messages()).flatten_help(true);
    // Writing into memory cannot fail.
    let _ = clap_mangen::Man::new(whole).render(&mut page);
    terminal.print_out(&String::from_utf8_lossy(&page));
    Outcome::Fine
}

fn help(said: Said<'_>) -> Arg {
    Arg::new("help").long("help").short('h').action(ArgAction::Help).help(said.text("cli-flag-help"))
}

/// Read before all else, to choose the language of the help itself.
fn lang(said: Said<'_>) -> Arg {
    Arg::new("lang").long("lang").value_name("TAG").help(said.text("cli-flag-lang"))
}

fn out(said: Said<'_>) -> Arg {
    Arg::new("out").long("out").value_name("DIR").help(said.text("cli-flag-out"))
}

fn quiet(said: Said<'_>) -> Arg {
    Arg::new("quiet").long("quiet").short('q').action(ArgAction::SetTrue).help(said.text("cli-flag-quiet"))
}

fn poll(said: Said<'_>) -> Arg {
    Arg::new("poll").long("poll").action(ArgAction::SetTrue).help(said.text("cli-flag-poll"))
}

fn project(said: Said<'_>) -> Arg {
    Arg::new("project")
        .long("project")
        .value_name("DIR")
        .default_value(nearest_project())
        .help(said.text("cli-flag-project"))
}

/// The folder of the handbook that one stands in: this one, or the nearest around it that holds one.
fn nearest_project() -> &'static str {
    const UP: [&str; 9] = [
        ".",
        "..",
        "../..",
        "../../..",
        "../../../..",
        "../../../../..",
        "../../../../../..",
        "../../../../../../..",
        "../../../../../../../..",
    ];
    UP.into_iter().find(|up| Path::new(up).join(SETTINGS).is_file()).unwrap_or(UP[0])
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
                .value_parser(PossibleValuesParser::new(["public", "team"]))
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
        .arg(switch("all").help(said.text("cli-flag-all")))
        .arg(quiet(said))
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
    let other = context(ContextKind::PriorArg);
    let value = context(ContextKind::InvalidValue);
    let id = match error.kind() {
        ErrorKind::UnknownArgument => "cli-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-unknown-command",
        ErrorKind::MissingRequiredArgument => "cli-missing-argument",
        ErrorKind::InvalidValue if value.is_empty() => "cli-missing-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-bad-value",
        ErrorKind::ArgumentConflict if other != argument => "cli-arguments-together",
        ErrorKind::ArgumentConflict => "cli-argument-twice",
        _ => "cli-bad-arguments",
    };
    let name = if id == "cli-unknown-command" { context(ContextKind::InvalidSubcommand) } else { argument };
    let near = match id {
        "cli-unknown-command" => near_command(&name, terminal),
        "cli-unknown-argument" => near_flag(&name, terminal),
        _ => None,
    };
    let near = near.unwrap_or_else(|| "none".to_owned());
    let known = context(ContextKind::ValidValue);
    let known = if known.is_empty() { "none".to_owned() } else { known };
    let values = [
        ("name", name.into()),
        ("other", other.into()),
        ("value", value.into()),
        ("known", known.into()),
        ("near", near.into()),
    ];
    terminal.fail(id, &values);
    Outcome::Failed
}

/// All commands that can be seen, each with what is typed for it.
fn commands(command: &Command, before: &str) -> Vec<(String, Command)> {
    let shown = command.get_subcommands().filter(|own| !own.is_hide_set());
    shown
        .flat_map(|own| {
            let path = format!("{before}{}", own.get_name());
            let below = commands(own, &format!("{path} "));
            std::iter::once((path, own.clone())).chain(below)
        })
        .collect()
}

/// What somebody may have meant by a command that is not there.
fn near_command(wrong: &str, terminal: &Terminal) -> Option<String> {
    let all = commands(&command(terminal.messages()), "");
    let name = nearest(wrong, all.iter().map(|(_, own)| own.get_name()))?;
    all.iter().find(|(_, own)| own.get_name() == name).map(|(path, _)| path.clone())
}

/// The same for a flag.
fn near_flag(wrong: &str, terminal: &Terminal) -> Option<String> {
    let wrong = wrong.trim_start_matches('-');
    let all = commands(&command(terminal.messages()), "");
    let flags = all.iter().flat_map(|(_, own)| own.get_arguments()).filter_map(Arg::get_long);
    nearest(wrong, flags).map(|flag| format!("--{flag}"))
}
