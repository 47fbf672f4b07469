//! Things of the handbook → the views of their pages.

use super::Renderer;
use super::body::{self, BodyPage};
use super::frame::{FrameOf, frame, link, list_link};
use super::map::map;
use crate::markdown::outline::wide;
use crate::model::output_format::PageOf;
use crate::model::process::ProcessKind;
use crate::model::team::Status;
use crate::model::{Entry, Handbook, Kind, LocaleId, Ref, Team, Words};
use crate::plan::Planned;
use crate::theme::view::{
    ActivityItem, ActivityView, HandoutView, IndicatorGroup, LinkView, MaterialItem, PageView, ProcessView,
    RedirectView, StageItem, StageView, StepItem, StepView, TeamStep, TeamView, View,
};

/// The words of an entry as a page shows them.
struct Shown<'a> {
    text: LocaleId,
    words: Option<&'a Words>,
}

impl<'a> Shown<'a> {
    fn of(renderer: &'a Renderer<'a>, planned: &Planned, entry: &'a Entry) -> Shown<'a> {
        match entry.shown(renderer.locale(planned)) {
            Some((text, words)) => Shown { text, words: Some(words) },
            None => Shown { text: planned.locale, words: None },
        }
    }

    fn title(&self, entry: &Entry) -> String {
        self.words.map_or_else(|| entry.id.to_string(), |words| words.title.value.clone())
    }

    fn summary(&self) -> Option<&'a str> {
        self.words.and_then(|words| words.summary.as_ref()).map(|summary| summary.value.as_str())
    }

    fn points(&self) -> Vec<String> {
        self.words.map_or_else(Vec::new, |words| words.points.clone())
    }

    fn body(&self, renderer: &'a Renderer<'a>, planned: &'a Planned, entry: &'a Entry) -> String {
        self.words.map_or_else(String::new, |words| {
            body::whole(renderer, &BodyPage::new(renderer, planned, entry, self.text, words), false)
        })
    }
}

/// Frames the page of a thing that has an entry.
fn framed<'a, P: serde::Serialize>(
    renderer: &'a Renderer<'a>,
    planned: &'a Planned,
    kind: &'static str,
    thing: Ref,
    breadcrumbs: Vec<LinkView>,
    page: impl FnOnce(&Shown<'a>, &'a Entry) -> P,
) -> View<'a, P> {
    // The plan names only things that are there.
    let entry = renderer.handbook.entry(thing).unwrap_or_else(|| unreachable!("{thing:?} has no entry"));
    let shown = Shown::of(renderer, planned, entry);
    let page = page(&shown, entry);
    let of = FrameOf {
        kind,
        title: shown.title(entry),
        description: shown.summary(),
        text: shown.text,
        words: shown.words,
        page: PageOf::Thing(thing),
        breadcrumbs,
    };
    View { frame: frame(renderer, planned, of), page }
}

/// The way that begins every other: the home page.
pub(super) fn breadcrumb_home(renderer: &Renderer<'_>, planned: &Planned) -> Vec<LinkView> {
    let home = renderer.handbook.find(Kind::Page, "home");
    home.map(|home| {
        let title = renderer.messages(planned).text("core-nav-home");
        LinkView { title, summary: None, ..link(renderer, planned, home) }
    })
    .into_iter()
    .collect()
}

fn breadcrumbs(
    renderer: &Renderer<'_>,
    planned: &Planned,
    list: PageOf,
    message: &str,
    above: &[Ref],
) -> Vec<LinkView> {
    let mut way = breadcrumb_home(renderer, planned);
    way.push(list_link(renderer, planned, list, message));
    way.extend(above.iter().map(|thing| link(renderer, planned, *thing)));
    way
}

