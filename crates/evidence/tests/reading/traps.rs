//! One test for each trap that AWS's outputs have.

use evidence::facts::AccountState;
use evidence::problem::Problem;

use crate::common::{read, sample};

pub(crate) fn text(name: &str) -> String {
    String::from_utf8(sample(name)).unwrap()
}

/// A sample with one thing changed, and the problems that it has then.
#[track_caller]
pub(crate) fn changed(name: &str, from: &str, to: &str) -> Vec<Problem> {
    let original = text(name);
    assert!(original.contains(from), "{name} has no {from}");
    read(original.replace(from, to)).unwrap().source.problems
}

#[test]
fn timestamps_as_numbers_or_text() {
    let name = "backup-list-copy-jobs.json";
    let number = text(name).replace("\"2026-10-01T04:41:10+00:00\"", "1790829670.0");
    assert_eq!(read(number).unwrap().facts, read(text(name)).unwrap().facts);
    let list = "organizations-list-accounts.json";
    let iso = text(list).replace("1700000000.5", "\"2023-11-14T22:13:20.5Z\"");
    assert_eq!(read(iso).unwrap().facts, read(text(list)).unwrap().facts);
    let more = text(name).replace("[{", "[{\"CompletionDate\": \"yesterday\"}, {");
    assert_eq!(
        read(more).unwrap().source.problems,
        [Problem::UnreadableElement]
    );
}

#[test]
fn the_misspelt_joined_timestamp() {
    let name = "organizations-describe-account.json";
    let misspelt = text(name).replace("JoinedTimestamp", "JoinedTimeStamp");
    assert_eq!(
        read(misspelt).unwrap().facts,
        read(text(name)).unwrap().facts
    );
}

#[test]
fn a_leading_space_in_an_arn() {
    for name in [
        "resourcegroupstaggingapi-get-resources.json",
        "backup-list-copy-jobs.json",
        "tag-editor-export.csv",
    ] {
        let spaced = text(name)
            .replace("\"arn:", "\" arn:")
            .replace(",arn:", ", arn:");
        assert_ne!(spaced, text(name));
        assert_eq!(
            read(spaced).unwrap().facts,
            read(text(name)).unwrap().facts,
            "{name}"
        );
    }
}

#[test]
fn state_goes_before_the_retired_status() {
    let name = "organizations-describe-account.json";
    let state = |from: &str, to: &str| {
        let facts = read(text(name).replace(from, to)).unwrap().facts;
        facts.accounts[0].state
    };
    let both = "\"Status\": \"ACTIVE\", \"State\": \"ACTIVE\"";
    assert_eq!(
        state(both, "\"Status\": \"ACTIVE\", \"State\": \"CLOSED\""),
        AccountState::Closed
    );
    assert_eq!(
        state(both, "\"Status\": \"SUSPENDED\""),
        AccountState::Suspended
    );
    assert_eq!(
        state(both, "\"State\": \"PENDING_CLOSURE\""),
        AccountState::PendingClosure
    );
    assert!(
        AccountState::PendingClosure.is_open(),
        "pending is not closed"
    );
    assert_eq!(
        state(
            both,
            "\"State\": \"HIBERNATING\", \"Status\": \"SUSPENDED\""
        ),
        AccountState::Unknown
    );
}

#[test]
fn unknown_words_are_never_safe() {
    let unknown = [Problem::UnknownValue];
    for (name, from, to) in [
        ("backup-list-copy-jobs.json", "COMPLETED", "DONE"),
        (
            "backup-list-copy-jobs.json",
            "\"State\": \"COMPLETED\", ",
            "",
        ),
        (
            "backup-list-recovery-points-by-resource.json",
            "COMPLETED",
            "FINE",
        ),
        (
            "organizations-describe-organization.json",
            "\"FeatureSet\": \"ALL\"",
            "\"FeatureSet\": \"MOST\"",
        ),
        ("organizations-describe-account.json", "CREATED", "BORN"),
        ("account-list-regions.json", "ENABLED_BY_DEFAULT", "MAYBE"),
        (
            "savingsplans-describe-savings-plans.json",
            "\"active\"",
            "\"asleep\"",
        ),
    ] {
        assert_eq!(changed(name, from, to), unknown, "{name} {to}");
    }
}

#[test]
fn a_page_token_leaves_it_incomplete() {
    for (name, token) in [
        (
            "resourcegroupstaggingapi-get-resources.json",
            "\"PaginationToken\": \"\"",
        ),
        ("backup-list-copy-jobs.json", "\"CopyJobs\""),
    ] {
        let more = match token {
            "\"CopyJobs\"" => "\"NextToken\": \"abc\", \"CopyJobs\"",
            _ => "\"PaginationToken\": \"abc\"",
        };
        assert_eq!(
            changed(name, token, more),
            [Problem::IncompletePage],
            "{name}"
        );
    }
    let null = changed(
        "backup-list-copy-jobs.json",
        "\"CopyJobs\"",
        "\"NextToken\": null, \"CopyJobs\"",
    );
    assert_eq!(null, []);
    let odd = changed(
        "backup-list-copy-jobs.json",
        "\"CopyJobs\"",
        "\"NextToken\": {}, \"CopyJobs\"",
    );
    assert_eq!(odd, [Problem::IncompletePage]);
}

