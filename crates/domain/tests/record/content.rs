//! The content of a record.

use domain::answer::{AS_CATEGORY, Answer, DecisionForm, Said};
use domain::case::{Action, Case};
use domain::evidence::FileMark;
use domain::grade::Grade;
use domain::plan::Plan;
use domain::reason::Reason;
use domain::record::{Incoming, Record, Written};

use super::sample::{NOW, PLAN, answer, record_of, settled, written_of, written_with};

/// The items that were given up, and why.
fn gone(record: &Written) -> Vec<(&str, &str)> {
    let gone = record.members().list("let-go").iter();
    gone.map(|gone| (gone.text("id"), gone.text("why")))
        .collect()
}

#[test]
fn it_says_what_was_settled_and_how() {
    let written = written_of(&settled());
    let record = Record::read(&written.to_json()).unwrap();
    assert_eq!(record.outstanding, []);
    assert_eq!(record.required, 7);
    let ids: Vec<&str> = record.items.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "backup.s3",
            "backup.rds",
            "end.one",
            "more.read",
            "more.extra"
        ]
    );
    assert_eq!(record.items[1].judgement, Ok(Grade::Waived));
    assert_eq!(record.items[4].judgement, Err(Reason::Unanswered));
    assert_eq!(gone(&written), [("backup.rds", "junk")]);
    let facts: Vec<&str> = record.facts.iter().map(|fact| fact.key.as_str()).collect();
    assert_eq!(facts, ["A1", "A2"]);
    assert_eq!(record.rules.len(), 1);
}

