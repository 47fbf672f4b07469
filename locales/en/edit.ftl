# The workspace in the browser: `juntos edit`.

edit-link = Edit
edit-local = On this computer only
edit-site = See the site
edit-member = Member { $number }
edit-nobody = Nobody is named
edit-nobody-yet = Nobody yet
edit-choose = Please choose
edit-count = { $count ->
    [one] one
   *[other] { $count }
  }

# Start

edit-start-title = What needs doing
edit-start-lede = Most urgent first. A row goes away when it is done.
edit-nothing-to-do = Nothing waits for you.
edit-lists = Go to
edit-list-team = Teams
edit-list-page = Pages
edit-list-activity = Activities
edit-list-handout = Handouts
edit-list-process = Processes
edit-list-stage = Stages
edit-list-step = Steps
edit-list-instrument = Self-assessments
edit-list-term = Glossary
edit-changes = Last changes
edit-no-changes = Nothing has been changed here yet.
edit-undo = Undo
edit-undone = Undone: { $what }
edit-todo-today = { $team } meets today
edit-todo-minutes = { $team } met on { $date }
edit-todo-minutes-small = The minutes are not in yet. It takes about three minutes.
edit-todo-minutes-do = Write the minutes
edit-todo-late = { $count ->
    [one] One task has passed its date
   *[other] { $count } tasks have passed their date
  }
edit-todo-late-do = Look at the tasks
edit-todo-outdated = { $count ->
    [one] One text in the language “{ $language }” is missing or behind
   *[other] { $count } texts in the language “{ $language }” are missing or behind
  }
edit-todo-outdated-do = Translate
edit-todo-problem-do = Mend it

# Saving

edit-save = Check and save
edit-saved-title = Saved
edit-saved-files = What was written
edit-mend = Nothing is saved yet. Please mend the fields that are marked.
edit-problems = Nothing is saved yet. The handbook would have problems:
edit-old-token = Nothing is saved yet: the program was started again since this page was opened. All that you typed is still here. Please press the button once more.
edit-changed-meanwhile = Nothing is saved yet: somebody changed the file meanwhile. All that you typed is still here. Please look at it, then press the button once more.
edit-stale = Nothing was written: a file was changed meanwhile. Please open this page again.
edit-broken = This file has a mistake and cannot be edited here until that is mended in a text editor.
edit-not-held = { $path } is written in a way that a form cannot change without losing something. Please change it in a text editor.
edit-not-written = Nothing was written: { $error }
edit-not-saved = Nothing was written: the program has stopped or met a fault of its own. Please start it again; what you typed is still here.
edit-compare = What is different
edit-compare-hint = Struck out: what the file says now. Underlined: what you typed.
edit-compare-theirs = In the file:
edit-compare-mine = Typed:
edit-kept = This browser has kept text that was never saved.
edit-kept-take = Put it back
edit-kept-drop = Throw it away

# After a meeting

edit-meeting-title = After a meeting
edit-meeting-when = When and where
edit-meeting-people = Who came
edit-meeting-members = Members
edit-meeting-guests = Guests, as numbers only
edit-meeting-leader = Who led
edit-meeting-recorder = Who took notes
edit-meeting-decisions = What we decided
edit-meeting-tasks = Open tasks
edit-meeting-new-tasks = New tasks
edit-meeting-numbers = Numbers
edit-meeting-numbers-hint = Leave a field empty if nobody counted.
edit-meeting-next = Next meeting
edit-meeting-saved = { $team }: meeting of { $date }
edit-date = Date
edit-date-hint = For example March 4 or 2026-03-04
edit-from = From
edit-to = To
edit-place = Place
edit-decisions = Decisions
edit-decisions-hint = Each on a line of its own
edit-notes = Notes
edit-task-fate = What became of it
edit-task-on = Goes on
edit-task-done = Done
edit-task-date = New date
edit-task-drop = Dropped
edit-task-new-date = New date
edit-task-why = Dropped because
edit-task-due = by { $date }
edit-task-was-due = by { $date }: needs a new date
edit-new-row = New task { $number }
edit-new-what = What (begin with a verb)
edit-new-who = Who
edit-new-due = By when
edit-new-goal = For which goal
edit-more-tasks = More rows for tasks
edit-last-number = last: { $value } on { $date }

# What is to be mended

edit-error-no-date = Please write a date.
edit-error-date = This is no date that can be read. Please write it like { $example }.
edit-error-two-days = This can be { $first } or { $second }. Please write the month as a word.
edit-error-ahead = This day is still to come. The form is for a meeting that took place.
edit-error-time = This is no time that can be read. Please write it like 5:30 PM or 17:30.
edit-error-two-times = This can be { $first } or { $second }. Please add AM or PM.
edit-error-ends-early = The meeting ends before it begins.
edit-error-nobody = Please tick who came.
edit-error-count = Please write a whole number, or leave the field empty.
edit-error-next = The next meeting comes after this one.
edit-error-why = Please say why it was dropped.
edit-error-why-alone = There is a reason: was it dropped?
edit-error-no-task = What is to be done?
edit-error-goal = Please choose the goal that it serves.
edit-error-no-goals = The team has no goal yet, and each task serves one. Please write the task into the notes.
edit-error-number = Please write a number, such as 71 or 12.5.
edit-which-goal = Please choose the goal that this task serves: { $task }

# Words

edit-words-lede = Language: { $language } · File: { $path }
edit-words-facts = Title and summary
edit-words-text = Text
edit-words-title = Title
edit-words-summary = Summary
edit-words-body = Text of the page
edit-preview = See the page
edit-insert-bold = Bold
edit-insert-heading = Heading
edit-insert-list = List
edit-insert-blank = Blank
edit-insert-box = Tick box
edit-insert-scale = Scale
edit-insert-tip = Tip
edit-insert-frame = Box to write in
edit-insert-table = Table
