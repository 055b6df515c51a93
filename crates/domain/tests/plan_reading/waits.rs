//! A plan for which the gate would wait for nothing is none.

use serde_json::{Value, json};

use crate::own;

/// A plan with one item of each of these, and what is expected of it.
fn fault_of(items: &[Value]) -> Option<(String, String)> {
    let items: Vec<Value> = (0..)
        .zip(items)
        .map(|(number, item): (u32, &Value)| {
            let mut full = json!({"id": format!("i{number}"), "revision": 1, "title": "T"});
            let kind = item["kind"].as_str().expect("a kind");
            match kind {
                "decision" => full["options"] = json!([{"id": "done", "label": "L"}]),
                "statement" => full["label"] = json!("L"),
                _ => {}
            }
            for (name, value) in item.as_object().expect("an object") {
                full[name] = value.clone();
            }
            full
        })
        .collect();
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "p", "revision": "1",
        "confirmation": "none", "max_age_days": 30,
        "sections": [{"id": "s", "title": "T", "categories": [{"id": "c", "items": items}]}],
    });
    let faults = domain::plan::Plan::read(&plan.to_string(), "en").err()?;
    assert_eq!(faults.len(), 1, "{faults:?}");
    Some((faults[0].pointer.clone(), faults[0].expected.clone()))
}

#[track_caller]
fn check(what: &str, items: &[Value], missing: Option<(&str, &str)>) {
    let expected = missing.map(|(standing, route)| {
        let expected = format!(
            "a required backup, decision or host item for standing \"{standing}\" and route \"{route}\""
        );
        ("/sections".to_owned(), expected)
    });
    assert_eq!(fault_of(items), expected, "{what}");
}

#[test]
fn for_every_standing_and_route() {
    let first = Some(("standalone", "root"));
    let item = |kind: &str| json!({"kind": kind});
    let with = |kind: &str, applies: Value| json!({"kind": kind, "applies": applies});
    for kind in ["backup", "decision", "host"] {
        check(kind, &[item(kind)], None);
        let optional = json!({"kind": kind, "required": false});
        check("not required", &[optional, item("statement")], first);
        check("found", &[with(kind, json!({"found": true}))], first);
        let members = with(kind, json!({"standing": ["member", "management"]}));
        check("not for all", &[members], first);
        let alone = with(kind, json!({"standing": ["standalone"]}));
        check("not for a member", &[alone], Some(("member", "root")));
        let root = with(kind, json!({"route": ["root"]}));
        check(
            "not for the organization's route",
            std::slice::from_ref(&root),
            Some(("member", "organization")),
        );
        // The organization closes members only: nobody else can choose that route.
        let organization = with(
            kind,
            json!({"route": ["organization"], "standing": ["member"]}),
        );
        check("each way its own", &[root, organization], None);
        let all = json!({"standing": ["standalone", "member"]});
        check(
            "not for the management",
            &[with(kind, all)],
            Some(("management", "root")),
        );
    }
    check(
        "statements alone",
        &[item("statement"), item("statement")],
        first,
    );
    let hangs = with("backup", json!({"answers": {"i0": ["done"]}}));
    let decides = with("decision", json!({"standing": ["member"]}));
    check("what hangs on another's answer", &[decides, hangs], first);
}

#[test]
fn a_plan_that_switches_everything_off() {
    let mut plan = own::own();
    plan["sections"] = json!([]);
    let ids = ["data.one", "data.two"];
    let off = |change: Value| {
        ids.iter()
            .map(|id| (*id, change.clone()))
            .collect::<Value>()
    };
    let mut check = |change: Value, expected: Option<&str>| {
        plan["items"] = off(change);
        let faults = own::read(&plan).err().unwrap_or_default();
        let pointers: Vec<_> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
        let found = pointers.contains(&"/items");
        assert_eq!(found.then_some("/items"), expected, "{faults:?}");
    };
    check(json!({"applies": {"standing": ["member"]}}), Some("/items"));
    check(
        json!({"applies": {"standing": ["standalone", "member", "management"]}}),
        None,
    );
    check(json!({"required": true}), None);
}
