//! Fluent messages of all layers → sentences in a locale.
//!
//! Per locale one bundle: the program's messages, then the theme's, then the handbook's, each over
//! the one before. A message that a locale lacks is looked for along its fallback chain. Numbers
//! and dates take the locale's form. [`lint`] compares the layers and locales.

mod bundle;
pub mod lint;
mod plurals;
mod references;
mod resource;
mod retell;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use fluent::{FluentArgs, FluentValue};
use jiff::civil::{Date, Time};
use rustc_hash::{FxHashMap, FxHashSet};

use self::bundle::Bundle;
pub use self::lint::LayerCount;
pub use self::resource::{Layer, Resource};
pub use self::retell::each_text;
use crate::diagnostic::emit::Voice;
use crate::diagnostic::{Argument, Code, Diagnosed, Diagnostics, Message};
use crate::markdown::fence::is_id;
use crate::memo::{Fingerprint, Hasher, Memo};
use crate::model::{Config, Locale};
use crate::source::{Sources, Spanned};

/// The marks that Fluent puts round a value whose direction is unknown: U+2068 and U+2069.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The messages of one locale with its fallbacks.
#[derive(Clone)]
pub struct Messages {
    /// The locale's tag.
    pub tag: String,
    /// Hash of everything that a sentence can depend on.
    pub fingerprint: Fingerprint,
    bundles: Vec<Arc<Bundle>>,
    /// How many of the bundles are of its own language.
    own: usize,
    /// Sentences without values, which are the same each time: plain and as HTML.
    said: Arc<RwLock<FxHashMap<Box<str>, (Arc<str>, Arc<str>)>>>,
}

/// A message or a value in it is missing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// No locale of the chain has it.
    #[error("no message `{0}`")]
    Missing(String),
    /// It wants a value that it was not given.
    #[error("message `{0}`: {1}")]
    Value(String, String),
}

/// Reads all `.ftl` files for the locales of a handbook.
pub fn parse(sources: &Sources, config: &Config, memo: &Memo) -> Diagnosed<Arc<Vec<Messages>>> {
    let key = || {
        let files = ["locales/", "themes/"].into_iter().flat_map(|folder| sources.files_under(folder));
        let own = format!("{:?} {:?} {:?}", config.locales, config.theme, config.sectors);
        let own = Hasher::default().part(own.as_bytes());
        let files = files.filter(|file| file.path.ends_with(".ftl"));
        files.fold(own, |hasher, file| hasher.join(file.fingerprint)).finish()
    };
    let kept = memo.remember("messages", key, || {
        let Diagnosed { value, diagnostics } = read(sources, config);
        (Arc::new(value), diagnostics)
    });
    Diagnosed { value: kept.0.clone(), diagnostics: kept.1.clone() }
}

fn read(sources: &Sources, config: &Config) -> Diagnosed<Vec<Messages>> {
    let mut found = Diagnostics::default();
    let mut resources = found.take(resource::read(sources, &config.theme.value));
    found.extend(lint::lint(&resources, config));
    // Names that the settings give are messages like all others.
    for sector in config.sectors.iter().filter(|sector| is_id(&sector.id)) {
        let id = format!("sector-{}", sector.id);
        let names = sector.name.texts.iter();
        resources.extend(names.map(|(tag, name)| resource::named(tag, &id, &name.value)));
    }
    let mut bundles: HashMap<String, Arc<Bundle>> = HashMap::new();
    for locale in &config.locales {
        bundles.insert(locale.tag.clone(), Arc::new(Bundle::new(&locale.tag, &locale.format, &resources)));
    }
    let english = Arc::new(Bundle::new("en", "en", &resources));
    let all = config
        .locales
        .iter()
        .map(|locale| {
            let mut chain: Vec<Arc<Bundle>> = bundles.get(&locale.tag).cloned().into_iter().collect();
            // A tag of two parts inherits the program's messages of its language: `es-MX`, `es`.
            if !config.locales.iter().any(|known| known.tag == locale.language())
                && resources.iter().any(|resource| resource.tag == locale.language())
            {
                chain.push(Arc::new(Bundle::new(locale.language(), &locale.format, &resources)));
            }
            let own = chain.len();
            chain.extend(
                locale.fallback.iter().filter_map(|id| bundles.get(&config.locale(*id).tag).cloned()),
            );
            chain.push(english.clone());
            Messages::of(locale, chain, own)
        })
        .collect();
    Diagnosed::new(all, found)
}

