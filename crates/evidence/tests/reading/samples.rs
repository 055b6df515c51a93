//! Each sample: what it is, and what it shows.

use evidence::kind::Kind;
use evidence::source::TakenFrom;

use crate::common::{CLOSING, read, sample, samples};

const MANAGEMENT: &str = "111122223333";

/// A sample with all that is said about it: kind, account, `takenAt`, things.
struct Row(
    &'static str,
    Kind,
    Option<&'static str>,
    Option<&'static str>,
    u64,
);

const ROWS: [Row; 24] = [
    Row(
        "account-get-account-information.json",
        Kind::AccountInformation,
        Some(CLOSING),
        None,
        1,
    ),
    Row(
        "account-get-contact-information.json",
        Kind::ContactInformation,
        None,
        None,
        1,
    ),
    Row("account-list-regions.json", Kind::Regions, None, None, 3),
    Row(
        "backup-list-copy-jobs.json",
        Kind::CopyJobs,
        Some(CLOSING),
        Some("2026-10-01T04:41:10Z"),
        1,
    ),
    Row(
        "backup-list-protected-resources.json",
        Kind::ProtectedResources,
        Some(CLOSING),
        Some("2026-10-01T03:00:00Z"),
        1,
    ),
    Row(
        "backup-list-recovery-points-by-resource.json",
        Kind::RecoveryPoints,
        Some(CLOSING),
        Some("2026-10-01T03:00:00Z"),
        1,
    ),
    Row(
        "backup-list-restore-jobs.json",
        Kind::RestoreJobs,
        None,
        None,
        1,
    ),
    Row(
        "ce-get-cost-and-usage.json",
        Kind::CostByService,
        None,
        Some("2026-10-01T00:00:00Z"),
        1,
    ),
    Row(
        "cloudtrail-describe-trails.json",
        Kind::AccountDetails,
        None,
        None,
        1,
    ),
    Row(
        "config-get-discovered-resource-counts.json",
        Kind::ConfigCounts,
        None,
        None,
        2,
    ),
    Row(
        "config-select-resource-config.json",
        Kind::ConfigResources,
        Some(CLOSING),
        None,
        1,
    ),
    Row(
        "iam-get-account-summary.json",
        Kind::AccountDetails,
        None,
        None,
        1,
    ),
    Row(
        "organizations-describe-account.json",
        Kind::Account,
        Some(CLOSING),
        None,
        1,
    ),
    Row(
        "organizations-describe-organization.json",
        Kind::Organization,
        Some(MANAGEMENT),
        None,
        1,
    ),
    Row(
        "organizations-list-accounts.json",
        Kind::Accounts,
        Some(MANAGEMENT),
        None,
        3,
    ),
    Row(
        "organizations-list-delegated-services-for-account.json",
        Kind::DelegatedServices,
        None,
        None,
        1,
    ),
    Row(
        "rds-describe-db-snapshots.json",
        Kind::OtherCopies,
        Some("999988887777"),
        Some("2026-10-01T05:12:00Z"),
        1,
    ),
    Row(
        "resource-explorer-2-console-export.csv",
        Kind::ResourceExplorer,
        Some(CLOSING),
        None,
        1,
    ),
    Row(
        "resource-explorer-2-search.json",
        Kind::ResourceExplorer,
        Some(CLOSING),
        Some("2026-10-01T06:12:00Z"),
        2,
    ),
    Row(
        "resourcegroupstaggingapi-get-resources.json",
        Kind::TaggedResources,
        Some(CLOSING),
        None,
        2,
    ),
    Row(
        "route53domains-list-domains.json",
        Kind::Domains,
        None,
        None,
        1,
    ),
    Row(
        "savingsplans-describe-savings-plans.json",
        Kind::SavingsPlans,
        None,
        None,
        1,
    ),
    Row(
        "sts-get-caller-identity.json",
        Kind::CallerIdentity,
        Some(CLOSING),
        None,
        1,
    ),
    Row(
        "tag-editor-export.csv",
        Kind::TagEditor,
        Some(CLOSING),
        None,
        2,
    ),
];

