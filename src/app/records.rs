//! The record and the calendar going out, a record coming in.

use std::rc::Rc;

use domain::answer::Answer;
use domain::case::LATEST_SEEN;
use domain::json::{Members, Value};
use domain::matters::dates_that_matter;
use domain::record::{Examined, Incoming, RecordError, RecordErrorCode, Written};
use messages::Msg;

use super::saved::NotSaved;
use super::session::Session;
use crate::browser::storage::SaveError;
use crate::browser::{clock, storage};
use crate::model::{Import, Model, Notice, Topic, name_of};

impl Session {
    /// The record of the hand-off, where nothing was said since, or else of this moment; none without
    /// a plan.
    pub(super) fn record(&self) -> Option<Rc<Written>> {
        self.read(|model| {
            let handed = self.0.handed.borrow();
            if let Some(handed) = handed.as_ref().filter(|handed| handed.is_present(model)) {
                return Some(handed.record.clone());
            }
            let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
            let closing = model.closing();
            let question = model.question(plan, &closing);
            let facts = self.kept_facts().unwrap_or_default();
            let examined = Examined {
                notes: model.examined.get("notes"),
                basis: model.examined.text("basis"),
                facts: &facts,
            };
            let record = Written::of(&question, assessment, &model.config.language, examined);
            Some(Rc::new(record))
        })
    }

    /// The record as JSON.
    pub fn record_json(&self) -> Option<String> {
        self.judge_now();
        Some(self.record()?.to_json())
    }

    /// The record as Markdown.
    pub fn record_markdown(&self) -> Option<String> {
        self.judge_now();
        let record = self.record()?;
        Some(self.read(|model| text_views::record_markdown(&record, &model.messages)))
    }

    /// The record as an element, for paper. A draft has none: what is printed of it is the form.
    pub fn record_element(&self) -> Option<String> {
        self.judge_now();
        self.read(|model| model.case.account)?;
        let record = self.record()?;
        let element = self.read(|model| text_views::record_element(&record, &model.messages));
        Some(element.to_json())
    }

    /// Shows the record as text, and has it offered as a download: what does that is loaded then.
    pub(super) fn offer(&self, record: Option<String>, ending: &str, kind: &str) {
        let Some(text) = record else {
            return;
        };
        let account = self.read(|model| name_of(model.case.account));
        let name = ["account-closure-", &account, ending].concat();
        self.loader().save(&name, kind, &text);
        self.show_exported(text);
    }

    /// The same for the record as JSON.
    pub(super) fn offer_json(&self) {
        self.offer(self.record_json(), ".json", "application/json");
    }

    /// Has a calendar file made of the plan, for this account and this day of closing.
    pub(super) fn ask_for_calendar(&self) {
        let facts = self.read(|model| {
            let now = model.case.time(model.clock);
            let closed_on = model.closed_on().unwrap_or_else(|| now.date());
            let mut facts = Members::new();
            facts.set("account", &name_of(model.case.account));
            facts.set("name", model.case.text("account-name"));
            facts.set("closed-on", &closed_on.iso());
            facts.set_number("now", now.0);
            if let Ok(plan) = &model.plan {
                let dates = dates_that_matter(plan, &model.case);
                let dates = dates.map(|entry| Value::from(entry.id.as_str()));
                facts.insert("dates", Value::List(dates.collect()));
            }
            facts.compact()
        });
        self.loader().calendar(&facts);
    }

    /// Shows a text that was made to be kept elsewhere.
    pub fn show_exported(&self, text: String) {
        self.change(|model| model.ui.exported = Some(text));
        self.tell(Topic::Afterwards);
    }

    fn look_at(&self, record: Result<Incoming, RecordError>) {
        let import = match record {
            Ok(record) => Import::Shown {
                replaced: self.replaced_by(&record),
                since: false,
                record: Box::new(record),
            },
            Err(error) => Import::Refused(self.read(|model| sentence(model, &error))),
        };
        let shown = matches!(import, Import::Shown { .. });
        self.show_import(Some(import));
        if shown {
            self.focus_next("[data-panel=import]");
        }
    }

    /// A record is shown at the top of the page; what became of it stands by the field for records.
    fn show_import(&self, import: Option<Import>) {
        self.change(|model| model.ui.import = import);
        self.tell(Topic::Imported);
        self.tell(Topic::Import);
    }

    /// The answers here that a record would replace.
    fn replaced_by(&self, record: &Incoming) -> Vec<(String, Answer)> {
        let replaced = |key: &str, answer: &Answer| {
            // The latest time seen stays, whatever is replaced.
            key != LATEST_SEEN && answer.is_lost_to(record.answers.get(key))
        };
        let kept = self.saved().load(&name_of(record.account), None);
        let mut all = kept.answers;
        self.read(|model| {
            if model.case.account == record.account {
                let here = model.case.answers();
                all.extend(here.map(|(key, answer)| (key.to_owned(), answer.clone())));
            }
        });
        let place = self.saved().place(&name_of(record.account));
        if let Some(case) = self.0.unsaved.borrow().get(&place) {
            let unsaved = case.answers();
            all.extend(unsaved.map(|(key, answer)| (key.to_owned(), answer.clone())));
        }
        all.retain(|(key, answer)| replaced(key, answer));
        all
    }

