//! What templates of team pages and place pages may read.
//!
//! Nobody's name or id is in these types but in [`Person`], which says what the site's audience may
//! know.

use serde::Serialize;

use super::{Journey, LinkView};

/// Words that may be in another language than the page.
#[derive(Debug, Serialize)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language, when it is not the page's.
    pub lang: Option<String>,
}

/// Somebody, as the audience of the site may know the person.
#[derive(Debug, Serialize)]
pub struct Person {
    /// As much of the name as may be shown.
    pub name: Option<String>,
    /// The role in the school or the neighborhood.
    pub role: Option<Said>,
    /// The id of the sector; its label is the message `sector-<id>`.
    pub sector: Option<String>,
    /// Whether it is somebody who is not known any more.
    pub is_former: bool,
}

/// A number of people; a small group is not counted in public.
#[derive(Debug, Serialize)]
pub struct Count {
    /// How many; nothing where that is not shown.
    pub count: Option<usize>,
    /// The group is smaller than this.
    pub fewer_than: Option<usize>,
}

/// What every page of a team has.
#[derive(Debug, Serialize)]
pub struct TeamHead {
    /// The team's name.
    pub name: String,
    /// Its pages: overview, plan, members, meetings, measures, review, celebrations, board.
    pub pages: Vec<LinkView>,
    /// The day that the pages are as of, in the locale's form.
    pub as_of: String,
    /// In which break that day lies, in a sentence without its full stop; nothing where it lies in none.
    pub on_break: Option<String>,
    /// That the team pauses or has ended its work, in a sentence; nothing where it works.
    pub rest: Option<String>,
    /// Why it does so.
    pub rest_why: Option<Said>,
    /// Whether the site is for the team itself and shows names.
    pub is_internal: bool,
    /// Whether the team is made up.
    pub is_sample: bool,
}

/// `team.html`: a team's overview; `team-board.html`: the same for a wall.
#[derive(Debug, Serialize)]
pub struct TeamView {
    /// What every page of a team has.
    pub team: TeamHead,
    /// Its place.
    pub place: Option<LinkView>,
    /// `leadership`, `working-committee` or `problem-solving`.
    pub kind: Option<&'static str>,
    /// The team it belongs to.
    pub parent: Option<LinkView>,
    /// Teams that belong to it.
    pub children: Vec<LinkView>,
    /// Its process.
    pub process: Option<LinkView>,
    /// When it began, in the locale's form.
    pub started: Option<String>,
    /// What it wants to become true.
    pub vision: Option<Said>,
    /// What it does for that.
    pub mission: Option<Said>,
    /// Where it is on its way.
    pub way: Way,
    /// The day of the last meeting, in the locale's form.
    pub last_meeting: Option<String>,
    /// The next one, in the locale's form.
    pub next_meeting: Option<String>,
    /// Up to seven tasks that want doing, the most pressing first.
    pub next: Vec<TaskView>,
    /// How many more there are.
    pub more_tasks: usize,
    /// How many tasks are late.
    pub late_tasks: usize,
    /// The five needs, in order.
    pub needs: Vec<NeedView>,
    /// Its goals.
    pub goals: Vec<GoalView>,
    /// Who is at the table.
    pub table: Vec<SectorView>,
    /// Meetings by month.
    pub strip: Vec<StripMonth>,
    /// The plan beside the first plan.
    pub plan: Option<PlanView>,
    /// The newest answers of its self-assessments.
    pub reviews: Vec<ReviewView>,
    /// What it was glad of, the newest first.
    pub celebrations: Vec<CelebrationView>,
    /// Where its data is: `calendar.ics`, `tasks.csv`, `team.json`.
    pub files: Vec<LinkView>,
}

/// `team-unread.html`: what stands in place of a team's pages while its files have a mistake.
#[derive(Debug, Serialize)]
pub struct TeamUnreadView {
    /// Whether the site is for the team itself.
    pub is_internal: bool,
    /// Where the mistake is, in a sentence without its full stop.
    pub unread: String,
}

