//! A translated handout whose fields are not those of its source.
//!
//! A filled-in form must mean the same in every language, and a two-sided sheet must match: the
//! same fields in the same order. How long a blank is may differ.

use crate::diagnostic::{Code, Diagnostics};
use crate::markdown::outline::{Form, Sheet, wide};
use crate::model::{Handbook, Kind, Words};

pub(super) fn check(handbook: &Handbook, found: &mut Diagnostics) {
    for (kind, source, words) in super::translations(handbook) {
        if kind == Kind::Handout {
            compare(
                source,
                &source.body.outline.form,
                words,
                &words.body.outline.form,
                words.title.span,
                found,
            );
        }
        let (theirs, own) = (&source.body.outline.handouts, &words.body.outline.handouts);
        for (i, sheet) in theirs.iter().enumerate() {
            // A second handout of the same id is a problem of its own.
            if theirs[..i].iter().any(|first| first.id == sheet.id) {
                continue;
            }
            let place = source.body.at.within(wide(&sheet.open));
            match own.iter().find(|known| known.id == sheet.id) {
                Some(own) => {
                    arguments(sheet, own, words, found);
                    let open = words.body.at.within(wide(&own.open));
                    compare(source, &sheet.form, words, &own.form, open, found);
                }
                None => found.push(
                    Code::FormDiffers
                        .at(words.front)
                        .say("form-differs-no-handout")
                        .with("id", &*sheet.id)
                        .related(place, "source-handout-here"),
                ),
            }
        }
        let own_slides = &words.body.outline.slides;
        for slide in &source.body.outline.slides {
            if let Some(own) = own_slides.iter().find(|known| known.id == slide.id) {
                arguments(slide, own, words, found);
            }
        }
        for sheet in own.iter().filter(|sheet| !theirs.iter().any(|known| known.id == sheet.id)) {
            let known = theirs.iter().map(|sheet| sheet.id.as_ref());
            found.push(
                Code::FormDiffers
                    .at(words.body.at.within(wide(&sheet.open)))
                    .say("form-differs-new-handout")
                    .with("id", &*sheet.id)
                    .near(&sheet.id, known),
            );
        }
    }
}

/// Names the first field that differs: the rest follows from it.
fn compare(
    source: &Words,
    theirs: &Form,
    words: &Words,
    own: &Form,
    open: crate::source::Span,
    found: &mut Diagnostics,
) {
    for i in 0..theirs.len().max(own.len()) {
        let problem = match (theirs.get(i), own.get(i)) {
            (Some((theirs, _)), Some((own, _))) if own.agrees(theirs) => continue,
            (Some((theirs, place)), Some((own, at))) => Code::FormDiffers
                .at(words.body.at.within(wide(at)))
                .with("found", own.name())
                .with("expected", theirs.name())
                .with("number", i + 1)
                .related(source.body.at.within(wide(place)), "source-field-here"),
            (Some((theirs, place)), None) => Code::FormDiffers
                .at(open)
                .say("form-differs-fewer")
                .with("expected", theirs.name())
                .with("number", i + 1)
                .related(source.body.at.within(wide(place)), "source-field-here"),
            (None, Some((own, at))) => Code::FormDiffers
                .at(words.body.at.within(wide(at)))
                .say("form-differs-more")
                .with("found", own.name())
                .with("number", i + 1),
            (None, None) => continue,
        };
        found.push(problem);
        return;
    }
}

/// What a translated handout or slide says of its structure must be what the source says.
fn arguments(theirs: &Sheet, own: &Sheet, words: &Words, found: &mut Diagnostics) {
    let differs = [
        ("each", own.each.is_some() && own.each != theirs.each),
        ("sheets", own.sheets.is_some() && own.sheets != theirs.sheets),
        ("paper", own.landscape && !theirs.landscape),
        ("layout", own.in_columns && !theirs.in_columns),
        (
            "code",
            own.code.as_ref().is_some_and(|(code, _)| theirs.code.as_ref().map(|(c, _)| c) != Some(code)),
        ),
    ];
    for (key, _) in differs.iter().filter(|(_, differs)| *differs) {
        let place =
            own.arguments.iter().find(|(known, _)| **known == **key).map_or(&own.open, |(_, place)| place);
        found.push(Code::StructureOverridden.at(words.body.at.within(wide(place))).with("key", *key));
    }
}
