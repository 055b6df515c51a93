//! Plans that extend the built-in plan itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use domain::plan::{Item, ItemKind, Plan};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// The built-in plan as the page has it.
fn base() -> &'static Plan {
    static BASE: OnceLock<Plan> = OnceLock::new();
    BASE.get_or_init(|| {
        let plan = built_in::plan("en").unwrap();
        Plan::from_compact(&plan.to_compact()).unwrap()
    })
}

fn extending(members: &Value) -> Value {
    let mut plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "own", "revision": "1", "extends": "built-in",
    });
    for (name, value) in members.as_object().unwrap() {
        plan[name] = value.clone();
    }
    plan
}

fn read(plan: &Value) -> Plan {
    Plan::read_own(&plan.to_string(), base(), "en")
        .unwrap_or_else(|faults| panic!("{faults:#?}\n{plan}"))
}

/// The conditions of one item: ids, not places.
fn conditions(plan: &Plan, item: &Item) -> Vec<(String, Vec<String>)> {
    let named = |(decider, options): &(usize, Vec<String>)| {
        (plan.items[*decider].id.clone(), options.clone())
    };
    item.applies.answers.iter().map(named).collect()
}

#[test]
fn a_plan_that_adds_nothing_is_the_built_in_plan() {
    let mut plan = read(&extending(&json!({})));
    plan.id.clone_from(&base().id);
    plan.revision.clone_from(&base().revision);
    assert_eq!(plan, *base());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every built-in item is there, in its order and as it was, but for what the plan says of it; and
    /// no other one is less than required.
    #[test]
    fn nothing_built_in_goes(
        changes in prop::collection::vec((any::<Index>(), any::<bool>(), 1_u32..100), 0..12),
        additions in prop::collection::vec(any::<Index>(), 0..8),
    ) {
        let base = base();
        let mut items = BTreeMap::new();
        for (index, required, days) in &changes {
            let item = index.get(&base.items);
            let required = *required || !item.dependents.is_empty();
            items.insert(item.id.clone(), json!({"required": required, "max_age_days": days}));
        }
        let mut sections = BTreeMap::new();
        for (number, index) in additions.iter().enumerate() {
            let category = index.get(&base.categories);
            let section = &base.sections[category.section].id;
            let item = json!({"id": format!("own.{number}"), "kind": "backup", "revision": 1, "title": "T"});
            // Such a category takes decisions of one kind only.
            if base.items[category.items.clone()].iter().any(|item| matches!(item.kind, ItemKind::Backup(_))) {
                sections.entry(section).or_insert_with(BTreeMap::new).entry(&category.id).or_insert_with(Vec::new).push(item);
            }
        }
        let sections: Vec<Value> = sections.iter().map(|(id, categories)| {
            let categories: Vec<Value> = categories.iter().map(|(id, items)| json!({"id": id, "items": items})).collect();
            json!({"id": id, "categories": categories})
        }).collect();
        let plan = read(&extending(&json!({"items": items, "sections": sections})));
        let kept: Vec<&Item> = plan.items.iter().filter(|item| !item.id.starts_with("own.")).collect();
        prop_assert_eq!(kept.len(), base.items.len());
        for (item, was) in kept.into_iter().zip(&base.items) {
            prop_assert_eq!((&item.id, item.revision, &item.kind), (&was.id, was.revision, &was.kind));
            prop_assert_eq!(conditions(&plan, item), conditions(base, was));
            let required = items.get(&item.id).map_or(was.required, |change| change["required"] == json!(true));
            prop_assert_eq!(item.required, required);
            let category = |plan: &Plan, item: &Item| plan.categories[item.category].id.clone();
            prop_assert_eq!(category(&plan, item), category(base, was));
        }
        for (index, item) in plan.items.iter().enumerate() {
            prop_assert_eq!(plan.find(&item.id), Some(index));
            prop_assert!(plan.categories[item.category].items.contains(&index));
            prop_assert!(item.applies.answers.iter().all(|(decider, _)| *decider < index));
        }
        prop_assert_eq!(Plan::from_compact(&plan.to_compact()), Some(plan));
    }
}
