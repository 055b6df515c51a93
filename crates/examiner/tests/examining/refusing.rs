//! Files that are not taken.

use std::path::Path;

use domain::json::Value;
use examiner::{Examination, Reading, UnknownControl};

use crate::common::{add, empty, given, judged, texts, value, words};
use crate::drawing::text_of;
use messages::examiner::Say;

#[track_caller]
fn refusal(bytes: &[u8], language: &str) -> (String, String) {
    let mut reading = Reading::new(&given("file").compact(), &texts(language));
    let refused = match reading.push(bytes) {
        Some(refused) => {
            // A reading that has stopped stays so.
            assert_eq!(reading.push(b"{}").as_ref(), Some(&refused));
            assert_eq!(empty().take(reading), Err(refused.clone()));
            refused
        }
        None => empty().take(reading).unwrap_err(),
    };
    let refused = value(&refused);
    let text = |name: &str| {
        refused
            .get(name)
            .and_then(Value::as_text)
            .map(str::to_owned)
    };
    (text("code").unwrap(), text("message").unwrap())
}

/// A file as people have it; the tests of the readers say where each is from.
fn case(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../evidence/tests/cases");
    std::fs::read(folder.join(name)).unwrap()
}

/// What it looks like, what was expected, and the command to run, in every language.
#[test]
fn what_was_recognised_and_the_command_to_run() {
    for (name, code, parts) in [
        (
            "accounts-array-of-query.json",
            "queried",
            ["--query", "aws organizations list-accounts --output json"],
        ),
        (
            "costs-not-by-service.json",
            "ungrouped-costs",
            ["--group-by", "SERVICE"],
        ),
        (
            "domains-of-sagemaker.json",
            "other-output",
            ["aws route53domains list-domains", "--region us-east-1"],
        ),
        (
            "regions-of-identity-center.json",
            "other-output",
            ["aws account list-regions", "--output json"],
        ),
        (
            "empty-shared-resources.json",
            "ambiguous",
            ["aws resource-explorer-2 list-resources", "--region REGION"],
        ),
        (
            "empty-query-of-logs.json",
            "ambiguous",
            ["aws backup list-protected-resources", "--region REGION"],
        ),
    ] {
        for language in ["en", "de"] {
            let (found, message) = refusal(&case(name), language);
            assert_eq!(found, code, "{name}: {message}");
            for part in parts {
                assert!(message.contains(part), "{name}: {message}");
            }
        }
    }
}

#[test]
fn codes_and_what_to_do() {
    let secret = [
        "{\"SecretAccessKey\":\"",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "\"}",
    ]
    .concat();
    for (text, code, part) in [
        ("", "empty", "Run the command again"),
        ("hello", "unrecognised", "commands below"),
        ("<!doctype html><html></html>", "html", "web page"),
        (
            "An error occurred (AccessDeniedException) when calling the ListAccounts operation: no",
            "error-message",
            "AccessDeniedException (ListAccounts)",
        ),
        ("{\"Accounts\":[", "cut-off", "the end is missing"),
        (secret.as_str(), "secret", "a secret access key"),
    ] {
        let (found, message) = refusal(text.as_bytes(), "en");
        assert_eq!(found, code, "{message}");
        assert!(message.contains(part), "{message}");
    }
    let (_, message) = refusal(secret.as_bytes(), "de");
    assert!(message.contains("geheimen Zugangsschlüssel"), "{message}");
    assert!(!message.contains("wJalr"), "{message}");
}

/// A file that is known to be too large is refused before a byte of it is read.
#[test]
fn too_large() {
    let mut given = given("file");
    given.set_number("bytes", (256 << 20) + 1);
    let mut reading = Reading::new(&given.compact(), &texts("en"));
    let refused = value(&reading.push(b"{").unwrap());
    assert_eq!(refused.get("code").unwrap().as_text(), Some("too-large"));
}