/// Ids that pages show as they are, since no message has a word for them: each is told once.
pub fn without_word(spoken: &[Spanned<String>], messages: &[Messages], found: &mut Diagnostics) {
    // What could not be read may say them all.
    if found.iter().any(|problem| problem.code == Code::FluentSyntax) {
        return;
    }
    let mut told: FxHashSet<&str> = FxHashSet::default();
    // Words that are no id are shown as somebody wrote them, and no message can be called so.
    let ids = spoken.iter().filter(|message| is_id(&message.value));
    for message in ids.filter(|message| told.insert(&message.value)) {
        let silent = messages.iter().filter(|own| !own.has(&message.value));
        let files: Vec<String> = silent.map(|own| format!("`locales/{}/handbook.ftl`", own.tag)).collect();
        if !files.is_empty() {
            let problem = Code::NoWord.at(message.span).with("message", message.value.as_str());
            found.push(problem.with("files", files.join(", ")));
        }
    }
}

/// How many messages of each layer a locale says itself.
pub fn counts(sources: &Sources, config: &Config, locale: &Locale) -> Vec<LayerCount> {
    lint::counts(&resource::read(sources, &config.theme.value).value, config, locale)
}

/// The program's own messages in the language that fits `tag` best, over English.
pub fn own(sources: &Sources, tag: &str) -> Messages {
    let resources = resource::read(sources, "").value;
    let language = tag.split(['-', '_']).next().unwrap_or(tag).to_lowercase();
    let known = resources.iter().any(|resource| resource.tag == language);
    let language = if known { language } else { "en".to_owned() };
    let mut bundles = vec![Arc::new(Bundle::new(&language, &language, &resources))];
    if language != "en" {
        bundles.push(Arc::new(Bundle::new("en", "en", &resources)));
    }
    Messages { tag: language, fingerprint: Fingerprint::default(), bundles, own: 1, said: Arc::default() }
}

impl Messages {
    fn of(locale: &Locale, bundles: Vec<Arc<Bundle>>, own: usize) -> Messages {
        let hasher =
            bundles.iter().fold(Hasher::default().part(locale.format.as_bytes()), |hasher, bundle| {
                hasher.join(bundle.fingerprint)
            });
        let said = Arc::default();
        Messages { tag: locale.tag.clone(), fingerprint: hasher.finish(), bundles, own, said }
    }

    /// The language's name in itself; its tag, where it does not say one.
    pub fn language_name(&self) -> String {
        let id = "core-language-name";
        let own = self.bundles.iter().take(self.own).any(|bundle| bundle.has(id));
        if own { self.text(id) } else { self.tag.clone() }
    }

