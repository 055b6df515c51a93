//! Text kept in this browser. Blocked, full and missing storage are values, not panics.

use std::cell::{OnceCell, RefCell};

use domain::table::Names;
use web_sys::{Storage, window};

/// Why something could not be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser or the host's sandbox blocks storage.
    Blocked,
    /// There is no room left.
    Full,
}

/// The browser has a storage and does not give out what is in it: whether something is there, and what,
/// is not known. That is not the same as nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotRead;

impl From<NotRead> for SaveError {
    /// Nothing is written over a value that can't be read.
    fn from(_: NotRead) -> Self {
        Self::Blocked
    }
}

/// The browser's storage, asked for until there is one: every answer looks into it several times.
fn area() -> Option<Storage> {
    thread_local! {
        static AREA: OnceCell<Storage> = const { OnceCell::new() };
    }
    AREA.with(|known| {
        if known.get().is_none() {
            // Nothing else sets it meanwhile.
            let _ = known.set(window()?.local_storage().ok()??);
        }
        known.get().cloned()
    })
}

/// The beginning of all keys of this product.
const OURS: &str = "account-closure-checklist/";

thread_local! {
    /// The keys of this product; none before they were looked for. Others may keep thousands in the
    /// same storage, which are not looked through at every answer.
    static KEYS: RefCell<Option<Names>> = const { RefCell::new(None) };
}

/// Looks through the storage anew before the next reading of all.
pub fn look_again() {
    KEYS.set(None);
}

/// Another tab wrote or removed this value.
pub fn heard(key: &str) {
    if key.starts_with(OURS) {
        // A value that is not given out may be there.
        remember(key, read(key) != Ok(None));
    }
}

fn remember(key: &str, is_there: bool) {
    KEYS.with_borrow_mut(|keys| {
        if let Some(keys) = keys {
            if is_there {
                keys.insert(key, ());
            } else {
                keys.remove(key);
            }
        }
    });
}

fn all_keys(area: &Storage) -> Result<Names, NotRead> {
    let mut keys = Vec::new();
    for index in 0..area.length().map_err(|_| NotRead)? {
        let key = area.key(index).map_err(|_| NotRead)?;
        keys.extend(key.filter(|key| key.starts_with(OURS)));
    }
    Ok(keys.into_iter().collect())
}

/// All keys that begin with this prefix, which is one of this product's. Where storage is blocked there
/// are none.
pub fn keys(prefix: &str) -> Result<Vec<String>, NotRead> {
    let Some(area) = area() else {
        return Ok(Vec::new());
    };
    KEYS.with_borrow_mut(|known| {
        let keys = match known {
            Some(keys) => keys,
            None => known.insert(all_keys(&area)?),
        };
        Ok(keys.beginning_with(prefix).cloned().collect())
    })
}

/// The value under this key. Where storage is blocked there is none.
pub fn read(key: &str) -> Result<Option<String>, NotRead> {
    match area() {
        Some(area) => area.get_item(key).map_err(|_| NotRead),
        None => Ok(None),
    }
}

/// Keeps a value.
pub fn write(key: &str, value: &str) -> Result<(), SaveError> {
    let area = area().ok_or(SaveError::Blocked)?;
    area.set_item(key, value).map_err(|_| match area.length() {
        // An area that holds nothing and takes nothing is switched off rather than full.
        Ok(0) if value.len() < 1024 => SaveError::Blocked,
        Ok(_) => SaveError::Full,
        Err(_) => SaveError::Blocked,
    })?;
    remember(key, true);
    Ok(())
}

/// Forgets a value.
pub fn remove(key: &str) {
    if let Some(area) = area() {
        // Where removing fails there was nothing to remove from.
        let _ = area.remove_item(key);
        remember(key, false);
    }
}
