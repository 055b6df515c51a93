//! One of the accounts that are kept here.

use messages::Msg;
use yew::prelude::*;

use crate::components::action_button::ActionButton;
use crate::components::context::use_texts;
use crate::model::{Button, DRAFT};
use crate::view::joined::detailed;

/// One of the accounts.
#[derive(PartialEq, Properties)]
pub struct KeptAccountProps {
    /// Its id, or `draft`.
    pub id: AttrValue,
    /// Its name; empty where it has none.
    pub name: AttrValue,
    /// Whether it is open.
    pub current: bool,
    /// Whether it is about to be removed.
    pub removing: bool,
}

/// One of the accounts that are kept here: open it, or remove it.
#[component]
pub fn KeptAccount(props: &KeptAccountProps) -> Html {
    let texts = use_texts();
    let id = &props.id;
    let shown = if id == DRAFT {
        texts.get(Msg::AccountDraft)
    } else {
        id
    };
    let account = if props.name.is_empty() {
        shown.to_owned()
    } else {
        // The name's own direction turns nothing around it, wherever it is filled in.
        detailed(&texts, shown, &format!("\u{2068}{}\u{2069}", props.name))
    };
    let fill = |message: Msg| texts.fill(message, &[("account", &account)]);
    let get = |message: Msg| texts.get(message).to_owned();
    html! {
        <li>
            <bdi class="acc-account">{ &account }</bdi>
            if props.current {
                <span class="acc-hint">{ get(Msg::AccountCurrent) }</span>
            } else {
                <ActionButton
                    action={Button::OpenAccount}
                    about={id}
                    label={fill(Msg::AccountOpen)}
                />
            }
            if props.removing {
                <p>{ fill(Msg::AccountRemoveAsk) }</p>
                <ActionButton
                    action={Button::RemoveAccount}
                    about={id}
                    label={get(Msg::AccountRemoveYes)}
                />
                <ActionButton action={Button::KeepAccount} label={get(Msg::AccountRemoveNo)} />
            } else {
                <ActionButton
                    action={Button::AskRemove}
                    about={id}
                    label={fill(Msg::AccountRemove)}
                />
            }
        </li>
    }
}
