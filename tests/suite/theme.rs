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
        assert!(!page.contains(":::"), "{path}");
        assert!(!page.contains('\u{2068}') && !page.contains('\u{1f}'), "{path}");
        for attribute in page.split("=\"").skip(1).filter_map(|part| part.split('"').next()) {
            assert!(!attribute.contains('<'), "{path}: {attribute}");
        }
        for link in page.split("href=\"").skip(1).filter_map(|part| part.split('"').next()) {
            let address = link.split('#').next().unwrap_or_default();
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
fn resolve(page: &str, address: &str) -> String {
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
