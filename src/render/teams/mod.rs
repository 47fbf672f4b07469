//! Teams and places → the views of their pages; their data as files.
//!
//! [`told`] says what is known of a team in the page's language and for the site's audience,
//! [`pictures`] where its numbers stand in a picture; a page is a choice of those. [`places`] are
//! the tables of an office, [`data`] calendar, tables and JSON, [`kept`] what stays of a team that cannot be
//! read.

pub(crate) mod data;
pub(super) mod kept;
mod pictures;
pub(super) mod places;
mod told;

use super::Renderer;
use super::frame::{FrameOf, frame};
use super::lists::sort_by_title;
use super::things::breadcrumbs;
use crate::model::Ref;
use crate::model::output_format::{PageOf, TeamPage};
use crate::model::team::{Audience, Who};
use crate::plan::Planned;
use crate::theme::view::teams::{
    DecisionView, GuestsView, MemberView, NormsView, SupportView, TeamCelebrationsView, TeamMeasuresView,
    TeamMeetingView, TeamMeetingsView, TeamMembersView, TeamPlanView, TeamReviewView, TeamUnreadView,
    TeamView,
};
use crate::theme::view::{LinkView, View};

use self::told::Told;

/// Frames a page of a team; `page` is none for the overview.
fn framed<'a, P: serde::Serialize>(
    told: &Told<'a>,
    page: PageOf,
    title: Option<String>,
    make: impl FnOnce(&Told<'a>) -> P,
) -> View<'a, P> {
    let name = told.handbook.title(told.thing, told.locale).to_owned();
    let above: &[Ref] = if page == PageOf::Thing(told.thing) { &[] } else { &[told.thing] };
    let vision = told.said(&told.team.vision).or_else(|| told.said(&told.team.mission));
    let messages = told.renderer.messages(told.planned);
    let description = vision.map_or_else(|| messages.text("core-about-team"), |said| said.text);
    let of = FrameOf {
        kind: "team",
        title: title.map_or_else(|| name.clone(), |title| format!("{title} · {name}")),
        description: Some(description),
        text: told.planned.locale,
        words: None,
        page,
        breadcrumbs: breadcrumbs(told.renderer, told.planned, PageOf::Teams, "core-nav-teams", above),
        terms: Vec::new(),
    };
    View { frame: frame(told.renderer, told.planned, of), page: make(told) }
}

/// The title of a page of a team.
fn title(told: &Told<'_>, page: TeamPage) -> Option<String> {
    Some(told.renderer.messages(told.planned).text(&format!("core-team-page-{}", page.name())))
}

fn view(told: &Told<'_>, page: Option<TeamPage>) -> TeamView {
    let team = told.team;
    let (next, more_tasks, late_tasks) = told.next();
    let children = told.handbook.teams.iter().enumerate();
    let children = children.filter(|(_, other)| other.parent == Some(told.thing));
    let children: Vec<Ref> = children.map(|(i, _)| Ref::new(told::TEAM, i)).collect();
    let mut children = told.links(&children);
    sort_by_title(told.renderer, told.planned, &mut children, |link| (&link.title, &link.url));
    let first = |thing: Option<Ref>| thing.and_then(|thing| told.links(&[thing]).pop());
    let last = team.last_meeting(told.today);
    let data = ["report.pdf", "board.pdf", "calendar.ics", "tasks.csv", "team.json"];
    let has = |name: &&&str| told.handbook.has_pdf || !name.ends_with(".pdf");
    TeamView {
        team: told.head(page.map_or(PageOf::Thing(told.thing), |page| PageOf::Team(told.thing, page))),
        place: team.place.map(|place| places::place_link(told.renderer, told.planned, place)),
        kind: team.kind.map(crate::model::team::TeamKind::name),
        parent: first(team.parent),
        children,
        process: first(team.process),
        started: team.started.map(|date| told.date(date)),
        vision: told.said(&team.vision),
        mission: told.said(&team.mission),
        way: told.way(),
        last_meeting: last.map(|meeting| told.date(meeting.date)),
        next_meeting: team.next_meeting(told.today).map(|date| told.date(date)),
        next,
        more_tasks,
        late_tasks,
        needs: told.needs(),
        goals: told.goals(false),
        table: told.table(),
        strip: told.strip(),
        plan: told.plan(),
        reviews: told.reviews(),
        celebrations: told.celebrations(),
        files: data
            .iter()
            .filter(has)
            .map(|name| LinkView {
                title: told.renderer.messages(told.planned).text(&format!("core-team-file-{}", stem(name))),
                url: told.file_url(name),
                ..LinkView::default()
            })
            .collect(),
    }
}

