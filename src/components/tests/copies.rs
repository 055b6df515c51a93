//! The map of copies: how it looks with all that it can say, and when it is there.

use domain::account::AccountId;
use domain::answer::{Choice, Place};
use domain::case::{Action, Change};
use domain::evidence::{Evidence, Finding, KeptIn};
use domain::grade::Grade;
use domain::json::Value;
use domain::time::Timestamp;
use expect_test::expect_file;

use super::drawn;
use super::model::{NOW, after, empty};
use crate::components::copies::Copies;
use crate::model::{Model, Rests, Store, To, copies};

const ID: &str = "111122223333";
const AWAY: &str = "444455556666";
const THIRD: &str = "777788889999";

fn id(text: &str) -> AccountId {
    AccountId::parse(text).expect("it is an id")
}

/// Five items that are kept as somebody says: four in another account, one outside AWS.
fn said(language: &str) -> Model {
    let mut model = empty(language);
    model.case.account = Some(id(ID));
    let plan = model.plan.clone().expect("the plan is read");
    let kept = |item: &str| {
        let index = plan.find(item).expect("it is an item");
        [
            Action::Answer(index, Change::Choose(Choice::Kept)),
            Action::Answer(index, Change::Place(Place::OtherAccount)),
            Action::Answer(index, Change::DestinationAccount(AWAY.to_owned())),
            Action::Answer(index, Change::Where("vault <kept>".to_owned())),
        ]
    };
    let mut actions = vec![Action::TypeAccountId(ID.to_owned())];
    for item in ["backup.rds", "backup.s3", "backup.dynamodb", "backup.efs"] {
        actions.extend(kept(item));
    }
    let disks = plan.find("backup.ebs").expect("it is an item");
    actions.push(Action::Answer(disks, Change::Choose(Choice::Kept)));
    actions.push(Action::Answer(disks, Change::Place(Place::OutsideAws)));
    actions.push(Action::Answer(disks, Change::Where("the safe".to_owned())));
    after(model, actions)
}

fn kept_in(account: &str, grade: Grade, until: Option<Timestamp>) -> Finding {
    let kept = KeptIn {
        account: id(account),
        grade,
        until,
        lost: false,
    };
    Finding {
        found: true,
        kept_in: vec![kept],
        ..Finding::default()
    }
}

/// The same, with files that show, support, contradict, and name what nobody spoke of.
fn with_files(mut model: Model) -> Model {
    let contradicted = Finding {
        found: true,
        contradicted: vec!["kept".to_owned()],
        ..Finding::default()
    };
    let found = Finding {
        found: true,
        ..Finding::default()
    };
    let findings = [
        ("backup.rds", kept_in(AWAY, Grade::Shown, None)),
        ("backup.s3", kept_in(AWAY, Grade::Supported, None)),
        ("backup.dynamodb", contradicted),
        ("backup.redshift", kept_in(THIRD, Grade::Open, None)),
        (
            "backup.ebs",
            kept_in(AWAY, Grade::Shown, Some(NOW.plus_days(3))),
        ),
        ("backup.fsx", found),
    ];
    let findings = findings.map(|(item, finding)| (item.to_owned(), finding));
    model.evidence = Evidence::new(findings);
    let examined = r#"{"found":{
        "backup.rds":{"regions":["eu-west-1","us-east-1"],"copies":[{"account":"444455556666"}]},
        "backup.s3":{"regions":["eu-west-1"],"copies":[]},
        "backup.fsx":{"regions":["ap-south-1","eu-west-1","us-east-1"],"copies":[]},
        "backup.redshift":{"regions":["eu-west-1"],"copies":[{"account":"444455556666"}]}}}"#;
    model.examined = Value::read(examined).expect("it is JSON");
    model.assess(NOW);
    model
}

#[test]
fn the_map_is_drawn_as_it_stands_in_its_files() {
    let mut german = with_files(said("de"));
    german.config.right_to_left = true;
    for (name, model) in [
        ("said", said("en")),
        ("files", with_files(said("en"))),
        ("right", german),
    ] {
        let drawn = drawn::<Copies>(&Store::new(model));
        expect_file![format!("copies/{name}.html")].assert_eq(&drawn);
    }
}

/// What each line rests on, by the item.
fn rests(model: &Model) -> Vec<(&str, To<'_>, Rests)> {
    let mut all: Vec<_> = copies(model)
        .iter()
        .map(|copy| (copy.item.id.as_str(), copy.to, copy.rests))
        .collect();
    all.sort_by_key(|(item, _, _)| *item);
    all
}

#[test]
fn each_line_says_what_it_rests_on() {
    let (away, third) = (To::Account(id(AWAY)), To::Account(id(THIRD)));
    assert_eq!(
        rests(&with_files(said("en"))),
        [
            ("backup.dynamodb", away, Rests::Contradicted),
            ("backup.ebs", To::Outside("the safe"), Rests::Said),
            ("backup.ebs", away, Rests::Shown),
            ("backup.efs", away, Rests::Said),
            ("backup.fsx", To::Nowhere, Rests::Missing),
            ("backup.rds", away, Rests::Shown),
            // The files know of a copy of a part there, and of one here that counts for nothing.
            ("backup.redshift", third, Rests::NotEnough),
            ("backup.redshift", away, Rests::NotEnough),
            ("backup.s3", away, Rests::Supported),
        ]
    );
}

/// What is shown until a day is not shown after it, and what lies in this account is no copy.
#[test]
fn a_line_grows_old_and_one_that_stays_inside_does_not_count() {
    let mut model = with_files(said("en"));
    model.assess(NOW.plus_days(4));
    let away = To::Account(id(AWAY));
    assert!(rests(&model).contains(&("backup.ebs", away, Rests::NotEnough)));
    let mut inside = said("en");
    inside.case.account = Some(id(AWAY));
    inside.assess(NOW);
    assert!(rests(&inside).contains(&("backup.rds", away, Rests::NotEnough)));
}

/// Nobody needs a picture of four copies; what lies nowhere is none.
#[test]
fn there_is_a_map_from_five_copies_on() {
    let without = |model: Model, item: &str| {
        let plan = model.plan.clone().expect("the plan is read");
        let index = plan.find(item).expect("it is an item");
        after(
            model,
            vec![Action::Answer(index, Change::Choose(Choice::LetGo))],
        )
    };
    let is_drawn = |model: Model| !drawn::<Copies>(&Store::new(model)).is_empty();
    assert!(is_drawn(said("en")));
    assert!(!is_drawn(without(said("en"), "backup.efs")));
    let mut missing = without(said("en"), "backup.efs");
    let found = Finding {
        found: true,
        ..Finding::default()
    };
    missing.evidence = Evidence::new([("backup.fsx".to_owned(), found)]);
    missing.assess(NOW);
    assert_eq!(copies(&missing).len(), 5);
    assert!(!is_drawn(missing));
    assert!(!is_drawn(empty("en")));
}

/// Colour says nothing alone: the picture, the table and the list have the same words for every copy.
#[test]
fn every_copy_has_its_words_in_picture_table_and_list() {
    let model = with_files(said("en"));
    let count = copies(&model).len();
    let drawn = drawn::<Copies>(&Store::new(model));
    assert_eq!(drawn.matches("data-rests=").count(), 3 * count);
    assert_eq!(drawn.matches("data-goto=").count(), 2 * count);
    for word in [
        "your answer only, no file",
        "not enough",
        "a file says otherwise",
        "missing",
    ] {
        let found = drawn.lines().filter(|line| *line == word).count();
        assert!(found > 0 && found.is_multiple_of(3), "{word}: {found}");
    }
}
