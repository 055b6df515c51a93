//! The README's tables say what the code says.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use domain::reason::Reason;
use domain::record::RecordErrorCode;

const README: &str = include_str!("../../../README.md");
const LOADER: &str = include_str!("../../../src/element/loader.js");
const SESSION: &str = concat!(
    include_str!("../../../src/app/session.rs"),
    include_str!("../../../src/app/judging.rs"),
    include_str!("../../../src/app/clicks.rs"),
    include_str!("../../../src/element/loader.js")
);
const FAILURES: &str = include_str!("../../../messages/en/failure.json");

/// The first column of the table under a header line.
#[track_caller]
fn column(header: &str) -> Vec<&'static str> {
    let (_, table) = README
        .split_once(header)
        .expect("the README has this table");
    table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .filter_map(|line| line.split('`').nth(1))
        .collect()
}

#[test]
fn reasons_are_all_documented() {
    let mut names: Vec<&str> = Reason::ALL.iter().map(|reason| reason.name()).collect();
    names.push("plan-refused");
    assert_eq!(column("| reason | meaning |"), names);
}

#[test]
fn record_errors_are_all_documented() {
    let mut names: Vec<&str> = RecordErrorCode::ALL
        .iter()
        .map(|code| code.name())
        .collect();
    names.push("would-replace");
    assert_eq!(column("| code | meaning |"), names);
}

#[test]
fn attributes_are_the_observed_ones() {
    let (_, list) = LOADER
        .split_once("const ATTRIBUTES = [")
        .expect("the loader lists attributes");
    let (list, _) = list.split_once(']').expect("the list ends");
    let observed: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(column("| attribute | values | default |"), observed);
}

#[test]
fn events_are_the_fired_ones() {
    let mut fired: Vec<&str> = SESSION
        .split("\"acc-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    fired.sort_unstable();
    fired.dedup();
    let mut documented: Vec<&str> = column("| event | when | detail |")
        .iter()
        .filter_map(|name| name.strip_prefix("acc-"))
        .collect();
    documented.sort_unstable();
    fired.retain(|name| !matches!(*name, "missing" | "summary-title"));
    assert_eq!(documented, fired);
}

#[test]
fn failures_have_sentences() {
    let codes = column("| code of `acc-error` | meaning |");
    assert!(codes.len() > 5, "the README lists the failures");
    for code in codes {
        let key = code.strip_suffix("-refused").unwrap_or(code);
        assert!(
            FAILURES.contains(&format!("\"failure.{key}\"")),
            "{code} has no sentence"
        );
    }
}
