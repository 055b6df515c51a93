//! Staying in step with what is saved, and so with other tabs and other elements of the page.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use domain::answer::Answer;
use domain::stored::room;

use super::saved::{FACTS, NotSaved};
use super::session::{Inner, Session};
use crate::browser::storage::SaveError;
use crate::browser::{clock, storage};
use crate::model::{Model, Notice, Topic, name_of};

thread_local! {
    /// All sessions of the page: storage tells other tabs what was saved, but not this one.
    static SESSIONS: RefCell<Vec<Weak<Inner>>> = const { RefCell::new(Vec::new()) };
}

impl Session {
    /// Lets other elements of the page know of this one.
    pub(super) fn join(&self) {
        SESSIONS.with_borrow_mut(|sessions| {
            sessions.retain(|session| session.strong_count() > 0);
            sessions.push(Rc::downgrade(&self.0));
        });
    }

    /// Has the other elements of the page read what was saved or forgotten.
    pub(super) fn tell_siblings(&self) {
        let others = SESSIONS.with_borrow(|sessions| {
            let sessions = sessions.iter().filter_map(Weak::upgrade).map(Session);
            sessions.filter(|other| other != self).collect::<Vec<_>>()
        });
        for other in others {
            if other.saved() == self.saved() {
                other.synchronise();
            }
        }
    }

    /// Saves answers, and tells whether all of them were. What another tab said later is taken over
    /// first, so that nothing withdrawn there comes back.
    pub(super) fn save(&self, keys: &[String]) -> bool {
        if self.was_forgotten() {
            return false;
        }
        if self.was_moved() {
            return self.0.waiting.borrow().is_empty();
        }
        let account = self.read(|model| name_of(model.case.account));
        let cleared = self.read(|model| model.ui.notices.contains(&Notice::StorageCleared));
        let all = if cleared { self.all_keys() } else { Vec::new() };
        // Once there is no room, the rest waits untried.
        let mut failed = self.mark_missing_facts().err().map(NotSaved::Storage);
        let mut waiting = self.0.waiting.take();
        let waited: Vec<String> = waiting.iter().cloned().collect();
        for key in keys.iter().chain(&all).chain(&waited) {
            let written = match failed {
                Some(NotSaved::Storage(error)) => Err(NotSaved::Storage(error)),
                _ => self.save_one(&account, key),
            };
            match written {
                Ok(()) => drop(waiting.remove(key)),
                Err(error) => {
                    waiting.insert(key.clone());
                    failed = Some(error);
                }
            }
        }
        self.0.waiting.replace(waiting);
        self.tell_unsaved(failed);
        if failed.is_some() {
            return false;
        }
        if cleared {
            let other = |notice: &Notice| *notice != Notice::StorageCleared;
            self.change(|model| model.ui.notices.retain(other));
            self.tell(Topic::Notices);
        }
        true
    }

    /// Saves an answer, after what is saved of it was taken over.
    fn save_one(&self, account: &str, key: &str) -> Result<(), NotSaved> {
        let saved = self.saved();
        let (mine, unreadable) = self.merged(key);
        let Some(mine) = mine else {
            return Ok(());
        };
        if unreadable && saved.is_damaged(account, key) {
            // It could not be put aside, and what it says is not lost for the new answer.
            return Err(NotSaved::Storage(SaveError::Full));
        }
        let used = saved.write(account, key, &mine, self.room())?;
        self.0.used.set(used);
        Ok(())
    }

    /// How many bytes the account takes, and how many it may.
    pub(super) fn room(&self) -> (usize, usize) {
        let items = |model: &Model| model.plan.as_ref().map_or(0, |plan| plan.items.len());
        (self.0.used.get(), room(self.read(items)))
    }

    /// Says what can't be saved, for as long as something is not.
    fn tell_unsaved(&self, failed: Option<NotSaved>) {
        if let Some(error) = failed {
            self.notify(match error {
                NotSaved::Storage(SaveError::Blocked) => Notice::StorageBlocked,
                NotSaved::Storage(SaveError::Full) => Notice::StorageFull,
                NotSaved::Limit => Notice::StorageLimit,
            });
        } else if self.0.waiting.borrow().is_empty() && self.0.unsaved.borrow().is_empty() {
            let count = |model: &Model| model.ui.notices.len();
            let before = self.read(count);
            self.change(|model| model.ui.notices.retain(|notice| !notice.is_unsaved()));
            if self.read(count) != before {
                self.tell(Topic::Notices);
            }
        }
    }

    /// Tries once more what could not be saved: there may be room again.
    pub(super) fn save_waiting(&self) {
        if !self.0.waiting.borrow().is_empty() {
            self.save(&[]);
        }
    }

    /// These were said on this page.
    pub(super) fn say_here(&self, keys: &[String]) {
        self.0.said_here.borrow_mut().extend(keys.iter().cloned());
    }

    pub(super) fn all_keys(&self) -> Vec<String> {
        self.read(|model| {
            let keys = model.case.answers().map(|(key, _)| key.to_owned());
            keys.collect()
        })
    }

