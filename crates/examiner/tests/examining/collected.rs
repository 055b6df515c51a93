//! The collector's file in the section, at the rows, and refused; several outputs in one text.

use std::path::Path;

use domain::json::Value;
use examiner::{Examination, Reading};

use crate::common::{empty, given, input, texts, value, words};
use crate::drawing::text_of;

/// Some days after the samples of the collector were taken.
pub(crate) fn of_the_plan() -> String {
    let mut input = input();
    input.set_number("emptyDays", 7);
    input.compact()
}

pub(crate) fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../evidence/tests/collecting/samples");
    std::fs::read(folder.join(format!("{name}.jsonl"))).unwrap()
}

fn reading(bytes: &[u8], language: &str) -> Reading {
    let mut reading = Reading::new(&given("file").compact(), &texts(language));
    drop(reading.push(bytes));
    reading
}

pub(crate) fn with(name: &str, language: &str) -> Examination {
    let mut examination = Examination::new(&texts(language));
    examination.take(reading(&sample(name), language)).unwrap();
    examination
}

/// What it found on that day is said, also where nobody says how long that counts.
#[test]
fn what_it_found_does_not_depend_on_how_long_it_counts() {
    let mut counts = Vec::new();
    for input in [of_the_plan(), input().compact()] {
        let mut examination = with("collected-empty", "en");
        examination.judge(&input);
        let text = text_of(&examination.outline());
        let (_, rest) = text.split_once("nothing was found: ").unwrap();
        counts.push(rest.split_once('.').unwrap().0.to_owned());
    }
    assert_eq!(counts[0], counts[1]);
    assert!(counts[0].parse::<u32>().unwrap() > 30, "{counts:?}");
}

/// The member at these names.
fn at<'a>(value: &'a Value, names: &[&str]) -> Option<&'a Value> {
    names.iter().try_fold(value, |value, name| value.get(name))
}

#[test]
fn a_row_is_filled_in() {
    let mut examination = with("collected", "en");
    let said = value(&examination.judge(&of_the_plan()));
    let rds = at(&said, &["found", "backup.rds"]).unwrap();
    assert_eq!(rds.get("count").and_then(Value::as_number), Some(1));
    let [Value::Text(name)] = rds.list("names") else {
        panic!("{rds:?}");
    };
    assert_eq!(name, "orders");
    let [copy] = rds.list("copies") else {
        panic!("{rds:?}");
    };
    assert_eq!(copy.text("account"), "999988887777");
    assert_eq!(copy.text("copiedOn"), "2026-10-02");
    assert_eq!(rds.list("regions"), [Value::from("eu-west-1")]);
    let vault = "arn:aws:backup:eu-west-1:999988887777:backup-vault:kept";
    assert_eq!(copy.list("vaults"), [Value::from(vault)]);
    let secrets = at(&said, &["found", "backup.secrets-manager"]).unwrap();
    assert_eq!(secrets.get("emptyUntil"), None);
    assert_eq!(secrets.list("gaps")[0].text("why"), "denied");
    let efs = at(&said, &["found", "backup.efs"]).unwrap();
    assert!(efs.get("emptyUntil").and_then(Value::as_number).is_some());
}

/// The console of whoever closes a member shows the management account's id.
#[test]
fn the_management_account_is_named() {
    for (sample, named) in [("collected", "111122223333"), ("collected-empty", "")] {
        let said = value(&with(sample, "en").judge(&of_the_plan()));
        assert_eq!(said.text("management"), named, "{sample}");
    }
}

/// Without the plan's days nothing counts as empty.
#[test]
fn no_days_no_emptiness() {
    let mut examination = with("collected", "en");
    let said = value(&examination.judge(&input().compact()));
    let efs = at(&said, &["found", "backup.efs"]).unwrap();
    assert_eq!(efs.get("emptyUntil"), None);
}

#[test]
fn the_section_says_what_was_asked() {
    for (language, sentences) in [
        (
            "en",
            [
                "What the collector checked",
                "1 Region is turned off in this account and was not checked: ap-east-1.",
                "Paid for: ",
                "Taken on ",
            ],
        ),
        (
            "de",
            [
                "Was das Sammelskript abgefragt hat",
                "1 Region ist in diesem Konto ausgeschaltet und wurde nicht abgefragt: ap-east-1.",
                "Berechnet wurden: ",
                "so steht es in der Datei",
            ],
        ),
    ] {
        let mut examination = with("collected", language);
        examination.judge(&of_the_plan());
        let text = text_of(&examination.outline());
        for sentence in sentences {
            assert!(text.contains(sentence), "{sentence}: {text}");
        }
    }
}

