//! Plans of a host's own: joined with the plan that they extend, or alone.

use domain::grade::Grade;
use domain::plan::{Confirmation, Fault, ItemKind, Plan};
use domain::standing::Standing;
use serde_json::{Value, json};

use crate::sample::{self, put};

/// The plan that is extended.
fn base() -> Plan {
    let mut plan = sample::plan();
    put(&mut plan, "/id", json!("built-in"));
    Plan::read(&plan.to_string(), "en").unwrap()
}

/// A plan that extends it, with everything in it that may be.
pub(crate) fn own() -> Value {
    let words = |text: &str| json!({"en": text, "de": format!("{text} (de)")});
    let backup = json!({
        "id": "own.backup", "kind": "backup", "revision": 1, "title": words("Own backup"),
        "sources": ["OWN"], "rules": ["R-2", "R-1"],
    });
    let decision = json!({
        "id": "own.change", "kind": "decision", "revision": 1, "title": words("Change"),
        "options": [{"id": "done", "label": words("Done")}],
        "applies": {"answers": {"data.two": ["done"]}},
    });
    let hanging = json!({
        "id": "own.hanging", "kind": "statement", "revision": 1, "title": words("Hanging"),
        "label": words("Read"), "applies": {"answers": {"own.change": ["done"]}},
    });
    json!({
        "format": "account-closure-plan", "version": 1, "id": "platform", "revision": "7",
        "extends": "built-in", "confirmation": "none", "max_age_days": 14,
        "sources": {"OWN": {"title": words("Our rules"), "copy": words("today")}},
        "rules": [
            {"id": "R-1", "title": words("Rule"), "value": words("20"), "sources": ["OWN"]},
            {"id": "R-2", "title": words("Our rule"), "value": words("3")},
        ],
        "timeline": [{"id": "own.day", "from_day": 2, "title": words("Day"), "text": words("Do"), "sources": ["OWN"]}],
        "afterwards": [words("Tell us")],
        "help": [{"text": words("Our page"), "url": "https://example.org/ours"}],
        "contact": {"text": words("The platform team"), "url": "https://example.org/team"},
        "protected_accounts": ["444455556666"],
        "items": {
            "data.one": {
                "required": false, "minimum_grade": "shown", "max_age_days": 3,
                "applies": {"standing": ["member", "management"]},
            },
            "data.three": {"required": true, "applies": {"standing": []}},
        },
        "sections": [
            {"id": "data", "intro": [words("Ours, too")], "categories": [
                {"id": "first", "items": [backup]},
                {"id": "own.category", "title": words("Own category"), "items": [decision]},
            ]},
            {"id": "own", "title": words("Own section"), "categories": [
                {"id": "own.list", "items": [hanging]},
            ]},
        ],
    })
}

pub(crate) fn read(plan: &Value) -> Result<Plan, Vec<Fault>> {
    Plan::read_own(&plan.to_string(), &base(), "en")
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.items.iter().map(|item| item.id.as_str()).collect()
}

