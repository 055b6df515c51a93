//! The table of services.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use domain::answer::Choice;
use domain::plan::ItemKind;
use evidence::arn::Arn;
use evidence::item::Item;
use evidence::services::{
    Charge, Class, Spelling, by_backup, by_config, by_explorer, charge, place, rows,
};

#[test]
fn every_row_is_found_by_all_its_spellings() {
    for row in rows() {
        assert_eq!(by_explorer(row.explorer), Some(row));
        if !row.config.is_empty() {
            assert_eq!(
                by_config(row.config),
                Some(row),
                "{} stands twice",
                row.config
            );
        }
        if !row.backup.is_empty() {
            assert_eq!(
                by_backup(row.backup),
                Some(row),
                "{} stands twice",
                row.backup
            );
        }
        let holds_data = row.class == Class::HoldsData;
        assert_eq!(row.item.is_some(), holds_data, "{}", row.explorer);
    }
    let spelled = rows().filter(|row| !row.config.is_empty()).count();
    assert!(
        rows().count() >= 300 && spelled >= 280,
        "{} rows, {spelled} with AWS Config's name",
        rows().count()
    );
}

#[test]
fn every_backup_item_of_the_plan_is_there() {
    let plan = built_in::plan("en").unwrap();
    let of_plan: BTreeSet<&str> = plan
        .items
        .iter()
        .filter(|item| matches!(item.kind, ItemKind::Backup(_)))
        .map(|item| item.id.as_str())
        .collect();
    let known: BTreeSet<&str> = Item::ALL.iter().map(|item| item.name()).collect();
    assert_eq!(known, of_plan);
    for item in Item::ALL {
        assert!(
            rows().any(|row| row.item == Some(*item)),
            "no row leads to {}",
            item.name()
        );
    }
}

/// Every subject of files is an item of the plan, and what it contradicts are its options.
#[test]
fn subjects_are_items_of_the_plan() {
    let plan = built_in::plan("en").unwrap();
    let json = include_str!("../../../plan/evidence.json");
    let listed: serde_json::Value = serde_json::from_str(json).unwrap();
    for subject in listed["subjects"].as_array().unwrap() {
        let id = subject["item"].as_str().unwrap();
        let item = &plan.items[plan.find(id).unwrap_or_else(|| panic!("{id}"))];
        for option in subject["contradicts"].as_array().into_iter().flatten() {
            let option = option.as_str().unwrap();
            let is_choice = matches!(item.kind, ItemKind::Backup(_))
                && Choice::parse(option).is_some_and(|choice| !choice.follows_group());
            assert!(
                is_choice || item.option(option).is_some(),
                "{id} has no {option}"
            );
        }
    }
}

#[track_caller]
fn check_arn(arn: &str, class: Class, item: Option<Item>) {
    let parsed = Arn::parse(arn).unwrap();
    let found = place(&Spelling {
        arn: Some(parsed),
        ..Spelling::default()
    });
    assert_eq!((found.class, found.item), (class, item), "{arn}");
}

