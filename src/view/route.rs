//! The route: by the root user, or from the organization. For members the organization stands
//! first; there is no default.

use domain::standing::{Route, Standing};
use messages::Msg;
use yew::prelude::*;

use super::account::outstanding;
use super::form::{self, radios};
use crate::model::Model;

/// The row of the route.
pub fn route(model: &Model) -> Html {
    let text = |message: Msg| model.messages.get(message);
    let Some(assessment) = &model.assessment else { return Html::default() };
    let organization = form::Choice::new(Route::Organization.name(), text(Msg::RouteOrganization));
    let root = form::Choice::new(Route::Root.name(), text(Msg::RouteRoot));
    let choices = match model.case.standing() {
        Some(Standing::Standalone | Standing::Management) => [root, organization],
        Some(Standing::Member | Standing::Unknown) | None => [organization, root],
    };
    let state = if assessment.route().is_ok() { "settled" } else { "outstanding" };
    html! {
        <div class="acc-row" data-item="route" data-state={state}>
            <fieldset>
                <legend class="acc-item-title">{ text(Msg::RouteTitle).to_owned() }</legend>
                <p class="acc-text">{ text(Msg::RouteHint).to_owned() }</p>
                { radios("route", model.case.route().map(Route::name), &choices) }
                { outstanding(model, assessment.route().err()) }
            </fieldset>
        </div>
    }
}
