//! A packet → one page of HTML to read and to print: what is to be translated, and room for it.
//!
//! It needs no other file and no script. It is not read back: what is written here by hand is typed
//! in elsewhere, by the code beside it.

use std::fmt::Write as _;

use similar::DiffTag;

use super::super::diff;
use super::super::marked::{read_tagged, tagged};
use super::po::legend;
use super::{Packet, PacketUnit, Progress};
use crate::markdown::html::escape;

/// What the page looks like; a row stays on one sheet, and the head of a table is on each.
const STYLE: &str = "\
body { font: 11pt/1.4 system-ui, sans-serif; max-width: 75rem; margin: 1rem auto; padding: 0 1rem; }
h2 { break-after: avoid; margin: 2em 0 .4em; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { border: 1px solid #767676; padding: .3em .5em; text-align: start; vertical-align: top; }
td { overflow-wrap: anywhere; white-space: pre-line; }
tr { break-inside: avoid; }
.tick { width: 3.2em; } .code { width: 6em; }
.box { border: 1.5px solid; display: inline-block; height: 1em; width: 1em; }
.tag, small { color: #595959; } small { display: block; }
ins { background: #ffef9e; } del { color: #8a1f11; }
@media print { body { font-size: 9.5pt; margin: 0; max-width: none; padding: 0; } }
";

/// Writes a packet.
pub fn write(packet: &Packet) -> Vec<u8> {
    let [title, from, to] = [&packet.title, &packet.from, &packet.to].map(|text| escape(text));
    let [source, target] = languages(packet).map(|name| escape(&name));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}: {source} → {target}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <h1 lang=\"{from}\" dir=\"auto\">{title}</h1>\n<p>{source} → {target}</p>\n"
    );
    // Writing to a string cannot fail.
    for page in packet.pages.iter().filter(|page| !page.units.is_empty()) {
        let _ = write!(
            out,
            "<h2 lang=\"{from}\" dir=\"auto\">{}</h2>\n<table>\n<thead><tr>\
             <th class=\"tick\" scope=\"col\">Done</th><th class=\"code\" scope=\"col\">Code</th>\
             <th scope=\"col\">{source}</th><th scope=\"col\">{target}</th></tr></thead>\n<tbody>\n",
            escape(&page.title)
        );
        for unit in &page.units {
            row(&mut out, &from, &to, unit);
        }
        out.push_str("</tbody>\n</table>\n");
    }
    out.push_str("</body>\n</html>\n");
    out.into_bytes()
}

/// Writes the row of a unit.
fn row(out: &mut String, from: &str, to: &str, unit: &PacketUnit) {
    let code: String = unit.id.rsplit('#').next().unwrap_or_default().chars().take(8).collect();
    let _ = write!(
        out,
        "<tr><td><span class=\"box\"></span></td><td>{}<small>{}</small>",
        escape(&code),
        state(unit.progress)
    );
    if unit.is_safety {
        out.push_str("<small>safety</small>");
    }
    let source = unit.source.tagged();
    let (was, now) = compared(unit.was.as_deref().unwrap_or(&source), &source);
    let _ = write!(out, "</td><td lang=\"{from}\" dir=\"auto\">");
    marked(out, &now, "ins");
    if unit.was.is_some() {
        out.push_str("<small><span lang=\"en\">Was:</span> ");
        marked(out, &was, "del");
        out.push_str("</small>");
    }
    for line in legend(&unit.source) {
        let _ = write!(out, "<small>{}</small>", escape(&line));
    }
    let _ = match unit.target.as_deref() {
        Some(target @ [_, ..]) => {
            let _ = write!(out, "</td><td lang=\"{to}\" dir=\"auto\">");
            marked(out, &stretches(&tagged(target, &unit.source.placeholders)), "ins");
            writeln!(out, "</td></tr>")
        }
        // A line of handwriting takes about as much as two of print, for some forty letters.
        _ => {
            let room = (source.chars().count() / 40 + 1) * 2;
            writeln!(out, "</td><td lang=\"{to}\" style=\"height: {room}em\"></td></tr>")
        }
    };
}

/// Writes a text, with its tags grey and what has changed in an element.
fn marked(out: &mut String, stretches: &[Stretch], name: &str) {
    for Stretch { text, is_tag, is_changed } in stretches {
        let text = escape(text);
        let text = if *is_tag { format!("<span class=\"tag\">{text}</span>") } else { text };
        let _ = match is_changed {
            true => write!(out, "<{name}>{text}</{name}>"),
            false => write!(out, "{text}"),
        };
    }
}

/// How far a unit is, for people.
pub(super) fn state(progress: Progress) -> &'static str {
    match progress {
        Progress::New => "new",
        Progress::Changed => "changed",
        Progress::Translated => "done",
        Progress::Reviewed => "reviewed",
    }
}

/// What both languages are called, with their tags.
pub(super) fn languages(packet: &Packet) -> [String; 2] {
    [(&packet.from, "Source"), (&packet.to, "Translation")].map(|(tag, other)| {
        let name = match tag.split('-').next() {
            Some("en") => "English",
            Some("es") => "Spanish",
            _ => other,
        };
        format!("{name} ({tag})")
    })
}

/// Part of a text with tags, as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Words, or one tag.
    pub text: String,
    /// Whether it is a tag.
    pub is_tag: bool,
    /// Whether the other text has something else in its place.
    pub is_changed: bool,
}

