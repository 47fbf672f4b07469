//! Paper: PDFs, e-books and bundles as independent readers see them (poppler, qpdf, a zip reader).

use std::collections::BTreeMap;
use std::io::Read as _;
use std::ops::Range;
use std::os::unix::fs::MetadataExt as _;
use std::process::Command;

use img_parts::{DynImage, ImageEXIF as _};
use juntos::diagnostic::emit::Format;

use crate::site_test::{SiteTest, root, stderr, tree};

/// A handout with every field and block, a slide and an instrument.
fn site() -> SiteTest {
    let sheet = "## Hazlo {#run}\n\n::: handout {#form title=\"TITLE\"}\nNAME: ____________ [[page:home]]\n____\n____\n\n- ( ) YES\n- ( ) NO\n\n[ ] HERE  [ ] THERE\n\nSURE? [1-3: no | yes]\n\n::: table {rows=2}\n| TASK | WHO |\n|---|---|\n:::\n\n::: box {lines=2 title=\"MORE\"}\n:::\n\n::: cards {per-page=4}\n- one\n- two\n:::\n\n::: tip\nSee [the web](https://example.org/x).\n:::\n:::\n\n::: slide {#look title=\"LOOK\"}\n- One\n:::\n";
    let spanish = [
        ("TITLE", "Hoja"),
        ("NAME", "Nombre"),
        ("YES", "Sí"),
        ("NO", "No"),
        ("THERE", "Allá"),
        ("HERE", "Aquí"),
        ("SURE?", "¿Es así?"),
        ("TASK", "Tarea"),
        ("WHO", "Quién"),
        ("MORE", "Más"),
        ("LOOK", "Mire"),
    ];
    let english = ["Form", "Name", "Yes", "No", "There", "Here", "Sure?", "Task", "Who", "More", "Look"];
    let en =
        spanish.iter().zip(english).fold(sheet.to_owned(), |text, ((from, _), to)| text.replace(from, to));
    let es = spanish.iter().fold(sheet.to_owned(), |text, (from, to)| text.replace(from, to));
    SiteTest::minimal()
        .pdf()
        .file("content/en/activities/greet.md", &format!("---\ntitle: Greet\nsteps: [meet]\n---\n{en}"))
        .file("content/es/activities/greet.md", &format!("---\ntitle: Saludar\n---\n{es}"))
}

/// What a program says of a file.
#[track_caller]
fn said(program: &str, arguments: &[&str], bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("file.pdf");
    std::fs::write(&file, bytes).expect("a file to look at");
    let arguments = arguments.iter().map(|one| if *one == "FILE" { file.as_os_str() } else { one.as_ref() });
    let output = Command::new(program).args(arguments).output().expect("poppler-utils and qpdf");
    assert!(
        output.status.success(),
        "{program}: {}{}",
        stderr(&output),
        String::from_utf8_lossy(&output.stdout)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Compares with a file of `tests/suite/expected`; `BLESS=1` writes it, to be read like any other text.
#[track_caller]
fn expected(name: &str, found: &str) {
    let path = root().join("tests/suite/expected").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).expect("a file to write");
    }
    assert_eq!(found, std::fs::read_to_string(&path).unwrap_or_default(), "{name}");
}

// A handout on paper: its words in order, its tree of tags, its language, and room for every field.
#[test]
fn handout() {
    let mut test = site();
    let built = test.build();
    assert_eq!(built.problems(Format::Human, "en"), "");
    let pdf = &built.outputs["es/handouts/form.pdf"];
    expected("form.es.pdf.txt", &said("pdftotext", &["-layout", "FILE", "-"], pdf));
    expected("form.es.tags.txt", &said("pdfinfo", &["-struct-text", "FILE"], pdf));
    let root = said("qpdf", &["--json", "--json-key=qpdf", "FILE"], pdf);
    assert!(root.contains("\"/Lang\": \"u:es\"") && root.contains("\"/DisplayDocTitle\": true"), "{root}");
    assert_eq!(test.build().outputs["es/handouts/form.pdf"], *pdf);
}

