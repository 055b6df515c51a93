//! No plan opens the gate by itself: for each standing and route it waits for an answer.

use domain::account::AccountId;
use domain::answer::Said;
use domain::case::Case;
use domain::evidence::Evidence;
use domain::gate::{Loading, Question, assess};
use domain::plan::Plan;
use domain::standing::{Route, Standing};
use proptest::prelude::*;
use serde_json::Value;

use crate::common::{ACCOUNT, NOON, answer};
use crate::plans::any_plan;

/// Every way to close an account that AWS offers.
const WAYS: [(Standing, Route); 4] = [
    (Standing::Standalone, Route::Root),
    (Standing::Member, Route::Root),
    (Standing::Member, Route::Organization),
    (Standing::Management, Route::Root),
];

/// Whether this plan, read in any way, is open to somebody who read its statements and answered
/// nothing else.
fn is_open_to(plan: &Plan, (standing, route): (Standing, Route)) -> bool {
    let mut case = Case::new(AccountId::parse(ACCOUNT).ok());
    case.put("standing", answer(Said::Standing(standing), NOON, 0));
    case.put("route", answer(Said::Route(route), NOON, 0));
    for item in &plan.items {
        let read = answer(Said::Statement(true), NOON, item.revision);
        case.put(&item.id, read);
    }
    let question = Question {
        plan,
        case: &case,
        evidence: &Evidence::default(),
        closing: &[],
        loading: Loading::Nothing,
        now: NOON,
    };
    assess(&question).is_open()
}

/// Whether the document has something to answer for this standing and route, read from its text.
fn asks(document: &Value, (standing, route): (Standing, Route)) -> bool {
    let lists = |item: &Value, name: &str, value: &str| {
        let list = item["applies"][name].as_array();
        list.is_none_or(|list| list.is_empty() || list.iter().any(|one| one == value))
    };
    let sections = document["sections"].as_array().into_iter().flatten();
    let categories = sections.flat_map(|one| one["categories"].as_array().into_iter().flatten());
    let mut items = categories.flat_map(|one| one["items"].as_array().into_iter().flatten());
    items.any(|item| {
        item["required"] == true
            && item["kind"] != "statement"
            && item["applies"]["found"] != true
            && item["applies"].get("answers").is_none()
            && lists(item, "standing", standing.name())
            && lists(item, "route", route.name())
    })
}

proptest! {
    #![proptest_config(crate::config(512))]

    #[test]
    fn a_plan_that_asks_for_nothing_is_none(plan in any_plan()) {
        let document = plan.as_drawn();
        let silent = WAYS.iter().filter(|way| !asks(&document, **way)).count();
        match Plan::read(&document.to_string(), "en") {
            Ok(plan) => {
                prop_assert_eq!(silent, 0);
                for way in WAYS {
                    prop_assert!(!is_open_to(&plan, way), "{:?}", way);
                }
            }
            Err(faults) => {
                prop_assert!(silent > 0);
                let pointers: Vec<_> = faults.iter().map(|fault| &fault.pointer).collect();
                prop_assert_eq!(pointers, ["/sections"]);
            }
        }
    }
}
