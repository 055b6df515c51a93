//! `cargo xtask package`: the release as an npm package, for those who build their pages.
//!
//! `dist/` lies in it as it is. The package's own entry is the same loader, but it names its files
//! in the one way that bundlers understand.

mod app;
mod entry;
mod integrity;
mod next;

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::finish::{LOADER, TYPES};
use crate::surface::{self, MANIFEST};
use crate::{build, contents, paths};

pub(crate) use app::{app, check};

/// The description of the package for npm, compilers and bundlers. The order of its lines has a
/// meaning.
const PACKAGE: &str = include_str!("package/package.json");

const NAME: &str = "account-closure-checklist";

/// The types for React's own JSX.
const REACT_TYPES: &str = "react.d.ts";

/// Hashes of every file that a page loads.
const INTEGRITY: &str = "integrity.json";

/// The texts that a reader of the package looks for.
const TEXTS: [&str; 3] = ["README.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Makes the package; the result is its folder.
pub(crate) fn make() -> Result<PathBuf> {
    let dist = build::current_release()?;
    let package = paths::root().join("target/package");
    build::remove(&package)?;
    build::copy_folder(&dist, &package.join("dist"))?;
    contents::check(&package.join("dist"))?;
    for name in TEXTS {
        fs::copy(paths::root().join(name), package.join(name))?;
    }
    for name in [MANIFEST, TYPES] {
        fs::copy(dist.join(name), package.join(name))?;
    }
    fs::write(
        package.join(REACT_TYPES),
        surface::react(&surface::Surface::read()?),
    )?;
    fs::write(package.join(LOADER), entry::entry(&dist)?)?;
    let hashes = serde_json::to_string_pretty(&integrity::of(&dist)?)? + "\n";
    fs::write(package.join(INTEGRITY), hashes)?;
    // Importing it defines the element: `sideEffects` keeps bundlers from leaving that out.
    let version = env!("CARGO_PKG_VERSION");
    fs::write(
        package.join("package.json"),
        PACKAGE.replace("__VERSION__", version),
    )?;
    println!("The package is in {}.", package.display());
    Ok(package)
}
