//! What somebody decided about blocks → the translation's new bytes and its new lock.
//!
//! Only bytes of blocks are replaced. A block that the translation lacks is put in after its
//! neighbour, as whole lines of the source with the new words in them; before anything is handed over,
//! the result is read again and must say what was meant.

use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

use super::Page;
use super::align::{Block, State};
use super::lock::{Confidence, Entry, Lock, Names};
use super::marked::{self, Part, Placeholder, PlaceholderKind, read_tagged};
use super::texts::{Form, Sort, Unit, written, yaml_text};
use crate::markdown::Lexed;
use crate::markdown::fence::Turn;
use crate::parse::front_matter;

/// A new text for a block of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewText {
    /// The text, with the numbers of the source's placeholders.
    pub parts: Vec<Part>,
    /// The placeholders to put in.
    pub placeholders: Vec<Placeholder>,
}

impl NewText {
    /// A translation with these parts: a placeholder stays as the translation has it, unless the source's
    /// own has changed.
    pub fn of(page: &Page, block: &Block, parts: Vec<Part>) -> NewText {
        let source = &page.unit(block).marked;
        let kept =
            block.own_target().map(|target| page.target_texts.units[target].marked.in_terms_of(source).1);
        let old = page.entry(block).map(|entry| entry.shape.as_slice());
        let today = source.shape();
        let mut placeholders = source.placeholders.clone();
        for (index, placeholder) in placeholders.iter_mut().enumerate() {
            let is_same = old.is_none_or(|old| old.get(index) == today.get(index));
            if let Some(kept) = kept.as_ref().and_then(|kept| kept.get(index)).filter(|_| is_same) {
                *placeholder = kept.clone();
            }
        }
        NewText { parts, placeholders }
    }
}

impl NewText {
    /// Whether a text of a file says just this: the same words, and the same placeholders as such.
    pub fn is_said_by(&self, unit: &Unit) -> bool {
        let found = told(&unit.marked.parts, &unit.marked.placeholders);
        let meant = told(&self.parts, &self.placeholders);
        // In a cell a bar is escaped, in a title a quotation mark is a rounded one.
        found == meant || found == meant.replace('|', "\\|") || found == meant.replace('"', "”")
    }
}

/// A text with each placeholder as its kind and Markdown; emphasis is words.
fn told(parts: &[Part], placeholders: &[Placeholder]) -> String {
    let text = marked::woven(parts, placeholders, |out, found, own| {
        if let Some(found) = found.filter(|found| found.kind != PlaceholderKind::Emphasis) {
            out.push_str(found.kind.name());
            out.push('\u{1f}');
        }
        out.push_str(own);
    });
    marked::normal(&text)
}

/// What is recorded of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// How sure the translation is.
    pub state: Confidence,
    /// The source text that it was made from, when that is not today's: text and placeholders.
    pub made_from: Option<(String, Vec<String>)>,
    /// Who said so.
    pub by: Option<String>,
    /// What the packet that brought it says that it was made from; nothing where no packet did.
    pub imported: Option<String>,
}

