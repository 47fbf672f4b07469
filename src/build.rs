//! The whole build, readable in one function.
//!
//! `juntos build` calls it once with an empty memo; `check` throws the outputs away; a loop calls
//! it again with a kept memo. No other place knows the order of the passes.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::memo::Memo;
use crate::model::Handbook;
use crate::render::Sink;
use crate::resolve::Wanted;
use crate::source::{Sources, Span};
use crate::{check, i18n, parse, plan, render, resolve, theme};

/// Everything that a build depends on: the same inputs give the same bytes.
#[derive(Clone, Debug)]
pub struct Inputs<'a> {
    /// The project's texts and assets.
    pub sources: &'a Sources,
    /// Problems that were met while loading them.
    pub loading: &'a [Diagnostic],
    /// What decides what is late.
    pub as_of: AsOf,
    /// `--base-url`, over the settings'.
    pub base_url: Option<&'a str>,
    /// `--drafts`.
    pub wanted: Wanted,
}

/// The moment of a build.
#[derive(Clone, Copy, Debug)]
pub enum AsOf {
    /// A day: `--as-of`.
    Day(Date),
    /// A moment, whose day depends on the handbook's zone: `SOURCE_DATE_EPOCH`, or now.
    Moment(Timestamp),
}

impl AsOf {
    /// The day in a zone; UTC when the handbook names none.
    fn day(self, zone: Option<&str>) -> Date {
        match self {
            AsOf::Day(day) => day,
            AsOf::Moment(moment) => {
                let zone = zone.and_then(|zone| TimeZone::get(zone).ok()).unwrap_or(TimeZone::UTC);
                moment.to_zoned(zone).date()
            }
        }
    }
}

/// What a build comes to.
#[derive(Debug)]
pub struct Built {
    /// How many pages it planned.
    pub pages: usize,
    /// How many pages were rendered anew, when results are kept.
    pub rendered: usize,
    /// All problems, in order.
    pub diagnostics: Vec<Diagnostic>,
}

impl Built {
    /// Whether a problem keeps the site from being published.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Builds the handbook into `sink`; nothing when there is no `content/handbook.yaml`.
///
/// `planned` hears how many outputs there will be, `tick` of each that is done.
pub fn build(
    inputs: &Inputs<'_>,
    memo: &Memo,
    sink: &dyn Sink,
    planned: &dyn Fn(usize),
    tick: &(dyn Fn() + Sync),
) -> Option<Built> {
    let mut found = Diagnostics::default();
    found.extend(inputs.loading.iter().cloned());
    let settings = inputs.sources.file(SETTINGS)?;
    let mut config = found.take(parse::config::parse(settings));
    if let Some(url) = inputs.base_url {
        config.base_url = parse::config::base_url(url);
    }
    let messages = found.take(i18n::parse(inputs.sources, &config));
    let theme = found.take(theme::parse(inputs.sources, &config, &messages));
    let parsed = found.take(parse::parse(inputs.sources, &config, memo));
    let handbook = found.take(resolve::resolve(&config, &parsed, inputs.wanted));
    // What the model does not hold of 100,000 files is not worth keeping.
    drop(parsed);
    found.extend(check::check(&handbook).into_vec());
    let plan = found.take(plan::plan(&handbook, &theme, inputs.sources));
    planned(plan.outputs.len());
    let today = inputs.as_of.day(config.time_zone.as_ref().map(|zone| zone.value.as_str()));
    let reads = render::Reads {
        handbook: &handbook,
        sources: inputs.sources,
        theme: &theme,
        messages: &messages,
        today,
    };
    found.extend(render::render(&plan, reads, memo, sink, tick).into_vec());
    let rendered = memo.computed("render");
    memo.end_build();
    let diagnostics = allowed(found, &handbook)
        .sorted(inputs.sources, |diagnostic| config.weight(diagnostic.code, diagnostic.severity));
    Some(Built { pages: plan.pages(), rendered, diagnostics })
}

/// The file that makes a folder a handbook.
pub const SETTINGS: &str = "content/handbook.yaml";

/// Leaves out what a comment in the text allows: `<!-- juntos: allow CODE: reason -->`.
fn allowed(found: Diagnostics, handbook: &Handbook) -> Diagnostics {
    let mut allows = Vec::new();
    for kind in crate::model::Kind::WITH_WORDS {
        for entry in handbook.entries(*kind) {
            allows.extend(entry.words.iter().flat_map(|(_, words)| words.allows()));
        }
    }
    let shared = handbook.handouts.iter().filter_map(|handout| handout.shared.as_ref());
    allows.extend(shared.flat_map(|entry| entry.words.iter()).flat_map(|(_, words)| words.allows()));
    let mut by_file: HashMap<_, Vec<Span>> = HashMap::new();
    for (code, range) in allows {
        by_file.entry((code, range.source)).or_default().push(range);
    }
    let mut kept = Diagnostics::default();
    kept.extend(found.into_vec().into_iter().filter(|diagnostic| {
        let at = diagnostic.at;
        let ranges = by_file.get(&(diagnostic.code, at.source));
        !ranges
            .is_some_and(|ranges| ranges.iter().any(|range| range.start <= at.start && at.end <= range.end))
    }));
    kept
}
