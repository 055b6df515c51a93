//! The tests of the collector.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use checkout::paths::{self, COLLECTOR};
use checkout::{collector, run};

use crate::python;

/// The tests, in order: the quick ones first.
const TESTS: [&str; 6] = [
    "test_table.py",
    "test_documented.py",
    "test_collecting.py",
    "test_moto.py",
    "test_oldest.py",
    "test_limits.py",
];

/// Collects from a simulated account, and from the one where its copies are kept; the result is the folder
/// with both files.
pub(crate) fn collected() -> Result<PathBuf> {
    let python = newest()?;
    let made = put_into_target()?;
    let files = paths::root().join("target/collected");
    let script = paths::root().join("tests/collector/collected.py");
    let mut collecting = Command::new(python);
    collecting.arg("-B").arg(script).arg(&files);
    run::run(collecting.env("COLLECTOR", made))?;
    Ok(files)
}

/// The Python with the newest SDK.
fn newest() -> Result<PathBuf> {
    let versions = paths::root().join("tests/collector/requirements.txt");
    python::with("collector", "a simulated AWS and the SDK", &versions)
}

/// The folder with the script, as everybody has it.
fn put_into_target() -> Result<PathBuf> {
    let made = paths::root().join("target/collector");
    fs::create_dir_all(&made)?;
    fs::write(made.join(COLLECTOR), collector::script()?)?;
    Ok(made)
}

/// Runs the collector's tests, with the newest SDK and with the oldest that it supports.
pub(crate) fn check() -> Result<()> {
    let folder = paths::root().join("tests/collector");
    let python = newest()?;
    let oldest = folder.join("requirements-oldest.txt");
    let oldest = python::with("collector-oldest", "the oldest SDK", &oldest)?;
    let made = put_into_target()?;
    for test in TESTS {
        // Nothing is left beside the sources.
        let mut tests = Command::new(&python);
        tests.arg("-B").arg(folder.join(test));
        // The tests read one file, as everybody has it.
        tests.env("COLLECTOR", &made).env("OLDEST_PYTHON", &oldest);
        run::run(&mut tests)?;
    }
    Ok(())
}
