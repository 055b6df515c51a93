//! A refused plan: every fault with its place, and nothing to settle.

use domain::plan::Fault;
use messages::Msg;

use super::line::{filled, message};
use super::tag::Tag;
use crate::model::Model;

/// The fault list of a refused plan.
pub fn faults(model: &Model, faults: &[Fault]) -> Tag {
    let lines = faults.iter().map(|fault| {
        let (place, found, expected) = (&fault.pointer, &fault.found, &fault.expected);
        let values = [
            ("place", place.as_str()),
            ("found", found),
            ("expected", expected),
        ];
        filled("li", "", &model.messages, Msg::PlanFault, &values)
    });
    Tag::new("div")
        .class("acc-notice")
        .fixed("data-item", "plan")
        .fixed("role", "alert")
        .child(message("p", "", &model.messages, Msg::PlanRefused))
        .child(Tag::new("ul").class("acc-faults").children(lines))
}
