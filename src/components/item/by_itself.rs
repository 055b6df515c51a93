//! The fields of an item that its group speaks for.

use domain::answer::Said;
use domain::gate::Judgement;
use messages::{Messages, Msg};
use yew::prelude::*;

/// Whether the one answer of its group settles an item.
pub fn is_spoken_for(said: Option<&Said>, judgement: Judgement) -> bool {
    let settled = matches!(judgement, Judgement::Settled { .. });
    settled && said.is_some_and(Said::follows_group)
}

/// The fields behind a press: empty ones above "Done" would ask what is answered. They are seen as soon as the
/// group speaks for the item no more.
pub fn by_itself(texts: &Messages, spoken_for: bool, fields: Html) -> Html {
    html! {
        <details class="acc-more" open={!spoken_for}>
            <summary>{ texts.get(Msg::StatusByItself) }</summary>
            { fields }
        </details>
    }
}
