//! What is known of a team → the parts of its pages, in the page's language and for its audience.

use fluent::{FluentArgs, FluentValue};
use jiff::civil::{Date, Time};

use crate::i18n::{MessageError, Messages};
use crate::markdown::comment::without;
use crate::model::config::LocalText;
use crate::model::output_format::{PageOf, TeamPage};
use crate::model::team::needs::{self, NeedState, Reason, Value};
use crate::model::team::plan::{Baseline, Change, Difference};
use crate::model::team::{
    Audience, Break, Celebration, Communication, Goal, Measure, Meeting, Reading, Status, Task, TaskStatus,
    Team, Who, days,
};
use crate::model::url::relative;
use crate::model::{Handbook, Kind, Locale, Ref};
use crate::plan::Planned;
use crate::render::Renderer;
use crate::render::frame::link;
use crate::render::map::journey_of;
use crate::render::things::stage_item;
use crate::theme::view::LinkView;
use crate::theme::view::teams::{
    AttendanceView, CelebrationView, ChangeView, CommunicationView, Count, GoalView, MeasureView,
    MeetingItem, MoveView, NeedView, Person, PlanBar, PlanView, ReadingView, ReviewDay, ReviewItem,
    ReviewView, Said, SectorView, StrategyView, StripMeeting, StripMonth, TaskView, TeamHead, Way, WayStage,
    WayStep,
};

use super::pictures;

/// Tasks shown under "do next".
const NEXT_TASKS: usize = 7;
/// Months in the meeting strip.
const MONTHS: i32 = 12;

/// A team as one page tells it.
pub(super) struct Told<'a> {
    pub(super) renderer: &'a Renderer,
    pub(super) planned: &'a Planned,
    pub(super) handbook: &'a Handbook,
    pub(super) locale: &'a Locale,
    pub(super) thing: Ref,
    pub(super) team: &'a Team,
    pub(super) today: Date,
}

