//! Every failure case of being embedded has a test that names it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::paths;

/// Cases that no test here can show, each with what there is instead.
const UNTESTED: [(u32, &str); 2] = [
    (
        14,
        "partitioned storage takes two sites; docs/embedding.md says what it means",
    ),
    (34, "there is no build in one file"),
];

/// The numbers in the names of tests such as `f_2_f_3_what_happens`.
fn named(text: &str, numbers: &mut BTreeSet<u32>) {
    for name in text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')) {
        let mut rest = name;
        while let Some(after) = rest.strip_prefix("f_") {
            let end = after
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(after.len());
            let (number, after) = after.split_at(end);
            numbers.extend(number.parse::<u32>());
            rest = after.strip_prefix('_').unwrap_or_default();
        }
    }
}

fn read(folder: &Path, numbers: &mut BTreeSet<u32>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, numbers);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            named(&fs::read_to_string(path).unwrap(), numbers);
        }
    }
}

#[test]
fn numbers_stand_in_names() {
    let mut numbers = BTreeSet::new();
    named(
        "fn f_2_f_31_what(page) { of_7_things(); f_x() }",
        &mut numbers,
    );
    assert_eq!(numbers, BTreeSet::from([2, 31]));
}

#[test]
fn every_case_has_a_test_or_a_reason() {
    let mut numbers = BTreeSet::new();
    read(&paths::root().join("tests/browser"), &mut numbers);
    let reasons: BTreeSet<u32> = UNTESTED.iter().map(|(number, _)| *number).collect();
    let both: Vec<&u32> = numbers.intersection(&reasons).collect();
    assert!(both.is_empty(), "tested after all: {both:?}");
    let missing: Vec<u32> = (1..=35)
        .filter(|number| !numbers.contains(number) && !reasons.contains(number))
        .collect();
    assert!(missing.is_empty(), "no test names {missing:?}");
}
