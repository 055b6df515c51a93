//! The properties that the page relies on: ids, facts that come back, files that go, and order.

use domain::json::Value;
use examiner::{Examination, Reading};

use crate::common::{
    AWAY, CLOSING, add, copy_job, database, empty, given, input, inventory, judged, member, point,
    sample, samples, texts, value, with,
};
use crate::doubling::doubled;

#[test]
fn an_id_is_the_beginning_of_the_digest() {
    let mut examination = empty();
    let bytes = sample("sts-get-caller-identity.json");
    let (id, _) = add(&mut examination, "a", &bytes);
    let digest = domain::sealed::digest(&bytes);
    assert_eq!(id, digest[..16]);
    let judgement = judged(&mut examination);
    assert_eq!(
        member(&judgement, "digests"),
        format!(r#"{{"{id}":"{digest}"}}"#)
    );
}

#[test]
fn the_same_bytes_are_one_file() {
    let mut examination = empty();
    let bytes = sample("sts-get-caller-identity.json");
    let (first, _) = add(&mut examination, "a", &bytes);
    let (second, _) = add(&mut examination, "b", &bytes);
    assert_eq!(first, second);
    let judgement = judged(&mut examination);
    assert!(matches!(judgement.get("evidence"), Some(Value::List(all)) if all.len() == 1));
}

#[test]
fn slices_make_no_difference() {
    let bytes = sample("resource-explorer-2-search.json");
    let mut whole = empty();
    let expected = add(&mut whole, "a", &bytes);
    let mut reading = Reading::new(&given("a").compact(), &texts("en"));
    for byte in &bytes {
        assert_eq!(reading.push(core::slice::from_ref(byte)), None);
    }
    let taken = empty().take(reading).unwrap();
    assert_eq!((taken.id, taken.facts), expected);
}

#[test]
fn the_order_of_files_makes_no_difference() {
    let names = samples();
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    let forward = with(&names).judge(&input().compact());
    names.reverse();
    assert_eq!(forward, with(&names).judge(&input().compact()));
    names.rotate_left(7);
    assert_eq!(forward, with(&names).judge(&input().compact()));
}

#[test]
fn a_removed_file_leaves_nothing() {
    let names = samples();
    for gone in &names {
        let rest: Vec<&str> = names
            .iter()
            .filter(|name| *name != gone)
            .map(String::as_str)
            .collect();
        let mut examination = with(&rest);
        let (id, _) = add(&mut examination, gone, &sample(gone));
        let with_it = judged(&mut examination);
        examination.remove(&id);
        let without = judged(&mut examination);
        assert_ne!(with_it, without, "{gone}");
        assert_eq!(without, judged(&mut with(&rest)), "{gone}");
    }
}

/// All but the list itself, and what is said about it, is there again.
#[test]
fn facts_come_back() {
    let mut files: Vec<(String, Vec<u8>)> = samples()
        .into_iter()
        .map(|name| (name.clone(), sample(&name)))
        .collect();
    files.extend(
        [
            inventory(&[database("orders"), database("carts")]),
            copy_job("orders", AWAY),
            point("orders", AWAY),
        ]
        .map(|text| ("made".to_owned(), text.into_bytes())),
    );
    let (mut whole, mut restored) = (empty(), empty());
    for (name, bytes) in &files {
        let (id, facts) = add(&mut whole, name, bytes);
        assert!(restored.restore(&id, &facts), "{name}");
    }
    let (one, other) = (judged(&mut whole), judged(&mut restored));
    for name in [
        "findings",
        "grades",
        "notes",
        "behind",
        "evidence",
        "digests",
        "next",
        "standing",
        "regionsMissing",
    ] {
        assert_eq!(member(&one, name), member(&other, name), "{name}");
    }
    assert_ne!(whole.outline(), restored.outline());
}

#[test]
fn facts_that_are_not_taken_back() {
    let (id, facts) = add(&mut empty(), "a", &sample("account-list-regions.json"));
    let mut examination = empty();
    let digest = domain::sealed::digest(&sample("account-list-regions.json"));
    for (id, facts) in [
        ("0123456789abcdef", facts.clone()),
        (&id, facts.replace(&digest, &digest[..16])),
        (&id, facts.replace(&digest, &digest.to_uppercase())),
        (&id, facts.replace("\"regions\"", "\"grades\"")),
        (&id, facts[1..].to_owned()),
        (&id, "[]".to_owned()),
        (&id, String::new()),
    ] {
        assert!(!examination.restore(id, &facts), "{facts}");
    }
    assert_eq!(judged(&mut examination), judged(&mut empty()));
    assert!(examination.restore(&id, &facts));
}

/// A file that is there whole is not replaced with the part of it that was stored.
#[test]
fn what_was_stored_takes_nothing_away() {
    let mut examination = empty();
    let file = inventory(&[database("orders")]);
    let (id, facts) = add(&mut examination, "a", file.as_bytes());
    let before = judged(&mut examination);
    assert!(examination.restore(&id, &facts));
    assert_eq!(judged(&mut examination), before);
}

#[test]
fn a_long_name_is_cut() {
    let name = "ü".repeat(100);
    let (_, facts) = add(&mut empty(), &name, &sample("account-list-regions.json"));
    assert!(facts.contains(&"ü".repeat(60)));
    assert!(!facts.contains(&"ü".repeat(61)));
}

#[test]
fn people_stay_out() {
    let personal = [
        "@",
        "+31300000000",
        "Example Street",
        "Platform Team",
        "3511AA",
        "sandbox-7",
    ];
    for name in samples() {
        let mut examination = empty();
        let (_, facts) = add(&mut examination, &name, &sample(&name));
        let judgement = examination.judge(&input().compact());
        for word in personal {
            assert!(!facts.contains(word), "{name}: facts have {word}");
            assert!(!judgement.contains(word), "{name}: output has {word}");
        }
    }
}

/// An input that can't be read is none: then nothing is shown.
#[test]
fn without_an_account_nothing_is_shown() {
    let mut examination = empty();
    for file in [
        inventory(&[database("orders")]),
        copy_job("orders", AWAY),
        point("orders", AWAY),
    ] {
        add(&mut examination, "a", file.as_bytes());
    }
    assert_eq!(
        member(&judged(&mut examination), "grades"),
        r#"{"backup.rds":"shown"}"#
    );
    for input in ["", "[]", "{}", r#"{"account":"12"}"#] {
        let judgement = value(&examination.judge(input));
        assert_eq!(member(&judgement, "grades"), "{}", "{input}");
    }
}

#[test]
fn a_copy_in_another_closing_account_is_none() {
    let mut examination = empty();
    for file in [
        inventory(&[database("orders")]),
        copy_job("orders", AWAY),
        point("orders", AWAY),
    ] {
        add(&mut examination, "a", file.as_bytes());
    }
    let mut input = input();
    let closing = [CLOSING, AWAY].map(Value::from).to_vec();
    input.insert("closing", Value::List(closing));
    let judgement = value(&examination.judge(&input.compact()));
    assert_eq!(member(&judgement, "grades"), r#"{"backup.rds":"open"}"#);
}

#[test]
fn texts_of_another_release_say_nothing() {
    let mut examination = Examination::new(r#"{"messages":["one"]}"#);
    let before = examination.outline();
    examination.speak(&texts("de"));
    assert_ne!(examination.outline(), before);
    assert!(examination.outline().contains("Dateien"));
}

/// Stored facts are taken back whole or not at all: not with a member that stands there twice.
#[test]
fn stored_facts_with_a_member_twice_are_not_taken_back() {
    let mut count = 0;
    for name in samples() {
        let (id, facts) = add(&mut empty(), &name, &sample(&name));
        assert!(empty().restore(&id, &facts), "{name}");
        for (pointer, text) in doubled(&serde_json::from_str(&facts).unwrap()) {
            assert!(!empty().restore(&id, &text), "{name} {pointer}");
            count += 1;
        }
    }
    assert!(count > 1000, "{count}");
}
