//! Reads a tree of JSON values and remembers every fault with its place.

mod members;

use core::cell::RefCell;

use super::fault::Fault;
use crate::json::Value;
use crate::typed::names_console;

/// More faults than this help nobody.
const MOST_FAULTS: usize = 50;

/// How a document is read: the language of its texts, and the faults found so far.
pub(crate) struct Reading<'a> {
    language: &'a str,
    faults: RefCell<Vec<Fault>>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(language: &'a str) -> Self {
        let faults = RefCell::default();
        Self { language, faults }
    }

    pub(crate) fn is_faultless(&self) -> bool {
        self.faults.borrow().is_empty()
    }

    pub(crate) fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner()
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
    reading: &'a Reading<'a>,
}

impl<'a> Reader<'a> {
    pub(crate) fn root(value: &'a Value, reading: &'a Reading<'a>) -> Self {
        Self {
            value: Some(value),
            step: Step::Root,
            parent: None,
            reading,
        }
    }

    /// The member of this object with that name; missing members are read as absent.
    #[inline(never)]
    pub(crate) fn get<'b>(&'b self, key: &'b str) -> Reader<'b> {
        let value = self
            .value
            .and_then(|value| value.get(key))
            .filter(|value| !value.is_null());
        self.child(value, Step::Key(key))
    }

    pub(crate) fn is_absent(&self) -> bool {
        self.value.is_none()
    }

    /// Whether this object's id is that one; no fault where it has none.
    pub(crate) fn id_is(&self, id: &str) -> bool {
        self.value.is_some_and(|value| value.text("id") == id)
    }

    /// The element of this list at that place.
    pub(crate) fn at(&self, index: usize) -> Reader<'_> {
        let value = match self.value {
            Some(Value::List(values)) => values.get(index),
            _ => None,
        };
        self.child(value, Step::Index(index))
    }

    /// Remembers a fault at this place; the first one says enough about a place.
    #[inline(never)]
    pub(crate) fn fault(&self, expected: &str) {
        let mut faults = self.reading.faults.borrow_mut();
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
        match self.value.and_then(Value::as_text) {
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

    /// A text for people: one text for all languages, or some, of which the English one stands in for
    /// those that are missing. All are read, so that each language finds the faults of every other.
    pub(crate) fn words(&self) -> String {
        match self.value {
            Some(Value::Object(_)) => {
                let mut words = self.get("en").expect_words("the text in English");
                for (language, text) in self.members() {
                    if language == "en" {
                        continue;
                    }
                    let text = text.expect_words("a text");
                    if language == self.reading.language {
                        words = text;
                    }
                }
                words
            }
            _ => self.expect_words("a text"),
        }
    }

    /// A text that is no HTML. Nothing would come of it, but whoever wrote it meant something else.
    fn expect_words(&self, expected: &str) -> String {
        let text = self.expect_text(expected);
        let begins = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
        if text.split('<').skip(1).any(|rest| rest.starts_with(begins)) {
            self.fault("a text without HTML");
        }
        text.to_owned()
    }

    /// A list of texts that are the same in every language.
    pub(crate) fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for text in self.elements() {
            texts.push(text.text());
        }
        texts
    }

    /// A list of texts for people.
    pub(crate) fn paragraphs(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for text in self.elements() {
            texts.push(text.words());
        }
        texts
    }

    fn number(&self) -> u32 {
        let number = self.value.and_then(Value::as_number);
        match number.and_then(|number| number.try_into().ok()) {
            Some(number) => number,
            None => {
                self.fault("a whole number");
                0
            }
        }
    }

    fn flag(&self, default: bool) -> bool {
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
        let value = self.value.and_then(Value::as_text).and_then(parse);
        if value.is_none() {
            self.fault(expected);
        }
        value
    }

    /// The elements of a list; an absent list is an empty one.
    #[inline(never)]
    pub(crate) fn elements(&self) -> Vec<Reader<'_>> {
        let mut elements = Vec::new();
        match self.value {
            None => {}
            Some(Value::List(values)) => {
                for (index, value) in values.iter().enumerate() {
                    elements.push(self.child(Some(value), Step::Index(index)));
                }
            }
            Some(_) => self.fault("a list"),
        }
        elements
    }

    /// The members of an object with their names; an absent object is an empty one.
    #[inline(never)]
    pub(crate) fn members(&self) -> Vec<(&str, Reader<'_>)> {
        let mut read = Vec::new();
        match self.value {
            None => {}
            Some(Value::Object(members)) => {
                for (name, value) in members {
                    read.push((name.as_str(), self.child(Some(value), Step::Key(name))));
                }
            }
            Some(_) => self.fault("an object"),
        }
        read
    }

    /// A fault for every member whose name is not one of these: most likely a misspelt one.
    #[inline(never)]
    pub(crate) fn only(&self, names: &[&str]) {
        let Some(Value::Object(members)) = self.value else {
            return self.fault("an object");
        };
        for (name, value) in members {
            if !value.is_null() && !names.contains(&name.as_str()) {
                self.get(name).fault("no member of this name");
            }
        }
    }

    fn child<'b>(&'b self, value: Option<&'b Value>, step: Step<'b>) -> Reader<'b> {
        Reader {
            value,
            step,
            parent: Some(self),
            reading: self.reading,
        }
    }

    fn pointer(&self) -> String {
        let mut pointer = self.parent.map(Reader::pointer).unwrap_or_default();
        match self.step {
            Step::Root => {}
            // The place of a fault is shown, and no address of a console may be.
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
            .map_or_else(|| "nothing".to_owned(), Value::compact);
        match text.char_indices().nth(60) {
            _ if names_console(&text) => "an address of a console".to_owned(),
            Some((end, _)) => text[..end].to_owned() + "…",
            None => text,
        }
    }
}
