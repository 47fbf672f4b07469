//! Handouts of guides and shared ones → one list, each with its short code.
//!
//! A code names stage and place: `H3-4` is the fourth handout of the third stage of the first
//! process, counted by step, activity and place in the file. Another process adds its letter
//! (`HP1-2`), and what has no stage is `HF-1`. A code that is pinned with `code=` stays, and
//! counting goes round it. Slides count the same way with `S`.
//!
//! **Invariant:** only what was never published is counted. A code that the ledger
//! ([`crate::model::codes`]) gives to a sheet stays its own, wherever it goes, and no other sheet gets it.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Gathered, Shelf, counted, natural};
use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::markdown::outline::{Sheet, wide};
use crate::model::codes::Recorded;
use crate::model::{Entry, Handbook, Handout, Kind, Ledger, LocaleId, Ref};
use crate::parse::codes::LEDGER;
use crate::parse::paths::is_reserved;
use crate::parse::words::{Facts, HandoutFacts};
use crate::source::Span;

/// What waits for its code.
struct Waiting {
    id: Box<str>,
    /// What the ledger knows it by: its own key first, then those of its old names.
    keys: Vec<String>,
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
        let old = words.aliases.iter().map(|alias| alias.value.as_str());
        let names: Vec<&str> = [entry.id.as_ref()].into_iter().chain(old).collect();
        let waiting = |sheet: &Sheet, keys: Vec<String>| Waiting {
            id: sheet.id.clone(),
            keys,
            at: words.body.at.within(wide(&sheet.id_range)),
            pinned: sheet.code.as_ref().map(|(code, at)| (code.to_string(), words.body.at.within(wide(at)))),
            prefix: prefix.clone(),
            activity: Some(activity),
        };
        let own = words.body.outline.handouts.iter();
        handouts.extend(own.map(|sheet| waiting(sheet, vec![format!("handout/{}", sheet.id)])));
        let own = words.body.outline.slides.iter();
        let keys = |sheet: &Sheet| -> Vec<String> {
            names.iter().map(|name| format!("slide/{name}/{}", sheet.id)).collect()
        };
        slides.extend(own.map(|sheet| waiting(sheet, keys(sheet))));
    }
    // Of two slides of one id the ledger knows the first.
    let mut named: FxHashSet<String> = FxHashSet::default();
    for slide in &mut slides {
        if slide.keys.first().is_some_and(|key| !named.insert(key.clone())) {
            slide.keys.clear();
        }
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
        let old = entry.source().map_or(&[][..], |words| &words.aliases);
        let old = old.iter().map(|alias| format!("handout/{}", alias.value));
        let keys = [format!("handout/{id}")].into_iter().chain(old).collect();
        handouts.push(Waiting {
            id: id.as_str().into(),
            keys,
            at,
            pinned: own.code.as_ref().map(|code| (code.value.clone(), code.span)),
            prefix: "F-".into(),
            activity: None,
        });
        shared.insert(id, (entry, own.clone()));
    }
    let handouts = unique(handouts, found);
    let codes = give('H', &handouts, &mut handbook.codes, found);
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
    let codes = give('S', &slides, &mut handbook.codes, found);
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

/// The pinned codes, in small letters: addresses are written so, and codes that differ in case only
/// are one.
fn pinned(sheets: &[Waiting], found: &mut Diagnostics) -> FxHashMap<String, Span> {
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
    pinned
}

/// The sheets by the keys that the ledger may know them by.
fn by_key(sheets: &[Waiting]) -> FxHashMap<&str, usize> {
    let mut known: FxHashMap<&str, usize> = FxHashMap::default();
    let own = sheets.iter().map(|sheet| &sheet.keys[..sheet.keys.len().min(1)]);
    // A name that a sheet has now is no old name of another.
    let old = sheets.iter().map(|sheet| sheet.keys.get(1..).unwrap_or_default());
    for (index, keys) in own.enumerate().chain(old.enumerate()) {
        for key in keys {
            known.entry(key.as_str()).or_insert(index);
        }
    }
    known
}

