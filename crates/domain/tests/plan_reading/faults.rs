//! Every kind of fault in a part of a plan, where it is found and what is expected there.

use serde_json::{Value, json};

use crate::check;
use crate::sample::{BACKUP, DECISION, FIRST, SECTION, STATEMENT, put, take};

/// A value in a place that expects something else: one fault, at that place.
#[track_caller]
pub(crate) fn wrong(pointer: &str, value: Value, expected: &str) {
    check(
        |plan| put(plan, pointer, value.clone()),
        &[(pointer, expected)],
    );
}

/// A part that has to be there.
#[track_caller]
pub(crate) fn missing(pointer: &str, expected: &str) {
    check(|plan| take(plan, pointer), &[(pointer, expected)]);
}

/// Wrong values of every type but one.
#[track_caller]
fn only(pointer: &str, expected: &str, fits: fn(&Value) -> bool) {
    for value in [json!(true), json!(7), json!("word"), json!([]), json!({})] {
        if !fits(&value) {
            wrong(pointer, value, expected);
        }
    }
}

#[test]
fn the_head() {
    wrong("/format", json!("another"), "\"account-closure-plan\"");
    wrong("/version", json!(2), "1");
    wrong("/version", json!("1"), "a whole number");
    wrong(
        "/confirmation",
        json!("typed"),
        "\"account-id\" or \"none\"",
    );
    wrong("/compiled", json!("yesterday"), "a day");
    wrong("/compiled", json!("2026-02-30"), "a day");
    only("/compiled", "a day", |_| false);
    for head in ["/id", "/revision"] {
        only(head, "a text", Value::is_string);
        wrong(head, json!(""), "a text");
        missing(head, "a text");
    }
    missing("/format", "a text");
    missing("/version", "a whole number");
    missing("/confirmation", "\"account-id\" or \"none\"");
    missing("/max_age_days", "a whole number");
    for number in [json!(-1), json!(1.5), json!(4_294_967_296_u64), json!("30")] {
        wrong("/max_age_days", number, "a whole number");
    }
}

#[test]
fn patterns() {
    let option = format!("{DECISION}/options/0");
    let [why, hint, pattern] = ["why", "hint", "pattern"].map(|name| format!("{option}/{name}"));
    wrong(
        &pattern,
        json!("[0-9]"),
        "no pattern where no text is wanted",
    );
    let with = |source: &str, hinted: bool| {
        let (why, hint, pattern, source) = (&why, &hint, &pattern, json!(source));
        move |plan: &mut Value| {
            put(plan, why, json!(true));
            put(plan, pattern, source.clone());
            if !hinted {
                take(plan, hint);
            }
        }
    };
    for source in ["(a)", "[0-9", "a{3,2}", "CHG-\\d{7}"] {
        let expected = "a pattern such as CHG-[0-9]{7}";
        check(with(source, true), &[(&pattern, expected)]);
    }
    let expected = "a hint that tells the form of the text";
    check(with("[0-9]", false), &[(&hint, expected)]);
}

#[test]
fn unknown_members() {
    let parts = [
        "",
        "/sources/A1",
        "/rules/0",
        "/timeline/0",
        "/hand_off",
        "/help/0",
        SECTION,
        FIRST,
    ];
    let more = [BACKUP, DECISION, STATEMENT];
    let way_out = format!("{BACKUP}/way_out");
    let link = format!("{BACKUP}/links/0");
    let option = format!("{DECISION}/options/0");
    let closes = format!("{option}/closes_route");
    wrong(&closes, json!("console"), "\"root\" or \"organization\"");
    let applies = format!("{STATEMENT}/applies");
    let all = [way_out.as_str(), &link, &option, &applies];
    for part in parts.iter().chain(&more).chain(&all) {
        wrong(
            &format!("{part}/titel"),
            json!("?"),
            "no member of this name",
        );
    }
    wrong("/a~1b~0c", json!(1), "no member of this name");
}

