//! Copies in another account that were made without AWS Backup, and restores that were tried.

use evidence::combine::{Combined, NoteKind, Verdict};
use evidence::facts::What;

use crate::common::{AWAY, CLOSING, file};
use crate::scene::{bring, database};

const KEY: &str = "arn:aws:kms:eu-west-1:ACCOUNT:key/1234abcd";

/// A snapshot of the database `orders` in the other account, with some members changed.
fn snapshot(changes: &[(&str, &str)]) -> String {
    let source = format!("arn:aws:rds:eu-west-1:{CLOSING}:snapshot:orders-last");
    let mut one = serde_json::json!({
        "DBSnapshotArn": format!("arn:aws:rds:eu-west-1:{AWAY}:snapshot:orders-kept"),
        "DBInstanceIdentifier": "orders", "SourceDBSnapshotIdentifier": source,
        "SnapshotType": "manual", "Status": "available", "Engine": "postgres",
        "KmsKeyId": KEY.replace("ACCOUNT", AWAY),
        "SnapshotCreateTime": "2026-10-01T05:12:00Z",
    });
    for (name, value) in changes {
        one[*name] = (*value).into();
    }
    serde_json::json!({ "DBSnapshots": [one] }).to_string()
}

fn verdict(text: &str, resource: &str) -> Option<Verdict> {
    bring(&[text.to_owned()]).verdict(resource)
}

#[test]
fn snapshots_of_databases() {
    let key = |account: &str| KEY.replace("ACCOUNT", account);
    let here = format!("arn:aws:rds:eu-west-1:{CLOSING}:snapshot:orders-kept");
    let (own, third) = (key(CLOSING), key("444455556666"));
    for (changes, expected) in [
        (&[][..], Some(Verdict::Shown)),
        // Whether these keys stay, nobody knows.
        (&[("KmsKeyId", "1234abcd")], Some(Verdict::Supported)),
        (&[("KmsKeyId", &*third)], Some(Verdict::Supported)),
        // Under a key of this account it can't be read any more.
        (&[("KmsKeyId", &*own)], Some(Verdict::KeyLost)),
        // Its lifecycle ends it, and no file says when.
        (&[("SnapshotType", "awsbackup")], Some(Verdict::Supported)),
        (&[("Status", "creating")], Some(Verdict::CopyRunning)),
        (&[("Status", "failed")], Some(Verdict::CopyFailed)),
        (
            // The newest thing in the file says how old that is.
            &[("SnapshotCreateTime", "2026-08-01T05:12:00Z")],
            Some(Verdict::FileShowsNothing),
        ),
        // What has no source is a snapshot of something there.
        (&[("SourceDBSnapshotIdentifier", "")], None),
        // What lies in this account is no copy.
        (&[("DBSnapshotArn", &*here)], None),
    ] {
        let found = verdict(&snapshot(changes), &database("orders"));
        assert_eq!(found, expected, "{changes:?}");
    }
}

#[test]
fn snapshots_of_clusters() {
    for (engine, item) in [
        ("aurora-postgresql", "backup.aurora"),
        ("docdb", "backup.documentdb-neptune"),
        ("neptune", "backup.documentdb-neptune"),
    ] {
        let text = format!(
            r#"{{"DBClusterSnapshots":[{{"DBClusterSnapshotArn":"arn:aws:rds:eu-west-1:{AWAY}:cluster-snapshot:kept","DBClusterIdentifier":"graph","SourceDBClusterSnapshotArn":"arn:aws:rds:eu-west-1:{CLOSING}:cluster-snapshot:last","SnapshotType":"manual","StorageEncrypted":false,"Status":"available","Engine":"{engine}","SnapshotCreateTime":"2026-10-01T05:12:00Z"}}]}}"#
        );
        let (_, facts) = file(&text);
        assert_eq!(facts.copies[0].item.name(), item);
        let cluster = format!("arn:aws:rds:eu-west-1:{CLOSING}:cluster:graph");
        assert_eq!(verdict(&text, &cluster), Some(Verdict::Shown), "{engine}");
    }
}

#[test]
fn replicas_of_file_systems() {
    let source = format!("arn:aws:elasticfilesystem:eu-west-1:{CLOSING}:file-system/fs-1");
    let replica = |owner: &str, status: &str| {
        format!(
            r#"{{"Replications":[{{"SourceFileSystemId":"fs-1","SourceFileSystemArn":"{source}","Destinations":[{{"OwnerId":"{owner}","FileSystemId":"fs-2","Region":"eu-west-1","Status":"{status}","LastReplicatedTimestamp":"2026-10-05T05:00:00Z"}}]}}]}}"#
        )
    };
    for (owner, status, expected) in [
        (AWAY, "ENABLED", Some(Verdict::Supported)),
        (AWAY, "ENABLING", Some(Verdict::CopyRunning)),
        (AWAY, "ERROR", Some(Verdict::CopyFailed)),
        (CLOSING, "ENABLED", None),
    ] {
        let found = verdict(&replica(owner, status), &source);
        assert_eq!(found, expected, "{owner} {status}");
    }
}

