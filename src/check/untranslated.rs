//! A page, form or term that one of the handbook's languages does not have.

use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Handbook, LocaleId};
use crate::source::Span;

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    let locales = &handbook.config.locales;
    for (kind, entry) in super::entries(handbook) {
        let Some(source) = entry.source() else { continue };
        for locale in locales {
            if entry.words.get(locale.id).is_some() {
                continue;
            }
            let path = format!("content/{}/{}/{}.md", locale.tag, kind.folder(), entry.id);
            let only = locale.id == LocaleId::SOURCE;
            found.push(
                Code::Untranslated
                    .at(Span::file(source.source))
                    .say(if only { "untranslated-source" } else { "untranslated" })
                    .with("locale", locale.tag.as_str())
                    .with("path", path),
            );
        }
    }
    for term in &handbook.terms {
        let Some((_, first)) = term.words.iter().next() else { continue };
        for locale in locales.iter().filter(|locale| term.words.get(locale.id).is_none()) {
            found.push(
                Code::Untranslated
                    .at(first.at)
                    .say("untranslated-term")
                    .with("locale", locale.tag.as_str())
                    .with("id", &*term.id),
            );
        }
    }
}
