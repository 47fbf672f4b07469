//! What a volunteer starts from: a working handbook, or one new file of it.
//!
//! The texts lie beside this file, in `minimal/`, `structure/` and `new/`; those of the toolkit are handed in
//! by the program (`src/cli/toolkit.rs`). `{{id}}` and its like stand for what the user said.
//!
//! **Invariant:** what is made here checks clean as it stands (`tests/suite/starter.rs`).

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::Embed;

use jiff::civil::Date;

use crate::model::{Config, Handbook, Kind, Team};
use crate::parse::process::{self, StageFile};
use crate::schema::Schema;
use crate::source::{SourceFile, Sources, Span};

#[derive(Embed)]
#[folder = "src/starter/minimal/"]
struct Minimal;

#[derive(Embed)]
#[folder = "src/starter/structure/"]
struct Structure;

#[derive(Embed)]
#[folder = "src/starter/new/"]
struct New;

/// New files: path in the project → bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A whole handbook: that of the toolkit, or without one the smallest that is of use.
pub fn handbook(toolkit: Option<Files>) -> Files {
    let is_minimal = toolkit.is_none();
    let mut files = toolkit.unwrap_or_default();
    for path in Minimal::iter().filter(|path| is_minimal || !path.starts_with("content/")) {
        let name = if path == "gitignore" { ".gitignore" } else { path.as_ref() };
        files.extend(Minimal::get(&path).map(|file| (name.to_owned(), file.data.into_owned())));
    }
    for (path, bytes) in &mut files {
        if let Some(line) = Schema::line(path).filter(|line| !bytes.starts_with(line.as_bytes())) {
            bytes.splice(0..0, line.bytes());
        }
    }
    for schema in Schema::OF_FILES {
        files.insert(schema.path(), schema.text().into_bytes());
    }
    files
}

/// What a handbook begins without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// The teams that are made up.
    Samples,
    /// Those, and all that is done in a step: what is left is the order of stages and steps.
    Activities,
}

impl Without {
    /// Whether it begins without the file at `path` of the toolkit.
    pub fn leaves_out(self, path: &str) -> bool {
        let is_in = |folders: &[&str]| path.split('/').any(|part| folders.contains(&part));
        match self {
            Without::Samples => is_in(&["teams"]),
            // The guides are about activities, but for the one that names the sources.
            Without::Activities => {
                is_in(&["teams", "activities", "handouts", "codes.yaml"])
                    || is_in(&["guides"]) && !path.contains("/guides/further-reading.")
            }
        }
    }

    /// The toolkit with settings and first pages that do not speak of what is left out.
    pub fn settle(self, toolkit: &mut Files) {
        let mut change = |path: &str, line: &dyn Fn(&str) -> Option<String>| {
            let Some(bytes) = toolkit.get_mut(path) else { return };
            let kept = |own: &str| Some(line(own)? + "\n");
            let text: String = String::from_utf8_lossy(bytes).lines().filter_map(kept).collect();
            *bytes = text.into_bytes();
        };
        let mut pages = vec!["home"];
        match self {
            Without::Samples => {
                // The last thing to do at the start is to look at the sample.
                let line = |line: &str| (!line.contains("](team:")).then(|| line.to_owned());
                for tag in ["en", "es"] {
                    change(&format!("content/{tag}/pages/home.md"), &line);
                }
            }
            Without::Activities => {
                change("content/handbook.yaml", &|line| Some(without_offer(line)));
                let own =
                    Structure::iter().filter_map(|path| Some((path.to_string(), Structure::get(&path)?)));
                toolkit.extend(own.map(|(path, file)| (path, file.data.into_owned())));
                pages.push("about");
            }
        }
        // What their translations were made from is no more.
        let is_kept = |path: &str| !pages.iter().any(|page| path.ends_with(&format!("/pages/{page}.lock")));
        toolkit.retain(|path, _| !is_lock(path) || is_kept(path));
    }
}

/// Whether a file holds what a translation was made from.
pub fn is_lock(path: &str) -> bool {
    path.starts_with("content/.translation/")
}

