//! What messages are made of → what would go wrong in them: names that are not there, rings, numbers and
//! nestings without end.
//!
//! The parser of Fluent calls itself for each brace, and its formatter writes as many digits as it is
//! told to: both are asked here, before they are used.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::resource::{Layer, Resource, name_range};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::is_refused;
use crate::source::Span;

/// The deepest nesting of braces in a file.
const MAX_DEPTH: usize = 40;

/// The most digits that a message may ask for.
const MAX_DIGITS: f64 = 20.0;

/// Fluent gives up on a sentence of more parts, those of what it refers to among them.
const MAX_PARTS: usize = 100;

/// The brace that is nested too deep for the parser.
pub(super) fn too_deep(text: &str) -> Option<Range<usize>> {
    let mut depth = 0usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            // A message ends where the next one begins.
            b'\n' if text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_alphabetic) => depth = 0,
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(at..at + 1);
        }
    }
    None
}

/// What one file says that must not be formatted.
pub(super) fn unsound(parsed: &FluentResource, at: Span) -> Vec<Diagnostic> {
    let text = parsed.source();
    let mut found = Vec::new();
    let mut names = BTreeMap::new();
    for entry in parsed.entries() {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name, message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes),
            _ => continue,
        };
        let mut once = |key: (bool, &str, &str), name: &str| {
            let place = at.within(name_range(text, name));
            if let Some(first) = names.insert((key.0, key.1.to_owned(), key.2.to_owned()), place) {
                let twice = Code::DuplicateId.at(place).with("id", name);
                found.push(twice.related(first, "first-used-here"));
            }
        };
        let is_term = matches!(entry, Entry::Term(_));
        once((is_term, name, ""), name);
        for attribute in attributes {
            once((is_term, name, attribute.id.name), attribute.id.name);
        }
        for pattern in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
            walk(pattern, &mut |part| match part {
                Part::Function(name, arguments) => {
                    let place = at.within(name_range(text, name));
                    if name != "NUMBER" {
                        let unknown = Code::FluentSyntax.at(place).say("fluent-syntax-function");
                        found.push(unknown.with("name", name));
                    } else if arguments.named.iter().any(|argument| {
                        matches!(&argument.value, InlineExpression::NumberLiteral { value }
                            if value.parse().is_ok_and(|digits: f64| digits.abs() > MAX_DIGITS))
                    }) {
                        found.push(Code::FluentSyntax.at(place).say("fluent-syntax-digits"));
                    }
                }
                Part::Text(literal) => {
                    let place = at.within(name_range(text, literal));
                    let refused = unescape_unicode_to_string(literal).chars().find(|c| is_refused(*c));
                    found.extend(refused.map(|c| {
                        let character = format!("U+{:04X}", u32::from(c));
                        Code::ControlCharacter.at(place).with("character", character)
                    }));
                }
                Part::Reference(_) => {}
            });
        }
    }
    found
}

/// What a message, a term or one of their attributes is known by.
type Name<'a> = (bool, &'a str, Option<&'a str>);

/// A sentence: where it is named, what it refers to and where, how many parts it has of its own.
struct Sentence<'a> {
    layer: Layer,
    at: Option<Span>,
    refers: Vec<(Name<'a>, Option<Span>)>,
    parts: usize,
}

/// What the files of one locale, in order of their layers, refer to and do not have, or come back to.
pub(super) fn references(resources: &[&Resource], locale: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut sentences: BTreeMap<Name<'_>, Sentence<'_>> = BTreeMap::new();
    for resource in resources {
        let text = resource.parsed.source();
        let place = |name: &str| resource.at.map(|at| at.within(name_range(text, name)));
        for entry in resource.parsed.entries() {
            let (is_term, id, value, attributes) = match entry {
                Entry::Message(message) => (false, &message.id, message.value.as_ref(), &message.attributes),
                Entry::Term(term) => (true, &term.id, Some(&term.value), &term.attributes),
                _ => continue,
            };
            let own = value.map(|value| (None, id.name, value));
            let parts = attributes.iter().map(|part| (Some(part.id.name), part.id.name, &part.value));
            for (attribute, named, pattern) in own.into_iter().chain(parts) {
                let mut sentence =
                    Sentence { layer: resource.layer, at: place(named), refers: Vec::new(), parts: 0 };
                walk(pattern, &mut |part| {
                    sentence.parts += 1;
                    if let Part::Reference(name) = part {
                        sentence.refers.push((name, place(name.2.unwrap_or(name.1))));
                    }
                });
                let own = (sentence.layer, sentence.at);
                let known = sentences.insert((is_term, id.name, attribute), sentence);
                // Of two in one file that has been said; a higher layer is meant to be over a lower one.
                if let (Some(known), (layer, Some(at))) = (known, own)
                    && let Some(first) = known.at.filter(|first| first.source != at.source)
                    && known.layer == layer
                    && layer > Layer::Core
                    && attribute.is_none()
                {
                    found
                        .push(Code::DuplicateId.at(at).with("id", id.name).related(first, "first-used-here"));
                }
            }
        }
    }
    for sentence in sentences.values() {
        for (name, place) in &sentence.refers {
            let Some(place) = *place else { continue };
            if sentences.contains_key(name) {
                continue;
            }
            let sign = if name.0 { "-" } else { "" };
            let id = format!("{sign}{}", name.1);
            let is_there = sentences.keys().any(|known| (known.0, known.1) == (name.0, name.1));
            found.push(match name.2 {
                Some(attribute) if is_there => {
                    Code::FluentAttribute.at(place).with("id", id).with("attribute", attribute)
                }
                _ => Code::FluentMissing.at(place).with("id", id).with("locale", locale),
            });
        }
    }
    found.extend(rings(&sentences));
    found
}

