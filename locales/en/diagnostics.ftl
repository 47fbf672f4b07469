# What is wrong in a handbook, said to the people who write it.
# A message says what is wrong, its attribute `help` what to do.
# $near is the nearest known name, or "none".

word-error = error
word-warning = warning
word-help = help

## Second places

first-used-here = first used here
block-opened-here = this block is open here
source-text-here = the source text is here
source-section-here = the source has it here
source-handout-here = the source's handout is here
source-field-here = the source's field is here
other-message-here = the message it stands for is here

## Reading

not-utf8 = this file is not UTF-8: `{ $word }`
    .help = save the file again with the encoding UTF-8
not-utf8-utf16 = this file is UTF-16, not UTF-8
    .help = save the file again with the encoding UTF-8
control-character = the invisible character { $character } cannot stand in a text
    .help = delete it; it often comes along when a text is copied from another program
yaml-syntax = this line cannot be read
    .help = check its blanks at the begin, its quotes and its brackets, and those of the line before
yaml-syntax-indent = this line begins at another place than the lines that it belongs to
    .help = { $spaces ->
        [0] take all blanks at its begin away
        [one] begin it with one blank
       *[other] begin it with { $spaces } blanks
    }
yaml-syntax-dash = a blank is missing after the -
    .help = write `{ $right }`
yaml-syntax-after-quote = more words stand behind the quote that ends the value
    .help = put the whole value in quotes: `{ $right }`
yaml-syntax-mark = an item of a list begins with `- `, not with another sign
    .help = write `{ $right }`
yaml-syntax-no-blank = a blank is missing after the colon
    .help = write `{ $right }`
yaml-syntax-no-colon = this line has no `key: value`
    .help = write a key, a colon, a blank and the value; or put it into the text above
yaml-syntax-apostrophe = an apostrophe ends the text that ' began
    .help = write '' for the apostrophe, or put the text in " instead of '
yaml-syntax-tab = a tab cannot indent YAML
    .help = use spaces
yaml-syntax-nbsp = a no-break space stands where YAML wants a plain space
    .help = delete it and type a space
yaml-syntax-curly-quotes = curly quotes are no quotes in YAML
    .help = use straight quotes: "…"
yaml-syntax-first-character = a value cannot begin with this character
    .help = put the value in straight quotes
yaml-syntax-colon = a second colon in a value
    .help = put the value in straight quotes
yaml-syntax-quote = a quote that is opened here is never closed
    .help = add the closing quote
yaml-syntax-bracket = a bracket does not close as it should
    .help = check that every {"{"} and [ has its {"}"} and ]; inside them a comma begins a new entry
yaml-syntax-documents = a second document begins here
    .help = delete the line `---`; a file holds one document
yaml-syntax-key = a list or mapping cannot be a key
    .help = write `key: value`, or put the text in straight quotes
duplicate-key-item = the key `{ $key }` is there twice: a new item begins with `- `
    .help = write `- { $key }:` here, with the - under the one above
duplicate-key = the key `{ $key }` is there twice
    .help = keep one of the two
unknown-key = unknown key `{ $key }`
    .help = { $near ->
        [none] known here: { $known }
       *[other] did you mean `{ $near }`?
    }
unknown-key-comma = unknown key `{ $key }`: inside {"{ }"} a comma begins a new key
    .help = put the text in straight quotes, or write it on lines of its own
unknown-key-foreign = unknown key `{ $key }` in { $count ->
        [one] one file
       *[other] { $count } files
    }
    .help = { $own ->
        [none] delete it; if another program needs it, name it in handbook.yaml: front_matter: {"{"}ignore: [{ $key }]{"}"}
       *[other] here it is `{ $own }`
    }
unknown-key-code = there is no code `{ $key }`
    .help = { $near ->
        [none] codes are the names in square brackets of messages, such as `dead-link`
       *[other] did you mean `{ $near }`?
    }
wrong-type = { $expected ->
        [text] a text is wanted here
        [number] a number is wanted here
        [list] a list is wanted here
        [map] keys with values are wanted here
        [yes-or-no] `true` or `false` is wanted here
       *[other] another kind of value is wanted here
    }, not { $found ->
        [nothing] nothing
        [list] a list
        [map] keys with values
       *[other] this text
    }
    .help = { $expected ->
        [list] write one line for each entry, beginning with `- `
        [map] write one line for each key: `key: value`
        [number] write digits only
        [yes-or-no] write `true` or `false`
       *[other] write a word or a sentence after the colon
    }
wrong-type-list = a list is wanted here, not { $found ->
        [map] keys with values
       *[other] this text
    }
    .help = write `{ $right }`
wrong-type-choice = `{ $found }` is none of the values that can stand here
    .help = { $near ->
        [none] write one of: { $known }
       *[other] did you mean `{ $near }`? Possible are: { $known }
    }
