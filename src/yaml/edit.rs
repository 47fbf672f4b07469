//! YAML text and what is asked to change in it → the new text, in which all else stays byte for byte.
//!
//! Each change is an insertion, a removal or a replacement at the spans of the tree. The result is read
//! again: it says what was asked for and nothing else, or nothing is changed. What people wrote in a way that
//! is not known here is thus refused rather than rewritten.

use std::ops::Range;

use super::node::{self, Node, Value};
use crate::source::{SourceId, Span};

/// One step to a place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The value of a key.
    Key(String),
    /// An item of a list, counted from 0.
    Item(usize),
}

/// A value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewValue {
    /// Words: in quotation marks wherever they could be read as something else.
    Text(String),
    /// A number, a date, `true` or the name of something: as it stands.
    Plain(String),
    /// A list.
    List(Vec<NewValue>),
    /// Keys and their values, in this order.
    Map(Vec<(String, NewValue)>),
}

/// What is asked to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A place gets a value, whether it had one or not.
    Set {
        /// The place.
        at: Vec<Step>,
        /// Its value.
        value: NewValue,
    },
    /// A list, which may not be there yet, gets an item at its end.
    Append {
        /// The list.
        list: Vec<Step>,
        /// The item.
        value: NewValue,
    },
    /// A key with its value, or an item, goes.
    Remove {
        /// The place.
        at: Vec<Step>,
    },
}

/// The text is written in a way that cannot be changed here without losing something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text is written in a way that cannot be changed without losing something")]
pub struct NotHeld;

/// Applies changes one after the other.
///
/// # Errors
/// When a place is not there, or the text cannot be changed so that all else stays.
pub fn change(text: &str, changes: &[Change]) -> Result<String, NotHeld> {
    let mut text = text.to_owned();
    for change in changes {
        text = apply(&text, change)?;
    }
    Ok(text)
}

fn apply(text: &str, change: &Change) -> Result<String, NotHeld> {
    let root = read(text).ok_or(NotHeld)?;
    let mut wanted = Tree::of(&root).ok_or(NotHeld)?;
    wanted.apply(change)?;
    let editor = Editor { text, end: if text.contains("\r\n") { "\r\n" } else { "\n" } };
    let (range, new) = match change {
        Change::Set { at, value } => editor.set(&root, at, value)?,
        Change::Append { list, value } => editor.append(&root, list, value)?,
        Change::Remove { at } => editor.remove(&root, at)?,
    };
    let mut changed = text.to_owned();
    changed.replace_range(range, &new);
    let is_so = read(&changed).and_then(|root| Tree::of(&root)).is_some_and(|tree| tree == wanted);
    if is_so { Ok(changed) } else { Err(NotHeld) }
}

fn read(text: &str) -> Option<Node> {
    let at = Span::new(SourceId::from_raw(0), 0..text.len());
    node::parse(text, at).value
}

