//! The files an answer can rest on, the outcome for the account, and the facts behind it all.

use domain::json::Value;
use markup::Name;
use messages::Msg;

use super::answer::given;
use super::{View, moment};

impl View<'_> {
    pub(super) fn files(&mut self) {
        self.heading(Name::H2, Msg::InRecordFiles);
        let files = self.record.list("evidence");
        if files.is_empty() {
            self.paragraph(Msg::InRecordNoFiles);
        }
        for mark in files {
            let taken = moment(mark, "taken-at");
            let text = words::file_without_kind(mark.text("account"), &taken, mark.text("digest"));
            self.document.point(mark.text("kind"), &text);
        }
    }

    pub(super) fn outcome(&mut self) {
        if let Some(answer) = self.record.get("outcome").and_then(given) {
            self.heading(Name::H2, Msg::OutcomeTitle);
            self.said(&answer.said, &Value::Null);
            self.attested(&answer);
        }
    }

    pub(super) fn facts(&mut self) {
        let (record, messages) = (self.record, self.messages);
        let (rules, facts) = (record.list("rules"), record.list("facts"));
        if !rules.is_empty() {
            self.heading(Name::H2, Msg::LabelRules);
        }
        for rule in rules {
            let label = [rule.text("id"), " ", rule.text("title")].concat();
            let mut value = rule.text("value").to_owned();
            if let Some(older) = rule.get("older").and_then(Value::as_text) {
                let older = [" ", messages.get(Msg::LabelOlder), ": ", older].concat();
                value.push_str(&older);
            }
            self.document.point(&label, &value);
        }
        if !facts.is_empty() {
            self.heading(Name::H2, Msg::LabelSources);
        }
        for fact in facts {
            let copy = messages.fill(Msg::LabelCopyAge, &[("copy", fact.text("copy"))]);
            let text = [fact.text("title"), " (", &copy, ")"].concat();
            let address = fact.get("url").and_then(Value::as_text);
            self.document
                .point_with_address(fact.text("key"), &text, address);
        }
        let day = record.get("plan").map_or("", |plan| plan.text("compiled"));
        if !day.is_empty() {
            self.document
                .paragraph(&messages.fill(Msg::LabelCompiled, &[("day", day)]));
        }
    }
}
