//! The values of a compact form, one after the other. Compact forms go from one program to the next:
//! they have no names in them, and belong to one version.

use core::cell::Cell;
use core::slice::Iter;

use crate::json::Value;
use crate::time::Timestamp;

/// The values of a list, one after the other. A value that is missing or of another type is noted.
pub(crate) struct Parts<'a> {
    rest: Iter<'a, Value>,
    sound: &'a Cell<bool>,
}

impl<'a> Parts<'a> {
    pub(crate) fn of(value: &'a Value, sound: &'a Cell<bool>) -> Self {
        let values = match value {
            Value::List(values) => values.as_slice(),
            _ => {
                sound.set(false);
                &[]
            }
        };
        let rest = values.iter();
        Self { rest, sound }
    }

    /// Refuses values that are left over.
    pub(crate) fn end(&self) {
        if !self.is_done() {
            self.refuse();
        }
    }

    pub(crate) fn is_done(&self) -> bool {
        self.rest.as_slice().is_empty()
    }

    /// Notes that something is not as the writer puts it.
    pub(crate) fn refuse(&self) {
        self.sound.set(false);
    }

    fn note<T: Default>(&self, value: Option<T>) -> T {
        value.unwrap_or_else(|| {
            self.sound.set(false);
            T::default()
        })
    }

    fn next(&mut self) -> &'a Value {
        const NOTHING: &Value = &Value::Null;
        self.rest.next().unwrap_or_else(|| {
            self.sound.set(false);
            NOTHING
        })
    }

    #[inline(never)]
    pub(crate) fn text(&mut self) -> String {
        let text = self.next().as_text().map(str::to_owned);
        self.note(text)
    }

    pub(crate) fn flag(&mut self) -> bool {
        let flag = self.next().as_bool();
        self.note(flag)
    }

    pub(crate) fn number(&mut self) -> u32 {
        let number = self.next().as_number();
        self.note(number.and_then(|number| u32::try_from(number).ok()))
    }

    /// A number of any size, such as a moment.
    pub(crate) fn large(&mut self) -> u64 {
        let number = self.next().as_number();
        self.note(number)
    }

    pub(crate) fn optional_time(&mut self) -> Option<Timestamp> {
        self.has().then(|| Timestamp(self.large()))
    }

    /// Whether the next value is there; one that is not is passed over.
    pub(crate) fn has(&mut self) -> bool {
        let has = !self.rest.as_slice().first().is_none_or(Value::is_null);
        if !has {
            self.next();
        }
        has
    }

    #[inline(never)]
    pub(crate) fn optional(&mut self) -> Option<String> {
        self.has().then(|| self.text())
    }

    pub(crate) fn optional_number(&mut self) -> Option<u32> {
        self.has().then(|| self.number())
    }

    /// A value from a closed list.
    pub(crate) fn known<T>(&mut self, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.next().as_text().and_then(parse);
        if value.is_none() {
            self.sound.set(false);
        }
        value
    }

    /// The parts of the next value, which is a list.
    #[inline(never)]
    pub(crate) fn parts(&mut self) -> Self {
        Self::of(self.next(), self.sound)
    }

    /// Every element of the next value, itself a list of parts of which none is left over.
    #[inline(never)]
    pub(crate) fn each(&mut self, read: &mut dyn FnMut(&mut Self)) {
        let elements = self.parts();
        for element in elements.rest {
            let mut parts = Self::of(element, self.sound);
            read(&mut parts);
            parts.end();
        }
    }

    #[inline(never)]
    pub(crate) fn texts(&mut self) -> Vec<String> {
        let mut parts = self.parts();
        let mut texts = Vec::new();
        while !parts.is_done() {
            texts.push(parts.text());
        }
        texts
    }

    pub(crate) fn all_known<T>(&mut self, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let mut parts = self.parts();
        let mut all = Vec::new();
        while !parts.is_done() {
            all.extend(parts.known(&parse));
        }
        all
    }
}
