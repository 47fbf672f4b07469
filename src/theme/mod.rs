//! A theme's folder → templates ready to render, and its assets by published name.
//!
//! A theme stands on its parent, and every theme on `default`: a file of the same path takes the
//! place of the one below it. Templates are Tera 2; what they may read is a
//! [`view`] and nothing else.

mod assets;
mod colour;
pub mod functions;
pub mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tera::{Context, ErrorKind, Tera};

use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::i18n::Messages;
use crate::load::read_asset;
use crate::markdown::fence::is_id;
use crate::memo::{Fingerprint, Hasher, Memo};
use crate::model::Config;
use crate::paper::{Fault, Press};
use crate::source::{Asset, AssetBytes, SourceFile, SourceId, Sources, Span, Spanned};
use crate::yaml;

/// The theme that every other stands on.
const BASE: &str = "default";

/// What begins the name of a picture among the assets.
const PICTURES: &str = "pictures/";

/// A published asset: its path in the site and its bytes.
#[derive(Clone, Debug)]
pub struct ThemeAsset {
    /// `assets/<name>-<hash>.<ending>`.
    pub path: String,
    /// What it holds.
    pub bytes: Arc<[u8]>,
}

/// A theme for all locales.
pub struct Theme {
    /// Hash of templates and assets.
    pub fingerprint: Fingerprint,
    /// Assets by the name that templates use.
    pub assets: Arc<BTreeMap<String, ThemeAsset>>,
    /// Layouts and fonts for paper.
    pub press: Press,
    /// Where each layout is written.
    layouts: BTreeMap<String, SourceId>,
    engines: Vec<Tera>,
    templates: BTreeMap<String, (SourceId, Arc<str>)>,
    /// Templates that could not be read; that has been reported, and their pages stay empty.
    broken: BTreeSet<String>,
}

/// The keys of `theme.yaml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ThemeFile {
    name: Option<String>,
    parent: Option<Spanned<String>>,
    fonts: Vec<String>,
}

/// Reads the theme that the settings name, for each locale's messages.
pub fn parse(
    sources: &Sources,
    config: &Config,
    messages: &[Messages],
    memo: &Memo,
) -> Diagnosed<Arc<Theme>> {
    let key = || {
        let settings = (&config.theme, &config.accent, config.paper);
        let own = Hasher::default().part(format!("{settings:?}").as_bytes());
        let own = messages.iter().fold(own, |hasher, messages| hasher.join(messages.fingerprint));
        let files = sources.files_under("themes/").fold(own, |hasher, file| hasher.join(file.fingerprint));
        let assets = sources.assets_under("themes/");
        let asset = |hasher: Hasher, asset: &Asset| {
            let bytes = match &asset.bytes {
                AssetBytes::Memory(bytes) => Fingerprint::of(bytes),
                AssetBytes::Disk(_) | AssetBytes::BuiltIn(_) => Fingerprint::default(),
            };
            hasher.part(asset.path.as_bytes()).part(format!("{:?}", asset.stamp).as_bytes()).join(bytes)
        };
        assets.fold(files, asset).finish()
    };
    let kept = memo.remember("theme", key, || {
        let Diagnosed { value, diagnostics } = read(sources, config, messages);
        (Arc::new(value), diagnostics)
    });
    Diagnosed { value: kept.0.clone(), diagnostics: kept.1.clone() }
}

