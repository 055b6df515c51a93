//! Facts of files travel with the record, and what they said of each item.

use domain::json::Value;
use domain::record::{Examined, FACTS_LIMIT, Incoming, Record, RecordErrorCode, Written};

use super::sample::{examined_of, settled};

const FACTS: &str = r#"{"1f":"[\"source\",\"facts\"]","2e":"[]"}"#;

fn with(facts: &str) -> Written {
    let notes = r#"{"backup.s3": ["A copy expires on 24 January 2027."], "gone.item": ["x"]}"#;
    let notes = Value::read(notes).unwrap();
    let examined = Examined {
        notes: Some(&notes),
        basis: "",
        facts,
    };
    examined_of(&settled(), examined)
}

fn incoming(facts: &str) -> Incoming {
    let record = Record::read(&with(facts).to_json()).unwrap();
    record.into_incoming(String::new())
}

#[test]
fn they_come_back_as_they_were() {
    let written = with(FACTS);
    let record = Record::read(&written.to_json()).unwrap();
    assert_eq!(record.files_facts.as_deref(), Some(FACTS));
    assert_eq!(
        record.items[0].notes,
        ["A copy expires on 24 January 2027."]
    );
    assert_eq!(record.items[1].notes.len(), 0);
    assert_eq!(record.written(), written);
    let value = Value::read(&incoming(FACTS).to_json()).unwrap();
    assert_eq!(Incoming::read(&value), Some(incoming(FACTS)));
}

#[test]
fn too_many_stay_behind() {
    let facts = |length: usize| format!("{{\"1f\":\"{}\"}}", "x".repeat(length));
    for (length, travels) in [(FACTS_LIMIT - 200, true), (FACTS_LIMIT, false)] {
        let written = with(&facts(length));
        assert_eq!(written.members().get("files-facts").is_some(), travels);
        let record = Record::read(&written.to_json()).unwrap();
        assert_eq!(record.files_facts.is_some(), travels);
    }
    let console = with("{\"1f\":\"https://console.aws.amazon.com/\"}");
    assert_eq!(console.members().get("files-facts"), None);
    assert_eq!(with("").members().get("files-facts"), None);
}

#[test]
fn changed_ones_are_noticed() {
    let text = with(FACTS).to_json();
    let changed = text.replace("2e", "3e");
    assert_ne!(changed, text);
    let refused = Record::read(&changed).unwrap_err();
    assert_eq!(refused.code, RecordErrorCode::Altered);
    assert_eq!(refused.place, "/files-facts");
}

#[test]
fn they_join_those_that_are_here() {
    let record = incoming(FACTS);
    let (all, added) = record.facts_beside("").unwrap();
    assert_eq!(added, ["1f", "2e"]);
    let all: serde_json::Value = serde_json::from_str(&all).unwrap();
    assert_eq!(all["1f"]["facts"], "[\"source\",\"facts\"]");
    assert_eq!(all["1f"]["by"], "Platform team");
    assert_eq!(all["1f"]["on"], record.made_at.0);

    let here = r#"{"1f":"[\"of this browser\"]"}"#;
    let (all, added) = record.facts_beside(here).unwrap();
    assert_eq!(added, ["2e"]);
    assert!(all.contains("of this browser"), "{all}");

    assert_eq!(record.facts_beside(FACTS), None);
    assert_eq!(incoming("").facts_beside(here), None);
}

#[test]
fn nothing_that_cannot_be_read_is_dropped() {
    // Under no file's name nobody takes it for facts, and a person is told of it.
    let (all, added) = incoming("[]").facts_beside("").unwrap();
    let all: serde_json::Value = serde_json::from_str(&all).unwrap();
    assert_eq!(
        (added, &all[""]["facts"]),
        (vec![String::new()], &"[]".into())
    );
    let (all, added) = incoming(FACTS).facts_beside("no list").unwrap();
    assert_eq!(added, ["1f", "2e"]);
    assert!(all.contains("\"\":\"no list\""), "{all}");
}

#[test]
fn a_second_hand_over_names_who_read_them_first() {
    let (all, _) = incoming(FACTS).facts_beside("").unwrap();
    let mut second = incoming(&all);
    second.answers.remove("answered-by");
    let (again, _) = second.facts_beside("").unwrap();
    assert_eq!(again, all);
}
