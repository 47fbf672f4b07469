//! What stands in a line: bare addresses, harmless HTML, footnotes, references in headings.

use juntos::markdown::Lexed;
use juntos::markdown::block::blocks;
use juntos::markdown::html::standalone;
use juntos::translate::marked::{Marked, Placeholder, PlaceholderKind};

use crate::site_test::SiteTest;

/// Markdown and the HTML that it becomes.
#[track_caller]
fn all_become(texts: &[(&str, &str)]) {
    for (text, html) in texts {
        assert_eq!(standalone(text, false), *html, "{text:?}");
    }
}

/// A link to `url` that says `words`.
fn link(url: &str, words: &str) -> String {
    format!("<a href=\"{url}\">{words}</a>")
}

// The examples of the extension for addresses in the specification of GitHub's Markdown, but the one of a
// scheme that no link here may have.
#[test]
fn addresses_of_the_specification() {
    let www = |words: &str| link(&format!("http://{words}"), words);
    let web = |words: &str| link(words, words);
    let mail = |words: &str| link(&format!("mailto:{words}"), words);
    let search = "www.google.com/search?q=Markup+(business)";
    let secure = "https://encrypted.google.com/search?q=Markup+(business)";
    let query = "www.google.com/search?q=commonmark";
    for (text, html) in [
        ("www.commonmark.org".to_owned(), www("www.commonmark.org")),
        (
            "Visit www.commonmark.org/help for more information.".to_owned(),
            format!("Visit {} for more information.", www("www.commonmark.org/help")),
        ),
        ("Visit www.commonmark.org.".to_owned(), format!("Visit {}.", www("www.commonmark.org"))),
        ("Visit www.commonmark.org/a.b.".to_owned(), format!("Visit {}.", www("www.commonmark.org/a.b"))),
        (search.to_owned(), www(search)),
        (format!("{search}))"), format!("{}))", www(search))),
        (format!("({search})"), format!("({})", www(search))),
        (format!("({search}"), format!("({}", www(search))),
        ("www.google.com/search?q=(business))+ok".to_owned(), www("www.google.com/search?q=(business))+ok")),
        (format!("{query}&hl=en"), www(&format!("{query}&amp;hl=en"))),
        (format!("{query}&hl;"), format!("{}&amp;hl;", www(query))),
        ("www.commonmark.org/he<lp".to_owned(), format!("{}&lt;lp", www("www.commonmark.org/he"))),
        ("http://commonmark.org".to_owned(), web("http://commonmark.org")),
        (format!("(Visit {secure})"), format!("(Visit {})", web(secure))),
        ("foo@bar.baz".to_owned(), mail("foo@bar.baz")),
        (
            "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.".to_owned(),
            format!("hello@mail+xyz.example isn't valid, but {} is.", mail("hello+xyz@mail.example")),
        ),
        ("a.b-c_d@a.b".to_owned(), mail("a.b-c_d@a.b")),
        ("a.b-c_d@a.b.".to_owned(), format!("{}.", mail("a.b-c_d@a.b"))),
        ("a.b-c_d@a.b-".to_owned(), "a.b-c_d@a.b-".to_owned()),
        ("a.b-c_d@a.b_".to_owned(), "a.b-c_d@a.b_".to_owned()),
    ] {
        assert_eq!(standalone(&format!("{text}\n"), false), format!("<p>{html}</p>\n"), "{text:?}");
    }
}

// An address as people type it: stressed, in brackets, with signs that mean something else, or none at all.
#[test]
fn addresses() {
    let a = |path: &str| link(&format!("https://example.org/{path}"), &format!("https://example.org/{path}"));
    for (text, html) in [
        ("See (https://example.org/a_b_c).", format!("See ({}).", a("a_b_c"))),
        ("*https://example.org/a*", format!("<em>{}</em>", a("a"))),
        ("**https://example.org/a** b", format!("<strong>{}</strong> b", a("a"))),
        ("https://example.org/_a_/b", a("_a_/b")),
        ("https://example.org/*a b*", format!("{}<em>a b</em>", a(""))),
        ("https://example.org/?a=1&amp;b=2", a("?a=1&amp;b=2")),
        ("https://example.org/a\\_b", a("a_b")),
        ("«https://example.org/a»", format!("«{}»", a("a"))),
        ("[https://example.org/a]", format!("[{}]", a("a"))),
        ("https://example.org/a<br>b", format!("{}<br />\nb", a("a"))),
        ("<https://example.org/a>", a("a")),
        ("HTTPS://example.org", link("HTTPS://example.org", "HTTPS://example.org")),
        ("http://localhost:4000/x", link("http://localhost:4000/x", "http://localhost:4000/x")),
        ("_ana@example.org_", format!("<em>{}</em>", link("mailto:ana@example.org", "ana@example.org"))),
        ("ana@example.org/x", format!("{}/x", link("mailto:ana@example.org", "ana@example.org"))),
        ("[www.a.example](https://example.org/a)", link("https://example.org/a", "www.a.example")),
        ("`www.example.org`", "<code>www.example.org</code>".to_owned()),
    ] {
        assert_eq!(standalone(&format!("{text}\n"), false), format!("<p>{html}</p>\n"), "{text:?}");
    }
    for text in [
        "x.www.example.org",
        "a@b",
        "https:// and http://.",
        "javascript://www.example.org",
        "ftp://example.org",
        "ñana@example.org",
        "www.",
    ] {
        assert_eq!(standalone(&format!("{text}\n"), false), format!("<p>{text}</p>\n"));
    }
    let code = "    https://example.org\n";
    assert_eq!(standalone(code, false), "<pre><code>https://example.org\n</code></pre>\n");
    assert_eq!(standalone("www.example.org\n", true), "<p>www.example.org</p>\n");
}

