//! Pages that put things together, and files for machines: slides, packs, book, tags, search, feed.

use juntos::diagnostic::emit::Format;

use crate::site_test::{BuiltSite, SiteTest};

/// The smallest handbook with a second activity that has slides, terms, tags and materials.
fn site() -> SiteTest {
    let mut site = SiteTest::minimal().edit(
        "content/handbook.yaml",
        "published:",
        "base_url: https://example.org/kit/\npublished:",
    );
    let guide = "## Hazlo {#run min=10}\n\nUse [[term:voice]] and [the voice](term:voice). See [below](#talk).\n\n### Parejas {#talk min=15}\n\n¿Lista? «Sí»; año\n\n::: slide {#first title=\"Look\"}\n- One\n:::\n";
    for (tag, title, item) in [("en", "Listen", "Paper"), ("es", "Escuchar", "Papel")] {
        let guide = match tag {
            "es" => guide
                .replace("Use", "Nombra")
                .replace(" and [the voice]", " y [la voz]")
                .replace("See", "Mira"),
            _ => guide.to_owned(),
        };
        let materials = match tag {
            "en" => format!(
                "materials:\n  - {{item: {item}, each: group, qty: 2}}\n  - {{item: {item}, each: person}}\n  - {{item: Bell}}\n"
            ),
            _ => format!("materials: [{item}, {item}, Campana]\n"),
        };
        let structure =
            if tag == "en" { "steps: [meet]\ntime: {run: 25}\ntags: [ears]\ngroup: {min: 4}\n" } else { "" };
        site = site
            .file(
                &format!("content/{tag}/activities/listen.md"),
                &format!("---\ntitle: {title}\n{structure}{materials}---\n{guide}"),
            )
            .file(
                &format!("content/{tag}/glossary.yaml"),
                &format!("- {{id: voice, term: Voice {tag}, definition: What is said.}}\n"),
            )
            .file(&format!("locales/{tag}/handbook.ftl"), "tag-ears = ears\n");
    }
    site
}

fn built() -> BuiltSite {
    let site = site().build();
    assert_eq!(site.problems(Format::Human, "en"), "");
    site
}

// The slides of an activity stand on one page, each at its id.
#[test]
fn slides() {
    let site = built();
    assert_eq!(
        site.between("en/slides/listen.html", "<div class=\"deck\">", "</section>"),
        "<section class=\"slide\" id=\"first\" aria-labelledby=\"first..title\">\n<h2 id=\"first..title\">Look</h2>\n\
         <div class=\"slide-body\">\n<ul>\n<li>One</li>\n</ul>\n</div>\n<p class=\"foot\">S1-1 · Small</p>"
    );
    assert!(site.page("en/activities/listen.html").contains("href=\"../slides/listen.html\""));
}