// Every page that is for paper has its PDF, sound and tagged, with as many pages as it should.
#[test]
fn every_kind() {
    let built = site().build();
    let pages: Vec<(&str, String)> = built
        .outputs
        .iter()
        .filter(|(path, _)| path.ends_with(".pdf"))
        .map(|(path, pdf)| {
            said("qpdf", &["--check", "FILE"], pdf);
            let info = said("pdfinfo", &["FILE"], pdf);
            let field = |name: &str| {
                let line = info.lines().find(|line| line.starts_with(name)).unwrap_or_default();
                line.split_once(':').map_or("", |(_, value)| value.trim())
            };
            assert_eq!(field("Tagged"), "yes", "{path}");
            (path.as_str(), format!("{} · {}", field("Title"), field("Pages")))
        })
        .collect();
    let expected = [
        ("both/handouts/form-columns.pdf", "Form · Hoja · 2"),
        ("both/handouts/form.pdf", "Form · 4"),
        ("en/book-large.pdf", "Small · 5"),
        ("en/book.pdf", "Small · 5"),
        ("en/handouts/form-large.pdf", "Form · 2"),
        ("en/handouts/form.pdf", "Form · 2"),
        ("en/packs/begin-facilitator.pdf", "Begin: Facilitator’s pack · 4"),
        ("en/packs/begin-handouts.pdf", "Begin: Handouts to print · 3"),
        ("en/slides/greet.pdf", "Greet · 1"),
    ];
    let expected: Vec<(&str, String)> =
        expected.iter().map(|(path, words)| (*path, (*words).to_owned())).collect();
    let english: Vec<_> = pages.into_iter().filter(|(path, _)| !path.starts_with("es/")).collect();
    assert_eq!(english, expected);
}

// What a slide says to who presents it is not shown to the room, and stands in the pack.
#[test]
fn notes_for_the_presenter() {
    let slide = "::: slide {#look title=\"Mire\"}\n- Uno\n\n::: facilitator\nEspere.\n:::\n:::\n";
    let site = SiteTest::minimal()
        .pdf()
        .file(
            "content/en/activities/greet.md",
            &format!("---\ntitle: Greet\nsteps: [meet]\n---\n[[page:home]]\n\n{slide}"),
        )
        .file(
            "content/es/activities/greet.md",
            &format!("---\ntitle: Saludar\n---\n[[page:home]]\n\n{slide}"),
        )
        .build();
    let words = |path: &str| said("pdftotext", &["-layout", "FILE", "-"], &site.outputs[path]);
    let (slides, pack) = (words("es/slides/greet.pdf"), words("es/packs/begin-facilitator.pdf"));
    assert!(slides.contains("Uno") && !slides.contains("Espere.") && !slides.contains("Para quien facilita"));
    assert!(pack.contains("Espere.") && pack.contains("Para quien facilita"), "{pack}");
}

// A picture of the theme is a figure with what it shows, each time it stands there.
#[test]
fn pictures() {
    let text = |title: &str| {
        format!(
            "[[page:home]]\n\n::: slide {{#look title=\"{title}\"}}\n[[picture:fist-3]] [[picture:fist-3]]\n:::\n"
        )
    };
    let site = SiteTest::minimal()
        .pdf()
        .file(
            "content/en/activities/greet.md",
            &format!("---\ntitle: Greet\nsteps: [meet]\n---\n{}", text("Look")),
        )
        .file("content/es/activities/greet.md", &format!("---\ntitle: Saludar\n---\n{}", text("Mire")))
        .build();
    let pdf = &site.outputs["es/slides/greet.pdf"];
    let tags = said("pdfinfo", &["-struct", "FILE"], pdf);
    assert_eq!(tags.matches("Figure").count(), 2, "{tags}");
    let objects = said("qpdf", &["--json", "--json-key=qpdf", "FILE"], pdf);
    let alt = "\"/Alt\": \"u:Una mano con tres dedos levantados\"";
    assert_eq!(objects.matches(alt).count(), 2, "{objects}");
}

