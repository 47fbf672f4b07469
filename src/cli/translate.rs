//! `juntos translate`: what is translated, packets for translators, and what comes back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use juntos::build::build;
use juntos::diagnostic::{Code, Diagnosed, Severity, nearest};
use juntos::i18n::{Layer, LayerCount};
use juntos::load::read_packet;
use juntos::memo::Memo;
use juntos::model::{Config, Kind, Locale, language};
use juntos::output::place::put_all;
use juntos::output::write::Writer;
use juntos::parse;
use juntos::source::Sources;
use juntos::translate::align::State;
use juntos::translate::edit::{Record, Synced, record, sync};
use juntos::translate::export::{Choice, packet};
use juntos::translate::import::{Answer, Imported, Taking, Verdict, from_memory, import};
use juntos::translate::lock::Confidence;
use juntos::translate::packet::{Format, Packet, read_into};
use juntos::translate::pseudo::{self, Pseudo};
use juntos::translate::status::{PageStatus, Quote, blocks, quotes};
use juntos::translate::{Page, SourceTexts, glossary_table, pages_with};

use super::Outcome;
use super::build::{Asked, Refused, out_folder, published, text, write_failed};
use super::init::given;
use super::terminal::Terminal;

/// `juntos translate COMMAND`.
pub(super) fn run(args: &ArgMatches, terminal: &Terminal) -> Outcome {
    let done = match args.subcommand() {
        Some(("status", args)) => status(args, terminal),
        Some(("count", args)) => count(args, terminal),
        Some(("export", args)) => export(args, terminal),
        Some(("import", args)) => import_file(args, false, terminal),
        Some(("sync", args)) => synchronize(args, terminal),
        Some(("accept", args)) => accept(args, terminal),
        Some(("check", args)) => check(args, terminal),
        Some(("pseudo", args)) => pseudo_site(args, terminal),
        Some(("tm", args)) => match args.subcommand() {
            Some(("export", args)) => memory(args, terminal),
            Some(("import", args)) => import_file(args, true, terminal),
            _ => Err(Refused),
        },
        Some(("glossary", args)) => glossary(args, terminal),
        _ => Err(Refused),
    };
    done.unwrap_or(Outcome::Failed)
}

/// A handbook to translate.
struct Opened {
    project: PathBuf,
    sources: Arc<Sources>,
    config: Config,
    texts: SourceTexts,
}

impl Opened {
    fn read(args: &ArgMatches, terminal: &Terminal) -> Result<Opened, Refused> {
        let asked = Asked::of_project(given(args, "project"));
        let Diagnosed { value: sources, .. } = asked.load(None, terminal)?;
        let settings = sources.file(juntos::build::SETTINGS).ok_or(Refused)?;
        let config = parse::config::parse(settings).value;
        let texts = SourceTexts::of(&sources, &config);
        Ok(Opened { project: asked.project.to_path_buf(), sources, config, texts })
    }

    /// The locale that was asked for.
    fn locale(&self, tag: &str, terminal: &Terminal) -> Result<&Locale, Refused> {
        let others = &self.config.locales[1..];
        let known: Vec<&str> = others.iter().map(|locale| locale.tag.as_str()).collect();
        let meant = language::lookup(tag, &known);
        if let Some(locale) = others.iter().find(|locale| meant == Some(locale.tag.as_str())) {
            return Ok(locale);
        }
        let near = nearest(tag, known.iter().copied()).unwrap_or("none");
        let is_source = language::is_same_language(&self.config.source_locale().tag, tag);
        let id = if is_source { "translate-source-locale" } else { "translate-unknown-locale" };
        terminal.fail(id, &[("tag", tag.into()), ("near", near.into()), ("known", known.join(", ").into())]);
        Err(Refused)
    }

    /// The locales that were asked for: one, or all but the source's.
    fn locales(&self, tag: Option<&str>, terminal: &Terminal) -> Result<Vec<&Locale>, Refused> {
        match tag {
            Some(tag) => self.locale(tag, terminal).map(|locale| Vec::from([locale])),
            None => Ok(self.config.locales[1..].iter().collect()),
        }
    }

    fn pages(&self, locale: &Locale, wanted: &(dyn Fn(&str) -> bool + Sync)) -> Vec<Arc<Page>> {
        pages_with(&self.sources, &self.config, locale, &self.texts, wanted)
    }

