//! Afterwards: what became of the account, the dates that matter, and the record to keep.

mod chart;
mod dates;
mod keep;
mod outcome;

use messages::Msg;
use yew::prelude::*;

use self::dates::dates;
use self::keep::keep;
use self::outcome::outcome;
use super::shown::{FirstDrawing, use_shown};
use crate::model::Topic;

/// Everything below the heading "Afterwards".
#[component]
pub fn Afterwards() -> Html {
    let first = use_mut_ref(FirstDrawing::default);
    use_shown(Topic::Afterwards, |model| {
        let plan = model.plan.as_ref().ok()?;
        let is_said = || model.case.said("outcome").is_some();
        let open = first.borrow_mut().get(model.opened, is_said);
        Some(html! {
            <>
                <p class="acc-text">{ model.messages.get(Msg::SectionAfterwardsIntro) }</p>
                { outcome(model, open) }
                { keep(model, plan) }
                { dates(model, plan) }
            </>
        })
    })
}
