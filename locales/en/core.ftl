# Words of the pages themselves. A theme or a handbook may say any of them otherwise.

core-language-name = English
core-go-on = Continue in English
core-skip = Skip to the text
core-languages = Languages
core-navigation = Main menu
core-breadcrumbs = You are here
core-nav-translation = Translation
core-about-translation = How far each language is, and what changed since a text was translated.
core-translation-pages = { $current } of { $pages } pages are up to date.
core-translation-texts = That is { $done } of { $texts } texts.
core-translation-unrecorded = { $pages ->
        [one] For one page it is not recorded
       *[other] For { $pages } pages it is not recorded
    } which words it was translated from.
core-translation-none = Not translated yet: { $words ->
        [one] one word.
       *[other] { $words } words.
    }
core-translation-outdated = { $texts ->
        [one] One text has changed since it was translated.
       *[other] { $texts } texts have changed since they were translated.
    }
core-translation-missing = { $texts ->
        [one] One text is not translated yet.
       *[other] { $texts } texts are not translated yet.
    }
core-translation-unconfirmed = { $texts ->
        [one] One text was changed by hand and waits to be confirmed.
       *[other] { $texts } texts were changed by hand and wait to be confirmed.
    }
core-translation-changes = What changed
core-outdated-mark = the original has changed
core-outdated-original = Today the original says:
core-outdated-sheet = The original has changed since this was translated.
core-columns = Two columns
core-columns-about = Both languages together, paragraph by paragraph: to work through together, or to check a translation.
core-handouts-any = For any meeting
core-contents = On this page
core-neighbours = Before and after
core-previous = Back: { $title }
core-next = Next: { $title }
core-updated = Updated { $date }
core-published = Published { $date }
core-print = Print
core-share = Share
core-fallback = This page is not in English yet. Here it is in { $language }.
core-old-address = This page has moved
core-all-sheets = All sheets are here:
core-sheet-gone = This sheet is no longer in this handbook
core-moved-to = You find it here:
# Between the parts of a list that the page puts together, each with the blank behind it.
core-comma = ,{" "}
core-semicolon = ;{" "}

core-nav-home = Home
core-nav-processes = Processes
core-nav-activities = Activities
core-nav-handouts = Handouts
core-nav-teams = Teams
core-nav-pages = All pages
core-about-pages = Every page of this handbook, by folder.
core-nav-glossary = Glossary

## Blocks of a text

core-facilitator-note = For the facilitator
core-note = Note
core-tip = Tip
core-important = Important
core-warning = Warning
core-caution = Take care
core-safety = Safety
core-example = Example
core-handout = Handout
core-slide = Slide
core-write-here = Write here
core-tick = Check
core-choice = Choose
core-minutes-short = min
core-table = Table
core-table-row = row
core-footnote = Footnote
core-footnote-back = Back to the text
core-task-done = done
core-task-open = open

## Processes

core-stages-heading = { $unit ->
        [phase] The phases
        [feature] The features
       *[stage] The stages and their steps
    }
core-stage-number = { $unit ->
        [phase] Phase { $number }
        [feature] Feature { $number }
       *[stage] Stage { $number }
    }
core-step-number = Step { $number }
core-required-first = Every team begins here.
core-repeats-to = From here the way leads back to { $title }.
core-leads-to = leads to:
core-accomplishments = By the end, the team has
core-steps = Steps
core-indicators = How to know
core-indicator-group-system = The system
core-indicator-group-staff = Staff
core-indicator-group-students = Students
core-indicator-group-families = Families
core-key-questions = Questions to ask
core-produces = What you will have
core-next-steps = Then
core-step-activities = Activities for this step
core-no-activities = No activity is written for this step yet.

## Activities

