//! The five things that help a team last, each with an answer and its reasons.
//!
//! School support, time, regularity, representation, a facilitator: the rules are `health:` of the
//! settings, the facts are those of the team's file up to the day the site is as of. There is no
//! score, and teams are not compared: an answer says what to do next.

use jiff::civil::Date;

use super::{Break, Team, days};
use crate::model::config::Health;
use crate::model::kind::Ref;

/// A need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedOf {
    /// The school backs the team.
    SchoolSupport,
    /// Improvements have had time to reach people.
    Time,
    /// It meets again and again.
    Regularity,
    /// Everybody whom it is about sits at the table.
    Representation,
    /// Somebody can lead its meetings.
    Facilitator,
}

impl NeedOf {
    /// All five, in order.
    pub const ALL: &[NeedOf] = &[
        NeedOf::SchoolSupport,
        NeedOf::Time,
        NeedOf::Regularity,
        NeedOf::Representation,
        NeedOf::Facilitator,
    ];

    /// The name in settings and messages.
    pub fn name(self) -> &'static str {
        match self {
            NeedOf::SchoolSupport => "school-support",
            NeedOf::Time => "time",
            NeedOf::Regularity => "regularity",
            NeedOf::Representation => "representation",
            NeedOf::Facilitator => "facilitator",
        }
    }
}

/// Where a team stands on a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedState {
    /// It has what it needs.
    Met,
    /// A part is there.
    Watch,
    /// It is not there.
    Missing,
    /// The file does not say.
    NoData,
}

impl NeedState {
    /// All four, in order.
    pub const ALL: &[NeedState] = &[NeedState::Met, NeedState::Watch, NeedState::Missing, NeedState::NoData];

    /// The name in messages.
    pub fn name(self) -> &'static str {
        match self {
            NeedState::Met => "met",
            NeedState::Watch => "watch",
            NeedState::Missing => "missing",
            NeedState::NoData => "no-data",
        }
    }

    /// All of two things, one of them, or none.
    fn of_two(one: bool, other: bool) -> NeedState {
        match (one, other) {
            (true, true) => NeedState::Met,
            (false, false) => NeedState::Missing,
            _ => NeedState::Watch,
        }
    }
}

/// A value in a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, which may choose a plural form.
    Number(i64),
    /// A day, in the locale's form.
    Date(Date),
    /// Sectors, by their numbers in the settings.
    Sectors(Vec<usize>),
}

/// A sentence that says why: `core-need-<id>` with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The end of the message's id.
    pub id: &'static str,
    /// What it names.
    pub values: Vec<(&'static str, Value)>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The need.
    pub of: NeedOf,
    /// Where the team stands.
    pub state: NeedState,
    /// Why, in one or two sentences.
    pub reasons: Vec<Reason>,
    /// The activity that helps.
    pub activity: Option<Ref>,
}

/// Says that days of breaks and of a pause are not counted, where there were some since a day.
fn without_breaks(
    team: &Team,
    health: &Health,
    since: Date,
    today: Date,
) -> impl Iterator<Item = Reason> + use<> {
    let at_school = Break::days_without(&health.breaks, since, today);
    let had_breaks = at_school != days(since, today);
    let had_pause = Break::days_without(&team.breaks, since, today) != at_school;
    let reasons = [had_breaks.then(|| reason("breaks", [])), had_pause.then(|| reason("pause", []))];
    reasons.into_iter().flatten()
}

fn reason(id: &'static str, values: impl IntoIterator<Item = (&'static str, Value)>) -> Reason {
    Reason { id, values: values.into_iter().collect() }
}

fn number(number: impl TryInto<i64>) -> Value {
    Value::Number(number.try_into().unwrap_or(i64::MAX))
}

