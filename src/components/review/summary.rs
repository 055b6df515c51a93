//! What is left to settle, with a link to each.

use domain::gate::{Assessment, Outstanding};
use domain::plan::Plan;
use domain::reason::Reason;
use messages::Msg;
use words::reason_sentence;
use yew::prelude::*;

use crate::components::live::live;
use crate::model::Model;
use crate::view::joined::labelled;

/// So many links are listed at most; the plan itself shows the rest.
const MOST: usize = 200;

/// What is left to settle. It gets the focus when the review was asked for too early.
pub fn summary(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let texts = &model.messages;
    let outstanding: Vec<Outstanding<'_>> = assessment.outstanding(plan).collect();
    let links = outstanding.iter().take(MOST);
    let more = outstanding.len().saturating_sub(MOST) as u64;
    let heading = model.config.heading(3);
    html! {
        <div class="acc-summary" tabindex="-1" role="group" aria-labelledby="acc-summary-title">
            <@{heading} id="acc-summary-title">{ texts.get(Msg::ReviewSummaryTitle) }</@>
            <ul>{ for links.map(|outstanding| link(model, plan, outstanding)) }</ul>
            if more > 0 {
                { live(&texts.count(Msg::ReviewSummaryMore, more, &[])) }
            }
        </div>
    }
}

/// A link to the row of something outstanding, and why it is.
fn link(model: &Model, plan: &Plan, outstanding: &Outstanding<'_>) -> Html {
    let Outstanding { item, reason } = *outstanding;
    let texts = &model.messages;
    let title = match plan.find(item) {
        Some(index) => plan.items[index].title.as_str(),
        None => texts.get(match item {
            "account" => Msg::AccountId,
            "standing" => Msg::StandingTitle,
            "evidence" => Msg::EvidenceTitle,
            "there" => Msg::ThereTitle,
            "plan" => Msg::PlanTitle,
            "clock" => Msg::ClockTitle,
            _ => Msg::RouteTitle,
        }),
    };
    let text = if reason == Reason::Unanswered {
        title.to_owned()
    } else {
        labelled(texts, title, texts.get(reason_sentence(reason)))
    };
    let item = item.to_owned();
    // The text of a link in a list that grows shorter changes: each link goes with its row.
    html! {
        <li key={item.clone()}>
            <a href={format!("#{item}")} data-goto={item}>{ text }</a>
        </li>
    }
}