core-at-a-glance = At a glance
core-outcomes = What comes of it
core-minutes = { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
core-minutes-to-prepare = { $minutes ->
        [one] one to prepare
       *[other] { $minutes } to prepare
    }
core-clock = What happens when
core-clock-help = Minutes for each part. Tap one to go there.
core-at-hand = At hand
core-bring = Bring
core-people-range = { $min } to { $max } people
core-people-from = { $min ->
        [one] one person or more
       *[other] { $min } people or more
    }
core-people-to = up to { $max ->
        [one] one person
       *[other] { $max } people
    }
core-grouping-whole-group = the whole group
core-grouping-small-groups = small groups
core-grouping-pairs = pairs
core-grouping-alone = alone
core-place-in-person = in person
core-place-online = online
core-place-online-too = online too
core-materials = What to bring
core-material-each-group = each table or group
core-material-each-person = each person
core-material-each-room = the room
core-serves = Helps with
core-before = Good to do before
core-after = Good to do after
core-tags = Tags
core-kind-activity = Activity
core-kind-resource = Resource
core-kind-energizer = Energizer
core-activity-count = { $count ->
        [one] One activity
       *[other] { $count } activities
    }

## Handouts

core-code = Code { $code }
core-plain-text = As plain text
core-from-activity = Handout of the activity
core-used-by = Used by
core-copies = Copies
core-copies-group = one for each table or small group
core-copies-person = one for each person
core-copies-room = one for the room

## Glossary

core-see-also = See also

## Teams

core-no-teams = There is no team yet.
core-as-of = As of { $date }
core-break = { $name ->
        [none] School break
       *[other] { $name }
    } until { $until }: nothing is late, and time without a meeting does not count
core-internal = Not for publication. This copy is for the team and may show names.
core-team-paused = { $until ->
        [none] This team has paused since { $date }.
       *[other] This team has paused since { $date }, until { $until }.
    }
core-team-ended = This team ended its work on { $date }.
core-team-sample = This team is made up: a sample without real people or numbers.
core-team-unread = The pages of this team cannot be shown now, because there is a mistake in its files. They come back when it is mended.
core-team-kept = There is a mistake in the files of this team now. This page shows what was known on { $date }.
core-unread = { $date ->
        [none] Cannot be read
       *[other] Cannot be read since { $date }
    }: line { $line } of { $file }
core-team-pages = Pages of this team
core-team-page-overview = Overview
core-team-page-plan = Plan
core-team-page-members = Members
core-team-page-meetings = Meetings
core-team-page-measures = Numbers
core-team-page-review = Self-assessment
core-team-page-celebrations = Celebrations
core-team-page-board = For the wall
core-team-meeting = Meeting of { $date }
core-team-event = Meeting
core-team-file-calendar = Meetings and due dates for your calendar
core-team-file-tasks = All tasks as a spreadsheet file (CSV)
core-team-file-team = All data as a file for other programs (JSON)
core-team-of = Part of
core-team-teams = Teams that belong to it
core-team-linked = Linked teams
core-team-files = Take it along
core-team-vision = Our vision
core-team-mission = Our mission
core-team-process = Process
core-team-place = Place
core-team-started = Began
core-team-next-meeting = Next meeting
core-team-no-day = No day is set yet
core-team-kind = Kind of team
core-team-kind-leadership = leadership team
core-team-kind-working-committee = working committee
core-team-kind-problem-solving = problem-solving team
core-date = Date
core-step = Step
core-former-member = former member
core-member = member of the team

## Teams: where we are

core-team-way = Where we are
core-way-sentence = { $left ->
        [0] { $total ->
            [one] Its one step is done.
           *[other] All { $total } steps are done.
        }
       *[other] { $done ->
            [0] { $total ->
                [one] Its one step is not done yet.
               *[other] None of the { $total } steps is done yet.
            }
            [one] One of { $total } steps is done.
           *[other] { $done } of { $total } steps are done.
        }
    }
core-team-at-step = Now under way:
core-team-next-step = The next step is:
core-team-also = { $count ->
        [one] and one more step
       *[other] and { $count } more steps
    }
core-team-no-way = The team has not chosen a process yet. The page about processes shows the ways to begin.
core-team-no-steps = The process of the team has no steps that follow one another, so there is no road to show.
core-status-todo = not started
core-status-doing = under way
core-status-done = done
core-status-skipped = left out
core-way-back = back to an earlier stage, when it helps

## Teams: tasks

core-team-do-next = Do next
core-team-all-tasks = { $count ->
        [one] The plan, with one open task
       *[other] The plan, with all { $count } open tasks
    }
core-team-other-tasks = { $count ->
        [one] One more open task
       *[other] { $count } more open tasks
    }
core-look = Worth a look
core-look-none = All is on its way.
core-look-meeting = The next meeting has no day yet
core-look-tasks = { $count ->
        [one] One task needs a new date
       *[other] { $count } tasks need a new date
    }
core-look-tasks-how = or one more pair of hands
core-look-seats = { $count ->
        [one] One seat is open
       *[other] { $count } seats are open
    }
core-look-seats-how = Do you know someone?
core-look-numbers = { $count ->
        [one] One number is behind the plan
       *[other] { $count } numbers are behind the plan
    }
core-meeting-open = Open the meeting
core-meeting-calendar = Calendar
core-team-about = About the team
core-stage-done = { $count ->
        [one] Its one step is done
       *[other] All { $count } steps are done
    }
core-team-no-tasks = No task is open. At the next meeting, pick one small thing, with a name and a date.
core-team-tasks = Tasks
core-task-todo = not started
core-task-doing = under way
core-task-blocked = blocked
core-task-dropped = dropped
core-task-by = by { $date }
core-task-done-on = done on { $date }
core-task-no-day = no date yet
core-task-with = with
core-task-nobody = nobody yet
core-task-team = the team
core-days-late = { $days ->
        [one] one day late
       *[other] { $days } days late
    }

## Teams: five needs

core-team-needs = What keeps us going
core-team-needs-sentence = Five things help a team keep going. Each one stands for itself; they are not added up.
core-need-school-support = School support
core-need-time = Time
core-need-regularity = Regular meetings
core-need-representation = Everyone at the table
core-need-facilitator = A trained facilitator
core-need-is-met = met
core-need-is-watch = keep an eye on it
core-need-is-missing = missing
core-need-is-no-data = no data
core-need-helps = What helps:
core-need-support-no-data = Nothing is written down yet about what the school gives, or who leads it.
core-need-support-count = { $count ->
        [0] No support from the school is in place
        [one] One kind of support is in place
       *[other] { $count } kinds of support are in place
    }; we ask for { $min ->
        [one] at least one.
       *[other] at least { $min }.
    }
core-need-support-no-leader = No leader of the school is on the team.
core-need-support-leader-never = The leader of the school has not been at a meeting yet.
core-need-support-leader-came = The leader of the school was at the meeting on { $date }.
core-need-support-leader-long-ago = The leader of the school was last at a meeting on { $date }, { $days ->
        [one] one day ago
       *[other] { $days } days ago
    }; we ask for a visit every { $limit ->
        [one] day.
       *[other] { $limit } days.
    }
core-need-time-no-data = The day the team began is not written down yet.
core-need-time-met = The team has worked since { $date }, { $months ->
        [one] one month.
       *[other] { $months } months.
    } We ask for at least { $min ->
        [one] one month
       *[other] { $min } months
    }, so that change has time to reach people.
core-need-time-watch = The team has worked since { $date }, { $months ->
        [0] less than a month.
        [one] one month.
       *[other] { $months } months.
    } We ask for at least { $min ->
        [one] one month
       *[other] { $min } months
    }, so that change has time to reach people.
core-need-breaks = School breaks are not counted.
core-need-pause = The pause of the team is not counted.
core-need-regularity-no-data = No meeting is on record yet.
core-need-regularity-count = { $count ->
        [0] The team has not met
        [one] The team has met once
        [2] The team has met twice
       *[other] The team has met { $count } times
    } in the last { $days } days; { $min ->
        [one] once
        [2] twice
       *[other] { $min } times
    } or more is what we ask for. The last meeting was on { $date }.
core-need-regularity-gap-short = The longest time without a meeting was { $days ->
        [one] one day.
       *[other] { $days } days.
    }
core-need-regularity-gap-long = The longest time without a meeting was { $days ->
        [one] one day
       *[other] { $days } days
    }; we ask for no more than { $limit }.
core-need-representation-no-data = No meeting is on record yet, so we cannot say who comes.
core-need-representation-all = { $meetings ->
        [one] All groups were at the last meeting.
       *[other] All groups were there in the last { $meetings } meetings.
    }
core-need-representation-absent = { $meetings ->
        [one] Missing from the last meeting: { $sectors }.
       *[other] Missing from the last { $meetings } meetings: { $sectors }.
    }
core-need-representation-share = One group fills { $share }% of the seats at meetings: { $sectors }. We ask for no more than { $limit }%, so that there is room for the others.
core-need-facilitator-no-data = No members are written down yet.
core-need-facilitator-there = { $trained ->
        [0] { $count ->
            [one] One person can lead the meetings.
           *[other] { $count } people can lead the meetings.
        }
        [one] { $count ->
            [one] One person is trained to lead the meetings.
           *[other] { $count } people can lead the meetings; one of them is trained.
        }
       *[other] { $trained } people are trained to lead the meetings.
    }
core-need-facilitator-untrained = { $count ->
        [0] Nobody on the team leads the meetings yet.
        [one] One person leads the meetings, but has not been trained for it yet.
       *[other] { $count } people lead the meetings, but none has been trained for it yet.
    }
core-need-facilitator-no-backup = Nobody can step in when that person is away.

## Teams: goals and measures

core-team-goals = Goals
core-team-all-numbers = All numbers as tables
core-team-no-goals = No goals are written down yet. The steps of the process help the team to set some.
core-goal-dropped = Given up:
core-goal-no-measures = No measure yet. How would the team see that this comes true?
core-goal-no-strategies = No strategy yet. How will the team go about it?
core-strategy-no-tasks = No tasks yet.
core-measure-first = { $value } on { $date }
core-measure-newest = { $value } on { $date }
core-measure-target = the target is { $value } by { $date }
core-measure-none = Nothing has been counted yet
core-measure-no-target = no target is set yet
core-measure-picture = Line over time
core-measure-key = In the pictures: a square is where we began, circles are what we counted, the diamond is the target. The dashed line is the way there.
core-measure-is-reached = target reached
core-measure-is-missed = target missed
core-measure-is-counted = counted
core-measure-is-ahead = on the way
core-measure-is-behind = behind the plan
core-measure-is-no-data = nothing new counted yet
core-measure-kind-how-much = How much did we do?
core-measure-kind-how-well = How well did we do it?
core-measure-kind-better-off = Is anyone better off?
core-measure-value = Value
core-measure-the-target = target

## Teams: who is at the table

core-team-table = Who is at the table
core-table-sentence = { $people ->
        [0] Nobody is on the team yet
        [one] One person is on the team
       *[other] { $people } people are on the team
    }; { $open ->
        [0] no seat is open.
        [one] one seat is open.
       *[other] { $open } seats are open.
    }
core-table-sector = Group
core-table-seats = Seats
core-table-came = Came to the last meetings
core-seats-taken = { $people } of { $seats }
core-seats-open = { $open ->
        [one] one open
       *[other] { $open } open
    }
core-seats-people = { $people ->
        [one] one person
       *[other] { $people } people
    }
core-percent = { $percent }%
core-seat-is-taken = taken
core-seat-is-open = open seat
core-seat-is-extra = beyond the planned seats
core-members-none = No members are written down yet.
core-member-leader = leads the school
core-member-facilitator = leads meetings
core-member-backup = steps in to lead meetings
core-member-trained = trained on { $date }
core-member-since = since { $date }
core-member-languages = Languages:
core-team-supports = What the team is given
core-support-since = since { $since }
core-support-until = until { $until }
core-support-from-to = { $since } to { $until }
core-supports-none = Nothing is written down yet. A room, time or an interpreter is a good first thing to ask for.
core-team-norms = What we agreed on
core-norms-none = No ground rules are written down yet.

## Teams: meetings

core-team-meetings = Meetings
core-meetings-both = The last meeting was on { $last }. The next one is on { $next }.
core-meetings-last = The last meeting was on { $last }. No day is set for the next one yet.
core-meetings-next = The next meeting is on { $next }.
core-meetings-none = No meeting is on record yet. Set a day for the first one.
core-meetings-all = All meetings
core-meeting-is-held = took place
core-meeting-is-planned = planned
core-meeting-is-cancelled = cancelled
core-meeting-is-no-record = no attendance noted
core-meeting-cancelled = This meeting is cancelled.
core-meeting-moved = { $on ->
        [none] Moved from { $from }
       *[other] Moved from { $from }, as decided on { $on }
    }
core-meeting-none = none
core-meeting-where = Time and place
core-meeting-present = Present
core-meeting-absent = Absent
core-meeting-guests = Guests
core-meeting-people = Who was there
core-meeting-came = { $present } of { $all } members
core-meeting-decisions = Decisions
core-meeting-facilitator = Led by
core-meeting-recorder = Notes by
core-meeting-about = On the agenda
core-meeting-notes = Notes
core-meeting-tasks = Open tasks to look at
core-meeting-no-record = Who came is not on record. Add it to the team’s file while people remember.
core-count-people = { $count ->
        [one] one person
       *[other] { $count } people
    }
core-count-fewer = fewer than { $count }

## Teams: the plan beside the first plan

core-team-plan = How the plan has changed
core-plan-sentence = { $count ->
        [0] Nothing has changed since the plan of { $date }.
        [one] One thing has changed since the plan of { $date }.
       *[other] { $count } things have changed since the plan of { $date }.
    }
core-plan-reason = Why the plan was saved then: { $reason }
core-plan-new-year = A new school year began with that plan.
core-plan-whole = The whole plan
core-plan-changes = What has changed
core-plan-later = The plan was saved again on:
core-plan-none = No first plan has been saved yet. Once one is, this part shows what has changed since.
core-bar-first = first plan
core-bar-now = plan now
core-bar-today = today
core-change-added = { $of ->
        [goal] New goal:
        [measure] New measure:
       *[task] New task:
    }
core-change-dropped = { $of ->
        [goal] Goal given up:
        [measure] Measure given up:
       *[task] Task dropped:
    }
core-change-gone = { $of ->
        [goal] Goal no longer in the plan:
        [measure] Measure no longer in the plan:
       *[task] Task no longer in the plan:
    }
core-change-to-goal = Moved to another goal:
core-change-day-added = Now due by { $day }:
core-change-day-removed = No day any more; it was { $day }:
core-change-later = { $days ->
        [one] One day later:
       *[other] { $days } days later:
    }
core-change-earlier = { $days ->
        [one] One day earlier:
       *[other] { $days } days earlier:
    }
core-change-owner = Passed to somebody else:
core-change-no-owner = Nobody has it now:
core-change-had = before:
core-change-target = New target:
core-change-values = before { $before }, now { $now }
core-team-communications = How we tell others
core-tell-whom = Whom
core-tell-what = What
core-tell-how = How
core-tell-who = Who sees to it
core-tell-back = How an answer comes back
core-tell-none = Nothing is written down yet. Who should hear from the team, and how?
core-every-day = { $count ->
        [one] every day
       *[other] every { $count } days
    }
core-every-week = { $count ->
        [one] every week
       *[other] every { $count } weeks
    }
core-every-month = { $count ->
        [one] every month
       *[other] every { $count } months
    }
core-every-year = { $count ->
        [one] every year
       *[other] every { $count } years
    }

## Teams: self-assessment and celebrations

core-team-review = How we see our own work
core-review-sentence = From { $first } to { $newest }: { $higher ->
        [0] no statement stands higher
        [one] one statement stands higher
       *[other] { $higher } statements stand higher
    }, { $same ->
        [0] none
       *[other] { $same }
    } the same, { $lower ->
        [0] none
       *[other] { $lower }
    } lower.
core-review-once = Answered once so far, on { $date }. The next time will show what has changed.
core-review-all = All answers as a table
core-review-none = No self-assessment yet. It takes a meeting half an hour and shows what to work on.
core-review-answers = All answers
core-review-no-answer = not answered
core-review-answered-once = answered once
core-review-only-once = { $count ->
        [one] One statement was answered only once.
       *[other] { $count } statements were answered only once.
    }
core-review-first = first answer
core-review-newest = newest answer
core-team-celebrations = Celebrations
core-celebration-thanks = Thanks to:
core-celebrations-all = All { $count } celebrations
core-celebrations-none = Nothing is written down yet. What went well last month, and who deserves thanks?
core-board-help = This sheet is for the wall. Print it on one page of letter or A4 paper.

## Teams of a place

core-teams-places = Places
core-teams-places-about = The page of a place shows its teams in one table.
core-teams-tree = How the teams are linked
core-no-day = none
core-place-sentence = { $teams ->
        [one] One team
       *[other] { $teams } teams
    }; { $call ->
        [0] none of them needs a call now.
        [one] a call would help one of them.
       *[other] a call would help { $call } of them.
    }
core-place-call = A call would help
core-place-rest = The other teams
core-place-meetings = Meetings
core-place-open = Still open
core-place-steps = { $done } of { $total } steps
core-place-late = { $count ->
        [0] no late tasks
        [one] one late task
       *[other] { $count } late tasks
    }
core-place-seats = { $count ->
        [0] no open seats
        [one] one open seat
       *[other] { $count } open seats
    }
core-place-no-rank = The teams stand in the order of their names. Nothing here is a rank: teams begin at different times and from different places.
core-place-table = This table as a file for a spreadsheet
core-call-unread = There is a mistake in its files.
core-call-no-meeting = It has been a long time since the last meeting.
core-call-no-next = No next meeting is set.
core-call-school-support = Support from the school is missing.
core-call-time = The work has had too little time.
core-call-regularity = Regular meetings are missing.
core-call-representation = Some groups are missing from the table.
core-call-facilitator = Nobody can lead the meetings.
core-call-late-tasks = Several tasks are late.
core-column-goal = Goal
core-column-strategy = Strategy
core-column-task = Task
core-column-owner = Who
core-column-helpers = Helpers
core-column-due = By when
core-column-status = Status
core-column-done-on = Done on
core-column-why = Why
core-column-team = Team
core-column-place = Place
core-column-stage = Stage
core-column-steps-done = Steps done
core-column-steps = Steps
core-column-last-meeting = Last meeting
core-column-next-meeting = Next meeting
core-column-late-tasks = Late tasks
core-column-open-seats = Open seats
core-column-call = Why a call would help

## Menu, search, tools

core-menu = Menu
core-menu-close = Close the menu
core-search = Search
core-nav-search = Search
core-nav-downloads = Downloads
core-nav-book = The whole book
core-copy-link = Copy link to this part
core-link-copied = Link copied
core-nothing-yet = Nothing is here yet.
core-terms = Words used here
core-tag = Tag

## What a page is about, for search engines and message previews

core-about-processes = The ways of working together, stage by stage.
core-about-activities = All activities with time, number of people and materials. Find one that fits your meeting.
core-about-handouts = All handouts by code, to print, to fill in on screen, in large print and as plain text.
core-about-glossary = The words that teams use, in plain language.
core-about-teams = The teams, where they are and how far along.
core-about-place = the teams here, when they meet, and where a call would help.
core-about-downloads = Packs for a stage, the whole book, handouts in every form, slides and files.
core-about-search = Find a page, a handout, an activity or the meaning of a word.
core-about-book = Every page, activity and form on one page, to read or to print.
core-about-tag = Pages and activities with this tag.
core-about-team = Where this team is on its way, and what it is doing.
core-about-pack-facilitator = Agenda with times, materials, guides, handouts and slides for a stage.
core-about-pack-handouts = All handouts of a stage, to print at once.

## Home

core-ways = Where would you like to begin?
core-home-search = What do you need?
core-home-today = Meeting today?
core-home-pick = Pick a plan for the time you have:
core-home-sheets = Print the sheets you need
core-home-road = New here? See the whole road
core-way-meet = Run a meeting
core-way-meet-text = Pick a plan for the time you have, print the sheets and go.
core-way-start = Start a team
core-way-start-text = One step at a time, and every new word explained.
core-way-see = See what teams do
core-way-see-text = Their plans, their numbers and their good news. Your place is at the table too.

## Kinds of page, in search results

core-kind-page = Page
core-kind-process = Process
core-kind-stage = Stage
core-kind-phase = Phase
core-kind-feature = Feature
core-kind-step = Step
core-kind-handout = Handout
core-kind-instrument = Self-assessment
core-kind-team = Team
core-kind-term = Glossary

## Search

core-search-label = What are you looking for?
core-search-count = Results: { $count }
core-search-none = Nothing found for “{ $query }”. Try another word, or fewer words.
# Words of a question that the search passes over.
core-search-small = what which who how where when why does do did is are was the a an of for in to mean means meaning about find
core-search-loading = Getting ready …
core-search-failed = The search could not be loaded. Open the page again.
core-search-without-script = The search needs a browser with scripts. These pages help too:

## Activities: filters

core-filters = Find an activity
core-filter-time = Time
core-filter-time-up-to = up to { $minutes } min
core-filter-people = How many people
core-filter-stage = Stage
core-filter-tag = Tag
core-filter-place = Where
core-filter-any = any
core-filter-reset = Clear choices
core-filter-count = Showing { $shown } of { $total }
core-filter-bar = A full bar is 90 minutes.
core-filter-none = No activity fits. Change or clear a choice.

## Slides

core-slides = Slides
core-slides-open = Open the slides
core-slides-count = Slide { $number } of { $total }
core-slides-first = First
core-slides-previous = Back
core-slides-next = Next
core-slides-present = Show full screen
core-slides-help = Arrow keys or a swipe turn the slide. Press Esc to stop.

## Handouts on screen

core-large-print = Large-print version
core-usual-print = Regular print
core-clear-form = Clear the form
core-clear-form-sure = Press again to clear it
core-fill-in = You can fill this in here and print it. Nothing is stored or sent.

## Packs

core-packs = Print the whole stage
core-pack-facilitator = Facilitator’s pack
core-pack-handouts = Handouts to print
core-pack-list = This stage is too long for one pack. Each activity is a page of its own:
core-pack-agenda = Agenda
core-pack-clock = Time
core-pack-part = Part
core-pack-minutes = Minutes
core-pack-start = The meeting begins at
core-pack-people = People at the meeting
core-pack-materials = Materials for all activities
core-pack-item = What
core-pack-for-people = For { $people } people
core-pack-your-number = For your group
core-pack-note = Worked out for groups of four, from the activity that uses the most of each thing.

## Self-assessments

core-instruments = Self-assessments
core-instrument-question = Statement
core-instrument-answers = Our answers
core-instrument-notes = What we saw, and what we will do next

## The book and downloads

core-book-list = This handbook is too long for one page. Each part is a page of its own:
core-downloads-packs = Packs, stage by stage
core-downloads-book = The book
core-downloads-forms = Handouts in every format
core-downloads-files = Files

## An address that is not there

core-not-found = We can’t find that page

## Paper

core-paper-page = Page { $page } of { $pages }
core-paper-contents = Contents
core-paper-fallback = This sheet is not translated yet.
core-pdf = PDF
core-both = Two languages
core-both-about = The same sheet in two languages: print it on both sides.
core-ebook = E-book (EPUB)
core-ebook-access = The whole text can be read aloud and enlarged, with headings and a table of contents; pictures have descriptions.
core-team-stage = Stage
core-paper-task = Task
core-paper-who = Who
core-paper-by-when = By when
core-paper-need = What helps
core-paper-state = How it is
core-paper-why = Why
core-team-file-report = Report for two sheets (PDF)
core-team-file-board = One sheet for the wall (PDF)
core-paper-too-long = This text is too long for paper. You find it on the site.
