//! Grades of items, and until when they hold.

use domain::grade::Grade;
use domain::plan::Figure;
use domain::time::Timestamp;
use evidence::combine::{Rules, Verdict, combine};
use evidence::item::Item;
use evidence::services::Class;

use crate::common::{AWAY, CLOSING, account, day, file, now};
use crate::scene::{
    FOR_EVER, GOOD, Job, at, bring, copy_jobs, database, grade, inventory, points, read_all, rules,
    shown,
};

#[test]
fn an_item_is_as_good_as_its_worst_resource() {
    let names = ["orders", "carts"];
    let arns: Vec<String> = names.iter().map(|name| database(name)).collect();
    let both = inventory(&[&arns[0], &arns[1]]);
    let here = Job {
        name: "carts",
        into: CLOSING,
        ..GOOD
    };
    let away = Job {
        name: "carts",
        ..GOOD
    };
    let kept = points(AWAY, &[("orders", "COMPLETED", FOR_EVER)]);
    let combined = bring(&[both.clone(), copy_jobs(&[GOOD, here]), kept.clone()]);
    assert_eq!(grade(&combined), "open");
    assert_eq!(combined.verdict(&arns[0]), Some(Verdict::Shown));
    assert_eq!(
        combined.verdict(&arns[1]),
        Some(Verdict::OnlyInThisAccount),
        "it says which"
    );
    assert_eq!(
        grade(&bring(&[both, copy_jobs(&[GOOD, away]), kept])),
        "supported"
    );
}

#[test]
fn copies_alone_make_resources_known() {
    let mut texts = shown();
    assert_eq!(grade(&bring(&texts)), "shown");
    texts.remove(0);
    let combined = bring(&texts);
    assert_eq!(grade(&combined), "shown");
    assert_eq!(
        combined.findings[&Item::Rds].existing,
        0,
        "they do not say that it is there"
    );
    texts[0] = copy_jobs(&[
        GOOD,
        Job {
            name: "gone",
            state: "FAILED",
            ..GOOD
        },
    ]);
    assert_eq!(grade(&bring(&texts)), "open");
}

#[test]
fn until_when() {
    let combined = bring(&shown());
    let graded = combined.findings[&Item::Rds].grade.unwrap();
    // The copy's own time ends before that of the files: it is cut to the minute.
    let until = Timestamp(day("2026-10-31").0 + (4 * 60 + 41) * 60_000);
    assert_eq!((graded.grade, graded.until), (Grade::Shown, Some(until)));
    assert_eq!(combined.next, Some(until));
    assert_eq!(grade(&at(&shown(), until)), "shown");
    assert_eq!(grade(&at(&shown(), Timestamp(until.0 + 1))), "open");
    // An expiry that comes nearer ends it sooner.
    let mut texts = shown();
    let lifecycle = r#","CalculatedLifecycle":{"DeleteAt":"2027-01-10T00:00:00Z"}"#;
    texts[2] = points(AWAY, &[("orders", "COMPLETED", lifecycle)]);
    let until = bring(&texts).findings[&Item::Rds]
        .grade
        .unwrap()
        .until
        .unwrap();
    assert_eq!(until, day("2026-10-12"));
    assert_eq!(grade(&at(&texts, until)), "shown");
    assert_eq!(grade(&at(&texts, Timestamp(until.0 + 1))), "open");
}

