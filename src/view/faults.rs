//! A refused plan: every fault with its place, and nothing to settle.

use messages::Msg;
use yew::prelude::*;

use crate::model::Model;

/// The fault list of a refused plan.
pub fn faults(model: &Model) -> Html {
    let Err(faults) = &model.plan else { return Html::default() };
    let line = |fault: &domain::plan::Fault| {
        let values =
            [("place", fault.pointer.as_str()), ("found", fault.found.as_str()), ("expected", fault.expected.as_str())];
        html! { <li>{ model.messages.fill(Msg::PlanFault, &values) }</li> }
    };
    html! {
        <div class="acc-notice" role="alert">
            <p>{ model.messages.get(Msg::PlanRefused).to_owned() }</p>
            <ul class="acc-faults">{ for faults.iter().map(line) }</ul>
        </div>
    }
}
