//! A page of the site → the same page as the preview shows it.

use crate::markdown::html::escape;

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

/// Puts the reloading script into a page's head and the problems at the begin of its body.
pub(super) fn dress(html: &[u8], socket: &str, overlay: Option<&str>) -> Vec<u8> {
    let mut head =
        format!("<script defer src=\"{OWN}reload.js\" data-socket=\"{OWN}{}\"></script>\n", escape(socket));
    if overlay.is_some() {
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
    if let Some(overlay) = overlay {
        dressed.push(b'\n');
        dressed.extend_from_slice(overlay.as_bytes());
    }
    dressed.extend_from_slice(&html[body..]);
    dressed
}
