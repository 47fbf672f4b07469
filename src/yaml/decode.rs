//! A tree of nodes → any type that derives `Deserialize`, with all problems.
//!
//! serde stops at the first problem. So: decode; on a problem report it, cut that node out of the
//! tree, and decode again, until it works or nothing is left to cut. A file has few problems, so
//! this stays cheap, and the types need nothing special. [`Spanned`] fields get their places;
//! unknown keys are reported with the nearest known one and do not stop anything.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::fmt;

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};

use super::node::{Entry, Node, Value, with_blank};
use super::{as_list, has_curly_quotes};
use crate::diagnostic::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::source::{Span, Spanned};

/// How many problems of one file are looked for.
const MAX_ROUNDS: usize = 60;

/// Decodes `node`; see the module's header.
pub(super) fn decode<T: DeserializeOwned>(node: &Node) -> Diagnosed<Option<T>> {
    let mut found = Diagnostics::default();
    let state = State::default();
    let mut value = None;
    for _ in 0..MAX_ROUNDS {
        let reader = NodeReader { node, state: &state };
        match T::deserialize(reader) {
            Ok(read) => {
                value = Some(read);
                break;
            }
            Err(problem) => {
                let at = problem.at.unwrap_or(node.at);
                if !matches!(problem.kind, Kind::Told) {
                    found.push(problem.diagnostic(at));
                }
                let cut = problem.cut.unwrap_or(at);
                if cut == node.at || !state.cut.borrow_mut().insert(cut) {
                    break;
                }
            }
        }
    }
    found.extend(state.unknown.into_inner());
    Diagnosed::new(value, found)
}

/// What all readers of one tree share.
#[derive(Default)]
struct State {
    /// Nodes that are passed over: their problem is reported.
    cut: RefCell<HashSet<Span>>,
    /// The key whose value is being read: for [`AtKey`].
    key: Cell<Option<Span>>,
    unknown: RefCell<Vec<Diagnostic>>,
    unknown_seen: RefCell<HashSet<Span>>,
}

impl State {
    fn skips(&self, node: &Node) -> bool {
        matches!(node.value, Value::Hole) || self.cut.borrow().contains(&node.at)
    }
}

/// The first problem of one round.
#[derive(Debug)]
struct Problem {
    kind: Kind,
    at: Option<Span>,
    /// The node to leave out in the next round, when it is not the one at `at`.
    cut: Option<Span>,
}

#[derive(Debug)]
enum Kind {
    Type {
        expected: String,
        found: String,
    },
    Range {
        found: String,
    },
    Missing {
        key: &'static str,
    },
    Variant {
        found: String,
        known: &'static [&'static str],
    },
    /// A text, or keys without a value, and the list that they should be.
    List {
        found: &'static str,
        right: String,
    },
    /// `key:value`, as it should be.
    NoBlank {
        right: String,
    },
    CurlyQuotes,
    /// A key that is there, with a value that was left out and told.
    Told,
    Other(String),
}

impl Problem {
    fn new(kind: Kind) -> Problem {
        Problem { kind, at: None, cut: None }
    }

    fn or_at(mut self, at: Span) -> Problem {
        self.at.get_or_insert(at);
        self
    }