wrong-type-other = this value cannot stand here: { $found }
    .help = look at an example of this key in the handbook's README
wrong-type-colour = `{ $found }` is no colour
    .help = write it like "#0b6e4f", in straight quotes
wrong-type-base-url = `{ $found }` is no address of a site
    .help = write it whole: https://example.org/toolkit/
wrong-type-features = a process of `kind: features` has no stages
    .help = write `features:` instead of `stages:`, or `kind: sequence`
missing-key = the key `{ $key }` is missing
    .help = add a line `{ $key }: …`
missing-key-empty = nothing stands after the key `{ $key }`
    .help = write the words behind the colon
missing-key-unseen = the block at the top of the file is not seen: the first line must be `---`
    .help = begin the file with a line `---` and nothing before it; under it each key as `title: …`, then `---` again
missing-key-nothing = this file holds nothing
    .help = write what it is for, or delete it
yaml-limits-anchor = anchors (`&name`) are not allowed
    .help = write the value out where it is needed
yaml-limits-alias = aliases (`*name`) are not allowed
    .help = write the value out here, or put it in straight quotes if it is a text
yaml-limits-tag = tags (`!name`) are not allowed
    .help = put the value in straight quotes if it is a text
yaml-limits-size = this file nests too deep or holds too many values
    .help = divide it into smaller files
file-too-large = this file has over { $megabytes } MB; a text may have 5
    .help = divide it, or put it into `content/files/` if it is a download
front-matter-unclosed = the block at the top of the file is never closed
    .help = add a line `---` after its last key
