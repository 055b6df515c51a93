//! Every kind of fault between the parts of a plan: ids, options, shortcuts, references, conditions.

use serde_json::{Value, json};

use crate::check;
use crate::faults::{missing, wrong};
use crate::sample::{BACKUP, DECISION, ENDS, FIRST, REST, SECTION, STATEMENT, put, take};

#[test]
fn ids() {
    let pattern = "an id of small letters";
    for id in [
        "Data", "data one", "data_one", "däta", "a/b", "<b>", "a\u{0}",
    ] {
        wrong(&format!("{SECTION}/id"), json!(id), pattern);
        wrong(&format!("{REST}/id"), json!(id), pattern);
        wrong(&format!("{BACKUP}/id"), json!(id), pattern);
    }
    let once = "an id that is used once";
    for id in ["data.one", "data", "first", "ends"] {
        wrong(&format!("{STATEMENT}/id"), json!(id), once);
    }
    wrong(&format!("{REST}/id"), json!("data"), once);
    wrong(&format!("{REST}/id"), json!("first"), once);
    let pages = [
        "account",
        "account-id",
        "account-name",
        "management-account",
        "answered-by",
        "standing",
        "route",
        "outcome",
        "latest-seen",
        "there",
        "there.nothing-else",
        "there.rest",
    ];
    for id in pages {
        wrong(&format!("{SECTION}/id"), json!(id), once);
        wrong(&format!("{REST}/id"), json!(id), once);
        wrong(&format!("{BACKUP}/id"), json!(id), once);
    }
    missing(&format!("{SECTION}/id"), "a text");
    missing(&format!("{REST}/id"), "a text");
    missing(&format!("{BACKUP}/id"), "a text");
}

#[test]
fn options() {
    let options = format!("{DECISION}/options");
    let settles = "options of which one settles";
    let later = json!([{"id": "done", "label": "L", "settles": false}]);
    let alone = |plan: &mut Value, options: Value| {
        put(plan, &format!("{DECISION}/options"), options);
        take(plan, &format!("{ENDS}/shortcuts"));
        take(plan, &format!("{STATEMENT}/applies"));
    };
    check(|plan| alone(plan, later), &[(&options, settles)]);
    check(|plan| alone(plan, json!([])), &[(&options, settles)]);
    check(|plan| alone(plan, json!("done")), &[(&options, "a list")]);
    let once = "an id that no other option has";
    for (place, id) in [(2, "does-not-apply"), (2, "done"), (0, "as-category")] {
        let place = format!("{options}/{place}/id");
        let change = |plan: &mut Value| {
            put(plan, &place, json!(id));
            take(plan, &format!("{STATEMENT}/applies"));
        };
        check(change, &[(&place, once)]);
    }
}

#[test]
fn shortcuts_fit_their_items() {
    let fits = "a shortcut that fits every item";
    let ends = format!("{ENDS}/shortcuts/0");
    wrong(&ends, json!("nothing-of-this-kind"), fits);
    wrong(&format!("{FIRST}/shortcuts/0"), json!("none-apply"), fits);
    check(
        |plan| {
            put(
                plan,
                &format!("{REST}/shortcuts"),
                json!(["let-go-all", "none-apply"]),
            )
        },
        &[(&format!("{REST}/shortcuts/1"), fits)],
    );
    for option in [
        json!({"id": "does-not-apply", "label": "L", "why": true}),
        json!({"id": "no", "label": "L"}),
    ] {
        check(
            |plan| put(plan, &format!("{DECISION}/options/1"), option),
            &[(&ends, fits)],
        );
    }
    let not_yet = json!({"id": "does-not-apply", "label": "L", "settles": false});
    check(
        |plan| put(plan, &format!("{DECISION}/options/1"), not_yet),
        &[(&ends, fits)],
    );
    let only = "\"let-go-all\"";
    for shortcut in ["nothing-of-this-kind", "none-apply"] {
        wrong(&format!("{SECTION}/shortcuts/0"), json!(shortcut), only);
    }
}

#[test]
fn references() {
    let source = "a key of the plan's sources";
    for list in [
        "/rules/0/sources/0".to_owned(),
        "/timeline/0/sources/0".to_owned(),
        format!("{BACKUP}/sources/0"),
    ] {
        wrong(&list, json!("Z9"), source);
        wrong(&list, json!(9), "a text");
    }
    check(
        |plan| {
            put(
                plan,
                &format!("{BACKUP}/sources"),
                json!(["A1", "Z9", "B2", "Y8"]),
            )
        },
        &[
            (&format!("{BACKUP}/sources/1"), source),
            (&format!("{BACKUP}/sources/3"), source),
        ],
    );
    wrong(
        &format!("{BACKUP}/rules/0"),
        json!("R-2"),
        "the id of one of the plan's rules",
    );
}

#[test]
fn conditions() {
    let answers = format!("{STATEMENT}/applies/answers");
    let earlier = "an earlier, required decision's id";
    for id in ["data.three", "data.four", "data.one", "data", ""] {
        let pointer = format!("{answers}/{id}");
        check(
            |plan| put(plan, &answers, json!({id: ["done"]})),
            &[(&pointer, earlier)],
        );
    }
    let place = format!("{answers}/data.two");
    let optional = |plan: &mut Value| put(plan, &format!("{DECISION}/required"), json!(false));
    check(optional, &[(&place, earlier)]);
    wrong(
        &format!("{place}/1"),
        json!("gone"),
        "an option of that decision",
    );
    wrong(
        &format!("{place}/1"),
        json!("as-category"),
        "an option of that decision",
    );
    wrong(&format!("{place}/1"), json!(1), "a text");
    wrong(&place, json!([]), "at least one option");
    wrong(&format!("{STATEMENT}/applies"), json!([]), "an object");
    wrong(
        &format!("{STATEMENT}/applies"),
        json!("member"),
        "an object",
    );
}

#[test]
fn a_later_decision_is_no_condition() {
    let applies = format!("{BACKUP}/applies");
    let place = format!("{applies}/answers/data.two");
    let expected = "an earlier, required decision's id";
    check(
        |plan| put(plan, &applies, json!({"answers": {"data.two": ["done"]}})),
        &[(&place, expected)],
    );
    let applies = format!("{DECISION}/applies");
    let place = format!("{applies}/answers/data.two");
    check(
        |plan| put(plan, &applies, json!({"answers": {"data.two": ["done"]}})),
        &[(&place, expected)],
    );
}

#[test]
fn something_to_settle() {
    wrong("/sections", json!([]), "at least one item");
    missing("/sections", "at least one item");
    wrong("/sections", json!({}), "a list");
    let empty =
        json!([{"id": "data", "title": "Data", "categories": [{"id": "first", "items": []}]}]);
    wrong("/sections", empty, "at least one item");
}
