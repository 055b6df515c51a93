//! Who is answering.

use messages::Msg;
use yew::prelude::*;

use crate::components::context::use_texts;
use crate::components::shown::Drawing;
use crate::components::text_field::TextField;

/// Who is answering.
#[derive(PartialEq, Properties)]
pub struct AnsweredByProps {
    /// The drawing of which it is a part.
    pub drawing: Drawing,
    /// Whom the host names; empty where it leaves that to the person.
    pub actor: AttrValue,
    /// Whom the person named.
    pub name: AttrValue,
}

/// Who is answering: a field, or whom the host names.
#[component]
pub fn AnsweredBy(props: &AnsweredByProps) -> Html {
    let texts = use_texts();
    let label = texts.get(Msg::AccountAnsweredBy).to_owned();
    if !props.actor.is_empty() {
        // The name's own direction turns nothing around it.
        let text = format!("{label}: \u{2068}{}\u{2069}", props.actor);
        return html! { <p class="acc-text">{ text }</p> };
    }
    html! {
        <TextField
            drawing={props.drawing}
            name="answered-by"
            {label}
            hint={texts.get(Msg::AccountAnsweredByHint).to_owned()}
            value={&props.name}
        />
    }
}
