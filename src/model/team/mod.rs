//! Teams: who is in one, what it plans, what it did.
//!
//! **Invariant:** what is known of a person is [`Private`]: it can be compared and checked, and only
//! [`Member::name`] gives any of it away, for an audience. So no page, table or calendar can hold
//! a name or a member's id by mistake.

pub mod breaks;
pub(crate) mod names;
pub mod needs;
pub mod plan;

use jiff::civil::{Date, Time};

use super::config::LocalText;
use super::kind::Ref;
use crate::source::{SourceId, Span, Spanned};

pub use self::breaks::{Break, Ending, Pause};
pub use self::plan::Baseline;

/// Declares words of a fixed list: an enum with the names that files and messages use.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$own:meta])* $variant:ident $word:literal),+ $(,)? })+) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, schemars::JsonSchema)]
        pub enum $name { $($(#[$own])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The name in files and messages.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        })+
    };
}

words! {
    /// How far a team is with a step.
    Status {
        /// Not begun.
        Todo "todo",
        /// Begun.
        Doing "doing",
        /// Finished.
        Done "done",
        /// Left out on purpose.
        Skipped "skipped",
    }
    /// How far a task is.
    TaskStatus {
        /// Not begun.
        Todo "todo",
        /// Begun.
        Doing "doing",
        /// Finished.
        Done "done",
        /// Something is in the way.
        Blocked "blocked",
        /// Given up, for a reason.
        Dropped "dropped",
    }
    /// What a team says of a meeting.
    MeetingStatus {
        /// It is to come.
        Planned "planned",
        /// It took place, whatever is written down.
        Held "held",
        /// It does not take place.
        Cancelled "cancelled",
    }
    /// What a team is for.
    TeamKind {
        /// Sets vision and goals, guides and supports.
        Leadership "leadership",
        /// Carries out projects.
        WorkingCommittee "working-committee",
        /// Plans support for single learners.
        ProblemSolving "problem-solving",
    }
    /// What a measure tells.
    MeasureKind {
        /// How much was done.
        HowMuch "how-much",
        /// How well it was done.
        HowWell "how-well",
        /// Whether anybody is better off.
        BetterOff "better-off",
    }
    /// Which way is good.
    Good {
        /// A larger number.
        Up "up",
        /// A smaller number.
        Down "down",
    }
    /// How much of a person's name is published.
    Publish {
        /// The role only.
        Role "role",
        /// Initials.
        Initials "initials",
        /// What somebody is called: the first word, titles aside.
        First "first",
        /// The whole name.
        Full "full",
    }
}

/// For whom a site is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Everybody: people by role, more only as they wish.
    #[default]
    Public,
    /// The team itself: names; not for publication.
    Team,
}

/// A word about a person. It has no way into a page but [`Member::name`].
#[derive(Clone, PartialEq, Eq)]
pub struct Private(Spanned<String>);

impl std::fmt::Debug for Private {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(private)")
    }
}

impl Private {
    /// Takes a word in.
    pub fn new(word: Spanned<String>) -> Private {
        Private(word)
    }

    /// Where it stands.
    pub fn at(&self) -> Span {
        self.0.span
    }

    /// The word itself, for the questions of [`crate::resolve`] and [`crate::check`] and for files
    /// that stay in the team's folder.
    pub(crate) fn unseal(&self) -> &str {
        &self.0.value
    }
}

/// Who did or does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// A member, by the number in [`Team::members`].
    Member(usize),
    /// Somebody who is not in the team's file any more.
    Former,
}

/// Somebody in a team.
#[derive(Clone, Debug)]
pub struct Member {
    /// What the team's file calls the member.
    pub id: Private,
    /// The name.
    pub name: Private,
    /// Number in the settings' sectors.
    pub sector: Option<usize>,
    /// Whether it is a student, or somebody who may be one: the name needs consent.
    pub is_student: bool,
    /// What the member is in the school or the neighbourhood.
    pub role: LocalText,
    /// Since when.
    pub since: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
    /// Tags of languages.
    pub languages: Vec<String>,
    /// How much of the name may be published, as the member wishes.
    pub publish: Option<Publish>,
    /// Whether this is the school's leader.
    pub leader: bool,
    /// Whether and since when the member is trained to facilitate.
    pub facilitator: Option<Training>,
    /// When somebody agreed that a student's name is published.
    pub consent: Option<Date>,
}

