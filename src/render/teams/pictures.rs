//! Numbers and days of a team → coordinates, in units of an SVG's `viewBox`.

use jiff::civil::Date;

use super::told::Told;
use crate::model::team::plan::Baseline;
use crate::model::team::{Measure, Reading, Team, days};
use crate::theme::view::teams::{MeasureLine, PicturePoint};

/// The time of a plan: where a day stands in it, in hundredths.
#[derive(Clone, Copy)]
pub(super) struct Time {
    from: Date,
    to: Date,
}

impl Time {
    /// From the day of the first plan, or the team's first, to the last day of any task.
    pub(super) fn of(team: &Team, first: Option<&Baseline>) -> Option<Time> {
        let frozen = first.iter().flat_map(|first| &first.goals).flat_map(|goal| &goal.tasks);
        let dues = || {
            let own = team.tasks().flat_map(|(_, _, task)| [task.due, task.done]).flatten();
            own.chain(frozen.clone().filter_map(|task| task.due))
        };
        let to = dues().max()?;
        let begin = first.map(|first| first.date).or(team.started);
        let from = dues().min().into_iter().chain(begin).min()?;
        (from < to).then_some(Time { from, to })
    }

    /// Where a day stands, at least a sliver from the begin, so that a bar can be seen.
    pub(super) fn at(self, day: Date) -> f64 {
        let part = days(self.from, day) as f64 / days(self.from, self.to) as f64;
        tidy((part * 100.0).clamp(2.0, 100.0))
    }

    /// Where a day stands when it is inside.
    pub(super) fn inside(self, day: Date) -> Option<f64> {
        (self.from..=self.to).contains(&day).then(|| self.at(day))
    }
}

const WIDTH: f64 = 440.0;
const HEIGHT: f64 = 240.0;
/// Room for values at the left, for the target's label at the right, above, and for days below.
const LEFT: f64 = 52.0;
const RIGHT: f64 = 52.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 34.0;

/// The values of a measure as a line, with the way from baseline to target.
pub(super) fn measure_line(measure: &Measure, readings: &[&Reading], told: &Told<'_>) -> Option<MeasureLine> {
    let target = measure.target.as_ref();
    let all = || readings.iter().copied().chain(target);
    let (from, to) = (all().map(|r| r.date).min()?, all().map(|r| r.date).max()?);
    if from == to {
        return None;
    }
    let values = || all().map(|reading| reading.value);
    let least = values().fold(f64::INFINITY, f64::min);
    let most = values().fold(f64::NEG_INFINITY, f64::max);
    let (low, high, step) = axis(least, most)?;
    let x = |day: Date| LEFT + (WIDTH - LEFT - RIGHT) * (days(from, day) as f64 / days(from, to) as f64);
    let y = |value: f64| {
        let part = (value - low) / (high - low);
        HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * part
    };
    let place = |reading: &Reading| (tidy(x(reading.date)), tidy(y(reading.value)));
    let path = |readings: &mut dyn Iterator<Item = &Reading>| {
        let mut path = String::new();
        for (i, reading) in readings.enumerate() {
            let (x, y) = place(reading);
            path.push_str(&format!("{}{x} {y}", if i == 0 { 'M' } else { 'L' }));
        }
        path
    };
    let point = |reading: &Reading, kind: &'static str| {
        let (x, y) = place(reading);
        PicturePoint { x, y, label: told.number(reading.value), kind }
    };
    let points = readings.iter().enumerate().map(|(i, reading)| {
        let is_baseline = i == 0 && measure.baseline.is_some();
        point(reading, if is_baseline { "baseline" } else { "reading" })
    });
    let plan = measure.baseline.as_ref().zip(target);
    let lines = ((high - low) / step).round() as u32;
    let grid = (0..=lines).map(|line| {
        let value = low + step * f64::from(line);
        PicturePoint { x: LEFT, y: tidy(y(value)), label: told.number(tidy_value(value)), kind: "grid" }
    });
    let day =
        |day: Date, kind| PicturePoint { x: tidy(x(day)), y: HEIGHT - 8.0, label: told.date(day), kind };
    Some(MeasureLine {
        width: WIDTH,
        height: HEIGHT,
        path: path(&mut readings.iter().copied()),
        plan: plan.map(|(baseline, target)| path(&mut [baseline, target].into_iter())),
        points: points.collect(),
        target: target.map(|target| point(target, "target")),
        grid: grid.collect(),
        days: vec![day(from, "first"), day(to, "last")],
    })
}

/// Round numbers below and above the values, and the step between lines: 1, 2 or 5 with noughts.
fn axis(least: f64, most: f64) -> Option<(f64, f64, f64)> {
    // Of noughts alone there would be no axis.
    if least == 0.0 && most == 0.0 {
        return Some((0.0, 1.0, 1.0));
    }
    // Counts begin at nothing; only values far from it have an axis of their own.
    let least = if least >= 0.0 && least < most * 0.6 { 0.0 } else { least };
    let room = (most - least).max(most.abs() * 0.1).max(1e-9);
    let rough = room / 4.0;
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * power).find(|step| *step >= rough)?;
    let low = (least / step).floor() * step;
    let high = ((most / step).ceil() * step).max(low + step);
    (low.is_finite() && high.is_finite() && step > 0.0).then_some((low, high, step))
}

/// One decimal is enough for an eye.
fn tidy(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// What adding steps leaves behind the sixth decimal is not meant.
fn tidy_value(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
