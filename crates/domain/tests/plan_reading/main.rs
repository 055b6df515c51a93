//! Plans are read whole or refused with every fault's place; whatever a document tries.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod between;
mod compact;
mod dates;
mod faults;
mod figures;
mod hostile;
mod own;
mod own_faults;
mod read;
mod sample;
mod there;
mod waits;

use domain::plan::{Fault, Plan};
use serde_json::Value;

/// The faults of a document, in English.
fn faults(plan: &Value) -> Vec<Fault> {
    Plan::read(&plan.to_string(), "en")
        .err()
        .unwrap_or_default()
}

/// Changes the sample and compares the places and expectations of all faults. An expectation is
/// met by a beginning.
#[track_caller]
fn check(change: impl FnOnce(&mut Value), expected: &[(&str, &str)]) {
    let mut plan = sample::plan();
    change(&mut plan);
    let faults = faults(&plan);
    let places: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    let expected_places: Vec<&str> = expected.iter().map(|(pointer, _)| *pointer).collect();
    assert_eq!(places, expected_places, "{faults:#?}");
    for (fault, (_, expected)) in faults.iter().zip(expected) {
        assert!(
            fault.expected.starts_with(expected),
            "{fault:#?}\n{expected}"
        );
        assert!(fault.found.chars().count() <= 61, "{fault:#?}");
    }
}