#[test]
fn what_is_waived_beside_the_backups_is_lost_as_well() {
    let newer = r#"{"id": "backup.newer", "kind": "decision", "revision": 1, "title": "Newer",
        "options": [{"id": "lost", "label": "Let go", "why": true}]}, {"id": "backup.s3""#;
    let plan = PLAN
        .replacen(r#"{"id": "backup.s3""#, newer, 1)
        .replace(r#""nothing-of-this-kind", "#, "");
    let mut case = settled();
    let form = DecisionForm {
        option: Some("lost".to_owned()),
        why: "one day's logs".to_owned(),
    };
    case.put("backup.newer", answer(Said::Decision(form), 1));
    assert_eq!(
        gone(&written_with(&plan, &case)),
        [("backup.newer", "one day's logs"), ("backup.rds", "junk")]
    );
}

#[test]
fn the_public_names_stand_in_the_json() {
    let text = written_of(&settled()).to_json();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    for (pointer, expected) in [
        ("/format", "account-closure-record"),
        ("/account/id", "111122223333"),
        ("/account/name", "Sandbox \u{2067}عربي\u{2069}"),
        ("/answered-by", "Platform team"),
        ("/standing", "standalone"),
        ("/route", "root"),
        ("/gate", "open"),
        ("/language", "en"),
        ("/plan/compiled", "2026-11-22"),
        ("/items/0/answer/answer", "kept"),
        (
            "/items/0/answer/where",
            "s3://archive <script>alert(1)</script> \u{202e}שלום 🧨\n| `x`",
        ),
        ("/items/0/grade", "attested"),
        ("/items/1/follows/answer/answer", "let-go-all"),
        ("/items/1/follows/title", "Data"),
        ("/items/2/follows/title", "The rest"),
        ("/items/4/reason", "unanswered"),
        ("/let-go/0/why", "junk"),
        ("/facts/0/url", "https://example.org/one"),
        ("/rules/0/older", "7 days"),
        ("/answers/gone.item/answer", "read"),
        ("/outcome/answer", "closed"),
    ] {
        assert_eq!(
            json.pointer(pointer).and_then(|value| value.as_str()),
            Some(expected),
            "{pointer}"
        );
    }
    assert_eq!(json["version"], 2);
    assert_eq!(
        (&json["settled"], &json["required"]),
        (&7.into(), &7.into())
    );
    assert_eq!(json["made-at"], NOW.0);
    assert_eq!(json["evidence"], serde_json::json!([]));
    assert!(text.starts_with("{\n  \""), "indented by two");
}

/// What does not apply is no item of the record; an answer to it stays readable by its heading.
#[test]
fn answers_to_what_does_not_apply_have_their_headings() {
    let mut case = settled();
    let decided = |option: &str| {
        let form = DecisionForm {
            option: Some(option.to_owned()),
            ..DecisionForm::default()
        };
        answer(Said::Decision(form), 1)
    };
    for (option, others) in [
        ("done", vec![("more.member", "Members", Some("Done"))]),
        ("gone", vec![("more.member", "Members", None)]),
        (AS_CATEGORY, vec![]),
    ] {
        case.put("more.member", decided(option));
        let written = written_of(&case);
        let record = Record::read(&written.to_json()).unwrap();
        let read = record.others.iter();
        let read = read.map(|one| (&*one.id, &*one.title, one.label.as_deref()));
        assert_eq!(read.collect::<Vec<_>>(), others);
        assert_eq!(record.written(), written);
    }
}

#[test]
fn the_dates_that_matter_stand_in_it() {
    let dates = r#""timeline": [
        {"id": "a", "from_day": 0, "title": "Access ends", "text": "x"},
        {"id": "b", "from_day": 30, "to_day": 90, "title": "Quota", "text": "x", "applies": {"standing": ["member"]}},
        {"id": "c", "title": "Mail", "text": "x"}], "sections""#;
    let written = written_with(&PLAN.replacen("\"sections\"", dates, 1), &settled());
    let record = Record::read(&written.to_json()).unwrap();
    let read = record.dates.iter();
    let read: Vec<_> = read
        .map(|one| (&*one.title, one.from_day, one.to_day))
        .collect();
    assert_eq!(read, [("Access ends", Some(0), None), ("Mail", None, None)]);
    assert_eq!(record.written(), written);
}

/// An earlier release knew nothing of it: its answers are read as ever.
#[test]
fn that_a_file_contradicted_an_answer_stays_known() {
    let mut case = settled();
    let stored = case.answer("more.read").unwrap().to_stored("", "more.read");
    assert!(!stored.contains("contradicted"), "{stored}");
    assert!(case.contradict("more.read"));
    assert!(!case.contradict("more.read"));
    let plan = Plan::read(PLAN, "en").unwrap();
    case.apply(&plan, Action::Confirm("more.read".to_owned()), NOW);
    let again = case.answer("more.read").unwrap();
    assert!(!again.doubted && again.contradicted);
    let stored = again.to_stored("", "more.read");
    let read = Answer::from_stored(&stored, "", "more.read");
    assert_eq!(read.as_ref(), Ok(again));
    let record = record_of(&case);
    assert!(record.answers.get("more.read").unwrap().contradicted);
    let mut other = Case::new(case.account);
    other.continue_from(&record.into_incoming(String::new()), NOW);
    assert!(other.answer("more.read").unwrap().contradicted);
    // What was only doubted was contradicted by nothing.
    case.doubt("backup.s3");
    assert!(!case.answer("backup.s3").unwrap().contradicted);
}

#[test]
fn the_files_behind_an_answer_are_named() {
    let mut record = record_of(&settled());
    record.evidence = ["1f", "2e"]
        .map(|id| FileMark {
            id: id.to_owned(),
            kind: "copy-jobs".to_owned(),
            account: (id == "1f").then_some(record.account).flatten(),
            taken_at: NOW,
            digest: id.repeat(32),
        })
        .to_vec();
    record.items[0].files = vec!["2e".to_owned()];
    let text = record.written().to_json();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["evidence"][0]["account"], json["account"]["id"]);
    assert_eq!(json["evidence"][1]["account"], serde_json::Value::Null);
    assert_eq!(json["evidence"][1]["taken-at"], NOW.0);
    assert_eq!(json["evidence"][1]["digest"], "2e".repeat(32));
    assert_eq!(json["items"][0]["evidence"], serde_json::json!(["2e"]));
    assert_eq!(json["items"][1]["evidence"], serde_json::Value::Null);
    assert_eq!(Record::read(&text), Ok(record));
}

