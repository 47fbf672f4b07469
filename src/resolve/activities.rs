//! Words of activities → activities, in the order of their steps.

use std::collections::{BTreeMap, BTreeSet};

use super::{Gathered, Shelf, counted, find};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Activity, Handbook, Kind, LocaleId, Ref};
use crate::parse::words::{ActivityFacts, Facts};
use crate::source::{Span, Spanned};

/// Adds all activities, gives steps theirs, and holds translations to the source's structure.
/// Returns, for each activity, the shared handouts that it names.
pub(super) fn resolve(
    handbook: &mut Handbook,
    shelf: &mut Shelf,
    found: &mut Diagnostics,
) -> Vec<Vec<Spanned<String>>> {
    let mut neighbours: Vec<(Vec<Spanned<String>>, Vec<Spanned<String>>)> = Vec::new();
    let mut handouts = Vec::new();
    let none = ActivityFacts::default();
    for (id, Gathered { entry, facts }) in counted(shelf.remove(&Kind::Activity).unwrap_or_default()) {
        let activity_ref = Ref::new(Kind::Activity, handbook.activities.len());
        handbook.enlist(&id, activity_ref);
        let mut source = &none;
        for (locale, facts, at) in &facts {
            let Facts::Activity(facts) = &**facts else { continue };
            if *locale == LocaleId::SOURCE {
                source = facts;
            } else {
                overridden(source, facts, *at, found);
            }
        }
        let steps: Vec<Ref> = source
            .steps
            .iter()
            .flat_map(|steps| &steps.value)
            .filter_map(|id| find(handbook, Kind::Step, id, found))
            .collect();
        for step in &steps {
            let activities = &mut handbook.steps[step.index as usize].activities;
            if !activities.contains(&activity_ref) {
                activities.push(activity_ref);
            }
        }
        if let Some(group) = &source.group {
            check_range(group.value.0, group.value.1, group.span, found);
        }
        let tags = entry
            .source()
            .map_or_else(Vec::new, |words| words.tags.iter().map(|tag| tag.value.clone()).collect());
        handbook.activities.push(Activity {
            kind: source.kind.as_ref().map_or_else(Default::default, |kind| kind.value),
            steps,
            prepare: source.time.as_ref().and_then(|time| time.value.0),
            run: source.time.as_ref().and_then(|time| time.value.1),
            no_step: match &source.steps {
                Some(steps) => steps.value.is_empty().then_some(steps.span),
                None => entry.source().map(|words| Span::file(words.source)),
            },
            time_at: source.time.as_ref().map(|time| time.span),
            people: source.group.as_ref().map_or((None, None), |group| (group.value.0, group.value.1)),
            grouping: source.group.as_ref().and_then(|group| group.value.2),
            places: source.places.as_ref().map_or_else(Vec::new, |places| places.value.clone()),
            materials: source.materials.clone(),
            before: Vec::new(),
            after: Vec::new(),
            tags,
            handouts: Vec::new(),
            slides: Vec::new(),
            entry,
        });
        let ids = |ids: &Option<Vec<Spanned<String>>>| ids.clone().unwrap_or_default();
        neighbours.push((ids(&source.before), ids(&source.after)));
        handouts.push(ids(&source.handouts));
    }
    // Which comes first, and where that is said.
    let mut edges: Vec<(Ref, Ref, Span)> = Vec::new();
    for (index, (before, after)) in neighbours.into_iter().enumerate() {
        let this = Ref::new(Kind::Activity, index);
        for id in before {
            let Some(other) = find(handbook, Kind::Activity, &id, found) else { continue };
            handbook.activities[index].before.push(other);
            edges.push((other, this, id.span));
        }
        for id in after {
            let Some(other) = find(handbook, Kind::Activity, &id, found) else { continue };
            handbook.activities[index].after.push(other);
            edges.push((this, other, id.span));
        }
    }
    order(handbook, &edges, found);
    handouts
}

