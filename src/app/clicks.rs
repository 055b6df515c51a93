//! What typing, choosing and clicking mean: the way from the page's inputs to actions.

use domain::account::AccountId;
use domain::case::{Action, Case, Refused, action_of_input, refused, without_refused};
use domain::gate::Assessment;
use web_sys::Event;
use yew::Callback;
use yew::events::MouseEvent;

use super::session::Session;
use crate::browser::{clock, dom};
use crate::model::{DRAFT, Model, Topic, name_of};

impl Session {
    /// Something was typed or ticked.
    pub fn typed(&self, event: &Event) {
        let Some(input) = dom::input_of(event) else {
            return;
        };
        // What a trap leaves behind is tested in a build of its own, which is never shipped.
        #[cfg(feature = "fault-injection")]
        if input.value == "trap here" {
            std::process::abort();
        }
        match input.name.as_str() {
            "confirm-account-id" => return self.confirmed(event, input),
            "language" | "theme" | "record" => return,
            name if name.starts_with("evidence") => return self.sift(&input),
            _ => {}
        }
        match self.said(&input.name, &input.value, input.checked) {
            Ok(()) | Err(Refused::Strange) => {}
            Err(refused) => {
                // What was typed letter by letter until now is a part of it: only the rest stays.
                let rest = without_refused(&input.value);
                dom::set_input_of(event, &rest);
                let left = self.read(|model| {
                    let plan = model.plan.as_ref().ok()?;
                    action_of_input(plan, &input.name, &rest, false).ok()
                });
                self.change(|model| model.ui.refused = Some((input.name, refused)));
                if let Some(action) = left {
                    self.dispatch(action);
                }
            }
        }
    }

    /// What stands in an input of this name counts from now on, unless it is refused.
    fn said(&self, name: &str, value: &str, checked: bool) -> Result<(), Refused> {
        let action = self.read(|model| match &model.plan {
            Ok(plan) => action_of_input(plan, name, value, checked),
            Err(_) => Err(Refused::Strange),
        })?;
        let typing_id = matches!(action, Action::TypeAccountId(_));
        self.change(|model| model.ui.refused = None);
        self.dispatch(action);
        if typing_id {
            self.adopt();
        }
        Ok(())
    }

    /// The confirmation was typed. It is never saved; what is refused elsewhere is refused there, too.
    fn confirmed(&self, event: &Event, input: dom::Input) {
        let refused = refused(&input.value);
        if refused.is_some() {
            dom::set_input_of(event, "");
        }
        self.change(|model| {
            model.ui.confirmation = match refused {
                Some(_) => String::new(),
                None => input.value,
            };
            model.ui.refused = refused.map(|refused| (input.name, refused));
        });
        self.tell(Topic::Review);
    }

    /// A choice was made that is no answer: the language, the look, a file.
    pub fn chose(&self, event: &Event) {
        let Some(input) = dom::input_of(event) else {
            return;
        };
        match input.name.as_str() {
            "language" | "theme" => self.ask(&input.name, &input.value),
            "record" | "evidence" => {
                self.ask_with(&input.name, &dom::files_of(event));
                // The same file can be chosen again, after it was mended.
                dom::set_input_of(event, "");
            }
            _ => {}
        }
    }

    /// An id that is complete takes over the draft; a known one opens what is kept of it.
    fn adopt(&self) {
        let Some(id) = self.read(|model| match model.case.account {
            None => model.case.id_in_field().ok(),
            Some(_) => None,
        }) else {
            return;
        };
        let saved = self.saved();
        if saved.has(id.as_str()) {
            self.open(id.as_str());
            return;
        }
        self.move_answers(id);
    }

    /// Lets the present answers belong to this account.
    fn move_answers(&self, id: AccountId) {
        let saved = self.saved();
        let old = self.read(|model| name_of(model.case.account));
        let from = self.desk_place();
        self.0.used.set(saved.used(id.as_str()));
        self.0.generation.set(saved.generation(id.as_str()));
        let keys = self.change(|model| {
            // What the page around confirmed was about that account.
            if model.case.account.replace(id).is_some() {
                model.case.forget_hosts();
            }
            model
                .case
                .answers()
                .map(|(key, _)| key.to_owned())
                .collect::<Vec<_>>()
        });
        self.ask("move", &[&from, "\n", &self.desk_place()].concat());
        // The old copy goes only when there is a new one.
        if self.save(&keys) {
            saved.remove(&old);
        }
        self.list_accounts();
        self.assess();
        self.examine();
    }

