//! Whose account, whether it is closed, who prepared and answered, and what was outstanding.

use domain::answer::{Answer, Outcome, Said};
use domain::json::Value;
use domain::standing::{Route, Standing};
use domain::time::Date;
use markup::Name;
use messages::Msg;

use super::answer::given;
use super::{View, reason};

impl View<'_> {
    pub(super) fn head(&mut self) {
        let record = self.record;
        self.heading(Name::H1, Msg::InRecordTitle);
        let account = record.get("account").unwrap_or(&Value::Null);
        self.line(Msg::AccountId, account.text("id"));
        if !account.text("name").trim().is_empty() {
            self.line(Msg::InRecordName, account.text("name"));
        }
        if !account.text("management").is_empty() {
            self.line(Msg::InRecordManagement, account.text("management"));
        }
        let outcome = self.outcome();
        self.line(Msg::InRecordClosed, &outcome);
        let people = self.people();
        if let Some((first, _)) = people.first() {
            self.line(Msg::InRecordPreparedBy, first);
        }
        let everyone = self.people_in_words(&people);
        self.line(Msg::InRecordAnswers, &everyone);
        let standing = Standing::parse(record.text("standing")).map(words::standing);
        let route = Route::parse(record.text("route")).map(words::route);
        let word = |word: Option<Msg>| word.map_or("", |word| self.messages.get(word)).to_owned();
        let (standing, route) = (word(standing), word(route));
        self.line(Msg::StandingTitle, &standing);
        self.line(Msg::RouteTitle, &route);
        let made_at = self.moment(record, "made-at");
        let stood = self.joined(&[made_at, self.progress()]);
        self.line(Msg::InRecordMadeAt, &stood);
        self.paragraph(Msg::InRecordAsGiven);
    }

    /// Whether the account is closed, and who says so.
    fn outcome(&self) -> String {
        let not_yet = || self.messages.get(Msg::InRecordNotYet).to_owned();
        let Some(answer) = self.record.get("outcome").and_then(given) else {
            return not_yet();
        };
        let Said::Outcome(form) = &answer.said else {
            return not_yet();
        };
        let what = match form.outcome {
            Some(Outcome::Closed) if !form.closed_on.trim().is_empty() => {
                let day = self.day(&form.closed_on);
                self.messages.fill(Msg::InRecordClosedOn, &[("day", &day)])
            }
            Some(outcome) => self.messages.get(words::outcome(outcome)).to_owned(),
            None => return not_yet(),
        };
        self.joined(&[what, self.said_by(&answer), form.seen.clone()])
    }

    /// What happens or is due after closing, and matters to this account.
    pub(super) fn dates(&mut self) {
        let dates = self.record.list("dates");
        if dates.is_empty() {
            return;
        }
        self.heading(Name::H3, Msg::DatesTitle);
        let closed = self.record.get("outcome").and_then(given);
        let closed = closed.and_then(|outcome| match outcome.said {
            Said::Outcome(form) => Date::parse(form.closed_on.trim()),
            _ => None,
        });
        if closed.is_none() {
            self.paragraph(Msg::InRecordDatesCounted);
        }
        for date in dates {
            let day = |name| date.get(name).and_then(Value::as_number);
            let [from, to] = ["from-day", "to-day"]
                .map(|name| day(name).and_then(|day| u32::try_from(day).ok()));
            let days = words::days_after(self.messages, closed, (from, to));
            self.point(date.text("title"), &days);
        }
    }

    /// Who said it, and when.
    pub(super) fn said_by(&self, answer: &Answer) -> String {
        let values = [
            ("name", self.by_whom(answer)),
            ("moment", &self.messages.moment(answer.at)),
        ];
        self.messages.fill(Msg::InRecordSaidBy, &values)
    }

    fn progress(&self) -> String {
        if self.record.list("outstanding").is_empty() {
            return self.messages.get(Msg::ProgressOpen).to_owned();
        }
        let count = |name| {
            let count = self.record.get(name).and_then(Value::as_number);
            self.messages.number(count.unwrap_or_default())
        };
        let (settled, required) = (count("settled"), count("required"));
        let values = [
            ("settled", settled.as_str()),
            ("required", required.as_str()),
        ];
        self.messages.fill(Msg::ProgressOf, &values)
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
                (None, "there") => self.messages.get(Msg::ThereTitle),
                (None, other) => other,
            };
            let why = reason(missing).map(words::reason_sentence);
            let why = why.map_or("", |why| self.messages.get(why));
            self.point(what, why);
        }
    }
}
