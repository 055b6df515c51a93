//! The release as an npm package, for those who build their pages.
//!
//! `dist/` lies in it as it is. The package's own entry is the same loader, but it names its files
//! in the one way that bundlers understand.

mod entry;
mod integrity;

use std::fs;
use std::path::Path;

use anyhow::Result;
use checkout::{folders, paths};
use surface::{MANIFEST, Surface};

use crate::contents;
use crate::finish::{LOADER, TYPES};

/// The description of the package for npm, compilers and bundlers. The order of its lines has a
/// meaning.
const PACKAGE: &str = include_str!("package/package.json");

/// The types for React's own JSX.
const REACT_TYPES: &str = "react.d.ts";

/// Hashes of every file that a page loads.
const INTEGRITY: &str = "integrity.json";

/// The texts that a reader of the package looks for.
const TEXTS: [&str; 3] = ["README.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Makes the package; the result is its folder.
pub(crate) fn make(dist: &Path, package: &Path) -> Result<()> {
    folders::remove(package)?;
    folders::copy_folder(dist, &package.join("dist"))?;
    contents::check(&package.join("dist"))?;
    for name in TEXTS {
        fs::copy(paths::root().join(name), package.join(name))?;
    }
    for name in [MANIFEST, TYPES] {
        fs::copy(dist.join(name), package.join(name))?;
    }
    fs::write(package.join(REACT_TYPES), surface::react(&Surface::read()?))?;
    fs::write(package.join(LOADER), entry::entry(dist)?)?;
    let hashes = serde_json::to_string_pretty(&integrity::of(dist)?)? + "\n";
    fs::write(package.join(INTEGRITY), hashes)?;
    // Importing it defines the element: `sideEffects` keeps bundlers from leaving that out.
    let version = env!("CARGO_PKG_VERSION");
    fs::write(
        package.join("package.json"),
        PACKAGE.replace("__VERSION__", version),
    )?;
    println!("The package is in {}.", package.display());
    Ok(())
}
