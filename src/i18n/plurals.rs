//! Plural forms by ICU. Fluent's library has rules of its own that forget the remainder of a whole
//! number: in Arabic, 180 would not be `many`. So each choice by a value, `{ $n -> [0] … *[other] … }`,
//! is made to ask a function, `{ PLURAL($n, 0) -> …`, that is told which numbers have a variant of their
//! own.

use std::sync::Arc;

use fluent::types::FluentNumberType;
use fluent::{FluentResource, FluentValue};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Resource,
    VariantKey,
};
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

pub(super) const FUNCTION: &str = "PLURAL";

/// The messages with choices that ask [`FUNCTION`].
pub(super) fn asking(resource: &FluentResource) -> Arc<FluentResource> {
    let mut body: Vec<Entry<&str>> = resource.entries().cloned().collect();
    for entry in &mut body {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
            Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
            _ => continue,
        };
        value.into_iter().chain(attributes.iter_mut().map(|own| &mut own.value)).for_each(ask);
    }
    let text = fluent_syntax::serializer::serialize(&Resource { body });
    Arc::new(FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource))
}

fn ask(pattern: &mut Pattern<&str>) {
    for element in &mut pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element
        else {
            continue;
        };
        let own = variants.iter().filter_map(|variant| match variant.key {
            VariantKey::NumberLiteral { value } => Some(InlineExpression::NumberLiteral { value }),
            VariantKey::Identifier { .. } => None,
        });
        let positional = std::iter::once(selector.clone()).chain(own).collect();
        let arguments = CallArguments { positional, named: Vec::new() };
        *selector = InlineExpression::FunctionReference { id: Identifier { name: FUNCTION }, arguments };
        variants.iter_mut().for_each(|variant| ask(&mut variant.value));
    }
}

/// The function for a language: a number → its category, unless it has a variant of its own.
pub(super) fn function(
    locale: Option<&Locale>,
) -> impl Fn(&[FluentValue<'_>]) -> Option<&'static str> + use<> {
    let rules = |kind: PluralRuleType| PluralRules::try_new(locale?.into(), kind.into()).ok();
    let [cardinal, ordinal] = [PluralRuleType::Cardinal, PluralRuleType::Ordinal].map(rules);
    move |values| {
        let [value @ FluentValue::Number(number), own @ ..] = values else { return None };
        let rules = match number.options.r#type {
            FluentNumberType::Cardinal => cardinal.as_ref(),
            FluentNumberType::Ordinal => ordinal.as_ref(),
        };
        let number: Decimal = number.as_string().parse().ok()?;
        let category = rules.filter(|_| !own.contains(value))?.category_for(&number);
        Some(match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        })
    }
}
