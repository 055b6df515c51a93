//! Names of files: what does not belong into a name is neither kept, shown nor told, and the file is
//! taken all the same.

use examiner::{Examination, Reading, kept_facts, kept_name};
use messages::examiner::Say;

use crate::common::{CLOSING, add, empty, given, input, sample, texts, words};

const WORDS: [&str; 6] = [
    "regions",
    "2026-11-28",
    "Übersicht",
    CLOSING,
    "v1.2",
    "of team A",
];

/// Each with the part of it that must not be seen anywhere.
fn things() -> Vec<(String, String)> {
    let key = ["wJalrXUtnFEMI/K7MDENG/", "bPxRfiCYEXAMPLEKEY"].concat();
    let mut all = vec![
        (
            format!("aws_secret_access_key={key}"),
            "bPxRfiCY".to_owned(),
        ),
        (key, "bPxRfiCY".to_owned()),
        (
            "-----BEGIN RSA PRIVATE KEY-----".to_owned(),
            "PRIVATE".to_owned(),
        ),
        (
            ["IQoJb3JpZ2lu", "X2VjEJr//////////wEaCXVzLWVhc3QtMSJ"].concat(),
            "IQoJb3".to_owned(),
        ),
    ];
    for whole in [
        "jane@example.org",
        "jane.doe+aws@mail.example.org",
        "jane%40example.org",
        "jane＠example.org",
        "+31 30 123 45 67",
        "+493012345678",
        "0049-30-1234567",
        "030-1234567",
        "(555) 123-4567",
        "＋31３０1234567",
        "https://console.aws.amazon.com/billing/home",
        "eu-west-1.console.aws.amazon.com",
        "https%3A%2F%2Fconsole.aws.amazon.com%2Fbilling%2Fhome",
    ] {
        all.push((whole.to_owned(), whole.to_owned()));
    }
    all
}

fn names() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (thing, part) in things() {
        for word in WORDS {
            for name in [
                thing.clone(),
                format!("{thing}.json"),
                format!("{word} {thing}"),
                format!("{word} {thing} {word}.json"),
                format!("  {} {thing}", word.repeat(12)),
                format!("\u{202a}{word} {thing}\u{202c}"),
            ] {
                all.push((name, part.clone()));
            }
        }
    }
    all
}

const REGIONS: &str = "account-list-regions.json";

#[test]
fn nowhere() {
    let unnamed = words("en").get(Say::FileUnnamed).to_owned();
    for (name, part) in names() {
        let mut examination = empty();
        let mut seen = vec![kept_name(&name)];
        examination.progress(&name, 1, 2);
        seen.push(examination.outline());
        examination.progress_done();
        examination.refuse(&name, &examination.refusal("too-large"));
        seen.push(examination.outline());
        let (id, facts) = add(&mut examination, &name, &sample(REGIONS));
        seen.push(examination.judge(&input().compact()));
        seen.push(examination.outline());
        assert!(seen[4].contains(&unnamed), "{name}");
        add(&mut examination, &name, &sample(REGIONS));
        seen.push(examination.outline());
        examination.remove(&id);
        seen.push(examination.outline());
        // Facts as an earlier release kept them under this name.
        let earlier = facts.replace(
            '…',
            &domain::json::Value::from(name.trim())
                .compact()
                .replace('"', ""),
        );
        assert!(
            earlier.contains(&part) || name.contains(char::is_control),
            "{earlier}"
        );
        seen.push(kept_facts(&id, &earlier));
        let mut restored = empty();
        assert!(restored.restore(&id, &earlier), "{earlier}");
        seen.push(restored.judge(&input().compact()));
        seen.push(restored.outline());
        seen.push(facts);
        for text in seen {
            assert!(!text.contains(&part), "{name}: {text}");
        }
    }
}

#[test]
fn ordinary_names_stay() {
    for name in [
        "regions.json",
        CLOSING,
        "111122223333-regions-2026-11-28.json",
        "Übersicht (2) 28-11-2026.csv",
        "account-closure-111122223333-20261128T101500Z.jsonl.gz",
        "a@ b.json",
        "50%.json",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709.json",
        "000000000012 0123-4567-8901.json",
    ] {
        assert_eq!(kept_name(name), name);
        let (id, facts) = add(&mut empty(), name, &sample(REGIONS));
        assert!(facts.contains(name), "{facts}");
        assert_eq!(kept_facts(&id, &facts), facts);
    }
    let long = "a".repeat(100);
    assert_eq!(kept_name(&long), "a".repeat(60));
}

/// Of two files without their names it is not known which one was refused before: both stay.
#[test]
fn files_without_their_names_are_told_apart() {
    let mut examination: Examination = empty();
    for name in ["jane@example.org", "joe@example.org"] {
        examination.refuse(name, &examination.refusal("empty"));
    }
    let count = |examination: &Examination| {
        let outline = examination.outline();
        outline.matches("dismiss-evidence").count()
    };
    let both = count(&examination);
    let reading = Reading::new(&given("jim@example.org").compact(), &texts("en"));
    let taken = examination.take(reading);
    assert!(taken.is_err(), "it is empty");
    assert_eq!(count(&examination), both);
    assert!(both >= 2, "{both}");
}
