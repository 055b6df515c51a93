//! The record as people read it: two pages that say what was kept and what was lost, then an appendix
//! with everything. Markdown, print and the view of a record that comes in are made from this.

mod answer;
mod answers;
mod document;
mod gone;
mod head;
mod kept;
mod people;
mod rest;

use domain::answer::Answer;
use domain::grade::Grade;
use domain::json::Value;
use domain::reason::Reason;
use domain::record::Written;
use domain::time::{Date, Timestamp};
use markup::{Element, Name};
use messages::{Messages, Msg};

use self::document::Document;

/// The record as Markdown. Typed text stays what it is and can't become structure.
#[must_use]
pub fn record_markdown(record: &Written, messages: &Messages) -> String {
    record_element(record, messages).to_markdown()
}

/// The record as an element.
#[must_use]
pub fn record_element(record: &Written, messages: &Messages) -> Element {
    let mut view = View {
        record: record.members(),
        messages,
        document: Document::default(),
    };
    view.head();
    view.outstanding();
    view.kept();
    view.lost();
    view.nothing_there();
    view.on_a_word();
    view.contradicted();
    view.document.begin_appendix();
    view.answers();
    view.other_answers();
    view.dates();
    view.files();
    view.facts();
    view.made_with();
    view.document.finish()
}

struct View<'a> {
    record: &'a Value,
    messages: &'a Messages,
    document: Document,
}

impl View<'_> {
    fn heading(&mut self, level: Name, message: Msg) {
        self.document.heading(level, self.messages.get(message));
    }

    fn paragraph(&mut self, message: Msg) {
        self.document.paragraph(self.messages.get(message));
    }

    /// A point: what it is about, and the text.
    fn point(&mut self, label: &str, text: &str) {
        self.document.point(&self.label(label), text);
    }

    /// A point whose label is a message; where nothing was given it says so.
    fn line(&mut self, label: Msg, text: &str) {
        let none = self.messages.get(Msg::InRecordNone);
        let text = if text.trim().is_empty() { none } else { text };
        let label = self.messages.get(label);
        self.point(label, text);
    }

    /// A label as it stands before a text. A question needs no colon.
    fn label(&self, label: &str) -> String {
        if label.ends_with('?') {
            return label.to_owned();
        }
        self.messages.fill(Msg::InRecordLabel, &[("label", label)])
    }

    /// Parts of one line, apart from each other.
    fn joined(&self, parts: &[String]) -> String {
        let given = parts.iter().filter(|part| !part.trim().is_empty());
        given.fold(String::new(), |line, part| {
            if line.is_empty() {
                return part.clone();
            }
            let parts = [("first", line.as_str()), ("second", part.as_str())];
            self.messages.fill(Msg::InRecordParts, &parts)
        })
    }

    /// Who gave an answer.
    fn by_whom<'b>(&'b self, answer: &'b Answer) -> &'b str {
        let by = answer.by_whom(self.record.text("answered-by")).trim();
        if by.is_empty() {
            return self.messages.get(Msg::InRecordNotNamed);
        }
        by
    }

    /// A day as it was typed, in the language's own form where it is one.
    fn day(&self, typed: &str) -> String {
        let day = Date::parse(typed.trim());
        day.map_or_else(|| typed.to_owned(), |day| self.messages.day(day))
    }

    /// A moment in words, by its name.
    fn moment(&self, of: &Value, name: &str) -> String {
        let moment = of.get(name).and_then(Value::as_number);
        self.messages.moment(Timestamp(moment.unwrap_or_default()))
    }
}

/// The items of which this is the grade.
fn graded(record: &Value, grade: Grade) -> impl Iterator<Item = &Value> {
    let items = record.list("items").iter();
    items.filter(move |item| item.text("grade") == grade.name())
}

/// The reason why an item was outstanding.
fn reason(item: &Value) -> Option<Reason> {
    Reason::parse(item.text("reason"))
}
