//! Answers in this browser: one sealed value for each, so that saving costs the same in every plan.
//!
//! A key is `account-closure-checklist/1/<storage-key>/<account or draft>/<answer's key>`.

use domain::answer::Answer;
use domain::stored::Unreadable;
use domain::time::Timestamp;

use crate::browser::storage::{self, SaveError};

/// What all keys begin with.
const ROOT: &str = "account-closure-checklist/1/";

/// What the keys of values begin with that could not be read.
const ASIDE: &str = "account-closure-checklist/aside/";

/// At most so many bytes, keys and values together, are kept for one account.
const LIMIT: usize = 64 * 1024;

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

/// The answers of one account, and what could not be read.
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

    fn key(&self, account: &str, key: &str) -> String {
        [&self.prefix, account, "/", key].concat()
    }

    /// The accounts of which something is kept.
    pub fn accounts(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (key, _) in storage::read_all(&self.prefix) {
            let Some((name, _)) = self.meaning_of(&key) else {
                continue;
            };
            if let Err(place) = names.binary_search_by(|known| known.as_str().cmp(name)) {
                names.insert(place, name.to_owned());
            }
        }
        names
    }

    /// Reads everything of one account. What can't be read is put aside, byte for byte.
    pub fn load(&self, account: &str) -> Loaded {
        let prefix = self.key(account, "");
        let mut loaded = Loaded::default();
        for (full, value) in storage::read_all(&prefix) {
            let key = full.strip_prefix(&prefix).unwrap_or_default();
            match Answer::from_stored(&value, account, key) {
                Ok(answer) => loaded.answers.push((key.to_owned(), answer)),
                Err(reason) => {
                    self.put_aside(account, key, &value);
                    loaded.unreadable.push(reason);
                }
            }
        }
        loaded
    }

    /// When something was last answered about an account. Nothing is put aside here: that is told
    /// when the account is opened.
    pub fn latest(&self, account: &str) -> Timestamp {
        let prefix = self.key(account, "");
        let mut latest = Timestamp::default();
        for (full, value) in storage::read_all(&prefix) {
            let key = full.strip_prefix(&prefix).unwrap_or_default();
            if let Ok(answer) = Answer::from_stored(&value, account, key) {
                latest = latest.max(answer.at);
            }
        }
        latest
    }

    /// The saved answer with this key.
    pub fn read(&self, account: &str, key: &str) -> Option<Result<Answer, Unreadable>> {
        let value = storage::read(&self.key(account, key))?;
        let answer = Answer::from_stored(&value, account, key);
        if answer.is_err() {
            self.put_aside(account, key, &value);
        }
        Some(answer)
    }

    /// Whether anything of this account is kept.
    pub fn has(&self, account: &str) -> bool {
        !storage::read_all(&self.key(account, "")).is_empty()
    }

    /// Saves an answer. `used` is how many bytes the account takes already; the new number comes
    /// back.
    pub fn write(
        &self,
        account: &str,
        key: &str,
        answer: &Answer,
        used: usize,
    ) -> Result<usize, NotSaved> {
        let full = self.key(account, key);
        let value = answer.to_stored(account, key);
        let old = storage::read(&full).map_or(0, |old| old.len() + full.len());
        let new = (used + full.len() + value.len()).saturating_sub(old);
        if new > LIMIT {
            return Err(NotSaved::Limit);
        }
        storage::write(&full, &value).map_err(NotSaved::Storage)?;
        Ok(new)
    }

    /// How many bytes an account takes.
    pub fn used(&self, account: &str) -> usize {
        storage::read_all(&self.key(account, ""))
            .iter()
            .map(|(key, value)| key.len() + value.len())
            .sum()
    }

    /// Forgets an account.
    pub fn remove(&self, account: &str) {
        for (key, _) in storage::read_all(&self.key(account, "")) {
            storage::remove(&key);
        }
    }

    /// The account and answer that a storage key is about, if it is one of these.
    pub fn meaning_of<'a>(&self, full: &'a str) -> Option<(&'a str, &'a str)> {
        full.strip_prefix(&self.prefix)?.split_once('/')
    }

    fn put_aside(&self, account: &str, key: &str, value: &str) {
        let place = self.key(account, key);
        let aside = [ASIDE, place.strip_prefix(ROOT).unwrap_or_default()].concat();
        // One that stands there already is kept too.
        let free = (1..100).map(|number| [&aside, "/", &number.to_string()].concat());
        let free = free
            .into_iter()
            .find(|name| storage::read(name).is_none_or(|kept| kept == value));
        if free.is_some_and(|name| storage::write(&name, value).is_ok()) {
            storage::remove(&place);
        }
    }
}
