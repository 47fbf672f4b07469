//! A file of words → the texts in it that are translated, each with its exact bytes; and back.
//!
//! The texts of front matter come first, by their keys, then the blocks of the body. A glossary has
//! its terms and what they mean. A file of data (a team, the handbook's settings) holds both languages
//! itself: each of its texts that is a map by language is one.

use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::marked::{self, Marked, Part, Placeholder};
use crate::markdown::Lexed;
use crate::markdown::block::{BlockKind, blocks};
use crate::markdown::comment::without;
use crate::markdown::skeleton::{Skeleton, skeleton};
use crate::memo::Fingerprint;
use crate::model::words::WordsFile;
use crate::parse::front_matter;
use crate::source::{SourceFile, SourceId, Span};
use crate::yaml;

/// The keys of front matter that hold words; every other key is structure.
pub const WORDS: &[&str] = &[
    "title",
    "summary",
    "accomplishments",
    "indicators",
    "key_questions",
    "produces_text",
    "items",
    "outcomes",
    "materials",
];

/// How a text is written in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A value of YAML.
    Yaml,
    /// Markdown.
    Markdown(BlockKind),
}

/// One text that is translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// How it is written.
    pub form: Form,
    /// What it is: a block's kind, or the key of front matter.
    pub kind: Box<str>,
    /// Where it stands: ids of headings, or a key's own path.
    pub under: Box<str>,
    /// Its bytes in the file.
    pub range: Range<usize>,
    /// Its text.
    pub marked: Marked,
    /// Its text with tags.
    pub text: Box<str>,
    /// Whether it keeps people safe.
    pub is_safety: bool,
    /// Whether only this language has it, on purpose.
    pub is_local: bool,
}

impl Unit {
    /// Hash of words and placeholders, to see a change by hand.
    pub fn hash(&self) -> String {
        let text =
            self.marked.shape().into_iter().fold(self.text.to_string(), |text, one| text + "\u{1f}" + &one);
        short_hash(&text)
    }
}

/// The first 16 hex digits of a text's hash.
pub fn short_hash(text: &str) -> String {
    let mut hex = Fingerprint::of(text.as_bytes()).hex();
    hex.truncate(16);
    hex
}

/// What sort of file a text stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Front matter and a body.
    Words {
        /// Whether all of the body is one handout.
        is_handout: bool,
    },
    /// A list of terms.
    Glossary,
    /// Data whose texts are maps by language, all languages in one file.
    Data {
        /// The source language's key in such a map.
        from: Arc<str>,
    },
}

/// The texts of a file.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// In order; of data those of the source language.
    pub units: Vec<Unit>,
    /// How the body is built, where there is one.
    pub skeleton: Option<Skeleton>,
}

/// The files of words that were parsed already, by their source.
pub type Bodies = FxHashMap<SourceId, Arc<WordsFile>>;

impl Texts {
    /// Reads the texts of a file; a body that was parsed is not lexed again.
    pub fn read(file: &SourceFile, sort: &Sort, bodies: &Bodies) -> Texts {
        let units = match sort {
            Sort::Glossary => glossary(file),
            Sort::Words { is_handout } => return words(file, *is_handout, bodies),
            Sort::Data { from } => data(file, from, from).into_iter().flatten().collect(),
        };
        Texts { units, skeleton: None }
    }
}

/// For each text of the source language in a file of data: what the same map says in another.
///
/// Where it stands is told by its keys alone: numbers change with the list, and ids name people.
pub fn data(file: &SourceFile, from: &str, to: &str) -> Vec<Option<Unit>> {
    let whole = Span::new(file.id, 0..file.text.len());
    let mut found: Vec<(String, bool, Option<Unit>)> = Vec::new();
    for scalar in yaml::scalars(&file.text, whole) {
        let Some((place, tag)) = scalar.path.rsplit_once('/').filter(|(_, tag)| *tag == from || *tag == to)
        else {
            continue;
        };
        // The languages of one text follow each other.
        if found.last().is_none_or(|(last, ..)| last != place) {
            found.push((place.to_owned(), false, None));
        }
        let keys: Vec<&str> = place.split('/').filter(|key| key.parse::<usize>().is_err()).collect();
        if let Some((_, has_source, unit)) = found.last_mut() {
            *has_source |= tag == from;
            if tag == to {
                let range = with_indicator(&file.text, scalar.range);
                let kind = keys.last().copied().unwrap_or_default();
                *unit = Some(text(kind, &keys.join("/"), &scalar.value, range));
            }
        }
    }
    found.into_iter().filter(|(_, has_source, _)| *has_source).map(|(.., unit)| unit).collect()
}

