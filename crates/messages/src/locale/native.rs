//! ICU4X: the same forms where there is no browser. A form that it does not have for a language is
//! that of figures.

use domain::time::{Date, Timestamp};
use icu_calendar::Gregorian;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

#[derive(Clone)]
pub(super) struct Formats {
    locale: Locale,
}

impl Formats {
    pub(super) fn new(tag: &str) -> Option<Self> {
        let locale = tag.parse().ok()?;
        Some(Self { locale })
    }

    pub(super) fn category(&self, number: u64) -> String {
        let rules = PluralRules::try_new((&self.locale).into(), PluralRulesOptions::default());
        let category = rules.map(|rules| rules.category_for(number));
        let name = match category.unwrap_or(PluralCategory::Other) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        };
        name.to_owned()
    }

    pub(super) fn number(&self, number: u64) -> String {
        match DecimalFormatter::try_new((&self.locale).into(), Default::default()) {
            Ok(format) => format.format(&Decimal::from(number)).to_string(),
            Err(_) => number.to_string(),
        }
    }

    pub(super) fn day(&self, day: Date) -> String {
        let format = DateTimeFormatter::try_new((&self.locale).into(), YMD::long()).ok();
        let read = input::Date::try_from_str(&day.iso(), Gregorian).ok();
        let written = format
            .zip(read)
            .map(|(format, day)| format.format(&day).to_string());
        written.unwrap_or_else(|| day.iso())
    }

    pub(super) fn moment(&self, moment: Timestamp) -> String {
        // Only the page says moments, and the page has a browser.
        moment.iso()
    }

    pub(super) fn time(&self, moment: Timestamp) -> String {
        // Here there is no reader with a clock of their own.
        let iso = moment.iso();
        iso.get(11..16).unwrap_or(&iso).to_owned()
    }

    pub(super) fn list(&self, things: &[&str]) -> String {
        match ListFormatter::try_new_and((&self.locale).into(), Default::default()) {
            Ok(format) => format.format_to_string(things.iter()),
            Err(_) => things.join(", "),
        }
    }
}
