//! Changes the gate in every way that cargo-mutants knows; each change must fail a test.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::{crate_tools, environment, paths, test};

/// The files whose every change a test must notice.
const GATE: [&str; 4] = [
    "crates/domain/src/gate*.rs",
    "crates/domain/src/gate/**",
    "crates/domain/src/case/clock.rs",
    "crates/domain/src/evidence.rs",
];

/// How many times longer than the unchanged gate's the tests of a mutant may take, and seconds
/// that they may take in any case. One that never ends has been noticed too.
const TIMEOUT: [&str; 4] = ["--timeout-multiplier", "5", "--minimum-test-timeout", "30"];

/// Fails if any mutant survives.
pub(crate) fn check() -> Result<()> {
    // A report of an earlier run must not be taken for this one's.
    let report = paths::root().join("target/mutants.out");
    if report.exists() {
        fs::remove_dir_all(&report)?;
    }
    let folders = crate_tools::folders(&[crate_tools::cargo_mutants()])?;
    let mut mutants = test::cargo();
    mutants
        .env("PATH", environment::path_with(&folders)?)
        // Two mutants in one folder would be compiled into each other.
        .env_remove("CARGO_TARGET_DIR")
        .args([
            "mutants",
            "--package",
            "domain",
            "--jobs",
            "2",
            "--no-shuffle",
        ])
        .args(["--build-timeout", "300", "--output", "target"])
        // The tables take no time: every mutant is compiled sooner without optimisation.
        .args([
            "--cargo-arg",
            "--config=profile.dev.package.domain.opt-level=0",
        ])
        .args(TIMEOUT)
        .args(GATE.iter().flat_map(|files| ["--file", files]))
        // The tables alone notice every change, in seconds; those of cases know how a time is kept,
        // those of records how it is taken over.
        .args(["--", "--test", "gate_tables", "--test", "case"])
        .args(["--test", "record"]);
    let status = mutants.status().context("could not start cargo mutants")?;

    // All killed, some survived, some ran without end; with anything else it did not finish.
    ensure!(
        matches!(status.code(), Some(0 | 2 | 3)),
        "cargo mutants did not try all mutants ({status})"
    );
    let outcomes = fs::read_to_string(report.join("outcomes.json"))
        .with_context(|| format!("cargo mutants made no report ({status})"))?;
    let outcomes: Value = serde_json::from_str(&outcomes)?;
    let count = |name: &str| outcomes.get(name).and_then(Value::as_u64).unwrap_or(0);
    let [total, caught, timeout, unviable, missed] =
        ["total_mutants", "caught", "timeout", "unviable", "missed"].map(count);
    println!(
        "{total} mutants: {caught} killed, {timeout} ran without end, {unviable} did not \
         compile, {missed} survived"
    );
    ensure!(
        missed == 0,
        "{missed} mutants survived: see target/mutants.out/missed.txt"
    );
    // Without this, a report that says nothing would look like success.
    ensure!(
        total > 0 && total == caught + timeout + unviable,
        "the mutants were not all tried"
    );
    Ok(())
}
