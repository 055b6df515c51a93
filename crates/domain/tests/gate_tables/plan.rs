//! A plan with every kind of item and every rule in it.

use serde_json::{Value, json};

/// The plan of the tables.
pub(crate) fn plan() -> Value {
    let options = json!([
        {"id": "done", "label": "Done"},
        {"id": "does-not-apply", "label": "Does not apply"},
        {"id": "accepted", "label": "Accepted", "why": true},
        {"id": "not-yet", "label": "Not yet", "settles": false},
    ]);
    let backup = |id: &str| json!({"id": id, "kind": "backup", "revision": 1, "title": "T"});
    let decision = |id: &str| json!({"id": id, "kind": "decision", "revision": 1, "title": "T", "options": options});
    let statement = |id: &str| json!({"id": id, "kind": "statement", "revision": 1, "title": "T", "label": "L"});
    let with = |mut item: Value, more: Value| {
        item.as_object_mut()
            .unwrap()
            .append(&mut more.as_object().unwrap().clone());
        item
    };
    json!({
        "format": "account-closure-plan", "version": 1, "id": "tables", "revision": "1",
        "confirmation": "account-id", "max_age_days": 30,
        "sections": [
            {"id": "backup", "title": "T", "shortcuts": ["let-go-all"], "categories": [
                {"id": "data", "shortcuts": ["nothing-of-this-kind", "let-go-all"], "items": [
                    backup("backup.one"),
                    with(backup("backup.week"), json!({"max_age_days": 7})),
                ]},
                {"id": "plain", "items": [
                    with(backup("backup.graded"), json!({"minimum_grade": "supported"})),
                    backup("backup.gone"),
                    with(decision("backup.final"), json!({"max_age_days": 10})),
                ]},
            ]},
            {"id": "organization", "title": "T", "categories": [{"id": "org", "items": [
                with(decision("org.removal"), json!({"applies": {"standing": ["member"]}})),
                with(decision("org.steps"), json!({"applies": {"answers": {"org.removal": ["done", "accepted"]}}})),
                with(statement("org.after"), json!({"applies": {"answers": {"org.steps": ["done"]}}})),
                with(statement("org.alone"), json!({"applies": {"standing": ["standalone", "management"]}})),
                with(statement("access.root"), json!({"applies": {"route": ["root"]}})),
                with(statement("access.org"), json!({"applies": {"route": ["organization"], "standing": ["member"]}})),
            ]}]},
            {"id": "ends", "title": "T", "categories": [{"id": "loose", "shortcuts": ["none-apply"], "items": [
                decision("end.one"),
                decision("end.two"),
            ]}]},
            {"id": "last", "title": "T", "categories": [{"id": "words", "items": [
                with(statement("word.none"), json!({"applies": {"answers": {"end.two": ["does-not-apply"]}}})),
                statement("word.lost"),
                with(decision("word.found"), json!({"applies": {"found": true}})),
                with(statement("word.aging"), json!({"max_age_days": 10})),
                with(statement("word.optional"), json!({"required": false})),
            ]}]},
        ],
    })
}
