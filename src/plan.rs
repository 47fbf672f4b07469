//! The handbook → every path of the site, each with one owner.
//!
//! **Invariant:** each output path has exactly one owner. Two that want the same path are
//! `url-clash`; the first in the order of the list keeps it.

use std::collections::hash_map;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::{Code, Diagnosed, Diagnostics};
use crate::model::output_format::{
    OutputFormat, Pack, PageOf, Print, SITEMAP_LIMIT, SitemapPart, TeamFile, TeamPage,
};
use crate::model::{Entry, Handbook, Kind, Locale, LocaleId, Ref, Words};
use crate::source::{Sources, Span};
use crate::theme::{Theme, picture_id};

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

impl Planned {
    /// Whether it is for paper or an e-book: what takes long to make, and is made apart from the pages.
    pub fn is_printed(&self) -> bool {
        matches!(self.format, OutputFormat::Pdf(_) | OutputFormat::Ebook)
    }

    /// Whether search engines are told of it: a page with words of its own language, and none that
    /// only serves another.
    pub fn is_listed(&self, handbook: &Handbook) -> bool {
        matches!(self.format, OutputFormat::Html(page)
            if !handbook.is_unlisted(page) && handbook.has_words(page, self.locale))
    }
}

/// The path of what the search page of a locale looks through.
pub fn search_index(locale: &Locale) -> String {
    format!("assets/search-{}.js", locale.tag)
}