/// What somebody learned to lead meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Training {
    /// When the training ended.
    pub trained: Option<Date>,
    /// Whether the member stands in for another facilitator.
    pub is_backup: bool,
}

impl Member {
    /// Whether the member is in the team on a day.
    pub fn is_in(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| until >= day)
    }

    /// As much of the name as `audience` may see; nothing where that is the role alone.
    pub fn name(&self, audience: Audience, privacy: &super::config::Privacy) -> Option<String> {
        let name = self.name.unseal();
        let words = names::spoken(name);
        match self.level(audience, privacy) {
            Publish::Role => None,
            Publish::Initials => {
                let letters = words.iter().filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
                Some(letters.map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(" "))
            }
            Publish::First => words.first().map(|word| (*word).to_owned()),
            Publish::Full => Some(name.to_owned()),
        }
        .filter(|name| !name.is_empty())
    }

    /// How much of the name `audience` may see.
    pub fn level(&self, audience: Audience, privacy: &super::config::Privacy) -> Publish {
        if self.is_student && self.consent.is_none() {
            return Publish::Role;
        }
        match audience {
            Audience::Team => Publish::Full,
            Audience::Public if self.is_student => self.publish.unwrap_or(privacy.students),
            Audience::Public => self.publish.unwrap_or(privacy.publish),
        }
    }
}

/// What the school gives a team.
#[derive(Clone, Debug)]
pub struct Support {
    /// What it is, in words.
    pub text: LocalText,
    /// Since when.
    pub since: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
}

/// A step on a team's way.
#[derive(Clone, Debug)]
pub struct TeamStep {
    /// The step.
    pub step: Ref,
    /// How far the team is.
    pub status: Status,
    /// When it was done.
    pub date: Option<Date>,
    /// Activities that it was done with.
    pub used: Vec<Ref>,
    /// Why it was left out.
    pub why: LocalText,
}

/// A goal.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its id.
    pub id: Spanned<String>,
    /// What is to become true.
    pub text: LocalText,
    /// How the team sees that it does.
    pub measures: Vec<Measure>,
    /// How it goes about it.
    pub strategies: Vec<Strategy>,
    /// Whether the team gave it up, and why.
    pub dropped: Option<LocalText>,
}

/// A value on a day.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The day.
    pub date: Date,
    /// The value.
    pub value: f64,
    /// What is to be said of it.
    pub note: LocalText,
}

/// How a team sees whether a goal comes true.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its id.
    pub id: Spanned<String>,
    /// What it tells.
    pub kind: Option<MeasureKind>,
    /// What is counted.
    pub text: LocalText,
    /// In what.
    pub unit: LocalText,
    /// Which way is good.
    pub good: Good,
    /// Where it began.
    pub baseline: Option<Reading>,
    /// Where it is to be, and when.
    pub target: Option<Reading>,
    /// What was counted since, by day.
    pub readings: Vec<Reading>,
    /// What is behind the numbers.
    pub story: LocalText,
}

impl Measure {
    /// Where it began: the baseline, or what was counted on its day.
    pub fn start(&self) -> Option<&Reading> {
        let baseline = self.baseline.as_ref()?;
        let counted = self.readings.iter().rev().find(|reading| reading.date == baseline.date);
        Some(counted.unwrap_or(baseline))
    }

    /// The newest value up to a day, the first one included; of two on a day the later written.
    pub fn newest(&self, day: Date) -> Option<&Reading> {
        self.baseline
            .iter()
            .chain(&self.readings)
            .filter(|reading| reading.date <= day)
            .max_by_key(|r| r.date)
    }

