//! Text kept in this browser. Blocked, full and missing storage are values, not panics.

use std::cell::OnceCell;

use web_sys::{Storage, window};

/// Why something could not be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser or the host's sandbox blocks storage.
    Blocked,
    /// There is no room left.
    Full,
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

/// All values whose keys begin with this prefix.
pub fn read_all(prefix: &str) -> Vec<(String, String)> {
    let Some(area) = area() else {
        return Vec::new();
    };
    let count = area.length().unwrap_or(0);
    let keys: Vec<String> = (0..count)
        .filter_map(|index| area.key(index).ok()?)
        .filter(|key| key.starts_with(prefix))
        .collect();
    keys.into_iter()
        .filter_map(|key| Some((area.get_item(&key).ok()??, key)))
        .map(|(value, key)| (key, value))
        .collect()
}

/// The value under this key.
pub fn read(key: &str) -> Option<String> {
    area()?.get_item(key).ok()?
}

/// Keeps a value.
pub fn write(key: &str, value: &str) -> Result<(), SaveError> {
    let area = area().ok_or(SaveError::Blocked)?;
    area.set_item(key, value).map_err(|_| match area.length() {
        // An area that holds nothing and takes nothing is switched off rather than full.
        Ok(0) if value.len() < 1024 => SaveError::Blocked,
        Ok(_) => SaveError::Full,
        Err(_) => SaveError::Blocked,
    })
}

/// Forgets a value.
pub fn remove(key: &str) {
    if let Some(area) = area() {
        // Where removing fails there was nothing to remove from.
        let _ = area.remove_item(key);
    }
}
