//! Opens an account with the answers that are saved of it, and those that could not be.

use std::collections::BTreeSet;

use domain::account::AccountId;
use domain::answer::{Answer, Said};
use domain::case::{Case, LATEST_SEEN};
use domain::evidence::Evidence;
use domain::json::Value;
use domain::moves::Whereabouts;
use domain::table::Names;
use domain::time::Timestamp;

use super::Session;
use crate::browser::storage::SaveError;
use crate::browser::{clock, storage};
use crate::model::{DRAFT, Notice, Ui, name_of};

impl Session {
    /// The account to begin with: the host's, or else the one answered about last.
    pub(super) fn first_account(&self) -> String {
        let saved = self.saved();
        if let Some(account) = self.read(|model| model.config.account) {
            let name = name_of(Some(account));
            // It was corrected on the page, and the host does not know.
            return match saved.whereabouts(&name, Timestamp::default()) {
                Whereabouts::There(to, _) if !saved.has(&name) => name_of(Some(to)),
                _ => name,
            };
        }
        let mut last = (Timestamp::default(), DRAFT.to_owned());
        for name in self.known_accounts() {
            let latest = saved.latest(&name).max(self.latest_unsaved(&name));
            if latest > last.0 {
                last = (latest, name);
            }
        }
        last.1
    }

    /// Opens an account by its name in storage, with what is saved of it, or was left unsaved here.
    pub(in crate::app) fn open(&self, name: &str) {
        self.open_anew(name, false);
    }

    /// The same. Where it goes on with the account that was open, files on their way are for it, too.
    fn open_anew(&self, name: &str, goes_on: bool) {
        self.keep_unsaved();
        self.0.handed.take();
        storage::look_again();
        let saved = self.saved();
        let now = clock::now();
        let unsaved = self.0.unsaved.borrow_mut().remove(&saved.place(name));
        let mut case = unsaved.unwrap_or_else(|| Case::new(AccountId::parse(name).ok()));
        let loaded = saved.load(name, case.answer(LATEST_SEEN));
        // Another id that was typed there last was for the account that was opened by it.
        if let Some(account) = case.account {
            account.as_str().clone_into(&mut case.typed_id);
        }
        self.begin_at(name);
        case.latest = case.latest.max(self.0.generation.get().answers);
        let waiting: Names = case.answers().map(|(key, _)| key.to_owned()).collect();
        for (key, answer) in loaded.answers {
            case.take_over(&key, answer, now);
        }
        self.0.said_here.replace(waiting.clone());
        self.0.waiting.replace(waiting);
        self.change(|model| {
            model.case = case;
            model.evidence = Evidence::default();
            model.examined = Value::Null;
            model.facts.clear();
            model.unreadable = false;
            let notices = std::mem::take(&mut model.ui.notices);
            let whole = if goes_on {
                std::mem::take(&mut model.ui.whole)
            } else {
                BTreeSet::new()
            };
            model.opened += u32::from(!goes_on);
            model.ui = Ui {
                notices,
                whole,
                ..Ui::default()
            };
            if let Some(reason) = loaded.unreadable.first() {
                model
                    .ui
                    .notify(Notice::Unreadable(*reason, loaded.unreadable.len()));
            }
        });
        if !goes_on {
            self.0.left_behind.take();
            // Files that are on their way were given for the account before.
            self.loader().opened();
        }
        self.expect_facts();
        if !self.0.waiting.borrow().is_empty() {
            self.save(&[]);
        }
        self.see_time(0);
        self.list_accounts();
        self.assess();
        self.examine();
    }

