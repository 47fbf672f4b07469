//! Things of the handbook → the views of their pages.

use std::ops::Range;

use fluent::FluentArgs;

use super::Renderer;
use super::body::{self, BodyPage, Placing};
use super::frame::{FrameOf, frame, link, list_link};
use super::lists::terms_of;
use super::map::{flow, journey};
use super::sheets;
use crate::markdown::outline::wide;
use crate::markdown::plain::clip;
use crate::model::output_format::{Pack, PageOf, Print};
use crate::model::process::{Process, ProcessKind};
use crate::model::team::Status;
use crate::model::url::relative;
use crate::model::{Entry, Handbook, Kind, Locale, LocaleId, Ref, Team, Words};
use crate::plan::Planned;
use crate::theme::view::{
    ActivityItem, ActivityView, BothSide, BothView, Choice, Flow, HandoutView, HomeWays, IndicatorGroup,
    InstrumentView, Journey, LinkView, MaterialItem, PageView, ProcessView, RedirectView, StageItem,
    StageView, StepItem, StepView, TagLink, View,
};

/// The letters of a text that stand for it where it has no summary.
const PREVIEW: usize = 160;

/// The words of an entry as a page shows them.
pub(super) struct Shown<'a> {
    pub(super) text: LocaleId,
    pub(super) words: Option<&'a Words>,
}

impl<'a> Shown<'a> {
    pub(super) fn of(renderer: &'a Renderer, planned: &Planned, entry: &'a Entry) -> Shown<'a> {
        match entry.shown(renderer.locale(planned)) {
            Some((text, words)) => Shown { text, words: Some(words) },
            None => Shown { text: planned.locale, words: None },
        }
    }

    fn title(&self, entry: &Entry) -> String {
        self.words.map_or_else(|| entry.id.to_string(), |words| words.title.value.clone())
    }

    pub(super) fn summary(&self) -> Option<&'a str> {
        self.words.and_then(|words| words.summary.as_ref()).map(|summary| summary.value.as_str())
    }

    /// What the text says in one or two sentences: its summary, else its first words.
    fn preview(&self, renderer: &Renderer, planned: &Planned, entry: &Entry) -> Option<String> {
        let words = self.words?;
        match self.summary() {
            Some(summary) => Some(summary.to_owned()),
            None => {
                let page = BodyPage::new(renderer, planned, entry, self.text, words, Placing::default());
                let opening =
                    body::sections(&page, None).into_iter().find(|section| !section.text.is_empty());
                opening.map(|section| clip(&section.text, PREVIEW))
            }
        }
    }

    pub(super) fn points(&self) -> Vec<String> {
        self.words.map_or_else(Vec::new, |words| words.points.clone())
    }

    fn body(&self, renderer: &Renderer, planned: &Planned, entry: &Entry) -> String {
        self.placed_body(renderer, planned, entry, Placing::default())
    }

    pub(super) fn placed_body(
        &self,
        renderer: &Renderer,
        planned: &Planned,
        entry: &Entry,
        placing: Placing,
    ) -> String {
        self.words.map_or_else(String::new, |words| {
            body::whole(&BodyPage::new(renderer, planned, entry, self.text, words, placing))
        })
    }

    /// The language of the text, when it is not the frame's.
    pub(super) fn lang(&self, renderer: &Renderer, planned: &Planned) -> Option<String> {
        (self.text != planned.locale).then(|| renderer.handbook.config.locale(self.text).tag.clone())
    }
}

/// Frames the page of a thing that has an entry.
fn framed<'a, P: serde::Serialize>(
    renderer: &'a Renderer,
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
        description: shown.preview(renderer, planned, entry),
        text: shown.text,
        words: shown.words,
        page: PageOf::Thing(thing),
        breadcrumbs,
        terms: terms_of(renderer, planned, shown.text, shown.words, None),
    };
    View { frame: frame(renderer, planned, of), page }
}