/// The lock with what was decided; every other entry stays as it is. `page` is the page as it is now.
pub fn record(page: &Page, records: &FxHashMap<usize, Record>, prune: bool) -> Lock {
    let old = page.lock.clone().unwrap_or_default();
    let mut names = Names::beside(page.lock.as_ref());
    let mut lock = Lock::default();
    let mut placed: Vec<bool> = vec![false; old.entries.len()];
    let mut put_orphans = |after: Option<usize>, lock: &mut Lock| {
        // An entry whose source is gone stays behind the one that it followed.
        let mut next = after.map_or(0, |entry| entry + 1);
        while !prune && page.alignment.orphans.iter().any(|(orphan, _)| *orphan == next) && !placed[next] {
            placed[next] = true;
            lock.entries.push(old.entries[next].clone());
            next += 1;
        }
    };
    put_orphans(None, &mut lock);
    let mut written: Vec<usize> = Vec::new();
    for (number, block) in page.alignment.blocks.iter().enumerate() {
        let unit = page.unit(block);
        match (records.get(&number), block.own_target()) {
            (Some(record), Some(target)) => {
                let id = match page.entry(block) {
                    Some(entry) if !lock.entries.iter().any(|e| e.id == entry.id) => entry.id.clone(),
                    _ => names.next(&unit.text),
                };
                let standing = &page.target_texts.units[target].marked;
                let mark = || marked::mark(&standing.parts, &standing.placeholders);
                let imported = match &record.imported {
                    Some(made_from) => Some((mark(), made_from.clone())),
                    None => page.entry(block).and_then(|entry| entry.imported.clone()),
                };
                let (source, shape) =
                    record.made_from.clone().unwrap_or_else(|| (unit.text.to_string(), unit.marked.shape()));
                lock.entries.push(Entry {
                    id,
                    kind: unit.kind.to_string(),
                    under: unit.under.to_string(),
                    source,
                    shape,
                    target: page.target_texts.units[target].hash(),
                    state: record.state,
                    by: record.by.clone(),
                    imported,
                });
            }
            _ => {
                for entry in &block.entries {
                    if !written.contains(entry) {
                        lock.entries.push(old.entries[*entry].clone());
                    }
                }
            }
        }
        written.extend(&block.entries);
        if let Some(last) = block.entries.last() {
            put_orphans(Some(*last), &mut lock);
        }
    }
    for (orphan, _) in &page.alignment.orphans {
        if !prune && !lock.entries.iter().any(|entry| entry.id == old.entries[*orphan].id) {
            lock.entries.push(old.entries[*orphan].clone());
        }
    }
    lock
}

/// Why new texts could not be put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// As Markdown it would read otherwise than it should.
    Reads,
    /// There is no place for it.
    Place,
}

/// A translation's new text, and which blocks could not be put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The text; the one that is there when nothing could be put in.
    pub text: String,
    /// Blocks that are not in it, with the reason.
    pub refused: Vec<(usize, Misfit)>,
}

/// Puts new texts into a page's translation; `texts` are keyed by the block's number.
pub fn put(page: &Page, texts: &FxHashMap<usize, NewText>, tag: &str) -> Edited {
    let whole = put_all(page, texts, tag);
    if let Some(text) = whole.filter(|text| says(page, texts, text, tag)) {
        return Edited { text, refused: Vec::new() };
    }
    // Something in them reads otherwise: halves of halves tell which.
    let mut numbers: Vec<usize> = texts.keys().copied().collect();
    numbers.sort_unstable();
    // Missing blocks in a row go in together: cells of one line have no place one by one.
    let is_new = |number: usize| page.alignment.blocks[number].own_target().is_none();
    let groups: Vec<&[usize]> = numbers.chunk_by(|a, b| a + 1 == *b && is_new(*a) && is_new(*b)).collect();
    let mut kept: FxHashMap<usize, NewText> = FxHashMap::default();
    let mut refused = Vec::new();
    add(page, texts, &groups, tag, &mut kept, &mut refused);
    let text = put_all(page, &kept, tag).or_else(|| page.target.as_ref().map(|file| file.text.to_string()));
    Edited { text: text.unwrap_or_default(), refused }
}

/// Adds those of `numbers` to `kept` that can be put in beside it.
fn add(
    page: &Page,
    texts: &FxHashMap<usize, NewText>,
    groups: &[&[usize]],
    tag: &str,
    kept: &mut FxHashMap<usize, NewText>,
    refused: &mut Vec<(usize, Misfit)>,
) {
    if groups.is_empty() {
        return;
    }
    let mut tried = kept.clone();
    tried.extend(
        groups.iter().copied().flatten().filter_map(|number| Some((*number, texts.get(number)?.clone()))),
    );
    let found = put_all(page, &tried, tag);
    if found.as_ref().is_some_and(|text| says(page, &tried, text, tag)) {
        *kept = tried;
    } else if let [[number]] = groups {
        refused.push((*number, if found.is_some() { Misfit::Reads } else { Misfit::Place }));
    } else if let [group] = groups {
        let alone: Vec<&[usize]> = group.chunks(1).collect();
        add(page, texts, &alone, tag, kept, refused);
    } else {
        let (first, second) = groups.split_at(groups.len() / 2);
        add(page, texts, first, tag, kept, refused);
        add(page, texts, second, tag, kept, refused);
    }
}