fn words(file: &SourceFile, is_handout: bool, bodies: &Bodies) -> Texts {
    let split = front_matter::split(file.id, &file.text);
    let at = Span::new(file.id, split.yaml.clone());
    let mut units: Vec<Unit> = yaml::scalars(&file.text[split.yaml], at)
        .into_iter()
        .filter_map(|scalar| {
            let mut path = scalar.path.split('/');
            let key = path.next().filter(|key| WORDS.contains(key))?;
            // A material may say its number too: only the item is words.
            let is_words = key != "materials" || path.nth(1).is_none_or(|inner| inner == "item");
            let named = matches!(key, "indicators" | "items").then_some(scalar.path.as_str());
            let range = with_indicator(&file.text, at.within(scalar.range).range());
            is_words.then(|| text(key, named.unwrap_or(key), &scalar.value, range))
        })
        .collect();
    let body = &file.text[split.body.clone()];
    // A first heading that repeats the title is no part of a parsed body.
    let parsed = bodies.get(&file.id).filter(|words| words.body.at.range() == split.body);
    let lexed = match parsed {
        Some(words) => Lexed::of(body, Arc::clone(&words.body.document)),
        None => Lexed::new(body, is_handout),
    };
    let pieces = lexed.pieces();
    units.extend(blocks(&lexed, &pieces).into_iter().map(|block| {
        let marked = Marked::of(&block, body);
        Unit {
            form: Form::Markdown(block.kind),
            kind: block.kind.name().into(),
            under: block.under.as_str().into(),
            range: split.body.start + block.range.start..split.body.start + block.range.end,
            text: marked.tagged().into(),
            marked,
            is_safety: block.is_safety,
            is_local: block.is_local,
        }
    }));
    Texts { units, skeleton: Some(skeleton(&lexed, &pieces)) }
}

/// A value's bytes with the `|` or `>` before them, when it stands over several lines.
fn with_indicator(file: &str, range: Range<usize>) -> Range<usize> {
    let before = file.get(..range.start).unwrap_or_default();
    let head = before.trim_end_matches([' ', '\n', '\r']);
    let key = head.trim_end_matches(['+', '-']).strip_suffix(['|', '>']);
    match key.filter(|key| before[head.len()..].contains('\n') && key.ends_with(' ')) {
        Some(key) => key.len()..range.end,
        None => range,
    }
}

fn glossary(file: &SourceFile) -> Vec<Unit> {
    let scalars = yaml::scalars(&file.text, Span::new(file.id, 0..file.text.len()));
    let parts = |path: &str| -> Option<(usize, String)> {
        let (number, key) = path.split_once('/')?;
        Some((number.parse().ok()?, key.to_owned()))
    };
    let mut ids: Vec<Option<String>> = Vec::new();
    for scalar in &scalars {
        if let Some((number, key)) = parts(&scalar.path)
            && key == "id"
            && number < scalars.len()
        {
            ids.resize(ids.len().max(number + 1), None);
            ids[number] = Some(scalar.value.clone());
        }
    }
    let unit = |scalar: yaml::Scalar| {
        let (number, key) = parts(&scalar.path)?;
        let id = ids.get(number)?.as_ref()?;
        let is_words = matches!(key.as_str(), "term" | "definition");
        let range = with_indicator(&file.text, scalar.range);
        is_words.then(|| text(&key, &format!("{id}/{key}"), &scalar.value, range))
    };
    scalars.into_iter().filter_map(unit).collect()
}

fn text(kind: &str, under: &str, value: &str, range: Range<usize>) -> Unit {
    let marked = Marked::plain(&without(value.to_owned()));
    Unit {
        form: Form::Yaml,
        kind: kind.into(),
        under: under.into(),
        range,
        text: marked.tagged().into(),
        marked,
        is_safety: false,
        is_local: false,
    }
}

/// A text as it is written in a file in place of `unit`.
pub fn written(unit: &Unit, parts: &[Part], placeholders: &[Placeholder], file: &str) -> String {
    let text = marked::markdown(parts, placeholders);
    let one_line = || marked::normal(&text);
    match unit.form {
        // The bytes of a text over several lines reach to the next line.
        Form::Yaml => {
            let is_whole_lines = file.get(unit.range.clone()).is_some_and(|text| text.ends_with('\n'));
            yaml_text(&one_line()) + if is_whole_lines { "\n" } else { "" }
        }
        Form::Markdown(BlockKind::Title) => {
            let is_quoted = file.as_bytes().get(unit.range.start.wrapping_sub(1)) == Some(&b'"');
            // The title ends at the next straight quotation mark.
            let title = one_line().replace('"', "”");
            if is_quoted { title } else { format!("\"{title}\"") }
        }
        Form::Markdown(BlockKind::Heading) => one_line(),
        Form::Markdown(BlockKind::Cell) => cell(&one_line()),
        Form::Markdown(BlockKind::Paragraph | BlockKind::Item) => text.trim().to_owned(),
    }
}

/// A bar would begin the next cell.
fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_escaped = false;
    for c in text.chars() {
        if c == '|' && !is_escaped {
            out.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
    }
    out
}

/// A text as a value of YAML: in quotation marks, where it could be read as anything else.
pub fn yaml_text(text: &str) -> String {
    let is_plain = text.starts_with(|c: char| c.is_alphabetic() || c == '¿' || c == '¡')
        && text.ends_with(|c: char| !c.is_whitespace() && c != ':')
        && !text.contains([':', '#', '{', '}', '[', ']', ',', '&', '*', '"', '\'', '|', '>', '%', '@', '`'])
        && !text.chars().any(char::is_control)
        && !["true", "false", "yes", "no", "null", "on", "off", "y", "n"]
            .contains(&text.to_ascii_lowercase().as_str());
    if is_plain {
        return text.to_owned();
    }
    // A string of JSON is one of YAML.
    serde_json::to_string(text).unwrap_or_else(|_| String::from("\"\""))
}

/// The same file with another text.
pub fn with_text(file: &SourceFile, text: &str) -> SourceFile {
    SourceFile { text: text.into(), fingerprint: Fingerprint::of_text(&file.path, text), ..file.clone() }
}