#[test]
fn exports_of_tables() {
    let table = format!("arn:aws:dynamodb:eu-west-1:{CLOSING}:table/carts");
    let export = |more: &str| {
        format!(
            r#"{{"ExportDescription":{{"ExportArn":"{table}/export/1","TableArn":"{table}","ExportTime":"2026-10-01T05:00:00Z","S3Bucket":"kept",{more}}}}}"#
        )
    };
    let away = format!(r#""S3BucketOwner":"{AWAY}""#);
    let own_key = KEY.replace("ACCOUNT", CLOSING);
    for (more, expected) in [
        (
            format!(r#"{away},"ExportStatus":"COMPLETED","ExportType":"FULL_EXPORT""#),
            Some(Verdict::Supported),
        ),
        (
            format!(r#"{away},"ExportStatus":"IN_PROGRESS""#),
            Some(Verdict::CopyRunning),
        ),
        (
            format!(r#"{away},"ExportStatus":"COMPLETED","ExportType":"INCREMENTAL_EXPORT""#),
            None,
        ),
        (
            format!(r#"{away},"ExportStatus":"COMPLETED","S3SseKmsKeyId":"{own_key}""#),
            Some(Verdict::KeyLost),
        ),
        // Without an owner the bucket is one of this account.
        (r#""ExportStatus":"COMPLETED""#.to_owned(), None),
    ] {
        assert_eq!(verdict(&export(&more), &table), expected, "{more}");
    }
}

#[test]
fn images_in_the_other_account() {
    let image = |owner: &str, more: &str| {
        format!(
            r#"{{"Images":[{{"ImageId":"ami-2","OwnerId":"{owner}","State":"available","SourceImageRegion":"eu-west-1","CreationDate":"2026-10-01T05:00:00Z",{more}}}]}}"#
        )
    };
    let original = format!("arn:aws:ec2:eu-west-1:{CLOSING}:image/ami-1");
    let inventory = format!(r#"{{"ResourceTagMappingList":[{{"ResourceARN":"{original}"}}]}}"#);
    for (text, expected) in [
        (
            image(AWAY, r#""SourceImageId":"ami-1""#),
            Some(Verdict::Supported),
        ),
        // It was made from an instance, and holds something else.
        (
            image(AWAY, r#""SourceImageId":"ami-1","SourceInstanceId":"i-1""#),
            None,
        ),
        (image(CLOSING, r#""SourceImageId":"ami-1""#), None),
    ] {
        let combined = bring(&[inventory.clone(), text.clone()]);
        assert_eq!(combined.verdict(&original), expected, "{text}");
    }
}

fn restored(combined: &Combined) -> Vec<(&'static str, String)> {
    let day = |kind: &NoteKind| match kind {
        NoteKind::Sign {
            what: What::Restored,
            at,
            ..
        } => Some(at.iso()),
        _ => None,
    };
    let notes = combined.notes.iter();
    notes
        .filter_map(|one| Some((one.item, day(&one.kind)?)))
        .collect()
}

/// The last restore that came to its end, of something of this account.
#[test]
fn restores() {
    let job = |account: &str, day: &str, status: &str| {
        format!(
            r#"{{"RestoreJobId":"x","RecoveryPointArn":"y","SourceResourceArn":"arn:aws:rds:eu-west-1:{account}:db:orders","ResourceType":"RDS","CompletionDate":"2026-10-{day}T07:40:00Z","Status":"{status}"}}"#
        )
    };
    let list = |jobs: &[String]| format!(r#"{{"RestoreJobs":[{}]}}"#, jobs.join(","));
    let done = job(CLOSING, "02", "COMPLETED");
    let earlier = job(CLOSING, "01", "COMPLETED");
    let failed = job(CLOSING, "03", "FAILED");
    let other = job("444455556666", "04", "COMPLETED");
    assert_eq!(
        restored(&bring(&[list(&[earlier, done, failed.clone(), other])])),
        [("backup.rds", "2026-10-02T07:40:00Z".to_owned())]
    );
    assert_eq!(restored(&bring(&[list(&[failed])])), []);
}
