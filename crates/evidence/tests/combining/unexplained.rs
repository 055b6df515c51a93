//! Lines of cost of which no file lists anything.

use std::collections::BTreeMap;

use crate::common::AWAY;
use crate::scene::{bring, database, inventory, read_all, rules};

/// Costs of one month.
fn costs(services: &[&str]) -> String {
    let group = |name: &&str| {
        format!(
            r#"{{"Keys":["{name}"],"Metrics":{{"UnblendedCost":{{"Amount":"1.5","Unit":"USD"}}}}}}"#
        )
    };
    let groups: Vec<String> = services.iter().map(group).collect();
    format!(
        r#"{{"GroupDefinitions":[{{"Type":"DIMENSION","Key":"SERVICE"}}],"ResultsByTime":[{{"TimePeriod":{{"Start":"2026-09-01","End":"2026-10-01"}},"Total":{{}},"Groups":[{}],"Estimated":false}}],"DimensionValueAttributes":[]}}"#,
        groups.join(",")
    )
}

/// The lines, and the items that ask about them.
#[track_caller]
fn check(texts: &[String], expected: &[(&str, &str)]) {
    let combined = bring(texts);
    let found: BTreeMap<&str, &str> = combined
        .unexplained
        .iter()
        .map(|(service, item)| (&**service, item.name()))
        .collect();
    assert_eq!(found, expected.iter().copied().collect());
    assert_eq!(combined.behind.contains_key("there"), !expected.is_empty());
}

#[test]
fn services_that_hold_data() {
    let rds = "Amazon Relational Database Service";
    let both = costs(&[rds, "Amazon WorkMail"]);
    let mail = ("Amazon WorkMail", "backup.workmail");
    check(std::slice::from_ref(&both), &[(rds, "backup.rds"), mail]);
    // What any file lists of it explains the line.
    check(&[both, inventory(&[&database("orders")])], &[mail]);
    check(
        &[costs(&["Amazon Kinesis"])],
        &[("Amazon Kinesis", "backup.other")],
    );
}

/// They are services without data, or none at all.
#[test]
fn taxes_support_and_savings_plans() {
    check(
        &[costs(&[
            "Tax",
            "AWS Support (Business)",
            "Savings Plans for AWS Compute usage",
            "Amazon Virtual Private Cloud",
        ])],
        &[],
    );
}

/// A name that several services share is explained by any of them.
#[test]
fn names_that_services_share() {
    let shared = costs(&["EC2 - Other"]);
    check(
        std::slice::from_ref(&shared),
        &[("EC2 - Other", "backup.other")],
    );
    let volume = "arn:aws:ec2:eu-west-1:210987654321:volume/vol-0a1b2c3d4e5f60718";
    check(&[shared, inventory(&[volume])], &[]);
}

#[test]
fn the_files_behind_it() {
    let texts = [
        inventory(&[&database("orders")]),
        costs(&["Amazon WorkMail"]),
    ];
    let files = read_all(&texts);
    let combined = evidence::combine::combine(&files, &rules());
    let expected = [files[1].0.digest.clone()].into();
    assert_eq!(combined.behind["there"], expected);
    // The costs of another account are none of this one.
    let mut files = read_all(&texts);
    files[1].0.account = Some(crate::common::account(AWAY));
    let combined = evidence::combine::combine(&files, &rules());
    assert!(combined.unexplained.is_empty() && !combined.behind.contains_key("there"));
}
