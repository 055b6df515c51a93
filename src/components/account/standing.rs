//! How the account stands to an organization.

use domain::gate::Assessment;
use domain::standing::Standing;
use messages::Msg;
use yew::prelude::*;

use crate::components::notes::notes;
use crate::components::outstanding::outstanding;
use crate::components::radios::{Layout, radios};
use crate::components::row::{RowState, row};
use crate::components::say_again::say_again;
use crate::model::Model;

/// The row of the standing.
pub fn standing(model: &Model, assessment: &Assessment) -> Html {
    let texts = &model.messages;
    let reason = assessment.standing().err();
    let chosen = model.case.standing();
    let choice = |standing: &Standing| {
        let label = match standing {
            Standing::Standalone => Msg::StandingStandalone,
            Standing::Member => Msg::StandingMember,
            Standing::Management => Msg::StandingManagement,
            Standing::Unknown => Msg::StandingUnknown,
        };
        (standing.name(), texts.get(label))
    };
    let choices: Vec<_> = Standing::ALL.iter().map(choice).collect();
    let inside = html! {
        <fieldset>
            <legend class="acc-item-title">{ texts.get(Msg::StandingTitle) }</legend>
            <p class="acc-text">{ texts.get(Msg::StandingHint) }</p>
            { radios(Layout::List, "standing", chosen.map(Standing::name), &choices) }
            if chosen == Some(Standing::Unknown) {
                <p class="acc-notice">{ texts.get(Msg::StandingUnknownHelp) }</p>
            }
            { outstanding(texts, reason) }
            { say_again(texts, "standing", reason) }
            { notes(model, "standing") }
        </fieldset>
    };
    row(model, "standing", RowState::of(reason), inside)
}
