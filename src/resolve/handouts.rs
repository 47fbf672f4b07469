//! Handouts of guides and shared ones → one list, each with its short code.
//!
//! A code names stage and place: `H3-4` is the fourth handout of the third stage of the first
//! process, counted by step, activity and place in the file. Another process adds its letter
//! (`HP1-2`), and what has no stage is `HF-1`. A code that is pinned with `code=` stays, and
//! counting goes round it. Slides count the same way with `S`.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::{Gathered, Shelf, counted, natural};
use crate::diagnostic::{Code, Diagnostics};
use crate::markdown::outline::{Sheet, wide};
use crate::model::{Entry, Handbook, Handout, Kind, LocaleId, Ref};
use crate::parse::paths::is_reserved;
use crate::parse::words::{Facts, HandoutFacts};
use crate::source::Span;

/// What waits for its code.
struct Waiting {
    id: Box<str>,
    at: Span,
    pinned: Option<(String, Span)>,
    /// `3-` of stage 3, `P1-` of another process, `F-` without a stage.
    prefix: String,
    activity: Option<Ref>,
}

/// Adds all handouts and gives handouts and slides their codes.
pub(super) fn resolve(handbook: &mut Handbook, shelf: &mut Shelf, found: &mut Diagnostics) {
    let order = activity_order(handbook);
    let mut handouts: Vec<Waiting> = Vec::new();
    let mut slides: Vec<Waiting> = Vec::new();
    for activity in order {
        let entry = &handbook.activities[activity.index as usize].entry;
        let Some(words) = entry.source() else { continue };
        let prefix = prefix(handbook, activity);
        let waiting = |sheet: &Sheet| Waiting {
            id: sheet.id.clone(),
            at: words.body.at.within(wide(&sheet.id_range)),
            pinned: sheet.code.as_ref().map(|(code, at)| (code.to_string(), words.body.at.within(wide(at)))),
            prefix: prefix.clone(),
            activity: Some(activity),
        };
        handouts.extend(words.body.outline.handouts.iter().map(waiting));
        slides.extend(words.body.outline.slides.iter().map(waiting));
    }
    let mut shared: BTreeMap<String, (Entry, HandoutFacts)> = BTreeMap::new();
    let none = HandoutFacts::default();
    for (id, Gathered { entry, facts }) in counted(shelf.remove(&Kind::Handout).unwrap_or_default()) {
        let mut own = &none;
        for (locale, facts, _) in &facts {
            let Facts::Handout(facts) = &**facts else { continue };
            if *locale == LocaleId::SOURCE {
                own = facts;
            } else {
                overridden(own, facts, found);
            }
        }
        let at = entry.source().map_or(Span::file(handbook.config.source), |words| words.title.span);
        handouts.push(Waiting {
            id: id.as_str().into(),
            at,
            pinned: own.code.as_ref().map(|code| (code.value.clone(), code.span)),
            prefix: "F-".into(),
            activity: None,
        });
        shared.insert(id, (entry, own.clone()));
    }
    let handouts = unique(handouts, found);
    let codes = count('H', &handouts, found);
    let mut sorted: Vec<(Waiting, String)> = handouts.into_iter().zip(codes).collect();
    sorted.sort_by(|(a, _), (b, _)| natural(&a.id, &b.id));
    for (waiting, code) in sorted {
        let index = Ref::new(Kind::Handout, handbook.handouts.len());
        handbook.enlist(&waiting.id, index);
        let handout = match waiting.activity {
            Some(activity) => {
                let entry = &handbook.activities[activity.index as usize].entry;
                let sheets = entry.source().map_or(&[][..], |words| &words.body.outline.handouts);
                let sheet = sheets.iter().find(|sheet| sheet.id == waiting.id);
                Handout {
                    id: waiting.id,
                    code,
                    activity: Some(activity),
                    shared: None,
                    used_by: Vec::new(),
                    each: sheet.and_then(|sheet| sheet.each.clone()),
                    sheets: sheet.and_then(|sheet| sheet.sheets),
                    landscape: sheet.is_some_and(|sheet| sheet.landscape),
                }
            }
            None => {
                let Some((entry, facts)) = shared.remove(waiting.id.as_ref()) else { continue };
                Handout {
                    id: waiting.id,
                    code,
                    activity: None,
                    shared: Some(entry),
                    used_by: Vec::new(),
                    each: facts.each.map(|each| each.value.name().into()),
                    sheets: facts.sheets.map(|sheets| sheets.value),
                    landscape: false,
                }
            }
        };
        handbook.handouts.push(handout);
    }
    // An activity lists its own handouts in the order of its guide.
    for index in 0..handbook.activities.len() {
        let Some(words) = handbook.activities[index].entry.source() else { continue };
        let ids: Vec<Box<str>> = words.body.outline.handouts.iter().map(|sheet| sheet.id.clone()).collect();
        let own = |handout: &Ref| {
            handbook.handouts[handout.index as usize].activity == Some(Ref::new(Kind::Activity, index))
        };
        let list = ids.iter().filter_map(|id| handbook.find(Kind::Handout, id)).filter(own).collect();
        handbook.activities[index].handouts = list;
    }
    let codes = count('S', &slides, found);
    for (slide, code) in slides.into_iter().zip(codes) {
        let Some(activity) = slide.activity else { continue };
        handbook.activities[activity.index as usize].slides.push((slide.id, code));
    }
}

