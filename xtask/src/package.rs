//! `cargo xtask package`: the release as an npm package, and whether its users can use it.

mod app;
mod next;

use std::path::PathBuf;

use anyhow::Result;
use checkout::paths;

use crate::{build, bundle};

pub(crate) use app::{app, check};

/// The name in the registry.
const NAME: &str = "account-closure-checklist";

/// Makes the package and returns its folder.
pub(crate) fn make() -> Result<PathBuf> {
    let dist = build::current_release()?;
    let package = paths::root().join("target/package");
    bundle::run(&["package".as_ref(), dist.as_ref(), package.as_ref()])?;
    Ok(package)
}
