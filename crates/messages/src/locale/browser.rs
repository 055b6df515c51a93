//! The browser's `Intl`.

use std::cell::OnceCell;

use domain::time::{Date, Timestamp};
use js_sys::JSON;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone)]
    type PluralRules;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(tag: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(tag: &str) -> NumberFormat;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(tag: &str, options: &JsValue) -> DateTimeFormat;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, milliseconds: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    #[derive(Clone)]
    type ListFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(tag: &str) -> ListFormat;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, things: Vec<String>) -> String;
}

/// Days here are days in UTC.
const DAY: &str = r#"{"dateStyle":"long","timeZone":"UTC"}"#;
const MOMENT: &str = r#"{"dateStyle":"long","timeStyle":"long","timeZone":"UTC"}"#;
/// A time on its own is read beside a clock: it is that of the reader's place.
const TIME: &str = r#"{"timeStyle":"short"}"#;

/// The last moment of the year 9999. Far behind it no moment can be written: that would be an error.
const LATEST: u64 = 253_402_300_799_999;

/// The formats of one language; each is made when it is first needed.
#[derive(Clone)]
pub(super) struct Formats {
    tag: String,
    plurals: PluralRules,
    numbers: OnceCell<NumberFormat>,
    days: OnceCell<DateTimeFormat>,
    moments: OnceCell<DateTimeFormat>,
    clocks: OnceCell<DateTimeFormat>,
    lists: OnceCell<ListFormat>,
}

impl Formats {
    pub(super) fn new(tag: &str) -> Option<Self> {
        Some(Self {
            tag: tag.to_owned(),
            // Only this one is asked whether that is a tag at all.
            plurals: PluralRules::new(tag).ok()?,
            numbers: OnceCell::new(),
            days: OnceCell::new(),
            moments: OnceCell::new(),
            clocks: OnceCell::new(),
            lists: OnceCell::new(),
        })
    }

    pub(super) fn category(&self, number: u64) -> String {
        self.plurals.select(number as f64)
    }

    pub(super) fn number(&self, number: u64) -> String {
        let numbers = self.numbers.get_or_init(|| NumberFormat::new(&self.tag));
        numbers.format(number as f64)
    }

    pub(super) fn day(&self, day: Date) -> String {
        let days = self.days.get_or_init(|| self.times(DAY));
        days.format(day.start().0 as f64)
    }

    pub(super) fn moment(&self, moment: Timestamp) -> String {
        let moments = self.moments.get_or_init(|| self.times(MOMENT));
        moments.format(moment.0.min(LATEST) as f64)
    }

    pub(super) fn time(&self, moment: Timestamp) -> String {
        let clocks = self.clocks.get_or_init(|| self.times(TIME));
        clocks.format(moment.0.min(LATEST) as f64)
    }

    pub(super) fn list(&self, things: &[&str]) -> String {
        let lists = self.lists.get_or_init(|| ListFormat::new(&self.tag));
        lists.format(things.iter().map(|thing| (*thing).to_owned()).collect())
    }

    fn times(&self, options: &str) -> DateTimeFormat {
        let options = JSON::parse(options).unwrap_or(JsValue::UNDEFINED);
        DateTimeFormat::new(&self.tag, &options)
    }
}
