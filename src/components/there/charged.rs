//! What bills have a line of cost for, and nobody said anything about.

use domain::gate::charged_for;
use domain::plan::Plan;
use messages::Msg;
use yew::prelude::*;

use crate::model::Model;

/// Links to the rows of what was charged for: an answer there, and the confirmation holds.
pub fn charged(model: &Model, plan: &Plan) -> Option<Html> {
    let question = model.question(plan, &[]);
    let mut items = charged_for(&question).peekable();
    items.peek()?;
    let links = items.map(|item| {
        let id = &item.id;
        html! {
            <a key={id.clone()} href={format!("#{id}")} data-goto={id.clone()}>{ &item.title }</a>
        }
    });
    Some(html! {
        <p class="acc-links">
            <span>{ model.messages.get(Msg::ThereCharged) }</span>
            { for links }
        </p>
    })
}
