//! Handbooks that were written for other programs: built as they are, nothing that can be read is lost,
//! nothing private gets out, and what is not understood is told once, with what to do.

use std::collections::BTreeSet;

use juntos::starter;

use crate::html::text;
use crate::site_test::{BuiltSite, SiteTest, stderr};

/// Stands in every comment; no text may hold it.
const SECRET: &str = "zqsecret";

/// Ways to hide words in a text, and what of it readers see.
const COMMENTS: &[(&str, &str)] = &[
    ("<!-- zqsecret -->", ""),
    ("<!-- zqsecret --> Then we sing.", "Then we sing."),
    ("First <!-- zqsecret --> we sing.", "we sing."),
    ("- <!-- zqsecret --> We sing.", "We sing."),
    ("> <!-- zqsecret --> We sing.", "We sing."),
    ("1. We eat.\n2. <!-- zqsecret --> We sing.", "We sing."),
    ("| Who | What |\n|---|---|\n| All <!-- zqsecret --> | We sing. |", "We sing."),
    ("## Songs <!-- zqsecret -->\n\nWe sing.", "We sing."),
    ("<!-- zqsecret\n\nzqsecret\n\nzqsecret -->\n\nWe sing.", "We sing."),
    ("We <!-- zqsecret\nzqsecret --> sing.", "sing."),
    ("<!--zqsecret-->We sing.", "We sing."),
    ("<!-- zqsecret > -- zqsecret -->\nWe sing.", "We sing."),
    ("**We <!-- zqsecret --> sing.**", "sing."),
    ("<!-- zqsecret --><!-- zqsecret -->\n\nWe sing.", "We sing."),
    ("<!--\n- zqsecret\n\n::: note\nzqsecret\n:::\n-->\n\nWe sing.", "We sing."),
    ("::: note\n<!-- zqsecret -->\nWe sing.\n:::", "We sing."),
    ("::: note <!-- zqsecret -->\nWe sing.\n:::", "We sing."),
    ("[//]: # (zqsecret)\n\nWe sing.", "We sing."),
    ("[We sing.<!-- zqsecret -->](../home.md)", "We sing."),
];

/// A page of such a handbook.
struct Page {
    id: String,
    /// What a reader must see of it.
    seen: Vec<String>,
}

/// The folders of the site of documentation, each with a page of its own.
const FOLDERS: [&str; 10] =
    ["basics", "clubs", "dates", "events", "families", "garden", "homework", "ideas", "jobs", "kitchen"];

/// The pages of each folder, what stands in them, and what of it readers see.
const DOCUMENTS: [(&str, &str, &[&str]); 10] = [
    (
        "index",
        "import Tabs from '@theme/Tabs';\n\n<Tabs>\nChoose here.\n</Tabs>",
        &["import Tabs from", "Choose here."],
    ),
    (
        "arrive",
        "Welcome to {{ site.title }}, see [our rules]({{site.baseurl}}/rules).",
        &["Welcome to {{ site.title }}, see our rules."],
    ),
    ("bring", "{% include map.html %}\n\nBring a pen.", &["{% include map.html %}", "Bring a pen."]),
    ("call", "{{< youtube abc >}}\n\nCall ahead.", &["{{< youtube abc >}}", "Call ahead."]),
    ("decide", "!!! note \"Read first\"\n    Decide together.", &["Read first", "Decide together."]),
    ("eat", "[TOC]\n\nEat at noon.", &["Eat at noon."]),
    ("find", "## Where {#where}\n{: .no_toc }\n\nFind the library.", &["Where", "Find the library."]),
    ("give", ":::info Please read\nGive what you can.\n:::", &["Please read", "Give what you can."]),
    (
        "help",
        "#### Whom to ask\n\n![](https://example.org/logo.png)\n\nHelp is near.",
        &["Whom to ask", "Help is near."],
    ),
    (
        "invite",
        "Read [the rules][nope], [[Our page]] and more.[^why]",
        &["Read [the rules][nope], [[Our page]] and more.[^why]"],
    ),
];

