//! Traps of inventories: JSON in JSON, defaults, several accounts, what is unknown.

use evidence::item::Item;
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::services::Class;

use crate::common::{CLOSING, account, read};
use crate::traps::{changed, text};

#[test]
fn json_in_json() {
    let name = "config-select-resource-config.json";
    let drawn = read(text(name)).unwrap();
    assert_eq!(
        drawn.inventory.window(&Default::default(), 0, 9).resources[0].kind,
        "ec2:volume"
    );
    let broken = text(name).replace("{\\\"resourceId", "{resourceId");
    assert!(read(broken).is_err(), "no readable element");
    let more = text(name).replace("\"Results\": [", "\"Results\": [\"{broken\", ");
    let source = read(more).unwrap();
    assert_eq!(source.source.problems, [Problem::UnreadableElement]);
    let other = source
        .facts
        .existing
        .iter()
        .find(|one| one.item == Item::Other)
        .unwrap();
    assert_eq!(
        other.regions[0].count, 1,
        "what can't be read is still something"
    );
}

#[test]
fn defaults_that_only_aws_config_tells() {
    let element = |inner: &str| {
        format!(
            "{{\"Results\":[{}]}}",
            serde_json::to_string(inner).unwrap()
        )
    };
    for (inner, class) in [
        (
            r#"{"resourceType":"AWS::EC2::VPC","resourceId":"vpc-1","configuration":{"isDefault":true}}"#,
            Class::AwsDefault,
        ),
        (
            r#"{"resourceType":"AWS::EC2::VPC","resourceId":"vpc-1","configuration":{"isDefault":false}}"#,
            Class::Configuration,
        ),
        (
            r#"{"resourceType":"AWS::EC2::Subnet","resourceId":"s","configuration":{"defaultForAz":true}}"#,
            Class::AwsDefault,
        ),
        (
            r#"{"resourceType":"AWS::EC2::SecurityGroup","resourceId":"sg","resourceName":"default"}"#,
            Class::AwsDefault,
        ),
        (
            r#"{"resourceType":"AWS::EC2::SecurityGroup","resourceId":"sg","resourceName":"web"}"#,
            Class::Configuration,
        ),
        (
            r#"{"resourceType":"AWS::EC2::Volume","resourceId":"v","configuration":{"isDefault":true}}"#,
            Class::HoldsData,
        ),
        (
            r#"{"resourceType":"AWS::Moon::Base","resourceId":"m","configuration":{"isDefault":true}}"#,
            Class::Unknown,
        ),
    ] {
        let drawn = read(element(inner)).unwrap();
        assert_eq!(
            drawn.inventory.window(&Default::default(), 0, 1).resources[0].class,
            class,
            "{inner}"
        );
    }
}

#[test]
fn several_accounts_each_count_for_their_own() {
    let name = "resource-explorer-2-search.json";
    let mixed = text(name).replace(
        "\"Arn\": \"arn:aws:iam::210987654321:role/app\", \"OwningAccountId\": \"210987654321\"",
        "\"Arn\": \"arn:aws:iam::345678901234:role/app\", \"OwningAccountId\": \"345678901234\"",
    );
    let drawn = read(mixed).unwrap();
    assert_eq!(drawn.source.problems, [Problem::MixedAccounts]);
    assert_eq!(drawn.source.account, Some(account(CLOSING)));
    let owners: Vec<_> = drawn
        .facts
        .existing
        .iter()
        .map(|one| (one.account, one.item))
        .collect();
    let other = Some(account("345678901234"));
    assert_eq!(
        owners,
        [(Some(account(CLOSING)), Item::DynamoDb), (other, Item::Iam)]
    );
}

#[test]
fn several_partitions_are_named() {
    let name = "resourcegroupstaggingapi-get-resources.json";
    let two = changed(name, "arn:aws:s3:::", "arn:aws-cn:s3:::");
    assert_eq!(two, [Problem::OtherPartition]);
}

