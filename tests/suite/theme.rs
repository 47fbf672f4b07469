//! Themes: what a page is made of, and what a theme or handbook may say otherwise.

use juntos::diagnostic::emit::Format;

use crate::site_test::SiteTest;

// Every page stands under the strict policy: no inline style or script, nothing from another host.
#[test]
fn strict_policy() {
    let mut site = SiteTest::empty();
    for folder in ["content", "themes", "locales"] {
        crate::site_test::copy(&crate::site_test::root().join(folder), &site.project().join(folder));
    }
    let site = site.build();
    for (path, bytes) in site.outputs.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        for refused in [
            " style=",
            "<style",
            "<script>",
            " onclick=",
            " onload=",
            "javascript:",
            "src=\"http",
            "url(http",
        ] {
            assert!(!page.contains(refused), "{path} holds {refused}");
        }
        for script in page.split("<script").skip(1) {
            assert!(
                script.starts_with(" defer src=\"") && script.contains("\"></script>"),
                "{path}: {script}"
            );
        }
        // A guide may speak of the sign; a fence line that was not read would stand outside code.
        assert!(!page.replace("<code>:::</code>", "").contains(":::"), "{path}");
        assert!(!page.contains('\u{2068}') && !page.contains('\u{1f}'), "{path}");
        for attribute in page.split("=\"").skip(1).filter_map(|part| part.split('"').next()) {
            assert!(!attribute.contains('<'), "{path}: {attribute}");
        }
        for link in page.split("href=\"").skip(1).filter_map(|part| part.split('"').next()) {
            let address = link.split(['#', '?']).next().unwrap_or_default();
            let outside =
                ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme));
            // What is shown for a lost address can be shown anywhere: it alone begins at the root.
            let link = if path == "404.html" { link.trim_start_matches('/') } else { link };
            let address = if path == "404.html" { address.trim_start_matches('/') } else { address };
            assert!(!link.starts_with('/'), "{path}: {link} is not relative");
            if !outside && !address.is_empty() {
                let target = resolve(path, address);
                assert!(
                    site.outputs.contains_key(&target),
                    "{path}: {link} leads to {target}, which is not there"
                );
            }
        }
    }
}

/// The path that an address leads to from a page.
pub fn resolve(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

// A theme of one's own stands on the default: one file changes one thing.
#[test]
fn own_theme() {
    let mut site = SiteTest::minimal()
        .edit("content/handbook.yaml", "published:", "theme: ours\npublished:")
        .file("themes/ours/theme.yaml", "name: Ours\nparent: default\n")
        .file("themes/ours/templates/footer.html", "<footer>{{ t(id=\"theme-ours-end\") }}</footer>\n")
        .file("themes/ours/locales/en/theme.ftl", "theme-ours-end = The <end>\n")
        .file("themes/ours/locales/es/theme.ftl", "theme-ours-end = Fin\n");
    let site = site.build();
    assert_eq!(site.problems(Format::Human, "en"), "");
    assert!(site.page("en/index.html").contains("<footer>The &lt;end&gt;</footer>"));
    assert!(site.page("es/steps/meet.html").contains("<footer>Fin</footer>"));
    assert!(site.page("es/steps/meet.html").contains("<h1>Reunirse</h1>"));
}

// The handbook's words are over the theme's, and those over the program's.
#[test]
fn layers_of_messages() {
    let mut site = SiteTest::minimal()
        .file(
            "themes/default/locales/en/theme.ftl",
            "core-nav-activities = Theme\ncore-nav-handouts = Theme\n",
        )
        .file("locales/en/site.ftl", "core-nav-activities = Handbook\n");
    let site = site.build();
    let page = site.page("en/index.html");
    assert!(page.contains(">Handbook</a>") && page.contains(">Theme</a>"), "{page}");
    assert!(!page.contains(">Activities</a>") && !page.contains(">Handouts</a>"), "{page}");
}

// What a person typed is text, wherever it is shown.
#[test]
fn texts_are_escaped() {
    let bad = "\"'><img src=x onerror=alert(1)>&amp;";
    let yaml = bad.replace('\\', "\\\\").replace('"', "\\\"");
    let mut site = SiteTest::minimal()
        .file("content/en/pages/home.md", &format!("---\ntitle: \"{yaml}\"\nsummary: \"{yaml}\"\n---\n## {bad}\n\n{bad}\n\n::: note {{title=\"'><img src=x>\"}}\n:::\n"))
        .file("content/en/glossary.yaml", &format!("- {{id: a, term: \"{yaml}\", definition: \"{yaml}\"}}\n"))
        .file("content/teams/a/team.yaml", &format!("name: \"{yaml}\"\nvision: \"{yaml}\"\n"))
        .file("locales/en/site.ftl", "core-nav-teams = <img src=x>\n");
    let site = site.build();
    assert!(!site.built.has_errors(), "{}", site.problems(Format::Human, "en"));
    for (path, bytes) in site.outputs.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        assert!(!page.contains("<img"), "{path}");
    }
}

