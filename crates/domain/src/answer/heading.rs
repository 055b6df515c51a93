//! What an answer is about, in the words of the record that it came with.
//!
//! A plan has the headings of its own items. Of an item that it no longer has, only a record knows one.

use super::Answer;
use crate::json::{Members, Value};

/// The heading of what was answered, and of the answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heading {
    /// Of the item, category or section.
    pub title: String,
    /// Of the option that was chosen, where it is a decision.
    pub label: Option<String>,
}

impl Answer {
    /// The heading beside the answer, as it is stored and handed on.
    pub(crate) fn write_heading(&self, fields: &mut Members) {
        if let Some(heading) = &self.heading {
            fields.set("title", &heading.title);
            fields.set_given("label", heading.label.as_deref());
        }
    }

    /// The same answer with the heading that stands beside it.
    #[must_use]
    pub(crate) fn read_heading(self, fields: &Members) -> Self {
        let text = |name| fields.get(name).and_then(Value::as_text).map(str::to_owned);
        let heading = text("title").map(|title| Heading {
            title,
            label: text("label"),
        });
        Self { heading, ..self }
    }
}
