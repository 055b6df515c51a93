//! Python, with packages that this project needs and that nothing else on the machine sees.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use checkout::run;

use crate::{apt, installed};

/// The Python with all packages that the file names.
pub(crate) fn with(name: &str, what: &str, versions: &Path) -> Result<PathBuf> {
    let home = installed::folder(name, what, versions, "1 minute", |unfinished| {
        let module = ["-c", "import venv, ensurepip"];
        if run::ask(Command::new("python3").args(module)).is_none() {
            apt::install(&["python3", "python3-venv"], "Python", "1 minute")?;
        }
        run::run(Command::new("python3").args(["-m", "venv"]).arg(unfinished))?;
        let pip = ["-m", "pip", "install", "--quiet", "--no-input"];
        // Everything is named, with its version: nothing else may come along.
        let exactly = ["--disable-pip-version-check", "--no-deps", "--requirement"];
        let mut python = Command::new(unfinished.join("bin/python"));
        run::run(python.args(pip).args(exactly).arg(versions))
    })?;
    Ok(home.join("bin/python"))
}
