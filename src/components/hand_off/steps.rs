//! The steps in the console.

use domain::gate::Assessment;
use domain::plan::Plan;
use domain::standing::Route;
use messages::Msg;
use yew::prelude::*;

use crate::model::Model;

/// The steps of the route by which the account is closed.
pub fn steps(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let steps = match assessment.route() {
        Ok(Route::Organization) => &plan.organization_steps,
        Ok(Route::Root) | Err(_) => &plan.root_steps,
    };
    let heading = model.config.heading(4);
    html! {
        <>
            <@{heading}>{ model.messages.get(Msg::HandOffSteps) }</@>
            <ol>{ for steps.iter().map(|step| html! { <li key={step.clone()}>{ step }</li> }) }</ol>
        </>
    }
}