/// A site of documentation: 100 pages with links as the finished site has them, and keys that other programs
/// know at the top of each.
fn documentation() -> (SiteTest, Vec<Page>) {
    let mut site = SiteTest::minimal()
        .edit("content/handbook.yaml", "handouts]", &format!("handouts, {}]", FOLDERS.join(", ")))
        .edit("content/handbook.yaml", "published:", "base_url: https://example.org/kit/\npublished:");
    let mut pages = Vec::new();
    for folder in FOLDERS {
        for (number, (name, body, seen)) in DOCUMENTS.iter().enumerate() {
            let (comment, rest) = COMMENTS[pages.len() % COMMENTS.len()];
            let title = format!("The {name} of {folder}");
            // On the finished site a page is a folder: the next one lies beside it.
            let link = match DOCUMENTS.get(number + 1) {
                Some((next, ..)) if number == 0 => format!("{next}/"),
                Some((next, ..)) => format!("../{next}/"),
                None => format!("/{folder}/arrive/"),
            };
            let words = format!("of {folder}, which begins with {name}.");
            let text = format!(
                "---\ntitle: \"{title} <!-- {SECRET} -->\"\nlayout: doc\nsidebar_position: {number}\n\
                 description: About {name}.\n---\n# {title}\n\n\
                 See [the next page]({link}) {words}\n\n{body}\n\n{comment}\n"
            );
            site = site.file(&format!("content/en/pages/{folder}/{name}.md"), &text);
            let id = if number == 0 { folder.to_owned() } else { format!("{folder}/{name}") };
            let mut seen: Vec<String> = seen.iter().map(|seen| (*seen).to_owned()).collect();
            seen.extend([title, format!("See the next page {words}"), rest.to_owned()]);
            pages.push(Page { id, seen });
        }
    }
    (site, pages)
}

/// What stands in lessons, and what of it readers see.
const LESSONS: [(&str, &[&str]); 6] = [
    (
        "```python {linenums=\"1\"}\nprint(\"# no heading\")\n```\n\n~~~\n<kbd>code</kbd> {% stays %}\n~~~",
        &["print(\"# no heading\")", "<kbd>code</kbd> {% stays %}"],
    ),
    ("Press <kbd>Ctrl</kbd> and <kbd>P</kbd>.", &["Press Ctrl and P."]),
    (
        "<figure>\n<img src=\"leaf.png\">\n<figcaption>A leaf up close.</figcaption>\n</figure>",
        &["A leaf up close."],
    ),
    ("Photosynthesis\n:   How a plant makes food.", &["Photosynthesis", "How a plant makes food."]),
    (
        "==Remember== this :pencil: and x^2^.\n\n$$a^2 + b^2$$",
        &["==Remember== this :pencil: and x^2^.", "$$a^2 + b^2$$"],
    ),
    ("Tool   Use\n-----  ------\nKnife  cut\n\n- [ ] Read aloud", &["Knife cut", "☐ Read aloud"]),
];

/// A teacher's lessons.
fn lessons() -> (SiteTest, Vec<Page>) {
    let index = "---\ntitle: All lessons\n---\nTwelve lessons about plants.\n";
    let mut site = SiteTest::minimal()
        .edit("content/handbook.yaml", "handouts]", "handouts, lessons]")
        .file("content/en/pages/lessons/index.md", index);
    let mut pages =
        vec![Page { id: "lessons".to_owned(), seen: vec!["Twelve lessons about plants.".to_owned()] }];
    for number in 1..=12 {
        let (body, seen) = LESSONS[(number - 1) % LESSONS.len()];
        let (comment, rest) = COMMENTS[number % COMMENTS.len()];
        let text = format!(
            "---\ntitle: Lesson {number}\ngrade: 4\nduration: 45\n---\n\
             Words of lesson {number}.\n\n{body}\n\n{comment}\n"
        );
        site = site.file(&format!("content/en/pages/lessons/lesson-{number}.md"), &text);
        let mut seen: Vec<String> = seen.iter().map(|seen| (*seen).to_owned()).collect();
        seen.extend([format!("Words of lesson {number}."), rest.to_owned()]);
        pages.push(Page { id: format!("lessons/lesson-{number}"), seen });
    }
    (site, pages)
}

