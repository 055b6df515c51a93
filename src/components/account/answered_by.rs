//! Who is answering.

use messages::Msg;
use yew::prelude::*;

use crate::components::text_field::{TextField, text_field};
use crate::model::Model;

/// Who is answering: a field, or whom the host names.
pub fn answered_by(model: &Model) -> Html {
    let texts = &model.messages;
    let label = texts.get(Msg::AccountAnsweredBy);
    let actor = model.actor();
    if !actor.is_empty() {
        // The name's own direction turns nothing around it.
        let text = format!("{label}: \u{2068}{actor}\u{2069}");
        return html! { <p class="acc-text">{ text }</p> };
    }
    text_field(&TextField {
        name: "answered-by",
        label,
        hint: Some(texts.get(Msg::AccountAnsweredByHint)),
        value: model.case.text("answered-by"),
        ..TextField::default()
    })
}
