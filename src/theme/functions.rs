//! The functions that templates get; each is pure over its arguments, the locale's messages and
//! the theme's assets.
//!
//! - `t(id="core-print", count=3)`: a message as HTML text; values are isolated with `<bdi>`.
//! - `attr(id="core-print")`: the same without markup, for attributes.
//! - `has(id="tag-planning")`: whether there is such a message.
//! - `asset(name="guide.css")`: the published path of an asset, from the site's root. A picture is none:
//!   only those that a text shows are published.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent::{FluentArgs, FluentValue};
use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::{ThemeAsset, picture_id};
use crate::i18n::Messages;

/// Gives `tera` the functions for one locale.
pub(super) fn register(tera: &mut Tera, messages: Messages, assets: Arc<BTreeMap<String, ThemeAsset>>) {
    let own = messages.clone();
    tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let (id, values) = arguments(&kwargs)?;
        own.html(&id, values.as_ref()).map(|html| Value::safe_string(&html)).map_err(tera::Error::message)
    });
    let own = messages.clone();
    tera.register_function("attr", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let (id, values) = arguments(&kwargs)?;
        own.plain(&id, values.as_ref()).map_err(tera::Error::message)
    });
    tera.register_function("has", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<bool> {
        Ok(messages.has(kwargs.must_get::<&str>("id")?))
    });
    tera.register_function("asset", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let name = kwargs.must_get::<&str>("name")?;
        match assets.get(name).filter(|_| picture_id(name).is_none()) {
            Some(asset) => Ok(asset.path.clone()),
            None => Err(tera::Error::message(format!("no asset `{name}` in this theme"))),
        }
    });
}

/// The id of the message, and the values given beside it.
fn arguments(kwargs: &Kwargs) -> TeraResult<(String, Option<FluentArgs<'static>>)> {
    let id = kwargs.must_get::<&str>("id")?.to_owned();
    let mut values: Option<FluentArgs<'static>> = None;
    for (key, value) in kwargs.iter() {
        let key = key.to_string();
        if key == "id" {
            continue;
        }
        // A number must stay one, or no plural form would match.
        let value: FluentValue<'static> = match (value.as_i64(), value.as_f64(), value.as_str()) {
            (Some(number), ..) => FluentValue::from(number),
            (None, Some(number), _) => FluentValue::from(number),
            (None, None, Some(text)) => FluentValue::from(text.to_owned()),
            (None, None, None) => FluentValue::from(value.to_string()),
        };
        values.get_or_insert_with(FluentArgs::new).set(key, value);
    }
    Ok((id, values))
}
