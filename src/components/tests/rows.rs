//! Rows of items, where another answer speaks for them.

use domain::account::AccountId;
use domain::answer::Choice;
use domain::case::{Action, Change};
use domain::plan::Shortcut;
use domain::standing::Standing;
use yew::prelude::*;

use super::model::{after, empty};
use super::{AroundProps, drawn_around};
use crate::components::item::ItemRow;
use crate::model::{Model, Store};

const BY_ITSELF: &str = "Answer this one separately";

/// What the row of an item draws.
fn row(model: Model, item: &str) -> String {
    let plan = model.plan.clone().expect("the plan is read");
    let index = plan.find(item).expect("it is an item");
    drawn_around(AroundProps {
        store: Store::new(model),
        children: html! { <ItemRow {index} /> },
    })
}

/// The page of an account on its own, after what its databases and loose ends were answered with.
fn answered(databases: Shortcut) -> Model {
    let mut model = empty("en");
    model.case.account = AccountId::parse("111122223333").ok();
    let plan = model.plan.clone().expect("the plan is read");
    let category = |id: &str| plan.category(id).expect("it is a category");
    let rds = plan.find("backup.rds").expect("it is an item");
    let actions = vec![
        Action::ChooseStanding(Standing::Standalone),
        Action::Answer(rds, Change::There(true)),
        Action::ChooseForCategory(category("databases"), databases),
        Action::ChooseForCategory(category("loose-ends"), Shortcut::NoneApply),
    ];
    after(model, actions)
}

/// Where the fields of an item's own answer stand: behind a press that is shut, behind one that is open, or
/// for everybody to see.
fn fields(drawn: &str, name: &str) -> &'static str {
    let field = drawn
        .find(&format!("name=\"{name}\""))
        .expect("the field is drawn");
    let before = &drawn[..field];
    match before.rfind("<details") {
        _ if !before.contains(BY_ITSELF) => "seen",
        Some(fold) if before[fold..].starts_with("<details class=\"acc-more\" open") => "open",
        _ => "shut",
    }
}

#[test]
fn a_row_that_its_group_settles_has_no_empty_fields_in_sight() {
    let model = answered(Shortcut::NothingOfThisKind);
    let drawn = row(model, "backup.rds");
    assert_eq!(fields(&drawn, "backup.rds.answer"), "shut", "{drawn}");
    assert!(drawn.contains("Done for the whole group: Nothing of this kind is in the account"));
    let decision = row(answered(Shortcut::NothingOfThisKind), "loose-end.trails");
    assert_eq!(
        fields(&decision, "loose-end.trails.answer"),
        "shut",
        "{decision}"
    );
}

#[test]
fn a_row_that_waits_for_its_groups_reason_or_has_its_own_answer_shows_its_fields() {
    let waits = row(answered(Shortcut::LetGoAll), "backup.rds");
    assert_eq!(fields(&waits, "backup.rds.answer"), "seen");
    let model = answered(Shortcut::NothingOfThisKind);
    let plan = model.plan.clone().expect("the plan is read");
    let rds = plan.find("backup.rds").expect("it is an item");
    let own = after(
        model,
        vec![Action::Answer(rds, Change::Choose(Choice::Nothing))],
    );
    assert_eq!(fields(&row(own, "backup.rds"), "backup.rds.answer"), "seen");
}