// Harmless HTML is built anew, wherever its tags stand.
#[test]
fn elements() {
    all_become(&[
        ("Press <KBD>Ctrl</kbd> + <kbd>P</kbd>.\n", "<p>Press <kbd>Ctrl</kbd> + <kbd>P</kbd>.</p>\n"),
        ("Mon<br>Tue<BR/>Wed<br />Thu\n", "<p>Mon<br />\nTue<br />\nWed<br />\nThu</p>\n"),
        (
            "<abbr title=\"Parents' Q&amp;A\">PTA</abbr>\n",
            "<p><abbr title=\"Parents&#39; Q&amp;A\">PTA</abbr></p>\n",
        ),
        ("## A <mark>b</mark>\n", "<h2>A <mark>b</mark></h2>\n"),
        ("[a <u>b</u>](https://example.org)\n", "<p><a href=\"https://example.org\">a <u>b</u></a></p>\n"),
        ("`<br>` <sup>*a*</sup>\n", "<p><code>&lt;br&gt;</code> <sup><em>a</em></sup></p>\n"),
        ("```\n<br>\n```\n", "<pre><code>&lt;br&gt;\n</code></pre>\n"),
        ("<kbd>\nCtrl\n</kbd>\n", "<p><kbd>\nCtrl\n</kbd></p>\n"),
        ("> <kbd>\n> Ctrl\n> </kbd>\n", "<blockquote>\n<p><kbd>\nCtrl\n</kbd></p>\n</blockquote>\n"),
        ("![a <kbd>b</kbd>](x.png)\n", "<p><img src=\"x.png\" alt=\"a b\" /></p>\n"),
        (
            "<details>\n<summary>More <b>x</b></summary>\n\nWords *here*.\n\n- a\n\n</details>\n",
            "<details><summary>More &lt;b&gt;x&lt;/b&gt;</summary>\n<p>Words <em>here</em>.</p>\n<ul>\n<li>a</li>\n</ul>\n</details>\n",
        ),
        (
            "<details><summary>More</summary>\nWords *here*.\n</details>\n",
            "<details><summary>More</summary>\n<p>Words <em>here</em>.</p>\n</details>\n",
        ),
        (
            "<details>\n<summary>A</summary>\n\n- a\n- b\n</details>\n\nc\n",
            "<details><summary>A</summary>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</details>\n<p>c</p>\n",
        ),
        (
            "> a\n<details><summary>A</summary>\n\nb\n</details>\n---\n",
            "<blockquote>\n<p>a</p>\n</blockquote>\n<details><summary>A</summary>\n<p>b</p>\n</details>\n<hr />\n",
        ),
        (
            "- a\n  - b\n\n    <details>\n    <summary>A</summary>\n\n    - c\n    </details>\n\n  d\n",
            "<ul>\n<li>\n<p>a</p>\n<ul>\n<li>\n<p>b</p>\n<details><summary>A</summary>\n<ul>\n<li>c</li>\n</ul>\n</details>\n</li>\n</ul>\n<p>d</p>\n</li>\n</ul>\n",
        ),
        (
            "<details>\n```\n<details>\n```\n\n</details> c\n",
            "<details>\n<pre><code>&lt;details&gt;\n</code></pre>\n</details>\n<p>c</p>\n",
        ),
        ("a <details>b</details> c\n", "<p>a </p>\n<details>\n<p>b</p>\n</details>\n<p> c</p>\n"),
    ]);
    let cell = standalone("| A |\n|---|\n| x<br>H<sub>2</sub>O |\n", false);
    assert!(cell.contains("<td>x<br />\nH<sub>2</sub>O</td>"), "{cell}");
    let raw = "<details>\n*a*\n</details>\n";
    assert_eq!(standalone(raw, true), raw);
}

