//! Where things lie.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the checkout.
pub fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own)
}

/// The name of the collector, in the sources and in a release.
pub const COLLECTOR: &str = "collect.py";

/// The folder that `build` leaves and `serve` serves.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder for the programs compiled for the browser: it lies apart, so that the two compilers
/// never share one.
pub fn wasm_target() -> PathBuf {
    root().join("target/wasm")
}

/// The commands of the packages from npm.
pub fn node_commands() -> PathBuf {
    root().join("node_modules/.bin")
}

/// The tools installed for this project: a folder of the user's, so that every checkout on the
/// machine finds them.
pub fn cache() -> Result<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .context("no folder for installed tools: set HOME or XDG_CACHE_HOME")?;
    Ok(base.join("account-closure-checklist"))
}