// A slide in two columns has half of its points beside the other half, in every language.
#[test]
fn a_slide_in_columns() {
    let en = "[[page:home]]\n\n::: slide {#look title=\"Look\" layout=columns}\n- One\n- Two\n- Three\n- Four\n:::\n";
    let es = "[[page:home]]\n\n::: slide {#look title=\"Mire\"}\n- Uno\n- Dos\n- Tres\n- Cuatro\n:::\n";
    let site = SiteTest::minimal()
        .pdf()
        .file("content/en/activities/greet.md", &format!("---\ntitle: Greet\nsteps: [meet]\n---\n{en}"))
        .file("content/es/activities/greet.md", &format!("---\ntitle: Saludar\n---\n{es}"))
        .build();
    let text = said("pdftotext", &["-layout", "FILE", "-"], &site.outputs["es/slides/greet.pdf"]);
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
    for row in [["•", "Uno", "•", "Tres"], ["•", "Dos", "•", "Cuatro"]] {
        assert!(lines.iter().any(|line| *line == row), "{text}");
    }
    assert!(site.page("es/slides/greet.html").contains("<div class=\"slide-body in-columns\">\n<ul>"));
}

// A second build prints nothing anew: the files stay the same ones on the disk; and an edit prints
// again what it changes.
#[test]
fn unchanged_is_not_printed_again() {
    let site = site();
    let inodes = |site: &SiteTest| -> BTreeMap<String, u64> {
        let public = site.project().join("public");
        tree(&public)
            .into_keys()
            .filter(|path| path.ends_with(".pdf"))
            .map(|path| {
                let inode = std::fs::metadata(public.join(&path)).expect("a file").ino();
                (path, inode)
            })
            .collect()
    };
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let first = inodes(&site);
    let site = site.edit("content/en/pages/home.md", "title: Welcome", "title: Hello");
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let second = inodes(&site);
    let changed: Vec<&String> = first.keys().filter(|path| first[*path] != second[*path]).collect();
    // The title of the home page stands on the handout and in the book.
    assert_eq!(
        changed,
        [
            "both/handouts/form-columns.pdf",
            "both/handouts/form.pdf",
            "en/book-large.pdf",
            "en/book.pdf",
            "en/handouts/form-large.pdf",
            "en/handouts/form.pdf",
            "en/packs/begin-facilitator.pdf",
            "en/packs/begin-handouts.pdf",
        ]
    );
}

// Whatever is printed can be taken from the downloads page, each link saying of what it is.
#[test]
fn downloads_lead_to_all_that_is_printed() {
    let built = site().build();
    let page = built.page("en/downloads.html");
    let is_own = |path: &&String| path.starts_with("en/") || *path == "both/handouts/form.pdf";
    let printed = built.outputs.keys().filter(|path| path.ends_with(".pdf") || path.ends_with(".epub"));
    let missing: Vec<String> = printed
        .filter(is_own)
        .map(|path| path.strip_prefix("en/").map_or_else(|| format!("../{path}"), str::to_owned))
        .filter(|path| !page.contains(&format!("href=\"{path}\"")))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
    let of_form = "<a href=\"handouts/form-large.html\">Large-print version<span class=\"visually-hidden\">: Form</span></a>";
    assert!(page.contains(of_form), "{page}");
}

// Without PDFs no page leads to one.
#[test]
fn no_pdf() {
    let site = site();
    assert_eq!(site.run(&["build", "--no-pdf"]).status.code(), Some(0));
    for (path, bytes) in tree(&site.project().join("public")) {
        assert!(!path.ends_with(".pdf"), "{path}");
        assert!(!String::from_utf8_lossy(&bytes).contains(".pdf\""), "{path}");
    }
}