fn stem(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// What a team's sheets of paper say.
pub(super) fn overview(renderer: &Renderer, planned: &Planned, thing: Ref) -> TeamView {
    view(&Told::new(renderer, planned, thing), None)
}

/// A team's overview.
pub(super) fn team<'a>(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> View<'a, TeamView> {
    let told = Told::new(renderer, planned, thing);
    framed(&told, PageOf::Thing(thing), None, |told| view(told, None))
}

/// What stands in place of the pages of a team that cannot be read.
pub(super) fn unread<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, TeamUnreadView> {
    let told = Told::new(renderer, planned, thing);
    let page = PageOf::Thing(thing);
    let name = told.handbook.title(thing, told.locale).to_owned();
    let of = FrameOf {
        description: Some(told.renderer.messages(planned).text("core-team-unread")),
        breadcrumbs: breadcrumbs(renderer, planned, PageOf::Teams, "core-nav-teams", &[]),
        ..FrameOf::bare("team", name, page, planned)
    };
    let page = TeamUnreadView {
        is_internal: told.handbook.audience == Audience::Team,
        unread: told.unread().unwrap_or_default(),
    };
    View { frame: frame(renderer, planned, of), page }
}

/// The overview on one sheet.
pub(super) fn board<'a>(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> View<'a, TeamView> {
    let told = Told::new(renderer, planned, thing);
    let own = TeamPage::Board;
    framed(&told, PageOf::Team(thing, own), title(&told, own), |told| view(told, Some(own)))
}

/// Goals, tasks, and what changed since the first plan.
pub(super) fn plan<'a>(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> View<'a, TeamPlanView> {
    let told = Told::new(renderer, planned, thing);
    let own = TeamPage::Plan;
    framed(&told, PageOf::Team(thing, own), title(&told, own), |told| TeamPlanView {
        team: told.head(PageOf::Team(thing, own)),
        goals: told.goals(true),
        plan: told.plan(),
        communications: told.team.communications.iter().map(|own| told.communication(own)).collect(),
        table_url: told.file_url("tasks.csv"),
    })
}

/// Who is at the table.
pub(super) fn members<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, TeamMembersView> {
    let told = Told::new(renderer, planned, thing);
    let own = TeamPage::Members;
    framed(&told, PageOf::Team(thing, own), title(&told, own), |told| {
        let members = told.team.members_on(told.today).map(|(index, member)| MemberView {
            person: told.person(Who::Member(index)),
            since: member.since.map(|since| told.date(since)),
            languages: member.languages.iter().map(|tag| language(told, tag)).collect(),
            is_leader: member.leader,
            is_facilitator: member.facilitator.is_some(),
            is_backup: member.facilitator.is_some_and(|own| own.is_backup),
            trained: member.facilitator.and_then(|own| own.trained).map(|date| told.date(date)),
        });
        TeamMembersView {
            team: told.head(PageOf::Team(thing, own)),
            table: told.table(),
            members: members.collect(),
            supports: told
                .team
                .supports
                .iter()
                .map(|support| SupportView {
                    text: told.said(&support.text),
                    since: support.since.map(|date| told.date(date)),
                    until: support.until.map(|date| told.date(date)),
                })
                .collect(),
            norms: told
                .team
                .norms
                .iter()
                .map(|(topic, norms)| NormsView {
                    topic: topic.clone(),
                    norms: norms.iter().filter_map(|text| told.said(text)).collect(),
                })
                .collect(),
        }
    })
}

/// A language's name in the page's own, where there is a message for it.
fn language(told: &Told<'_>, tag: &str) -> String {
    let messages = told.renderer.messages(told.planned);
    let id = format!("language-{tag}");
    if messages.has(&id) { messages.text(&id) } else { tag.to_owned() }
}

/// All meetings.
pub(super) fn meetings<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, TeamMeetingsView> {
    let told = Told::new(renderer, planned, thing);
    let own = TeamPage::Meetings;
    framed(&told, PageOf::Team(thing, own), title(&told, own), |told| TeamMeetingsView {
        team: told.head(PageOf::Team(thing, own)),
        strip: told.strip(),
        meetings: told.team.meetings.iter().rev().map(|meeting| told.meeting(meeting)).collect(),
        calendar_url: told.file_url("calendar.ics"),
    })
}

/// One meeting.
pub(super) fn meeting<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
    number: u32,
) -> View<'a, TeamMeetingView> {
    let told = Told::new(renderer, planned, thing);
    let index = number as usize;
    let meeting = &told.team.meetings[index];
    let date = told.date(meeting.date);
    let title = told.meeting_title(meeting);
    let page = PageOf::Meeting(thing, number);
    framed(&told, page, Some(title), |told| {
        let people = |people: &[Who]| people.iter().map(|who| told.person(*who)).collect::<Vec<_>>();
        let is_internal = told.handbook.audience == Audience::Team;
        let is_last = told.team.last_meeting(told.today).is_some_and(|last| last.slug == meeting.slug);
        // What an older meeting said of the next one is over.
        let next = if is_last {
            told.team.next_meeting(told.today)
        } else {
            meeting.next.filter(|_| meeting.is_ahead(told.today))
        };
        let other = |index: Option<usize>| {
            index.and_then(|i| told.team.meetings.get(i)).map(|meeting| told.meeting_link(meeting))
        };
        TeamMeetingView {
            team: told.head(page),
            meeting: told.meeting(meeting),
            date,
            facilitator: meeting.facilitator.map(|who| told.person(who)),
            recorder: meeting.recorder.map(|who| told.person(who)),
            present: if is_internal { people(&meeting.present) } else { Vec::new() },
            absent: if is_internal { people(&meeting.absent) } else { Vec::new() },
            attendance: if is_internal { Vec::new() } else { told.attendance(meeting) },
            guests: meeting
                .guests
                .iter()
                .map(|(sector, count)| GuestsView {
                    sector: told.handbook.config.sectors[*sector].id.clone(),
                    people: told.count(*count),
                })
                .collect(),
            steps: told.links(&meeting.steps),
            used: told.links(&meeting.used),
            decisions: meeting
                .decisions
                .iter()
                .map(|own| DecisionView { text: told.said(&own.text), by: own.by.clone() })
                .collect(),
            notes: told.said(&meeting.notes),
            // What is open today helps with the meetings of these days, not with those of last year.
            tasks: if meeting.is_ahead(told.today) { told.open_tasks() } else { Vec::new() },
            next: next.map(|next| told.date(next)),
            before: other(index.checked_sub(1)),
            after: other(Some(index + 1)),
        }
    })
}

