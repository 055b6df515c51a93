//! When the collector's file shows that nothing is there, and when it does not.

use domain::time::Timestamp;
use evidence::combine::{Covered, Rules, combine};
use evidence::facts::Cell;
use serde_json::{Value, json};

use crate::common::{AWAY, CLOSING, account, day, rules_of};
use crate::made::{empty_account, ended, fail, file, finished, line, sample};

fn rules() -> Rules {
    rules_of(Some(account(CLOSING)), day("2026-10-06"))
}

#[track_caller]
fn covered_by(texts: &[&str], item: &str, rules: &Rules) -> Covered {
    let files: Vec<_> = texts.iter().map(|text| file(text)).collect();
    let combined = combine(&files, rules);
    combined
        .covered
        .get(item)
        .unwrap_or_else(|| panic!("{item}"))
        .clone()
}

#[track_caller]
fn covered(text: &str, item: &str) -> Covered {
    covered_by(&[text], item, &rules())
}

fn seven_days_on() -> Timestamp {
    Timestamp(day("2026-10-12").0 + 10 * 3_600_000)
}

/// Every item whose lists show all there is, is empty in an account in which nothing is.
#[test]
fn an_empty_account() {
    let files = [file(&finished(&empty_account()))];
    let combined = combine(&files, &rules());
    assert!(combined.covered.len() > 40, "{}", combined.covered.len());
    for (item, one) in &combined.covered {
        assert_eq!(one.gaps, [], "{item}");
        let until = one.whole.then(seven_days_on);
        assert_eq!(one.empty_until, until, "{item}");
    }
    let whole = combined.covered.values().filter(|one| one.whole);
    assert!(whole.count() > 30);
    let mut backups = combined.contradictions.iter();
    assert!(!backups.any(|one| one.item.starts_with("backup.")));
}

#[test]
fn something_is_there() {
    let text = sample("collected");
    assert_eq!(covered(&text, "backup.rds").empty_until, None);
    assert_eq!(covered(&text, "backup.domains").empty_until, None);
    // What stands in the lists of RDS belongs to Neptune.
    assert_eq!(
        covered(&text, "backup.aurora").empty_until,
        Some(seven_days_on())
    );
    assert_eq!(
        covered(&text, "backup.kms").empty_until,
        Some(seven_days_on())
    );
}

#[test]
fn each_failure_by_its_name() {
    for (kind, code, cell) in [
        ("denied", "AccessDenied", Cell::Denied),
        ("unavailable", "NoSuchHost", Cell::Unavailable),
        ("throttled", "Throttling", Cell::Throttled),
        ("not-subscribed", "OptInRequired", Cell::NotSubscribed),
        ("unknown-to-sdk", "UnknownServiceError", Cell::UnknownToSdk),
        ("unreachable", "ReadTimeoutError", Cell::Unreachable),
        ("odd", "list-missing", Cell::Odd),
        ("expired", "ExpiredToken", Cell::Expired),
        ("not-asked", "policy", Cell::DeniedByPolicy),
        ("not-asked", "unreachable", Cell::Unreachable),
        ("not-asked", "list-missing", Cell::ListMissing),
        ("not-asked", "stopped", Cell::Stopped),
        ("failed", "InternalError", Cell::Failed),
        ("some-new-kind", "", Cell::Failed),
    ] {
        let mut lines = empty_account();
        fail(
            line(&mut lines, "efs.DescribeFileSystems", "eu-west-1"),
            kind,
            code,
        );
        let text = finished(&lines);
        let one = covered(&text, "backup.efs");
        assert_eq!(one.empty_until, None, "{kind} {code}");
        let [gap] = one.gaps.as_slice() else {
            panic!("{kind} {code}: {:?}", one.gaps);
        };
        assert_eq!((gap.call, gap.cell), ("efs.DescribeFileSystems", cell));
        assert_eq!(gap.regions, ["eu-west-1"]);
        assert!(covered(&text, "backup.fsx").empty_until.is_some());
    }
}

