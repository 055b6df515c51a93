//! Texts of another release are noticed, and a language without a form for a number has another one.
#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use messages::{LANGUAGES, Messages, Msg};
use serde_json::{Value, json};

/// The English texts, changed.
fn changed(change: impl FnOnce(&mut Value)) -> Option<Messages> {
    let (_, file) = LANGUAGES.iter().find(|(tag, _)| *tag == "en").unwrap();
    let mut file = serde_json::from_str(file).unwrap();
    change(&mut file);
    Messages::read(&domain::json::Value::read(&file.to_string()).unwrap())
}

const MISSING: usize = Msg::ReviewMissing as usize;

#[test]
fn texts_of_another_release_are_noticed() {
    assert!(changed(|_| {}).is_some());
    for (what, text) in [
        ("one text for all numbers", json!("{count}: {list}")),
        ("no form for all others", json!({ "one": "One: {list}" })),
        (
            "a form without a placeholder",
            json!({ "one": "One", "other": "{count}: {list}" }),
        ),
        (
            "a form of no category",
            json!({ "1": "One: {list}", "other": "{count}: {list}" }),
        ),
    ] {
        let texts = changed(|file| file["messages"][MISSING] = text);
        assert_eq!(texts, None, "{what}");
    }
    for formats in [json!(null), json!(""), json!("no tag")] {
        assert_eq!(changed(|file| file["formats"] = formats), None);
    }
    let one_less = |file: &mut Value| drop(file["messages"].as_array_mut().unwrap().pop());
    assert_eq!(changed(one_less), None);
}

#[test]
fn the_form_for_a_number_is_the_languages() {
    let polish = changed(|file| {
        file["formats"] = json!("pl");
        file["messages"][MISSING] = json!({
            "one": "Jedna: {list}", "few": "{count} sprawy: {list}", "many": "{count} spraw: {list}",
            "other": "{count} sprawy: {list}",
        });
    });
    let polish = polish.unwrap();
    let said = |number| polish.count(Msg::ReviewMissing, number, &[("list", "a")]);
    assert_eq!(
        [1, 3, 5, 22, 12_345].map(said),
        [
            "Jedna: a",
            "3 sprawy: a",
            "5 spraw: a",
            "22 sprawy: a",
            "12\u{a0}345 spraw: a"
        ]
    );
    // Without a form for a few: that for all others.
    let english = changed(|file| file["formats"] = json!("pl")).unwrap();
    let said = english.count(Msg::ReviewMissing, 3, &[("list", "a")]);
    assert_eq!(said, "3 things are still to do: a.");
}