    /// The answer with this key, after what is saved of it was taken over, and whether that could not
    /// be read.
    fn merged(&self, key: &str) -> (Option<Answer>, bool) {
        let account = self.read(|model| name_of(model.case.account));
        let theirs = self.saved().read(&account, key);
        let unreadable = matches!(theirs, Some(Err(_)));
        match theirs {
            Some(Ok(theirs)) => {
                self.change(|model| model.case.take_over(key, theirs, clock::now()));
            }
            Some(Err(reason)) => self.notify(Notice::Unreadable(reason, 1)),
            None => {}
        }
        let mine = self.read(|model| model.case.answer(key).cloned());
        (mine, unreadable)
    }

    pub(super) fn notify(&self, notice: Notice) {
        self.change(|model| model.ui.notify(notice));
        self.tell(Topic::Notices);
    }

    /// Whether the account was forgotten elsewhere; what this page knew of it is dropped then.
    fn was_forgotten(&self) -> bool {
        let account = self.read(|model| name_of(model.case.account));
        let forgotten = self.saved().generation(&account) > self.0.generation.get();
        if forgotten {
            self.drop_case();
        }
        forgotten
    }

    /// The page is `awake` again, or another tab saved the value of this key.
    pub fn happened(&self, what: &str) {
        match what {
            "awake" => {
                storage::look_again();
                self.synchronise();
            }
            // Somebody else's value: there may be room now.
            "elsewhere" => self.save_waiting(),
            full => {
                storage::heard(full);
                let saved = self.saved();
                let present = self.read(|model| name_of(model.case.account));
                match saved.meaning_of(full) {
                    _ if saved.marks(full, &present) => {
                        self.was_forgotten();
                    }
                    _ if saved.marks_move(full, &present) => {
                        self.was_moved();
                    }
                    Some((account, key)) if account == present && key == FACTS => {
                        self.synchronise();
                    }
                    Some((account, key)) if account == present => self.take_over(&[key.to_owned()]),
                    Some(_) => self.accounts_changed(),
                    None => {}
                }
                self.save_waiting();
            }
        }
    }

    /// Another account appeared or went: it may be one that a copy must not lie in.
    fn accounts_changed(&self) {
        self.list_accounts();
        self.assess();
    }

    /// Reads everything that other tabs saved, and judges by the present time.
    pub(super) fn synchronise(&self) {
        if self.was_forgotten() || self.was_moved() {
            return;
        }
        let saved = self.saved();
        let name = self.read(|model| name_of(model.case.account));
        let loaded = saved.load(&name);
        let gone = loaded.answers.is_empty() && self.read(|model| !model.case.is_empty());
        let now = clock::now();
        let mut behind = Vec::new();
        let changed = self.change(|model| {
            let mut changed = false;
            for (key, answer) in loaded.answers {
                changed |= model.case.take_over(&key, answer.clone(), now);
                if model.case.adds_to(&key, &answer, now) {
                    behind.push(key);
                }
            }
            changed
        });
        if let Some(reason) = loaded.unreadable.first() {
            self.notify(Notice::Unreadable(*reason, loaded.unreadable.len()));
            // What this page still knows of them is saved once more.
            self.save(&self.all_keys());
        } else if gone && self.0.used.get() > 0 {
            self.cleared();
        }
        self.write_back(behind);
        self.save_waiting();
        self.list_accounts();
        // Nothing is judged by fewer files than there are.
        let before = self.read(|model| model.evidence.at_hand);
        let facts = self.expect_facts();
        if facts {
            self.examine();
        }
        if changed || facts || before != self.read(|model| model.evidence.at_hand) {
            self.assess();
        } else {
            self.judge(&[]);
        }
    }

    /// Takes over single answers that another tab saved.
    fn take_over(&self, keys: &[String]) {
        if self.was_forgotten() || self.was_moved() {
            return;
        }
        let saved = self.saved();
        let account = self.read(|model| name_of(model.case.account));
        let now = clock::now();
        let mut behind = Vec::new();
        for key in keys {
            match saved.read(&account, key) {
                Some(Ok(answer)) => self.change(|model| {
                    model.case.take_over(key, answer.clone(), now);
                    if model.case.adds_to(key, &answer, now) {
                        behind.push(key.clone());
                    }
                }),
                Some(Err(reason)) => self.notify(Notice::Unreadable(reason, 1)),
                None => self.cleared(),
            }
        }
        self.write_back(behind);
        self.judge(keys);
    }

    /// A tab that had not heard of it wrote over what was said here: it is written once more, with what
    /// that tab said. What was only heard of is for others to write.
    fn write_back(&self, mut keys: Vec<String>) {
        keys.retain(|key| self.0.said_here.borrow().contains(key));
        if !keys.is_empty() {
            self.save(&keys);
        }
    }

    fn cleared(&self) {
        self.0.used.set(0);
        self.change(|model| {
            if !model.case.is_empty() {
                model.ui.notify(Notice::StorageCleared);
            }
        });
        self.tell(Topic::Notices);
    }
}
