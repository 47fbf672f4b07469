//! Teams of a state, a district, a school → the table by which an office sees who needs a call.
//!
//! Teams are sorted by that, with the reason, and never ranked: no sum, no score, no place in a list
//! of the best.

use rustc_hash::{FxHashMap, FxHashSet};

use super::told::{Told, on_break, stage_of};
use crate::model::output_format::PageOf;
use crate::model::team::Break;
use crate::model::team::needs::{self, NeedState};
use crate::model::url::relative;
use crate::model::{Handbook, Kind, Ref};
use crate::plan::Planned;
use crate::render::Renderer;
use crate::render::frame::{FrameOf, frame, link};
use crate::render::lists::sort_by_title;
use crate::render::things::{breadcrumbs, team_progress};
use crate::theme::view::teams::{NeedMark, PlaceHead, TeamItem, TeamsView, TreeItem};
use crate::theme::view::{LinkView, View};

/// A link to a place's page.
pub(in crate::render) fn place_link(renderer: &Renderer, planned: &Planned, place: usize) -> LinkView {
    let config = &renderer.handbook.config;
    let locale = renderer.locale(planned);
    let name = config.places[place].name.shown(locale, &config.locales);
    let page = PageOf::Place(u32::try_from(place).unwrap_or(u32::MAX));
    LinkView {
        title: name.map_or_else(|| config.places[place].id.value.clone(), |(_, name)| name.to_owned()),
        url: relative(&planned.path, &renderer.handbook.path(page, locale)),
        ..LinkView::default()
    }
}

/// Whether a place is another or lies in it.
fn is_within(handbook: &Handbook, place: usize, around: usize) -> bool {
    let places = &handbook.config.places;
    let mut at = Some(place);
    for _ in 0..=places.len() {
        match at {
            Some(place) if place == around => return true,
            Some(place) => at = handbook.config.place_around(place),
            None => return false,
        }
    }
    false
}

/// The teams of a place and of the places in it; of all places where there is none.
pub(super) fn teams_of(handbook: &Handbook, place: Option<usize>) -> Vec<Ref> {
    let is_there = |own: Option<usize>| match (place, own) {
        (None, _) => true,
        (Some(around), Some(own)) => is_within(handbook, own, around),
        (Some(_), None) => false,
    };
    let teams = handbook.teams.iter().enumerate().filter(|(_, team)| is_there(team.place));
    teams.map(|(index, _)| Ref::new(Kind::Team, index)).collect()
}

/// A team in a table.
fn item(renderer: &Renderer, planned: &Planned, thing: Ref) -> TeamItem {
    let told = Told::new(renderer, planned, thing);
    let (handbook, team, today) = (told.handbook, told.team, told.today);
    let config = &handbook.config;
    if let Some(unread) = told.unread() {
        return TeamItem {
            link: link(renderer, planned, thing),
            place: team.place.map(|place| place_link(renderer, planned, place).title),
            process: None,
            done: 0,
            total: 0,
            stage: None,
            last_meeting: None,
            next_meeting: None,
            needs: Vec::new(),
            late_tasks: 0,
            open_seats: 0,
            unread: Some(unread),
            rest: None,
            call: vec!["unread"],
        };
    }
    let (done, total) = team_progress(handbook, team);
    let needs = needs::needs(team, &config.health, config.sectors.len(), today);
    let breaks = &team.breaks;
    let late_tasks = team.tasks().filter(|(_, _, task)| task.days_late(today, breaks).is_some()).count();
    let open_seats: usize = (0..config.sectors.len())
        .map(|sector| team.seats_of(sector, today))
        .map(|(seats, people)| usize::from(seats.unwrap_or(0)).saturating_sub(people))
        .sum();
    let mut call = Vec::new();
    let last = team.last_meeting(today);
    let next = team.next_meeting(today);
    let limit = config.health.max_gap.days();
    let began = team.started.filter(|started| *started <= today);
    let idle = last.map(|meeting| meeting.date).or(began).map(|day| Break::days_without(breaks, day, today));
    if idle.is_some_and(|idle| idle > limit) {
        call.push("no-meeting");
    }
    // In a break nobody would answer.
    if next.is_none() && Break::at(breaks, today).is_none() {
        call.push("no-next");
    }
    call.extend(needs.iter().filter(|need| need.state == NeedState::Missing).map(|need| match need.of {
        needs::NeedOf::SchoolSupport => "school-support",
        needs::NeedOf::Time => "time",
        needs::NeedOf::Regularity => "regularity",
        needs::NeedOf::Representation => "representation",
        needs::NeedOf::Facilitator => "facilitator",
    }));
    if late_tasks > 2 {
        call.push("late-tasks");
    }
    // Nobody waits for a team that has said why it rests.
    let rest = told.rest();
    if rest.is_some() {
        call.clear();
    }
    TeamItem {
        link: link(renderer, planned, thing),
        place: team.place.map(|place| place_link(renderer, planned, place).title),
        process: team.process.map(|process| link(renderer, planned, process)),
        done,
        total,
        stage: stage_of(handbook, team).map(|stage| link(renderer, planned, stage)),
        last_meeting: last.map(|meeting| told.date(meeting.date)),
        next_meeting: next.map(|day| told.date(day)),
        needs: needs.iter().map(|need| NeedMark { id: need.of.name(), state: need.state.name() }).collect(),
        late_tasks,
        open_seats,
        unread: None,
        rest,
        call,
    }
}

