//! Builds JSON objects member by member.

use serde_json::{Map, Value};

/// An object that grows.
#[derive(Default)]
pub(super) struct Fields(pub(super) Map<String, Value>);

impl Fields {
    pub(super) fn set(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.set(name, text.into());
    }

    pub(super) fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// A list of objects, one for each value.
    pub(super) fn list<T>(
        &mut self,
        name: &str,
        values: impl Iterator<Item = T>,
        mut fill: impl FnMut(&mut Self, T),
    ) {
        let mut list = Vec::new();
        for value in values {
            let mut fields = Self::default();
            fill(&mut fields, value);
            list.push(Value::Object(fields.0));
        }
        self.set(name, list.into());
    }
}