/// Activities by process, stage, step and place in the step; then those without a step, by id.
fn activity_order(handbook: &Handbook) -> Vec<Ref> {
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, step) in handbook.steps.iter().enumerate() {
        for activity in &step.activities {
            let home = handbook.activities[activity.index as usize].steps.first();
            if home.is_some_and(|home| home.index as usize == index) && seen.insert(*activity) {
                order.push(*activity);
            }
        }
    }
    for index in 0..handbook.activities.len() {
        let activity = Ref::new(Kind::Activity, index);
        if seen.insert(activity) {
            order.push(activity);
        }
    }
    order
}

/// What stands between the letter and the number.
fn prefix(handbook: &Handbook, activity: Ref) -> String {
    let Some(step) = handbook.activities[activity.index as usize].steps.first() else { return "F-".into() };
    let stage = &handbook.stages[handbook.steps[step.index as usize].stage.index as usize];
    let letter = &handbook.processes[stage.process.index as usize].letter;
    format!("{letter}{}-", stage.number)
}

/// Leaves out a second handout of the same id, and reports it.
fn unique(waiting: Vec<Waiting>, found: &mut Diagnostics) -> Vec<Waiting> {
    let mut first: FxHashMap<Box<str>, Span> = FxHashMap::default();
    waiting
        .into_iter()
        .inspect(|sheet| {
            if is_reserved(Kind::Handout, &sheet.id) {
                found.push(Code::ReservedName.at(sheet.at).say("reserved-name-id").with("name", &*sheet.id));
            }
        })
        .collect::<Vec<_>>()
        .into_iter()
        .filter(|sheet| match first.get(&sheet.id) {
            None => {
                first.insert(sheet.id.clone(), sheet.at);
                true
            }
            Some(at) => {
                let id = sheet.id.as_ref();
                let twice = Code::DuplicateId.at(sheet.at).with("id", id);
                found.push(twice.related(*at, "first-used-here").leaving_out());
                false
            }
        })
        .collect()
}

/// Gives each sheet its code.
fn count(letter: char, sheets: &[Waiting], found: &mut Diagnostics) -> Vec<String> {
    // Addresses are lower case, so codes that differ in case only are one.
    let mut pinned: FxHashMap<String, Span> = FxHashMap::default();
    for sheet in sheets {
        let Some((code, at)) = &sheet.pinned else { continue };
        match pinned.get(&code.to_lowercase()) {
            None => {
                pinned.insert(code.to_lowercase(), *at);
            }
            Some(first) => found
                .push(Code::CodeClash.at(*at).with("code", code.as_str()).related(*first, "first-used-here")),
        }
    }
    let mut next: FxHashMap<&str, usize> = FxHashMap::default();
    sheets
        .iter()
        .map(|sheet| {
            if let Some((code, _)) = &sheet.pinned {
                return code.clone();
            }
            let number = next.entry(sheet.prefix.as_str()).or_insert(0);
            loop {
                *number += 1;
                let code = format!("{letter}{}{number}", sheet.prefix);
                if !pinned.contains_key(&code.to_lowercase()) {
                    return code;
                }
            }
        })
        .collect()
}

/// Reports what a translated form says otherwise than its source.
fn overridden(source: &HandoutFacts, own: &HandoutFacts, found: &mut Diagnostics) {
    let mut differs =
        |at: Span, key: &'static str| found.push(Code::StructureOverridden.at(at).with("key", key));
    if let Some(each) = &own.each
        && Some(each.value) != source.each.as_ref().map(|each| each.value)
    {
        differs(each.span, "each");
    }
    if let Some(sheets) = &own.sheets
        && Some(sheets.value) != source.sheets.as_ref().map(|sheets| sheets.value)
    {
        differs(sheets.span, "sheets");
    }
    if let Some(code) = &own.code
        && Some(&code.value) != source.code.as_ref().map(|code| &code.value)
    {
        differs(code.span, "code");
    }
}
