//! The facts that the collector's files show.

use domain::standing::Standing;
use evidence::combine::{Verdict, combine};
use evidence::facts::Cell;
use evidence::item::Item;
use evidence::kind::Kind;
use evidence::source::TakenFrom;

use serde_json::json;

use crate::common::{AWAY, CLOSING, account, day, rules_of};
use crate::made::{empty_account, file, finished, line, lines, sample};

fn rules() -> evidence::combine::Rules {
    rules_of(Some(account(CLOSING)), day("2026-10-06"))
}

#[test]
fn whose_and_when() {
    for (name, kind, of) in [
        ("collected", Kind::Collected, CLOSING),
        ("collected-copies", Kind::CollectedCopies, AWAY),
        (
            "collected-organization",
            Kind::CollectedOrganization,
            "111122223333",
        ),
    ] {
        let (source, _) = file(&sample(name));
        assert_eq!(
            (source.kind, source.account),
            (kind, Some(account(of))),
            "{name}"
        );
        assert_eq!(source.taken_at.iso(), "2026-10-05T10:00:00Z");
        assert_eq!(source.taken_from, TakenFrom::Stated);
        assert!(source.complete, "{name}: {:?}", source.problems);
    }
}

#[test]
fn things_by_item() {
    let (_, facts) = file(&sample("collected"));
    let of = |item: Item| {
        let one = facts.existing.iter().find(|one| one.item == item);
        one.map(|one| {
            let count: u32 = one.regions.iter().map(|region| region.count).sum();
            (count, one.examples.clone())
        })
    };
    let names = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of(Item::S3),
        Some((
            2,
            names(&["arn:aws:s3:::example-photos", "arn:aws:s3:::example-logs"])
        ))
    );
    let volume = format!("arn:aws:ec2:eu-west-1:{CLOSING}:volume/vol-0a1b2c3d");
    assert_eq!(of(Item::Ebs), Some((1, names(&[&volume]))));
    let orders = format!("arn:aws:rds:eu-west-1:{CLOSING}:db:orders");
    assert_eq!(of(Item::Rds), Some((1, names(&[&orders]))));
    // The calls of RDS list graphs, too.
    assert_eq!(of(Item::Aurora), None);
    assert_eq!(of(Item::DocumentDbNeptune).unwrap().0, 1);
    assert_eq!(facts.domains[0].name, "example.org");
}

/// What is put into a bucket goes into one of another account: older objects may be missing there.
#[test]
fn a_bucket_that_is_replicated() {
    for (status, owner, expected) in [
        ("Enabled", Some(AWAY), Some(Verdict::Supported)),
        ("Disabled", Some(AWAY), None),
        ("Enabled", Some(CLOSING), None),
        // Whose bucket it is, the rule does not say.
        ("Enabled", None, None),
    ] {
        let mut all = empty_account();
        line(&mut all, "s3.ListBuckets", "global")["answer"] =
            json!({ "Buckets": [{ "Name": "photos", "BucketRegion": "eu-west-1" }] });
        let mut rules = line(&mut all, "secretsmanager.ListSecrets", "eu-west-1").clone();
        rules["call"] = json!("s3.GetBucketReplication");
        rules["parameters"] = json!({ "Bucket": "photos" });
        let destination = json!({ "Bucket": "arn:aws:s3:::kept", "Account": owner });
        rules["answer"] = json!({ "ReplicationConfiguration": {
            "Rules": [{ "Status": status, "Destination": destination }],
        } });
        all.push(rules);
        let files = [file(&finished(&all))];
        let verdict = combine(&files, &self::rules()).verdict("arn:aws:s3:::photos");
        assert_eq!(
            verdict.filter(|one| *one == Verdict::Supported),
            expected,
            "{status} {owner:?}"
        );
    }
}

