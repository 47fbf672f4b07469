//! Messages of all layers and locales compared: what a reader would see go wrong.
//!
//! The measure of a message is the same id in the layer below it or, when it has none there, in
//! the source locale; if it is not there either, in English.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::references::references;
use super::resource::{Layer, Resource, Shape};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::model::language::meant;
use crate::model::{Config, Locale, LocaleId};

/// Compares all messages.
pub fn lint(resources: &[Resource], config: &Config) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for resource in resources.iter().filter(|resource| resource.layer == Layer::Handbook) {
        let known = |locale: &Locale| locale.tag == resource.tag || locale.language() == resource.tag;
        if let Some(at) = resource.at
            && !config.locales.iter().any(known)
        {
            let tags: Vec<&str> = config.locales.iter().map(|locale| locale.tag.as_str()).collect();
            let diagnostic =
                Code::UnknownLocale.at(at).say("unknown-locale-folder").with("tag", resource.tag.as_str());
            found.push(diagnostic.with("near", meant(&resource.tag, &tags)).with("known", tags.join(", ")));
        }
    }
    let tagged = |tag: &str| resources.iter().filter(move |resource| resource.tag == tag).collect::<Vec<_>>();
    let merged = |tag: &str| {
        let mut shapes: BTreeMap<&str, &Shape> = BTreeMap::new();
        for resource in tagged(tag) {
            shapes.extend(resource.shapes.iter().map(|(id, shape)| (id.as_str(), shape)));
        }
        shapes
    };
    let source = merged(&config.source_locale().tag);
    let english = merged("en");
    for locale in &config.locales {
        let mut below: BTreeMap<&str, &Shape> = BTreeMap::new();
        for resource in tagged(&locale.tag) {
            for (id, shape) in &resource.shapes {
                let lower = below.get(id.as_str()).copied();
                let foreign =
                    (locale.id != LocaleId::SOURCE).then(|| source.get(id.as_str()).copied()).flatten();
                let measure = lower.or(foreign).or_else(|| english.get(id.as_str()).copied());
                if let (Some(measure), true) = (measure, resource.layer > Layer::Core) {
                    compare(id, shape, measure, &mut found);
                }
            }
            below.extend(resource.shapes.iter().map(|(id, shape)| (id.as_str(), shape)));
        }
    }
    for locale in &config.locales {
        found.extend(references(&tagged(&locale.tag), &locale.tag));
    }
    missing(resources, config, &mut found);
    found
}

fn compare(id: &str, shape: &Shape, measure: &Shape, found: &mut Vec<Diagnostic>) {
    let Some(at) = shape.at else { return };
    if std::ptr::eq(shape, measure) {
        return;
    }
    let related = |diagnostic: Diagnostic| match measure.at {
        Some(place) => diagnostic.related(place, "other-message-here"),
        None => diagnostic,
    };
    for name in shape.variables.keys().filter(|name| !measure.variables.contains_key(*name)) {
        let known = measure.variables.keys().map(String::as_str);
        let diagnostic =
            Code::FluentVariable.at(at).with("id", id).with("variable", name.as_str()).near(name, known);
        found.push(related(diagnostic));
    }
    for name in measure.variables.keys().filter(|name| !shape.variables.contains_key(*name)) {
        let diagnostic = Code::FluentVariable
            .at(at)
            .say("fluent-variable-dropped")
            .with("id", id)
            .with("variable", name.as_str());
        found.push(related(diagnostic));
    }
    for name in measure.attributes.iter().filter(|name| !shape.attributes.contains(name)) {
        let diagnostic = Code::FluentAttribute.at(at).with("id", id).with("attribute", name.as_str());
        found.push(related(diagnostic));
    }
}

/// Where a locale's own words stand: what the same language says elsewhere in the chain counts,
/// `es-MX` stands on `es`.
fn tags<'a>(config: &'a Config, locale: &'a Locale) -> Vec<&'a str> {
    let chain = locale.fallback.iter().map(|id| config.locale(*id));
    let same = chain.filter(|other| other.language() == locale.language()).map(|other| other.tag.as_str());
    [locale.tag.as_str(), locale.language()].into_iter().chain(same).collect()
}

/// How many messages of a layer a locale says itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LayerCount {
    /// Whose messages they are.
    pub layer: Layer,
    /// Messages that readers of a site meet.
    pub messages: usize,
    /// Those that the locale has in its own language.
    pub translated: usize,
}

/// Counts the messages of each layer that has any.
pub fn counts(resources: &[Resource], config: &Config, locale: &Locale) -> Vec<LayerCount> {
    let tags = tags(config, locale);
    let of = |layer: Layer| {
        // The program's messages begin in English, whatever the handbook's language.
        let from = if layer == Layer::Core { "en" } else { &config.source_locale().tag };
        let measure = resources.iter().filter(|r| r.layer == layer && r.tag == from);
        let ids: BTreeSet<&String> = measure
            .flat_map(|r| r.shapes.keys())
            .filter(|id| layer > Layer::Core || id.starts_with("core-"))
            .collect();
        let has = |id: &&&String| {
            resources.iter().any(|r| tags.contains(&r.tag.as_str()) && r.shapes.contains_key(**id))
        };
        LayerCount { layer, messages: ids.len(), translated: ids.iter().filter(has).count() }
    };
    let all = [Layer::Core, Layer::Theme, Layer::Handbook].map(of);
    all.into_iter().filter(|count| count.messages > 0).collect()
}

/// Messages of theme and handbook that a locale lacks; and a locale that the program does not know.
fn missing(resources: &[Resource], config: &Config, found: &mut Vec<Diagnostic>) {
    let source_tag = &config.source_locale().tag;
    for locale in config.locales.iter().filter(|locale| locale.id != LocaleId::SOURCE) {
        let tags = tags(config, locale);
        let torn = resources.iter().any(|resource| resource.is_torn && tags.contains(&resource.tag.as_str()));
        let has = |id: &str| {
            torn || resources
                .iter()
                .any(|resource| tags.contains(&resource.tag.as_str()) && resource.shapes.contains_key(id))
        };
        for resource in resources.iter().filter(|r| r.tag == *source_tag && r.layer > Layer::Core) {
            for (id, shape) in resource.shapes.iter().filter(|(id, _)| !has(id)) {
                let Some(at) = shape.at else { continue };
                let problem =
                    Code::FluentMissing.at(at).with("id", id.as_str()).with("locale", locale.tag.as_str());
                // What says a message of a lower layer in another way is no new message: without it, readers
                // see the fallback's words, on a site that is whole.
                let is_override = resources
                    .iter()
                    .any(|lower| lower.layer < resource.layer && lower.shapes.contains_key(id));
                found.push(match is_override {
                    true => problem.say("fluent-missing-override").weigh(Severity::Warning),
                    false => problem,
                });
            }
        }
        let core: Vec<&String> = resources
            .iter()
            .filter(|r| r.tag == "en" && r.layer == Layer::Core)
            .flat_map(|r| r.shapes.keys())
            .filter(|id| id.starts_with("core-") && !has(id))
            .collect();
        if let Some(first) = core.first() {
            // Readers see the fallback's words: a locale that is still being made, not a broken one.
            found.push(
                Code::FluentMissing
                    .at(locale.at)
                    .say("fluent-missing-core")
                    .with("locale", locale.tag.as_str())
                    .with("count", core.len())
                    .with("id", first.as_str())
                    .weigh(Severity::Warning),
            );
        }
    }
}