pub(super) fn page<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned, thing: Ref) -> View<'a, PageView> {
    let handbook = renderer.handbook;
    let id = &handbook.pages[thing.index as usize].entry.id;
    let is_home = &**id == "home";
    let way = if is_home {
        Vec::new()
    } else {
        let mut way = breadcrumb_home(renderer, planned);
        let folders = id.match_indices('/').map(|(i, _)| &id[..i]);
        way.extend(
            folders.filter_map(|id| handbook.find(Kind::Page, id)).map(|page| link(renderer, planned, page)),
        );
        way
    };
    framed(renderer, planned, if is_home { "home" } else { "page" }, thing, way, |shown, entry| {
        // Pages are in the order of their ids, so those of a folder stand together.
        let folder = format!("{}/", entry.id);
        let first = handbook.pages.partition_point(|page| *page.entry.id < *folder);
        let inside =
            handbook.pages[first..].iter().map_while(|page| page.entry.id.strip_prefix(folder.as_str()));
        let children = inside
            .enumerate()
            .filter(|(_, rest)| !rest.contains('/'))
            .map(|(i, _)| link(renderer, planned, Ref::new(Kind::Page, first + i)));
        let processes =
            (0..handbook.processes.len()).map(|i| link(renderer, planned, Ref::new(Kind::Process, i)));
        PageView {
            body_html: shown.body(renderer, planned, entry),
            summary: shown.summary().map(str::to_owned),
            children: if is_home { Vec::new() } else { children.collect() },
            processes: if is_home { processes.collect() } else { Vec::new() },
        }
    })
}

pub(super) fn process<'a>(
    renderer: &'a Renderer<'a>,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, ProcessView> {
    let handbook = renderer.handbook;
    let process = &handbook.processes[thing.index as usize];
    let way = breadcrumbs(renderer, planned, PageOf::Processes, "core-nav-processes", &[]);
    framed(renderer, planned, "process", thing, way, |shown, entry| {
        let stages: Vec<StageItem> =
            process.stages.iter().map(|stage| stage_item(renderer, planned, *stage)).collect();
        ProcessView {
            body_html: shown.body(renderer, planned, entry),
            summary: shown.summary().map(str::to_owned),
            unit: process.unit_name(),
            map: map(&stages, process.kind == ProcessKind::Sequence),
            stages,
        }
    })
}

fn stage_item(renderer: &Renderer<'_>, planned: &Planned, thing: Ref) -> StageItem {
    let stage = &renderer.handbook.stages[thing.index as usize];
    let step = |step: &Ref| StepItem {
        link: link(renderer, planned, *step),
        next: renderer.handbook.steps[step.index as usize]
            .next
            .iter()
            .map(|n| link(renderer, planned, *n))
            .collect(),
    };
    StageItem {
        link: link(renderer, planned, thing),
        required_first: stage.required_first,
        repeats_to: stage.repeats_to.map(|stage| link(renderer, planned, stage)),
        steps: stage.steps.iter().map(step).collect(),
    }
}

pub(super) fn stage<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned, thing: Ref) -> View<'a, StageView> {
    let handbook = renderer.handbook;
    let stage = &handbook.stages[thing.index as usize];
    let way = breadcrumbs(renderer, planned, PageOf::Processes, "core-nav-processes", &[stage.process]);
    framed(renderer, planned, "stage", thing, way, |shown, entry| {
        let mut groups: Vec<IndicatorGroup> = Vec::new();
        for (id, group) in &stage.indicators {
            let words =
                shown.words.and_then(|words| words.items.iter().find(|(known, _)| known.value == *id));
            let words = words.map_or_else(|| id.clone(), |(_, words)| words.clone());
            match groups.iter_mut().find(|known| known.group == *group) {
                Some(known) => known.indicators.push(words),
                None => groups.push(IndicatorGroup { group: group.clone(), indicators: vec![words] }),
            }
        }
        StageView {
            body_html: shown.body(renderer, planned, entry),
            summary: shown.summary().map(str::to_owned),
            unit: handbook.processes[stage.process.index as usize].unit_name(),
            number: stage.number,
            process: link(renderer, planned, stage.process),
            required_first: stage.required_first,
            accomplishments: shown.points(),
            steps: stage.steps.iter().map(|step| link(renderer, planned, *step)).collect(),
            indicators: groups,
            repeats_to: stage.repeats_to.map(|stage| link(renderer, planned, stage)),
        }
    })
}