// What a slide says to who presents it stands below the slide, with a footnote that nothing else has, and on the
// activity's page in the slide's frame.
#[test]
fn notes_for_the_presenter() {
    let slide = "::: slide {#votes title=\"Votes\"}\nShow a hand.[^1]\n\n::: facilitator\nCount twice.[^2]\n:::\n\n- Wait\n\n[^2]: Aloud.\n:::\n\n[^1]: Up.\n";
    let mut site = SiteTest::minimal();
    for (tag, title) in [("en", "Vote"), ("es", "Votar")] {
        let structure = if tag == "en" { "steps: [meet]\n" } else { "" };
        let words = match tag {
            "es" => slide
                .replace("\"Votes\"", "\"Votos\"")
                .replace("Show a hand", "Alce la mano")
                .replace("Count twice", "Cuente dos veces")
                .replace("Wait", "Espere")
                .replace("Aloud", "En voz alta")
                .replace("Up", "Bien alto"),
            _ => slide.to_owned(),
        };
        let text = format!("---\ntitle: {title}\n{structure}---\n{words}");
        site = site.file(&format!("content/{tag}/activities/vote.md"), &text);
    }
    let site = site.build();
    assert_eq!(site.places(), Vec::<String>::new());
    let note = |number: u8, prefix: &str, words: &str| {
        format!(
            "<div class=\"footnote\" id=\"{prefix}fn.{number}\"><span class=\"footnote-number\">{number}</span>\n\
             <p>{words}</p>\n<a class=\"footnote-back\" href=\"#{prefix}fn.{number}.ref\" aria-label=\"Back to the text\">↩</a>\n</div>\n"
        )
    };
    let mark = |number: u8, prefix: &str| {
        format!(
            "<sup class=\"footnote-reference\"><a href=\"#{prefix}fn.{number}\" id=\"{prefix}fn.{number}.ref\" aria-label=\"Footnote {number}\">{number}</a></sup>"
        )
    };
    let aside = |prefix: &str| {
        format!(
            "\n<aside class=\"call-out facilitator\">\n<p class=\"label\">For the facilitator</p>\n<p>Count twice.{}</p>\n</aside>\n",
            mark(2, prefix)
        )
    };
    assert_eq!(
        site.between(
            "en/slides/vote.html",
            "<div class=\"slide-body\">\n",
            "</div>\n<div class=\"deck-controls\""
        ),
        format!(
            "<p>Show a hand.{}</p>\n<ul>\n<li>Wait</li>\n</ul>\n{}</div>\n<p class=\"foot\">S1-1 · Small</p>\n</section>\n\
             <div class=\"slide-notes\">{}{}</div>",
            mark(1, "votes."),
            note(1, "votes.", "Up."),
            aside("votes."),
            note(2, "votes.", "Aloud.")
        )
    );
    let guide = site.between("en/activities/vote.html", "<section class=\"slide\"", "</section>");
    assert!(guide.contains(&aside("")), "{guide}");
}

// A picture of the theme stands where a text names it, with what it shows in the language of the text; those that
// nobody names are not published.
#[test]
fn pictures() {
    let mut site = SiteTest::minimal();
    for (tag, title) in [("en", "Welcome"), ("es", "Bienvenida")] {
        let text = format!(
            "---\ntitle: {title}\n---\n## {title} [[picture:clock]]\n\n[[picture:fist-3]] {tag}\n\n![{tag}](picture:fist-3)\n"
        );
        site = site.file(&format!("content/{tag}/pages/home.md"), &text);
    }
    let site = site.build();
    assert_eq!(site.places(), Vec::<String>::new());
    let paths: Vec<&String> =
        site.outputs.keys().filter(|path| path.starts_with("assets/") && path.ends_with(".svg")).collect();
    let path = |name: &str| {
        let found = paths.iter().find(|path| path.starts_with(&format!("assets/{name}-")));
        found.map_or("", |path| path.as_str())
    };
    assert_eq!(paths, [path("clock"), path("favicon"), path("fist-3")]);
    let page = site.page("es/index.html");
    for html in [
        format!(
            "<p><img class=\"picture\" src=\"../{}\" alt=\"Una mano con tres dedos levantados\" width=\"48\" height=\"48\"> es</p>",
            path("fist-3")
        ),
        format!("<p><img src=\"../{}\" alt=\"es\" /></p>", path("fist-3")),
        "alt=\"Un reloj\" width=\"48\" height=\"48\"></h2>".to_owned(),
    ] {
        assert!(page.contains(&html), "{html}\n{page}");
    }
}

// What is typed from paper leads to the page, and to the slide on it; codes are lower case there.
#[test]
fn short_addresses() {
    let site = built();
    let refresh = |path| site.between(path, "<meta http-equiv=\"refresh\" content=\"", "\">");
    assert_eq!(refresh("es/h/h1-1.html"), "0; url=../handouts/name-tag.html");
    assert_eq!(refresh("es/h/s1-1.html"), "0; url=../slides/listen.html#first");
}

