//! One press that answers for all copies that files show: for which it is offered, and what it says.

use domain::account::AccountId;
use domain::answer::{BackupForm, Choice, Place, Restore, Said};
use domain::case::{Action, Change};
use domain::evidence::{Evidence, Finding, KeptIn};
use domain::gate::Judgement;
use domain::grade::Grade;
use domain::json::Value;
use domain::reason::Reason;
use domain::time::Timestamp;
use expect_test::expect_file;

use super::drawn;
use super::model::{NOW, after, empty};
use crate::components::copies::Copies;
use crate::model::{Model, Store, proposed};

const ID: &str = "111122223333";
const AWAY: &str = "444455556666";
const THIRD: &str = "777788889999";

fn finding(copies: &[(&str, Grade, Option<Timestamp>)]) -> Finding {
    let kept_in = copies.iter().map(|(account, grade, until)| KeptIn {
        account: AccountId::parse(account).expect("it is an id"),
        grade: *grade,
        until: *until,
        lost: false,
    });
    Finding {
        found: true,
        kept_in: kept_in.collect(),
        ..Finding::default()
    }
}

/// Files that show copies of these, and what they know of each.
fn with_files(mut model: Model) -> Model {
    let shown = || finding(&[(AWAY, Grade::Shown, None)]);
    let contradicted = Finding {
        contradicted: vec!["kept".to_owned()],
        ..shown()
    };
    let gone = Finding {
        found: false,
        ..shown()
    };
    let soon = Some(NOW.plus_days(3));
    let findings = [
        ("backup.rds", shown()),
        (
            "backup.route53-zones",
            finding(&[(AWAY, Grade::Shown, soon)]),
        ),
        ("backup.s3", finding(&[(AWAY, Grade::Supported, None)])),
        ("backup.dynamodb", contradicted),
        (
            "backup.fsx",
            finding(&[(AWAY, Grade::Shown, None), (THIRD, Grade::Shown, None)]),
        ),
        ("backup.redshift", gone),
        ("backup.efs", shown()),
        ("backup.ebs", shown()),
        ("backup.aurora", shown()),
    ];
    let findings = findings.map(|(item, finding)| (item.to_owned(), finding));
    model.evidence = Evidence::new(findings);
    let copy = r#"{"copies":[{"account":"444455556666","vaults":["vault <kept>"],"copiedOn":"2026-11-10"}]}"#;
    let nowhere = r#"{"copies":[{"account":"444455556666","vaults":[]}]}"#;
    let examined = format!(
        r#"{{"found":{{"backup.rds":{copy},"backup.route53-zones":{copy},"backup.s3":{copy},"backup.dynamodb":{copy},
        "backup.fsx":{copy},"backup.redshift":{copy},"backup.efs":{copy},"backup.ebs":{copy},
        "backup.aurora":{nowhere}}}}}"#
    );
    model.examined = Value::read(&examined).expect("it is JSON");
    model.assess(NOW);
    model
}

fn begun(language: &str) -> Model {
    let mut model = empty(language);
    model.case.account = AccountId::parse(ID).ok();
    model
}

fn changed(model: Model, item: &str, changes: Vec<Change>) -> Model {
    let plan = model.plan.clone().expect("the plan is read");
    let index = plan.find(item).expect("it is an item");
    let actions = changes.into_iter();
    after(
        model,
        actions
            .map(|change| Action::Answer(index, change))
            .collect(),
    )
}

fn names(model: &Model) -> Vec<String> {
    let plan = model.plan.as_ref().expect("the plan is read");
    let proposed = proposed(model, plan);
    proposed.iter().map(|one| one.item.id.clone()).collect()
}

fn pressed(model: Model) -> Model {
    let plan = model.plan.clone().expect("the plan is read");
    let proposed = proposed(&model, &plan);
    let actions = proposed.iter().flat_map(|one| one.actions(&model, &plan));
    let actions = actions.collect();
    after(model, actions)
}

fn form(model: &Model, item: &str) -> BackupForm {
    match model.case.said(item) {
        Some(Said::Backup(form)) => form.clone(),
        other => panic!("{item}: {other:?}"),
    }
}

#[test]
fn it_is_drawn_as_it_stands_in_its_files() {
    for (name, language) in [("shown", "en"), ("shown-german", "de")] {
        let drawn = drawn::<Copies>(&Store::new(with_files(begun(language))));
        let (answer, _) = drawn
            .split_once("<div>\n<section class")
            .unwrap_or((&drawn, ""));
        expect_file![format!("copies/{name}.html")].assert_eq(answer);
    }
}

/// One that a file only supports, contradicts or shows in two accounts is asked by itself, and so is one of
/// which no file names the place or lists anything.
#[test]
fn only_what_files_show_whole_is_offered() {
    let model = with_files(begun("en"));
    assert_eq!(
        names(&model),
        [
            "backup.ebs",
            "backup.rds",
            "backup.efs",
            "backup.route53-zones"
        ]
    );
    let mut later = model;
    later.assess(NOW.plus_days(4));
    assert!(!names(&later).contains(&"backup.route53-zones".to_owned()));
    assert!(names(&begun("en")).is_empty());
}

#[test]
fn the_press_answers_with_account_place_and_day() {
    let model = pressed(with_files(begun("en")));
    let expected = BackupForm {
        choice: Some(Choice::Kept),
        place: Some(Place::OtherAccount),
        destination_account: AWAY.to_owned(),
        location: "vault <kept>".to_owned(),
        copied_on: "2026-11-10".to_owned(),
        ..BackupForm::default()
    };
    assert_eq!(form(&model, "backup.rds"), expected);
    assert!(names(&model).is_empty(), "it is offered once");
    let plan = model.plan.as_ref().expect("the plan is read");
    let judged = |item: &str| {
        let index = plan.find(item).expect("it is an item");
        model.assessment.as_ref().expect("it is judged").item(index)
    };
    // Whether it can be restored, no file says.
    let restore = Judgement::Outstanding(Reason::RestoreMissing);
    assert_eq!(judged("backup.rds"), restore);
    // Of a zone nobody tries a restore.
    assert!(matches!(
        judged("backup.route53-zones"),
        Judgement::Settled {
            grade: Grade::Shown,
            ..
        }
    ));
}

#[test]
fn what_a_person_said_stays() {
    let model = with_files(begun("en"));
    let model = changed(model, "backup.rds", vec![Change::Choose(Choice::LetGo)]);
    let typed = vec![
        Change::Choose(Choice::Kept),
        Change::Where("the shelf".to_owned()),
        Change::CopiedOn("2026-11-12".to_owned()),
        Change::Restore(Restore::Tried),
    ];
    let model = changed(model, "backup.efs", typed);
    let elsewhere = vec![
        Change::Choose(Choice::Kept),
        Change::DestinationAccount(THIRD.to_owned()),
    ];
    let model = changed(model, "backup.ebs", elsewhere);
    assert_eq!(names(&model), ["backup.efs", "backup.route53-zones"]);
    let model = pressed(model);
    let efs = form(&model, "backup.efs");
    assert_eq!(efs.location, "the shelf");
    assert_eq!(efs.copied_on, "2026-11-12");
    assert_eq!(efs.restore, Some(Restore::Tried));
    assert_eq!(efs.destination_account, AWAY);
    assert_eq!(form(&model, "backup.rds").choice, Some(Choice::LetGo));
    assert_eq!(form(&model, "backup.ebs").destination_account, THIRD);
    assert!(form(&model, "backup.ebs").location.is_empty());
}
