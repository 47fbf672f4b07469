//! A process → the coordinates of its pictures: the journey over its stages, and the flow of a
//! stage's steps.
//!
//! The pictures are for eyes only: the same facts, with links, are in the list beside them. Units
//! are those of the SVG's `viewBox`; the width of a text is estimated, since no font is at hand.

use crate::theme::view::{Flow, FlowBox, Journey, MapLine, Point, StageItem, Stop};

/// Stops in a row of the journey; the next row goes back the other way.
const IN_ROW: usize = 3;
/// From stop to stop along a row.
const ACROSS: f64 = 240.0;
/// From row to row.
const DOWN: f64 = 210.0;
/// Room at the sides, where the road turns.
const SIDE: f64 = 120.0;
/// Radius of a stop.
const RADIUS: f64 = 34.0;
/// From a stop to the steps round it.
const AROUND: f64 = RADIUS + 14.0;
/// How far every other stop is out of line.
const SWAY: f64 = 26.0;
/// Letters in a line of a stop's name.
const NAME_LETTERS: usize = 20;

/// A piece of road: a cubic curve.
#[derive(Clone, Copy)]
struct Curve([(f64, f64); 4]);

impl Curve {
    /// The point at `t` from 0 to 1.
    fn at(&self, t: f64) -> (f64, f64) {
        let u = 1.0 - t;
        let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
        let sum = |side: fn(&(f64, f64)) -> f64| self.0.iter().zip(weights).map(|(p, w)| side(p) * w).sum();
        (sum(|p| p.0), sum(|p| p.1))
    }
}

/// Draws stages as stops of a winding road; without a road when they have no order.
/// `mirrored` draws it from right to left.
pub(super) fn journey(stages: &[StageItem], in_order: bool, mirrored: bool) -> Journey {
    draw(stages, &[], in_order, mirrored)
}

