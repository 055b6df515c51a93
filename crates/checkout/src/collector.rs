//! The collector: one Python file that asks an AWS account what is in it.
//!
//! Its table of calls is data beside it. The build puts the table into the script, so that one file
//! is all that anybody has to upload or paste.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result, ensure};
use hmac_sha256::Hash;

use crate::paths::{self, COLLECTOR};

/// The line of the script in whose place the table comes.
const PLACE: &str = "TABLE = \"\"\n";

/// A terminal cuts longer lines when they are pasted.
const LONGEST_LINE: usize = 4095;

/// The script with its table, as it is released.
pub fn script() -> Result<String> {
    let sources = paths::root().join("collector");
    let read = |name: &str| {
        let file = sources.join(name);
        fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))
    };
    assemble(&read(COLLECTOR)?, &read("calls.json")?)
}

/// What `sha256sum` prints of a script.
pub fn digest(script: &[u8]) -> String {
    let digest = Hash::hash(script);
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
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
        let made = script().unwrap();
        assert!(!made.contains(PLACE));
        assert!(made.contains("\"ec2.DescribeVolumes\""));
    }

    #[test]
    fn it_has_the_digest_that_sha256sum_prints() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(digest(b"abc"), abc);
    }
}
