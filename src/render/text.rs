//! A handout → plain text: its head, its sheet, its foot.

use super::Renderer;
use super::body::{BodyPage, Placing, lexed};
use crate::markdown::outline::wide;
use crate::markdown::text;
use crate::model::Ref;
use crate::plan::Planned;

/// Renders a handout as text; lines end in `\n`.
pub(super) fn handout(renderer: &Renderer, planned: &Planned, thing: Ref) -> String {
    let handbook = &renderer.handbook;
    let handout = &handbook.handouts[thing.index as usize];
    let locale = renderer.locale(planned);
    let (Some(shown), Some(entry)) = (handout.shown(handbook, locale), handout.entry(handbook)) else {
        return String::new();
    };
    let page = BodyPage::new(renderer, planned, entry, shown.locale, shown.words, Placing::default());
    let lexed = lexed(renderer, shown.words);
    let pieces = match shown.sheet {
        Some(sheet) => lexed.pieces_in(wide(&sheet.inner)),
        None => lexed.pieces(),
    };
    let body = text::render(&lexed, pieces, &page);
    let title = shown.title();
    let rule = "=".repeat(title.chars().count().min(text::WIDTH));
    let text_locale = handbook.config.locale(shown.locale);
    let site =
        handbook.config.title.shown(text_locale, &handbook.config.locales).map_or("", |(_, title)| title);
    let date = shown.words.updated.or(handbook.config.published);
    let date = date.map_or_else(String::new, |date| {
        format!(" · {}", renderer.messages[shown.locale.index()].date(date))
    });
    format!(
        "{title}\n{rule}\n\n{body}\n{}\n{} · {} · {site}{date}\n",
        "-".repeat(text::WIDTH),
        handout.code,
        renderer.messages[shown.locale.index()].language_name()
    )
}