/// What the program says to people: of each problem the message, the place, what to do, and how often it is
/// there besides.
fn told(site: &SiteTest) -> String {
    let output = site.run(&["check", "--no-pdf", "--as-of", "2026-09-01"]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    let mut told = String::new();
    for line in said.lines().map(str::trim_start) {
        let is_first = line.starts_with("warning[") || line.starts_with("error[");
        let more = ["--> ", "= help: "].iter().find_map(|lead| line.strip_prefix(lead));
        match more.or_else(|| line.starts_with("… ").then_some(line)) {
            _ if is_first => told.push_str(&format!("{line}\n")),
            Some(more) => told.push_str(&format!("  {more}\n")),
            None => {}
        }
    }
    told
}

/// Every page is there in both languages with all that is written in it, and nowhere a word of a comment.
#[track_caller]
fn is_whole(site: &mut SiteTest, pages: &[Page]) -> BuiltSite {
    let built = site.build();
    assert!(!built.built.has_errors(), "{:?}", built.places());
    for Page { id, seen } in pages {
        for tag in ["en", "es"] {
            let path = format!("{tag}/pages/{id}.html");
            let words = text(built.page(&path));
            for seen in seen {
                assert!(words.contains(seen.as_str()), "no {seen:?} in {path}: {words}");
            }
        }
    }
    for (path, bytes) in &built.outputs {
        let output = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(!output.contains(SECRET), "a comment in {path}");
    }
    built
}

#[test]
fn a_site_of_documentation() {
    let (mut site, pages) = documentation();
    assert_eq!(pages.len(), 100);
    assert_eq!(
        told(&site),
        "\
warning[untranslated]: there is no `es` of this page; readers get it in another language
  content/en/pages/basics/arrive.md:1:1
  add content/es/pages/basics/arrive.md
  … and 99 more of this code: --all
warning[unknown-key]: unknown key `layout` in 100 files
  content/en/pages/basics/arrive.md:3:1
  delete it; if another program needs it, name it in handbook.yaml: front_matter: {ignore: [layout]}
warning[unknown-key]: unknown key `sidebar_position` in 100 files
  content/en/pages/basics/arrive.md:4:1
  delete it; if another program needs it, name it in handbook.yaml: front_matter: {ignore: [sidebar_position]}
warning[unknown-key]: unknown key `description` in 100 files
  content/en/pages/basics/arrive.md:5:1
  here it is `summary`
warning[looks-like-template]: `{{ site.title }}` stands for a value in another program, and is a text here (2 in this file)
  content/en/pages/basics/arrive.md:11:12
  write the words themselves; a link to a page is [words](name.md)
  … and 9 more of this code: --all
warning[looks-like-template]: `{% include map.html %}` is a command of another program, and a text here (1 in this file)
  content/en/pages/basics/bring.md:11:1
  take it out, and write what it would put in its place
  … and 9 more of this code: --all
warning[looks-like-template]: `{{< youtube abc >}}` is a shortcode of Hugo, and a text here (1 in this file)
  content/en/pages/basics/call.md:11:1
  take it out; for a call-out write a line `::: note`, for a picture ![what it shows](/files/name.jpg)
  … and 9 more of this code: --all
warning[looks-like-template]: `!!! note \"Read first\"` is a call-out of another program, and a text here (1 in this file)
  content/en/pages/basics/decide.md:11:1
  write a line `::: note {title=\"…\"}`, the text from the first column, and a line `:::`
  … and 9 more of this code: --all
warning[looks-like-template]: `[TOC]` makes a list of contents in another program, and is a text here (1 in this file)
  content/en/pages/basics/eat.md:11:1
  delete it: a page has its list of contents by itself
  … and 9 more of this code: --all
warning[looks-like-template]: `{: .no_toc }` gives a class or the like in another program, and is a text here (1 in this file)
  content/en/pages/basics/find.md:12:1
  delete it; the id of a heading stands at its end: {#our-goal}
  … and 9 more of this code: --all
warning[looks-like-template]: `:::info Please read` is written as for another program and taken for `note` (1 in this file)
  content/en/pages/basics/give.md:11:1
  write it like `::: note {title=\"…\"}`; there are note, tip, caution and safety
  … and 9 more of this code: --all
warning[heading-skip]: the first heading is of level 4; only the title stands above it, of level 1
  content/en/pages/basics/help.md:11:1
  begin it with `##`
  … and 9 more of this code: --all
warning[image-without-text]: this image has no text for those who cannot see it
  content/en/pages/basics/help.md:13:1
  say in the square brackets what it shows: ![Two parents at a table](…)
  … and 9 more of this code: --all
warning[outside-asset]: this image lies on another site and is not shown
  content/en/pages/basics/help.md:13:1
  put a copy into `content/files/` and use that
  … and 9 more of this code: --all
warning[dead-link]: `arrive/` is taken for the page `arrive.md` (100 such links in the handbook)
  content/en/pages/basics/index.md:9:5
  write the path of the file: `arrive.md`
warning[looks-like-template]: `import Tabs from '@theme/Tabs';` is a part of a program (MDX), and a text here (2 in this file)
  content/en/pages/basics/index.md:11:1
  take it out, and write what it would show in Markdown
  … and 9 more of this code: --all
warning[unsafe-html]: HTML is shown as text
  content/en/pages/basics/index.md:13:1
  use Markdown, or a block such as `::: note`
  … and 9 more of this code: --all
warning[undefined-reference]: nothing says where `[the rules][nope]` leads (1 in this file)
  content/en/pages/basics/invite.md:11:6
  write the address after it in round brackets, or add a line like [name]: https://example.org
  … and 9 more of this code: --all
warning[looks-like-markup]: `[[Our page]]` is no link here (1 in this file)
  content/en/pages/basics/invite.md:11:25
  write [words](name.md), or [[page:name]] for the title of the page
  … and 9 more of this code: --all
warning[undefined-reference]: the note `[^why]` is not there (1 in this file)
  content/en/pages/basics/invite.md:11:47
  add a line that begins with `[^why]:` and says it, or delete the mark
  … and 9 more of this code: --all
"
    );
    let built = is_whole(&mut site, &pages);
    // A link leads where it led on the other site.
    for (page, link) in [
        ("basics", "href=\"basics/arrive.html\">the next page"),
        ("basics/arrive", "href=\"bring.html\">the next page"),
        ("basics/invite", "href=\"arrive.html\">the next page"),
    ] {
        let page = built.page(&format!("en/pages/{page}.html"));
        assert!(page.contains(link), "no {link} in {page}");
    }
}

#[test]
fn a_set_of_lessons() {
    let (mut site, pages) = lessons();
    assert_eq!(
        told(&site),
        "\
warning[untranslated]: there is no `es` of this page; readers get it in another language
  content/en/pages/lessons/index.md:1:1
  add content/es/pages/lessons.md
  … and 12 more of this code: --all
warning[unknown-key]: unknown key `grade` in 12 files
  content/en/pages/lessons/lesson-1.md:3:1
  delete it; if another program needs it, name it in handbook.yaml: front_matter: {ignore: [grade]}
warning[unknown-key]: unknown key `duration` in 12 files
  content/en/pages/lessons/lesson-1.md:4:1
  delete it; if another program needs it, name it in handbook.yaml: front_matter: {ignore: [duration]}
warning[looks-like-markup]: `: How a plant makes food.` is the meaning of a word as other programs write it (1 in this file)
  content/en/pages/lessons/lesson-10.md:9:1
  write an item of a list: - **Goal**: what we want to reach
  … and 1 more of this code: --all
warning[looks-like-markup]: the signs round `==Remember==` mean something in another program, and are a text here (2 in this file)
  content/en/pages/lessons/lesson-11.md:8:1
  take them out; stars make words *slanted* or **bold**
  … and 1 more of this code: --all
warning[looks-like-markup]: `:pencil:` is a small picture in another program, and a text here (1 in this file)
  content/en/pages/lessons/lesson-11.md:8:19
  say it in words, or type the sign itself
  … and 1 more of this code: --all
warning[looks-like-markup]: `$$a^2 + b^2$$` is a formula of another program, and a text here (1 in this file)
  content/en/pages/lessons/lesson-11.md:10:1
  write it in words, or put a picture of it into `content/files/`
  … and 1 more of this code: --all
warning[looks-like-markup]: `----- ------` belongs to a table as other programs write it (1 in this file)
  content/en/pages/lessons/lesson-12.md:9:1
  write each row as | Task | Who |, and under the first row a line |---|---|
  … and 1 more of this code: --all
warning[unsafe-html]: HTML is shown as text
  content/en/pages/lessons/lesson-3.md:8:1
  use Markdown, or a block such as `::: note`
  … and 1 more of this code: --all
"
    );
    let built = is_whole(&mut site, &pages);
    let page = built.page("en/pages/lessons/lesson-2.html");
    assert!(page.contains("Press <kbd>Ctrl</kbd> and <kbd>P</kbd>."), "{page}");
    let page = built.page("en/pages/lessons/lesson-1.html");
    assert!(page.contains("<code class=\"language-python\">print("), "{page}");
}

// Folders are found whatever numbers stand in their names.
#[test]
fn folders_with_numbers() {
    let page = "---\ntitle: A page\n---\nWords.\n";
    let mut site = SiteTest::minimal()
        .edit("content/handbook.yaml", "handouts]", "handouts, {folder: unit-2}, {folder: unit-10}]")
        .edit("content/handbook.yaml", "published:", "severity: {untranslated: off}\npublished:");
    for id in ["unit-2/part-1", "unit-2/part-10", "unit-2/part-9", "unit-10/part-1"] {
        site = site.file(&format!("content/en/pages/{id}.md"), page);
    }
    let built = site.build();
    assert_eq!(built.places(), Vec::<String>::new());
    let list = built.page("en/pages/index.html");
    let at =
        |id: &str| list.rfind(&format!("href=\"{id}.html\"")).unwrap_or_else(|| panic!("{id} in {list}"));
    assert!(at("unit-2/part-9") < at("unit-2/part-10"), "{list}");
    assert!(at("unit-2/part-10") < at("unit-10/part-1"), "{list}");
}

/// Texts as people know them from other programs: what is told of each, and what becomes of it.
const SNIPPETS: &[(&str, &[&str], &str)] = &[
    // Told, and published as it was typed.
    ("!!! note\n    Bring it.", &["looks-like-template"], "!!! note"),
    ("??? tip \"More\"\n    Bring it.", &["looks-like-template"], "??? tip"),
    ("=== \"On a Mac\"\n\n    Press it.", &["looks-like-template"], "Press it."),
    ("{% raw %}x{% endraw %}", &["looks-like-template"], "{% raw %}x{% endraw %}"),
    ("Ask {{ page.author }}.", &["looks-like-template"], "Ask {{ page.author }}."),
    ("{{< figure src=\"a.png\" >}}", &["looks-like-template"], "{{&lt; figure"),
    ("{{% notice %}}\nBring it.\n{{% /notice %}}", &["looks-like-template"], "Bring it."),
    ("{/* Ask first. */}", &["looks-like-template"], "{/*"),
    ("{# Ask first. #}", &["looks-like-template"], "{#"),
    (".. note::\n\n   Bring it.", &["looks-like-template"], "Bring it."),
    ("--8<-- \"rules.md\"", &["looks-like-template"], "rules.md"),
    ("\\newpage", &["looks-like-template"], "newpage"),
    ("```mermaid\ngraph TD\n```", &["looks-like-template"], "graph TD"),
    ("```{note} Read\nBring it.\n```", &["looks-like-template"], "Bring it."),
    ("${toc}", &["looks-like-template"], "${toc}"),
    ("Bring it.\n{: .lead }", &["looks-like-template"], "Bring it."),
    ("export const a = 1", &["looks-like-template"], "export const a = 1"),
    ("<Tabs values={x} />", &["looks-like-template", "unsafe-html"], "&lt;Tabs values={x} /&gt;"),
    ("See [[Some page]].", &["looks-like-markup"], "[[Some page]]"),
    ("Goal\n: What we want.", &["looks-like-markup"], "What we want."),
    ("*[ABC]: A Big Club", &["looks-like-markup"], "A Big Club"),
    ("Bring ==two pens==.", &["looks-like-markup"], "Bring ==two pens==."),
    ("The 4^th^ grade", &["looks-like-markup"], "4^th^"),
    ("A pen :pencil2: and paper", &["looks-like-markup"], ":pencil2:"),
    ("$$\na + b\n$$", &["looks-like-markup"], "a + b"),
    ("We sing.^[In June.]", &["looks-like-markup"], "^[In June.]"),
    ("Large words {.lead}", &["looks-like-markup"], "Large words {.lead}"),
    ("[home](../home.md){target=_blank}", &["looks-like-markup"], "{target=_blank}"),
    ("[large]{.underline} words", &["looks-like-markup"], "[large]{.underline}"),
    ("Task   Who\n-----  ----\nChairs Rosa", &["looks-like-markup"], "Chairs Rosa"),
    ("+---+---+\n| a | b |\n+---+---+", &["looks-like-markup"], "| a | b |"),
    ("##\u{a0}No heading", &["looks-like-markup"], "No heading"),
    ("##No heading", &["looks-like-markup"], "##No heading"),
    ("-\u{a0}no item", &["looks-like-markup"], "no item"),
    ("- item\n  ::: note\n  Bring it.\n  :::", &["looks-like-markup"], "Bring it."),
    ("See [the rules][nope].", &["undefined-reference"], "[the rules][nope]"),
    ("Why?[^1]", &["undefined-reference"], "Why?[^1]"),
    ("<iframe src=\"a\"></iframe>", &["unsafe-html"], "&lt;iframe src="),
    // Told, and understood.
    (":::tip A pen\nBring it.\n:::", &["looks-like-template"], "class=\"call-out tip\""),
    (":::warning\nBring it.\n:::", &["looks-like-template"], "class=\"call-out caution\""),
    ("::: {.callout-note}\nBring it.\n:::", &["looks-like-template"], "class=\"call-out note\""),
    ("[first page](/)", &["dead-link"], "href=\"../../index.html\">first page"),
    // Understood.
    ("> [!NOTE]\n> Bring it.", &[], "class=\"call-out note\""),
    ("- [ ] open\n- [x] done", &[], "☑"),
    ("~~gone~~", &[], "<del>gone</del>"),
    ("Why?[^1]\n\n[^1]: It is there.", &[], "It is there."),
    ("A heading\n---------", &[], "A heading</h2>"),
    ("| a | b |\n|:--|--:|\n| c | d |", &[], ">c</td>"),
    ("[//]: # (Ask first.)\n\nBring it.", &[], "Bring it."),
    ("&copy; 2026", &[], "© 2026"),
    ("`{{ x }}` and `[[y]]` and `:z:`", &[], "<code>{{ x }}</code>"),
    ("```\n{% x %}\n: y\n$$\n==z==\n```", &[], "{% x %}"),
    // Signs that mean nothing there either.
    (
        "It costs $5 or $10; 2^10; a == b; 10:30:15; 3:2",
        &[],
        "It costs $5 or $10; 2^10; a == b; 10:30:15; 3:2",
    ),
    ("https://example.org:80/a:b: and C:\\a", &[], "example.org:80/a:b"),
    ("**Goal**: read {more} [x] <- y", &[], "<strong>Goal</strong>: read {more} [x] &lt;- y"),
];

#[test]
fn signs_of_other_programs() {
    let mut site = SiteTest::minimal()
        .edit("content/handbook.yaml", "handouts]", "handouts, texts]")
        .edit("content/handbook.yaml", "published:", "severity: {untranslated: off}\npublished:")
        .file("content/en/pages/texts/index.md", "---\ntitle: Texts\n---\nOf other programs.\n");
    for (number, (snippet, ..)) in SNIPPETS.iter().enumerate() {
        let page = format!("---\ntitle: Text {number}\n---\n{snippet}\n");
        site = site.file(&format!("content/en/pages/texts/t{number}.md"), &page);
    }
    let built = site.build();
    let places = built.places();
    for (number, (snippet, codes, html)) in SNIPPETS.iter().enumerate() {
        let file = format!(" content/en/pages/texts/t{number}.md:");
        let own = places.iter().filter_map(|place| Some(place.split_once(file.as_str())?.0));
        assert_eq!(own.collect::<Vec<_>>(), *codes, "{snippet}");
        let page = built.between(&format!("en/pages/texts/t{number}.html"), "<main", "</main>");
        assert!(page.contains(html), "{snippet:?} became {page}");
    }
}

/// Each slip in a file is one problem of that file, and nothing is told that follows from it.
#[track_caller]
fn each_once(path: &str, slips: &[(&str, &str, &str)]) {
    for (from, to, code) in slips {
        let files = starter::handbook(None);
        let site = files.iter().fold(SiteTest::empty(), |site, (path, bytes)| site.bytes(path, bytes));
        let built = site.edit(path, from, to).build();
        let places = built.places();
        let told: BTreeSet<&str> = places.iter().filter_map(|place| place.split(':').next()).collect();
        let only = format!("{code} {path}");
        assert_eq!(told, BTreeSet::from([only.as_str()]), "{from:?} as {to:?}: {places:?}");
    }
}

#[test]
fn a_value_of_the_settings() {
    each_once(
        "content/handbook.yaml",
        &[
            ("theme: default", "theme: [default]", "wrong-type"),
            ("theme: default", "theme: default\ntheme: default", "duplicate-key"),
            ("time_zone: America/Chicago", "time_zone: America/Chikago", "bad-time-zone"),
            ("published: 2026-09-01", "published: 2026-02-30", "bad-date"),
            ("published: 2026-09-01", "published: next week", "bad-date"),
            ("accent: \"#0b6e4f\"", "accent: green", "wrong-type"),
            ("sectors: [home,", "sectors: [home, home,", "duplicate-id"),
            ("print: {paper: letter}", "print: {paper: legal}", "wrong-type"),
            ("max_share: 50", "max_share: 500", "bad-range"),
            ("glossary, about]", "glossary, abuot]", "unknown-id"),
            ("theme: default", "theme: default\n<<<<<<< HEAD", "merge-conflict"),
        ],
    );
}

#[test]
fn a_value_of_a_process() {
    each_once(
        "content/processes/starting-a-team.yaml",
        &[
            ("kind: sequence", "kind: sequense", "wrong-type"),
            ("kind: sequence", "kind: *sequence", "yaml-limits"),
            ("kind: sequence", "kind: !a sequence", "yaml-limits"),
            ("kind: sequence", "kind: sequence\n---\nid: b", "yaml-syntax"),
            ("kind: sequence", "kind: sequence\n<<<<<<< HEAD", "merge-conflict"),
            ("kind: sequence", "kind: sequence\ncolour: red", "unknown-key"),
            ("kind: sequence", "kind: sequence\nwords: blocks", "wrong-type"),
            ("id: starting-a-team", "id: starting", "bad-id"),
            ("required_first: true", "required_first: maybe", "wrong-type"),
            ("required_first: true", "repeats_to: nowhere", "unknown-id"),
        ],
    );
}

#[test]
fn a_value_of_a_team() {
    each_once(
        "content/teams/oak-street/team.yaml",
        &[
            ("place: oak-street", "place: oak-stret", "unknown-id"),
            ("kind: leadership", "kind: leaders", "wrong-type"),
            ("sector: community", "sector: comunity", "unknown-sector"),
            ("kind: leadership", "kind: leadership\n<<<<<<< HEAD", "merge-conflict"),
            ("owner: parent", "owner: parnt", "unknown-member"),
            ("librarian, student]", "librarian, studnt]", "unknown-member"),
            ("due: 2026-08-14", "due: 2026-14-38", "bad-date"),
            ("good: up", "good: upp", "wrong-type"),
            ("value: 30}", "value: -5}", "bad-target"),
            ("value: 0}", "value: none}", "wrong-type"),
            ("used: [what-we-hope-for]}", "used: [what-we-hop-for]}", "unknown-id"),
            ("absent: [student]", "absent: [parent]", "present-and-absent"),
        ],
    );
}