/// Where a team is on its way.
#[derive(Debug, Serialize)]
pub struct Way {
    /// How many steps are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// The step that is under way, else the next one.
    pub here: Option<LinkView>,
    /// Whether that step is under way.
    pub is_under_way: bool,
    /// How many more steps are under way.
    pub also_under_way: usize,
    /// The stages as a picture.
    pub journey: Option<Journey>,
    /// The stages with their steps.
    pub stages: Vec<WayStage>,
}

/// A stage on a team's way.
#[derive(Debug, Serialize)]
pub struct WayStage {
    /// The stage.
    pub link: LinkView,
    /// Its steps in order.
    pub steps: Vec<WayStep>,
}

/// A step on a team's way.
#[derive(Debug, Serialize)]
pub struct WayStep {
    /// The step.
    pub link: LinkView,
    /// `todo`, `doing`, `done` or `skipped`.
    pub status: &'static str,
    /// When it was done, in the locale's form.
    pub date: Option<String>,
    /// Why it was left out.
    pub why: Option<Said>,
    /// Activities that were used.
    pub used: Vec<LinkView>,
}

/// A task.
#[derive(Debug, Serialize)]
pub struct TaskView {
    /// What it is.
    pub text: Option<Said>,
    /// Who does it.
    pub owner: Option<Person>,
    /// Who helps.
    pub helpers: Vec<Person>,
    /// Whether it is shown as the team's own and no owner is named: in public, where it is or was late, or came
    /// to nothing.
    pub is_the_teams: bool,
    /// By when, in the locale's form.
    pub due: Option<String>,
    /// By when in the first plan, in the locale's form.
    pub first_due: Option<String>,
    /// How many days it is late; 0 when it is not.
    pub days_late: i32,
    /// `todo`, `doing`, `done`, `blocked` or `dropped`.
    pub status: &'static str,
    /// When it was done, in the locale's form.
    pub done: Option<String>,
    /// Why it is blocked or was dropped.
    pub why: Option<Said>,
    /// Its bar beside that of the first plan; nothing without a day.
    pub bar: Option<PlanBar>,
}

/// The bars of a task: as first planned, and as it is now. Units are hundredths of the plan's time.
#[derive(Debug, Serialize)]
pub struct PlanBar {
    /// Where the first plan's bar ends; nothing for a task that was not in it.
    pub first: Option<f64>,
    /// Where the present bar ends.
    pub now: f64,
    /// Where the day that the page is as of stands; nothing when it is outside.
    pub today: Option<f64>,
}

/// One of the five needs.
#[derive(Debug, Serialize)]
pub struct NeedView {
    /// `school-support`, `time`, `regularity`, `representation` or `facilitator`.
    pub id: &'static str,
    /// `met`, `watch`, `missing` or `no-data`.
    pub state: &'static str,
    /// Why, in sentences of HTML.
    pub reasons_html: Vec<String>,
    /// The same as plain text.
    pub reasons: Vec<String>,
    /// The activity that helps; nothing when the need is met.
    pub activity: Option<LinkView>,
}

/// A goal.
#[derive(Debug, Serialize)]
pub struct GoalView {
    /// Its place on a page that shows all goals.
    pub anchor: String,
    /// What is to become true.
    pub text: Option<Said>,
    /// Why it was given up; nothing while it stands.
    pub dropped: Option<Said>,
    /// How the team sees that it comes true.
    pub measures: Vec<MeasureView>,
    /// How it goes about it.
    pub strategies: Vec<StrategyView>,
}

/// How a team goes about a goal.
#[derive(Debug, Serialize)]
pub struct StrategyView {
    /// What it is.
    pub text: Option<Said>,
    /// What is to be done.
    pub tasks: Vec<TaskView>,
}

