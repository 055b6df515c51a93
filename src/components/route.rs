//! The route: by the root user, or from the organization. For members the organization stands
//! first; there is no default. Where AWS offers only one, nobody is asked.

use domain::standing::Route as Way;
use messages::Msg;
use yew::prelude::*;

use super::chip::Status;
use super::fold::{Line, fold};
use super::management_account::management_account;
use super::outstanding::outstanding;
use super::radios::{Layout, radios};
use super::row::{RowState, row};
use super::say_again::say_again;
use super::shown::use_shown;
use crate::model::Topic;

/// The row of the route.
#[component]
pub fn Route() -> Html {
    use_shown(Topic::Route, |model| {
        let texts = &model.messages;
        let reason = model.assessment.as_ref()?.route().err();
        let only = model.case.standing().and_then(Way::only_one_for);
        if only.is_some() && reason.is_none() {
            return None;
        }
        let choices = [Way::Organization, Way::Root].map(|way| {
            let label = match way {
                Way::Root => Msg::RouteRoot,
                Way::Organization => Msg::RouteOrganization,
            };
            (way.name(), texts.get(label))
        });
        let chosen = model.case.route();
        let title = texts.get(Msg::RouteTitle);
        let line = Line {
            title,
            status: chosen.map_or(Status::Open, |_| Status::Said),
            settled: reason.is_none(),
            said: texts
                .get(chosen.map_or(Msg::StatusOutstanding, words::route))
                .to_owned(),
        };
        let inside = html! {
            <fieldset aria-label={title.to_owned()}>
                <p class="acc-text">{ texts.get(Msg::RouteHint) }</p>
                { radios(Layout::List, "route", chosen.map(Way::name), &choices) }
                { outstanding(texts, reason) }
                { say_again(texts, "route", reason) }
                if chosen == Some(Way::Organization) {
                    { management_account(model) }
                }
            </fieldset>
        };
        let inside = fold(model.opened, &line, false, inside);
        Some(row(model, "route", RowState::of(reason), inside))
    })
}
