//! Pages in two languages → what of them is translated, how well, and from which words.
//!
//! A translation is a plain file beside its source. What each of its blocks was made from stands in a
//! lock ([`lock`]); whether it is still current is never stored, but found ([`align`](mod@align)) each time.
//!
//! ```text
//! source file ──texts──▶ units ─┐
//! lock ─────────────────────────┼─align─▶ Page ──┬─▶ status, counts, marks in the site
//! target file ─texts──▶ units ──┘                ├─▶ Packet ──▶ XLIFF, PO, TMX, Word ──▶ Returned
//!                                                └◀─ edits: accept, sync, import ◀────────┘
//! ```
//!
//! **Invariants.** An edit splices bytes: what was not translated stays byte for byte. Nothing depends
//! on the history of the files. What is alike is never taken for equal.

pub mod align;
pub mod checks;
mod diff;
pub mod edit;
pub mod export;
pub mod import;
pub mod lock;
pub mod marked;
pub mod packet;
pub mod pseudo;
pub mod status;
pub mod texts;

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

use self::align::{Alignment, Block, State, align};
use self::checks::{Rules, TermRule, Terms};
use self::lock::{BadLock, Entry, Lock, Names};
use self::packet::Standing;
use self::texts::{Bodies, Sort, Texts, Unit};
use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics, Severity};
use crate::memo::{Hasher, Memo};
use crate::model::config::Config;
use crate::model::kind::Kind;
use crate::model::locale::Locale;
use crate::model::translation::{OutdatedBlock, Translated, Translation};
use crate::parse;
use crate::source::{SourceFile, SourceId, Sources, Span};
use crate::table::table;

/// A page in the source language and in another.
#[derive(Clone, Debug)]
pub struct Page {
    /// Folder and id: `activities/egg-drop`; `glossary`.
    pub id: String,
    /// What sort of file it is.
    pub sort: Sort,
    /// The page in the source language; of data the same file as its translation.
    pub source: SourceFile,
    /// Its translation.
    pub target: Option<SourceFile>,
    /// Where the translation stands, or would.
    pub target_path: String,
    /// What the translation was made from.
    pub lock: Option<Lock>,
    /// Why the lock could not be read.
    pub bad_lock: Option<BadLock>,
    /// Where the lock stands, or would.
    pub lock_path: String,
    /// The texts of the source.
    pub source_texts: Arc<Texts>,
    /// The texts of the translation.
    pub target_texts: Texts,
    /// What belongs to what.
    pub alignment: Alignment,
}

impl Page {
    /// Puts a page together.
    pub fn new(
        id: &str,
        sort: Sort,
        source: (&SourceFile, Arc<Texts>),
        target: Result<&SourceFile, &str>,
        lock: Result<&str, ()>,
        tag: &str,
        bodies: &Bodies,
    ) -> Page {
        let (lock, bad_lock) = match lock.map(Lock::read) {
            Ok(Ok(lock)) => (Some(lock), None),
            Ok(Err(bad)) => (None, Some(bad)),
            Err(()) => (None, None),
        };
        let (source, source_texts) = source;
        let (target_texts, twins) = match (&sort, target) {
            (_, Err(_)) => (Texts::default(), None),
            (Sort::Data { from }, Ok(target)) => {
                let found = texts::data(target, from, tag);
                let mut next = 0..;
                let twins = found.iter().map(|unit| unit.as_ref().and_then(|_| next.next())).collect();
                let units = found.into_iter().flatten().collect();
                (Texts { units, skeleton: None }, Some(twins))
            }
            (_, Ok(target)) => (Texts::read(target, &sort, bodies), None),
        };
        let alignment = align(&source_texts.units, &target_texts.units, twins, lock.as_ref());
        Page {
            id: id.to_owned(),
            sort,
            source: source.clone(),
            target_path: target.map_or_else(str::to_owned, |target| target.path.to_string()),
            target: target.ok().cloned(),
            lock,
            bad_lock,
            lock_path: lock::path(tag, id),
            source_texts,
            target_texts,
            alignment,
        }
    }

