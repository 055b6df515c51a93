//! Where things lie.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the checkout.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The folder that `build` leaves and `serve` serves.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder for the programs compiled for the browser: it lies apart, so that the two compilers
/// never share one.
pub(crate) fn wasm_target() -> PathBuf {
    root().join("target/wasm")
}

/// The commands of the packages from npm.
pub(crate) fn node_commands() -> PathBuf {
    root().join("node_modules/.bin")
}

/// The tools installed for this project: a folder of the user's, so that every checkout on the
/// machine finds them.
pub(crate) fn cache() -> Result<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .context("no folder for installed tools: set HOME or XDG_CACHE_HOME")?;
    Ok(base.join("account-closure-checklist"))
}
