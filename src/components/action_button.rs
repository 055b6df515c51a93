//! A button that does something here.

use yew::prelude::*;

use crate::model::Button;

/// What a button has.
#[derive(PartialEq, Properties)]
pub struct ActionButtonProps {
    /// What it does. It is drawn as a name, which the listener at the page's root reads back.
    pub action: Button,
    /// What it does that to.
    #[prop_or_default]
    pub about: Option<AttrValue>,
    /// Its label.
    pub label: AttrValue,
}

/// A button that does something here.
#[component]
pub fn ActionButton(props: &ActionButtonProps) -> Html {
    html! {
        <button
            type="button"
            class="acc-button"
            part="acc-button"
            data-action={props.action.name()}
            data-value={props.about.clone()}
        >
            { &props.label }
        </button>
    }
}
