//! `cargo xtask bench`: size and speed.

use anyhow::Result;
use checkout::run;

use crate::{browsers, build, bundle, node};

/// Builds the release, whose sizes are printed, and measures what one answer costs, how evidence is read
/// and how the page starts, or only the named parts.
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
    browsers::chromium("the browser that is measured in")?;
    node::ensure_packages()?;
    let bench = ["run", "--quiet", "--package", "bench", "--"];
    run::run(run::cargo().args(bench).arg(dist).args(parts))
}
