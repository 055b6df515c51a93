//! A policy of an organization denies whole Regions: everything there stays open, for one reason.

use evidence::combine::{Combined, Covered, combine};
use serde_json::Value;

use crate::common::{CLOSING, account, day, rules_of};
use crate::made::{empty_account, fail, file, finished, line};

const DENIED: &str = "us-east-1";

/// What a service is exempt from that the policy denies.
const EXEMPT: &str = "kms.";

/// An empty account with a Region that a policy denies.
fn lines() -> Vec<Value> {
    let mut lines = empty_account();
    let of_region = |line: &&mut Value| {
        let exempt = line["call"]
            .as_str()
            .is_none_or(|call| call.starts_with(EXEMPT));
        line["region"] == DENIED && !exempt
    };
    for line in lines.iter_mut().filter(of_region) {
        fail(line, "not-asked", "policy");
    }
    lines
}

fn combined(lines: &[Value]) -> Combined {
    let rules = rules_of(Some(account(CLOSING)), day("2026-10-06"));
    combine(&[file(&finished(lines))], &rules)
}

fn efs(lines: &[Value]) -> Covered {
    combined(lines).covered["backup.efs"].clone()
}

#[test]
fn a_denied_region_is_named_once() {
    let combined = combined(&lines());
    let basis = combined.basis.expect("it counts");
    assert_eq!(basis.policy, [DENIED]);
    assert_eq!((basis.denied, basis.unasked), (0, 0));
    // It never counts as asked.
    let efs = &combined.covered["backup.efs"];
    assert!(efs.by_policy && efs.empty_until.is_none() && !efs.found_nothing);
    // What the policy exempts was asked.
    let kms = &combined.covered["backup.kms"];
    assert!(kms.empty_until.is_some() && !kms.by_policy);
}

/// Only where nothing else is in the way.
#[test]
fn another_reason_stands_by_itself() {
    let changes: [fn(&mut Value); 2] = [
        |line| fail(line, "denied", "AccessDenied"),
        |line| fail(line, "not-asked", "policy"),
    ];
    for change in changes {
        let mut lines = lines();
        change(line(&mut lines, "efs.DescribeFileSystems", "eu-west-1"));
        assert!(!efs(&lines).by_policy);
        let basis = combined(&lines).basis.expect("it counts");
        assert_eq!((basis.policy.len(), basis.denied), (1, 1));
    }
    let mut lines = lines();
    let found = line(&mut lines, "efs.DescribeFileSystems", "eu-west-1");
    found["answer"] = serde_json::json!({ "FileSystems": [{ "FileSystemId": "fs-0a1b2c3d" }] });
    assert!(!efs(&lines).by_policy);
}

/// A policy about one operation denies no Region.
#[test]
fn single_operations_are_no_region() {
    let mut lines = empty_account();
    fail(
        line(&mut lines, "efs.DescribeFileSystems", DENIED),
        "not-asked",
        "policy",
    );
    assert!(!efs(&lines).by_policy);
    let basis = combined(&lines).basis.expect("it counts");
    assert_eq!((basis.policy.len(), basis.denied), (0, 1));
}
