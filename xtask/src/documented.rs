//! Checks that commands and files that README.md, CONTRIBUTING.md and ARCHITECTURE.md name are
//! there.

use std::fs;

use checkout::paths;

use crate::{USAGE, test};

const DOCUMENTS: [&str; 3] = ["README.md", "docs/CONTRIBUTING.md", "ARCHITECTURE.md"];

/// The documents' calls of this program, word by word.
fn calls(text: &str) -> Vec<Vec<&str>> {
    let lines = text.lines().flat_map(|line| line.split('`'));
    let calls = lines.filter_map(|line| line.trim_start().strip_prefix("cargo xtask "));
    calls
        .map(|call| {
            let call = call.split('#').next().unwrap_or_default();
            call.split_whitespace().collect()
        })
        .collect()
}

#[test]
fn every_command_is_one() {
    for document in DOCUMENTS {
        let text = fs::read_to_string(paths::root().join(document)).unwrap();
        for call in calls(&text) {
            let known = format!("\n  {} ", call[0]);
            assert!(USAGE.contains(&known), "{document}: {call:?}");
            if call[0] == "test" {
                for part in &call[1..] {
                    assert!(test::is_part(part), "{document}: {call:?}");
                }
            }
        }
    }
}

#[test]
fn every_place_is_there() {
    let text = fs::read_to_string(paths::root().join("docs/CONTRIBUTING.md")).unwrap();
    let places = text
        .split('`')
        .filter(|word| word.contains('/') && !word.contains(char::is_whitespace));
    let mut count = 0;
    for place in places.filter(|place| !place.starts_with("dist") && !place.starts_with("target")) {
        // Of the places in a crate the later ones are named from its `src`.
        let found = [place.to_owned(), format!("crates/evidence/src/{place}")];
        let found = found.iter().any(|place| paths::root().join(place).exists());
        assert!(found, "CONTRIBUTING.md: {place}");
        count += 1;
    }
    assert!(count > 5, "there are places in it");
}