    /// The pages with these names, or that lie in these folders.
    fn chosen(
        &self,
        locale: &Locale,
        names: &[String],
        terminal: &Terminal,
    ) -> Result<Vec<Arc<Page>>, Refused> {
        let names: Vec<String> = names.iter().map(|name| page_name(name)).collect();
        let is_in = |page: &str, name: &str| {
            page == name || page.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
        };
        let pages =
            self.pages(locale, &|page| names.is_empty() || names.iter().any(|name| is_in(page, name)));
        for name in &names {
            if !pages.iter().any(|page| is_in(&page.id, name)) {
                let all = self.pages(locale, &|_| true);
                let near = nearest(name, all.iter().map(|page| page.id.as_str())).unwrap_or("none");
                terminal
                    .fail("translate-unknown-page", &[("page", name.as_str().into()), ("near", near.into())]);
                return Err(Refused);
            }
        }
        Ok(pages)
    }

    /// Writes all of these files or none.
    fn write(&self, files: &[(String, String)], terminal: &Terminal) -> Result<(), Refused> {
        put_all(&self.project, files).map_err(|(path, error)| {
            terminal.fail("cli-cannot-write", &[("path", path.into()), ("error", error.to_string().into())]);
            Refused
        })
    }
}

/// The name of a page by its folder: `activity/egg-drop` is `activities/egg-drop`.
fn page_name(name: &str) -> String {
    let name = name.trim_start_matches("content/").trim_end_matches(".md").trim_end_matches(".yaml");
    match name.split_once('/') {
        Some((kind, id)) => match Kind::named(kind) {
            Some(kind) => format!("{}/{id}", kind.folder()),
            None => name.to_owned(),
        },
        None => name.to_owned(),
    }
}

fn is_json(args: &ArgMatches) -> bool {
    text(args, "format") == Some("json")
}

fn print_json(value: &serde_json::Value, terminal: &Terminal) {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    terminal.print_out(&format!("{text}\n"));
}

/// Lines of a table, each column as wide as its widest cell; numbers to the right.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            let gap = " ".repeat(width - cell.chars().count());
            if column == 0 { format!("{cell}{gap}") } else { format!("{gap}{cell}") }
        });
        out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
    out
}

/// `translate status [LOCALE] [PAGE]`.
fn status(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let opened = Opened::read(args, terminal)?;
    let names: Vec<String> = text(args, "page").map(str::to_owned).into_iter().collect();
    let is_page = !names.is_empty();
    let mut data = Vec::new();
    for locale in opened.locales(text(args, "locale"), terminal)? {
        let pages = opened.chosen(locale, &names, terminal)?;
        let found: Vec<PageStatus> = pages.iter().map(|page| PageStatus::of(page)).collect();
        let messages = juntos::i18n::counts(&opened.sources, &opened.config, locale);
        if is_json(args) {
            let mut value = serde_json::json!({
                "locale": locale.tag,
                "totals": totals(&found),
                "messages": messages,
                "pages": found.iter().map(page_json).collect::<Vec<_>>(),
            });
            if is_page {
                let blocks: Vec<_> = pages.iter().flat_map(|page| blocks(page)).collect();
                value["blocks"] = serde_json::to_value(blocks).unwrap_or_default();
            }
            data.push(value);
        } else if is_page {
            pages.iter().for_each(|page| say_page(page, terminal));
        } else {
            let all = args.get_flag("all");
            say_status(locale, &found, all, terminal);
            for count in messages.iter().filter(|count| all || count.translated < count.messages) {
                say_messages(locale, count, terminal);
            }
        }
    }
    if is_json(args) {
        print_json(&serde_json::json!({ "locales": data }), terminal);
    }
    Ok(Outcome::Fine)
}

fn page_json(status: &PageStatus) -> serde_json::Value {
    let mut value = serde_json::to_value(status).unwrap_or_default();
    let states: serde_json::Map<String, serde_json::Value> =
        status.states.iter().map(|(name, count)| ((*name).to_owned(), (*count).into())).collect();
    value["states"] = states.into();
    value
}

fn totals(found: &[PageStatus]) -> serde_json::Value {
    let sum = |of: &dyn Fn(&PageStatus) -> usize| found.iter().map(of).sum::<usize>();
    let states: serde_json::Map<String, serde_json::Value> = State::ALL
        .iter()
        .map(|state| (state.name().to_owned(), sum(&|status| status.count(*state)).into()))
        .collect();
    serde_json::json!({
        "pages": found.len(),
        "words": sum(&|status| status.words),
        "blocks": sum(&|status| status.blocks),
        "current_pages": found.iter().filter(|status| status.is_current()).count(),
        "moved": sum(&|status| status.moved),
        "orphans": sum(&|status| status.orphans),
        "extra": sum(&|status| status.extra),
        "states": states,
    })
}