/// Whether the new file says just what was put in, each in its place, and what was there before.
fn says(page: &Page, texts: &FxHashMap<usize, NewText>, text: &str, tag: &str) -> bool {
    let after = page.with(Some(text), None, tag);
    let mut numbers: Vec<usize> = texts.keys().copied().collect();
    numbers.sort_unstable();
    let mut changed: FxHashMap<usize, &NewText> = FxHashMap::default();
    let mut joined: FxHashSet<usize> = FxHashSet::default();
    let mut new: Vec<(&str, &NewText)> = Vec::new();
    for number in &numbers {
        let block = &page.alignment.blocks[*number];
        match block.own_target() {
            Some(target) => {
                changed.insert(target, &texts[number]);
                joined.extend(&block.targets[1..]);
            }
            None => new.push((&*page.unit(block).kind, &texts[number])),
        }
    }
    // What was there is there still, in its order and as what it was; the rest was put in.
    let was = page.target_texts.units.iter().enumerate().filter(|(target, _)| !joined.contains(target));
    let mut was = was.peekable();
    let mut added: Vec<&Unit> = Vec::new();
    for unit in &after.target_texts.units {
        let is_next = was.next_if(|(target, old)| {
            old.kind == unit.kind
                && changed.get(target).map_or(old.text == unit.text, |new| new.is_said_by(unit))
        });
        if is_next.is_none() {
            added.push(unit);
        }
    }
    let is_whole = page.target.is_none() || added.len() == new.len();
    let mut used = vec![false; added.len()];
    let mut last = 0;
    let mut is_there = |(kind, new): &(&str, &NewText)| {
        let mut places = (last..added.len()).chain(0..last);
        let found = places
            .find(|place| !used[*place] && *added[*place].kind == **kind && new.is_said_by(added[*place]));
        last = found.map_or(last, |found| found + 1);
        found.map(|found| used[found] = true).is_some()
    };
    was.peek().is_none() && is_whole && new.iter().all(&mut is_there)
}

/// Puts all of them in, if there is a place for each.
fn put_all(page: &Page, texts: &FxHashMap<usize, NewText>, tag: &str) -> Option<String> {
    let Some(target) = &page.target else { return Some(begun(page, texts)) };
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut missing: Vec<usize> = Vec::new();
    let mut numbers: Vec<&usize> = texts.keys().collect();
    numbers.sort_unstable();
    for number in numbers {
        let (block, new) = (page.alignment.blocks.get(*number)?, texts.get(number)?);
        match block.own_target() {
            Some(found) => {
                let unit = &page.target_texts.units[found];
                let text = written(unit, &new.parts, &new.placeholders, &target.text);
                edits.push((unit.range.clone(), text));
                // Of texts that were joined one stays.
                edits.extend(
                    block.targets[1..].iter().map(|joined| (lines_around(page, *joined), String::new())),
                );
            }
            None => missing.push(*number),
        }
    }
    for (at, text) in insertions(page, &missing, texts, tag)? {
        edits.push((at..at, text));
    }
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let edits: Vec<(Range<usize>, &str)> =
        edits.iter().map(|(range, text)| (range.clone(), text.as_str())).collect();
    Some(crate::markdown::block::splice(&target.text, &edits))
}

