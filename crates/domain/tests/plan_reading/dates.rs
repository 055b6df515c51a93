//! The dates after closing: for whom they matter, and what is wrong with a condition.

use domain::plan::{Billed, ItemKind, Matters, Plan};
use domain::standing::{Route, Standing};
use serde_json::json;

use crate::check;
use crate::faults::wrong;
use crate::sample::{plan, put};

#[test]
fn conditions_name_standings_routes_and_answers() {
    let mut document = plan();
    let answers = json!({"data.one": ["kept", "let-go"], "data.two": ["later"]});
    put(&mut document, "/timeline/0/applies/answers", answers);
    let plan = Plan::read(&document.to_string(), "en").expect("a good plan");
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let expected = Matters {
        standings: vec![Standing::Member],
        routes: vec![Route::Root],
        answers: vec![
            ("data.one".to_owned(), texts(&["kept", "let-go"])),
            ("data.two".to_owned(), texts(&["later"])),
        ],
    };
    assert_eq!(plan.timeline[0].matters, expected);
    assert_eq!(Plan::from_compact(&plan.to_compact()), Some(plan));
}

#[test]
fn faults_of_conditions() {
    let answers = "/timeline/0/applies/answers";
    let gone = "\"data.one\", which asks this now: the item is gone";
    for (item, options, place, expected) in [
        (
            "data.four",
            json!(["kept"]),
            "",
            "the id of a backup or decision as the member's name",
        ),
        ("data.old", json!(["done"]), "", gone),
        ("data.one", json!(["done"]), "/0", "an answer of that item"),
        (
            "data.one",
            json!(["kept", "as-category"]),
            "/1",
            "an answer of that item",
        ),
        ("data.two", json!(["kept"]), "/0", "an answer of that item"),
        (
            "data.one",
            json!([]),
            "",
            "at least one answer of that item",
        ),
    ] {
        check(
            |plan| put(plan, answers, json!({item: options})),
            &[(&format!("{answers}/{item}{place}"), expected)],
        );
    }
    let standing = "\"standalone\", \"member\" or \"management\"";
    wrong("/timeline/0/applies/standing/0", json!("unknown"), standing);
    let route = "\"root\" or \"organization\"";
    wrong("/timeline/0/applies/route/0", json!("console"), route);
}

/// What the format says of backups and of categories beside that.
#[test]
fn steps_bills_and_rare_categories() {
    let plan = Plan::read(&plan().to_string(), "de").expect("a good plan");
    let ItemKind::Backup(Some(way_out)) = &plan.items[0].kind else {
        panic!("a backup with a way out")
    };
    assert_eq!(way_out.download, ["Download (de)"]);
    assert_eq!(way_out.console, ["Share (de)", "Copy (de)"]);
    let about = [&way_out.needs, &way_out.takes, &way_out.costs].map(Option::as_deref);
    assert_eq!(
        about,
        [Some("Rights (de)"), Some("Hours (de)"), Some("Little (de)")]
    );
    assert_eq!(plan.items[0].billed, Some(Billed::Yearly));
    assert!(!plan.items[0].asks_restore && plan.items[1].asks_restore);
    let rare: Vec<bool> = plan
        .categories
        .iter()
        .map(|category| category.rare)
        .collect();
    assert_eq!(rare, [false, false, true]);
}