#[test]
fn members_of_other_kinds_of_items() {
    let none = "no member of this name";
    wrong(&format!("{BACKUP}/options"), json!([]), none);
    wrong(&format!("{BACKUP}/label"), json!("L"), none);
    for member in ["max_age_days", "minimum_grade", "label", "options"] {
        let host = |plan: &mut Value| {
            let item =
                json!({"id": "h", "kind": "host", "revision": 1, "title": "T", member: null});
            put(plan, STATEMENT, item);
            put(plan, &format!("{STATEMENT}/{member}"), json!(1));
        };
        check(host, &[(&format!("{STATEMENT}/{member}"), none)]);
    }
    wrong(&format!("{DECISION}/way_out"), json!({}), none);
    wrong(&format!("{DECISION}/minimum_grade"), json!("shown"), none);
    wrong(&format!("{STATEMENT}/minimum_grade"), json!("shown"), none);
    wrong(&format!("{STATEMENT}/options"), json!([]), none);
}

#[test]
fn lists_and_objects() {
    for list in [
        "/rules".to_owned(),
        "/timeline".to_owned(),
        "/afterwards".to_owned(),
        "/help".to_owned(),
        "/hand_off/root".to_owned(),
        "/hand_off/organization".to_owned(),
        "/rules/0/sources".to_owned(),
        "/timeline/0/sources".to_owned(),
        format!("{SECTION}/intro"),
        format!("{SECTION}/shortcuts"),
        format!("{FIRST}/shortcuts"),
        format!("{BACKUP}/text"),
        format!("{BACKUP}/advice"),
        format!("{BACKUP}/links"),
        format!("{BACKUP}/sources"),
        format!("{BACKUP}/rules"),
        format!("{BACKUP}/way_out/commands"),
        format!("{STATEMENT}/applies/standing"),
        format!("{STATEMENT}/applies/route"),
        format!("{STATEMENT}/applies/answers/data.two"),
    ] {
        for value in [json!(7), json!("one"), json!({}), json!(false)] {
            wrong(&list, value, "a list");
        }
    }
    for object in [
        "/hand_off".to_owned(),
        "/sources".to_owned(),
        format!("{STATEMENT}/applies/answers"),
    ] {
        for value in [json!(7), json!("one"), json!([]), json!(false)] {
            check(|plan| put(plan, &object, value), &[(&object, "an object")]);
        }
    }
}

#[test]
fn texts_for_people() {
    for words in [
        "/sources/A1/title".to_owned(),
        "/sources/A1/copy".to_owned(),
        "/rules/0/title".to_owned(),
        "/rules/0/value".to_owned(),
        "/timeline/0/title".to_owned(),
        "/timeline/0/text".to_owned(),
        "/help/0/text".to_owned(),
        format!("{SECTION}/title"),
        format!("{BACKUP}/title"),
        format!("{BACKUP}/links/0/text"),
        format!("{DECISION}/options/0/label"),
        format!("{STATEMENT}/label"),
    ] {
        missing(&words, "a text");
        wrong(&words, json!(7), "a text");
        wrong(&words, json!([]), "a text");
        wrong(&words, json!(""), "a text");
        let english = format!("{words}/en");
        check(
            |plan| put(plan, &words, json!({"de": "nur deutsch"})),
            &[(&english, "the text in English")],
        );
    }
    for words in [
        "/rules/0/older".to_owned(),
        "/hand_off/root/0".to_owned(),
        "/afterwards/0".to_owned(),
        format!("{SECTION}/intro/0"),
        format!("{FIRST}/title"),
        format!("{BACKUP}/text/1"),
        format!("{BACKUP}/trap"),
        format!("{BACKUP}/advice/0"),
        format!("{BACKUP}/way_out/text"),
        format!("{BACKUP}/way_out/download/0"),
        format!("{BACKUP}/way_out/console/1"),
        format!("{BACKUP}/way_out/needs"),
        format!("{BACKUP}/way_out/takes"),
        format!("{BACKUP}/way_out/costs"),
        format!("{BACKUP}/way_out/commands/0"),
        format!("{DECISION}/options/0/hint"),
    ] {
        wrong(&words, json!(7), "a text");
        wrong(&words, json!(""), "a text");
    }
    for id in ["/rules/0/id".to_owned(), "/timeline/0/id".to_owned()] {
        wrong(&id, json!(["bill"]), "a text");
    }
}

