//! Blocks, fields and links: the HTML and text of bodies, and the ranges that translation splices.

use juntos::markdown::block::{BlockKind, blocks, splice};
use juntos::markdown::field::FieldKind;
use juntos::markdown::html::standalone;
use juntos::markdown::{Lexed, Masked};
use juntos::translate::marked::Marked;
use proptest::prelude::*;

use crate::site_test::SiteTest;

/// The fields of a handout as short words, with the bytes they stand for.
#[track_caller]
fn fields(text: &str, expected: &[&str]) {
    let lexed = Lexed::new(text, true);
    let found: Vec<String> = lexed
        .fields
        .iter()
        .map(|field| {
            let kind = match &field.kind {
                FieldKind::Blank => "blank".to_owned(),
                FieldKind::Line => "line".to_owned(),
                FieldKind::Tick => "tick".to_owned(),
                FieldKind::Choice(group) => format!("choice{group}"),
                FieldKind::Rating { from, to, low, high } => {
                    format!(
                        "rating{from}-{to}/{}/{}",
                        low.as_deref().unwrap_or(""),
                        high.as_deref().unwrap_or("")
                    )
                }
            };
            format!("{kind} {}", &text[field.range.clone()])
        })
        .collect();
    assert_eq!(found, expected, "{text:?}");
}

// Blanks are found before the parser can take them for emphasis or rules.
#[test]
fn blanks() {
    fields("¿____? ¿____?\n", &["blank ____", "blank ____"]);
    fields("«____» y «____»\n", &["blank ____", "blank ____"]);
    fields("(____) (____)\n", &["blank ____", "blank ____"]);
    fields("Name: ___\n\n____\n____\n", &["blank ___", "line ____", "line ____"]);
    fields("  ____  \n", &["line ____"]);
    fields("| A | B |\n|---|---|\n| ____ | [ ] |\n", &["blank ____", "tick [ ]"]);
}

// In code, links, autolinks and references nothing is a field.
#[test]
fn no_fields() {
    fields("`____` and ``a ` ____``\n", &[]);
    fields("```\n____\n[ ]\n```\n", &[]);
    fields("[a](x____y) <https://example.org/____>\n", &[]);
    fields("[[page:a____b]] \\____\n", &["blank ___"]);
    fields("[a]: https://example.org/____\n", &[]);
    fields("[1-5](x) [ ](y)\n", &[]);
}

// Boxes, circles and scales.
#[test]
fn choices() {
    fields("- [ ] a\n- [x] b\n", &["tick [ ]", "tick [x]"]);
    fields("[ ] Home  [ ] School\n", &["tick [ ]", "tick [ ]"]);
    fields("- ( ) a\n- ( ) b\n\nWords.\n\n- ( ) c\n", &["choice0 ( )", "choice0 ( )", "choice1 ( )"]);
    fields(
        "How? [1-5]\n\nSure? [1-5: nada | mucho]\n",
        &["rating1-5// [1-5]", "rating1-5/nada/mucho [1-5: nada | mucho]"],
    );
    fields("f( ) and [5-1] and [1-99]\n", &[]);
}

// One or two underscores that stand alone are no blank; emphasis and names are left alone.
#[test]
fn short_blanks() {
    let short = |text: &str| -> Vec<String> {
        let lexed = Masked::new(text, true);
        lexed.short_blanks.iter().map(|range| text[range.clone()].to_owned()).collect()
    };
    assert_eq!(short("Date: __/__/____\n"), ["__", "__"]);
    assert_eq!(short("Name: __ Age: _\n"), ["__", "_"]);
    assert_eq!(short("_word_ and __two words__ and _¿Qué?_\n"), Vec::<String>::new());
    assert_eq!(short("snake_case and a_b_c\n"), Vec::<String>::new());
}

// A fence under a table is no row, and a fence in code or a comment is no fence.
#[test]
fn fences() {
    let html = standalone("::: note\n| A |\n|---|\n| b |\n:::\nafter\n", false);
    assert!(!html.contains(":::") && html.contains("</table>"), "{html}");
    assert_eq!(Lexed::new("```\n::: note\n```\n", false).fences.blocks.len(), 0);
    assert_eq!(Lexed::new("<!--\n::: note\n-->\n", false).fences.blocks.len(), 0);
    let swallowed = Lexed::new("<div>\n::: note\nin\n:::\n</div>\n", false);
    assert_eq!(swallowed.fences.blocks.len(), 1);
    let html = standalone("<div>\n::: note\nin\n:::\n</div>\n", false);
    assert!(html.contains("call-out note"), "{html}");
}