/// A line of the settings that offers no activity and no guide.
fn without_offer(line: &str) -> String {
    let line = line.replace(" guides,", "");
    match line.split_once(", activity: ") {
        Some((before, after)) => format!("{before}{}", after.find('}').map_or("", |end| &after[end..])),
        None => line,
    }
}

/// One sort of thing that can be begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// An activity with a handout and a slide.
    Activity,
    /// A page.
    Page,
    /// A form that several activities share.
    Handout,
    /// A team.
    Team,
    /// A process with one stage and one step.
    Process,
    /// A stage with its first step.
    Stage,
    /// A step.
    Step,
}

impl Sort {
    /// Its kind and the ids that its files make, the first the one it is asked for by.
    pub fn things(self, id: &str) -> Vec<(Kind, String)> {
        let own = |kind| (kind, id.to_owned());
        match self {
            Sort::Activity => vec![own(Kind::Activity), (Kind::Handout, format!("{id}-sheet"))],
            Sort::Page => vec![own(Kind::Page)],
            Sort::Handout => vec![own(Kind::Handout)],
            Sort::Team => vec![own(Kind::Team)],
            Sort::Process => {
                let (stage, step) = process_parts(id);
                vec![own(Kind::Process), (Kind::Stage, stage), (Kind::Step, step)]
            }
            Sort::Stage => vec![own(Kind::Stage), (Kind::Step, first_step(id))],
            Sort::Step => vec![own(Kind::Step)],
        }
    }
}

fn process_parts(id: &str) -> (String, String) {
    (format!("{id}-start"), first_step(id))
}

/// The step that a process or a stage begins with.
pub fn first_step(id: &str) -> String {
    format!("{id}-first-step")
}

/// The files of a new thing, with words of the source locale: what stands in another language was
/// translated by somebody. `today` is a date.
pub fn new(sort: Sort, id: &str, config: &Config, today: &str) -> Files {
    let mut files = Files::new();
    let process = config.processes.first().map_or("", |process| process.value.as_str());
    let fill = |text: &str| {
        let text = match sort {
            Sort::Stage => text.replace("{{title}}: the beginning", "{{title}}"),
            // It is nobody's first.
            Sort::Step => text
                .replace("{{title}}: the first step", "{{title}}")
                .replace(&first_step("{{id}}"), "{{id}}"),
            Sort::Activity | Sort::Page | Sort::Handout | Sort::Team | Sort::Process => text.to_owned(),
        };
        filled(&text, id).replace("{{process}}", process).replace("{{today}}", today)
    };
    let mut words = |kind: Kind, id: &str| {
        let path = format!("content/{}/{}/{id}.md", config.source_locale().tag, kind.folder());
        files.insert(path, fill(&new_file(&format!("{}.en.md", kind.name()))).into_bytes());
    };
    match sort {
        Sort::Activity => words(Kind::Activity, id),
        Sort::Page => words(Kind::Page, id),
        Sort::Handout => words(Kind::Handout, id),
        Sort::Team => {
            let path = format!("content/teams/{id}/team.yaml");
            files.insert(path, fill(&new_file("team.yaml")).into_bytes());
            let path = format!("content/teams/{id}/people.yaml");
            files.insert(path, fill(&new_file("people.yaml")).into_bytes());
        }
        Sort::Process => {
            let (stage, step) = process_parts(id);
            words(Kind::Process, id);
            words(Kind::Stage, &stage);
            words(Kind::Step, &step);
            let path = format!("content/processes/{id}.yaml");
            files.insert(path, fill(&new_file("process.yaml")).into_bytes());
        }
        Sort::Stage => {
            words(Kind::Stage, id);
            words(Kind::Step, &first_step(id));
        }
        Sort::Step => words(Kind::Step, id),
    }
    files
}

/// The file of a process with one more stage at the end; nothing where its form does not show how.
pub fn with_stage(process: &SourceFile, name: &str, id: &str) -> Option<String> {
    let stages = process::parse(process, name).value.stages;
    let (indent, end) = item(&process.text, stages.last()?.id.span)?;
    let text = put_in(&process.text, end, &format!("{indent}- {{id: {id}, steps: [{}]}}", first_step(id)));
    let after = changed(process, name, &text)?;
    let is_right = after.len() == stages.len() + 1 && after.last().is_some_and(|stage| stage.id.value == id);
    is_right.then_some(text)
}