/// Gives each sheet its code: the pinned one, else the one that it was last published with, else the
/// next that was never published. Notes in the ledger what it does not say yet, and where old codes lead.
fn give(letter: char, sheets: &[Waiting], ledger: &mut Ledger, found: &mut Diagnostics) -> Vec<String> {
    let pinned = pinned(sheets, found);
    let by_key = by_key(sheets);
    let lines: Vec<(String, &Recorded, Option<usize>)> = ledger
        .recorded
        .iter()
        .map(|line| (line.code.value.to_lowercase(), line, by_key.get(line.key.as_str()).copied()))
        .collect();
    // One code of two sheets comes of two branches that came together, where the first line has it; or of
    // a rename, where the sheet has it that tells the first name as its old one.
    let mut owners: FxHashMap<&str, usize> = FxHashMap::default();
    let mut first: FxHashMap<&str, &str> = FxHashMap::default();
    for (code, line, sheet) in &lines {
        let key = *first.entry(code.as_str()).or_insert(line.key.as_str());
        let Some(sheet) = *sheet else { continue };
        let owner = owners.entry(code.as_str()).or_insert(sheet);
        if sheets[sheet].keys.iter().skip(1).any(|old| old == key) {
            *owner = sheet;
        }
    }
    let mut codes: Vec<Option<String>> = vec![None; sheets.len()];
    let mut lost: Vec<Option<&Recorded>> = vec![None; sheets.len()];
    for (code, line, sheet) in &lines {
        let Some(sheet) = *sheet else { continue };
        if owners.get(code.as_str()) == Some(&sheet) && !pinned.contains_key(code) {
            codes[sheet] = Some(line.code.value.clone());
        } else {
            lost[sheet] = Some(line);
        }
    }
    // The sheet that a published code leads to, or led to.
    let holder = |code: &str| {
        let owner = owners.get(code).and_then(|sheet| sheets[*sheet].keys.first());
        owner.map(String::as_str).or_else(|| first.get(code).copied())
    };
    for (index, sheet) in sheets.iter().enumerate() {
        if let Some((code, at)) = &sheet.pinned {
            let lower = code.to_lowercase();
            if let Some(key) = holder(&lower)
                && owners.get(lower.as_str()) != Some(&index)
            {
                let problem = Code::CodeClash.at(*at).say("code-clash-pinned");
                found.push(problem.with("code", code.as_str()).with("sheet", key).with("path", LEDGER));
            }
            codes[index] = Some(code.clone());
        } else if let Some(line) = lost[index]
            .filter(|line| codes[index].is_none() && !pinned.contains_key(&line.code.value.to_lowercase()))
        {
            let code = line.code.value.as_str();
            let key = holder(&code.to_lowercase()).unwrap_or(line.key.as_str());
            let problem = Code::CodeClash.at(line.code.span).say("code-clash-published");
            found.push(problem.weigh(Severity::Warning).with("code", code).with("sheet", key));
        }
    }
    let mut next: FxHashMap<&str, usize> = FxHashMap::default();
    let given: Vec<String> = sheets
        .iter()
        .zip(codes)
        .map(|(sheet, code)| {
            if let Some(code) = code {
                return code;
            }
            let number = next.entry(sheet.prefix.as_str()).or_insert(0);
            loop {
                *number += 1;
                let code = format!("{letter}{}{number}", sheet.prefix);
                let lower = code.to_lowercase();
                if !pinned.contains_key(&lower) && !first.contains_key(lower.as_str()) {
                    return code;
                }
            }
        })
        .collect();
    let said: FxHashSet<(&str, &str)> =
        lines.iter().map(|(_, line, _)| (line.code.value.as_str(), line.key.as_str())).collect();
    let mut shown: FxHashSet<String> = FxHashSet::default();
    let mut fresh = Vec::new();
    for (index, (sheet, code)) in sheets.iter().zip(&given).enumerate() {
        let lower = code.to_lowercase();
        let is_own = owners.get(lower.as_str()) == Some(&index);
        fresh.extend(
            sheet
                .keys
                .first()
                .filter(|key| !is_own || !said.contains(&(code.as_str(), key.as_str())))
                .map(|key| (code.clone(), key.clone())),
        );
        shown.insert(lower);
    }
    let mut old = Vec::new();
    for (code, line, _) in &lines {
        let is_of_sort = line.key.starts_with("handout/") == (letter == 'H');
        if is_of_sort && shown.insert(code.clone()) {
            let to = owners.get(code.as_str()).and_then(|sheet| sheets[*sheet].keys.first());
            old.push((line.code.value.clone(), to.cloned()));
        }
    }
    ledger.fresh.extend(fresh);
    ledger.old.extend(old);
    given
}

/// Reports that codes are not in the ledger yet, where that was asked for.
pub(super) fn recorded(handbook: &Handbook, found: &mut Diagnostics) {
    if let Some((code, _)) = handbook.codes.fresh.first() {
        let problem = Code::CodeNotRecorded.at(Span::new(handbook.config.source, 0..0));
        let count = handbook.codes.fresh.len();
        found.push(problem.with("count", count).with("code", code.as_str()).with("path", LEDGER));
    }
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
