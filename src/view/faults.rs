//! A refused plan: every fault with its place, and nothing to settle.

use domain::plan::Fault;
use messages::Msg;

use super::line::{line, message};
use super::tag::Tag;
use crate::model::Model;

/// The fault list of a refused plan. Faults of a document are told to its author, in English.
pub fn faults(model: &Model, faults: &[Fault]) -> Tag {
    let lines = faults.iter().map(|fault| {
        let (place, found, expected) = (&fault.pointer, &fault.found, &fault.expected);
        if found.is_empty() {
            // There is no document; why, stands there as a sentence for the reader.
            return line("li", "", expected);
        }
        let text = ["At \"", place, "\": found ", found, ", expected ", expected].concat();
        line("li", "", &text).fixed("lang", "en")
    });
    Tag::new("div")
        .class("acc-notice")
        .fixed("data-item", "plan")
        .fixed("role", "alert")
        .child(message("p", "", &model.messages, Msg::PlanRefused))
        .child(Tag::new("ul").class("acc-faults").children(lines))
}
