//! After a meeting: a team and what was typed → the form; what came back → [`Tonight`], or what is to be mended.
//!
//! People are chosen by name. Everything works without a script: rows for new tasks come from the server.

use jiff::civil::{Date, Time};

use super::form::{Button, Control, Errors, Field, Posted, Row, Section};
use super::look::say;
use super::typed::{self, DayError, TimeError};
use crate::edit::team::{NewReading, NewTask, TaskChange, TaskFate, Tonight};
use crate::i18n::Messages;
use crate::model::config::LocalText;
use crate::model::team::{Meeting, Member, Task, Team, Who, is_past_midnight};
use crate::model::{Handbook, Locale};

/// Rows for new tasks at first, and how many a button adds.
const ROWS: usize = 3;

/// Rows for new tasks at most: what a browser sends is nobody's evening any more.
const MOST_ROWS: usize = 60;

/// Whom the form is for, and in which words.
pub(super) struct Room<'a> {
    pub(super) handbook: &'a Handbook,
    pub(super) team: &'a Team,
    pub(super) messages: &'a Messages,
}

impl<'a> Room<'a> {
    fn locale(&self) -> &'a Locale {
        let config = &self.handbook.config;
        config.locale_tagged(&self.messages.tag).unwrap_or(config.source_locale())
    }

    fn today(&self) -> Date {
        self.handbook.today
    }

    fn word(&self, id: &str) -> String {
        self.messages.text(id)
    }

    /// A text of the team, in the language of the form where there is one.
    pub(super) fn shown(&self, text: &'a LocalText) -> &'a str {
        text.shown(self.locale(), &self.handbook.config.locales).map_or("", |(_, words)| words)
    }

    /// What the person at this computer calls a member: the name that the team's files hold, else the role.
    fn name(&self, number: usize) -> String {
        let Some(member) = self.team.members.get(number) else { return String::new() };
        let names = [member.name.unseal().trim(), self.shown(&member.role).trim()];
        match names.into_iter().find(|name| !name.is_empty()) {
            Some(name) => name.to_owned(),
            None => say(self.messages, "edit-member", &[("number", (number + 1).into())]),
        }
    }

    fn sector(&self, number: usize) -> String {
        let Some(sector) = self.handbook.config.sectors.get(number) else { return String::new() };
        let id = format!("sector-{}", sector.id);
        match self.shown(&sector.name) {
            "" if self.messages.has(&id) => self.messages.text(&id),
            "" => sector.id.clone(),
            name => name.to_owned(),
        }
    }

    /// Members on a day: what the files call them, name, sector.
    fn members(&self, day: Date) -> Vec<[String; 3]> {
        let row = |(number, member): (usize, &Member)| {
            let sector = member.sector.map_or_else(String::new, |sector| self.sector(sector));
            [member.id.unseal().to_owned(), self.name(number), sector]
        };
        self.team.members_on(day).map(row).collect()
    }

    fn open_tasks(&self) -> Vec<&'a Task> {
        self.team.next_tasks()
    }

    /// The meeting of a day that is planned or held.
    fn meeting(&self, day: Date) -> Option<&'a Meeting> {
        self.team.meetings.iter().find(|meeting| meeting.date == day && !meeting.is_cancelled())
    }

    /// The day that the form opens with: the newest meeting without minutes, else today.
    fn day(&self) -> Date {
        let today = self.today();
        let waits =
            |meeting: &&Meeting| meeting.date <= today && !meeting.is_held(today) && !meeting.is_cancelled();
        self.team.meetings.iter().rev().find(waits).map_or(today, |meeting| meeting.date)
    }

    /// What stands in the form when it is opened for a day.
    pub(super) fn initial(&self, asked: &str) -> Posted {
        let day = asked.parse::<Date>().unwrap_or_else(|_| self.day());
        let mut posted = Posted::default();
        posted.add("date", self.messages.date(day));
        let own = self.meeting(day);
        let model = own.or_else(|| self.team.last_meeting(self.today()));
        let time = |time: Option<Time>| time.map_or_else(String::new, |time| self.messages.time(time));
        posted.add("from", time(model.and_then(|meeting| meeting.from)));
        posted.add("to", time(model.and_then(|meeting| meeting.to)));
        posted.add("place", model.map_or("", |meeting| self.shown(&meeting.place)));
        let id = |who: Option<Who>| match who {
            Some(Who::Member(number)) => self.team.members.get(number).map(|member| member.id.unseal()),
            Some(Who::Former) | None => None,
        };
        if let Some(own) = own {
            for member in own.present.iter().filter_map(|who| id(Some(*who))) {
                posted.add("came", member);
            }
            for (sector, count) in &own.guests {
                if let Some(sector) = self.handbook.config.sectors.get(*sector) {
                    posted.add(format!("guests.{}", sector.id), count.to_string());
                }
            }
            posted.add("leader", id(own.facilitator).unwrap_or_default());
            posted.add("recorder", id(own.recorder).unwrap_or_default());
            posted.add("next", own.next.map_or_else(String::new, |next| self.messages.date(next)));
        }
        posted
    }

    /// The form with what was posted.
    pub(super) fn sections(&self, posted: &Posted, errors: &Errors) -> Vec<Section> {
        let day = typed::day(posted.get("date"), self.today()).ok().flatten().unwrap_or(self.today());
        let members = self.members(day);
        let field =
            |control, name: &str, label: &str| Field::new(control, name, self.word(label), posted, errors);
        let line = |name: &str, label: &str| field(Control::Text, name, label);
        let section =
            |id, title: &str, rows| Section { id, title: self.word(title), rows, ..Section::default() };
        let row = |class, fields| Row { class, fields, ..Row::default() };
        let of_members = |none: &str| {
            let none = [String::new(), self.word(none), String::new()];
            std::iter::once(none)
                .chain(members.iter().map(|[id, name, _]| [id.clone(), name.clone(), String::new()]))
                .collect::<Vec<_>>()
        };
        let when = section(
            "when",
            "edit-meeting-when",
            vec![row(
                "line",
                vec![
                    line("date", "edit-date").hint(self.word("edit-date-hint")),
                    line("from", "edit-from"),
                    line("to", "edit-to"),
                    line("place", "edit-place"),
                ],
            )],
        );
        let came =
            field(Control::Ticks, "came", "edit-meeting-members").choices(posted, members.iter().cloned());
        let guests = self.handbook.config.sectors.iter().enumerate().map(|(number, sector)| {
            let name = format!("guests.{}", sector.id);
            Field::new(Control::Number, &name, self.sector(number), posted, errors)
        });
        let mut guests = row("few", guests.collect());
        guests.title = self.word("edit-meeting-guests");
        let roles = vec![
            field(Control::Select, "leader", "edit-meeting-leader")
                .choices(posted, of_members("edit-nobody")),
            field(Control::Select, "recorder", "edit-meeting-recorder")
                .choices(posted, of_members("edit-nobody")),
        ];
        let people =
            section("people", "edit-meeting-people", vec![row("", vec![came]), guests, row("line", roles)]);
        let decided = section(
            "decisions",
            "edit-meeting-decisions",
            vec![row(
                "",
                vec![
                    field(Control::Area, "decisions", "edit-decisions")
                        .hint(self.word("edit-decisions-hint")),
                    field(Control::Area, "notes", "edit-notes"),
                ],
            )],
        );
        let open = section(
            "tasks",
            "edit-meeting-tasks",
            self.open_tasks().into_iter().map(|task| self.task_row(task, posted, errors)).collect(),
        );
        let rows = (0..rows(posted)).map(|number| self.new_row(number, &members, posted, errors)).collect();
        let new = Section {
            button: Some(Button { value: "more", label: self.word("edit-more-tasks") }),
            ..section("new-tasks", "edit-meeting-new-tasks", rows)
        };
        let numbers = Section {
            hint: self.word("edit-meeting-numbers-hint"),
            ..section("numbers", "edit-meeting-numbers", self.measures(posted, errors))
        };
        let next = section(
            "next",
            "edit-meeting-next",
            vec![row("line", vec![line("next", "edit-date").hint(self.word("edit-date-hint"))])],
        );
        let all = [when, people, decided, open, new, numbers, next];
        all.into_iter().filter(|section| !section.rows.is_empty()).collect()
    }

    /// An open task, and what became of it.
    fn task_row(&self, task: &'a Task, posted: &Posted, errors: &Errors) -> Row {
        let name = |part: &str| format!("task.{}.{part}", task.id.value);
        let mut fate = Field::new(Control::Radios, &name("is"), self.word("edit-task-fate"), posted, errors);
        let fates = ["on", "done", "date", "drop"];
        fate = fate.choices(
            posted,
            fates.map(|fate| [fate.to_owned(), self.word(&format!("edit-task-{fate}")), String::new()]),
        );
        if let Some(first) = fate.choices.first_mut().filter(|_| posted.get(&name("is")).is_empty()) {
            first.chosen = true;
        }
        let owner = task.owner.map_or_else(String::new, |who| match who {
            Who::Member(number) => self.name(number),
            Who::Former => String::new(),
        });
        let due = task.due.map(|due| {
            let is_late = due < self.today();
            let id = if is_late { "edit-task-was-due" } else { "edit-task-due" };
            say(self.messages, id, &[("date", self.messages.date(due).into())])
        });
        let facts: Vec<String> =
            [Some(owner), due].into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
        Row {
            title: self.shown(&task.text).to_owned(),
            small: facts.join(" · "),
            class: "task",
            fields: vec![
                fate,
                Field::new(Control::Text, &name("date"), self.word("edit-task-new-date"), posted, errors),
                Field::new(Control::Text, &name("why"), self.word("edit-task-why"), posted, errors),
            ],
        }
    }

    /// A row for a new task.
    fn new_row(&self, number: usize, members: &[[String; 3]], posted: &Posted, errors: &Errors) -> Row {
        let name = |part: &str| format!("new.{number}.{part}");
        let field = |control, part: &str, label: &str| {
            Field::new(control, &name(part), self.word(label), posted, errors)
        };
        let none = |id: &str| [String::new(), self.word(id), String::new()];
        let people = members.iter().map(|[id, name, _]| [id.clone(), name.clone(), String::new()]);
        let mut fields = vec![
            field(Control::Text, "what", "edit-new-what"),
            field(Control::Select, "who", "edit-new-who")
                .choices(posted, std::iter::once(none("edit-nobody-yet")).chain(people)),
            field(Control::Text, "due", "edit-new-due"),
        ];
        // Of a team with one goal nobody has to say which it is.
        let goals: Vec<[String; 3]> = self
            .team
            .goals
            .iter()
            .filter(|goal| goal.dropped.is_none())
            .map(|goal| [goal.id.value.clone(), self.shown(&goal.text).to_owned(), String::new()])
            .collect();
        if goals.len() > 1 {
            let goals = std::iter::once(none("edit-choose")).chain(goals);
            fields.push(field(Control::Select, "goal", "edit-new-goal").choices(posted, goals));
        }
        let title = say(self.messages, "edit-new-row", &[("number", (number + 1).into())]);
        Row { title, class: "new", fields, ..Row::default() }
    }

    /// A row for each measure of a goal that the team has.
    fn measures(&self, posted: &Posted, errors: &Errors) -> Vec<Row> {
        let goals = self.team.goals.iter().filter(|goal| goal.dropped.is_none());
        let measures = goals.flat_map(|goal| &goal.measures).map(|measure| {
            let name = format!("reading.{}", measure.id.value);
            let last = measure.newest(self.today()).map_or_else(String::new, |reading| {
                let values = [
                    ("value", self.messages.number(reading.value).into()),
                    ("date", self.messages.date(reading.date).into()),
                ];
                say(self.messages, "edit-last-number", &values)
            });
            let label = self.shown(&measure.text).to_owned();
            let field = Field::new(Control::Text, &name, label, posted, errors).hint(last);
            Row { class: "number", fields: vec![field], ..Row::default() }
        });
        measures.collect()
    }

    /// What was posted, read.
    ///
    /// # Errors
    /// What is to be mended.
    pub(super) fn read(&self, posted: &Posted) -> Result<Tonight, Errors> {
        let mut errors = Errors::default();
        let today = self.today();
        let date = self.day_at("date", posted, &mut errors);
        if posted.get("date").is_empty() {
            errors.at("date", self.word("edit-error-no-date"));
        }
        if date.is_some_and(|date| date > today) {
            errors.at("date", self.word("edit-error-ahead"));
        }
        let date = date.unwrap_or(today);
        let (from, to) = (self.time_at("from", posted, &mut errors), self.time_at("to", posted, &mut errors));
        if let (Some(from), Some(to)) = (from, to)
            && to <= from
            && !is_past_midnight(from, to)
        {
            errors.at("to", self.word("edit-error-ends-early"));
        }
        let members = self.members(date);
        let is_known = |id: &&str| members.iter().any(|[known, ..]| known == id);
        let some = |name: &str| Some(posted.get(name)).filter(is_known).map(str::to_owned);
        let present: Vec<String> = posted.all("came").filter(is_known).map(str::to_owned).collect();
        let lines = |name: &str| {
            let lines = posted.whole(name).lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        let decisions = lines("decisions");
        if present.is_empty() && decisions.is_empty() && posted.get("notes").is_empty() {
            errors.at("came", self.word("edit-error-nobody"));
        }
        let absent = match present.is_empty() {
            true => Vec::new(),
            false => members.iter().map(|[id, ..]| id).filter(|id| !present.contains(id)).cloned().collect(),
        };
        let mut guests = Vec::new();
        for sector in &self.handbook.config.sectors {
            let name = format!("guests.{}", sector.id);
            match posted.get(&name) {
                "" => {}
                typed => match typed.parse::<u16>() {
                    Ok(0) => {}
                    Ok(count) => guests.push((sector.id.clone(), count)),
                    Err(_) => errors.at(name, self.word("edit-error-count")),
                },
            }
        }
        let next = self.day_at("next", posted, &mut errors);
        if next.is_some_and(|next| next <= date) {
            errors.at("next", self.word("edit-error-next"));
        }
        let tonight = Tonight {
            date,
            from,
            to,
            place: Some(posted.get("place").to_owned()).filter(|place| !place.is_empty()),
            facilitator: some("leader"),
            recorder: some("recorder"),
            present,
            absent,
            guests,
            decisions,
            notes: Some(posted.get("notes").replace("\r\n", "\n")).filter(|notes| !notes.is_empty()),
            tasks: self.tasks(date, posted, &mut errors),
            new_tasks: self.new_tasks(is_known, posted, &mut errors),
            readings: self.readings(date, posted, &mut errors),
            next,
        };
        if errors.is_empty() { Ok(tonight) } else { Err(errors) }
    }

    fn tasks(&self, date: Date, posted: &Posted, errors: &mut Errors) -> Vec<TaskChange> {
        let mut changes = Vec::new();
        for task in self.open_tasks() {
            let id = &task.id.value;
            let name = |part: &str| format!("task.{id}.{part}");
            let due = self.day_at(&name("date"), posted, errors);
            let why = posted.get(&name("why"));
            let to = match (posted.get(&name("is")), due) {
                ("done", _) => Some(TaskFate::Done(date)),
                ("drop", _) if why.is_empty() => {
                    errors.at(name("why"), self.word("edit-error-why"));
                    None
                }
                ("drop", _) => Some(TaskFate::Dropped(why.to_owned())),
                ("date", None) => {
                    errors.at(name("date"), self.word("edit-error-no-date"));
                    None
                }
                // Who types a date means it, whatever is ticked.
                (_, Some(due)) => Some(TaskFate::Due(due)),
                _ if !why.is_empty() => {
                    errors.at(name("is"), self.word("edit-error-why-alone"));
                    None
                }
                _ => None,
            };
            changes.extend(to.map(|to| TaskChange { id: id.clone(), to }));
        }
        changes
    }

    fn new_tasks(
        &self,
        is_known: impl Fn(&&str) -> bool,
        posted: &Posted,
        errors: &mut Errors,
    ) -> Vec<NewTask> {
        let goals = self.team.goals.iter().filter(|goal| goal.dropped.is_none()).count();
        let mut tasks = Vec::new();
        for number in 0..rows(posted) {
            let name = |part: &str| format!("new.{number}.{part}");
            let (what, who, goal) =
                (posted.get(&name("what")), posted.get(&name("who")), posted.get(&name("goal")));
            let due = self.day_at(&name("due"), posted, errors);
            if what.is_empty() {
                if !who.is_empty() || due.is_some() {
                    errors.at(name("what"), self.word("edit-error-no-task"));
                }
                continue;
            }
            if goals == 0 {
                errors.at(name("what"), self.word("edit-error-no-goals"));
            } else if goals > 1 && goal.is_empty() {
                errors.at(name("goal"), self.word("edit-error-goal"));
            }
            tasks.push(NewTask {
                text: what.to_owned(),
                who: Some(who).filter(&is_known).map(str::to_owned).into_iter().collect(),
                due,
                goal: Some(goal.to_owned()).filter(|goal| !goal.is_empty()),
            });
        }
        tasks
    }

    fn readings(&self, date: Date, posted: &Posted, errors: &mut Errors) -> Vec<NewReading> {
        let mut readings = Vec::new();
        for measure in self.team.goals.iter().flat_map(|goal| &goal.measures) {
            let name = format!("reading.{}", measure.id.value);
            match typed::number(posted.get(&name)) {
                Ok(value) => readings.extend(value.map(|value| NewReading {
                    measure: measure.id.value.clone(),
                    date,
                    value,
                })),
                Err(_) => errors.at(name, self.word("edit-error-number")),
            }
        }
        readings
    }

    /// The date in a field.
    fn day_at(&self, name: &str, posted: &Posted, errors: &mut Errors) -> Option<Date> {
        match typed::day(posted.get(name), self.today()) {
            Ok(day) => day,
            Err(DayError::TwoWays(first, second)) => {
                let values = [
                    ("first", self.messages.date(first).into()),
                    ("second", self.messages.date(second).into()),
                ];
                errors.at(name, say(self.messages, "edit-error-two-days", &values));
                None
            }
            Err(DayError::Unread) => {
                let today = self.messages.date(self.today());
                errors.at(name, say(self.messages, "edit-error-date", &[("example", today.into())]));
                None
            }
        }
    }

    /// The time in a field.
    fn time_at(&self, name: &str, posted: &Posted, errors: &mut Errors) -> Option<Time> {
        match typed::time(posted.get(name)) {
            Ok(time) => time,
            Err(TimeError::TwoWays(first, second)) => {
                let values = [
                    ("first", self.messages.time(first).into()),
                    ("second", self.messages.time(second).into()),
                ];
                errors.at(name, say(self.messages, "edit-error-two-times", &values));
                None
            }
            Err(TimeError::Unread) => {
                errors.at(name, self.word("edit-error-time"));
                None
            }
        }
    }
}

/// How many rows for new tasks the form has: what it said, and more where the button for more was pressed.
pub(super) fn rows(posted: &Posted) -> usize {
    let had = posted.get("rows").parse().unwrap_or(ROWS);
    let more = if posted.get("do") == "more" { ROWS } else { 0 };
    (had + more).clamp(ROWS, MOST_ROWS)
}