/// What a text says, without places and styles.
#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Null,
    Scalar(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl Tree {
    /// Nothing where the text has something that is refused.
    fn of(node: &Node) -> Option<Tree> {
        Some(match &node.value {
            Value::Null => Tree::Null,
            Value::Scalar(text) => Tree::Scalar(text.clone()),
            Value::List(items) => Tree::List(items.iter().map(Tree::of).collect::<Option<_>>()?),
            Value::Map { entries, .. } => {
                let entry = |entry: &node::Entry| Some((entry.key.clone(), Tree::of(&entry.value)?));
                Tree::Map(entries.iter().map(entry).collect::<Option<_>>()?)
            }
            Value::Hole => return None,
        })
    }

    fn new(value: &NewValue) -> Tree {
        match value {
            NewValue::Text(text) | NewValue::Plain(text) => Tree::Scalar(text.clone()),
            NewValue::List(items) => Tree::List(items.iter().map(Tree::new).collect()),
            NewValue::Map(entries) => {
                Tree::Map(entries.iter().map(|(key, value)| (key.clone(), Tree::new(value))).collect())
            }
        }
    }

    fn apply(&mut self, change: &Change) -> Result<(), NotHeld> {
        match change {
            Change::Set { at, value } => *self.place(at)? = Tree::new(value),
            Change::Append { list, value } => match self.place(list)? {
                Tree::List(items) => items.push(Tree::new(value)),
                empty @ Tree::Null => *empty = Tree::List(vec![Tree::new(value)]),
                _ => return Err(NotHeld),
            },
            Change::Remove { at } => {
                let (last, parent) = at.split_last().ok_or(NotHeld)?;
                match (self.place(parent)?, last) {
                    (Tree::Map(entries), Step::Key(key)) => {
                        let index = entries.iter().position(|(own, _)| own == key).ok_or(NotHeld)?;
                        entries.remove(index);
                    }
                    (Tree::List(items), Step::Item(index)) if *index < items.len() => {
                        items.remove(*index);
                    }
                    _ => return Err(NotHeld),
                }
            }
        }
        Ok(())
    }

    /// The value at a place; keys that are not there are made.
    fn place(&mut self, steps: &[Step]) -> Result<&mut Tree, NotHeld> {
        let mut here = self;
        for step in steps {
            here = match (here, step) {
                (Tree::List(items), Step::Item(index)) => items.get_mut(*index).ok_or(NotHeld)?,
                (here @ (Tree::Null | Tree::Map(_)), Step::Key(key)) => {
                    if *here == Tree::Null {
                        *here = Tree::Map(Vec::new());
                    }
                    let Tree::Map(entries) = here else { return Err(NotHeld) };
                    let index = entries.iter().position(|(own, _)| own == key).unwrap_or_else(|| {
                        entries.push((key.clone(), Tree::Null));
                        entries.len() - 1
                    });
                    &mut entries[index].1
                }
                _ => return Err(NotHeld),
            };
        }
        Ok(here)
    }
}

/// What replaces which bytes.
type Edit = (Range<usize>, String);

/// A text and how its lines end.
struct Editor<'a> {
    text: &'a str,
    end: &'static str,
}