    /// The page as it would be with another translation and lock.
    #[must_use]
    pub fn with(&self, target: Option<&str>, lock: Option<&Lock>, tag: &str) -> Page {
        let target = match (target, &self.target) {
            (Some(text), Some(file)) => Ok(texts::with_text(file, text)),
            (Some(text), None) => {
                let file = SourceFile { path: self.target_path.as_str().into(), ..self.source.clone() };
                Ok(texts::with_text(&file, text))
            }
            (None, Some(file)) => Ok(file.clone()),
            (None, None) => Err(self.target_path.as_str()),
        };
        let lock = lock.or(self.lock.as_ref()).map(Lock::write);
        let target = target.as_ref().map_err(|path| *path);
        let source = match (&self.sort, target) {
            (Sort::Data { .. }, Ok(file)) => {
                (file, Arc::new(Texts::read(file, &self.sort, &Bodies::default())))
            }
            _ => (&self.source, self.source_texts.clone()),
        };
        let lock = lock.as_deref().ok_or(());
        // Neither text is a file that was parsed.
        Page::new(&self.id, self.sort.clone(), source, target, lock, tag, &Bodies::default())
    }

    /// The title, in the source language.
    pub fn title(&self) -> &str {
        let title = self.source_texts.units.iter().find(|unit| &*unit.kind == "title");
        title.map_or(self.id.as_str(), |title| &title.text)
    }

    /// The text of a block.
    pub fn unit(&self, block: &Block) -> &Unit {
        &self.source_texts.units[block.source]
    }

    /// The names of all blocks, in order: the lock's, or the ones that they would get.
    pub fn ids(&self) -> Vec<String> {
        let mut names = Names::beside(self.lock.as_ref());
        let mut used: FxHashSet<&str> = FxHashSet::default();
        let mut name = |block: &Block| match self.entry(block) {
            // Of a text that was divided only the first part keeps the name.
            Some(entry) if used.insert(&entry.id) => entry.id.clone(),
            _ => names.next(&self.unit(block).text),
        };
        self.alignment.blocks.iter().map(&mut name).collect()
    }

    /// What is recorded of a block.
    pub fn entry(&self, block: &Block) -> Option<&Entry> {
        self.lock.as_ref()?.entries.get(*block.entries.first()?)
    }

    /// The translation of a block that stands here today, as packets say it.
    pub fn standing(&self, block: &Block) -> Standing {
        let target = block.own_target().filter(|_| block.state != State::Missing);
        match target.and_then(|target| self.target_texts.units.get(target)) {
            Some(unit) => Standing::Mark(marked::mark(&unit.marked.parts, &unit.marked.placeholders)),
            None => Standing::Nothing,
        }
    }

    /// How many of its blocks are in a state.
    pub fn count(&self, state: State) -> usize {
        self.alignment.blocks.iter().filter(|block| block.state == state).count()
    }

    /// Whether it is tracked at all.
    pub fn is_tracked(&self) -> bool {
        self.lock.is_some()
    }
}

/// The files of a page in two languages.
struct Files<'a> {
    id: &'a str,
    sort: Sort,
    source: &'a SourceFile,
    /// The texts of the source, read once for all languages.
    texts: &'a OnceLock<Arc<Texts>>,
    target: Option<&'a SourceFile>,
    target_path: String,
    lock: Option<&'a SourceFile>,
}

impl Files<'_> {
    fn page(&self, tag: &str, bodies: &Bodies) -> Page {
        let target = self.target.ok_or(self.target_path.as_str());
        let lock = self.lock.map(|file| &*file.text);
        let texts = self.texts.get_or_init(|| Arc::new(Texts::read(self.source, &self.sort, bodies)));
        let source = (self.source, texts.clone());
        Page::new(self.id, self.sort.clone(), source, target, lock.ok_or(()), tag, bodies)
    }
}

/// The texts of the source language, read when a page first asks for them.
#[derive(Debug, Default)]
pub struct SourceTexts(FxHashMap<SourceId, OnceLock<Arc<Texts>>>);