#[test]
fn the_plan_says_how_long() {
    let files = read_all(&shown());
    let grade_by = |rules: Rules| grade(&combine(&files, &rules));
    assert_eq!(
        grade_by(Rules {
            max_age_days: 7,
            ..rules()
        }),
        "open"
    );
    assert_eq!(
        grade_by(Rules {
            max_age_days: 8,
            ..rules()
        }),
        "shown"
    );
    let lifecycle = r#","CalculatedLifecycle":{"DeleteAt":"2027-01-07T00:00:00Z"}"#;
    let soon = [
        shown()[1].clone(),
        points(AWAY, &[("orders", "COMPLETED", lifecycle)]),
    ];
    let files = read_all(&soon);
    let grade_by = |days| {
        let mut rules = rules();
        rules.figures.set(Figure::ClosedForGoodDays, days);
        grade(&combine(&files, &rules))
    };
    assert_eq!((grade_by(Some(90)), grade_by(Some(91))), ("shown", "open"));
    // Where the plan does not say it, no copy that ends is known to stay long enough, and none that
    // never ends is shown.
    assert_eq!(grade_by(None), "open");
    let mut rules = rules();
    rules.figures.set(Figure::ClosedForGoodDays, None);
    assert_eq!(grade(&combine(&read_all(&shown()), &rules)), "supported");
}

#[test]
fn without_an_account_nothing_is_shown_and_everything_exists() {
    let rules = crate::common::rules_of(None, now());
    let combined = combine(&read_all(&shown()), &rules);
    assert_eq!(grade(&combined), "-");
    assert_eq!(combined.findings[&Item::Rds].existing, 1);
}

#[test]
fn what_two_inventories_list_exists_once() {
    let tagged = format!(
        r#"{{"ResourceTagMappingList":[{{"ResourceARN":"{}"}},{{"ResourceARN":"{}"}}]}}"#,
        database("orders"),
        database("carts")
    );
    let combined = bring(&[inventory(&[&database("orders")]), tagged]);
    let finding = &combined.findings[&Item::Rds];
    assert_eq!(finding.existing, 2);
    assert_eq!(finding.examples, [database("carts"), database("orders")]);
}

#[test]
fn groups_take_one_answer_each() {
    let texts = inventory(&[
        "arn:aws:ec2:eu-west-1:210987654321:subnet/s-1",
        "arn:aws:ec2:eu-west-1:210987654321:subnet/s-2",
        "arn:aws:sns:eu-west-1:210987654321:topic",
        "arn:aws:kms:eu-west-1:210987654321:alias/aws/s3",
        "arn:aws:moon:eu-west-1:210987654321:base/1",
        "arn:aws:sns:eu-west-1:999988887777:topic",
    ]);
    let combined = bring(&[texts.clone(), texts]);
    let groups: Vec<_> = combined
        .groups
        .iter()
        .map(|group| (group.class, group.count, group.types[0].name.as_str()))
        .collect();
    assert_eq!(
        groups,
        [
            (Class::Configuration, 3, "ec2:subnet"),
            (Class::AwsDefault, 1, "kms:alias"),
            (Class::Unknown, 1, "moon:base"),
        ]
    );
    assert_eq!(combined.findings[&Item::Other].existing, 1);
}

#[test]
fn files_of_another_account() {
    let other = [account("999988887777"), account("111122223333")];
    for closing in other {
        let combined = combine(
            &read_all(&shown()),
            &crate::common::rules_of(Some(closing), now()),
        );
        assert_eq!(grade(&combined), "-");
        assert!(!combined.findings.contains_key(&Item::Rds), "{closing:?}");
    }
    // A bucket has no account: it counts unless the file is about another one.
    let bucket = file(r#"{"Resources":[{"Arn":"arn:aws:s3:::b"}]}"#);
    assert_eq!(combine(&[bucket], &rules()).findings[&Item::S3].existing, 1);
    let theirs = file(
        r#"{"Resources":[{"Arn":"arn:aws:s3:::b"},{"Arn":"arn:aws:rds:eu-west-1:999988887777:db:x"}]}"#,
    );
    assert!(combine(&[theirs], &rules()).findings.is_empty());
}

#[test]
fn a_copy_in_an_account_that_is_being_closed_too() {
    let rules = Rules {
        also_closing: vec![account(AWAY)],
        ..rules()
    };
    let combined = combine(&read_all(&shown()), &rules);
    let verdict = combined.verdict(&database("orders"));
    assert_eq!(verdict, Some(Verdict::OnlyInThisAccount));
    assert_eq!(grade(&combined), "open");
}
