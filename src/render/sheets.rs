//! Slides, packs and the book: pages that put the texts of several things together.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use jiff::civil::Time;

use super::Renderer;
use super::body::{self, BodyPage, Links, Placing, book_anchor};
use super::frame::{FrameOf, frame, link, list_link};
use super::lists::{all_terms, terms_of};
use super::things::{Shown, activity_view, breadcrumb_home, breadcrumbs, pdf_url, sheet};
use crate::markdown::outline::wide;
use crate::model::activity::{Activity, Each, Grouping};
use crate::model::output_format::{Pack, PageOf, Print};
use crate::model::url::relative;
use crate::model::{Entry, Handbook, Kind, LocaleId, Ref, Words};
use crate::plan::Planned;
use crate::theme::view::{
    AgendaRow, BookView, Chapter, PackGuide, PackMaterial, PackNeed, PackSheet, PackView, SlideItem,
    SlidesView, View,
};

/// When the agendas of a pack begin, until somebody says otherwise: the evening, after work.
const START: Time = Time::constant(18, 0, 0, 0);

/// Numbers of people that a pack sums materials for.
pub(super) const SIZES: [u32; 4] = [8, 16, 24, 32];

/// The slides of an activity.
pub(super) fn slides<'a>(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> View<'a, SlidesView> {
    let handbook = &renderer.handbook;
    let activity = &handbook.activities[thing.index as usize];
    let shown = Shown::of(renderer, planned, &activity.entry);
    let slides = shown.words.into_iter().flat_map(|words| {
        words.body.outline.slides.iter().map(move |slide| {
            let placing =
                Placing { prefix: format!("{}.", slide.id), links: Links::Glossary, ..Placing::default() };
            let page = BodyPage::new(renderer, planned, &activity.entry, shown.text, words, placing);
            let code = activity.slides.iter().find(|(id, _)| *id == slide.id);
            let (body_html, notes_html) = body::slide(page, wide(&slide.inner));
            SlideItem {
                id: slide.id.to_string(),
                title: slide.title.to_string(),
                code: code.map_or_else(String::new, |(_, code)| code.clone()),
                body_html,
                in_columns: in_columns(&activity.entry, &slide.id),
                notes_html,
            }
        })
    });
    let slides: Vec<SlideItem> = slides.collect();
    let activity = link(renderer, planned, thing);
    let of = FrameOf {
        description: activity.summary.clone(),
        text: shown.text,
        breadcrumbs: breadcrumbs(renderer, planned, PageOf::Activities, "core-nav-activities", &[thing]),
        ..FrameOf::bare("slides", activity.title.clone(), PageOf::Slides(thing), planned)
    };
    View {
        frame: frame(renderer, planned, of),
        page: SlidesView { pdf_url: pdf_url(renderer, planned, PageOf::Slides(thing)), activity, slides },
    }
}

/// Whether a slide of an activity is shown in two columns, which its source says for all languages.
pub(super) fn in_columns(entry: &Entry, id: &str) -> bool {
    let slides = entry.source().map_or(&[][..], |words| &words.body.outline.slides);
    slides.iter().any(|slide| *slide.id == *id && slide.in_columns)
}