// A facilitator's pack has the agenda by the clock and materials for any number of people.
#[test]
fn packs() {
    let site = built();
    let pack = "en/packs/begin-facilitator.html";
    let rows = site.between(pack, "aria-label=\"Agenda: Listen\"", "</table>");
    assert!(
        rows.ends_with(
            "<tr data-minutes=\"10\"><td class=\"clock\">6:00\u{202f}PM</td><td>Hazlo</td><td>10</td></tr>\n\
             <tr data-minutes=\"15\"><td class=\"clock\">6:10\u{202f}PM</td><td>Parejas</td><td>15</td></tr>\n</tbody>"
        ),
        "{rows}"
    );
    assert_eq!(
        site.between(pack, "<tbody>", "</tbody>"),
        "<tr data-needs=\"1 2 0 4\"><th scope=\"row\">Paper</th>\
         <td>12</td><td>24</td><td>36</td><td>48</td><td class=\"for-people\" hidden></td></tr>\n\
         <tr data-needs=\"0 0 1 4\"><th scope=\"row\">Bell</th>\
         <td>1</td><td>1</td><td>1</td><td>1</td><td class=\"for-people\" hidden></td></tr>"
    );
    // Ids are told apart by activity, and links of a guide stay in it.
    let page = site.page(pack);
    assert!(page.contains("<h3 id=\"activity.listen.run\">Hazlo"), "{page}");
    assert!(page.contains("<a href=\"#activity.listen.talk\">below</a>"), "{page}");
    assert!(page.contains("id=\"activity.greet.name-tag.f.1\""), "{page}");
    let handouts = site.page("en/packs/begin-handouts.html");
    assert!(handouts.contains("id=\"handout.name-tag.f.1\""), "{handouts}");
    assert!(!handouts.contains("Hazlo"), "{handouts}");
}

// A stage without handouts has no pack of handouts, and no page leads to one.
#[test]
fn no_pack_without_handouts() {
    let without = "---\ntitle: Greet\nsteps: [meet]\n---\nSay hello.\n";
    let site = SiteTest::minimal().file("content/en/activities/greet.md", without);
    let site = site.remove("content/es/activities/greet.md").build();
    let packs: Vec<&str> =
        site.outputs.keys().map(String::as_str).filter(|path| path.contains("/packs/")).collect();
    assert_eq!(packs, ["en/packs/begin-facilitator.html", "es/packs/begin-facilitator.html"]);
    let leading = site.outputs.iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, page) in leading {
        assert!(!String::from_utf8_lossy(page).contains("begin-handouts"), "{path}");
    }
}

// The book holds every text once; its links stay in it, and no id is there twice.
#[test]
fn book() {
    let site = built();
    for path in ["en/book.html", "es/book-large.html"] {
        let page = site.page(path);
        assert_eq!(page.matches("¿Lista? «Sí»; año").count(), 1, "{path}");
        assert!(page.contains("<a class=\"term\" href=\"#term.voice\">"), "{page}");
        assert!(page.contains("<a href=\"#activity.listen.talk\">below</a>"), "{page}");
        assert!(page.contains("<a href=\"#activity.greet.name-tag\">"), "{page}");
        let mut ids: Vec<&str> =
            page.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{path} has an id twice");
        for link in page.split("href=\"#").skip(1).filter_map(|part| part.split('"').next()) {
            assert!(link == "top" || ids.binary_search(&link).is_ok(), "{path}: #{link} is not there");
        }
    }
    assert!(site.page("es/book-large.html").contains("<body class=\"book large\">"));
}

// A term is explained on the page that uses it; a tag has a page of what carries it.
#[test]
fn terms_and_tags() {
    let site = built();
    let page = site.page("es/activities/listen.html");
    assert!(page.contains("<p>Nombra <a class=\"term\" href=\"#term.voice\">Voice es</a> y <a class=\"term\" href=\"#term.voice\">la voz</a>."));
    assert!(page.contains("<div id=\"term.voice\"><dt>Voice es</dt><dd>What is said.</dd></div>"), "{page}");
    assert_eq!(
        site.between("es/tags/ears.html", "<ul class=\"links\">", "</ul>"),
        "<li><a href=\"../activities/listen.html\">Escuchar</a></li>"
    );
    let site = site_with_tag("año nuevo");
    assert_eq!(site.places(), ["bad-id content/en/activities/listen.md:5:8"]);
}

