//! `cargo xtask bench`: size and speed.

use anyhow::Result;
use checkout::{environment, run};

use crate::{apt, build, bundle, node};

/// Builds the release, whose sizes are printed, and measures what one answer costs and how evidence
/// is read, or only the named parts.
///
/// With `ACC_DIST` set, the release in that folder is measured instead.
pub(crate) fn run(parts: &[&str]) -> Result<()> {
    let dist = match std::env::var_os("ACC_DIST") {
        Some(folder) => {
            let dist = std::path::absolute(folder)?;
            bundle::run(&["sizes".as_ref(), dist.as_ref()])?;
            dist
        }
        None => build::release()?,
    };
    let programs = ["chromium", "chromedriver"];
    if programs
        .iter()
        .any(|name| environment::find(name).is_none())
    {
        let packages = ["chromium", "chromium-driver"];
        apt::install(&packages, "the browser that is measured in", "1 minute")?;
    }
    node::ensure_packages()?;
    let bench = ["run", "--quiet", "--package", "bench", "--"];
    run::run(run::cargo().args(bench).arg(dist).args(parts))
}
