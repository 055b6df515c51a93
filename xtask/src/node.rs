//! The tools that come from npm: those of the build, and those that check the package.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};
use checkout::{environment, paths, run};

use crate::apt;

/// Sees to it that the tools of the build and of the tests are installed.
pub(crate) fn ensure_packages() -> Result<()> {
    let lock = paths::root().join("package-lock.json");
    let what = "wasm-opt, esbuild, TypeScript, Biome, axe-core, React and Papa Parse into node_modules, about \
                15 seconds";
    install(paths::root(), &lock, what)
}

/// Sees to it that what a lock file names is installed in a folder that has a copy of it.
pub(crate) fn install(folder: &Path, lock: &Path, what: &str) -> Result<()> {
    let wanted = changed(lock).context("no package-lock.json")?;
    // npm writes this file last.
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| installed >= wanted) {
        return Ok(());
    }
    ensure_programs()?;
    println!("Installing {what}.");
    // None of the packages needs its installation scripts.
    run::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts", "--loglevel=error"])
            .current_dir(folder),
    )
}

/// Sees to it that Node.js and npm are there.
pub(crate) fn ensure_programs() -> Result<()> {
    let missing: Vec<&str> = [("node", "nodejs"), ("npm", "npm")]
        .into_iter()
        .filter(|(program, _)| environment::find(program).is_none())
        .map(|(_, package)| package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    apt::install(
        &missing,
        "Node.js, for the tools that come from npm",
        "1 minute",
    )
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}
