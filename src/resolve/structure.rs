//! Process files and their words → processes, stages, steps and instruments.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Gathered, Shelf, unknown, word_of};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::process::ProcessKind;
use crate::model::{Entry, Handbook, Instrument, Kind, Localized, Process, Ref, Stage, Step};
use crate::parse::process::{InstrumentFile, ParsedProcess};
use crate::source::{Span, Spanned};

/// Adds every process that the settings name, and reports the words that no structure asks for.
pub(super) fn resolve(
    handbook: &mut Handbook,
    parsed: &[Arc<ParsedProcess>],
    shelf: &mut Shelf,
    found: &mut Diagnostics,
) {
    let mut wanted: Vec<&Arc<ParsedProcess>> = Vec::new();
    for id in &handbook.config.processes {
        match parsed.iter().find(|process| process.id == id.value) {
            Some(process) => wanted.push(process),
            None => found.push(unknown("process", id, parsed.iter().map(|process| process.id.as_str()))),
        }
    }
    // One that the settings do not name comes after those that they do.
    for process in parsed {
        if !wanted.iter().any(|known| known.id == process.id) {
            wanted.push(process);
        }
    }
    let mut first_use: FxHashMap<(Kind, String), Span> = FxHashMap::default();
    let mut told = Diagnostics::default();
    for (number, parsed) in wanted.into_iter().enumerate() {
        process(handbook, parsed, number, shelf, &mut first_use, &mut told);
    }
    // What has no words may be a slip for words that nothing asks for, and only now are those known.
    for problem in told.into_vec() {
        if problem.message.id != "unknown-id-no-words" {
            found.push(problem);
            continue;
        }
        let id = problem.argument("id").unwrap_or_default().to_owned();
        let left = problem.argument("kind").and_then(Kind::named).and_then(|kind| shelf.get(&kind));
        let left: Vec<&str> = left.into_iter().flatten().map(|(id, _)| id.as_str()).collect();
        found.push(problem.near(&id, left));
    }
    // Words without a place in a structure would never be seen.
    for kind in [Kind::Process, Kind::Stage, Kind::Step, Kind::Instrument] {
        let things = shelf.remove(&kind).unwrap_or_default();
        if handbook.holes.kinds.contains(&kind) {
            continue;
        }
        for (id, gathered) in things {
            for (_, words) in gathered.entry.words.iter() {
                let known = handbook.ids(kind);
                found.push(
                    Code::UnknownId
                        .at(Span::file(words.source))
                        .say("unknown-id-words")
                        .with("kind", kind.name())
                        .with("id", id.as_str())
                        .near(&id, known)
                        .leaving_out(),
                );
            }
        }
    }
}

fn process(
    handbook: &mut Handbook,
    parsed: &ParsedProcess,
    number: usize,
    shelf: &mut Shelf,
    first_use: &mut FxHashMap<(Kind, String), Span>,
    found: &mut Diagnostics,
) {
    let here = Span::file(parsed.source);
    let process_ref = Ref::new(Kind::Process, handbook.processes.len());
    let entry = take_words(handbook, Kind::Process, &parsed.id, here, shelf, found);
    handbook.enlist(&entry.id, process_ref);
    let letter = match &parsed.letter {
        Some(letter) => letter.value.clone(),
        None if number == 0 => String::new(),
        None => parsed.id.chars().next().unwrap_or('p').to_ascii_uppercase().to_string(),
    };
    handbook.processes.push(Process {
        entry,
        kind: parsed.kind,
        unit: parsed.unit,
        letter,
        stages: Vec::new(),
    });
    let mut stages = Vec::new();
    let mut step_number = 0;
    let mut next: Vec<(usize, Vec<Spanned<String>>)> = Vec::new();
    for stage in &parsed.stages {
        if !claim(Kind::Stage, &stage.id, first_use, found) {
            continue;
        }
        let stage_ref = Ref::new(Kind::Stage, handbook.stages.len());
        let entry = take_words(handbook, Kind::Stage, &stage.id.value, stage.id.span, shelf, found);
        handbook.enlist(&entry.id, stage_ref);
        let mut steps = Vec::new();
        for (id, more) in stage.steps() {
            if !claim(Kind::Step, &id, first_use, found) {
                continue;
            }
            step_number += 1;
            let index = handbook.steps.len();
            let entry = take_words(handbook, Kind::Step, &id.value, id.span, shelf, found);
            handbook.enlist(&entry.id, Ref::new(Kind::Step, index));
            handbook.steps.push(Step {
                entry,
                stage: stage_ref,
                number: step_number,
                next: Vec::new(),
                produces: more
                    .map_or_else(Vec::new, |more| more.produces.iter().map(|p| p.value.clone()).collect()),
                activities: Vec::new(),
            });
            if let Some(more) = more {
                next.push((index, more.next.clone()));
            }
            steps.push(Ref::new(Kind::Step, index));
        }
        handbook.stages.push(Stage {
            entry,
            process: process_ref,
            number: stages.len() + 1,
            required_first: stage.required_first,
            repeats_to: None,
            steps,
            indicators: Vec::new(),
        });
        stages.push(stage_ref);
    }
    for feature in &parsed.features {
        if !claim(Kind::Stage, &feature.id, first_use, found) {
            continue;
        }
        let stage_ref = Ref::new(Kind::Stage, handbook.stages.len());
        let entry = take_words(handbook, Kind::Stage, &feature.id.value, feature.id.span, shelf, found);
        handbook.enlist(&entry.id, stage_ref);
        let groups = feature.indicators.iter().filter_map(|indicator| indicator.group.as_ref());
        handbook.spoken.extend(groups.map(|group| word_of("core-indicator-group", group)));
        let indicators = feature.indicators.iter().map(|indicator| {
            (
                indicator.id.value.clone(),
                indicator.group.as_ref().map_or_else(String::new, |group| group.value.clone()),
            )
        });
        handbook.stages.push(Stage {
            entry,
            process: process_ref,
            number: stages.len() + 1,
            required_first: false,
            repeats_to: None,
            steps: Vec::new(),
            indicators: indicators.collect(),
        });
        stages.push(stage_ref);
    }
    // Only now is every stage and step there to be pointed at.
    for stage in &parsed.stages {
        let Some(target) = &stage.repeats_to else { continue };
        let place = super::find(handbook, Kind::Stage, target, found);
        if let Some(from) = handbook.find(Kind::Stage, &stage.id.value) {
            handbook.stages[from.index as usize].repeats_to = place;
        }
    }
    for (index, ids) in next {
        let places = ids.iter().filter_map(|id| super::find(handbook, Kind::Step, id, found)).collect();
        handbook.steps[index].next = places;
    }
    handbook.processes[process_ref.index as usize].stages = stages;
    for instrument in &parsed.instruments {
        if claim(Kind::Instrument, &instrument.id, first_use, found) {
            self::instrument(handbook, process_ref, parsed, instrument, shelf, found);
        }
    }
    if parsed.kind == ProcessKind::Features {
        for stage in &parsed.stages {
            found.push(Code::WrongType.at(stage.id.span).say("wrong-type-features"));
        }
    }
}