/// A measure.
#[derive(Debug, Serialize)]
pub struct MeasureView {
    /// `how-much`, `how-well` or `better-off`.
    pub kind: Option<&'static str>,
    /// What is counted.
    pub text: Option<Said>,
    /// In what; nothing where it is a sign, which stands at each value.
    pub unit: Option<Said>,
    /// `up` or `down`: which way is good.
    pub good: &'static str,
    /// Where it began.
    pub baseline: Option<ReadingView>,
    /// Where it is to be.
    pub target: Option<ReadingView>,
    /// The newest value.
    pub newest: Option<ReadingView>,
    /// `reached`, `missed`, `ahead`, `behind`, `counted` (nothing to hold it against) or `no-data`: the newest
    /// value beside the way from baseline to target.
    pub state: &'static str,
    /// What was counted, by day, the baseline first.
    pub readings: Vec<ReadingView>,
    /// What is behind the numbers.
    pub story: Option<Said>,
    /// The values as a picture; nothing when there are fewer than two days.
    pub line: Option<MeasureLine>,
}

/// A value on a day.
#[derive(Debug, Serialize)]
pub struct ReadingView {
    /// The day, in the locale's form.
    pub date: String,
    /// The value, in the locale's form.
    pub value: String,
    /// What is to be said of it.
    pub note: Option<Said>,
}

/// A measure as a line, in units of the SVG's `viewBox`.
#[derive(Debug, Serialize)]
pub struct MeasureLine {
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// Values as SVG path data.
    pub path: String,
    /// The way from baseline to target as SVG path data.
    pub plan: Option<String>,
    /// Values as points.
    pub points: Vec<PicturePoint>,
    /// The target as a point.
    pub target: Option<PicturePoint>,
    /// Lines across with their values.
    pub grid: Vec<PicturePoint>,
    /// The first and the last day, below.
    pub days: Vec<PicturePoint>,
}

/// A point of a picture.
#[derive(Debug, Serialize)]
pub struct PicturePoint {
    /// Across.
    pub x: f64,
    /// Down.
    pub y: f64,
    /// What stands at it.
    pub label: String,
    /// What it is, for its shape.
    pub kind: &'static str,
}

/// A sector at the table.
#[derive(Debug, Serialize)]
pub struct SectorView {
    /// Its id; its label is the message `sector-<id>`.
    pub id: String,
    /// How many seats it has; nothing where the team set none.
    pub seats: Option<u16>,
    /// How many people sit there.
    pub people: usize,
    /// Seats without people.
    pub open: usize,
    /// How often its people came to the last meetings, in percent; nothing without meetings, and in
    /// public nothing of a single person.
    pub attendance: Option<usize>,
    /// Seats as a picture: `taken`, `open` or `extra`, in order.
    pub marks: Vec<&'static str>,
}

/// A month of the meeting strip.
#[derive(Debug, Serialize)]
pub struct StripMonth {
    /// Its name, short, in the locale's form.
    pub name: String,
    /// The year.
    pub year: i16,
    /// Its meetings.
    pub meetings: Vec<StripMeeting>,
}

/// A meeting in the strip.
#[derive(Debug, Serialize)]
pub struct StripMeeting {
    /// Its page.
    pub link: LinkView,
    /// `held`, `planned`, `cancelled` or `no-record`.
    pub state: &'static str,
    /// How many members came.
    pub present: usize,
}

/// A plan beside the first plan.
#[derive(Debug, Serialize)]
pub struct PlanView {
    /// The day the plan was frozen, in the locale's form.
    pub date: String,
    /// Why; empty where nobody said it.
    pub reason: String,
    /// Whether a school year began with it.
    pub starts_year: bool,
    /// What changed since.
    pub changes: Vec<ChangeView>,
    /// Tasks with bars.
    pub tasks: Vec<TaskView>,
    /// Frozen later: days, in the locale's form.
    pub later: Vec<String>,
}