/// The papers of a stage.
pub(super) fn pack<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    stage: Ref,
    pack: Pack,
) -> View<'a, PackView> {
    let handbook = &renderer.handbook;
    let locale = renderer.locale(planned);
    let all = handbook.activities_of(stage);
    let is_list = !handbook.has_whole_pack(stage);
    let (activities, listed) = if is_list { (Vec::new(), all) } else { (all, Vec::new()) };
    let (name, other) = match pack {
        Pack::Facilitator => ("facilitator", Pack::Handouts),
        Pack::Handouts => ("handouts", Pack::Facilitator),
    };
    let process = handbook.stages[stage.index as usize].process;
    let stage_link = link(renderer, planned, stage);
    let messages = renderer.messages(planned);
    let texts = activities.iter().filter_map(|activity| {
        handbook.activities[activity.index as usize].entry.shown(locale).map(|(_, words)| words)
    });
    let of = FrameOf {
        kind: "pack",
        title: format!("{}: {}", stage_link.title, messages.text(&format!("core-pack-{name}"))),
        description: Some(messages.text(&format!("core-about-pack-{name}"))),
        text: planned.locale,
        words: None,
        page: PageOf::Pack(stage, pack),
        breadcrumbs: breadcrumbs(
            renderer,
            planned,
            PageOf::Processes,
            "core-nav-processes",
            &[process, stage],
        ),
        terms: terms_of(renderer, planned, planned.locale, texts, None),
    };
    let handouts = pack_handouts(handbook, &activities, pack);
    let guides = match pack {
        Pack::Facilitator => activities.iter().map(|activity| guide(renderer, planned, *activity)).collect(),
        Pack::Handouts => Vec::new(),
    };
    let sheets = handouts.iter().map(|handout| pack_sheet(renderer, planned, *handout, Links::Pages));
    let sheets = sheets.collect();
    let page = PackView {
        pdf_url: pdf_url(renderer, planned, PageOf::Pack(stage, pack)),
        pack: name,
        unit: handbook.unit_of(stage),
        stage: stage_link,
        other_url: pack_url(renderer, planned, stage, other),
        format: locale.format.clone(),
        start: START.strftime("%H:%M").to_string(),
        sizes: SIZES.to_vec(),
        materials: materials(renderer, planned, &activities),
        guides,
        sheets,
        links: listed.iter().map(|activity| link(renderer, planned, *activity)).collect(),
    };
    View { frame: frame(renderer, planned, of), page }
}

/// The handouts that stand in a pack for themselves, each once: the guides of the facilitator's pack
/// hold their own.
pub(super) fn pack_handouts(handbook: &Handbook, activities: &[Ref], pack: Pack) -> Vec<Ref> {
    let mut seen = FxHashSet::default();
    let all = activities
        .iter()
        .flat_map(|activity| handbook.activities[activity.index as usize].handouts.iter().copied())
        .filter(|handout| seen.insert(*handout));
    let is_shared = |handout: &Ref| handbook.handouts[handout.index as usize].shared.is_some();
    match pack {
        Pack::Facilitator => all.filter(is_shared).collect(),
        Pack::Handouts => all.collect(),
    }
}

/// The address of a stage's pack, when it has one.
pub(super) fn pack_url(renderer: &Renderer, planned: &Planned, stage: Ref, pack: Pack) -> Option<String> {
    let handbook = &renderer.handbook;
    let path = || handbook.path(PageOf::Pack(stage, pack), renderer.locale(planned));
    handbook.has_pack(stage, pack).then(|| relative(&planned.path, &path()))
}

/// A handout on a page with others.
fn pack_sheet(renderer: &Renderer, planned: &Planned, handout: Ref, links: Links) -> PackSheet {
    let model = &renderer.handbook.handouts[handout.index as usize];
    let id = match links {
        Links::Book => book_anchor(&renderer.handbook, handout).unwrap_or_default(),
        Links::Pages | Links::Glossary => format!("handout.{}", model.id),
    };
    let placing = Placing { prefix: format!("{id}."), shift: 1, links, ..Placing::default() };
    let (body_html, text) = sheet(renderer, planned, handout, placing);
    PackSheet {
        id,
        link: link(renderer, planned, handout),
        lang: (text != planned.locale).then(|| renderer.handbook.config.locale(text).tag.clone()),
        landscape: model.landscape,
        body_html,
    }
}

/// An activity in a pack.
fn guide(renderer: &Renderer, planned: &Planned, thing: Ref) -> PackGuide {
    let activity = &renderer.handbook.activities[thing.index as usize];
    let shown = Shown::of(renderer, planned, &activity.entry);
    let id = format!("activity.{}", activity.entry.id);
    let placing = Placing { prefix: format!("{id}."), shift: 1, links: Links::Pages, ..Placing::default() };
    PackGuide {
        title: renderer.handbook.title(thing, renderer.locale(planned)).to_owned(),
        lang: shown.lang(renderer, planned),
        agenda: shown
            .words
            .map_or_else(Vec::new, |words| agenda(renderer, planned, activity, shown.text, words)),
        activity: activity_view(renderer, planned, thing, &shown, placing),
        id,
    }
}