impl Editor<'_> {
    fn set(&self, root: &Node, at: &[Step], value: &NewValue) -> Result<Edit, NotHeld> {
        let (last, parents) = at.split_last().ok_or(NotHeld)?;
        // The deepest place on the way that is there; what is below it comes as one value.
        let mut parent = root;
        let mut owner = None;
        for (depth, step) in parents.iter().enumerate() {
            let below = child(parent, step).filter(|(_, value)| !matches!(value.value, Value::Null));
            let Some((entry, value_there)) = below else {
                let whole = nested(&at[depth + 1..], value)?;
                return self.put(parent, owner, step, &whole);
            };
            owner = Some((parent, entry));
            parent = value_there;
        }
        self.put(parent, owner, last, value)
    }

    /// A value under a key or at an item of `parent`, which itself stands at `owner`.
    fn put(
        &self,
        parent: &Node,
        owner: Option<(&Node, Option<&node::Entry>)>,
        step: &Step,
        value: &NewValue,
    ) -> Result<Edit, NotHeld> {
        if let Some((entry, old)) = child(parent, step) {
            return match entry {
                Some(entry) => self.replace_entry(parent, entry, value),
                None => self.replace_item(parent, old, value),
            };
        }
        let (Step::Key(key), Value::Map { entries, flow }) = (step, &parent.value) else {
            return Err(NotHeld);
        };
        match entries.last() {
            None if owner.is_none() => {
                let gap = if self.text.is_empty() || self.text.ends_with('\n') { "" } else { self.end };
                let entry = format!("{gap}{}{}", self.entry(key, value, 0), self.end);
                Ok((self.text.len()..self.text.len(), entry))
            }
            None => match owner {
                // `{}` of a mapping in lines becomes lines.
                Some((above, Some(entry))) => {
                    self.replace_entry(above, entry, &NewValue::Map(vec![(key.clone(), value.clone())]))
                }
                _ => Err(NotHeld),
            },
            Some(last) if *flow => {
                let end = self.end_of_entry(last);
                Ok((end..end, format!(", {}: {}", flow_text(key), flow_value(value)?)))
            }
            Some(last) => {
                let end = self.end_of_line(self.end_of_entry(last));
                let indent = self.column(last.key_at.range().start);
                Ok((
                    end..end,
                    format!("{}{}{}", self.end, " ".repeat(indent), self.entry(key, value, indent)),
                ))
            }
        }
    }

    fn append(&self, root: &Node, list: &[Step], value: &NewValue) -> Result<Edit, NotHeld> {
        let mut here = root;
        for step in list {
            match child(here, step) {
                Some((_, below)) => here = below,
                None => return self.set(root, list, &NewValue::List(vec![value.clone()])),
            }
        }
        let Value::List(items) = &here.value else {
            return self.set(root, list, &NewValue::List(vec![value.clone()]));
        };
        let Some(last) = items.last() else {
            return self.set(root, list, &NewValue::List(vec![value.clone()]));
        };
        if self.text[here.at.range()].starts_with('[') {
            let end = self.end_of(last);
            let comma = self.text[end..].trim_start().starts_with(',');
            let at = if comma { end + self.text[end..].find(',').map_or(0, |at| at + 1) } else { end };
            let joint = if comma { " " } else { ", " };
            return Ok((at..at, format!("{joint}{}", flow_value(value)?)));
        }
        let dash = self.dash(last)?;
        let column = self.column(dash);
        let end = self.end_of_line(self.end_of(last).max(dash + 1));
        let item = self.item(value, column + 2)?;
        // As the others are set apart, so is this one.
        let line = self.text[..dash].rfind('\n').map_or(0, |at| at + 1);
        let is_apart = items.len() > 1 && self.text[..line].ends_with(&self.end.repeat(2));
        let gap = if is_apart { self.end } else { "" };
        Ok((end..end, format!("{gap}{}{}- {item}", self.end, " ".repeat(column))))
    }

    fn remove(&self, root: &Node, at: &[Step]) -> Result<Edit, NotHeld> {
        let (last, parents) = at.split_last().ok_or(NotHeld)?;
        let mut parent = root;
        for step in parents {
            parent = child(parent, step).ok_or(NotHeld)?.1;
        }
        // Where each entry begins and ends, and which of them goes.
        let (places, index): (Vec<Range<usize>>, usize) = match (&parent.value, last) {
            (Value::Map { entries, .. }, Step::Key(key)) => (
                entries.iter().map(|own| own.key_at.range().start..self.end_of_entry(own)).collect(),
                entries.iter().position(|own| own.key == *key).ok_or(NotHeld)?,
            ),
            (Value::List(items), Step::Item(index)) if *index < items.len() => {
                let is_flow = self.text[parent.at.range()].starts_with('[');
                let place = |item: &Node| {
                    let start = if is_flow { self.start_of(item) } else { self.dash(item)? };
                    Ok(start..self.end_of(item).max(start + usize::from(!is_flow)))
                };
                (items.iter().map(place).collect::<Result<_, NotHeld>>()?, *index)
            }
            _ => return Err(NotHeld),
        };
        let own = places[index].clone();
        if self.text[parent.at.range()].starts_with(['[', '{']) {
            let range = match (places.get(index + 1), index.checked_sub(1)) {
                (Some(next), _) => own.start..next.start,
                (None, Some(before)) => places[before].end..own.end,
                (None, None) => own,
            };
            return Ok((range, String::new()));
        }
        if places.len() == 1 && !parents.is_empty() {
            let empty = match parent.value {
                Value::List(_) => NewValue::List(Vec::new()),
                _ => NewValue::Map(Vec::new()),
            };
            return self.set(root, parents, &empty);
        }
        let end = self.end_of_line(own.end);
        let line = self.text[..own.start].rfind('\n').map_or(0, |at| at + 1);
        if self.text[line..own.start].trim().is_empty() {
            let next = self.text[end..].find('\n').map(|at| end + at + 1);
            let range = match next {
                Some(next) => line..next,
                None => self.text[..line].trim_end_matches(['\n', '\r']).len()..self.text.len(),
            };
            return Ok((range, String::new()));
        }
        // The first key behind a dash: the next one takes its place.
        let rest = &self.text[end..];
        let next = end + (rest.len() - rest.trim_start().len());
        Ok((own.start..next, String::new()))
    }

    fn replace_entry(&self, parent: &Node, entry: &node::Entry, value: &NewValue) -> Result<Edit, NotHeld> {
        let colon = self.colon(entry)?;
        let (start, end) = (self.start_of(&entry.value), self.end_of(&entry.value));
        if self.text[parent.at.range()].starts_with('{') {
            let new = flow_value(value)?;
            return Ok(match entry.value.value {
                Value::Null if end <= start || start < colon => {
                    let rest = &self.text[colon..];
                    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
                    (colon..colon + blanks, format!(" {new}"))
                }
                _ => (start..end, new),
            });
        }
        if let (true, Some(new)) = (self.is_in_line(&entry.value), short(value)) {
            return Ok(match entry.value.value {
                Value::Null if end <= start || start < colon => (colon..colon, format!(" {new}")),
                _ => (start..end, new),
            });
        }
        let indent = self.column(entry.key_at.range().start);
        let new = self.after_key(value, indent);
        if matches!(entry.value.value, Value::Null) {
            let end = if end > start && start >= colon { end } else { colon };
            return self.with_comment(colon..end, &new);
        }
        self.keeps_comments(&entry.value)?;
        let between = self.text[colon..start].trim();
        match between.strip_prefix('#') {
            None if between.contains('#') => Err(NotHeld),
            None => Ok((colon..end, new)),
            Some(comment) if !comment.contains('\n') => {
                let (head, rest) = new.split_at(new.find(self.end).unwrap_or(new.len()));
                Ok((colon..end, format!("{head} {between}{rest}")))
            }
            Some(_) => Err(NotHeld),
        }
    }

    fn replace_item(&self, parent: &Node, old: &Node, value: &NewValue) -> Result<Edit, NotHeld> {
        let range = self.start_of(old)..self.end_of(old);
        if self.text[parent.at.range()].starts_with('[') {
            return Ok((range, flow_value(value)?));
        }
        let dash = self.dash(old)?;
        if matches!(old.value, Value::Null) {
            let end = range.end.max(dash + 1);
            return self
                .with_comment(dash + 1..end, &format!(" {}", self.item(value, self.column(dash) + 2)?));
        }
        self.keeps_comments(old)?;
        Ok((range, self.item(value, self.column(dash) + 2)?))
    }

    /// A new value in the place of `range`, in front of a comment that stands behind it in the line.
    fn with_comment(&self, range: Range<usize>, new: &str) -> Result<Edit, NotHeld> {
        let end = self.end_of_line(range.end);
        let behind = self.text[range.end..end].trim();
        if behind.is_empty() || !new.contains(self.end) {
            return Ok((range, new.to_owned()));
        }
        let (head, rest) = new.split_at(new.find(self.end).unwrap_or(new.len()));
        Ok((range.start..end, format!("{head} {behind}{rest}")))
    }

    /// Refuses to replace lists and mappings that somebody wrote a comment into.
    fn keeps_comments(&self, node: &Node) -> Result<(), NotHeld> {
        let own = &self.text[self.start_of(node)..self.end_of(node)];
        let is_container = matches!(node.value, Value::List(_) | Value::Map { .. });
        let has_comment = || own.contains(" #") || own.contains("\n#");
        if is_container && has_comment() { Err(NotHeld) } else { Ok(()) }
    }

    /// Whether a value stands in the line of its key.
    fn is_in_line(&self, node: &Node) -> bool {
        let own = &self.text[self.start_of(node)..self.end_of(node)];
        let is_list_in_line = own.starts_with(['[', '{']) && !own.contains(" #");
        match node.value {
            Value::Null => true,
            Value::Scalar(_) => !own.contains('\n') && !own.starts_with(['|', '>']),
            _ => is_list_in_line && !own.contains('\n'),
        }
    }

    /// The position behind the colon of an entry.
    fn colon(&self, entry: &node::Entry) -> Result<usize, NotHeld> {
        let end = entry.key_at.range().end;
        let rest = &self.text[end..];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        if rest[blanks..].starts_with(':') { Ok(end + blanks + 1) } else { Err(NotHeld) }
    }

    /// Where the dash of an item in lines stands.
    fn dash(&self, item: &Node) -> Result<usize, NotHeld> {
        let start = self.start_of(item);
        // An item without anything may be told at its dash or behind it.
        let before = match &self.text[start..] {
            rest if matches!(item.value, Value::Null) && rest.starts_with('-') => &self.text[..=start],
            _ => self.text[..start].trim_end(),
        };
        if before.ends_with('-') { Ok(before.len() - 1) } else { Err(NotHeld) }
    }

    /// Where a value begins: the reader has the words of one in lines, without the sign before them.
    fn start_of(&self, node: &Node) -> usize {
        let start = node.at.range().start;
        let before = self.text[..start].trim_end();
        let is_below = self.text[before.len()..start].contains('\n');
        let sign = before.trim_end_matches(|c: char| matches!(c, '+' | '-') || c.is_ascii_digit());
        let bare = sign.strip_suffix(['|', '>']).filter(|bare| bare.ends_with([' ', '\t']));
        match bare {
            Some(bare) if is_below && matches!(node.value, Value::Scalar(_)) => bare.len(),
            _ => start,
        }
    }

    /// Where a value ends: the reader's end of one in lines may lie behind blank lines and comments.
    fn end_of(&self, node: &Node) -> usize {
        let range = node.at.range();
        let own = &self.text[range.clone()];
        match &node.value {
            Value::List(items) if !own.starts_with('[') => {
                items.last().map_or(range.end, |last| self.end_of(last))
            }
            Value::Map { entries, flow: false } => {
                entries.last().map_or(range.end, |last| self.end_of_entry(last))
            }
            Value::Null => range.end.min(range.start + own.trim_end().len()),
            _ => range.start + own.trim_end().len(),
        }
    }

    fn end_of_entry(&self, entry: &node::Entry) -> usize {
        let end = self.end_of(&entry.value);
        end.max(self.colon(entry).unwrap_or_else(|_| entry.key_at.range().end))
    }

    /// The end of the line, without its line end.
    fn end_of_line(&self, from: usize) -> usize {
        memchr::memchr(b'\n', &self.text.as_bytes()[from..]).map_or(self.text.len(), |at| {
            let end = from + at;
            if self.text[from..end].ends_with('\r') { end - 1 } else { end }
        })
    }

    fn column(&self, at: usize) -> usize {
        let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        self.text[line..at].chars().count()
    }

    fn entry(&self, key: &str, value: &NewValue, indent: usize) -> String {
        format!("{}:{}", flow_text(key), self.after_key(value, indent))
    }

    /// A value behind the colon of a key that stands at `indent`.
    fn after_key(&self, value: &NewValue, indent: usize) -> String {
        if let Some(short) = short(value) {
            return format!(" {short}");
        }
        let line = format!("{}{}", self.end, " ".repeat(indent + 2));
        match value {
            NewValue::Text(text) | NewValue::Plain(text) => format!(" {}", self.lines(text, indent + 2)),
            NewValue::List(items) => {
                let item = |item: &NewValue| self.item(item, indent + 4).ok();
                items.iter().filter_map(item).map(|item| format!("{line}- {item}")).collect()
            }
            NewValue::Map(entries) => {
                let entries = entries.iter();
                entries.map(|(key, value)| format!("{line}{}", self.entry(key, value, indent + 2))).collect()
            }
        }
    }

    /// A value behind a dash, whose further lines begin at `indent`.
    fn item(&self, value: &NewValue, indent: usize) -> Result<String, NotHeld> {
        Ok(match value {
            NewValue::Text(text) | NewValue::Plain(text) if short(value).is_none() => {
                self.lines(text, indent)
            }
            NewValue::Map(entries) if !entries.is_empty() => {
                let line = format!("{}{}", self.end, " ".repeat(indent));
                let entries = entries.iter().map(|(key, value)| self.entry(key, value, indent));
                entries.collect::<Vec<_>>().join(&line)
            }
            _ => match short(value) {
                Some(short) => short,
                None => flow_value(value)?,
            },
        })
    }

    /// Words of several lines, as lines where YAML can hold them so.
    fn lines(&self, text: &str, indent: usize) -> String {
        let body = text.strip_suffix('\n').unwrap_or(text);
        let is_held = !body.is_empty()
            && !body.starts_with([' ', '\t', '\n'])
            && !body.ends_with([' ', '\t', '\n'])
            && !text.contains(['\r', '\u{85}', '\u{2028}', '\u{2029}']);
        if !is_held {
            return quoted(text);
        }
        let sign = if body.len() == text.len() { "|-" } else { "|" };
        let line = |line: &str| {
            if line.is_empty() {
                self.end.to_owned()
            } else {
                format!("{}{}{line}", self.end, " ".repeat(indent))
            }
        };
        std::iter::once(sign.to_owned()).chain(body.split('\n').map(line)).collect()
    }
}