impl SourceTexts {
    /// Room for the texts of all pages.
    pub fn of(sources: &Sources, config: &Config) -> SourceTexts {
        let tag = &config.source_locale().tag;
        let files = sources.files_under(&format!("content/{tag}/")).chain(data_files(sources, tag));
        SourceTexts(files.map(|file| (file.id, OnceLock::new())).collect())
    }
}

/// The folder below which data stands, and the only texts outside a language's own folder.
const CONTENT: &str = "content/";

/// Files of data that may hold texts by language. A plan that was frozen is no longer changed.
fn data_files<'a>(sources: &'a Sources, from: &str) -> impl Iterator<Item = &'a SourceFile> {
    let key = format!("{from}:");
    let places = ["content/handbook.yaml", "content/processes/", "content/teams/"];
    let files = places.into_iter().flat_map(|place| sources.files_under(place));
    files.filter(move |file| {
        file.readable
            && file.path.ends_with(".yaml")
            && !file.path.contains("/baselines/")
            && file.text.contains(&key)
    })
}

/// The files of all pages, in order of path; those of data last.
fn files<'a>(
    sources: &'a Sources,
    config: &Config,
    locale: &Locale,
    texts: &'a SourceTexts,
) -> Vec<Files<'a>> {
    let from = format!("content/{}/", config.source_locale().tag);
    let of = |source: &'a SourceFile| {
        let below = source.path.get(from.len()..)?;
        let (id, sort) = match below {
            "glossary.yaml" => ("glossary", Sort::Glossary),
            _ => {
                let kind = Kind::of_folder(below.split('/').next()?)?;
                (below.strip_suffix(".md")?, Sort::Words { is_handout: kind == Kind::Handout })
            }
        };
        let target_path = format!("content/{}/{below}", locale.tag);
        let target = sources.file(&target_path).filter(|file| file.readable);
        let lock = sources.file(&lock::path(&locale.tag, id));
        Some(Files { id, sort, source, texts: texts.0.get(&source.id)?, target, target_path, lock })
    };
    let data = |source: &'a SourceFile| {
        let id = source.path.strip_prefix(CONTENT)?.strip_suffix(".yaml")?;
        let sort = Sort::Data { from: config.source_locale().tag.as_str().into() };
        let target_path = source.path.to_string();
        let lock = sources.file(&lock::path(&locale.tag, id));
        Some(Files {
            id,
            sort,
            source,
            texts: texts.0.get(&source.id)?,
            target: Some(source),
            target_path,
            lock,
        })
    };
    let words = sources.files_under(&from).filter(|file| file.readable).filter_map(of);
    words.chain(data_files(sources, &config.source_locale().tag).filter_map(data)).collect()
}

/// The pages of a handbook in one language, in order of path; `wanted` chooses by id.
pub fn pages(
    sources: &Sources,
    config: &Config,
    locale: &Locale,
    wanted: &(dyn Fn(&str) -> bool + Sync),
) -> Vec<Arc<Page>> {
    pages_with(sources, config, locale, &SourceTexts::of(sources, config), wanted)
}

/// The same, with texts of the source that serve several languages.
pub fn pages_with(
    sources: &Sources,
    config: &Config,
    locale: &Locale,
    texts: &SourceTexts,
    wanted: &(dyn Fn(&str) -> bool + Sync),
) -> Vec<Arc<Page>> {
    let files = files(sources, config, locale, texts).into_par_iter();
    let pages = files
        .filter(|files| wanted(files.id))
        .map(|files| Arc::new(files.page(&locale.tag, &Bodies::default())));
    // Data may have no text by language.
    pages
        .filter(|page| !matches!(page.sort, Sort::Data { .. }) || !page.source_texts.units.is_empty())
        .collect()
}

