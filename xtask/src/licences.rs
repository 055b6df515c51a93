//! Every dependency's licence must be one that this project can be used under.
//!
//! cargo-deny knows crates alone, and half of what is checked here comes from npm. On a bare machine it
//! would be compiled for minutes first.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use checkout::{paths, run};
use serde_json::{Map, Value};

/// The licences that may be in the page.
const ALLOWED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Used while developing and never shipped, under terms of their own. The names are beginnings: a
/// tool has packages for every machine.
const TOOLS: [(&str, &str); 3] = [
    ("node_modules/axe-core", "MPL-2.0"),
    ("node_modules/lightningcss", "MPL-2.0"),
    ("node_modules/lru-cache", "BlueOak-1.0.0"),
];

/// Crates of which the same holds: no program that is shipped is made with them.
const CRATE_TOOLS: [(&str, &str); 1] = [
    // LLVM's, with Rust around it: what it comes under allows everything that MIT does.
    ("libfuzzer-sys", "(MIT OR Apache-2.0) AND NCSA"),
];

/// The files that name the packages from npm whose licences matter.
const LOCKS: [&str; 2] = ["package-lock.json", "tests/fixtures/vite/package-lock.json"];

/// The lock files of what other people would build with the product: nothing of it is part of ours.
const OTHERS: [&str; 2] = [
    "tests/fixtures/sites/docusaurus/package-lock.json",
    "tests/fixtures/next/package-lock.json",
];

/// Checks what Cargo.lock and the lock files of npm name.
pub(crate) fn check() -> Result<()> {
    let mut problems = crates()?;
    for lock in LOCKS {
        problems.extend(packages(lock)?);
    }
    for lock in OTHERS {
        problems.extend(addresses(lock, &locked(lock)?));
    }
    if !problems.is_empty() {
        bail!(
            "licences that are not allowed:\n  {}",
            problems.join("\n  ")
        );
    }
    Ok(())
}

fn crates() -> Result<Vec<String>> {
    let mut cargo: Command = run::cargo();
    let metadata = run::output(cargo.args(["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let crates = metadata["packages"]
        .as_array()
        .context("cargo metadata names no packages")?;
    println!("{} crates", crates.len());
    Ok(crates
        .iter()
        .filter(|package| {
            let own = (text(&package["name"]), text(&package["license"]));
            !CRATE_TOOLS.contains(&own)
        })
        .filter_map(|package| problem(text(&package["name"]), package))
        .collect())
}

fn packages(place: &str) -> Result<Vec<String>> {
    let packages = locked(place)?;
    println!("{} packages from npm, {place}", packages.len());
    let mut problems = addresses(place, &packages);
    for (name, package) in &packages {
        let licence = text(&package["license"]);
        let is_tool = |(tool, own): &(&str, &str)| name.starts_with(tool) && licence == *own;
        let tool = TOOLS.iter().any(is_tool);
        problems.extend(problem(name, package).filter(|_| !tool));
    }
    Ok(problems)
}

/// Download addresses that a lock file holds.
fn addresses(place: &str, packages: &Map<String, Value>) -> Vec<String> {
    let held = packages
        .iter()
        .filter(|(_, package)| package.get("resolved").is_some());
    held.map(|(name, _)| format!("{name}: {place} holds a download address"))
        .collect()
}

/// The packages that a lock file of npm names.
fn locked(file: &str) -> Result<Map<String, Value>> {
    let lock = fs::read_to_string(paths::root().join(file))?;
    let mut lock: Value = serde_json::from_str(&lock)?;
    match lock["packages"].take() {
        Value::Object(packages) => Ok(packages),
        _ => bail!("{file} names no packages"),
    }
}

fn problem(name: &str, package: &Value) -> Option<String> {
    let licence = text(&package["license"]);
    (!is_allowed(licence)).then(|| format!("{name}: \"{licence}\""))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Whether an SPDX expression leaves a choice that is allowed. The slash is an old way to say OR.
fn is_allowed(expression: &str) -> bool {
    let expression = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = expression.split_whitespace().collect();
    let mut rest = words.as_slice();
    any(&mut rest) == Some(true) && rest.is_empty()
}

/// `all OR all OR …`; none where this is no expression.
fn any(rest: &mut &[&str]) -> Option<bool> {
    let mut allowed = all(rest)?;
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        allowed |= all(rest)?;
    }
    Some(allowed)
}

/// `one AND one AND …`
fn all(rest: &mut &[&str]) -> Option<bool> {
    let mut allowed = one(rest)?;
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        allowed &= one(rest)?;
    }
    Some(allowed)
}

/// A licence, one with an exception, or an expression in parentheses.
fn one(rest: &mut &[&str]) -> Option<bool> {
    match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let allowed = any(rest)?;
            *rest = rest.strip_prefix(&[")"])?;
            Some(allowed)
        }
        [licence, "WITH", exception, after @ ..] => {
            *rest = after;
            Some(ALLOWED.contains(&format!("{licence} WITH {exception}").as_str()))
        }
        [licence, after @ ..] => {
            *rest = after;
            Some(ALLOWED.contains(licence))
        }
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_that_leave_a_choice() {
        for expression in [
            "MIT",
            "MIT-0",
            "MIT OR Apache-2.0",
            "MIT/Apache-2.0",
            "GPL-3.0-only OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
        ] {
            assert!(is_allowed(expression), "{expression}");
        }
    }

    #[test]
    fn expressions_that_leave_none() {
        for expression in [
            "",
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "(MIT",
            "MIT)",
            "MIT OR",
            "mit",
        ] {
            assert!(!is_allowed(expression), "{expression}");
        }
    }
}
