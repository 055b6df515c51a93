//! The packages from npm: wasm-opt, esbuild, axe-core and Papa Parse.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::{apt, environment, paths, run};

/// Sees to it that what package-lock.json names is installed.
pub(crate) fn ensure_packages() -> Result<()> {
    let wanted =
        changed(&paths::root().join("package-lock.json")).context("no package-lock.json")?;
    // npm writes this file last.
    let installed = changed(&paths::root().join("node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| installed >= wanted) {
        return Ok(());
    }
    let missing: Vec<&str> = [("node", "nodejs"), ("npm", "npm")]
        .into_iter()
        .filter(|(program, _)| environment::find(program).is_none())
        .map(|(_, package)| package)
        .collect();
    if !missing.is_empty() {
        apt::install(
            &missing,
            "Node.js, for the tools that come from npm",
            "1 minute",
        )?;
    }
    println!(
        "Installing wasm-opt, esbuild, axe-core and Papa Parse into node_modules, about 10 seconds."
    );
    // None of the packages needs its installation scripts.
    run::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts", "--loglevel=error"])
            .current_dir(paths::root()),
    )
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}