    /// Whether a value is at least as good as another.
    pub fn reaches(&self, value: f64, target: f64) -> bool {
        match self.good {
            Good::Up => value >= target,
            Good::Down => value <= target,
        }
    }
}

/// How a team goes about a goal.
#[derive(Clone, Debug)]
pub struct Strategy {
    /// Its id.
    pub id: Spanned<String>,
    /// What it is.
    pub text: LocalText,
    /// What is to be done.
    pub tasks: Vec<Task>,
}

/// Something to be done.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its id.
    pub id: Spanned<String>,
    /// What it is.
    pub text: LocalText,
    /// Who does it.
    pub owner: Option<Who>,
    /// Who helps.
    pub helpers: Vec<Who>,
    /// By when.
    pub due: Option<Date>,
    /// How far it is.
    pub status: TaskStatus,
    /// When it was done.
    pub done: Option<Date>,
    /// Why it is blocked or was dropped.
    pub why: LocalText,
    /// Whether its goal was given up, or the team ended before it was done: then it is let be.
    pub rests: bool,
}

impl Task {
    /// How far it is for whoever asks: what was not done of a goal that was given up is given up with it.
    pub fn standing(&self) -> TaskStatus {
        if self.rests && self.status != TaskStatus::Done { TaskStatus::Dropped } else { self.status }
    }

    /// Whether it still wants doing.
    pub fn is_open(&self) -> bool {
        !matches!(self.standing(), TaskStatus::Done | TaskStatus::Dropped)
    }

    /// How many days it is late on a day, `breaks` not counted; nothing when it is not, as in a break.
    pub fn days_late(&self, day: Date, breaks: &[Break]) -> Option<i32> {
        let due = self.due.filter(|due| self.is_open() && *due < day)?;
        Break::at(breaks, day).is_none().then(|| Break::days_without(breaks, due, day))
    }
}

/// Days from one to another, negative when the second is first.
pub fn days(from: Date, to: Date) -> i32 {
    // Both lie within four digits of years, so the number of days fits.
    to.since(from).map_or(0, |span| span.get_days())
}

/// How a team tells others.
#[derive(Clone, Debug)]
pub struct Communication {
    /// Whom.
    pub audience: LocalText,
    /// What.
    pub message: LocalText,
    /// In which way.
    pub how: LocalText,
    /// How often, as it is written: `1mo`.
    pub every: Option<Every>,
    /// Who sees to it.
    pub owner: Option<Who>,
    /// How an answer comes back.
    pub feedback: LocalText,
}

/// A length of time as files write it: `90d`, `2w`, `12mo`, `1y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Every {
    /// How many.
    pub count: u16,
    /// Of what: `day`, `week`, `month` or `year`.
    pub unit: &'static str,
}

impl Every {
    /// Reads `90d` and its like.
    pub fn read(text: &str) -> Option<Every> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let count = text[..digits].parse().ok()?;
        let unit = match text[digits..].trim() {
            "d" => "day",
            "w" => "week",
            "mo" => "month",
            "y" => "year",
            _ => return None,
        };
        Some(Every { count, unit })
    }

    /// About so many days.
    pub fn days(self) -> i32 {
        let one = match self.unit {
            "week" => 7,
            "month" => 30,
            "year" => 365,
            _ => 1,
        };
        i32::from(self.count) * one
    }
}

/// A meeting, held or planned.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The day.
    pub date: Date,
    /// From when.
    pub from: Option<Time>,
    /// Until when.
    pub to: Option<Time>,
    /// The end of its page's name, by which calendars know it too: its id; where it has none the day it had
    /// first, with the time where two are on a day.
    pub slug: Box<str>,
    /// The id that its file gives it.
    pub id: Option<String>,
    /// What the team says of it.
    pub status: Option<MeetingStatus>,
    /// The days that it had before, in the order of its file.
    pub moved: Vec<Move>,
    /// Where.
    pub place: LocalText,
    /// Who leads it.
    pub facilitator: Option<Who>,
    /// Who writes it down.
    pub recorder: Option<Who>,
    /// Who came.
    pub present: Vec<Who>,
    /// Who did not.
    pub absent: Vec<Who>,
    /// Guests: number of the sector, how many.
    pub guests: Vec<(usize, u16)>,
    /// Steps that it was about.
    pub steps: Vec<Ref>,
    /// Activities that it used.
    pub used: Vec<Ref>,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// What else was said.
    pub notes: LocalText,
    /// When the next one is.
    pub next: Option<Date>,
}

