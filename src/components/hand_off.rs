//! The hand-off: the interruption panel, the only place with the console's link, and the way to hand the
//! record on to somebody else.

mod console;
mod pass_on;
mod steps;
mod sum;
mod way;

use domain::gate::Assessment;
use domain::new_run::new_run;
use domain::plan::{Confirmation, Plan};
use messages::Msg;
use yew::prelude::*;

use self::pass_on::{ask, pass_on};
use self::steps::steps;
use self::sum::sum;
use self::way::way;
use super::action_button::action_button;
use super::evidence::COMMAND;
use super::live::{Live, live};
use super::refused::refused;
use super::text_field::{TextField, text_field};
use crate::model::{Button, Model};

/// The panel between review and console, and below it the way for whoever does not close the account
/// themselves. Where the host says that somebody else closes it, the panel is that way.
pub fn hand_off(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let Ok(account) = assessment.account() else {
        return Html::default();
    };
    let texts = &model.messages;
    let values = [("account", account.as_str())];
    let fill = |message: Msg| texts.fill(message, &values);
    let request = model.config.request;
    let title = if request {
        Msg::HandOffRequestTitle
    } else {
        Msg::HandOffTitle
    };
    let name = model.case.text("account-name");
    let heading = model.config.heading(3);
    html! {
        <>
            <div class="acc-panel" part="acc-panel" data-panel="hand-off">
                <@{heading}>{ texts.get(title) }</@>
                { Live::class("acc-strong").paragraph(&fill(Msg::HandOffAccount)) }
                if !name.is_empty() {
                    <p class="acc-typed" dir="auto">{ name }</p>
                }
                <p>{ texts.get(Msg::HandOffAwsCloses) }</p>
                { live(&fill(Msg::HandOffInterrupt)) }
                { again(model, plan) }
                if !request {
                    { steps(model, plan, assessment) }
                }
                { confirmation(model, assessment, &fill) }
                { sum(model, plan, assessment) }
                if let Some(permit) = assessment.permit(&model.ui.confirmation) {
                    if request {
                        { ask(texts) }
                    } else {
                        { way(model, &permit) }
                    }
                }
                { action_button(Button::Back, texts.get(Msg::HandOffBack)) }
            </div>
            if !request {
                { pass_on(model) }
            }
        </>
    }
}

/// What the collector found may not be all any more: its command again, and how old its file is.
fn again(model: &Model, plan: &Plan) -> Option<Html> {
    let closing = model.closing();
    let hours = new_run(&model.question(plan, &closing))?;
    let text = model.messages.count(Msg::HandOffNewRun, hours, &[]);
    Some(html! {
        <>
            { Live::class("acc-notice").paragraph(&text) }
            <pre dir="ltr" translate="no">{ COMMAND }</pre>
        </>
    })
}

/// The id, to be typed once more where the plan wants it, and what is wrong with what was typed.
fn confirmation(model: &Model, assessment: &Assessment, fill: &dyn Fn(Msg) -> String) -> Html {
    let typed = &model.ui.confirmation;
    let complete = typed.chars().filter(char::is_ascii_digit).count() >= 12;
    let wrong = complete && assessment.permit(typed).is_none();
    let hint = (!model.config.request).then(|| fill(Msg::HandOffConfirmHint));
    let field = TextField {
        name: "confirm-account-id",
        label: &fill(Msg::HandOffConfirm),
        hint: hint.as_deref(),
        value: typed,
        digits: true,
        invalid: wrong,
    };
    html! {
        <>
            if assessment.confirmation() == Confirmation::AccountId {
                { text_field(&field) }
            }
            { refused(model, "confirm-account-id") }
            <div role="status">
                if wrong {
                    { Live::VERDICT.paragraph(&fill(Msg::HandOffMismatch)) }
                }
            </div>
        </>
    }
}