impl<'a> Told<'a> {
    pub(super) fn new(renderer: &'a Renderer, planned: &'a Planned, thing: Ref) -> Told<'a> {
        let handbook = &renderer.handbook;
        Told {
            renderer,
            planned,
            handbook,
            locale: renderer.locale(planned),
            thing,
            team: &handbook.teams[thing.index as usize],
            today: handbook.today,
        }
    }

    pub(super) fn said(&self, text: &LocalText) -> Option<Said> {
        let (tag, text) = text.shown(self.locale, &self.handbook.config.locales)?;
        let lang = (tag != self.locale.tag).then(|| tag.to_owned());
        (!text.trim().is_empty()).then(|| Said { text: text.to_owned(), lang })
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.renderer.messages(self.planned).date(date)
    }

    pub(super) fn time(&self, time: Option<Time>) -> Option<String> {
        time.map(|time| self.renderer.messages(self.planned).time(time))
    }

    pub(super) fn number(&self, number: f64) -> String {
        self.renderer.messages(self.planned).number(number)
    }

    fn link(&self, thing: Ref) -> LinkView {
        LinkView { summary: None, ..link(self.renderer, self.planned, thing) }
    }

    pub(super) fn links(&self, things: &[Ref]) -> Vec<LinkView> {
        things.iter().map(|thing| self.link(*thing)).collect()
    }

    /// The address of another page of this team.
    pub(super) fn page_url(&self, page: PageOf) -> String {
        relative(&self.planned.path, &self.handbook.path(page, self.locale))
    }

    pub(super) fn file_url(&self, name: &str) -> String {
        let path = format!("{}/teams/{}/{name}", self.locale.tag, self.team.id);
        relative(&self.planned.path, &path)
    }

    pub(super) fn person(&self, who: Who) -> Person {
        let Who::Member(index) = who else {
            return Person { name: None, role: None, sector: None, is_former: true };
        };
        let member = &self.team.members[index];
        let config = &self.handbook.config;
        Person {
            name: member.name(self.handbook.audience, &config.privacy),
            role: self.said(&member.role),
            sector: member.sector.map(|sector| config.sectors[sector].id.clone()),
            is_former: false,
        }
    }

    fn people(&self, people: &[Who]) -> Vec<Person> {
        people.iter().map(|who| self.person(*who)).collect()
    }

    /// A sector's word; its id, where there is none.
    pub(super) fn sector_word(&self, number: usize) -> String {
        let sector = &self.handbook.config.sectors[number].id;
        let messages = self.renderer.messages(self.planned);
        let id = format!("sector-{sector}");
        if messages.has(&id) { messages.text(&id) } else { sector.clone() }
    }

    /// Who has a task. Who left has nothing left to do.
    pub(super) fn owner(&self, task: &Task) -> Option<Who> {
        let is_here = |who: &Who| match who {
            Who::Member(index) => self.team.members[*index].until.is_none_or(|until| until >= self.today),
            Who::Former => !task.is_open(),
        };
        let is_shown = |who: &Who| !task.is_open() || is_here(who);
        task.owner.filter(is_shown).filter(|_| !self.is_the_teams(task))
    }

    /// How many days a task is late; nothing when it is not.
    fn days_late(&self, task: &Task) -> Option<i32> {
        task.days_late(self.today, &self.team.breaks)
    }

    /// Whether a task is shown as the team's own: one that is or was late or came to nothing shames nobody in
    /// public.
    pub(super) fn is_the_teams(&self, task: &Task) -> bool {
        let breaks = &self.team.breaks;
        let was_late =
            task.due.zip(task.done).is_some_and(|(due, done)| Break::days_without(breaks, due, done) > 0);
        let is_late = self.days_late(task).is_some();
        self.handbook.audience == Audience::Public
            && (is_late || was_late || task.standing() == TaskStatus::Dropped)
    }

    /// A number of people; a small group is not counted in public.
    pub(super) fn count(&self, count: u16) -> Count {
        let smallest = self.handbook.config.privacy.smallest_group;
        let hides = self.handbook.audience == Audience::Public && count > 0 && count < smallest;
        Count {
            count: (!hides).then_some(usize::from(count)),
            fewer_than: hides.then_some(usize::from(smallest)),
        }
    }

    /// Since when and where the team's files cannot be read; nothing where they can.
    pub(super) fn unread(&self) -> Option<String> {
        let unread = self.team.unread.as_ref()?;
        let mut values = FluentArgs::new();
        let date = unread.kept.map_or_else(|| "none".to_owned(), |day| self.date(day));
        values.set("date", FluentValue::from(date));
        values.set("line", FluentValue::from(unread.line.to_string()));
        values.set("file", FluentValue::from(unread.file.clone()));
        let said = self.renderer.messages(self.planned).plain("core-unread", Some(&values));
        Some(said.unwrap_or_else(|error| error.to_string()))
    }

    /// That the team pauses or has ended its work, in a sentence; nothing where it works or its pause is over.
    pub(super) fn rest(&self) -> Option<String> {
        let mut values = FluentArgs::new();
        let id = match (&self.team.ended, &self.team.paused) {
            (Some(end), _) if end.on <= self.today => {
                values.set("date", FluentValue::from(self.date(end.on)));
                "core-team-ended"
            }
            (_, Some(pause)) if pause.has(self.today) => {
                values.set("date", FluentValue::from(self.date(pause.since)));
                let until = pause.until.map_or_else(|| "none".to_owned(), |day| self.date(day));
                values.set("until", FluentValue::from(until));
                "core-team-paused"
            }
            _ => return None,
        };
        let said = self.renderer.messages(self.planned).plain(id, Some(&values));
        Some(said.unwrap_or_else(|error| error.to_string()))
    }

    /// Why it does so.
    fn rest_why(&self) -> Option<&LocalText> {
        let ended = self.team.ended.as_ref().filter(|end| end.on <= self.today).map(|end| &end.why);
        let paused = self.team.paused.as_ref().filter(|pause| pause.has(self.today));
        ended.or(paused.map(|pause| &pause.why))
    }

    pub(super) fn head(&self, page: PageOf) -> TeamHead {
        let messages = self.renderer.messages(self.planned);
        let overview = ("overview", PageOf::Thing(self.thing));
        let others = TeamPage::ALL.iter().map(|own| (own.name(), PageOf::Team(self.thing, *own)));
        let pages = std::iter::once(overview).chain(others).map(|(name, own)| LinkView {
            title: messages.text(&format!("core-team-page-{name}")),
            url: self.page_url(own),
            current: page == own,
            ..LinkView::default()
        });
        TeamHead {
            name: self.handbook.title(self.thing, self.locale).to_owned(),
            pages: pages.collect(),
            as_of: self.date(self.today),
            on_break: on_break(self.renderer, self.planned).filter(|_| !self.team.is_at_rest(self.today)),
            rest: self.rest(),
            rest_why: self.rest_why().and_then(|why| self.said(why)),
            is_internal: self.handbook.audience == Audience::Team,
            is_sample: self.team.is_sample,
        }
    }

    pub(super) fn way(&self) -> Way {
        let stages = self
            .team
            .process
            .map_or(&[][..], |process| &self.handbook.processes[process.index as usize].stages);
        let own = |step: Ref| self.team.steps.iter().find(|own| own.step == step);
        let status = |step: Ref| own(step).map_or(Status::Todo, |own| own.status);
        let steps =
            || stages.iter().flat_map(|stage| &self.handbook.stages[stage.index as usize].steps).copied();
        let under_way = steps().find(|step| status(*step) == Status::Doing);
        let here = under_way.or_else(|| steps().find(|step| status(*step) == Status::Todo));
        let items: Vec<_> =
            stages.iter().map(|stage| stage_item(self.renderer, self.planned, *stage)).collect();
        let states: Vec<Vec<&'static str>> = stages
            .iter()
            .map(|stage| {
                let steps = &self.handbook.stages[stage.index as usize].steps;
                steps.iter().map(|step| status(*step).name()).collect()
            })
            .collect();
        let mirrored = self.locale.direction() == "rtl";
        let stages = stages.iter().map(|stage| WayStage {
            link: self.link(*stage),
            steps: self.handbook.stages[stage.index as usize]
                .steps
                .iter()
                .map(|step| WayStep {
                    link: self.link(*step),
                    status: status(*step).name(),
                    date: own(*step).and_then(|own| own.date).map(|date| self.date(date)),
                    why: own(*step).and_then(|own| self.said(&own.why)),
                    used: own(*step).map_or_else(Vec::new, |own| self.links(&own.used)),
                })
                .collect(),
        });
        Way {
            done: steps().filter(|step| status(*step) == Status::Done).count(),
            total: steps().count(),
            here: here.map(|step| self.link(step)),
            is_under_way: under_way.is_some(),
            also_under_way: steps().filter(|step| status(*step) == Status::Doing).count().saturating_sub(1),
            journey: (!items.is_empty()).then(|| journey_of(&items, &states, mirrored)),
            stages: stages.collect(),
        }
    }

    pub(super) fn task(
        &self,
        task: &Task,
        baseline: Option<&Baseline>,
        time: Option<pictures::Time>,
    ) -> TaskView {
        let bar = time.zip(task.done.filter(|_| !task.is_open()).or(task.due)).map(|(time, end)| PlanBar {
            first: baseline.and_then(|b| self.team.first_due(b, task)).map(|due| time.at(due)),
            now: time.at(end),
            today: time.inside(self.today),
        });
        let is_the_teams = self.is_the_teams(task);
        TaskView {
            text: self.said(&task.text),
            owner: self.owner(task).map(|who| self.person(who)),
            helpers: if is_the_teams { Vec::new() } else { self.people(&task.helpers) },
            is_the_teams,
            due: task.due.map(|due| self.date(due)),
            first_due: baseline.and_then(|b| self.team.first_due(b, task)).map(|due| self.date(due)),
            days_late: self.days_late(task).unwrap_or(0),
            status: task.standing().name(),
            done: task.done.map(|done| self.date(done)),
            why: self.said(&task.why),
            bar,
        }
    }

    /// The tasks to do next, how many more there are, and how many are late.
    pub(super) fn next(&self) -> (Vec<TaskView>, usize, usize) {
        let tasks = self.team.next_tasks();
        let late = tasks.iter().filter(|task| self.days_late(task).is_some()).count();
        let shown: Vec<TaskView> =
            tasks.iter().take(NEXT_TASKS).map(|task| self.task(task, None, None)).collect();
        (shown, tasks.len().saturating_sub(NEXT_TASKS), late)
    }

    /// Tasks that a meeting has to look at: open ones, the most pressing first.
    pub(super) fn open_tasks(&self) -> Vec<TaskView> {
        self.team.next_tasks().iter().map(|task| self.task(task, None, None)).collect()
    }

    pub(super) fn needs(&self) -> Vec<NeedView> {
        let config = &self.handbook.config;
        let needs = needs::needs(self.team, &config.health, config.sectors.len(), self.today);
        let views = needs.into_iter().map(|need| NeedView {
            id: need.of.name(),
            state: need.state.name(),
            reasons_html: need.reasons.iter().map(|reason| self.reason(reason, Messages::html)).collect(),
            reasons: need.reasons.iter().map(|reason| self.reason(reason, Messages::plain)).collect(),
            activity: need.activity.filter(|_| need.state != NeedState::Met).map(|thing| self.link(thing)),
        });
        views.collect()
    }

    /// "Meeting of September 8, 2026".
    pub(super) fn meeting_title(&self, meeting: &Meeting) -> String {
        let mut values = FluentArgs::new();
        values.set("date", FluentValue::from(self.date(meeting.date)));
        let title = self.renderer.messages(self.planned).plain("core-team-meeting", Some(&values));
        title.unwrap_or_else(|error| error.to_string())
    }

    /// A reason as a sentence, as HTML or as plain text.
    fn reason(
        &self,
        reason: &Reason,
        say: fn(&Messages, &str, Option<&FluentArgs<'_>>) -> Result<String, MessageError>,
    ) -> String {
        let messages = self.renderer.messages(self.planned);
        let mut values = FluentArgs::new();
        for (name, value) in &reason.values {
            let value: FluentValue<'static> = match value {
                Value::Number(number) => FluentValue::from(*number),
                Value::Date(date) => FluentValue::from(self.date(*date)),
                Value::Sectors(sectors) => {
                    let names = sectors.iter().map(|sector| self.sector_word(*sector));
                    FluentValue::from(messages.list(&names.collect::<Vec<_>>()))
                }
            };
            values.set(*name, value);
        }
        say(messages, &format!("core-need-{}", reason.id), Some(&values))
            .unwrap_or_else(|error| crate::markdown::html::escape(&error.to_string()))
    }

    /// The goals with their measures; with strategies and tasks only where the page shows them.
    pub(super) fn goals(&self, with_tasks: bool) -> Vec<GoalView> {
        let goals = self.team.goals.iter().enumerate();
        goals.map(|(i, goal)| self.goal(i, goal, with_tasks)).collect()
    }

    fn goal(&self, number: usize, goal: &Goal, with_tasks: bool) -> GoalView {
        let strategies = goal.strategies.iter().filter(|_| with_tasks).map(|strategy| StrategyView {
            text: self.said(&strategy.text),
            tasks: strategy.tasks.iter().map(|task| self.task(task, None, None)).collect(),
        });
        GoalView {
            anchor: format!("goal-{}", number + 1),
            text: self.said(&goal.text),
            dropped: goal.dropped.as_ref().and_then(|why| self.said(why)),
            measures: goal.measures.iter().map(|measure| self.measure(measure)).collect(),
            strategies: strategies.collect(),
        }
    }

    fn reading(&self, reading: &Reading, sign: Option<&str>) -> ReadingView {
        ReadingView {
            date: self.date(reading.date),
            value: self.value(reading.value, sign),
            note: self.said(&reading.note),
        }
    }

    /// A value with the sign of its unit: `12.5 %`, `$12.5`.
    fn value(&self, value: f64, sign: Option<&str>) -> String {
        let number = self.number(value);
        match sign {
            None => number,
            Some("$" | "€" | "£" | "¥") => format!("{}{number}", sign.unwrap_or_default()),
            Some(sign) => format!("{number} {sign}"),
        }
    }

    pub(super) fn measure(&self, measure: &Measure) -> MeasureView {
        let newest = measure.newest(self.today);
        // A unit that is a sign stands at each value.
        let unit = self.said(&measure.unit);
        let is_sign = |unit: &&Said| !unit.text.chars().any(char::is_alphanumeric);
        let sign = unit.as_ref().filter(is_sign).map(|unit| unit.text.trim().to_owned());
        let sign = sign.as_deref();
        let unit_shown = if sign.is_some() { None } else { unit };
        let start = measure.start();
        let later = measure.readings.iter().filter(|own| start.is_none_or(|start| own.date != start.date));
        let readings = start.into_iter().chain(later).filter(|reading| reading.date <= self.today);
        let mut readings: Vec<&Reading> = readings.collect();
        readings.sort_by_key(|reading| reading.date);
        MeasureView {
            kind: measure.kind.map(crate::model::team::MeasureKind::name),
            text: self.said(&measure.text),
            good: measure.good.name(),
            baseline: start.map(|reading| self.reading(reading, sign)),
            target: measure.target.as_ref().map(|reading| self.reading(reading, sign)),
            newest: newest.map(|reading| self.reading(reading, sign)),
            state: measure_state(measure, self.today),
            readings: readings.iter().map(|reading| self.reading(reading, sign)).collect(),
            unit: unit_shown,
            story: self.said(&measure.story),
            line: pictures::measure_line(measure, &readings, self),
        }
    }

    pub(super) fn table(&self) -> Vec<SectorView> {
        let held = self.team.meetings.iter().rev().filter(|meeting| meeting.is_attended(self.today));
        let held: Vec<&Meeting> = held.take(6).collect();
        let sectors = self.handbook.config.sectors.iter().enumerate();
        let views = sectors.map(|(number, own)| {
            let (seats, people) = self.team.seats_of(number, self.today);
            let (mut came, mut could) = (0, 0);
            let mut who = Vec::new();
            for meeting in &held {
                for (index, member) in self.team.members_on(meeting.date) {
                    if member.sector == Some(number) {
                        if !who.contains(&index) {
                            who.push(index);
                        }
                        could += 1;
                        came += usize::from(meeting.present.contains(&Who::Member(index)));
                    }
                }
            }
            let wanted = usize::from(seats.unwrap_or(0));
            let marks = (0..people.max(wanted).min(40)).map(|seat| match (seat < people, seat < wanted) {
                (true, true) => "taken",
                (true, false) if seats.is_none() => "taken",
                (true, false) => "extra",
                _ => "open",
            });
            // Of a few people it would be their own record: that of all, where all or none of them came.
            let smallest = usize::from(self.handbook.config.privacy.smallest_group);
            let is_shown = self.handbook.audience == Audience::Team || who.len() >= smallest;
            SectorView {
                id: own.id.clone(),
                seats,
                people,
                open: wanted.saturating_sub(people),
                attendance: (came * 100 + could / 2).checked_div(could).filter(|_| is_shown),
                marks: marks.collect(),
            }
        });
        views.collect()
    }

    /// Who came by sector, for those who may not know who: a sector is counted from
    /// [`smallest_group`](crate::model::config::Privacy) on, and not so many are, that with the whole number
    /// the rest could be told.
    pub(super) fn attendance(&self, meeting: &Meeting) -> Vec<AttendanceView> {
        let of = |people: &[Who], number: usize| {
            let is_of =
                |who: &&Who| matches!(who, Who::Member(i) if self.team.members[*i].sector == Some(number));
            people.iter().filter(is_of).count()
        };
        let sectors = 0..self.handbook.config.sectors.len();
        let mut counts: Vec<(usize, usize, usize)> = sectors
            .map(|number| (number, of(&meeting.present, number), of(&meeting.absent, number)))
            .map(|(number, came, stayed)| (number, came, came + stayed))
            .filter(|(_, _, all)| *all > 0)
            .collect();
        let smallest = usize::from(self.handbook.config.privacy.smallest_group);
        let whole = meeting.present.len() + meeting.absent.len();
        counts.retain(|(_, _, all)| *all >= smallest);
        // The rest is a group too.
        let rest =
            |counts: &[(usize, usize, usize)]| whole - counts.iter().map(|(_, _, all)| *all).sum::<usize>();
        while !counts.is_empty() && (1..smallest).contains(&rest(&counts)) {
            let least = counts.iter().enumerate().min_by_key(|(_, (_, _, all))| *all).map(|(i, _)| i);
            counts.remove(least.unwrap_or(0));
        }
        let config = &self.handbook.config;
        let view = |(number, present, all): (usize, usize, usize)| AttendanceView {
            sector: config.sectors[number].id.clone(),
            present,
            all,
        };
        counts.into_iter().map(view).collect()
    }

    pub(super) fn meeting_state(&self, meeting: &Meeting) -> &'static str {
        if meeting.is_cancelled() {
            "cancelled"
        } else if meeting.is_held(self.today) {
            "held"
        } else if meeting.date >= self.today {
            "planned"
        } else {
            "no-record"
        }
    }

    pub(super) fn meeting_link(&self, meeting: &Meeting) -> LinkView {
        let number = self.team.meetings.iter().position(|own| own.slug == meeting.slug).unwrap_or(0);
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        LinkView {
            title: self.date(meeting.date),
            url: self.page_url(PageOf::Meeting(self.thing, number)),
            ..LinkView::default()
        }
    }

    pub(super) fn meeting(&self, meeting: &Meeting) -> MeetingItem {
        MeetingItem {
            link: self.meeting_link(meeting),
            state: self.meeting_state(meeting),
            moved: meeting
                .moved
                .iter()
                .map(|own| MoveView {
                    from: self.date(own.from),
                    on: own.on.map_or_else(|| "none".to_owned(), |day| self.date(day)),
                })
                .collect(),
            from: self.time(meeting.from),
            to: self.time(meeting.to),
            place: self.said(&meeting.place),
            present: meeting.present.len(),
            absent: meeting.absent.len(),
            decisions: meeting.decisions.len(),
        }
    }

    /// The last twelve months with their meetings, and those ahead that have one.
    pub(super) fn strip(&self) -> Vec<StripMonth> {
        let number = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
        let now = number(self.today);
        let ahead = self.team.meetings.iter().map(|meeting| number(meeting.date)).max().unwrap_or(now);
        let first = self.team.meetings.iter().map(|meeting| number(meeting.date)).min().unwrap_or(now);
        let from = first.max(now - MONTHS + 1).min(now);
        let months = (from..=ahead.clamp(now, now + MONTHS)).filter_map(|month| {
            let year = i16::try_from(month.div_euclid(12)).ok()?;
            let day = Date::new(year, i8::try_from(month.rem_euclid(12)).ok()? + 1, 1).ok()?;
            let own = self.team.meetings.iter().filter(|meeting| number(meeting.date) == month);
            let meetings = own.map(|meeting| StripMeeting {
                link: self.meeting_link(meeting),
                state: self.meeting_state(meeting),
                present: meeting.present.len(),
            });
            let name = self.renderer.messages(self.planned).month(day);
            Some(StripMonth { name, year, meetings: meetings.collect() })
        });
        months.collect()
    }

    pub(super) fn plan(&self) -> Option<PlanView> {
        let first = self.team.first_plan(self.today)?;
        let time = pictures::Time::of(self.team, Some(first));
        let tasks = self.team.tasks().filter(|(_, _, task)| task.due.is_some() && !task.rests);
        // An earlier program wrote the number of the year where nobody gave a reason.
        let is_number = first.starts_year && first.reason.bytes().all(|byte| byte.is_ascii_digit());
        let later = self.team.baselines.iter().filter(|other| other.date > first.date);
        Some(PlanView {
            date: self.date(first.date),
            reason: if is_number { String::new() } else { without(first.reason.clone()) },
            starts_year: first.starts_year,
            changes: self.team.changes(first).iter().map(|change| self.change(change)).collect(),
            tasks: tasks.map(|(_, _, task)| self.task(task, Some(first), time)).collect(),
            later: later.map(|baseline| self.date(baseline.date)).collect(),
        })
    }

    fn change(&self, change: &Change<'_>) -> ChangeView {
        let mut view = ChangeView {
            of: change.of.name(),
            kind: "added",
            text: self.said(change.text),
            why: None,
            days: 0,
            day: None,
            owner_before: None,
            owner_now: None,
            target_before: None,
            target_now: None,
        };
        match change.difference {
            Difference::Added => {}
            Difference::Dropped(why) => {
                view.kind = "dropped";
                view.why = self.said(why);
            }
            Difference::Gone => view.kind = "gone",
            Difference::ToGoal => view.kind = "to-goal",
            Difference::DayAdded(day) => {
                view.kind = "day-added";
                view.day = Some(self.date(day));
            }
            Difference::DayRemoved(day) => {
                view.kind = "day-removed";
                view.day = Some(self.date(day));
            }
            Difference::Moved(days) => {
                view.kind = if days > 0 { "later" } else { "earlier" };
                view.days = days.abs();
            }
            Difference::Owner(before, now) => {
                view.kind = if now.is_some() { "owner" } else { "no-owner" };
                // Of a late task it is not said in public who has it, nor who had it.
                if !change.task.is_some_and(|task| self.is_the_teams(task)) {
                    view.owner_before = before.map(|who| self.person(who));
                    view.owner_now = now.map(|who| self.person(who));
                }
            }
            Difference::Target(before, now) => {
                view.kind = "target";
                view.target_before = before.map(|value| self.number(value));
                view.target_now = now.map(|value| self.number(value));
            }
        }
        view
    }

    /// One review for each form that the team answered.
    pub(super) fn reviews(&self) -> Vec<ReviewView> {
        let mut forms: Vec<Ref> = Vec::new();
        for assessment in &self.team.assessments {
            if !forms.contains(&assessment.instrument) {
                forms.push(assessment.instrument);
            }
        }
        forms.into_iter().map(|form| self.review(form)).collect()
    }

    fn review(&self, form: Ref) -> ReviewView {
        let instrument = &self.handbook.instruments[form.index as usize];
        let days: Vec<_> = self
            .team
            .assessments
            .iter()
            .filter(|own| own.instrument == form && own.date <= self.today)
            .collect();
        let texts = crate::render::things::instrument_items(self.renderer, self.planned, form);
        let items: Vec<ReviewItem> = texts
            .into_iter()
            .enumerate()
            .map(|(number, text)| {
                let level = |ratings: &[(usize, usize)]| {
                    ratings.iter().find(|(item, _)| *item == number).map(|(_, level)| *level)
                };
                let levels: Vec<Option<usize>> = days.iter().map(|day| level(&day.ratings)).collect();
                ReviewItem {
                    text,
                    first: levels.iter().flatten().next().copied(),
                    newest: levels.iter().flatten().next_back().copied(),
                    is_once: levels.iter().flatten().count() == 1,
                    levels,
                }
            })
            .collect();
        let compared = |order: std::cmp::Ordering| {
            // One answer is none that could have changed.
            let pairs = items.iter().filter(|item| !item.is_once);
            let pairs = pairs.filter_map(|item| item.newest.zip(item.first));
            pairs.filter(|(newest, first)| newest.cmp(first) == order).count()
        };
        ReviewView {
            instrument: self.link(form),
            levels: instrument.scale.clone(),
            days: days
                .iter()
                .map(|day| ReviewDay {
                    date: self.date(day.date),
                    people: day.people.map(|people| self.count(people)),
                    notes: self.said(&day.notes),
                })
                .collect(),
            higher: compared(std::cmp::Ordering::Greater),
            same: compared(std::cmp::Ordering::Equal),
            lower: compared(std::cmp::Ordering::Less),
            once: items.iter().filter(|item| item.is_once).count(),
            items,
        }
    }

    pub(super) fn celebrations(&self) -> Vec<CelebrationView> {
        let own = self.known_celebrations();
        own.into_iter().rev().map(|(own, anchor)| self.celebration(own, anchor)).collect()
    }

    /// Celebrations up to the day of the site, each with its place on their page.
    pub(super) fn known_celebrations(&self) -> Vec<(&'a Celebration, String)> {
        let known = self.team.celebrations.iter().filter(|own| own.date <= self.today);
        let mut last: Option<(Date, usize)> = None;
        known
            .map(|own| {
                let number = last.filter(|(day, _)| *day == own.date).map_or(1, |(_, number)| number + 1);
                last = Some((own.date, number));
                let more = if number > 1 { format!("-{number}") } else { String::new() };
                (own, format!("celebration-{}{more}", own.date))
            })
            .collect()
    }

    fn celebration(&self, own: &Celebration, anchor: String) -> CelebrationView {
        CelebrationView {
            anchor,
            date: self.date(own.date),
            text: self.said(&own.text),
            thanks: own.thanks.iter().filter_map(|thanks| self.said(thanks)).collect(),
        }
    }

    pub(super) fn communication(&self, own: &Communication) -> CommunicationView {
        CommunicationView {
            audience: self.said(&own.audience),
            message: self.said(&own.message),
            how: self.said(&own.how),
            every: own.every.map(|every| every.count),
            unit: own.every.map(|every| every.unit),
            owner: own.owner.map(|who| self.person(who)),
            feedback: self.said(&own.feedback),
        }
    }
}