/// The way that begins every other: the home page.
pub(super) fn breadcrumb_home(renderer: &Renderer, planned: &Planned) -> Vec<LinkView> {
    let home = renderer.handbook.find(Kind::Page, "home");
    home.map(|home| {
        let title = renderer.messages(planned).text("core-nav-home");
        LinkView { title, summary: None, ..link(renderer, planned, home) }
    })
    .into_iter()
    .collect()
}

pub(super) fn breadcrumbs(
    renderer: &Renderer,
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

pub(super) fn page<'a>(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> View<'a, PageView> {
    let handbook = &renderer.handbook;
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
        let depth = entry.id.matches('/').count() + 1;
        let children = handbook
            .pages_in(&entry.id)
            .into_iter()
            .filter(|page| handbook.entry(*page).is_some_and(|page| page.id.matches('/').count() == depth));
        let children = children.map(|page| link(renderer, planned, page));
        let processes =
            (0..handbook.processes.len()).map(|i| link(renderer, planned, Ref::new(Kind::Process, i)));
        let list_url = |page, is_there: bool| {
            is_there.then(|| relative(&planned.path, &handbook.path(page, renderer.locale(planned))))
        };
        let first = handbook.processes.first().filter(|process| is_home && process.stages.len() > 1);
        PageView {
            body_html: shown.body(renderer, planned, entry),
            summary: shown.summary().map(str::to_owned),
            children: if is_home { Vec::new() } else { children.collect() },
            processes: if is_home { processes.collect() } else { Vec::new() },
            journey: first.map(|process| process_journey(renderer, planned, process).1),
            ways: is_home.then(|| HomeWays {
                handouts: list_url(PageOf::Handouts, !handbook.handouts.is_empty()),
                activities: list_url(PageOf::Activities, !handbook.activities.is_empty()),
                teams: list_url(PageOf::Teams, !handbook.teams.is_empty()),
                glossary: list_url(PageOf::Glossary, !handbook.terms.is_empty()),
            }),
        }
    })
}

pub(super) fn process<'a>(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> View<'a, ProcessView> {
    let handbook = &renderer.handbook;
    let process = &handbook.processes[thing.index as usize];
    let way = breadcrumbs(renderer, planned, PageOf::Processes, "core-nav-processes", &[]);
    framed(renderer, planned, "process", thing, way, |shown, entry| {
        let (stages, journey) = process_journey(renderer, planned, process);
        let instruments = (0..handbook.instruments.len())
            .filter(|i| handbook.instruments[*i].process == thing)
            .map(|i| link(renderer, planned, Ref::new(Kind::Instrument, i)));
        ProcessView {
            body_html: shown.body(renderer, planned, entry),
            summary: shown.summary().map(str::to_owned),
            unit: process.unit_name(),
            journey,
            stages,
            instruments: instruments.collect(),
        }
    })
}

/// The stages of a process, in lists and as a picture.
fn process_journey(renderer: &Renderer, planned: &Planned, process: &Process) -> (Vec<StageItem>, Journey) {
    let stages: Vec<StageItem> =
        process.stages.iter().map(|stage| stage_item(renderer, planned, *stage)).collect();
    let in_order = process.kind == ProcessKind::Sequence;
    let picture = journey(&stages, in_order, renderer.locale(planned).direction() == "rtl");
    (stages, picture)
}

pub(super) fn stage_item(renderer: &Renderer, planned: &Planned, thing: Ref) -> StageItem {
    let stage = &renderer.handbook.stages[thing.index as usize];
    StageItem {
        link: link(renderer, planned, thing),
        required_first: stage.required_first,
        repeats_to: stage.repeats_to.map(|stage| link(renderer, planned, stage)),
        steps: stage.steps.iter().map(|step| step_item(renderer, planned, *step)).collect(),
    }
}

fn step_item(renderer: &Renderer, planned: &Planned, thing: Ref) -> StepItem {
    let next = &renderer.handbook.steps[thing.index as usize].next;
    StepItem {
        link: link(renderer, planned, thing),
        next: next.iter().map(|next| link(renderer, planned, *next)).collect(),
    }
}

