//! The changes of the model as a whole: by an action, and by the host.

use core::mem::replace;
use std::rc::Rc;

use domain::case::{Action, Case};
use domain::gate::Loading;

use super::Session;
use crate::app::saved::Saved;
use crate::app::texts::read_texts;
use crate::browser::clock;
use crate::model::{Config, Notice};

impl Session {
    /// Carries out an action, saves it, judges again and tells whoever shows what changed.
    pub(in crate::app) fn dispatch(&self, action: Action) {
        self.dispatch_all(vec![action]);
    }

    /// The same for several that one press means: they are saved and judged together.
    pub(in crate::app) fn dispatch_all(&self, actions: Vec<Action>) {
        // The account that this was said about may have gone elsewhere, or been replaced.
        self.is_superseded();
        self.0.handed.take();
        let naming = self.naming();
        let keys = self.change(|model| {
            let Ok(plan) = &model.plan else {
                return Vec::new();
            };
            let mut keys = Vec::new();
            // Whom the host names stands with the first answer that is given; whose account it is, is none.
            let is_answer = |action: &Action| !matches!(action, Action::TypeAccountId(_));
            if !naming.is_empty() && actions.iter().any(is_answer) {
                let naming = Action::TypeAnsweredBy(naming);
                keys = model.case.apply(plan, naming, clock::now());
            }
            for action in actions {
                keys.append(&mut model.case.apply(plan, action, clock::now()));
            }
            keys.dedup();
            keys
        });
        self.say_here(&keys);
        self.save(&keys);
        self.judge(&keys);
        self.remove_unsettled(&keys);
        self.tell_siblings();
    }

    /// Who is named as answering from now on: whom the host says, after whoever was named before, since
    /// some answers are theirs. Empty where that changes nothing.
    #[inline(never)]
    pub(in crate::app) fn naming(&self) -> String {
        self.read(|model| {
            let (actor, said) = (model.actor(), model.case.text("answered-by"));
            match said {
                _ if said.ends_with(&actor) => String::new(),
                "" => actor,
                said => said.to_owned() + ", " + &actor,
            }
        })
    }

    /// Takes over changed attributes.
    pub fn configure(&self, config: Config) {
        let old = self.read(|model| model.config.clone());
        let (key, account) = (
            config.storage_key != old.storage_key,
            config.account != old.account,
        );
        if key {
            self.keep_unsaved();
            self.change(|model| {
                model.case = Case::default();
                model.ui.notices.clear();
            });
            *self.0.saved.borrow_mut() = Saved::new(&config.storage_key);
        }
        let wanted = config.account;
        self.change(|model| model.config = config);
        let open = self.read(|model| model.case.account);
        if key || (account && wanted.is_some() && wanted != open) {
            self.open(&self.first_account());
        } else {
            self.redraw();
        }
    }

    /// Another plan is asked for than the one that judges, or none any more.
    pub fn expect_plan(&self, loading: Loading) {
        if self.change(|model| replace(&mut model.loading, loading)) != loading {
            self.judge(&[]);
        }
    }

    /// Takes over another language or plan. Yet another one may be asked for meanwhile.
    pub fn load(&self, texts: &str, plan: &str, loading: Loading) {
        let shown = self.read(|model| model.assessment.clone());
        self.change(|model| model.loading = loading);
        self.change(|model| match read_texts(texts, plan) {
            (Some(messages), plan) => {
                model.messages = Rc::new(messages);
                model.plan = plan;
                model
                    .ui
                    .notices
                    .retain(|notice| *notice != Notice::Language);
            }
            // The page stays as it was.
            (None, _) => model.ui.notify(Notice::Language),
        });
        self.expect_examiner();
        self.change(|model| model.assess(clock::now()));
        self.examine();
        self.assess_after(shown);
    }

    /// Takes the embedding page's word for an item, or takes it back; see `Case::settle`.
    pub fn settle(&self, item: &str, reference: &str) -> bool {
        let (settled, new) = self.change(|model| {
            let Ok(plan) = &model.plan else {
                return (false, false);
            };
            let case = &mut model.case;
            let said = plan
                .find(item)
                .and_then(|index| case.reference(&plan.items[index]));
            let new = said.unwrap_or_default() != reference.trim();
            (case.settle(plan, item, reference, clock::now()), new)
        });
        // A host may say the same whenever something changes: that changes nothing more.
        if settled && new {
            self.0.handed.take();
            self.judge(&[item.to_owned()]);
        }
        settled
    }
}
