# Words of the pages themselves. A theme or a handbook may say any of them otherwise.

core-language-name = English
core-go-on = Continue in English
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
core-material-each-group = for each table or small group
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
core-copies-group = one for each table or small group
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
core-status-todo = not started
core-status-doing = under way
core-status-done = done
core-status-skipped = left out

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
core-about-downloads = Packs for a stage, the whole book, handouts in every form, slides and files.
core-about-search = Find a page, a handout, an activity or the meaning of a word.
core-about-book = Every page, activity and form on one page, to read or to print.
core-about-tag = Pages and activities with this tag.
core-about-team = Where this team is on its way, and what it is doing.
core-about-pack-facilitator = Agenda with times, materials, guides, handouts and slides for a stage.
core-about-pack-handouts = All handouts of a stage, to print at once.

## Home

core-ways = Where would you like to begin?
core-way-family = I am a parent or caregiver
core-way-family-text = See what a team does and why your place at the table matters.
core-way-student = I am a student
core-way-student-text = This is about you. See what teams are working on and where your voice counts.
core-way-facilitator = I lead meetings
core-way-facilitator-text = Pick an activity for the time you have, print the sheets and go.

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
core-search-loading = Getting ready …
core-search-failed = The search could not be loaded. Open the page again.
core-search-without-script = The search needs a browser with scripts. These pages help too:

## Activities: filters

core-filters = Find an activity
core-filter-time = Time
core-filter-time-up-to = up to { $minutes } minutes
core-filter-people = How many people
core-filter-stage = Stage
core-filter-tag = Tag
core-filter-place = Where
core-filter-any = any
core-filter-reset = Show all
core-filter-count = Showing { $shown } of { $total }
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
core-instrument-question = What to look at
core-instrument-notes = What we saw, and what we will do next

## The book and downloads

core-book-list = This handbook is too long for one page. Each part is a page of its own:
core-downloads-packs = Packs, stage by stage
core-downloads-book = The book
core-downloads-forms = Handouts in every format
core-downloads-files = Files

## An address that is not there

core-not-found = We can’t find that page