    /// The accounts that are kept here, those that could not be saved, and those that other elements of
    /// the page have open.
    pub(in crate::app) fn known_accounts(&self) -> Vec<String> {
        let saved = self.saved();
        let mut names = saved.accounts();
        let unsaved = self.0.unsaved.borrow();
        let unsaved = unsaved.keys().filter_map(|place| saved.meaning_of(place));
        let unsaved = unsaved.map(|(name, _)| name.to_owned());
        let siblings = self.siblings();
        let open = siblings.iter().filter_map(Self::name_if_begun);
        for name in unsaved.chain(open) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The account that is open, where something is known of it.
    fn name_if_begun(&self) -> Option<String> {
        self.read(|model| (!model.case.is_empty()).then(|| name_of(model.case.account)))
    }

    fn latest_unsaved(&self, name: &str) -> Timestamp {
        let place = self.saved().place(name);
        let unsaved = self.0.unsaved.borrow();
        let answers = unsaved.get(&place).into_iter().flat_map(Case::answers);
        answers
            .map(|(_, answer)| answer.at)
            .max()
            .unwrap_or_default()
    }

    /// Whether an account could not be saved that is kept where this element keeps its answers.
    pub(in crate::app) fn has_unsaved(&self) -> bool {
        let (saved, unsaved) = (self.saved(), self.0.unsaved.borrow());
        unsaved
            .keys()
            .any(|place| saved.meaning_of(place).is_some())
    }

    /// Forgets the answers of an account that could not be saved.
    pub(in crate::app) fn drop_unsaved(&self, name: &str) {
        let place = self.saved().place(name);
        self.0.unsaved.borrow_mut().remove(&place);
        self.0.unsaved_facts.borrow_mut().remove(&place);
        self.0.left_facts.borrow_mut().remove(&place);
    }

    /// Drops this page's knowledge of an account: it was forgotten, here or in another tab.
    pub(in crate::app) fn drop_case(&self) {
        let name = self.change(|model| {
            let account = model.case.account;
            model.case = Case::new(account);
            model.ui.notices.clear();
            name_of(account)
        });
        self.0.waiting.take();
        self.drop_unsaved(&name);
        self.open(&name);
    }

    /// Drops the answers that this page knows of the present account from before that moment, in which
    /// they were replaced. Files, and the time that was seen, stay.
    pub(in crate::app) fn drop_answers(&self, until: Timestamp) {
        let mut case = self.change(|model| {
            let cleared = |notice: &Notice| *notice == Notice::StorageCleared;
            model.ui.notices.retain(|notice| !cleared(notice));
            model.case.clone()
        });
        case.forget_answers(until);
        self.reopen(case);
    }

    /// Opens an account with this case, in place of the answers that this page knew.
    pub(in crate::app) fn reopen(&self, case: Case) {
        let name = name_of(case.account);
        let place = self.saved().place(&name);
        let goes_on = self.read(|model| model.case.account == case.account);
        if goes_on {
            self.change(|model| model.case = Case::new(case.account));
            self.0.waiting.take();
        }
        self.0.unsaved.borrow_mut().insert(&place, case);
        self.open_anew(&name, goes_on);
    }

    /// Everything known of an account: the open one, or one that could not be saved, and the saved
    /// one.
    pub(in crate::app) fn known_case(&self, account: Option<AccountId>) -> Case {
        let name = name_of(account);
        let saved = self.saved();
        let here = self.read(|model| {
            let case = &model.case;
            (case.account == account).then(|| case.clone())
        });
        let unsaved = || self.0.unsaved.borrow().get(&saved.place(&name)).cloned();
        let mut case = here.or_else(unsaved).unwrap_or_else(|| Case::new(account));
        for (key, answer) in saved.load(&name, case.answer(LATEST_SEEN)).answers {
            case.take_over(&key, answer, clock::now());
        }
        case
    }

    /// Reads anew which accounts are kept here.
    pub(in crate::app) fn list_accounts(&self) {
        let saved = self.saved();
        let present = self.read(|model| name_of(model.case.account));
        let mut names = self.known_accounts();
        if !names.contains(&present) && present != DRAFT {
            names.push(present);
        }
        let name_of_account = |name: &String| {
            let unsaved = self.0.unsaved.borrow();
            if let Some(case) = unsaved.get(&saved.place(name)) {
                return case.text("account-name").to_owned();
            }
            match saved.read(name, "account-name", None) {
                Ok(Some(Answer {
                    said: Said::Text(text),
                    ..
                })) => text,
                _ => String::new(),
            }
        };
        let accounts = names
            .iter()
            .map(|name| (name.clone(), name_of_account(name)))
            .collect();
        self.change(|model| model.accounts = accounts);
    }

    /// Forgets what is kept of an account, and does then what follows. Where no mark of it can be kept,
    /// another tab may bring it back, which is told; where nothing is kept there is none.
    pub(in crate::app) fn forget(&self, name: &str, then: impl FnOnce()) {
        let marked = self.saved().forget(name, clock::now());
        then();
        self.tell_siblings();
        if marked == Err(SaveError::Full) {
            self.notify(Notice::MayComeBack);
        }
    }

    /// Forgets all answers about the present account.
    pub fn reset(&self) {
        let name = self.read(|model| name_of(model.case.account));
        self.forget(&name, || self.drop_case());
    }
}