/// The same with how far a team is with each step of each stage.
pub(super) fn journey_of(stages: &[StageItem], states: &[Vec<&'static str>], mirrored: bool) -> Journey {
    draw(stages, states, true, mirrored)
}

fn draw(stages: &[StageItem], states: &[Vec<&'static str>], in_order: bool, mirrored: bool) -> Journey {
    let status = |stage: usize, step: usize| states.get(stage)?.get(step).copied();
    let columns = stages.len().clamp(1, IN_ROW);
    let width = 2.0 * SIDE + ACROSS * (columns - 1) as f64;
    let places: Vec<(f64, f64)> = (0..stages.len())
        .map(|i| {
            let (row, column) = (i / IN_ROW, i % IN_ROW);
            let back = row % 2 == 1 && in_order;
            let column = if back { IN_ROW - 1 - column } else { column };
            let sway = if in_order && column % 2 == 1 { SWAY } else { 0.0 };
            let x = SIDE + ACROSS * column as f64;
            (if mirrored { width - x } else { x }, RADIUS + 24.0 + DOWN * row as f64 + sway)
        })
        .collect();
    let mut curves = Vec::new();
    for (i, pair) in places.windows(2).enumerate().filter(|_| in_order) {
        let [(x1, y1), (x2, y2)] = [pair[0], pair[1]];
        let turns = (i + 1) % IN_ROW == 0;
        let outward = if ((i / IN_ROW) % 2 == 1) == mirrored { SIDE } else { -SIDE };
        curves.push(Curve(if turns {
            [(x1, y1), (x1 + outward, y1), (x2 + outward, y2), (x2, y2)]
        } else {
            let half = (x2 - x1) / 2.0;
            [(x1, y1), (x1 + half, y1), (x2 - half, y2), (x2, y2)]
        }));
    }
    let mut road = String::new();
    for (i, Curve([from, a, b, to])) in curves.iter().enumerate() {
        if i == 0 {
            road = format!("M{} {}", tidy(from.0), tidy(from.1));
        }
        let numbers = [a, b, to].map(|(x, y)| format!("{} {}", tidy(*x), tidy(*y)));
        road.push_str(&format!("C{}", numbers.join(" ")));
    }
    let mut height: f64 = 0.0;
    let stops = stages.iter().zip(&places).enumerate().map(|(i, (stage, (x, y)))| {
        // Where the road turns it passes beside the name.
        let is_turn = in_order && (i + 1) % IN_ROW == 0 && i + 1 < stages.len();
        let letters = if is_turn { NAME_LETTERS - 8 } else { NAME_LETTERS };
        let lines = wrap(&stage.link.title, letters);
        let lines: Vec<MapLine> = (0..)
            .zip(lines)
            .map(|(n, text)| MapLine { x: tidy(*x), y: tidy(y + RADIUS + 24.0 + 22.0 * n as f64), text })
            .collect();
        height = height.max(lines.last().map_or(y + RADIUS, |line| line.y) + 16.0);
        // Steps of a stage lie on the road that leaves it; behind the last, round its stop.
        let steps = stage.steps.len();
        let part = |n: usize| if steps == 1 { 0.5 } else { n as f64 / (steps - 1) as f64 };
        let place = |n: usize| match curves.get(i) {
            // The end of the road is left to the arrow and to the next stop.
            Some(curve) => curve.at(0.2 + 0.5 * part(n)),
            None => {
                let angle = std::f64::consts::PI * (0.86 - 0.72 * part(n));
                (x + AROUND * angle.cos(), y - AROUND * angle.sin())
            }
        };
        let steps = (0..steps).filter(|_| in_order).map(|n| {
            let (x, y) = place(n);
            Point { x: tidy(x), y: tidy(y), status: status(i, n) }
        });
        let steps = steps.collect();
        Stop {
            number: stage.link.number.filter(|_| in_order),
            x: tidy(*x),
            y: tidy(*y),
            radius: RADIUS,
            lines,
            steps,
        }
    });
    let stops: Vec<Stop> = stops.collect();
    let back = stages.iter().enumerate().filter_map(|(i, stage)| {
        let back = stage.repeats_to.as_ref()?;
        let to = stages.iter().position(|other| other.link.url == back.url)?;
        (to != i).then(|| way_back(places[i], places[to]))
    });
    Journey { width: tidy(width), height: tidy(height), road, back: back.collect(), stops }
}

/// A bow from one stop to the side of another: names stand below their stops, and are passed by.
fn way_back((x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> String {
    let side = if x1 <= x2 { -1.0 } else { 1.0 };
    let below = if y1 >= y2 { 1.0 } else { -1.0 };
    let (end_x, bend_x, bend_y) = (x2 + side * (RADIUS + 8.0), x2 + side * 100.0, y2 + below * 70.0);
    let (dx, dy) = (bend_x - x1, bend_y - y1);
    let length = dx.hypot(dy).max(1.0);
    let (start_x, start_y) = (x1 + dx / length * (RADIUS + 4.0), y1 + dy / length * (RADIUS + 4.0));
    let numbers = [start_x, start_y, bend_x, bend_y, end_x, y2].map(|number| tidy(number).to_string());
    format!("M{} {}Q{} {} {} {}", numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
}

/// One decimal is enough for an eye.
fn tidy(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// Width of a box of the flow.
const BOX: f64 = 440.0;
/// Space between boxes, where the arrow is.
const GAP: f64 = 40.0;
/// Room at the side for arrows that pass over boxes.
const PASSING: f64 = 70.0;
/// Letters in a line of a box.
const BOX_LETTERS: usize = 42;

/// Draws boxes one below the other: `(words, is an end, boxes it leads to)`.
pub(super) fn flow(boxes: &[(String, bool, Vec<usize>)], mirrored: bool) -> Flow {
    let width = BOX + PASSING + 8.0;
    let left = if mirrored { 4.0 + PASSING } else { 4.0 };
    let mut drawn: Vec<FlowBox> = Vec::new();
    let mut y = 4.0;
    for (words, is_end, _) in boxes {
        let lines = wrap(words, BOX_LETTERS);
        let height = 28.0 + 24.0 * lines.len().max(1) as f64;
        let lines = (0..)
            .zip(lines)
            .map(|(n, text)| MapLine { x: left + BOX / 2.0, y: y + 32.0 + 24.0 * n as f64, text })
            .collect();
        drawn.push(FlowBox { x: left, y, width: BOX, height, is_end: *is_end, lines });
        y += height + GAP;
    }
    let (mut arrows, mut passing) = (Vec::new(), 0);
    for (from, (_, _, next)) in boxes.iter().enumerate() {
        for to in next {
            let (a, b) = (&drawn[from], &drawn[*to]);
            if *to == from + 1 {
                let x = left + BOX / 2.0;
                arrows.push(format!("M{x} {}V{}", a.y + a.height, b.y - 3.0));
                continue;
            }
            // Each arrow that passes over boxes has a lane of its own.
            let lane = 16.0 + 14.0 * (passing % 4) as f64;
            passing += 1;
            let (edge, out) = if mirrored { (left, -lane) } else { (left + BOX, lane) };
            let arrive = if mirrored { edge - 3.0 } else { edge + 3.0 };
            let (y1, y2) = (a.y + a.height * 0.6, b.y + b.height * 0.4);
            arrows.push(format!("M{edge} {y1}H{}V{y2}H{arrive}", edge + out));
        }
    }
    Flow { width, height: (y - GAP + 4.0).max(8.0), boxes: drawn, arrows }
}

/// Breaks a text into lines of at most `letters` letters, at spaces; a longer word is cut, and what
/// goes beyond four lines is left to the list.
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
    if lines.len() > 4 {
        lines.truncate(4);
        lines[3].push('…');
    }
    lines
}