    /// A link or button was clicked.
    pub fn clicked(&self, event: &MouseEvent) {
        if let Some(item) = dom::attribute_around(event, "data-goto") {
            event.prevent_default();
            dom::show_row(&self.hooks().root, &item);
        } else if dom::attribute_around(event, "data-hand-off").is_some() {
            self.hand_over(event);
        } else if let Some(action) = dom::attribute_around(event, "data-action") {
            let value = dom::attribute_around(event, "data-value").unwrap_or_default();
            self.act(&action, &value);
        }
    }

    /// The middle button opens links too.
    pub fn middle_click(&self) -> Callback<MouseEvent> {
        let session = self.clone();
        Callback::from(move |event: MouseEvent| {
            // The right button only opens a menu.
            if event.button() == 1 && dom::attribute_around(&event, "data-hand-off").is_some() {
                session.hand_over(&event);
            }
        })
    }

    fn act(&self, action: &str, value: &str) {
        match action {
            "review" => self.review(),
            "back" => {
                self.change(|model| model.ui.reviewing = false);
                self.tell(Topic::Review);
                self.focus_next("[data-action=review]");
            }
            "confirm" => self.dispatch(Action::Confirm(value.to_owned())),
            "open-account" => self.open(value),
            "start-account" => self.open(DRAFT),
            "ask-remove" => self.ask_to_remove(Some(value.to_owned())),
            "keep-account" => self.ask_to_remove(None),
            "remove-account" => self.remove_account(value),
            "correct-id" => self.with_changed_id(|session, _, new| {
                // Two accounts' answers are never mixed.
                if !session.saved().has(new.as_str()) {
                    session.move_answers(new);
                }
            }),
            "start-new" => self.with_changed_id(|session, _, new| session.open(new.as_str())),
            "keep-old" => self.with_changed_id(|session, old, _| {
                session.change(|model| model.case.typed_id = old.as_str().to_owned());
                session.judge(&[]);
            }),
            "export-markdown" => self.offer("markdown", "text/markdown", ".md"),
            "export-json" => self.offer("json", "application/json", ".json"),
            "export-calendar" => self.ask_for_calendar(),
            "print" => dom::print(),
            "continue-import" => self.continue_import(),
            "discard-import" => self.discard_import(),
            // What files propose is the answer of whoever takes it over, and can't be refused.
            "answer-account-id" | "answer-standing" => {
                let _ = self.said(&action["answer-".len()..], value, true);
            }
            "examine" => self.ask("judge", ""),
            "add-evidence" => self.ask("paste", &dom::text_of(&self.hooks().root, "evidence-text")),
            // What the examiner shows has buttons of its own.
            _ => self.ask("act", &[action, "\n", value].concat()),
        }
    }

    /// A field that narrows down what the examiner shows; the one for pasting waits for its button.
    fn sift(&self, input: &dom::Input) {
        if !matches!(input.name.as_str(), "evidence" | "evidence-text") {
            self.ask("act", &[&input.name, "\n", &input.value].concat());
        }
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
        self.saved().forget(name, clock::now());
        let place = self.saved().place(name);
        self.0.unsaved.borrow_mut().remove(&place);
        self.tell_siblings();
        let present = self.read(|model| name_of(model.case.account)) == name;
        if present {
            self.change(|model| model.case = Case::default());
            self.open(DRAFT);
        } else {
            self.list_accounts();
            self.ask_to_remove(None);
            self.assess();
        }
    }

    fn review(&self) {
        self.synchronise();
        let open = self.read(Model::is_open);
        self.change(|model| {
            model.ui.attempted = !open;
            model.ui.reviewing = open;
        });
        self.tell(Topic::Review);
        self.focus_next(if open {
            "[data-panel=review] [tabindex]"
        } else {
            ".acc-summary"
        });
    }

    /// Whether there is a permit for what was typed to confirm.
    #[inline(never)]
    fn permits(&self) -> bool {
        self.read(|model| {
            let assessment = model.assessment.as_ref();
            let permit = |assessment| Assessment::permit(assessment, &model.ui.confirmation);
            assessment.and_then(permit).is_some()
        })
    }

    /// The last look before the way to the console: by the present time, with what other tabs said.
    fn hand_over(&self, event: &MouseEvent) {
        self.synchronise();
        let naming = self.naming();
        if !naming.is_empty() && self.permits() {
            // Who hands over is named, also where they had nothing left to answer.
            self.dispatch(Action::TypeAnsweredBy(naming));
        }
        // Every hand-off is judged anew, and so is its record.
        self.0.handed.take();
        let record = self.record();
        self.0.handed.borrow_mut().clone_from(&record);
        let digest = record.as_ref().map_or("", |record| record.digest());
        // Whoever hears of it may still say something, or take something back.
        if !(self.permits() && self.fire("acc-hand-off", digest) && self.permits()) {
            self.0.handed.take();
            event.prevent_default();
        } else if self.read(|model| model.config.request) {
            self.offer("json", "application/json", ".json");
        }
    }
}
