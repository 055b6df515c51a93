//! The answer about a decision: one of its options.

use domain::answer::DecisionForm;
use domain::plan::{Decision, Item, PlanOption};
use messages::Messages;
use yew::prelude::*;

use super::why::why;

/// The options, and the field that the chosen one wants.
pub fn decision(texts: &Messages, item: &Item, decision: &Decision, form: &DecisionForm) -> Html {
    let chosen = form.option.as_deref();
    let name = AttrValue::from(format!("{}.answer", item.id));
    let option = |option: &PlanOption| {
        html! {
            <div class="acc-choice">
                <label>
                    <input
                        type="radio"
                        name={&name}
                        value={option.id.clone()}
                        checked={chosen == Some(option.id.as_str())}
                    />
                    <span>{ &option.label }</span>
                </label>
                if let Some(hint) = &option.hint {
                    <p class="acc-hint">{ hint }</p>
                }
            </div>
        }
    };
    let wanted = decision
        .options
        .iter()
        .find(|option| option.wants_why && chosen == Some(option.id.as_str()));
    html! {
        <>
            <div class="acc-choices">{ for decision.options.iter().map(option) }</div>
            if let Some(option) = wanted {
                { why(texts, &item.id, &form.why, option.attests) }
            }
        </>
    }
}
