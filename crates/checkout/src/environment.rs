//! The environment of the programs that are started.
//!
//! Cargo and rustup tell every program they start which compiler is meant. Another cargo started
//! below would believe them, so what they have set is taken out first.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

/// Set while Trunk builds on every save: the PATH that the command was started with.
pub const OUTER_PATH: &str = "XTASK_OUTER_PATH";

/// Set while a page for the tests is built.
pub const FOR_TESTS: &str = "XTASK_FOR_TESTS";

const SET_BY_CARGO: [&str; 11] = [
    "CARGO",
    "RUSTC",
    "RUSTDOC",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTFLAGS",
    "RUSTDOCFLAGS",
    "RUSTC_BOOTSTRAP",
    "RUSTUP_TOOLCHAIN",
    "RUST_RECURSION_COUNT",
    "LD_LIBRARY_PATH",
];

/// Settings of the machine, not of one compilation: they stay.
const KEPT: [&str; 5] = [
    "CARGO_HOME",
    "CARGO_HTTP_",
    "CARGO_NET_",
    "CARGO_REGISTR",
    "CARGO_TERM_",
];

/// Takes out the variables that an outer cargo or rustup has set.
pub fn clean(command: &mut Command) -> &mut Command {
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_inherited) {
            command.env_remove(name);
        }
    }
    command
}

fn is_inherited(name: &str) -> bool {
    let kept = KEPT.iter().any(|prefix| name.starts_with(prefix));
    SET_BY_CARGO.contains(&name) || (name.starts_with("CARGO_") && !kept)
}

/// The PATH with these folders in front.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let own = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&own));
    env::join_paths(all).context("a folder on PATH has a name that PATH can't hold")
}

/// The first program of this name on PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cargo_sets_goes_and_settings_stay() {
        for name in [
            "CARGO",
            "CARGO_MANIFEST_DIR",
            "CARGO_TARGET_DIR",
            "RUSTUP_TOOLCHAIN",
        ] {
            assert!(is_inherited(name), "{name}");
        }
        for name in [
            "CARGO_HOME",
            "CARGO_NET_OFFLINE",
            "PATH",
            "RUSTUP_HOME",
            "RUST_BACKTRACE",
        ] {
            assert!(!is_inherited(name), "{name}");
        }
    }

    #[test]
    fn programs_are_found_on_the_path_only() {
        assert!(find("cargo").is_some());
        assert_eq!(find("no-program-has-this-name"), None);
    }
}
