//! A hint for filling in a field. Screen readers say it after the field's name, and not as a part of it.

use yew::prelude::*;

/// The hint of the field with this name.
pub fn hint(name: &str, text: &str) -> Html {
    html! { <span class="acc-hint" id={described_by(name)}>{ text }</span> }
}

/// The id that a field refers to its hint by.
pub fn described_by(name: &str) -> String {
    format!("{name}.hint")
}
