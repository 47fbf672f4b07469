# What the commands for translators say.

cli-translate = Shows what is translated, and exchanges texts with translators
cli-translate-status = Shows how far each page is translated
cli-translate-count = Counts the words that there are to translate, for a quote
cli-translate-export = Makes a packet of texts for translators
cli-translate-import = Takes a packet that came back
cli-translate-sync = Brings translations in step with pages whose blocks moved
cli-translate-accept = Records that a translation says what its source says today
cli-translate-check = Reports what is wrong with translations, and nothing else
cli-translate-pseudo = Builds the site with a made-up language, to see what cannot be translated or does not fit
cli-translate-tm = Exchanges a translation memory
cli-translate-tm-export = Writes all translations as a TMX file
cli-translate-tm-import = Takes translations from a TMX file
cli-translate-glossary = Prints the terms and their translations as a table
cli-flag-locale = The language, such as es
cli-flag-page = One page, such as activities/egg-drop: shows its blocks and what changed
cli-flag-pages = Only these pages or folders, with commas between them
cli-flag-all-pages = Shows the pages too on which nothing is left to do
cli-flag-data-format = How the answer is written
cli-flag-to = The format of the packet
cli-flag-packets = The folder for the packet; packets in the project unless you say
cli-flag-only = Only blocks in these states, with commas between them
cli-flag-packet = The file that came back
cli-flag-dry-run = Says what would be done, and does nothing
cli-flag-as = Whether texts that the file calls reviewed count as reviewed
cli-flag-same = Takes texts that say the same as their source, such as names
cli-flag-overwrite = Takes texts even where their translation in the handbook was changed since the packet was made
cli-flag-fix = Puts links and other marks right that changed in the source
cli-flag-prune = Takes out texts whose source is gone
cli-flag-accept = What to record: a folder, a page, or one block of a page
cli-flag-baseline = Records all pages that have no record yet, as they are
cli-flag-no-meaning-change = Only blocks whose source was changed without changing what it means
cli-flag-reviewed = Records that somebody read the translation again
cli-flag-by = Who says so; kept in the record
cli-flag-frozen = Counts a record that is out of date as an error, for checks that run by themselves
cli-flag-pseudo = The made-up language: with accents, or from right to left
cli-flag-tm-out = The file to write; prints it unless you say

translate-state-missing = missing
translate-state-outdated = outdated
translate-state-mechanical = links changed
translate-state-touched = to confirm
translate-state-draft = draft
translate-state-machine = machine
translate-state-untracked = no record
translate-state-translated = translated
translate-state-reviewed = reviewed
translate-head-page = page
translate-head-words = words
translate-head-moved = moved
translate-head-orphans = source gone
translate-head-extra = without source
translate-status-total = { $locale }: { $current } of { $pages } pages are current; { $done } of { $blocks } blocks
translate-status-messages = { $locale }: { $done } of { $messages } messages of the { $layer ->
        [core] program
        [theme] theme
       *[handbook] handbook
    } are translated
translate-in-step = Nothing to do: the translations are in step
translate-count-page = page
translate-count-new = new
translate-count-changed = changed
translate-count-changed-only = only the changes
translate-count-repeated = repeated
translate-count-memory = translated elsewhere
translate-count-similar = similar elsewhere
translate-count-done = done
translate-count-total = all pages
translate-exported = { $path }: { $units ->
    [one] one text
   *[other] { $units } texts
} of { $pages ->
    [one] one page
   *[other] { $pages } pages
}
translate-packet-readme =
    Texts to translate from { $from } into { $to }

    1. Open { $file } in your translation tool or word processor.
    2. Write the translation of each text. Keep the marks with numbers, such as <1/> and <2>words</2>: they
       stand for links, blanks to fill in and other things that stay as they are. Each must be there once.
       Stars around words make them bold: keep them around the same words.
    3. Texts that changed have their old source beside them, and their old translation as a start.
    4. The table in { $glossary } says which words to use, and which not.
    5. Send { $file } back. It is taken in with: juntos translate import { $file }
