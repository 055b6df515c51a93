//! The record as Markdown for people: the same content as the JSON.

mod answer;
mod head;
mod rest;

use domain::answer::Answer;
use domain::record::{Entry, Record};
use messages::{Messages, Msg};

use crate::markdown::Document;
use crate::words;

/// The record as Markdown. Typed text stays what it is and can't become structure.
#[must_use]
pub fn record_markdown(record: &Record, messages: &Messages) -> String {
    let mut view = View {
        record,
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
    record: &'a Record,
    messages: &'a Messages,
    document: Document,
}

impl View<'_> {
    fn heading(&mut self, level: usize, message: Msg) {
        self.document.heading(level, self.messages.get(message));
    }

    fn paragraph(&mut self, message: Msg) {
        self.document.paragraph(self.messages.get(message));
    }

    /// A line of a list; where nothing was given it says so.
    fn line(&mut self, label: Msg, text: &str) {
        let none = self.messages.get(Msg::InRecordNone);
        let text = if text.trim().is_empty() { none } else { text };
        self.document.line(self.messages.get(label), text);
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
        let mut section = None;
        for entry in &self.record.items {
            if section != Some(&entry.section) {
                section = Some(&entry.section);
                self.document.heading(2, &entry.section);
            }
            self.entry(entry);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        self.document
            .heading(3, &[&entry.title, " (", &entry.id, ")"].concat());
        let answer = self
            .record
            .answers
            .get(&entry.id)
            .filter(|answer| answer.said.is_given());
        match answer {
            None => self.line(Msg::InRecordAnswer, ""),
            Some(answer) => {
                self.said(&answer.said, Some(entry));
                self.attested(answer);
            }
        }
        for file in &self.record.evidence {
            if entry.files.contains(&file.id) {
                self.line(Msg::InRecordFiles, &words::file(file));
            }
        }
        match entry.judgement {
            Ok(grade) => self.word(Msg::StatusSettled, Some(words::grade_word(grade))),
            Err(reason) => {
                let label = if entry.required {
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
            page || record.items.iter().any(|entry| {
                entry.id == key || entry.follows.as_ref().is_some_and(|group| group.id == key)
            })
        };
        let mut first = true;
        for (key, answer) in &record.answers {
            if stands_elsewhere(key) || !answer.said.is_given() {
                continue;
            }
            if core::mem::take(&mut first) {
                self.heading(2, Msg::InRecordOthers);
            }
            self.document.heading(3, key);
            self.said(&answer.said, None);
            self.attested(answer);
        }
    }
}
