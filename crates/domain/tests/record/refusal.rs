//! Documents that are not taken as a record.

use domain::answer::{Answer, Said};
use domain::record::{Record, RecordError, RecordErrorCode};

use super::properties::letters;
use super::sample::{answer, settled, written_of};

#[track_caller]
fn check(text: &str, code: RecordErrorCode, place: &str) {
    assert_eq!(
        Record::read(text),
        Err(RecordError {
            code,
            place: place.to_owned()
        })
    );
}

#[test]
fn what_is_no_record_is_named() {
    use RecordErrorCode::{Altered, Newer, NotARecord, TooLarge, Truncated};
    let text = written_of(&settled()).to_json();
    check("", NotARecord, "line 1, column 0");
    check(" \n ", NotARecord, "line 2, column 1");
    check("<!doctype html>", NotARecord, "line 1, column 1");
    check("[]", NotARecord, "");
    check(
        "{\"format\": \"account-closure-plan\"}",
        NotARecord,
        "/format",
    );
    check(
        "{\n  \"format\": \"account-cl",
        Truncated,
        "line 2, column 23",
    );
    check(
        &text.replace("\"version\": 2", "\"version\": 3"),
        Newer,
        "/version",
    );
    check(
        &text.replace("\"version\": 2", "\"version\": \"2\""),
        Altered,
        "/version",
    );
    check(
        &text.replace("account-closure-record", "account-closure-rekord"),
        Altered,
        "/digest",
    );
    check(&text.replace("\"junk\"", "\"Junk\""), Altered, "/digest");
    check(
        &text.replace("\"answer\": \"kept\"", "\"answer\": \"kep\""),
        Altered,
        "/answers/backup.s3",
    );
    check(
        &text.replace("\"required\": 7", "\"required\": -7"),
        Altered,
        "/required",
    );
    check(&" ".repeat(8_000_000), TooLarge, "line 1, column 1");
}

/// The same record with a digest that fits: the work of a careful hand. Members derived from the
/// answers still have to agree with them.
#[test]
fn a_record_that_contradicts_itself_is_altered() {
    let text = written_of(&settled()).to_json();
    for (from, to, place) in [
        ("\"gate\": \"open\"", "\"gate\": \"shut\"", "/gate"),
        ("\"settled\": 7", "\"settled\": 6", "/settled"),
        (
            "\"evidence\": []",
            "\"evidence\": [{}]",
            "/evidence/0/taken-at",
        ),
        ("\"evidence\": []", "\"evidence\": 1", "/evidence"),
        (
            "\"gate\": \"open\"",
            "\"gate\": \"open\", \"note\": \"\"",
            "/note",
        ),
        ("\"standing\": \"standalone\",", "", "/standing"),
    ] {
        let mut json: serde_json::Value = serde_json::from_str(&text.replace(from, to)).unwrap();
        let members = json.as_object_mut().unwrap();
        members.remove("digest");
        json.sort_all_objects();
        let digest = domain::sealed::digest(json.to_string().as_bytes());
        json["digest"] = digest.into();
        check(&json.to_string(), RecordErrorCode::Altered, place);
    }
}

/// A record is shown before it counts, and so is the place where it was changed: neither names a
/// console.
#[test]
fn a_record_that_names_a_console_is_altered() {
    let door = "https://console.aws.amazon.com/s3";
    let mut case = settled();
    case.put("answered-by", answer(Said::Text(door.to_owned()), 0));
    let code = RecordErrorCode::Altered;
    check(&written_of(&case).to_json(), code, "/answers/answered-by");
    let mut case = settled();
    let read = Answer {
        by: "console%2Eaws".to_owned(),
        ..answer(Said::Statement(true), 1)
    };
    case.put("more.read", read);
    check(&written_of(&case).to_json(), code, "/answers/more.read");
    let mut case = settled();
    case.put(door, answer(Said::Statement(true), 1));
    check(&written_of(&case).to_json(), code, "/answers/…");
    let text = written_of(&settled()).to_json();
    let spoken = text.replace("\"language\": \"en\"", "\"language\": \"console.aws.x\"");
    check(&spoken, code, "/language");
    // A member that no record has, with a digest that fits.
    let text = written_of(&settled()).to_json();
    let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
    json.as_object_mut().unwrap().remove("digest");
    json["console.aws.amazon.com"] = 1.into();
    json.sort_all_objects();
    let digest = domain::sealed::digest(json.to_string().as_bytes());
    json["digest"] = digest.into();
    check(&json.to_string(), code, "/…");
}

/// Beside the answers the facts of files are kept, which a record does not touch.
#[test]
fn no_answer_stands_where_facts_are_kept() {
    let mut case = settled();
    case.put("evidence", answer(Said::Text("no facts".to_owned()), 0));
    let code = RecordErrorCode::Altered;
    check(&written_of(&case).to_json(), code, "/answers/evidence");
}

#[test]
fn depth_and_size_are_bounded() {
    for depth in [10_000, 3_000_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let text = [&open.repeat(depth), "1", &close.repeat(depth)].concat();
            let expected = if text.len() < 8_000_000 {
                RecordErrorCode::NotARecord
            } else {
                RecordErrorCode::TooLarge
            };
            assert_eq!(
                Record::read(&text).map_err(|error| error.code),
                Err(expected)
            );
        }
    }
    let deep = [
        "{\"format\":\"account-closure-record\",\"items\":",
        &"[".repeat(10_000),
    ]
    .concat();
    assert_eq!(
        Record::read(&deep).map_err(|error| error.code),
        Err(RecordErrorCode::NotARecord)
    );
}

/// The same, all through one record.
#[test]
fn cuts_and_letters_all_through() {
    let text = written_of(&settled()).to_json();
    for (end, _) in text.char_indices().skip(1).step_by(3) {
        assert_eq!(
            Record::read(&text[..end]).map_err(|error| error.code),
            Err(RecordErrorCode::Truncated),
            "{end}"
        );
    }
    for place in letters(&text).into_iter().step_by(5) {
        let mut text = text.clone();
        let other = if text[place..].starts_with('x') {
            "y"
        } else {
            "x"
        };
        text.replace_range(place..=place, other);
        assert_eq!(
            Record::read(&text).map_err(|error| error.code),
            Err(RecordErrorCode::Altered),
            "{place}"
        );
    }
}
