//! Answers in this browser: one sealed value for each, so that saving costs the same in every plan.
//!
//! A key is `account-closure-checklist/1/<storage-key>/<account or draft>/<answer's key>`.

mod aside;
mod facts;
mod generation;
mod moved;
mod removed;
mod replace;
mod unread;

use std::cell::RefCell;

use domain::account::AccountId;
use domain::answer::{Answer, Said};
use domain::case::LATEST_SEEN;
use domain::sealed::digest;
use domain::stored::{FACTS, Unreadable};
use domain::table::Names;
use domain::time::Timestamp;

pub use generation::Generation;
pub use unread::Unread;

use crate::browser::storage::{self, NotRead, SaveError};
use crate::model::DRAFT;

/// The beginning of all keys.
const ROOT: &str = "account-closure-checklist/1/";

/// Why an answer was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// The browser said no.
    Storage(SaveError),
    /// The account has its share.
    Limit,
}

/// The saved answers of one storage key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    prefix: String,
}

/// The answers of one account, and the reasons why some could not be read.
#[derive(Default)]
pub struct Loaded {
    /// Answers by key.
    pub answers: Vec<(String, Answer)>,
    /// Why values were put aside.
    pub unreadable: Vec<Unreadable>,
}

impl Saved {
    /// The answers of elements with this storage key.
    pub fn new(storage_key: &str) -> Self {
        Self {
            prefix: [ROOT, storage_key, "/"].concat(),
        }
    }

    /// The place of an account among those of all storage keys.
    pub fn place(&self, account: &str) -> String {
        self.key(account, "")
    }

    fn key(&self, account: &str, key: &str) -> String {
        [&self.prefix, account, "/", key].concat()
    }

    /// The accounts of which something is kept; none are known where the browser lists no keys.
    pub fn accounts(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for key in storage::keys(&self.prefix).unwrap_or_default() {
            let Some((name, _)) = self.meaning_of(&key) else {
                continue;
            };
            // Names are shown: only those that this product gives count, whoever wrote the key.
            if name != DRAFT && AccountId::parse(name).is_err() {
                continue;
            }
            if let Err(place) = names.binary_search_by(|known| known.as_str().cmp(name)) {
                names.insert(place, name.to_owned());
            }
        }
        names
    }

    /// The keys within an account under which something is kept.
    pub fn keys(&self, account: &str) -> Result<Names, NotRead> {
        let prefix = self.key(account, "");
        let keys = storage::keys(&prefix)?.into_iter();
        let keys = keys.filter_map(|full| full.strip_prefix(&prefix).map(str::to_owned));
        Ok(keys.collect())
    }

    /// All that is kept of an account and the browser gives out: keys within the account, and
    /// values. [`Self::refused`] tells the rest.
    fn values(&self, account: &str) -> Vec<(String, String)> {
        let mut values = Vec::new();
        for key in self.keys(account).unwrap_or_default().keys() {
            if let Ok(Some(value)) = storage::read(&self.key(account, key)) {
                values.push((key.clone(), value));
            }
        }
        values
    }

    /// Reads everything of one account, as it counts for a tab that has `seen` this latest time.
    /// Values that can't be read are put aside, byte for byte.
    pub fn load(&self, account: &str, seen: Option<&Answer>) -> Loaded {
        let mut loaded = Loaded::default();
        let seen = self.seen(account, seen);
        for (key, value) in self.values(account) {
            let key = key.as_str();
            // Facts stay where they are until they can be read, or a person decides about them.
            if key == FACTS {
                continue;
            }
            match Answer::from_stored_since(seen.as_ref(), &value, account, key) {
                Ok(answer) => loaded.answers.push((key.to_owned(), answer)),
                Err(reason) => {
                    self.put_aside(account, key, &value);
                    loaded.unreadable.push(reason);
                }
            }
        }
        // Answers are taken over by the time that is known then.
        loaded.answers.sort_by_key(|(key, _)| key != LATEST_SEEN);
        loaded
    }

    /// When something was last answered about an account. Nothing is put aside here: that is told
    /// when the account is opened.
    pub fn latest(&self, account: &str) -> Timestamp {
        let mut latest = Timestamp::default();
        for (key, value) in self.values(account) {
            if let Ok(answer) = Answer::from_stored(&value, account, &key) {
                latest = latest.max(answer.at);
            }
        }
        latest
    }

