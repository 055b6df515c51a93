//! A text with its label above it.

use yew::prelude::*;

/// A text with its label above it.
pub fn labelled(label: &str, text: &str) -> Html {
    html! {
        <div>
            <p class="acc-label">{ label.to_owned() }</p>
            <p>{ text.to_owned() }</p>
        </div>
    }
}