#[test]
fn a_refused_file_is_shown_until_it_is_dismissed() {
    let mut examination = empty();
    examination.refuse("notes.txt", r#"{"code":"host","message":"No."}"#);
    examination.refuse("", r#"{"code":"unreadable"}"#);
    let text = text_of(&examination.outline());
    assert!(text.contains("notes.txt: No."), "{text}");
    let unreadable = words("en").get(Say::RefusalUnreadable).to_owned();
    assert!(
        text.contains(&format!("pasted text: {unreadable}")),
        "{text}"
    );
    assert_eq!(examination.control("dismiss-evidence", "2"), Ok(false));
    assert_eq!(
        examination.control("dismiss-evidence", "x"),
        Err(UnknownControl)
    );
    assert_eq!(examination.control("dismiss-evidence", "0"), Ok(true));
    let text = text_of(&examination.outline());
    assert!(!text.contains("notes.txt"), "{text}");
    assert!(text.contains("Dismissed."), "{text}");
    assert_eq!(examination.control("dismiss-evidence", "0"), Ok(true));
    let text = text_of(&examination.outline());
    assert!(!text.contains("Not added"), "{text}");
}

#[test]
fn the_same_file_is_refused_once_and_all_are_dismissed_together() {
    let mut examination = empty();
    let refuse = |examination: &mut Examination, name: &str| {
        examination.refuse(name, r#"{"code":"empty"}"#);
    };
    let count = |examination: &Examination| {
        text_of(&examination.outline())
            .matches("There is nothing in it")
            .count()
    };
    let dismiss_all = "Dismiss all messages";
    refuse(&mut examination, "a.json");
    refuse(&mut examination, "a.json");
    assert_eq!(count(&examination), 1);
    assert!(!text_of(&examination.outline()).contains(dismiss_all));
    refuse(&mut examination, "b.json");
    assert_eq!(count(&examination), 2);
    assert!(text_of(&examination.outline()).contains(dismiss_all));
    add(&mut examination, "b.json", br#"{"savingsPlans":[]}"#);
    assert_eq!(
        count(&examination),
        1,
        "one that is taken in the end was not refused"
    );
    assert_eq!(examination.control("dismiss-evidence", ""), Ok(true));
    assert_eq!(examination.control("dismiss-evidence", ""), Ok(false));
    assert_eq!(count(&examination), 0);
}

/// A refused file changes nothing about what the others come to.
#[test]
fn a_refused_file_says_nothing() {
    let mut examination = empty();
    let mut reading = Reading::new(&given("x").compact(), &texts("en"));
    assert_eq!(reading.push(b"{\"Accounts\":["), None);
    let refused = examination.take(reading).unwrap_err();
    assert!(refused.contains("cut-off"), "{refused}");
    assert_eq!(judged(&mut examination), judged(&mut empty()));
    let file = br#"{"savingsPlans":[]}"#;
    add(&mut examination, "a", file);
}

#[test]
fn a_code_alone_becomes_a_refusal() {
    let refused = value(&empty().refusal("too-large"));
    assert_eq!(refused.get("code").unwrap().as_text(), Some("too-large"));
    let message = words("en").get(Say::RefusalTooLarge).to_owned();
    assert_eq!(
        refused.get("message").unwrap().as_text(),
        Some(message.as_str())
    );
}

/// Put into words again in the language that is spoken now.
#[test]
fn a_refusal_in_another_language() {
    let mut examination = empty();
    let mut reading = Reading::new(&given("x").compact(), &texts("en"));
    let refused =
        reading.push(b"{\"SecretAccessKey\":\"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\"}");
    examination.refuse("x", &refused.unwrap());
    assert!(text_of(&examination.outline()).contains("a secret access key"));
    examination.speak(&texts("de"));
    let text = text_of(&examination.outline());
    assert!(text.contains("geheimen Zugangsschlüssel"), "{text}");
    assert!(!text.contains("a secret access key"), "{text}");
}