/// Tags and Resource Explorer name what the lists of the services name, and often no Region.
#[test]
fn what_two_lists_name_counts_once() {
    let place = format!("eu-west-1:{CLOSING}");
    // The collector put digests in place of names.
    let secret = format!("arn:aws:secretsmanager:{place}:secret:0123456789ab");
    let user = format!("arn:aws:iam::{CLOSING}:user/ba9876543210");
    let named = [
        (
            Item::SecretsManager,
            "secretsmanager.ListSecrets",
            "eu-west-1",
            json!({ "SecretList": [{ "ARN": secret }] }),
        ),
        (
            Item::Iam,
            "iam.ListUsers",
            "global",
            json!({ "Users": [{ "Arn": user }] }),
        ),
        (
            Item::S3,
            "s3.ListBuckets",
            "global",
            json!({ "Buckets": [{ "Name": "photos", "BucketRegion": "eu-west-1" }] }),
        ),
        (
            Item::Route53Zones,
            "route53.ListHostedZones",
            "global",
            json!({ "HostedZones": [{ "Id": "/hostedzone/Z1" }] }),
        ),
        (
            Item::RareStreams,
            "kinesis.ListStreams",
            "eu-west-1",
            json!({ "StreamNames": ["clicks"] }),
        ),
    ];
    let tagged = [
        secret.clone(),
        user.clone(),
        "arn:aws:s3:::photos".to_owned(),
        "arn:aws:route53:::hostedzone/Z1".to_owned(),
        format!("arn:aws:kinesis:{place}:stream/clicks"),
        format!("arn:aws:sns:{place}:alarms"),
    ];
    let mut all = empty_account();
    for (_, call, region, answer) in &named {
        line(&mut all, call, region)["answer"] = answer.clone();
    }
    let tagged: Vec<_> = tagged
        .iter()
        .map(|arn| json!({ "ResourceARN": arn }))
        .collect();
    line(
        &mut all,
        "resourcegroupstaggingapi.GetResources",
        "eu-west-1",
    )["answer"] = json!({ "ResourceTagMappingList": tagged });
    let found: Vec<_> = tagged
        .iter()
        .map(|one| json!({ "Arn": one["ResourceARN"], "Region": "global" }))
        .collect();
    let mut explorer = line(&mut all, "iam.ListUsers", "global").clone();
    explorer["call"] = json!("resource-explorer-2.ListResources");
    explorer["region"] = json!("eu-west-1");
    explorer["answer"] = json!({ "Resources": found });
    all.push(explorer);
    let (_, facts) = file(&finished(&all));
    for (item, ..) in named {
        let one = facts.existing.iter().find(|one| one.item == item).unwrap();
        let count: u32 = one.regions.iter().map(|region| region.count).sum();
        assert_eq!(count, 1, "{item:?} {:?}", one.regions);
        // A digest is no name.
        let is_hidden = matches!(item, Item::SecretsManager | Item::Iam);
        assert_eq!(one.examples.is_empty(), is_hidden, "{item:?}");
    }
    let types = facts.groups.iter().flat_map(|group| &group.types);
    let topics = types.filter(|one| one.name == "sns:topic");
    assert_eq!(topics.map(|one| one.count).collect::<Vec<_>>(), [1]);
}

/// A key, a keyspace, a role and a vault that AWS makes in every account are nothing.
#[test]
fn what_aws_makes_by_itself() {
    let (_, facts) = file(&sample("collected"));
    for item in [Item::Kms, Item::RareDump, Item::Iam] {
        assert!(
            !facts.existing.iter().any(|one| one.item == item),
            "{item:?}"
        );
    }
    let vaults = facts
        .existing
        .iter()
        .find(|one| one.item == Item::AwsBackup)
        .unwrap();
    let regions: Vec<&str> = vaults
        .regions
        .iter()
        .map(|one| one.region.as_str())
        .collect();
    assert_eq!(regions, ["eu-west-1"]);
}

#[test]
fn standing_and_management() {
    let files = [file(&sample("collected"))];
    let combined = combine(&files, &rules());
    assert_eq!(combined.proposals.account, Some(account(CLOSING)));
    assert_eq!(combined.proposals.standing, Some(Standing::Member));
    let files = [file(&sample("collected-empty"))];
    assert_eq!(
        combine(&files, &rules()).proposals.standing,
        Some(Standing::Standalone)
    );
    let (_, facts) = file(&sample("collected-organization"));
    let members = facts.members.unwrap();
    assert_eq!((members.accounts, members.open), (3, 2));
    assert_eq!(members.management, Some(account("111122223333")));
}

