//! The handbook's one colour → the colours that a style sheet needs of it, readable on their
//! grounds.
//!
//! WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to what it stands on. A colour that a
//! school has chosen for its flag seldom has; its lightness is changed, its hue is not.

use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Mix, Oklch, Srgb};

/// The contrast that text needs (WCAG 2.2, 1.4.3), with a little to spare for rounding.
const CONTRAST: f32 = 4.6;

/// The darkest ground of the default theme that letters in the accent stand on, in light.
const LIGHT_GROUND: &str = "#f0e9dc";
/// The lightest ground in the dark.
const DARK_GROUND: &str = "#2b2f32";
/// The page in light.
const LIGHT_PAGE: &str = "#ffffff";
/// The page in the dark.
const DARK_PAGE: &str = "#17191b";
/// How much of the accent is in a soft ground.
const SOFT: f32 = 0.12;

/// Custom properties for a style sheet, as text of CSS; nothing for a text that is no colour.
pub(super) fn properties(accent: &str) -> Option<String> {
    let accent = read(accent)?;
    let light = readable(accent, read(LIGHT_GROUND)?, -0.01);
    let dark = readable(accent, read(DARK_GROUND)?, 0.01);
    let soft_light = read(LIGHT_PAGE)?.mix(accent, SOFT);
    let soft_dark = read(DARK_PAGE)?.mix(dark, SOFT);
    let on = |ground: Srgb| {
        let white = Srgb::new(1.0, 1.0, 1.0);
        let black = Srgb::new(0.06, 0.07, 0.08);
        if ground.relative_contrast(white) >= ground.relative_contrast(black) { white } else { black }
    };
    let values = [
        ("accent-light", light),
        ("on-accent-light", on(light)),
        ("accent-soft-light", soft_light),
        ("accent-dark", dark),
        ("on-accent-dark", on(dark)),
        ("accent-soft-dark", soft_dark),
    ];
    let values = values.map(|(name, colour)| format!("--{name}:{};", write(colour)));
    Some(format!(":root{{{}}}\n", values.concat()))
}

/// The colour with so much lightness more or less that it can be read on `ground`.
fn readable(colour: Srgb, ground: Srgb, step: f32) -> Srgb {
    let mut lch = Oklch::from_color(colour);
    let mut shown = colour;
    while shown.relative_contrast(ground) < CONTRAST && (0.0..=1.0).contains(&(lch.l + step)) {
        lch.l += step;
        shown = Srgb::from_color(lch);
        shown = Srgb::new(shown.red.clamp(0.0, 1.0), shown.green.clamp(0.0, 1.0), shown.blue.clamp(0.0, 1.0));
    }
    shown
}

fn read(text: &str) -> Option<Srgb> {
    text.parse::<Srgb<u8>>().ok().map(Srgb::into_format)
}

fn write(colour: Srgb) -> String {
    format!("#{:x}", colour.into_format::<u8>())
}

#[cfg(test)]
mod tests {
    use palette::Srgb;
    use palette::color_difference::Wcag21RelativeContrast;

    use super::{DARK_GROUND, LIGHT_GROUND, properties, read};

    fn value(css: &str, name: &str) -> Srgb {
        let rest = css.split_once(&format!("--{name}:")).unwrap().1;
        read(&rest[..7]).unwrap()
    }

    // Whatever colour a school has, words in it and upon it can be read, by day and by night.
    #[test]
    fn any_accent_can_be_read() {
        let steps = ["00", "33", "80", "cc", "ff"];
        for (r, g, b) in steps.iter().flat_map(|r| steps.iter().flat_map(move |g| steps.map(|b| (r, g, b)))) {
            let css = properties(&format!("#{r}{g}{b}")).unwrap();
            for (theme, ground) in [("light", LIGHT_GROUND), ("dark", DARK_GROUND)] {
                let accent = value(&css, &format!("accent-{theme}"));
                let on = value(&css, &format!("on-accent-{theme}"));
                assert!(accent.has_min_contrast_text(read(ground).unwrap()), "{theme} #{r}{g}{b}: {css}");
                assert!(accent.has_min_contrast_text(on), "{theme} on #{r}{g}{b}: {css}");
            }
        }
    }

    // A colour that can be read as it is stays as it is.
    #[test]
    fn a_dark_accent_stays() {
        assert_eq!(
            properties("#0b4a6e").unwrap(),
            ":root{--accent-light:#0b4a6e;--on-accent-light:#ffffff;--accent-soft-light:#e2e9ee;\
             --accent-dark:#67a0c8;--on-accent-dark:#0f1214;--accent-soft-dark:#212930;}\n"
        );
    }
}