// Handouts on a page: inputs with labels, inherited rows, code and link; and the same as text.
#[test]
fn handout_on_page_and_as_text() {
    let sheet = "::: handout {#form title=\"Form\"}\nName: ____ [[page:home]]\n____\n\n- ( ) Yes\n- ( ) No\n\n[ ] Here\n\nSure? [1-3: no | yes]\n\n::: table {rows=2}\n| Task | Who |\n|---|---|\n:::\n\n::: box {lines=2 title=\"More\"}\n:::\n:::\n";
    let es = "::: handout {#form title=\"Hoja\"}\nNombre: ______ [[page:home]]\n____\n\n- ( ) Sí\n- ( ) No\n\n[ ] Aquí\n\n¿Es así? [1-3: no | sí]\n\n::: table\n| Tarea | Quién |\n|---|---|\n:::\n\n::: box {title=\"Más\"}\n:::\n:::\n";
    let mut site = SiteTest::minimal()
        .file("content/en/activities/greet.md", &format!("---\ntitle: Greet\nsteps: [meet]\n---\n{sheet}"))
        .file("content/es/activities/greet.md", &format!("---\ntitle: Saludar\n---\n{es}"));
    let site = site.build();
    assert_eq!(site.places(), Vec::<String>::new());
    let sheet = site.between("es/handouts/form.html", "<h1>Hoja</h1>", "<p class=\"foot\">");
    assert_eq!(sheet, include_str!("expected/form.es.html").trim());
    assert_eq!(site.page("es/handouts/form.txt"), include_str!("expected/form.es.txt"));
}

// A blank stays in the line of the word before it, whatever space stands before the word.
#[test]
fn blank_beside_its_word() {
    let site = |text: &str| {
        let words = |title: &str| format!("---\ntitle: {title}\n---\n{text}\n");
        SiteTest::minimal()
            .file("content/en/handouts/form.md", &words("Form"))
            .file("content/es/handouts/form.md", &words("Hoja"))
            .edit("content/en/activities/greet.md", "time:", "handouts: [form]\ntime:")
            .build()
            .between("en/handouts/form.html", "<h1>Form</h1>", "<p class=\"foot\">")
    };
    let blank = |before: &str, label: &str| {
        format!(
            "<p>{before}<input type=\"text\" class=\"blank\" id=\"form.f.1\" size=\"6\" aria-label=\"{label}\"></span></p>"
        )
    };
    let sheet = |text: &str, before: &str, label: &str| {
        let page = site(text);
        assert!(page.contains(&blank(before, label)), "{page}");
    };
    sheet("The date: ____", "The <span class=\"ask\">date: ", "The date");
    sheet("a\u{a0}date: ____", "a\u{a0}<span class=\"ask\">date: ", "a\u{a0}date");
    sheet("¿Año:\u{2003}____", "<span class=\"ask\">¿Año:\u{2003}", "¿Año");
}

// A link is kept only when its scheme is on the list; what is refused stays as words.
#[test]
fn schemes() {
    let html =
        standalone("[a](javascript:alert(1)) [b](https://example.org) <ms-word:x> [c](term:d)\n", false);
    assert_eq!(html, "<p>a <a href=\"https://example.org\">b</a> ms-word:x c</p>\n");
}

fn kinds(text: &str) -> Vec<(BlockKind, &str)> {
    let lexed = Lexed::new(text, false);
    blocks(&lexed, &lexed.pieces()).into_iter().map(|block| (block.kind, &text[block.range])).collect()
}

// Every text that a translator gets is a block of its own, with its exact bytes.
#[test]
fn translation_blocks() {
    let text = "## Plan *now* {#plan min=5}\n\nOne\ntwo.\n\n- a [[page:home]]\n  - b\n\n| H |\n|---|\n| ![alt](x.png) c |\n\n::: note {title=\"Hear\"}\nIn.\n:::\n\n    code\n";
    assert_eq!(
        kinds(text),
        [
            (BlockKind::Heading, "Plan *now*"),
            (BlockKind::Paragraph, "One\ntwo."),
            (BlockKind::Item, "a [[page:home]]"),
            (BlockKind::Item, "b"),
            (BlockKind::Cell, "H"),
            (BlockKind::Cell, "![alt](x.png) c"),
            (BlockKind::Title, "Hear"),
            (BlockKind::Paragraph, "In."),
        ]
    );
}

