//! Paths of the content → what each file is: locale, kind and id.
//!
//! A path is the one thing that every file system treats its own way, so names that would clash or
//! be refused somewhere are reported here, before anything is built from them.

use std::borrow::Cow;

use icu_normalizer::DecomposingNormalizerBorrowed;
use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::markdown::fence::is_id;
use crate::markdown::url::composed;
use crate::model::config::Config;
use crate::model::kind::Kind;
use crate::model::language::meant;
use crate::model::locale::LocaleId;
use crate::source::{SourceFile, Sources, Span};

/// What a file is.
#[derive(Clone, Debug)]
pub enum Place {
    /// `content/<tag>/<folder>/<id>.md`.
    Words {
        /// The kind of the folder.
        kind: Kind,
        /// The locale of the tag.
        locale: LocaleId,
        /// The id of the name.
        id: String,
    },
    /// `content/processes/<id>.yaml`.
    Process {
        /// The id of the name.
        id: String,
    },
    /// `content/<tag>/glossary.yaml`.
    Glossary {
        /// The locale of the tag.
        locale: LocaleId,
    },
    /// `content/teams/<id>/team.yaml`.
    Team {
        /// The id of the folder.
        id: String,
    },
    /// `content/teams/<team>/<folder>/<name>.yaml`.
    TeamPart {
        /// The id of the team.
        team: String,
        /// `meetings`, `assessments` or `baselines`.
        folder: String,
    },
    /// `content/codes.yaml`.
    Codes,
    /// `content/teams/<team>/people.yaml`.
    People {
        /// The id of the team.
        team: String,
    },
}

/// A file and what it is.
#[derive(Debug)]
pub struct Placed<'a> {
    /// The file.
    pub file: &'a SourceFile,
    /// What it is.
    pub place: Place,
}

/// File names that Windows keeps for devices.
const DEVICES: &[&str] = &[
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// All files and what they are.
#[derive(Debug)]
pub struct Paths<'a> {
    /// The files.
    pub placed: Vec<Placed<'a>>,
    /// Things whose file has a name that was refused.
    pub refused: Vec<(Kind, String)>,
}

/// Reads the paths of all texts below `content/`.
pub fn read<'a>(sources: &'a Sources, config: &Config) -> Diagnosed<Paths<'a>> {
    let mut found = Diagnostics::default();
    let mut placed = Vec::new();
    let mut refused = Vec::new();
    let mut known: FxHashMap<Cow<'a, str>, &str> = FxHashMap::default();
    let assets = sources.assets_under("content/").map(|asset| (asset.id, &*asset.path));
    let texts = sources.files_under("content/").map(|file| (file.id, &*file.path));
    let mut sound = "";
    for (id, path) in texts.chain(assets) {
        // What stands beside the file before shares its folder, and that has been looked at.
        let (folder, _) = path.rsplit_once('/').unwrap_or_default();
        let begin = if folder == sound { folder.len() } else { 0 };
        let ends = path.match_indices('/').map(|(end, _)| end).chain([path.len()]);
        let mut places = ends.filter(|end| *end > begin).map(|end| &path[..end]);
        let clash = places.find_map(|place| {
            let other = *known.entry(folded(place)).or_insert(place);
            (other != place).then_some((place, other))
        });
        if let Some((place, other)) = clash {
            let problem = Code::CaseClash.at(Span::file(id)).with("path", place).with("other", other);
            // Nobody sees the difference between an accent that is a part of its letter and one after it.
            let is_same = composed(place) == composed(other);
            found.push(if is_same { problem.say("case-clash-accents") } else { problem });
        }
        let mut is_sound = clash.is_none();
        for part in path[begin..].split('/') {
            if is_refused_somewhere(part) {
                found.push(Code::ReservedName.at(Span::file(id)).with("name", part));
                is_sound = false;
            }
        }
        sound = if is_sound { folder } else { "" };
    }
    for asset in sources.assets_under("content/") {
        // No folder of a site can hold such a name everywhere, and our manifest refuses it.
        if asset.path.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
            || asset.path.chars().any(char::is_control)
        {
            let name = asset.path.escape_debug().to_string();
            found.push(Code::ReservedName.at(Span::file(asset.id)).with("name", name));
        }
        let below = asset.path.strip_prefix("content/").unwrap_or(&asset.path);
        if !below.starts_with("files/") {
            found.push(stray(Span::file(asset.id), below));
        }
    }
    let mut stranger = "";
    for file in sources.files_under("content/") {
        let below = file.path.strip_prefix("content/").unwrap_or(&file.path);
        let is_record = below.starts_with(".translation/") && below.ends_with(".lock");
        if below == "handbook.yaml" || below.starts_with("files/") || is_record {
            continue;
        }
        // A folder that is no language is told once, not for each file in it.
        let folder = below.split('/').next().unwrap_or(below);
        if folder == stranger {
            continue;
        }
        if let Some(place) = place(file, below, sources, config, &mut refused, &mut found) {
            placed.push(Placed { file, place });
        } else if found
            .iter()
            .next_back()
            .is_some_and(|problem| problem.code == Code::UnknownLocale && problem.at.source == file.id)
        {
            stranger = folder;
        }
    }
    Diagnosed::new(Paths { placed, refused }, found)
}