/// The file of a process with one more step at the end of its last stage that has any; nothing where its form
/// does not show how.
pub fn with_step(process: &SourceFile, name: &str, id: &str) -> Option<String> {
    let stages = process::parse(process, name).value.stages;
    let at = stages.iter().rposition(|stage| !stage.steps.is_empty())?;
    let steps = &stages[at].steps;
    let (last, more) = stages[at].steps().last()?;
    let text = match item(&process.text, last.span) {
        Some((indent, end)) => put_in(&process.text, end, &format!("{indent}- {id}")),
        None => {
            let end = if more.is_some() { steps.last()?.span.end } else { last.span.end };
            let (before, after) = process.text.split_at_checked(end as usize)?;
            format!("{before}, {id}{after}")
        }
    };
    let after = changed(process, name, &text)?;
    let is_right = after.len() == stages.len()
        && after[at].steps.len() == steps.len() + 1
        && after[at].steps().last().is_some_and(|(step, _)| step.value == id);
    is_right.then_some(text)
}

/// The stages of a process whose file is `text` from now on; nothing where it has problems.
fn changed(process: &SourceFile, name: &str, text: &str) -> Option<Vec<StageFile>> {
    let file = SourceFile { text: text.into(), ..process.clone() };
    let after = process::parse(&file, name);
    after.diagnostics.is_empty().then_some(after.value.stages)
}

/// The item of a list, one a line or more, whose first words stand at `at`: how far its dash is from the
/// margin, and where the item ends.
fn item(text: &str, at: Span) -> Option<(&str, usize)> {
    let start = text.get(..at.start as usize)?.rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].split_inclusive('\n').next()?;
    let rest = line.trim_start();
    let indent = &line[..line.len() - rest.len()];
    // What stands before it on its line, but for the dash, is its own key or brace.
    let before = text.get(start + indent.len()..at.start as usize)?;
    let before = before.strip_prefix("- ")?.trim().trim_start_matches('{').trim();
    if !before.is_empty() && before != "id:" {
        return None;
    }
    let mut end = start + line.len();
    let mut at = end;
    for line in text[end..].split_inclusive('\n') {
        at += line.len();
        let depth = line.len() - line.trim_start().len();
        if line.trim().is_empty() {
            continue;
        }
        if depth <= indent.len() {
            break;
        }
        end = at;
    }
    Some((indent, end))
}

/// A text with a line put in where one ends.
fn put_in(text: &str, at: usize, line: &str) -> String {
    let (before, after) = text.split_at(at);
    let between = if before.ends_with('\n') { "" } else { "\n" };
    format!("{before}{between}{line}\n{after}")
}

/// The file of a new meeting: who is in the team on that day, and what is still to be done.
pub fn meeting(team: &Team, date: Date, handbook: &Handbook) -> Files {
    let path = format!("content/teams/{}/meetings/{date}.yaml", team.id);
    let ids: Vec<&str> = team.members_on(date).map(|(_, member)| member.id.unseal()).collect();
    let leads = team.members_on(date).find(|(_, member)| member.facilitator.is_some());
    let leads = leads.map(|(_, member)| member.id.unseal()).or(ids.first().copied());
    let locale = handbook.config.source_locale();
    let tasks = team.next_tasks().into_iter().filter_map(|task| {
        let (_, text) = task.text.shown(locale, &handbook.config.locales)?;
        let due = task.due.map_or_else(String::new, |due| format!(" ({due})"));
        Some(format!("##   {}: {text}{due}\n", task.id.value))
    });
    // The sample of who came and that of who did not are used together.
    let (last, came) = match ids.split_last() {
        Some((last, came)) if !came.is_empty() => (*last, came.join(", ")),
        Some((only, _)) => ("member-2", (*only).to_owned()),
        None => ("member-2", "member-1".to_owned()),
    };
    let id = meeting_id(team, date);
    let file = new_file("meeting.yaml")
        .replace("{{date}}", &date.to_string())
        .replace("{{id}}", &id)
        .replace("{{members}}", &came)
        .replace("{{facilitator}}", leads.unwrap_or("member-1"))
        .replace("{{recorder}}", ids.last().copied().unwrap_or("member-1"))
        .replace("{{absent}}", last)
        .replace("{{tasks}}", &tasks.collect::<String>());
    Files::from([(path, file.into_bytes())])
}