/// Counts something of a page.
type Count = fn(&PageStatus) -> usize;

/// One line a page that needs somebody, and one of totals.
fn say_status(locale: &Locale, found: &[PageStatus], all: bool, terminal: &Terminal) {
    let word = |id: &str| terminal.messages().text(id);
    let states: Vec<State> =
        State::ALL.into_iter().filter(|state| found.iter().any(|status| status.count(*state) > 0)).collect();
    let has = |of: Count| found.iter().any(|status| of(status) > 0);
    let others: [(&str, Count); 3] = [
        ("translate-head-moved", |status| status.moved),
        ("translate-head-orphans", |status| status.orphans),
        ("translate-head-extra", |status| status.extra),
    ];
    let others: Vec<_> = others.into_iter().filter(|(_, of)| has(*of)).collect();
    let mut rows = Vec::from([std::iter::once(word("translate-head-page"))
        .chain([word("translate-head-words")])
        .chain(states.iter().map(|state| word(&format!("translate-state-{}", state.name()))))
        .chain(others.iter().map(|(id, _)| word(id)))
        .collect::<Vec<_>>()]);
    for status in found.iter().filter(|status| all || !status.is_current()) {
        let numbers = std::iter::once(status.words)
            .chain(states.iter().map(|state| status.count(*state)))
            .chain(others.iter().map(|(_, of)| of(status)));
        rows.push(std::iter::once(status.page.clone()).chain(numbers.map(|n| n.to_string())).collect());
    }
    if rows.len() > 1 {
        terminal.print_out(&table(&rows));
    }
    let blocks: usize = found.iter().map(|status| status.blocks).sum();
    let current: usize = found
        .iter()
        .map(|status| State::ALL.iter().filter(|s| s.is_current()).map(|s| status.count(*s)).sum::<usize>())
        .sum();
    let pages = found.iter().filter(|status| status.is_current()).count();
    let values = [
        ("locale", locale.tag.as_str().into()),
        ("pages", found.len().into()),
        ("current", pages.into()),
        ("blocks", blocks.into()),
        ("done", current.into()),
    ];
    terminal.print_out(&format!("{}\n", terminal.sentence("translate-status-total", &values)));
}

/// How far the messages of one layer are: the program's own words, a theme's, the handbook's.
fn say_messages(locale: &Locale, count: &LayerCount, terminal: &Terminal) {
    let layer = match count.layer {
        Layer::Core => "core",
        Layer::Theme => "theme",
        Layer::Handbook => "handbook",
    };
    let values = [
        ("locale", locale.tag.as_str().into()),
        ("layer", layer.into()),
        ("done", count.translated.into()),
        ("messages", count.messages.into()),
    ];
    terminal.print_out(&format!("{}\n", terminal.sentence("translate-status-messages", &values)));
}

/// The blocks of a page that need somebody, each with what changed.
fn say_page(page: &Page, terminal: &Terminal) {
    let word = |id: &str| terminal.messages().text(id);
    let mut out = format!("{} ({})\n", page.id, page.target_path);
    for block in blocks(page) {
        let state = word(&format!("translate-state-{}", block.state));
        let moved = if block.moved { format!(", {}", word("translate-head-moved")) } else { String::new() };
        out.push_str(&format!("\n{}  [{state}{moved}]  {}:{}\n", block.id, page.source.path, block.line));
        if block.changes.is_empty() {
            out.push_str(&format!("    {}\n", block.source.replace('\n', "\n    ")));
        } else {
            let shown = block.changes.iter().map(|(sign, text)| match sign {
                '-' => format!("[-{}-]", text.trim()) + if text.ends_with(' ') { " " } else { "" },
                '+' => format!("{{+{}+}}", text.trim()) + if text.ends_with(' ') { " " } else { "" },
                _ => text.clone(),
            });
            out.push_str(&format!("    {}\n", shown.collect::<String>().replace('\n', "\n    ")));
        }
        for target in &block.target {
            out.push_str(&format!("  → {}\n", target.replace('\n', "\n    ")));
        }
    }
    terminal.print_out(&out);
}

