//! The hashes to which a page that loads a release from elsewhere can hold its files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Map, Value, json};

use crate::finish::LOADER;

/// The hashes of the loader and of every file that it loads, by path.
pub(super) fn of(dist: &Path) -> Result<Value> {
    let mut files = vec![PathBuf::from(LOADER)];
    for entry in fs::read_dir(dist.join("assets"))? {
        files.push(Path::new("assets").join(entry?.file_name()));
    }
    files.sort();
    let mut hashes = Map::new();
    for file in files {
        let hash = sha384(&fs::read(dist.join(&file))?);
        hashes.insert(
            Path::new("dist").join(file).display().to_string(),
            hash.into(),
        );
    }
    Ok(json!({ "version": env!("CARGO_PKG_VERSION"), "files": hashes }))
}

fn sha384(bytes: &[u8]) -> String {
    format!(
        "sha384-{}",
        BASE64_STANDARD.encode(hmac_sha512::sha384::Hash::hash(bytes))
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_hash_is_as_browsers_want_it() {
        let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(super::sha384(b"abc"), expected);
    }
}
