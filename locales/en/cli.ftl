# What the program says about itself and its commands.

cli-about = Turns a team handbook into a site in several languages
cli-exit-codes = Exit codes: 0 fine, 1 problems in the handbook, 2 could not do the job, 3 published without teams that have mistakes
cli-heading-commands = Commands
cli-heading-usage = Usage
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-default = usually
cli-possible = one of
cli-value-command = COMMAND
cli-init = Makes a new handbook in an empty folder
cli-new = Begins a new file of the handbook
cli-new-activity-about = An activity with a handout and a slide
cli-new-page-about = A page, such as guides/our-school
cli-new-handout-about = A form that several activities share
cli-new-team-about = A team
cli-new-process-about = A process with one stage and one step
cli-new-stage-about = A stage with its first step
cli-new-step-about = A step
cli-new-locale-about = A language
cli-new-meeting-about = A meeting of a team
cli-team = Works with what is known of teams
cli-team-schema = Prints the JSON Schema of a file, for editors
cli-completions = Prints what a shell needs to complete command lines
cli-man = Prints the manual page
cli-build = Builds the whole site
cli-guide = Opens the guide to this program in a browser; nothing is fetched
cli-flag-guide-dir = Where to put the guide as a site, instead of opening it
cli-guide-ready = The guide: { $path }
cli-serve = Shows the site in a browser and builds it again as you edit
cli-edit = Opens the workspace: a browser of this computer with forms for teams and pages
cli-watch = Builds the site again on each change
cli-check = Reports every problem and writes nothing
cli-bundle = Makes one zip file of the site that opens without a network
cli-flag-bundle-out = The file to write; if not given, toolkit.zip in the project, toolkit-team.zip for the team
cli-other-audience-file = `{ $path }` is a bundle for another audience
    .help = choose another file with --out, or take this one away yourself
cli-bundled = { $path }: { $files } files, { $megabytes } MB, { $seconds } seconds
cli-explain = Explains a diagnostic, with an example and its mend
cli-markdown = Turns Markdown on stdin into HTML on stdout

cli-flag-out = The folder for the site; public if not given, team-site for the team
cli-flag-dir = The new folder
cli-flag-minimal = The smallest handbook that is of use, in place of the whole toolkit
cli-flag-structure = The stages and steps of the toolkit alone, for activities of your own
cli-flag-no-samples = The toolkit without the teams that are made up
cli-flag-id = Its name in files and addresses: small letters, digits and -
cli-flag-tag = The tag of the language, such as ht or pt-BR
cli-flag-team = The team's id
cli-flag-date = The day: year-month-day
cli-flag-schema = The file that the schema is of
cli-flag-shell = The shell
cli-flag-port = The port of this machine; 0 for any that is free
cli-flag-open = Opens the site in the browser
cli-flag-edit-port = The port of the workspace on this computer; the site has the next one. 0 for any that is free
cli-flag-no-open = Does not open a browser
cli-flag-forget = Removes what is kept to undo changes, and ends
cli-flag-poll = Looks at the disk again and again, where it does not tell of changes
cli-flag-code = The code, such as dead-link
cli-flag-raw-html = Lets HTML and any link through, as the CommonMark suite wants
cli-flag-version = Prints the version
cli-flag-help = Prints help
cli-flag-project = The folder of the handbook
cli-flag-as-of = The day that pages of teams are as of, such as 2026-09-01; today if not given
cli-flag-audience = For whom the site is: public shows roles, team shows names and is not for publication
cli-flag-base-url = The address of the published site
cli-flag-drafts = Builds drafts too
cli-flag-strict = Counts warnings as errors
cli-flag-check-frozen = Warns of short codes that are not in content/codes.yaml yet
cli-flag-no-pdf = Makes no PDF
cli-flag-jobs = How many threads to use
cli-flag-lang = The language of messages; the system's if not given
cli-flag-format = How problems are written
cli-flag-all = Tells each problem, however often its code comes
cli-more-of-this-code = … and { $count } more of this code: --all
cli-flag-quiet = Says only what is wrong

