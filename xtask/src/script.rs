//! What is no Rust, in `src/`, of the page with React in the bench and of the browser tests: TypeScript checks
//! its types, Biome how it is written.
//!
//! The output of esbuild has no types any more, and esbuild checks none.

use std::process::Command;

use anyhow::Result;
use checkout::{paths, run};

use crate::{bundle, node};

/// The folders that TypeScript checks: what it has to know of each is in a file there.
const PROJECTS: [&str; 3] = ["src", "crates/bench/react", "tests/harness/scripts"];

/// Checks types, lints and format.
pub(crate) fn check() -> Result<()> {
    node::ensure_packages()?;
    write_types()?;
    for project in PROJECTS {
        run::run(&mut tool("tsc", &["--project", project]))?;
    }
    run::run(&mut tool("biome", &["ci", "--error-on-warnings"]))
}

/// The types of the public surface, where `src/tsconfig.json` says that they are: the loader's own code
/// is held to what its hosts are told.
fn write_types() -> Result<()> {
    let folder = paths::root().join("target/types");
    bundle::run(&["types".as_ref(), folder.as_ref()])
}

fn tool(name: &str, arguments: &[&str]) -> Command {
    let mut tool = Command::new(paths::node_commands().join(name));
    tool.args(arguments).current_dir(paths::root());
    tool
}
