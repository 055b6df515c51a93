//! A button that does something here.

use yew::prelude::*;

use crate::model::Button;

/// A button that does something here. What it does is drawn as a name, which the listener at the page's
/// root reads back.
pub fn action_button(action: Button, label: &str) -> Html {
    button(action, None, label)
}

/// A button that does something to something: to an account, a row, a field.
pub fn action_button_for(action: Button, about: &str, label: &str) -> Html {
    button(action, Some(about.to_owned()), label)
}

fn button(action: Button, about: Option<String>, label: &str) -> Html {
    html! {
        <button
            type="button"
            class="acc-button"
            part="acc-button"
            data-action={action.name()}
            data-value={about}
        >
            { label }
        </button>
    }
}