/// What a step leads to, with its entry where it is a key.
fn child<'n>(node: &'n Node, step: &Step) -> Option<(Option<&'n node::Entry>, &'n Node)> {
    match (&node.value, step) {
        (Value::Map { entries, .. }, Step::Key(key)) => {
            let entry = entries.iter().find(|entry| entry.key == *key)?;
            Some((Some(entry), &entry.value))
        }
        (Value::List(items), Step::Item(index)) => items.get(*index).map(|item| (None, item)),
        _ => None,
    }
}

/// A value below keys that are not there yet.
fn nested(steps: &[Step], value: &NewValue) -> Result<NewValue, NotHeld> {
    steps.iter().rev().try_fold(value.clone(), |value, step| match step {
        Step::Key(key) => Ok(NewValue::Map(vec![(key.clone(), value)])),
        Step::Item(_) => Err(NotHeld),
    })
}

/// A value that stands in one line: a text or number, a list of ids, numbers by ids.
fn short(value: &NewValue) -> Option<String> {
    let is_id = |text: &str| !text.is_empty() && !text.contains(char::is_whitespace);
    let is_short = match value {
        NewValue::Text(text) | NewValue::Plain(text) => !text.contains('\n'),
        NewValue::List(items) => items.iter().all(|item| match item {
            NewValue::Text(text) | NewValue::Plain(text) => is_id(text),
            _ => false,
        }),
        NewValue::Map(entries) => {
            entries.iter().all(|(_, value)| matches!(value, NewValue::Plain(text) if is_id(text)))
        }
    };
    match value {
        _ if !is_short => None,
        NewValue::Text(text) => Some(block_text(text)),
        NewValue::Plain(text) => Some(text.clone()),
        _ => flow_value(value).ok(),
    }
}

