//! Marks of files that were removed: whoever had not heard of it does not bring them back.

use domain::removals::Removals;
use domain::stored::{facts_from_stored, facts_to_stored};

use super::{Saved, mark_of};
use crate::browser::storage;

/// The name in place of an account's under which the marks are kept.
const REMOVED: &str = "removed";

impl Saved {
    /// Which files of this account were removed, as far as that is kept.
    pub fn removals(&self, account: &str) -> Removals {
        let key = mark_of(account);
        // Where they are not given out, the removals that this tab heard of count.
        let kept = storage::read(&self.key(REMOVED, &key)).ok().flatten();
        kept.and_then(|value| facts_from_stored(&value, REMOVED, &key).ok())
            .map(|marks| Removals::read(&marks))
            .unwrap_or_default()
    }

    /// Whether anything is kept of that.
    pub fn has_removals(&self, account: &str) -> bool {
        storage::read(&self.key(REMOVED, &mark_of(account))) != Ok(None)
    }

    /// Keeps that. Where there is no room, tabs that heard of it know.
    pub fn keep_removals(&self, account: &str, removals: &Removals) {
        let key = mark_of(account);
        let value = facts_to_stored(&removals.to_text(), REMOVED, &key);
        let _ = storage::write(&self.key(REMOVED, &key), &value);
    }

    /// Whether a storage key is the mark of this account's removed files.
    pub fn marks_removal(&self, full: &str, account: &str) -> bool {
        self.meaning_of(full) == Some((REMOVED, mark_of(account).as_str()))
    }

    pub(super) fn forget_removals(&self, account: &str) {
        storage::remove(&self.key(REMOVED, &mark_of(account)));
    }
}
