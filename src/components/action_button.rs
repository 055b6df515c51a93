//! A button that does something here.

use yew::prelude::*;

use crate::model::Button;

/// A button that does something here. What it does is drawn as a name, which the listener at the page's
/// root reads back.
pub fn action_button(action: Button, label: &str) -> Html {
    button("acc-button", action, None, label)
}

/// A button that does something to something: to an account, a row, a field.
pub fn action_button_for(action: Button, about: &str, label: &str) -> Html {
    button("acc-button", action, Some(about.to_owned()), label)
}

/// The button that most people want here.
pub fn primary_button(action: Button, label: &str) -> Html {
    button("acc-button acc-primary", action, None, label)
}

fn button(class: &'static str, action: Button, about: Option<String>, label: &str) -> Html {
    html! {
        <button
            type="button"
            {class}
            part="acc-button"
            data-action={action.name()}
            data-value={about}
        >
            { label }
        </button>
    }
}
