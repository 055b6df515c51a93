//! One tick for all statements: they are read as one.

use domain::gate::Judgement;
use messages::Msg;
use yew::prelude::*;

use super::shown::use_shown;
use crate::model::{STATEMENTS, Topic};

/// The tick that says that all of them were read.
#[component]
pub fn Statements() -> Html {
    use_shown(Topic::Statements, |model| {
        let assessment = model.assessment.as_ref()?;
        let settled = |index: usize| matches!(assessment.item(index), Judgement::Settled { .. });
        let read = model.statements().into_iter().all(settled);
        Some(html! {
            <div class="acc-choice acc-statements">
                <label>
                    <input type="checkbox" name={STATEMENTS} value="read" checked={read} />
                    <span>{ model.messages.get(Msg::StatementsRead) }</span>
                </label>
            </div>
        })
    })
}