fn read(sources: &Sources, config: &Config, messages: &[Messages]) -> Diagnosed<Theme> {
    let mut found = Diagnostics::default();
    let chain = chain(sources, config, &mut found);
    let mut files: BTreeMap<String, &SourceFile> = BTreeMap::new();
    let mut assets: BTreeMap<String, &Asset> = BTreeMap::new();
    let mut layouts: BTreeMap<String, &SourceFile> = BTreeMap::new();
    let mut fonts: BTreeMap<String, &Asset> = BTreeMap::new();
    for name in &chain {
        let templates = format!("themes/{name}/templates/");
        for file in sources.files_under(&templates) {
            files.insert(file.path[templates.len()..].to_owned(), file);
        }
        let folder = format!("themes/{name}/assets/");
        for asset in sources.assets_under(&folder) {
            assets.insert(asset.path[folder.len()..].to_owned(), asset);
        }
        let folder = format!("themes/{name}/{PICTURES}");
        for asset in sources.assets_under(&folder) {
            let id = asset.path[folder.len()..].strip_suffix(".svg");
            assets.extend(id.filter(|id| is_id(id)).map(|id| (picture_name(id), asset)));
        }
        let paper = format!("themes/{name}/paper/");
        for file in sources.files_under(&paper).filter(|file| file.path.ends_with(".typ")) {
            layouts.insert(file.path[paper.len()..].to_owned(), file);
        }
        for asset in sources.assets_under(&paper) {
            fonts.insert(asset.path[paper.len()..].to_owned(), asset);
        }
    }
    let hasher = files.values().fold(Hasher::default(), |hasher, file| hasher.join(file.fingerprint));
    let published = found.take(assets::publish(&assets, config));
    let hasher = published
        .iter()
        .fold(hasher, |hasher, (name, asset)| hasher.part(name.as_bytes()).part(asset.path.as_bytes()));
    let assets = Arc::new(published);
    let (tera, templates, broken) = templates(&files, &assets, messages.first(), &mut found);
    let engines = messages
        .iter()
        .map(|messages| {
            let mut engine = tera.clone();
            functions::register(&mut engine, messages.clone(), assets.clone());
            engine
        })
        .collect();
    let texts = layouts.iter().map(|(name, file)| (name.as_str(), file.text.as_ref()));
    let press = Press::new(texts, fonts.values().filter_map(|font| read_asset(font).ok()).map(Arc::from));
    let layouts = layouts.into_iter().map(|(name, file)| (name, file.id)).collect();
    let theme = Theme { fingerprint: hasher.finish(), assets, press, layouts, engines, templates, broken };
    Diagnosed::new(theme, found)
}

/// The name among the assets of the picture with an id.
fn picture_name(id: &str) -> String {
    format!("{PICTURES}{id}.svg")
}

/// The id of the picture that an asset is; nothing when it is none.
pub fn picture_id(name: &str) -> Option<&str> {
    name.strip_prefix(PICTURES)?.strip_suffix(".svg").filter(|id| is_id(id))
}

/// The theme and those it stands on, lowest first.
fn chain(sources: &Sources, config: &Config, found: &mut Diagnostics) -> Vec<String> {
    let mut chain: Vec<String> = Vec::new();
    let mut next = config.theme.clone();
    loop {
        let name = next.value.clone();
        if chain.contains(&name) {
            found.push(Code::Cycle.at(next.span).with("id", name));
            break;
        }
        let folder = format!("themes/{name}/");
        let exists =
            sources.files_under(&folder).next().is_some() || sources.assets_under(&folder).next().is_some();
        if !exists {
            let known = sources.files_under("themes/").filter_map(|file| file.path.split('/').nth(1));
            found.push(
                Code::UnknownId
                    .at(next.span)
                    .with("kind", "theme")
                    .with("id", name.as_str())
                    .near(&name, known),
            );
            break;
        }
        chain.push(name);
        let file = sources.file(&format!("{folder}theme.yaml"));
        let parent = file.and_then(|file| {
            let raw: Option<ThemeFile> = found.take(yaml::parse(&file.text, Span::new(file.id, 0..0)));
            raw.unwrap_or_default().parent
        });
        match parent {
            Some(parent) => next = parent,
            None => break,
        }
    }
    if !chain.iter().any(|name| name == BASE) {
        chain.push(BASE.to_owned());
    }
    chain.reverse();
    chain
}

/// Adds all templates; one that is broken is reported and left out, so that the others are read too.
fn templates(
    files: &BTreeMap<String, &SourceFile>,
    assets: &Arc<BTreeMap<String, ThemeAsset>>,
    messages: Option<&Messages>,
    found: &mut Diagnostics,
) -> (Tera, BTreeMap<String, (SourceId, Arc<str>)>, BTreeSet<String>) {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".htm", ".xml", ".svg"]);
    if let Some(messages) = messages {
        functions::register(&mut tera, messages.clone(), assets.clone());
    }
    let mut left: BTreeMap<&str, &SourceFile> =
        files.iter().map(|(name, file)| (name.as_str(), *file)).collect();
    let known: BTreeMap<String, (SourceId, Arc<str>)> =
        files.iter().map(|(name, file)| (name.clone(), (file.id, file.text.clone()))).collect();
    let mut broken = BTreeSet::new();
    while !left.is_empty() {
        let all = left.iter().map(|(name, file)| (*name, file.text.as_ref()));
        let Err(error) = tera.add_raw_templates(all) else { break };
        let before = left.len();
        for (name, problem) in diagnose(&error, &known) {
            left.remove(name.as_str());
            // A template that only lacks one left out before is not at fault itself.
            let follows = broken.iter().any(|other: &String| {
                let text = known.get(&name).map_or("", |(_, text)| text);
                text.contains(&format!("\"{other}\"")) || other == "components.html"
            });
            if !follows {
                found.push(problem);
            }
            broken.insert(name);
        }
        if left.len() == before {
            break;
        }
    }
    (tera, known, broken)
}