#[test]
fn a_row_says_why_it_is_not_empty() {
    let mut examination = with("collected", "en");
    let said = value(&examination.judge(&of_the_plan()));
    let note = |item: &str| {
        let notes = at(&said, &["notes", item]).unwrap();
        let Value::List(all) = notes else {
            panic!("{notes:?}");
        };
        all.iter()
            .filter_map(Value::as_text)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let secrets = note("backup.secrets-manager");
    assert!(
        secrets.contains("secretsmanager.ListSecrets (denied: eu-west-1 and us-east-1)"),
        "{secrets}"
    );
    assert!(note("backup.efs").contains("found nothing of this"));
    assert!(note("backup.workmail").contains("It cost something: Amazon WorkMail"));
}

#[test]
fn each_refusal_has_its_sentence() {
    let text = String::from_utf8(sample("collected-copies")).unwrap();
    let half = text.len() / 2;
    for (text, code) in [
        (
            text.replacen("\"version\":1", "\"version\":9", 1),
            "collected-newer",
        ),
        (text[..half].to_owned(), "collected-cut"),
        (
            text.replacen("COMPLETED", "EXPIRED", 1),
            "collected-damaged",
        ),
        (
            text.replacen("account-closure-collected", "another", 1),
            "collected-other",
        ),
        (format!("{text}{text}"), "collected-several"),
        (
            text.replacen("\"mode\":\"copies\"", "\"mode\":\"this\"", 1),
            "collected-account",
        ),
    ] {
        for language in ["en", "de"] {
            let refused = empty()
                .take(reading(text.as_bytes(), language))
                .unwrap_err();
            let refused = value(&refused);
            assert_eq!(refused.text("code"), code);
            let message = refused.text("message");
            let known = words(language);
            assert!(!message.is_empty() && !message.contains('{'), "{message}");
            assert_ne!(
                message,
                known.get(messages::examiner::Say::RefusalUnreadable)
            );
        }
    }
}

/// Two outputs of a terminal in one paste are two files; a third that is not known is told.
#[test]
fn several_outputs_in_one_text() {
    let regions = crate::common::sample("account-list-regions.json");
    let caller = crate::common::sample("sts-get-caller-identity.json");
    let text = [
        b"$ aws account list-regions\n".as_slice(),
        &regions,
        b"\n$ aws sts get-caller-identity\n",
        &caller,
        b"\n{\"Something\": \"else\"}\n",
    ]
    .concat();
    let mut examination = empty();
    let taken = examination.take(reading(&text, "en")).unwrap();
    assert_eq!((taken.others.len(), taken.refused.len()), (1, 1));
    let said = value(&examination.judge(&of_the_plan()));
    let kinds: Vec<&str> = said
        .list("evidence")
        .iter()
        .map(|one| one.text("kind"))
        .collect();
    assert_eq!(kinds.len(), 2);
    assert!(kinds.contains(&"regions") && kinds.contains(&"caller-identity"));
    // Alone, what is not known is a refusal.
    let refused = empty().take(reading(b"{\"Something\": \"else\"}", "en"));
    assert_eq!(value(&refused.unwrap_err()).text("code"), "unrecognised");
}

/// A line of cost without anything found contradicts that nothing else is there, and says by which file.
#[test]
fn a_line_of_cost_speaks_against_it() {
    let said = value(&with("collected", "en").judge(&of_the_plan()));
    let there = at(&said, &["findings", "there"]).unwrap();
    assert_eq!(there.list("contradicted"), [Value::from("backup.workmail")]);
    assert_eq!(at(&said, &["behind"]).unwrap().list("there").len(), 1);
    let notes = at(&said, &["notes"]).unwrap().list("there");
    assert!(notes.iter().any(|note| {
        note.as_text()
            .is_some_and(|text| text.contains("Amazon WorkMail"))
    }));
    let said = value(&with("collected-empty", "en").judge(&of_the_plan()));
    assert_eq!(at(&said, &["findings", "there"]), None);
}

/// The sentence that a person confirms, and that stands in the record.
#[test]
fn what_nothing_else_rests_on() {
    for (name, language, sentence) in [
        (
            "collected-empty",
            "en",
            "On 5 October 2026, with a role of account 210987654321, the collector asked for 365 \
             lists in 2 Regions and found nothing of 36 kinds. 1 Region is turned off in this \
             account and was not checked: ap-east-1. If it was ever on, turn it on and run the \
             collector again. It did not look inside disks, buckets or applications. I know of \
             nothing else.",
        ),
        (
            "collected",
            "en",
            "On 5 October 2026, with a role of account 210987654321, the collector asked for 366 \
             lists in 2 Regions and found nothing of 28 kinds. But 1 list was denied somewhere \
             and 1 list could not be asked for everywhere: what they would show stays open. 1 \
             Region is turned off in this account and was not checked: ap-east-1. If it was ever \
             on, turn it on and run the collector again. It did not look inside disks, buckets or \
             applications. I know of nothing else.",
        ),
        (
            "collected",
            "de",
            "Am 5. Oktober 2026 hat das Sammelskript 366 Listen in 2 Regionen abgefragt, mit \
             einer Rolle des Kontos 210987654321, und von 28 Arten nichts gefunden. Aber 1 Liste \
             wurde irgendwo verweigert und 1 Liste ließ sich nicht überall abfragen: Was dort \
             stünde, bleibt offen. 1 Region ist in diesem Konto ausgeschaltet und wurde nicht \
             abgefragt: ap-east-1. War sie je eingeschaltet, schalten Sie sie ein und lassen Sie \
             das Skript noch einmal laufen. In Festplatten, Buckets und Anwendungen hat es nicht \
             hineingesehen. Mehr ist mir nicht bekannt.",
        ),
    ] {
        let mut examination = with(name, language);
        let said = value(&examination.judge(&of_the_plan()));
        assert_eq!(said.text("basis"), sentence, "{name} {language}");
        // Where the plan does not say how long it counts, there is none.
        let said = value(&examination.judge(&input().compact()));
        assert_eq!(said.get("basis"), None);
    }
}