#[test]
fn what_each_is() {
    assert!(
        ROWS.iter().map(|row| row.0).eq(samples()),
        "every sample has a row"
    );
    for Row(name, kind, account, taken_at, things) in ROWS {
        let bytes = sample(name);
        let source = read(&bytes).unwrap().source;
        assert_eq!(source.kind, kind, "{name}");
        assert_eq!(
            source.account.as_ref().map(|id| id.as_str()),
            account,
            "{name}"
        );
        let inside = source.taken_from == TakenFrom::NewestInside;
        let taken = inside.then(|| source.taken_at.iso());
        assert_eq!(taken.as_deref(), taken_at, "{name}");
        assert!(source.complete, "{name}");
        assert_eq!(source.problems, [], "{name}");
        assert_eq!(source.things, things, "{name}");
        assert_eq!(source.digest, domain::sealed::digest(&bytes), "{name}");
    }
}

/// The facts of each sample, as they are stored.
const FACTS: [(&str, &str); 24] = [
    (
        "account-get-account-information.json",
        r#"{"accounts":[{"account":"210987654321","state":"active"}]}"#,
    ),
    (
        "account-get-contact-information.json",
        r#"{"contact":{"name":true,"address":true,"phone":true}}"#,
    ),
    (
        "account-list-regions.json",
        r#"{"regions":{"in_use":["eu-west-1","us-east-1"]}}"#,
    ),
    (
        "backup-list-copy-jobs.json",
        r#"{"copies":[{"account":"210987654321","item":"backup.rds","region":"eu-west-1","destination":"999988887777","vault":"TJr-I1Jh","vault_arn":"arn:aws:backup:eu-west-1:999988887777:backup-vault:retained","state":"completed","rows":"RkAHCDXWauLU9ds4Bx256"}],"signs":[{"item":"backup.aws-backup","what":"listed","accounts":["210987654321"],"names":["arn:aws:backup:eu-west-1:210987654321:backup-vault:Default"]}],"regions_seen":["eu-west-1"]}"#,
    ),
    (
        "backup-list-protected-resources.json",
        r#"{"protected":[{"account":"210987654321","item":"backup.rds","region":"eu-west-1","keys":"RkAHCDXW"}],"regions_seen":["eu-west-1"]}"#,
    ),
    (
        "backup-list-recovery-points-by-resource.json",
        r#"{"points":[{"account":"210987654321","state":"complete","rows":"rRdObQeuAAA","count":1,"resources":""}],"regions_seen":["eu-west-1"]}"#,
    ),
    (
        "backup-list-restore-jobs.json",
        r#"{"signs":[{"item":"backup.rds","what":"restored","accounts":["210987654321"],"at":1790926800000}]}"#,
    ),
    (
        "ce-get-cost-and-usage.json",
        r#"{"costs":[{"service":"AWS Key Management Service","item":"backup.kms"},{"service":"Amazon Relational Database Service","item":"backup.rds"}]}"#,
    ),
    (
        "cloudtrail-describe-trails.json",
        r#"{"signs":[{"item":"loose-end.trails","what":"listed","names":["arn:aws:cloudtrail:eu-west-1:210987654321:trail/main"]}]}"#,
    ),
    (
        "config-get-discovered-resource-counts.json",
        r#"{"existing":[{"account":null,"item":"backup.ebs","regions":[{"region":"","count":4}],"examples":[]},{"account":null,"item":"backup.s3","regions":[{"region":"","count":3}],"examples":[]}]}"#,
    ),
    (
        "config-select-resource-config.json",
        r#"{"existing":[{"account":"210987654321","item":"backup.ebs","regions":[{"region":"eu-west-1","count":1,"keys":"mjwcHSeU"}],"examples":["arn:aws:ec2:eu-west-1:210987654321:volume/vol-0123456789abcdef0"]}],"regions_seen":["eu-west-1"]}"#,
    ),
    (
        "iam-get-account-summary.json",
        r#"{"signs":[{"item":"access.member-root","what":"no-root-password"},{"item":"access.root","what":"no-root-factor"}]}"#,
    ),
    (
        "organizations-describe-account.json",
        r#"{"accounts":[{"account":"210987654321","management":"111122223333","state":"active","joined":"created","joined_at":1772442941120}]}"#,
    ),
    (
        "organizations-describe-organization.json",
        r#"{"organization":{"management":"111122223333","features":"all"}}"#,
    ),
    (
        "organizations-list-accounts.json",
        r#"{"accounts":[{"account":"111122223333","management":"111122223333","state":"active","joined":"invited","joined_at":1700000000500},{"account":"210987654321","management":"111122223333","state":"active","joined":"created","joined_at":1772442941120},{"account":"345678901234","management":"111122223333","state":"closed","joined":"created","joined_at":1690000000000}],"members":{"management":"111122223333","accounts":3,"open":1,"examples":["210987654321"]}}"#,
    ),
    (
        "organizations-list-delegated-services-for-account.json",
        r#"{"delegated":{"services":["guardduty.amazonaws.com"]}}"#,
    ),
    (
        "rds-describe-db-snapshots.json",
        r#"{"copies":[{"account":"210987654321","item":"backup.rds","region":"eu-west-1","destination":"999988887777","vault":"jGSG0rFq","vault_arn":"arn:aws:rds:eu-west-1:999988887777:snapshot","state":"completed","rows":"RkAHCDXWWZYOT3B8Bx26Z"}],"points":[{"account":"999988887777","state":"complete","rows":"WZYOT3B8___","count":1,"resources":""}]}"#,
    ),
    (
        "resource-explorer-2-console-export.csv",
        r#"{"existing":[{"account":"210987654321","item":"backup.dynamodb","regions":[{"region":"eu-west-1","count":1,"keys":"DqEbWjI4"}],"examples":["arn:aws:dynamodb:eu-west-1:210987654321:table/carts"]}],"regions_seen":["eu-west-1"]}"#,
    ),
    (
        "resource-explorer-2-search.json",
        r#"{"existing":[{"account":"210987654321","item":"backup.dynamodb","regions":[{"region":"eu-west-1","count":1,"keys":"DqEbWjI4"}],"examples":["arn:aws:dynamodb:eu-west-1:210987654321:table/carts"]},{"account":"210987654321","item":"backup.iam","regions":[{"region":"global","count":1,"keys":"A6_Gcrjw"}],"examples":["arn:aws:iam::210987654321:role/app"]}],"regions_seen":["eu-west-1"]}"#,
    ),
    (
        "resourcegroupstaggingapi-get-resources.json",
        r#"{"existing":[{"account":"210987654321","item":"backup.rds","regions":[{"region":"eu-west-1","count":1,"keys":"RkAHCDXW"}],"examples":["arn:aws:rds:eu-west-1:210987654321:db:orders"]},{"account":"210987654321","item":"backup.s3","regions":[{"region":"","count":1,"keys":"XDvD_fKp"}],"examples":["arn:aws:s3:::example-orders-archive"]}],"regions_seen":["eu-west-1"]}"#,
    ),
    (
        "route53domains-list-domains.json",
        r#"{"domains":[{"name":"example-shop.org","expires":1801440000000,"renews":true}]}"#,
    ),
    (
        "savingsplans-describe-savings-plans.json",
        r#"{"commitments":[{"kind":"savings-plan","id":"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee","state":"running","until":1840752000000}]}"#,
    ),
    (
        "sts-get-caller-identity.json",
        r#"{"identity":{"account":"210987654321","caller":"root"}}"#,
    ),
    (
        "tag-editor-export.csv",
        r#"{"existing":[{"account":"210987654321","item":"backup.ebs","regions":[{"region":"eu-west-1","count":1,"keys":"1-ub2Ig8"}],"examples":["arn:aws:ec2:eu-west-1:210987654321:instance/i-0a1b2c3d4e5f60718"]},{"account":"210987654321","item":"backup.s3","regions":[{"region":"eu-west-1","count":1,"keys":"XDvD_fKp"}],"examples":["arn:aws:s3:::example-orders-archive"]}],"regions_seen":["eu-west-1"]}"#,
    ),
];

#[test]
fn what_each_shows() {
    assert!(
        FACTS.iter().map(|row| row.0).eq(samples()),
        "every sample has a row"
    );
    for (name, expected) in FACTS {
        let facts = read(sample(name)).unwrap().facts;
        assert_eq!(serde_json::to_string(&facts).unwrap(), expected, "{name}");
    }
}

#[test]
fn addresses_and_numbers_of_people_reach_no_fact() {
    let personal = [
        "@",
        "+31300000000",
        "Example Street",
        "Platform Team",
        "3511AA",
        "sandbox-7",
    ];
    for name in samples() {
        let drawn = read(sample(&name)).unwrap();
        let text = serde_json::to_string(&(&drawn.source, &drawn.facts)).unwrap();
        for word in personal {
            assert!(!text.contains(word), "{name} keeps {word}");
        }
    }
}
