//! The page's controls: native inputs, visible, each with its label.

use yew::prelude::*;

/// One choice of a group.
pub struct Choice<'a> {
    /// Its value.
    pub value: &'a str,
    /// Its label.
    pub label: &'a str,
    /// What to know before choosing it.
    pub hint: Option<&'a str>,
}

impl<'a> Choice<'a> {
    /// A choice without a hint.
    pub fn new(value: &'a str, label: &'a str) -> Self {
        Self { value, label, hint: None }
    }
}

/// A group of radios. None is chosen before the person chooses.
pub fn radios(name: &str, chosen: Option<&str>, choices: &[Choice<'_>]) -> Html {
    let radio = |choice: &Choice<'_>| {
        html! {
            <div class="acc-choice">
                <label>
                    <input type="radio" name={name.to_owned()} value={choice.value.to_owned()}
                        checked={chosen == Some(choice.value)} />
                    <span>{ choice.label.to_owned() }</span>
                </label>
                if let Some(hint) = choice.hint {
                    <p class="acc-hint">{ hint.to_owned() }</p>
                }
            </div>
        }
    };
    html! { <div class="acc-choices">{ for choices.iter().map(radio) }</div> }
}

/// A labelled group inside a row.
pub fn group(legend: &str, content: Html) -> Html {
    html! { <fieldset class="acc-group"><legend>{ legend.to_owned() }</legend>{ content }</fieldset> }
}

/// A text field.
pub struct Field<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its label.
    pub label: &'a str,
    /// What helps to fill it in.
    pub hint: Option<&'a str>,
    /// What stands in it.
    pub value: &'a str,
    /// Whether mostly digits are typed.
    pub digits: bool,
}

/// A text field with its label above it.
pub fn field(field: &Field<'_>) -> Html {
    let inputmode = field.digits.then_some("numeric");
    html! {
        <label class="acc-field">
            <span class="acc-label">{ field.label.to_owned() }</span>
            if let Some(hint) = field.hint {
                <span class="acc-hint">{ hint.to_owned() }</span>
            }
            <input type="text" name={field.name.to_owned()} value={field.value.to_owned()} {inputmode}
                autocomplete="off" autocapitalize="off" spellcheck="false" dir="auto" />
        </label>
    }
}

/// A button that does something here.
pub fn button(action: &'static str, value: Option<&str>, label: &str) -> Html {
    html! {
        <button type="button" class="acc-button" data-action={action} data-value={value.map(str::to_owned)}>
            { label.to_owned() }
        </button>
    }
}

/// A link to read more; it leaves this page alone.
pub fn link(text: &str, url: &str, new_tab: &str) -> Html {
    html! {
        <a href={url.to_owned()} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            { [text, " ", new_tab].concat() }
        </a>
    }
}
