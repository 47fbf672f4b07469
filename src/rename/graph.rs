//! A handbook → what leads to what in it, one line for each thing, to compare it before and after a change.
//!
//! Lines name things by the ids that they have afterwards. So a change of names alone leaves the same lines,
//! and one that takes something out leaves them without it and without what led to it.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use super::fates::{Fates, id_of};
use crate::model::{Handbook, Kind, Place, Ref};
use crate::resolve::links;

/// All that leads to something.
pub(super) fn graph(handbook: &Handbook, fates: &Fates) -> BTreeSet<String> {
    let graph = Graph { handbook, fates };
    let mut lines = BTreeSet::new();
    graph.structure(&mut lines);
    graph.texts(&mut lines);
    graph.teams(&mut lines);
    graph.settings(&mut lines);
    lines
}

struct Graph<'a> {
    handbook: &'a Handbook,
    fates: &'a Fates,
}

impl Graph<'_> {
    fn name(&self, thing: Ref) -> Option<String> {
        let id = self.fates.of(thing.kind, id_of(self.handbook, thing))?;
        Some(format!("{}/{id}", thing.kind.name()))
    }

    fn names(&self, things: &[Ref]) -> String {
        let names: Vec<String> = things.iter().filter_map(|thing| self.name(*thing)).collect();
        names.join(" ")
    }

    /// The same in the order of the names: that of ids changes with them.
    fn sorted(&self, things: &[Ref]) -> String {
        let mut names: Vec<String> = things.iter().filter_map(|thing| self.name(*thing)).collect();
        names.sort();
        names.join(" ")
    }

    fn structure(&self, lines: &mut BTreeSet<String>) {
        let handbook = self.handbook;
        let mut line = |kind: Kind, index: usize, says: String| {
            if let Some(name) = self.name(Ref::new(kind, index)) {
                lines.insert(format!("{name}: {says}"));
            }
        };
        for (index, process) in handbook.processes.iter().enumerate() {
            line(Kind::Process, index, self.names(&process.stages));
        }
        for (index, stage) in handbook.stages.iter().enumerate() {
            let back = self.names(stage.repeats_to.as_slice());
            line(Kind::Stage, index, format!("{}, back to {back}", self.names(&stage.steps)));
        }
        for (index, step) in handbook.steps.iter().enumerate() {
            let (next, activities) = (self.names(&step.next), self.sorted(&step.activities));
            line(Kind::Step, index, format!("then {next}, with {activities}"));
        }
        for (index, own) in handbook.activities.iter().enumerate() {
            let lists = [&own.steps, &own.before, &own.after, &own.handouts].map(|list| self.names(list));
            let slides: Vec<&str> = own.slides.iter().map(|(id, _)| &**id).collect();
            line(Kind::Activity, index, format!("{}, slides {}", lists.join(", "), slides.join(" ")));
        }
        // What is printed keeps its code; what is not yet is counted by its place.
        let recorded: FxHashSet<String> =
            handbook.codes.recorded.iter().map(|line| line.code.value.to_lowercase()).collect();
        let printed = |code: &str| {
            if recorded.contains(&code.to_lowercase()) { code.to_owned() } else { String::new() }
        };
        for (index, own) in handbook.handouts.iter().enumerate() {
            let used = self.sorted(&own.used_by);
            let home = self.names(own.activity.as_slice());
            line(Kind::Handout, index, format!("{} in {home}, used by {used}", printed(&own.code)));
        }
        for (index, own) in handbook.activities.iter().enumerate() {
            let slides: Vec<String> = own.slides.iter().map(|(_, code)| printed(code)).collect();
            line(Kind::Activity, index, format!("codes of slides {}", slides.join(" ")));
        }
        for (index, own) in handbook.instruments.iter().enumerate() {
            let (process, feature) = (self.names(&[own.process]), self.names(own.feature.as_slice()));
            line(Kind::Instrument, index, format!("of {process} {feature}"));
        }
        for (index, own) in handbook.terms.iter().enumerate() {
            line(Kind::Term, index, self.names(&own.see));
        }
    }

    fn texts(&self, lines: &mut BTreeSet<String>) {
        for (thing, entry) in links::entries(self.handbook) {
            let Some(name) = self.name(thing) else { continue };
            for (locale, words) in entry.words.iter() {
                let places: Vec<String> =
                    words.links.iter().filter_map(|place| self.place(thing, place)).collect();
                let tag = &self.handbook.config.locale(locale).tag;
                lines.insert(format!("{name} in {tag}: {}", places.join(" ")));
            }
        }
    }

    /// Where a link leads; nothing where that is gone.
    fn place(&self, page: Ref, place: &Place) -> Option<String> {
        let anchor = |page: Ref, anchor: &Option<Box<str>>| match anchor {
            Some(anchor) => {
                self.fates.of_anchor(self.handbook, page, anchor).map(|anchor| format!("#{anchor}"))
            }
            None => Some(String::new()),
        };
        match place {
            Place::Thing(thing, on_it) => Some(self.name(*thing)? + &anchor(*thing, on_it)?),
            Place::In(thing, locale, on_it) => {
                let tag = &self.handbook.config.locale(*locale).tag;
                Some(format!("{}@{tag}{}", self.name(*thing)?, anchor(*thing, on_it)?))
            }
            Place::Here(on_it) => anchor(page, &Some(on_it.clone())),
            Place::File(path) => self.fates.of_file(path).map(str::to_owned),
            Place::Date(date) => Some(date.to_string()),
            Place::Picture(id) => Some(format!("picture {id}")),
            Place::Hole => Some("?".to_owned()),
        }
    }

    fn teams(&self, lines: &mut BTreeSet<String>) {
        for (index, team) in self.handbook.teams.iter().enumerate() {
            let Some(name) = self.name(Ref::new(Kind::Team, index)) else { continue };
            let (process, parent) = (self.names(team.process.as_slice()), self.names(team.parent.as_slice()));
            lines.insert(format!("{name}: {process}, part of {parent}"));
            for own in &team.steps {
                let (step, used) = (self.names(&[own.step]), self.names(&own.used));
                lines.insert(format!("{name} did {step} with {used}"));
            }
            for own in &team.meetings {
                let (steps, used) = (self.names(&own.steps), self.names(&own.used));
                lines.insert(format!("{name} met on {} for {steps} with {used}", own.slug));
            }
            for own in &team.assessments {
                let instrument = self.names(&[own.instrument]);
                lines.insert(format!("{name} on {}: {instrument}", own.date));
            }
        }
    }

    fn settings(&self, lines: &mut BTreeSet<String>) {
        let config = &self.handbook.config;
        let processes: Vec<&str> =
            config.processes.iter().filter_map(|id| self.fates.of(Kind::Process, &id.value)).collect();
        lines.insert(format!("processes: {}", processes.join(" ")));
        // What nobody wrote stands at an empty place.
        let named = config.navigation.iter().flat_map(|item| item.ids());
        let named = named.filter(|id| !id.span.range().is_empty());
        let menu: Vec<&str> = named.filter_map(|id| self.fates.of(Kind::Page, &id.value)).collect();
        lines.insert(format!("menu: {}", menu.join(" ")));
        let helps: Vec<String> = config
            .health
            .activities
            .iter()
            .map(|activity| activity.and_then(|activity| self.name(activity)).unwrap_or_default())
            .collect();
        lines.insert(format!("helps: {}", helps.join(" ")));
        let logo = config.logo.as_ref().and_then(|logo| self.fates.of_file(&logo.value));
        lines.insert(format!("logo: {}", logo.unwrap_or_default()));
    }
}