/// The codes of what can be wrong with a translation.
pub const CODES: &[Code] = &[
    Code::FormDiffers,
    Code::StructureOverridden,
    Code::SectionDiffers,
    Code::Untranslated,
    Code::Outdated,
    Code::SameText,
    Code::PlaceholderMissing,
    Code::PlaceholderExtra,
    Code::ForbiddenTerm,
    Code::LinkDiffers,
    Code::StructureDiffers,
    Code::NumeralDiffers,
    Code::Term,
    Code::Register,
    Code::Punctuation,
    Code::TooLong,
    Code::LeftoverSource,
    Code::LockOutOfDate,
];

/// A term in two languages.
#[derive(Clone, Debug, Serialize)]
pub struct TermRow {
    /// Its id.
    pub id: String,
    /// In the source language.
    pub source: String,
    /// What it means, in the source language.
    pub definition: String,
    /// The translation, and other forms that are approved.
    pub approved: Vec<String>,
    /// Forms that are not to be used.
    pub forbidden: Vec<String>,
}

/// The terms of a handbook with their translations into `locale`.
pub fn glossary_table(sources: &Sources, config: &Config, locale: &Locale) -> Vec<TermRow> {
    let terms = |tag: &str| {
        let file = sources.file(&format!("content/{tag}/glossary.yaml")).filter(|file| file.readable);
        file.map(|file| parse::glossary::parse(file).value).unwrap_or_default()
    };
    let targets = terms(&locale.tag);
    terms(&config.source_locale().tag)
        .into_iter()
        .map(|source| {
            let target = targets.iter().find(|target| target.id.value == source.id.value);
            let words = target.map(|target| target.words.clone());
            let (term, approved, forbidden) =
                words.map_or((None, Vec::new(), Vec::new()), |w| (Some(w.term), w.approved, w.forbidden));
            TermRow {
                id: source.id.value,
                source: source.words.term,
                definition: source.words.definition,
                approved: term.into_iter().chain(approved).collect(),
                forbidden,
            }
        })
        .collect()
}

/// Terms as a table for a spreadsheet.
pub fn glossary_csv(rows: &[TermRow]) -> String {
    let head = ["id", "source", "definition", "approved", "forbidden"].map(str::to_owned).to_vec();
    let cells = |row: &TermRow| {
        let (approved, forbidden) = (row.approved.join("; "), row.forbidden.join("; "));
        Vec::from([row.id.clone(), row.source.clone(), row.definition.clone(), approved, forbidden])
    };
    table(std::iter::once(head).chain(rows.iter().map(cells)))
}

/// A page whose source has another name now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// The name that it had.
    pub from: String,
    /// The name that it has.
    pub to: String,
    /// The translation and its lock at their new places.
    pub files: Vec<(String, String)>,
    /// The same at their old places.
    pub gone: Vec<String>,
}

/// Finds translations whose source was renamed: a lock without a source belongs to the page that has
/// most of its texts, and no translation.
pub fn renamed(sources: &Sources, config: &Config, locale: &Locale) -> Vec<Renamed> {
    let folder = format!("content/.translation/{}/", locale.tag);
    let from = &config.source_locale().tag;
    let mut found: Vec<Renamed> = Vec::new();
    let mut free: Option<Vec<Arc<Page>>> = None;
    for file in sources.files_under(&folder) {
        let Some(id) = file.path.strip_prefix(&folder).and_then(|path| path.strip_suffix(".lock")) else {
            continue;
        };
        let is_data = sources.file(&format!("content/{id}.yaml")).is_some();
        if id == "glossary" || is_data || sources.file(&format!("content/{from}/{id}.md")).is_some() {
            continue;
        }
        let Ok(lock) = Lock::read(&file.text) else { continue };
        let free = free.get_or_insert_with(|| {
            let all = pages(sources, config, locale, &|_| true);
            all.into_iter().filter(|page| page.target.is_none() && page.lock.is_none()).collect()
        });
        let kind = id.split('/').next().unwrap_or_default();
        let texts: FxHashSet<&str> = lock.entries.iter().map(|entry| entry.source.as_str()).collect();
        let shared =
            |page: &Page| page.source_texts.units.iter().filter(|unit| texts.contains(&*unit.text)).count();
        let is_free = |page: &&Arc<Page>| {
            page.id.split('/').next() == Some(kind) && !found.iter().any(|other| other.to == page.id)
        };
        let best = free
            .iter()
            .filter(is_free)
            .map(|page| (shared(page), page))
            .max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.id.cmp(&a.1.id)));
        let old_target = format!("content/{}/{id}.md", locale.tag);
        if let Some((count, page)) = best
            && count * 2 >= texts.len().max(1)
            && let Some(target) = sources.file(&old_target)
        {
            found.push(Renamed {
                from: id.to_owned(),
                to: page.id.clone(),
                files: Vec::from([
                    (page.target_path.clone(), target.text.to_string()),
                    (page.lock_path.clone(), file.text.to_string()),
                ]),
                gone: Vec::from([old_target, file.path.to_string()]),
            });
        }
    }
    found
}