/// Turns Tera's error into diagnostics at the templates, with the names of those at fault.
fn diagnose(
    error: &tera::Error,
    files: &BTreeMap<String, (SourceId, Arc<str>)>,
) -> Vec<(String, Diagnostic)> {
    let (name, range, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (report.filename(), report.span().range.clone(), report.message().to_owned())
        }
        ErrorKind::MissingParent { current, parent } => {
            let text = files.get(current).map_or("", |(_, text)| text);
            let at = text.find(&format!("\"{parent}\"")).map_or(0..0, |at| at..at + parent.len() + 2);
            (current.as_str(), at, error.to_string())
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (tpl.as_str(), 0..0, error.to_string())
        }
        _ => ("", 0..0, error.to_string()),
    };
    let diagnostic = |source: SourceId, range, message: &str| {
        let message = message.lines().next().unwrap_or_default();
        Code::TemplateError.at(Span::new(source, range)).with("error", message)
    };
    if let Some((source, _)) = files.get(name) {
        return vec![(name.to_owned(), diagnostic(*source, range, &message))];
    }
    // What is found when all templates are there comes as reports in one text: a line
    // `error: …`, then `--> name:line:column`.
    let mut found = Vec::new();
    let mut words = "";
    for line in message.lines() {
        if let Some(rest) = line.trim_start().strip_prefix("error: ") {
            words = rest;
        }
        let Some(place) = line.trim_start().strip_prefix("--> ") else { continue };
        let mut parts = place.rsplitn(3, ':');
        let column: usize = parts.next().and_then(|n| n.parse().ok()).unwrap_or(1);
        let row: usize = parts.next().and_then(|n| n.parse().ok()).unwrap_or(1);
        let name = parts.next().unwrap_or_default();
        let Some((source, text)) = files.get(name) else { continue };
        let start = text.split_inclusive('\n').take(row - 1).map(str::len).sum::<usize>();
        let rest = text.get(start..).unwrap_or_default();
        let start = start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(i, _)| i);
        let length = text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        found.push((name.to_owned(), diagnostic(*source, start..start + length, words)));
    }
    if found.is_empty()
        && let Some((name, (source, _))) = files.iter().next()
    {
        found.push((name.clone(), diagnostic(*source, 0..0, &message)));
    }
    found
}

impl Theme {
    /// The picture that `[[picture:id]]` draws.
    pub fn picture(&self, id: &str) -> Option<&ThemeAsset> {
        self.assets.get(&picture_name(id))
    }

    /// The ids of all pictures, in order.
    pub fn pictures(&self) -> Vec<&str> {
        self.assets.keys().filter_map(|name| picture_id(name)).collect()
    }

    /// Says what is wrong with a layout, at its line.
    pub fn layout_fault(&self, fault: &Fault) -> Diagnostic {
        let source = self.layouts.get(&fault.layout).copied().unwrap_or(SourceId::from_raw(0));
        Code::TemplateError.at(Span::new(source, fault.range.clone())).with("error", fault.message.as_str())
    }

    /// Renders a view with the template `name` in the language of the locale with this index.
    ///
    /// # Errors
    /// A diagnostic at the template's line, when the template asks for what the view does not have.
    pub fn render(
        &self,
        name: &str,
        view: &impl Serialize,
        locale: usize,
    ) -> Result<String, Box<Diagnostic>> {
        if self.broken.contains(name) {
            return Ok(String::new());
        }
        let engine = self.engines.get(locale).or_else(|| self.engines.first());
        let result = Context::from_serialize(view).and_then(|context| match engine {
            Some(engine) => engine.render(name, &context),
            None => Ok(String::new()),
        });
        result.map_err(|error| {
            let problem = diagnose(&error, &self.templates).into_iter().next().map(|(_, problem)| problem);
            let nowhere = Span::file(SourceId::from_raw(0));
            Box::new(
                problem.unwrap_or_else(|| Code::TemplateError.at(nowhere).with("error", error.to_string())),
            )
        })
    }
}