/// Answers all five, in order; of a team that has ended as they were on its last day. `sectors` is how many the
/// settings name.
pub fn needs(team: &Team, health: &Health, sectors: usize, today: Date) -> Vec<Need> {
    let today = team.ended.as_ref().map_or(today, |end| end.on.min(today));
    NeedOf::ALL
        .iter()
        .map(|of| {
            let (state, reasons) = match of {
                NeedOf::SchoolSupport => support(team, health, today),
                NeedOf::Time => time(team, health, today),
                NeedOf::Regularity => regularity(team, health, today),
                NeedOf::Representation => representation(team, health, sectors, today),
                NeedOf::Facilitator => facilitator(team, health, today),
            };
            Need { of: *of, state, reasons, activity: health.activities[*of as usize] }
        })
        .collect()
}

type Answer = (NeedState, Vec<Reason>);

fn support(team: &Team, health: &Health, today: Date) -> Answer {
    let leaders: Vec<usize> =
        team.members_on(today).filter(|(_, member)| member.leader).map(|(i, _)| i).collect();
    let in_place = team.supports.iter().filter(|support| {
        support.since.is_none_or(|since| since <= today) && support.until.is_none_or(|until| until >= today)
    });
    let count = in_place.count();
    if leaders.is_empty() && team.supports.is_empty() {
        return (NeedState::NoData, vec![reason("support-no-data", [])]);
    }
    let enough = count >= usize::from(health.supports);
    let mut reasons =
        vec![reason("support-count", [("count", number(count)), ("min", number(health.supports))])];
    let came = team.meetings.iter().rev().filter(|meeting| meeting.is_held(today)).find(|meeting| {
        meeting.present.iter().any(|who| matches!(who, super::Who::Member(i) if leaders.contains(i)))
    });
    let limit = health.leader_attended_within.days();
    let came_lately = match came {
        _ if leaders.is_empty() => {
            reasons.push(reason("support-no-leader", []));
            false
        }
        None => {
            reasons.push(reason("support-leader-never", []));
            false
        }
        Some(meeting) => {
            let ago = Break::days_without(&team.breaks, meeting.date, today);
            let id = if ago <= limit { "support-leader-came" } else { "support-leader-long-ago" };
            reasons.push(reason(
                id,
                [("date", Value::Date(meeting.date)), ("days", number(ago)), ("limit", number(limit))],
            ));
            reasons.extend(without_breaks(team, health, meeting.date, today));
            ago <= limit
        }
    };
    (NeedState::of_two(enough, came_lately), reasons)
}

fn time(team: &Team, health: &Health, today: Date) -> Answer {
    let Some(started) = team.started.filter(|started| *started <= today) else {
        return (NeedState::NoData, vec![reason("time-no-data", [])]);
    };
    let months = months(started, today);
    let values =
        [("months", number(months)), ("min", number(health.min_months)), ("date", Value::Date(started))];
    if months >= i32::from(health.min_months) {
        (NeedState::Met, vec![reason("time-met", values)])
    } else {
        (NeedState::Watch, vec![reason("time-watch", values)])
    }
}

/// Whole months from one day to another.
pub fn months(from: Date, to: Date) -> i32 {
    let whole = (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month())
        - i32::from(from.month());
    whole - i32::from(to.day() < from.day())
}

fn regularity(team: &Team, health: &Health, today: Date) -> Answer {
    let window = health.within.days();
    let days = |from: Date, to: Date| Break::days_without(&team.breaks, from, to);
    let held: Vec<Date> =
        team.meetings.iter().filter(|meeting| meeting.is_held(today)).map(|meeting| meeting.date).collect();
    let Some(last) = held.last().copied() else {
        return (NeedState::NoData, vec![reason("regularity-no-data", [])]);
    };
    let recent: Vec<Date> = held.iter().copied().filter(|day| days(*day, today) <= window).collect();
    // The gap that runs into the window counts, and the one that runs on today.
    let before = held.len() - recent.len();
    let chain = held[before.saturating_sub(1)..].iter().copied().chain([today]);
    let chain: Vec<Date> = chain.collect();
    let gap = chain.windows(2).map(|pair| days(pair[0], pair[1])).max().unwrap_or(0);
    let is_young = team.started.is_some_and(|started| days(started, today) < window);
    let enough = recent.len() >= usize::from(health.min_meetings);
    let close = gap <= health.max_gap.days();
    let count = reason(
        "regularity-count",
        [
            ("count", number(recent.len())),
            ("min", number(health.min_meetings)),
            ("days", number(window)),
            ("date", Value::Date(last)),
        ],
    );
    let gap_id = if close { "regularity-gap-short" } else { "regularity-gap-long" };
    let gap = reason(gap_id, [("days", number(gap)), ("limit", number(health.max_gap.days()))]);
    let state = match NeedState::of_two(enough, close) {
        _ if recent.is_empty() => NeedState::Missing,
        NeedState::Missing if is_young => NeedState::Watch,
        state => state,
    };
    let mut reasons = vec![count, gap];
    reasons.extend(without_breaks(team, health, chain[0], today));
    (state, reasons)
}