/// The file of the account alone supports a copy; with that of the other account it is shown.
#[test]
fn copies_and_their_expiry() {
    let alone = [file(&sample("collected"))];
    let verdict = |files: &[_]| {
        let combined = combine(files, &rules());
        combined.verdict(&format!("arn:aws:rds:eu-west-1:{CLOSING}:db:orders"))
    };
    assert_eq!(verdict(&alone), Some(Verdict::Supported));
    let both = [
        file(&sample("collected")),
        file(&sample("collected-copies")),
    ];
    assert_eq!(verdict(&both), Some(Verdict::Shown));
}

/// A snapshot that lies in the other account counts as a copy of what it was made from.
#[test]
fn snapshots_that_lie_elsewhere() {
    let mut lines = lines("collected-copies");
    let snapshot = serde_json::json!({
        "DBSnapshotArn": format!("arn:aws:rds:eu-west-1:{AWAY}:snapshot:carts-kept"),
        "Encrypted": false,
        "DBInstanceIdentifier": "carts", "SnapshotType": "manual", "Status": "available",
        "SourceDBSnapshotIdentifier": format!("arn:aws:rds:eu-west-1:{CLOSING}:snapshot:carts"),
        "SnapshotCreateTime": "2026-10-04T10:00:00Z", "Engine": "mysql",
    });
    line(&mut lines, "rds.DescribeDBSnapshots", "eu-west-1")["answer"] =
        serde_json::json!({ "DBSnapshots": [snapshot] });
    let combined = combine(&[file(&finished(&lines))], &rules());
    let carts = format!("arn:aws:rds:eu-west-1:{CLOSING}:db:carts");
    assert_eq!(combined.verdict(&carts), Some(Verdict::Shown));
    let kept = &combined.kept[0];
    assert_eq!((kept.item, kept.account), (Item::Rds, account(AWAY)));
    assert_eq!(
        kept.vaults,
        [format!("arn:aws:rds:eu-west-1:{AWAY}:snapshot")]
    );
}

#[test]
fn coverage() {
    let (_, facts) = file(&sample("collected"));
    let coverage = facts.coverage.unwrap();
    assert_eq!(coverage.regions, ["eu-west-1", "us-east-1"]);
    assert_eq!(coverage.off, ["ap-east-1"]);
    let cells = |call: &str| coverage.cells(call).take(2).collect::<Vec<_>>();
    assert_eq!(
        cells("ec2.DescribeVolumes"),
        [Cell::Something, Cell::Nothing]
    );
    assert_eq!(
        cells("secretsmanager.ListSecrets"),
        [Cell::Denied, Cell::Denied]
    );
    assert_eq!(cells("dynamodb.ListTables"), [Cell::Nothing, Cell::Nothing]);
    // Asked for each export, and there is none.
    assert_eq!(
        cells("dynamodb.DescribeExport"),
        [Cell::Nothing, Cell::Nothing]
    );
    assert_eq!(cells("no.SuchCall"), [Cell::NotInFile, Cell::NotInFile]);
}

/// What is kept across a reload is small, and says the same.
#[test]
fn kept() {
    let (source, facts) = file(&sample("collected"));
    let kept = facts.kept(Some(account(CLOSING)));
    let text = serde_json::to_string(&kept).unwrap();
    assert!(text.len() < 32 << 10, "{} bytes", text.len());
    let again: evidence::facts::Facts = serde_json::from_str(&text).unwrap();
    assert_eq!(again.coverage, facts.coverage);
    let (before, after) = (
        combine(&[(source.clone(), facts)], &rules()),
        combine(&[(source, again)], &rules()),
    );
    assert_eq!(before.covered, after.covered);
    assert_eq!(before.findings, after.findings);
}
