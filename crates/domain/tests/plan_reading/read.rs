//! The plan that a good document is read as.

use domain::grade::Grade;
use domain::plan::{Confirmation, Decision, ItemKind, Link, Plan, PlanOption, Shortcut, Source};
use domain::standing::{Route, Standing};
use domain::time::Date;
use serde_json::json;

use crate::sample::{self, BACKUP, SECTION, put, take};

fn read(language: &str) -> Plan {
    Plan::read(&sample::plan().to_string(), language).expect("a good plan")
}

#[test]
fn the_head() {
    let plan = read("en");
    assert_eq!(
        (plan.id.as_str(), plan.revision.as_str()),
        ("sample", "2026-11-22")
    );
    assert_eq!(plan.compiled, Date::parse("2026-11-22"));
    assert_eq!(plan.confirmation, Confirmation::AccountId);
    assert_eq!(plan.max_age_days, 30);
    let page = Source {
        title: "A page".to_owned(),
        url: Some("https://example.org/page".to_owned()),
        copy: "undated copy".to_owned(),
    };
    assert_eq!(*plan.sources.get("A1").unwrap(), page);
    assert_eq!(plan.sources.get("B2").unwrap().url, None);
    assert_eq!(plan.rules[0].older.as_deref(), Some("9"));
    assert_eq!(
        (plan.timeline[0].from_day, plan.timeline[0].to_day),
        (Some(1), Some(60))
    );
    assert!(plan.timeline[0].in_calendar);
    assert_eq!(
        (plan.root_steps, plan.organization_steps),
        (vec!["Step".to_owned()], vec!["Other step".to_owned()])
    );
    assert_eq!(plan.afterwards, ["Later"]);
    let link = Link {
        text: "Read".to_owned(),
        url: "https://example.org/read?more=1#here".to_owned(),
    };
    assert_eq!(plan.help, [link]);
}

#[test]
fn sections_categories_and_items() {
    let plan = read("en");
    assert_eq!(plan.sections[0].shortcuts, [Shortcut::LetGoAll]);
    assert_eq!(plan.sections[0].categories, 0..3);
    assert_eq!(plan.sections[0].intro, ["Intro"]);
    assert_eq!(
        plan.categories[0].shortcuts,
        [Shortcut::NothingOfThisKind, Shortcut::LetGoAll]
    );
    assert_eq!(plan.categories[1].title, None);
    assert_eq!(
        (plan.categories[1].section, plan.categories[1].items.clone()),
        (0, 1..2)
    );
    let item = &plan.items[0];
    assert_eq!(
        (item.id.as_str(), item.revision, item.category),
        ("data.one", 2, 0)
    );
    let ItemKind::Backup(Some(way_out)) = &item.kind else {
        panic!("{item:?}")
    };
    assert_eq!(
        (way_out.text.as_str(), way_out.needs_computer),
        ("Out", true)
    );
    assert_eq!(way_out.commands, ["aws one"]);
    assert_eq!(item.text, ["First", "Second"]);
    assert_eq!(item.trap.as_deref(), Some("Trap"));
    assert_eq!(
        (item.max_age_days, item.minimum_grade),
        (Some(7), Some(Grade::Supported))
    );
    let ItemKind::Decision(Decision { options }) = &plan.items[1].kind else {
        panic!()
    };
    let done = PlanOption {
        id: "done".to_owned(),
        label: "Done".to_owned(),
        settles: true,
        wants_why: false,
        attests: false,
        closes_route: None,
        hint: Some("Hint".to_owned()),
        pattern: None,
    };
    assert_eq!(options[0], done);
    assert!(options[1].settles && !options[2].settles);
    assert!(plan.items[1].required && !plan.items[2].required);
    let applies = &plan.items[2].applies;
    assert_eq!(
        (&applies.standings[..], &applies.routes[..]),
        (&[Standing::Member][..], &[Route::Root][..])
    );
    assert_eq!(
        applies.answers,
        [(1, vec!["done".to_owned(), "later".to_owned()])]
    );
    assert_eq!(plan.items[1].dependents, [2]);
}

