//! Files whose names change with their content, so that no cache can mix two versions.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;

/// Writes a file under `assets`; the result is its path as seen from the loader.
pub(super) fn write(staging: &Path, name: &str, extension: &str, content: &[u8]) -> Result<String> {
    let version = version(content)?;
    let file = format!("assets/{name}-{version}.{extension}");
    fs::create_dir_all(staging.join("assets"))?;
    fs::write(staging.join(&file), content)?;
    Ok(file)
}

/// Eight hexadecimal digits are enough to tell two versions apart.
fn version(content: &[u8]) -> Result<String> {
    let mut digits = String::new();
    for byte in hmac_sha256::Hash::hash(content).iter().take(4) {
        write!(digits, "{byte:02x}")?;
    }
    Ok(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_beginning_of_sha_256() {
        assert_eq!(version(b"abc").unwrap(), "ba7816bf");
    }
}