    fn diagnostic(&self, at: Span) -> Diagnostic {
        match &self.kind {
            Kind::Type { expected, found } => {
                Code::WrongType.at(at).with("expected", expected.as_str()).with("found", found.as_str())
            }
            Kind::Range { found } => {
                Code::BadRange.at(at).say("bad-range-number").with("found", found.as_str())
            }
            Kind::Missing { key } => Code::MissingKey.at(at.within(0..0)).with("key", *key),
            Kind::Variant { found, known } => Code::WrongType
                .at(at)
                .say("wrong-type-choice")
                .with("found", found.as_str())
                .with("known", known.join(", "))
                .near(found, known.iter().copied()),
            Kind::List { found, right } => Code::WrongType
                .at(at)
                .say("wrong-type-list")
                .with("found", *found)
                .with("right", right.as_str()),
            Kind::NoBlank { right } => {
                Code::YamlSyntax.at(at).say("yaml-syntax-no-blank").with("right", right.as_str())
            }
            Kind::CurlyQuotes => Code::WrongType.at(at).say("yaml-syntax-curly-quotes"),
            Kind::Told => Code::WrongType.at(at),
            Kind::Other(text) => Code::WrongType.at(at).say("wrong-type-other").with("found", text.as_str()),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for Problem {}

impl de::Error for Problem {
    fn custom<T: fmt::Display>(text: T) -> Problem {
        Problem::new(Kind::Other(text.to_string()))
    }

    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Problem {
        let found = match found {
            de::Unexpected::Map => "map",
            de::Unexpected::Seq => "list",
            de::Unexpected::Unit | de::Unexpected::Option => "nothing",
            _ => "text",
        };
        Problem::new(Kind::Type { expected: expected.to_string(), found: found.into() })
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Problem {
        Problem::invalid_type(found, expected)
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Problem {
        Problem::new(Kind::Variant { found: found.into(), known })
    }

    fn missing_field(key: &'static str) -> Problem {
        Problem::new(Kind::Missing { key })
    }
}

/// The name under which [`Spanned`] asks for a place.
const SPANNED: &str = "$juntos::Spanned";

/// A value with the place of its key: what is missing in a list is told where the list begins.
#[derive(Clone, Debug)]
pub struct AtKey<T> {
    /// The value.
    pub value: T,
    /// The key; nothing where the file has none.
    pub key: Option<Span>,
}

impl<T: Default> Default for AtKey<T> {
    fn default() -> AtKey<T> {
        AtKey { value: T::default(), key: None }
    }
}

/// The name under which [`AtKey`] asks for the place of its key.
const AT_KEY: &str = "$juntos::AtKey";

impl<'de, T: Deserialize<'de>> Deserialize<'de> for AtKey<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<AtKey<T>, D::Error> {
        let Spanned { value, span } = spanned(AT_KEY, deserializer)?;
        Ok(AtKey { value, key: Some(span) })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Spanned<T>, D::Error> {
        spanned(SPANNED, deserializer)
    }
}

/// Asks, by a name, for a value and a place.
fn spanned<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    name: &'static str,
    deserializer: D,
) -> Result<Spanned<T>, D::Error> {
    struct Both<T>(std::marker::PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for Both<T> {
        type Value = Spanned<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("any")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Spanned<T>, A::Error> {
            let missing = || de::Error::custom("spanned");
            let source = parts.next_element()?.ok_or_else(missing)?;
            let start = parts.next_element()?.ok_or_else(missing)?;
            let end = parts.next_element()?.ok_or_else(missing)?;
            let value = parts.next_element()?.ok_or_else(missing)?;
            Ok(Spanned::new(value, Span { source: crate::source::SourceId::from_raw(source), start, end }))
        }
    }
    deserializer.deserialize_tuple_struct(name, 4, Both(std::marker::PhantomData))
}

#[derive(Clone, Copy)]
struct NodeReader<'a> {
    node: &'a Node,
    state: &'a State,
}

impl<'a> NodeReader<'a> {
    fn wrong(self, expected: &str) -> Problem {
        let found = match &self.node.value {
            Value::Null | Value::Hole => "nothing",
            Value::Scalar(_) => "text",
            Value::List(_) => "list",
            Value::Map { .. } => "map",
        };
        Problem {
            kind: Kind::Type { expected: expected.into(), found: found.into() },
            at: Some(self.node.at),
            cut: None,
        }
    }

    /// The same where a list is wanted, and how it may be meant.
    fn wrong_list(self, right: Option<String>, found: &'static str) -> Problem {
        match right {
            Some(right) => Problem::new(Kind::List { found, right }).or_at(self.node.at),
            None => self.wrong("list"),
        }
    }

    fn scalar(self, expected: &str) -> Result<&'a str, Problem> {
        match &self.node.value {
            Value::Scalar(text) => Ok(text),
            _ => Err(self.wrong(expected)),
        }
    }

    fn number<T: std::str::FromStr>(self) -> Result<T, Problem> {
        let text = self.scalar("number")?;
        text.parse().map_err(|_| {
            if has_curly_quotes(text) {
                return Problem::new(Kind::CurlyQuotes).or_at(self.node.at);
            }
            // A number, but none that can stand here: -5 minutes, 70000 people.
            let kind = Kind::Range { found: text.to_owned() };
            let is_number = text.parse::<f64>().is_ok() && !text.contains(['n', 'N', 'i', 'I']);
            if is_number { Problem::new(kind).or_at(self.node.at) } else { self.wrong("number") }
        })
    }

    fn entries(self) -> Result<(&'a [Entry], bool), Problem> {
        match &self.node.value {
            Value::Map { entries, flow } => Ok((entries, *flow)),
            Value::Null => Ok((&[], false)),
            Value::Scalar(text) => Err(with_blank(text).map_or_else(
                || self.wrong("map"),
                |right| Problem::new(Kind::NoBlank { right }).or_at(self.node.at),
            )),
            Value::List(_) | Value::Hole => Err(self.wrong("map")),
        }
    }

    /// Reports keys that `fields` does not know, once.
    fn unknown_keys(self, entries: &[Entry], flow: bool, fields: &'static [&'static str]) {
        for entry in entries {
            if fields.contains(&entry.key.as_str())
                || !self.state.unknown_seen.borrow_mut().insert(entry.key_at)
            {
                continue;
            }
            // In `{text: Move it, please}` the comma makes a key out of `please`.
            let comma = flow && matches!(entry.value.value, Value::Null);
            let diagnostic = Code::UnknownKey
                .at(entry.key_at)
                .say(if comma { "unknown-key-comma" } else { "unknown-key" })
                .with("key", entry.key.as_str())
                .with("known", fields.join(", "))
                .near(&entry.key, fields.iter().copied());
            self.state.unknown.borrow_mut().push(diagnostic);
        }
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $type:ty),+ $(,)?) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
            visitor.$visit(self.number::<$type>()?).map_err(|p: Problem| p.or_at(self.node.at))
        })+
    };
}

