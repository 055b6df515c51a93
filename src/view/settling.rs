//! The frame of whatever has to be settled, and why it is outstanding.

use domain::reason::Reason;

use super::line::live;
use super::sentences;
use super::tag::Tag;
use crate::model::Model;

/// The row of something that has to be settled.
#[inline(never)]
pub fn row(item: &str, settled: bool) -> Tag {
    Tag::new("div")
        .class("acc-row")
        .attribute("data-item", item)
        .fixed(
            "data-state",
            if settled { "settled" } else { "outstanding" },
        )
}

/// Why a row is outstanding, once there is more to say than that nothing was answered.
#[inline(never)]
pub fn outstanding(model: &Model, reason: Option<Reason>) -> Option<Tag> {
    let reason = reason.filter(|reason| *reason != Reason::Unanswered)?;
    let sentence = sentences::outstanding(&model.messages, reason);
    Some(live("p", "acc-verdict", &sentence))
}