#[test]
fn costs_need_services() {
    let name = "ce-get-cost-and-usage.json";
    let drawn = read(text(name).replace("61.2203", "0.0000")).unwrap();
    let items: Vec<_> = drawn.facts.costs.iter().map(|one| one.item).collect();
    assert_eq!(items, [Some(Item::Kms)], "what costs nothing does not show");
    assert_eq!(drawn.facts.existing, [], "a cost is no thing");
    assert_eq!(drawn.facts.groups, [], "nor is a tax");
    assert!(read(text(name).replace("\"SERVICE\"", "\"REGION\"")).is_err());
    assert!(
        read(text(name).replace("61.2203", "a lot")).is_err(),
        "nothing readable is left"
    );
    let other =
        read(text(name).replace("AWS Key Management Service", "Moon Base Service")).unwrap();
    let moon = other
        .facts
        .costs
        .iter()
        .find(|one| one.service == "Moon Base Service");
    assert_eq!(
        moon.unwrap().item,
        Some(Item::Other),
        "what is not known is never left out"
    );
}

#[test]
fn nothing_unknown_is_dropped() {
    let odd = r#"{"Resources":[{"Arn":"arn:aws:moonbase:eu-west-1:210987654321:crater/one","ResourceType":"moonbase:crater"},{"Arn":"not an arn"},{"NoArn":1}]}"#;
    let drawn = read(odd).unwrap();
    assert_eq!(drawn.source.kind, Kind::ResourceExplorer);
    assert_eq!(drawn.source.problems, [Problem::UnreadableElement]);
    let other: u32 = drawn
        .facts
        .existing
        .iter()
        .flat_map(|one| &one.regions)
        .map(|one| one.count)
        .sum();
    assert_eq!(other, 3);
    assert!(
        drawn
            .facts
            .existing
            .iter()
            .all(|one| one.item == Item::Other)
    );
    assert_eq!(drawn.inventory.len(), 2);
}

#[test]
fn snapshots_of_aws_backup_are_recovery_points() {
    let tagged = |tags: &str| {
        let text = format!(
            r#"{{"ResourceTagMappingList":[{{"ResourceARN":"arn:aws:ec2:eu-west-1::snapshot/snap-1","Tags":[{tags}]}},{{"ResourceARN":"arn:aws:rds:eu-west-1:210987654321:snapshot:awsbackup:job-1"}}]}}"#
        );
        let facts = read(text).unwrap().facts;
        facts
            .existing
            .iter()
            .map(|one| one.item)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        tagged(r#"{"Key":"owner","Value":"me"}"#),
        [Item::Ebs, Item::AwsBackup]
    );
    let by_backup = r#"{"Key":"aws:backup:source-resource","Value":"arn:aws:ec2:eu-west-1:210987654321:volume/v:1"}"#;
    assert_eq!(tagged(by_backup), [Item::AwsBackup]);
}

#[test]
fn addresses_in_names_are_cut() {
    let text =
        r#"{"Resources":[{"Arn":"arn:aws:ses:eu-west-1:210987654321:identity/jane@example.org"}]}"#;
    let drawn = read(text).unwrap();
    assert_eq!(
        drawn.facts.existing[0].examples,
        ["arn:aws:ses:eu-west-1:210987654321:identity/…"]
    );
}

#[test]
fn marks_and_line_ends_make_no_difference() {
    for name in ["tag-editor-export.csv", "resource-explorer-2-search.json"] {
        let plain = read(text(name)).unwrap();
        let marked = read(format!("\u{feff}{}", text(name))).unwrap();
        assert_eq!(marked.facts, plain.facts, "{name}");
        let windows = read(text(name).replace('\n', "\r\n")).unwrap();
        assert_eq!(
            (windows.facts, windows.source.things),
            (plain.facts, plain.source.things),
            "{name}"
        );
    }
}

#[test]
fn what_names_no_account_belongs_to_the_only_one() {
    let owner = |other: &str| {
        let text = format!(
            r#"{{"Resources":[{{"Arn":"arn:aws:s3:::b"}},{{"Arn":"arn:aws:rds:eu-west-1:{CLOSING}:db:a"}},{{"Arn":"arn:aws:rds:eu-west-1:{other}:db:b"}}]}}"#
        );
        let facts = read(text).unwrap().facts;
        let bucket = facts.existing.iter().find(|one| one.item == Item::S3);
        bucket.unwrap().account
    };
    assert_eq!(owner(CLOSING), Some(account(CLOSING)));
    assert_eq!(
        owner("345678901234"),
        None,
        "of several, nobody knows which"
    );
}
