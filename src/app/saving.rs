//! Saves answers. Answers that can't be saved wait, and are tried again.

use domain::answer::{Answer, Said};
use domain::case::LATEST_SEEN;
use domain::gate::Judgement;
use domain::stored::room;

use super::saved::{NotSaved, Unread};
use super::session::Session;
use crate::browser::clock;
use crate::browser::storage::{NotRead, SaveError};
use crate::model::{Model, Notice, Topic, name_of};

impl Session {
    /// Saves answers, and tells whether all of them were. Later words of another tab are taken over
    /// first, so that nothing withdrawn there comes back.
    pub(super) fn save(&self, keys: &[String]) -> bool {
        if self.lacks_marks() {
            return self.keep_waiting(keys);
        }
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
        let waited: Vec<String> = waiting.keys().cloned().collect();
        for key in keys.iter().chain(&all).chain(&waited) {
            let written = match failed {
                Some(full @ NotSaved::Storage(SaveError::Full)) => Err(full),
                _ => self.save_one(&account, key),
            };
            match written {
                Ok(()) => drop(waiting.remove(key)),
                Err(error) => {
                    waiting.insert(key, ());
                    failed = Some(error);
                }
            }
        }
        self.0.waiting.replace(waiting);
        let failed = failed.or_else(|| self.let_go_of_left().err().map(NotSaved::Storage));
        self.tell_unsaved(failed);
        if failed.is_some() {
            self.change(|model| model.ui.saved_at = None);
            self.shut_over_refused();
            return false;
        }
        // Nobody said the latest time seen.
        if keys.iter().chain(&waited).any(|key| key != LATEST_SEEN) {
            self.change(|model| model.ui.saved_at = Some(clock::now()));
        }
        if cleared {
            let other = |notice: &Notice| *notice != Notice::StorageCleared;
            self.change(|model| model.ui.notices.retain(other));
            self.tell(Topic::Notices);
        }
        true
    }

    /// Saves answers as they are here: those that are kept were given under a time that could not be true,
    /// and are dated later.
    pub(super) fn overwrite(&self, keys: &[String]) {
        if self.lacks_marks() {
            self.keep_waiting(keys);
            return;
        }
        let (saved, account) = (self.saved(), self.read(|model| name_of(model.case.account)));
        let corrections = self.read(|model| model.case.corrections);
        for key in keys {
            let answer = self.read(|model| model.case.answer(key).cloned());
            let written =
                answer.map(|answer| saved.write(&account, key, &answer, corrections, self.room()));
            match written {
                Some(Ok(used)) => self.0.used.set(used),
                Some(Err(error)) => {
                    self.0.waiting.borrow_mut().insert(key, ());
                    self.tell_unsaved(Some(error));
                }
                None => {}
            }
        }
    }

    /// Nothing is written while it can't be read whether what is here still counts.
    fn keep_waiting(&self, keys: &[String]) -> bool {
        for key in keys {
            self.0.waiting.borrow_mut().insert(key, ());
        }
        self.change(|model| model.ui.saved_at = None);
        self.tell_unsaved(Some(NotSaved::Storage(NotRead.into())));
        self.shut_over_refused();
        false
    }

    /// Saves an answer, after its saved parts were taken over.
    fn save_one(&self, account: &str, key: &str) -> Result<(), NotSaved> {
        let saved = self.saved();
        let (mine, unread) = self.merged(key);
        let Some(mine) = mine else {
            return Ok(());
        };
        match unread {
            Some(Unread::Refused) => return Err(NotSaved::Storage(NotRead.into())),
            // It could not be put aside, and what it says is not lost for the new answer.
            Some(Unread::Damaged(_)) if saved.is_damaged(account, key) => {
                return Err(NotSaved::Storage(SaveError::Full));
            }
            Some(Unread::Damaged(_)) | None => {}
        }
        let corrections = self.read(|model| model.case.corrections);
        let used = saved.write(account, key, &mine, corrections, self.room())?;
        self.0.used.set(used);
        Ok(())
    }