/// A change of the plan.
#[derive(Debug, Serialize)]
pub struct ChangeView {
    /// `goal`, `measure` or `task`.
    pub of: &'static str,
    /// `added`, `dropped`, `gone`, `to-goal`, `later`, `earlier`, `day-added`, `day-removed`, `owner`,
    /// `no-owner` or `target`.
    pub kind: &'static str,
    /// What it says, or said.
    pub text: Option<Said>,
    /// Why it was dropped.
    pub why: Option<Said>,
    /// By how many days it moved.
    pub days: i32,
    /// The day that was added or removed, in the locale's form.
    pub day: Option<String>,
    /// Who had it.
    pub owner_before: Option<Person>,
    /// Who has it.
    pub owner_now: Option<Person>,
    /// The target it had, in the locale's form.
    pub target_before: Option<String>,
    /// The target it has, in the locale's form.
    pub target_now: Option<String>,
}

/// `team-plan.html`: goals, strategies and tasks, and what changed.
#[derive(Debug, Serialize)]
pub struct TeamPlanView {
    /// What every page of a team has.
    pub team: TeamHead,
    /// Its goals.
    pub goals: Vec<GoalView>,
    /// The plan beside the first plan.
    pub plan: Option<PlanView>,
    /// How it tells others.
    pub communications: Vec<CommunicationView>,
    /// Its tasks as a table file.
    pub table_url: String,
}

/// How a team tells others.
#[derive(Debug, Serialize)]
pub struct CommunicationView {
    /// Whom.
    pub audience: Option<Said>,
    /// What.
    pub message: Option<Said>,
    /// In which way.
    pub how: Option<Said>,
    /// How often: the number of the unit below.
    pub every: Option<u16>,
    /// `day`, `week`, `month` or `year`.
    pub unit: Option<&'static str>,
    /// Who sees to it.
    pub owner: Option<Person>,
    /// How an answer comes back.
    pub feedback: Option<Said>,
}

/// `team-members.html`: who is at the table.
#[derive(Debug, Serialize)]
pub struct TeamMembersView {
    /// What every page of a team has.
    pub team: TeamHead,
    /// The sectors with their seats.
    pub table: Vec<SectorView>,
    /// Present members.
    pub members: Vec<MemberView>,
    /// What the school gives.
    pub supports: Vec<SupportView>,
    /// What the team agreed on.
    pub norms: Vec<NormsView>,
}

/// A member.
#[derive(Debug, Serialize)]
pub struct MemberView {
    /// Who.
    pub person: Person,
    /// Since when, in the locale's form.
    pub since: Option<String>,
    /// Names of languages, or their tags.
    pub languages: Vec<String>,
    /// Whether this is the school's leader.
    pub is_leader: bool,
    /// Whether the member can lead meetings.
    pub is_facilitator: bool,
    /// Whether the member stands in for another facilitator.
    pub is_backup: bool,
    /// When the member was trained for it, in the locale's form.
    pub trained: Option<String>,
}

/// What the school gives a team.
#[derive(Debug, Serialize)]
pub struct SupportView {
    /// What.
    pub text: Option<Said>,
    /// Since when, in the locale's form.
    pub since: Option<String>,
    /// Until when, in the locale's form.
    pub until: Option<String>,
}

/// What a team agreed on, of one topic.
#[derive(Debug, Serialize)]
pub struct NormsView {
    /// The topic's id; its label is the message `norms-<id>`.
    pub topic: String,
    /// The norms.
    pub norms: Vec<Said>,
}

/// `team-meetings.html`: all meetings.
#[derive(Debug, Serialize)]
pub struct TeamMeetingsView {
    /// What every page of a team has.
    pub team: TeamHead,
    /// Meetings by month.
    pub strip: Vec<StripMonth>,
    /// All of them, the newest first.
    pub meetings: Vec<MeetingItem>,
    /// The calendar.
    pub calendar_url: String,
}

/// A day that a meeting had before.
#[derive(Debug, Serialize)]
pub struct MoveView {
    /// The day, in the locale's form.
    pub from: String,
    /// When it was given another, in the locale's form; `none` where that is not known.
    pub on: String,
}

