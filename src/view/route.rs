//! The route: by the root user, or from the organization. For members the organization stands
//! first; there is no default.

use domain::standing::{Route, Standing};
use messages::Msg;

use super::form::{self, button, radios};
use super::line::message;
use super::sentences::wants_saying_again;
use super::settling::{outstanding, row};
use super::tag::Tag;
use crate::model::{Button, Model};

/// The row of the route.
pub fn route(model: &Model) -> Option<Tag> {
    let messages = &model.messages;
    let assessment = model.assessment.as_ref()?;
    let organization = form::Choice::new(
        Route::Organization.name(),
        messages.get(Msg::RouteOrganization),
    );
    let root = form::Choice::new(Route::Root.name(), messages.get(Msg::RouteRoot));
    let choices = match model.case.standing() {
        Some(Standing::Standalone | Standing::Management) => [root, organization],
        Some(Standing::Member | Standing::Unknown) | None => [organization, root],
    };
    let again = assessment.route().is_err_and(wants_saying_again);
    let fieldset = Tag::new("fieldset")
        .child(message(
            "legend",
            "acc-item-title",
            messages,
            Msg::RouteTitle,
        ))
        .child(message("p", "acc-text", messages, Msg::RouteHint))
        .child(radios(
            "route",
            model.case.route().map(Route::name),
            &choices,
        ))
        .child(outstanding(model, assessment.route().err()))
        .child(again.then(|| {
            button(
                Button::Confirm,
                Some("route"),
                messages.get(Msg::LabelConfirm),
            )
        }));
    Some(row("route", assessment.route().is_ok()).child(fieldset))
}
