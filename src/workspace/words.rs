//! A file of words ↔ a form: title and summary as fields, the body as the text that it is.
//!
//! The text stays text: what is not changed stays byte for byte, line ends too, and nothing is read into another
//! form and written back.

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::form::{Compare, Control, Errors, Field, Posted, Row, Section};
use crate::i18n::Messages;
use crate::model::Kind;
use crate::parse::{front_matter, words};
use crate::source::{SourceFile, SourceId};
use crate::yaml::edit::{Change, NewValue, NotHeld, Step, change};

/// Texts up to this length are compared word by word, longer ones line by line.
const BY_WORDS: usize = 100_000;

/// The keys of the front matter that are fields.
const KEYS: [&str; 2] = ["title", "summary"];

/// What stands in the form when it is opened.
pub(super) fn initial(file: Option<&SourceFile>, kind: Kind, id: &str) -> Posted {
    let mut posted = Posted::default();
    let Some(file) = file else { return posted };
    let parsed = words::parse(file, kind, id).value.words;
    let has_title = parsed.title.span != parsed.front;
    posted.add("title", if has_title { parsed.title.value.as_str() } else { "" });
    posted.add("summary", parsed.summary.as_ref().map_or("", |summary| summary.value.as_str()));
    posted.add("body", lines(&file.text[front_matter::split(file.id, &file.text).body]));
    posted
}

/// The form with what was posted; `language` is that of the words.
pub(super) fn sections(
    messages: &Messages,
    language: &str,
    posted: &Posted,
    errors: &Errors,
) -> Vec<Section> {
    let field = |control, name: &str, label: &str| Field {
        language: Some(language.to_owned()),
        ..Field::new(control, name, messages.text(label), posted, errors)
    };
    let row = |fields| Row { fields, ..Row::default() };
    let facts = vec![
        field(Control::Text, "title", "edit-words-title"),
        field(Control::Area, "summary", "edit-words-summary").rows(2),
    ];
    let body = field(Control::Markdown, "body", "edit-words-body").rows(24);
    vec![
        Section {
            id: "facts",
            title: messages.text("edit-words-facts"),
            rows: vec![row(facts)],
            ..Section::default()
        },
        Section {
            id: "text",
            title: messages.text("edit-words-text"),
            rows: vec![row(vec![body])],
            ..Section::default()
        },
    ]
}

/// The file's new text.
///
/// # Errors
/// When the front matter is written in a way that cannot be changed without losing something.
pub(super) fn whole(
    file: Option<&SourceFile>,
    kind: Kind,
    id: &str,
    posted: &Posted,
) -> Result<String, NotHeld> {
    let before = initial(file, kind, id);
    let text = file.map_or("", |file| &file.text);
    let split = front_matter::split(file.map_or(SourceId::from_raw(0), |file| file.id), text);
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let changes: Vec<Change> = KEYS
        .iter()
        .filter(|key| plain(posted.get(key)) != plain(before.get(key)))
        .map(|key| {
            let at = vec![Step::Key((*key).to_owned())];
            match plain(posted.get(key)) {
                new if new.is_empty() => Change::Remove { at },
                new => Change::Set { at, value: NewValue::Text(new) },
            }
        })
        .collect();
    let yaml = change(&text[split.yaml.clone()], &changes)?;
    let old = &text[split.body.clone()];
    let body = match lines(posted.whole("body")) {
        new if new == lines(old) => old.to_owned(),
        mut new => {
            if !new.is_empty() && !new.ends_with('\n') && (old.is_empty() || old.ends_with('\n')) {
                new.push('\n');
            }
            new.replace('\n', end)
        }
    };
    if split.yaml.is_empty() && split.body.start == 0 {
        let yaml = yaml.trim_end();
        return Ok(match yaml.is_empty() {
            true => body,
            false => format!("---{end}{yaml}{end}---{end}{end}{body}"),
        });
    }
    Ok([&text[..split.yaml.start], &yaml, &text[split.yaml.end..split.body.start], &body].concat())
}

/// A value of one line: a browser sends line ends that nobody means.
fn plain(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text with the line ends of Unix.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// The file as it is now beside what was typed.
pub(super) fn compare(now: &str, typed: &str) -> Compare {
    let (now, typed) = (lines(now), lines(typed));
    let is_short = now.len().max(typed.len()) <= BY_WORDS;
    let pieces = |text: &str| -> Vec<String> {
        let ends = |c: char| if is_short { c.is_whitespace() } else { c == '\n' };
        text.split_inclusive(ends).map(str::to_owned).collect()
    };
    let (now, typed) = (pieces(&now), pieces(&typed));
    let mut all: Vec<(&'static str, String)> = Vec::new();
    for part in capture_diff_slices(Algorithm::Patience, &now, &typed) {
        let (old, new) = (now[part.old_range()].concat(), typed[part.new_range()].concat());
        match part.tag() {
            DiffTag::Equal => all.push(("same", old)),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => {
                all.extend([("theirs", old), ("mine", new)].into_iter().filter(|(_, text)| !text.is_empty()));
            }
        }
    }
    Compare { pieces: all }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn saved(text: &str, change: &[(&str, &str)]) -> String {
        let mut sources = Sources::default();
        let path = "content/en/pages/home.md";
        sources.insert_text(path, text);
        let file = sources.file(path);
        let before = initial(file, Kind::Page, "home");
        let mut posted = Posted::default();
        for key in ["title", "summary", "body"] {
            let new = change.iter().find(|(own, _)| *own == key).map_or(before.whole(key), |(_, new)| *new);
            posted.add(key, new.replace('\n', "\r\n"));
        }
        whole(file, Kind::Page, "home", &posted).unwrap()
    }

    // What nobody changed stays byte for byte, and so does all beside what was changed.
    #[test]
    fn bytes_stay() {
        let text = "---\n# Why\ntitle:   'It''s here'  # said\nupdated: 2026-01-02\n---\n\n\nOne  \n\ttwo\n";
        assert_eq!(saved(text, &[]), text);
        assert_eq!(saved(text, &[("body", "\n\nOne  \n\tthree\n")]), text.replace("two", "three"));
        let windows = text.replace('\n', "\r\n");
        assert_eq!(saved(&windows, &[]), windows);
        assert_eq!(
            saved(&windows, &[("body", "Short")]),
            windows.split("\r\n\r\n").next().unwrap().to_owned() + "\r\nShort\r\n"
        );
        assert_eq!(saved("No front matter", &[]), "No front matter");
    }

    #[test]
    fn compares() {
        let pieces = compare("one two three", "one 2 three").pieces;
        assert_eq!(
            pieces,
            [
                ("same", "one ".to_owned()),
                ("theirs", "two ".into()),
                ("mine", "2 ".into()),
                ("same", "three".into())
            ]
        );
    }
}
