//! The blocks of the review: lists of lines under a heading, and lists that unfold.

use messages::Msg;
use yew::prelude::*;

use crate::components::live::live;
use crate::model::Model;

/// A block with its heading and, where there is something to say before its lines, a sentence. The first
/// block's heading gets the focus when the review begins.
pub fn block(
    model: &Model,
    name: &'static str,
    title: Msg,
    sentence: Option<String>,
    lines: Vec<Html>,
) -> Html {
    let heading = model.config.heading(3);
    html! {
        <div class="acc-review-block" data-block={name}>
            <@{heading} tabindex="-1">{ model.messages.get(title) }</@>
            if let Some(text) = sentence {
                { live(&text) }
            }
            if !lines.is_empty() {
                <ul class="acc-answers">{ for lines }</ul>
            }
        </div>
    }
}

/// Lines that few want to read, in one that unfolds.
pub fn fold(model: &Model, title: Msg, lines: Vec<Html>) -> Html {
    let count = lines.len() as u64;
    if count == 0 {
        return Html::default();
    }
    html! {
        <details class="acc-more">
            <summary key={count}>{ model.messages.count(title, count, &[]) }</summary>
            <ul class="acc-answers">{ for lines }</ul>
        </details>
    }
}