// A comment is dropped wherever it stands, and what stands beside it is Markdown; the plain CommonMark of
// `--raw-html` has comments as HTML.
#[test]
fn comments() {
    for (text, html) in [
        ("<!-- ask the aunt first --> Bring *two*.\n", "<p>Bring <em>two</em>.</p>\n"),
        ("- <!-- c --> Bring *two*.\n", "<ul>\n<li>Bring <em>two</em>.</li>\n</ul>\n"),
        ("<!-- ñandú, ñandú, ñandú --> Él.\n", "<p>Él.</p>\n"),
        ("> <!-- ñ --> ## Él\n", "<blockquote>\n<h2>Él</h2>\n</blockquote>\n"),
        ("> <!-- c --> Bring.\n", "<blockquote>\n<p>Bring.</p>\n</blockquote>\n"),
        ("<!-- a\nb --> Bring.\n", "<p>Bring.</p>\n"),
        ("<!-- a -->\nBring\n<!-- b --> it.\n", "<p>Bring\nit.</p>\n"),
        ("<!-- a --> <!-- b\n\nc --> Bring.\n", "<p>Bring.</p>\n"),
        ("Bring <!-- c --> two.\n", "<p>Bring two.</p>\n"),
        ("Bring <!-- c\n\n```\n\nd --> two.\n", "<p>Bring two.</p>\n"),
        ("## Bring <!-- c --> two\n", "<h2>Bring two</h2>\n"),
        ("<!-- c --> ## Bring\n", "<h2>Bring</h2>\n"),
        ("Before.\n\n<!-- never\n\nAfter.\n", "<p>Before.</p>\n"),
        ("a\n\n<!--> secret -->\n\nb\n", "<p>a</p>\n<p>b</p>\n"),
        ("a <!---> secret --> b\n", "<p>a b</p>\n"),
        ("Write `<!-- c -->`.\n", "<p>Write <code>&lt;!-- c --&gt;</code>.</p>\n"),
        ("```\n<!-- c --> x\n```\n", "<pre><code>&lt;!-- c --&gt; x\n</code></pre>\n"),
    ] {
        assert_eq!(standalone(text, false), html, "{text:?}");
    }
    assert!(!standalone("<div>\n<!-- secret --> Bring.\n</div>\n", false).contains("secret"));
    let note = standalone("Why?[^1]\n\n[^1]: <!-- secret --> note *em* [a](https://example.org)\n", false);
    assert!(note.contains("note <em>em</em> <a href=\"https://example.org\">a</a>"), "{note}");
    assert!(!note.contains("secret") && !note.contains('\u{1e}'), "{note}");
    let none = standalone("a\n    [^1]: <!-- secret --> b\n", false);
    assert!(!none.contains("secret") && !none.contains('\u{1e}'), "{none}");
    assert_eq!(standalone("<!-- c --> *d*\n", true), "<!-- c --> *d*\n");
}

// A translator gets nothing of a comment.
#[test]
fn comments_are_not_translated() {
    let text =
        "Bring <!-- ask Rosa --> two.\n\n- <!-- c --> One\n<!-- d --> more\n\n[^1]: <!-- e --> A *note*.\n";
    let lexed = Lexed::new(text, false);
    let units: Vec<String> =
        blocks(&lexed, &lexed.pieces()).iter().map(|block| Marked::of(block, text).tagged()).collect();
    assert_eq!(units, ["Bring two.", "One more", "A *note*."]);
}

/// Pieces of Markdown that are likely to go together badly.
const PARTS: &[&str] = &[
    "# a\n",
    "\n",
    "\r\n",
    "- x\n",
    "  - y\n",
    "1. z\n",
    "> q\n",
    "| a | b |\n|---|---|\n| ñ | ____ |\n",
    ":::\n",
    "::: handout {#a title=\"T\"}\n",
    "::: table {rows=2}\n",
    "::: box\n",
    "```\n",
    "~~~\n",
    "____\n",
    "[ ] x ( )\n",
    "- ( ) a\n",
    "[1-5: a | b]\n",
    "[[page:home]]",
    "[a](b)",
    "![é](c)",
    "<div>\n",
    "<details>\n",
    "<summary>",
    "</summary>",
    "</details>\n",
    "<br>",
    "<kbd>",
    "</kbd>\n",
    "www.example.org/a_b",
    "a@b.example ",
    "<!-- c -->\n",
    "<!--\n",
    "<!-- ñññññ --> ",
    "<!-- d\n\n",
    "-->",
    "**b**",
    "_e_",
    "`c`",
    "\\",
    "    code\n",
    "[^1]",
    "[^1]: n\n",
    "[a]: b\n",
    "¿",
    "\u{301}",
    "\t",
    "{#id min=5}\n",
    "***\n",
    "---\n",
    "===\n",
    "text ",
    "😀",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    // Splicing every block's own text changes no byte; ranges are in order and within the text; no
    // input makes the renderer panic.
    #[test]
    fn splice_changes_nothing(parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..40)) {
        let text = parts.concat();
        for whole in [false, true] {
            let lexed = Lexed::new(&text, whole);
            let found = blocks(&lexed, &lexed.pieces());
            for pair in found.windows(2) {
                prop_assert!(pair[0].range.end <= pair[1].range.start, "{:?} {:?}", pair[0], pair[1]);
            }
            let edits: Vec<_> = found.iter().map(|block| (block.range.clone(), &text[block.range.clone()])).collect();
            prop_assert_eq!(splice(&text, &edits), text.clone());
        }
        let _ = standalone(&text, false);
        let _ = standalone(&text, true);
    }
}
