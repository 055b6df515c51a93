//! The generators, at the versions that lie beside each site, in the cache folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use checkout::run;

use crate::{installed, node, python};

/// The Python with what the site's `requirements.txt` names.
pub(super) fn python(name: &str, fixture: &Path) -> Result<PathBuf> {
    python::with(name, &what(name), &fixture.join("requirements.txt"))
}

/// The folder of the packages that the site's `package-lock.json` names.
pub(super) fn node(name: &str, fixture: &Path) -> Result<PathBuf> {
    let lock = fixture.join("package-lock.json");
    let home = installed::folder(name, &what(name), &lock, "2 minutes", |unfinished| {
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

fn what(name: &str) -> String {
    format!("the generator of the site {name}")
}
