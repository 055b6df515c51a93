//! One press that answers for all items of which the collector found nothing.

use domain::plan::Plan;
use messages::Msg;
use yew::prelude::*;

use crate::components::action_button::action_button;
use crate::model::{Button, Model, empty};
use crate::view::joined::labelled;

/// What would be answered about each, and the button. Nothing where the file decides none, or all have their
/// answer.
pub fn none_found(model: &Model, plan: &Plan) -> Option<Html> {
    let empty = empty(model, plan);
    if empty.is_empty() {
        return None;
    }
    let texts = &model.messages;
    let heading = model.config.heading(3);
    let lines = empty.iter().map(|one| {
        let line = labelled(texts, &one.item.title, one.label);
        html! { <li key={one.item.id.clone()}>{ line }</li> }
    });
    Some(html! {
        <section data-panel="none-found">
            <@{heading}>{ texts.get(Msg::CopiesNoneTitle) }</@>
            <p>{ texts.get(Msg::CopiesNoneText) }</p>
            <ul>{ for lines }</ul>
            { action_button(Button::AnswerEmpty, texts.get(Msg::CopiesNone)) }
        </section>
    })
}
