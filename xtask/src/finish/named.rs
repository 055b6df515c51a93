//! Files whose names change with their content, so that no cache can mix two versions.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;

/// Writes a file under `assets`; the result is its path as seen from the loader.
pub(super) fn write(
    staging: &Path,
    name: &str,
    version: &str,
    extension: &str,
    content: &[u8],
) -> Result<String> {
    let file = format!("assets/{name}-{version}.{extension}");
    fs::create_dir_all(staging.join("assets"))?;
    fs::write(staging.join(&file), content)?;
    Ok(file)
}

/// The version that changes with any of these files. Those that change together share it: the
/// loader names them all, and a version that it has named already costs it next to nothing. Eight
/// hexadecimal digits are enough to tell two versions apart.
pub(super) fn version(contents: &[&[u8]]) -> Result<String> {
    let mut hash = hmac_sha256::Hash::new();
    contents.iter().for_each(|content| hash.update(content));
    let mut digits = String::new();
    for byte in hash.finalize().iter().take(4) {
        write!(digits, "{byte:02x}")?;
    }
    Ok(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_beginning_of_sha_256() {
        assert_eq!(version(&[b"a", b"bc"]).unwrap(), "ba7816bf");
    }
}
