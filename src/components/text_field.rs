//! A text field with its label above it.

use yew::prelude::*;

use super::shown::Drawing;

/// What a text field has.
#[derive(PartialEq, Properties)]
pub struct TextFieldProps {
    /// Its content is the model's at every drawing.
    pub drawing: Drawing,
    /// Its name says what it is about.
    pub name: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// A hint for filling it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Its content.
    pub value: AttrValue,
    /// Whether mostly digits are typed.
    #[prop_or_default]
    pub digits: bool,
}

/// A text field with its label above it.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    html! {
        <label class="acc-field">
            <span class="acc-label">{ &props.label }</span>
            if let Some(hint) = &props.hint {
                <span class="acc-hint">{ hint }</span>
            }
            <input
                type="text"
                name={&props.name}
                value={&props.value}
                inputmode={props.digits.then_some("numeric")}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                dir="auto"
            />
        </label>
    }
}