/// A day that a meeting had before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The day it had.
    pub from: Date,
    /// When it was given another.
    pub on: Option<Date>,
}

impl Meeting {
    /// Whether it does not take place: then it is neither held nor missing.
    pub fn is_cancelled(&self) -> bool {
        self.status == Some(MeetingStatus::Cancelled)
    }

    /// Whether it goes on after midnight.
    pub fn ends_next_day(&self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| is_past_midnight(from, to))
    }

    /// Whether it was held: the team says so, or something of it is written down, and the day is not after
    /// `today`.
    pub fn is_held(&self, today: Date) -> bool {
        let has_record = !self.present.is_empty()
            || !self.decisions.is_empty()
            || !self.guests.is_empty()
            || self.date < today && !self.notes.texts.is_empty();
        let is_said = self.status == Some(MeetingStatus::Held);
        self.date <= today && (has_record || is_said) && !self.is_cancelled()
    }

    /// How often calendars have to be told of it anew: for each new day, and for its end.
    pub fn sequence(&self) -> usize {
        self.moved.len() + usize::from(self.is_cancelled())
    }

    /// Whether it was held, and who came is known.
    pub fn is_attended(&self, today: Date) -> bool {
        self.is_held(today) && !self.present.is_empty()
    }

    /// Whether it is still to come: on its own day until something of it is written down.
    pub fn is_ahead(&self, today: Date) -> bool {
        self.date >= today && !self.is_held(today) && !self.is_cancelled()
    }
}

/// Whether what begins in the evening ends before the next morning, as its hours read.
pub fn is_past_midnight(from: Time, to: Time) -> bool {
    from.hour() >= 18 && to.hour() < 6
}

/// What a team decided.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What.
    pub text: LocalText,
    /// How: `consensus`, `vote` …
    pub by: Option<String>,
}

/// What a team thought of its own work on a day.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The form.
    pub instrument: Ref,
    /// The day.
    pub date: Date,
    /// How many people answered.
    pub people: Option<u16>,
    /// Number of the item and number of the level, both as in the instrument.
    pub ratings: Vec<(usize, usize)>,
    /// What else was said.
    pub notes: LocalText,
}

/// Something to be glad of.
#[derive(Clone, Debug)]
pub struct Celebration {
    /// The day.
    pub date: Date,
    /// What it was.
    pub text: LocalText,
    /// Whom the team thanks.
    pub thanks: Vec<LocalText>,
}

/// A mistake in a team's files, for which its pages are not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The file, from the team's folder on.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The day of its last good pages, where those stand in place of new ones.
    pub kept: Option<Date>,
}

