//! `cargo xtask test`: every check there is, in parts that can also be called by name.

use std::time::Instant;

use anyhow::{Result, bail};
use checkout::{environment, run};

use crate::{
    browsers, build, collector, commands, licences, mutants, package, ruff, script, sites,
};

struct Part {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<()>,
}

/// In order: the quick ones first. The last is a part of the one before it.
const PARTS: [Part; 13] = [
    Part {
        name: "fmt",
        what: "the code is formatted",
        run: fmt,
    },
    Part {
        name: "clippy",
        what: "no lint complains",
        run: clippy,
    },
    Part {
        name: "licences",
        what: "every dependency may be used",
        run: licences::check,
    },
    Part {
        name: "script",
        what: "TypeScript's types fit, and no lint complains",
        run: script::check,
    },
    Part {
        name: "python",
        what: "Python is formatted, and no lint complains",
        run: ruff::check,
    },
    Part {
        name: "native",
        what: "tests that need no browser",
        run: native,
    },
    Part {
        name: "commands",
        what: "every AWS command is one that AWS's models know",
        run: commands::check,
    },
    Part {
        name: "collector",
        what: "the collector asks a simulated AWS",
        run: collector::check,
    },
    Part {
        name: "mutants",
        what: "a changed gate is noticed",
        run: mutants::check,
    },
    Part {
        name: "build",
        what: "the release builds within its budget",
        run: build,
    },
    Part {
        name: "package",
        what: "the package is one, and an app is built with it",
        run: package,
    },
    Part {
        name: "browser",
        what: "the page in three browser engines",
        run: browser,
    },
    Part {
        name: JOURNEY,
        what: "one way through the page, in Chromium",
        run: journey,
    },
];

const JOURNEY: &str = "journey";

/// For the inner loop: what changes of code and texts are most likely to break, within four minutes. Whoever
/// changes an AWS command adds `commands`, which reads the models of all services.
const QUICK: [&str; 7] = [
    "fmt", "clippy", "script", "python", "native", "build", JOURNEY,
];

/// Runs the named parts, or all; fails if any failed, after the last.
pub(crate) fn run(names: &[&str]) -> Result<()> {
    let names = match names {
        [] => &PARTS.map(|part| part.name)[..PARTS.len() - 1],
        ["--quick"] => &QUICK,
        names => names,
    };
    if let Some(unknown) = names
        .iter()
        .find(|name| PARTS.iter().all(|part| part.name != **name))
    {
        bail!("there is no part {unknown}; {}", parts_in_words());
    }
    let mut results = Vec::new();
    for part in PARTS.iter().filter(|part| names.contains(&part.name)) {
        println!("\n== {}: {}", part.name, part.what);
        let start = Instant::now();
        let result = (part.run)();
        let seconds = start.elapsed().as_secs();
        match &result {
            Ok(()) => println!("== {}: passed, {seconds} s", part.name),
            Err(error) => println!("== {}: FAILED, {seconds} s: {error:#}", part.name),
        }
        results.push((part.name, result.is_ok(), seconds));
    }
    summarise(&results)
}

fn summarise(results: &[(&str, bool, u64)]) -> Result<()> {
    println!();
    for (name, passed, seconds) in results {
        println!(
            "{name:<10} {} {seconds:>6} s",
            if *passed { "passed" } else { "FAILED" }
        );
    }
    let failed = results.iter().filter(|(_, passed, _)| !passed).count();
    println!("parts: {} passed, {failed} failed", results.len() - failed);
    if failed > 0 {
        bail!("not everything passed");
    }
    Ok(())
}

/// Whether this can be asked for.
#[cfg(test)]
pub(crate) fn is_part(name: &str) -> bool {
    name == "--quick" || PARTS.iter().any(|part| part.name == name)
}

fn parts_in_words() -> String {
    format!("the parts are {}", PARTS.map(|part| part.name).join(" "))
}

fn fmt() -> Result<()> {
    run::run(run::cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<()> {
    run::run(run::cargo().args([
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn native() -> Result<()> {
    run::run(run::cargo().args([
        "test",
        "--quiet",
        "--workspace",
        "--exclude",
        "browser-tests",
    ]))
}

fn build() -> Result<()> {
    build::release().map(drop)
}

fn package() -> Result<()> {
    package::check().map(drop)
}

fn journey() -> Result<()> {
    let folders = browsers::folders()?;
    let dist = build::current_release()?;
    let mut tests = run::cargo();
    tests
        .args(["test", "--quiet", "--package", "browser-tests", "--"])
        .args(["journey::a_standalone_account::chromium", "--exact"])
        .env("PATH", environment::path_with(&folders)?)
        .env("ACC_DIST", dist);
    run::run(&mut tests)
}

fn browser() -> Result<()> {
    let folders = browsers::folders()?;
    let dist = build::current_release()?;
    let faulty = build::fault_injection()?;
    let app = package::app()?;
    let sites = sites::build(&dist)?;
    let collected = collector::collected()?;
    let mut tests = run::cargo();
    tests
        .args([
            "test",
            "--quiet",
            "--no-fail-fast",
            "--package",
            "browser-tests",
        ])
        .env("PATH", environment::path_with(&folders)?)
        .env("ACC_DIST", dist)
        .env("ACC_FAULT_DIST", faulty)
        .env("ACC_VITE_DIST", app)
        .env("ACC_SITES", sites)
        .env("ACC_COLLECTED", collected);
    run::run(&mut tests)
}
