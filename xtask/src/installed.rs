//! Folders of the cache that hold tools, filled once for each content of a file of versions.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use checkout::{paths, sources};

/// The folder for this content of the file. What it holds is said when it is filled.
pub(crate) fn folder(
    name: &str,
    what: &str,
    versions: &Path,
    how_long: &str,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let cache = paths::cache()?;
    let content =
        fs::read_to_string(versions).with_context(|| format!("no {}", versions.display()))?;
    let home = cache.join(format!("{name}-{}", sources::digest(&[], &content)?));
    if home.exists() {
        return Ok(home);
    }
    fs::create_dir_all(&cache)?;
    // Another checkout may be installing the same: one waits for the other.
    let lock = fs::File::create(cache.join("lock"))?;
    lock.lock()?;
    if !home.exists() {
        let place = home.display();
        println!("Installing {what} into {place}, about {how_long}.");
        // An interrupted installation never counts.
        let unfinished = cache.join(format!("{name}-unfinished"));
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fill(&unfinished)?;
        fs::rename(&unfinished, &home)?;
    }
    Ok(home)
}