/// Reads how far every page is in every language, and what is wrong with it; `bodies` are those parsed already.
pub fn read(sources: &Sources, config: &Config, bodies: &Bodies, memo: &Memo) -> Diagnosed<Translation> {
    let mut found = Diagnostics::default();
    let mut translation = Translation::default();
    let source = config.source_locale();
    let texts = SourceTexts::of(sources, config);
    for locale in &config.locales[1..] {
        let rows = glossary_table(sources, config, locale);
        let terms: Vec<TermRule> = rows
            .into_iter()
            .map(|row| TermRule { term: row.source, approved: row.approved, forbidden: row.forbidden })
            .collect();
        let terms = Terms::new(terms);
        let glossary = [&source.tag, &locale.tag]
            .iter()
            .filter_map(|tag| sources.file(&format!("content/{tag}/glossary.yaml")))
            .fold(Hasher::default(), |hasher, file| hasher.join(file.fingerprint))
            .finish();
        let held: Vec<_> = files(sources, config, locale, &texts)
            .into_par_iter()
            .map(|files| {
                let key = || {
                    let hasher = Hasher::default().join(glossary).join(files.source.fingerprint);
                    let hasher = files.target.iter().fold(hasher, |h, file| h.join(file.fingerprint));
                    files.lock.iter().fold(hasher, |h, file| h.join(file.fingerprint)).finish()
                };
                memo.remember("translate", key, || {
                    let page = files.page(&locale.tag, bodies);
                    let is_data = matches!(page.sort, Sort::Data { .. });
                    let rules = Rules {
                        terms: &terms,
                        from: source.language(),
                        to: locale.language(),
                        prints: files.id.starts_with("handouts/")
                            || memchr::memmem::find(files.source.text.as_bytes(), b"::: handout").is_some(),
                    };
                    let mut found = Vec::new();
                    // What a team writes in two languages is held against rules once somebody tracks it.
                    if page.target.is_some() && (files.lock.is_some() || !is_data) {
                        found = checks::check(&page, &rules);
                        found.extend(out_of_date(&page, files.lock, &locale.tag));
                    }
                    // What a team changed in its own words is the team's, not for readers of the site.
                    ((!is_data).then(|| held(&page)), found)
                })
            })
            .collect();
        for result in held {
            let (page, diagnostics) = &*result;
            found.extend(diagnostics.iter().cloned());
            if let Some(page) = page {
                translation.pages.insert((locale.id, page.id.clone()), page.clone());
            }
        }
    }
    Diagnosed::new(translation, found)
}

/// Leaves out what only follows from another fault: a link that is broken in one language is no second
/// fault where it is missing in the other. What is sure, since it is recorded, stays.
pub fn own_faults(found: &[Diagnostic], others: &Diagnostics) -> Vec<Diagnostic> {
    let told: FxHashSet<SourceId> = others.iter().map(|problem| problem.at.source).collect();
    let follows = |problem: &Diagnostic| {
        let mut places = problem.related.iter().map(|related| related.at.source).chain([problem.at.source]);
        problem.severity == Severity::Warning
            && !matches!(problem.code, Code::Outdated | Code::LockOutOfDate | Code::ForbiddenTerm)
            && places.any(|source| told.contains(&source))
    };
    found.iter().filter(|problem| !follows(problem)).cloned().collect()
}