fn instrument(
    handbook: &mut Handbook,
    process: Ref,
    parsed: &ParsedProcess,
    file: &InstrumentFile,
    shelf: &mut Shelf,
    found: &mut Diagnostics,
) {
    let scale = file.scale.as_ref().and_then(|id| {
        let scale = parsed.scales.iter().find(|(known, _)| known.value == id.value);
        if scale.is_none() {
            found.push(unknown("scale", id, parsed.scales.iter().map(|(id, _)| id.value.as_str())));
        }
        if let Some((_, levels)) = scale {
            handbook.spoken.extend(levels.iter().map(|level| word_of("level", level)));
        }
        scale.map(|(_, levels)| levels.iter().map(|level| level.value.clone()).collect())
    });
    let mut items: Vec<String> = file.items.iter().map(|item| item.value.clone()).collect();
    let mut of_feature = None;
    if let Some(feature) = &file.feature {
        match handbook.find(Kind::Stage, &feature.value) {
            Some(stage) => {
                of_feature = Some(stage);
                let stage = &handbook.stages[stage.index as usize];
                items.extend(stage.indicators.iter().map(|(id, _)| id.clone()));
            }
            None => found.push(unknown("feature", feature, handbook.ids(Kind::Stage))),
        }
    }
    let entry = take_words(handbook, Kind::Instrument, &file.id.value, file.id.span, shelf, found);
    let index = Ref::new(Kind::Instrument, handbook.instruments.len());
    handbook.enlist(&entry.id, index);
    handbook.instruments.push(Instrument {
        entry,
        process,
        feature: of_feature,
        items,
        scale: scale.unwrap_or_default(),
    });
}

/// Whether an id of a structure is the first of its kind; ids are unique over all processes.
fn claim(
    kind: Kind,
    id: &Spanned<String>,
    first_use: &mut FxHashMap<(Kind, String), Span>,
    found: &mut Diagnostics,
) -> bool {
    match first_use.entry((kind, id.value.clone())) {
        std::collections::hash_map::Entry::Vacant(place) => {
            place.insert(id.span);
            true
        }
        std::collections::hash_map::Entry::Occupied(first) => {
            found.push(
                Code::DuplicateId
                    .at(id.span)
                    .with("id", id.value.as_str())
                    .related(*first.get(), "first-used-here")
                    .leaving_out(),
            );
            false
        }
    }
}

/// Takes the words of a thing from the shelf; without any it is there by its id.
fn take_words(
    handbook: &Handbook,
    kind: Kind,
    id: &str,
    at: Span,
    shelf: &mut Shelf,
    found: &mut Diagnostics,
) -> Entry {
    if let Some(Gathered { entry, .. }) = shelf.get_mut(&kind).and_then(|things| things.remove(id)) {
        return entry;
    }
    let tag = &handbook.config.source_locale().tag;
    found.push(
        Code::UnknownId
            .at(at)
            .say("unknown-id-no-words")
            .with("kind", kind.name())
            .with("id", id)
            .with("path", format!("content/{tag}/{}/{id}.md", kind.folder())),
    );
    Entry { id: id.into(), words: Localized::empty(handbook.config.locales.len()) }
}
