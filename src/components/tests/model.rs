//! Models for the tests, with the built-in plan and its texts.

use std::rc::Rc;

use domain::case::{Action, Case};
use domain::evidence::Evidence;
use domain::gate::Loading;
use domain::json::Value;
use domain::time::Timestamp;
use messages::Messages;

use crate::model::{Config, Model, Ui};

/// A moment in November 2026.
pub(super) const NOW: Timestamp = Timestamp(1_795_000_000_000);

/// A page on which nothing was said yet.
pub(super) fn empty(language: &str) -> Model {
    let mut model = Model {
        config: Config::read("{}"),
        plan: built_in::plan(language),
        messages: Rc::new(Messages::of(language).expect("there is such a language")),
        case: Case::default(),
        evidence: Evidence::default(),
        examined: Value::Null,
        facts: String::new(),
        unreadable: false,
        loading: Loading::Nothing,
        outline: Value::Null,
        accounts: Rc::default(),
        assessment: None,
        ways: 0,
        opened: 0,
        ui: Ui::default(),
        clock: NOW,
    };
    model.assess(NOW);
    model
}

/// The page after these actions.
pub(super) fn after(mut model: Model, actions: Vec<Action>) -> Model {
    let plan = model.plan.clone().expect("the built-in plan is read");
    for action in actions {
        model.case.apply(&plan, action, NOW);
    }
    model.assess(NOW);
    model
}
