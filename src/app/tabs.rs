//! Staying in step with what is saved, and so with other tabs.

use super::saved::NotSaved;
use super::session::Session;
use crate::browser::clock;
use crate::browser::lifecycle::Happening;
use crate::browser::storage::SaveError;
use crate::model::{Notice, Topic, name_of};

impl Session {
    /// Saves answers. What another tab said later is taken over first, so that nothing withdrawn
    /// there comes back.
    pub(super) fn save(&self, keys: &[String]) {
        let saved = self.saved();
        let account = self.read(|model| name_of(model.case.account));
        let cleared = self.read(|model| model.ui.notices.contains(&Notice::StorageCleared));
        let all: Vec<String> = if cleared {
            self.read(|model| {
                model
                    .case
                    .answers()
                    .map(|(key, _)| key.to_owned())
                    .collect()
            })
        } else {
            Vec::new()
        };
        for key in keys.iter().chain(&all) {
            let theirs = saved.read(&account, key);
            let mine = self.change(|model| {
                match theirs {
                    Some(Ok(theirs)) => {
                        model.case.merge(key, theirs);
                    }
                    Some(Err(reason)) => model.ui.notify(Notice::Unreadable(reason, 1)),
                    None => {}
                }
                model.case.answer(key).cloned()
            });
            let Some(mine) = mine else { continue };
            match saved.write(&account, key, &mine, self.0.used.get()) {
                Ok(used) => self.0.used.set(used),
                Err(error) => {
                    self.change(|model| {
                        model.ui.notify(match error {
                            NotSaved::Storage(SaveError::Blocked) => Notice::StorageBlocked,
                            NotSaved::Storage(SaveError::Full) => Notice::StorageFull,
                            NotSaved::Limit => Notice::StorageLimit,
                        });
                    });
                    self.tell(Topic::Notices);
                    return;
                }
            }
        }
        if cleared {
            self.change(|model| {
                model
                    .ui
                    .notices
                    .retain(|notice| *notice != Notice::StorageCleared)
            });
            self.tell(Topic::Notices);
        }
    }

    /// The page is awake again, or another tab saved something.
    pub fn happened(&self, happening: Happening) {
        match happening {
            Happening::Awake => self.synchronise(),
            Happening::Saved(Some(full)) => {
                let saved = self.saved();
                let present = self.read(|model| name_of(model.case.account));
                match saved.meaning_of(&full) {
                    Some((account, key)) if account == present => self.take_over(&[key.to_owned()]),
                    Some(_) => self.accounts_changed(),
                    None => {}
                }
            }
            Happening::Saved(None) => self.cleared(),
        }
    }

    /// Another account appeared or went: it may be one that a copy must not lie in.
    fn accounts_changed(&self) {
        self.list_accounts();
        self.assess();
    }

    /// Reads everything that other tabs saved, and judges by the present time.
    pub(super) fn synchronise(&self) {
        let saved = self.saved();
        let name = self.read(|model| name_of(model.case.account));
        let loaded = saved.load(&name);
        let gone = loaded.answers.is_empty() && self.read(|model| !model.case.is_empty());
        let now = clock::now();
        let changed = self.change(|model| {
            let mut changed = false;
            for (key, answer) in loaded.answers {
                changed |= model.case.take_over(&key, answer, now);
            }
            changed
        });
        if gone && self.0.used.get() > 0 {
            self.cleared();
        }
        self.list_accounts();
        if changed {
            self.assess();
        } else {
            self.judge(&[]);
        }
    }

    /// Takes over single answers that another tab saved.
    fn take_over(&self, keys: &[String]) {
        let saved = self.saved();
        let account = self.read(|model| name_of(model.case.account));
        for key in keys {
            match saved.read(&account, key) {
                Some(Ok(answer)) => self.change(|model| {
                    model.case.take_over(key, answer, clock::now());
                }),
                Some(Err(reason)) => {
                    self.change(|model| model.ui.notify(Notice::Unreadable(reason, 1)));
                    self.tell(Topic::Notices);
                }
                None => self.cleared(),
            }
        }
        self.judge(keys);
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