merge-conflict = a merge was left open here: `{ $found }` ({ $count } in this file)
    .help = keep one of the two versions, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`
comment-in-text = the text ends before `{ $found }`: a # after a blank begins a comment
    .help = put the whole text in straight quotes, or write the comment on a line of its own
looks-like-template-command = `{ $found }` is a command of another program, and a text here ({ $count } in this file)
    .help = take it out, and write what it would put in its place
looks-like-template-shortcode = `{ $found }` is a shortcode of Hugo, and a text here ({ $count } in this file)
    .help = take it out; for a call-out write a line `::: note`, for a picture ![what it shows](/files/name.jpg)
looks-like-template-value = `{ $found }` stands for a value in another program, and is a text here ({ $count } in this file)
    .help = write the words themselves; a link to a page is [words](name.md)
looks-like-template-program = `{ $found }` is a part of a program (MDX), and a text here ({ $count } in this file)
    .help = take it out, and write what it would show in Markdown
looks-like-template-admonition = `{ $found }` is a call-out of another program, and a text here ({ $count } in this file)
    .help = write a line `::: note {"{"}title="…"{"}"}`, the text from the first column, and a line `:::`
looks-like-template-block = `{ $found }` is written as for another program and taken for `{ $block }` ({ $count } in this file)
    .help = write it like `::: note {"{"}title="…"{"}"}`; there are note, tip, caution and safety
looks-like-template-frame = `{ $found }` is a block of another program: here its content stands without it ({ $count } in this file)
    .help = delete the line and the one with `:::` that ends it; there are note, tip, caution and safety, and example
looks-like-template-tab = `{ $found }` begins a tab in another program, and is a text here ({ $count } in this file)
    .help = write a heading in its place, and what stands in the tab from the first column
looks-like-template-drawing = `{ $found }` begins a drawing in another program, and code here ({ $count } in this file)
    .help = make a picture of it, put it into `content/files/`, and write ![what it shows](/files/name.png)
looks-like-template-code = the words in `{ $found }` are shown by another program, and not here ({ $count } in this file)
    .help = write them as a sentence above the code
looks-like-template-contents = `{ $found }` makes a list of contents in another program, and is a text here ({ $count } in this file)
    .help = delete it: a page has its list of contents by itself
looks-like-template-attributes = `{ $found }` gives a class or the like in another program, and is a text here ({ $count } in this file)
    .help = delete it; the id of a heading stands at its end: {"{"}#our-goal{"}"}
looks-like-markup-attributes = `{ $found }` after a link, a picture or words is a text here ({ $count } in this file)
    .help = delete it: the size and look of things are the theme's; stars make words *slanted* or **bold**
looks-like-markup-empty = this heading has no words
    .help = write its words after the #, or delete it
looks-like-markup-indented = a block begins in the first column only: `{ $found }` is a text here ({ $count } in this file)
    .help = take away what stands before `:::`, and end the list before the block
looks-like-markup-space = after `{ $found }` no plain space follows, so that it is a text ({ $count } in this file)
    .help = type a space with the space bar after the # of a heading, and the sign or number of an item
looks-like-markup-bullet = `{ $found }` is no item of a list here, and a text ({ $count } in this file)
    .help = begin each item with a hyphen and a space: - Bring a pen
looks-like-markup-address = `{ $found }` has blanks, and other programs take the line for words ({ $count } in this file)
    .help = put the address between angle brackets: <{ $found }>
looks-like-markup-table = `{ $found }` belongs to a table as other programs write it ({ $count } in this file)
    .help = write each row as | Task | Who |, and under the first row a line |---|---|
looks-like-markup-row = `{ $found }` looks like the row of a table, and is a text here ({ $count } in this file)
    .help = put a blank line before the first row, and under it a line with as many cells: |---|---|
looks-like-markup-box = `{ $found }` looks like a box to tick, and is a text here ({ $count } in this file)
    .help = write a hyphen, a blank, and the brackets with a blank in between: - [ ] Bring a pen
looks-like-markup-stars = the two stars at `{ $found }` make nothing bold ({ $count } in this file)
    .help = put no blank between the stars and the words, and two stars on either side: **bold**
looks-like-markup-definition = `{ $found }` is the meaning of a word as other programs write it ({ $count } in this file)
    .help = write an item of a list: - **Goal**: what we want to reach
looks-like-markup-abbreviation = `{ $found }` explains a word in another program, and is a text here ({ $count } in this file)
    .help = say what the word means where it first stands, or in glossary.yaml
looks-like-markup-formula = `{ $found }` is a formula of another program, and a text here ({ $count } in this file)
    .help = write it in words, or put a picture of it into `content/files/`
looks-like-markup-sign = the signs round `{ $found }` mean something in another program, and are a text here ({ $count } in this file)
    .help = take them out; stars make words *slanted* or **bold**
looks-like-markup-picture = `{ $found }` is a small picture in another program, and a text here ({ $count } in this file)
    .help = say it in words, or type the sign itself
looks-like-markup-note = `{ $found }` is a note as other programs write it, and a text here ({ $count } in this file)
    .help = write a mark, [^1], and on a line of its own at the end what it says: [^1]: …
looks-like-markup-wiki = `{ $found }` is no link here ({ $count } in this file)
    .help = write [words](name.md), or [[page:name]] for the title of the page

## Ids and links

bad-id = `{ $id }` is no id
    .help = use lower-case letters without accents, digits, `-` and `_`
bad-id-file = the name `{ $id }` cannot be an id
    .help = { $name ->
        [none] rename the file: lower-case letters without accents, digits, `-` and `_`
       *[other] rename the file to `{ $name }`
    }
bad-id-folder = the name `{ $id }` cannot be an id
    .help = { $name ->
        [none] rename the folder: lower-case letters without accents, digits, `-` and `_`
       *[other] rename the folder to `{ $name }`
    }
bad-id-block = `{ $id }` is no id
    .help = use lower-case letters without accents, digits, `-` and `_`: {"{"}#our-goal{"}"}
bad-id-differs = the id `{ $id }` is not the name of the file, `{ $name }`
    .help = delete the key `id`, or rename the file
bad-id-not-utf8 = this name is not UTF-8
    .help = rename the file: lower-case letters without accents, digits, `-` and `_`
duplicate-id = the id `{ $id }` is there twice
    .help = give one of the two another id
duplicate-id-heading = two headings have the id `{ $id }`
    .help = give one of the two another id
unknown-id = there is no { $kind } `{ $id }`
    .help = { $near ->
        [none] check the spelling, or add it
       *[other] did you mean `{ $near }`?
    }
unknown-id-folder = no kind of page has the folder `{ $folder }`
    .help = { $near ->
        [none] the folders are: { $known }
       *[other] did you mean `{ $near }`?
    }
unknown-id-stray-file = nothing is made of the file `{ $path }`
    .help = move it to the folder of its kind, or to `content/files/` if it is a download
unknown-id-ending = nothing is made of the file `{ $path }`, because of how its name ends
    .help = rename it to `{ $name }`
unknown-id-words = no process file names the { $kind } `{ $id }`
    .help = { $near ->
        [none] name it in a file of `content/processes/`, or delete this file
       *[other] name it in a file of `content/processes/`; did you mean `{ $near }`?
    }
unknown-id-no-words = the { $kind } `{ $id }` has no words
    .help = { $near ->
        [none] add the file { $path }
       *[other] did you mean `{ $near }`? Or add the file { $path }
    }
cycle = `{ $id }` leads back to itself
    .help = take one of the links out
cycle-activities = `{ $id }` comes before `{ $other }` and after it
    .help = take one of the two out of `before` or `after`
url-clash = two files want the address `{ $path }`
    .help = rename one of the two
url-clash-own = `{ $path }` is the address of this page anyway
    .help = delete it from `aliases`
case-clash = `{ $path }` and `{ $other }` differ only in capital letters
    .help = rename one: on many computers they are the same file
case-clash-accents = two files or folders are called `{ $path }`, with the accents written in two ways that look the same
    .help = rename one of the two: on many computers they are the same file
reserved-name = the name `{ $name }` is refused by some computers
    .help = give the file another name
reserved-name-id = the name `{ $name }` is kept for pages that juntos makes
    .help = give it another name; not `index`, and for a handout none that ends in `-large` or `-guide`
reserved-name-home = the front page of the handbook is not called `{ $name }`
    .help = rename the file to `home.md`
dead-link = there is no { $kind } `{ $id }`
    .help = { $near ->
        [none] check the spelling, or add it
       *[other] did you mean `{ $near }`?
    }
dead-link-path = there is no page at `{ $path }`
    .help = { $near ->
        [none] check the path; it starts from the folder of this file
       *[other] did you mean `{ $near }`?
    }
dead-link-accepted = `{ $path }` is taken for the page `{ $near }` ({ $count } such links in the handbook)
    .help = write the path of the file: `{ $near }`
dead-link-picture = there is no picture `{ $path }`
    .help = { $near ->
        [none] put it into `content/files/`, and write `/files/{ $name }`
       *[other] did you mean `{ $near }`?
    }
dead-link-file = there is no file `{ $path }`
    .help = { $near ->
        [none] put it into `content/files/`, and write `/files/{ $name }`
       *[other] did you mean `{ $near }`?
    }
dead-link-unreadable = this file could not be read: { $error }
    .help = check the file, and build again
dead-anchor = `{ $id }` has no heading `#{ $anchor }`
    .help = { $near ->
        [none] give the heading an id: {"{"}#{ $anchor }{"}"}
       *[other] did you mean `#{ $near }`?
    }