cli-progress = Building
cli-no-address = 404.html finds its style and links only at the root of a server. For a site in a folder, write its address as base_url in content/handbook.yaml.
cli-left-out = { $count ->
        [one] Published without one team, whose files have mistakes
       *[other] Published without { $count } teams, whose files have mistakes
    }: { $teams }
cli-totals-built = { $pages ->
        [one] One page
       *[other] { $pages } pages
    }: { $written } files written, { $unchanged } unchanged, { $removed } removed, { $seconds } seconds, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }
cli-totals-checked = { $pages ->
        [one] One page
       *[other] { $pages } pages
    } checked, { $seconds } seconds, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }
cli-totals-errors = { $errors ->
        [one] One error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }, { $seconds } seconds; nothing was published

cli-fault = the program met a fault of its own; the last site is as it was
    .help = please report this with the lines above
cli-unknown-argument = there is no flag or argument `{ $name }`
    .help = { $near ->
        [none] see `juntos --help`
       *[other] did you mean `{ $near }`?
    }
cli-unknown-command = there is no command `{ $name }`
    .help = { $near ->
        [none] see `juntos --help`
       *[other] did you mean `juntos { $near }`?
    }
cli-missing-argument = `{ $name }` is missing
    .help = see `juntos --help`
cli-missing-value = `{ $name }` wants a value
    .help = { $known ->
        [none] see `juntos --help`
       *[other] possible are: { $known }
    }
cli-bad-value = `{ $value }` cannot be the value of `{ $name }`
    .help = { $known ->
        [none] see `juntos --help`
       *[other] possible are: { $known }
    }
cli-argument-twice = `{ $name }` cannot be given twice
cli-arguments-together = `{ $name }` and `{ $other }` cannot be given together
cli-bad-arguments = this command line cannot be understood
    .help = see `juntos --help`
cli-bad-date = `{ $value }` is no date
    .help = write year, month and day: 2026-09-01
cli-bad-epoch = SOURCE_DATE_EPOCH is `{ $value }`, which is no number of seconds
    .help = set it to the seconds since 1970-01-01, or unset it
cli-bad-base-url = `{ $value }` is no address of a site
    .help = write it whole: https://example.org/toolkit/
cli-no-project = there is no folder `{ $path }`
    .help = name the folder of a handbook with --project, or begin one: juntos init my-handbook
cli-no-handbook = `{ $path }` is no handbook: it has no content/handbook.yaml
    .help = run juntos in the folder of a handbook, or name it with --project
cli-cannot-read = `{ $path }` cannot be read: { $error }
cli-cannot-write = `{ $path }` cannot be written: { $error }
    .help = the last site is as it was
cli-foreign-file = `{ $path }` is in the way and was not made by juntos
    .help = move it, or choose another folder
cli-stdin-not-utf8 = the input is not UTF-8, from line { $line }
cli-unknown-code = there is no code `{ $code }`
    .help = { $near ->
        [none] codes are the names in square brackets of messages, such as `dead-link`
       *[other] did you mean `{ $near }`?
    }
cli-out-root = the site cannot be written into the root of the disk
    .help = choose a folder of its own
cli-out-home = the site cannot be written into `{ $path }`: it is your home, or around it
    .help = choose a folder of its own
cli-out-project = the site cannot be written into `{ $path }`: the handbook is in it
    .help = choose a folder of its own, such as public
cli-out-sources = the site cannot be written into `{ $path }`: the handbook's sources are there
    .help = choose a folder of its own, such as public
cli-out-file = `{ $path }` is a file, not a folder
    .help = choose a folder of its own

cli-theme = Works with the files of themes
cli-theme-copy = Takes a file of the default theme out, to change it
cli-flag-theme-file = The file, such as templates/page.html or parts/frame.css
cli-theme-copied = copied to { $path }: change it there
cli-theme-unknown = the default theme has no file `{ $file }`
    .help = { $near ->
        [none] see the list in the README, part “Make the site look like yours”
       *[other] did you mean `{ $near }`?
    }
cli-theme-is-there = `{ $path }` is there already, and was left as it is
    .help = move it away first, if you want the original

