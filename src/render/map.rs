//! A process → the boxes and arrows of its picture.
//!
//! The picture is for eyes only: the same facts, with links, are in the list beside it. Widths are
//! estimated, since no font is at hand: [`LETTER`] units for an average letter.

use crate::theme::view::{MapArrow, MapBox, MapLine, ProcessMap, StageItem};

/// Estimated width of a letter of the step lines.
const LETTER: usize = 8;
/// Width of a box.
const WIDTH: u32 = 460;
/// Height of a line of text.
const LINE: u32 = 26;
/// Space between boxes, where the arrow is.
const GAP: u32 = 36;
/// Space round the text of a box.
const PAD: u32 = 16;
/// Room on the right for the arrows that lead back.
const SIDE: u32 = 60;

/// Draws the stages one below the other.
pub(super) fn map(stages: &[StageItem], in_order: bool) -> ProcessMap {
    let mut boxes: Vec<MapBox> = Vec::new();
    let mut y = 4;
    for stage in stages {
        let mut lines = Vec::new();
        let number = stage.link.number.filter(|_| in_order).map_or_else(String::new, |n| format!("{n}. "));
        let texts = std::iter::once((format!("{number}{}", stage.link.title), "stage")).chain(
            stage.steps.iter().map(|step| {
                let number = step.link.number.map_or_else(String::new, |n| format!("{n}. "));
                (format!("{number}{}", step.link.title), "step")
            }),
        );
        let mut text_y = y + PAD;
        for (text, class) in texts {
            let letters = (WIDTH - 2 * PAD) as usize / if class == "stage" { LETTER + 3 } else { LETTER };
            for part in wrap(&text, letters) {
                text_y += LINE;
                lines.push(MapLine { x: 4 + PAD, y: text_y - 8, text: part, class });
            }
        }
        let height = text_y + PAD - y;
        boxes.push(MapBox { x: 4, y, width: WIDTH, height, lines });
        y += height + GAP;
    }
    let mut arrows = Vec::new();
    if in_order {
        for pair in boxes.windows(2) {
            let x = pair[0].x + 40;
            let from = pair[0].y + pair[0].height;
            arrows.push(MapArrow { path: format!("M{x} {from} V{}", pair[1].y - 2), class: "next" });
        }
    }
    for (i, stage) in stages.iter().enumerate() {
        let Some(back) = &stage.repeats_to else { continue };
        let Some(to) = stages.iter().position(|other| other.link.url == back.url) else { continue };
        let middle = |b: &MapBox| b.y + b.height / 2;
        let (from, to) = (middle(&boxes[i]), middle(&boxes[to]));
        let right = boxes[i].x + WIDTH;
        arrows.push(MapArrow {
            path: format!("M{right} {from} H{} V{to} H{}", right + SIDE - 16, right + 2),
            class: "back",
        });
    }
    let height = boxes.last().map_or(8, |b| b.y + b.height + 4);
    ProcessMap { width: WIDTH + SIDE + 8, height, boxes, arrows }
}

/// Breaks a text into lines of at most `letters` letters, at spaces; a longer word is cut.
fn wrap(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut word: String = word.to_owned();
        while word.chars().count() > letters {
            let cut: String = word.chars().take(letters - 1).collect();
            word = word.chars().skip(letters - 1).collect();
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            lines.push(format!("{cut}-"));
        }
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > letters {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