#[test]
fn an_empty_draft_is_a_record_too() {
    let written = written_of(&Case::default());
    assert_eq!(written.members().text("gate"), "shut");
    let record = Record::read(&written.to_json()).unwrap();
    assert_eq!(record.outstanding.len(), 7);
    assert_eq!(record.written(), written);
}

#[test]
fn the_digest_is_over_the_canonical_form_of_everything_else() {
    let record = written_of(&settled());
    let mut json: serde_json::Value = serde_json::from_str(&record.to_json()).unwrap();
    let digest = json.as_object_mut().unwrap().remove("digest").unwrap();
    assert_eq!(digest, record.digest());
    // Canonical: members in order of their names, no white space.
    json.sort_all_objects();
    let canonical = json.to_string();
    assert!(canonical.find("\"account\"") < canonical.find("\"answered-by\""));
    assert_eq!(
        domain::sealed::digest(canonical.as_bytes()),
        record.digest()
    );
}

#[test]
fn indentation_and_order_are_no_alteration() {
    let text = written_of(&settled()).to_json();
    let record = Record::read(&text).unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(Record::read(&json.to_string()), Ok(record.clone()));
    assert_eq!(Record::read(&backwards(&json)), Ok(record.clone()));
    let windows = ["\u{feff}", &text.replace('\n', "\r\n\t"), "\r\n"].concat();
    assert_eq!(Record::read(&windows), Ok(record));
}

/// The same value with every object's members in the opposite order.
fn backwards(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Object(members) => {
            let member = |(key, value): (&String, &serde_json::Value)| {
                format!(
                    "{} : {}",
                    serde_json::Value::from(key.as_str()),
                    backwards(value)
                )
            };
            format!(
                "{{ {} }}",
                members
                    .iter()
                    .rev()
                    .map(member)
                    .collect::<Vec<_>>()
                    .join(" ,\n")
            )
        }
        serde_json::Value::Array(values) => {
            format!(
                "[ {} ]",
                values.iter().map(backwards).collect::<Vec<_>>().join(" , ")
            )
        }
        other => other.to_string(),
    }
}

#[test]
fn long_text_survives() {
    let mut case = settled();
    let long = "ein Wort 🧨 ".repeat(1000);
    case.put("account-name", answer(Said::Text(long.clone()), 0));
    let record = record_of(&case);
    let name = record.answers.get("account-name").unwrap();
    assert_eq!(name.said, Said::Text(long));
}

#[test]
fn what_the_page_needs_of_it_comes_through() {
    let record = record_of(&settled());
    let incoming = record.clone().into_incoming("words".to_owned());
    assert_eq!(incoming.account, record.account);
    for (key, answer) in &incoming.answers {
        let heading = None;
        let alone = Answer {
            heading,
            ..answer.clone()
        };
        assert_eq!(record.answers.get(key), Some(&alone));
    }
    assert_eq!(incoming.answers.len(), record.answers.len());
    let value = domain::json::Value::read(&incoming.to_json()).unwrap();
    assert_eq!(Incoming::read(&value), Some(incoming));
    for damaged in [
        "{}",
        "null",
        "{\"code\":\"altered\",\"place\":\"/digest\"}",
        "{\"answers\":{\"a\":{}},\"made_at\":1,\"outstanding\":0,\"stood\":\"\"}",
        "{\"account\":\"1\",\"answers\":{},\"made_at\":1,\"outstanding\":0,\"stood\":\"\"}",
    ] {
        let value = domain::json::Value::read(damaged).unwrap();
        assert_eq!(Incoming::read(&value), None, "{damaged}");
    }
}
