//! A handbook → the same with a language that nobody speaks, to look at.
//!
//! Every text that can be translated is written with other letters and a third longer: what is still
//! plain English was forgotten, what is cut or runs over would be in Spanish too.

use rustc_hash::FxHashMap;

use super::edit::{NewText, put};
use super::marked::Part;
use super::pages;
use crate::i18n;
use crate::model::config::Config;
use crate::model::locale::Locale;
use crate::source::{Sources, Span};
use crate::yaml;

/// Which language that nobody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// Letters with accents, from left to right.
    Accent,
    /// The same, on pages that run from right to left.
    Rtl,
}

impl Pseudo {
    /// The kind with this name.
    pub fn named(name: &str) -> Option<Pseudo> {
        match name {
            "accent" => Some(Pseudo::Accent),
            "rtl" => Some(Pseudo::Rtl),
            _ => None,
        }
    }

    /// The tag that it has in the site: of the ones that are kept for this.
    pub fn tag(self) -> &'static str {
        match self {
            Pseudo::Accent => "en-XA",
            Pseudo::Rtl => "ar-XB",
        }
    }
}

/// The sources with the language beside the others.
pub fn sources(sources: &Sources, config: &Config, pseudo: Pseudo) -> Sources {
    let mut out = sources.clone();
    let tag = pseudo.tag();
    if let Some(settings) = sources.file(sources.path(config.source)) {
        out.insert_text(&settings.path, &with_locale(&settings.text, Span::file(settings.id), tag));
    }
    let source = config.source_locale();
    let locale = Locale { tag: tag.to_owned(), ..source.clone() };
    for page in pages(&out, config, &locale, &|_| true) {
        let texts: FxHashMap<usize, NewText> = page
            .alignment
            .blocks
            .iter()
            .enumerate()
            .map(|(number, block)| {
                let marked = &page.unit(block).marked;
                let parts = marked.parts.iter().map(|part| match part {
                    Part::Text(text) => Part::Text(spoken_markdown(text)),
                    other => other.clone(),
                });
                (number, NewText { parts: parts.collect(), placeholders: marked.placeholders.clone() })
            })
            .collect();
        out.insert_text(&page.target_path, &put(&page, &texts, tag).text);
    }
    // Messages of the program, of the theme and of the handbook.
    let from = format!("/{}/", source.tag);
    let files: Vec<(String, String)> = ["locales/", "themes/"]
        .iter()
        .flat_map(|folder| sources.files_under(folder))
        .filter(|file| file.path.ends_with(".ftl") && file.path.contains(&from))
        .map(|file| (file.path.replacen(&from, &format!("/{tag}/"), 1), i18n::each_text(&file.text, &spoken)))
        .collect();
    for (path, text) in files {
        out.insert_text(&path, &text);
    }
    out
}

/// The settings with one locale more.
fn with_locale(text: &str, at: Span, tag: &str) -> String {
    let whole = Span::new(at.source, 0..text.len());
    let last = yaml::scalars(text, whole).into_iter().rfind(|scalar| scalar.path.starts_with("locales/"));
    let Some(last) = last else {
        return format!("{}\nlocales:\n  - {{tag: en}}\n  - {{tag: {tag}}}\n", text.trim_end());
    };
    let line_end = last.range.end + text[last.range.end..].find('\n').unwrap_or(text.len() - last.range.end);
    let rest = &text[last.range.end..line_end];
    let line_start = text[..last.range.start].rfind('\n').map_or(0, |n| n + 1);
    let mut out = text.to_owned();
    if text[line_start..].trim_start().starts_with("locales:") {
        // All in one line: before the bracket that ends the list.
        let end = rest.rfind(']').map_or(line_end, |n| last.range.end + n);
        out.insert_str(end, &format!(", {{tag: {tag}}}"));
    } else {
        // Below the last one, as far in as it is.
        let item = text[..last.range.start]
            .rfind("- ")
            .map_or(line_start, |dash| text[..dash].rfind('\n').map_or(0, |n| n + 1));
        let indent: String = text[item..].chars().take_while(|c| *c == ' ').collect();
        out.insert_str(line_end, &format!("\n{indent}- {{tag: {tag}}}"));
    }
    out
}

/// Markdown with other letters: what stands in `&…;` and behind a `\` stays.
fn spoken_markdown(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let end = rest[at..].find(';').filter(|end| *end <= 32).map_or(at + 1, |end| at + end + 1);
        out.push_str(&spoken(&rest[..at]));
        out.push_str(&rest[at..end]);
        rest = &rest[end..];
    }
    out + &spoken(rest)
}

/// A text with other letters, a third longer.
fn spoken(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut vowels = 0usize;
    for c in text.chars() {
        let other = match c {
            'a' => 'å',
            'b' => 'ƀ',
            'c' => 'ç',
            'd' => 'ð',
            'e' => 'é',
            'g' => 'ĝ',
            'h' => 'ĥ',
            'i' => 'î',
            'l' => 'ļ',
            'n' => 'ñ',
            'o' => 'ö',
            'r' => 'ŕ',
            's' => 'š',
            't' => 'ţ',
            'u' => 'û',
            'w' => 'ŵ',
            'y' => 'ý',
            'z' => 'ž',
            'A' => 'Å',
            'C' => 'Ç',
            'D' => 'Ð',
            'E' => 'É',
            'G' => 'Ĝ',
            'I' => 'Î',
            'N' => 'Ñ',
            'O' => 'Ö',
            'R' => 'Ŕ',
            'S' => 'Š',
            'T' => 'Ţ',
            'U' => 'Û',
            'Y' => 'Ý',
            'Z' => 'Ž',
            other => other,
        };
        out.push(other);
        // Nine vowels of ten come twice: a text of English grows by a third.
        if matches!(c, 'a' | 'e' | 'i' | 'o' | 'u') {
            vowels += 1;
            if !vowels.is_multiple_of(10) {
                out.push(other);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{spoken, with_locale};
    use crate::i18n::each_text;
    use crate::source::{Sources, Span};

    // Words become longer by a third; values and entities stay.
    #[test]
    fn letters() {
        let text = "Hand out one sheet to each person, then read it together.";
        let ratio = spoken(text).chars().count() as f64 / text.chars().count() as f64;
        assert!((1.25..1.45).contains(&ratio), "{ratio}");
        let messages = "a = Go { $n } on\n";
        assert_eq!(each_text(messages, &spoken), "a = Ĝöö { $n } ööñ\n");
    }

    // However the list of locales is written, it gets one more.
    #[test]
    fn settings() {
        let mut sources = Sources::default();
        let at = Span::file(sources.id("x"));
        let flow = "title: A\nlocales: [{tag: en}, {tag: es, fallback: [en]}]\ntheme: x\n";
        assert_eq!(
            with_locale(flow, at, "en-XA"),
            "title: A\nlocales: [{tag: en}, {tag: es, fallback: [en]}, {tag: en-XA}]\ntheme: x\n"
        );
        let block = "locales:\n  - {tag: en}\n  - {tag: es, fallback: [en]}\n\ntheme: x\n";
        assert_eq!(
            with_locale(block, at, "en-XA"),
            "locales:\n  - {tag: en}\n  - {tag: es, fallback: [en]}\n  - {tag: en-XA}\n\ntheme: x\n"
        );
    }
}