/// The steps of a stage as boxes, between the stages before and after.
fn stage_flow(renderer: &Renderer, planned: &Planned, thing: Ref) -> Flow {
    let handbook = &renderer.handbook;
    let locale = renderer.locale(planned);
    let stage = &handbook.stages[thing.index as usize];
    let name = |number: usize, thing: Ref| format!("{number}. {}", handbook.title(thing, locale));
    let count = stage.steps.len();
    let mut boxes: Vec<(String, bool, Vec<usize>)> = Vec::new();
    for (i, step) in stage.steps.iter().enumerate() {
        let model = &handbook.steps[step.index as usize];
        let leads_to =
            model.next.iter().filter_map(|next| stage.steps.iter().position(|other| other == next));
        let mut leads_to: Vec<usize> = leads_to.collect();
        if model.next.is_empty() && i + 1 < count {
            leads_to.push(i + 1);
        }
        boxes.push((name(model.number, *step), false, leads_to));
    }
    let siblings = &handbook.processes[stage.process.index as usize].stages;
    let after = stage.repeats_to.or_else(|| siblings.get(stage.number).copied());
    if let (Some(after), Some((_, _, last))) = (after, boxes.last_mut()) {
        last.push(count);
        boxes.push((name(handbook.stages[after.index as usize].number, after), true, Vec::new()));
    }
    flow(&boxes, locale.direction() == "rtl")
}

pub(super) fn stage<'a>(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> View<'a, StageView> {
    let handbook = &renderer.handbook;
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
        let pack_url = |pack| sheets::pack_url(renderer, planned, thing, pack);
        StageView {
            body_html: shown.body(renderer, planned, entry),
            summary: shown.summary().map(str::to_owned),
            unit: handbook.unit_of(thing),
            number: stage.number,
            process: link(renderer, planned, stage.process),
            required_first: stage.required_first,
            accomplishments: shown.points(),
            steps: stage.steps.iter().map(|step| step_item(renderer, planned, *step)).collect(),
            flow: stage_flow(renderer, planned, thing),
            facilitator_pack: pack_url(Pack::Facilitator),
            handouts_pack: pack_url(Pack::Handouts),
            indicators: groups,
            repeats_to: stage.repeats_to.map(|stage| link(renderer, planned, stage)),
        }
    })
}

