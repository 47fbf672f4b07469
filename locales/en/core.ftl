# Words of the pages themselves. A theme or a handbook may say any of them otherwise.

core-language-name = English
core-go-on = Continue in English
core-choose-language = Choose a language
core-skip = Skip to the text
core-languages = Languages
core-navigation = Main menu
core-breadcrumbs = You are here
core-contents = On this page
core-neighbours = Before and after
core-previous = Back: { $title }
core-next = Next: { $title }
core-updated = Updated { $date }
core-published = Published { $date }
core-contact = Contact
core-print = Print
core-fallback = This page is not in English yet. Here it is in { $language }.
core-old-address = This page has moved
core-moved-to = You find it here:

core-nav-home = Home
core-nav-processes = Processes
core-nav-activities = Activities
core-nav-handouts = Handouts
core-nav-teams = Teams
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
core-rating = Mark one number
core-tick = Tick
core-choice = Choose
core-page-break = Page break
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
core-map-note = The same as a list is below, with links.
core-map-title = The way through the process
core-required-first = Every team begins here.
core-repeats-to = From here the way leads back to { $title }.
core-leads-to = leads to:
core-part-of = { $unit ->
        [phase] A phase of { $title }
        [feature] A feature of { $title }
       *[stage] A stage of { $title }
    }
core-accomplishments = At its end the team has
core-steps = Steps
core-indicators = How to know
core-indicator-group-system = The system
core-indicator-group-staff = Staff
core-indicator-group-students = Students
core-indicator-group-families = Families
core-key-questions = Questions to ask
core-produces = What comes of it
core-next-steps = Then
core-step-activities = Activities for this step
core-no-activities = No activity is written for this step yet.

## Activities

core-at-a-glance = At a glance
core-outcomes = What comes of it
core-prepare-time = To prepare
core-run-time = To run
core-minutes = { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
core-people = People
core-people-range = { $min } to { $max }
core-people-from = { $min } or more
core-people-to = up to { $max }
core-grouping = How
core-grouping-whole-group = the whole group
core-grouping-small-groups = small groups
core-grouping-pairs = pairs
core-grouping-alone = alone
core-where = Where
core-place-in-person = in person
core-place-online = online
core-materials = What to bring
core-material-each-group = for each group
core-material-each-person = for each person
core-material-each-room = for the room
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
core-copies-group = one for each group
core-copies-person = one for each person
core-copies-room = one for the room

## Glossary

core-see-also = See also

## Teams

core-no-teams = There is no team yet.
core-team-of = Part of
core-team-teams = Teams that belong to it
core-team-process = Process
core-team-place = Place
core-team-started = Began
core-team-kind = Kind of team
core-team-kind-leadership = leadership team
core-team-kind-working-committee = working committee
core-team-kind-problem-solving = problem-solving team
core-team-vision = Vision
core-team-mission = Mission
core-team-goals = Goals
core-team-way = Where we are
core-team-way-sentence = { $done } of { $total } steps are done.
core-as-of = As of { $date }
core-status = Status
core-date = Date
core-step = Step
core-name = Name
core-status-todo = not begun
core-status-doing = under way
core-status-done = done
core-status-skipped = left out
