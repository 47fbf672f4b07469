//! A page of the site → the same page as the preview shows it.

use crate::markdown::html::escape;
use crate::model::output_format::{OutputFormat, PageOf};
use crate::model::url::encode_path;
use crate::model::{Handbook, Kind, Ref};
use crate::plan::Planned;

/// Where what belongs to the server, and not to the site, is found.
pub(super) const OWN: &str = "/.juntos/";

/// Problems as they stand over a page: they can be folded and, where scripts run, closed. The place is announced
/// to a screen reader. `close` is the button's word.
pub(super) fn overlay(title: &str, text: &str, is_error: bool, language: &str, close: &str) -> String {
    let class = if is_error { "juntos-problems" } else { "juntos-problems is-warning" };
    format!(
        "<aside class=\"{class}\" role=\"alert\" lang=\"{}\" tabindex=\"0\">\
         <button type=\"button\" hidden>{}</button><details open><summary>{}</summary>\n\
         <pre>{}</pre></details></aside>\n",
        escape(language),
        escape(close),
        escape(title),
        escape(text.trim_end()),
    )
}

/// A page without words, where there is no site yet.
pub(super) fn empty(language: &str) -> Vec<u8> {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>juntos</title>\n\
         </head>\n<body>\n</body>\n</html>\n",
        escape(language)
    )
    .into_bytes()
}

/// Where in the workspace a page is edited; nothing for pages that put other things together.
pub(super) fn edit_address(handbook: &Handbook, planned: &Planned) -> Option<String> {
    let OutputFormat::Html(page) = planned.format else { return None };
    let thing = match page {
        PageOf::Thing(thing) | PageOf::Slides(thing) => thing,
        PageOf::LargeHandout(handout) | PageOf::Both(handout) | PageOf::Columns(handout) => handout,
        PageOf::Team(team, _) | PageOf::Meeting(team, _) => team,
        _ => return None,
    };
    // A handout that stands in an activity is edited there.
    let home = match thing {
        Ref { kind: Kind::Handout, index } => handbook.handouts[index as usize].activity.unwrap_or(thing),
        _ => thing,
    };
    match home {
        Ref { kind: Kind::Team, index } => {
            Some(format!("teams/{}/meeting", handbook.teams[index as usize].id))
        }
        _ => {
            let id = encode_path(&handbook.entry(home)?.id);
            let tag = &handbook.config.locale(planned.locale).tag;
            Some(format!("{}/{id}?tag={tag}", home.kind.name()))
        }
    }
}

/// The way to the workspace, as it stands over a page.
pub(super) fn edit_link(address: &str, word: &str, language: &str) -> String {
    let (address, word, language) = (escape(address), escape(word), escape(language));
    format!("<a class=\"juntos-edit\" href=\"{address}\" lang=\"{language}\">{word}</a>\n")
}

/// Puts the reloading script into a page's head, and the problems and the way to the workspace at the begin of
/// its body.
pub(super) fn dress(html: &[u8], socket: &str, overlay: Option<&str>, edit: Option<&str>) -> Vec<u8> {
    let mut head =
        format!("<script defer src=\"{OWN}reload.js\" data-socket=\"{OWN}{}\"></script>\n", escape(socket));
    if overlay.is_some() || edit.is_some() {
        head.push_str(&format!("<link rel=\"stylesheet\" href=\"{OWN}problems.css\">\n"));
    }
    let find =
        |tag: &str, from: usize| memchr::memmem::find(&html[from..], tag.as_bytes()).map(|at| from + at);
    let head_end = find("</head>", 0).unwrap_or(0);
    let body = find("<body", head_end).and_then(|at| find(">", at)).map_or(head_end, |at| at + 1);
    let mut dressed = Vec::with_capacity(html.len() + head.len() + overlay.map_or(0, str::len));
    dressed.extend_from_slice(&html[..head_end]);
    dressed.extend_from_slice(head.as_bytes());
    dressed.extend_from_slice(&html[head_end..body]);
    for own in [overlay, edit].into_iter().flatten() {
        dressed.push(b'\n');
        dressed.extend_from_slice(own.as_bytes());
    }
    dressed.extend_from_slice(&html[body..]);
    dressed
}