/// A translation that is not there yet: the source's lines, with words only in its front matter.
fn begun(page: &Page, texts: &FxHashMap<usize, NewText>) -> String {
    let file = &page.source;
    let spoken = |number: usize| {
        let unit = page.unit(&page.alignment.blocks[number]);
        texts.get(&number).map(|new| written(unit, &new.parts, &new.placeholders, &file.text))
    };
    let edits: Vec<(Range<usize>, String)> = page
        .alignment
        .blocks
        .iter()
        .enumerate()
        .filter_map(|(number, block)| Some((page.unit(block).range.clone(), spoken(number)?)))
        .collect();
    let split = front_matter::split(file.id, &file.text);
    let splice = |range: Range<usize>| {
        let inside = edits.iter().filter(|(at, _)| at.start >= range.start && at.end <= range.end);
        let inside: Vec<(Range<usize>, &str)> =
            inside.map(|(at, text)| (at.start - range.start..at.end - range.start, text.as_str())).collect();
        crate::markdown::block::splice(&file.text[range], &inside)
    };
    if page.sort == Sort::Glossary || split.yaml.is_empty() {
        return splice(0..file.text.len());
    }
    let mut front = String::new();
    let mut last = "";
    for (number, block) in page.alignment.blocks.iter().enumerate() {
        let unit = page.unit(block);
        if unit.form != Form::Yaml {
            continue;
        }
        let words = spoken(number).unwrap_or_else(|| yaml_text(&unit.marked.markdown()));
        let is_first = last != &*unit.kind;
        last = &unit.kind;
        front.push_str(&front_line(unit, &words, is_first));
    }
    format!("---\n{front}---\n{}", splice(split.body))
}

/// A text of front matter as a line, below its key when it is the first of a list.
fn front_line(unit: &Unit, words: &str, is_first: bool) -> String {
    let key = &unit.kind;
    let head = if is_first { format!("{key}:\n") } else { String::new() };
    match &**key {
        "title" | "summary" | "produces_text" => format!("{key}: {words}\n"),
        "indicators" | "items" => {
            let id = unit.under.rsplit('/').next().unwrap_or_default();
            format!("{head}  {id}: {words}\n")
        }
        _ => format!("{head}  - {words}\n"),
    }
}

/// Where the missing blocks go, and what is written there.
fn insertions(
    page: &Page,
    missing: &[usize],
    texts: &FxHashMap<usize, NewText>,
    tag: &str,
) -> Option<Vec<(usize, String)>> {
    let target = page.target.as_ref()?;
    let mut found: Vec<(usize, String)> = Vec::new();
    // What goes on with a list stands before keys that are new at the same place.
    let mut keys: Vec<(usize, String)> = Vec::new();
    let mut begun: Vec<&str> = Vec::new();
    let mut number = 0;
    while number < missing.len() {
        let block = &page.alignment.blocks[missing[number]];
        let unit = page.unit(block);
        if unit.form == Form::Yaml {
            let new = texts.get(&missing[number])?;
            let words = written(unit, &new.parts, &new.placeholders, &page.source.text);
            match page.sort {
                Sort::Glossary => found.push(glossary_line(page, unit, &words)),
                Sort::Data { ref from } => found.push(beside(&target.text, unit, from, tag, &words)?),
                Sort::Words { .. } => match front_place(page, missing[number], unit, &words) {
                    Some(place) => found.push(place),
                    None => {
                        let is_first = !begun.contains(&&*unit.kind);
                        begun.push(&unit.kind);
                        let end = front_matter::split(target.id, &target.text).yaml.end;
                        keys.push((end, front_line(unit, &words, is_first)));
                    }
                },
            }
            number += 1;
            continue;
        }
        // Blocks in a row go in together.
        let first = missing[number];
        let mut last = first;
        while missing.get(number + 1) == Some(&(last + 1)) {
            number += 1;
            last += 1;
        }
        number += 1;
        found.push(lines_of(page, first, last, texts, &target.text)?);
    }
    found.append(&mut keys);
    Some(found)
}