/// The teams of a place in the order of its page: those that need a call first, each part by title.
pub(super) fn items(renderer: &Renderer, planned: &Planned, place: Option<usize>) -> Vec<(Ref, TeamItem)> {
    let things = teams_of(&renderer.handbook, place).into_iter();
    let mut teams: Vec<(Ref, TeamItem)> =
        things.map(|thing| (thing, item(renderer, planned, thing))).collect();
    sort_by_title(renderer, planned, &mut teams, |(_, item)| (&item.link.title, &item.link.url));
    if place.is_some() {
        teams.sort_by_key(|(_, team)| team.call.is_empty());
    }
    teams
}

/// Teams as a tree: each below the team it belongs to, if that is in the list too.
fn tree(renderer: &Renderer, planned: &Planned, teams: Vec<Ref>) -> Vec<TreeItem> {
    let all = &renderer.handbook.teams;
    let mut teams: Vec<(LinkView, Ref)> =
        teams.into_iter().map(|thing| (link(renderer, planned, thing), thing)).collect();
    sort_by_title(renderer, planned, &mut teams, |(link, _)| (&link.title, &link.url));
    let teams: Vec<Ref> = teams.into_iter().map(|(_, thing)| thing).collect();
    let listed: FxHashSet<Ref> = teams.iter().copied().collect();
    let mut children: FxHashMap<Option<Ref>, Vec<Ref>> = FxHashMap::default();
    for thing in &teams {
        let parent = all[thing.index as usize].parent.filter(|parent| listed.contains(parent));
        children.entry(parent).or_default().push(*thing);
    }
    if children.len() < 2 {
        return Vec::new();
    }
    let mut tree = Vec::new();
    let below = |parent, depth| {
        let own = children.get(&parent).into_iter().flatten().rev();
        own.map(move |thing| (*thing, depth)).collect::<Vec<(Ref, usize)>>()
    };
    let mut open = below(None, 0);
    while let Some((thing, depth)) = open.pop() {
        let kind = all[thing.index as usize].kind.map(crate::model::team::TeamKind::name);
        tree.push(TreeItem { link: link(renderer, planned, thing), depth, kind });
        open.extend(below(Some(thing), depth + 1));
    }
    tree
}

/// The list of all teams.
pub(in crate::render) fn teams<'a>(renderer: &'a Renderer, planned: &'a Planned) -> View<'a, TeamsView> {
    let messages = renderer.messages(planned);
    let title = messages.text("core-nav-teams");
    let way = crate::render::things::breadcrumb_home(renderer, planned);
    page(renderer, planned, None, title, way)
}

/// The page of a place.
pub(in crate::render) fn place<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    place: u32,
) -> View<'a, TeamsView> {
    let place = place as usize;
    let title = place_link(renderer, planned, place).title;
    let mut way = breadcrumbs(renderer, planned, PageOf::Teams, "core-nav-teams", &[]);
    let mut around = Vec::new();
    let mut at = renderer.handbook.config.place_around(place);
    while let Some(next) = at.filter(|next| !around.contains(next)) {
        around.push(next);
        at = renderer.handbook.config.place_around(next);
    }
    way.extend(around.into_iter().rev().map(|place| place_link(renderer, planned, place)));
    page(renderer, planned, Some(place), title, way)
}

fn page<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    place: Option<usize>,
    title: String,
    breadcrumbs: Vec<LinkView>,
) -> View<'a, TeamsView> {
    let handbook = &renderer.handbook;
    let config = &handbook.config;
    let (things, teams): (Vec<Ref>, Vec<TeamItem>) = items(renderer, planned, place).into_iter().unzip();
    let inside = (0..config.places.len()).filter(|own| config.place_around(*own) == place);
    let mut places: Vec<LinkView> = inside.map(|place| place_link(renderer, planned, place)).collect();
    sort_by_title(renderer, planned, &mut places, |place| (&place.title, &place.url));
    let own = place.map_or(PageOf::Teams, |place| PageOf::Place(u32::try_from(place).unwrap_or(u32::MAX)));
    let table = |path: String| relative(&planned.path, &path);
    let view = TeamsView {
        place: place.map(|place| PlaceHead {
            name: title.clone(),
            kind: config.places[place].kind.clone(),
            within: config.place_around(place).map(|around| place_link(renderer, planned, around)),
        }),
        places,
        tree: tree(renderer, planned, things),
        teams,
        table_url: place
            .map(|_| table(handbook.path(own, renderer.locale(planned)).replace(".html", ".csv"))),
        as_of: renderer.messages(planned).date(handbook.today),
        on_break: on_break(renderer, planned),
    };
    let kind = if place.is_some() { "place" } else { "teams" };
    let about = renderer.messages(planned).text(&format!("core-about-{kind}"));
    let description = Some(if place.is_some() { format!("{title}: {about}") } else { about });
    let of = FrameOf { breadcrumbs, description, ..FrameOf::bare(kind, title, own, planned) };
    View { frame: frame(renderer, planned, of), page: view }
}
