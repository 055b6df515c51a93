//! The figures that rules give, by which files are judged.

use domain::plan::{Figure, Figures, Plan};
use serde_json::{Value, json};

use crate::faults::{missing, wrong};
use crate::own::{own, read};
use crate::sample::{self, put, take};

const FIGURES: &str = "/rules/0/figures";

fn all(figures: &Figures) -> Vec<(&'static str, u32)> {
    let number = |figure: &Figure| Some((figure.name(), figures.get(*figure)?));
    Figure::ALL.iter().filter_map(number).collect()
}

#[test]
fn a_rule_gives_them() {
    let plan = Plan::read(&sample::plan().to_string(), "en").unwrap();
    assert_eq!(
        all(&plan.figures),
        [("waiting-days", 4), ("quota-least", 10)]
    );
    let rule = &plan.rules[0];
    assert_eq!(rule.figures.len(), 2);
    let compact = plan.to_compact();
    assert_eq!(Plan::from_compact(&compact), Some(plan.clone()));
    assert_eq!(Figures::from_value(&plan.figures.to_value()), plan.figures);
}

#[test]
fn unknown_and_senseless_ones_are_faults() {
    for (name, number, expected) in [
        ("waiting-weeks", json!(1), "the name of a figure"),
        ("waiting-days", json!("4"), "a whole number"),
        ("waiting-days", json!(-1), "a whole number"),
        ("waiting-days", json!(3651), "at most 3650"),
        ("quota-percent", json!(101), "at most 100"),
        ("quota-most", json!(1_000_001), "at most 1000000"),
        ("quota-days", json!(3651), "at most 3650"),
        ("quota-at-once", json!(1_000_001), "at most 1000000"),
    ] {
        wrong(&format!("{FIGURES}/{name}"), number, expected);
    }
    wrong(FIGURES, json!([]), "an object");
    crate::check(
        |plan| put(plan, FIGURES, json!({"quota-least": 11, "quota-most": 10})),
        &[("/rules/0/figures/quota-least", "at most quota-most")],
    );
    // In whatever order the two are given.
    let most = json!({
        "id": "R-2", "title": "T", "value": "V", "as_of": "2026-11-22",
        "figures": {"quota-most": 9},
    });
    crate::check(
        |plan| put(plan, "/rules/1", most.clone()),
        &[("/rules/1/figures/quota-most", "at least quota-least")],
    );
}

#[test]
fn they_come_from_one_rule_and_of_a_day() {
    missing("/rules/0/as_of", "a day");
    wrong("/rules/0/as_of", json!("November"), "a day");
    let other = json!({
        "id": "R-2", "title": "T", "value": "V", "as_of": "2026-11-22",
        "figures": {"waiting-days": 5},
    });
    crate::check(
        |plan| put(plan, "/rules/1", other.clone()),
        &[(
            "/rules/1/figures/waiting-days",
            "a figure that no other rule gives",
        )],
    );
}

fn own_figures(change: impl FnOnce(&mut Value)) -> Vec<(&'static str, u32)> {
    let mut plan = own();
    change(&mut plan);
    all(&read(&plan).unwrap().figures)
}

#[test]
fn a_rule_that_takes_a_place_takes_its_figures_away() {
    assert_eq!(own_figures(|_| {}), []);
    let given = own_figures(|plan| {
        put(plan, "/rules/0/as_of", json!("2026-11-25"));
        put(plan, "/rules/0/figures", json!({"waiting-days": 7}));
    });
    assert_eq!(given, [("waiting-days", 7)]);
    let kept = own_figures(|plan| put(plan, "/rules/0/id", json!("R-7")));
    assert_eq!(kept, [("waiting-days", 4), ("quota-least", 10)]);
}

#[test]
fn a_plan_that_stands_alone_has_those_it_does_not_give() {
    let mut base = sample::plan();
    put(&mut base, "/id", json!("built-in"));
    let base = Plan::read(&base.to_string(), "en").unwrap();
    let mut alone = sample::plan();
    put(&mut alone, FIGURES, json!({"waiting-days": 9}));
    let plan = Plan::read_own(&alone.to_string(), &base, "en").unwrap();
    assert_eq!(
        all(&plan.figures),
        [("waiting-days", 9), ("quota-least", 10)]
    );
    take(&mut alone, "/rules/0/figures");
    let plan = Plan::read_own(&alone.to_string(), &base, "en").unwrap();
    assert_eq!(plan.figures, base.figures);
}
