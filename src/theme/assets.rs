//! A theme's assets → files of the site, with names that change when they do.
//!
//! Style sheets get the handbook's settings first, as custom properties and `@page`; the parts that
//! they name (`@import "parts/frame.css";`) stand in them, so that a page loads one sheet with no
//! more in it than its kind needs; their `url("…")` of other assets become the published names, and
//! what only their writers read is left out. Scripts lose comment lines and indentation; a minifier would break those whose lines end
//! without semicolons. Everything else is copied.

use std::collections::BTreeMap;

use super::{ThemeAsset, colour};
use crate::diagnostic::{Code, Diagnosed, Diagnostics};
use crate::load::read_asset;
use crate::memo::Fingerprint;
use crate::model::Config;
use crate::model::config::Paper;
use crate::source::{Asset, Span};

/// Publishes assets by the name that templates use.
pub(super) fn publish(
    assets: &BTreeMap<String, &Asset>,
    config: &Config,
) -> Diagnosed<BTreeMap<String, ThemeAsset>> {
    let mut found = Diagnostics::default();
    let mut published = BTreeMap::new();
    // Style sheets last, since they name the others.
    let (sheets, others): (Vec<_>, Vec<_>) = assets.iter().partition(|(name, _)| name.ends_with(".css"));
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    for (name, asset) in &sheets {
        let text = read_asset(asset).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        texts.extend(text.map(|text| (name.as_str(), text)));
    }
    let whole = sheets.into_iter().filter(|(name, _)| !name.starts_with(PARTS));
    for (name, asset) in others.into_iter().chain(whole) {
        let bytes = match read_asset(asset) {
            Ok(bytes) => bytes,
            Err(error) => {
                let at = Code::TemplateError.at(Span::file(asset.id));
                found.push(at.say("template-error-asset").with("error", error.to_string()));
                continue;
            }
        };
        let bytes = match String::from_utf8(bytes) {
            Ok(css) if name.ends_with(".css") => {
                let css = with_addresses(&with_parts(&css, &texts, PARTS_DEEP), &published);
                // What the minifier does not understand is published as it was written.
                let small = minifier::css::minify(&css).map(|css| css.to_string());
                format!("{}{}", settings(config), small.unwrap_or(css)).into_bytes()
            }
            Ok(js) if name.ends_with(".js") => without_comments(js).into_bytes(),
            Ok(text) => text.into_bytes(),
            Err(error) => error.into_bytes(),
        };
        let hash = Fingerprint::of(&bytes).short();
        let file = name.rsplit('/').next().unwrap_or(name);
        let path = match file.rsplit_once('.') {
            Some((stem, ending)) => format!("assets/{stem}-{hash}.{ending}"),
            None => format!("assets/{file}-{hash}"),
        };
        published.insert(name.clone(), ThemeAsset { path, bytes: bytes.into() });
    }
    Diagnosed::new(published, found)
}

/// The folder of style sheets that are only parts of others.
const PARTS: &str = "parts/";

/// Parts in parts in so many parts are a ring.
const PARTS_DEEP: usize = 4;

/// A style sheet with its parts in the place of the lines that name them.
fn with_parts(css: &str, sheets: &BTreeMap<&str, String>, deep: usize) -> String {
    let part = |line: &str| {
        let name = line.trim().strip_prefix("@import \"")?.strip_suffix("\";")?;
        sheets.get(name).filter(|_| name.starts_with(PARTS) && deep > 0)
    };
    let lines = css.lines().map(|line| match part(line) {
        Some(part) => with_parts(part, sheets, deep - 1),
        None => format!("{line}\n"),
    });
    lines.collect()
}

/// What the settings say to every style sheet.
fn settings(config: &Config) -> String {
    let accent = config.accent.as_deref().and_then(colour::properties).unwrap_or_default();
    let paper = match config.paper {
        Paper::Letter => "letter",
        Paper::A4 => "a4",
    };
    // Named pages for sheets that lie on their side, and for slides.
    format!(
        "{accent}@page{{size:{paper};margin:15mm}}\n@page sideways{{size:{paper} landscape}}\n@page slide{{size:{paper} landscape}}\n"
    )
}

/// A script without lines that are comments and without indentation; as it is, when a text of it may
/// go over lines.
fn without_comments(js: String) -> String {
    if js.starts_with("/*!") || js.contains('`') || js.contains("\\\n") {
        return js;
    }
    let lines = js.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::new(), |script, line| script + line + "\n")
}

/// Puts published names in place of those of assets, as CSS may write them: `url("a")`, `url('a')`,
/// `url(a)`. All assets lie in one folder of the site.
fn with_addresses(css: &str, published: &BTreeMap<String, ThemeAsset>) -> String {
    let mut parts = css.split("url(");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("url(");
        let quote = part.chars().next().filter(|c| matches!(c, '"' | '\''));
        let start = quote.map_or(0, char::len_utf8);
        let end = part[start..].find(quote.unwrap_or(')')).map_or(start, |end| start + end);
        let name = &part[start..end];
        let path = published.get(name.trim()).map(|asset| asset.path.as_str());
        out.push_str(&part[..start]);
        out.push_str(path.map_or(name, |path| path.strip_prefix("assets/").unwrap_or(path)));
        out.push_str(&part[end..]);
    }
    out
}