/// A meeting in a list.
#[derive(Debug, Serialize)]
pub struct MeetingItem {
    /// Its page.
    pub link: LinkView,
    /// `held`, `planned`, `cancelled` or `no-record`.
    pub state: &'static str,
    /// The days that it had before.
    pub moved: Vec<MoveView>,
    /// When, in the locale's form: 6:00 PM.
    pub from: Option<String>,
    /// Until when.
    pub to: Option<String>,
    /// Where.
    pub place: Option<Said>,
    /// How many members came.
    pub present: usize,
    /// How many did not.
    pub absent: usize,
    /// What was decided.
    pub decisions: usize,
}

/// `team-meeting.html`: one meeting, as minutes.
#[derive(Debug, Serialize)]
pub struct TeamMeetingView {
    /// What every page of a team has.
    pub team: TeamHead,
    /// The meeting in short.
    pub meeting: MeetingItem,
    /// The day, in the locale's form.
    pub date: String,
    /// Who led it.
    pub facilitator: Option<Person>,
    /// Who wrote it down.
    pub recorder: Option<Person>,
    /// Who came; nobody in public.
    pub present: Vec<Person>,
    /// Who did not; nobody in public.
    pub absent: Vec<Person>,
    /// In public: how many came of each sector, where it is not a small group.
    pub attendance: Vec<AttendanceView>,
    /// Guests by sector.
    pub guests: Vec<GuestsView>,
    /// Steps that it was about.
    pub steps: Vec<LinkView>,
    /// Activities that it used.
    pub used: Vec<LinkView>,
    /// What was decided.
    pub decisions: Vec<DecisionView>,
    /// What else was said.
    pub notes: Option<Said>,
    /// Tasks that are open and were due by the next meeting, or have no day.
    pub tasks: Vec<TaskView>,
    /// The day of the next one, in the locale's form.
    pub next: Option<String>,
    /// The meeting before.
    pub before: Option<LinkView>,
    /// The meeting after.
    pub after: Option<LinkView>,
}

/// How many came of a sector.
#[derive(Debug, Serialize)]
pub struct AttendanceView {
    /// The id of the sector.
    pub sector: String,
    /// How many came.
    pub present: usize,
    /// How many were expected.
    pub all: usize,
}

/// Guests of a sector.
#[derive(Debug, Serialize)]
pub struct GuestsView {
    /// The id of the sector.
    pub sector: String,
    /// How many.
    pub people: Count,
}

/// What a team decided.
#[derive(Debug, Serialize)]
pub struct DecisionView {
    /// What.
    pub text: Option<Said>,
    /// How; its label is the message `decided-<by>` where there is one.
    pub by: Option<String>,
}

/// `team-measures.html`: goals with their measures.
#[derive(Debug, Serialize)]
pub struct TeamMeasuresView {
    /// What every page of a team has.
    pub team: TeamHead,
    /// Its goals.
    pub goals: Vec<GoalView>,
}

/// `team-review.html`: self-assessments over time.
#[derive(Debug, Serialize)]
pub struct TeamReviewView {
    /// What every page of a team has.
    pub team: TeamHead,
    /// One for each form.
    pub reviews: Vec<ReviewView>,
}

/// What a team thought of its own work, by one form.
#[derive(Debug, Serialize)]
pub struct ReviewView {
    /// The form.
    pub instrument: LinkView,
    /// Ids of the levels in order; their labels are the messages `level-<id>`.
    pub levels: Vec<String>,
    /// The days with how many answered, the oldest first.
    pub days: Vec<ReviewDay>,
    /// The items.
    pub items: Vec<ReviewItem>,
    /// How many items stand higher than at first.
    pub higher: usize,
    /// How many stand as at first.
    pub same: usize,
    /// How many stand lower.
    pub lower: usize,
    /// How many were answered only once.
    pub once: usize,
}

/// A day of a self-assessment.
#[derive(Debug, Serialize)]
pub struct ReviewDay {
    /// The day, in the locale's form.
    pub date: String,
    /// How many people answered.
    pub people: Option<Count>,
    /// What else was said.
    pub notes: Option<Said>,
}