/// `translate count LOCALE`: the words to pay for.
fn count(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let opened = Opened::read(args, terminal)?;
    let locale = opened.locale(given(args, "locale"), terminal)?;
    let pages = opened.chosen(locale, &many(args, "pages"), terminal)?;
    let mut found = quotes(&pages);
    let mut total = Quote { page: "total".to_owned(), ..Quote::default() };
    found.iter().for_each(|quote| total.add(quote));
    match text(args, "format") {
        Some("json") => {
            print_json(&serde_json::json!({ "locale": locale.tag, "pages": found, "total": total }), terminal)
        }
        Some("csv") => {
            found.push(total);
            let mut csv = format!("{}\r\n", Quote::HEADS.join(","));
            for quote in &found {
                let numbers: Vec<String> = quote.numbers().iter().map(usize::to_string).collect();
                csv.push_str(&format!("{},{}\r\n", quote.page, numbers.join(",")));
            }
            terminal.print_out(&csv);
        }
        _ => {
            let head = Quote::HEADS.iter().map(|head| {
                let id = format!("translate-count-{}", head.replace('_', "-"));
                terminal.messages().text(&id)
            });
            let mut rows = Vec::from([head.collect::<Vec<_>>()]);
            total.page = terminal.messages().text("translate-count-total");
            let is_open = |quote: &&Quote| quote.numbers()[..6].iter().any(|n| *n > 0);
            for quote in found.iter().filter(is_open).chain([&total]) {
                let numbers = quote.numbers().map(|number| number.to_string());
                rows.push(std::iter::once(quote.page.clone()).chain(numbers).collect());
            }
            terminal.print_out(&table(&rows));
        }
    }
    Ok(Outcome::Fine)
}

fn many(args: &ArgMatches, name: &str) -> Vec<String> {
    args.get_many::<String>(name).map(|values| values.cloned().collect()).unwrap_or_default()
}

/// `translate export LOCALE --to FORMAT`.
fn export(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let opened = Opened::read(args, terminal)?;
    let locale = opened.locale(given(args, "locale"), terminal)?;
    let only = many(args, "only");
    let only: Vec<State> =
        State::ALL.into_iter().filter(|state| only.iter().any(|name| name == state.name())).collect();
    let pages = opened.chosen(locale, &many(args, "pages"), terminal)?;
    let packet = in_packet(&opened, locale, &pages, &Choice { only });
    let units: usize = packet.pages.iter().map(|page| page.units.len()).sum();
    let name = given(args, "to");
    let format = Format::ALL.iter().find(|(known, _)| *known == name).map_or(Format::Xliff2, |(_, f)| *f);
    let folder = PathBuf::from(text(args, "out").unwrap_or("packets"));
    // What somebody types counts from where they are; what nobody typed, from the project.
    let folder = if text(args, "out").is_some() { folder } else { opened.project.join(folder) };
    let languages = format!("{}-{}", packet.from, packet.to);
    let bytes = format.write(&packet);
    let file = free_name(&folder, &languages, format.ending(), &bytes);
    let terms = glossary_csv(&opened, locale).into_bytes();
    let glossary = free_name(&folder, &format!("glossary-{languages}"), "csv", &terms);
    let words =
        [("file", file.as_str()), ("glossary", &glossary), ("from", &packet.from), ("to", &packet.to)];
    let words: Vec<_> = words.iter().map(|(name, value)| (*name, (*value).into())).collect();
    let readme = format!("{}\n", terminal.sentence("translate-packet-readme", &words)).into_bytes();
    let about = free_name(&folder, "README", "txt", &readme);
    let files: Vec<(String, Vec<u8>)> =
        Vec::from([(file.clone(), bytes), (about, readme), (glossary.clone(), terms)]);
    for (name, bytes) in &files {
        let path = folder.join(name);
        juntos::output::place::put_new(&path, bytes).map_err(|error| {
            let path = path.display().to_string();
            terminal.fail("cli-cannot-write", &[("path", path.into()), ("error", error.to_string().into())]);
            Refused
        })?;
    }
    let path = folder.join(&file).display().to_string();
    if is_json(args) {
        let pages = packet.pages.len();
        print_json(&serde_json::json!({ "file": path, "pages": pages, "units": units }), terminal);
    } else {
        let values = [("path", path.into()), ("pages", packet.pages.len().into()), ("units", units.into())];
        terminal.print_out(&format!("{}\n", terminal.sentence("translate-exported", &values)));
    }
    Ok(Outcome::Fine)
}