/// A team.
#[derive(Clone, Debug)]
pub struct Team {
    /// Its id.
    pub id: Box<str>,
    /// Its file.
    pub source: SourceId,
    /// What keeps its pages from being made.
    pub unread: Option<Unread>,
    /// Its name.
    pub name: LocalText,
    /// Whether it is made up, to show what a team's pages are like.
    pub is_sample: bool,
    /// What it wants to become true.
    pub vision: LocalText,
    /// What it does for that.
    pub mission: LocalText,
    /// What it is for.
    pub kind: Option<TeamKind>,
    /// The process it follows.
    pub process: Option<Ref>,
    /// The team it belongs to.
    pub parent: Option<Ref>,
    /// Its place: number in the settings.
    pub place: Option<usize>,
    /// When it began.
    pub started: Option<Date>,
    /// When it does not work for a while.
    pub paused: Option<Pause>,
    /// When it ends its work for good, or did.
    pub ended: Option<Ending>,
    /// Days that do not count for it: breaks of the settings and its own pause, in order of their first days.
    pub breaks: Vec<Break>,
    /// The zone of its meetings; IANA name.
    pub time_zone: Option<String>,
    /// Who is in it.
    pub members: Vec<Member>,
    /// Seats: number of the sector, how many.
    pub seats: Vec<(usize, u16)>,
    /// What the school gives it.
    pub supports: Vec<Support>,
    /// What it agreed on, by topic.
    pub norms: Vec<(String, Vec<LocalText>)>,
    /// Its steps.
    pub steps: Vec<TeamStep>,
    /// Its goals.
    pub goals: Vec<Goal>,
    /// How it tells others.
    pub communications: Vec<Communication>,
    /// Its meetings, by day.
    pub meetings: Vec<Meeting>,
    /// What it thought of its own work, by day.
    pub assessments: Vec<Assessment>,
    /// What it was glad of, by day.
    pub celebrations: Vec<Celebration>,
    /// Plans that were frozen, by day.
    pub baselines: Vec<Baseline>,
}

impl Team {
    /// The members on a day, in order of the file.
    pub fn members_on(&self, day: Date) -> impl Iterator<Item = (usize, &Member)> {
        self.members.iter().enumerate().filter(move |(_, member)| member.is_in(day))
    }

    /// Whether it has ended its work by a day.
    pub fn has_ended(&self, day: Date) -> bool {
        self.ended.as_ref().is_some_and(|end| end.on <= day)
    }

    /// Whether it pauses on a day or has ended: then nobody waits for it.
    pub fn is_at_rest(&self, day: Date) -> bool {
        self.has_ended(day) || self.paused.as_ref().is_some_and(|pause| pause.has(day))
    }

    /// The last meeting that was held.
    pub fn last_meeting(&self, today: Date) -> Option<&Meeting> {
        self.meetings.iter().rev().find(|meeting| meeting.is_held(today))
    }

    /// The day of the next meeting: the first that is planned, else what the last one held named; none once the
    /// team has ended.
    pub fn next_meeting(&self, today: Date) -> Option<Date> {
        if self.has_ended(today) {
            return None;
        }
        let planned = self.meetings.iter().find(|meeting| meeting.is_ahead(today));
        // What the last one named may have been called off since.
        let is_off = |day: Date| {
            self.meetings.iter().any(|meeting| {
                meeting.is_cancelled() && meeting.date == day
                    || meeting.moved.iter().any(|own| own.from == day)
            })
        };
        let named = || self.last_meeting(today)?.next.filter(|day| *day >= today && !is_off(*day));
        planned.map(|meeting| meeting.date).or_else(named)
    }

    /// Every task with its goal and strategy.
    pub fn tasks(&self) -> impl Iterator<Item = (&Goal, &Strategy, &Task)> {
        self.goals.iter().flat_map(|goal| {
            goal.strategies
                .iter()
                .flat_map(move |strategy| strategy.tasks.iter().map(move |task| (goal, strategy, task)))
        })
    }

    /// Tasks that want doing, the most pressing first: late ones, then by the day they are due, those
    /// that nobody set a day for last.
    pub fn next_tasks(&self) -> Vec<&Task> {
        let mut tasks: Vec<&Task> =
            self.tasks().map(|(_, _, task)| task).filter(|task| task.is_open()).collect();
        tasks.sort_by_key(|task| (task.due.is_none(), task.due));
        tasks
    }

    /// How many seats a sector has, and how many people sit there on a day.
    pub fn seats_of(&self, sector: usize, day: Date) -> (Option<u16>, usize) {
        let seats = self.seats.iter().find(|(own, _)| *own == sector).map(|(_, seats)| *seats);
        (seats, self.members_on(day).filter(|(_, member)| member.sector == Some(sector)).count())
    }
}
