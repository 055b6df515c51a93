//! The generators, at the versions that lie beside each site, in the cache folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::sources;
use crate::{apt, node, paths, run};

/// The Python with what the site's `requirements.txt` names.
pub(super) fn python(name: &str, fixture: &Path) -> Result<PathBuf> {
    let versions = fixture.join("requirements.txt");
    let home = installed(name, &versions, "1 minute", |unfinished| {
        let module = ["-c", "import venv, ensurepip"];
        if run::ask(Command::new("python3").args(module)).is_none() {
            let packages = ["python3", "python3-venv"];
            apt::install(&packages, "Python, for documentation sites", "1 minute")?;
        }
        run::run(Command::new("python3").args(["-m", "venv"]).arg(unfinished))?;
        let pip = ["-m", "pip", "install", "--quiet", "--no-input"];
        // Everything is named, with its version: nothing else may come along.
        let exactly = ["--disable-pip-version-check", "--no-deps", "--requirement"];
        let mut python = Command::new(unfinished.join("bin/python"));
        run::run(python.args(pip).args(exactly).arg(&versions))
    })?;
    Ok(home.join("bin/python"))
}

/// The folder of the packages that the site's `package-lock.json` names.
pub(super) fn node(name: &str, fixture: &Path) -> Result<PathBuf> {
    let lock = fixture.join("package-lock.json");
    let home = installed(name, &lock, "2 minutes", |unfinished| {
        node::ensure_programs()?;
        fs::create_dir_all(unfinished)?;
        for file in ["package.json", "package-lock.json", ".npmrc"] {
            fs::copy(fixture.join(file), unfinished.join(file))?;
        }
        let mut npm = Command::new("npm");
        // None of the packages needs its installation scripts.
        npm.args(["ci", "--ignore-scripts", "--loglevel=error"]);
        run::run(npm.current_dir(unfinished))
    })?;
    Ok(home.join("node_modules"))
}

/// A folder of the cache that is filled once for each content of a file of versions.
fn installed(
    name: &str,
    versions: &Path,
    how_long: &str,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let cache = paths::cache()?;
    let content =
        fs::read_to_string(versions).with_context(|| format!("no {}", versions.display()))?;
    let home = cache.join(format!("{name}-{}", sources::digest(&[], &content)?));
    if home.exists() {
        return Ok(home);
    }
    fs::create_dir_all(&cache)?;
    // Another checkout may be installing the same: one waits for the other.
    let lock = fs::File::create(cache.join("lock"))?;
    lock.lock()?;
    if !home.exists() {
        let place = home.display();
        println!("Installing the generator of the site {name} into {place}, about {how_long}.");
        // An interrupted installation never counts.
        let unfinished = cache.join(format!("{name}-unfinished"));
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fill(&unfinished)?;
        fs::rename(&unfinished, &home)?;
    }
    Ok(home)
}