#[test]
fn arns() {
    use Class::{AwsDefault, Configuration, HoldsData, Unknown};
    for (arn, class, item) in [
        (
            "arn:aws:ec2:eu-west-1:210987654321:volume/vol-1",
            HoldsData,
            Some(Item::Ebs),
        ),
        (
            "arn:aws:ec2:eu-west-1::snapshot/snap-1",
            HoldsData,
            Some(Item::Ebs),
        ),
        (
            "arn:aws:ec2:eu-west-1::image/ami-1",
            HoldsData,
            Some(Item::Ami),
        ),
        ("arn:aws:s3:::bucket", HoldsData, Some(Item::S3)),
        (
            "arn:aws:s3:::bucket/key/with:colon",
            HoldsData,
            Some(Item::S3),
        ),
        (
            "arn:aws:sns:eu-west-1:210987654321:topic",
            Configuration,
            None,
        ),
        (
            "arn:aws:sqs:eu-west-1:210987654321:queue",
            HoldsData,
            Some(Item::RareStreams),
        ),
        (
            "arn:aws:rds:eu-west-1:210987654321:db:orders",
            HoldsData,
            Some(Item::Rds),
        ),
        (
            "arn:aws:rds:eu-west-1:210987654321:cluster:orders",
            HoldsData,
            Some(Item::Aurora),
        ),
        (
            "arn:aws:rds:eu-west-1:210987654321:snapshot:mine",
            HoldsData,
            Some(Item::Rds),
        ),
        (
            "arn:aws:rds:eu-west-1:210987654321:snapshot:rds:orders-2026",
            AwsDefault,
            None,
        ),
        (
            "arn:aws:rds:eu-west-1:210987654321:snapshot:awsbackup:job-1",
            HoldsData,
            Some(Item::AwsBackup),
        ),
        (
            "arn:aws:secretsmanager:eu-west-1:210987654321:secret:rds!db-1-AbCdEf",
            AwsDefault,
            None,
        ),
        (
            "arn:aws:secretsmanager:eu-west-1:210987654321:secret:events!connection/shop/1-AbCdEf",
            HoldsData,
            Some(Item::SecretsManager),
        ),
        (
            "arn:aws:ec2:eu-west-1:210987654321:elastic-ip/eipalloc-1",
            HoldsData,
            Some(Item::Addresses),
        ),
        (
            "arn:aws:connect:eu-west-1:210987654321:phone-number/1",
            HoldsData,
            Some(Item::Addresses),
        ),
        (
            "arn:aws:sms-voice:eu-west-1:210987654321:phone-number/phone-1",
            HoldsData,
            Some(Item::Addresses),
        ),
        (
            "arn:aws:qldb:eu-west-1:210987654321:ledger/orders",
            Unknown,
            Some(Item::Other),
        ),
        (
            "arn:aws:rds:eu-west-1:210987654321:pg:default.mysql8.0",
            AwsDefault,
            None,
        ),
        (
            "arn:aws:rds:eu-west-1:210987654321:pg:mine",
            Configuration,
            None,
        ),
        (
            "arn:aws:iam::210987654321:role/aws-service-role/x/AWSServiceRoleForRDS",
            AwsDefault,
            None,
        ),
        (
            "arn:aws:iam::210987654321:role/AWSServiceRoleForRDS",
            AwsDefault,
            None,
        ),
        (
            "arn:aws:iam::210987654321:role/app",
            HoldsData,
            Some(Item::Iam),
        ),
        ("arn:aws:iam::aws:policy/ReadOnlyAccess", AwsDefault, None),
        (
            "arn:aws:kms:eu-west-1:210987654321:alias/aws/s3",
            AwsDefault,
            None,
        ),
        (
            "arn:aws:kms:eu-west-1:210987654321:key/0f",
            HoldsData,
            Some(Item::Kms),
        ),
        (
            "arn:aws:logs:eu-west-1:210987654321:log-group:/aws/lambda/x",
            HoldsData,
            Some(Item::CloudWatchLogs),
        ),
        (
            "arn:aws:apigateway:eu-west-1::/restapis/abc",
            Configuration,
            None,
        ),
        (
            "arn:aws:elasticloadbalancing:eu-west-1:210987654321:loadbalancer/app/x/1",
            Configuration,
            None,
        ),
        (
            "arn:aws:cassandra:eu-west-1:210987654321:/keyspace/x/",
            HoldsData,
            Some(Item::RareDump),
        ),
        (
            "arn:aws:moon:eu-west-1:210987654321:base/one",
            Unknown,
            Some(Item::Other),
        ),
        (
            "arn:aws:ec2:eu-west-1:210987654321:moon-base/one",
            Unknown,
            Some(Item::Other),
        ),
    ] {
        check_arn(arn, class, item);
    }
}

#[test]
fn other_spellings() {
    let item = |spelling: Spelling<'_>| place(&spelling).item;
    let explorer = |name| {
        item(Spelling {
            explorer: Some(name),
            ..Spelling::default()
        })
    };
    let config = |name| {
        item(Spelling {
            config: Some(name),
            ..Spelling::default()
        })
    };
    let backup = |name| {
        item(Spelling {
            backup: Some(name),
            ..Spelling::default()
        })
    };
    assert_eq!(explorer("dynamodb:table"), Some(Item::DynamoDb));
    assert_eq!(explorer("elasticloadbalancing:loadbalancer/net"), None);
    assert_eq!(explorer("moon:base"), Some(Item::Other));
    assert_eq!(config("AWS::EFS::FileSystem"), Some(Item::Efs));
    assert_eq!(config("aws::efs::filesystem"), Some(Item::Efs));
    assert_eq!(config(""), Some(Item::Other));
    assert_eq!(backup("EBS"), Some(Item::Ebs));
    assert_eq!(backup(""), Some(Item::Other));
    // Only AWS Backup's own word tells one kind of cluster from another.
    let arn = Arn::parse("arn:aws:rds:eu-west-1:210987654321:cluster:graph");
    assert_eq!(
        item(Spelling {
            arn,
            backup: Some("Neptune"),
            ..Spelling::default()
        }),
        Some(Item::DocumentDbNeptune)
    );
    assert_eq!(
        item(Spelling {
            arn,
            backup: Some("New"),
            ..Spelling::default()
        }),
        Some(Item::Aurora)
    );
}

#[test]
fn names_on_bills() {
    for (name, expected) in [
        (
            "Amazon Relational Database Service",
            Charge::Data(Item::Rds),
        ),
        ("Amazon Simple Storage Service", Charge::Data(Item::S3)),
        (
            "Amazon DocumentDB (with MongoDB compatibility)",
            Charge::Data(Item::DocumentDbNeptune),
        ),
        ("Tax", Charge::NoData),
        ("AWS Support (Business)", Charge::NoData),
        ("EC2 - Other", Charge::Unknown),
        ("AmazonCloudWatch", Charge::Unknown),
        ("Moon Base Service", Charge::Unknown),
    ] {
        assert_eq!(charge(name), expected, "{name}");
    }
}
