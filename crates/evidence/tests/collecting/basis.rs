//! What "nothing else is there" rests on by the collector's file.

use evidence::combine::{Basis, Rules, combine};
use evidence::facts::Caller;
use serde_json::json;

use crate::common::{AWAY, CLOSING, account, day, rules_of};
use crate::made::{empty_account, ended, fail, file, finished, line, sample};

fn rules() -> Rules {
    rules_of(Some(account(CLOSING)), day("2026-10-06"))
}

fn basis(texts: &[&str], rules: &Rules) -> Option<Basis> {
    let files: Vec<_> = texts.iter().map(|text| file(text)).collect();
    combine(&files, rules).basis
}

fn of(text: &str) -> Basis {
    basis(&[text], &rules()).expect("it counts")
}

#[test]
fn an_empty_account() {
    let one = of(&finished(&empty_account()));
    assert_eq!(one.account, account(CLOSING));
    assert!(one.lists > 100 && one.kinds > 30, "{one:?}");
    assert_eq!((one.denied, one.unasked), (0, 0));
    assert_eq!(one.regions, 2);
    assert!(!one.limited);
}

/// A list counts once, in however many Regions it was denied, and for however many items.
#[test]
fn what_was_denied_or_not_asked() {
    let mut lines = empty_account();
    for region in ["eu-west-1", "us-east-1"] {
        fail(
            line(&mut lines, "efs.DescribeFileSystems", region),
            "denied",
            "AccessDenied",
        );
    }
    fail(
        line(&mut lines, "fsx.DescribeFileSystems", "us-east-1"),
        "unreachable",
        "ReadTimeoutError",
    );
    let all = of(&finished(&empty_account()));
    let one = of(&finished(&lines));
    assert_eq!((one.denied, one.unasked), (1, 1));
    assert!(one.kinds < all.kinds);
    assert_eq!(one.lists, all.lists);
}

#[test]
fn as_whom_it_was_asked() {
    for (arn, caller) in [
        (format!("arn:aws:iam::{CLOSING}:root"), Caller::Root),
        (format!("arn:aws:iam::{CLOSING}:user/jo"), Caller::User),
        (
            format!("arn:aws:sts::{CLOSING}:assumed-role/audit/0f"),
            Caller::Role,
        ),
    ] {
        let mut lines = empty_account();
        line(&mut lines, "sts.GetCallerIdentity", "global")["answer"]["Arn"] = json!(arn);
        assert_eq!(of(&finished(&lines)).caller, Some(caller));
    }
    let mut lines = empty_account();
    let identity = line(&mut lines, "sts.GetCallerIdentity", "global");
    fail(identity, "denied", "AccessDenied");
    assert_eq!(of(&finished(&lines)).caller, None);
}

/// Most accounts have Regions that were never on: they are named, and what the others show counts.
#[test]
fn regions_that_are_off_are_named() {
    let mut lines = empty_account();
    lines[0]["off"] = json!(["ap-east-1", "me-south-1"]);
    let text = finished(&lines);
    let one = of(&text);
    assert_eq!(one.off, ["ap-east-1", "me-south-1"]);
    let combined = combine(&[file(&text)], &rules());
    assert!(combined.covered["backup.efs"].empty_until.is_some());
    assert!(of(&sample("collected-limited")).limited);
}

/// A stopped run, one of another account or an old one is no basis; of several the newest is.
#[test]
fn which_file_it_is() {
    let text = finished(&empty_account());
    let later = |days| Rules {
        now: day("2026-10-05").plus_days(days),
        ..rules()
    };
    assert!(basis(&[&text], &later(7)).is_some());
    assert!(basis(&[&text], &later(9)).is_none());
    let other = rules_of(Some(account(AWAY)), day("2026-10-06"));
    assert_eq!(basis(&[&text], &other), None);
    let stopped = ended(&empty_account(), &json!("person"));
    assert_eq!(basis(&[&stopped], &rules()), None);

    let mut lines = empty_account();
    lines[0]["started"] = json!("2026-10-05T20:00:00Z");
    fail(
        line(&mut lines, "efs.DescribeFileSystems", "us-east-1"),
        "denied",
        "AccessDenied",
    );
    let newer = finished(&lines);
    let both = basis(&[&text, &newer], &rules()).expect("both count");
    assert_eq!(
        both,
        basis(&[&newer, &text], &rules()).expect("in any order")
    );
    assert_eq!(both.taken_at, of(&newer).taken_at);
}