// A character that a font lists without a shape stops nothing, in whatever text it stands: it is told at its
// place, and paper shows that it is missing. An e-book keeps it, since its reader brings the fonts.
#[test]
fn characters_without_a_shape() {
    let body = "Done ✅ **bold ❓** `code ❎`\n\n~~~\nis ❔ so\n~~~\n\n| Say ❕ | B |\n|---|---|\n| c | ₼ |\n\n::: box {lines=2 title=\"More ᵹ\"}\n:::\n\nSure? [1-3: no ⍻ | yes]\n";
    let built = SiteTest::minimal()
        .pdf()
        .file("content/en/handouts/form.md", &format!("---\ntitle: Form ⸠\n---\n{body}"))
        .file("content/es/handouts/form.md", &format!("---\ntitle: Hoja\n---\n{body}"))
        .file(
            "content/en/activities/greet.md",
            "---\ntitle: Greet\nsteps: [meet]\nhandouts: [form]\n---\n## Do it\n",
        )
        .file("content/es/activities/greet.md", "---\ntitle: Saludar\n---\n## Hazlo\n")
        .file("locales/en/core.ftl", "core-paper-contents = Contents ⸡\n")
        .build();
    let is_here = |place: &String| place.starts_with("no-glyph") && !place.contains("/es/");
    let told: Vec<String> = built.places().into_iter().filter(is_here).collect();
    let at = |place: &str| format!("no-glyph content/en/handouts/form.md:{place}");
    let expected = ["2:13", "4:6", "4:15", "4:25", "7:4", "10:7", "12:7", "14:30", "17:16"];
    let expected: Vec<String> =
        expected.into_iter().map(at).chain(["no-glyph locales/en/core.ftl:1:32".to_owned()]).collect();
    assert_eq!(told, expected);
    let printed = said("pdftotext", &["-raw", "FILE", "-"], &built.outputs["en/handouts/form.pdf"]);
    assert!(printed.contains("Done � bold � code �") && printed.contains("is � so"), "{printed}");
    let book = files(&built.outputs["en/book.epub"]);
    assert!(book.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("<p>Done ✅ ")));
}

// A heading has its own minutes though another has the same words, or its words cannot all be printed; an
// address that stands bare is printed once, and what a title says stands beside the words.
#[test]
fn what_stands_in_a_line() {
    let body = "## Talk {#a min=11}\n\n## Talk {#b min=23}\n\n## See [[page:home]] ✅ {#c min=37}\n\nAsk www.a.example, ana@b.example and <abbr title=\"Parent Teacher Association\">PTA</abbr>: H<sub>2</sub>O.[^a][^b]\n\n[^b]: Second.\n\n<details>\n<summary>More</summary>\n\nPress <kbd>Ctrl</kbd>.\n\n</details>\n\n[^a]: First.\n";
    let built = SiteTest::minimal()
        .pdf()
        .file("content/en/activities/greet.md", &format!("---\ntitle: Greet\nsteps: [meet]\n---\n{body}"))
        .remove("content/es/activities/greet.md")
        .build();
    let printed = said("pdftotext", &["-raw", "FILE", "-"], &built.outputs["en/book.pdf"]);
    let printed = printed.replace(['\n', '\u{a0}'], " ");
    let at = |words: &str| printed.find(words).unwrap_or_else(|| panic!("{words} in {printed}"));
    for minutes in [11, 23, 37] {
        at(&format!("{minutes} min"));
    }
    at("PTA (Parent Teacher Association)");
    assert!(at("www.a.example") < at("ana@b.example") && at("First.") < at("Second."), "{printed}");
    assert!(!printed.contains("http://www.a.example") && !printed.contains("mailto:"), "{printed}");
    let book = files(&built.outputs["en/book.epub"]);
    let text: String = book.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    assert!(text.contains("H<sub>2</sub>O"), "{text}");
    assert!(text.contains("<p><strong>More</strong></p>\n<p>Press <kbd>Ctrl</kbd>.</p>"), "{text}");
    assert!(text.contains("href=\"http://www.a.example\"") && text.contains("href=\"mailto:ana@b.example\""));
}

/// So many words that are nowhere else: `w100`, `w101`…
fn new_words(next: &mut usize, count: usize) -> String {
    let words: Vec<String> = (*next..*next + count).map(|number| format!("w{number}")).collect();
    *next += count;
    words.join(" ")
}