/// Puts the activities of each step in order: what comes before first, else by id.
fn order(handbook: &mut Handbook, edges: &[(Ref, Ref, Span)], found: &mut Diagnostics) {
    if edges.is_empty() {
        return;
    }
    let mut waits: BTreeMap<Ref, usize> = BTreeMap::new();
    let mut leads: BTreeMap<Ref, Vec<Ref>> = BTreeMap::new();
    let unique: BTreeSet<(Ref, Ref)> = edges.iter().map(|(first, then, _)| (*first, *then)).collect();
    for (first, then) in unique {
        *waits.entry(then).or_default() += 1;
        waits.entry(first).or_default();
        leads.entry(first).or_default().push(then);
    }
    let mut ready: BTreeSet<Ref> = waits.iter().filter(|(_, n)| **n == 0).map(|(thing, _)| *thing).collect();
    let mut rank: BTreeMap<Ref, usize> = BTreeMap::new();
    while let Some(next) = ready.pop_first() {
        rank.insert(next, rank.len());
        for then in leads.get(&next).into_iter().flatten() {
            if let Some(n) = waits.get_mut(then) {
                *n -= 1;
                if *n == 0 {
                    ready.insert(*then);
                }
            }
        }
    }
    if let Some((first, then, at)) =
        edges.iter().find(|(first, then, _)| !rank.contains_key(first) && !rank.contains_key(then))
    {
        let id = |thing: &Ref| handbook.activities[thing.index as usize].entry.id.to_string();
        found.push(Code::Cycle.at(*at).say("cycle-activities").with("id", id(first)).with("other", id(then)));
    }
    for step in &mut handbook.steps {
        // Those without a neighbour keep the order of their ids around the others.
        let mut ranked: Vec<Ref> = step.activities.iter().copied().filter(|a| rank.contains_key(a)).collect();
        ranked.sort_by_key(|activity| rank[activity]);
        let mut ranked = ranked.into_iter();
        for activity in &mut step.activities {
            if rank.contains_key(activity)
                && let Some(next) = ranked.next()
            {
                *activity = next;
            }
        }
    }
}

/// A least that is more than the most.
fn check_range(least: Option<u16>, most: Option<u16>, at: Span, found: &mut Diagnostics) {
    if let (Some(least), Some(most)) = (least, most)
        && least > most
    {
        found.push(Code::BadRange.at(at).with("least", usize::from(least)).with("most", usize::from(most)));
    }
}

/// Reports what a translation says otherwise than its source.
fn overridden(source: &ActivityFacts, own: &ActivityFacts, file: Span, found: &mut Diagnostics) {
    let mut differs = |at: Span, key: &'static str| {
        found.push(Code::StructureOverridden.at(at).with("key", key));
    };
    let ids = |list: &Option<Vec<Spanned<String>>>| -> Option<Vec<String>> {
        list.as_ref().map(|list| list.iter().map(|id| id.value.clone()).collect())
    };
    for (key, own, source) in [
        ("before", &own.before, &source.before),
        ("after", &own.after, &source.after),
        ("handouts", &own.handouts, &source.handouts),
    ] {
        if let Some(list) = own
            && ids(&Some(list.clone())) != Some(ids(source).unwrap_or_default())
        {
            differs(list.first().map_or(file, |id| id.span), key);
        }
    }
    if let Some(steps) = &own.steps
        && ids(&Some(steps.value.clone())) != ids(&source.steps.as_ref().map(|steps| steps.value.clone()))
    {
        differs(steps.value.first().map_or(steps.span, |id| id.span), "steps");
    }
    let value = |own: Option<Span>, same: bool| own.filter(|_| !same);
    let kinds =
        (own.kind.as_ref().map(|k| k.value), source.kind.as_ref().map(|k| k.value).unwrap_or_default());
    if let Some(at) = value(own.kind.as_ref().map(|k| k.span), kinds.0 == Some(kinds.1)) {
        differs(at, "kind");
    }
    let times = own.time.as_ref().map(|t| t.value) == source.time.as_ref().map(|t| t.value);
    if let Some(at) = value(own.time.as_ref().map(|t| t.span), times) {
        differs(at, "time");
    }
    let groups = own.group.as_ref().map(|g| g.value) == source.group.as_ref().map(|g| g.value);
    if let Some(at) = value(own.group.as_ref().map(|g| g.span), groups) {
        differs(at, "group");
    }
    let places = own.places.as_ref().map(|p| &p.value) == source.places.as_ref().map(|p| &p.value);
    if let Some(at) = value(own.places.as_ref().map(|p| p.span), places) {
        differs(at, "where");
    }
}

/// Gives activities the shared handouts that they name, after their own.
pub(super) fn use_handouts(handbook: &mut Handbook, named: &[Vec<Spanned<String>>], found: &mut Diagnostics) {
    for (index, ids) in named.iter().enumerate() {
        for id in ids {
            let Some(handout) = find(handbook, Kind::Handout, id, found) else { continue };
            let handouts = &mut handbook.activities[index].handouts;
            if !handouts.contains(&handout) {
                handouts.push(handout);
                handbook.handouts[handout.index as usize].used_by.push(Ref::new(Kind::Activity, index));
            }
        }
    }
}
