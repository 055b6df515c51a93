//! The row of something that has to be settled.

use yew::prelude::*;

use super::back_to_review::back_to_review;
use crate::model::Model;

/// The row of something that has to be settled. Its name stands in the judgement and in links to it.
pub fn row(model: &Model, item: &str, settled: bool, inside: Html) -> Html {
    let state = if settled { "settled" } else { "outstanding" };
    let led_to = model.ui.is_led_to(item);
    html! {
        <div
            class="acc-row"
            part="acc-row"
            data-item={item.to_owned()}
            data-state={state}
            data-led={led_to.then_some("")}
        >
            { inside }
            if led_to {
                { back_to_review(&model.messages) }
            }
        </div>
    }
}