// What is not whole, or says more than a name and a title, stays text.
#[test]
fn no_elements() {
    all_become(&[
        ("a <u>b\n", "<p>a &lt;u&gt;b</p>\n"),
        ("a</u> b\n", "<p>a&lt;/u&gt; b</p>\n"),
        ("*a <u>b* c</u>\n", "<p><em>a &lt;u&gt;b</em> c&lt;/u&gt;</p>\n"),
        ("a <u>b\n\nc</u>\n", "<p>a &lt;u&gt;b</p>\n<p>c&lt;/u&gt;</p>\n"),
        ("<u><sup>a</u></sup>\n", "<p><u>&lt;sup&gt;a</u>&lt;/sup&gt;</p>\n"),
        ("a <kbd/> b\n", "<p>a &lt;kbd/&gt; b</p>\n"),
        ("a <kbd id=x>b</kbd>\n", "<p>a &lt;kbd id=x&gt;b&lt;/kbd&gt;</p>\n"),
        ("a <u onclick=alert(1)>b</u>\n", "<p>a &lt;u onclick=alert(1)&gt;b&lt;/u&gt;</p>\n"),
        ("a <script>b</script>\n", "<p>a &lt;script&gt;b&lt;/script&gt;</p>\n"),
        ("## <details>a</details>\n", "<h2>&lt;details&gt;a&lt;/details&gt;</h2>\n"),
        ("a <summary>b</summary>\n", "<p>a &lt;summary&gt;b&lt;/summary&gt;</p>\n"),
        (
            "a <details>b\n\n> c</details>\n",
            "<p>a &lt;details&gt;b</p>\n<blockquote>\n<p>c&lt;/details&gt;</p>\n</blockquote>\n",
        ),
    ]);
}

// A translator carries tags over as marks; a line break in a cell stays one.
#[test]
fn translation() {
    let text = "Press <kbd>Ctrl</kbd><br>at https://example.org/a_b.\n\n<details>\n<summary>More</summary>\n\nWords.\n\n</details>\n";
    let lexed = Lexed::new(text, false);
    let units: Vec<Marked> =
        blocks(&lexed, &lexed.pieces()).iter().map(|block| Marked::of(block, text)).collect();
    let tagged: Vec<String> = units.iter().map(Marked::tagged).collect();
    assert_eq!(tagged, ["Press <1>Ctrl</1><2/>at https://example.org/a_b.", "More", "Words."]);
    let shape = units[0].shape();
    assert_eq!(shape, ["<kbd>…</kbd>", "<br>"]);
    for one in shape {
        assert_eq!(Placeholder::read(&one).kind, PlaceholderKind::Code, "{one}");
    }
    assert_eq!(units[0].markdown(), "Press <kbd>Ctrl</kbd><br>at https://example.org/a_b.");
}

// Notes stand at the end, in the order of their marks.
#[test]
fn notes() {
    let html = standalone("b[^b] a[^a]\n\n[^a]: first\n\nmiddle\n\n[^c]: nobody\n\n[^b]: second\n", false);
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words} in {html}"));
    assert!(
        at("middle") < at("second") && at("second") < at("first") && at("first") < at("nobody"),
        "{html}"
    );
}

// Plain text keeps the number of a note, and the columns of code.
#[test]
fn plain_text() {
    let sheet = "## Do it {#run}\n\n::: handout {#form title=\"Form\"}\n[^n]: A note.\n\nAsk.[^n]\n\n```\na    b\n  c  d\n```\n\n<abbr title=\"Parent Teacher Association\">PTA</abbr>\n:::\n";
    let built = SiteTest::minimal()
        .file("content/en/activities/greet.md", &format!("---\ntitle: Greet\nsteps: [meet]\n---\n{sheet}"))
        .remove("content/es/activities/greet.md")
        .build();
    let text = built.page("en/handouts/form.txt");
    let wanted = "Ask.[1]\n\na    b\n  c  d\n\nPTA (Parent Teacher Association)\n\n[1] A note.\n";
    assert!(text.contains(wanted), "{text}");
}

// A reference in a heading says its words in the list of contents, in the agenda and in the search.
#[test]
fn references_in_headings() {
    let parts: String = (1..8).map(|n| format!("## Part {n} {{#part-{n}}}\n\nWords.\n\n")).collect();
    let built = SiteTest::minimal()
        .file(
            "content/en/activities/greet.md",
            &format!("---\ntitle: Greet\nsteps: [meet]\n---\n{parts}## Reach [[page:home]] {{#run min=5}}\n\nWords.\n"),
        )
        .remove("content/es/activities/greet.md")
        .build();
    let with: Vec<&str> = built
        .outputs
        .iter()
        .filter(|(path, _)| path.ends_with(".html") || path.as_str() == "assets/search-en.js")
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("page:home"))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(with, Vec::<&str>::new());
    let page = built.page("en/activities/greet.html");
    assert_eq!(page.matches("Reach Welcome</a>").count(), 1, "{page}");
    assert!(built.page("assets/search-en.js").contains("Reach Welcome"));
}
