//! The record for people: the same content as the JSON.

mod answer;
mod document;
mod head;
mod rest;

use domain::answer::Answer;
use domain::grade::Grade;
use domain::json::Value;
use domain::reason::Reason;
use domain::record::Written;
use domain::time::Timestamp;
use markup::{Element, Name};
use messages::{Messages, Msg};

use self::answer::given;
use self::document::Document;

/// The record as Markdown. Typed text stays what it is and can't become structure.
#[must_use]
pub fn record_markdown(record: &Written, messages: &Messages) -> String {
    document(record, messages).to_markdown()
}

fn document(record: &Written, messages: &Messages) -> Element {
    let mut view = View {
        record: record.members(),
        messages,
        document: Document::default(),
    };
    view.head();
    view.outstanding();
    view.lost();
    view.items();
    view.other_answers();
    view.files();
    view.outcome();
    view.facts();
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

    /// A line of a list; where nothing was given it says so.
    fn line(&mut self, label: Msg, text: &str) {
        let none = self.messages.get(Msg::InRecordNone);
        let text = if text.trim().is_empty() { none } else { text };
        self.document.point(self.messages.get(label), text);
    }

    /// A line of a list whose text is a message, if there is one.
    fn word(&mut self, label: Msg, word: Option<Msg>) {
        let text = word.map_or("", |word| self.messages.get(word));
        self.line(label, text);
    }

    /// When it was said, and by whom.
    fn attested(&mut self, answer: &Answer) {
        self.line(Msg::InRecordAnsweredAt, &answer.at.iso());
        let by = answer.by_whom(self.record.text("answered-by"));
        let not_named = self.messages.get(Msg::InRecordNotNamed);
        let by = if by.trim().is_empty() { not_named } else { by };
        self.line(Msg::InRecordAnsweredBy, by);
    }

    fn items(&mut self) {
        let mut section = "";
        for entry in self.record.list("items") {
            if section != entry.text("section") {
                section = entry.text("section");
                self.document.heading(Name::H2, section);
            }
            self.entry(entry);
        }
    }

    fn entry(&mut self, entry: &Value) {
        let id = entry.text("id");
        self.document
            .heading(Name::H3, &[entry.text("title"), " (", id, ")"].concat());
        let reference = entry.text("reference");
        match entry.get("answer").and_then(given) {
            _ if !reference.is_empty() => self.line(Msg::LabelHostConfirmed, reference),
            None => self.line(Msg::InRecordAnswer, ""),
            Some(answer) => {
                self.said(&answer.said, entry);
                self.attested(&answer);
            }
        }
        for file in self.record.list("evidence") {
            let says = |id: &Value| id.as_text() == Some(file.text("id"));
            if entry.list("evidence").iter().any(says) {
                self.line(Msg::InRecordFiles, &self::file(file));
            }
        }
        match Reason::parse(entry.text("reason")) {
            None => {
                let grade = Grade::parse(entry.text("grade"));
                self.word(Msg::StatusSettled, grade.map(words::grade_word));
            }
            Some(reason) => {
                let required = entry.get("required") == Some(&Value::Bool(true));
                let label = if required {
                    Msg::StatusOutstanding
                } else {
                    Msg::InRecordNotRequired
                };
                self.word(label, Some(words::reason_sentence(reason)));
            }
        }
    }

    /// Answers to what the plan does not know or what does not apply: they are kept for whoever
    /// continues.
    fn other_answers(&mut self) {
        let record = self.record;
        let stands_elsewhere = |key: &str| {
            let page = [
                "account-name",
                "answered-by",
                "standing",
                "route",
                "outcome",
            ]
            .contains(&key);
            page || record.list("items").iter().any(|entry| {
                let group = entry.get("follows");
                entry.text("id") == key || group.is_some_and(|group| group.text("id") == key)
            })
        };
        let mut first = true;
        let Some(Value::Object(answers)) = record.get("answers") else {
            return;
        };
        for (key, answer) in answers {
            let answer = given(answer).filter(|_| !stands_elsewhere(key));
            let Some(answer) = answer else { continue };
            if core::mem::take(&mut first) {
                self.heading(Name::H2, Msg::InRecordOthers);
            }
            self.document.heading(Name::H3, key);
            self.said(&answer.said, &Value::Null);
            self.attested(&answer);
        }
    }
}

/// A moment in words, by its name.
fn moment(of: &Value, name: &str) -> String {
    let moment = of.get(name).and_then(Value::as_number);
    Timestamp(moment.unwrap_or_default()).iso()
}

/// A file in short.
fn file(file: &Value) -> String {
    let taken = moment(file, "taken-at");
    words::file_by_names(
        file.text("kind"),
        file.text("account"),
        &taken,
        file.text("digest"),
    )
}
