//! A Markdown file → the words of one thing, and for an activity its structure.

use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;

use super::{dates, front_matter};
use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics, Severity};
use crate::markdown::Masked;
use crate::markdown::comment::without;
use crate::markdown::document::{Document, Nodes};
use crate::markdown::fence::{is_code, is_id};
use crate::markdown::outline::outline;
use crate::memo::Fingerprint;
use crate::model::activity::{ActivityKind, Each, Grouping, Material};
use crate::model::kind::Kind;
use crate::model::words::{Body, WordsFile};
use crate::source::lines::lines;
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::{self, Entries, Loose};

/// Declares the front matter of a kind: its own keys and those of every file of words.
macro_rules! front_matter {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),* $(,)? })+) => {
        $($(#[$doc])*
        #[derive(Debug, Default, Deserialize)]
        #[serde(default)]
        struct $name {
            id: Option<Spanned<String>>,
            title: Option<Spanned<String>>,
            summary: Option<Spanned<String>>,
            updated: Option<Spanned<String>>,
            tags: Vec<Spanned<String>>,
            draft: bool,
            aliases: Vec<Spanned<String>>,
            $($field: $type,)*
        }

        impl From<$name> for Common {
            fn from(front: $name) -> Common {
                let $name { id, title, summary, updated, tags, draft, aliases, .. } = front;
                Common { id, title, summary, updated, tags, draft, aliases }
            }
        })+
    };
}

/// The keys of every file of words.
struct Common {
    id: Option<Spanned<String>>,
    title: Option<Spanned<String>>,
    summary: Option<Spanned<String>>,
    updated: Option<Spanned<String>>,
    tags: Vec<Spanned<String>>,
    draft: bool,
    aliases: Vec<Spanned<String>>,
}