/// What the site needs to know of a page's translation.
fn held(page: &Page) -> Translated {
    let status = status::PageStatus::of(page);
    let outdated = page.alignment.blocks.iter().filter_map(|block| {
        let target = page.target_texts.units.get(*block.targets.first()?)?;
        let is_outdated = block.state == State::Outdated || block.state == State::Missing;
        let entry = page.entry(block);
        is_outdated.then(|| OutdatedBlock {
            range: target.range.clone(),
            source_range: page.unit(block).range.clone(),
            source_text: plain(&page.unit(block).marked),
            changes: entry.map_or_else(Vec::new, |entry| {
                status::changes(&words_only(&entry.source), &words_only(&page.unit(block).text))
            }),
            is_safety: target.is_safety || page.unit(block).is_safety,
            is_missing: block.state == State::Missing,
        })
    });
    Translated {
        id: page.id.clone(),
        title: page.title().to_owned(),
        is_there: page.target.is_some(),
        is_tracked: page.is_tracked(),
        words: status.words,
        blocks: status.blocks,
        current: State::ALL.iter().filter(|state| state.is_current()).map(|state| status.count(*state)).sum(),
        missing: status.count(State::Missing),
        outdated_count: status.count(State::Outdated) + status.count(State::Mechanical),
        unconfirmed: status.count(State::Touched) + status.count(State::Untracked),
        outdated: outdated.collect(),
    }
}

/// A source text in plain words; its references stay for the page to resolve.
fn plain(text: &marked::Marked) -> String {
    let one = |part: &marked::Part| match part {
        marked::Part::Text(text) => text.clone(),
        marked::Part::Single(number) => match text.placeholder(*number) {
            Some(placeholder) if placeholder.kind == marked::PlaceholderKind::Break => " ".to_owned(),
            Some(placeholder) => placeholder.open.trim_matches(['<', '>', '`']).to_owned(),
            None => String::new(),
        },
        marked::Part::Open(_) | marked::Part::Close(_) => String::new(),
    };
    text.parts.iter().map(one).collect()
}

/// A text with tags as a reader sees it.
fn words_only(tagged: &str) -> String {
    let parts = marked::read_tagged(tagged);
    let text = marked::words(&parts).replace(['*', '_'], "");
    marked::normal(&text)
}

/// What a lock tells that somebody has to look at.
fn out_of_date(page: &Page, lock: Option<&SourceFile>, tag: &str) -> Vec<Diagnostic> {
    let Some(target) = &page.target else { return Vec::new() };
    if let (Some(bad), Some(file)) = (&page.bad_lock, lock) {
        let at = Span::new(file.id, bad.at..bad.at);
        let problem = Code::LockOutOfDate.at(at).say("lock-out-of-date-unreadable");
        return Vec::from([problem.with("detail", bad.detail.as_str())]);
    }
    if !page.is_tracked() {
        return Vec::new();
    }
    let name = |problem: Diagnostic| problem.with("page", page.id.as_str()).with("locale", tag);
    page.alignment
        .blocks
        .iter()
        .filter_map(|block| {
            let at =
                Span::new(target.id, page.target_texts.units.get(*block.targets.first()?)?.range.clone());
            let source = Span::new(page.source.id, page.unit(block).range.clone());
            match block.state {
                State::Outdated => Some(name(Code::Outdated.at(at)).related(source, "source-text-here")),
                State::Mechanical => {
                    let problem = Code::LockOutOfDate.at(at).say("lock-out-of-date-mechanical");
                    Some(name(problem).related(source, "source-text-here"))
                }
                State::Touched => Some(name(Code::LockOutOfDate.at(at))),
                State::Missing
                | State::Draft
                | State::Machine
                | State::Untracked
                | State::Translated
                | State::Reviewed => None,
            }
        })
        .collect()
}
