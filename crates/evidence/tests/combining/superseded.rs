//! Files whose place a newer one takes: only one that was asked for no less.

use evidence::combine::combine;
use evidence::facts::Facts;
use evidence::source::{Given, Source};

use crate::common::{CLOSING, day, given, read_given, sample};
use crate::scene::{copy_jobs, database, inventory, rules};

/// A file of this day.
#[track_caller]
fn of(text: &str, date: &str) -> (Source, Facts) {
    let given = Given {
        last_modified: Some(day(date)),
        ..given("file")
    };
    let drawn = read_given(given, text.as_bytes()).unwrap();
    (drawn.source, drawn.facts)
}

const OLD: &str = "2026-10-06";
const NEW: &str = "2026-10-08";
const COMMAND: &str = "$ aws resource-explorer-2 list-resources";

fn list(command: &str, names: &[&str]) -> String {
    let arns: Vec<String> = names.iter().map(|name| database(name)).collect();
    let arns: Vec<&str> = arns.iter().map(String::as_str).collect();
    format!("{command}\n{}\n", inventory(&arns))
}

/// Whether the one of the older day counts no more beside the one of the newer day.
#[track_caller]
fn takes(older: &str, newer: &str) -> bool {
    let (old, new) = (of(older, OLD), of(newer, NEW));
    let digest = old.0.digest.clone();
    for files in [[old.clone(), new.clone()], [new, old]] {
        let superseded = combine(&files, &rules()).superseded;
        assert!(superseded.iter().all(|one| *one == digest));
        if superseded.is_empty() {
            return false;
        }
    }
    true
}

#[test]
fn the_same_command_for_no_fewer_regions() {
    let older = list(
        &format!("{COMMAND} --region eu-west-1"),
        &["orders", "carts"],
    );
    let token = |text: String| text.replace("{\"Resources\"", "{\"NextToken\":\"x\",\"Resources\"");
    let newer = |command: &str| list(&format!("{COMMAND} {command}"), &["orders"]);
    let further = list(&format!("{COMMAND} --region us-east-1"), &["orders"]);
    for (newer, expected) in [
        (newer("--region eu-west-1"), true),
        // What changes nothing about the list.
        (newer("--region=eu-west-1 --output json --profile a"), true),
        (newer("--region eu-west-1") + &further, true),
        // Narrower, or nobody knows.
        (newer("--region us-east-1"), false),
        (newer(""), false),
        (
            newer("--region eu-west-1 --filters FilterString=tag:x"),
            false,
        ),
        (newer("--region eu-west-1 --max-items 1"), false),
        (list("eu-west-1", &["orders"]), false),
        (inventory(&[&database("orders")]), false),
        (
            newer("--region eu-west-1") + &inventory(&[&database("b")]),
            false,
        ),
        // Cut, or of another account.
        (token(newer("--region eu-west-1")), false),
        (
            newer("--region eu-west-1").replace(CLOSING, "999988887777"),
            false,
        ),
        // Another operation, another kind.
        (
            newer("--region eu-west-1").replace("list-resources", "search"),
            false,
        ),
        (copy_jobs(&[crate::scene::GOOD]), false),
    ] {
        assert_eq!(takes(&older, &newer), expected, "{newer}");
    }
    let both = older.clone() + &further;
    assert!(!takes(&both, &newer("--region eu-west-1")), "fewer Regions");
    let search = older.replace("list-resources", "search");
    assert!(!takes(&search, &newer("--region eu-west-1")));
}

/// Of these no parameter leaves anything out.
#[test]
fn lists_that_are_always_whole() {
    let text = |name: &str| String::from_utf8(sample(name)).unwrap();
    let accounts = text("organizations-list-accounts.json");
    let part = accounts.replace("\"Accounts\"", "\"NextToken\": \"x\", \"Accounts\"");
    assert!(takes(&accounts, &(accounts.clone() + " ")));
    assert!(!takes(&accounts, &part));
    for (name, expected) in [
        ("organizations-describe-organization.json", true),
        ("organizations-describe-account.json", true),
        ("account-get-account-information.json", true),
        ("sts-get-caller-identity.json", false),
        ("route53domains-list-domains.json", false),
        ("account-list-regions.json", false),
    ] {
        let older = text(name);
        assert_eq!(takes(&older, &(older.clone() + " ")), expected, "{name}");
    }
}

/// What it listed counts no more, and what took its place does.
#[test]
fn what_the_older_one_said_is_gone() {
    let command = format!("{COMMAND} --region eu-west-1");
    let old = of(&list(&command, &["orders", "carts"]), OLD);
    let new = of(&list(&command, &["orders"]), NEW);
    let combined = combine(&[old.clone(), new], &rules());
    assert_eq!(combined.contradictions[0].count, 1);
    assert_eq!(combine(&[old], &rules()).contradictions[0].count, 2);
}