#[test]
fn counts_that_do_not_hold() {
    let name = "resource-explorer-2-search.json";
    let incomplete = [Problem::IncompleteCount];
    assert_eq!(
        changed(name, "\"Complete\": true", "\"Complete\": false"),
        incomplete
    );
    assert_eq!(changed(name, "\"Complete\": true, ", ""), incomplete);
    assert_eq!(
        changed(name, "\"TotalResources\": 2", "\"TotalResources\": 3"),
        incomplete
    );
    assert_eq!(
        changed(
            name,
            "\"Count\": {\"Complete\": true, \"TotalResources\": 2}",
            "\"Count\": 2"
        ),
        incomplete
    );
    let counts = "config-get-discovered-resource-counts.json";
    assert_eq!(
        changed(counts, "Resources\": 7", "Resources\": 8"),
        incomplete
    );
    assert!(
        !read(text(counts).replace("s\": 7", "s\": 8"))
            .unwrap()
            .source
            .complete
    );
}

#[test]
fn account_ids_as_numbers() {
    let numeric = [Problem::NumericAccount];
    let quoted = "\"210987654321\"";
    for (name, from, to) in [
        (
            "sts-get-caller-identity.json",
            "\"Account\": \"210987654321\"",
            "\"Account\": 210987654321",
        ),
        (
            "account-get-account-information.json",
            quoted,
            "210987654321",
        ),
        ("backup-list-copy-jobs.json", quoted, "210987654321"),
        ("resource-explorer-2-search.json", quoted, "10987654321"),
        ("resource-explorer-2-search.json", quoted, "2.1e11"),
        (
            "resource-explorer-2-console-export.csv",
            quoted,
            "\"2.10988E+11\"",
        ),
        (
            "resource-explorer-2-console-export.csv",
            quoted,
            "\"10987654321\"",
        ),
    ] {
        assert_eq!(changed(name, from, to), numeric, "{name} {to}");
    }
}

#[test]
fn an_account_id_of_another_length_is_no_id() {
    let name = "backup-list-copy-jobs.json";
    let mut two = text(name).replace(
        "\"CopyJobs\": [{",
        "\"CopyJobs\": [{\"AccountId\": \"21098765432\"}, {",
    );
    assert_eq!(
        read(&two).unwrap().source.problems,
        [Problem::UnreadableElement]
    );
    two = text(name).replace(
        "arn:aws:backup:eu-west-1:999988887777",
        "arn:aws:backup:eu-west-1:99998888777",
    );
    assert!(read(&two).is_err(), "nothing readable is left");
}

#[test]
fn a_copy_job_has_to_tell_one_story() {
    let name = "backup-list-copy-jobs.json";
    let original = text(name);
    let jobs = |other: String| {
        let element = other
            .trim()
            .trim_start_matches("{\"CopyJobs\": [")
            .trim_end_matches("]}")
            .to_owned();
        original.replace("[{", &format!("[{element}, {{"))
    };
    for (from, to) in [
        (
            "backup:eu-west-1:999988887777",
            "backup:eu-west-1:888877776666",
        ),
        (
            "\"AccountId\": \"210987654321\"",
            "\"AccountId\": \"111122223333\"",
        ),
        (
            "rds:eu-west-1:210987654321:db",
            "rds:eu-west-1:111122223333:db",
        ),
        (
            "arn:aws:backup:eu-west-1:999988887777",
            "arn:aws-cn:backup:eu-west-1:999988887777",
        ),
        (
            "arn:aws:backup:eu-west-1:999988887777",
            "arn:aws:s3:eu-west-1:999988887777",
        ),
        (
            "arn:aws:rds:eu-west-1:999988887777:snapshot:awsbackup:copyjob-bbbb",
            "somewhere",
        ),
    ] {
        assert!(original.contains(from), "{from}");
        let drawn = read(jobs(original.replace(from, to))).unwrap();
        assert_eq!(drawn.source.problems, [Problem::UnreadableElement], "{to}");
        assert_eq!(
            drawn.facts,
            read(&original).unwrap().facts,
            "{to} adds nothing"
        );
    }
}

#[test]
fn a_time_ahead_is_not_believed() {
    let name = "backup-list-copy-jobs.json";
    assert_eq!(
        changed(name, "2026-10-01T04:41:10", "2026-10-20T04:41:10"),
        [Problem::FutureTime]
    );
    let a_day = changed(name, "2026-10-01T04:41:10", "2026-10-09T20:00:00");
    assert_eq!(a_day, [], "clocks differ");
}
