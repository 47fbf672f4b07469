//! `.ftl` files → resources by locale and layer, and what is wrong in each.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::ErrorKind;
use serde::Serialize;

use super::references;
use crate::diagnostic::{Code, Diagnosed, Diagnostics};
use crate::load::built_in;
use crate::memo::Fingerprint;
use crate::source::{SourceFile, Sources, Span};

/// Whose messages they are; a later layer is over an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// The program's.
    Core,
    /// The theme's.
    Theme,
    /// The handbook's.
    Handbook,
}

/// What one message is made of, for comparing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Where its name stands.
    pub at: Option<Span>,
    /// The values it names, in all its parts.
    pub variables: BTreeMap<String, ()>,
    /// Its attributes.
    pub attributes: Vec<String>,
}

/// One file.
#[derive(Clone)]
pub struct Resource {
    /// The locale of its folder.
    pub tag: String,
    /// Its layer.
    pub layer: Layer,
    /// Hash of its text.
    pub fingerprint: Fingerprint,
    /// The parsed messages.
    pub parsed: Arc<FluentResource>,
    /// Whether part of it could not be read; what it lacks may stand there all the same.
    pub is_torn: bool,
    /// The file's place; nothing for the program's own when nobody laid it out.
    pub at: Option<Span>,
    /// Shapes of its messages by id; terms are not among them.
    pub shapes: BTreeMap<String, Shape>,
}

/// Reads every `.ftl` file: the program's, those of `theme`, the handbook's.
pub(super) fn read(sources: &Sources, theme: &str) -> Diagnosed<Vec<Resource>> {
    let mut found = Diagnostics::default();
    let mut resources = Vec::new();
    for path in built_in::paths().filter(|path| path.starts_with("locales/") && path.ends_with(".ftl")) {
        let Some(text) = built_in::text(&path) else { continue };
        if let Some(tag) = path.split('/').nth(1) {
            let fingerprint = Fingerprint::of_text(&path, &text);
            // The program's own files are known to be sound; a test holds that.
            let at = sources.known_id(&path).map(|id| Span::new(id, 0..0));
            resources.push(resource(tag, Layer::Core, fingerprint, text, at, None));
        }
    }
    let folder = format!("themes/{theme}/locales/");
    for file in sources.files_under(&folder) {
        if let Some(tag) = file.path.strip_prefix(&folder).and_then(|rest| rest.split('/').next()) {
            own(file, tag, Layer::Theme, &mut resources, &mut found);
        }
    }
    for file in sources.files_under("locales/") {
        let tag = file.path.split('/').nth(1).unwrap_or_default();
        // A file that is the program's own, word for word, is there already.
        let known = resources.iter().any(|resource| resource.fingerprint == file.fingerprint);
        if !known && file.path.ends_with(".ftl") {
            own(file, tag, Layer::Handbook, &mut resources, &mut found);
        }
    }
    resources.sort_by_key(|resource| resource.layer);
    Diagnosed::new(resources, found)
}

/// A message that the settings give: `id` is an id, so that it can name one.
pub(super) fn named(tag: &str, id: &str, text: &str) -> Resource {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text = format!("{id} = {{ \"{}\" }}\n", text.replace('\\', "\\\\").replace('"', "\\\""));
    resource(tag, Layer::Handbook, Fingerprint::of_text(tag, &text), text, None, None)
}

fn own(file: &SourceFile, tag: &str, layer: Layer, resources: &mut Vec<Resource>, found: &mut Diagnostics) {
    let at = Some(Span::new(file.id, 0..0));
    let found = file.readable.then_some(found);
    resources.push(resource(tag, layer, file.fingerprint, file.text.to_string(), at, found));
}

fn resource(
    tag: &str,
    layer: Layer,
    fingerprint: Fingerprint,
    text: String,
    at: Option<Span>,
    found: Option<&mut Diagnostics>,
) -> Resource {
    let read = |text: String| match FluentResource::try_new(text) {
        Ok(parsed) => (parsed, Vec::new()),
        Err((parsed, errors)) => (parsed, errors),
    };
    let mut problems = Vec::new();
    let deep = references::too_deep(&text).zip(at);
    let (mut parsed, errors) = read(if deep.is_some() { String::new() } else { text });
    problems
        .extend(deep.map(|(place, at)| Code::FluentSyntax.at(at.within(place)).say("fluent-syntax-deep")));
    if let (Some(at), true) = (at, layer > Layer::Core) {
        let syntax = |pos: &Range<usize>| at.within(syntax_place(parsed.source(), pos));
        problems.extend(errors.iter().map(|error| {
            let problem = Code::FluentSyntax.at(syntax(&error.pos));
            match error.kind {
                ErrorKind::MissingDefaultVariant => problem.say("fluent-syntax-default"),
                _ => problem,
            }
        }));
        let unsound = references::unsound(&parsed, at);
        // What would be formatted without end, or into signs that no page may hold, is left out.
        if unsound.iter().any(|problem| problem.code != Code::DuplicateId) {
            problems.extend(unsound);
            (parsed, _) = read(String::new());
        } else {
            problems.extend(unsound);
        }
    }
    let is_torn = !problems.is_empty() || (found.is_none() && layer > Layer::Core);
    if let Some(found) = found {
        found.extend(problems);
    }
    let mut shapes = BTreeMap::new();
    for entry in parsed.entries() {
        if let Entry::Message(message) = entry {
            let mut shape = Shape { at: None, ..Shape::default() };
            if let Some(at) = at {
                let name = name_range(parsed.source(), message.id.name);
                shape.at = Some(at.within(name));
            }
            if let Some(value) = &message.value {
                variables(value, &mut shape.variables);
            }
            for attribute in &message.attributes {
                variables(&attribute.value, &mut shape.variables);
                shape.attributes.push(attribute.id.name.to_owned());
            }
            shapes.insert(message.id.name.to_owned(), shape);
        }
    }
    Resource { tag: tag.to_owned(), layer, fingerprint, parsed: Arc::new(parsed), is_torn, at, shapes }
}

/// The first character that the parser could not take; at a line's end, the line's last.
fn syntax_place(text: &str, pos: &Range<usize>) -> Range<usize> {
    let mut start = pos.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let rest = &text[start..];
    match rest.chars().next() {
        Some(c) if c != '\n' && c != '\r' => start..start + c.len_utf8(),
        _ => {
            let before = text[..start].trim_end_matches(['\n', '\r']);
            let last = before.chars().next_back().map_or(0, char::len_utf8);
            before.len() - last..before.len()
        }
    }
}

/// Where the message is named; names of a parsed resource are slices of its text.
pub(super) fn name_range(text: &str, name: &str) -> Range<usize> {
    let start = (name.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    if text.get(start..start + name.len()) == Some(name) { start..start + name.len() } else { 0..0 }
}

fn variables(pattern: &Pattern<&str>, found: &mut BTreeMap<String, ()>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, found);
        }
    }
}

fn expression_variables(expression: &Expression<&str>, found: &mut BTreeMap<String, ()>) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, found),
        Expression::Select { selector, variants } => {
            inline_variables(selector, found);
            for variant in variants {
                variables(&variant.value, found);
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, found: &mut BTreeMap<String, ()>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned(), ());
        }
        InlineExpression::Placeable { expression } => expression_variables(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inline_variables(argument, found);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}