/// An item of a self-assessment over time.
#[derive(Debug, Serialize)]
pub struct ReviewItem {
    /// What is asked.
    pub text: String,
    /// By day: the number of the level from 0; nothing where it was not answered.
    pub levels: Vec<Option<usize>>,
    /// The first answer.
    pub first: Option<usize>,
    /// The newest answer.
    pub newest: Option<usize>,
    /// Whether there is one answer only.
    pub is_once: bool,
}

/// `team-celebrations.html`: what a team was glad of.
#[derive(Debug, Serialize)]
pub struct TeamCelebrationsView {
    /// What every page of a team has.
    pub team: TeamHead,
    /// The newest first.
    pub celebrations: Vec<CelebrationView>,
}

/// Something to be glad of.
#[derive(Debug, Serialize)]
pub struct CelebrationView {
    /// Its place on the page of celebrations.
    pub anchor: String,
    /// The day, in the locale's form.
    pub date: String,
    /// What.
    pub text: Option<Said>,
    /// Whom the team thanks.
    pub thanks: Vec<Said>,
}

/// `teams.html`: all teams; `place.html`: those of a place.
#[derive(Debug, Serialize)]
pub struct TeamsView {
    /// The place; nothing on the list of all.
    pub place: Option<PlaceHead>,
    /// The teams; on a list of all in the order of their names, in a place those that need a call first.
    pub teams: Vec<TeamItem>,
    /// Places inside it; on the list of all the outermost.
    pub places: Vec<LinkView>,
    /// Teams as a tree: each with how deep it stands.
    pub tree: Vec<TreeItem>,
    /// The same as a table file; nothing on the list of all.
    pub table_url: Option<String>,
    /// The day that the page is as of, in the locale's form.
    pub as_of: String,
    /// In which break that day lies, in a sentence without its full stop; nothing where it lies in none.
    pub on_break: Option<String>,
}

/// A place.
#[derive(Debug, Serialize)]
pub struct PlaceHead {
    /// Its name.
    pub name: String,
    /// `state`, `district`, `school` or another; its label is the message `place-<kind>`.
    pub kind: String,
    /// The place around it.
    pub within: Option<LinkView>,
}

/// A team in the tree of linked teams.
#[derive(Debug, Serialize)]
pub struct TreeItem {
    /// The team.
    pub link: LinkView,
    /// How deep it stands, from 0.
    pub depth: usize,
    /// `leadership`, `working-committee` or `problem-solving`.
    pub kind: Option<&'static str>,
}

/// A team in a list.
#[derive(Debug, Serialize)]
pub struct TeamItem {
    /// The team.
    pub link: LinkView,
    /// Its place.
    pub place: Option<String>,
    /// Its process.
    pub process: Option<LinkView>,
    /// How many steps are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// The stage that it is in.
    pub stage: Option<LinkView>,
    /// The day of the last meeting, in the locale's form.
    pub last_meeting: Option<String>,
    /// The day of the next meeting, in the locale's form.
    pub next_meeting: Option<String>,
    /// The states of the five needs, in order.
    pub needs: Vec<NeedMark>,
    /// How many tasks are late.
    pub late_tasks: usize,
    /// How many seats are open.
    pub open_seats: usize,
    /// Where the mistake is for which its files cannot be read, in a sentence without its full stop; nothing
    /// where they can. Then nothing else is known of it but its name and place.
    pub unread: Option<String>,
    /// That it pauses or has ended its work, in a sentence; nothing where it works.
    pub rest: Option<String>,
    /// Why somebody from the office should call: ids of the messages `core-call-<id>`; empty when nobody need.
    pub call: Vec<&'static str>,
}

/// One of the five needs in a table.
#[derive(Debug, Serialize)]
pub struct NeedMark {
    /// Its id.
    pub id: &'static str,
    /// `met`, `watch`, `missing` or `no-data`.
    pub state: &'static str,
}