// A link that names the folder of another language leads to the page in that language; letters and their
// accents may be written together or apart.
#[test]
fn links_of_other_languages_and_systems() {
    let site = SiteTest::minimal()
        .file("content/files/evaluacio\u{301}n.txt", "Sí.")
        .edit("content/handbook.yaml", "published:", "severity: {structure-differs: off}\npublished:")
        .edit(
            "content/en/pages/home.md",
            "Hello.",
            "[Español](../../es/pages/home.md) [A form](/files/evaluación.txt) [Here](#accio\u{301}n)\n\n## Accio\u{301}n",
        )
        .build();
    assert_eq!(site.places(), [""; 0]);
    assert_eq!(
        site.between("en/index.html", "<p><a href=\"../es", "</p>"),
        "/index.html\">Español</a> <a href=\"../files/evaluacio%CC%81n.txt\">A form</a> <a href=\"#acci%C3%B3n\">Here</a>"
    );
    assert!(site.page("en/index.html").contains("<h2 id=\"acción\">"));
}

// A quotation of GitHub's Markdown that says what it is is a call-out, and never one about safety; the plain
// CommonMark of `--raw-html` knows none.
#[test]
fn call_outs_of_quotations() {
    let site =
        SiteTest::minimal().edit("content/en/pages/home.md", "Hello.", "> [!WARNING]\n> Hot.\n").build();
    assert_eq!(site.places(), [""; 0]);
    assert_eq!(
        site.between("en/index.html", "<div class=\"call-out ", "</div>"),
        "caution\">\n<p class=\"label\">Warning</p>\n<p>Hot.</p>"
    );
    assert_eq!(
        juntos::markdown::html::standalone("> [!NOTE]\n> Hi.\n", true),
        "<blockquote>\n<p>[!NOTE]\nHi.</p>\n</blockquote>\n"
    );
}

fn site_with_tag(tag: &str) -> BuiltSite {
    site().edit("content/en/activities/listen.md", "tags: [ears]", &format!("tags: [{tag}]")).build()
}

/// A text of the index, read as the format says: numbers of words in base 31 over base 60.
fn decode(codes: &str, words: &[&str]) -> String {
    let (mut text, mut high, mut glued) = (String::new(), 0usize, true);
    for byte in codes.bytes() {
        let digit = usize::from(byte - if byte > b'\\' { 36 } else { 35 });
        if digit >= 60 {
            high = high * 31 + digit - 59;
            continue;
        }
        let word = words[high * 60 + digit];
        high = 0;
        if !glued && !word.starts_with('\u{1}') {
            text.push(' ');
        }
        glued = word.ends_with('\u{1}');
        text.push_str(word.trim_matches('\u{1}'));
    }
    text
}

