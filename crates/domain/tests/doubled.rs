//! A member that stands in its object twice is a fault, in every document, at any depth and however
//! its name is spelt: readers differ in which of the two counts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[path = "common/doubled.rs"]
mod doubling;
#[path = "plan_reading/sample.rs"]
#[allow(dead_code, reason = "another test program uses the rest")]
mod plan_sample;
#[path = "record/sample.rs"]
#[allow(dead_code, reason = "another test program uses the rest")]
mod record_sample;

use domain::answer::{Answer, Said};
use domain::json::{Unread, Value};
use domain::plan::Plan;
use domain::record::{Record, RecordErrorCode};
use domain::stored::{Unreadable, facts_from_stored, facts_to_stored};
use domain::time::Timestamp;
use serde_json::json;

use doubling::doubled;

#[track_caller]
fn check(text: &str, least: usize, refused: impl Fn(&str, &str)) {
    let all = doubled(&serde_json::from_str(text).unwrap());
    assert!(all.len() >= 8 * least, "{} of them", all.len());
    for (pointer, text) in all {
        refused(&pointer, &text);
    }
}

#[test]
fn the_member_is_named() {
    let text = r#"{"a": [1, {"b/~": {"": true}}], "c": {}}"#;
    check(text, 4, |pointer, text| match Value::read(text) {
        Err(Unread::Doubled { pointer: found, .. }) => assert_eq!(found, pointer, "{text}"),
        other => unreachable!("{text}: {other:?}"),
    });
}

#[test]
fn a_text_that_is_no_json_is_told_first() {
    for text in [
        "{\"a\":1,\"a\":2",
        "{\"a\":1,\"a\":2,}",
        "[{\"a\":1,\"a\":2}",
    ] {
        let read = Value::read(text);
        assert!(
            matches!(read, Err(Unread::Malformed(_))),
            "{text}: {read:?}"
        );
    }
}

#[test]
fn plans() {
    let plan = plan_sample::plan();
    assert!(Plan::read(&plan.to_string(), "en").is_ok());
    check(&plan.to_string(), 100, |pointer, text| {
        let faults = Plan::read(text, "en").err().unwrap_or_default();
        let places: Vec<_> = faults.iter().map(|fault| &fault.pointer).collect();
        assert_eq!(places, [pointer], "{text}");
    });
}

#[test]
fn plans_that_extend_another_one() {
    let base = Plan::read(&plan_sample::plan().to_string(), "en").unwrap();
    let own = json!({
        "format": "account-closure-plan", "version": 1, "id": "own", "revision": "1",
        "extends": base.id, "items": {"data.one": {"required": false}},
    });
    assert!(Plan::read_own(&own.to_string(), &base, "en").is_ok());
    check(&own.to_string(), 7, |pointer, text| {
        let faults = Plan::read_own(text, &base, "en").err().unwrap_or_default();
        let places: Vec<_> = faults.iter().map(|fault| &fault.pointer).collect();
        assert_eq!(places, [pointer], "{text}");
    });
}

#[test]
fn a_plan_with_an_address_of_a_console_twice_does_not_show_it() {
    let text = r#"{"https://console.aws.amazon.com/": 1, "https://console.aws.amazon.com/": 1}"#;
    let faults = Plan::read(text, "en").err().unwrap_or_default();
    let places: Vec<_> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(places, ["/…"]);
}

#[test]
fn records() {
    let text = record_sample::written_of(&record_sample::settled()).to_json();
    assert!(Record::read(&text).is_ok());
    check(&text, 100, |pointer, text| {
        let error = Record::read(text).err().unwrap();
        let expected = (RecordErrorCode::Altered, pointer);
        assert_eq!((error.code, error.place.as_str()), expected, "{text}");
    });
}

#[test]
fn what_is_no_record_is_none_with_a_member_twice_either() {
    let error = Record::read(r#"{"a": 1, "a": 1}"#).err().unwrap();
    assert_eq!(error.code, RecordErrorCode::NotARecord);
}

#[test]
fn stored_answers() {
    let answer = Answer {
        said: Said::Text("Jane".to_owned()),
        at: Timestamp(1),
        revision: 3,
        doubted: true,
        by: "Joe".to_owned(),
        parts: None,
        contradicted: false,
        of_file: false,
        heading: None,
    };
    let stored = answer.to_stored("111122223333", "answered-by");
    check(&stored, 7, |_, text| {
        let read = Answer::from_stored(text, "111122223333", "answered-by");
        assert_eq!(read, Err(Unreadable::Edited), "{text}");
    });
}

#[test]
fn stored_facts() {
    let stored = facts_to_stored("{\"a\":\"b\"}", "111122223333", "evidence");
    check(&stored, 3, |_, text| {
        let read = facts_from_stored(text, "111122223333", "evidence");
        assert_eq!(read, Err(Unreadable::Edited), "{text}");
    });
    // The files' facts in it are by id, each once.
    let twice = facts_to_stored(
        "{\"a\":\"b\",\"\\u0061\":\"c\"}",
        "111122223333",
        "evidence",
    );
    let read = facts_from_stored(&twice, "111122223333", "evidence");
    assert_eq!(read, Err(Unreadable::Edited));
}
