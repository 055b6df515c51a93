//! The package, linked from its folder, in an app of Next.js: there it is compiled anew, by SWC.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use super::NAME;
use checkout::{folders, paths, run};

use crate::node;

const FIXTURE: &str = "tests/fixtures/next";

/// Builds the app; fails where it can't be, or where what the server writes has lost a property.
pub(super) fn check(package: &Path) -> Result<()> {
    let place = paths::root().join("target/next");
    let fixture = paths::root().join(FIXTURE);
    for made in [".next", "out", "app"] {
        folders::remove(&place.join(made))?;
    }
    folders::copy_folder(&fixture, &place)?;
    let what = "Next.js into target/next, 322 MB, about 30 seconds";
    node::install(&place, &fixture.join("package-lock.json"), what)?;
    link(package, &place.join("node_modules").join(NAME))?;
    println!("Building the app of Next.js.");
    let mut next = Command::new(place.join("node_modules/.bin/next"));
    run::run(
        next.arg("build")
            .env("NEXT_TELEMETRY_DISABLED", "1")
            .current_dir(&place),
    )?;
    let page = fs::read_to_string(place.join("out/index.html"))?;
    for key in ["one", "two"] {
        let written = format!("<{NAME} storageKey=\"{key}\">");
        ensure!(page.contains(&written), "the server wrote no {written}");
    }
    Ok(())
}

/// As `npm install FOLDER` does it.
fn link(package: &Path, place: &Path) -> Result<()> {
    if place.is_symlink() {
        fs::remove_file(place)?;
    }
    folders::remove(place)?;
    std::os::unix::fs::symlink(package, place)?;
    Ok(())
}
