//! Marks of accounts that were forgotten, or whose answers were replaced: what a tab knows from before
//! does not count any more.

use domain::answer::{Answer, Said};
use domain::time::Timestamp;

use super::{Saved, mark, mark_of};
use crate::browser::storage::{self, NotRead, SaveError};

/// The name in place of an account's under which the marks are kept.
const FORGOTTEN: &str = "forgotten";

/// The times since which a tab's knowledge of an account counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Generation {
    /// Its answers: it was forgotten then, or they were replaced.
    pub answers: Timestamp,
    /// Its files, too: it was forgotten then.
    pub files: Timestamp,
}

impl Saved {
    /// Forgets an account. A mark stays, without the account's id, so that a tab that slept meanwhile
    /// does not bring the answers back.
    ///
    /// # Errors
    /// [`SaveError`] says why there is no mark. The answers are gone all the same.
    pub fn forget(&self, account: &str, now: Timestamp) -> Result<(), SaveError> {
        // Another tab may have written just now.
        storage::look_again();
        // The mark comes last: other tabs see each step by itself, and read anew at this one.
        self.remove(account);
        self.forget_aside(account);
        self.forget_moves_to(account);
        self.mark_forgotten(account, String::new(), now)
    }

    /// Marks that the answers that a tab knows of an account do not count any more. Files do.
    pub(super) fn mark_replaced(&self, account: &str, now: Timestamp) -> Result<(), SaveError> {
        let files = self.generation(account)?.files;
        self.mark_forgotten(account, files.0.to_string(), now)
    }

    fn mark_forgotten(
        &self,
        account: &str,
        files: String,
        now: Timestamp,
    ) -> Result<(), SaveError> {
        let key = mark_of(account);
        let mark = mark(files, now, self.generation(account)?.answers);
        storage::write(&self.key(FORGOTTEN, &key), &mark.to_stored(FORGOTTEN, &key))
    }

    /// When the account was last forgotten, or its answers replaced.
    pub fn generation(&self, account: &str) -> Result<Generation, NotRead> {
        let key = mark_of(account);
        let mark = storage::read(&self.key(FORGOTTEN, &key))?;
        let mark = mark.and_then(|mark| Answer::from_stored(&mark, FORGOTTEN, &key).ok());
        Ok(mark.map_or_else(Generation::default, |mark| Generation {
            answers: mark.at,
            files: match &mark.said {
                Said::Text(files) => files.parse().map_or(mark.at, Timestamp),
                _ => mark.at,
            },
        }))
    }

    /// Whether a storage key is the mark of this account.
    pub fn marks(&self, full: &str, account: &str) -> bool {
        self.meaning_of(full) == Some((FORGOTTEN, mark_of(account).as_str()))
    }

    /// Where the mark of an account stands.
    pub(super) fn place_of_mark(&self, account: &str) -> String {
        self.key(FORGOTTEN, &mark_of(account))
    }
}