front_matter! {
    /// `pages/*.md`.
    PageFront { order: Option<i32> }
    /// `processes/*.md`.
    ProcessFront { accomplishments: Vec<String> }
    /// `stages/*.md`, features too.
    StageFront { accomplishments: Vec<String>, indicators: Entries<String> }
    /// `steps/*.md`.
    StepFront { key_questions: Vec<String>, produces_text: Option<String> }
    /// `instruments/*.md`.
    InstrumentFront { items: Entries<String> }
    /// `handouts/*.md`.
    HandoutFront {
        each: Option<Spanned<Each>>,
        sheets: Option<Spanned<u16>>,
        code: Option<Spanned<String>>,
    }
    /// `activities/*.md`.
    ActivityFront {
        steps: Option<Spanned<Vec<Spanned<String>>>>,
        kind: Option<Spanned<ActivityKind>>,
        outcomes: Vec<String>,
        time: Option<Spanned<TimeFile>>,
        group: Option<Spanned<GroupFile>>,
        r#where: Option<Spanned<Vec<Spanned<PlaceFile>>>>,
        materials: Vec<Loose<MaterialFile>>,
        before: Option<Vec<Spanned<String>>>,
        after: Option<Vec<Spanned<String>>>,
        handouts: Option<Vec<Spanned<String>>>,
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct TimeFile {
    prep: Option<u16>,
    run: Option<u16>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct GroupFile {
    min: Option<u16>,
    max: Option<u16>,
    r#in: Option<Grouping>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum PlaceFile {
    InPerson,
    Online,
}

#[derive(Clone, Debug, Deserialize)]
struct MaterialFile {
    item: String,
    each: Option<Each>,
    qty: Option<u16>,
}

/// The structure that an activity's file gives; in a translation it may only repeat the source's.
#[derive(Clone, Debug, Default)]
pub struct ActivityFacts {
    /// Ids of its steps.
    pub steps: Option<Spanned<Vec<Spanned<String>>>>,
    /// What it is.
    pub kind: Option<Spanned<ActivityKind>>,
    /// Minutes to prepare and to run, and where that is said.
    pub time: Option<Spanned<(Option<u16>, Option<u16>)>>,
    /// Fewest and most people, how they sit, and where that is said.
    pub group: Option<Spanned<(Option<u16>, Option<u16>, Option<Grouping>)>>,
    /// `in-person`, `online`.
    pub places: Option<Spanned<Vec<String>>>,
    /// What to bring.
    pub materials: Vec<Material>,
    /// Activities before.
    pub before: Option<Vec<Spanned<String>>>,
    /// Activities after.
    pub after: Option<Vec<Spanned<String>>>,
    /// Shared handouts it uses.
    pub handouts: Option<Vec<Spanned<String>>>,
}

/// The structure that a shared handout's file gives.
#[derive(Clone, Debug, Default)]
pub struct HandoutFacts {
    /// For whom.
    pub each: Option<Spanned<Each>>,
    /// Sheets of paper.
    pub sheets: Option<Spanned<u16>>,
    /// A pinned code.
    pub code: Option<Spanned<String>>,
}

/// The structure in a file of words, by kind.
#[derive(Clone, Debug)]
pub enum Facts {
    /// There is none.
    None,
    /// An activity's.
    Activity(Box<ActivityFacts>),
    /// A shared handout's.
    Handout(HandoutFacts),
}

/// One file of words.
#[derive(Clone, Debug)]
pub struct ParsedWords {
    /// The words.
    pub words: Arc<WordsFile>,
    /// The structure.
    pub facts: Arc<Facts>,
}

/// Reads the words of the thing `id` of this kind.
pub fn parse(file: &SourceFile, kind: Kind, id: &str) -> Diagnosed<ParsedWords> {
    let mut found = Diagnostics::default();
    let split = front_matter::split(file.id, &file.text);
    let unclosed = split.problem.is_some();
    let front_at = Span::new(file.id, split.yaml.clone());
    let yaml = &file.text[split.yaml.clone()];
    let mut points = Vec::new();
    let mut produces = None;
    let mut order = None;
    let mut materials = Vec::new();
    let mut items = Vec::new();
    let mut facts = Facts::None;
    let mut common: Common = match kind {
        Kind::Page | Kind::Team | Kind::Term => {
            let front: PageFront = read(yaml, front_at, &mut found);
            order = front.order;
            front.into()
        }
        Kind::Process => {
            let mut front: ProcessFront = read(yaml, front_at, &mut found);
            points = std::mem::take(&mut front.accomplishments);
            front.into()
        }
        Kind::Stage => {
            let mut front: StageFront = read(yaml, front_at, &mut found);
            points = std::mem::take(&mut front.accomplishments);
            items = std::mem::take(&mut front.indicators).0;
            front.into()
        }
        Kind::Step => {
            let mut front: StepFront = read(yaml, front_at, &mut found);
            points = std::mem::take(&mut front.key_questions);
            produces = front.produces_text.take();
            front.into()
        }
        Kind::Instrument => {
            let mut front: InstrumentFront = read(yaml, front_at, &mut found);
            items = std::mem::take(&mut front.items).0;
            front.into()
        }
        Kind::Handout => {
            let mut front: HandoutFront = read(yaml, front_at, &mut found);
            facts = Facts::Handout(HandoutFacts {
                each: front.each.take(),
                sheets: front.sheets.take(),
                code: front.code.take().filter(|code| {
                    let good = is_code(&code.value);
                    if !good {
                        let diagnostic = Code::BadArgument.at(code.span).say("bad-argument-code");
                        found.push(diagnostic.with("found", code.value.as_str()));
                    }
                    good
                }),
            });
            front.into()
        }
        Kind::Activity => {
            let mut front: ActivityFront = read(yaml, front_at, &mut found);
            points = std::mem::take(&mut front.outcomes);
            let mut own = Vec::new();
            for material in std::mem::take(&mut front.materials) {
                match material {
                    Loose::Short(item) => materials.push(item.value),
                    Loose::Long(material) => {
                        materials.push(material.item);
                        own.push(Material { each: material.each, quantity: material.qty });
                    }
                }
            }
            own.resize(materials.len(), Material { each: None, quantity: None });
            facts = Facts::Activity(Box::new(ActivityFacts {
                steps: front.steps.take(),
                kind: front.kind.take(),
                time: front.time.take().map(|t| Spanned::new((t.value.prep, t.value.run), t.span)),
                group: front
                    .group
                    .take()
                    .map(|g| Spanned::new((g.value.min, g.value.max, g.value.r#in), g.span)),
                places: front.r#where.take().map(|places| {
                    let names = places.value.iter().map(|place| match place.value {
                        PlaceFile::InPerson => "in-person".to_owned(),
                        PlaceFile::Online => "online".to_owned(),
                    });
                    Spanned::new(names.collect(), places.span)
                }),
                materials: own,
                before: front.before.take(),
                after: front.after.take(),
                handouts: front.handouts.take(),
            }));
            front.into()
        }
    };
    // What is missing in a block that could not be read whole may stand there all the same.
    let broken =
        |code| matches!(code, Code::YamlSyntax | Code::YamlLimits | Code::WrongType | Code::BadRange);
    let mut in_front = std::mem::take(&mut found).into_vec();
    let is_whole = file.readable && !unclosed && !in_front.iter().any(|problem| broken(problem.code));
    if let Some(problem) = split.problem {
        in_front = vec![problem];
    }
    found.extend(in_front);
    let front = Span::new(file.id, 0..file.text.find(['\n', '\r']).unwrap_or(file.text.len()).min(3));
    if let Some(own) = &common.id
        && own.value != id
    {
        found.push(
            Code::BadId.at(own.span).say("bad-id-differs").with("id", own.value.as_str()).with("name", id),
        );
    }
    // Comments are as private in a text of the front matter as in the body.
    for text in [&mut common.title, &mut common.summary].into_iter().flatten() {
        text.value = without(std::mem::take(&mut text.value));
    }
    for text in points.iter_mut().chain(&mut materials).chain(&mut produces) {
        *text = without(std::mem::take(text));
    }
    for (_, text) in &mut items {
        *text = without(std::mem::take(text));
    }
    let title = match common.title {
        Some(title) if !title.value.trim().is_empty() => title,
        _ => {
            if is_whole {
                let mut keys = lines(yaml).filter(|line| yaml[line.clone()].starts_with("title:"));
                found.push(match keys.next() {
                    Some(line) => Code::MissingKey
                        .at(front_at.within(line.start..line.start + "title".len()))
                        .say("missing-key-empty")
                        .with("key", "title"),
                    None => Code::MissingKey.at(front).with("key", "title"),
                });
            }
            Spanned::new(id.rsplit('/').next().unwrap_or(id).to_owned(), front)
        }
    };
    // Other programs write a path of the site.
    for alias in &mut common.aliases {
        let path = alias.value.trim_matches('/');
        let path = path.strip_suffix(".html").or(path.strip_suffix(".md")).unwrap_or(path).to_owned();
        alias.value = path;
    }
    common.aliases.retain(|alias| {
        let is_own = alias.value == id;
        if is_own {
            let problem = Code::UrlClash.at(alias.span).say("url-clash-own").with("path", id);
            found.push(problem.weigh(Severity::Warning));
        }
        !is_own
    });
    for alias in &common.aliases {
        if !alias.value.split('/').all(is_id) {
            found.push(Code::BadId.at(alias.span).with("id", alias.value.as_str()));
        }
    }
    let updated = dates::read_optional(common.updated.as_ref(), &mut found);
    let body = without_title(&file.text, split.body, &title.value);
    let text = &file.text[body.clone()];
    let at = Span::new(file.id, body);
    let whole_handout = kind == Kind::Handout;
    let masked = Masked::new(text, whole_handout);
    let pieces = masked.pieces();
    let outline = found.take(outline(&masked, &pieces, at, whole_handout));
    let nodes = Nodes::of(&masked, &pieces);
    let document = Arc::new(Document::new(masked, nodes));
    let words = WordsFile {
        source: file.id,
        path: file.path.clone(),
        front,
        is_whole,
        title,
        summary: common.summary,
        updated,
        draft: common.draft,
        aliases: common.aliases.into_iter().filter(|alias| alias.value.split('/').all(is_id)).collect(),
        order,
        tags: common.tags,
        points,
        produces,
        materials,
        items,
        body: Body { at, fingerprint: Fingerprint::of(text.as_bytes()), outline, document },
    };
    Diagnosed::new(ParsedWords { words: Arc::new(words), facts: Arc::new(facts) }, found)
}

/// A body without a first heading that only repeats the title, which stands above it anyway.
fn without_title(text: &str, body: Range<usize>, title: &str) -> Range<usize> {
    let start = body.start;
    let mut rest = lines(&text[body.clone()])
        .map(|line| start + line.start..start + line.end)
        .skip_while(|line| text[line.clone()].trim().is_empty());
    let (Some(first), second) = (rest.next(), rest.next()) else { return body };
    let words = &text[first.clone()];
    let underline = second.filter(|line| {
        let words = text[line.clone()].trim_end();
        !words.is_empty() && words.bytes().all(|byte| byte == b'=')
    });
    let (heading, end) = match (words.strip_prefix("# "), underline) {
        (Some(heading), _) => (heading.trim().trim_end_matches('#'), first.end),
        (None, Some(line)) => (words, line.end),
        (None, None) => return body,
    };
    let same = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    if same(heading) == same(title) { end..body.end } else { body }
}

fn read<T: Default + serde::de::DeserializeOwned>(yaml: &str, at: Span, found: &mut Diagnostics) -> T {
    found.take(yaml::parse(yaml, at)).unwrap_or_default()
}

/// Keys of other programs' front matter, and what they are called here.
const OTHERS: &[(&str, &str)] = &[
    ("category", "tags"),
    ("categories", "tags"),
    ("date", "updated"),
    ("description", "summary"),
    ("excerpt", "summary"),
    ("keywords", "tags"),
    ("lastmod", "updated"),
    ("last_modified_at", "updated"),
    ("redirect_from", "aliases"),
    ("redirects", "aliases"),
    ("subtitle", "summary"),
];

/// Keys that no file of words knows, over all files: another program's stand in each of them, and are one
/// thing to mend.
#[derive(Default)]
pub(super) struct UnknownKeys(Vec<(Diagnostic, usize)>);

impl UnknownKeys {
    /// Keeps back what is told once for all files; hands on the rest.
    pub(super) fn sift(&mut self, problems: &[Diagnostic], ignored: &[String]) -> Vec<Diagnostic> {
        let mut rest = Vec::new();
        for problem in problems {
            let key = problem.argument("key").filter(|_| problem.message.id == "unknown-key");
            let Some(key) = key else {
                rest.push(problem.clone());
                continue;
            };
            if ignored.iter().any(|known| known == key) {
                continue;
            }
            let is_slip = problem.argument("near") != Some("none") && own(key).is_none();
            match self.0.iter_mut().find(|(first, _)| first.argument("key") == Some(key)) {
                _ if is_slip => rest.push(problem.clone()),
                Some((_, count)) => *count += 1,
                None => self.0.push((problem.clone(), 1)),
            }
        }
        rest
    }

    /// What was kept back, each key at its first place.
    pub(super) fn told(self) -> impl Iterator<Item = Diagnostic> {
        self.0.into_iter().map(|(problem, count)| {
            let own = problem.argument("key").and_then(own);
            if count == 1 && own.is_none() {
                return problem;
            }
            let problem = problem.with("own", own.unwrap_or("none")).with("count", count);
            // It is in the way of nothing: the page is there without it.
            problem.say("unknown-key-foreign").weigh(Severity::Warning)
        })
    }
}

/// What a key of another program is called here.
fn own(key: &str) -> Option<&'static str> {
    OTHERS.iter().find(|(other, _)| *other == key).map(|(_, own)| *own)
}