/// Front matter: after the last of the same list, when there is one.
fn front_place(page: &Page, number: usize, unit: &Unit, words: &str) -> Option<(usize, String)> {
    let target = page.target.as_ref()?;
    let before = page.alignment.blocks[..number].iter().rev().find(|block| {
        !block.targets.is_empty() && page.unit(block).kind == unit.kind && page.unit(block).form == Form::Yaml
    });
    before.and_then(|before| {
        let end = page.target_texts.units[*before.targets.last()?].range.end;
        let rest = target.text.get(end..)?;
        if rest.trim_start_matches(' ').starts_with([',', ']']) {
            return Some((end, format!(", {words}")));
        }
        let line = end + rest.find('\n').map_or(rest.len(), |n| n + 1);
        let line_of_item = target.text[..end].rfind('\n').map_or(0, |n| n + 1);
        let indent: String = target.text[line_of_item..].chars().take_while(|c| *c == ' ').collect();
        let line_words = front_line(unit, words, false);
        Some((line, format!("{indent}{}", line_words.trim_start_matches(' '))))
    })
}

/// A language that a text's map lacks stands after the source's.
fn beside(file: &str, unit: &Unit, from: &str, tag: &str, words: &str) -> Option<(usize, String)> {
    let Range { start, end } = unit.range;
    if file[end..].trim_start_matches(' ').starts_with([',', '}']) {
        return Some((end, format!(", {tag}: {words}")));
    }
    // The new key stands below the source's own, wherever that begins: behind `- ` too.
    let key = file[..start].trim_end().strip_suffix(':')?.strip_suffix(from)?;
    let column = key.rsplit('\n').next()?.chars().count();
    let whole = file[..end].ends_with('\n');
    let line = if whole { end } else { end + file[end..].find('\n').map_or(file.len() - end, |n| n + 1) };
    let gap = if file[..line].ends_with('\n') { "" } else { "\n" };
    Some((line, format!("{gap}{}{tag}: {}\n", " ".repeat(column), words.trim_end())))
}

/// A term that the other glossary lacks stands at its end.
fn glossary_line(page: &Page, unit: &Unit, words: &str) -> (usize, String) {
    let (id, key) = unit.under.split_once('/').unwrap_or((&unit.under, "term"));
    let text = page.target.as_ref().map_or("", |file| &file.text);
    let sibling = page.target_texts.units.iter().find(|other| other.under.starts_with(&format!("{id}/")));
    if let Some(sibling) = sibling {
        let end = sibling.range.end;
        let line = end + text[end..].find('\n').map_or(text.len() - end, |n| n + 1);
        return (line, format!("  {key}: {words}\n"));
    }
    let gap = if text.ends_with('\n') || text.is_empty() { "" } else { "\n" };
    let head = if key == "term" { format!("- id: {id}\n") } else { String::new() };
    (text.len(), format!("{gap}{head}  {key}: {words}\n"))
}

