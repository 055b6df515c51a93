//! The facts of all files of an account: one value, or a mark that some are missing.

use domain::stored::{FACTS, facts_from_stored, facts_to_stored, missing_facts};

use super::{Saved, Unread};
use crate::browser::storage::{self, NotRead, SaveError};

impl Saved {
    /// Saves the facts of all files as one value. Tells whether that was possible.
    pub fn write_facts(&self, account: &str, facts: &str, room: (usize, usize)) -> bool {
        let value = facts_to_stored(facts, account, FACTS);
        self.put(account, FACTS, &value, room).is_ok()
    }

    /// Forgets the facts of all files.
    pub fn remove_facts(&self, account: &str) {
        storage::remove(&self.key(account, FACTS));
    }

    /// The kept facts; empty where there are none.
    ///
    /// # Errors
    /// [`Unread`] says why they can't be read. They stay as they are.
    pub fn facts(&self, account: &str) -> Result<String, Unread> {
        match storage::read(&self.key(account, FACTS))? {
            Some(value) => Ok(facts_from_stored(&value, account, FACTS)?),
            None => Ok(String::new()),
        }
    }

    /// Whether anything stands where facts are kept.
    pub fn has_facts(&self, account: &str) -> Result<bool, NotRead> {
        Ok(storage::read(&self.key(account, FACTS))?.is_some())
    }

    /// Copies the facts of one account to another, where none are: as they are, where they can't be
    /// read. Tells whether all there was is there now.
    pub fn copy_facts(&self, from: &str, to: &str, room: (usize, usize)) -> bool {
        let value = match storage::read(&self.key(from, FACTS)) {
            Ok(Some(value)) => value,
            Ok(None) => return true,
            Err(NotRead) => return false,
        };
        if self.misses_facts(from) {
            return self.miss_facts(to).is_ok();
        }
        match facts_from_stored(&value, from, FACTS) {
            Ok(facts) => self.write_facts(to, &facts, room),
            Err(_) => self.put(to, FACTS, &value, room).is_ok(),
        }
    }

    /// Puts the facts of an account aside, byte for byte. Tells whether none are left. Facts that
    /// the browser does not give out stay.
    pub fn put_facts_aside(&self, account: &str) -> Result<bool, NotRead> {
        let full = self.key(account, FACTS);
        if self.misses_facts(account) {
            storage::remove(&full);
        } else if let Some(value) = storage::read(&full)? {
            self.put_aside(account, FACTS, &value);
        }
        Ok(storage::read(&full)?.is_none())
    }

    /// Marks that facts of this account could not be kept. It can't be read as facts.
    pub fn miss_facts(&self, account: &str) -> Result<(), SaveError> {
        let mark = missing_facts(account, FACTS);
        storage::write(&self.key(account, FACTS), &mark)
    }

    /// Whether that mark stands there.
    pub fn misses_facts(&self, account: &str) -> bool {
        let value = storage::read(&self.key(account, FACTS));
        value == Ok(Some(missing_facts(account, FACTS)))
    }
}