// The index holds every text once, in the language of the page, so that a passage can be shown.
#[test]
fn search_index() {
    let words: String = (0..3000).map(|n| format!(" w{n} w{}", n % 70)).collect();
    let mut site = site().file("content/en/pages/long.md", &format!("---\ntitle: Long\n---\n{words}\n"));
    let site = site.build();
    let script = site.page("assets/search-en.js");
    let json =
        script.strip_prefix("juntosIndex(").and_then(|rest| rest.strip_suffix(");\n")).expect("one call");
    let index: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let dictionary: Vec<&str> = index["words"].as_str().expect("words").split('\n').collect();
    let page = |url: &str| -> Vec<String> {
        let pages = index["pages"].as_array().expect("pages");
        let page = pages.iter().find(|page| page[0] == url).unwrap_or_else(|| panic!("no {url}"));
        let mut lines = vec![format!(
            "{} {} {}",
            index["kinds"][page[1].as_u64().expect("a kind") as usize],
            page[2],
            page[3]
        )];
        for section in page[4].as_array().expect("sections") {
            let text = decode(section[2].as_str().expect("codes"), &dictionary);
            lines.push(format!(
                "{}|{}|{text}",
                section[0].as_str().expect("anchor"),
                section[1].as_str().expect("heading")
            ));
        }
        lines
    };
    assert_eq!(
        page("activities/listen.html"),
        [
            "\"Activity\" \"Listen\" \"\"",
            "||Paper · Paper · Bell ·",
            "run|Hazlo|Use Voice en and the voice. See below.",
            "talk|Parejas|¿Lista? «Sí»; año · Look · One"
        ]
    );
    assert_eq!(
        page("handouts/name-tag.html"),
        ["\"Handout\" \"Name tag\" \"H1-1\"", "||Name: I am new here."]
    );
    // The sheet is found at its own page, and not in the guide again.
    assert_eq!(page("activities/greet.html")[1..], ["run|Do it|Hand out Name tag (H1-1)."]);
    assert_eq!(page("glossary.html#voice"), ["\"Glossary\" \"Voice en\" \"\"", "||What is said."]);
    assert_eq!(page("pages/long.html")[1], format!("||{}", words.trim()));
}

// With an address of its own the site tells search engines and feed readers what is there.
#[test]
fn files_for_machines() {
    let mut site = site().edit(
        "content/en/activities/listen.md",
        "title: Listen\n",
        "title: Listen & hear\nupdated: 2026-10-01\n",
    );
    let site = site.build();
    assert_eq!(
        site.page("robots.txt"),
        "User-agent: *\nAllow: /\nSitemap: https://example.org/kit/sitemap.xml\n"
    );
    let sitemap = site.page("sitemap.xml");
    assert!(
        sitemap.contains("<url><loc>https://example.org/kit/es/activities/listen.html</loc></url>"),
        "{sitemap}"
    );
    for unlisted in ["404.html", "search.html", "-large.html", "/h/", "/teams/"] {
        assert!(!sitemap.contains(unlisted), "{unlisted} in {sitemap}");
    }
    let feed = site.between("en/feed.xml", "<entry>", "</entry>");
    assert_eq!(
        feed,
        "<id>https://example.org/kit/en/activities/listen.html</id>\n<title>Listen &amp; hear</title>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/kit/en/activities/listen.html\"/>\n\
         <updated>2026-10-01T00:00:00Z</updated>"
    );
    // Large print is the same page to a search engine; a page that is not there has no address.
    assert!(
        site.page("en/handouts/name-tag-large.html")
            .contains("<link rel=\"canonical\" href=\"https://example.org/kit/en/handouts/name-tag.html\">")
    );
    let lost = site.page("404.html");
    assert!(!lost.contains("canonical"), "{lost}");
    assert!(lost.contains("<a href=\"/kit/es/index.html\">Inicio</a>"), "{lost}");
    assert!(lost.contains("<link rel=\"stylesheet\" href=\"/kit/assets/lists-"), "{lost}");
    // Without an address of its own it says nothing that would need one.
    let site = SiteTest::minimal().build();
    assert!(!site.outputs.contains_key("sitemap.xml") && !site.outputs.contains_key("en/feed.xml"));
    assert_eq!(site.page("robots.txt"), "User-agent: *\nAllow: /\n");
    assert!(site.page("404.html").contains("href=\"/es/index.html\""));
}

// More addresses than a sitemap may hold stand in parts, which the sitemap lists.
#[test]
fn sitemap_in_parts() {
    let many: String = (0..50_001).map(|i| format!("t{i}, ")).collect();
    let site = site_with_tag(&many);
    let sitemap = site.page("sitemap.xml");
    assert_eq!(sitemap.matches("<sitemap>").count(), 3, "{sitemap}");
    assert!(
        sitemap.contains("<sitemap><loc>https://example.org/kit/sitemap-3.xml</loc></sitemap>"),
        "{sitemap}"
    );
    assert_eq!(site.page("sitemap-1.xml").matches("<url>").count(), 50_000);
}