/// The source's lines of blocks in a row, with their new words, and the place in the translation: after
/// the lines of the block before.
fn lines_of(
    page: &Page,
    first: usize,
    last: usize,
    texts: &FxHashMap<usize, NewText>,
    target: &str,
) -> Option<(usize, String)> {
    let source = &*page.source.text;
    let blocks = &page.alignment.blocks;
    let line_end = |text: &str, at: usize| at + text[at..].find('\n').map_or(text.len() - at, |n| n + 1);
    let before = blocks[..first].iter().rposition(|b| page.unit(b).form != Form::Yaml);
    let from = match before {
        Some(before) => line_end(source, page.unit(&blocks[before]).range.end),
        None => front_matter::split(page.source.id, source).body.start,
    };
    let mut to = line_end(source, page.unit(&blocks[last]).range.end);
    let is_item = |number: usize| matches!(&*page.unit(&blocks[number]).kind, "cell");
    // A block in a line that has begun: a cell among cells that are there.
    if page.unit(&blocks[first]).range.start < from
        || is_item(last) && blocks.get(last + 1).is_some_and(|next| page.unit(next).range.start < to)
    {
        return None;
    }
    // Behind what the source's neighbour is here; where that is missing too, behind the one before it.
    let is_body = |block: &&Block| page.unit(block).form != Form::Yaml;
    let neighbour = blocks[..first].iter().filter(is_body).rev().find_map(|block| block.targets.last());
    let place = match neighbour {
        Some(neighbour) => line_end(target, page.target_texts.units[*neighbour].range.end),
        None => front_matter::split(page.source.id, target).body.start,
    };
    // Blocks (`:::`) that are opened in these lines are closed in them; those that were open before are
    // closed in the translation already.
    let lexed = Lexed::new(source, matches!(page.sort, Sort::Words { is_handout: true }));
    let mut open: Vec<usize> = Vec::new();
    let mut start = from;
    let mut closed = 0;
    for line in &lexed.fences.lines {
        if line.range.start < from {
            continue;
        }
        if line.range.start >= to && open.is_empty() {
            break;
        }
        for turn in &line.turns {
            match turn {
                Turn::Open(number) => open.push(*number),
                Turn::Close(_) => {
                    if open.pop().is_none() {
                        closed += 1;
                        start = line_end(source, line.range.end);
                    }
                }
            }
        }
        to = to.max(line_end(source, line.range.end));
    }
    let mut place = place;
    if closed > 0 {
        let lexed = Lexed::new(target, matches!(page.sort, Sort::Words { is_handout: true }));
        let mut depth = 0usize;
        for line in lexed.fences.lines.iter().filter(|line| line.range.start >= place) {
            for turn in &line.turns {
                match turn {
                    Turn::Open(_) => depth += 1,
                    Turn::Close(_) if depth > 0 => depth -= 1,
                    Turn::Close(_) => closed -= 1,
                }
            }
            if closed == 0 {
                place = line_end(target, line.range.end);
                break;
            }
        }
    }
    let mut out = String::new();
    let mut done = start;
    for (number, block) in blocks.iter().enumerate().take(last + 1).skip(first) {
        let unit = page.unit(block);
        let new = texts.get(&number)?;
        if unit.range.start < done {
            return None;
        }
        out.push_str(source.get(done..unit.range.start)?);
        out.push_str(&written(unit, &new.parts, &new.placeholders, source));
        done = unit.range.end;
    }
    out.push_str(source.get(done..to)?);
    if !out.ends_with('\n') {
        out.push('\n');
    }
    if !target.is_empty() && !target[..place].ends_with('\n') {
        out.insert(0, '\n');
    }
    Some((place, out))
}

/// What [`sync`] did to a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synced {
    /// The translation's new text, when it is another.
    pub text: Option<String>,
    /// The lock, when it is another.
    pub lock: Option<Lock>,
    /// Numbers of blocks whose placeholders were put right.
    pub fixed: Vec<usize>,
    /// Numbers of blocks that stand in another place now.
    pub moved: Vec<usize>,
    /// Texts of the translation whose source is gone and that were taken out.
    pub pruned: usize,
}

