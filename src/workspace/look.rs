//! Data of a page → its HTML, in the look of the default theme with the handbook's colour.
//!
//! The templates are in `web/`. They stand on the theme that is inside the program, never on the handbook's: a
//! theme is somebody's work too, and in the workspace it could draw one button over another.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use fluent::{FluentArgs, FluentValue};
use serde::Serialize;

use crate::build::SETTINGS;
use crate::diagnostic::Diagnostic;
use crate::i18n::{self, Messages};
use crate::load::built_in;
use crate::memo::Memo;
use crate::model::Config;
use crate::parse;
use crate::source::Sources;
use crate::theme::{self, Theme};

/// The languages of the workspace: those of the program.
const LANGUAGES: [&str; 2] = ["en", "es"];

/// The workspace's own templates, styles and scripts, as files of the theme.
const FILES: [(&str, &str); 8] = [
    ("templates/edit-base.html", include_str!("web/base.html")),
    ("templates/edit-components.html", include_str!("web/components.html")),
    ("templates/edit-start.html", include_str!("web/start.html")),
    ("templates/edit-list.html", include_str!("web/list.html")),
    ("templates/edit-form.html", include_str!("web/form.html")),
    ("templates/edit-saved.html", include_str!("web/saved.html")),
    ("assets/edit.css", include_str!("web/edit.css")),
    ("assets/edit.js", include_str!("web/edit.js")),
];

/// Draws the workspace's pages.
pub struct Look {
    sources: Sources,
    config: Config,
    messages: Vec<Messages>,
    /// The theme in the handbook's colour, and the colour.
    drawn: Mutex<Option<(Option<String>, Arc<Theme>)>>,
}

/// A page's frame.
#[derive(Serialize)]
pub struct Frame {
    /// Language of the workspace.
    pub language: String,
    /// The page's title.
    pub title: String,
    /// The handbook's title.
    pub handbook: String,
    /// Where the site is.
    pub site: String,
    /// The token of this start.
    pub token: String,
    /// The same page in each language: tag, name, address.
    pub languages: Vec<(String, String, String)>,
}

#[derive(Serialize)]
struct Shown<'a, V> {
    frame: &'a Frame,
    page: &'a V,
}

impl Look {
    /// Nothing when the program's own files cannot be read, which a test holds against.
    pub fn new() -> Option<Look> {
        let mut files: BTreeMap<String, Vec<u8>> = FILES
            .iter()
            .map(|(path, text)| (format!("themes/default/{path}"), text.as_bytes().to_vec()))
            .collect();
        files.insert(SETTINGS.to_owned(), b"title: juntos\nlocales: [{tag: en}]\n".to_vec());
        let sources = built_in::with(&files);
        let config = parse::config::parse(sources.file(SETTINGS)?).value;
        let messages = LANGUAGES.iter().map(|tag| i18n::own(&Sources::default(), tag)).collect();
        Some(Look { sources, config, messages, drawn: Mutex::new(None) })
    }

    /// The number of the language that fits a tag, if any does.
    pub fn language(&self, tag: &str) -> Option<usize> {
        LANGUAGES.iter().position(|own| *own == tag.split(['-', '_']).next().unwrap_or(tag))
    }

    /// The messages of the language with this number.
    pub fn messages(&self, language: usize) -> &Messages {
        &self.messages[language]
    }

    /// The tag and the name of each language.
    pub fn languages(&self) -> impl Iterator<Item = (&str, String)> {
        self.messages.iter().map(|own| (own.tag.as_str(), own.language_name()))
    }

    fn theme(&self, accent: Option<&str>) -> Arc<Theme> {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        match &*drawn {
            Some((known, theme)) if known.as_deref() == accent => theme.clone(),
            _ => {
                let config = Config { accent: accent.map(str::to_owned), ..self.config.clone() };
                let theme = theme::parse(&self.sources, &config, &self.messages, &Memo::none()).value;
                *drawn = Some((accent.map(str::to_owned), theme.clone()));
                theme
            }
        }
    }

    /// The page of a template, in the language with this number and the handbook's colour.
    ///
    /// # Errors
    /// What is wrong with the template.
    pub fn page(
        &self,
        template: &str,
        frame: &Frame,
        page: &impl Serialize,
        language: usize,
        accent: Option<&str>,
    ) -> Result<String, Box<Diagnostic>> {
        self.theme(accent).render(template, &Shown { frame, page }, language)
    }

    /// A style, script or font by its path, `assets/…`.
    pub fn asset(&self, path: &str, accent: Option<&str>) -> Option<Arc<[u8]>> {
        let theme = self.theme(accent);
        theme.assets.values().find(|asset| asset.path == path).map(|asset| asset.bytes.clone())
    }
}

/// A sentence with its values.
pub fn say(messages: &Messages, id: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
    let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    messages.plain(id, Some(&values)).unwrap_or_else(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::Look;

    // All templates can be read, and their style and script are there.
    #[test]
    fn draws() {
        let look = Look::new().unwrap();
        let theme = look.theme(Some("#0b4a6e"));
        assert!(theme.assets.contains_key("edit.css") && theme.assets.contains_key("edit.js"));
        assert_eq!(look.language("es-MX"), Some(1));
        assert_eq!(look.language("fr"), None);
    }
}
