//! One press that answers for all copies that files show, with what it would say of each.

use domain::plan::Plan;
use messages::Msg;
use yew::prelude::*;

use crate::components::action_button::action_button;
use crate::components::live::Live;
use crate::model::{Button, Model, Proposed, proposed};
use crate::view::joined::{detailed, labelled};

/// The copies by name, and the button. Nothing where none is shown whole, or all have their answer.
pub fn answer(model: &Model, plan: &Plan) -> Option<Html> {
    let proposed = proposed(model, plan);
    if proposed.is_empty() {
        return None;
    }
    let texts = &model.messages;
    let heading = model.config.heading(3);
    let lines = proposed.iter().map(|one| {
        let line = line(model, one);
        html! { <li key={line.clone()} dir="auto">{ line }</li> }
    });
    let restores = proposed.iter().any(|one| one.item.asks_restore);
    Some(html! {
        <section data-panel="shown-copies">
            <@{heading}>{ texts.get(Msg::CopiesAnswerTitle) }</@>
            <p>{ texts.get(Msg::CopiesAnswerText) }</p>
            <ul>{ for lines }</ul>
            if restores {
                { Live::class("acc-hint").paragraph(texts.get(Msg::CopiesAnswerRestore)) }
            }
            { action_button(Button::AnswerShown, texts.get(Msg::CopiesAnswer)) }
        </section>
    })
}

/// What would be answered about one of them.
fn line(model: &Model, one: &Proposed<'_>) -> String {
    let (texts, form) = (&model.messages, &one.form);
    let account = [("account", form.destination_account.as_str())];
    let place = texts.fill(Msg::CopiesAccount, &account);
    let place = labelled(texts, &place, &form.location);
    let place = match domain::time::Date::parse(&form.copied_on) {
        Some(day) => detailed(texts, &place, &texts.day(day)),
        None => place,
    };
    labelled(texts, &one.item.title, &place)
}
