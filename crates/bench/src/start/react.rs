//! The page with React, made for production as its users make theirs.

use std::process::Command;

use anyhow::{Context, Result};
use checkout::{paths, run};

/// Its script, with React in it.
pub(super) fn script() -> Result<String> {
    let mut esbuild = Command::new(paths::node_commands().join("esbuild"));
    esbuild
        .args(["crates/bench/react/page.tsx", "--bundle", "--minify"])
        .args(["--charset=utf8", "--legal-comments=none"])
        .args(["--format=esm", "--target=es2022"])
        // Otherwise React is the one for development.
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .arg("--log-level=warning")
        .current_dir(paths::root());
    run::output(&mut esbuild).context("the page with React is not made")
}
