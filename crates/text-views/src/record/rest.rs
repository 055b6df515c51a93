//! What an answer can rest on, what became of the account, and the facts behind it all.

use messages::Msg;

use super::View;
use crate::words;

impl View<'_> {
    pub(super) fn files(&mut self) {
        self.heading(2, Msg::InRecordFiles);
        if self.record.evidence.is_empty() {
            self.paragraph(Msg::InRecordNoFiles);
        }
        for file in &self.record.evidence {
            self.document.line(&file.kind, &words::file(file));
        }
    }

    pub(super) fn outcome(&mut self) {
        let given = self.record.answers.get("outcome");
        if let Some(answer) = given.filter(|answer| answer.said.is_given()) {
            self.heading(2, Msg::OutcomeTitle);
            self.said(&answer.said, None);
            self.attested(answer);
        }
    }

    pub(super) fn facts(&mut self) {
        let (record, messages) = (self.record, self.messages);
        if !record.rules.is_empty() {
            self.heading(2, Msg::LabelRules);
        }
        for rule in &record.rules {
            let older = rule.older.as_deref().map_or_else(String::new, |older| {
                [" ", messages.get(Msg::LabelOlder), ": ", older].concat()
            });
            let label = [&rule.id, " ", &rule.title].concat();
            self.document
                .line(&label, &[&rule.value, older.as_str()].concat());
        }
        if !record.facts.is_empty() {
            self.heading(2, Msg::LabelSources);
        }
        for fact in &record.facts {
            let copy = messages.fill(Msg::LabelCopyAge, &[("copy", &fact.copy)]);
            self.document
                .line(&fact.key, &[&fact.title, " (", &copy, ")"].concat());
            if let Some(url) = &fact.url {
                self.document.address(url);
            }
        }
        if let Some(day) = record.plan.compiled {
            self.document
                .paragraph(&messages.fill(Msg::LabelCompiled, &[("day", &day.iso())]));
        }
    }
}