cli-serving = The site is at { $address } while this runs. Ctrl+C ends it.
cli-editing = The workspace is at { $address } and the site at { $site } while this runs. Ctrl+C ends it.
cli-forgotten = What was kept to undo changes is gone.
cli-polling = The system cannot tell of changes in this folder: looking for them twice a second.
cli-serve-ready = { $pages ->
        [one] One page
       *[other] { $pages } pages
    } ready, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }
cli-serve-stands = The last site without errors is still shown.
cli-serve-problems = To mend before this can be published
cli-serve-warnings = Worth a look
cli-serve-close = Close
cli-serve-no-handbook = There is no content/handbook.yaml any more.
cli-port-in-use = port { $port } is in use, perhaps by another preview
    .help = { $free ->
        [none] choose another with --port
       *[other] port { $free } is free: juntos { $command } --port { $free }
    }
cli-port-refused = port { $port } cannot be used: { $error }
    .help = choose one above 1023 with --port
cli-cannot-serve = the site cannot be served: { $error }

cli-init-done = { $files } files are in { $path }. Next: cd { $path }, then juntos serve
cli-init-not-empty = `{ $path }` is not empty
    .help = name a folder that is new, or holds nothing but what a repository begins with
cli-written = written: { $path }
cli-changed = changed: { $path }
cli-new-process = Add { $id } to processes: in content/handbook.yaml, so that it is shown.
cli-new-part = { $id } comes last there. To move it, change the order in { $path }.
cli-new-no-place = there is no place for `{ $id }` that can be found
    .help = the first of processes: in content/handbook.yaml has to have stages with steps, in a file without errors
cli-new-locale = Add a line to locales: in { $path }: - {"{"}tag: { $tag }, fallback: [{ $fallback }]{"}"}
cli-bad-id = `{ $id }` cannot be a name
    .help = use small letters a to z, digits and -, such as plan-the-message; not index, nor an end of -large or -guide
cli-bad-tag = `{ $tag }` is no tag of a language
    .help = use a tag such as ht, ar or pt-BR
cli-taken-id = `{ $id }` is there already
    .help = choose another name
cli-unknown-team = there is no team `{ $team }`
    .help = { $near ->
        [none] teams are the folders in content/teams; juntos new team { $team } begins one
       *[other] did you mean `{ $near }`?
    }
cli-team-baseline = Freezes the plan of a team, to compare later plans with it
cli-team-new-year = Begins a new school year for a team and freezes its plan
cli-flag-reason = Why the plan is frozen now, in a few words
cli-flag-team-date = The day that it is frozen; today if not given
cli-flag-drop = Gives up an open task, with the reason: bus="The district said no"
cli-flag-end = Ends the membership of a member, by the id in team.yaml
cli-other-audience = `{ $path }` holds a site for another audience
    .help = choose another folder, or remove this one yourself
cli-team-broken = the files of the team `{ $team }` have errors
    .help = mend them first: juntos check
cli-plan-broken = the frozen plan { $path } is broken
    .help = if it was whole once, take it back from a copy; if a command was stopped while it wrote it, delete it and run that command again
cli-year-began = a school year of the team `{ $team }` began on { $date }
    .help = to keep the plan as it is now, use: juntos team baseline { $team }
cli-meeting-there = the team `{ $team }` has a meeting on { $date } already
    .help = look for that day in team.yaml and in meetings/; a second one on a day needs its own `from:`
cli-drop-without-why = `{ $value }` gives no reason
    .help = write the task, =, and why: --drop bus="The district said no"
cli-no-open-task = the team has no open task `{ $id }`
    .help = { $near ->
        [none] see the ids under `tasks:` in { $path }
       *[other] did you mean `{ $near }`?
    }
cli-no-member = the team has no present member `{ $id }`
    .help = { $near ->
        [none] see the ids under `members:` in { $path }
       *[other] did you mean `{ $near }`?
    }
cli-cannot-change = `{ $id }` cannot be changed here
    .help = change it by hand in { $path }, then begin the new year
cli-new-year-done = A new year begins for { $team }; open tasks carried over: { $open }