fn representation(team: &Team, health: &Health, sectors: usize, today: Date) -> Answer {
    let held = team.meetings.iter().rev().filter(|meeting| meeting.is_attended(today));
    let last: Vec<_> = held.take(usize::from(health.over_meetings).max(1)).collect();
    if last.is_empty() {
        return (NeedState::NoData, vec![reason("representation-no-data", [])]);
    }
    let mut people: Vec<Vec<usize>> = vec![Vec::new(); sectors];
    let mut seats = vec![0usize; sectors];
    for who in last.iter().flat_map(|meeting| &meeting.present) {
        let super::Who::Member(index) = *who else { continue };
        let Some(sector) = team.members[index].sector else { continue };
        seats[sector] += 1;
        if !people[sector].contains(&index) {
            people[sector].push(index);
        }
    }
    // Where a team keeps no seat, nobody is missing.
    let wanted = |sector: &usize| team.seats_of(*sector, today).0 != Some(0);
    let few = |sector: &usize| people[*sector].len() < usize::from(health.min_each);
    let absent: Vec<usize> = (0..sectors).filter(wanted).filter(few).collect();
    let all: usize = seats.iter().sum();
    let largest = (0..sectors).max_by_key(|sector| (seats[*sector], std::cmp::Reverse(*sector)));
    let share = largest.map_or(0, |sector| (seats[sector] * 100).checked_div(all).unwrap_or(0));
    let too_large = share > usize::from(health.max_share);
    let meetings = number(last.len());
    let mut reasons = Vec::new();
    if absent.is_empty() {
        reasons.push(reason("representation-all", [("meetings", meetings.clone())]));
    } else {
        let count = number(absent.len());
        reasons.push(reason(
            "representation-absent",
            [("meetings", meetings), ("count", count), ("sectors", Value::Sectors(absent.clone()))],
        ));
    }
    if let Some(largest) = largest.filter(|_| too_large) {
        let values = [
            ("sectors", Value::Sectors(vec![largest])),
            ("share", number(share)),
            ("limit", number(health.max_share)),
        ];
        reasons.push(reason("representation-share", values));
    }
    let state = match (absent.len(), too_large) {
        (0, false) => NeedState::Met,
        (0 | 1, _) => NeedState::Watch,
        _ => NeedState::Missing,
    };
    (state, reasons)
}

fn facilitator(team: &Team, health: &Health, today: Date) -> Answer {
    if team.members_on(today).next().is_none() {
        return (NeedState::NoData, vec![reason("facilitator-no-data", [])]);
    }
    let can_lead = team.members_on(today).filter_map(|(_, member)| member.facilitator);
    let can_lead: Vec<super::Training> = can_lead.collect();
    let trained = can_lead.iter().filter(|training| training.trained.is_some_and(|day| day <= today)).count();
    let has_first = if health.trained { trained > 0 } else { !can_lead.is_empty() };
    let has_backup = !health.backup || can_lead.len() > 1;
    let mut reasons = vec![reason(
        if has_first { "facilitator-there" } else { "facilitator-untrained" },
        [("count", number(can_lead.len())), ("trained", number(trained))],
    )];
    if !has_backup && !can_lead.is_empty() {
        reasons.push(reason("facilitator-no-backup", []));
    }
    let state = match (has_first, has_backup) {
        (true, true) => NeedState::Met,
        _ if can_lead.is_empty() => NeedState::Missing,
        _ => NeedState::Watch,
    };
    (state, reasons)
}
