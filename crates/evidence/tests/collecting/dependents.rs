//! Other accounts that were let in: they depend on the account that is closed.

use serde_json::{Value, json};

use crate::common::CLOSING;
use crate::made::{empty_account, line};
use crate::signs::{MANAGEMENT, contradicts, judge, with};

/// What is attached or peered, and still is.
#[test]
fn networks_that_reach_into_another_account() {
    let names = |list: &str, one: &Value| json!({ list: [one] });
    for (call, region, answer, expected) in [
        (
            "ec2.DescribeTransitGatewayAttachments",
            "eu-west-1",
            names(
                "TransitGatewayAttachments",
                &json!({ "ResourceOwnerId": MANAGEMENT, "State": "available" }),
            ),
            "listed does-not-apply 111122223333",
        ),
        (
            "ec2.DescribeTransitGatewayAttachments",
            "eu-west-1",
            names(
                "TransitGatewayAttachments",
                &json!({ "ResourceOwnerId": CLOSING, "State": "available" }),
            ),
            "",
        ),
        (
            "ec2.DescribeVpcPeeringConnections",
            "eu-west-1",
            names(
                "VpcPeeringConnections",
                &json!({
                    "AccepterVpcInfo": { "OwnerId": CLOSING },
                    "RequesterVpcInfo": { "OwnerId": MANAGEMENT },
                    "Status": { "Code": "active" },
                }),
            ),
            "listed does-not-apply 111122223333",
        ),
        (
            "ec2.DescribeVpcPeeringConnections",
            "eu-west-1",
            names(
                "VpcPeeringConnections",
                &json!({ "RequesterVpcInfo": { "OwnerId": MANAGEMENT }, "Status": { "Code": "deleted" } }),
            ),
            "",
        ),
    ] {
        let found = contradicts(&with(call, region, &answer), "loose-end.dependents");
        let expected: Vec<&str> = Some(expected)
            .filter(|one| !one.is_empty())
            .into_iter()
            .collect();
        assert_eq!(found, expected, "{call} {answer}");
    }
}

/// Grants and shared snapshots name accounts, and AWS's own services beside them.
#[test]
fn whoever_was_let_in_depends_on_the_account() {
    let grants = [MANAGEMENT, CLOSING, "rds.eu-west-1.amazonaws.com"];
    let grants = grants.map(|one| json!({ "GranteePrincipal": one }));
    let shared = json!({ "DBSnapshotAttributesResult": { "DBSnapshotAttributes": [
        { "AttributeValues": [MANAGEMENT, "all"] }, { "AttributeValues": [] },
    ] } });
    for (call, answer) in [
        ("kms.ListGrants", json!({ "Grants": grants })),
        ("rds.DescribeDBSnapshotAttributes", shared),
    ] {
        let mut lines = empty_account();
        let mut asked = line(&mut lines, "secretsmanager.ListSecrets", "eu-west-1").clone();
        asked["call"] = json!(call);
        asked["answer"] = answer;
        lines.push(asked);
        let found = contradicts(&judge(&lines, CLOSING), "loose-end.dependents");
        assert_eq!(found, ["listed does-not-apply 111122223333"], "{call}");
    }
}
