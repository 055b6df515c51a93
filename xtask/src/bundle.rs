//! The crate `bundle`, which puts together what the page loads: compiled only once it is needed.

use std::ffi::OsStr;

use anyhow::Result;
use checkout::run;

/// Compiles it, so that Trunk finds it beside this program.
pub(crate) fn build() -> Result<()> {
    run::run(run::cargo().args(["build", "--quiet", "--package", "bundle"]))
}

/// Runs one of its commands.
pub(crate) fn run(arguments: &[&OsStr]) -> Result<()> {
    let bundle = ["run", "--quiet", "--package", "bundle", "--"];
    run::run(run::cargo().args(bundle).args(arguments))
}