path-escape = `{ $path }` leads out of the folder `content`
    .help = put the file into `content/files/` and link to it there
path-escape-near = `{ $path }` leads out of the folder `content`
    .help = write the path of the file: `{ $near }`
symlink-escape = this link leads out of the project
    .help = put the file itself here
symlink-escape-loop = this link leads back to a folder around it
    .help = delete the link
symlink-escape-broken = this link leads to a file that is not there
    .help = delete the link, or put the file itself here
orphan-activity = no step uses the activity `{ $id }`
    .help = add `steps: [...]`, or `kind: resource` or `kind: energizer`
orphan-page = nothing leads to the page `{ $id }`
    .help = write `{ $id }` into `navigation:` of handbook.yaml, or link to it: [[page:{ $id }]]
orphan-handout = no activity uses the handout `{ $id }`
    .help = add it to `handouts: [...]` of an activity, or link to it
undefined-reference-link = nothing says where `{ $found }` leads ({ $count } in this file)
    .help = write the address after it in round brackets, or add a line like [name]: https://example.org
undefined-reference-note = the note `{ $found }` is not there ({ $count } in this file)
    .help = add a line that begins with `{ $found }:` and says it, or delete the mark
undefined-reference-mark = no mark leads to the note `{ $found }` ({ $count } in this file)
    .help = write `{ $found }` behind the words that it belongs to, or delete the note

## Dates and numbers

bad-date = `{ $found }` is no date
    .help = write year, month and day: 2026-09-01
bad-date-impossible = there is no day `{ $found }`
    .help = check month and day
bad-date-order = `{ $found }` is no date as it is written here
    .help = write { $date }: year, month and day
ambiguous-date = `{ $found }` can be read in two ways
    .help = write { $first } or { $second }, as it is meant: year, month and day
bad-time-zone = there is no time zone `{ $found }`
    .help = write one like America/Chicago
bad-range = the least, { $least }, is more than the most, { $most }
    .help = change one of the two
bad-range-number = `{ $found }` is out of range here
    .help = write a number that can be counted: 0 or more, and not too large
minutes-differ = the activity says { $run } minutes, its steps take { $sum }
    .help = change `run`, or the `min=` of the steps

## Handouts

unclosed-block = the block `{ $block }` is never closed
    .help = add a line `:::` where it ends
unclosed-block-stray = no block is open here
    .help = delete this line, or add a name: `::: note`
unclosed-block-comment = this comment is never closed: nothing after it is published
    .help = add `-->` where it ends
unknown-block = there is no block `{ $block }`
    .help = { $near ->
        [none] the blocks are: { $known }
       *[other] did you mean `{ $near }`?
    }
bad-argument = the block `{ $block }` takes no `{ $argument }`
    .help = { $near ->
        [none] it takes: { $known }
       *[other] did you mean `{ $near }`?
    }
bad-argument-braces = what a block is told stands in braces
    .help = write it like {"{"}title="Our goal"{"}"}, and nothing after it
