//! The judgement in short: whose account, how it stood, what was missing, what is lost.

use domain::account::AccountId;
use messages::Msg;

use super::View;
use crate::words;

impl View<'_> {
    pub(super) fn head(&mut self) {
        let (record, messages) = (self.record, self.messages);
        self.heading(1, Msg::InRecordTitle);
        self.paragraph(Msg::InRecordAsGiven);
        self.paragraph(Msg::ExportHint);
        self.paragraph(Msg::PageNotAws);
        self.line(
            Msg::AccountId,
            record.account.as_ref().map_or("", AccountId::as_str),
        );
        self.line(Msg::InRecordName, record.text("account-name"));
        self.line(Msg::InRecordAnsweredBy, record.text("answered-by"));
        self.word(Msg::StandingTitle, record.standing().map(words::standing));
        self.word(Msg::RouteTitle, record.route().map(words::route));
        self.line(Msg::InRecordMadeAt, &record.made_at.iso());
        let plan = [
            ("plan", record.plan.id.as_str()),
            ("revision", record.plan.revision.as_str()),
        ];
        self.line(
            Msg::InRecordPlan,
            &messages.fill(Msg::InRecordRevision, &plan),
        );
        self.line(Msg::InRecordDigest, &record.digest());
        let (settled, required) = (record.settled().to_string(), record.required.to_string());
        let counts = [
            ("settled", settled.as_str()),
            ("required", required.as_str()),
        ];
        let mut progress = messages.fill(Msg::ProgressOf, &counts);
        if record.is_open() {
            progress = [&progress, " ", messages.get(Msg::ProgressOpen)].concat();
        }
        self.document.paragraph(&progress);
    }

    pub(super) fn outstanding(&mut self) {
        if self.record.is_open() {
            return;
        }
        self.heading(2, Msg::StatusOutstanding);
        for missing in &self.record.outstanding {
            let entry = self
                .record
                .items
                .iter()
                .find(|entry| entry.id == missing.item);
            let what = match (entry, missing.item.as_str()) {
                (Some(entry), _) => &entry.title,
                (None, "account") => self.messages.get(Msg::SectionAccountTitle),
                (None, "standing") => self.messages.get(Msg::StandingTitle),
                (None, "route") => self.messages.get(Msg::RouteTitle),
                (None, other) => other,
            };
            let why = self.messages.get(words::reason_sentence(missing.reason));
            self.document.line(what, why);
        }
    }

    pub(super) fn lost(&mut self) {
        self.heading(2, Msg::ReviewLost);
        let mut none = true;
        for gone in self.record.let_go() {
            self.document.line(gone.title, gone.why);
            none = false;
        }
        if none {
            self.paragraph(Msg::ReviewLostNothing);
        }
    }
}
