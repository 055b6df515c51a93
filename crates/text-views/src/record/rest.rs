//! The files an answer can rest on, the facts behind it all, and how the record was made.

use domain::json::Value;
use markup::Name;
use messages::Msg;

use super::View;

impl View<'_> {
    pub(super) fn files(&mut self) {
        self.heading(Name::H3, Msg::InRecordFiles);
        let files = self.record.list("evidence");
        if files.is_empty() {
            return self.paragraph(Msg::InRecordNoFiles);
        }
        for (file, number) in files.iter().zip(1_u64..) {
            let number = self.messages.number(number);
            let taken = self.moment(file, "taken-at");
            let taken = self
                .messages
                .fill(Msg::InRecordTaken, &[("moment", &taken)]);
            let account = file.text("account");
            let account = Some(account).filter(|account| !account.is_empty());
            let account = account.map(|account| {
                self.messages
                    .fill(Msg::InRecordOfAccount, &[("account", account)])
            });
            let digest = [("digest", file.text("digest"))];
            let digest = self.messages.fill(Msg::InRecordFileDigest, &digest);
            let kind = file.text("kind").to_owned();
            let text = self.joined(&[kind, account.unwrap_or_default(), taken, digest]);
            self.point(&number, &text);
        }
        let travel = self.record.get("files-facts").is_some();
        self.paragraph(if travel {
            Msg::InRecordFactsTravel
        } else {
            Msg::InRecordFactsStay
        });
    }

    pub(super) fn facts(&mut self) {
        let (record, messages) = (self.record, self.messages);
        let (rules, facts) = (record.list("rules"), record.list("facts"));
        if !rules.is_empty() {
            self.heading(Name::H3, Msg::LabelRules);
        }
        for rule in rules {
            let label = [rule.text("id"), " ", rule.text("title")].concat();
            let older = rule.get("older").and_then(Value::as_text).map(|older| {
                let label = messages.get(Msg::LabelOlder);
                messages.fill(Msg::JoinLabel, &[("label", label), ("text", older)])
            });
            let value = rule.text("value");
            let value = older.map_or_else(
                || value.to_owned(),
                |older| messages.fill(Msg::JoinSentences, &[("first", value), ("second", &older)]),
            );
            self.point(&label, &value);
        }
        if !facts.is_empty() {
            self.heading(Name::H3, Msg::LabelSources);
        }
        for fact in facts {
            let copy = messages.fill(Msg::LabelCopyAge, &[("copy", fact.text("copy"))]);
            let values = [("text", fact.text("title")), ("detail", &copy)];
            let text = messages.fill(Msg::JoinDetail, &values);
            let address = fact.get("url").and_then(Value::as_text);
            let label = self.label(fact.text("key"));
            self.document.point_with_address(&label, &text, address);
        }
    }

    /// Plan, digest, and how to check it.
    pub(super) fn made_with(&mut self) {
        let (record, messages) = (self.record, self.messages);
        self.heading(Name::H3, Msg::InRecordMadeWith);
        let plan = record.get("plan").unwrap_or(&Value::Null);
        let values = [
            ("plan", plan.text("id")),
            ("revision", plan.text("revision")),
        ];
        let revision = messages.fill(Msg::InRecordRevision, &values);
        self.line(Msg::InRecordPlan, &revision);
        self.line(Msg::InRecordDigest, record.text("digest"));
        let command = record.text("digest-check");
        if !command.is_empty() {
            self.paragraph(Msg::InRecordCheck);
            self.document.command(command);
        }
        let compiled = self.day(plan.text("compiled"));
        if !compiled.is_empty() {
            let compiled = messages.fill(Msg::LabelCompiled, &[("day", &compiled)]);
            self.document.paragraph(&compiled);
        }
        self.paragraph(Msg::PageNotAws);
    }
}
