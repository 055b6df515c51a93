//! Checks the package as its users meet it: packed, installed, imported, and built into an app.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::NAME;
use checkout::{folders, paths, run};

use crate::{build, node};

const FIXTURE: &str = "tests/fixtures/vite";

/// Checks the package, and builds the app with it; the result is the app's folder.
pub(crate) fn check() -> Result<PathBuf> {
    let package = super::make()?;
    let place = prepared()?;
    let own = |name: &str| place.join("node_modules/.bin").join(name);
    run::run(Command::new(own("publint")).arg("--strict").arg(&package))?;
    // There is no CommonJS form, and nobody is asked for types elsewhere.
    let attw = ["--profile", "esm-only", "--no-definitely-typed", "--pack"];
    run::run(Command::new(own("attw")).args(attw).arg(&package))?;

    let installed = install(&package, &place)?;
    run::run(
        Command::new("node")
            .arg("check.mjs")
            .arg(&installed)
            .current_dir(&place),
    )?;
    run::run(Command::new(own("tsc")).current_dir(&place))?;
    let vite = ["build", "--logLevel", "warn"];
    run::run(Command::new(own("vite")).args(vite).current_dir(&place))?;
    super::next::check(&package)?;
    Ok(place.join("dist"))
}

/// The app, built with the release as it is now.
pub(crate) fn app() -> Result<PathBuf> {
    let app = paths::root().join("target/vite/dist");
    let changed = |place: &Path| fs::metadata(place).and_then(|data| data.modified()).ok();
    let release = changed(&build::current_release()?.join("index.html"));
    match changed(&app.join("index.html")) {
        Some(built) if Some(built) > release => Ok(app),
        _ => check(),
    }
}

/// A copy of the app's sources with the tools installed: none of that belongs among the sources.
fn prepared() -> Result<PathBuf> {
    let place = paths::root().join("target/vite");
    let fixture = paths::root().join(FIXTURE);
    folders::remove(&place.join("dist"))?;
    folders::remove(&place.join("src"))?;
    folders::copy_folder(&fixture, &place)?;
    let what =
        "Vite, TypeScript, publint and arethetypeswrong into target/vite, 110 MB, about 20 seconds";
    node::install(&place, &fixture.join("package-lock.json"), what)?;
    Ok(place)
}

/// Installs the package where the app finds it, as npm would: only what is packed.
fn install(package: &Path, place: &Path) -> Result<PathBuf> {
    let mut pack = Command::new("npm");
    pack.args(["pack", "--loglevel=error", "--pack-destination"])
        .arg(place);
    let archive = run::output(pack.current_dir(package))?;
    let archive = place.join(
        archive
            .trim()
            .lines()
            .last()
            .context("npm packed nothing")?,
    );
    let installed = place.join("node_modules").join(NAME);
    folders::remove(&installed)?;
    fs::create_dir_all(&installed)?;
    let mut unpack = Command::new("tar");
    unpack
        .arg("--extract")
        .arg("--gzip")
        .arg("--strip-components=1");
    run::run(
        unpack
            .arg("--file")
            .arg(&archive)
            .arg("--directory")
            .arg(&installed),
    )?;
    fs::remove_file(archive)?;
    Ok(installed)
}
