//! Values that could not be read: put aside, byte for byte. They belong to the account that they were
//! found with, go where its answers go, and are forgotten with them.

use super::{ROOT, Saved};
use crate::browser::storage;

/// The beginning of their keys.
const ASIDE: &str = "account-closure-checklist/aside/";

impl Saved {
    /// The beginning of the keys of an account's values that were put aside.
    fn place_aside(&self, account: &str) -> String {
        let place = self.place(account);
        [ASIDE, place.strip_prefix(ROOT).unwrap_or_default()].concat()
    }

    /// Puts a value aside that can't be read. It stays where it is where there is no room.
    pub(super) fn put_aside(&self, account: &str, key: &str, value: &str) {
        self.put_among(account, key, value, &self.key(account, key));
    }

    /// The same for a value that stands under this key, wherever that is.
    fn put_among(&self, account: &str, key: &str, value: &str, place: &str) {
        let aside = self.place_aside(account) + key;
        // One that stands there already is kept too.
        let free = (1..100).map(|number| [&aside, "/", &number.to_string()].concat());
        let free = free.into_iter().find(|name| {
            storage::read(name).is_ok_and(|kept| kept.is_none_or(|kept| kept == value))
        });
        if free.is_some_and(|name| storage::write(&name, value).is_ok()) {
            storage::remove(place);
        }
    }

    /// Forgets the values that were put aside of an account.
    pub(super) fn forget_aside(&self, account: &str) {
        for key in storage::keys(&self.place_aside(account)).unwrap_or_default() {
            storage::remove(&key);
        }
    }

    /// Makes the values that were put aside of one account belong to another from now on.
    pub fn move_aside(&self, from: &str, to: &str) {
        let place = self.place_aside(from);
        for full in storage::keys(&place).unwrap_or_default() {
            let name = full
                .strip_prefix(&place)
                .and_then(|name| name.rsplit_once('/'));
            if let (Some((key, _)), Ok(Some(value))) = (name, storage::read(&full)) {
                self.put_among(to, key, &value, &full);
            }
        }
    }
}
