//! Values that do not count since they can't be read.

use domain::stored::Unreadable;

use super::{FACTS, Saved};
use crate::browser::storage::{self, NotRead};

/// Why a kept value does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The browser does not give it out. It stays as it is.
    Refused,
    /// It is given out, and says nothing that is known here.
    Damaged(Unreadable),
}

impl From<NotRead> for Unread {
    fn from(_: NotRead) -> Self {
        Self::Refused
    }
}

impl From<Unreadable> for Unread {
    fn from(reason: Unreadable) -> Self {
        Self::Damaged(reason)
    }
}

impl Saved {
    /// The keys of all that bears on an account and that the browser does not give out: answers, the
    /// latest time, facts, and the marks that say what became of it. Where it does not even list what
    /// there is, the account's place.
    pub fn refused(&self, account: &str) -> Vec<String> {
        let Ok(mut keys) = storage::keys(&self.place(account)) else {
            return vec![self.place(account)];
        };
        keys.extend([
            self.key(account, FACTS),
            self.place_of_mark(account),
            self.place_of_move(account),
        ]);
        keys.retain(|key| storage::read(key).is_err());
        keys
    }
}
