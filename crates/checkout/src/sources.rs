//! Folders of sources: their files, and whether these have changed.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::paths;

/// All files below a folder, in order.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A digest that stays the same exactly as long as the names and contents of all files, and the
/// text, do.
pub fn digest(places: &[&Path], text: &str) -> io::Result<String> {
    let mut hash = hmac_sha256::Hash::new();
    hash.update(text);
    for place in places {
        let all = if place.is_dir() {
            files(place)?
        } else {
            vec![place.to_path_buf()]
        };
        for file in all {
            hash.update(file.as_os_str().as_encoded_bytes());
            hash.update(hmac_sha256::Hash::hash(&fs::read(&file)?));
        }
    }
    let mut digits = String::new();
    for byte in hash.finalize().iter().take(8) {
        // Writing to a text can't fail.
        let _ = write!(digits, "{byte:02x}");
    }
    Ok(digits)
}

/// The style sheets that lie beside components, in the order of their paths: no build has another one.
pub fn component_sheets() -> io::Result<Vec<PathBuf>> {
    let mut all = files(&paths::root().join("src/components"))?;
    all.retain(|file| file.extension().is_some_and(|ending| ending == "css"));
    Ok(all)
}