    /// How many bytes the account takes, and how many it may.
    pub(super) fn room(&self) -> (usize, usize) {
        // Answers to other plans' items are kept, too.
        let items = |model: &Model| {
            let plan = model.plan.as_ref().ok()?;
            let others = model.case.answers();
            let others = others.filter(|(key, _)| plan.find(key).is_none());
            Some(plan.items.len() + others.count())
        };
        (
            self.0.used.get(),
            room(self.read(items).unwrap_or_default()),
        )
    }

    /// Removes saved answers where those that settle no more can't be written: they would settle a
    /// row in another tab, or after a reload. Values that can't be read stay; that shuts the gate
    /// by itself.
    pub(super) fn remove_unsettled(&self, keys: &[String]) {
        // What stands there may be another tab's, which replaced what is here.
        if self.lacks_marks() {
            return;
        }
        let (saved, name) = (self.saved(), self.read(|model| name_of(model.case.account)));
        let mut unsaved = keys.to_vec();
        unsaved.retain(|key| {
            let waits = self.0.waiting.borrow().contains(key);
            waits && matches!(saved.read(&name, key, None), Ok(Some(_))) && !self.may_stand(key)
        });
        for key in &unsaved {
            saved.remove_answer(&name, key);
        }
        if !unsaved.is_empty() {
            self.0.used.set(saved.used(&name));
            self.save_waiting();
        }
    }

    /// Whether the saved form of this answer opens nothing that is shut now.
    fn may_stand(&self, key: &str) -> bool {
        self.read(|model| {
            let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else {
                return false;
            };
            match (plan.find(key), model.case.answer(key)) {
                (Some(index), _) => {
                    matches!(assessment.item(index), Judgement::Settled { .. })
                }
                (None, Some(answer)) => {
                    matches!(answer.said, Said::Text(_) | Said::Outcome(_))
                        && answer.said.is_given()
                        && !answer.doubted
                }
                (None, None) => false,
            }
        })
    }

    /// Tells why answers can't be saved, for as long as one is not.
    fn tell_unsaved(&self, failed: Option<NotSaved>) {
        if let Some(error) = failed {
            self.notify(match error {
                NotSaved::Storage(SaveError::Blocked) => Notice::StorageBlocked,
                NotSaved::Storage(SaveError::Full) => Notice::StorageFull,
                NotSaved::Limit => Notice::StorageLimit,
            });
        } else if self.0.waiting.borrow().is_empty() && !self.has_unsaved() {
            let count = |model: &Model| model.ui.notices.len();
            let before = self.read(count);
            self.change(|model| model.ui.notices.retain(|notice| !notice.is_unsaved()));
            if self.read(count) != before {
                self.tell(Topic::Notices);
            }
        }
    }

    /// Tries once more to save the answers that could not be: there may be room again.
    pub(super) fn save_waiting(&self) {
        if self.0.waiting.borrow().is_empty() && self.0.left_behind.borrow().is_empty() {
            return;
        }
        if !self.save(&[]) {
            let waiting: Vec<String> = self.0.waiting.borrow().keys().cloned().collect();
            self.remove_unsettled(&waiting);
        }
    }

    /// The latest time seen with the present account, as this element knows it.
    pub(super) fn seen(&self) -> Option<Answer> {
        self.read(|model| model.case.answer(LATEST_SEEN).cloned())
    }

    /// These were said on this page.
    pub(super) fn say_here(&self, keys: &[String]) {
        for key in keys {
            self.0.said_here.borrow_mut().insert(key, ());
        }
    }

    pub(super) fn all_keys(&self) -> Vec<String> {
        self.read(|model| {
            let keys = model.case.answers().map(|(key, _)| key.to_owned());
            keys.collect()
        })
    }

    /// The answer with this key, after what is saved of it was taken over, and why that could not be
    /// read.
    fn merged(&self, key: &str) -> (Option<Answer>, Option<Unread>) {
        let account = self.read(|model| name_of(model.case.account));
        let theirs = self.saved().read(&account, key, self.seen().as_ref());
        let unread = theirs.as_ref().err().copied();
        match theirs {
            Ok(Some(theirs)) => {
                self.change(|model| model.case.take_over(key, theirs, clock::now()));
            }
            Err(Unread::Damaged(reason)) => self.notify(Notice::Unreadable(reason, 1)),
            Ok(None) | Err(Unread::Refused) => {}
        }
        let mine = self.read(|model| model.case.answer(key).cloned());
        (mine, unread)
    }
}