/// A text with tags in as few stretches as can be.
pub(super) fn stretches(text: &str) -> Vec<Stretch> {
    joined(words(text))
}

/// An old and a new text with tags; what only one of them has is changed.
pub(super) fn compared(was: &str, now: &str) -> (Vec<Stretch>, Vec<Stretch>) {
    fn keys(words: &[Stretch]) -> Vec<&str> {
        // The last word of a text has no blank behind it, and is the same word all the same.
        words.iter().map(|word| word.text.trim_end()).collect()
    }
    let (mut was, mut now) = (words(was), words(now));
    let changes = diff::shortest(&keys(&was), &keys(&now));
    for (kind, old, new) in changes.iter().map(|change| change.as_tag_tuple()) {
        if kind != DiffTag::Equal {
            let places = [was.get_mut(old), now.get_mut(new)];
            places.into_iter().flatten().flatten().for_each(|word| word.is_changed = true);
        }
    }
    (joined(was), joined(now))
}

/// The words of a text with tags, each with the blank behind it, and the tags.
fn words(text: &str) -> Vec<Stretch> {
    let mut words = Vec::new();
    for part in read_tagged(text) {
        let text = tagged(&[part], &[]);
        let is_tag = text.starts_with('<') && !text.starts_with("<<");
        let stretch = |text: &str| Stretch { text: text.to_owned(), is_tag, is_changed: false };
        words.extend(text.split_inclusive([' ', '\n']).map(stretch));
    }
    words
}

/// Joins what stands side by side and is of one kind.
fn joined(words: Vec<Stretch>) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(last) if (last.is_tag, last.is_changed) == (word.is_tag, word.is_changed) => {
                last.text.push_str(&word.text);
            }
            _ => joined.push(word),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::super::po::tests::sample;
    use super::*;

    #[test]
    fn changes_are_words() {
        let show = |stretches: Vec<Stretch>| -> String {
            let shown = stretches.into_iter().map(|stretch| match (stretch.is_changed, stretch.is_tag) {
                (true, _) => format!("[{}]", stretch.text),
                (false, true) => format!("({})", stretch.text),
                (false, false) => stretch.text,
            });
            shown.collect()
        };
        let both = |was: &str, now: &str| {
            let (was, now) = compared(was, now);
            (show(was), show(now))
        };
        let own = |was: &str, now: &str| (was.to_owned(), now.to_owned());
        assert_eq!(both("Go <1/> home now", "Go <1/> home"), own("Go (<1/>) home [now]", "Go (<1/>) home"));
        assert_eq!(both("a <<1 b", "a <1/> b"), own("a [<<1 ]b", "a [<1/>][ ]b"));
        assert_eq!(both("", "a  b"), own("", "[a  b]"));
        assert_eq!(both("**a** b", "**a** b"), own("**a** b", "**a** b"));
    }

    #[test]
    fn the_page() {
        let page = String::from_utf8(write(&sample())).unwrap();
        let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("<tr>")).collect();
        let tag = |tag: &str| format!("<span class=\"tag\">&lt;{tag}&gt;</span>");
        let first = "<tr><td><span class=\"box\"></span></td>";
        let cell = "<td lang=\"en\" dir=\"auto\">";
        let new = format!(
            "{first}<td>1a<small>new</small></td>{cell}Take {} &amp; read {}our &quot;own&quot; \
             words{} if 1 &lt;&lt; 2, **please**: ",
            tag("1/"),
            tag("2"),
            tag("/2")
        );
        assert!(rows[0].starts_with(&new), "{}", rows[0]);
        assert!(rows[0].contains("It&#39;s an egg"));
        assert!(rows[0].ends_with("</small></td><td lang=\"es-US\" style=\"height: 6em\"></td></tr>"));
        let one = tag("1/");
        let changed = format!(
            "{first}<td>2b<small>changed</small><small>safety</small></td>{cell}Wear {one} \
             <ins>and gloves </ins>all <ins>day.</ins><small><span lang=\"en\">Was:</span> Wear \
             <del>glasses and </del>{one} all <del>day &lt;&lt;3.</del></small>\
             <small>&lt;1/&gt; = [[term:goggles]]</small></td>\
             <td lang=\"es-US\" dir=\"auto\">Use gafas y {one} todo el"
        );
        assert!(rows[1].starts_with(&changed), "{}", rows[1]);
        assert_eq!(rows.len(), 4);
        assert!(page.contains("<h1 lang=\"en\" dir=\"auto\">Robots &amp; &quot;Friends&quot;</h1>"));
        assert!(page.contains("<p>English (en) → Spanish (es-US)</p>"));
        assert!(page.contains("<h2 lang=\"en\" dir=\"auto\">Egg drop &lt;1&gt;</h2>"));
        assert!(!page.contains("Nothing"));
    }
}
