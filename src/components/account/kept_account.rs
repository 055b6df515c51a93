//! One of the accounts that are kept here.

use messages::Msg;
use yew::prelude::*;

use crate::components::account_id::grouped;
use crate::components::action_button::{action_button, action_button_for};
use crate::model::{Button, DRAFT, Model, name_of};
use crate::view::joined::detailed;

/// One of the accounts that are kept here: open it, or remove it. The id may be `draft`; the name is empty
/// where it has none.
pub fn kept_account(model: &Model, id: &str, name: &str) -> Html {
    let texts = &model.messages;
    let shown = if id == DRAFT {
        texts.get(Msg::AccountDraft)
    } else {
        id
    };
    let account = if name.is_empty() {
        shown.to_owned()
    } else {
        // The name's own direction turns nothing around it, wherever it is filled in.
        detailed(texts, shown, &format!("\u{2068}{name}\u{2069}"))
    };
    let fill = |message: Msg| texts.fill(message, &[("account", &account)]);
    html! {
        <li key={id.to_owned()}>
            <bdi class="acc-account">
                if id == DRAFT {
                    <span>{ shown }</span>
                } else {
                    { grouped(id) }
                }
                if !name.is_empty() {
                    <bdi>{ name }</bdi>
                }
            </bdi>
            if *id == *name_of(model.case.account) {
                <span class="acc-hint">{ texts.get(Msg::AccountCurrent) }</span>
            } else {
                { action_button_for(Button::OpenAccount, id, &fill(Msg::AccountOpen)) }
            }
            if model.ui.removing.as_deref() == Some(id) {
                <p>{ fill(Msg::AccountRemoveAsk) }</p>
                { action_button_for(Button::RemoveAccount, id, texts.get(Msg::AccountRemoveYes)) }
                { action_button(Button::KeepAccount, texts.get(Msg::AccountRemoveNo)) }
            } else {
                { action_button_for(Button::AskRemove, id, &fill(Msg::AccountRemove)) }
            }
        </li>
    }
}
