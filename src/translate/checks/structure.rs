//! A translation that is not built like its source: headings, lists and tables.
//!
//! What other rules tell explains the rest: a section, handout or slide that is not there, a text that is
//! not translated yet, one that only this language has.

use std::ops::Range;

use super::{Look, SourceFile};
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::skeleton::Skeleton;
use crate::parse::front_matter;
use crate::source::Span;

/// One body: how it is built, and where it is.
struct Body<'a> {
    skeleton: Skeleton,
    text: &'a str,
    at: Span,
}

pub(super) fn check(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    let (Some(theirs), Some(own)) = (source(look), target(look)) else { return };
    if ids(&theirs.skeleton) != ids(&own.skeleton) {
        return;
    }
    found.extend(headings(&theirs, &own));
    // A section more or less brings its lists and tables along.
    if theirs.skeleton.headings.len() != own.skeleton.headings.len() {
        return;
    }
    found.extend(lists(&theirs, &own));
    found.extend(tables(&theirs, &own));
}

/// The ids of sections, handouts and slides, in order of the alphabet: `section-differs` and
/// `form-differs` compare them.
fn ids(skeleton: &Skeleton) -> Vec<&str> {
    let headings = skeleton.headings.iter().filter_map(|heading| heading.id.as_deref());
    let mut ids: Vec<&str> = headings.chain(skeleton.sheets.iter().map(String::as_str)).collect();
    ids.sort_unstable();
    ids
}

/// The source without what is recorded as not translated yet.
fn source<'a>(look: &Look<'a>) -> Option<Body<'a>> {
    let page = look.page;
    let mut left_out = vec![false; page.source_texts.units.len()];
    for block in page.alignment.blocks.iter().filter(|block| page.is_tracked() && block.targets.is_empty()) {
        if let Some(unit) = left_out.get_mut(block.source) {
            *unit = true;
        }
    }
    for (unit, left_out) in page.source_texts.units.iter().zip(&mut left_out) {
        *left_out |= unit.is_local;
    }
    let ranges = page.source_texts.units.iter().map(|unit| unit.range.clone()).zip(left_out).collect();
    Some(body(&page.source, page.source_texts.skeleton.clone()?, ranges))
}

/// The translation without what only it has on purpose, and what is left over from an older source.
fn target<'a>(look: &Look<'a>) -> Option<Body<'a>> {
    let page = look.page;
    let mut left_out: Vec<bool> = page.target_texts.units.iter().map(|unit| unit.is_local).collect();
    let orphans = page.alignment.orphans.iter().filter_map(|(_, target)| *target);
    for unit in orphans.chain(page.alignment.extra.iter().copied()).filter(|_| page.is_tracked()) {
        if let Some(unit) = left_out.get_mut(unit) {
            *unit = true;
        }
    }
    let ranges = page.target_texts.units.iter().map(|unit| unit.range.clone()).zip(left_out).collect();
    Some(body(look.file, page.target_texts.skeleton.clone()?, ranges))
}

fn body(file: &SourceFile, skeleton: Skeleton, mut units: Vec<(Range<usize>, bool)>) -> Body<'_> {
    units.sort_by_key(|(range, _)| range.start);
    let body = front_matter::split(file.id, &file.text).body;
    let text = file.text.get(body.clone()).unwrap_or_default();
    // What its first text says of it.
    let is_left_out = |range: &Range<usize>| {
        let first = units.partition_point(|(unit, _)| unit.start < body.start + range.start);
        let first = units.get(first).filter(|(unit, _)| unit.start < body.start + range.end);
        first.is_some_and(|(_, left_out)| *left_out)
    };
    Body { skeleton: skeleton.without(&is_left_out), text, at: Span::new(file.id, body) }
}

/// The first line of a part of a body.
fn line(body: &Body<'_>, range: &Range<usize>) -> Span {
    let line = body.text.get(range.clone()).and_then(|text| text.lines().next()).unwrap_or_default();
    body.at.within(range.start..range.start + line.trim_end().len())
}

/// The beginning of a body.
fn start(body: &Body<'_>) -> Span {
    body.at.within(0..0)
}

/// A problem that names two numbers.
fn differs(at: Span, sort: &'static str, theirs: usize, own: usize) -> Diagnostic {
    Code::StructureDiffers.at(at).with("sort", sort).with("found", own).with("expected", theirs)
}

fn headings(theirs: &Body<'_>, own: &Body<'_>) -> Option<Diagnostic> {
    let (source, target) = (&theirs.skeleton.headings, &own.skeleton.headings);
    if source.len() != target.len() {
        let diagnostic = differs(start(own), "headings", source.len(), target.len());
        return Some(diagnostic.related(start(theirs), "source-text-here"));
    }
    let (from, to) = source.iter().zip(target).find(|(from, to)| from.level != to.level)?;
    let diagnostic = differs(line(own, &to.range), "level", usize::from(from.level), usize::from(to.level));
    Some(diagnostic.related(line(theirs, &from.range), "source-text-here"))
}

fn lists(theirs: &Body<'_>, own: &Body<'_>) -> Option<Diagnostic> {
    let (source, target) = (&theirs.skeleton.lists, &own.skeleton.lists);
    if source.len() != target.len() {
        let diagnostic = differs(start(own), "lists", source.len(), target.len());
        return Some(diagnostic.related(start(theirs), "source-text-here"));
    }
    let (from, to) = source.iter().zip(target).find(|(from, to)| from.items.len() != to.items.len())?;
    let diagnostic = differs(line(own, &to.range), "items", from.items.len(), to.items.len());
    Some(diagnostic.related(line(theirs, &from.range), "source-text-here"))
}

fn tables(theirs: &Body<'_>, own: &Body<'_>) -> Option<Diagnostic> {
    let (source, target) = (&theirs.skeleton.tables, &own.skeleton.tables);
    if source.len() != target.len() {
        let diagnostic = differs(start(own), "tables", source.len(), target.len());
        return Some(diagnostic.related(start(theirs), "source-text-here"));
    }
    let size = |table: &crate::markdown::skeleton::Table| (table.columns, table.rows);
    let (from, to) = source.iter().zip(target).find(|(from, to)| size(from) != size(to))?;
    let (sort, theirs_of, own_of) = match from.columns == to.columns {
        true => ("rows", from.rows, to.rows),
        false => ("columns", from.columns, to.columns),
    };
    let diagnostic = differs(line(own, &to.range), sort, theirs_of, own_of);
    Some(diagnostic.related(line(theirs, &from.range), "source-text-here"))
}
