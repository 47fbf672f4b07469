//! A file of messages → the same with every text told otherwise.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

/// Messages with each text changed; what is no text stays.
pub fn each_text(text: &str, change: &dyn Fn(&str) -> String) -> String {
    let mut resource = match parser::parse(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
            Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {
                continue;
            }
        };
        let attributes = attributes.iter_mut().map(|attribute| &mut attribute.value);
        value.into_iter().chain(attributes).for_each(|own| pattern(own, change));
    }
    serializer::serialize(&resource)
}

fn pattern(own: &mut Pattern<String>, change: &dyn Fn(&str) -> String) {
    for element in &mut own.elements {
        match element {
            PatternElement::TextElement { value } => *value = change(value),
            PatternElement::Placeable { expression } => self::expression(expression, change),
        }
    }
}

fn expression(own: &mut Expression<String>, change: &dyn Fn(&str) -> String) {
    match own {
        Expression::Select { variants, .. } => {
            variants.iter_mut().for_each(|variant| pattern(&mut variant.value, change));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            self::expression(expression, change);
        }
        Expression::Inline(_) => {}
    }
}