/// A link to a meeting by its whole title.
pub(super) fn meeting_link(renderer: &Renderer, planned: &Planned, thing: Ref, number: u32) -> LinkView {
    let told = Told::new(renderer, planned, thing);
    let meeting = &told.team.meetings[number as usize];
    LinkView { title: told.meeting_title(meeting), ..told.meeting_link(meeting) }
}

/// Goals with their measures.
pub(super) fn measures<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, TeamMeasuresView> {
    let told = Told::new(renderer, planned, thing);
    let own = TeamPage::Measures;
    framed(&told, PageOf::Team(thing, own), title(&told, own), |told| TeamMeasuresView {
        team: told.head(PageOf::Team(thing, own)),
        goals: told.goals(false),
    })
}

/// Self-assessments over time.
pub(super) fn review<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, TeamReviewView> {
    let told = Told::new(renderer, planned, thing);
    let own = TeamPage::Review;
    framed(&told, PageOf::Team(thing, own), title(&told, own), |told| TeamReviewView {
        team: told.head(PageOf::Team(thing, own)),
        reviews: told.reviews(),
    })
}

/// What a team was glad of.
pub(super) fn celebrations<'a>(
    renderer: &'a Renderer,
    planned: &'a Planned,
    thing: Ref,
) -> View<'a, TeamCelebrationsView> {
    let told = Told::new(renderer, planned, thing);
    let own = TeamPage::Celebrations;
    framed(&told, PageOf::Team(thing, own), title(&told, own), |told| TeamCelebrationsView {
        team: told.head(PageOf::Team(thing, own)),
        celebrations: told.celebrations(),
    })
}