/// The headings of a guide that have minutes, with the time of day that each begins.
pub(super) fn agenda(
    renderer: &Renderer,
    planned: &Planned,
    activity: &Activity,
    text: LocaleId,
    words: &Words,
) -> Vec<AgendaRow> {
    let source = activity.entry.words.get(LocaleId::SOURCE).unwrap_or(words);
    let minutes = |id: &str| {
        source
            .body
            .outline
            .headings
            .iter()
            .find(|heading| *heading.id == *id)
            .and_then(|heading| heading.minutes)
    };
    let mut clock = START;
    let rows = words.body.outline.headings.iter().filter_map(|heading| {
        let minutes = minutes(&heading.id)?;
        let row = AgendaRow {
            clock: renderer.messages(planned).time(clock),
            title: renderer.heading_words(words, text, heading),
            minutes,
        };
        clock = clock.wrapping_add(jiff::Span::new().minutes(i64::from(minutes)));
        Some(row)
    });
    rows.collect()
}

/// What the activities need, the same things together: as many as the activity that needs most, since
/// pens and bells come back from a meeting.
pub(super) fn materials(renderer: &Renderer, planned: &Planned, activities: &[Ref]) -> Vec<PackMaterial> {
    let mut order: Vec<PackMaterial> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for thing in activities {
        let activity = &renderer.handbook.activities[thing.index as usize];
        let group_size = if activity.grouping == Some(Grouping::Pairs) { 2 } else { 4 };
        let shown = Shown::of(renderer, planned, &activity.entry);
        let items = shown.words.map_or(&[][..], |words| &words.materials);
        // What one activity names twice it needs twice.
        let mut own: BTreeMap<usize, PackNeed> = BTreeMap::new();
        for (item, material) in items.iter().zip(&activity.materials) {
            let place = *places.entry(item.to_lowercase()).or_insert_with(|| {
                order.push(PackMaterial { item: item.clone(), needs: Vec::new(), counts: Vec::new() });
                order.len() - 1
            });
            let quantity = u32::from(material.quantity.unwrap_or(1));
            let need = own.entry(place).or_insert(PackNeed { person: 0, group: 0, room: 0, group_size });
            match material.each {
                Some(Each::Person) => need.person += quantity,
                Some(Each::Group) => need.group += quantity,
                Some(Each::Room) | None => need.room += quantity,
            }
        }
        for (place, need) in own {
            if !order[place].needs.contains(&need) {
                order[place].needs.push(need);
            }
        }
    }
    for row in &mut order {
        let most = |people: &u32| row.needs.iter().map(|need| need.of(*people)).max().unwrap_or(0);
        row.counts = SIZES.iter().map(most).collect();
    }
    order
}

/// The whole handbook, in usual or in large print.
pub(super) fn book<'a>(renderer: &'a Renderer, planned: &'a Planned, print: Print) -> View<'a, BookView> {
    let handbook = &renderer.handbook;
    let locale = renderer.locale(planned);
    let things = book_order(renderer);
    let is_list = !handbook.has_whole_book();
    let chapters = things.iter().map(|(thing, level)| chapter(renderer, planned, *thing, *level, is_list));
    let chapters: Vec<Chapter> = chapters.collect();
    let messages = renderer.messages(planned);
    let other = match print {
        Print::Usual => Print::Large,
        Print::Large => Print::Usual,
    };
    let of = FrameOf {
        description: Some(messages.text("core-about-book")),
        breadcrumbs: {
            let mut way = breadcrumb_home(renderer, planned);
            way.push(list_link(renderer, planned, PageOf::Downloads, "core-nav-downloads"));
            way
        },
        ..FrameOf::bare("book", messages.text("core-nav-book"), PageOf::Book(print), planned)
    };
    let page = BookView {
        pdf_url: pdf_url(renderer, planned, PageOf::Book(print)),
        chapters,
        is_list,
        terms: if is_list { Vec::new() } else { all_terms(renderer, planned) },
        other_print_url: relative(&planned.path, &handbook.path(PageOf::Book(other), locale)),
    };
    View { frame: frame(renderer, planned, of), page }
}

