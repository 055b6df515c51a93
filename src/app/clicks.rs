//! The meaning of typing, choosing and clicking: the way from the page's inputs to actions.

use core::mem::replace;

use domain::account::AccountId;
use domain::case::{
    About, Action, Case, Change, Refused, about, action_of_input, refused, without_refused,
};
use domain::gate::Assessment;
use domain::typed::names_console;

use super::handed::Handed;
use super::judging::row_topics;
use super::session::Session;
use crate::model::{Button, DRAFT, Event, Model, SEARCH, STATEMENTS, Topic, name_of};

impl Session {
    /// Something was typed or ticked in the input of this name. Returns what is left of the text where
    /// a part of it is refused.
    pub fn typed(&self, name: &str, value: &str, checked: bool) -> Option<String> {
        // The state after a trap is tested in a build of its own, which is never shipped.
        #[cfg(feature = "fault-injection")]
        if value == "trap here" {
            std::process::abort();
        }
        if name == SEARCH {
            self.change(|model| model.ui.search = value.to_owned());
            self.tell(Topic::There);
            return None;
        }
        if name == STATEMENTS {
            for index in self.read(Model::statements) {
                self.dispatch(Action::Answer(index, Change::Read(checked)));
            }
            return None;
        }
        match about(name) {
            About::Confirmation => return self.confirmed(name, value),
            About::Nothing => return None,
            About::Evidence => return self.sift(name, value),
            About::Answer => {}
        }
        let refused = match self.said(name, value, checked) {
            Ok(()) => {
                // What was ticked as there is asked about next: it does not hide in a fold.
                if let Some(item) = name.strip_suffix(".there").filter(|_| checked) {
                    self.unfold_row(item);
                }
                if let Some(item) = name.strip_suffix(".answer") {
                    self.fill_in_copy(item);
                }
                return None;
            }
            Err(Refused::Strange) => return None,
            Err(refused) => refused,
        };
        // The text typed letter by letter until now is a part of it: only the rest stays.
        let rest = without_refused(value);
        let left = self.read(|model| {
            let plan = model.plan.as_ref().ok()?;
            action_of_input(plan, &model.evidence, name, &rest, false).ok()
        });
        self.refuse(Some((name.to_owned(), refused)));
        if let Some(action) = left {
            self.dispatch(action);
        }
        Some(rest)
    }

    /// Takes the content of an input of this name, unless it is refused.
    pub(super) fn said(&self, name: &str, value: &str, checked: bool) -> Result<(), Refused> {
        let action = self.read(|model| match &model.plan {
            Ok(plan) => action_of_input(plan, &model.evidence, name, value, checked),
            Err(_) => Err(Refused::Strange),
        });
        if matches!(action, Err(Refused::Strange)) {
            self.loader().unknown(name);
        }
        let action = action?;
        let typing_id = matches!(action, Action::TypeAccountId(_));
        self.refuse(None);
        self.dispatch(action);
        if typing_id {
            self.adopt();
        }
        Ok(())
    }

    /// Sets the refusal that is shown from now on, if any. The message about another one goes with
    /// it, wherever that was.
    fn refuse(&self, refused: Option<(String, Refused)>) {
        let Some((name, _)) = self.change(|model| replace(&mut model.ui.refused, refused)) else {
            return;
        };
        let id = name.rsplit_once('.').map_or(&*name, |(id, _)| id);
        for topic in self.read(|model| row_topics(model, id)) {
            self.tell(topic);
        }
    }

    /// The confirmation was typed. It is never saved; what is refused elsewhere is refused there, too.
    fn confirmed(&self, name: &str, value: &str) -> Option<String> {
        let refused = refused(value);
        let left = if refused.is_some() { "" } else { value };
        self.change(|model| {
            model.ui.confirmation = left.to_owned();
        });
        self.refuse(refused.map(|refused| (name.to_owned(), refused)));
        self.tell(Topic::Review);
        refused.map(|_| String::new())
    }

    /// An id that is complete takes over the draft; a known one opens what is kept of it.
    fn adopt(&self) {
        let Some(id) = self.read(|model| match model.case.account {
            None => model.case.id_in_field().ok(),
            Some(_) => None,
        }) else {
            return;
        };
        if self.knows(id) {
            self.open(id.as_str());
        } else {
            self.move_answers(id);
        }
    }

    /// A button or a field of the examiner's section was used.
    pub fn control(&self, name: &str, value: &str) {
        self.loader().control(name, value);
    }