bad-argument-id = the block `{ $block }` has no id
    .help = delete `{ $argument }`
bad-argument-no-id = the block `{ $block }` needs an id
    .help = add one in braces: {"{"}#our-goal{"}"}
bad-argument-value = `{ $argument }` has no value
    .help = write it like rows=4 or title="Our goal"
bad-argument-quote = this quote is never closed
    .help = add the closing quote
bad-argument-curly = curly quotes are no quotes here
    .help = use straight quotes: { $argument }="…"
bad-argument-twice = `{ $argument }` is there twice
    .help = keep one of the two
bad-argument-number = `{ $argument }` is a number from 1 to 99, not `{ $found }`
    .help = write digits only: { $argument }=4
bad-argument-each = `each` is group, person or room, not `{ $found }`
    .help = write one of the three
bad-argument-paper = `paper` is portrait or landscape, not `{ $found }`
    .help = write one of the two
bad-argument-layout = `layout` can only be columns, not `{ $found }`
    .help = write layout=columns, or delete it
bad-argument-code = `{ $found }` is no code
    .help = use capital letters, digits and `-`, such as H3-4
bad-argument-heading = a heading takes no `{ $argument }`
    .help = a heading takes an id and minutes: {"{"}#draft min=25{"}"}
bad-argument-minutes = `{ $found }` is no number of minutes
    .help = write digits only: min=25
nested-block = a `{ $block }` cannot stand inside a `{ $outer }`
    .help = close the `{ $outer }` first, with a line `:::`
nested-block-deep = blocks are nested more than three deep
    .help = close a block first, with a line `:::`
missing-title = the { $block } `{ $id }` has no title
    .help = add title="…" in the braces
short-blank = one or two `_` make no blank
    .help = use three or more, or write the date as one blank: ____________
table-shape = this row has { $cells } cells, the table { $columns } columns: the rest would be lost{ $count ->
        [one] {""}
       *[other] {" "}({ $count } such rows in this table)
    }
    .help = take the extra `|` out, or write it as \|
table-shape-short = this row has { $cells ->
        [one] one cell
       *[other] { $cells } cells
    }, the table { $columns } columns{ $count ->
        [one] {""}
       *[other] {" "}({ $count } such rows in this table)
    }
    .help = add a `|` for each cell that is missing; words below a table stand after an empty line
table-shape-none = this block holds no table
    .help = put a table with a head into it: | Task | Who |
code-clash-published = `{ $code }` is on papers as the code of `{ $sheet }`
    .help = this sheet gets another code: print its papers again
code-clash-pinned = `{ $code }` is on papers as the code of `{ $sheet }`
    .help = choose another `code=`; if this is that sheet under a new name, add a line with it to { $path }
code-not-recorded = { $count ->
        [one] the short code `{ $code }` is not in { $path } yet
       *[other] { $count } short codes are not in { $path } yet, the first of them `{ $code }`
    }
    .help = run juntos build, and keep that file with the handbook
code-not-recorded-unwritable = short codes cannot be recorded in { $path }: { $error }
    .help = make that file writable; without it, a code on paper may come to lead to another sheet
code-not-recorded-lost = { $path } is missing, and without it the published code `{ $code }` would not lead to its sheet
    .help = put that file back from a copy; to number all sheets anew, make an empty one
code-clash = two sheets have the code `{ $code }`
    .help = give one of the two another `code=`

## Languages

unknown-locale = `{ $tag }` is no language of this handbook
    .help = { $near ->
        [none] add it under `locales:` in handbook.yaml
       *[other] did you mean `{ $near }`?
    }
unknown-locale-folder = `{ $tag }` is no language of this handbook
    .help = { $near ->
        [none] add it under `locales:` in handbook.yaml, or move the file; the languages are: { $known }
       *[other] did you mean `{ $near }`?
    }
unknown-locale-list = `{ $tag }` is more than one language in one entry
    .help = write each as an entry of its own: `{ $right }`
unknown-locale-tag = `{ $tag }` is no tag of a language
    .help = { $near ->
        [none] write it like en, es or es-MX
       *[other] write `{ $near }`
    }
form-differs = field { $number } is a { $found }, in the source a { $expected }
    .help = give this form the same fields in the same order as the source
form-differs-fewer = field { $number } of the source, a { $expected }, is missing
    .help = give this form the same fields in the same order as the source
form-differs-more = field { $number }, a { $found }, is not in the source
    .help = give this form the same fields in the same order as the source
form-differs-no-handout = the handout `{ $id }` of the source is missing
    .help = translate it, with the same id
form-differs-new-handout = the source has no handout `{ $id }`
    .help = { $near ->
        [none] add it to the source first
       *[other] did you mean `{ $near }`?
    }
