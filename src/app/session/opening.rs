//! Opening an account: what is saved of it, and what could not be saved.

use std::collections::BTreeSet;

use domain::account::AccountId;
use domain::answer::{Answer, Said};
use domain::case::Case;
use domain::evidence::Evidence;
use domain::time::Timestamp;

use super::Session;
use crate::browser::{clock, storage};
use crate::model::{DRAFT, Notice, Ui, name_of};

impl Session {
    /// The account to begin with: the host's, or else the one answered about last.
    pub(super) fn first_account(&self) -> String {
        if let Some(account) = self.read(|model| model.config.account) {
            return name_of(Some(account));
        }
        let saved = self.saved();
        let mut last = (Timestamp::default(), DRAFT.to_owned());
        for name in saved.accounts() {
            let latest = saved.latest(&name);
            if latest > last.0 {
                last = (latest, name);
            }
        }
        last.1
    }

    /// Opens an account by its name in storage, with what is saved of it, or was left unsaved here.
    pub(in crate::app) fn open(&self, name: &str) {
        self.keep_unsaved();
        self.0.handed.take();
        self.0.said_here.take();
        storage::look_again();
        let saved = self.saved();
        let loaded = saved.load(name);
        let now = clock::now();
        let unsaved = self.0.unsaved.borrow_mut().remove(&saved.place(name));
        let mut case = unsaved.unwrap_or_else(|| Case::new(AccountId::parse(name).ok()));
        let generation = saved.generation(name);
        case.latest = case.latest.max(generation);
        self.0.generation.set(generation);
        let waiting: BTreeSet<String> = case.answers().map(|(key, _)| key.to_owned()).collect();
        for (key, answer) in loaded.answers {
            case.take_over(&key, answer, now);
        }
        self.0
            .said_here
            .borrow_mut()
            .extend(waiting.iter().cloned());
        self.0.waiting.replace(waiting);
        self.0.used.set(saved.used(name));
        self.change(|model| {
            model.case = case;
            model.evidence = if loaded.facts.is_empty() {
                Evidence::default()
            } else {
                Evidence::unread()
            };
            let notices = std::mem::take(&mut model.ui.notices);
            model.ui = Ui {
                notices,
                ..Ui::default()
            };
            if let Some(reason) = loaded.unreadable.first() {
                model
                    .ui
                    .notify(Notice::Unreadable(*reason, loaded.unreadable.len()));
            }
        });
        if !self.0.waiting.borrow().is_empty() {
            self.save(&[]);
        }
        self.see_time(0);
        self.list_accounts();
        self.assess();
        self.examine();
    }

    /// What could not be saved stays for as long as the page is open. It is taken out of the model, which
    /// is given another case next.
    pub(super) fn keep_unsaved(&self) {
        let unsaved = self.change(|model| {
            let failed = !self.0.waiting.take().is_empty();
            // What the embedding page said can't be taken back while another account is open.
            model.case.forget_hosts();
            failed.then(|| std::mem::take(&mut model.case))
        });
        if let Some(case) = unsaved {
            let name = self.saved().place(&name_of(case.account));
            self.0.unsaved.borrow_mut().insert(&name, case);
        }
    }

    /// Drops what this page knows of an account: it was forgotten, here or in another tab.
    pub(in crate::app) fn drop_case(&self) {
        let name = self.change(|model| {
            let account = model.case.account;
            model.case = Case::new(account);
            model.ui.notices.clear();
            name_of(account)
        });
        let place = self.saved().place(&name);
        self.0.waiting.take();
        self.0.unsaved.borrow_mut().remove(&place);
        self.open(&name);
    }

    /// Reads anew which accounts are kept here.
    pub(in crate::app) fn list_accounts(&self) {
        let saved = self.saved();
        let present = self.read(|model| name_of(model.case.account));
        let mut names = saved.accounts();
        if !names.contains(&present) && present != DRAFT {
            names.push(present);
        }
        let name_of_account = |name: &String| match saved.read(name, "account-name") {
            Some(Ok(Answer {
                said: Said::Text(text),
                ..
            })) => text,
            _ => String::new(),
        };
        let accounts = names
            .iter()
            .map(|name| (name.clone(), name_of_account(name)))
            .collect();
        self.change(|model| model.accounts = accounts);
    }

    /// Forgets all answers about the present account.
    pub fn reset(&self) {
        let account = self.read(|model| model.case.account);
        self.saved().forget(&name_of(account), clock::now());
        self.drop_case();
        self.tell_siblings();
    }
}
