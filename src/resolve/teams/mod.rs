//! Files of teams → teams: names become members, steps and activities, words become dates.
//!
//! 1. The files of one team come together: `team.yaml` with what lies in `meetings/`,
//!    `assessments/` and `baselines/`.
//! 2. A [`Reader`] turns them into a [`Team`] and asks of each part what the contract asks: an owner
//!    who is a member, a day for what is done, a reason for what is not.
//! 3. [`texts`] looks at every sentence for what must not be published.

mod people;
mod texts;

use std::sync::Arc;

use jiff::civil::{Date, Time};
use rustc_hash::FxHashSet;

use self::people::Roster;
use super::{find, unknown, word_of};
use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::markdown::comment::without;
use crate::markdown::fence::is_id;
use crate::model::config::LocalText;
use crate::model::language::meant;
use crate::model::team::names::reads_as_student;
use crate::model::team::plan::{Baseline, FrozenGoal, FrozenMeasure, FrozenTask};
use crate::model::team::{
    Assessment, Celebration, Communication, Decision, Ending, Every, Goal, Good, Measure, Meeting,
    MeetingStatus, Move, Pause, Private, Reading, Status, Strategy, Support, Task, TaskStatus, Team,
    TeamStep, Training, Unread, Who, is_past_midnight,
};
use crate::model::{Handbook, Kind, Ref};
use crate::parse::team::{
    AssessmentFile, BaselineFile, CelebrationFile, MeasureFile, MeetingFile, MemberFile, ParsedPart,
    ParsedTeam, ReadingFile, TaskFile, TeamPart,
};
use crate::parse::{dates, local_text};
use crate::source::{Span, Spanned};
use crate::yaml::{Entries, Loose, Text, has_curly_quotes};

type Word = Option<Spanned<String>>;

/// Adds all teams.
pub(super) fn resolve(
    handbook: &mut Handbook,
    parsed: &[Arc<ParsedTeam>],
    parts: &[Arc<ParsedPart>],
    found: &mut Diagnostics,
) {
    for (index, team) in parsed.iter().enumerate() {
        handbook.enlist(&team.id, Ref::new(Kind::Team, index));
    }
    let there = parsed.iter().filter(|team| team.is_there);
    let known: Vec<&str> = there.map(|team| team.id.as_str()).collect();
    let mut spoken = Vec::new();
    for team in parsed {
        let is_own = |part: &&Arc<ParsedPart>| team.is_there && part.team == team.id;
        let own = || parts.iter().filter(is_own).map(|part| &part.part);
        let team = Reader::new(handbook, team, &mut spoken, found).team(own, &known);
        handbook.teams.push(team);
    }
    handbook.spoken.extend(spoken);
    homeless(handbook, parts, &known, found);
    cycles(handbook, parsed, found);
}

/// Files of teams that have no `team.yaml`, each team once.
fn homeless(handbook: &Handbook, parts: &[Arc<ParsedPart>], known: &[&str], found: &mut Diagnostics) {
    let mut told: Vec<&str> = known.to_vec();
    for part in parts {
        if !told.contains(&part.team.as_str()) && !handbook.holes.has(Kind::Team, &part.team) {
            told.push(&part.team);
            let problem = Code::UnknownId.at(Span::file(part.source)).say("unknown-id-no-team");
            found.push(problem.with("id", part.team.as_str()).near(&part.team, known.iter().copied()));
        }
    }
}

/// A team that belongs to itself over others.
fn cycles(handbook: &mut Handbook, parsed: &[Arc<ParsedTeam>], found: &mut Diagnostics) {
    for (index, parsed) in parsed.iter().enumerate() {
        let start = Ref::new(Kind::Team, index);
        let mut at = handbook.teams[index].parent;
        for _ in 0..handbook.teams.len() {
            let Some(team) = at else { break };
            if team == start {
                if let Some(parent) = &parsed.file.parent {
                    found.push(Code::Cycle.at(parent.span).with("id", parsed.id.as_str()));
                }
                handbook.teams[index].parent = None;
                break;
            }
            at = handbook.teams[team.index as usize].parent;
        }
    }
}

/// Reads one team.
struct Reader<'a> {
    handbook: &'a Handbook,
    parsed: &'a ParsedTeam,
    found: &'a mut Diagnostics,
    /// Messages that the team's ids are said by.
    spoken: &'a mut Vec<Spanned<String>>,
    /// The locale of plain strings.
    language: String,
    today: Date,
    /// Whether the team has ended its work: what it did not do is let be.
    has_ended: bool,
    /// Every sentence of the team, for [`texts`].
    texts: Vec<LocalText>,
}