/// A name for a file in this folder that is no file of somebody's: a number is added until there is none of
/// that name, or one that says the same.
fn free_name(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> String {
    let mut number = 1;
    loop {
        let name = match number {
            1 => format!("{name}.{ending}"),
            _ => format!("{name}-{number}.{ending}"),
        };
        match read_packet(&folder.join(&name)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return name,
            Ok(found) if found == bytes => return name,
            // Where the folder cannot be looked into, writing will say why.
            Err(_) if number == MOST_NAMES => return name,
            Ok(_) | Err(_) => number += 1,
        }
    }
}

/// Names that are tried in a folder that cannot be read.
const MOST_NAMES: usize = 1000;

fn in_packet(opened: &Opened, locale: &Locale, pages: &[Arc<Page>], choice: &Choice) -> Packet {
    let source = opened.config.source_locale();
    let title = opened.config.title.shown(source, &opened.config.locales).map_or("", |(_, title)| title);
    packet(pages, title, &source.tag, &locale.tag, choice)
}

/// `translate tm export LOCALE --out FILE`: everything that is translated, as a memory.
fn memory(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let opened = Opened::read(args, terminal)?;
    let locale = opened.locale(given(args, "locale"), terminal)?;
    let pages = opened.pages(locale, &|_| true);
    let only = State::ALL
        .into_iter()
        .filter(|state| !matches!(state, State::Missing | State::Outdated | State::Mechanical));
    let packet = in_packet(&opened, locale, &pages, &Choice { only: only.collect() });
    let bytes = Format::Tmx.write(&packet);
    match text(args, "out") {
        None => terminal.print_out(&String::from_utf8_lossy(&bytes)),
        Some(out) => juntos::output::place::put_new(Path::new(out), &bytes).map_err(|error| {
            terminal.fail("cli-cannot-write", &[("path", out.into()), ("error", error.to_string().into())]);
            Refused
        })?,
    }
    Ok(Outcome::Fine)
}

/// `translate import FILE`, and `translate tm import FILE`.
fn import_file(args: &ArgMatches, is_memory: bool, terminal: &Terminal) -> Result<Outcome, Refused> {
    let opened = Opened::read(args, terminal)?;
    let path = given(args, "file");
    let bytes = read_packet(Path::new(path)).map_err(|error| {
        terminal.fail("cli-cannot-read", &[("path", path.into()), ("error", error.to_string().into())]);
        Refused
    })?;
    let Some(format) = Format::of(&bytes) else {
        terminal.fail("translate-unknown-format", &[("path", path.into())]);
        return Err(Refused);
    };
    let only = &opened.config.locales[1..];
    let known: Vec<&str> = only.iter().map(|locale| locale.tag.as_str()).collect();
    let asked = text(args, "locale");
    let wanted = asked.map_or_else(|| known.clone(), |tag| Vec::from([tag]));
    let returned = read_into(format, &bytes, &wanted).map_err(|unreadable| {
        let place = if unreadable.line > 0 { format!("{path}:{}", unreadable.line) } else { path.to_owned() };
        let values = [("path", place.into()), ("detail", unreadable.detail.into())];
        terminal.fail(unreadable.reason.message(), &values);
        Refused
    })?;
    let source = opened.config.source_locale().tag.as_str();
    let tag = match (asked, returned.to.as_deref(), &known[..]) {
        (Some(tag), ..) | (None, None, &[tag]) => tag,
        (None, Some(said), _) => language::lookup(said, &known).ok_or_else(|| {
            let is_back = language::is_same_language(said, source);
            let id = if is_back { "translate-packet-source" } else { "translate-packet-locale" };
            let known = known.join(", ");
            terminal.fail(id, &[("tag", said.into()), ("known", known.into()), ("source", source.into())]);
            Refused
        })?,
        (None, None, _) => "",
    };
    let locale = opened.locale(tag, terminal)?;
    // Each text says itself what it was made from: another country's English is no other handbook.
    if let Some(from) = returned.from.as_ref().filter(|from| !language::is_same_language(from, source)) {
        terminal
            .fail("translate-other-source", &[("found", from.as_str().into()), ("source", source.into())]);
        return Err(Refused);
    }
    let pages = opened.pages(locale, &|_| true);
    let trust = match text(args, "as") {
        Some("reviewed") => Confidence::Reviewed,
        _ => Confidence::Translated,
    };
    let Imported { answers, changes } = match is_memory {
        true => import(&pages, &from_memory(&pages, &returned), Confidence::Draft, &locale.tag),
        false => {
            let (same, overwrite) = (args.get_flag("same"), args.get_flag("overwrite"));
            import(&pages, &returned, Taking { trust, same, overwrite }, &locale.tag)
        }
    };
    let files: Vec<(String, String)> =
        changes.into_iter().flat_map(|change| change.target.into_iter().chain(change.lock)).collect();
    if !args.get_flag("dry-run") {
        opened.write(&files, terminal)?;
    }
    say_answers(&answers, &files, path, is_json(args), terminal);
    let is_rejected = answers.iter().any(|answer| matches!(answer.verdict, Verdict::Rejected(_)));
    Ok(if is_rejected { Outcome::Problems } else { Outcome::Fine })
}

/// How many texts are named that were not taken for one and the same reason.
const MOST_TOLD: usize = 10;

fn say_answers(answers: &[Answer], files: &[(String, String)], path: &str, json: bool, terminal: &Terminal) {
    let name = |verdict: &Verdict| match verdict {
        Verdict::Accepted => "accepted",
        Verdict::OutdatedOnArrival => "outdated",
        Verdict::Unchanged => "unchanged",
        Verdict::Empty => "empty",
        Verdict::Rejected(_) => "rejected",
    };
    let count = |wanted: &str| answers.iter().filter(|answer| name(&answer.verdict) == wanted).count();
    let reason = |answer: &Answer| match &answer.verdict {
        Verdict::Rejected(rejection) => {
            let number = rejection.number().map_or(0, usize::from);
            Some(terminal.sentence(rejection.message(), &[("number", number.into())]))
        }
        _ => None,
    };
    if json {
        let units: Vec<_> = answers
            .iter()
            .map(|answer| {
                let mut value = serde_json::json!({
                    "id": answer.id, "line": answer.line, "source": answer.words,
                    "verdict": name(&answer.verdict),
                });
                if let (Verdict::Rejected(rejection), Some(words)) = (&answer.verdict, reason(answer)) {
                    value["reason"] = rejection.message().trim_start_matches("translate-rejected-").into();
                    value["message"] = words.into();
                }
                value
            })
            .collect();
        let verdicts = ["accepted", "outdated", "unchanged", "empty", "rejected"];
        let counts: serde_json::Map<String, serde_json::Value> =
            verdicts.iter().map(|verdict| ((*verdict).to_owned(), count(verdict).into())).collect();
        let files: Vec<&String> = files.iter().map(|(path, _)| path).collect();
        print_json(&serde_json::json!({ "counts": counts, "files": files, "units": units }), terminal);
        return;
    }
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for answer in answers {
        if let (Verdict::Rejected(rejection), Some(reason)) = (&answer.verdict, reason(answer)) {
            let count = told.entry(rejection.message()).or_default();
            *count += 1;
            if *count > MOST_TOLD {
                continue;
            }
            let place = if answer.line > 0 { format!("{path}:{}", answer.line) } else { path.to_owned() };
            // The words are what a person knows; the name of a text is for programs.
            let page = answer.id.rsplit_once('#').map_or(answer.id.as_str(), |(page, _)| page);
            terminal.print_err(&match answer.words.as_str() {
                "" => format!("{place}: {}: {reason}\n", answer.id),
                words => format!("{place}: {page}: “{words}”: {reason}\n"),
            });
        }
    }
    let more: usize = told.values().map(|count| count.saturating_sub(MOST_TOLD)).sum();
    if more > 0 {
        let values = [("count", more.into())];
        terminal.print_err(&format!("{}\n", terminal.sentence("translate-rejected-more", &values)));
    }
    let values = [
        ("accepted", count("accepted").into()),
        ("outdated", count("outdated").into()),
        ("unchanged", count("unchanged").into()),
        ("empty", count("empty").into()),
        ("rejected", count("rejected").into()),
        ("files", files.len().into()),
    ];
    terminal.print_out(&format!("{}\n", terminal.sentence("translate-imported", &values)));
}

/// `translate sync LOCALE [--fix] [--prune]`.
fn synchronize(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let opened = Opened::read(args, terminal)?;
    let locale = opened.locale(given(args, "locale"), terminal)?;
    let (fix, prune) = (args.get_flag("fix"), args.get_flag("prune"));
    let mut files = Vec::new();
    let mut gone: Vec<String> = Vec::new();
    let mut data = Vec::new();
    let renamed = juntos::translate::renamed(&opened.sources, &opened.config, locale);
    for move_ in &renamed {
        files.extend(move_.files.iter().cloned());
        gone.extend(move_.gone.iter().cloned());
        let values = [("from", move_.from.as_str().into()), ("to", move_.to.as_str().into())];
        data.push(serde_json::json!({ "page": move_.to, "from": move_.from }));
        if !is_json(args) {
            terminal.print_out(&format!("{}\n", terminal.sentence("translate-synced-renamed", &values)));
        }
    }
    for page in opened.pages(locale, &|_| true) {
        if renamed.iter().any(|move_| move_.to == page.id) {
            continue;
        }
        let Synced { text, lock, fixed, moved, pruned } = sync(&page, fix, prune, &locale.tag);
        let lock = lock.map(|lock| lock.write());
        let old = page.lock.as_ref().map(juntos::translate::lock::Lock::write);
        files.extend(text.map(|text| (page.target_path.clone(), text)));
        if let Some(lock) = lock.filter(|lock| old.as_ref() != Some(lock)) {
            files.push((page.lock_path.clone(), lock));
        }
        if fixed.is_empty() && moved.is_empty() && pruned == 0 {
            continue;
        }
        data.push(serde_json::json!({
            "page": page.id, "fixed": fixed.len(), "moved": moved.len(), "pruned": pruned,
        }));
        if !is_json(args) {
            let values = [
                ("page", page.id.as_str().into()),
                ("fixed", fixed.len().into()),
                ("moved", moved.len().into()),
                ("pruned", pruned.into()),
            ];
            terminal.print_out(&format!("{}\n", terminal.sentence("translate-synced", &values)));
        }
    }
    if !args.get_flag("dry-run") {
        opened.write(&files, terminal)?;
        for path in &gone {
            juntos::output::place::remove(&opened.project, path).map_err(|error| {
                let values = [("path", path.as_str().into()), ("error", error.to_string().into())];
                terminal.fail("cli-cannot-write", &values);
                Refused
            })?;
        }
    }
    if is_json(args) {
        let files: Vec<&String> = files.iter().map(|(path, _)| path).collect();
        print_json(&serde_json::json!({ "pages": data, "files": files, "removed": gone }), terminal);
    } else if data.is_empty() {
        terminal.print_out(&format!("{}\n", terminal.messages().text("translate-in-step")));
    }
    Ok(Outcome::Fine)
}

/// `translate accept LOCALE [KIND/ID[#BLOCK]] [--baseline]`: records that a translation is current.
fn accept(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let opened = Opened::read(args, terminal)?;
    let locale = opened.locale(given(args, "locale"), terminal)?;
    let baseline = args.get_flag("baseline");
    let unchanged = args.get_flag("no-meaning-change");
    let names = many(args, "page");
    if names.is_empty() && !baseline {
        terminal.fail("translate-accept-what", &[]);
        return Err(Refused);
    }
    let mut files: Vec<(String, String)> = Vec::new();
    let mut accepted = 0usize;
    let mut unpaired: Vec<String> = Vec::new();
    let state = if args.get_flag("reviewed") { Confidence::Reviewed } else { Confidence::Translated };
    let by = text(args, "by").map(str::to_owned);
    let wanted: Vec<(String, Option<String>)> = names
        .iter()
        .map(|name| match name.split_once('#') {
            Some((page, block)) => (page_name(page), Some(block.to_owned())),
            None => (page_name(name), None),
        })
        .collect();
    let folders: Vec<String> = wanted.iter().map(|(page, _)| page.clone()).collect();
    for page in opened.chosen(locale, &folders, terminal)? {
        if baseline && page.is_tracked() && names.is_empty() || page.target.is_none() {
            continue;
        }
        let ids = page.ids();
        let is_page = |name: &str| {
            page.id == name || page.id.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
        };
        let chosen: Vec<Option<&String>> =
            wanted.iter().filter(|(name, _)| is_page(name)).map(|(_, block)| block.as_ref()).collect();
        for block in chosen.iter().flatten() {
            if !ids.iter().any(|id| id.starts_with(block.as_str())) {
                let id = format!("{}#{block}", page.id);
                terminal.fail("translate-unknown-block", &[("id", id.into())]);
                return Err(Refused);
            }
        }
        let is_chosen = |id: &str| {
            chosen.is_empty()
                || chosen.iter().any(|block| block.is_none_or(|block| id.starts_with(block.as_str())))
        };
        let mut records = rustc_hash::FxHashMap::default();
        for (number, (block, id)) in page.alignment.blocks.iter().zip(&ids).enumerate() {
            let known = page.entry(block).map(|entry| entry.state);
            let is_open = match block.state {
                // Left in the source's words: only who names the very block says that it is meant so.
                State::Missing => chosen.iter().flatten().any(|block| id.starts_with(block.as_str())),
                State::Outdated | State::Mechanical | State::Touched | State::Untracked => true,
                State::Draft | State::Machine => true,
                State::Translated | State::Reviewed => known != Some(state) && state == Confidence::Reviewed,
            };
            let is_meant = block.own_target().is_some() && (!unchanged || block.state == State::Outdated);
            if is_chosen(id) && is_open && is_meant {
                // A change without meaning does not make a translation better known than it was.
                let state = if unchanged { known.unwrap_or(state) } else { state };
                records.insert(number, Record { state, made_from: None, by: by.clone(), imported: None });
            } else if block.state == State::Missing
                && is_chosen(id)
                && (baseline || !block.entries.is_empty() && !page.alignment.extra.is_empty())
            {
                unpaired.push(format!("{}#{id}", page.id));
            }
        }
        if records.is_empty() && !baseline {
            continue;
        }
        accepted += records.len();
        files.push((page.lock_path.clone(), record(&page, &records, false).write()));
    }
    opened.write(&files, terminal)?;
    if is_json(args) {
        let value = serde_json::json!({ "accepted": accepted, "files": files.len(), "unpaired": unpaired });
        print_json(&value, terminal);
    } else {
        for id in &unpaired {
            let values = [("id", id.as_str().into())];
            terminal.print_err(&format!("{}\n", terminal.sentence("translate-unpaired", &values)));
        }
        let values = [("accepted", accepted.into()), ("files", files.len().into())];
        terminal.print_out(&format!("{}\n", terminal.sentence("translate-accepted", &values)));
    }
    Ok(Outcome::Fine)
}

/// `translate check [--frozen] [--strict]`: what is wrong with translations, nothing else.
fn check(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let asked = Asked::read(args, terminal)?;
    let loaded = asked.load(None, terminal)?;
    let site = juntos::build::Site::read(&asked.inputs(&loaded), &Memo::none()).ok_or(Refused)?;
    let frozen = args.get_flag("frozen");
    let mut problems = site.problems(&[]);
    problems.retain(|problem| juntos::translate::CODES.contains(&problem.code));
    for problem in &mut problems {
        if frozen && problem.code == Code::LockOutOfDate {
            problem.severity = Severity::Error;
        }
    }
    asked.say_problems(&problems, &loaded.value, terminal);
    if asked.wants_totals() {
        let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
        let values =
            [("errors", count(Severity::Error).into()), ("warnings", count(Severity::Warning).into())];
        terminal.print_err(&format!("{}\n", terminal.sentence("translate-checked", &values)));
    }
    let is_bad = problems.iter().any(|problem| problem.severity == Severity::Error)
        || args.get_flag("strict") && !problems.is_empty();
    Ok(if is_bad { Outcome::Problems } else { Outcome::Fine })
}

/// `translate pseudo [accent|rtl]`: the site with a language that nobody speaks.
fn pseudo_site(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let asked = Asked::read(args, terminal)?;
    let out = out_folder(args, &asked, terminal)?;
    let mut loaded = asked.load(None, terminal)?;
    let settings = loaded.value.file(juntos::build::SETTINGS).ok_or(Refused)?;
    let config = parse::config::parse(settings).value;
    let kind = Pseudo::named(given(args, "kind")).unwrap_or(Pseudo::Accent);
    loaded.value = Arc::new(pseudo::sources(&loaded.value, &config, kind));
    let writer = Writer::open(&out, asked.wanted.audience)
        .map_err(|error| write_failed(&error, &out, args, terminal))?;
    let built = build(&asked.inputs(&loaded), &Memo::none(), &writer, &|_| {}, &|| {}).ok_or(Refused)?;
    if built.has_errors() {
        asked.say_problems(&built.diagnostics, &loaded.value, terminal);
        return Ok(Outcome::Problems);
    }
    writer.publish(None).map_err(|error| write_failed(&error, &out, args, terminal))?;
    let values = [("path", out.display().to_string().into()), ("tag", kind.tag().into())];
    terminal.print_err(&format!("{}\n", terminal.sentence("translate-pseudo-built", &values)));
    if !built.left_out.is_empty() {
        asked.say_problems(&built.diagnostics, &loaded.value, terminal);
    }
    Ok(published(&built, terminal))
}

/// `translate glossary [LOCALE]`: the terms as a table.
fn glossary(args: &ArgMatches, terminal: &Terminal) -> Result<Outcome, Refused> {
    let opened = Opened::read(args, terminal)?;
    let locale = opened.locale(given(args, "locale"), terminal)?;
    if is_json(args) {
        let rows = glossary_table(&opened.sources, &opened.config, locale);
        print_json(&serde_json::to_value(rows).unwrap_or_default(), terminal);
    } else {
        terminal.print_out(&glossary_csv(&opened, locale));
    }
    Ok(Outcome::Fine)
}

fn glossary_csv(opened: &Opened, locale: &Locale) -> String {
    juntos::translate::glossary_csv(&glossary_table(&opened.sources, &opened.config, locale))
}
