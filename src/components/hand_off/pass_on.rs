//! Handing the record on: somebody else closes the account.

use messages::{Messages, Msg};
use yew::prelude::*;

use crate::components::action_button::action_button;
use crate::model::{Button, Model};

/// A button that saves the record for whoever may close the account, and room for the host's own next
/// step. No permit is asked for its address here.
pub fn ask(texts: &Messages) -> Html {
    html! {
        <div class="acc-way">
            <p>{ texts.get(Msg::HandOffRequest) }</p>
            { action_button(Button::Request, texts.get(Msg::HandOffRequestTitle)) }
            <slot name="request" />
        </div>
    }
}

/// The same where the host says nothing of it: whoever has no leave to close the account passes the
/// record on from here.
pub fn pass_on(model: &Model) -> Html {
    let texts = &model.messages;
    let heading = model.config.heading(3);
    html! {
        <div class="acc-pass-on" data-panel="pass-on">
            <@{heading}>{ texts.get(Msg::HandOffSomeoneElse) }</@>
            <p>{ texts.get(Msg::HandOffPassOn) }</p>
            { action_button(Button::ExportJson, texts.get(Msg::ExportJson)) }
        </div>
    }
}
