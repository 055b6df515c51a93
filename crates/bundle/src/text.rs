//! The plan as static text, for places that allow neither script nor frame.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use checkout::paths;

/// Writes the text where a person finds it.
pub(crate) fn run() -> Result<()> {
    let folder = folder();
    write(&folder)?;
    println!("The text is in {}.", folder.display());
    Ok(())
}

/// Where the text lies: not in what is copied into a site, whose generator would make pages of it.
pub(crate) fn folder() -> PathBuf {
    paths::root().join("target/text")
}

/// Writes one HTML and one Markdown file for each language.
pub(crate) fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (name, text) in built_in::text_files() {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
