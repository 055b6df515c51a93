//! A text field with its label above it.

use yew::prelude::*;

use super::hint::{described_by, hint};

/// What a text field has.
#[derive(Default)]
pub struct TextField<'a> {
    /// Its name says what it is about.
    pub name: &'a str,
    /// Its label.
    pub label: &'a str,
    /// A hint for filling it in.
    pub hint: Option<&'a str>,
    /// Its content, as the model has it. What was typed since, and not taken, gives way at every drawing.
    pub value: &'a str,
    /// Whether mostly digits are typed.
    pub digits: bool,
    /// Whether what was typed can't be right.
    pub invalid: bool,
}

/// A text field with its label above it.
pub fn text_field(field: &TextField<'_>) -> Html {
    let name = AttrValue::from(field.name.to_owned());
    html! {
        <div class="acc-field">
            <label class="acc-label" for={&name}>{ field.label }</label>
            { for field.hint.map(|text| hint(&name, text)) }
            <input
                type="text"
                id={&name}
                name={&name}
                value={field.value.to_owned()}
                inputmode={field.digits.then_some("numeric")}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                dir="auto"
                aria-invalid={field.invalid.then_some("true")}
                aria-describedby={field.hint.map(|_| described_by(&name))}
            />
        </div>
    }
}
