//! Every kind of fault in a plan of a host's own, and what such a plan may not have.

use serde_json::{Value, json};

use crate::own::{own, read};
use crate::sample::put;

#[track_caller]
fn check(change: impl FnOnce(&mut Value), expected: &[(&str, &str)]) {
    let mut plan = own();
    change(&mut plan);
    let faults = read(&plan).err().unwrap_or_default();
    let found: Vec<_> = faults
        .iter()
        .map(|fault| (fault.pointer.as_str(), fault.expected.as_str()))
        .collect();
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for ((pointer, told), (place, expected)) in found.iter().zip(expected) {
        assert_eq!(pointer, place);
        assert!(told.starts_with(expected), "{told}\n{expected}");
    }
}

#[test]
fn faults() {
    let known = "the id of an item of the built-in plan";
    let new = "a key that the built-in plan does not have";
    let id = "an id that is used once";
    let none = "no member of this name";
    let decision = json!({"id": "own.more", "kind": "decision", "revision": 1, "title": "T", "options": [{"id": "a", "label": "L"}]});
    let rows: Vec<(&str, Value, &str)> = vec![
        ("/extends", json!("another"), "\"built-in\""),
        ("/extends", json!(true), "a text"),
        ("/id", json!("built-in"), "an id of its own"),
        ("/compiled", json!("2026-11-22"), none),
        ("/hand_off", json!({}), none),
        (
            "/confirmation",
            json!("typed"),
            "\"account-id\" or \"none\"",
        ),
        ("/max_age_days", json!("30"), "a whole number"),
        ("/sources/A1", json!({"title": "T", "copy": "C"}), new),
        (
            "/timeline/0/id",
            json!("bill"),
            "an id that the built-in plan does not have",
        ),
        (
            "/rules/0/sources/0",
            json!("Z9"),
            "a key of the plan's sources",
        ),
        (
            "/contact/url",
            json!("javascript:alert(1)"),
            "an https: address",
        ),
        ("/contact/text", json!("<b>us</b>"), "a text without HTML"),
        ("/contact/mail", json!("x"), none),
        (
            "/protected_accounts/0",
            json!("1234"),
            "an account id of twelve digits",
        ),
        (
            "/protected_accounts/0",
            json!(111_122_223_333_u64),
            "an account id of twelve digits",
        ),
        ("/protected_accounts", json!("444455556666"), "a list"),
        ("/items", json!([]), "an object"),
        ("/items/data.four", json!({"required": false}), known),
        ("/items/data", json!({"required": false}), known),
        (
            "/items/data.old",
            json!({"required": false}),
            "\"data.one\", which asks this now: the item is gone",
        ),
        ("/items/own.change", json!({"required": false}), known),
        ("/items/data.one/required", json!("no"), "true or false"),
        ("/items/data.one/minimum_grade", json!("best"), "a grade"),
        ("/items/data.one/title", json!("T"), none),
        ("/items/data.one/applies/route", json!(["root"]), none),
        (
            "/items/data.one/applies/standing/0",
            json!("unknown"),
            "\"standalone\"",
        ),
        ("/items/data.three/minimum_grade", json!("shown"), none),
        ("/sections/0/title", json!("T"), none),
        ("/sections/0/categories/0/title", json!("T"), none),
        ("/sections/0/categories/0/shortcuts", json!([]), none),
        (
            "/sections/0/categories/0/items/0/id",
            json!("data.three"),
            id,
        ),
        ("/sections/0/categories/0/items/0/id", json!("first"), id),
        ("/sections/0/categories/1/id", json!("data"), id),
        ("/sections/1/categories/0/id", json!("first"), id),
        (
            "/sections/0/categories/0/items/0/rules/0",
            json!("R-3"),
            "the id of one of the plan's rules",
        ),
        (
            "/sections/0/categories/1/items/0/applies/answers",
            json!({"data.one": ["done"]}),
            "an earlier, required decision's id",
        ),
    ];
    for (pointer, value, expected) in rows {
        let place = if pointer.ends_with("/answers") {
            format!("{pointer}/data.one")
        } else {
            pointer.to_owned()
        };
        check(|plan| put(plan, pointer, value), &[(&place, expected)]);
    }
    let place = "/sections/0/categories/0/items/1";
    check(
        |plan| put(plan, place, decision),
        &[(&format!("{place}/kind"), "an item that fits the shortcuts")],
    );
    check(
        |plan| put(plan, "/items/data.two", json!({"required": false})),
        &[
            (
                "/items/data.two/required",
                "true, since other items hang on this one's answer",
            ),
            (
                "/sections/0/categories/1/items/0/applies/answers/data.two",
                "an earlier, required decision's id",
            ),
        ],
    );
    let twice = |plan: &mut Value| {
        let again = json!({"id": "data"});
        put(plan, "/sections/2", again);
    };
    check(twice, &[("/sections/2/id", "an id that is used once")]);
}

/// A circle of conditions has one that comes first and hangs on a later one.
#[test]
fn circles() {
    let options = json!([{"id": "done", "label": "L"}]);
    let item = |id: &str, on: &str| json!({"id": id, "kind": "decision", "revision": 1, "title": "T", "options": options, "applies": {"answers": {on: ["done"]}}});
    let circle = json!([item("own.a", "own.b"), item("own.b", "own.a")]);
    let place = "/sections/1/categories/0/items";
    let expected = "an earlier, required decision's id";
    check(
        |plan| put(plan, place, circle),
        &[(&format!("{place}/0/applies/answers/own.b"), expected)],
    );
}

#[test]
fn html_in_any_language_and_place() {
    for text in ["<b>bold</b>", "a</p>", "<!-- x -->", "<?x", "1 < 2 <a"] {
        for pointer in [
            "/afterwards/0/en",
            "/afterwards/0/de",
            "/sections/1/title/de",
            "/help/0/text/en",
        ] {
            check(
                |plan| put(plan, pointer, json!(text)),
                &[(pointer, "a text without HTML")],
            );
        }
    }
    for text in ["1 < 2", "a <- b", "<", "<3"] {
        check(|plan| put(plan, "/afterwards/0", json!(text)), &[]);
    }
}

#[test]
fn too_much() {
    let start = std::time::Instant::now();
    let item = |number: usize| json!({"id": format!("i{number}"), "kind": "statement", "revision": 1, "title": "T", "label": "L"});
    let many = |count: usize| json!((0..count).map(item).collect::<Vec<_>>());
    let items = "/sections/1/categories/0/items";
    check(
        |plan| put(plan, items, many(5_996)),
        &[(&format!("{items}/5995"), "at most 6000 items")],
    );
    check(|plan| put(plan, items, many(5_995)), &[]);
    let parts = json!(
        (0..2001)
            .map(|number| json!({"id": format!("c{number}"), "items": []}))
            .collect::<Vec<_>>()
    );
    check(
        |plan| put(plan, "/sections/1/categories", parts),
        &[("/sections/1/categories", "at most 2000 of them")],
    );
    let mut large = own();
    put(&mut large, "/afterwards/0", json!("x".repeat(4_000_000)));
    let faults = read(&large).unwrap_err();
    assert_eq!(
        (
            faults.len(),
            faults[0].pointer.as_str(),
            faults[0].expected.as_str()
        ),
        (1, "", "at most 4000000 bytes")
    );
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}