#[test]
fn numbers_and_flags() {
    for number in ["revision", "max_age_days"] {
        wrong(&format!("{BACKUP}/{number}"), json!("2"), "a whole number");
        wrong(&format!("{BACKUP}/{number}"), json!(-2), "a whole number");
    }
    missing(&format!("{BACKUP}/revision"), "a whole number");
    wrong("/timeline/0/from_day", json!("soon"), "a whole number");
    wrong("/timeline/0/to_day", json!(0.5), "a whole number");
    for flag in [
        "/timeline/0/calendar".to_owned(),
        format!("{BACKUP}/required"),
        format!("{BACKUP}/way_out/computer"),
        format!("{BACKUP}/restore"),
        "/sections/0/categories/2/rare".to_owned(),
        format!("{DECISION}/options/0/settles"),
        format!("{DECISION}/options/0/why"),
        format!("{DECISION}/options/0/attests"),
    ] {
        for value in [json!(1), json!("true"), json!([]), json!({})] {
            wrong(&flag, value, "true or false");
        }
    }
}

#[test]
fn closed_lists() {
    let kinds = "\"backup\", \"decision\", \"statement\" or \"host\"";
    check(
        |plan| put(plan, &format!("{BACKUP}/kind"), json!("guest")),
        &[(&format!("{BACKUP}/kind"), kinds)],
    );
    wrong(&format!("{BACKUP}/minimum_grade"), json!("best"), "a grade");
    let shortcuts = "\"nothing-of-this-kind\", \"let-go-all\" or \"none-apply\"";
    for value in [json!("all"), json!("one-by-one"), json!(7), json!(null)] {
        wrong(&format!("{FIRST}/shortcuts/0"), value.clone(), shortcuts);
        wrong(&format!("{SECTION}/shortcuts/0"), value, shortcuts);
    }
    let standings = "\"standalone\", \"member\" or \"management\"";
    for value in [json!("unknown"), json!("Member"), json!(7)] {
        wrong(&format!("{STATEMENT}/applies/standing/0"), value, standings);
    }
    let routes = "\"root\" or \"organization\"";
    wrong(
        &format!("{STATEMENT}/applies/route/0"),
        json!("both"),
        routes,
    );
}

#[test]
fn parts_that_are_no_objects() {
    for value in [json!(7), json!("one"), json!([])] {
        let kinds = "\"backup\", \"decision\", \"statement\" or \"host\"";
        let mut expected = vec![
            (BACKUP.to_owned() + "/kind", kinds),
            (BACKUP.to_owned(), "an object"),
        ];
        for (member, what) in [
            ("id", "a text"),
            ("revision", "a whole number"),
            ("title", "a text"),
        ] {
            expected.push((format!("{BACKUP}/{member}"), what));
        }
        let expected: Vec<(&str, &str)> = expected
            .iter()
            .map(|(place, what)| (place.as_str(), *what))
            .collect();
        check(|plan| put(plan, BACKUP, value), &expected);
    }
}

#[test]
fn several_faults_at_once_are_all_told() {
    let change = |plan: &mut Value| {
        put(plan, "/version", json!(3));
        put(plan, &format!("{BACKUP}/kind"), json!("guest"));
        put(plan, &format!("{STATEMENT}/id"), json!(""));
    };
    let kind = format!("{BACKUP}/kind");
    let id = format!("{STATEMENT}/id");
    let mut expected = vec![
        ("/version", "1"),
        (kind.as_str(), "\"backup\""),
        (&id, "a text"),
    ];
    check(change, &expected);
    // Faults between the parts are told once each of them can be read.
    expected.clear();
    let (source, rule) = (format!("{BACKUP}/sources/0"), format!("{BACKUP}/rules/0"));
    let between = |plan: &mut Value| {
        put(plan, &source, json!("Z9"));
        put(plan, &rule, json!("R-9"));
        put(plan, &id, json!("Three"));
    };
    expected.extend([
        (source.as_str(), "a key"),
        (&rule, "the id"),
        (&id, "an id of small letters"),
    ]);
    check(between, &expected);
}

#[test]
fn a_way_out_says_something() {
    let way_out = format!("{BACKUP}/way_out");
    let text = format!("{way_out}/text");
    let said = [
        (json!({}), &[(text.as_str(), "a text")][..]),
        (json!({"commands": ["aws one"]}), &[(&text, "a text")]),
        (json!({"console": [], "download": []}), &[(&text, "a text")]),
        (json!({"text": "Out"}), &[]),
        (json!({"console": ["Share"]}), &[]),
        (json!({"download": ["Save"]}), &[]),
    ];
    for (value, expected) in said {
        check(|plan| put(plan, &way_out, value.clone()), expected);
    }
    let billed = "\"monthly\", \"yearly\" or \"never\"";
    wrong(&format!("{BACKUP}/billed"), json!("often"), billed);
}
