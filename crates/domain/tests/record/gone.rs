//! Items that the plan no longer has: answers to them stay readable by the headings that a record had.

use domain::answer::{Answer, DecisionForm, Said};
use domain::case::Case;
use domain::plan::Plan;
use domain::record::{Incoming, Record};

use super::sample::{NOW, PLAN, answer, settled, written_with};

/// The plan without two of its items, as a later release may have it.
fn later() -> String {
    let mut plan: serde_json::Value = serde_json::from_str(PLAN).unwrap();
    let categories = &mut plan["sections"][1]["categories"];
    categories.as_array_mut().unwrap().remove(0);
    plan["sections"][0]["categories"][0]["items"]
        .as_array_mut()
        .unwrap()
        .remove(0);
    plan.to_string()
}

/// A case in which one of the items that go was answered by itself, and continued with the later plan.
fn continued() -> Case {
    let mut case = settled();
    let decided = DecisionForm {
        option: Some("does-not-apply".to_owned()),
        ..DecisionForm::default()
    };
    case.put("end.one", answer(Said::Decision(decided), 1));
    let record = Record::read(&written_with(PLAN, &case).to_json()).unwrap();
    let handed_on = record.into_incoming(String::new()).to_json();
    let value = domain::json::Value::read(&handed_on).unwrap();
    let mut other = Case::new(case.account);
    other.continue_from(&Incoming::read(&value).unwrap(), NOW);
    other.drop_headings(&Plan::read(&later(), "en").unwrap());
    other
}

#[test]
fn they_are_named_as_the_record_named_them() {
    let written = written_with(&later(), &continued());
    let record = Record::read(&written.to_json()).unwrap();
    let others = record.others.iter();
    let others = others.map(|one| (&*one.id, &*one.title, one.label.as_deref()));
    assert_eq!(
        others.collect::<Vec<_>>(),
        [
            ("backup.s3", "S3", None),
            ("end.one", "One end", Some("Does not apply"))
        ]
    );
    assert_eq!(record.written(), written);
    // And the next record says the same again.
    let mut next = Case::new(record.account);
    next.continue_from(&record.clone().into_incoming(String::new()), NOW);
    next.drop_headings(&Plan::read(&later(), "en").unwrap());
    let next = Record::read(&written_with(&later(), &next).to_json()).unwrap();
    assert_eq!(next.others, record.others);
}

#[test]
fn their_headings_are_kept_with_the_answers() {
    let case = continued();
    for key in ["backup.s3", "end.one"] {
        let kept = case.answer(key).unwrap();
        assert!(kept.heading.is_some(), "{key}");
        let stored = kept.to_stored("", key);
        assert_eq!(Answer::from_stored(&stored, "", key).as_ref(), Ok(kept));
    }
    // What the plan has takes no room for a heading.
    assert_eq!(case.answer("backup.rds").unwrap().heading, None);
    assert_eq!(case.answer("data").unwrap().heading, None);
}