/// An administrator is denied all billing until the root user turns that on.
#[test]
fn billing_is_denied_in_its_own_way() {
    for (call, region, item, kind, is_of_billing) in [
        (
            "freetier.GetAccountPlanState",
            "us-east-1",
            "loose-end.free-plan",
            "denied",
            true,
        ),
        (
            "freetier.GetAccountPlanState",
            "us-east-1",
            "loose-end.free-plan",
            "throttled",
            false,
        ),
        (
            "efs.DescribeFileSystems",
            "eu-west-1",
            "backup.efs",
            "denied",
            false,
        ),
    ] {
        let mut lines = empty_account();
        fail(
            line(&mut lines, call, region),
            kind,
            "AccessDeniedException",
        );
        let one = covered(&finished(&lines), item);
        assert_eq!(one.gaps[0].is_of_billing(), is_of_billing, "{call} {kind}");
    }
}

#[test]
fn a_page_or_a_line_is_missing() {
    let mut lines = empty_account();
    line(&mut lines, "efs.DescribeFileSystems", "us-east-1")["last"] = json!(false);
    let one = covered(&finished(&lines), "backup.efs");
    assert_eq!(
        (one.empty_until, one.gaps[0].cell),
        (None, Cell::Incomplete)
    );
    let mut lines = empty_account();
    lines.retain(|line| line["call"] != "efs.DescribeFileSystems");
    let one = covered(&finished(&lines), "backup.efs");
    assert_eq!((one.empty_until, one.gaps[0].cell), (None, Cell::NotInFile));
    assert_eq!(one.gaps[0].regions, ["eu-west-1", "us-east-1"]);
}

/// Regions that a person left out may hold something; those that are off are named.
#[test]
fn regions_left_out() {
    let one = covered(&sample("collected-limited"), "backup.efs");
    assert_eq!(one.empty_until, None);
    assert_eq!(one.gaps[0].regions, ["us-east-1"]);
    // Where no list says which Regions there are, nobody knows what was left out.
    let mut lines = crate::made::lines("collected-limited");
    for call in ["ec2.DescribeRegions", "account.ListRegions"] {
        fail(line(&mut lines, call, "global"), "denied", "AccessDenied");
    }
    assert_eq!(covered(&finished(&lines), "backup.efs").empty_until, None);
    // A Region that is being turned on may hold something already.
    let mut lines = empty_account();
    let regions = &mut line(&mut lines, "account.ListRegions", "global")["answer"]["Regions"];
    *regions = json!([{ "RegionName": "ap-east-1", "RegionOptStatus": "ENABLING" }]);
    let one = covered(&finished(&lines), "backup.efs");
    assert_eq!(
        (one.empty_until, &*one.gaps[0].regions[0]),
        (None, "ap-east-1")
    );
}

#[test]
fn a_run_that_was_stopped() {
    let text = ended(&empty_account(), &json!("person"));
    assert_eq!(covered(&text, "backup.efs").empty_until, None);
}

#[test]
fn it_ages() {
    let text = finished(&empty_account());
    for (now, is_empty) in [
        (seven_days_on(), true),
        (Timestamp(seven_days_on().0 + 1), false),
    ] {
        let rules = Rules { now, ..rules() };
        let one = covered_by(&[&text], "backup.efs", &rules);
        assert_eq!(one.empty_until.is_some(), is_empty);
    }
    let none = Rules {
        empty_days: None,
        ..rules()
    };
    assert_eq!(covered_by(&[&text], "backup.efs", &none).empty_until, None);
    let files = [file(&text)];
    assert_eq!(combine(&files, &rules()).next, Some(seven_days_on()));
}