/// Brings a translation's structure in step with its source: blocks that moved, with `fix` placeholders
/// that changed, with `prune` blocks whose source is gone. Words are never changed.
pub fn sync(page: &Page, fix: bool, prune: bool, tag: &str) -> Synced {
    let mut done = Synced::default();
    let Some(target) = &page.target else { return done };
    let mut page = page.clone();
    if fix {
        let mut texts: FxHashMap<usize, NewText> = FxHashMap::default();
        for (number, block) in page.alignment.blocks.iter().enumerate() {
            if let (State::Mechanical, Some(found)) = (block.state, block.own_target()) {
                let parts = page.target_texts.units[found].marked.in_terms_of(&page.unit(block).marked).0;
                texts.insert(number, NewText::of(&page, block, parts));
            }
        }
        let edited = put(&page, &texts, tag);
        let mut records = FxHashMap::default();
        for number in texts.keys().filter(|n| !edited.refused.iter().any(|(refused, _)| refused == *n)) {
            let state = page.entry(&page.alignment.blocks[*number]).map_or(Confidence::Draft, |e| e.state);
            records.insert(*number, Record { state, made_from: None, by: None, imported: None });
            done.fixed.push(*number);
        }
        done.fixed.sort_unstable();
        if !records.is_empty() {
            let after = page.with(Some(&edited.text), None, tag);
            let lock = record(&after, &records, false);
            page = after.with(None, Some(&lock), tag);
        }
    }
    if let Some(text) = in_order(&page, &mut done.moved) {
        let after = page.with(Some(&text), None, tag);
        // Where the words would not be the same afterwards, nothing is moved.
        if after.target_texts.units.len() == page.target_texts.units.len() {
            page = after;
        } else {
            done.moved.clear();
        }
    }
    let mut lock = record(&page, &FxHashMap::default(), false);
    if prune {
        let gone: Vec<Range<usize>> = page
            .alignment
            .orphans
            .iter()
            .filter_map(|(_, target)| Some(lines_around(&page, (*target)?)))
            .collect();
        if let Some(file) = &page.target {
            let edits: Vec<(Range<usize>, &str)> = gone.iter().map(|range| (range.clone(), "")).collect();
            let text = crate::markdown::block::splice(&file.text, &edits);
            let after = page.with(Some(&text), None, tag);
            if after.target_texts.units.len() + gone.len() == page.target_texts.units.len() {
                done.pruned = page.alignment.orphans.len();
                lock = record(&after, &FxHashMap::default(), true);
                page = after;
            }
        }
    }
    if page.lock.is_some() && page.lock.as_ref() != Some(&lock) {
        page.lock = Some(lock);
    }
    let text = page.target.as_ref().map_or("", |file| &file.text);
    done.text = (*text != *target.text).then(|| text.to_owned());
    done.lock = page.lock;
    done
}

/// The whole lines of a text of the translation, with an empty line after them.
fn lines_around(page: &Page, unit: usize) -> Range<usize> {
    let text = page.target.as_ref().map_or("", |file| &*file.text);
    let range = &page.target_texts.units[unit].range;
    let start = text[..range.start].rfind('\n').map_or(0, |n| n + 1);
    let mut end = range.end + text[range.end..].find('\n').map_or(text.len() - range.end, |n| n + 1);
    let is_free = text[..start].ends_with("\n\n") || text[..start].ends_with("---\n");
    if is_free && text[end..].starts_with('\n') {
        end += 1;
    }
    start..end
}

/// The translation with its paragraphs, headings and items in the source's order, where blocks moved.
fn in_order(page: &Page, moved: &mut Vec<usize>) -> Option<String> {
    let file = page.target.as_ref()?;
    let blocks: Vec<(usize, usize)> = page
        .alignment
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| {
            page.unit(block).form != Form::Yaml && block.targets.len() == 1 && !block.is_part
        })
        .map(|(number, block)| (number, block.targets[0]))
        .collect();
    // The lines of each, in the order of the translation; they change places among themselves.
    let mut slots: Vec<usize> = blocks.iter().map(|(_, target)| *target).collect();
    slots.sort_unstable();
    slots.dedup();
    if slots.len() != blocks.len() || slots.iter().eq(blocks.iter().map(|(_, target)| target)) {
        return None;
    }
    let mut edits: Vec<(Range<usize>, &str)> = Vec::new();
    for ((number, target), slot) in blocks.iter().zip(&slots) {
        if target == slot {
            continue;
        }
        let (new, old) = (&page.target_texts.units[*target], &page.target_texts.units[*slot]);
        let is_marked = |unit: &Unit| matches!(&*unit.kind, "heading" | "block-title");
        // A heading has its own id and level, a cell its own row: only plain texts change places.
        if new.kind != old.kind || is_marked(new) {
            moved.clear();
            return None;
        }
        edits.push((old.range.clone(), file.text.get(new.range.clone())?));
        moved.push(*number);
    }
    Some(crate::markdown::block::splice(&file.text, &edits))
}

/// The text of an old source as parts, with the placeholders that a lock kept.
pub fn old_source(entry: &Entry) -> (Vec<Part>, Vec<Placeholder>) {
    (read_tagged(&entry.source), entry.shape.iter().map(|shape| Placeholder::read(shape)).collect())
}
