//! The line of the services' fold: what is there.

use domain::answer::Said;
use messages::Msg;
use yew::prelude::*;

use crate::components::live::Live;
use crate::components::shown::use_shown;
use crate::model::Topic;

/// What was ticked. Once nothing else is there, whoever goes on finds the services folded to this line.
#[component]
pub fn ServicesLine() -> Html {
    use_shown(Topic::Services, |model| {
        let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
        let texts = &model.messages;
        let is_ticked = |id: &str| model.case.said(id).is_some_and(Said::is_ticked);
        let ticked = plan.items.iter().filter(|item| is_ticked(&item.id));
        let ticked: Vec<&str> = ticked.map(|item| item.title.as_str()).collect();
        let is_settled = assessment.there().is_some_and(|judged| judged.is_ok());
        let state = if is_settled { "settled" } else { "outstanding" };
        let said = Live {
            state: Some(state),
            ..Live::class("acc-fold-said")
        };
        Some(html! {
            <>
                <span class="acc-item-title">{ texts.get(Msg::ThereServices) }</span>
                { said.span(&texts.list(&ticked)) }
            </>
        })
    })
}
