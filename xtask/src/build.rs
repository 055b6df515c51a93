//! Builds the page.

use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{fs, io};

use anyhow::{Context, Result};

use crate::compiler::Profile;
use checkout::environment::FOR_TESTS;
use checkout::{folders, paths, run};

use crate::{bundle, trunk};

/// Names at the root of the checkout that no release is made from.
const NO_INPUT: [&str; 4] = ["target", "dist", "node_modules", "tests"];

/// Builds the release into `dist/`; fails where it is larger than it may be.
pub(crate) fn release() -> Result<PathBuf> {
    println!("Building the release; the first time takes about 3 minutes.");
    let made = paths::root().join("target/trunk");
    run::run(trunk::command(Profile::Release)?.args(["build", "--release", "--offline"]))?;
    bundle::run(&["release".as_ref(), made.as_ref()])?;
    replace(&made, &paths::dist())?;
    Ok(paths::dist())
}

/// The release as the sources have it now: builds only where something has changed.
pub(crate) fn current_release() -> Result<PathBuf> {
    let dist = paths::dist();
    let built = fs::metadata(dist.join("index.html")).and_then(|data| data.modified());
    match built {
        Ok(built) if newest_input()? < built => Ok(dist),
        _ => release(),
    }
}

/// Builds a page that can be made to trap and speaks the pseudo-language, for the tests. It is never
/// shipped, so it does not lie in `dist/`.
pub(crate) fn fault_injection() -> Result<PathBuf> {
    let made = paths::root().join("target/fault-injection");
    let arguments = [
        "build",
        "--release",
        "--offline",
        "--features",
        "fault-injection",
        "--dist",
    ];
    let mut trunk = trunk::command(Profile::Release)?;
    run::run(trunk.env(FOR_TESTS, "1").args(arguments).arg(&made))?;
    Ok(made)
}

/// When anything that the release is made from was last changed. Folders count: their time tells
/// when a file was removed.
fn newest_input() -> Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(paths::root())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let input = !name.starts_with('.') && !name.ends_with(".md");
        if input && !NO_INPUT.contains(&name.as_str()) {
            newest = newest.max(newest_in(&entry.path())?);
        }
    }
    Ok(newest)
}

fn newest_in(path: &Path) -> io::Result<SystemTime> {
    let data = fs::metadata(path)?;
    let mut newest = data.modified()?;
    if data.is_dir() {
        for entry in fs::read_dir(path)? {
            newest = newest.max(newest_in(&entry?.path())?);
        }
    }
    Ok(newest)
}

/// Puts a copy of one folder in the place of another; the old one is there until the new one is
/// complete.
fn replace(source: &Path, destination: &Path) -> Result<()> {
    let copy = paths::root().join("target/new-dist");
    folders::remove(&copy)?;
    folders::copy_folder(source, &copy)
        .with_context(|| format!("could not copy {}", source.display()))?;
    folders::remove(destination)?;
    fs::rename(&copy, destination)
        .with_context(|| format!("could not make {}", destination.display()))
}
