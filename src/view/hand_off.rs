//! The interruption panel: the only place with the console's link, drawn from a permit.

use domain::gate::{Assessment, Permit};
use domain::plan::{Confirmation, Plan};
use domain::standing::Route;
use messages::Msg;

use super::form::{Field, button, field, outward};
use super::line::{filled, line, live, message};
use super::notices;
use super::tag::Tag;
use crate::model::{Button, Model};

/// The panel between review and console.
pub fn panel(model: &Model, plan: &Plan, assessment: &Assessment) -> Option<Tag> {
    let messages = &model.messages;
    let account = assessment.account().ok()?;
    let typed = &model.ui.confirmation;
    let permit = assessment.permit(typed);
    let values = [("account", account.as_str())];
    let fill = |message: Msg| messages.fill(message, &values);
    let wrong = permit.is_none() && typed.chars().filter(char::is_ascii_digit).count() >= 12;
    let wrong = wrong.then(|| live("p", "acc-verdict", &fill(Msg::HandOffMismatch)));
    let name = model.case.text("account-name");
    let name = (!name.is_empty()).then(|| {
        Tag::new("p")
            .class("acc-typed")
            .fixed("dir", "auto")
            .text(name)
    });
    let confirm = (assessment.confirmation() == Confirmation::AccountId).then(|| {
        field(&Field {
            name: "confirm-account-id",
            label: &fill(Msg::HandOffConfirm),
            hint: (!model.config.request).then(|| messages.get(Msg::HandOffConfirmHint)),
            value: typed,
            digits: true,
        })
    });
    let request = model.config.request;
    let title = if request {
        Msg::HandOffRequestTitle
    } else {
        Msg::HandOffTitle
    };
    let steps = (!request).then(|| steps(model, plan, assessment));
    let panel = Tag::new("div")
        .class("acc-panel")
        .fixed("data-panel", "hand-off")
        .child(message("h3", "", messages, title))
        .child(filled(
            "p",
            "acc-strong",
            messages,
            Msg::HandOffAccount,
            &values,
        ))
        .child(name)
        .child(message("p", "", messages, Msg::HandOffAwsCloses))
        .child(filled("p", "", messages, Msg::HandOffInterrupt, &values))
        .child(steps)
        .child(confirm)
        .child(notices::refused(model, "confirm-account-id"))
        .child(Tag::new("div").fixed("role", "status").child(wrong))
        .child(permit.map(|permit| {
            if request {
                ask(model)
            } else {
                way(model, &permit)
            }
        }))
        .child(button(Button::Back, None, messages.get(Msg::HandOffBack)));
    Some(panel)
}

fn steps(model: &Model, plan: &Plan, assessment: &Assessment) -> Tag {
    let steps = match assessment.route() {
        Ok(Route::Organization) => &plan.organization_steps,
        Ok(Route::Root) | Err(_) => &plan.root_steps,
    };
    let steps = steps.iter().map(|step| line("li", "", step));
    Tag::list()
        .child(message("h4", "", &model.messages, Msg::HandOffSteps))
        .child(Tag::new("ol").children(steps))
}

/// A button that saves the record for whoever may close the account, and room for the host's own next
/// step. No permit is asked for its address here.
fn ask(model: &Model) -> Tag {
    let messages = &model.messages;
    let hand_over = button(
        Button::Request,
        None,
        messages.get(Msg::HandOffRequestTitle),
    );
    Tag::new("div")
        .class("acc-way")
        .child(message("p", "", messages, Msg::HandOffRequest))
        .child(hand_over)
        .child(Tag::new("slot").fixed("name", "request"))
}

/// The way to the console. Only a permit leads here.
fn way(model: &Model, permit: &Permit<'_>) -> Tag {
    let messages = &model.messages;
    let label = match permit.route() {
        Route::Root => Msg::HandOffLinkRoot,
        Route::Organization => Msg::HandOffLinkOrganization,
    };
    let link = outward(permit.address())
        .class("acc-link")
        .fixed("data-hand-off", "")
        .text(messages.get(label));
    let address = Tag::new("p")
        .class("acc-address")
        .fixed("dir", "ltr")
        .fixed("translate", "no")
        .text(permit.address());
    Tag::new("div")
        .class("acc-way")
        .key(&model.ways.to_string())
        .child(message("p", "", messages, Msg::HandOffAgain))
        .child(link)
        .child(message("p", "acc-hint", messages, Msg::HandOffAddress))
        .child(address)
}
