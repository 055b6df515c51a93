//! Numbers, days, lists and plurals as one language writes them. In the browser its `Intl` says how,
//! elsewhere ICU4X does: both have it from the CLDR.

#[cfg(target_family = "wasm")]
#[path = "locale/browser.rs"]
mod formats;
#[cfg(not(target_family = "wasm"))]
#[path = "locale/native.rs"]
mod formats;

use core::fmt;

use domain::time::{Date, Timestamp};

use crate::text::Category;
use formats::Formats;

/// The forms of one language; those of figures where it is none.
#[derive(Clone, Default)]
pub struct Locale {
    tag: String,
    formats: Option<Formats>,
}

impl Locale {
    /// The forms of the language with this tag, such as `en-GB`; none where it is no tag.
    #[must_use]
    pub fn new(tag: &str) -> Option<Self> {
        let formats = Some(Formats::new(tag)?);
        let tag = tag.to_owned();
        Some(Self { tag, formats })
    }

    /// The plural category of a number.
    #[must_use]
    pub fn category(&self, number: u64) -> Category {
        let name = self
            .formats
            .as_ref()
            .map(|formats| formats.category(number));
        name.and_then(|name| Category::parse(&name))
            .unwrap_or_default()
    }

    /// `12,345`
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        let Some(formats) = &self.formats else {
            return number.to_string();
        };
        formats.number(number)
    }

    /// `29 November 2026`
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        let Some(formats) = &self.formats else {
            return day.iso();
        };
        formats.day(day)
    }

    /// `29 November 2026 at 09:05:00 UTC`
    #[must_use]
    pub fn moment(&self, moment: Timestamp) -> String {
        let Some(formats) = &self.formats else {
            return moment.iso();
        };
        formats.moment(moment)
    }

    /// `09:05`, where the reader is
    #[must_use]
    pub fn time(&self, moment: Timestamp) -> String {
        match &self.formats {
            Some(formats) => formats.time(moment),
            None => moment.iso(),
        }
    }

    /// `one, two and three`
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, things: &[T]) -> String {
        let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
        let Some(formats) = &self.formats else {
            return things.concat();
        };
        formats.list(&things)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.tag)
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Locale {}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::new(tag).unwrap_or_default()
    }

    /// The categories of 0, 1, 2, 5, 11, 21, 22 and 100, by the CLDR's table of plural rules.
    #[test]
    fn languages_have_their_own_plurals() {
        use Category::{Few, Many, One, Other, Two, Zero};
        for (tag, expected) in [
            (
                "en-GB",
                [Other, One, Other, Other, Other, Other, Other, Other],
            ),
            ("de", [Other, One, Other, Other, Other, Other, Other, Other]),
            ("fr", [One, One, Other, Other, Other, Other, Other, Other]),
            ("ru", [Many, One, Few, Many, Many, One, Few, Many]),
            ("pl", [Many, One, Few, Many, Many, Many, Few, Many]),
            ("ar", [Zero, One, Two, Few, Many, Many, Many, Other]),
            ("ja", [Other; 8]),
            ("qya", [Other; 8]),
        ] {
            let found = [0, 1, 2, 5, 11, 21, 22, 100].map(|number| locale(tag).category(number));
            assert_eq!(found, expected, "{tag}");
        }
    }

    #[test]
    fn numbers_days_and_lists_are_as_the_language_writes_them() {
        let day = Date::parse("2026-11-29").unwrap_or(Timestamp(0).date());
        for (tag, number, written, list) in [
            ("en-GB", "12,345", "29 November 2026", "a, b and c"),
            ("de", "12.345", "29. November 2026", "a, b und c"),
            ("fr", "12\u{202f}345", "29 novembre 2026", "a, b et c"),
            ("pl", "12\u{a0}345", "29 listopada 2026", "a, b i c"),
            ("ja", "12,345", "2026年11月29日", "a、b、c"),
        ] {
            let locale = locale(tag);
            assert_eq!(locale.number(12_345), number, "{tag}");
            assert_eq!(locale.number(0), "0", "{tag}");
            assert_eq!(locale.day(day), written, "{tag}");
            assert_eq!(locale.list(&["a", "b", "c"]), list, "{tag}");
            assert_eq!(locale.list(&["a"]), "a", "{tag}");
            assert_eq!(locale.list::<&str>(&[]), "", "{tag}");
        }
    }

    #[test]
    fn a_time_stands_without_its_day() {
        let moment = Timestamp(32_700_000);
        assert_eq!(locale("en-GB").time(moment), "09:05");
        assert_eq!(Locale::default().time(moment), moment.iso());
    }

    #[test]
    fn days_are_days_in_utc() {
        let last = Timestamp(Timestamp(0).plus_days(1).0 - 1);
        assert_eq!(locale("en-GB").day(last.date()), "1 January 1970");
        assert_eq!(
            locale("en-GB").day(Timestamp(u64::MAX).date()),
            "31 December 9999"
        );
    }

    #[test]
    fn what_is_no_tag_has_no_forms() {
        for tag in ["", "english language", "en_", "1"] {
            assert_eq!(Locale::new(tag), None, "{tag}");
        }
        let none = Locale::default();
        assert_eq!(
            (none.number(5), none.category(1)),
            ("5".to_owned(), Category::Other)
        );
    }
}