cli-rename = Gives a thing another name, with all that leads to it
cli-remove = Takes a thing out; links to it become words
cli-flag-thing = What is meant, as in links: activity/greet, page/guides/money, file/map.png
cli-flag-new-name = Its new name
cli-flag-yes = Takes it out without asking
cli-renamed-file = { $from } → { $to }
cli-renamed-places = { $path }: { $count ->
        [one] one place
       *[other] { $count } places
    }
cli-rename-address = The old address { $path } still leads there.
cli-rename-no-address = The old address { $path } leads nowhere from now on.
cli-rename-same = `{ $id }` is its name already
cli-rename-kind = there is no kind `{ $kind }`
    .help = { $near ->
        [none] write the kind, a slash and the name, such as activity/greet
       *[other] did you mean `{ $near }`?
    }
cli-rename-unknown = there is no `{ $kind }/{ $id }`
    .help = { $near ->
        [none] write the kind, a slash and the name, such as activity/greet
       *[other] did you mean `{ $near }`?
    }
cli-rename-bad-id = `{ $id }` cannot be a name
    .help = { $near ->
        [none] use small letters a to z, digits and -, such as plan-the-message
       *[other] `{ $near }` can be one
    }
cli-rename-bad-file = `{ $id }` cannot be the name of this file
    .help = keep its ending, and leave out signs such as : * ? " < > | # %
cli-rename-reserved = `{ $id }` is kept for something else
    .help = choose another name: not index, no name of a device such as con, and for a handout no end of -large or -guide
cli-rename-taken = `{ $id }` is there already: { $place }
    .help = choose another name
cli-rename-broken = nothing was changed, since what is listed above stands in the way
    .help = mend it, then run this command again
cli-rename-breaks = nothing was changed, since the handbook would have the errors above
    .help = change by hand what stands in the way, then run this command again
cli-rename-differs = nothing was changed, since something else would lead elsewhere: { $what }
    .help = please report this; until it is mended, make the change by hand
cli-rename-form = nothing was changed, since this is written in a way that the program does not change: { $path }:{ $line }: { $text }
    .help = write it on one line, without signs that stand for others, or change it by hand
cli-rename-cannot-write = `{ $path }` cannot be written: { $error }
    .help = run this command again: it goes on where it stopped
cli-rename-finished = A change that was stopped halfway is finished now.
cli-remove-needed = nothing was changed, since this place needs it, or tells what a team did: { $path }:{ $line }: { $text }
    .help = change that place by hand first
cli-remove-last = nothing was changed, since it is the last one there: { $path }:{ $line }: { $text }
    .help = put another one in first, or remove the stage or the process that it belongs to
cli-remove-uses = These places lead to it. Links become their words:
cli-remove-no-uses = Nothing leads to it.
cli-remove-files = These files go:
cli-remove-ask = Take it out? (y/n)
cli-remove-answers = y yes
cli-remove-kept = nothing was changed, since nobody was asked
    .help = to take it out, use --yes
cli-remove-not-done = Nothing was changed.
cli-removed-file = removed: { $path }

cli-publish = Publishes the site, or writes the file by which a host does
cli-publish-github-pages = Writes the workflow that publishes on GitHub Pages
cli-publish-gitlab-pages = Writes the pipeline that publishes on GitLab Pages
cli-publish-netlify = Writes the settings by which Netlify publishes
cli-publish-folder = Builds the site and copies what changed into a folder, such as one of a server
cli-flag-publish-folder = The folder
cli-published = { $path }: { $added } files added, { $changed } changed, { $removed } removed, { $unchanged } left as they were, { $seconds } seconds
cli-would-publish = { $path }: { $added } files would be added, { $changed } changed, { $removed } removed, { $unchanged } left as they are, { $seconds } seconds
cli-publish-no-repository = `{ $path }` lies in no repository
    .help = run git init in the folder that you will send to the host, then this command again; without a repository, use juntos publish folder DIR
cli-publish-errors = nothing was written, since the host could not build this handbook: { $count ->
        [one] it has one error
       *[other] it has { $count } errors
    }
    .help = mend what is listed above, then run this command again