impl<'a> Reader<'a> {
    fn new(
        handbook: &'a Handbook,
        parsed: &'a ParsedTeam,
        spoken: &'a mut Vec<Spanned<String>>,
        found: &'a mut Diagnostics,
    ) -> Reader<'a> {
        let locales = &handbook.config.locales;
        let language = match &parsed.file.language {
            Some(tag) if locales.iter().any(|locale| locale.tag == tag.value) => tag.value.clone(),
            Some(tag) => {
                let known: Vec<&str> = locales.iter().map(|locale| locale.tag.as_str()).collect();
                let problem = Code::UnknownLocale.at(tag.span).with("tag", tag.value.as_str());
                found.push(problem.with("near", meant(&tag.value, &known)));
                locales[0].tag.clone()
            }
            None => locales[0].tag.clone(),
        };
        Reader {
            handbook,
            parsed,
            found,
            spoken,
            language,
            today: handbook.today,
            has_ended: false,
            texts: Vec::new(),
        }
    }

    fn team<'p, P: Iterator<Item = &'p TeamPart>>(mut self, parts: impl Fn() -> P, teams: &[&str]) -> Team {
        let file = &self.parsed.file;
        let mut name = self.text(&file.name);
        if name == LocalText::default() {
            let id = Spanned::new(self.parsed.id.clone(), Span::file(self.parsed.source));
            name.texts.push((self.language.clone(), id));
        }
        if let Some(zone) = &file.time_zone
            && jiff::tz::TimeZone::get(&zone.value).is_err()
        {
            self.found.push(Code::BadTimeZone.at(zone.span).with("found", zone.value.as_str()));
        }
        let parent = file.parent.as_ref().and_then(|id| {
            let parent = self.handbook.find(Kind::Team, &id.value);
            if parent.is_none() {
                self.found.push(unknown("team", id, teams.iter().copied()));
            }
            parent
        });
        let places = &self.handbook.config.places;
        let place = file.place.as_ref().and_then(|id| {
            let place = places.iter().position(|place| place.id.value == id.value);
            if place.is_none() {
                self.found.push(unknown("place", id, places.iter().map(|place| place.id.value.as_str())));
            }
            place
        });
        let members: Vec<_> = file.members.value.iter().filter_map(|member| self.member(member)).collect();
        self.same_id(file.members.value.iter().map(|member| &member.id));
        let since = |id: &str| {
            let mut own =
                file.members.value.iter().filter(|own| own.id.as_ref().is_some_and(|own| own.value == id));
            own.next().and_then(|own| own.since.as_ref()).map(|since| since.span)
        };
        for id in &file.former {
            // Somebody who comes back has a line again, and stays a former one by mistake.
            let present = members.iter().find(|member| member.id.unseal() == id.value);
            if let Some(member) =
                present.filter(|member| member.until.is_none_or(|until| until >= self.today))
            {
                let problem = Code::PresentAndAbsent
                    .at(id.span)
                    .say("present-and-absent-former")
                    .weigh(Severity::Warning);
                let problem = problem.with("id", id.value.as_str());
                self.found.push(problem.related(member.id.at(), "present-and-absent-member"));
            }
        }
        let roster = Roster::new(&members, &file.former, since, self.today);
        let mut meetings: Vec<&Spanned<MeetingFile>> = file.meetings.iter().collect();
        let mut assessments: Vec<&Spanned<AssessmentFile>> = file.assessments.iter().collect();
        let mut celebrations: Vec<&Spanned<CelebrationFile>> = file.celebrations.iter().collect();
        let mut baselines = Vec::new();
        for part in parts() {
            match part {
                TeamPart::More(more) => {
                    meetings.extend(&more.meetings);
                    assessments.extend(&more.assessments);
                    celebrations.extend(&more.celebrations);
                }
                TeamPart::Baseline(file, at) => baselines.extend(self.baseline(&roster, file, *at)),
            }
        }
        let meeting_ids: Vec<Spanned<String>> =
            meetings.iter().filter_map(|meeting| meeting.value.id.clone()).collect();
        baselines.sort_by_key(|baseline| baseline.date);
        let mut assessments: Vec<Assessment> =
            assessments.into_iter().filter_map(|own| self.assessment(own)).collect();
        assessments.sort_by_key(|assessment| assessment.date);
        let mut celebrations: Vec<Celebration> = celebrations
            .into_iter()
            .filter_map(|own| {
                let text = self.text(&own.text);
                let thanks = own.thanks.iter().map(|text| self.some_text(text)).collect();
                Some(Celebration {
                    date: self.needed_date(&own.date, own.text.is_some(), own.span)?,
                    text,
                    thanks,
                })
            })
            .collect();
        celebrations.sort_by_key(|celebration| celebration.date);
        let supports = file.supports.iter().map(|support| {
            let (since, until) = self.time(&support.since, &support.until);
            Support { text: self.text(&support.text), since, until }
        });
        let supports = supports.collect();
        self.spoken.extend(file.norms.0.iter().map(|(topic, _)| word_of("norms", &uncommented(topic))));
        let norms = file.norms.0.iter().map(|(topic, norms)| {
            (uncommented(topic).value, norms.iter().map(|text| self.some_text(text)).collect())
        });
        let norms = norms.collect();
        let communications = file.communications.iter().map(|own| Communication {
            audience: self.text(&own.audience),
            message: self.text(&own.message),
            how: self.text(&own.how),
            every: own.every.as_ref().and_then(|every| self.every(every)),
            owner: own.owner.as_ref().and_then(|id| self.owner(&roster, id)),
            feedback: self.text(&own.feedback),
        });
        let communications = communications.collect();
        let process = file.process.as_ref().and_then(|id| find(self.handbook, Kind::Process, id, self.found));
        let steps = self.steps();
        let started = self.fact(&file.started);
        let (paused, ended) = (self.pause(), self.ending());
        self.has_ended = ended.as_ref().is_some_and(|end| end.on <= self.today);
        let mut breaks = self.handbook.config.health.breaks.clone();
        breaks.extend(paused.as_ref().map(Pause::as_break));
        breaks.sort_by_key(|own| own.from);
        let team = Team {
            id: self.parsed.id.as_str().into(),
            source: self.parsed.source,
            // Whatever the settings make of it, a team without a file of its own has nothing to show.
            unread: (!self.parsed.is_there).then(|| Unread {
                file: "team.yaml".to_owned(),
                line: 1,
                kept: None,
            }),
            name,
            is_sample: file.sample,
            vision: self.text(&file.vision),
            mission: self.text(&file.mission),
            kind: file.kind.as_ref().map(|kind| kind.value),
            process,
            parent,
            place,
            started,
            paused,
            ended,
            breaks,
            time_zone: file.time_zone.as_ref().map(|zone| zone.value.clone()),
            seats: self.by_sector(&file.seats),
            supports,
            norms,
            steps,
            goals: self.goals(&roster),
            communications,
            meetings: self.meetings(&roster, &meetings),
            assessments,
            celebrations,
            baselines,
            members,
        };
        if self.parsed.is_whole && !team.is_at_rest(self.today) {
            self.at_the_table(&team);
        }
        let mut found = std::mem::take(self.found);
        let ids = self.ids().into_iter().chain(meeting_ids).collect();
        let said = texts::Said { texts: &self.texts, plain: self.plain(parts), ids };
        texts::check(&team, &said, self.handbook, &mut found);
        *self.found = found;
        team
    }

    /// Plain words that pages show beside the texts.
    fn plain<'p, P: Iterator<Item = &'p TeamPart>>(&self, parts: impl Fn() -> P) -> Vec<Spanned<String>> {
        let topics = self.parsed.file.norms.0.iter().map(|(topic, _)| topic.clone());
        let reasons = parts().filter_map(|part| match part {
            TeamPart::Baseline(file, _) => file.reason.clone(),
            TeamPart::More(_) => None,
        });
        topics.chain(reasons).collect()
    }

    /// Ids that stand in addresses, calendars and data.
    fn ids(&self) -> Vec<Spanned<String>> {
        let goals = || self.parsed.file.goals.iter();
        let tasks = goals().flat_map(|goal| &goal.strategies).flat_map(|strategy| &strategy.tasks);
        let measures = goals().flat_map(|goal| &goal.measures).map(|measure| &measure.id);
        let ids = goals().map(|goal| &goal.id).chain(measures).chain(tasks.map(|task| &task.id));
        let folder = Spanned::new(self.parsed.id.clone(), Span::file(self.parsed.source));
        let own = self.parsed.file.id.clone().unwrap_or(folder);
        std::iter::once(own).chain(ids.flatten().cloned()).collect()
    }

    fn text(&mut self, text: &Option<Text>) -> LocalText {
        let locales = &self.handbook.config.locales;
        let text = local_text(text.clone(), &self.language, Some(locales), self.found);
        if !text.texts.is_empty() {
            self.texts.push(text.clone());
        }
        text
    }

    fn some_text(&mut self, text: &Text) -> LocalText {
        self.text(&Some(text.clone()))
    }

    fn date(&mut self, word: &Word) -> Option<Date> {
        dates::read_optional(word.as_ref(), self.found)
    }

    /// The day of an entry that would be nowhere without one; one that says nothing else either may be
    /// what a slip has left of it.
    fn needed_date(&mut self, word: &Word, says_more: bool, entry: Span) -> Option<Date> {
        if word.is_none() && says_more {
            self.found.push(Code::MissingKey.at(entry.within(0..0)).with("key", "date"));
        }
        self.date(word)
    }

    /// A day on which something happened.
    fn fact(&mut self, word: &Word) -> Option<Date> {
        let date = self.date(word)?;
        if let Some(word) = word.as_ref().filter(|_| date > self.today) {
            self.future(word.span, date);
        }
        Some(date)
    }

    fn future(&mut self, at: Span, date: Date) {
        let problem = Code::FutureDate.at(at).with("date", date.to_string());
        self.found.push(problem.with("today", self.today.to_string()));
    }

    /// A time that begins and may end.
    fn time(&mut self, since: &Word, until: &Word) -> (Option<Date>, Option<Date>) {
        let (from, to) = (self.fact(since), self.date(until));
        self.in_order(from, to, since, until);
        (from, to)
    }

    /// `paused:`, if it says since when.
    fn pause(&mut self) -> Option<Pause> {
        let Spanned { value: file, span } = self.parsed.file.paused.as_ref()?;
        self.needed(&file.since, "since", *span);
        self.reason_of_rest(file.why.as_ref(), "paused", *span);
        let (since, until) = (self.date(&file.since), self.date(&file.until));
        self.in_order(since, until, &file.since, &file.until);
        let why = self.text(&file.why);
        // One that ends before it begins is no pause.
        let until = until.filter(|until| since.is_none_or(|since| since <= *until));
        Some(Pause { since: since?, until, why })
    }

    /// `ended:`, if it says when.
    fn ending(&mut self) -> Option<Ending> {
        let Spanned { value: file, span } = self.parsed.file.ended.as_ref()?;
        self.needed(&file.on, "on", *span);
        self.reason_of_rest(file.why.as_ref(), "ended", *span);
        let started = &self.parsed.file.started;
        let began = started.as_ref().and_then(|word| dates::read(word).ok());
        let on = self.date(&file.on);
        self.in_order(began, on, started, &file.on);
        Some(Ending { on: on?, why: self.text(&file.why) })
    }

    fn needed(&mut self, word: &Word, key: &'static str, entry: Span) {
        if word.is_none() {
            self.found.push(Code::MissingKey.at(entry.within(0..0)).with("key", key));
        }
    }

    fn reason_of_rest(&mut self, why: Option<&Text>, key: &'static str, entry: Span) {
        if is_blank(why) {
            let problem = Code::MissingReason.at(entry.within(0..0)).say("missing-reason-team");
            self.found.push(problem.with("key", key));
        }
    }

    fn in_order<T: PartialOrd>(&mut self, from: Option<T>, to: Option<T>, since: &Word, until: &Word) {
        if let (Some(from), Some(to), Some(since), Some(until)) = (from, to, since, until)
            && to < from
        {
            let problem = Code::DateOrder.at(until.span).with("first", until.value.as_str());
            self.found
                .push(problem.with("second", since.value.as_str()).related(since.span, "date-order-begin"));
        }
    }

    fn every(&mut self, text: &Spanned<String>) -> Option<Every> {
        let every = Every::read(&text.value);
        if every.is_none() {
            self.found
                .push(Code::BadRange.at(text.span).say("bad-range-every").with("found", text.value.as_str()));
        }
        every
    }

    fn hour(&mut self, word: &Word) -> Option<Time> {
        let word = word.as_ref()?;
        let (hour, minute) = word.value.split_once(':').unwrap_or_default();
        let time = hour.parse().ok().zip(minute.parse().ok().filter(|_| minute.len() == 2));
        let time = time.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
        if time.is_none() {
            let quotes = has_curly_quotes(&word.value);
            let said = if quotes { "yaml-syntax-curly-quotes" } else { "bad-range-time" };
            self.found.push(Code::BadRange.at(word.span).say(said).with("found", word.value.as_str()));
        }
        time
    }

    /// Reports ids that are written twice, and those that are no ids.
    fn same_id<'i>(&mut self, ids: impl Iterator<Item = &'i Word>) {
        let mut first: Vec<&Spanned<String>> = Vec::new();
        for id in ids.flatten() {
            if !is_id(&id.value) {
                self.found.push(Code::BadId.at(id.span).with("id", id.value.as_str()));
            } else if let Some(first) = first.iter().find(|first| first.value == id.value) {
                let twice = Code::DuplicateId.at(id.span).with("id", id.value.as_str());
                self.found.push(twice.related(first.span, "first-used-here"));
            } else {
                first.push(id);
            }
        }
    }

    fn sector(&mut self, id: &Spanned<String>) -> Option<usize> {
        let sectors = &self.handbook.config.sectors;
        let sector = sectors.iter().position(|known| known.id == id.value);
        if sector.is_none() {
            let near = sectors.iter().map(|known| known.id.as_str());
            let known = near.clone().collect::<Vec<_>>().join(", ");
            let problem = Code::UnknownSector.at(id.span).with("sector", id.value.as_str());
            self.found.push(problem.with("known", known).near(&id.value, near));
        }
        sector
    }

    fn by_sector(&mut self, counts: &Entries<Spanned<u16>>) -> Vec<(usize, u16)> {
        counts.0.iter().filter_map(|(id, count)| Some((self.sector(id)?, count.value))).collect()
    }

    /// Somebody who still has something to do, and is there to do it.
    fn owner(&mut self, roster: &Roster<'_>, id: &Spanned<String>) -> Option<Who> {
        let who = roster.find(id, self.found)?;
        if let Some(until) = roster.left(who) {
            let problem = Code::OwnerLeft.at(id.span).with("id", id.value.as_str());
            self.found.push(problem.with("date", until.to_string()));
        }
        Some(who)
    }

    fn member(&mut self, file: &Spanned<MemberFile>) -> Option<crate::model::team::Member> {
        let keys =
            [("id", file.id.is_none()), ("name", file.name.is_none()), ("sector", file.sector.is_none())];
        for (key, _) in keys.into_iter().filter(|(_, is_missing)| *is_missing) {
            self.found.push(Code::MissingKey.at(file.span.within(0..0)).with("key", key));
        }
        let id = file.id.clone()?;
        let name = file.name.as_ref().map_or_else(|| Spanned::new(String::new(), id.span), uncommented);
        let (since, until) = self.time(&file.since, &file.until);
        let sector = file.sector.as_ref().and_then(|sector| self.sector(sector));
        let role = self.text(&file.role);
        let (is_student, is_certain) = self.is_student(sector, &role);
        let consent = file.consent.as_ref().and_then(|consent| {
            let date = self.date(&consent.date).filter(|date| *date <= self.today);
            date.filter(|_| consent.by.as_ref().is_some_and(|by| !by.value.trim().is_empty()))
        });
        if let Some(publish) = &file.publish
            && is_certain
            && consent.is_none()
            && publish.value != crate::model::team::Publish::Role
        {
            self.found.push(Code::StudentWithoutConsent.at(publish.span).with("id", id.value.as_str()));
        }
        let facilitator = file.facilitator.as_ref().and_then(|facilitator| match facilitator {
            Loose::Long(training) => {
                Some(Training { trained: self.fact(&training.trained), is_backup: training.backup })
            }
            Loose::Short(word) => {
                (word.value != "false").then_some(Training { trained: None, is_backup: false })
            }
        });
        Some(crate::model::team::Member {
            sector,
            is_student,
            role,
            since,
            until,
            languages: file.languages.clone(),
            publish: file.publish.as_ref().map(|publish| publish.value),
            leader: file.leader,
            facilitator,
            consent,
            name: Private::new(name),
            id: Private::new(id),
        })
    }

    /// Whether somebody may be a student, by sector or role, and whether that is certain.
    fn is_student(&mut self, sector: Option<usize>, role: &LocalText) -> (bool, bool) {
        let handbook = self.handbook;
        let sector = sector.map(|number| &handbook.config.sectors[number]);
        if sector.is_some_and(|sector| sector.is_of_students()) {
            return (true, true);
        }
        // The sector has been told of at its own place.
        if sector.is_some_and(|sector| sector.may_be_of_students()) {
            return (true, false);
        }
        let is_said = sector.is_some_and(|sector| sector.students.is_some());
        let reads = role.texts.iter().map(|(_, text)| text).find(|text| reads_as_student(&text.value));
        // A sector that has a slip has been told of.
        if let (Some(text), Some(sector), false) = (reads, sector, is_said) {
            let problem = Code::MaybeStudents.at(text.span).with("role", text.value.as_str());
            self.found.push(problem.with("sector", sector.id.as_str()));
        }
        (reads.is_some() && !is_said, false)
    }

    fn steps(&mut self) -> Vec<TeamStep> {
        let mut steps = Vec::new();
        for (id, file) in &self.parsed.file.steps.0 {
            let Some(step) = find(self.handbook, Kind::Step, id, self.found) else { continue };
            let status = file.status.as_ref().map_or(Status::Todo, |status| status.value);
            let date = self.fact(&file.date);
            if status == Status::Done && file.date.is_none() {
                let at = file.status.as_ref().map_or(id.span, |status| status.span);
                let problem = Code::DoneWithoutDate.at(at).with("key", "date");
                self.found.push(problem.with("id", id.value.as_str()));
            }
            let used = self.things(Kind::Activity, &file.used);
            steps.push(TeamStep { step, status, date, used, why: self.text(&file.why) });
        }
        steps
    }

    fn things(&mut self, kind: Kind, ids: &[Spanned<String>]) -> Vec<Ref> {
        ids.iter().filter_map(|id| find(self.handbook, kind, id, self.found)).collect()
    }

    fn reading(&mut self, file: Option<&Spanned<ReadingFile>>, is_fact: bool) -> Option<Reading> {
        let Spanned { value: file, span } = file?;
        let note = self.text(&file.note);
        let date = self.needed_date(&file.date, file.value.is_some(), *span);
        if let (true, Some(date), Some(word)) = (is_fact, date.filter(|date| *date > self.today), &file.date)
        {
            self.future(word.span, date);
        }
        let value = file.value.as_ref()?;
        if !value.value.is_finite() {
            let problem = Code::BadRange.at(value.span).say("bad-range-number");
            self.found.push(problem.with("found", value.value.to_string()));
            return None;
        }
        // Nobody means a nought below nought.
        Some(Reading { date: date?, value: value.value + 0.0, note })
    }

    fn goals(&mut self, roster: &Roster<'_>) -> Vec<Goal> {
        let file = &self.parsed.file.goals;
        let tasks = || file.iter().flat_map(|goal| &goal.strategies).flat_map(|own| &own.tasks);
        self.same_id(file.iter().map(|goal| &goal.id));
        self.same_id(file.iter().flat_map(|goal| &goal.measures).map(|measure| &measure.id));
        self.same_id(file.iter().flat_map(|goal| &goal.strategies).map(|strategy| &strategy.id));
        self.same_id(tasks().map(|task| &task.id));
        let mut goals = Vec::new();
        for goal in file {
            let id = self.id(&goal.id, goal.span);
            let status = goal.status.as_ref();
            let dropped = status.filter(|status| status.value == TaskStatus::Dropped);
            if let Some(status) = dropped.filter(|_| is_blank(goal.why.as_ref())) {
                self.found.push(Code::MissingReason.at(status.span).with("id", id.value.as_str()));
            }
            if dropped.is_none() && goal.measures.is_empty() && self.parsed.is_whole {
                self.found.push(Code::NoMeasure.at(goal.span.within(0..0)).with("id", id.value.as_str()));
            }
            let why = self.text(&goal.why);
            let measures = goal.measures.iter().map(|measure| self.measure(measure, goal.span)).collect();
            let strategies = goal.strategies.iter().map(|strategy| Strategy {
                id: self.id(&strategy.id, goal.span),
                text: self.text(&strategy.text),
                tasks: strategy.tasks.iter().map(|task| self.task(roster, task, dropped.is_some())).collect(),
            });
            let strategies = strategies.collect();
            goals.push(Goal {
                text: self.text(&goal.text),
                measures,
                strategies,
                dropped: dropped.map(|_| why),
                id,
            });
        }
        goals
    }

    /// An id; where there is none that is reported, at what it should be the id of.
    fn id(&mut self, id: &Word, around: Span) -> Spanned<String> {
        id.clone().unwrap_or_else(|| {
            self.found.push(Code::MissingKey.at(around.within(0..0)).with("key", "id"));
            Spanned::new(String::new(), around)
        })
    }

    fn measure(&mut self, file: &MeasureFile, around: Span) -> Measure {
        let id = self.id(&file.id, around);
        let good = file.good.unwrap_or(Good::Up);
        let baseline = self.reading(file.baseline.as_ref(), true);
        let target = self.reading(file.target.as_ref(), false);
        if let (Some(baseline), Some(target), Some(written)) = (&baseline, &target, &file.target) {
            let is_better = match good {
                Good::Up => target.value > baseline.value,
                Good::Down => target.value < baseline.value,
            };
            if let Some(value) = written.value.value.as_ref().filter(|_| !is_better) {
                self.found.push(
                    Code::BadTarget
                        .at(value.span)
                        .with("target", target.value.to_string())
                        .with("baseline", baseline.value.to_string())
                        .with("good", good.name()),
                );
            }
            let begin = file.baseline.as_ref().and_then(|baseline| baseline.date.clone());
            self.in_order(Some(baseline.date), Some(target.date), &begin, &written.date);
        }
        let begin = file.baseline.as_ref().and_then(|baseline| baseline.date.clone());
        for reading in &file.readings {
            let day = reading.date.as_ref().and_then(|date| dates::read(date).ok());
            self.in_order(baseline.as_ref().map(|baseline| baseline.date), day, &begin, &reading.date);
        }
        let mut readings: Vec<Reading> =
            file.readings.iter().filter_map(|reading| self.reading(Some(reading), true)).collect();
        readings.sort_by_key(|reading| reading.date);
        Measure {
            id,
            kind: file.kind,
            text: self.text(&file.text),
            unit: self.text(&file.unit),
            good,
            baseline,
            target,
            readings,
            story: self.text(&file.story),
        }
    }

    /// `rests` says that its goal was given up.
    fn task(&mut self, roster: &Roster<'_>, file: &Spanned<TaskFile>, rests: bool) -> Task {
        let id = self.id(&file.id, file.span);
        let status = file.status.as_ref().map_or(TaskStatus::Todo, |status| status.value);
        let at = file.status.as_ref().map_or(id.span, |status| status.span);
        let rests = rests || self.has_ended && status != TaskStatus::Done;
        let is_open = !rests && !matches!(status, TaskStatus::Done | TaskStatus::Dropped);
        if status == TaskStatus::Done && file.done.is_none() {
            self.found.push(Code::DoneWithoutDate.at(at).with("key", "done").with("id", id.value.as_str()));
        }
        if matches!(status, TaskStatus::Blocked | TaskStatus::Dropped) && is_blank(file.why.as_ref()) {
            self.found.push(Code::MissingReason.at(at).with("id", id.value.as_str()));
        }
        if is_open && file.owner.is_none() {
            self.found.push(Code::NoOwner.at(file.span.within(0..0)).with("id", id.value.as_str()));
        }
        let owner = file.owner.as_ref().and_then(|id| {
            if is_open { self.owner(roster, id) } else { Some(roster.find_or_former(id, self.found)) }
        });
        let helpers = file.helpers.iter().filter_map(|id| {
            if is_open { roster.find(id, self.found) } else { Some(roster.find_or_former(id, self.found)) }
        });
        let helpers = helpers.collect();
        Task {
            text: self.text(&file.text),
            owner,
            helpers,
            due: self.date(&file.due),
            status,
            done: self.fact(&file.done),
            why: self.text(&file.why),
            rests,
            id,
        }
    }

    fn meetings(&mut self, roster: &Roster<'_>, files: &[&Spanned<MeetingFile>]) -> Vec<Meeting> {
        self.same_id(files.iter().map(|file| &file.value.id));
        let mut days: Vec<(Date, Option<Time>, Span)> = Vec::new();
        let mut meetings = Vec::new();
        for file in files {
            let Some(date) = self.date(&file.date) else {
                // A file that was begun and holds nothing yet is no meeting.
                if file.date.is_none() && !file.is_empty() {
                    self.found.push(Code::MissingKey.at(file.span.within(0..0)).with("key", "date"));
                }
                self.date(&file.next);
                continue;
            };
            let at = file.date.as_ref().map_or(file.span, |date| date.span);
            let meeting = self.meeting(roster, file, date, at);
            // By its id a meeting is told apart from all others.
            if meeting.id.is_some() {
                meetings.push(meeting);
                continue;
            }
            // Two on a day are told apart by the time they begin.
            let first = days.iter().find(|(day, from, _)| {
                *day == date && (*from == meeting.from || from.is_none() || meeting.from.is_none())
            });
            if let Some((_, _, first)) = first {
                let problem =
                    Code::DuplicateId.at(at).say("duplicate-id-meeting").with("id", date.to_string());
                self.found.push(problem.related(*first, "first-used-here"));
                continue;
            }
            days.push((date, meeting.from, at));
            meetings.push(meeting);
        }
        meetings.sort_by_key(|meeting| (meeting.date, meeting.from));
        let mut taken: FxHashSet<Box<str>> = FxHashSet::default();
        for meeting in &mut meetings {
            // Of two with one id, which is an error already, the first has the address.
            meeting.id = meeting.id.take().filter(|id| taken.insert(id.as_str().into()));
            if let Some(id) = &meeting.id {
                meeting.slug = id.as_str().into();
            }
        }
        // Calendars know one that was moved by the day that it had first, whatever is on that day now.
        let mut others: Vec<usize> = (0..meetings.len()).filter(|i| meetings[*i].id.is_none()).collect();
        others.sort_by_key(|i| meetings[*i].moved.is_empty());
        for i in others {
            let meeting = &meetings[i];
            let day = meeting.moved.first().map_or(meeting.date, |own| own.from);
            let others = meetings
                .iter()
                .filter(|other| other.id.is_none() && other.moved.is_empty() && other.date == meeting.date);
            let is_alone = !meeting.moved.is_empty() || others.count() == 1;
            let slug = match meeting.from.filter(|_| !is_alone) {
                Some(from) => format!("{day}-{:02}{:02}", from.hour(), from.minute()),
                None => day.to_string(),
            };
            let mut own: Box<str> = slug.as_str().into();
            let mut number = 2;
            while !taken.insert(own.clone()) {
                own = format!("{slug}-{number}").into();
                number += 1;
            }
            meetings[i].slug = own;
        }
        meetings
    }

    fn meeting(&mut self, roster: &Roster<'_>, file: &MeetingFile, date: Date, at: Span) -> Meeting {
        let (from, to) = (self.hour(&file.from), self.hour(&file.to));
        let is_past_midnight = from.zip(to).is_some_and(|(from, to)| is_past_midnight(from, to));
        if !is_past_midnight {
            self.in_order(from, to, &file.from, &file.to);
        }
        self.on_the_clock(date, from, &file.from);
        let last = date.tomorrow().ok().filter(|_| is_past_midnight).unwrap_or(date);
        self.on_the_clock(last, to, &file.to);
        let next = self.date(&file.next);
        self.in_order(Some(date), next, &file.date, &file.next);
        let status = file.status.as_ref().map(|status| status.value);
        if date > self.today && (!file.present.is_empty() || status == Some(MeetingStatus::Held)) {
            self.future(at, date);
        }
        if let (Some(status), Some(present)) = (&file.status, file.present.first())
            && status.value == MeetingStatus::Cancelled
        {
            let problem = Code::PresentAndAbsent.at(status.span).say("present-and-absent-cancelled");
            self.found.push(problem.related(present.span, "present-and-absent-present"));
        }
        let moved = file.moved.iter().filter_map(|own| {
            if own.from.is_none() {
                self.found.push(Code::MissingKey.at(own.span.within(0..0)).with("key", "from"));
            }
            let (from, on) = (self.date(&own.from), self.fact(&own.on));
            Some(Move { from: from?, on })
        });
        let moved = moved.collect();
        let is_past = date <= self.today;
        let mut who = |id: &Spanned<String>| {
            let who = if is_past {
                Some(roster.find_or_former(id, self.found))
            } else {
                roster.find(id, self.found)
            };
            if let Some((since, at)) = who.and_then(|who| roster.not_yet(who, date)) {
                let problem = Code::NotYetAMember.at(id.span).with("id", id.value.as_str());
                let problem = problem.with("date", date.to_string()).with("since", since.to_string());
                self.found.push(problem.related(at, "not-yet-a-member-since"));
            }
            who
        };
        let facilitator = file.facilitator.as_ref().and_then(&mut who);
        let recorder = file.recorder.as_ref().and_then(&mut who);
        let present = file.present.iter().filter_map(&mut who).collect();
        let absent = file.absent.iter().filter_map(&mut who).collect();
        self.same_id(file.decisions.iter().map(|decision| &decision.id));
        for id in &file.absent {
            if let Some(first) = file.present.iter().find(|present| present.value == id.value) {
                let problem = Code::PresentAndAbsent.at(id.span).with("id", id.value.as_str());
                self.found.push(problem.related(first.span, "present-and-absent-present"));
            }
        }
        let decisions = file.decisions.iter().map(|decision| Decision {
            text: self.text(&decision.text),
            by: decision.by.as_ref().and_then(|by| self.way_of_deciding(roster, by)),
        });
        let decisions = decisions.collect();
        Meeting {
            date,
            from,
            to,
            slug: date.to_string().into(),
            id: file.id.as_ref().map(|id| id.value.clone()).filter(|id| is_id(id)),
            status,
            moved,
            place: self.text(&file.place),
            facilitator,
            recorder,
            present,
            absent,
            guests: self.by_sector(&file.guests),
            steps: self.things(Kind::Step, &file.steps),
            used: self.things(Kind::Activity, &file.used),
            decisions,
            notes: self.text(&file.notes),
            next,
        }
    }

    /// How something was decided; the id of somebody who decided it is not for printing.
    fn way_of_deciding(&mut self, roster: &Roster<'_>, by: &Spanned<String>) -> Option<String> {
        if roster.knows(&by.value) {
            self.found.push(
                Code::NameInText.at(by.span).say("name-in-text-member").with("name", by.value.as_str()),
            );
            return None;
        }
        let by = uncommented(by);
        self.spoken.push(word_of("decided", &by));
        // Words of one's own may say a name.
        let said = vec![(self.language.clone(), by.clone())];
        self.texts.push(LocalText { texts: said });
        Some(by.value)
    }

    /// Tells of an hour that the clocks leave out on that day.
    fn on_the_clock(&mut self, date: Date, time: Option<Time>, word: &Word) {
        let own = self.parsed.file.time_zone.as_ref().or(self.handbook.config.time_zone.as_ref());
        let zone = own.and_then(|zone| jiff::tz::TimeZone::get(&zone.value).ok());
        let (Some(zone), Some(time), Some(word)) = (zone, time, word) else { return };
        let offset = zone.to_ambiguous_timestamp(date.to_datetime(time)).offset();
        if matches!(offset, jiff::tz::AmbiguousOffset::Gap { .. }) {
            let problem = Code::BadRange.at(word.span).say("bad-range-clock").weigh(Severity::Warning);
            self.found.push(problem.with("found", word.value.as_str()).with("date", date.to_string()));
        }
    }

    fn assessment(&mut self, file: &Spanned<AssessmentFile>) -> Option<Assessment> {
        // A file that was begun and holds nothing yet is no assessment.
        if file.value.is_empty() {
            return None;
        }
        for (key, word) in [("instrument", &file.instrument), ("date", &file.date)] {
            if word.is_none() {
                self.found.push(Code::MissingKey.at(file.span.within(0..0)).with("key", key));
            }
        }
        let date = self.fact(&file.date);
        let instrument = find(self.handbook, Kind::Instrument, file.instrument.as_ref()?, self.found);
        let notes = self.text(&file.notes);
        let smallest = self.handbook.config.privacy.smallest_group;
        if let Some(people) = file.people.as_ref().filter(|people| (1..smallest).contains(&people.value)) {
            let problem = Code::SmallGroup.at(people.span).with("count", usize::from(people.value));
            self.found.push(problem.with("smallest", usize::from(smallest)));
        }
        let form = &self.handbook.instruments[instrument?.index as usize];
        let mut ratings = Vec::new();
        for (item, level) in &file.ratings.0 {
            let number = form.items.iter().position(|known| *known == item.value);
            if number.is_none() {
                self.found.push(unknown("item", item, form.items.iter().map(String::as_str)));
            }
            let place = form.scale.iter().position(|known| *known == level.value);
            if place.is_none() {
                let problem = Code::OffScale.at(level.span).with("level", level.value.as_str());
                let near = form.scale.iter().map(String::as_str);
                self.found.push(problem.with("known", form.scale.join(", ")).near(&level.value, near));
            }
            ratings.extend(number.zip(place));
        }
        let people = file.people.as_ref().map(|people| people.value);
        Some(Assessment { instrument: instrument?, date: date?, people, ratings, notes })
    }

    fn baseline(&mut self, roster: &Roster<'_>, file: &BaselineFile, at: Span) -> Option<Baseline> {
        let Some(date) = self.date(&file.date) else {
            if file.date.is_none() {
                self.found.push(Code::MissingKey.at(at).with("key", "date"));
            }
            return None;
        };
        let goals = file.goals.iter().map(|goal| FrozenGoal {
            id: plain(&goal.id),
            text: self.text(&goal.text),
            measures: goal
                .measures
                .iter()
                .map(|measure| FrozenMeasure {
                    id: plain(&measure.id),
                    text: self.text(&measure.text),
                    target: self.reading(measure.target.as_ref(), false).map(|t| (t.date, t.value)),
                })
                .collect(),
            tasks: goal
                .tasks
                .iter()
                .map(|task| FrozenTask {
                    id: plain(&task.id),
                    text: self.text(&task.text),
                    due: self.date(&task.due),
                })
                .collect(),
        });
        let goals = goals.collect();
        let owners = file.owners.0.iter();
        let owners = owners.map(|(task, id)| (task.value.clone(), roster.find_or_former(id, self.found)));
        let owners = owners.collect();
        let baseline =
            Baseline { date, reason: plain(&file.reason), starts_year: file.starts_year, goals, owners };
        match &file.hash {
            None => self.found.push(Code::MissingKey.at(at).with("key", "hash")),
            Some(hash) if hash.value != baseline.fingerprint().hex() => {
                self.found.push(Code::BaselineEdited.at(hash.span).with("date", date.to_string()));
            }
            Some(_) => {}
        }
        Some(baseline)
    }

    /// Who is missing at the table.
    fn at_the_table(&mut self, team: &Team) {
        let file = &self.parsed.file;
        if file.members.value.is_empty() {
            return;
        }
        let start = file.members.key.unwrap_or(Span::file(self.parsed.source));
        // A member whose sector has a slip may sit in any of them.
        let is_open = team.members.iter().any(|member| member.sector.is_none());
        for (number, sector) in self.handbook.config.sectors.iter().enumerate() {
            let seats = file.seats.0.iter().find(|(id, _)| id.value == sector.id);
            let wants = seats.is_none_or(|(_, seats)| seats.value > 0);
            if wants && !is_open && team.seats_of(number, self.today).1 == 0 {
                let at = seats.map_or(start, |(id, _)| id.span);
                self.found.push(Code::EmptySector.at(at).with("sector", sector.id.as_str()));
            }
        }
        if team.members_on(self.today).all(|(_, member)| member.facilitator.is_none()) {
            self.found.push(Code::NoFacilitator.at(start).with("team", &*team.id));
        }
    }
}

/// Whether a reason says nothing.
fn is_blank(text: Option<&Text>) -> bool {
    match text {
        None => true,
        Some(Loose::Short(text)) => text.value.trim().is_empty(),
        Some(Loose::Long(texts)) => texts.0.iter().all(|(_, text)| text.value.trim().is_empty()),
    }
}

/// A plain word that pages show, without the comments in it.
fn uncommented(word: &Spanned<String>) -> Spanned<String> {
    Spanned::new(without(word.value.clone()), word.span)
}

/// A word, or nothing.
fn plain(word: &Word) -> String {
    word.as_ref().map_or_else(String::new, |word| word.value.clone())
}