impl<'de> Deserializer<'de> for NodeReader<'_> {
    type Error = Problem;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        let at = self.node.at;
        match &self.node.value {
            Value::Null | Value::Hole => visitor.visit_unit(),
            Value::Scalar(text) => visitor.visit_str(text),
            Value::List(_) => self.deserialize_seq(visitor),
            Value::Map { .. } => self.deserialize_map(visitor),
        }
        .map_err(|p: Problem| p.or_at(at))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        let text = self.scalar("yes-or-no")?;
        match ["true", "false"].map(|word| word.eq_ignore_ascii_case(text)) {
            [true, _] => visitor.visit_bool(true),
            [_, true] => visitor.visit_bool(false),
            [false, false] => Err(self.wrong("yes-or-no")),
        }
    }

    numbers! {
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64, deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64, deserialize_f32 visit_f32 f32,
        deserialize_f64 visit_f64 f64,
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_str(self.scalar("text")?).map_err(|p: Problem| p.or_at(self.node.at))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.node.value {
            Value::Null | Value::Hole => visitor.visit_none(),
            Value::Scalar(_) | Value::List(_) | Value::Map { .. } => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        if name == SPANNED {
            return visitor.visit_seq(SpannedParts { reader: self, at: self.node.at, next: 0 });
        }
        if name == AT_KEY {
            let at = self.state.key.get().unwrap_or(self.node.at);
            return visitor.visit_seq(SpannedParts { reader: self, at, next: 0 });
        }
        self.deserialize_seq(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        match &self.node.value {
            Value::List(items) => visitor
                .visit_seq(Items { items: items.iter(), state: self.state })
                .map_err(|p| p.or_at(self.node.at)),
            // `members:` with nothing after it is an empty list: people leave keys empty all the time.
            Value::Null => visitor.visit_seq(Items { items: [].iter(), state: self.state }),
            Value::Scalar(text) => Err(self.wrong_list(as_list(text), "text")),
            // In `{en, es}` the names are keys without a value.
            Value::Map { entries, .. } => {
                let is_bare = entries.iter().all(|entry| matches!(entry.value.value, Value::Null));
                let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
                Err(self.wrong_list(is_bare.then(|| as_list(&keys.join(", "))).flatten(), "map"))
            }
            Value::Hole => Err(self.wrong("list")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        let (entries, _) = self.entries()?;
        visitor.visit_map(Pairs { entries: entries.iter(), value: None, state: self.state, fields: None })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        let (entries, flow) = self.entries()?;
        self.unknown_keys(entries, flow, fields);
        let pairs = Pairs { entries: entries.iter(), value: None, state: self.state, fields: Some(fields) };
        visitor.visit_map(pairs).map_err(|mut problem: Problem| {
            if let (None, Kind::Missing { key }) = (problem.at, &problem.kind)
                && entries.iter().any(|entry| entry.key == *key)
            {
                problem.kind = Kind::Told;
            }
            problem.or_at(self.node.at)
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        if let Some(name) = [LOOSE, MANY].into_iter().find(|own| *own == name) {
            return visitor.visit_enum(ShapeAccess(self, name));
        }
        // `A4` and `a4` are one word to who writes them.
        let text = self.scalar("text")?;
        if has_curly_quotes(text) {
            return Err(Problem::new(Kind::CurlyQuotes).or_at(self.node.at));
        }
        let name = known.iter().find(|name| name.eq_ignore_ascii_case(text)).copied().unwrap_or(text);
        visitor.visit_enum(Variant(name)).map_err(|p| p.or_at(self.node.at))
    }

    forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple identifier ignored_any
    }
}

/// The four parts of a [`Spanned`]: file, start, end, value.
struct SpannedParts<'a> {
    reader: NodeReader<'a>,
    at: Span,
    next: u8,
}

impl<'de> SeqAccess<'de> for SpannedParts<'_> {
    type Error = Problem;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Problem> {
        let at = self.at;
        self.next += 1;
        match self.next {
            1 => seed.deserialize(at.source.raw().into_deserializer()).map(Some),
            2 => seed.deserialize(at.start.into_deserializer()).map(Some),
            3 => seed.deserialize(at.end.into_deserializer()).map(Some),
            4 => seed.deserialize(self.reader).map(Some),
            _ => Ok(None),
        }
    }
}

struct Items<'a> {
    items: std::slice::Iter<'a, Node>,
    state: &'a State,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Problem;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Problem> {
        for node in self.items.by_ref() {
            if self.state.skips(node) {
                continue;
            }
            return match seed.deserialize(NodeReader { node, state: self.state }) {
                Ok(value) => Ok(Some(value)),
                Err(mut problem) => {
                    let at = *problem.at.get_or_insert(node.at);
                    // What lacks a key is left out whole; else only the value at fault.
                    problem.cut.get_or_insert(at);
                    Err(problem)
                }
            };
        }
        Ok(None)
    }
}