// Whatever does not fit on a page goes on upon the next: no word of a page is lost, doubled or cut on paper, in
// whatever stands around it and in every size.
#[test]
fn words_of_the_page_are_words_of_the_paper() {
    let mut next = 100_000;
    let mut words = |count: usize| new_words(&mut next, count);
    let many = |of: &mut dyn FnMut() -> String, times: usize| -> String {
        (0..times).map(|_| of()).collect::<Vec<_>>().concat()
    };
    let mut parts = Vec::new();
    parts.push(many(&mut || format!("- [ ] {}\n", words(40)), 8));
    parts.push(many(&mut || format!("- [ ] {}\n", words(300)), 2));
    parts.push(format!("| A | B |\n|---|---|\n| {} | {} |\n| {} | x |\n", words(3), words(270), words(4)));
    parts.push(format!("| {} | B |\n|---|---|\n| x | y |\n", words(200)));
    parts.push(format!("::: table {{rows=2}}\n| A | B |\n|---|---|\n| {} |  |\n:::\n", words(200)));
    parts.push(format!("::: cards {{per-page=8}}\n- {}\n- {}\n:::\n", words(4), words(350)));
    parts.push(format!("> {}\n", words(400)));
    parts.push(format!("~~~\n{}~~~\n", many(&mut || format!("{}\n", words(5)), 60)));
    parts.push(format!("::: tip\n{}\n\n1. {}\n2. {}\n:::\n", words(300), words(100), words(100)));
    parts.push(format!("## {}\n\n{}\n", words(60), words(5)));
    parts.push(format!("::: box {{lines=60 title=\"{}\"}}\n:::\n", words(150)));
    parts.push(format!("Sure? [1-5: {} | {}]\n", words(12), words(12)));
    parts.push(format!("{}\n\n- ( ) {}\n- ( ) {}\n", words(300), words(6), words(6)));
    parts.push(format!("- {}\n  - [ ] {}\n  - [ ] {}\n", words(3), words(180), words(180)));
    parts.push(format!("::: handout {{#part title=\"{}\"}}\n{}\n:::\n", words(3), words(20)));
    let body = parts.join("\n");
    let of_the_sheet = 100_000..next;
    // What an activity says itself, its slides among it.
    let guide = format!(
        "{}\n\n::: slide {{#first title=\"{}\"}}\n{}\n\n### {}\n\n- {}\n:::\n",
        new_words(&mut next, 5),
        new_words(&mut next, 3),
        new_words(&mut next, 20),
        new_words(&mut next, 3),
        new_words(&mut next, 200),
    );
    let of_the_guide = of_the_sheet.end..next;
    let own = format!("\n::: handout {{#own title=\"Own\"}}\n{}\n:::\n", new_words(&mut next, 40));
    let of_its_own = of_the_guide.end..next;
    let guide = guide + &own;
    let activity =
        |title: &str, steps: &str, heading: &str| format!("---\ntitle: {title}\n{steps}---\n## {heading}\n");
    let built = SiteTest::minimal()
        .pdf()
        .file("content/en/handouts/form.md", &format!("---\ntitle: Form\n---\n{body}"))
        .file("content/es/handouts/form.md", &format!("---\ntitle: Hoja\n---\n{body}"))
        .file(
            "content/en/activities/greet.md",
            &(activity("Greet", "steps: [meet]\nhandouts: [form]\n", "Do it") + &guide),
        )
        .file("content/es/activities/greet.md", &(activity("Saludar", "", "Hazlo") + &guide))
        .build();
    // How often the words of the sheet, those of the guide and those of its own sheet stand on each.
    for (path, sheet, guide, own) in [
        ("en/handouts/form.pdf", 1, 0, 0),
        ("en/handouts/form-large.pdf", 1, 0, 0),
        ("both/handouts/form.pdf", 2, 0, 0),
        ("both/handouts/form-columns.pdf", 2, 0, 0),
        ("en/packs/begin-handouts.pdf", 1, 0, 1),
        ("en/packs/begin-facilitator.pdf", 1, 1, 1),
        ("en/book.pdf", 1, 1, 1),
        ("en/book-large.pdf", 1, 1, 1),
    ] {
        let printed = said("pdftotext", &["-raw", "FILE", "-"], &built.outputs[path]);
        let mut count: BTreeMap<&str, usize> = BTreeMap::new();
        for word in printed.split(|c: char| !c.is_alphanumeric()) {
            *count.entry(word).or_default() += 1;
        }
        let wrong = |words: &Range<usize>, times: usize| -> Vec<String> {
            let words = words.clone().map(|number| format!("w{number}"));
            words.filter(|word| count.get(word.as_str()).copied().unwrap_or_default() != times).collect()
        };
        let wrong = [wrong(&of_the_sheet, sheet), wrong(&of_the_guide, guide), wrong(&of_its_own, own)];
        assert_eq!(wrong.concat(), Vec::<String>::new(), "{path}");
    }
}