// Style sheets know the settings, and name other assets as they are published.
#[test]
fn style_sheets_know_the_settings() {
    let mut site = SiteTest::minimal().edit(
        "content/handbook.yaml",
        "published:",
        "accent: \"#0b4a6e\"\nprint: {paper: a4}\npublished:",
    );
    let site = site.build();
    let (_, css) = site
        .outputs
        .iter()
        .find(|(path, _)| path.starts_with("assets/guide-") && path.ends_with(".css"))
        .expect("css");
    let css = String::from_utf8_lossy(css);
    assert!(css.starts_with(":root{--accent-light:#0b4a6e;"), "{}", &css[..200]);
    assert!(css.contains("@page{size:a4;margin:15mm}"), "{}", &css[..300]);
    let addresses: Vec<&str> =
        css.split("url(\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    assert!(!addresses.is_empty());
    for address in addresses {
        assert!(site.outputs.contains_key(&format!("assets/{address}")), "{address}");
    }
}

/// Every id of a page is there once, and every link leads to a file and a place that are there.
fn sound(site: &BuiltSite) {
    let ids = |page: &str| -> Vec<String> {
        page.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).map(str::to_owned).collect()
    };
    let mut wrong = Vec::new();
    for (path, bytes) in site.outputs.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        let mut own = ids(&page);
        own.sort_unstable();
        wrong.extend(
            own.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| format!("{path}: {} twice", pair[0])),
        );
        for link in page.split("href=\"").skip(1).filter_map(|part| part.split('"').next()) {
            if link.contains("://") || link == "#top" {
                continue;
            }
            let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
            // What is chosen on a page stands behind a question mark.
            let address = address.split('?').next().unwrap_or_default();
            let target = if address.is_empty() {
                path.clone()
            } else if path == "404.html" {
                // It begins at the root of the server, with the path of the site's own address.
                address.trim_start_matches("/kit").trim_start_matches('/').to_owned()
            } else {
                crate::theme::resolve(path, address)
            };
            match site.outputs.get(&target) {
                None => wrong.push(format!("{path}: {link} leads nowhere")),
                Some(bytes) if !anchor.is_empty() => {
                    if !ids(&String::from_utf8_lossy(bytes)).iter().any(|id| id == anchor) {
                        wrong.push(format!("{path}: {link} has no such place"));
                    }
                }
                Some(_) => {}
            }
        }
    }
    wrong.sort();
    assert_eq!(wrong, Vec::<String>::new());
}

// Odd handbooks: headings and ids that are called like parts of the page, links into handouts, notes
// that stand outside their sheet, one language, no activities, an empty process, a nameless folder.
#[test]
fn odd_handbooks_are_sound() {
    sound(&built());
    let body = "## Title {#title}\n\n## Contents {#contents}\n\n## Menu {#menu}\n\n### F.1 {#f1}\n\n[in](handout:form#part) [own](#title)\n";
    let sheet = "::: handout {#deck title=\"Deck\"}\n### Title {#inside}\n\nName: ____ [^1] [out](#contents) [in](#inside)\n:::\n\n::: slide {#title-page title=\"T\"}\n### Title\n:::\n\n[^1]: A note.\n";
    let mut odd = site()
        .edit("content/en/activities/listen.md", "tags: [ears]", "tags: [ears]\nhandouts: [form]")
        .edit("content/en/activities/greet.md", "## Do it", &format!("{body}\n{sheet}\n## Do it"))
        .remove("content/es/activities/greet.md")
        .file(
            "content/en/handouts/form.md",
            &format!("---\ntitle: {}\n---\n## Part {{#part}}\n____\n", "A".repeat(300)),
        );
    for id in ["contents", "text", "menu", "glossary", "x", "x/title", "a/b/c/d/e/f"] {
        odd = odd.file(&format!("content/en/pages/{id}.md"), &format!("---\ntitle: {id}\n---\n{body}"));
    }
    let odd = odd.build();
    assert!(!odd.built.has_errors(), "{}", odd.problems(Format::Human, "en"));
    sound(&odd);
    assert!(odd.page("en/handouts/deck.html").contains("A note."), "{}", odd.page("en/handouts/deck.html"));
    assert!(odd.page("en/packs/begin-facilitator.html").contains("id=\"handout.form\""));
    // One language, no process, nothing but a home page.
    let mut bare = SiteTest::empty()
        .file("content/handbook.yaml", "title: T\nlocales:\n  - {tag: en}\n")
        .file("content/en/pages/home.md", "---\ntitle: Home\n---\nHello.\n");
    let bare = bare.build();
    assert!(!bare.built.has_errors(), "{}", bare.problems(Format::Human, "en"));
    sound(&bare);
}

