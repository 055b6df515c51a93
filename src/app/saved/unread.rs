//! Values that do not count since they can't be read.

use domain::stored::{FACTS, Unreadable};

use super::Saved;
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
    /// The marks that say what became of an account and that the browser does not give out.
    pub fn refused_marks(&self, account: &str) -> Vec<String> {
        let mut marks = vec![self.place_of_mark(account), self.place_of_move(account)];
        marks.retain(|key| storage::read(key).is_err());
        marks
    }

    /// The keys of all that bears on an account and that the browser does not give out: answers, the
    /// latest time, facts, and the marks that say what became of it. Where it does not even list what
    /// there is, the account's place.
    pub fn refused(&self, account: &str) -> Vec<String> {
        let Ok(mut keys) = storage::keys(&self.place(account)) else {
            return vec![self.place(account)];
        };
        keys.push(self.key(account, FACTS));
        keys.retain(|key| storage::read(key).is_err());
        keys.append(&mut self.refused_marks(account));
        keys
    }
}
