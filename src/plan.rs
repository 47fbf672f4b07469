//! The handbook → every path of the site, each with one owner.
//!
//! **Invariant:** each output path has exactly one owner. Two that want the same path are
//! `url-clash`; the first in the order of the list keeps it.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Code, Diagnosed, Diagnostics};
use crate::model::output_format::{OutputFormat, PageOf};
use crate::model::{Handbook, Kind, LocaleId, Ref};
use crate::source::{Sources, Span};
use crate::theme::Theme;

/// One file of the site.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Its path in the site.
    pub path: Box<str>,
    /// The locale of its frame.
    pub locale: LocaleId,
    /// What it is.
    pub format: OutputFormat,
}

/// All files of the site, in order of path.
#[derive(Clone, Debug, Default)]
pub struct SitePlan {
    /// The files.
    pub outputs: Vec<Planned>,
}

impl SitePlan {
    /// How many of them are pages of HTML.
    pub fn pages(&self) -> usize {
        self.outputs.iter().filter(|output| matches!(output.format, OutputFormat::Html(_))).count()
    }
}

/// Decides every path.
pub fn plan(handbook: &Handbook, theme: &Theme, sources: &Sources) -> Diagnosed<SitePlan> {
    let mut planner = Planner {
        owners: HashMap::new(),
        outputs: Vec::new(),
        reported: HashSet::new(),
        found: Diagnostics::default(),
    };
    let settings = Span::new(handbook.config.source, 0..0);
    for locale in &handbook.config.locales {
        let mut add = |path: String, format, at| planner.add(path, locale.id, format, at);
        let tag = &locale.tag;
        for (thing, at) in things(handbook) {
            add(handbook.url(thing, locale), OutputFormat::Html(PageOf::Thing(thing)), at);
            if thing.kind == Kind::Handout {
                let id = &handbook.handouts[thing.index as usize].id;
                add(format!("{tag}/handouts/{id}.txt"), OutputFormat::HandoutText(thing), at);
            }
        }
        for (folder, page) in [
            ("processes/index", PageOf::Processes),
            ("activities/index", PageOf::Activities),
            ("handouts/index", PageOf::Handouts),
            ("teams/index", PageOf::Teams),
            ("glossary", PageOf::Glossary),
        ] {
            add(format!("{tag}/{folder}.html"), OutputFormat::Html(page), settings);
        }
    }
    // Old addresses come after all present ones, which win.
    for locale in &handbook.config.locales {
        for (thing, _) in things(handbook) {
            let Some(words) = handbook.entry(thing).and_then(|entry| entry.source()) else { continue };
            for alias in &words.aliases {
                let path = format!("{}/{}/{}.html", locale.tag, thing.kind.folder(), alias.value);
                planner.add(path, locale.id, OutputFormat::Redirect(thing), alias.span);
            }
        }
    }
    // With one language there is nothing to choose: the root is its home page.
    let home = handbook.find(Kind::Page, "home").filter(|_| handbook.config.locales.len() == 1);
    let root = home.map_or(PageOf::Languages, PageOf::Thing);
    planner.add("index.html".into(), LocaleId::SOURCE, OutputFormat::Html(root), settings);
    for name in theme.assets.keys() {
        let path = theme.assets[name].path.clone();
        planner.add(path, LocaleId::SOURCE, OutputFormat::ThemeAsset(name.as_str().into()), settings);
    }
    for file in &handbook.files {
        let at = sources.asset(&format!("content/{file}")).map_or(settings, |asset| Span::file(asset.id));
        planner.add(file.clone(), LocaleId::SOURCE, OutputFormat::File(file.as_str().into()), at);
    }
    let Planner { mut outputs, found, .. } = planner;
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    Diagnosed::new(SitePlan { outputs }, found)
}

/// Every thing that has a page of its own, with its file.
fn things(handbook: &Handbook) -> Vec<(Ref, Span)> {
    let settings = Span::new(handbook.config.source, 0..0);
    let mut things = Vec::new();
    for kind in [Kind::Page, Kind::Process, Kind::Stage, Kind::Step, Kind::Activity] {
        for (index, entry) in handbook.entries(kind).enumerate() {
            let at = entry.source().map_or(settings, |words| Span::file(words.source));
            things.push((Ref::new(kind, index), at));
        }
    }
    for (index, handout) in handbook.handouts.iter().enumerate() {
        let at = handout.entry(handbook).and_then(|entry| entry.source());
        things.push((Ref::new(Kind::Handout, index), at.map_or(settings, |words| Span::file(words.source))));
    }
    for (index, team) in handbook.teams.iter().enumerate() {
        things.push((Ref::new(Kind::Team, index), Span::file(team.source)));
    }
    things
}

struct Planner {
    owners: HashMap<Box<str>, Span>,
    outputs: Vec<Planned>,
    reported: HashSet<Span>,
    found: Diagnostics,
}

impl Planner {
    fn add(&mut self, path: String, locale: LocaleId, format: OutputFormat, at: Span) {
        // Paths that differ in case only are one file on many disks.
        match self.owners.entry(path.to_lowercase().into()) {
            Entry::Vacant(place) => {
                place.insert(at);
                self.outputs.push(Planned { path: path.into(), locale, format });
            }
            // Files of one folder that differ in case only are `case-clash` already; and an old
            // address clashes in every language at the same place.
            Entry::Occupied(first) => {
                let is_file = matches!(format, OutputFormat::File(_));
                if !is_file && self.reported.insert(at) {
                    self.found.push(
                        Code::UrlClash.at(at).with("path", path).related(*first.get(), "first-used-here"),
                    );
                }
            }
        }
    }
}
