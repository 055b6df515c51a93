//! Tools that come as crates, each at one version: from the user's own installation where that
//! version is there, else from the cache folder, into which they are installed once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::prebuilt::{self, Prebuilt};
use checkout::{environment, folders, paths, run};

/// A program from a crate.
pub(crate) struct CrateTool {
    name: &'static str,
    program: &'static str,
    pub(crate) version: String,
    how_long: &'static str,
    /// Whether the crate's own lock file is used.
    locked: bool,
    /// What its makers have compiled already.
    prebuilt: &'static [Prebuilt],
}

/// Later versions want a newer compiler than many machines have.
pub(crate) fn trunk() -> CrateTool {
    CrateTool {
        name: "trunk",
        program: "trunk",
        version: "0.21.14".to_owned(),
        how_long: "4 minutes",
        locked: true,
        prebuilt: &prebuilt::TRUNK,
    }
}

/// Its version must be exactly the library's, so Cargo.lock says it.
pub(crate) fn wasm_bindgen() -> Result<CrateTool> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock")).context("no Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock doesn't say the version of wasm-bindgen")?;
    Ok(CrateTool {
        name: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: version.to_owned(),
        how_long: "1 minute",
        // Its lock file names a version of a dependency that was withdrawn.
        locked: false,
        prebuilt: &[],
    })
}

/// Drives Firefox.
pub(crate) fn geckodriver() -> CrateTool {
    CrateTool {
        name: "geckodriver",
        program: "geckodriver",
        version: "0.37.1".to_owned(),
        how_long: "1 minute",
        locked: true,
        prebuilt: &[],
    }
}

/// Changes the gate, to see whether a test notices.
pub(crate) fn cargo_mutants() -> CrateTool {
    CrateTool {
        name: "cargo-mutants",
        program: "cargo-mutants",
        version: "27.1.0".to_owned(),
        how_long: "1 minute",
        locked: true,
        prebuilt: &[],
    }
}

/// Whether the tools are there.
pub(crate) fn are_there(tools: &[CrateTool]) -> Result<bool> {
    let cache = paths::cache()?;
    Ok(tools.iter().all(|tool| tool.is_there(&cache)))
}

/// Sees to it that the tools are there; the result are the folders that belong on PATH for them.
pub(crate) fn folders(tools: &[CrateTool]) -> Result<Vec<PathBuf>> {
    let cache = paths::cache()?;
    if !are_there(tools)? {
        fs::create_dir_all(&cache)?;
        // Another checkout may be installing the same: one waits for the other.
        let lock = fs::File::create(cache.join("lock"))?;
        lock.lock()?;
        let build = cache.join("build");
        for tool in tools.iter().filter(|tool| !tool.is_there(&cache)) {
            tool.install(&tool.home(&cache), &build)?;
        }
        // The tools share most of what they are compiled from, and none is needed twice.
        if build.exists() {
            fs::remove_dir_all(&build)?;
        }
    }
    let homes = tools
        .iter()
        .map(|tool| tool.home(&cache))
        .filter(|home| home.exists());
    Ok(homes.map(|home| home.join("bin")).collect())
}

impl CrateTool {
    fn home(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.name, self.version))
    }

    fn is_there(&self, cache: &Path) -> bool {
        self.home(cache).exists() || self.is_on_path()
    }

    fn is_on_path(&self) -> bool {
        run::ask(Command::new(self.program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
    }

    /// Installs into a folder of another name first: an interrupted installation never counts.
    fn install(&self, home: &Path, build: &Path) -> Result<()> {
        let unfinished = home.with_file_name(format!("{}-unfinished", self.name));
        if !self.download(home, &unfinished)? {
            self.compile(home, &unfinished, build)?;
        }
        fs::rename(&unfinished, home).with_context(|| format!("could not make {}", home.display()))
    }

    /// Whether the program could be had ready-made.
    fn download(&self, home: &Path, unfinished: &Path) -> Result<bool> {
        let Some(prebuilt) = prebuilt::for_here(self.prebuilt) else {
            return Ok(false);
        };
        println!(
            "Downloading {} {} into {}, a few seconds.",
            self.name,
            self.version,
            home.display()
        );
        folders::remove(unfinished)?;
        if let Err(error) = prebuilt.install(unfinished) {
            println!("It can't be had ready-made: {error:#}.");
            folders::remove(unfinished)?;
            return Ok(false);
        }
        Ok(true)
    }

    fn compile(&self, home: &Path, unfinished: &Path, build: &Path) -> Result<()> {
        println!(
            "Installing {} {} into {}, about {}.",
            self.name,
            self.version,
            home.display(),
            self.how_long
        );
        let mut cargo = Command::new("cargo");
        environment::clean(&mut cargo)
            .args(["install", "--quiet", "--debug", "--root"])
            .arg(unfinished)
            .args(self.locked.then_some("--locked"))
            .arg(format!("{}@{}", self.name, self.version))
            // The checkout's own settings are none of the tool's business.
            .current_dir(std::env::temp_dir())
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_TARGET_DIR", build);
        run::run(&mut cargo)
    }
}

/// The version of a package as Cargo.lock has it.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_says_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.1"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
