//! A refused plan: every fault with its place, and nothing to settle.

use domain::plan::Fault;
use messages::Msg;
use yew::prelude::*;

use crate::model::Model;

/// The fault list of a refused plan. Faults of a document are told to its author, in English.
pub fn faults(model: &Model, faults: &[Fault]) -> Html {
    let fault = |fault: &Fault| {
        let (place, found, expected) = (&fault.pointer, &fault.found, &fault.expected);
        if found.is_empty() {
            // There is no document; why, stands there as a sentence for the reader.
            return html! { <li>{ expected }</li> };
        }
        let text = format!("At \"{place}\": found {found}, expected {expected}");
        html! { <li lang="en">{ text }</li> }
    };
    html! {
        <div class="acc-notice" data-item="plan" role="alert">
            <p>{ model.messages.get(Msg::PlanRefused) }</p>
            <ul class="acc-faults">{ for faults.iter().map(fault) }</ul>
        </div>
    }
}
