//! The judgement in short: whose account, how it stood, the missing answers, the losses.

use domain::json::Value;
use domain::reason::Reason;
use domain::standing::{Route, Standing};
use markup::Name;
use messages::Msg;

use super::{View, moment};

impl View<'_> {
    pub(super) fn head(&mut self) {
        let (record, messages) = (self.record, self.messages);
        self.heading(Name::H1, Msg::InRecordTitle);
        self.paragraph(Msg::InRecordAsGiven);
        self.paragraph(Msg::ExportHint);
        self.paragraph(Msg::PageNotAws);
        let part = |name| record.get(name).unwrap_or(&Value::Null);
        let (account, plan) = (part("account"), part("plan"));
        self.line(Msg::AccountId, account.text("id"));
        self.line(Msg::InRecordName, account.text("name"));
        self.line(Msg::InRecordAnsweredBy, record.text("answered-by"));
        let standing = Standing::parse(record.text("standing"));
        self.word(Msg::StandingTitle, standing.map(words::standing));
        let route = Route::parse(record.text("route"));
        self.word(Msg::RouteTitle, route.map(words::route));
        self.line(Msg::InRecordMadeAt, &moment(record, "made-at"));
        let plan = [
            ("plan", plan.text("id")),
            ("revision", plan.text("revision")),
        ];
        self.line(
            Msg::InRecordPlan,
            &messages.fill(Msg::InRecordRevision, &plan),
        );
        self.line(Msg::InRecordDigest, record.text("digest"));
        let counts = ["settled", "required"].map(|name| {
            let count = record.get(name).and_then(Value::as_number);
            (name, count.unwrap_or_default().to_string())
        });
        let counts = counts
            .each_ref()
            .map(|(name, count)| (*name, count.as_str()));
        let mut progress = messages.fill(Msg::ProgressOf, &counts);
        if record.list("outstanding").is_empty() {
            progress = [&progress, " ", messages.get(Msg::ProgressOpen)].concat();
        }
        self.document.paragraph(&progress);
    }

    pub(super) fn outstanding(&mut self) {
        let outstanding = self.record.list("outstanding");
        if outstanding.is_empty() {
            return;
        }
        self.heading(Name::H2, Msg::StatusOutstanding);
        for missing in outstanding {
            let id = missing.text("item");
            let mut items = self.record.list("items").iter();
            let entry = items.find(|entry| entry.text("id") == id);
            let what = match (entry, id) {
                (Some(entry), _) => entry.text("title"),
                (None, "account") => self.messages.get(Msg::SectionAccountTitle),
                (None, "standing") => self.messages.get(Msg::StandingTitle),
                (None, "route") => self.messages.get(Msg::RouteTitle),
                (None, other) => other,
            };
            let why = Reason::parse(missing.text("reason")).map(words::reason_sentence);
            let why = why.map_or("", |why| self.messages.get(why));
            self.document.point(what, why);
        }
    }

    pub(super) fn lost(&mut self) {
        self.heading(Name::H2, Msg::ReviewLost);
        let lost = self.record.list("let-go");
        if lost.is_empty() {
            self.paragraph(Msg::ReviewLostNothing);
        }
        for gone in lost {
            self.document.point(gone.text("title"), gone.text("why"));
        }
    }
}
