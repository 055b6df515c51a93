//! Answers, and how they change: actions, groups and their members, inputs, the last word.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;
mod consoles;
mod forms;
mod groups;
mod inputs;
mod of_file;
mod replaced;
mod room;
mod there;
mod times;

use domain::plan::Plan;
use serde_json::{Value, json};

/// A section with backups and decisions, one of its categories a list of loose ends.
fn plan() -> Plan {
    let options = json!([
        {"id": "done", "label": "L"},
        {"id": "does-not-apply", "label": "L"},
    ]);
    let backup = |id: &str| json!({"id": id, "kind": "backup", "revision": 3, "title": "T"});
    let decision = |id: &str| -> Value {
        json!({"id": id, "kind": "decision", "revision": 3, "title": "T", "options": options})
    };
    let statement = json!({
        "id": "word", "kind": "statement", "revision": 3, "title": "T", "label": "L", "required": false,
    });
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "p", "revision": "1",
        "confirmation": "none", "max_age_days": 30,
        "sections": [{"id": "s", "title": "T", "shortcuts": ["let-go-all"], "categories": [
            {"id": "data", "shortcuts": ["nothing-of-this-kind"], "items": [backup("one"), backup("two")]},
            {"id": "ends", "shortcuts": ["none-apply", "let-go-all"], "items": [decision("end")]},
            {"id": "others", "items": [backup("rest"), decision("last")]},
            {"id": "words", "items": [statement]},
        ]}],
    });
    common::read(&plan.to_string())
}
