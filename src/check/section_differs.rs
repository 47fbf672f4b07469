//! A translation whose sections or slides are not those of its source.
//!
//! Headings say anything in another language; their ids (`{#run}`) and minutes are the same, or
//! links and times would lead elsewhere.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostics};
use crate::markdown::outline::{Heading, wide};
use crate::model::{Handbook, Words};

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    for (_, source, words) in super::translations(handbook) {
        headings(source, words, found);
        slides(source, words, found);
    }
}

fn headings(source: &Words, words: &Words, found: &mut Diagnostics) {
    fn written(words: &Words) -> FxHashMap<&str, &Heading> {
        let headings = words.body.outline.headings.iter().filter(|heading| heading.written_id);
        headings.map(|heading| (heading.id.as_ref(), heading)).collect()
    }
    let (theirs, own) = (written(source), written(words));
    for heading in source.body.outline.headings.iter().filter(|heading| heading.written_id && !heading.local)
    {
        let at = source.body.at.within(wide(&heading.range));
        match own.get(heading.id.as_ref()) {
            None => found.push(
                Code::SectionDiffers
                    .at(words.front)
                    .say("section-differs-missing")
                    .with("id", &*heading.id)
                    .related(at, "source-section-here"),
            ),
            Some(own) if own.minutes.is_some() && own.minutes != heading.minutes => found.push(
                Code::StructureOverridden
                    .at(words.body.at.within(wide(&own.minutes_at)))
                    .with("key", "min")
                    .related(at, "source-section-here"),
            ),
            Some(_) => {}
        }
    }
    for heading in words.body.outline.headings.iter().filter(|heading| heading.written_id) {
        if !heading.local && !theirs.contains_key(heading.id.as_ref()) {
            let known = theirs.keys().copied();
            found.push(
                Code::SectionDiffers
                    .at(words.body.at.within(wide(&heading.range)))
                    .with("id", &*heading.id)
                    .near(&heading.id, known),
            );
        }
    }
}

fn slides(source: &Words, words: &Words, found: &mut Diagnostics) {
    let (theirs, own) = (&source.body.outline.slides, &words.body.outline.slides);
    for slide in theirs.iter().filter(|slide| !own.iter().any(|known| known.id == slide.id)) {
        found.push(
            Code::SectionDiffers
                .at(words.front)
                .say("section-differs-slide-missing")
                .with("id", &*slide.id)
                .related(source.body.at.within(wide(&slide.open)), "source-section-here"),
        );
    }
    for slide in own.iter().filter(|slide| !theirs.iter().any(|known| known.id == slide.id)) {
        let known = theirs.iter().map(|slide| slide.id.as_ref());
        found.push(
            Code::SectionDiffers
                .at(words.body.at.within(wide(&slide.open)))
                .say("section-differs-slide")
                .with("id", &*slide.id)
                .near(&slide.id, known),
        );
    }
}
