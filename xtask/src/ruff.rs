//! The collector and the tests in Python: ruff checks how they are written.

use std::process::Command;

use anyhow::Result;
use checkout::{paths, run};

use crate::python;

/// Checks lints and format.
pub(crate) fn check() -> Result<()> {
    let versions = paths::root().join("xtask/ruff-requirements.txt");
    let python = python::with("ruff", "a linter for Python", &versions)?;
    for arguments in [&["check"][..], &["format", "--check"]] {
        let mut ruff = Command::new(&python);
        // Nothing is left beside the sources.
        ruff.args(["-m", "ruff"]).args(arguments);
        ruff.args(["--no-cache", "--quiet", "--config", "xtask/ruff.toml"]);
        run::run(ruff.current_dir(paths::root()))?;
    }
    Ok(())
}
