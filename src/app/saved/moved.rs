//! Marks of answers that moved to another account: whoever has them open goes on there.

use domain::account::AccountId;
use domain::answer::{Answer, Said};
use domain::time::Timestamp;

use super::{Saved, mark, mark_of};
use crate::browser::storage::{self, NotRead};

/// The name in place of an account's under which the marks are kept.
const MOVED: &str = "moved";

/// Where the answers of a draft or of a wrong id went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The account to which they belong since.
    pub to: AccountId,
    /// When they moved.
    pub at: Timestamp,
}

impl Saved {
    /// Where the answers under this name went last, if they ever moved.
    pub fn moved(&self, name: &str) -> Result<Option<Moved>, NotRead> {
        self.read_move(&mark_of(name))
    }

    fn read_move(&self, key: &str) -> Result<Option<Moved>, NotRead> {
        let value = storage::read(&self.key(MOVED, key))?;
        Ok(value.and_then(|value| {
            let mark = Answer::from_stored(&value, MOVED, key).ok()?;
            let Said::Text(to) = &mark.said else {
                return None;
            };
            let to = AccountId::parse(to).ok()?;
            Some(Moved { to, at: mark.at })
        }))
    }

    /// Marks that the answers under this name belong to an account from now on. Tells whether that
    /// was possible.
    pub fn mark_move(&self, name: &str, to: AccountId, now: Timestamp) -> bool {
        let key = mark_of(name);
        let Ok(last) = self.moved(name) else {
            return false;
        };
        let last = last.map_or_else(Timestamp::default, |last| last.at);
        let mark = mark(to.as_str().to_owned(), now, last);
        storage::write(&self.key(MOVED, &key), &mark.to_stored(MOVED, &key)).is_ok()
    }

    /// Whether a storage key is the mark of this account's move.
    pub fn marks_move(&self, full: &str, name: &str) -> bool {
        self.meaning_of(full) == Some((MOVED, mark_of(name).as_str()))
    }

    /// Where the mark of an account's move stands.
    pub(super) fn place_of_move(&self, account: &str) -> String {
        self.key(MOVED, &mark_of(account))
    }

    /// Forgets that anything moved to an account that is forgotten: nothing names it any more.
    pub(super) fn forget_moves_to(&self, account: &str) {
        let prefix = self.key(MOVED, "");
        for full in storage::keys(&prefix).unwrap_or_default() {
            let key = full.strip_prefix(&prefix).unwrap_or_default();
            // Of one that is not given out nobody knows whom it names.
            if let Ok(Some(mark)) = self.read_move(key)
                && mark.to.as_str() == account
            {
                storage::remove(&full);
            }
        }
    }
}
