//! Reads a tree of JSON values and remembers every fault with its place.

use core::cell::RefCell;

use serde_json::{Map, Value};

use super::address::names_console;
use super::fault::Fault;

/// The faults found so far. More than this many help nobody.
const MOST_FAULTS: usize = 50;

/// Collects the faults of one document.
#[derive(Default)]
pub(crate) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    pub(crate) fn into_inner(self) -> Vec<Fault> {
        self.0.into_inner()
    }
}

/// One step from a value to a part of it.
#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

/// A value and the way to it from the root of the document.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    value: Option<&'a Value>,
    step: Step<'a>,
    parent: Option<&'a Reader<'a>>,
    faults: &'a Faults,
    language: &'a str,
}

impl<'a> Reader<'a> {
    pub(crate) fn root(value: &'a Value, language: &'a str, faults: &'a Faults) -> Self {
        Self {
            value: Some(value),
            step: Step::Root,
            parent: None,
            faults,
            language,
        }
    }

    /// The member of this object with that name; missing members are read as absent.
    pub(crate) fn get<'b>(&'b self, key: &'b str) -> Reader<'b> {
        let value = self
            .value
            .and_then(|value| value.get(key))
            .filter(|value| !value.is_null());
        Reader {
            value,
            step: Step::Key(key),
            parent: Some(self),
            faults: self.faults,
            language: self.language,
        }
    }

    pub(crate) fn is_absent(&self) -> bool {
        self.value.is_none()
    }

    /// The element of this list at that place.
    pub(crate) fn at(&self, index: usize) -> Reader<'_> {
        let value = self.value.and_then(|value| value.get(index));
        Reader {
            value,
            step: Step::Index(index),
            parent: Some(self),
            ..*self
        }
    }

    /// Remembers a fault at this place; the first one says enough about a place.
    pub(crate) fn fault(&self, expected: &str) {
        let mut faults = self.faults.0.borrow_mut();
        let pointer = self.pointer();
        let known = faults.last().is_some_and(|last| last.pointer == pointer);
        if faults.len() < MOST_FAULTS && !known {
            faults.push(Fault {
                pointer,
                found: self.found(),
                expected: expected.to_owned(),
            });
        }
    }

    /// A text; a fault where it is missing or something else.
    pub(crate) fn text(&self) -> String {
        self.expect_text("a text").to_owned()
    }

    fn expect_text(&self, expected: &str) -> &'a str {
        match self.value.and_then(Value::as_str) {
            Some(text) if names_console(text) => {
                self.fault("no address of a console");
                ""
            }
            Some(text) if !text.is_empty() => text,
            _ => {
                self.fault(expected);
                ""
            }
        }
    }

    /// A text for people: one text for all languages, or one for each.
    pub(crate) fn words(&self) -> String {
        match self.value {
            Some(Value::Object(_)) => self
                .get(self.language)
                .expect_text("the text in this language")
                .to_owned(),
            _ => self.text(),
        }
    }

    pub(crate) fn optional_words(&self) -> Option<String> {
        (!self.is_absent()).then(|| self.words())
    }

    /// A list of texts that are the same in every language.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.list(|text| text.text())
    }

    /// A list of texts for people.
    pub(crate) fn paragraphs(&self) -> Vec<String> {
        self.list(|text| text.words())
    }

    pub(crate) fn number(&self) -> u32 {
        let number = self
            .value
            .and_then(Value::as_u64)
            .and_then(|number| number.try_into().ok());
        number.unwrap_or_else(|| {
            self.fault("a whole number");
            0
        })
    }

    pub(crate) fn optional_number(&self) -> Option<u32> {
        (!self.is_absent()).then(|| self.number())
    }

    pub(crate) fn flag(&self, default: bool) -> bool {
        match self.value {
            None => default,
            Some(Value::Bool(flag)) => *flag,
            Some(_) => {
                self.fault("true or false");
                default
            }
        }
    }

    /// One of a closed list's names.
    pub(crate) fn one_of<T>(&self, parse: fn(&str) -> Option<T>, expected: &str) -> Option<T> {
        let value = self.value.and_then(Value::as_str).and_then(parse);
        if value.is_none() {
            self.fault(expected);
        }
        value
    }

    /// Reads each element of a list; an absent list is an empty one.
    pub(crate) fn list<T>(&self, mut read: impl FnMut(&Reader<'_>) -> T) -> Vec<T> {
        match self.value {
            None => Vec::new(),
            Some(Value::Array(values)) => values
                .iter()
                .enumerate()
                .map(|(index, value)| read(&self.child(value, Step::Index(index))))
                .collect(),
            Some(_) => {
                self.fault("a list");
                Vec::new()
            }
        }
    }

    /// Reads each member of an object; an absent object is an empty one.
    pub(crate) fn members<T>(&self, mut read: impl FnMut(&str, &Reader<'_>) -> T) -> Vec<T> {
        match self.value {
            None => Vec::new(),
            Some(Value::Object(members)) => members
                .iter()
                .map(|(key, value)| read(key, &self.child(value, Step::Key(key))))
                .collect(),
            Some(_) => {
                self.fault("an object");
                Vec::new()
            }
        }
    }

    /// A fault for every member whose name is not one of these: most likely a misspelt one.
    pub(crate) fn only(&self, names: &[&str]) {
        match self.value.map(Value::as_object) {
            Some(Some(members)) => self.only_members(members, names),
            _ => self.fault("an object"),
        }
    }

    fn only_members(&self, members: &Map<String, Value>, names: &[&str]) {
        for (key, value) in members {
            if !value.is_null() && !names.contains(&key.as_str()) {
                self.get(key).fault("no member of this name");
            }
        }
    }

    fn child<'b>(&'b self, value: &'b Value, step: Step<'b>) -> Reader<'b> {
        Reader {
            value: Some(value),
            step,
            parent: Some(self),
            faults: self.faults,
            language: self.language,
        }
    }

    fn pointer(&self) -> String {
        let mut pointer = self.parent.map(Reader::pointer).unwrap_or_default();
        match self.step {
            Step::Root => {}
            // What is told about a fault is shown, and no address of a console may be.
            Step::Key(key) if names_console(key) => pointer.push_str("/…"),
            Step::Key(key) => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Step::Index(index) => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
        pointer
    }

    fn found(&self) -> String {
        let text = self
            .value
            .map_or_else(|| "nothing".to_owned(), Value::to_string);
        match text.char_indices().nth(60) {
            _ if names_console(&text) => "an address of a console".to_owned(),
            Some((end, _)) => text[..end].to_owned() + "…",
            None => text,
        }
    }
}