// A file of the default theme is taken out to be changed; nothing is written over.
#[test]
fn theme_copy() {
    let site = SiteTest::minimal();
    let said = |arguments: &[&str], code| {
        let output = site.run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        crate::site_test::stderr(&output)
    };
    let path = "themes/default/templates/handout.html";
    assert_eq!(said(&["theme", "copy", "handout.html"], 0), format!("copied to {path}: change it there\n"));
    let original = std::fs::read(crate::site_test::root().join(path)).expect("a template");
    assert_eq!(std::fs::read(site.project().join(path)).expect("a copy"), original);
    assert_eq!(
        said(&["theme", "copy", path], 2),
        format!(
            "error: `{path}` is there already, and was left as it is\nhelp: move it away first, if you want the original\n"
        )
    );
    assert_eq!(
        said(&["theme", "copy", "handuot.html"], 2),
        "error: the default theme has no file `handuot.html`\nhelp: did you mean `handout.html`?\n"
    );
    // A font is taken out as it is, and the site stays the same.
    assert_eq!(
        said(&["theme", "copy", "fonts/OFL.txt"], 0),
        "copied to themes/default/assets/fonts/OFL.txt: change it there\n"
    );
    assert!(
        said(&["theme", "copy", "page.html", "--project", "nowhere"], 2)
            .starts_with("error: `nowhere` is no handbook")
    );
}

/// What templates may read, from the view types: a list of types, each with its fields.
fn views() -> String {
    let source = ["mod.rs", "teams.rs"].map(|name| {
        let path = crate::site_test::root().join("src/theme/view").join(name);
        std::fs::read_to_string(path).expect("the views")
    });
    let source = source.concat();
    let mut out = String::new();
    let mut docs: Vec<&str> = Vec::new();
    for line in source.lines().map(str::trim) {
        if let Some(doc) = line.strip_prefix("///") {
            docs.push(doc.trim());
        } else if let Some(rest) = line.strip_prefix("pub struct ") {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            out.push_str(&format!("\n**{name}**: {}\n\n", docs.join(" ")));
            docs.clear();
        } else if let Some(field) = line.strip_prefix("pub ").and_then(|field| field.strip_suffix(',')) {
            let (name, kind) = field.split_once(": ").expect("a field");
            out.push_str(&format!("- `{name}` ({}): {}\n", words_for(kind), docs.join(" ")));
            docs.clear();
        } else if !line.starts_with("#[") {
            docs.clear();
        }
    }
    out
}

/// A Rust type in the words of somebody who writes templates.
fn words_for(kind: &str) -> String {
    let inside = |outer: &str| kind.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inside("Option<") {
        return format!("{}, or nothing", words_for(inner));
    }
    if let Some(inner) = inside("Vec<") {
        return format!("list of {}", words_for(inner));
    }
    match kind.trim_end_matches("<'a>") {
        "String" | "&'a str" | "&'static str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "usize" | "u8" | "u16" | "u32" | "i16" | "i32" | "f32" => "number".to_owned(),
        "Frame" => "**Frame**".to_owned(),
        "P" => "what the page's template names".to_owned(),
        other => format!("**{other}**"),
    }
}

// The README tells theme authors what a template may read, as the types say it; BLESS=1 writes it.
#[test]
fn readme_tells_what_templates_read() {
    let path = crate::site_test::root().join("README.md");
    let readme = std::fs::read_to_string(&path).expect("the README");
    let (before, rest) = readme.split_once("<!-- views: made by the tests -->\n").expect("the beginning");
    let (told, after) = rest.split_once("\n<!-- end of views -->").expect("the end");
    if std::env::var_os("BLESS").is_some() {
        let new =
            format!("{before}<!-- views: made by the tests -->\n{}\n<!-- end of views -->{after}", views());
        std::fs::write(&path, new).expect("a README to write");
        return;
    }
    assert_eq!(told, views());
}
