//! Builds the page.

use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{fs, io};

use anyhow::{Context, Result};

use crate::compiler::Profile;
use crate::{budget, collector, contents, paths, run, text, trunk};

/// Names at the root of the checkout that no release is made from.
const NO_INPUT: [&str; 4] = ["target", "dist", "node_modules", "tests"];

/// Builds the release into `dist/`; fails where it is larger than it may be.
pub(crate) fn release() -> Result<PathBuf> {
    println!("Building the release; the first time takes about 3 minutes.");
    let made = paths::root().join("target/trunk");
    run::run(trunk::command(Profile::Release)?.args(["build", "--release", "--offline"]))?;
    collector::put_into(&made)?;
    contents::check(&made)?;
    contents::check_programs(&made, &paths::wasm_target().join("wasm-opt/release"))?;
    text::write(&text::folder())?;
    budget::check(&made)?;
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

/// Set while a page for the tests is built.
pub(crate) const FOR_TESTS: &str = "XTASK_FOR_TESTS";

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
    remove(&copy)?;
    copy_folder(source, &copy).with_context(|| format!("could not copy {}", source.display()))?;
    remove(destination)?;
    fs::rename(&copy, destination)
        .with_context(|| format!("could not make {}", destination.display()))
}

/// Removes a folder with all that is in it; one that is not there is fine too.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Copies a folder with all that is in it, into one that may be there already.
pub(crate) fn copy_folder(source: &Path, destination: &Path) -> io::Result<()> {
    fs::create_dir_all(destination)?;
    for entry in fs::read_dir(source)? {
        let entry = entry?;
        let to = destination.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