// An address is broken over lines without a sign, and copied as it is, on paper and from an e-book.
#[test]
fn long_addresses_stay_whole() {
    let web = "https://www.example.org/a/very/long/path-with-dashes/and_underscores/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x?y=1";
    let mail = "first.middle-name.last+office@department-of-education.a-very-long-district.k12.example.us";
    // At every place of a line.
    let dashes =
        "coordinator-for-family-engagement@office-of-community.riverside-unified-district.example.org";
    let shifted: String = (0..40).map(|shift| format!("{} {dashes}\n\n", "x".repeat(shift + 1))).collect();
    let body =
        |words: &str| format!("{words} <{mail}> {web} {words} [{words}]({web}) `{web}`\n\n{shifted}\n");
    let built = SiteTest::minimal()
        .pdf()
        .file("content/en/pages/home.md", &format!("---\ntitle: Welcome\n---\n{}", body("Write to")))
        .file("content/es/pages/home.md", &format!("---\ntitle: Bienvenida\n---\n{}", body("Escriba a")))
        .build();
    for path in ["en/book.pdf", "en/book-large.pdf"] {
        let printed = said("pdftotext", &["-raw", "FILE", "-"], &built.outputs[path]).replace('\n', "");
        let counts = [web, mail, dashes].map(|address| printed.matches(address).count());
        assert_eq!(counts, [3, 1, 40], "{printed}");
    }
    let book = files(&built.outputs["en/book.epub"]);
    let text: String = book.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    assert!(text.contains(mail) && text.contains(web) && !text.contains('\u{200b}'));
}

// A layout that is broken is told at its line, once, and the site is not published.
#[test]
fn a_broken_layout() {
    let mut site = site().file("themes/default/paper/slides.typ", "#import \"core.typ\": *\n#nothing()\n");
    assert_eq!(site.build().places(), ["template-error themes/default/paper/slides.typ:2:2"]);
}

/// The files of a zip, in its order.
fn files(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip file");
    let mut files = Vec::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).expect("a file of the zip");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("a file to unpack");
        files.push((file.name().expect("a name").to_string(), bytes));
    }
    files
}

// The e-book holds the book, a part a file, and is the same bytes each time.
#[test]
fn ebook() {
    let mut test = site();
    let built = test.build();
    let book = &built.outputs["es/book.epub"];
    let files = files(book);
    assert_eq!(files[0], ("mimetype".to_owned(), b"application/epub+zip".to_vec()));
    let text = files.iter().find(|(_, bytes)| String::from_utf8_lossy(bytes).contains("<h4>Saludar"));
    let (name, bytes) = text.expect("the part of the activity");
    expected("part.es.xhtml", &String::from_utf8_lossy(bytes));
    assert_eq!(name, "OEBPS/part-0004.xhtml");
    assert_eq!(test.build().outputs["es/book.epub"], *book);
}

/// A picture that says that it must be turned a quarter to the right to stand upright.
fn lying(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let pixel =
        |x: u32, y: u32| image::Rgb([(x * y % 251) as u8, ((x * 7 + y * 13) % 253) as u8, (x ^ y) as u8]);
    let mut bytes = Vec::new();
    image::RgbImage::from_fn(width, height, pixel)
        .write_to(&mut std::io::Cursor::new(&mut bytes), format)
        .expect("a picture");
    let turn = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let mut picture = DynImage::from_bytes(bytes.into()).expect("a picture").expect("of a known kind");
    picture.set_exif(Some(turn.to_vec().into()));
    picture.encoder().bytes().to_vec()
}