cli-publish-cannot-write = `{ $path }` cannot be written at the root of the repository: { $error }
cli-publish-is-there = `{ $path }` is at the root of the repository already, was changed or is for another handbook, and was left as it is
    .help = move it away, or take over by hand what juntos publish { $host } --dry-run prints
cli-publish-would-write = would be written, at the root of the repository: { $path }
cli-publish-written = written, at the root of the repository: { $path }
cli-publish-kept = as it should be, at the root of the repository: { $path }
cli-publish-no-release = there is no release of juntos yet, so the host has no program to build with
    .help = write the address of a program into the file as JUNTOS_URL, and its sum as JUNTOS_SHA256; until then, use juntos publish folder DIR
cli-publish-no-address = the handbook does not know its address: 404.html would have no style in a folder of a server, and there is no site map
    .help = write it as base_url in content/handbook.yaml as soon as you know it
cli-publish-names = the names of members are kept out of the repository, so the site that the host builds shows roles
    .help = to publish names, use juntos publish folder DIR on the computer that has them
cli-publish-open-names = names of members are in the repository: whoever may read it reads them, whatever the site shows
    .help = see where: juntos check --all
cli-publish-untranslated = { $count ->
        [one] one page is not translated, and is shown in another language
       *[other] { $count } pages are not translated, and are shown in another language
    }
    .help = see which: juntos check --all
cli-publish-codes = { $count ->
        [one] one short code is not recorded, and may change
       *[other] { $count } short codes are not recorded, and may change
    } with each site that the host builds
    .help = run juntos build, and send content/codes.yaml with the handbook
cli-publish-files = the site has { $count } files; { $host } takes { $most }
    .help = publish fewer of them, or choose another host
cli-publish-size = pictures and downloads alone have { $size } MB; { $host } takes { $most } MB
    .help = make the largest in content/files smaller, or choose another host
cli-publish-large-file = `{ $path }` has { $size } MB; a repository takes { $most } MB in one file
    .help = make it smaller, or link to it where it is
cli-publish-github-pages-next =
    What to do now:
    1. Commit { $path } and push it to GitHub.
    2. On github.com, open the repository, then “Settings”, then “Pages”.
    3. Under “Build and deployment”, choose “GitHub Actions” as the source.
    4. Open “Actions”, then “Publish the handbook”: it runs at each push to the main branch.
    5. A red mark tells why nothing was published. “Run workflow” tries again.
    6. A green mark shows the address of the site: open it.
    7. Write that address as base_url into content/handbook.yaml, commit and push.
    8. From now on, whatever you push to the main branch is published.
cli-publish-gitlab-pages-next =
    What to do now:
    1. Commit { $path } and push it to GitLab.
    2. In the project, open “Build”, then “Pipelines”: one runs at each push to the main branch.
    3. A red mark tells why nothing was published. “Run pipeline” tries again.
    4. When it is green, open “Deploy”, then “Pages”: the address of the site is there.
    5. Who may see it is set under “Settings”, “General”, “Visibility”, “Pages”.
    6. Write the address as base_url into content/handbook.yaml, commit and push.
    7. From now on, whatever you push to the main branch is published.
cli-publish-netlify-next =
    What to do now:
    1. Commit { $path } and push it to where your repository is kept.
    2. On app.netlify.com, choose “Add new project”, then “Import an existing project”.
    3. Choose the service and the repository. Leave the build settings empty: they are in the file.
    4. Choose “Deploy”. The log tells why, if nothing was published.
    5. The address of the site stands at the top of the project. You can change it under “Domain management”.
    6. Write the address as base_url into content/handbook.yaml, commit and push.
    7. From now on, whatever you push to the main branch is published.