pub(super) fn step<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned, thing: Ref) -> View<'a, StepView> {
    let handbook = renderer.handbook;
    let step = &handbook.steps[thing.index as usize];
    let process = handbook.stages[step.stage.index as usize].process;
    let way = breadcrumbs(renderer, planned, PageOf::Processes, "core-nav-processes", &[process, step.stage]);
    framed(renderer, planned, "step", thing, way, |shown, entry| StepView {
        body_html: shown.body(renderer, planned, entry),
        summary: shown.summary().map(str::to_owned),
        number: step.number,
        stage: link(renderer, planned, step.stage),
        key_questions: shown.points(),
        produces: shown.words.and_then(|words| words.produces.clone()),
        activities: step
            .activities
            .iter()
            .map(|activity| activity_item(renderer, planned, *activity))
            .collect(),
        next_steps: step.next.iter().map(|next| link(renderer, planned, *next)).collect(),
    })
}

/// An activity in a list.
pub(super) fn activity_item(renderer: &Renderer<'_>, planned: &Planned, thing: Ref) -> ActivityItem {
    let activity = &renderer.handbook.activities[thing.index as usize];
    ActivityItem {
        link: link(renderer, planned, thing),
        kind: activity.kind.name(),
        run: activity.run,
        min: activity.people.0,
        max: activity.people.1,
        step: activity.steps.first().map(|step| LinkView { summary: None, ..link(renderer, planned, *step) }),
    }
}

pub(super) fn activity<'a>(
    renderer: &'a Renderer<'a>,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, ActivityView> {
    let handbook = renderer.handbook;
    let activity = &handbook.activities[thing.index as usize];
    let way = breadcrumbs(renderer, planned, PageOf::Activities, "core-nav-activities", &[]);
    let links = |things: &[Ref]| things.iter().map(|thing| link(renderer, planned, *thing)).collect();
    framed(renderer, planned, "activity", thing, way, |shown, entry| {
        let materials = shown.words.map_or(&[][..], |words| &words.materials).iter().enumerate();
        let materials = materials.map(|(i, item)| {
            let structure = activity.materials.get(i);
            MaterialItem {
                item: item.clone(),
                each: structure.and_then(|material| material.each).map(crate::model::activity::Each::name),
                quantity: structure.and_then(|material| material.quantity),
            }
        });
        ActivityView {
            body_html: shown.body(renderer, planned, entry),
            summary: shown.summary().map(str::to_owned),
            kind: activity.kind.name(),
            outcomes: shown.points(),
            prepare: activity.prepare,
            run: activity.run,
            min: activity.people.0,
            max: activity.people.1,
            grouping: activity.grouping.map(crate::model::activity::Grouping::name),
            places: activity.places.clone(),
            materials: materials.collect(),
            steps: links(&activity.steps),
            before: links(&activity.before),
            after: links(&activity.after),
            handouts: links(&activity.handouts),
            tags: activity.tags.clone(),
        }
    })
}

pub(super) fn handout<'a>(
    renderer: &'a Renderer<'a>,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, HandoutView> {
    let handbook = renderer.handbook;
    let handout = &handbook.handouts[thing.index as usize];
    let shown = handout.shown(handbook, renderer.locale(planned));
    let body_html = match (shown, handout.entry(handbook)) {
        (Some(shown), Some(entry)) => {
            let page = BodyPage::new(renderer, planned, entry, shown.locale, shown.words);
            match shown.sheet {
                Some(sheet) => body::sheet(renderer, &page, wide(&sheet.inner), &handout.id),
                None => body::whole(renderer, &page, true),
            }
        }
        _ => String::new(),
    };
    let above: Vec<Ref> = handout.activity.into_iter().collect();
    let of = FrameOf {
        kind: "handout",
        title: shown.map_or_else(|| handout.id.to_string(), |shown| shown.title().to_owned()),
        description: shown
            .and_then(|shown| shown.words.summary.as_ref())
            .map(|summary| summary.value.as_str()),
        text: shown.map_or(planned.locale, |shown| shown.locale),
        words: None,
        page: PageOf::Thing(thing),
        breadcrumbs: breadcrumbs(renderer, planned, PageOf::Handouts, "core-nav-handouts", &above),
    };
    let mut frame = frame(renderer, planned, of);
    if let Some(date) = shown.and_then(|shown| shown.words.updated) {
        frame.updated = Some(renderer.messages(planned).date(date));
    }
    let everybody = if handout.activity.is_none() { &handbook.activities[..] } else { &[] };
    let used_by = everybody
        .iter()
        .enumerate()
        .filter(|(_, activity)| activity.handouts.contains(&thing))
        .map(|(i, _)| link(renderer, planned, Ref::new(Kind::Activity, i)));
    let page = HandoutView {
        body_html,
        code: handout.code.clone(),
        each: handout.each.as_ref().map(ToString::to_string),
        sheets: handout.sheets,
        landscape: handout.landscape,
        activity: handout.activity.map(|activity| link(renderer, planned, activity)),
        used_by: used_by.collect(),
        text_url: format!("{}.txt", handout.id),
    };
    View { frame, page }
}