// A code is part of an address and of a path: nothing but letters, digits and `-`.
#[test]
fn a_code_leaves_no_folder() {
    let mut site = SiteTest::minimal();
    for code in ["../../../evil/x", "h3 ü/4", "/", ""] {
        site = site
            .file("content/en/handouts/form.md", &format!("---\ntitle: Form\ncode: \"{code}\"\n---\n____\n"));
        let built = site.build();
        let at = "bad-argument content/en/handouts/form.md:3:7".to_owned();
        assert!(built.places().contains(&at), "{code}: {:?}", built.places());
        assert!(built.outputs.keys().all(|path| !path.contains("..") && !path.contains(' ')), "{code}");
    }
}

// A stage or a handbook that no telephone could open on one page, and nobody would print, is a list.
#[test]
fn long_packs_and_books_are_lists() {
    let mut site = SiteTest::minimal();
    for i in 0..160 {
        site = site.file(
            &format!("content/en/activities/a{i}.md"),
            &format!("---\ntitle: Activity {i}\nsteps: [meet]\n---\nA long guide.\n"),
        );
    }
    for i in 0..1500 {
        site = site.file(
            &format!("content/en/pages/p{i}.md"),
            &format!("---\ntitle: Page {i}\n---\nA long page.\n"),
        );
    }
    let site = site.build();
    let pack = site.page("en/packs/begin-facilitator.html");
    assert!(pack.contains("<a href=\"../activities/a7.html\">Activity 7</a>"), "{pack}");
    assert!(!pack.contains("A long guide."));
    let book = site.page("es/book.html");
    assert!(book.contains("<a href=\"pages/p1499.html\">Page 1499</a>"));
    assert!(!book.contains("A long page."));
}