/// How far the walk along references is with a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Walk {
    Begun,
    Done(usize),
}

/// Sentences that come back to themselves, and those that grow beyond what Fluent writes.
fn rings(sentences: &BTreeMap<Name<'_>, Sentence<'_>>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut walks: BTreeMap<Name<'_>, Walk> = BTreeMap::new();
    for start in sentences.keys() {
        // No call of itself: a chain may be as long as the file.
        let mut way = vec![(*start, 0usize)];
        while let Some((name, next)) = way.pop() {
            let Some(sentence) = sentences.get(&name) else { continue };
            if next == 0 {
                if walks.contains_key(&name) {
                    continue;
                }
                walks.insert(name, Walk::Begun);
            }
            match sentence.refers.get(next) {
                Some((to, at)) => {
                    way.push((name, next + 1));
                    match (walks.get(to), at) {
                        (None, _) => way.push((*to, 0)),
                        (Some(Walk::Begun), Some(at)) => found.push(Code::Cycle.at(*at).with("id", to.1)),
                        _ => {}
                    }
                }
                None => {
                    let grown = |(to, _): &(Name<'_>, _)| match walks.get(to) {
                        Some(Walk::Done(parts)) => *parts,
                        Some(Walk::Begun) | None => 0,
                    };
                    let inner = sentence.refers.iter().map(grown).fold(0usize, usize::saturating_add);
                    let parts = sentence.parts.saturating_add(inner);
                    // Told once, where it grows too large; what refers to that is large for its sake.
                    let is_first =
                        inner <= MAX_PARTS || sentence.refers.iter().all(|to| grown(to) <= MAX_PARTS);
                    if let (true, Some(at)) = (parts > MAX_PARTS && is_first, sentence.at) {
                        found.push(Code::FluentSyntax.at(at).say("fluent-syntax-large"));
                    }
                    walks.insert(name, Walk::Done(parts));
                }
            }
        }
    }
    found
}

/// A part of a sentence that is more than words.
enum Part<'p, 'a> {
    Reference(Name<'a>),
    Function(&'a str, &'p CallArguments<&'a str>),
    Text(&'a str),
}

/// Meets every part of a pattern, of all its variants.
fn walk<'a>(pattern: &Pattern<&'a str>, meet: &mut dyn FnMut(Part<'_, 'a>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, meet);
        }
    }
}

fn walk_expression<'a>(expression: &Expression<&'a str>, meet: &mut dyn FnMut(Part<'_, 'a>)) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, meet),
        Expression::Select { selector, variants } => {
            walk_inline(selector, meet);
            for variant in variants {
                walk(&variant.value, meet);
            }
        }
    }
}

fn walk_inline<'a>(inline: &InlineExpression<&'a str>, meet: &mut dyn FnMut(Part<'_, 'a>)) {
    let walk_arguments = |arguments: &CallArguments<&'a str>, meet: &mut dyn FnMut(Part<'_, 'a>)| {
        for argument in &arguments.positional {
            walk_inline(argument, meet);
        }
        for argument in &arguments.named {
            walk_inline(&argument.value, meet);
        }
    };
    match inline {
        InlineExpression::StringLiteral { value } => meet(Part::Text(value)),
        InlineExpression::FunctionReference { id, arguments } => {
            meet(Part::Function(id.name, arguments));
            walk_arguments(arguments, meet);
        }
        InlineExpression::MessageReference { id, attribute } => {
            meet(Part::Reference((false, id.name, attribute.as_ref().map(|attribute| attribute.name))));
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            meet(Part::Reference((true, id.name, attribute.as_ref().map(|attribute| attribute.name))));
            if let Some(arguments) = arguments {
                walk_arguments(arguments, meet);
            }
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, meet),
        InlineExpression::NumberLiteral { .. } | InlineExpression::VariableReference { .. } => {}
    }
}