/// The path of the sitemap with this number, from 0.
pub fn sitemap_part(part: usize) -> String {
    format!("sitemap-{}.xml", part + 1)
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
        owners: FxHashMap::default(),
        outputs: Vec::new(),
        reported: FxHashSet::default(),
        found: Diagnostics::default(),
    };
    let settings = Span::new(handbook.config.source, 0..0);
    let pages = pages(handbook);
    for locale in &handbook.config.locales {
        let mut add = |path: String, format, at| planner.add(path, locale.id, format, at);
        let tag = &locale.tag;
        for (page, at) in &pages {
            // Two languages on one sheet belong to the second.
            if matches!(*page, PageOf::Both(handout) | PageOf::Columns(handout) if !handbook.has_both(handout, locale))
            {
                continue;
            }
            add(handbook.path(*page, locale), OutputFormat::Html(*page), *at);
            if let Some(path) = handbook.pdf(*page, locale) {
                add(path, OutputFormat::Pdf(*page), *at);
            }
            if let PageOf::Thing(team @ Ref { kind: Kind::Team, index }) = *page
                && !handbook.is_unread(team)
            {
                for file in TeamFile::ALL {
                    if *file != TeamFile::Feed || handbook.config.base_url.is_some() {
                        let id = &handbook.teams[index as usize].id;
                        let path = format!("{tag}/teams/{id}/{}", file.name());
                        add(path, OutputFormat::TeamFile(team, *file), *at);
                    }
                }
            }
            if let PageOf::Place(place) = *page {
                let path = handbook.path(*page, locale).replace(".html", ".csv");
                add(path, OutputFormat::PlaceTable(place), *at);
            }
            let PageOf::Thing(handout @ Ref { kind: Kind::Handout, index }) = *page else { continue };
            let id = &handbook.handouts[index as usize].id;
            add(format!("{tag}/handouts/{id}.txt"), OutputFormat::HandoutText(handout), *at);
        }
        if handbook.has_pdf && handbook.has_whole_book() {
            add(format!("{tag}/book.epub"), OutputFormat::Ebook, settings);
        }
        add(search_index(locale), OutputFormat::SearchIndex, settings);
        if handbook.config.base_url.is_some() {
            add(format!("{tag}/feed.xml"), OutputFormat::Feed, settings);
        }
    }
    // Short and old addresses come after all present ones, which win.
    for locale in &handbook.config.locales {
        let tag = &locale.tag;
        for (code, page, anchor, at) in codes(handbook) {
            let path = format!("{tag}/h/{}.html", code.to_lowercase());
            planner.add(path, locale.id, OutputFormat::Redirect(page, anchor), at);
        }
        for (page, at) in &pages {
            // A meeting that has an id had its day as its address, and may have had others.
            if let PageOf::Meeting(team, number) = *page {
                let team = &handbook.teams[team.index as usize];
                let meeting = &team.meetings[number as usize];
                let days = meeting.moved.iter().map(|own| own.from).chain([meeting.date]);
                for day in days.filter(|_| meeting.id.is_some() || !meeting.moved.is_empty()) {
                    let path = format!("{tag}/teams/{}/meeting-{day}.html", team.id);
                    planner.add_unless_there(path, locale.id, OutputFormat::Redirect(*page, None), *at);
                }
            }
            let PageOf::Thing(thing) = *page else { continue };
            let Some(words) = handbook.entry(thing).and_then(|entry| entry.source()) else { continue };
            for alias in &words.aliases {
                let path = format!("{tag}/{}/{}.html", thing.kind.folder(), alias.value);
                planner.add(path, locale.id, OutputFormat::Redirect(*page, None), alias.span);
            }
        }
    }
    // With one language there is nothing to choose: the root is its home page.
    let home = handbook.find(Kind::Page, "home").filter(|_| handbook.config.locales.len() == 1);
    let root = home.map_or(PageOf::Languages, PageOf::Thing);
    let mut root_files = vec![
        ("index.html".to_owned(), OutputFormat::Html(root)),
        ("404.html".to_owned(), OutputFormat::Html(PageOf::NotFound)),
        ("robots.txt".to_owned(), OutputFormat::Robots),
    ];
    if handbook.config.base_url.is_some() {
        let parts = planner
            .outputs
            .iter()
            .filter(|output| output.is_listed(handbook))
            .count()
            .div_ceil(SITEMAP_LIMIT);
        if parts <= 1 {
            root_files.push(("sitemap.xml".to_owned(), OutputFormat::Sitemap(SitemapPart::Whole)));
        } else {
            root_files.push(("sitemap.xml".to_owned(), OutputFormat::Sitemap(SitemapPart::Index(parts))));
            root_files.extend(
                (0..parts).map(|part| (sitemap_part(part), OutputFormat::Sitemap(SitemapPart::Part(part)))),
            );
        }
    }
    for (path, format) in root_files {
        planner.add(path, LocaleId::SOURCE, format, settings);
    }
    let mut published = FxHashSet::default();
    // Of the theme's pictures those that somebody sees.
    let is_shown = |name: &&String| picture_id(name).is_none_or(|id| handbook.pictures.contains(id));
    for name in theme.assets.keys().filter(is_shown) {
        let path = theme.assets[name].path.clone();
        // Two of the same name and bytes in different folders are one file of the site.
        if !published.insert(path.clone()) {
            continue;
        }
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

/// Every page of a locale, each with the file that it comes from.
fn pages(handbook: &Handbook) -> Vec<(PageOf, Span)> {
    let settings = Span::new(handbook.config.source, 0..0);
    let file = |words: Option<&Words>| words.map_or(settings, |words| Span::file(words.source));
    let mut pages = Vec::new();
    for kind in [Kind::Page, Kind::Process, Kind::Stage, Kind::Step, Kind::Activity, Kind::Instrument] {
        for (index, entry) in handbook.entries(kind).enumerate() {
            pages.push((PageOf::Thing(Ref::new(kind, index)), file(entry.source())));
        }
    }
    for (index, handout) in handbook.handouts.iter().enumerate() {
        let at = file(handout.entry(handbook).and_then(|entry| entry.source()));
        let thing = Ref::new(Kind::Handout, index);
        pages.extend(
            [PageOf::Thing(thing), PageOf::LargeHandout(thing), PageOf::Both(thing), PageOf::Columns(thing)]
                .map(|page| (page, at)),
        );
    }
    for (index, team) in handbook.teams.iter().enumerate() {
        let (thing, at) = (Ref::new(Kind::Team, index), Span::file(team.source));
        pages.push((PageOf::Thing(thing), at));
        // Half of what a team wrote would say what it did not: one page says that it cannot be read.
        if team.unread.is_some() {
            continue;
        }
        pages.extend(TeamPage::ALL.iter().map(|page| (PageOf::Team(thing, *page), at)));
        pages.extend((0..).zip(&team.meetings).map(|(number, _)| (PageOf::Meeting(thing, number), at)));
    }
    let places = (0..).zip(&handbook.config.places);
    pages.extend(places.map(|(number, place)| (PageOf::Place(number), place.id.span)));
    for (index, activity) in handbook.activities.iter().enumerate() {
        if !activity.slides.is_empty() {
            pages.push((PageOf::Slides(Ref::new(Kind::Activity, index)), file(activity.entry.source())));
        }
    }
    for (index, stage) in handbook.stages.iter().enumerate() {
        let (thing, at) = (Ref::new(Kind::Stage, index), file(stage.entry.source()));
        let packs = [Pack::Facilitator, Pack::Handouts].into_iter();
        pages.extend(
            packs.filter(|pack| handbook.has_pack(thing, *pack)).map(|pack| (PageOf::Pack(thing, pack), at)),
        );
    }
    pages.extend((0..).zip(&handbook.tags).map(|(number, _)| (PageOf::Tag(number), settings)));
    let rest = [
        PageOf::Processes,
        PageOf::Activities,
        PageOf::Handouts,
        PageOf::Teams,
        PageOf::Pages,
        PageOf::Glossary,
        PageOf::Book(Print::Usual),
        PageOf::Book(Print::Large),
        PageOf::Downloads,
        PageOf::Translation,
        PageOf::Search,
    ];
    pages.extend(rest.map(|page| (page, settings)));
    pages
}

/// The short code of every handout and slide: its page, and its place there. Of two with one code,
/// which is `code-clash` already, the first has the address.
fn codes(handbook: &Handbook) -> Vec<(&str, PageOf, Option<Box<str>>, Span)> {
    let settings = Span::new(handbook.config.source, 0..0);
    let file = |entry: Option<&Entry>| {
        entry.and_then(Entry::source).map_or(settings, |words| Span::file(words.source))
    };
    let mut codes: Vec<(&str, PageOf, Option<Box<str>>, Span)> = Vec::new();
    let (mut sheets, mut slides) = (FxHashSet::default(), FxHashSet::default());
    for (index, handout) in handbook.handouts.iter().enumerate() {
        let page = PageOf::Thing(Ref::new(Kind::Handout, index));
        if sheets.insert(handout.code.to_lowercase()) {
            codes.push((handout.code.as_str(), page, None, file(handout.entry(handbook))));
        }
    }
    for (index, activity) in handbook.activities.iter().enumerate() {
        let page = PageOf::Slides(Ref::new(Kind::Activity, index));
        for (id, code) in activity.slides.iter().filter(|(_, code)| slides.insert(code.to_lowercase())) {
            codes.push((code.as_str(), page, Some(id.clone()), file(Some(&activity.entry))));
        }
    }
    // What is on paper already leads where it led; of what is gone a page says so.
    for (code, key) in &handbook.codes.old {
        let lower = code.to_lowercase();
        if !slides.contains(&lower) && sheets.insert(lower) {
            let (page, anchor) = key.as_deref().and_then(|key| sheet(handbook, key)).unwrap_or(GONE);
            codes.push((code.as_str(), page, anchor, settings));
        }
    }
    codes
}

/// Where the code of a sheet that is gone leads.
const GONE: (PageOf, Option<Box<str>>) = (PageOf::Handouts, None);

/// The page of a sheet, and the place there, by its key in the ledger.
fn sheet(handbook: &Handbook, key: &str) -> Option<(PageOf, Option<Box<str>>)> {
    if let Some(id) = key.strip_prefix("handout/") {
        return Some((PageOf::Thing(handbook.find(Kind::Handout, id)?), None));
    }
    let (activity, id) = key.strip_prefix("slide/")?.split_once('/')?;
    Some((PageOf::Slides(handbook.find(Kind::Activity, activity)?), Some(id.into())))
}

struct Planner {
    owners: FxHashMap<Box<str>, Span>,
    outputs: Vec<Planned>,
    reported: FxHashSet<Span>,
    found: Diagnostics,
}

impl Planner {
    /// Adds an output whose path another may have as well.
    fn add_unless_there(&mut self, path: String, locale: LocaleId, format: OutputFormat, at: Span) {
        if !self.owners.contains_key(path.to_lowercase().as_str()) {
            self.add(path, locale, format, at);
        }
    }

    /// Adds an output, unless its path has an owner already. **Invariant:** a path stays below the
    /// root of the site, whatever ids and codes it is made of.
    fn add(&mut self, path: String, locale: LocaleId, format: OutputFormat, at: Span) {
        if path.split('/').any(|part| matches!(part, "" | "." | "..")) {
            return;
        }
        // Paths that differ in case only are one file on many disks.
        match self.owners.entry(path.to_lowercase().into()) {
            hash_map::Entry::Vacant(place) => {
                place.insert(at);
                self.outputs.push(Planned { path: path.into(), locale, format });
            }
            // Files of one folder that differ in case only are `case-clash` already; and an old
            // address clashes in every language at the same place.
            hash_map::Entry::Occupied(first) => {
                let is_file = matches!(format, OutputFormat::File(_));
                if !is_file && self.reported.insert(at) {
                    self.found.push(
                        Code::UrlClash
                            .at(at)
                            .with("path", path)
                            .related(*first.get(), "first-used-here")
                            .leaving_out(),
                    );
                }
            }
        }
    }
}
