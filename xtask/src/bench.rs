//! `cargo xtask bench`: size and speed, side by side in one run.

use anyhow::Result;

use crate::build;

/// Builds the release, whose sizes are printed; what measures in a browser is called after that,
/// with the folder of the release.
pub(crate) fn run() -> Result<()> {
    build::release().map(drop)
}
