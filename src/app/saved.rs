//! Answers in this browser: one sealed value for each, so that saving costs the same in every plan.
//!
//! A key is `account-closure-checklist/1/<storage-key>/<account or draft>/<answer's key>`.

mod facts;
mod moved;

use std::cell::RefCell;

use domain::account::AccountId;
use domain::answer::{Answer, Said};
use domain::sealed::digest;
use domain::stored::Unreadable;
use domain::time::Timestamp;

use crate::browser::storage::{self, SaveError};
use crate::model::DRAFT;

/// What all keys begin with.
const ROOT: &str = "account-closure-checklist/1/";

/// What the keys of values begin with that could not be read.
const ASIDE: &str = "account-closure-checklist/aside/";

/// The name in place of an account's under which it is kept when an account was forgotten.
const FORGOTTEN: &str = "forgotten";

/// The key of the facts within an account; no answer has it.
pub const FACTS: &str = "evidence";

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

    /// The place of an account among those of all storage keys.
    pub fn place(&self, account: &str) -> String {
        self.key(account, "")
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

    /// Reads everything of one account. What can't be read is put aside, byte for byte.
    pub fn load(&self, account: &str) -> Loaded {
        let prefix = self.key(account, "");
        let mut loaded = Loaded::default();
        for (full, value) in storage::read_all(&prefix) {
            let key = full.strip_prefix(&prefix).unwrap_or_default();
            // Facts stay where they are until they can be read, or a person decides about them.
            if key == FACTS {
                continue;
            }
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

    /// Whether anything of this account is kept; another tab may have begun with it just now.
    pub fn has(&self, account: &str) -> bool {
        storage::look_again();
        !storage::read_all(&self.key(account, "")).is_empty()
    }

    /// Saves an answer. `used` is how many bytes the account takes already, and `limit` how many it
    /// may; the new number comes back.
    pub fn write(
        &self,
        account: &str,
        key: &str,
        answer: &Answer,
        (used, limit): (usize, usize),
    ) -> Result<usize, NotSaved> {
        let value = answer.to_stored(account, key);
        self.put(account, key, &value, (used, limit))
    }

    /// Keeps these answers in place of everything that is kept of an account: whole, or not at all.
    pub fn replace<'a>(
        &self,
        account: &str,
        answers: impl Iterator<Item = (&'a str, &'a Answer)>,
        now: Timestamp,
        limit: usize,
    ) -> Result<(), NotSaved> {
        let mut new: Vec<(String, String)> = answers
            .map(|(key, answer)| (self.key(account, key), answer.to_stored(account, key)))
            .collect();
        new.sort();
        let bytes: usize = new.iter().map(|(key, value)| key.len() + value.len()).sum();
        if bytes > limit {
            return Err(NotSaved::Limit);
        }
        let mark = self.key(FORGOTTEN, &mark_of(account));
        let before = (
            storage::read(&mark),
            storage::read_all(&self.key(account, "")),
        );
        // Marked before and after: other tabs drop what they know first, so that none of it is merged
        // with what comes now, and read anew when all is there.
        let written = self
            .mark(account, now)
            .and_then(|()| {
                let mut new = new.iter();
                new.try_for_each(|(key, value)| storage::write(key, value))
            })
            .and_then(|()| {
                for (key, _) in &before.1 {
                    if new.binary_search_by(|(kept, _)| kept.cmp(key)).is_err() {
                        storage::remove(key);
                    }
                }
                self.forget_moves_to(account);
                self.mark(account, now)
            });
        written.map_err(|error| {
            // There was room for the old ones, and there is again once the new ones are gone.
            for key in new.iter().map(|(key, _)| key).chain([&mark]) {
                storage::remove(key);
            }
            for (key, value) in before.1.iter().chain(&before.0.map(|old| (mark, old))) {
                let _ = storage::write(key, value);
            }
            NotSaved::Storage(error)
        })
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
        let old = storage::read(&full).map_or(0, |old| old.len() + full.len());
        let new = (used + full.len() + value.len()).saturating_sub(old);
        if new > limit {
            return Err(NotSaved::Limit);
        }
        storage::write(&full, value).map_err(NotSaved::Storage)?;
        Ok(new)
    }

    /// How many bytes an account takes.
    pub fn used(&self, account: &str) -> usize {
        storage::read_all(&self.key(account, ""))
            .iter()
            .map(|(key, value)| key.len() + value.len())
            .sum()
    }

    /// Forgets an account. A mark stays, without the account's id, so that a tab that slept meanwhile
    /// does not bring the answers back.
    pub fn forget(&self, account: &str, now: Timestamp) {
        // Another tab may have written just now.
        storage::look_again();
        // The mark comes last: other tabs see each step by itself, and read anew at this one.
        self.remove(account);
        self.forget_moves_to(account);
        // Where nothing can be written there is nothing that another tab could have read, either.
        let _ = self.mark(account, now);
    }

    /// Marks that what a tab knows of an account does not count any more.
    fn mark(&self, account: &str, now: Timestamp) -> Result<(), SaveError> {
        let key = mark_of(account);
        let mark = mark(String::new(), now, self.generation(account));
        storage::write(&self.key(FORGOTTEN, &key), &mark.to_stored(FORGOTTEN, &key))
    }

    /// When the account was last forgotten: what a tab knows from before does not count any more.
    pub fn generation(&self, account: &str) -> Timestamp {
        let key = mark_of(account);
        let mark = storage::read(&self.key(FORGOTTEN, &key));
        mark.and_then(|mark| Answer::from_stored(&mark, FORGOTTEN, &key).ok())
            .map_or(Timestamp::default(), |mark| mark.at)
    }

    /// Whether a storage key is the mark of this account.
    pub fn marks(&self, full: &str, account: &str) -> bool {
        self.meaning_of(full) == Some((FORGOTTEN, mark_of(account).as_str()))
    }

    /// Whether a value stands there that can't be read, and could not be put aside.
    pub fn is_damaged(&self, account: &str, key: &str) -> bool {
        let value = storage::read(&self.key(account, key));
        value.is_some_and(|value| Answer::from_stored(&value, account, key).is_err())
    }

    /// Removes what is kept of an account.
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

/// A mark that says this, later than the one before.
fn mark(text: String, now: Timestamp, last: Timestamp) -> Answer {
    Answer {
        said: Said::Text(text),
        at: now.max(Timestamp(last.0 + 1)),
        revision: 0,
        doubted: false,
        by: String::new(),
        parts: None,
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
