//! The sources of the plan: each stands once, and rows name them by their numbers.

use domain::plan::Plan;
use yew::prelude::*;

use super::model::{NOW, empty};
use super::{AroundProps, drawn, drawn_around};
use crate::components::item::ItemRow;
use crate::components::sources::Sources;
use crate::model::{Model, Store};

const PLAN: &str = r#"{
  "format": "account-closure-plan", "version": 1, "id": "cited", "revision": "1",
  "confirmation": "account-id", "max_age_days": 30,
  "sources": {
    "A1": {"title": "Not cited", "url": "https://example.org/none", "copy": "May"},
    "A2": {"title": "Closing & more", "url": "https://example.org/close", "copy": "June"},
    "B1": {"title": "A letter", "copy": "July"}},
  "rules": [{"id": "R-1", "title": "Waiting", "value": "4 days", "sources": ["A2", "B1"]}],
  "sections": [{"id": "s", "title": "Backups", "categories": [{"id": "c", "items": [
    {"id": "s.one", "kind": "backup", "revision": 1, "title": "One",
     "sources": ["B1"], "rules": ["R-1"]},
    {"id": "s.two", "kind": "statement", "revision": 1, "title": "Two", "label": "Read",
     "sources": ["A2"]}]}]}]
}"#;

fn model() -> Model {
    let mut model = empty("en");
    model.plan = Plan::read(PLAN, "en");
    model.assess(NOW);
    model
}

fn row(index: usize) -> String {
    drawn_around(AroundProps {
        store: Store::new(model()),
        children: html! { <ItemRow {index} /> },
    })
}

/// The values of an attribute, in the order in which they are drawn.
fn values<'a>(drawn: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!("{attribute}=\"");
    let values = drawn.split(start.as_str()).skip(1);
    values.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_row_names_the_sources_of_itself_and_of_its_rules_by_their_numbers() {
    let (one, two) = (row(0), row(1));
    assert_eq!(values(&one, "data-value"), ["s.one 2", "s.one 3"]);
    assert_eq!(values(&two, "data-value"), ["s.two 2"]);
    // Read aloud, a number says where it leads.
    assert!(
        two.contains("aria-label=\"2: Closing &amp; more\""),
        "{two}"
    );
    assert!(!one.contains("https://example.org"), "{one}");
}

#[test]
fn each_source_stands_once_under_its_number() {
    let drawn = drawn::<Sources>(&Store::new(model()));
    assert_eq!(values(&drawn, "data-source"), ["1", "2", "3"]);
    assert_eq!(
        values(&drawn, "href"),
        ["https://example.org/none", "https://example.org/close"]
    );
    assert!(!drawn.contains("back-to-row"), "{drawn}");
    assert_eq!(drawn.matches("read from: ").count(), 3);
}

#[test]
fn the_source_that_a_row_led_to_leads_back() {
    let mut model = model();
    model.ui.cited = Some("s.one 3".to_owned());
    let drawn = drawn::<Sources>(&Store::new(model));
    assert_eq!(values(&drawn, "data-value"), ["s.one 3"]);
    let (before, after) = drawn.split_once("back-to-row").expect("the way back");
    assert_eq!(values(before, "data-source"), ["1", "2", "3"]);
    assert!(after.contains("Back to “One”"), "{after}");
}

/// The numbers are those of the text before the program.
#[test]
fn the_built_in_plan_cites_what_it_lists() {
    let store = Store::new(empty("en"));
    let drawn = drawn::<Sources>(&store);
    let listed = store.read(|model| model.plan.as_ref().map_or(0, |plan| plan.sources.len()));
    assert_eq!(values(&drawn, "data-source").len(), listed);
    assert!(listed > 50, "{listed}");
}

#[test]
fn a_plan_without_sources_has_no_list_of_them() {
    let mut bare = model();
    let plan = bare.plan.as_mut().expect("the plan is read");
    plan.sources = Default::default();
    assert_eq!(drawn::<Sources>(&Store::new(bare)), "");
}
