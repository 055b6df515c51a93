//! What a loose file says it was asked for: an empty list names no Region, but its command may.

use evidence::combine::combine;
use evidence::problem::Problem;

use crate::common::{account, file, read, rules_of};

const EMPTY: &str = r#"{"ResourceTagMappingList": []}"#;
const COMMAND: &str = "aws resourcegroupstaggingapi get-resources";

fn regions(text: &str) -> Vec<String> {
    read(text).unwrap().facts.regions_seen
}

#[test]
fn the_region_of_an_empty_list() {
    for (text, expected) in [
        (
            format!("$ {COMMAND} --region eu-west-3\n{EMPTY}"),
            &["eu-west-3"][..],
        ),
        (
            format!("{COMMAND} --output json --region=eu-west-3\n{EMPTY}"),
            &["eu-west-3"],
        ),
        // A loop that prints the names of Regions.
        (
            format!("== eu-west-3 ==\n{EMPTY}\n== us-east-1 ==\n{EMPTY}"),
            &["eu-west-3", "us-east-1"],
        ),
        // A heading is of what follows up to the next command.
        (
            format!("eu-west-3\n{EMPTY}\n$ {COMMAND}\n{EMPTY}"),
            &["eu-west-3"],
        ),
        (format!("$ {COMMAND}\n{EMPTY}"), &[]),
        (format!("$ {COMMAND} --region nowhere\n{EMPTY}"), &[]),
        (EMPTY.to_owned(), &[]),
    ] {
        assert_eq!(regions(&text), expected, "{text}");
        let drawn = read(&text).unwrap();
        let unnamed = drawn.source.problems.contains(&Problem::RegionUnnamed);
        assert_eq!(unnamed, expected.is_empty(), "{text}");
        assert!(drawn.source.complete);
    }
    // What lists something names its Region, and what is of no Region has none to name.
    for name in [
        "backup-list-copy-jobs.json",
        "organizations-list-accounts.json",
    ] {
        let problems = read(crate::common::sample(name)).unwrap().source.problems;
        assert!(!problems.contains(&Problem::RegionUnnamed), "{name}");
    }
}

/// The complaint about Regions without an inventory goes with the command, and only for its Region.
#[test]
fn regions_that_have_nothing() {
    let listed = r#"{"Regions":[{"RegionName":"eu-west-3","RegionOptStatus":"ENABLED"},{"RegionName":"us-east-1","RegionOptStatus":"ENABLED"}]}"#;
    let rules = rules_of(Some(account(crate::common::CLOSING)), crate::common::now());
    let missing = |text: &str| {
        let files = [file(listed), file(text)];
        let missing = combine(&files, &rules).regions_missing.unwrap();
        missing.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(missing(EMPTY), ["eu-west-3", "us-east-1"]);
    let one = format!("$ {COMMAND} --region eu-west-3\n{EMPTY}\n");
    assert_eq!(missing(&one), ["us-east-1"]);
    let both = one.clone() + &one.replace("eu-west-3", "us-east-1");
    assert!(missing(&both).is_empty());
}
