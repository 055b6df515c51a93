//! A plan with everything in it that the format knows.

use serde_json::{Value, json};

pub(crate) fn plan() -> Value {
    let words = |text: &str| json!({"en": text, "de": format!("{text} (de)")});
    let link = json!({"text": words("Read"), "url": "https://example.org/read?more=1#here"});
    let option = json!({
        "id": "done", "label": words("Done"), "settles": true, "why": false, "hint": words("Hint"),
    });
    let backup = json!({
        "id": "data.one", "kind": "backup", "revision": 2, "title": words("One"),
        "text": [words("First"), words("Second")],
        "way_out": {
            "text": words("Out"), "download": [words("Download")], "console": [words("Share"), words("Copy")],
            "needs": words("Rights"), "takes": words("Hours"), "costs": words("Little"),
            "commands": ["aws one"], "computer": true,
        },
        "restore": false, "billed": "yearly",
        "trap": words("Trap"), "advice": [words("Advice")], "links": [link],
        "sources": ["A1"], "rules": ["R-1"], "required": true,
        "max_age_days": 7, "minimum_grade": "supported",
    });
    let decision = json!({
        "id": "data.two", "kind": "decision", "revision": 1, "title": words("Two"),
        "options": [
            option,
            {"id": "does-not-apply", "label": words("No")},
            {"id": "later", "label": words("Later"), "settles": false},
        ],
    });
    let statement = json!({
        "id": "data.three", "kind": "statement", "revision": 1, "title": words("Three"),
        "label": words("Read"), "required": false,
        "applies": {
            "standing": ["member"], "route": ["root"], "answers": {"data.two": ["done", "later"]},
        },
    });
    json!({
        "format": "account-closure-plan", "version": 1, "id": "sample", "revision": "2026-11-22",
        "confirmation": "account-id", "max_age_days": 30, "compiled": "2026-11-22",
        "sources": {
            "A1": {"title": "A page", "url": "https://example.org/page", "copy": "undated copy"},
            "B2": {"title": words("A book"), "url": null, "copy": words("2025")},
        },
        "rules": [{
            "id": "R-1", "title": words("Rule"), "value": words("10"), "older": words("9"),
            "sources": ["A1"], "as_of": "2026-11-22",
            "figures": {"waiting-days": 4, "quota-least": 10},
        }],
        "timeline": [{
            "id": "bill", "from_day": 1, "to_day": 60, "title": words("Bill"),
            "text": words("Pay"), "sources": ["B2"], "calendar": true,
            "applies": {"standing": ["member"], "route": ["root"]},
        }],
        "hand_off": {"root": [words("Step")], "organization": [words("Other step")]},
        "afterwards": [words("Later")],
        "help": [link],
        "replaced": [{"id": "data.old", "by": "data.one", "answers": {"done": "kept"}}],
        "sections": [{
            "id": "data", "title": words("Data"), "intro": [words("Intro")],
            "shortcuts": ["let-go-all"],
            "categories": [
                {"id": "first", "title": words("First"),
                 "shortcuts": ["nothing-of-this-kind", "let-go-all"], "items": [backup]},
                {"id": "ends", "shortcuts": ["none-apply"], "items": [decision]},
                {"id": "rest", "rare": true, "items": [statement]},
            ],
        }],
    })
}

/// Pointers to the parts that are often changed.
pub(crate) const SECTION: &str = "/sections/0";
pub(crate) const FIRST: &str = "/sections/0/categories/0";
pub(crate) const BACKUP: &str = "/sections/0/categories/0/items/0";
pub(crate) const ENDS: &str = "/sections/0/categories/1";
pub(crate) const DECISION: &str = "/sections/0/categories/1/items/0";
pub(crate) const REST: &str = "/sections/0/categories/2";
pub(crate) const STATEMENT: &str = "/sections/0/categories/2/items/0";

/// Puts a value where a pointer points; a last step that is not there yet is made.
pub(crate) fn put(plan: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let key = key.replace("~1", "/").replace("~0", "~");
    match plan.pointer_mut(parent).expect("a place in the plan") {
        Value::Array(list) => match key.parse().ok().filter(|index: &usize| *index < list.len()) {
            Some(index) => list[index] = value,
            None => list.push(value),
        },
        parent => parent[key] = value,
    }
}

/// Takes away what a pointer points to.
pub(crate) fn take(plan: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match plan.pointer_mut(parent).expect("a place in the plan") {
        Value::Array(list) => drop(list.remove(key.parse::<usize>().expect("an index"))),
        parent => assert!(
            parent
                .as_object_mut()
                .expect("an object")
                .remove(key)
                .is_some()
        ),
    }
}
