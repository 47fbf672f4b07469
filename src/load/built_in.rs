//! The files that come with the program: default theme, default locales.
//!
//! A project overrides any one of them with a file of the same path.

use std::collections::BTreeMap;

use rust_embed::Embed;

use super::is_text;
use crate::source::{Asset, AssetBytes, Sources};

#[derive(Embed)]
#[folder = "themes/"]
#[prefix = "themes/"]
struct Themes;

#[derive(Embed)]
#[folder = "locales/"]
#[prefix = "locales/"]
struct Locales;

/// The file that comes with the program at `path`.
pub fn bytes(path: &str) -> Option<Vec<u8>> {
    let file = Themes::get(path).or_else(|| Locales::get(path))?;
    Some(file.data.into_owned())
}

/// The text that comes with the program at `path`.
pub fn text(path: &str) -> Option<String> {
    String::from_utf8(bytes(path)?).ok()
}

/// Paths of all files that come with the program.
pub fn paths() -> impl Iterator<Item = String> {
    Themes::iter().chain(Locales::iter()).map(|path| path.into_owned())
}

/// The files of a handbook that lie in memory, with those that come with the program under them.
pub fn with(files: &BTreeMap<String, Vec<u8>>) -> Sources {
    let mut sources = Sources::default();
    add_to(&mut sources);
    for (path, bytes) in files {
        match std::str::from_utf8(bytes) {
            Ok(text) if is_text(path) => {
                sources.insert_text(path, text);
            }
            _ => {
                let id = sources.id(path);
                let path = sources.path(id).clone();
                let bytes = AssetBytes::Memory(bytes.as_slice().into());
                sources.insert_asset(Asset { id, path, bytes, stamp: None });
            }
        }
    }
    sources
}

/// Adds every file that comes with the program, as the layer under the project's own.
pub fn add_to(sources: &mut Sources) {
    for path in paths() {
        let Some(file) = Themes::get(&path).or_else(|| Locales::get(&path)) else { continue };
        let std::borrow::Cow::Borrowed(bytes) = file.data else { continue };
        match std::str::from_utf8(bytes) {
            Ok(text) if super::is_text(&path) => {
                sources.insert_text(&path, text);
            }
            _ => {
                let id = sources.id(&path);
                let path = sources.path(id).clone();
                sources.insert_asset(Asset { id, path, bytes: AssetBytes::BuiltIn(bytes), stamp: None });
            }
        }
    }
}