// The menu in groups and folders, pages in the order of their authors, and a list of all of them.
#[test]
fn a_menu_of_groups_and_folders() {
    let page = |title: &str, more: &str| format!("---\ntitle: {title}\n{more}---\nText.\n");
    let settings = "title: Menu\nlocales: [en]\nprocesses: [growing]\nnavigation:\n  - home\n  - title: Rules\n    pages: [rules, handouts]\n  - folder: lessons\n  - pages\n";
    let mut site = SiteTest::minimal()
        .file("content/handbook.yaml", settings)
        .file("content/en/pages/rules.md", &page("House rules", ""))
        .file("content/en/pages/lessons/index.md", &page("Lessons", ""))
        .file("content/en/pages/lessons/lesson-10.md", &page("Ten", ""))
        .file("content/en/pages/lessons/lesson-2.md", &page("Two", ""))
        .file("content/en/pages/lessons/last.md", &page("First of all", "order: 1\n"));
    std::fs::remove_dir_all(site.project().join("content/es")).expect("a folder to remove");
    let built = site.build();
    assert_eq!(built.places(), Vec::<String>::new());
    let expected = "<ul>\n\
        <li><a href=\"../index.html\">Home</a></li>\n\
        <li><details name=\"menu\"><summary aria-current=\"true\">Rules</summary>\n\
        <ul>\n\
        <li><a href=\"rules.html\" aria-current=\"true\">House rules</a></li>\n\
        <li><a href=\"../handouts/index.html\">Handouts</a></li>\n\
        </ul>\n\
        </details></li>\n\
        <li><details name=\"menu\"><summary>Lessons</summary>\n\
        <ul>\n\
        <li><a href=\"lessons/last.html\">First of all</a></li>\n\
        <li><a href=\"lessons/lesson-2.html\">Two</a></li>\n\
        <li><a href=\"lessons/lesson-10.html\">Ten</a></li>\n\
        </ul>\n\
        </details></li>\n\
        <li><a href=\"index.html\">All pages</a></li>\n\
        </ul>";
    let menu = built.between("en/pages/rules.html", "aria-label=\"Main menu\">", "<a class=\"menu-close\"");
    assert_eq!(menu.trim(), expected);
    let list = built.page("en/pages/index.html");
    let places =
        ["rules.html", "lessons.html", ">Lessons</h2>", "last.html", "lesson-2.html", "lesson-10.html"];
    let main = &list[list.find("<main").expect("a main part")..];
    let found: Vec<usize> = places.iter().map(|part| main.find(part).expect(part)).collect();
    assert_eq!(main.matches("href=\"lessons.html\"").count(), 1);
    assert!(found[2] > found[0] && found[2..].is_sorted(), "{found:?}");
    // The page that is called like the folder shows its own in the same order.
    let shown = built.page("en/pages/lessons.html");
    let main = &shown[shown.find("<main").expect("a main part")..];
    let found: Vec<usize> = places[3..].iter().map(|part| main.find(part).expect(part)).collect();
    assert!(found.is_sorted(), "{found:?}");
}

// The home page leads only to what is there.
#[test]
fn home_leads_to_what_is_there() {
    let mut site = SiteTest::minimal();
    let home = |site: &mut SiteTest| site.build().between("en/index.html", "<ul class=\"ways\">", "</ul>");
    let first = home(&mut site);
    assert!(first.contains("handouts/index.html") && first.contains("activities/index.html"), "{first}");
    assert!(!first.contains("teams/index.html") && !first.contains("glossary.html"), "{first}");
    let mut bare = SiteTest::empty()
        .file("content/handbook.yaml", "title: Bare\nlocales: [en]\n")
        .file("content/en/pages/home.md", "---\ntitle: Home\n---\nText.\n");
    assert!(!bare.build().page("en/index.html").contains("class=\"ways\">\n<li>"));
}

// The id of a heading comes from the words that are read there, in each language.
#[test]
fn heading_that_names_a_term() {
    let glossary = |term: &str| format!("- id: cadre\n  term: {term}\n  definition: {term}.\n");
    let mut site = SiteTest::minimal()
        .file("content/en/glossary.yaml", &glossary("Cadre of friends"))
        .file("content/es/glossary.yaml", &glossary("Grupo de amistades"))
        .edit(
            "content/en/activities/greet.md",
            "## Do it",
            "## See [[term:cadre]]\n\n[Here](#see-cadre-of-friends)\n\n## See [[term:cadre]]\n\n## Do it",
        )
        .edit(
            "content/es/activities/greet.md",
            "## En marcha",
            "## Vea [[term:cadre]]\n\n[Aquí](#vea-grupo-de-amistades)\n\n## Vea [[term:cadre]]\n\n## En marcha",
        );
    let site = site.build();
    assert_eq!(site.problems(Format::Short, "en"), "");
    for (page, ids) in [
        ("en/activities/greet.html", ["see-cadre-of-friends", "see-cadre-of-friends-1"]),
        ("es/activities/greet.html", ["vea-grupo-de-amistades", "vea-grupo-de-amistades-1"]),
    ] {
        for id in ids {
            assert!(site.page(page).contains(&format!("<h2 id=\"{id}\">")), "{page} {id}");
        }
    }
    assert!(site.page("en/book.html").contains("id=\"activity.greet.see-cadre-of-friends\""));
}
