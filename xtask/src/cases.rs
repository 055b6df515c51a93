//! Checks that every failure case of being embedded, as `docs/failure-cases.md` lists them, has a
//! test that names it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use checkout::paths;

/// Cases without a test; the list's last lines say why.
const UNTESTED: [u32; 4] = [14, 34, 36, 37];

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

/// The numbers of the list, in its order.
fn listed(list: &str) -> Vec<u32> {
    let rows = list.lines().filter_map(|line| line.strip_prefix("| F-"));
    let numbers = rows.filter_map(|row| row.split_once(' '));
    numbers
        .filter_map(|(number, _)| number.parse().ok())
        .collect()
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
    let list = fs::read_to_string(paths::root().join("docs/failure-cases.md")).unwrap();
    let cases = listed(&list);
    assert!(cases.len() >= 42);
    assert!(
        cases.iter().copied().eq(1..=cases.len() as u32),
        "{cases:?}"
    );
    let mut tested = BTreeSet::new();
    read(&paths::root().join("tests/browser"), &mut tested);
    let (_, reasons) = list.rsplit_once("\n\n").unwrap();
    let words = reasons.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let reasons: BTreeSet<&str> = words.collect();
    for case in cases {
        let reason = UNTESTED.contains(&case);
        assert_ne!(tested.contains(&case), reason, "F-{case}");
        assert_eq!(
            reasons.contains(format!("F-{case}").as_str()),
            reason,
            "F-{case}"
        );
    }
}
