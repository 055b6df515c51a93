//! Checks every AWS command that the page shows against the models of AWS's services.

use anyhow::Result;
use checkout::{paths, run};

use crate::python;

/// Fails if any command is one that AWS does not know, or if the check would not notice.
pub(crate) fn check() -> Result<()> {
    let versions = paths::root().join("tests/commands/requirements.txt");
    let python = python::with("commands", "the models of AWS's services", &versions)?;
    let check = ["run", "--quiet", "--package", "commands", "--"];
    run::run(run::cargo().args(check).arg(python))
}