// A picture stands upright and is no larger than a page needs, in the site and in the e-book; that is told once, and
// the author's file stays as it is.
#[test]
fn pictures_fit_a_page() {
    use image::ImageFormat::{Jpeg, Png, WebP};
    let large = lying(4000, 2000, Jpeg);
    let mut site = SiteTest::minimal()
        .pdf()
        .bytes("content/files/a.jpg", &large)
        .bytes("content/files/b.png", &lying(40, 20, Png))
        .bytes("content/files/c.webp", &lying(40, 20, WebP))
        .bytes("content/files/d.png", &lying(2000, 20, Png))
        .bytes("content/files/e.jpg", &lying(40, 20, Jpeg))
        .file(
            "content/en/pages/home.md",
            "---\ntitle: Welcome\n---\n![A meeting](../../files/a.jpg) ![A dot](../../files/b.png)\n",
        )
        .file(
            "content/es/pages/home.md",
            "---\ntitle: Bienvenida\n---\n![Una reunión](../../files/a.jpg) ![Un punto](../../files/b.png)\n",
        );
    let built = site.build();
    assert_eq!(built.places(), ["large-image content/files/a.jpg:1:1"]);
    let size = |bytes: &[u8]| {
        let picture = image::load_from_memory(bytes).expect("a picture");
        (picture.width(), picture.height())
    };
    let sizes = ["a.jpg", "b.png", "c.webp", "d.png", "e.jpg"]
        .map(|name| size(&built.outputs[&format!("files/{name}")]));
    // A photo that is small enough says itself how it is turned.
    assert_eq!(sizes, [(800, 1600), (20, 40), (20, 40), (16, 1600), (40, 20)]);
    let book = files(&built.outputs["en/book.epub"]);
    let of_book: Vec<(u32, u32)> =
        book.iter().filter(|(name, _)| name.contains("/picture-")).map(|(_, bytes)| size(bytes)).collect();
    assert_eq!(of_book, [(800, 1600), (20, 40)]);
    assert_eq!(std::fs::read(site.project().join("content/files/a.jpg")).expect("a file"), large);
    // What was made is remembered, from one run of the program to the next.
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let inode = || std::fs::metadata(site.project().join("public/files/a.jpg")).expect("a file").ino();
    let first = inode();
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    assert_eq!(inode(), first);
}