structure-overridden = `{ $key }` is another than in the source
    .help = delete it here: a translation holds words only
section-differs = the source has no section `{ $id }`
    .help = { $near ->
        [none] repeat the ids of the source's headings
       *[other] did you mean `{ $near }`?
    }
section-differs-missing = the section `{ $id }` of the source is missing
    .help = translate it, with the same id: {"{"}#{ $id }{"}"}
section-differs-slide = the source has no slide `{ $id }`
    .help = { $near ->
        [none] add it to the source first
       *[other] did you mean `{ $near }`?
    }
section-differs-slide-missing = the slide `{ $id }` of the source is missing
    .help = translate it, with the same id
fluent-syntax = this line is no Fluent message
    .help = check that every {"{"} has its {"}"}, and that further lines are indented
fluent-syntax-default = none of the choices before this place is marked as the usual one
    .help = put a * before one of them: *[other]
fluent-syntax-deep = braces stand in braces more than 40 deep
    .help = write a shorter message
fluent-syntax-function = there is no function `{ $name }`
    .help = only NUMBER can be used, in capital letters
fluent-syntax-digits = a number cannot have so many digits
    .help = ask for at most 20
fluent-syntax-large = with all that it refers to, this message is too long
    .help = refer to fewer messages; at most 100 parts are written
fluent-missing = the message `{ $id }` is missing in `{ $locale }`
    .help = add it to a file in locales/{ $locale }/
fluent-missing-override = `{ $locale }` has no words for the message `{ $id }`, which stands here in other words: its readers see those of another language
    .help = add it to a file in locales/{ $locale }/
fluent-missing-core = `{ $locale }` lacks { $count ->
        [one] one message of the pages' own words
       *[other] { $count } messages of the pages' own words
    }, such as `{ $id }`
    .help = copy locales/en/core.ftl to locales/{ $locale }/ and translate it
fluent-variable = the message `{ $id }` is not given `${ $variable }`
    .help = { $near ->
        [none] take it out
       *[other] did you mean `${ $near }`?
    }
fluent-variable-dropped = the message `{ $id }` leaves out `${ $variable }`
    .help = say it somewhere in the message
fluent-attribute = the message `{ $id }` lacks its part `.{ $attribute }`
    .help = add a line `.{ $attribute } = …` under it
untranslated = there is no `{ $locale }` of this page; readers get it in another language
    .help = add { $path }
untranslated-source = this page is not there in the first language, `{ $locale }`
    .help = add { $path }
untranslated-term = the term `{ $id }` is missing in `{ $locale }`
    .help = add it to content/{ $locale }/glossary.yaml
same-text = this text is the same as in the first language
    .help = translate it, or delete the file until you can
same-text-summary = this summary is the same as in the first language
    .help = translate it

## Safety

unsafe-link = links with `{ $scheme }` are not allowed
    .help = use https, mailto or tel, or link to a page of the handbook
unsafe-link-picture = a picture cannot stand in the text itself (`{ $scheme }`)
    .help = save it as a file in `content/files/`, and write ![what it shows](/files/name.png)
unsafe-html = HTML is shown as text
    .help = use Markdown, or a block such as `::: note`
image-without-text = this image has no text for those who cannot see it
    .help = say in the square brackets what it shows: ![Two parents at a table](…)
outside-asset = this image lies on another site and is not shown
    .help = put a copy into `content/files/` and use that

## Theme

template-error = { $error }
    .help = { $pages ->
        [one] this shows on the page { $page }
       *[other] this shows on { $pages } pages, first on { $page }
    }
template-error-asset = this file of the theme could not be read: { $error }
    .help = check the file
nested-too-deep = lists or quotations stand more than 8 deep inside one another
    .help = take some levels out
large-image = { $count ->
        [one] this picture is larger than a page needs: it is published with 1,600 pixels on its longer side
       *[other] { $count } pictures, this one and others, are larger than a page needs: they are published with 1,600 pixels on their longer side
    }
    .help = nothing has to be done, and your file stays as it is; a smaller one makes building faster
large-image-kept = { $count ->
        [one] this picture is larger than a page needs, and is published as it is
       *[other] { $count } pictures, this one and others, are larger than a page needs, and are published as they are
    }
    .help = save it as a JPEG with 1,600 pixels on its longer side, so that it opens on a slow phone
no-glyph = no font has the character { $char } ({ $number }); on paper stands � instead
    .help = write it another way, or put a font that has it into `themes/<theme>/paper/`
too-long-for-sheet = { $kind ->
        [slide] this slide fills { $filled } pages
       *[handout] this handout fills { $filled } pages, and is to fill { $sheets }
    }
    .help = { $kind ->
        [slide] say less, or make two slides of it
       *[handout] shorten it, or correct `sheets=`
    }