pub(super) fn step<'a>(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> View<'a, StepView> {
    let handbook = &renderer.handbook;
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
pub(super) fn activity_item(renderer: &Renderer, planned: &Planned, thing: Ref) -> ActivityItem {
    let handbook = &renderer.handbook;
    let activity = &handbook.activities[thing.index as usize];
    let mut stages: Vec<Ref> =
        activity.steps.iter().map(|step| handbook.steps[step.index as usize].stage).collect();
    stages.dedup();
    ActivityItem {
        link: link(renderer, planned, thing),
        kind: activity.kind.name(),
        run: activity.run,
        min: activity.people.0,
        max: activity.people.1,
        step: activity.steps.first().map(|step| LinkView { summary: None, ..link(renderer, planned, *step) }),
        stages: stages
            .iter()
            .map(|stage| handbook.stages[stage.index as usize].entry.id.to_string())
            .collect(),
        tags: activity.tags.clone(),
        places: activity.places.clone(),
    }
}

pub(super) fn activity<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, ActivityView> {
    let way = breadcrumbs(renderer, planned, PageOf::Activities, "core-nav-activities", &[]);
    framed(renderer, planned, "activity", thing, way, |shown, _| {
        activity_view(renderer, planned, thing, shown, Placing::default())
    })
}

/// What a template reads of an activity, on its own page, in a pack or in the book.
pub(super) fn activity_view(
    renderer: &Renderer,
    planned: &Planned,
    thing: Ref,
    shown: &Shown<'_>,
    placing: Placing,
) -> ActivityView {
    let handbook = &renderer.handbook;
    let activity = &handbook.activities[thing.index as usize];
    let links = |things: &[Ref]| things.iter().map(|thing| link(renderer, planned, *thing)).collect();
    let materials = shown.words.map_or(&[][..], |words| &words.materials).iter().enumerate();
    let materials = materials.map(|(i, item)| {
        let structure = activity.materials.get(i);
        MaterialItem {
            item: item.clone(),
            each: structure.and_then(|material| material.each).map(crate::model::activity::Each::name),
            quantity: structure.and_then(|material| material.quantity),
        }
    });
    let tags = activity.tags.iter().filter_map(|id| {
        let number = handbook.tags.binary_search_by(|tag| (*tag.id).cmp(id)).ok()?;
        let page = PageOf::Tag(u32::try_from(number).ok()?);
        let url = relative(&planned.path, &handbook.path(page, renderer.locale(planned)));
        Some(TagLink { id: id.clone(), url })
    });
    let slides = (!activity.slides.is_empty()).then_some(PageOf::Slides(thing));
    ActivityView {
        body_html: shown.placed_body(renderer, planned, &activity.entry, placing),
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
        tags: tags.collect(),
        slides_url: slides
            .map(|slides| relative(&planned.path, &handbook.path(slides, renderer.locale(planned)))),
    }
}

pub(super) fn instrument<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, InstrumentView> {
    let instrument = &renderer.handbook.instruments[thing.index as usize];
    let process = [instrument.process];
    let way = breadcrumbs(renderer, planned, PageOf::Processes, "core-nav-processes", &process);
    framed(renderer, planned, "instrument", thing, way, |shown, entry| {
        let items = instrument.items.iter().zip(instrument_items(renderer, planned, thing));
        InstrumentView {
            pdf_url: pdf_url(renderer, planned, PageOf::Thing(thing)),
            body_html: shown.body(renderer, planned, entry),
            summary: shown.summary().map(str::to_owned),
            items: items.map(|(id, title)| Choice { id: id.clone(), title }).collect(),
            levels: instrument.scale.clone(),
            process: Some(link(renderer, planned, instrument.process)),
        }
    })
}

/// What the items of a self-assessment ask, in order, numbered: people talk of the third one.
pub(super) fn instrument_items(renderer: &Renderer, planned: &Planned, thing: Ref) -> Vec<String> {
    let instrument = &renderer.handbook.instruments[thing.index as usize];
    let locale = renderer.locale(planned);
    let own = instrument.entry.shown(locale);
    // What a feature's page says of its indicators need not be said again.
    let feature = instrument.feature.and_then(|feature| renderer.handbook.entry(feature));
    let feature = feature.and_then(|entry| entry.shown(locale));
    let known: Vec<_> = own.into_iter().chain(feature).flat_map(|(_, words)| &words.items).collect();
    let words = |id: &String| {
        let mut known = known.iter().filter(|(known, _)| known.value == *id);
        known.next().map_or_else(|| id.clone(), |(_, words)| words.clone())
    };
    instrument.items.iter().enumerate().map(|(n, id)| format!("{}. {}", n + 1, words(id))).collect()
}

/// The sheet of a handout as HTML, with the language of its words.
pub(super) fn sheet(
    renderer: &Renderer,
    planned: &Planned,
    thing: Ref,
    placing: Placing,
) -> (String, LocaleId) {
    let Some((page, inner)) = on_sheet(renderer, planned, thing, placing) else {
        return (String::new(), planned.locale);
    };
    let text = page.text();
    let html = match inner {
        Some(inner) => body::part(page, inner),
        None => body::whole(&page),
    };
    (html, text)
}

/// A handout's body on a page, and the part of it that is the handout.
fn on_sheet<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
    placing: Placing,
) -> Option<(BodyPage<'a>, Option<Range<usize>>)> {
    let handbook = &renderer.handbook;
    let handout = &handbook.handouts[thing.index as usize];
    let shown = handout.shown(handbook, renderer.locale(planned))?;
    let entry = handout.entry(handbook)?;
    let page = BodyPage::new(renderer, planned, entry, shown.locale, shown.words, placing);
    Some((page, shown.sheet.map(|sheet| wide(&sheet.inner))))
}

