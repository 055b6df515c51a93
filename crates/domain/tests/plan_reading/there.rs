//! What is asked only where it is there, and what is asked by itself.

use domain::plan::{Item, Plan};
use serde_json::json;

use crate::faults::wrong;
use crate::own::{own, read};
use crate::sample::{self, BACKUP, DECISION, SECTION, STATEMENT, put};

fn item<'a>(plan: &'a Plan, id: &str) -> &'a Item {
    &plan.items[plan.find(id).expect("an item")]
}

#[test]
fn a_section_says_so_of_its_backups() {
    let mut document = sample::plan();
    let plan = Plan::read(&document.to_string(), "en").unwrap();
    let asked = |plan: &Plan| {
        let items = plan
            .items
            .iter()
            .filter(|item| plan.is_asked_if_there(item));
        items.map(|item| item.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(asked(&plan), [""; 0], "no plan changes by itself");
    assert_eq!((plan.empty_max_age_days, plan.empty_days()), (None, 30));
    put(
        &mut document,
        &format!("{SECTION}/asked_if_there"),
        json!(true),
    );
    put(&mut document, "/empty_max_age_days", json!(7));
    let plan = Plan::read(&document.to_string(), "en").unwrap();
    assert_eq!(asked(&plan), ["data.one"], "of its backups alone");
    assert_eq!(plan.empty_days(), 7);
    put(&mut document, &format!("{BACKUP}/always"), json!(true));
    put(&mut document, &format!("{DECISION}/always"), json!(true));
    let plan = Plan::read(&document.to_string(), "en").unwrap();
    assert_eq!(asked(&plan), [""; 0]);
    assert!(item(&plan, "data.one").always && item(&plan, "data.two").always);
}

#[test]
fn faults() {
    for place in [BACKUP, DECISION] {
        wrong(&format!("{place}/always"), json!("yes"), "true or false");
    }
    wrong(&format!("{STATEMENT}/always"), json!(true), "");
    wrong(
        &format!("{SECTION}/asked_if_there"),
        json!(1),
        "true or false",
    );
    wrong("/empty_max_age_days", json!("7"), "");
}

/// Nobody who confirms that nothing else is there was told what a host asks for beside it.
#[test]
fn what_a_host_adds_is_asked_by_itself() {
    let mut document = own();
    let added = "/sections/0/categories/0/items/0";
    let plan = read(&document).unwrap();
    assert!(item(&plan, "own.backup").always);
    assert!(!item(&plan, "own.change").always, "a decision is anyway");
    put(&mut document, &format!("{added}/always"), json!(false));
    assert!(!item(&read(&document).unwrap(), "own.backup").always);
    // In a category of its own, too; in a section of its own it says what it wants.
    let backup = json!({"id": "own.more", "kind": "backup", "revision": 1,
        "title": {"en": "More", "de": "Mehr"}});
    for (section, always) in [(0, true), (1, false)] {
        let mut document = own();
        let category = if section == 0 { 1 } else { 0 };
        let items = format!("/sections/{section}/categories/{category}/items");
        put(&mut document, &format!("{items}/9"), backup.clone());
        let plan = read(&document).unwrap();
        assert_eq!(item(&plan, "own.more").always, always, "{section}");
    }
}

#[test]
fn a_host_changes_it() {
    let mut document = own();
    assert!(!item(&read(&document).unwrap(), "data.one").always);
    for always in [true, false] {
        put(&mut document, "/items/data.one/always", json!(always));
        assert_eq!(item(&read(&document).unwrap(), "data.one").always, always);
    }
    put(&mut document, "/items/data.three/always", json!(true));
    let faults = read(&document).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].pointer, "/items/data.three/always");
    // How long emptiness counts is the built-in plan's affair unless the host says otherwise.
    let mut document = own();
    assert_eq!(read(&document).unwrap().empty_max_age_days, None);
    put(&mut document, "/empty_max_age_days", json!(2));
    assert_eq!(read(&document).unwrap().empty_days(), 2);
    let mut base = sample::plan();
    put(&mut base, "/id", json!("built-in"));
    put(&mut base, "/empty_max_age_days", json!(7));
    put(&mut base, &format!("{SECTION}/asked_if_there"), json!(true));
    let base = Plan::read(&base.to_string(), "en").unwrap();
    let read =
        |document: &serde_json::Value| Plan::read_own(&document.to_string(), &base, "en").unwrap();
    let plan = read(&own());
    assert_eq!(plan.empty_max_age_days, Some(7));
    assert!(plan.is_asked_if_there(item(&plan, "data.one")));
    assert!(!plan.is_asked_if_there(item(&plan, "own.backup")));
    let mut alone = sample::plan();
    put(&mut alone, "/id", json!("alone"));
    assert_eq!(read(&alone).empty_days(), 7);
    assert!(!read(&alone).sections[0].asked_if_there);
}
