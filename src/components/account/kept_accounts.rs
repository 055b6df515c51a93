//! The accounts that are kept here.

use std::rc::Rc;

use messages::Msg;
use yew::prelude::*;

use super::kept_account::KeptAccount;
use crate::components::action_button::ActionButton;
use crate::components::context::use_texts;
use crate::model::Button;

/// The accounts.
#[derive(PartialEq, Properties)]
pub struct KeptAccountsProps {
    /// Their ids, or `draft`, with their names.
    pub accounts: Rc<[(String, String)]>,
    /// The one that is open.
    pub current: AttrValue,
    /// The one that is about to be removed.
    pub removing: Option<AttrValue>,
}

/// The accounts that are kept here, with a way to each.
#[component]
pub fn KeptAccounts(props: &KeptAccountsProps) -> Html {
    let texts = use_texts();
    if props.accounts.is_empty() {
        return Html::default();
    }
    let account = |(id, name): &(String, String)| {
        html! {
            <KeptAccount
                key={id.as_str()}
                id={id.clone()}
                name={name.clone()}
                current={*id == *props.current}
                removing={props.removing.as_deref() == Some(id)}
            />
        }
    };
    html! {
        <details class="acc-more">
            <summary>{ texts.get(Msg::AccountList) }</summary>
            <ul class="acc-accounts">{ for props.accounts.iter().map(account) }</ul>
            <ActionButton
                action={Button::StartAccount}
                label={texts.get(Msg::AccountStart).to_owned()}
            />
            <p class="acc-hint">{ texts.get(Msg::NoticeSevenDays) }</p>
        </details>
    }
}