cli-team-meeting = Writes down a meeting: who came, what was decided, what comes next
cli-team-task = Adds a task of a team, or says what became of one
cli-team-reading = Adds a number to a measure of a team
cli-task-add = Adds a task
cli-task-done = Says that a task is done
cli-task-move = Gives a task another day
cli-task-drop = Gives a task up, for a reason
cli-flag-meeting-date = The day of the meeting; today if not given
cli-flag-meeting-from = When it began, by the 24-hour clock
cli-flag-meeting-to = When it ended, by the 24-hour clock
cli-flag-meeting-place = Where it was
cli-flag-meeting-led-by = Who led it: the id of a member
cli-flag-meeting-notes-by = Who took notes: the id of a member
cli-flag-meeting-present = Who came: ids of members
cli-flag-meeting-absent = Who could not come: ids of members
cli-flag-meeting-guests = How many guests came, by sector, such as home=4
cli-flag-meeting-decision = What was decided; may be given several times
cli-flag-meeting-notes = What else was said
cli-flag-meeting-done = Tasks that are done: their ids
cli-flag-meeting-move = A task with its new day; may be given several times
cli-flag-meeting-task = A new task, who does it and by when, such as “Call families; rosa; 2026-10-01”; may be given several times
cli-flag-meeting-reading = A measure with its new number; may be given several times
cli-flag-meeting-next = The day of the next meeting
cli-flag-task = The task's id
cli-flag-task-text = What is to be done
cli-flag-task-who = Who does it, and who helps: ids of members
cli-flag-task-due = By when
cli-flag-task-goal = The goal that it serves: its id; not needed where there is one goal
cli-flag-task-on = The day it was done; today if not given
cli-flag-task-why = Why it is given up
cli-flag-measure = The measure's id
cli-flag-number = The number
cli-flag-reading-date = The day of the number; today if not given
cli-history-meeting = Meeting of { $team }
cli-history-task = Task of { $team }
cli-history-reading = Number of { $team }
cli-bad-guests = `{ $value }` is no number of guests
    .help = write the sector's id, = and how many, such as home=4
cli-bad-time = `{ $value }` is no time
    .help = write hour and minute by the 24-hour clock, such as 18:30
cli-bad-reading = `{ $value }` is no number
    .help = write the measure's id, = and the number, such as days-missed=12.5
cli-no-measure = there is no measure `{ $id }` in this team
    .help = { $near ->
        [none] see the ids of `measures:` in its team.yaml
       *[other] did you mean `{ $near }`?
    }
cli-no-goal = there is no goal `{ $id }` in this team
    .help = { $near ->
        [none] see the ids of `goals:` in its team.yaml
       *[other] did you mean `{ $near }`?
    }
cli-which-goal = “{ $id }” needs a goal that it serves, with a strategy
    .help = { $near ->
        [none] write a goal with a strategy into team.yaml first
       *[other] the goals are { $near }: name one with --goal, or with goal= behind the task, and see that it has a strategy
    }
cli-stale = `{ $path }` has changed meanwhile; nothing was written
    .help = run the command again
cli-not-held = `{ $path }` is written in a way that this command cannot change without losing something; nothing was written
    .help = change it in an editor
cli-nothing-changed = nothing was written: the handbook would have the problems above

cli-print = Prints chosen sheets into one PDF
cli-flag-print-what = What to print, in order: ids or the codes on sheets, such as H3-1, meeting-agenda, activity:listen, pack:setting-direction
cli-flag-print-out = The PDF to write
cli-flag-print-paper = The paper; the handbook's if not given
cli-flag-print-large = In large print
cli-flag-print-both = Each that is named in two languages, one after the other
cli-flag-print-copies = How often all of it comes
cli-print-unknown = nothing to print is called `{ $what }`
    .help = { $near ->
        [none] name a handout, an activity, a self-assessment or pack: and a stage, by id or by the code on the sheet
       *[other] did you mean `{ $near }`?
    }
cli-print-several = several things are called `{ $what }`
    .help = say which one: { $near }
cli-print-locale = the handbook has no language `{ $tag }`
    .help = it has { $tags }
cli-print-no-pdf = `{ $path }` is there and is no PDF
    .help = choose another file with --out
cli-print-too-many = that would be more than { $most } sheets
    .help = print in several runs
cli-printed = { $path }: { $pages ->
        [1] one page
       *[other] { $pages } pages
    }
