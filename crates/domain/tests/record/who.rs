//! Who said what: the one named in the record, or another before.

use domain::answer::{Answer, Said};
use domain::case::{Action, Case, LATEST_SEEN};
use domain::plan::Plan;
use domain::record::{Incoming, Record, RecordErrorCode};
use domain::time::Timestamp;

use super::sample::{NOW, PLAN, answer, record_of, settled, written_of};

fn incoming(case: &Case) -> Incoming {
    record_of(case).into_incoming(String::new())
}

fn by<'a>(case: &'a Case, key: &str) -> &'a str {
    &case.answer(key).unwrap().by
}

#[test]
fn a_hand_over_keeps_who_said_it() {
    let mut first = settled();
    let earlier = Answer {
        by: "Ana".to_owned(),
        ..answer(Said::Statement(true), 1)
    };
    first.put("more.read", earlier);
    first.put(LATEST_SEEN, answer(Said::Text(String::new()), 0));

    let record = incoming(&first);
    assert_eq!(record.answered_by(), "Platform team");
    let mut second = Case::new(record.account);
    let keys = second.continue_from(&record, NOW);
    assert_eq!(keys.len(), 12);
    assert!(!keys.iter().any(|key| key == LATEST_SEEN));
    for key in &keys {
        let expected = if key == "more.read" {
            "Ana"
        } else {
            "Platform team"
        };
        assert_eq!(by(&second, key), expected, "{key}");
        let (taken, given) = (second.answer(key).unwrap(), first.answer(key).unwrap());
        assert!(taken.repeats(given), "{key}");
    }

    // Whoever continues stands in for what is said from now on, and for nothing else.
    let plan = Plan::read(PLAN, "en").unwrap();
    let name = Action::TypeAnsweredBy("Operations".to_owned());
    second.apply(&plan, name, NOW);
    second.apply(&plan, Action::Confirm("more.read".to_owned()), NOW);
    assert_eq!(by(&second, "answered-by"), "");
    assert_eq!(by(&second, "more.read"), "");
    let record = record_of(&second);
    let who = |key: &str| record.answers.get(key).unwrap().by_whom("Operations");
    assert_eq!(who("more.read"), "Operations");
    assert_eq!(who("backup.s3"), "Platform team");
    let json: serde_json::Value = serde_json::from_str(&record.written().to_json()).unwrap();
    assert_eq!(json["answered-by"], "Operations");
    assert_eq!(json["answers"]["backup.s3"]["by"], "Platform team");
    assert_eq!(json["items"][0]["answer"]["by"], "Platform team");
    assert_eq!(json["answers"]["more.read"].get("by"), None);
}

#[test]
fn a_record_that_names_nobody_names_nobody_afterwards() {
    let mut first = settled();
    first.remove("answered-by");
    let mut second = Case::new(first.account);
    second.continue_from(&incoming(&first), NOW);
    assert!(second.answers().all(|(_, answer)| answer.by.is_empty()));
    // The value under the name is a name, or nothing.
    first.put("answered-by", answer(Said::Statement(true), 0));
    assert_eq!(incoming(&first).answered_by(), "");
}

#[test]
fn the_time_of_a_record_counts_as_far_as_it_is_over() {
    let record = incoming(&settled());
    for (clock, expected) in [
        (Timestamp(NOW.0 - 1), Timestamp(NOW.0 - 1)),
        (Timestamp(NOW.0 + 1), NOW),
    ] {
        let mut case = Case::new(record.account);
        case.continue_from(&record, clock);
        assert_eq!(case.latest, expected);
    }
}

#[test]
fn the_same_was_said_whoever_is_named() {
    let one = answer(Said::Statement(true), 1);
    let named = Answer {
        by: "Ana".to_owned(),
        ..one.clone()
    };
    assert!(one.repeats(&named) && named.repeats(&one));
    for other in [
        answer(Said::Statement(false), 1),
        answer(Said::Statement(true), 2),
        Answer {
            at: Timestamp(NOW.0 + 1),
            ..one.clone()
        },
        Answer {
            doubted: true,
            ..one.clone()
        },
    ] {
        assert!(!one.repeats(&other), "{other:?}");
    }
    // Where only the name differs, the order still does not matter.
    assert_eq!(one.clone().later(named.clone()), named);
    assert_eq!(named.clone().later(one), named);
}

#[test]
fn the_digest_covers_who_said_it() {
    let mut case = settled();
    let before = written_of(&case);
    let read = Answer {
        by: "Ana".to_owned(),
        ..answer(Said::Statement(true), 1)
    };
    case.put("more.read", read);
    let record = written_of(&case);
    assert_ne!(record.digest(), before.digest());
    let text = record.to_json();
    assert!(text.matches("\"Ana\"").count() > 1);
    let refused = Record::read(&text.replace("\"Ana\"", "\"Eva\""));
    assert_eq!(
        refused.map_err(|error| error.code),
        Err(RecordErrorCode::Altered)
    );
}

#[test]
fn a_credential_is_no_name() {
    let named = |by: &str| Answer {
        by: by.to_owned(),
        ..answer(Said::Statement(true), 1)
    };
    let read = |by: &str| Answer::from_fields(&named(by).to_fields());
    assert_eq!(read("Ana"), Some(named("Ana")));
    let key = ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/");
    assert_eq!(read(&key), None);
}