/// A handout, in usual or in large print.
pub(super) fn handout<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
    print: Print,
) -> View<'a, HandoutView> {
    let handbook = &renderer.handbook;
    let handout = &handbook.handouts[thing.index as usize];
    let shown = handout.shown(handbook, renderer.locale(planned));
    let placing = Placing { fields: format!("{}.", handout.id), ..Placing::default() };
    let (body_html, text) = sheet(renderer, planned, thing, placing);
    let (page, other) = match print {
        Print::Usual => (PageOf::Thing(thing), PageOf::LargeHandout(thing)),
        Print::Large => (PageOf::LargeHandout(thing), PageOf::Thing(thing)),
    };
    let mut above: Vec<Ref> = handout.activity.into_iter().collect();
    if print == Print::Large {
        above.push(thing);
    }
    let summary = shown.filter(|shown| shown.sheet.is_none()).and_then(|shown| shown.words.summary.as_ref());
    let guide = handout.activity.map(|activity| handbook.title(activity, renderer.locale(planned)));
    let description = summary
        .map(|summary| summary.value.clone())
        .or_else(|| Some(format!("{} {}", renderer.messages(planned).text("core-from-activity"), guide?)));
    let part = shown.and_then(|shown| shown.sheet).map(|sheet| &sheet.inner);
    let of = FrameOf {
        kind: "handout",
        title: shown.map_or_else(|| handout.id.to_string(), |shown| shown.title().to_owned()),
        description,
        text,
        words: None,
        page,
        breadcrumbs: breadcrumbs(renderer, planned, PageOf::Handouts, "core-nav-handouts", &above),
        terms: terms_of(renderer, planned, text, shown.map(|shown| shown.words), part),
    };
    let mut frame = frame(renderer, planned, of);
    if let Some(date) = shown.and_then(|shown| shown.words.updated) {
        frame.updated = Some(renderer.messages(planned).date(date));
    }
    let page = HandoutView {
        body_html,
        code: handout.code.clone(),
        each: handout.each.as_ref().map(ToString::to_string),
        sheets: handout.sheets,
        landscape: handout.landscape,
        activity: handout.activity.map(|activity| link(renderer, planned, activity)),
        used_by: handout.used_by.iter().map(|activity| link(renderer, planned, *activity)).collect(),
        text_url: format!("{}.txt", handout.id),
        pdf_url: pdf_url(renderer, planned, page),
        both_url: both_locale(renderer, planned, thing)
            .map(|other| relative(&planned.path, &handbook.path(PageOf::Both(thing), other))),
        other_print_url: relative(&planned.path, &handbook.path(other, renderer.locale(planned))),
    };
    View { frame, page }
}

/// A handout in the source language and in the page's, as two sides of one sheet or in two columns.
pub(super) fn both<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
    in_columns: bool,
) -> View<'a, BothView> {
    let handbook = &renderer.handbook;
    let handout = &handbook.handouts[thing.index as usize];
    let mut columns: Vec<Vec<String>> = Vec::new();
    let sides: Vec<BothSide> = [LocaleId::SOURCE, planned.locale]
        .into_iter()
        .filter_map(|locale| {
            let shown = handout.words(handbook, locale)?;
            let locale = handbook.config.locale(locale);
            let side = Planned { locale: locale.id, ..planned.clone() };
            let placing = Placing {
                prefix: format!("{}.", locale.tag),
                fields: format!("{}.", handout.id),
                ..Placing::default()
            };
            let body_html = if in_columns {
                let (page, inner) = on_sheet(renderer, &side, thing, placing)?;
                columns.push(body::parts(page, inner));
                String::new()
            } else {
                sheet(renderer, &side, thing, placing).0
            };
            let messages = &renderer.messages[locale.id.index()];
            let code = FluentArgs::from_iter([("code", handout.code.as_str())]);
            let code = messages.plain("core-code", Some(&code)).unwrap_or_else(|_| handout.code.clone());
            let site = handbook.config.title.shown(locale, &handbook.config.locales).map(|(_, title)| title);
            let date = shown.words.updated.or(handbook.config.published).map(|date| messages.date(date));
            let foot = [Some(code), Some(messages.language_name()), site.map(str::to_owned), date];
            Some(BothSide {
                lang: locale.tag.clone(),
                direction: locale.direction(),
                title: shown.title().to_owned(),
                body_html,
                foot: foot.into_iter().flatten().collect(),
            })
        })
        .collect();
    // Texts that are not made of the same parts stand beside each other as wholes.
    if columns.windows(2).any(|pair| pair[0].len() != pair[1].len()) {
        columns.iter_mut().for_each(|column| *column = Vec::from([column.concat()]));
    }
    let count = columns.first().map_or(0, Vec::len);
    let row = |n: usize| columns.iter().filter_map(|column| column.get(n).cloned()).collect();
    let (own, other) = match in_columns {
        true => (PageOf::Columns(thing), PageOf::Both(thing)),
        false => (PageOf::Both(thing), PageOf::Columns(thing)),
    };
    let view = BothView {
        sides,
        rows: (0..count).map(row).collect(),
        other_url: relative(&planned.path, &handbook.path(other, renderer.locale(planned))),
        code: handout.code.clone(),
        landscape: handout.landscape,
        pdf_url: pdf_url(renderer, planned, own),
    };
    let of = FrameOf {
        description: Some(renderer.messages(planned).text(match in_columns {
            true => "core-columns-about",
            false => "core-both-about",
        })),
        breadcrumbs: breadcrumbs(renderer, planned, PageOf::Handouts, "core-nav-handouts", &[thing]),
        ..FrameOf::bare("both", handbook.title(thing, renderer.locale(planned)).to_owned(), own, planned)
    };
    View { frame: frame(renderer, planned, of), page: view }
}

