//! The collector: one Python file that asks an AWS account what is in it.
//!
//! Its table of calls is data beside it. The build puts the table into the script, so that one file
//! is all that anybody has to upload or paste.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use checkout::paths::{self, COLLECTOR};
use checkout::run;

use crate::python;

/// The line of the script in whose place the table comes.
const PLACE: &str = "TABLE = \"\"\n";

/// A terminal cuts longer lines when they are pasted.
const LONGEST_LINE: usize = 4095;

/// The tests, in order: the quick ones first.
const TESTS: [&str; 6] = [
    "test_table.py",
    "test_documented.py",
    "test_collecting.py",
    "test_moto.py",
    "test_oldest.py",
    "test_limits.py",
];

/// Writes the script with its table into a folder.
pub(crate) fn put_into(folder: &Path) -> Result<()> {
    let sources = paths::root().join("collector");
    let read = |name: &str| {
        let file = sources.join(name);
        fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))
    };
    let script = assemble(&read(COLLECTOR)?, &read("calls.json")?)?;
    Ok(fs::write(folder.join(COLLECTOR), script)?)
}

/// The script with the table in it.
fn assemble(script: &str, table: &str) -> Result<String> {
    serde_json::from_str::<serde_json::Value>(table).context("the table is no JSON")?;
    let places = script.matches(PLACE).count();
    ensure!(places == 1, "the script has {places} places for the table");
    // Python reads the table as it stands only if nothing in it has a meaning for Python.
    let plain = !table.contains('\\') && !table.contains("'''");
    ensure!(plain, "the table can't stand in the script as it is");
    let whole = script.replace(PLACE, &format!("TABLE = r'''{}'''\n", table.trim_end()));
    let too_long = whole.lines().find(|line| line.len() > LONGEST_LINE);
    ensure!(
        too_long.is_none(),
        "a line is too long to be pasted: {too_long:?}"
    );
    Ok(whole)
}

/// Runs the collector's tests, with the newest SDK and with the oldest that it supports.
pub(crate) fn check() -> Result<()> {
    let folder = paths::root().join("tests/collector");
    let newest = folder.join("requirements.txt");
    let python = python::with("collector", "a simulated AWS and the SDK", &newest)?;
    let oldest = folder.join("requirements-oldest.txt");
    let oldest = python::with("collector-oldest", "the oldest SDK", &oldest)?;
    let made = paths::root().join("target/collector");
    fs::create_dir_all(&made)?;
    put_into(&made)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "VERSION = 1\nTABLE = \"\"\nprint(TABLE)\n";

    #[test]
    fn the_table_comes_into_its_place() {
        let made = assemble(SCRIPT, "{\"calls\": [\"it's\"]}\n").unwrap();
        assert_eq!(
            made,
            "VERSION = 1\nTABLE = r'''{\"calls\": [\"it's\"]}'''\nprint(TABLE)\n"
        );
    }

    #[test]
    fn what_would_not_arrive_whole_is_refused() {
        let long = format!("[\"{}\"]", "x".repeat(LONGEST_LINE));
        for (script, table) in [
            (SCRIPT, "no json"),
            ("VERSION = 1\n", "{}"),
            (SCRIPT, "[\"\\u0041\"]"),
            (SCRIPT, "[\"'''\"]"),
            (SCRIPT, &long),
        ] {
            assert!(assemble(script, table).is_err(), "{table}");
        }
    }

    #[test]
    fn the_sources_make_one_file() {
        let folder = std::env::temp_dir().join(format!("acc-collector-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        put_into(&folder).unwrap();
        let made = fs::read_to_string(folder.join(COLLECTOR)).unwrap();
        fs::remove_dir_all(folder).unwrap();
        assert!(!made.contains(PLACE));
        assert!(made.contains("\"ec2.DescribeVolumes\""));
    }
}
