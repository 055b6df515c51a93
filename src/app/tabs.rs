//! Stays in step with saved answers, and so with other tabs and other elements of the page.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use domain::case::LATEST_SEEN;
use domain::moves::Whereabouts;
use domain::stored::FACTS;

use super::saved::Unread;
use super::session::{Inner, Session};
use crate::browser::{clock, storage};
use crate::model::{Model, Notice, name_of};

thread_local! {
    /// All sessions of the page: storage tells other tabs of saved values, but not this one.
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

    /// The other elements of the page that keep their answers where this one does.
    pub(super) fn siblings(&self) -> Vec<Self> {
        SESSIONS.with_borrow(|sessions| {
            let sessions = sessions.iter().filter_map(Weak::upgrade).map(Session);
            let others = sessions.filter(|other| other != self);
            others
                .filter(|other| other.saved() == self.saved())
                .collect()
        })
    }

    /// Has the other elements of the page read the saved values anew.
    pub(super) fn tell_siblings(&self) {
        for other in self.siblings() {
            other.synchronise();
        }
    }

    /// Whether the account was forgotten elsewhere, or where its answers had moved to, or its answers
    /// were replaced; what this page knew of it, or of them until then, is dropped. A mark that is not
    /// given out says nothing.
    pub(super) fn was_forgotten(&self) -> bool {
        let account = self.read(|model| name_of(model.case.account));
        let saved = self.saved();
        let known = self.0.generation.get();
        let now = saved.generation(&account).unwrap_or(known);
        let forgotten = now.files > known.files
            || saved.whereabouts(&account, self.0.moved.get()) == Whereabouts::Forgotten;
        let replaced = now.answers > known.answers;
        if forgotten {
            self.drop_case();
        } else if replaced {
            self.drop_answers(now.answers);
        }
        forgotten || replaced
    }

    /// Whether what is here counts no more: it was forgotten, replaced or moved elsewhere. Where that
    /// can't be read the gate is shut.
    pub(super) fn is_superseded(&self) -> bool {
        if self.lacks_marks() {
            self.shut_over_refused();
        }
        self.was_forgotten() || self.was_moved()
    }

    /// Whether the browser does not give out what became of this account, and no person went on
    /// without that.
    pub(super) fn lacks_marks(&self) -> bool {
        let account = self.read(|model| name_of(model.case.account));
        let refused = self.saved().refused_marks(&account);
        let without = self.0.without.borrow();
        refused.iter().any(|mark| !without.contains(mark))
    }

    /// The page is there again, or the storage is another one.
    pub fn wake(&self) {
        storage::look_again();
        self.synchronise();
    }

    /// Another tab saved or removed somebody else's value: there may be room now.
    pub fn hear_of_room(&self) {
        self.save_waiting();
    }

    /// Another tab saved or removed the value of this key.
    pub fn hear(&self, full: &str) {
        storage::heard(full);
        // Another value than the one without which a person went on.
        self.0.without.borrow_mut().remove(full);
        let saved = self.saved();
        let present = self.read(|model| name_of(model.case.account));
        match saved.meaning_of(full) {
            _ if saved.marks(full, &present) => {
                self.is_superseded();
            }
            // It may have gone on, or come back, and more is known there.
            _ if saved.marks_move(full, &present) => self.synchronise(),
            _ if saved.marks_removal(full, &present) => self.removals_changed(),
            Some((account, key)) if account == present && key == FACTS => {
                self.synchronise();
            }
            Some((account, key)) if account == present => self.take_over(&[key.to_owned()]),
            Some(_) => self.accounts_changed(),
            None => {}
        }
        self.save_waiting();
    }

    /// Another account appeared or went: it may be one that a copy must not lie in.
    pub(super) fn accounts_changed(&self) {
        let others = self.list_others();
        self.assess();
        if others {
            self.examine();
        }
    }

    /// Reads anew which accounts are kept here. Tells whether they are others: files are judged by them.
    fn list_others(&self) -> bool {
        let before = self.read(Model::closing);
        self.list_accounts();
        before != self.read(Model::closing)
    }

    /// Reads everything that other tabs saved, and judges by the present time.
    pub(super) fn synchronise(&self) {
        if self.is_superseded() {
            return;
        }
        let saved = self.saved();
        let name = self.read(|model| name_of(model.case.account));
        let loaded = saved.load(&name, self.seen().as_ref());
        let now = clock::now();
        let mut behind = Vec::new();
        let mut changed = self.change(|model| {
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
            // Answers that this page still knows are saved once more.
            self.save(&self.all_keys());
        } else {
            changed |= self.look_for_missing();
        }
        self.write_back(behind);
        self.save_waiting();
        let others = self.list_others();
        // Nothing is judged by fewer files than there are.
        let before = self.read(|model| model.evidence.at_hand);
        let facts = self.expect_facts();
        if facts || others {
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
        if self.is_superseded() {
            return;
        }
        let saved = self.saved();
        let account = self.read(|model| name_of(model.case.account));
        let now = clock::now();
        let (mut behind, mut missing) = (Vec::new(), false);
        let corrected = |model: &Model| model.case.corrected;
        let before = self.read(corrected);
        for key in keys {
            match saved.read(&account, key, self.seen().as_ref()) {
                Ok(Some(answer)) => self.change(|model| {
                    model.case.take_over(key, answer.clone(), now);
                    if model.case.adds_to(key, &answer, now) {
                        behind.push(key.clone());
                    }
                }),
                Ok(None) => missing |= self.look_for_missing(),
                Err(Unread::Damaged(reason)) => self.notify(Notice::Unreadable(reason, 1)),
                Err(Unread::Refused) => self.shut_over_refused(),
            }
        }
        self.write_back(behind);
        if missing || before != self.read(corrected) {
            self.assess();
        } else {
            self.judge(keys);
        }
    }

    /// A tab that had not heard of it wrote over an answer that was given here: it is written once
    /// more, with that tab's words. Answers only heard of are for others to write.
    fn write_back(&self, mut keys: Vec<String>) {
        keys.retain(|key| self.0.said_here.borrow().contains(key));
        if !keys.is_empty() {
            self.save(&keys);
        }
    }

    /// Looks for answers that are kept no more. Where others are, another tab took away those that
    /// it could not write anew, and they have to be said again; where none is, storage was cleared.
    /// Answers that wait here were never kept. Tells whether something has to be said again.
    fn look_for_missing(&self) -> bool {
        let account = self.read(|model| name_of(model.case.account));
        let Ok(kept) = self.saved().keys(&account) else {
            return false;
        };
        let mut missing = self.all_keys();
        missing.retain(|key| {
            key != LATEST_SEEN && !kept.contains(key) && !self.0.waiting.borrow().contains(key)
        });
        let cleared = |model: &Model| model.ui.notices.contains(&Notice::StorageCleared);
        if missing.is_empty() || self.read(cleared) {
            return false;
        }
        if kept.keys().all(|key| key == FACTS) {
            self.0.used.set(0);
            self.notify(Notice::StorageCleared);
            return false;
        }
        self.change(|model| missing.retain(|key| model.case.doubt(key)));
        !missing.is_empty()
    }
}
