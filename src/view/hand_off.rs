//! The interruption panel: the only place with the console's link, drawn from a permit.

use domain::gate::{Assessment, Permit};
use domain::plan::{Confirmation, Plan};
use domain::standing::Route;
use messages::Msg;
use yew::prelude::*;

use super::form::{Field, button, field};
use super::words::live;
use crate::model::Model;

/// The panel between review and console.
pub fn panel(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let messages = &model.messages;
    let Ok(account) = assessment.account() else { return Html::default() };
    let typed = &model.ui.confirmation;
    let permit = assessment.permit(typed);
    let values = [("account", account.as_str())];
    let fill = |message: Msg| messages.fill(message, &values);
    let wrong = permit.is_none() && typed.chars().filter(char::is_ascii_digit).count() >= 12;
    let steps = match assessment.route() {
        Ok(Route::Organization) => &plan.organization_steps,
        Ok(Route::Root) | Err(_) => &plan.root_steps,
    };
    html! {
        <div class="acc-panel" data-panel="hand-off">
            <h3>{ messages.get(Msg::HandOffTitle).to_owned() }</h3>
            <p class="acc-strong">{ fill(Msg::HandOffAccount) }</p>
            if !model.case.text("account-name").is_empty() {
                <p class="acc-typed" dir="auto">{ model.case.text("account-name").to_owned() }</p>
            }
            <p>{ messages.get(Msg::HandOffAwsCloses).to_owned() }</p>
            <p>{ fill(Msg::HandOffInterrupt) }</p>
            <h4>{ messages.get(Msg::HandOffSteps).to_owned() }</h4>
            <ol>{ for steps.iter().map(|step| html! { <li>{ step.clone() }</li> }) }</ol>
            if assessment.confirmation() == Confirmation::AccountId {
                { field(&Field {
                    name: "confirm-account-id", label: &fill(Msg::HandOffConfirm),
                    hint: Some(messages.get(Msg::HandOffConfirmHint)), value: typed, digits: true,
                }) }
            }
            <div role="status">
                if wrong {
                    <p class="acc-verdict">{ live(fill(Msg::HandOffMismatch)) }</p>
                }
            </div>
            if let Some(permit) = permit {
                { way(model, &permit) }
            }
            { button("back", None, messages.get(Msg::HandOffBack)) }
        </div>
    }
}

/// The way to the console. Only a permit leads here.
fn way(model: &Model, permit: &Permit<'_>) -> Html {
    let text = |message: Msg| model.messages.get(message);
    let label = match permit.route() {
        Route::Root => Msg::HandOffLinkRoot,
        Route::Organization => Msg::HandOffLinkOrganization,
    };
    html! {
        <div class="acc-way">
            <p>{ text(Msg::HandOffAgain).to_owned() }</p>
            <a class="acc-link" data-hand-off="" href={permit.address()} target="_blank" rel="noopener noreferrer"
                referrerpolicy="no-referrer">{ text(label).to_owned() }</a>
            <p class="acc-hint">{ text(Msg::HandOffAddress).to_owned() }</p>
            <p class="acc-address" dir="ltr" translate="no">{ permit.address() }</p>
        </div>
    }
}