struct Pairs<'a> {
    entries: std::slice::Iter<'a, Entry>,
    value: Option<&'a Node>,
    state: &'a State,
    fields: Option<&'static [&'static str]>,
}

impl<'de> MapAccess<'de> for Pairs<'_> {
    type Error = Problem;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Problem> {
        for entry in self.entries.by_ref() {
            let unknown = self.fields.is_some_and(|fields| !fields.contains(&entry.key.as_str()));
            if unknown || self.state.skips(&entry.value) {
                continue;
            }
            self.value = Some(&entry.value);
            self.state.key.set(Some(entry.key_at));
            let key = Node { at: entry.key_at, value: Value::Scalar(entry.key.clone()) };
            return seed.deserialize(NodeReader { node: &key, state: self.state }).map(Some);
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Problem> {
        let node = self.value.take().ok_or_else(|| Problem::new(Kind::Other(String::new())))?;
        seed.deserialize(NodeReader { node, state: self.state }).map_err(|mut problem| {
            let at = *problem.at.get_or_insert(node.at);
            problem.cut.get_or_insert(at);
            problem
        })
    }
}

struct Variant<'a>(&'a str);

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = Problem;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Problem> {
        seed.deserialize(self.0.into_deserializer()).map(|value| (value, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Problem;

    fn unit_variant(self) -> Result<(), Problem> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, Problem> {
        Err(Problem::new(Kind::Other(self.0.into())))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Problem> {
        Err(Problem::new(Kind::Other(self.0.into())))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Problem> {
        Err(Problem::new(Kind::Other(self.0.into())))
    }
}

/// A text that may be one string for all languages or a mapping of locales.
pub type Text = Loose<Entries<Spanned<String>>>;

/// A mapping with keys of the author's own, in the order written.
#[derive(Clone, Debug)]
pub struct Entries<T>(pub Vec<(Spanned<String>, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Entries<T> {
        Entries(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entries<T>, D::Error> {
        struct Pairs<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Pairs<T> {
            type Value = Entries<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<T>, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                Ok(Entries(all))
            }
        }
        deserializer.deserialize_map(Pairs(std::marker::PhantomData))
    }
}

/// One value of two shapes: a plain scalar, or anything else read as `T`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename = "$juntos::Loose")]
pub enum Loose<T> {
    /// The short form.
    Short(Spanned<String>),
    /// The long form.
    Long(T),
}

/// The name under which [`Loose`] asks for its shape.
const LOOSE: &str = "$juntos::Loose";

/// A value, or a list of such values.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename = "$juntos::OneOrMany")]
pub enum OneOrMany<T> {
    /// A mapping: one.
    One(T),
    /// A list of them.
    Many(Vec<T>),
}

/// The name under which [`OneOrMany`] asks for its shape.
const MANY: &str = "$juntos::OneOrMany";

/// The reader of a value of two shapes, and the name of the type that asks.
struct ShapeAccess<'a>(NodeReader<'a>, &'static str);

impl<'de> EnumAccess<'de> for ShapeAccess<'_> {
    type Error = Problem;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Problem> {
        let shape = match self.0.node.value {
            Value::List(_) if self.1 == MANY => "Many",
            _ if self.1 == MANY => "One",
            Value::Scalar(_) => "Short",
            _ => "Long",
        };
        let shape: de::value::StrDeserializer<'_, Problem> = shape.into_deserializer();
        seed.deserialize(shape).map(|value| (value, self))
    }
}

impl<'de> VariantAccess<'de> for ShapeAccess<'_> {
    type Error = Problem;

    fn unit_variant(self) -> Result<(), Problem> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Problem> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Problem> {
        self.0.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        self.0.deserialize_struct("", fields, visitor)
    }
}
