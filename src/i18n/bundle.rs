//! The resources of one locale → one Fluent bundle that writes numbers and dates its way.

use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{M, T, YMD};
use icu_datetime::input::{Date as IcuDate, Time as IcuTime};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale as IcuLocale;
use jiff::civil::{Date, Time};
use unic_langid::LanguageIdentifier;

use super::plurals;
use super::resource::Resource;
use crate::memo::{Fingerprint, Hasher};

/// All messages of a locale, without its fallbacks.
pub(super) struct Bundle {
    pub(super) fingerprint: Fingerprint,
    bundle: FluentBundle<Arc<FluentResource>>,
    dates: Option<DateTimeFormatter<YMD>>,
    times: Option<NoCalendarFormatter<T>>,
    months: Option<DateTimeFormatter<M>>,
    numbers: Option<DecimalFormatter>,
    lists: Option<ListFormatter>,
}

impl Bundle {
    /// Lays the resources of `tag` over one another, in order; `format` decides forms.
    pub(super) fn new(tag: &str, format: &str, resources: &[Resource]) -> Bundle {
        let locale: Option<IcuLocale> = format.parse().ok();
        // The bundle's locale chooses number forms, through the memoizer.
        let language: LanguageIdentifier = format.parse().or_else(|_| tag.parse()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_formatter(Some(number));
        // Without NUMBER() a message that calls it prints the call; it cannot be there twice.
        let _ = bundle.add_builtins();
        let plural = plurals::function(locale.as_ref());
        let _ = bundle.add_function(plurals::FUNCTION, move |values, _| match plural(values) {
            Some(category) => category.into(),
            None => values.first().map_or(FluentValue::Error, FluentValue::into_owned),
        });
        let mut hasher = Hasher::default();
        for resource in resources.iter().filter(|resource| resource.tag == tag) {
            bundle.add_resource_overriding(plurals::asking(&resource.parsed));
            hasher = hasher.join(resource.fingerprint);
        }
        let preferences = locale.as_ref().map(DateTimeFormatterPreferences::from);
        let dates = preferences.and_then(|form| DateTimeFormatter::try_new(form, YMD::long()).ok());
        let times = preferences.and_then(|form| NoCalendarFormatter::try_new(form, T::hm()).ok());
        let months = preferences.and_then(|form| DateTimeFormatter::try_new(form, M::medium()).ok());
        let numbers =
            locale.as_ref().and_then(|form| DecimalFormatter::try_new(form.into(), Default::default()).ok());
        let lists = locale
            .as_ref()
            .and_then(|form| ListFormatter::try_new_and(form.into(), ListFormatterOptions::default()).ok());
        Bundle { fingerprint: hasher.finish(), bundle, dates, times, months, numbers, lists }
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The sentence; nothing when the bundle lacks it.
    pub(super) fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        values: Option<&FluentArgs<'_>>,
    ) -> Option<Result<String, String>> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, values, &mut errors).into_owned();
        Some(match errors.first() {
            None => Ok(text),
            Some(error) => Err(error.to_string()),
        })
    }

    pub(super) fn date(&self, date: Date) -> String {
        match (&self.dates, icu_day(date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.to_string(),
        }
    }

    pub(super) fn month(&self, date: Date) -> String {
        match (&self.months, icu_day(date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.strftime("%m").to_string(),
        }
    }

    pub(super) fn number(&self, number: f64) -> String {
        let plain = number.to_string();
        match (&self.numbers, plain.parse::<Decimal>()) {
            (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
            _ => plain,
        }
    }

    pub(super) fn list(&self, words: &[String]) -> String {
        match &self.lists {
            Some(formatter) => formatter.format(words.iter()).to_string(),
            None => words.join(", "),
        }
    }

    pub(super) fn time(&self, time: Time) -> String {
        let part = i8::unsigned_abs;
        let clock = IcuTime::try_new(part(time.hour()), part(time.minute()), 0, 0);
        match (&self.times, clock) {
            (Some(formatter), Ok(clock)) => formatter.format(&clock).to_string(),
            _ => time.strftime("%H:%M").to_string(),
        }
    }
}

/// A day of jiff's as one of ICU's.
fn icu_day(date: Date) -> Option<IcuDate<Gregorian>> {
    let part = i8::unsigned_abs;
    IcuDate::try_new_gregorian(date.year().into(), part(date.month()), part(date.day())).ok()
}

/// Fluent's hook for values: numbers in the form of the bundle's locale.
fn number(value: &FluentValue<'_>, memoizer: &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Options such as minimumFractionDigits are in this plain form already.
    let plain = number.as_string();
    let decimal: Decimal = plain.parse().ok()?;
    memoizer.with_try_get::<Numbers, _, _>((), |numbers| numbers.0.format(&decimal).to_string()).ok()
}

struct Numbers(DecimalFormatter);

impl intl_memoizer::Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Numbers, ()> {
        let locale: IcuLocale = language.to_string().parse().map_err(|_| ())?;
        DecimalFormatter::try_new((&locale).into(), Default::default()).map(Numbers).map_err(|_| ())
    }
}
