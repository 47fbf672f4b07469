//! Navigation and footer → HTML, once for all pages of a folder in a locale.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnosed, Diagnostic, Diagnostics};
use crate::i18n::Messages;
use crate::memo::{Fingerprint, Hasher, Memo};
use crate::model::config::{LocalText, MenuItem};
use crate::model::output_format::PageOf;
use crate::model::url::relative;
use crate::model::{Config, Handbook, Kind, LocaleId, Ref};
use crate::plan::{Planned, SitePlan};
use crate::source::Spanned;
use crate::theme::Theme;
use crate::theme::view::{Furniture, NavigationItem};

/// What header and footer depend on: the locale, the page's folder, and the entry of the navigation
/// that the page belongs to.
type Spot<S> = (LocaleId, S, S);

/// Header and footer by what they depend on.
pub(super) struct FurnitureSet(BTreeMap<Spot<String>, (String, String)>);

impl FurnitureSet {
    /// Header and footer of a page.
    pub(super) fn of(&self, config: &Config, planned: &Planned) -> (&str, &str) {
        let (locale, folder, place) = spot(config, planned);
        self.0
            .get(&(locale, folder.to_owned(), place.to_owned()))
            .map_or(("", ""), |(header, footer)| (header, footer))
    }
}

fn spot<'a>(config: &'a Config, planned: &'a Planned) -> Spot<&'a str> {
    let path = planned.path.as_ref();
    (planned.locale, folder(path), place(config, path).unwrap_or_default())
}

/// The entry of the navigation that a page belongs to.
fn place<'a>(config: &'a Config, path: &str) -> Option<&'a str> {
    let (_, inside) = path.split_once('/')?;
    let folders: &dyn Fn(&[&str]) -> bool =
        &|folders| inside.split_once('/').is_some_and(|(first, _)| folders.contains(&first));
    let owns = |item: &str| match item {
        "home" => inside == "index.html",
        "glossary" => inside == "glossary.html",
        "processes" => folders(&["processes", "stages", "steps", "packs", "instruments"]),
        "activities" => folders(&["activities", "slides", "tags"]),
        "handouts" | "teams" => folders(&[item]),
        "pages" => inside == "pages/index.html",
        page => {
            let rest = inside.strip_prefix("pages/").and_then(|rest| rest.strip_prefix(page));
            rest.is_some_and(|rest| rest == ".html" || rest.starts_with('/'))
        }
    };
    let items = config.navigation.iter().flat_map(|item| item.ids().iter().chain(item.folder()));
    items.map(|item| item.value.as_str()).find(|item| owns(item))
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
    keys: &[Fingerprint],
    memo: &Memo,
) -> Diagnosed<FurnitureSet> {
    let mut found = Diagnostics::default();
    let mut all = BTreeMap::new();
    let pages = plan.outputs.iter().filter(|output| output.path.ends_with(".html"));
    let wanted: BTreeSet<Spot<&str>> = pages.map(|output| spot(&handbook.config, output)).collect();
    for (locale, folder, place) in wanted {
        let page = if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
        let view = view(handbook, messages, locale, &page, place);
        let key = || {
            let mut hasher = Hasher::default().join(keys[locale.index()]);
            // A view is plain data; writing it down cannot fail.
            let _ = serde_json::to_writer(&mut hasher, &view);
            hasher.finish()
        };
        let both = memo.remember("furniture", key, || {
            ["header.html", "footer.html"].map(|name| theme.render(name, &view, locale.index()))
        });
        let mut html = |part: &Result<String, Box<Diagnostic>>| match part {
            Ok(html) => html.clone(),
            Err(problem) => {
                found.push(problem.as_ref().clone().with("page", page.as_str()).with("pages", 1usize));
                String::new()
            }
        };
        let both = (html(&both[0]), html(&both[1]));
        all.insert((locale, folder.to_owned(), place.to_owned()), both);
    }
    Diagnosed::new(FurnitureSet(all), found)
}

fn view<'a>(
    handbook: &'a Handbook,
    messages: &[Messages],
    id: LocaleId,
    page: &str,
    current: &str,
) -> Furniture<'a> {
    let config = &handbook.config;
    let locale = config.locale(id);
    // The page itself may be another of the same folder: an address must not be empty.
    let from = format!("{}.", page.trim_end_matches("index.html"));
    let address = |to: &str| relative(&from, to);
    let leaf = |thing: Ref| NavigationItem {
        title: Some(handbook.title(thing, locale).to_owned()),
        url: address(&handbook.url(thing, locale)),
        ..NavigationItem::default()
    };
    let one = |item: &Spanned<String>| {
        let place = item.value.as_str();
        let list = match place {
            "processes" => Some(PageOf::Processes),
            "activities" => Some(PageOf::Activities),
            "handouts" => Some(PageOf::Handouts),
            "teams" => Some(PageOf::Teams),
            "pages" => Some(PageOf::Pages),
            "glossary" => Some(PageOf::Glossary),
            _ => None,
        };
        let message = Some(format!("core-nav-{place}"));
        let item = match list {
            Some(list) => {
                let url = address(&handbook.path(list, locale));
                NavigationItem { message, url, ..NavigationItem::default() }
            }
            None => {
                let item = leaf(handbook.find(Kind::Page, place)?);
                if place == "home" { NavigationItem { message, title: None, ..item } } else { item }
            }
        };
        Some(NavigationItem { current: place == current, ..item })
    };
    let group = |title: &LocalText, name: &str, items: Vec<NavigationItem>| {
        let own = title.shown(locale, &config.locales).map(|(_, title)| title);
        let of_page = || handbook.find(Kind::Page, name).map(|page| handbook.title(page, locale));
        let title = Some(own.or_else(of_page).unwrap_or(name).to_owned());
        let current = items.iter().any(|item| item.current);
        (!items.is_empty()).then(|| NavigationItem { title, current, items, ..NavigationItem::default() })
    };
    let navigation = config.navigation.iter().filter_map(|item| match item {
        MenuItem::One(id) => one(id),
        MenuItem::Group(title, ids) => group(title, "", ids.iter().filter_map(&one).collect()),
        MenuItem::Folder(title, folder) => {
            let pages = handbook.pages_in(&folder.value).into_iter().map(&leaf).collect();
            let item = group(title, &folder.value, pages)?;
            Some(NavigationItem { current: folder.value == current, ..item })
        }
    });
    Furniture {
        locale: &locale.tag,
        site_title: config.title.shown(locale, &config.locales).map_or("", |(_, title)| title),
        root: "../".repeat(page.matches('/').count()),
        home: address(&format!("{}/index.html", locale.tag)),
        search: address(&handbook.path(PageOf::Search, locale)),
        downloads: address(&handbook.path(PageOf::Downloads, locale)),
        translation: (handbook.config.locales.len() > 1)
            .then(|| address(&handbook.path(PageOf::Translation, locale))),
        logo: handbook.logo().map(str::to_owned),
        navigation: navigation.collect(),
        contact: config.contact.shown(locale, &config.locales).map(|(_, text)| text),
        published: config.published.map(|date| messages[id.index()].date(date)),
    }
}
