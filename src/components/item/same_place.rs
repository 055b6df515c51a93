//! The place of the last copy, for the next one.

use domain::plan::{ItemIndex, Plan};
use messages::Msg;
use yew::prelude::*;

use crate::components::shown::use_shown;
use crate::model::known_place::{is_without_place, last_kept};
use crate::model::{Button, Model, Topic};

/// For the copy of which item.
#[derive(PartialEq, Properties)]
pub struct SamePlaceProps {
    /// The item's place in the plan.
    pub index: ItemIndex,
}

/// The button. Whether there is one is known when "kept" is chosen and stays so: it never comes under
/// somebody's finger, and keeps its room when it is done.
#[component]
pub fn SamePlace(props: &SamePlaceProps) -> Html {
    let offered = use_mut_ref(|| None);
    let SamePlaceProps { index } = *props;
    use_shown(Topic::Item(index), |model| {
        let plan = model.plan.as_ref().ok()?;
        let item = plan.items.get(index)?.id.as_str();
        let label = offered
            .borrow_mut()
            .get_or_insert_with(|| label(model, plan, item))
            .clone()?;
        Some(html! {
            // With another label it is drawn anew: a browser that translates may have moved the text.
            <div class="acc-same-place" key={label.clone()}>
                <button
                    type="button"
                    class="acc-button"
                    part="acc-button"
                    data-action={Button::SamePlace.name()}
                    data-value={item.to_owned()}
                    disabled={!is_without_place(&model.case, item)}
                >
                    { label }
                </button>
            </div>
        })
    })
}

/// What it says, where the item has no place yet and another one has.
fn label(model: &Model, plan: &Plan, item: &str) -> Option<String> {
    let last = last_kept(plan, &model.case, item)?;
    if !is_without_place(&model.case, item) {
        return None;
    }
    let place = [last.location.as_str(), last.destination_account.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    // What was typed has its own direction.
    let place = format!("\u{2068}{}\u{2069}", place.join(", "));
    Some(
        model
            .messages
            .fill(Msg::KeptSamePlace, &[("place", &place)]),
    )
}
