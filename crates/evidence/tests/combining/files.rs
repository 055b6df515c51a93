//! The result of each file, and the consequences of its problems.

use evidence::combine::{Rules, combine};
use evidence::partition::Partition;
use evidence::problem::Problem;

use crate::common::{AWAY, CLOSING, account, day, now, read, sample};
use crate::scene::{
    FOR_EVER, GOOD, at, bring, copy_jobs, database, grade, inventory, points, read_all, regions,
    rules, shown,
};

/// The problems of each file.
fn problems(texts: &[String]) -> Vec<Vec<Problem>> {
    bring(texts)
        .files
        .into_iter()
        .map(|file| file.problems)
        .collect()
}

#[test]
fn nothing_wrong() {
    let mut texts = shown();
    texts.push(regions(&["eu-west-1"]));
    assert_eq!(problems(&texts), [[], [], [], []] as [[Problem; 0]; 4]);
    assert!(bring(&texts).files.iter().all(|file| file.relied_on));
}

#[test]
fn every_problem_that_withholds_keeps_copies_from_being_shown() {
    let good = copy_jobs(&[GOOD]);
    let token = |text: &str| text.replace("{\"CopyJobs\"", "{\"NextToken\":\"x\",\"CopyJobs\"");
    let more = |element: &str| good.replace("[{", &format!("[{element},{{"));
    let other = copy_jobs(&[GOOD]).replace("arn:aws:", "arn:aws-cn:");
    for (problem, text) in [
        (Problem::IncompletePage, token(&good)),
        (
            Problem::UnreadableElement,
            more("{\"State\":\"COMPLETED\"}"),
        ),
        (
            Problem::NumericAccount,
            good.replace(
                &format!("\"AccountId\":\"{CLOSING}\""),
                &format!("\"AccountId\":{CLOSING}"),
            ),
        ),
        (
            Problem::FutureTime,
            good.replace("2026-10-01T04:00:00Z", "2026-12-01T04:00:00Z"),
        ),
        (Problem::OtherAccount, good.replace(CLOSING, "345678901234")),
        (Problem::OtherPartition, other),
    ] {
        let mut texts = shown();
        texts[1] = text;
        let combined = bring(&texts);
        assert!(
            combined.files[1].problems.contains(&problem),
            "{}: {:?}",
            problem.name(),
            combined.files[1]
        );
        assert!(!combined.files[1].relied_on);
        assert_ne!(grade(&combined), "shown", "{}", problem.name());
        assert_eq!(
            combined.findings[&evidence::item::Item::Rds].existing,
            1,
            "the inventory stays"
        );
    }
    let later = at(&shown(), day("2026-11-05"));
    assert!(later.files[1].problems.contains(&Problem::Stale));
    assert_eq!(grade(&later), "open");
}

#[test]
fn incomplete_inventories_still_contradict() {
    let cut = inventory(&[&database("orders")])
        .replace("{\"Resources\"", "{\"NextToken\":\"x\",\"Resources\"");
    let combined = at(&[cut], day("2027-10-05"));
    assert!(!combined.files[0].relied_on);
    assert_eq!(combined.contradictions[0].item, "backup.rds");
}

#[test]
fn regions_without_anything() {
    let listed = inventory(&[&database("orders"), "arn:aws:iam::210987654321:role/app"]);
    let missing = |names: &[&str]| {
        let combined = bring(&[listed.clone(), regions(names)]);
        let missing = combined
            .regions_missing
            .map(|missing| missing.into_iter().collect::<Vec<_>>());
        (combined.files[0].problems.clone(), missing)
    };
    assert_eq!(
        problems(std::slice::from_ref(&listed)),
        [[Problem::RegionsUnknown]]
    );
    assert_eq!(missing(&["eu-west-1"]), (vec![], Some(vec![])));
    let (found, names) = missing(&["eu-west-1", "us-east-1"]);
    assert_eq!(found, [Problem::RegionsMissing]);
    assert_eq!(names, Some(vec!["us-east-1".to_owned()]));
    // It is a problem beside the grade.
    let mut texts = shown();
    texts.push(regions(&["eu-west-1", "us-east-1"]));
    assert_eq!(grade(&bring(&texts)), "shown");
    // A file that only counts says nothing about Regions.
    let costs = String::from_utf8(sample("ce-get-cost-and-usage.json")).unwrap();
    assert_eq!(problems(&[costs]), [[]] as [[Problem; 0]; 1]);
}

#[test]
fn unknown_expiries_are_named() {
    let mut texts = shown();
    texts[2] = points(AWAY, &[("orders", "COMPLETED", "")]);
    assert_eq!(problems(&texts)[1], [Problem::ExpiryUnknown]);
    texts.pop();
    assert_eq!(problems(&texts)[1], [Problem::ExpiryUnknown]);
    // Of whichever account: it is a problem of the file, before an account is named too.
    for closing in [Some("555566667777"), None] {
        let rules = crate::common::rules_of(closing.map(account), now());
        let found = &combine(&read_all(&texts), &rules).files[1].problems;
        assert!(found.contains(&Problem::ExpiryUnknown), "{closing:?}");
    }
    let here = copy_jobs(&[crate::scene::Job {
        into: CLOSING,
        ..GOOD
    }]);
    assert_eq!(
        problems(&[here]),
        [[]] as [[Problem; 0]; 1],
        "it does not matter here"
    );
}

#[test]
fn partitions() {
    let china =
        points(AWAY, &[("orders", "COMPLETED", FOR_EVER)]).replace("arn:aws:", "arn:aws-cn:");
    let files = read_all(&[copy_jobs(&[GOOD]), china]);
    let problems = |partition| {
        let combined = combine(
            &files,
            &Rules {
                partition,
                ..rules()
            },
        );
        combined
            .files
            .iter()
            .map(|file| file.problems.contains(&Problem::OtherPartition))
            .collect::<Vec<_>>()
    };
    assert_eq!(problems(None), [true, true], "which one it is, nobody says");
    assert_eq!(problems(Some(Partition::Aws)), [false, true]);
    assert_eq!(problems(Some(Partition::China)), [true, false]);
}

#[test]
fn which_files_have_to_be_of_this_account() {
    let other = crate::common::rules_of(Some(account("345678901234")), now());
    for (name, expected) in [
        ("sts-get-caller-identity.json", true),
        ("account-get-account-information.json", true),
        ("organizations-describe-account.json", true),
        ("resource-explorer-2-search.json", true),
        ("backup-list-copy-jobs.json", true),
        ("backup-list-protected-resources.json", true),
        ("organizations-describe-organization.json", false),
        ("organizations-list-accounts.json", false),
        ("backup-list-recovery-points-by-resource.json", false),
        ("route53domains-list-domains.json", false),
    ] {
        let drawn = read(sample(name)).unwrap();
        let combined = combine(&[(drawn.source, drawn.facts)], &other);
        assert_eq!(
            combined.files[0].problems.contains(&Problem::OtherAccount),
            expected,
            "{name}"
        );
    }
}

#[test]
fn who_asks_from_the_management_account_asks_about_a_member() {
    let caller = r#"{"UserId":"AROA:me","Account":"111122223333","Arn":"arn:aws:sts::111122223333:assumed-role/admin/me"}"#.to_owned();
    let organization =
        String::from_utf8(sample("organizations-describe-organization.json")).unwrap();
    assert_eq!(
        problems(std::slice::from_ref(&caller)),
        [[Problem::OtherAccount]]
    );
    assert_eq!(
        problems(&[caller, organization]),
        [[], []] as [[Problem; 0]; 2]
    );
}