/// The newest value beside the straight way from baseline to target, as far as there is one.
fn measure_state(measure: &Measure, today: Date) -> &'static str {
    let counted = measure.readings.iter().rev().find(|reading| reading.date <= today);
    let Some(newest) = counted else { return "no-data" };
    let Some(target) = &measure.target else { return "counted" };
    if measure.reaches(newest.value, target.value) {
        return "reached";
    }
    if target.date < today {
        return "missed";
    }
    let Some(baseline) = measure.start() else { return "counted" };
    let whole = days(baseline.date, target.date).max(1);
    let part = f64::from(days(baseline.date, newest.date)) / f64::from(whole);
    let wanted = baseline.value + (target.value - baseline.value) * part.min(1.0);
    if measure.reaches(newest.value, wanted) { "ahead" } else { "behind" }
}

/// In which break the site's day lies, and what that means; nothing where it lies in none.
pub(super) fn on_break(renderer: &Renderer, planned: &Planned) -> Option<String> {
    let config = &renderer.handbook.config;
    let own = Break::at(&config.health.breaks, renderer.handbook.today)?;
    let messages = renderer.messages(planned);
    let name = own.name.shown(renderer.locale(planned), &config.locales).map_or("none", |(_, name)| name);
    let mut values = FluentArgs::new();
    values.set("name", FluentValue::from(name.to_owned()));
    values.set("until", FluentValue::from(messages.date(own.until)));
    let said = messages.plain("core-break", Some(&values));
    Some(said.unwrap_or_else(|error| error.to_string()))
}

/// What a place's table says of a team's stage: the one it has a step under way in, else the next.
pub(super) fn stage_of(handbook: &Handbook, team: &Team) -> Option<Ref> {
    let stages = &handbook.processes[team.process?.index as usize].stages;
    let status = |step: &Ref| team.steps.iter().find(|own| own.step == *step).map(|own| own.status);
    let has = |wanted: fn(Option<Status>) -> bool| {
        stages
            .iter()
            .copied()
            .find(|stage| handbook.stages[stage.index as usize].steps.iter().any(|step| wanted(status(step))))
    };
    let is_open = |status: Option<Status>| !matches!(status, Some(Status::Done | Status::Skipped));
    has(|status| status == Some(Status::Doing)).or_else(|| has(is_open)).or(stages.last().copied())
}

/// The kind of a link that tells teams of one thing.
pub(super) const TEAM: Kind = Kind::Team;