#[test]
fn everything_is_joined() {
    let (plan, base) = (read(&own()).unwrap(), base());
    let expected = [
        "data.one",
        "own.backup",
        "data.two",
        "data.three",
        "own.change",
        "own.hanging",
    ];
    assert_eq!(ids(&plan), expected);
    assert_eq!(
        (plan.id.as_str(), plan.revision.as_str()),
        ("platform", "7")
    );
    assert_eq!(
        (plan.confirmation, plan.max_age_days),
        (Confirmation::None, 14)
    );
    assert_eq!(
        (plan.compiled, &plan.root_steps),
        (base.compiled, &base.root_steps)
    );
    assert_eq!(plan.sources.keys().collect::<Vec<_>>(), ["A1", "B2", "OWN"]);
    let rules: Vec<_> = plan
        .rules
        .iter()
        .map(|rule| (rule.id.as_str(), rule.value.as_str(), rule.older.as_deref()))
        .collect();
    assert_eq!(rules, [("R-1", "20", None), ("R-2", "3", None)]);
    assert_eq!(
        plan.timeline
            .iter()
            .map(|entry| entry.id.as_str())
            .collect::<Vec<_>>(),
        ["bill", "own.day"]
    );
    assert_eq!(plan.afterwards, ["Later", "Tell us"]);
    let help: Vec<&str> = plan.help.iter().map(|help| help.url.as_str()).collect();
    assert_eq!(
        help,
        [
            "https://example.org/team",
            "https://example.org/ours",
            "https://example.org/read?more=1#here"
        ]
    );
    assert_eq!(plan.protected_accounts, ["444455556666"]);
    let section = &plan.sections[0];
    assert_eq!(
        (section.intro.as_slice(), section.categories.clone()),
        (&["Intro".to_owned(), "Ours, too".to_owned()][..], 0..4)
    );
    assert_eq!(plan.sections[1].categories, 4..5);
    let places: Vec<_> = plan
        .categories
        .iter()
        .map(|category| (category.section, category.items.clone()))
        .collect();
    assert_eq!(
        places,
        [(0, 0..2), (0, 2..3), (0, 3..4), (0, 4..5), (1, 5..6)]
    );
    for (index, category) in plan.categories.iter().enumerate() {
        assert!(
            plan.items[category.items.clone()]
                .iter()
                .all(|item| item.category == index)
        );
    }
    // The condition of the built-in item follows its decider to its new place.
    assert_eq!(plan.items[3].applies.answers[0].0, 2);
    assert_eq!(plan.items[2].dependents, [3, 4]);
    assert_eq!(plan.items[4].dependents, [5]);
    assert_eq!(Plan::from_compact(&plan.to_compact()), Some(plan));
}

#[test]
fn items_are_changed() {
    let plan = read(&own()).unwrap();
    let one = &plan.items[0];
    assert_eq!(
        (one.required, one.minimum_grade, one.max_age_days),
        (false, Some(Grade::Shown), Some(3))
    );
    assert_eq!(
        one.applies.standings,
        [Standing::Member, Standing::Management]
    );
    let three = &plan.items[3];
    assert_eq!(
        (
            three.required,
            three.applies.standings.is_empty(),
            three.applies.routes.len()
        ),
        (true, true, 1)
    );
    assert!(matches!(three.kind, ItemKind::Statement(_)));
    // A member that is not named stays as it was.
    assert_eq!(plan.items[2].max_age_days, base().items[1].max_age_days);
    assert!(plan.items[2].required);
}

/// An answer carries the revision of its item, and another plan's own item has another one.
#[test]
fn answers_are_kept_apart() {
    let revision = |plan: &Plan, id: &str| plan.items[plan.find(id).unwrap()].revision;
    let plan = read(&own()).unwrap();
    assert_eq!(
        [revision(&plan, "data.one"), revision(&plan, "data.two")],
        [2, 1]
    );
    // The beginning of the SHA-256 of "platform\nown.backup\n1".
    assert_eq!(revision(&plan, "own.backup"), MARK);
    let mut changes = [own(), own(), own()];
    put(&mut changes[0], "/id", json!("another"));
    put(
        &mut changes[1],
        "/sections/0/categories/0/items/0/revision",
        json!(2),
    );
    put(
        &mut changes[2],
        "/sections/0/categories/0/items/0/id",
        json!("own.other"),
    );
    for (change, id) in changes
        .iter()
        .zip(["own.backup", "own.backup", "own.other"])
    {
        assert_ne!(revision(&read(change).unwrap(), id), MARK);
    }
    // A new revision of the plan alone asks nothing again.
    let mut newer = own();
    put(&mut newer, "/revision", json!("8"));
    assert_eq!(revision(&read(&newer).unwrap(), "own.backup"), MARK);
    // Alone: the same marks, but for the built-in plan itself.
    let mut alone = sample::plan();
    let data_one = |plan: &Value| revision(&read(plan).unwrap(), "data.one");
    assert!(data_one(&alone) > 2);
    put(&mut alone, "/id", json!("built-in"));
    assert_eq!(data_one(&alone), 2);
}

const MARK: u32 = 0x0f25_2c84;