pub(super) fn redirect<'a>(
    renderer: &'a Renderer<'a>,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, RedirectView> {
    let to = link(renderer, planned, thing);
    let of = FrameOf {
        kind: "redirect",
        title: to.title.clone(),
        description: None,
        text: planned.locale,
        words: None,
        page: PageOf::Thing(thing),
        breadcrumbs: Vec::new(),
    };
    let mut frame = frame(renderer, planned, of);
    frame.noindex = true;
    View { frame, page: RedirectView { to } }
}

/// How many steps of its process a team has done, and how many there are.
pub(super) fn team_progress(handbook: &Handbook, team: &Team) -> (usize, usize) {
    let Some(process) = team.process else { return (0, 0) };
    let stages = &handbook.processes[process.index as usize].stages;
    let total = stages.iter().map(|stage| handbook.stages[stage.index as usize].steps.len()).sum();
    (team.steps.iter().filter(|(_, status, _)| *status == Status::Done).count(), total)
}

/// The name of a place.
pub(super) fn place_name(renderer: &Renderer<'_>, planned: &Planned, place: Option<usize>) -> Option<String> {
    let config = &renderer.handbook.config;
    let place = config.places.get(place?)?;
    place.name.shown(renderer.locale(planned), &config.locales).map(|(_, name)| name.to_owned())
}

pub(super) fn team<'a>(renderer: &'a Renderer<'a>, planned: &'a Planned, thing: Ref) -> View<'a, TeamView> {
    let handbook = renderer.handbook;
    let team = &handbook.teams[thing.index as usize];
    let locale = renderer.locale(planned);
    let text = |text: &crate::model::config::LocalText| {
        text.shown(locale, &handbook.config.locales).map(|(_, text)| text.to_owned())
    };
    let date = |date: jiff::civil::Date| renderer.messages(planned).date(date);
    let of = FrameOf {
        kind: "team",
        title: handbook.title(thing, locale).to_owned(),
        description: None,
        text: planned.locale,
        words: None,
        page: PageOf::Thing(thing),
        breadcrumbs: breadcrumbs(renderer, planned, PageOf::Teams, "core-nav-teams", &[]),
    };
    let process_steps: Vec<Ref> = team.process.map_or_else(Vec::new, |process| {
        let stages = &handbook.processes[process.index as usize].stages;
        stages.iter().flat_map(|stage| handbook.stages[stage.index as usize].steps.clone()).collect()
    });
    let steps = process_steps.iter().map(|step| {
        let own = team.steps.iter().find(|(known, ..)| known == step);
        TeamStep {
            link: link(renderer, planned, *step),
            status: own.map_or(Status::Todo, |(_, status, _)| *status).name(),
            date: own.and_then(|(.., when)| *when).map(date),
        }
    });
    let children = handbook.teams.iter().enumerate().filter(|(_, other)| other.parent == Some(thing));
    let (done, total) = team_progress(handbook, team);
    let page = TeamView {
        place: place_name(renderer, planned, team.place),
        kind: team.kind,
        parent: team.parent.map(|parent| link(renderer, planned, parent)),
        children: children.map(|(i, _)| link(renderer, planned, Ref::new(Kind::Team, i))).collect(),
        process: team.process.map(|process| link(renderer, planned, process)),
        started: team.started.map(date),
        vision: text(&team.vision),
        mission: text(&team.mission),
        done,
        total,
        steps: steps.collect(),
        goals: team.goals.iter().filter_map(text).collect(),
        as_of: date(renderer.today),
    };
    View { frame: frame(renderer, planned, of), page }
}