/// A value in one line, as it may stand in brackets.
fn flow_value(value: &NewValue) -> Result<String, NotHeld> {
    Ok(match value {
        NewValue::Plain(text) if !text.contains(['\n', ',', '[', ']', '{', '}']) => text.clone(),
        NewValue::Text(text) | NewValue::Plain(text) => flow_text(text),
        NewValue::List(items) => {
            let items = items.iter().map(flow_value).collect::<Result<Vec<_>, _>>()?;
            format!("[{}]", items.join(", "))
        }
        NewValue::Map(entries) => {
            let entry =
                |(key, value): &(String, NewValue)| Ok(format!("{}: {}", flow_text(key), flow_value(value)?));
            format!("{{{}}}", entries.iter().map(entry).collect::<Result<Vec<_>, NotHeld>>()?.join(", "))
        }
    })
}

/// Words as they may stand in brackets.
fn flow_text(text: &str) -> String {
    if text.contains([',', '[', ']', '{', '}']) { quoted(text) } else { block_text(text) }
}

/// Words as they are where every reader of YAML takes them for these words, else in quotation marks.
fn block_text(text: &str) -> String {
    const WORDS: &[&str] = &["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    let is_word = WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    let is_number = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '+'))
        && !text.contains(|c: char| c.is_alphabetic() && !matches!(c, 'e' | 'E' | 'x' | 'o' | '_'));
    let is_plain = !is_word && !is_number && !text.contains('\n') && {
        let written = format!("a: {text}");
        let tree = read(&written).and_then(|node| Tree::of(&node));
        tree == Some(Tree::Map(vec![("a".to_owned(), Tree::Scalar(text.to_owned()))]))
            && !text.starts_with(['"', '\''])
    };
    if is_plain { text.to_owned() } else { quoted(text) }
}

/// Words in quotation marks, as JSON writes them, which YAML reads too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
