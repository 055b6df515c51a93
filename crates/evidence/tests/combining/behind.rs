//! Which files are behind what is said about an item.

use std::collections::BTreeSet;

use domain::case::THERE;
use evidence::combine::{Combined, combine};
use evidence::facts::Facts;
use evidence::source::Source;

use crate::common::{AWAY, CLOSING, account, file, now, sample};
use crate::scene::{
    FOR_EVER, GOOD, copy_jobs, database, inventory, points, read_all, rules, shown,
};

/// The places of the files behind an item, in their order.
fn behind(files: &[(Source, Facts)], combined: &Combined, item: &str) -> Vec<usize> {
    let none = BTreeSet::new();
    let digests = combined.behind.get(item).unwrap_or(&none);
    let place = |digest: &String| files.iter().position(|(file, _)| file.digest == *digest);
    let mut places: Vec<usize> = digests
        .iter()
        .map(|digest| place(digest).unwrap())
        .collect();
    places.sort_unstable();
    places
}

#[track_caller]
fn check(texts: &[String], item: &str, expected: &[usize]) {
    let files = read_all(texts);
    let combined = combine(&files, &rules());
    assert_eq!(behind(&files, &combined, item), expected);
}

#[test]
fn inventory_copies_and_points() {
    check(&shown(), "backup.rds", &[0, 1, 2]);
    check(&shown(), "backup.s3", &[]);
}

/// Points elsewhere are only behind an item of which a copy made them.
#[test]
fn points_of_no_copy() {
    let other = points(AWAY, &[("carts", "COMPLETED", FOR_EVER)]);
    check(&[copy_jobs(&[GOOD]), other], "backup.rds", &[0]);
}

/// Points in the account itself are in its vaults, and of the resources that they were made from.
#[test]
fn points_here() {
    let here = points(CLOSING, &[("orders", "COMPLETED", FOR_EVER)]);
    let texts = [inventory(&[&database("orders")]), here];
    check(&texts, "backup.aws-backup", &[1]);
    check(&texts, "backup.rds", &[0, 1]);
    let texts = [inventory(&[&database("carts")]), texts[1].clone()];
    check(&texts, "backup.rds", &[0]);
}

#[test]
fn a_file_about_another_account_is_behind_nothing() {
    let other = |text: String| text.replace(CLOSING, "345678901234");
    let texts: Vec<String> = shown().into_iter().map(other).collect();
    let files = read_all(&texts);
    assert_eq!(combine(&files, &rules()).behind, [].into());
}

/// A file that contradicts or informs is behind the item too, and behind statements about the
/// account itself.
#[test]
fn contradictions_and_notes() {
    for (name, items) in [
        (
            "savingsplans-describe-savings-plans.json",
            &["loose-end.commitments"][..],
        ),
        ("route53domains-list-domains.json", &["backup.domains"]),
        ("sts-get-caller-identity.json", &["access.root", "account"]),
        (
            "organizations-describe-organization.json",
            &["organization.management", "route", "standing"],
        ),
        ("account-list-regions.json", &[]),
    ] {
        let files = [file(sample(name))];
        let combined = combine(&files, &rules());
        assert!(
            combined.behind.keys().eq(items),
            "{name}: {:?}",
            combined.behind
        );
    }
}

/// Every item of which something is found has a file behind it, and no file is behind an item of
/// which nothing is said.
#[test]
fn findings_have_files_behind_them() {
    let files: Vec<_> = crate::common::samples()
        .iter()
        .map(|name| file(sample(name)))
        .collect();
    for rules in [rules(), crate::common::rules_of(Some(account(AWAY)), now())] {
        let combined = combine(&files, &rules);
        let mut said: BTreeSet<&str> = combined.findings.keys().map(|item| item.name()).collect();
        said.extend(combined.contradictions.iter().map(|one| one.item));
        said.extend(combined.notes.iter().map(|one| one.item));
        if !combined.unexplained.is_empty() {
            said.insert(THERE);
        }
        said.extend(
            combined
                .groups
                .iter()
                .filter_map(|one| one.class.grouped_item()),
        );
        let behind: BTreeSet<&str> = combined.behind.keys().map(String::as_str).collect();
        let own = ["account", "standing", "route"];
        let behind: BTreeSet<&str> = behind
            .into_iter()
            .filter(|item| !own.contains(item))
            .collect();
        assert_eq!(behind, said);
    }
}