/// Whether some systems give no file such a name: devices, names that end in a dot or a blank.
pub(crate) fn is_refused_somewhere(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    DEVICES.iter().any(|device| device.eq_ignore_ascii_case(stem)) || name.ends_with(['.', ' '])
}

/// A path composed, in small letters: as disks of other systems know it.
fn folded(path: &str) -> Cow<'_, str> {
    if path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(path);
    }
    Cow::Owned(composed(path).to_lowercase())
}

/// Says that nothing is made of a file; and how to call it, when only the end of its name is wrong.
fn stray(at: Span, below: &str) -> Diagnostic {
    let (folder, name) = below.rsplit_once('/').unwrap_or_default();
    let lower = name.to_lowercase();
    let stem = lower.strip_suffix(".txt").unwrap_or(&lower);
    let meant = match stem.rsplit_once('.') {
        Some((stem, "md" | "markdown" | "mkd" | "mdown" | "mdx")) => format!("{stem}.md"),
        Some((stem, "yaml" | "yml")) => format!("{stem}.yaml"),
        _ => String::new(),
    };
    let is_record = folder.starts_with("processes") || folder.starts_with("teams");
    let is_named = meant.ends_with(if is_record || meant == "glossary.yaml" { ".yaml" } else { ".md" });
    if is_named && meant != name && !folder.is_empty() {
        let problem = Code::UnknownId.at(at).say("unknown-id-ending").with("path", below);
        return problem.with("name", meant).leaving_out();
    }
    let problem = Code::UnknownId.at(at).say("unknown-id-stray-file").with("path", below);
    if name.ends_with(".md") { problem.leaving_out() } else { problem }
}

fn place(
    file: &SourceFile,
    below: &str,
    sources: &Sources,
    config: &Config,
    refused: &mut Vec<(Kind, String)>,
    found: &mut Diagnostics,
) -> Option<Place> {
    let at = Span::file(file.id);
    let parts: Vec<&str> = below.split('/').collect();
    let stray = |found: &mut Diagnostics| {
        found.push(stray(at, below));
        None
    };
    match parts[..] {
        ["processes", name] => match name.strip_suffix(".yaml") {
            Some(id) => {
                checked(Kind::Process, id, file, sources, refused, found).map(|id| Place::Process { id })
            }
            None => stray(found),
        },
        ["teams", team, "team.yaml"] => {
            checked(Kind::Team, team, file, sources, refused, found).map(|id| Place::Team { id })
        }
        ["teams", team, folder @ ("meetings" | "assessments" | "baselines"), _]
            if below.ends_with(".yaml") =>
        {
            Some(Place::TeamPart { team: team.to_owned(), folder: folder.to_owned() })
        }
        ["codes.yaml"] => Some(Place::Codes),
        ["teams", team, "people.yaml"] => Some(Place::People { team: team.to_owned() }),
        ["processes" | "teams", ..] => stray(found),
        [tag, "glossary.yaml"] => {
            let locale = locale(tag, at, config, found)?;
            Some(Place::Glossary { locale })
        }
        [tag, folder, ref rest @ ..] if !rest.is_empty() => {
            let locale = locale(tag, at, config, found)?;
            let Some(kind) = Kind::of_folder(folder) else {
                let folders = Kind::WITH_WORDS.iter().map(|kind| kind.folder());
                found.push(
                    Code::UnknownId
                        .at(at)
                        .say("unknown-id-folder")
                        .with("folder", folder)
                        .with(
                            "known",
                            Kind::WITH_WORDS.iter().map(|kind| kind.folder()).collect::<Vec<_>>().join(", "),
                        )
                        .near(folder, folders)
                        .leaving_out(),
                );
                return None;
            };
            let name = rest.join("/");
            let Some(id) = name.strip_suffix(".md") else { return stray(found) };
            if kind != Kind::Page && rest.len() > 1 {
                return stray(found);
            }
            // A folder's own page is its index: `guides/index.md` is the page `guides`.
            let id = match id.strip_suffix("/index") {
                Some(folder) if kind == Kind::Page => folder,
                _ => id,
            };
            checked(kind, id, file, sources, refused, found).map(|id| Place::Words { kind, locale, id })
        }
        _ => stray(found),
    }
}

