//! Navigation and footer → HTML, once for all pages of a folder in a locale.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnosed, Diagnostics};
use crate::i18n::Messages;
use crate::model::output_format::PageOf;
use crate::model::url::relative;
use crate::model::{Handbook, Kind, LocaleId};
use crate::plan::{Planned, SitePlan};
use crate::theme::Theme;
use crate::theme::view::{Furniture, NavigationItem};

/// Header and footer by locale and folder.
pub(super) struct FurnitureSet(BTreeMap<(LocaleId, String), (String, String)>);

impl FurnitureSet {
    /// Header and footer of a page.
    pub(super) fn of(&self, planned: &Planned) -> (&str, &str) {
        let key = (planned.locale, folder(&planned.path).to_owned());
        self.0.get(&key).map_or(("", ""), |(header, footer)| (header, footer))
    }
}

/// The folder of a path, without `/` at its end.
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

pub(super) fn render(
    plan: &SitePlan,
    handbook: &Handbook,
    theme: &Theme,
    messages: &[Messages],
) -> Diagnosed<FurnitureSet> {
    let mut found = Diagnostics::default();
    let mut all = BTreeMap::new();
    let mut wanted: BTreeSet<(LocaleId, &str)> = BTreeSet::new();
    for output in &plan.outputs {
        if output.path.ends_with(".html") {
            wanted.insert((output.locale, folder(&output.path)));
        }
    }
    for (locale, folder) in wanted {
        let page = if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
        let view = view(handbook, messages, locale, &page, folder);
        let mut render = |name: &str| match theme.render(name, &view, locale.index()) {
            Ok(html) => html,
            Err(problem) => {
                found.push(problem.with("page", page.as_str()).with("pages", 1usize));
                String::new()
            }
        };
        let both = (render("header.html"), render("footer.html"));
        all.insert((locale, folder.to_owned()), both);
    }
    Diagnosed::new(FurnitureSet(all), found)
}

fn view<'a>(
    handbook: &'a Handbook,
    messages: &[Messages],
    id: LocaleId,
    page: &str,
    folder: &str,
) -> Furniture<'a> {
    let config = &handbook.config;
    let locale = config.locale(id);
    let inside = folder.split('/').nth(1).unwrap_or_default();
    // The page itself may be another of the same folder: an address must not be empty.
    let from = format!("{}.", page.trim_end_matches("index.html"));
    let address = |to: &str| relative(&from, to);
    let navigation = config.navigation.iter().filter_map(|item| {
        let list = match item.value.as_str() {
            "processes" => Some(PageOf::Processes),
            "activities" => Some(PageOf::Activities),
            "handouts" => Some(PageOf::Handouts),
            "teams" => Some(PageOf::Teams),
            "glossary" => Some(PageOf::Glossary),
            _ => None,
        };
        let (path, title) = match list {
            Some(list) => (handbook.path(list, locale), None),
            None => {
                let thing = handbook.find(Kind::Page, &item.value)?;
                let title = (item.value != "home").then(|| handbook.title(thing, locale).to_owned());
                (handbook.url(thing, locale), title)
            }
        };
        let place = item.value.as_str();
        let current = place == inside || (place == "processes" && matches!(inside, "stages" | "steps"));
        Some(NavigationItem {
            message: title.is_none().then(|| format!("core-nav-{place}")),
            title,
            url: address(&path),
            current,
        })
    });
    Furniture {
        locale: &locale.tag,
        site_title: config.title.shown(locale, &config.locales).map_or("", |(_, title)| title),
        root: ["", "../", "../../", "../../../", "../../../../"]
            .get(page.matches('/').count())
            .copied()
            .unwrap_or("../../../../../"),
        home: address(&format!("{}/index.html", locale.tag)),
        search: address(&handbook.path(PageOf::Search, locale)),
        downloads: address(&handbook.path(PageOf::Downloads, locale)),
        logo: handbook.logo().map(str::to_owned),
        navigation: navigation.collect(),
        contact: config.contact.shown(locale, &config.locales).map(|(_, text)| text),
        published: config.published.map(|date| messages[id.index()].date(date)),
    }
}