/// Everything in reading order, with the level of its heading.
pub(super) fn book_order(renderer: &Renderer) -> Vec<(Ref, u8)> {
    let handbook = &renderer.handbook;
    let mut order = Vec::new();
    let mut seen = FxHashSet::default();
    for (index, page) in handbook.pages.iter().enumerate() {
        let at = Ref::new(Kind::Page, index);
        if &*page.entry.id == "home" {
            order.insert(0, (at, 2));
        } else {
            order.push((at, 2));
        }
    }
    for (index, process) in handbook.processes.iter().enumerate() {
        order.push((Ref::new(Kind::Process, index), 2));
        for stage in &process.stages {
            order.push((*stage, 3));
            for step in &handbook.stages[stage.index as usize].steps {
                order.push((*step, 4));
                let activities = &handbook.steps[step.index as usize].activities;
                order.extend(activities.iter().filter(|one| seen.insert(**one)).map(|one| (*one, 5)));
            }
        }
    }
    let rest = (0..handbook.activities.len()).map(|i| Ref::new(Kind::Activity, i));
    order.extend(rest.filter(|activity| !seen.contains(activity)).map(|activity| (activity, 2)));
    let shared = (0..handbook.handouts.len()).filter(|i| handbook.handouts[*i].shared.is_some());
    let mut shared: Vec<Ref> = shared.map(|i| Ref::new(Kind::Handout, i)).collect();
    shared.sort_by_key(|handout| handbook.handouts[handout.index as usize].code_order());
    order.extend(shared.into_iter().map(|handout| (handout, 2)));
    order.extend((0..handbook.instruments.len()).map(|i| (Ref::new(Kind::Instrument, i), 2)));
    order
}

/// One part of the book; without its text when the book is a list.
fn chapter(renderer: &Renderer, planned: &Planned, thing: Ref, level: u8, is_list: bool) -> Chapter {
    let handbook = &renderer.handbook;
    let id = book_anchor(handbook, thing).unwrap_or_default();
    let mut chapter = Chapter {
        level,
        kind: thing.kind.name(),
        unit: if thing.kind == Kind::Stage { handbook.unit_of(thing) } else { "stage" },
        link: link(renderer, planned, thing),
        lang: None,
        points: Vec::new(),
        activity: None,
        body_html: String::new(),
        id,
    };
    if is_list {
        return chapter;
    }
    if thing.kind == Kind::Handout {
        let sheet = pack_sheet(renderer, planned, thing, Links::Book);
        chapter.body_html = sheet.body_html;
        chapter.lang = sheet.lang;
        return chapter;
    }
    let Some(entry) = handbook.entry(thing) else { return chapter };
    let shown = Shown::of(renderer, planned, entry);
    let placing = Placing {
        prefix: format!("{}.", chapter.id),
        shift: level - 1,
        links: Links::Book,
        ..Placing::default()
    };
    chapter.lang = shown.lang(renderer, planned);
    match thing.kind {
        Kind::Activity => {
            let mut activity = activity_view(renderer, planned, thing, &shown, placing);
            chapter.body_html = std::mem::take(&mut activity.body_html);
            chapter.activity = Some(activity);
        }
        Kind::Instrument => {
            let items = shown.words.map_or(&[][..], |words| &words.items);
            chapter.points = items.iter().map(|(_, words)| words.clone()).collect();
            chapter.body_html = shown.placed_body(renderer, planned, entry, placing);
        }
        _ => {
            chapter.points = shown.points();
            chapter.body_html = shown.placed_body(renderer, planned, entry, placing);
        }
    }
    chapter
}
