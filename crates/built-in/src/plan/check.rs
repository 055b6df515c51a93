//! What is wrong with a plan of a host's own, as the page tells it.

use std::fs;

use anyhow::{Context, Result, anyhow, bail};
use domain::plan::{Fault, Plan};

/// Reads the plan in every language and prints its faults.
pub(crate) fn check(file: &str) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("{file} can't be read"))?;
    let faults = faults(&text)?;
    if faults.is_empty() {
        println!("{file}: fine");
        return Ok(());
    }
    for fault in &faults {
        let place = match fault.pointer.as_str() {
            "" => "the document",
            pointer => pointer,
        };
        println!(
            "{place}: found {}, expected {}",
            fault.found, fault.expected
        );
    }
    bail!("{file} has {} faults", faults.len())
}

/// Each fault once, in the order in which they are found.
fn faults(text: &str) -> Result<Vec<Fault>> {
    let mut all: Vec<Fault> = Vec::new();
    for (language, _) in messages::LANGUAGES {
        let built_in = built_in::plan(language)
            .map_err(|_| anyhow!("the built-in plan can't be read; build it first"))?;
        let found = Plan::read_own(text, &built_in, language).err();
        for fault in found.unwrap_or_default() {
            if !all.contains(&fault) {
                all.push(fault);
            }
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_example_is_fine() {
        let file = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../plan/examples/platform-team.json"
        );
        assert!(check(file).is_ok());
    }

    #[test]
    fn a_fault_in_one_language_is_told_once() {
        let example = include_str!("../../../../plan/examples/platform-team.json");
        let french = example.replacen("\"de\": \"Bei Example\"", "\"fr\": \"Chez Example\"", 1);
        assert_eq!(faults(&french).unwrap(), [], "English stands in for German");
        let text = example.replacen("\"en\": \"At Example\"", "\"fr\": \"Chez Example\"", 1);
        let found = faults(&text).unwrap();
        let pointers: Vec<&str> = found.iter().map(|fault| fault.pointer.as_str()).collect();
        assert_eq!(pointers, ["/sections/1/title/en"]);
        let both = example.replacen(
            "\"de\": \"Bei Example\"",
            "\"de\": \"<b>Bei Example</b>\"",
            1,
        );
        assert_eq!(faults(&both).unwrap().len(), 1);
        assert_eq!(faults("{").unwrap().len(), 1);
    }
}
