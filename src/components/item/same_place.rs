//! The place of the last copy, for the next one.

use domain::plan::{Item, Plan};
use messages::Msg;
use yew::prelude::*;

use crate::model::known_place::{is_without_place, last_kept};
use crate::model::{Button, Model};

/// For the copy of which item.
#[derive(PartialEq, Properties)]
pub struct SamePlaceProps {
    /// The item's id.
    pub item: String,
    /// What the button would say now, where the item has no place and another one has.
    pub label: Option<String>,
}

/// The button. Whether there is one is known when "kept" is chosen and stays so: it never comes under
/// somebody's finger, and keeps its room when it is done.
#[component]
fn SamePlace(props: &SamePlaceProps) -> Html {
    let first = use_memo((), |()| props.label.clone());
    let Some(label) = first.as_ref() else {
        return Html::default();
    };
    html! {
        <div class="acc-same-place">
            <button
                type="button"
                class="acc-button"
                part="acc-button"
                data-action={Button::SamePlace.name()}
                data-value={props.item.clone()}
                disabled={props.label.is_none()}
            >
                { label }
            </button>
        </div>
    }
}

/// The button for the copy of this item.
pub fn same_place(model: &Model, item: &Item) -> Html {
    let plan = model.plan.as_ref().ok();
    let label = plan.and_then(|plan| label(model, plan, &item.id));
    html! { <SamePlace item={item.id.clone()} {label} /> }
}

fn label(model: &Model, plan: &Plan, item: &str) -> Option<String> {
    let last = last_kept(plan, &model.case, item)?;
    if !is_without_place(&model.case, item) {
        return None;
    }
    let place = [last.location.as_str(), last.destination_account.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    // What was typed has its own direction.
    let place = format!("\u{2068}{}\u{2069}", place.join(", "));
    let values = [("place", &*place)];
    Some(model.messages.fill(Msg::KeptSamePlace, &values))
}