too-long-for-sheet-text = this text is too long for paper; a line that says so stands instead
    .help = part it into several
table-too-wide = a table of { $columns } columns is too wide for the sheet
    .help = leave out a column, make two tables of it, or lay the sheet on its side: `paper=landscape`
heading-skip = this heading is of level { $level }, the one before it of level { $before }
    .help = begin it with `{ $sign }`
heading-skip-first = the first heading is of level { $level }; only the title stands above it, of level { $before }
    .help = begin it with `{ $sign }`
not-a-file = this is a pipe or a device, not a file that could be read
    .help = take it away, or put a file in its place
unsafe-html-file = `{ $path }` is not published: browsers would run what is in it
    .help = publish a PDF or a picture of it

## Dates, times and lengths of time

bad-range-time = `{ $found }` is no time of day
    .help = write hours and minutes, 00:00 to 23:59, in quotation marks: "18:00"
bad-range-every = `{ $found }` is no length of time
    .help = write a number and d, w, mo or y: 90d, 2w, 1mo, 1y
date-order = { $first } is before { $second }
    .help = look at both; mostly the year is off by one, or the two were swapped
date-order-begin = it begins here
done-without-date = `{ $id }` is done, but the day is missing
    .help = add `{ $key }:` with the day; one close to it is better than none
future-date = { $date } is still to come: today is { $today }
    .help = look at the year; what is only planned is not done yet

## Teams

duplicate-id-meeting = there are two meetings on { $id }
    .help = give both their own `from:`, so that they can be told apart
unknown-member = nobody in `members:` has the id `{ $id }`
    .help = { $near ->
        [none] check the spelling, or add the person to `members:`
       *[other] did you mean `{ $near }`?
    }
present-and-absent = `{ $id }` is both present and absent
    .help = take the id off one list; somebody who came late was present
present-and-absent-present = present here
present-and-absent-former = `{ $id }` is under `former:` and is still a member
    .help = take the id off `former:`, or write `until:` beside the member
present-and-absent-member = a member here
present-and-absent-cancelled = this meeting is cancelled, and somebody was present
    .help = take away `status: cancelled` if it took place, else `present:`
not-yet-a-member = on { $date } `{ $id }` was no member yet
    .help = correct `since:`, or count a visitor under `guests:`
not-yet-a-member-since = a member since { $since }
missing-reason = nothing says why `{ $id }` is stuck or given up
    .help = add `why:` with a few words
missing-reason-team = nothing says why `{ $key }` is so
    .help = add `why:` with a few words: readers are told them
bad-target = the target { $target } is no better than { $baseline }, where it began: `good: { $good }`
    .help = { $good ->
        [up] the target has to be higher; if less is better, write `good: down`
       *[down] the target has to be lower; if more is better, write `good: up`
    }
unknown-member-past = nobody in `members:` has the id `{ $id }`; pages say “former member”
    .help = { $near ->
        [none] if the person left the team, list the id under `former:` in team.yaml
       *[other] did you mean `{ $near }`? If the person left the team, list the id under `former:` in team.yaml
    }
unknown-id-no-team = there is no team `{ $id }`, so nothing is made of this file
    .help = { $near ->
        [none] write `content/teams/{ $id }/team.yaml`
       *[other] did you mean `{ $near }`? Else write `content/teams/{ $id }/team.yaml`
    }
bad-range-clock = there is no { $found } on { $date }: the clocks are set forward
    .help = write the hour that the clocks show then
unknown-sector = there is no sector `{ $sector }`
    .help = { $near ->
        [none] the sectors are: { $known }; what a person does goes into `role:`
       *[other] did you mean `{ $near }`?
    }
off-scale = `{ $level }` is no level of this scale
    .help = { $near ->
        [none] the levels are: { $known }
       *[other] did you mean `{ $near }`?
    }
baseline-edited = the frozen plan of { $date } was changed by hand
    .help = put the file back as it was; freeze a new plan with: juntos team baseline
empty-sector = nobody from the sector `{ $sector }` is in the team now
    .help = invite somebody and add them to `members:`
no-facilitator = nobody in the team is marked as facilitator
    .help = write `facilitator: {"{"}trained: 2026-01-31{"}"}` for the member who was trained
owner-left = `{ $id }` left the team on { $date }, and this is still to be done
    .help = find somebody else for `owner:`, or drop it and say `why:`
no-measure = the goal `{ $id }` has no measure
    .help = add one thing to count or to ask under `measures:`
no-owner = the task `{ $id }` has no owner
    .help = ask who takes it, and write `owner:` with the member's id
student-without-consent = the student `{ $id }` would be named without consent
    .help = take `publish:` out, or add `consent:` with `date:` and `by:`