#[test]
fn places() {
    let plan = read("en");
    assert_eq!(
        (plan.find("data.two"), plan.find("data"), plan.find("")),
        (Some(1), None, None)
    );
    assert_eq!(
        (plan.category("ends"), plan.category("data")),
        (Some(1), None)
    );
    assert_eq!(
        (plan.section("data"), plan.section("ends")),
        (Some(0), None)
    );
    assert_eq!(
        (plan.items_of_section(0), plan.items_of_section(1)),
        (0..3, 0..0)
    );
    assert_eq!((plan.section_of(2), plan.section_of(9)), (0, 0));
    assert_eq!(
        (plan.items_under("data"), plan.items_under("ends")),
        (0..3, 1..2)
    );
    assert_eq!(
        (plan.items_under("data.three"), plan.items_under("gone")),
        (2..3, 0..0)
    );
}

#[test]
fn places_in_several_sections() {
    let mut plan = sample::plan();
    let item = |id: &str| json!({"id": id, "kind": "backup", "revision": 1, "title": "T"});
    let category = |id: &str, items: serde_json::Value| json!({"id": id, "items": items});
    let section = |id: &str, categories: serde_json::Value| json!({"id": id, "title": "T", "categories": categories});
    put(&mut plan, "/sections/1", section("none", json!([])));
    let empty = json!([
        category("x", json!([])),
        category("y", json!([item("four"), item("five")]))
    ]);
    put(&mut plan, "/sections/2", section("more", empty));
    let plan = Plan::read(&plan.to_string(), "en").expect("a good plan");
    assert_eq!(plan.items_of_section(0), 0..3);
    assert!(plan.items_of_section(1).is_empty());
    assert_eq!(plan.items_of_section(2), 3..5);
    assert_eq!([0, 2, 3, 4].map(|item| plan.section_of(item)), [0, 0, 2, 2]);
    assert_eq!(
        (plan.items_under("y"), plan.items_under("none")),
        (3..5, 0..0)
    );
}

#[test]
fn where_a_language_is_missing_the_english_text_stands() {
    for language in ["en", "fr", "sv-FI"] {
        let plan = read(language);
        assert_eq!(plan.sections[0].title, "Data", "{language}");
        assert_eq!(plan.items[0].text, ["First", "Second"], "{language}");
    }
}

#[test]
fn one_language_is_chosen() {
    let plan = read("de");
    assert_eq!(plan.sections[0].title, "Data (de)");
    assert_eq!(plan.items[0].text, ["First (de)", "Second (de)"]);
    assert_eq!(
        plan.sources.get("A1").unwrap().title,
        "A page",
        "one text for all languages"
    );
}

#[test]
fn what_may_be_left_out() {
    let mut plan = sample::plan();
    for part in [
        "/compiled",
        "/timeline",
        "/hand_off",
        "/afterwards",
        "/help",
    ] {
        take(&mut plan, part);
    }
    for part in [
        "text",
        "way_out",
        "trap",
        "advice",
        "links",
        "sources",
        "rules",
        "required",
        "max_age_days",
        "minimum_grade",
    ] {
        take(&mut plan, &format!("{BACKUP}/{part}"));
    }
    for part in ["/sources", "/rules"] {
        take(&mut plan, part);
    }
    for part in ["intro", "shortcuts"] {
        take(&mut plan, &format!("{SECTION}/{part}"));
    }
    let plan = Plan::read(&plan.to_string(), "en").expect("a short plan");
    assert!(plan.items[0].required);
    assert_eq!(plan.items[0].kind, ItemKind::Backup(None));
    assert_eq!(plan.compiled, None);
}

#[test]
fn nothing_is_the_same_as_left_out() {
    let mut plan = sample::plan();
    for part in [
        "/timeline/0/to_day",
        "/timeline",
        "/compiled",
        "/hand_off",
        "/help",
        "/unknown",
    ] {
        put(&mut plan, part, json!(null));
    }
    put(&mut plan, &format!("{BACKUP}/way_out"), json!(null));
    put(&mut plan, &format!("{BACKUP}/applies"), json!(null));
    assert_eq!(crate::faults(&plan), []);
}