/// The id of a new meeting: its day, with a number where another meeting has that already.
pub fn meeting_id(team: &Team, date: Date) -> String {
    // One that was moved to another day keeps the id of its first.
    let is_taken =
        |id: &str| team.meetings.iter().any(|own| own.id.as_deref() == Some(id) || own.slug.as_ref() == id);
    let mut id = date.to_string();
    let mut number = 2;
    while is_taken(&id) {
        id = format!("{date}-{number}");
        number += 1;
    }
    id
}

/// The file of a new locale: messages of the handbook over those that it falls back to. Pages come
/// one by one; what is not translated is shown in the fallback's language.
pub fn locale(tag: &str) -> Files {
    let messages = new_file("messages.locale.ftl").replace("{{tag}}", tag);
    Files::from([(format!("locales/{tag}/handbook.ftl"), messages.into_bytes())])
}

/// The settings with one more locale, when the last of `locales:` is written on a line of its own.
pub fn with_locale(
    settings: &str,
    last: std::ops::Range<usize>,
    tag: &str,
    fallback: &str,
) -> Option<String> {
    let start = settings.get(..last.start)?.rfind('\n').map_or(0, |at| at + 1);
    let end = settings.get(last.end..)?.find('\n').map(|at| last.end + at + 1)?;
    let line = &settings[start..end];
    let indent = &line[..line.len() - line.trim_start().len()];
    let is_whole = line.trim_start().starts_with("- ") && (!line.contains('{') || line.contains('}'));
    let next_is_deeper = settings[end..].lines().next().is_some_and(|next| {
        let depth = next.len() - next.trim_start().len();
        !next.trim().is_empty() && depth > indent.len()
    });
    let added = format!("{indent}- {{tag: {tag}, fallback: [{fallback}]}}\n");
    (is_whole && !next_is_deeper).then(|| format!("{}{added}{}", &settings[..end], &settings[end..]))
}

/// The project without the translations that nobody has written: files that are still as an earlier
/// `new` made them. Nothing where there are none.
pub fn without_untouched(sources: &Sources, config: &Config) -> Option<Arc<Sources>> {
    let mut untouched: Vec<&str> = Vec::new();
    for locale in config.locales.iter().skip(1) {
        for kind in Kind::WITH_WORDS {
            let scaffold = new_file(&format!("{}.{}.md", kind.name(), locale.language()));
            let folder = format!("content/{}/{}/", locale.tag, kind.folder());
            let Some((head, _)) = scaffold.split_once("{{") else { continue };
            let begun = sources.files_under(&folder).filter(|file| file.text.starts_with(head));
            untouched.extend(begun.map(|file| &*file.path).filter(|path| {
                let id = path.strip_prefix(folder.as_str()).and_then(|id| id.strip_suffix(".md"));
                let text = sources.file(path).map(|file| &*file.text);
                // A new process gave its stage and its step names of their own.
                let names = |id: &str| {
                    [Some(id), id.strip_suffix("-start"), id.strip_suffix("-first-step")]
                        .into_iter()
                        .flatten()
                        .any(|id| text == Some(filled(&scaffold, id).as_str()))
                };
                id.is_some_and(names)
            }));
        }
    }
    (!untouched.is_empty()).then(|| Arc::new(sources.without(&untouched)))
}

/// A text of a new thing with its id and a title in the places for them.
fn filled(text: &str, id: &str) -> String {
    text.replace("{{id}}", id).replace("{{title}}", &title(id))
}

fn new_file(name: &str) -> String {
    let file = New::get(name).map(|file| file.data.into_owned()).unwrap_or_default();
    String::from_utf8(file).unwrap_or_default()
}

/// The words that an id is made of: `plan-the-message`, `Plan the message`.
fn title(id: &str) -> String {
    let words = id.rsplit('/').next().unwrap_or(id).replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