    pub(super) fn discard_import(&self) {
        self.show_import(None);
        self.focus_next(".acc-record input");
    }

    pub(super) fn continue_import(&self) {
        let import = self.change(|model| model.ui.import.take());
        let Some(Import::Shown {
            record, replaced, ..
        }) = import
        else {
            return;
        };
        // Nobody agreed to lose the answers given since.
        storage::look_again();
        let now = self.replaced_by(&record);
        if now.iter().any(|answer| !replaced.contains(answer)) {
            let import = Import::Shown {
                record,
                replaced: now,
                since: true,
            };
            self.show_import(Some(import));
            self.focus_next("[data-panel=import]");
            return;
        }
        match self.take_over_record(&record) {
            Ok(()) => self.focus_next(".acc-record [role=status]"),
            Err(error) => self.look_at(Err(error)),
        }
    }

    /// Shows a record that was read, or the reason why it was not.
    pub fn look_at_record(&self, outcome: &str) {
        self.look_at(read_outcome(outcome));
    }

    /// Takes a record over where it replaces nothing or may. Returns why it was not taken over, as
    /// JSON; empty where nothing is wrong.
    pub fn take_record(&self, outcome: &str, may_replace: bool) -> String {
        let refused = |error: &RecordError| {
            let sentence = self.read(|model| sentence(model, error));
            refusal(error.code.name(), &error.place, &sentence)
        };
        match read_outcome(outcome) {
            Err(error) => refused(&error),
            Ok(record) if !may_replace && !self.replaced_by(&record).is_empty() => {
                let account = name_of(record.account);
                let values = [("account", account.as_str())];
                let sentence =
                    self.read(|model| model.messages.fill(Msg::ImportWouldReplace, &values));
                refusal("would-replace", "/account", &sentence)
            }
            Ok(record) => match self.take_over_record(&record) {
                Ok(()) => String::new(),
                Err(error) => refused(&error),
            },
        }
    }

    /// Puts a record's answers in place of those that are here. The things kept beside them stay: facts
    /// of files, which those of the record join, and the time that was seen. Answers are kept whole first, or refused; only where
    /// nothing is kept at all they are taken for as long as the page stays open.
    fn take_over_record(&self, record: &Incoming) -> Result<(), RecordError> {
        let name = name_of(record.account);
        let no_room = || RecordError {
            code: RecordErrorCode::NoRoom,
            place: "/answers".to_owned(),
        };
        let saved = self.saved();
        // Nobody knows which answers would be replaced where the browser does not give them out.
        if !saved.refused(&name).is_empty() {
            return Err(no_room());
        }
        let mut case = self.known_case(record.account);
        case.continue_from(record, clock::now());
        self.read(|model| {
            if let Ok(plan) = &model.plan {
                case.drop_headings(plan);
            }
        });
        let (_, limit) = self.room();
        // What was said here until now may be dated ahead of this clock.
        let now = case.time(clock::now());
        match saved.replace(&name, case.answers(), case.corrections, now, limit) {
            Ok(()) | Err(NotSaved::Storage(SaveError::Blocked)) => {}
            Err(NotSaved::Storage(SaveError::Full) | NotSaved::Limit) => return Err(no_room()),
        }
        self.reopen(case);
        self.take_carried_facts(record);
        self.change(|model| {
            model.ui.import = record.account.map(Import::Done);
            model
                .ui
                .notices
                .retain(|notice| *notice != Notice::StorageCleared);
        });
        self.tell(Topic::Imported);
        self.list_accounts();
        self.assess();
        self.tell_siblings();
        Ok(())
    }
}

/// Why a record was not taken over, as JSON.
fn refusal(code: &str, place: &str, message: &str) -> String {
    let mut refusal = Members::new();
    refusal.set("code", code);
    refusal.set("place", place);
    refusal.set("message", message);
    refusal.compact()
}

/// Reads the result of the reader of records.
fn read_outcome(outcome: &str) -> Result<Incoming, RecordError> {
    let outcome = Value::read(outcome).unwrap_or_default();
    Incoming::read(&outcome).ok_or_else(|| {
        let code = RecordErrorCode::parse(outcome.text("code"));
        RecordError {
            code: code.unwrap_or(RecordErrorCode::Unavailable),
            place: outcome.text("place").to_owned(),
        }
    })
}

fn sentence(model: &Model, error: &RecordError) -> String {
    use RecordErrorCode as Code;
    let message = match error.code {
        Code::Truncated => Msg::ImportTruncated,
        Code::Altered => Msg::ImportAltered,
        Code::Newer => Msg::ImportNewer,
        Code::TooLarge => Msg::ImportTooLarge,
        Code::NoRoom => Msg::ImportNoRoom,
        Code::NotARecord => Msg::ImportNotARecord,
        Code::Unavailable => Msg::ImportUnavailable,
    };
    model.messages.fill(message, &[("place", &error.place)])
}
