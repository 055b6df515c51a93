//! Images in an account that keeps copies: which of them are copies of images of this account.

use evidence::combine::{Combined, Verdict, combine};
use evidence::item::Item;
use serde_json::{Value, json};

use crate::common::{AWAY, CLOSING, account, day, rules_of};
use crate::made::{file, finished, line, lines};

const ORIGINAL: &str = "ami-0a1b2c3d4e5f60718";

fn arn() -> String {
    format!("arn:aws:ec2:eu-west-1:{CLOSING}:image/{ORIGINAL}")
}

/// The file of this account, which has an image, and that of the other one with these images.
fn combined(images: &Value, snapshots: &Value) -> Combined {
    let mut own = lines("collected");
    line(&mut own, "ec2.DescribeImages", "eu-west-1")["answer"] =
        json!({ "Images": [{ "ImageId": ORIGINAL, "State": "available" }] });
    let mut away = lines("collected-copies");
    line(&mut away, "ec2.DescribeImages", "us-east-1")["answer"] = json!({ "Images": images });
    line(&mut away, "ec2.DescribeSnapshots", "us-east-1")["answer"] =
        json!({ "Snapshots": snapshots });
    let rules = rules_of(Some(account(CLOSING)), day("2026-10-06"));
    combine(&[file(&finished(&own)), file(&finished(&away))], &rules)
}

fn copied(changes: &Value) -> Value {
    let mut one = json!({
        "ImageId": "ami-0fedcba9876543210", "State": "available",
        "CreationDate": "2026-10-03T10:00:00.000Z",
        "SourceImageId": ORIGINAL, "SourceImageRegion": "eu-west-1",
        "BlockDeviceMappings": [{ "Ebs": { "SnapshotId": "snap-1" } }],
    });
    for (name, value) in changes.as_object().unwrap() {
        one[name] = value.clone();
    }
    one
}

#[test]
fn copies_by_their_originals() {
    let none = Some(Verdict::RegionNotCovered);
    let is_one = |changes: Value, key: &str| {
        let key = format!("arn:aws:kms:us-east-1:{key}:key/1234abcd");
        let snapshots = json!([{ "SnapshotId": "snap-1", "KmsKeyId": key }]);
        combined(&json!([copied(&changes)]), &snapshots).verdict(&arn())
    };
    assert_eq!(is_one(json!({}), AWAY), Some(Verdict::Shown));
    assert_eq!(is_one(json!({}), CLOSING), Some(Verdict::KeyLost));
    assert_eq!(
        is_one(json!({ "State": "pending" }), AWAY),
        Some(Verdict::CopyRunning)
    );
    for changes in [
        // Made from an instance that was started from the image: it holds something else.
        json!({ "SourceInstanceId": "i-0a1b2c3d4e5f60718" }),
        json!({ "SourceImageId": "ami-of-somebody" }),
        json!({ "SourceImageRegion": "eu-west-3" }),
        json!({ "State": "failed" }),
    ] {
        let found = is_one(changes.clone(), AWAY);
        assert_ne!(found, Some(Verdict::Shown), "{changes}");
        assert!(
            found == none || found == Some(Verdict::NoRecoveryPoint),
            "{found:?}"
        );
    }
}

#[test]
fn the_keys_of_all_snapshots_have_to_be_known() {
    let verdict =
        |snapshots: Value| combined(&json!([copied(&json!({}))]), &snapshots).verdict(&arn());
    let one = |encrypted: bool| json!([{ "SnapshotId": "snap-1", "Encrypted": encrypted }]);
    assert_eq!(verdict(one(false)), Some(Verdict::Shown));
    assert_eq!(verdict(one(true)), Some(Verdict::Supported));
    assert_eq!(verdict(json!([])), Some(Verdict::Supported), "not listed");
}

/// An image whose original this account does not have is a copy of nothing here.
#[test]
fn originals_of_somebody_else_are_not_there() {
    let other = copied(&json!({ "SourceImageId": "ami-of-somebody" }));
    let combined = combined(&json!([other]), &json!([]));
    assert_eq!(combined.findings[&Item::Ami].existing, 1);
    assert!(combined.findings[&Item::Ami].kept_in.is_empty());
    assert!(combined.kept.iter().all(|kept| kept.item != Item::Ami));
    let counts: u32 = combined.findings[&Item::Ami]
        .verdicts
        .iter()
        .map(|one| one.count)
        .sum();
    assert_eq!(counts, 1);
}

/// Of what was copied by id the place and the day are known.
#[test]
fn where_the_copy_lies() {
    let combined = combined(&json!([copied(&json!({}))]), &json!([]));
    let kept = combined
        .kept
        .iter()
        .find(|kept| kept.item == Item::Ami)
        .unwrap();
    assert_eq!(kept.account, account(AWAY));
    assert_eq!(
        kept.vaults,
        [format!("arn:aws:ec2:us-east-1:{AWAY}:image/")]
    );
    assert!(kept.copied_on.unwrap().iso().starts_with("2026-10-03"));
    let behind = &combined.behind["backup.ami"];
    assert_eq!(behind.len(), 2);
}
