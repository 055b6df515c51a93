//! esbuild joins modules and style sheets and makes them small.

use std::process::Command;

use anyhow::Result;

use crate::{paths, run};

/// A module of ours with everything it imports, as one small module.
pub(super) fn script(entry: &str, options: &[String]) -> Result<String> {
    let mut esbuild = command(entry);
    run::output(
        esbuild
            .args(["--format=esm", "--target=es2022"])
            .args(options),
    )
}

/// A style sheet of ours with everything it imports, as one small sheet.
pub(super) fn style(entry: &str) -> Result<String> {
    let style = run::output(&mut command(entry))?;
    Ok(style.trim_end().to_owned())
}

fn command(entry: &str) -> Command {
    let mut esbuild = Command::new(paths::node_commands().join("esbuild"));
    esbuild
        .arg(entry)
        .args([
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--legal-comments=none",
        ])
        .arg("--log-level=warning")
        .current_dir(paths::root());
    esbuild
}
