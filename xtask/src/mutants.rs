//! Changes the gate in every way that cargo-mutants knows; each change must fail a test. That takes ten minutes
//! and says the same as long as nothing in `crates/domain` changes: which state of it was tried last, with no
//! survivor, stands in a file.

use std::ffi::OsStr;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use checkout::{environment, paths, run};
use serde_json::Value;

use crate::crate_tools;

/// Files whose every change a test must notice, and the tests that do: no others are built.
struct Guarded {
    name: &'static str,
    files: &'static [&'static str],
    tests: &'static [&'static str],
}

const GUARDED: [Guarded; 2] = [
    Guarded {
        name: "gate",
        files: &[
            "crates/domain/src/gate*.rs",
            "crates/domain/src/gate/**",
            "crates/domain/src/evidence.rs",
        ],
        tests: &["gate_tables"],
    },
    // Cases know how a time is kept, records how it is taken over.
    Guarded {
        name: "clock",
        files: &["crates/domain/src/case/clock.rs"],
        tests: &["case", "gate_tables", "record"],
    },
];

/// How many times longer than the unchanged gate's the tests of a mutant may take, and seconds
/// that they may take in any case. One that never ends has been noticed too.
const TIMEOUT: [&str; 4] = ["--timeout-multiplier", "5", "--minimum-test-timeout", "30"];

/// The git tree of `crates/domain` of which no mutant survived.
const TRIED: &str = "xtask/mutants-tried.txt";

/// Fails if any mutant survives. What was tried already, as it is now, is not tried again.
pub(crate) fn check() -> Result<()> {
    let file = paths::root().join(TRIED);
    let now = domain()?;
    // Without the file nothing was tried.
    let tried = fs::read_to_string(&file).unwrap_or_default();
    if now.as_deref() == Some(tried.trim()) {
        println!("crates/domain is as it was when no mutant of gate and clock survived ({TRIED})");
        return Ok(());
    }
    try_everything()?;
    if let Some(now) = now {
        fs::write(&file, format!("{now}\n"))?;
        println!("no mutant survives in this state of crates/domain; {TRIED} says so");
    }
    Ok(())
}

/// The tree of `crates/domain` as git names it; none where files differ from what is staged.
fn domain() -> Result<Option<String>> {
    let git = |arguments: &[&str]| -> Result<String> {
        let mut git = Command::new("git");
        let output = git.args(arguments).current_dir(paths::root()).output()?;
        Ok(String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned())
    };
    let differing = git(&["status", "--porcelain", "--", "crates/domain"])?;
    let is_staged = |line: &str| line.get(1..2) == Some(" ");
    let tree = git(&["write-tree", "--prefix=crates/domain/"])?;
    let known = !tree.is_empty() && differing.lines().all(is_staged);
    Ok(known.then_some(tree))
}

fn try_everything() -> Result<()> {
    let folders = crate_tools::folders(&[crate_tools::cargo_mutants()])?;
    let path = environment::path_with(&folders)?;
    let results: Vec<_> = GUARDED
        .iter()
        .map(|guarded| try_all(guarded, &path))
        .collect();
    results.into_iter().collect()
}

fn try_all(guarded: &Guarded, path: &OsStr) -> Result<()> {
    let name = guarded.name;
    let output = paths::root().join("target/mutants").join(name);
    // A report of an earlier run must not be taken for this one's.
    if output.exists() {
        fs::remove_dir_all(&output)?;
    }
    fs::create_dir_all(&output)?;
    let mut mutants = run::cargo();
    mutants
        .env("PATH", path)
        // Two mutants in one folder would be compiled into each other.
        .env_remove("CARGO_TARGET_DIR")
        .args(["mutants", "--package", "domain", "--jobs", "2"])
        .args(["--no-shuffle", "--build-timeout", "300", "--output"])
        .arg(&output)
        // The tables take no time: every mutant is compiled sooner without optimisation.
        .arg("--cargo-arg=--config=profile.dev.package.domain.opt-level=0")
        .args(
            guarded
                .tests
                .iter()
                .map(|test| format!("--cargo-arg=--test={test}")),
        )
        .args(TIMEOUT)
        .args(guarded.files.iter().flat_map(|files| ["--file", files]));
    let status = mutants.status().context("could not start cargo mutants")?;

    // All killed, some survived, some ran without end; with anything else it did not finish.
    ensure!(
        matches!(status.code(), Some(0 | 2 | 3)),
        "cargo mutants did not try all mutants of the {name} ({status})"
    );
    let report = output.join("mutants.out");
    let outcomes = fs::read_to_string(report.join("outcomes.json"))
        .with_context(|| format!("cargo mutants made no report ({status})"))?;
    let outcomes: Value = serde_json::from_str(&outcomes)?;
    let count = |name: &str| outcomes.get(name).and_then(Value::as_u64).unwrap_or(0);
    let [total, caught, timeout, unviable, missed] =
        ["total_mutants", "caught", "timeout", "unviable", "missed"].map(count);
    println!(
        "{total} mutants of the {name}: {caught} killed, {timeout} ran without end, {unviable} \
         did not compile, {missed} survived"
    );
    // Whoever reads the log has nothing else.
    if missed > 0 {
        print!("{}", fs::read_to_string(report.join("missed.txt"))?);
    }
    ensure!(missed == 0, "{missed} mutants of the {name} survived");
    // Without this, a report that says nothing would look like success.
    ensure!(
        total > 0 && total == caught + timeout + unviable,
        "the mutants of the {name} were not all tried"
    );
    Ok(())
}