    /// Whether any locale of the chain has a message.
    pub fn has(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has(id))
    }

    /// The sentence with isolation marks round its values; `attribute` picks a part such as `help`.
    ///
    /// # Errors
    /// When no locale of the chain has the message, or it wants a value that `values` lacks.
    pub fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        values: Option<&FluentArgs<'_>>,
    ) -> Result<String, MessageError> {
        for bundle in &self.bundles {
            if let Some(result) = bundle.format(id, attribute, values) {
                return result.map_err(|error| MessageError::Value(id.to_owned(), error));
            }
        }
        Err(MessageError::Missing(id.to_owned()))
    }

    /// The sentence without isolation marks; the id itself when there is none.
    pub fn text(&self, id: &str) -> String {
        self.plain(id, None).unwrap_or_else(|_| id.to_owned())
    }

    /// The sentence without isolation marks: for attributes, data and terminals.
    ///
    /// # Errors
    /// As [`Messages::format`].
    pub fn plain(&self, id: &str, values: Option<&FluentArgs<'_>>) -> Result<String, MessageError> {
        match values {
            None => self.said(id).map(|(plain, _)| plain.as_ref().to_owned()),
            Some(_) => self.format(id, None, values).map(|text| text.replace(ISOLATES, "")),
        }
    }

    /// A sentence without values: plain and as HTML.
    fn said(&self, id: &str) -> Result<(Arc<str>, Arc<str>), MessageError> {
        if let Some(known) = self.said.read().unwrap_or_else(PoisonError::into_inner).get(id) {
            return Ok(known.clone());
        }
        let text = self.format(id, None, None)?;
        let both: (Arc<str>, Arc<str>) = (text.replace(ISOLATES, "").into(), as_html(&text).into());
        self.said.write().unwrap_or_else(PoisonError::into_inner).insert(id.into(), both.clone());
        Ok(both)
    }

    /// The sentence as HTML: escaped, with `<bdi>` in place of isolation marks.
    ///
    /// # Errors
    /// As [`Messages::format`].
    pub fn html(&self, id: &str, values: Option<&FluentArgs<'_>>) -> Result<String, MessageError> {
        match values {
            None => self.said(id).map(|(_, html)| html.as_ref().to_owned()),
            Some(_) => self.format(id, None, values).map(|text| as_html(&text)),
        }
    }

    /// A date in the locale's form, long: `September 1, 2026`, `1 de septiembre de 2026`.
    pub fn date(&self, date: Date) -> String {
        self.bundles.first().map_or_else(|| date.to_string(), |bundle| bundle.date(date))
    }

    /// A month in the locale's form, short: `Sep`.
    pub fn month(&self, date: Date) -> String {
        self.bundles.first().map_or_else(|| date.strftime("%Y-%m").to_string(), |bundle| bundle.month(date))
    }

    /// A number in the locale's form: `1,234.5`.
    pub fn number(&self, number: f64) -> String {
        self.bundles.first().map_or_else(|| number.to_string(), |bundle| bundle.number(number))
    }

    /// Words as a list in the locale's form: `home, school and students`.
    pub fn list(&self, words: &[String]) -> String {
        self.bundles.first().map_or_else(|| words.join(", "), |bundle| bundle.list(words))
    }

    /// A time of day in the locale's form, in hours and minutes: `6:00 PM`, `6:00 p. m.`.
    pub fn time(&self, time: Time) -> String {
        self.bundles.first().map_or_else(|| time.to_string(), |bundle| bundle.time(time))
    }
}

/// Escapes a sentence, with `<bdi>` in place of isolation marks.
fn as_html(text: &str) -> String {
    let html = crate::markdown::html::escape(text);
    if html.contains(ISOLATES) { with_bdi(&html) } else { html }
}

/// Turns isolation marks into `<bdi>`; a plain number needs none in any direction.
fn with_bdi(html: &str) -> String {
    let mut parts = html.split(ISOLATES[0]);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (value, rest) = part.split_once(ISOLATES[1]).unwrap_or((part, ""));
        if value.bytes().all(|b| b.is_ascii_digit()) {
            out.push_str(value);
        } else {
            out.push_str("<bdi>");
            out.push_str(value);
            out.push_str("</bdi>");
        }
        out.push_str(rest);
    }
    out.replace(ISOLATES, "")
}

impl Voice for Messages {
    fn say(&self, message: &Message) -> String {
        let values = arguments(message);
        self.plain(&message.id, Some(&values)).unwrap_or_else(|error| error.to_string())
    }

    fn help(&self, message: &Message) -> Option<String> {
        let values = arguments(message);
        self.format(&message.id, Some("help"), Some(&values)).ok().map(|text| text.replace(ISOLATES, ""))
    }

    fn word(&self, id: &str) -> String {
        self.text(id)
    }
}

/// The values of a diagnostic; control characters of a source never reach a terminal.
fn arguments(message: &Message) -> FluentArgs<'static> {
    let mut values = FluentArgs::new();
    for (name, value) in &message.arguments {
        let value: FluentValue<'static> = match value {
            Argument::Text(text) => {
                let text: String =
                    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
                FluentValue::from(text)
            }
            Argument::Number(number) => FluentValue::from(*number),
        };
        values.set(*name, value);
    }
    values
}
