//! The arguments of a host to the element's methods: anything but what they take is refused by
//! name.

use harness::{Checklist, Site, in_every_engine};
use serde_json::{Value, json};

const EAGER: &str = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>";

/// Values that no method takes as a text, a file or options, as JavaScript.
const WRONG: [&str; 13] = [
    "undefined",
    "null",
    "5",
    "NaN",
    "true",
    "5n",
    "Symbol('x')",
    "{}",
    "[]",
    "() => {}",
    "Object.create(null)",
    "new ArrayBuffer(8)",
    "{ toString() { throw new Error('no') } }",
];

in_every_engine!(wrong_arguments_are_refused_by_name, async |page| {
    let list = Checklist::open(&page, Site::hosting("", EAGER)).await;
    let before = list.state().await;
    let mut calls: Vec<(String, &str)> = Vec::new();
    for wrong in WRONG {
        for method in ["addEvidence", "importRecord", "removeEvidence"] {
            calls.push((format!("el.{method}({wrong})"), "wrong-argument"));
        }
    }
    for wrong in ["5", "true", "5n", "Symbol('x')", "'text'", "() => {}"] {
        for method in ["addEvidence", "importRecord"] {
            calls.push((format!("el.{method}('x', {wrong})"), "wrong-argument"));
        }
    }
    for wrong in [
        "5",
        "true",
        "5n",
        "Symbol('x')",
        "{}",
        "Object.create(null)",
    ] {
        calls.push((
            format!("el.addEvidence('x', {{ name: {wrong} }})"),
            "wrong-argument",
        ));
    }
    // A value that is no argument at all is as if nothing was said.
    calls.push(("el.addEvidence('x', null)".to_owned(), "unrecognised"));
    calls.push(("el.importRecord('x', null)".to_owned(), "not-a-record"));
    calls.push((
        "el.addEvidence(new Blob(['x']), { name: null })".to_owned(),
        "unrecognised",
    ));
    let bodies: Vec<String> = calls
        .iter()
        .map(|(call, _)| format!("async () => {call}"))
        .collect();
    let body = format!(
        "const el = document.querySelector('account-closure-checklist');
         const outcomes = [];
         for (const call of [{}]) {{
             try {{ await call(); outcomes.push(null) }} catch (error) {{
                 outcomes.push([error.name, error.code, error.message.length > 20]) }}
         }}
         return outcomes",
        bodies.join(", ")
    );
    let outcomes = list.script_async(&body, vec![]).await;
    assert_eq!(outcomes.get("error"), None, "{outcomes}");
    for ((call, code), outcome) in calls
        .iter()
        .zip(outcomes["value"].as_array().expect("a list"))
    {
        assert_eq!(outcome, &json!(["ChecklistError", code, true]), "{call}");
    }
    assert_eq!(list.state().await, before, "nothing has changed");
});

in_every_engine!(what_answers_at_once_never_throws, async |page| {
    let list = Checklist::open(&page, Site::hosting("", EAGER)).await;
    for wrong in WRONG {
        let body = format!(
            "return [el.settle(({wrong})), el.settle('standing', ({wrong})),
                 ({wrong}) === undefined ? '' : el.exportRecord(({wrong})), el.state.gate]"
        );
        let found: Value = list.ask(&body, vec![]).await;
        assert_eq!(found, json!([false, false, "", "shut"]), "{wrong}");
    }
    let record = list.export("json").await;
    assert!(record.len() > 100, "{record}");
});