    /// A button was clicked.
    pub fn press(&self, button: Button, value: &str) {
        match button {
            Button::Review => self.review(),
            Button::Back => self.leave_review(),
            Button::BackToReview => self.back_to_review(),
            Button::Next => self.show_next(),
            Button::Places => {
                let shown = self.read(|model| model.ui.lists_places);
                self.list_places(!shown);
            }
            Button::Confirm => self.dispatch(Action::Confirm(value.to_owned())),
            Button::PutTimeRight => self.put_time_right(),
            Button::OpenAccount => self.open(value),
            Button::StartAccount => self.open(DRAFT),
            Button::AskRemove => self.ask_to_remove(Some(value.to_owned())),
            Button::KeepAccount => self.ask_to_remove(None),
            Button::RemoveAccount => self.remove_account(value),
            Button::CorrectId => self.with_changed_id(|session, _, new| {
                // Two accounts' answers are never mixed.
                if !session.knows(new) {
                    session.move_answers(new);
                }
            }),
            Button::StartNew => self.with_changed_id(|session, _, new| session.open(new.as_str())),
            Button::KeepOld => self.with_changed_id(|session, old, _| {
                session.change(|model| model.case.typed_id = old.as_str().to_owned());
                session.judge(&[]);
            }),
            Button::CopyCommand | Button::CopyId => self.loader().copy(value),
            Button::ShowScript => self.ask_for_script(),
            Button::CopyScript => self.copy_script(),
            Button::Today => self.fill_in_today(value),
            Button::ShowFile => self.show_file(value),
            Button::ShowItem => self.show_row(value),
            Button::ShowSource => self.show_source(value),
            Button::BackToRow => self.show_citation(value),
            Button::SamePlace => self.fill_in_place(value),
            Button::ExportMarkdown => self.offer(self.record_markdown(), ".md", "text/markdown"),
            Button::ExportJson => self.offer_json(),
            Button::ExportCalendar => self.ask_for_calendar(),
            Button::Print => self.print(),
            Button::ContinueImport => self.continue_import(),
            Button::DiscardImport => self.discard_import(),
            // An answer that files propose is that of whoever takes it over, and can't be refused.
            Button::AnswerAccountId => {
                let _ = self.said("account-id", value, true);
            }
            Button::AnswerStanding => {
                let _ = self.said("standing", value, true);
                self.dispatch(Action::OfFile("standing".to_owned()));
            }
            Button::AnswerEmpty => self.answer_empty(),
            Button::AnswerShown => self.answer_shown(),
            Button::Request => {
                self.hand_over();
            }
            Button::Examine => self.loader().judge(),
            Button::GoOnWithoutFacts => self.go_on_without_facts(),
            Button::AddEvidence => self.loader().paste(),
        }
    }

    /// A field that narrows down what the examiner shows; the one for pasting waits for its button,
    /// when the examiner looks for credentials. Returns what is left where something is refused.
    fn sift(&self, name: &str, value: &str) -> Option<String> {
        let pasted = match name {
            "evidence" => return None,
            name => name == "evidence-text",
        };
        let (refused, rest) = if pasted {
            let console = names_console(value).then_some(Refused::Console);
            (console, String::new())
        } else {
            (refused(value), without_refused(value))
        };
        self.refuse(refused.map(|refused| (name.to_owned(), refused)));
        if refused.is_some() {
            self.tell(Topic::Evidence);
        }
        let rest = refused.map(|_| rest);
        if !pasted {
            let value = rest.as_deref().unwrap_or(value);
            self.control(name, value);
        }
        rest
    }

    fn with_changed_id(&self, act: impl FnOnce(&Self, AccountId, AccountId)) {
        if let Some((old, new)) = self.read(Model::changed_id) {
            act(self, old, new);
        }
    }

    fn ask_to_remove(&self, name: Option<String>) {
        self.change(|model| model.ui.removing = name);
        self.tell(Topic::Account);
    }

    fn remove_account(&self, name: &str) {
        self.forget(name, || {
            self.drop_unsaved(name);
            let present = self.read(|model| name_of(model.case.account)) == name;
            if present {
                self.change(|model| model.case = Case::default());
                self.open(DRAFT);
            } else {
                self.ask_to_remove(None);
                self.accounts_changed();
            }
        });
    }

    /// Whether there is a permit for the text that was typed to confirm.
    #[inline(never)]
    pub(super) fn permits(&self) -> bool {
        self.read(|model| {
            let assessment = model.assessment.as_ref();
            let permit = |assessment| Assessment::permit(assessment, &model.ui.confirmation);
            assessment.and_then(permit).is_some()
        })
    }

    /// The last look before the way to the console: by the present time, with other tabs' answers.
    /// Tells whether it is free.
    pub fn hand_over(&self) -> bool {
        self.synchronise();
        self.judge_now();
        let naming = self.naming();
        if !naming.is_empty() && self.permits() {
            // Who hands over is named, also where they had nothing left to answer.
            self.dispatch(Action::TypeAnsweredBy(naming));
        }
        // Every hand-off is judged anew, and so is its record.
        self.0.handed.take();
        let record = self.record();
        let handed = |record| self.read(|model| Handed::new(record, model));
        self.0.handed.replace(record.clone().map(handed));
        let digest = record.as_ref().map_or("", |record| record.digest());
        // Whoever hears of it may still say something, or take something back.
        if !(self.permits() && self.fire(Event::HandOff, digest) && self.permits()) {
            self.0.handed.take();
            return false;
        }
        if self.read(|model| model.config.request) {
            self.offer_json();
        }
        true
    }
}