/// The locale that a handout stands in beside the source locale, for a reader of this page; nothing when it is
/// in one language alone.
pub(super) fn both_locale<'a>(renderer: &'a Renderer, planned: &Planned, thing: Ref) -> Option<&'a Locale> {
    let handbook = &renderer.handbook;
    let locales = handbook.config.locales.iter();
    let mut others = locales
        .map(|other| if planned.locale == LocaleId::SOURCE { other } else { renderer.locale(planned) });
    others.find(|other| handbook.has_both(thing, other))
}

/// The address of a page's PDF, when it has one.
pub(super) fn pdf_url(renderer: &Renderer, planned: &Planned, page: PageOf) -> Option<String> {
    let path = renderer.handbook.pdf(page, renderer.locale(planned))?;
    Some(relative(&planned.path, &path))
}

/// A page that leads on to another, and to a place on it.
pub(super) fn redirect<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    page: PageOf,
    anchor: Option<&str>,
) -> View<'a, RedirectView> {
    let path = renderer.handbook.path(page, renderer.locale(planned));
    let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
    let thing = match page {
        PageOf::Thing(thing) | PageOf::Slides(thing) => Some(thing),
        _ => None,
    };
    let is_gone = page == PageOf::Handouts;
    let link = match (thing, page) {
        (Some(thing), _) => link(renderer, planned, thing),
        (None, PageOf::Meeting(team, number)) => super::teams::meeting_link(renderer, planned, team, number),
        (None, _) if is_gone => list_link(renderer, planned, page, "core-nav-handouts"),
        (None, _) => LinkView::default(),
    };
    let to = LinkView { url: relative(&planned.path, &format!("{path}{anchor}")), ..link };
    let title = if is_gone { renderer.messages(planned).text("core-sheet-gone") } else { to.title.clone() };
    let of = FrameOf::bare("redirect", title, page, planned);
    let mut frame = frame(renderer, planned, of);
    frame.noindex = true;
    let is_short = planned.path.split('/').nth(1) == Some("h");
    View { frame, page: RedirectView { to, is_short, is_gone } }
}

/// How many steps of its process a team has done, and how many there are.
pub(super) fn team_progress(handbook: &Handbook, team: &Team) -> (usize, usize) {
    let Some(process) = team.process else { return (0, 0) };
    let stages = &handbook.processes[process.index as usize].stages;
    let total = stages.iter().map(|stage| handbook.stages[stage.index as usize].steps.len()).sum();
    (team.steps.iter().filter(|step| step.status == Status::Done).count(), total)
}