    /// The saved answer with this key, where there is one, as it counts for a tab that has `seen` this
    /// latest time.
    pub fn read(
        &self,
        account: &str,
        key: &str,
        seen: Option<&Answer>,
    ) -> Result<Option<Answer>, Unread> {
        let Some(value) = storage::read(&self.key(account, key))? else {
            return Ok(None);
        };
        let seen = self.seen(account, seen);
        match Answer::from_stored_since(seen.as_ref(), &value, account, key) {
            Ok(answer) => Ok(Some(answer)),
            Err(reason) => {
                self.put_aside(account, key, &value);
                Err(Unread::Damaged(reason))
            }
        }
    }

    /// The latest time seen, which tells how often the time was put right: the kept one or, where that
    /// could not be written, or was written over, the tab's own.
    fn seen(&self, account: &str, own: Option<&Answer>) -> Option<Answer> {
        let value = storage::read(&self.key(account, LATEST_SEEN));
        let value = value.ok().flatten();
        let kept = value.and_then(|value| Answer::from_stored(&value, account, LATEST_SEEN).ok());
        let both = kept.into_iter().chain(own.cloned());
        both.max_by_key(|seen| seen.revision)
    }

    /// Whether anything of this account is kept, or may be; another tab may have begun with it just now.
    pub fn has(&self, account: &str) -> bool {
        storage::look_again();
        storage::keys(&self.key(account, "")).map_or(true, |keys| !keys.is_empty())
    }

    /// Saves an answer of a case. `used` is how many bytes the account takes already, and `limit` how
    /// many it may; the new number comes back.
    pub fn write(
        &self,
        account: &str,
        key: &str,
        answer: &Answer,
        corrections: u32,
        (used, limit): (usize, usize),
    ) -> Result<usize, NotSaved> {
        let value = answer.to_stored_after(corrections, account, key);
        self.put(account, key, &value, (used, limit))
    }

    /// Removes the answer with this key.
    pub fn remove_answer(&self, account: &str, key: &str) {
        storage::remove(&self.key(account, key));
    }

    fn put(
        &self,
        account: &str,
        key: &str,
        value: &str,
        (used, limit): (usize, usize),
    ) -> Result<usize, NotSaved> {
        let full = self.key(account, key);
        let old = storage::read(&full).map_err(|error| NotSaved::Storage(error.into()))?;
        let old = old.map_or(0, |old| old.len() + full.len());
        let new = (used + full.len() + value.len()).saturating_sub(old);
        if new > limit {
            return Err(NotSaved::Limit);
        }
        storage::write(&full, value).map_err(NotSaved::Storage)?;
        Ok(new)
    }

    /// How many bytes an account takes, as far as the browser tells.
    pub fn used(&self, account: &str) -> usize {
        let place = self.place(account).len();
        let values = self.values(account).into_iter();
        let bytes = values.map(|(key, value)| place + key.len() + value.len());
        bytes.sum()
    }

    /// Whether a value stands there that can't be read, and could not be put aside.
    pub fn is_damaged(&self, account: &str, key: &str) -> bool {
        match storage::read(&self.key(account, key)) {
            Ok(Some(value)) => Answer::from_stored(&value, account, key).is_err(),
            Ok(None) => false,
            Err(NotRead) => true,
        }
    }

    /// Removes the saved values of an account, as far as the browser lists them.
    pub fn remove(&self, account: &str) {
        for key in storage::keys(&self.key(account, "")).unwrap_or_default() {
            storage::remove(&key);
        }
        self.forget_removals(account);
    }

    /// The account and answer that a storage key is about, if it is one of these.
    pub fn meaning_of<'a>(&self, full: &'a str) -> Option<(&'a str, &'a str)> {
        full.strip_prefix(&self.prefix)?.split_once('/')
    }
}

/// A mark that says this, later than the one before.
fn mark(text: String, now: Timestamp, last: Timestamp) -> Answer {
    Answer {
        said: Said::Text(text),
        at: now.max(Timestamp(last.0 + 1)),
        revision: 0,
        doubted: false,
        by: String::new(),
        parts: None,
        contradicted: false,
        of_file: false,
        heading: None,
    }
}

/// The name of an account's mark: it tells accounts apart, and does not name them.
fn mark_of(account: &str) -> String {
    thread_local! {
        /// The last account and its mark: every answer looks for that of the same account.
        static LAST: RefCell<(String, String)> = RefCell::default();
    }
    LAST.with_borrow_mut(|(last, name)| {
        if last != account {
            *name = digest(account.as_bytes());
            name.truncate(16);
            account.clone_into(last);
        }
        name.clone()
    })
}