// The bundle is the site and a page to begin with, and the same file each time.
#[test]
fn bundle() {
    let site = site();
    assert_eq!(site.run(&["build"]).status.code(), Some(0));
    let run = || {
        let output = site.run(&["bundle", "--out", "kit.zip"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        std::fs::read(site.project().join("kit.zip")).expect("a bundle")
    };
    let bytes = run();
    assert_eq!(run(), bytes);
    let mut expected = tree(&site.project().join("public"));
    expected.remove(".juntos-manifest");
    expected.insert("START-HERE.html".to_owned(), expected["index.html"].clone());
    assert_eq!(files(&bytes).into_iter().collect::<BTreeMap<_, _>>(), expected);
}

// Chosen sheets come in one file, in the order and as often as they are asked for, on the paper that is asked for.
#[test]
fn chosen_sheets() {
    let site = site().file("content/en/handouts/list.md", "---\ntitle: List\n---\nWho comes?\n\n____\n");
    let site = site.file("content/es/handouts/list.md", "---\ntitle: Lista\n---\n¿Quién viene?\n\n____\n");
    let out = site.beside("sheets.pdf");
    let out = out.to_str().expect("a path");
    let run = |arguments: &[&str]| {
        let ran = site.run(&[&["print"], arguments, &["--out", out]].concat());
        (ran.status.code(), stderr(&ran).replace(out, "OUT"))
    };
    // The first line of each page, which is the title of its sheet, and the size of the paper.
    let pages = || {
        let bytes = std::fs::read(out).expect("a PDF");
        said("qpdf", &["--check", "FILE"], &bytes);
        let text = said("pdftotext", &["-layout", "FILE", "-"], &bytes);
        let titles = ["Form", "Hoja", "List", "Lista"];
        let title = |page: &str| {
            let lines = page.lines().map(str::trim);
            lines.filter(|line| titles.contains(line)).map(str::to_owned).next()
        };
        let size = said("pdfinfo", &["FILE"], &bytes);
        let size =
            size.lines().find_map(|line| line.strip_prefix("Page size:")).expect("a size").trim().to_owned();
        (text.split('\u{c}').filter_map(title).collect::<Vec<_>>(), size)
    };
    let letter = "612 x 792 pts (letter)".to_owned();
    assert_eq!(run(&["list", "form"]), (Some(0), "OUT: 3 pages\n".to_owned()));
    let (titles, size) = pages();
    assert_eq!((titles[..2].to_vec(), &size), (vec!["List".to_owned(), "Form".to_owned()], &letter));
    // In both languages, twice; by code and by kind.
    let code = site.read(|handbook| {
        let list = handbook.find(juntos::model::Kind::Handout, "list").expect("a handout");
        handbook.handouts[list.index as usize].code.to_lowercase()
    });
    assert_eq!(run(&[&code, "handout:list", "--both", "--copies", "2"]).0, Some(0));
    assert_eq!(pages().0, ["List", "Lista", "List", "Lista"].repeat(2));
    assert_eq!(
        run(&["list", "--locale", "es", "--paper", "a3", "--large", "--quiet"]),
        (Some(0), String::new())
    );
    assert_eq!(pages(), (vec!["Lista".to_owned()], "841.89 x 1190.55 pts (A3)".to_owned()));
    // A guide has its handouts.
    assert_eq!(run(&["activity:greet"]).0, Some(0));
    let words = said("pdftotext", &["-raw", "FILE", "-"], &std::fs::read(out).expect("a PDF"));
    assert!(words.starts_with("Greet\n") && words.contains("Name:") && words.contains("Sure?"), "{words}");
    // The codes on the sheets are written down.
    let ledger = std::fs::read_to_string(site.project().join("content/codes.yaml")).expect("the ledger");
    assert!(ledger.to_lowercase().contains(&code), "{ledger}");
}

// What cannot be printed is told with what is near, and no file is touched.
#[test]
fn sheets_that_are_not_there() {
    let site = site().file("content/en/activities/form.md", "---\ntitle: Form it\nsteps: [meet]\n---\nDo.\n");
    let site = site.file("notes.txt", "Mine.\n");
    let path = site.project().join("notes.txt");
    let path = path.to_str().expect("a path");
    let new = site.beside("new.pdf");
    let new = new.to_str().expect("a path");
    let cases: &[(&[&str], &str)] = &[
        (&["frm", "--out", new], "error: nothing to print is called `frm`\nhelp: did you mean `form`?\n"),
        (
            &["form", "--out", new],
            "error: several things are called `form`\nhelp: say which one: handout:form, activity:form\n",
        ),
        (
            &["handout:greet", "--out", new],
            "error: nothing to print is called `handout:greet`\nhelp: name a handout, an activity, a self-assessment or pack: and a stage, by id or by the code on the sheet\n",
        ),
        (
            &["handout:form", "--locale", "fr", "--out", new],
            "error: the handbook has no language `fr`\nhelp: it has en, es\n",
        ),
        (
            &["handout:form", "--copies", "6000", "--out", new],
            "error: that would be more than 5000 sheets\nhelp: print in several runs\n",
        ),
        (
            &["handout:form", "--out", path],
            "error: `PATH` is there and is no PDF\nhelp: choose another file with --out\n",
        ),
    ];
    for (arguments, told) in cases {
        let ran = site.run(&[&["print"], *arguments].concat());
        assert_eq!(
            (ran.status.code(), stderr(&ran).replace(path, "PATH")),
            (Some(2), (*told).to_owned()),
            "{arguments:?}"
        );
    }
    assert_eq!(std::fs::read_to_string(path).expect("notes"), "Mine.\n");
    assert!(!std::path::Path::new(new).exists() && !site.project().join("content/codes.yaml").exists());
}
