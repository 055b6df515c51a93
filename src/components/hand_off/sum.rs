//! What was settled, in one line beside the button.

use domain::gate::Assessment;
use domain::plan::Plan;
use messages::Msg;
use yew::prelude::*;

use crate::components::live::Live;
use crate::model::{Model, sorted};

/// How much is kept, let go and not there.
pub fn sum(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let texts = &model.messages;
    let sorted = sorted(plan, &model.case, assessment);
    let counts = [
        (Msg::HandOffKept, sorted.kept.len()),
        (Msg::HandOffLetGo, sorted.lost.len()),
        (Msg::HandOffNotThere, sorted.nothing.len()),
    ];
    // Of what there is none of, nothing has to be said.
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    let counts = counts.map(|(message, count)| texts.count(*message, *count as u64, &[]));
    let counts: Vec<String> = counts.collect();
    Live::class("acc-sum").paragraph(&texts.list(&counts))
}
