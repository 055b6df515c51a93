//! The route: by the root user, or from the organization. For members the organization stands
//! first; there is no default.

use domain::standing::{Route as Way, Standing};
use messages::Msg;
use yew::prelude::*;

use super::outstanding::Outstanding;
use super::radios::Radios;
use super::row::Row;
use super::say_again::SayAgain;
use super::shown::use_shown;
use crate::model::Topic;

/// The row of the route.
#[component]
pub fn Route() -> Html {
    use_shown(Topic::Route, |model, drawing| {
        let texts = &model.messages;
        let reason = model.assessment.as_ref()?.route().err();
        let ways = match model.case.standing() {
            Some(Standing::Standalone | Standing::Management) => [Way::Root, Way::Organization],
            Some(Standing::Member | Standing::Unknown) | None => [Way::Organization, Way::Root],
        };
        let choices = ways.map(|way| {
            let label = match way {
                Way::Root => Msg::RouteRoot,
                Way::Organization => Msg::RouteOrganization,
            };
            (way.name(), texts.get(label).to_owned().into())
        });
        Some(html! {
            <Row item="route" settled={reason.is_none()}>
                <fieldset>
                    <legend class="acc-item-title">{ texts.get(Msg::RouteTitle) }</legend>
                    <p class="acc-text">{ texts.get(Msg::RouteHint) }</p>
                    <Radios
                        {drawing}
                        name="route"
                        chosen={model.case.route().map(Way::name)}
                        choices={choices.to_vec()}
                    />
                    <Outstanding {reason} />
                    <SayAgain row="route" {reason} />
                </fieldset>
            </Row>
        })
    })
}