names-in-repository = names of members stand in a file that is under version control
    .help = move `name`, `publish` and `consent` to people.yaml beside this file; for a team that is made up, write `sample: true`
names-in-repository-people = this file names people, and version control does not pass over it
    .help = add a line to .gitignore: /content/teams/*/people.yaml
small-group = only { $count ->
        [one] one person
       *[other] { $count } people
    } answered, fewer than { $smallest }
    .help = leave the true number here, the site hides it; but do not repeat it in a text
contact-data = `{ $found }` would be published
    .help = point to an office instead of a person
name-in-text = `{ $name }` is named in a text that is published
    .help = write the role; who does a task belongs into `owner:`
name-in-text-id = the id `{ $name }` holds a name, and is published in the calendar and in data
    .help = rename it after what is to be done
name-in-text-member = `{ $name }` is the id of a member; it is left out of the page
    .help = write how it was decided: consensus, vote
maybe-students = the role `{ $role }` reads as a student’s: the name needs consent
    .help = move the person to the sector `students`; if these are adults, write {"{"}id: { $sector }, students: false{"}"} under `sectors:` in handbook.yaml
maybe-students-sector = the sector `{ $sector }` reads as one of students: their names need consent
    .help = say which it is: {"{"}id: { $sector }, students: true{"}"}, or false for adults
no-word = pages show this id as it is: there is no message `{ $message }`
    .help = add a line `{ $message } = …` to { $files }

## Translations

outdated = the source has changed since this was translated
    .help = bring the translation up to date, then record it: juntos translate accept { $locale } { $page }; what has changed says: juntos translate status { $locale } { $page }
lock-out-of-date = this text was changed by hand since its translation was recorded
    .help = check that both languages say the same, then record it: juntos translate accept { $locale } { $page }
lock-out-of-date-mechanical = a link, a date or a field of the source has changed since this was translated
    .help = carry it over: juntos translate sync { $locale } --fix; or change it by hand, then record it: juntos translate accept { $locale } { $page }
lock-out-of-date-unreadable = the record of this translation cannot be read: { $detail }
    .help = it is likely a merge that was left open: keep one side whole, then look with: juntos translate status
placeholder-missing = `{ $text }` of the source is missing here
    .help = copy it from the source without a change, and put it where it fits in the sentence
placeholder-extra = the source does not have `{ $text }` at this place
    .help = delete it, or add it to the source as well
link-differs = this leads to `{ $found }`, the source to `{ $expected }`
    .help = use the target of the source: readers come to the page in their own language by themselves
structure-differs = { $sort ->
        [headings] headings here: { $found }, in the source: { $expected }
        [level] this heading is of level { $found }, of level { $expected } in the source
        [lists] lists here: { $found }, in the source: { $expected }
        [items] items in this list: { $found }, in the source: { $expected }
        [tables] tables here: { $found }, in the source: { $expected }
        [rows] rows in this table: { $found }, in the source: { $expected }
       *[columns] columns in this table: { $found }, in the source: { $expected }
    }
    .help = compare the two, and give each part of the source one of its own
numeral-differs = the number here is { $found }, in the source { $expected }
    .help = correct it; only the way of writing it may differ
numeral-differs-missing = the number { $expected } of the source is missing here
    .help = add it, in digits or as a word
numeral-differs-extra = the number { $found } is not in the source at this place
    .help = correct it, or delete it
term = the source says “{ $term }”, and nothing here says what was agreed on for it
    .help = write one of these: { $approved }; if another word is as good, add it under `approved:` in the glossary
forbidden-term = the glossary rules out “{ $found }”
    .help = write one of these: { $approved }
register = “{ $found }” says { $form ->
        [tu] “tú” to the reader, and “{ $other }” on this page “usted”
       *[usted] “usted” to the reader, and “{ $other }” on this page “tú”
    }
    .help = choose one form for the whole page; in a handbook for families it is mostly “usted”
register-other = the other form is here
punctuation-question = this question has no “¿” where it begins
    .help = put it before the first word of the question, which may be in the middle of a sentence
punctuation-exclamation = this exclamation has no “¡” where it begins
    .help = put it before the first word of the exclamation, which may be in the middle of a sentence
punctuation-doubled = “{ $word }” is there twice in a row
    .help = delete one of the two
punctuation-blank = a blank stands before “{ $mark }”
    .help = delete the blank
too-long = this is { $found } characters long, its source { $expected }: it may not fit on the sheet
    .help = say it more shortly; there is no need to render every word
leftover-source = this seems not to be translated yet
    .help = translate it; for a song or a quotation write on the line before: <!-- juntos: no-translate -->
leftover-source-same = this text is the same as in the source
    .help = translate it; if it is to stay as it is, write on the line before: <!-- juntos: no-translate -->