#[test]
fn of_another_account_or_none() {
    let files = [file(&finished(&empty_account()))];
    for closing in [None, Some(account(AWAY))] {
        let rules = rules_of(closing, day("2026-10-06"));
        assert!(combine(&files, &rules).covered.is_empty());
    }
}

/// What another file lists is there, whatever the collector found.
#[test]
fn another_file_lists_something() {
    let listed = format!(
        r#"{{"Resources":[{{"Arn":"arn:aws:elasticfilesystem:eu-west-1:{CLOSING}:file-system/fs-1"}}],"ViewArn":"x"}}"#
    );
    let text = finished(&empty_account());
    let one = covered_by(&[&text, &listed], "backup.efs", &rules());
    assert_eq!(one.empty_until, None);
}

/// Keys count once it is known which of them AWS made.
#[test]
fn keys_without_their_aliases() {
    let mut lines = empty_account();
    let keys = &mut line(&mut lines, "kms.ListKeys", "eu-west-1")["answer"]["Keys"];
    *keys = json!([{ "KeyId": "own" }]);
    let text = finished(&lines);
    assert_eq!(covered(&text, "backup.kms").empty_until, None);
    let count = |text: &str| {
        let combined = combine(&[file(text)], &rules());
        let found = combined
            .findings
            .iter()
            .find(|(item, _)| item.name() == "backup.kms");
        found.map_or(0, |(_, finding)| finding.existing)
    };
    assert_eq!(count(&text), 1);
    fail(
        line(&mut lines, "kms.ListAliases", "eu-west-1"),
        "denied",
        "AccessDenied",
    );
    let text = finished(&lines);
    assert_eq!(count(&text), 0);
    assert_eq!(covered(&text, "backup.kms").empty_until, None);
}

/// Whatever single line is taken out or fails, no item becomes empty by it.
#[test]
fn no_line_less_makes_anything_empty() {
    let lines = empty_account();
    let empty = |lines: &[Value]| {
        let combined = combine(&[file(&finished(lines))], &rules());
        let empty = combined
            .covered
            .into_iter()
            .filter(|(_, one)| one.empty_until.is_some());
        empty.map(|(item, _)| item).collect::<Vec<_>>()
    };
    let all = empty(&lines);
    // Every fiftieth: each takes a moment.
    for place in (4..lines.len()).step_by(50) {
        let mut fewer = lines.clone();
        fewer.remove(place);
        assert!(empty(&fewer).iter().all(|item| all.contains(item)));
    }
}

/// A newer file takes the place of an older one only where it asked at least as much.
#[test]
fn a_newer_file_takes_an_older_ones_place() {
    let older = sample("collected");
    let later = |mut lines: Vec<Value>| {
        lines[0]["started"] = json!("2026-10-05T20:00:00Z");
        lines
    };
    let taken = |newer: &str| {
        let combined = combine(&[file(&older), file(newer)], &rules());
        !combined.superseded.is_empty()
    };
    let mut all = later(empty_account());
    // The older file asked for costs, too.
    let costs = crate::made::lines("collected");
    let costs = costs
        .iter()
        .find(|line| line["call"] == "ce.GetCostAndUsage");
    assert!(!taken(&finished(&all)));
    let mut costs = costs.unwrap().clone();
    costs["answer"] = json!({ "ResultsByTime": [] });
    all.push(costs);
    // Its vaults were asked for their points; without vaults nothing has to be.
    assert!(taken(&finished(&all)));
    let combined = combine(&[file(&older), file(&finished(&all))], &rules());
    assert!(combined.covered["backup.rds"].empty_until.is_some());
    assert_eq!(combined.files.len(), 1);
    assert!(!taken(&ended(&all, &json!("person"))));
    fail(
        line(&mut all, "rds.DescribeDBInstances", "us-east-1"),
        "denied",
        "AccessDenied",
    );
    assert!(!taken(&finished(&all)));
    let limited = later(crate::made::lines("collected-limited"));
    assert!(!taken(&finished(&limited)));
}
