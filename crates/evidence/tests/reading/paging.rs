//! Whatever an API calls the sign that there is another page: with it a list is not complete.

use evidence::kind::Kind;
use evidence::problem::Problem;
use serde_json::{Value, json};

use crate::common::{read, sample, samples};

/// Each kind's own member, as its API names it; the command line adds `NextToken` to all of them.
const OWN: &[(Kind, &str)] = &[
    (Kind::Accounts, "NextToken"),
    (Kind::DelegatedAdministrators, "NextToken"),
    (Kind::DelegatedServices, "NextToken"),
    (Kind::TaggedResources, "PaginationToken"),
    (Kind::ResourceExplorer, "NextToken"),
    (Kind::ConfigResources, "NextToken"),
    (Kind::ConfigCounts, "nextToken"),
    (Kind::CopyJobs, "NextToken"),
    (Kind::RecoveryPoints, "NextToken"),
    (Kind::ProtectedResources, "NextToken"),
    (Kind::CostByService, "NextPageToken"),
    (Kind::Domains, "NextPageMarker"),
    (Kind::SavingsPlans, "nextToken"),
    (Kind::ReservedInstances, "NextToken"),
    (Kind::Regions, "NextToken"),
];

/// The names that other APIs of AWS have for it.
const OTHERS: &[&str] = &[
    "Marker",
    "NextMarker",
    "nextMarker",
    "ContinuationToken",
    "NextContinuationToken",
    "nextPageToken",
    "StartingToken",
    "cursor",
    "NextCursor",
    "LastEvaluatedKey",
    "nextLink",
];

const FLAGS: &[&str] = &[
    "IsTruncated",
    "isTruncated",
    "Truncated",
    "HasMoreResults",
    "hasMore",
];

/// A sample of each kind that has one as JSON, and what else has no sample.
fn outputs() -> Vec<Value> {
    let names = samples().into_iter().filter(|name| name.ends_with(".json"));
    let mut all: Vec<Value> = names
        .map(|name| serde_json::from_slice(&sample(&name)).unwrap())
        .collect();
    all.push(json!({"ReservedInstances": []}));
    all.push(json!({"DelegatedAdministrators": []}));
    all
}

#[track_caller]
fn is_complete(output: &Value, name: &str, value: Value) -> bool {
    let mut output = output.clone();
    output[name] = value;
    let source = read(output.to_string()).unwrap().source;
    let named = source.problems.contains(&Problem::IncompletePage);
    assert_eq!(named, !source.complete, "{name} {output}");
    source.complete
}

#[test]
fn every_kind_by_every_name() {
    let own = OWN.iter().map(|(_, name)| *name);
    let names: Vec<&str> = own.chain(OTHERS.iter().copied()).collect();
    for output in outputs() {
        assert!(
            read(output.to_string()).unwrap().source.complete,
            "{output}"
        );
        for name in &names {
            for more in [
                json!("x"),
                json!(7),
                json!({"a": 1}),
                json!(["x"]),
                json!(true),
            ] {
                assert!(!is_complete(&output, name, more), "{name} {output}");
            }
            for end in [json!(null), json!(""), json!(" ")] {
                assert!(is_complete(&output, name, end), "{name} {output}");
            }
        }
        for name in FLAGS {
            for more in [json!(true), json!("true"), json!(1), json!(["x"])] {
                assert!(!is_complete(&output, name, more), "{name} {output}");
            }
            for end in [json!(false), json!(null), json!("false")] {
                assert!(is_complete(&output, name, end), "{name} {output}");
            }
        }
    }
}

#[test]
fn every_kind_that_lists_has_its_own() {
    let kinds: Vec<Kind> = outputs()
        .iter()
        .map(|output| read(output.to_string()).unwrap().source.kind)
        .collect();
    for (kind, _) in OWN {
        assert!(kinds.contains(kind), "{}", kind.name());
    }
}
