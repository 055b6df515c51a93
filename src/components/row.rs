//! The row of something that has to be settled.

use domain::gate::Judgement;
use domain::reason::Reason;
use yew::prelude::*;

use super::back_to_review::back_to_review;
use crate::model::Model;

/// How far a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RowState {
    /// Nothing has to be done.
    Settled,
    /// Something has to be answered.
    Outstanding,
    /// It is outstanding since a file says otherwise.
    Contradicted,
}

impl RowState {
    /// Of why it is outstanding.
    pub fn of(reason: Option<Reason>) -> Self {
        match reason {
            None => Self::Settled,
            Some(Reason::Contradicted) => Self::Contradicted,
            Some(_) => Self::Outstanding,
        }
    }

    /// Of the gate's judgement about an item.
    pub fn of_item(judgement: Judgement) -> Self {
        match judgement {
            Judgement::Settled { .. } | Judgement::NotThere { .. } => Self::Settled,
            Judgement::Outstanding(reason) => Self::of(Some(reason)),
            Judgement::Waiting | Judgement::DoesNotApply => Self::Outstanding,
        }
    }
}

/// The row of something that has to be settled. Its name stands in the judgement and in links to it.
pub fn row(model: &Model, item: &str, state: RowState, inside: Html) -> Html {
    let settled = state == RowState::Settled;
    let led_to = model.ui.is_led_to(item);
    html! {
        <div
            class="acc-row"
            part="acc-row"
            data-item={item.to_owned()}
            data-state={if settled { "settled" } else { "outstanding" }}
            data-contradicted={(state == RowState::Contradicted).then_some("")}
            data-led={led_to.then_some("")}
        >
            { inside }
            if led_to {
                { back_to_review(&model.messages) }
            }
        </div>
    }
}