fn locale(tag: &str, at: Span, config: &Config, found: &mut Diagnostics) -> Option<LocaleId> {
    if let Some(locale) = config.locale_tagged(tag) {
        return Some(locale.id);
    }
    let known: Vec<&str> = config.locales.iter().map(|locale| locale.tag.as_str()).collect();
    found.push(
        Code::UnknownLocale
            .at(at)
            .say("unknown-locale-folder")
            .with("tag", tag)
            .with("near", meant(tag, &known))
            .with("known", known.join(", "))
            .leaving_out(),
    );
    None
}

/// Checks a name that becomes an id and a part of an address.
fn checked(
    kind: Kind,
    id: &str,
    file: &SourceFile,
    sources: &Sources,
    refused: &mut Vec<(Kind, String)>,
    found: &mut Diagnostics,
) -> Option<String> {
    let at = Span::file(file.id);
    let is_ours = |part: &str| is_id(part) && !(kind == Kind::Page && part == UNDERSCORED);
    if !id.split('/').all(is_ours) {
        let words = if kind == Kind::Team { "bad-id-folder" } else { "bad-id-file" };
        let name = better(kind, file, sources).unwrap_or_else(|| "none".to_owned());
        found.push(Code::BadId.at(at).say(words).with("id", id).with("name", name).leaving_out());
        refused.push((kind, id.to_owned()));
        return None;
    }
    let last = id.rsplit('/').next().unwrap_or(id);
    if is_reserved(kind, last) {
        let is_home = kind == Kind::Page && id == "index";
        let words = if is_home { "reserved-name-home" } else { "reserved-name-id" };
        found.push(Code::ReservedName.at(at).say(words).with("name", last).leaving_out());
        refused.push((kind, id.to_owned()));
        return None;
    }
    Some(id.to_owned())
}

/// What another generator calls a folder's own page.
const UNDERSCORED: &str = "_index";

/// The name that a file, or the folder of a team, can have instead of one that is refused: nearly the same, in
/// letters that an id may hold, and of no other file. Nothing where no such letter is left.
fn better(kind: Kind, file: &SourceFile, sources: &Sources) -> Option<String> {
    let is_record = ["content/processes/", "content/teams/"].iter().any(|start| file.path.starts_with(start));
    let (slash, _) = file.path.match_indices('/').nth(if is_record { 1 } else { 2 })?;
    let (above, below) = file.path.split_at(slash + 1);
    let (name, end) = match kind {
        Kind::Team => below.split_at(below.find('/')?),
        _ => below.split_at(below.rfind('.')?),
    };
    let mut parts = name.split('/').map(plain).collect::<Option<Vec<String>>>()?;
    let last = parts.pop()?;
    let folder: String = parts.iter().map(|part| format!("{part}/")).collect();
    // A folder's own page has several names elsewhere, and one here.
    let is_own = kind == Kind::Page && matches!(last.as_str(), "readme" | "index");
    let own = if folder.is_empty() { "home" } else { "index" };
    let own = is_own.then(|| own.to_owned());
    let numbered = (2..100).map(|number| format!("{last}-{number}"));
    let is_free = |name: &String| {
        let is_kept = (folder.is_empty() || kind != Kind::Page) && is_reserved(kind, name);
        !is_kept && sources.file(&format!("{above}{folder}{name}{end}")).is_none()
    };
    let name = own.into_iter().chain([last.clone()]).chain(numbered).find(is_free)?;
    Some(if kind == Kind::Team { name } else { format!("{folder}{name}{end}") })
}

/// A part of a path in the letters of ids: without accents, in small letters, `-` for whatever else there is.
pub(crate) fn plain(part: &str) -> Option<String> {
    let mut name = String::new();
    for c in DecomposingNormalizerBorrowed::new_nfkd().normalize(part).chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' | '_' => name.push(c),
            'ß' => name.push_str("ss"),
            'æ' => name.push_str("ae"),
            'œ' => name.push_str("oe"),
            'ø' => name.push('o'),
            'ł' => name.push('l'),
            'ı' => name.push('i'),
            // Accents by themselves, and apostrophes: what stands round them is one word.
            '\u{300}'..='\u{36f}' | '\'' | '\u{2019}' => {}
            _ if name.ends_with('-') => {}
            _ => name.push('-'),
        }
    }
    let name = name.trim_matches(['-', '_']);
    (!name.is_empty()).then(|| name.to_owned())
}

/// Whether a name is kept for pages that the program makes: large print has an address beside a handout's.
pub fn is_reserved(kind: Kind, id: &str) -> bool {
    is_index(id) || kind == Kind::Handout && (id.ends_with("-large") || id.ends_with("-guide"))
}

/// Whether a name is that of a folder's own page.
pub fn is_index(id: &str) -> bool {
    id == "index"
}
