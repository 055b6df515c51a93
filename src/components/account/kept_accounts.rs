//! The accounts that are kept here.

use messages::Msg;
use yew::prelude::*;

use super::kept_account::kept_account;
use crate::components::action_button::action_button;
use crate::model::{Button, Model};

/// The accounts that are kept here, with a way to each.
pub fn kept_accounts(model: &Model) -> Html {
    if model.accounts.is_empty() {
        return Html::default();
    }
    let texts = &model.messages;
    let accounts = model.accounts.iter();
    let accounts = accounts.map(|(id, name)| kept_account(model, id, name));
    html! {
        <details class="acc-more">
            <summary>{ texts.get(Msg::AccountList) }</summary>
            <ul class="acc-accounts">{ for accounts }</ul>
            { action_button(Button::StartAccount, texts.get(Msg::AccountStart)) }
            <p class="acc-hint">{ texts.get(Msg::NoticeSevenDays) }</p>
        </details>
    }
}
