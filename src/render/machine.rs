//! The handbook → files that programs read: sitemap, robots, feed.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::Renderer;
use crate::markdown::html::escape;
use crate::model::output_format::{SITEMAP_LIMIT, SitemapPart};
use crate::model::url::encode_path;
use crate::model::{Kind, Ref};
use crate::plan::{Planned, SitePlan, sitemap_part};
use crate::theme::view::{FeedEntry, FeedView};

/// A feed tells of so many pages.
const FEED_ENTRIES: usize = 30;

/// Renders a sitemap or a part of one (sitemaps.org, protocol 0.9).
pub(super) fn sitemap(renderer: &Renderer, plan: &SitePlan, part: SitemapPart) -> String {
    let base = renderer.handbook.config.base_url.as_deref().unwrap_or_default();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let name = if matches!(part, SitemapPart::Index(_)) { "sitemapindex" } else { "urlset" };
    let _ = writeln!(xml, "<{name} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
    let mut add = |tag: &str, path: &str| {
        let _ =
            writeln!(xml, "<{tag}><loc>{}</loc></{tag}>", escape(&format!("{base}{}", encode_path(path))));
    };
    let listed = plan.outputs.iter().filter(|output| output.is_listed(&renderer.handbook));
    let listed = listed.map(|output| &*output.path);
    match part {
        SitemapPart::Index(parts) => (0..parts).for_each(|part| add("sitemap", &sitemap_part(part))),
        SitemapPart::Whole => listed.for_each(|path| add("url", path)),
        SitemapPart::Part(part) => {
            listed.skip(part * SITEMAP_LIMIT).take(SITEMAP_LIMIT).for_each(|path| add("url", path));
        }
    }
    let _ = writeln!(xml, "</{name}>");
    xml
}

/// What robots are told: everything is open; team pages say for themselves when they are not.
pub(super) fn robots(renderer: &Renderer) -> String {
    let sitemap = renderer.handbook.config.base_url.as_deref();
    let sitemap = sitemap.map_or_else(String::new, |base| format!("Sitemap: {base}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// The pages of a locale that were changed last.
pub(super) fn feed<'a>(renderer: &'a Renderer, planned: &'a Planned) -> FeedView<'a> {
    let handbook = &renderer.handbook;
    let config = &handbook.config;
    let locale = renderer.locale(planned);
    let base = config.base_url.as_deref().unwrap_or_default();
    let kinds = [Kind::Page, Kind::Process, Kind::Stage, Kind::Step, Kind::Activity, Kind::Instrument];
    let things = kinds.iter().flat_map(|kind| {
        handbook.entries(*kind).enumerate().map(move |(index, entry)| (Ref::new(*kind, index), entry))
    });
    let mut entries: Vec<(Date, Ref, FeedEntry)> = things
        .filter_map(|(thing, entry)| {
            let words = entry.words.get(planned.locale)?;
            let date = words.updated.or(config.published)?;
            let entry = FeedEntry {
                title: words.title.value.clone(),
                url: format!("{base}{}", encode_path(&handbook.url(thing, locale))),
                updated: instant(date),
                summary: words.summary.as_ref().map_or_else(String::new, |summary| summary.value.clone()),
            };
            Some((date, thing, entry))
        })
        .collect();
    entries.sort_by(|(a, a_thing, _), (b, b_thing, _)| b.cmp(a).then(a_thing.cmp(b_thing)));
    entries.truncate(FEED_ENTRIES);
    let newest = entries.first().map(|(date, ..)| *date).unwrap_or(renderer.handbook.today);
    FeedView {
        locale: &locale.tag,
        site_title: config.title.shown(locale, &config.locales).map_or("", |(_, title)| title),
        url: format!("{base}{}", encode_path(&planned.path)),
        home_url: format!("{base}{}/index.html", locale.tag),
        updated: instant(newest),
        entries: entries.into_iter().map(|(.., entry)| entry).collect(),
    }
}

/// The beginning of a day, as RFC 3339.
pub(super) fn instant(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