translate-imported = { $accepted } taken, { $outdated } taken but the source has changed since, { $unchanged } unchanged, { $empty } empty, { $rejected } not taken; { $files ->
    [one] one file changes
   *[other] { $files } files change
}
translate-synced = { $page }: { $fixed ->
    [one] one text
   *[other] { $fixed } texts
} with links put right, { $moved } moved, { $pruned } taken out
translate-synced-renamed = { $from } has a new name: its translation moves to { $to }
translate-accepted = { $accepted } recorded in { $files ->
    [one] one file
   *[other] { $files } files
}
translate-unpaired = { $id }: no text of the translation could be found for this block
translate-checked = { $errors ->
    [one] one error
   *[other] { $errors } errors
}, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
} in translations
translate-pseudo-built = { $path }: the made-up language is { $tag }
translate-unknown-locale = the handbook has no language `{ $tag }`
    .help = { $near ->
        [none] It can be translated into: { $known }.
       *[other] Did you mean `{ $near }`? It can be translated into: { $known }.
    }
translate-packet-locale = the packet is translated into `{ $tag }`, which is no language of the handbook
    .help = If it is meant for one of these, name it with --locale: { $known }.
translate-packet-source = the packet is translated into `{ $tag }`, and the handbook is written in `{ $source }`
    .help = It is the wrong way round: ask for a translation from { $source } into one of these: { $known }.
translate-source-locale = `{ $tag }` is the language that the handbook is written in
    .help = Name a language that it is translated into: { $known }.
translate-unknown-page = there is no page `{ $page }`
    .help = { $near ->
        [none] Name it by its folder and file, such as activities/egg-drop.
       *[other] Did you mean `{ $near }`?
    }
translate-unknown-block = there is no block `{ $id }`
    .help = `juntos translate status LOCALE PAGE` shows the blocks of a page with their names.
translate-accept-what = say what to record
    .help = Name a page, such as activities/egg-drop, or one block of it, or give --baseline to record all pages that have no record yet.
translate-unknown-format = { $path } is no packet that can be read
    .help = It can be XLIFF 2 or 1.2, PO, TMX or Word (docx), as `juntos translate export` makes them.
translate-unreadable-syntax = { $path } is broken: { $detail }
    .help = Save it again in the tool that wrote it, and send the whole file.
translate-unreadable-dtd = { $path } holds definitions of its own (DTD or entities), which a packet may not
    .help = Ask for a file that was saved by a translation tool.
translate-unreadable-large = { $path } is too large for a packet
    .help = Send the pages in several packets.
translate-unreadable-deep = { $path } nests its parts too deep
    .help = Ask for a file that was saved by a translation tool.
translate-other-source = the packet is translated from `{ $found }`, and the handbook is written in `{ $source }`
    .help = It may be a packet of another handbook.
translate-rejected-unknown = no text of the handbook has this name: it may be a packet of another handbook, or the text is gone
translate-rejected-twice = the same text is there twice, with different translations
translate-rejected-missing = the mark { $number } is missing: each must be there once
translate-rejected-extra = the mark { $number } is there twice, or the source has none of that number
translate-rejected-unbalanced = the mark { $number } is not closed, or closed before it is opened
translate-rejected-bidi = it holds invisible marks that turn the direction of writing
translate-rejected-html = it holds HTML, which would be printed as it is
translate-rejected-control = it holds a character that no text may hold
translate-rejected-reads = in its place it would read as something else, such as a list or a heading
translate-rejected-more = and { $count ->
    [one] one more text
   *[other] { $count } more texts
} for the same reasons: `--format json` names each
translate-rejected-same = it says the same as its source: if that is meant, import the packet again with --same
translate-rejected-conflict = its translation in the handbook was changed since this packet was made, and stays: to take the packet's instead, import it again with --overwrite
translate-rejected-place = the translation has no place for it: translate the blocks around it first
