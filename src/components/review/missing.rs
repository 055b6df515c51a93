//! How much is missing, and where.

use domain::gate::{Assessment, Judgement};
use domain::plan::Plan;
use messages::{Messages, Msg};
use yew::prelude::*;

use crate::components::live::live;
use crate::components::shown::use_shown;
use crate::model::Topic;
use crate::view::joined::detailed;

/// The sentence that says what is missing, or that nothing is. It describes the button below it.
#[component]
pub fn Missing() -> Html {
    use_shown(Topic::Missing, |model| {
        let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
        let texts = &model.messages;
        let text = if assessment.is_open() {
            texts.get(Msg::ReviewReady).to_owned()
        } else {
            how_many(texts, plan, assessment)
        };
        Some(html! { <div id="acc-missing" class="acc-missing">{ live(&text) }</div> })
    })
}

/// How many are missing, and in which sections. This is drawn after every answer, so it counts
/// judgements and looks nothing up.
fn how_many(texts: &Messages, plan: &Plan, assessment: &Assessment) -> String {
    let own = |title: Msg, missing: usize| (texts.get(title), missing);
    let account =
        usize::from(assessment.account().is_err()) + usize::from(assessment.standing().is_err());
    let mut counts = vec![
        own(Msg::SectionAccountTitle, account),
        own(Msg::RouteTitle, usize::from(assessment.route().is_err())),
        own(
            Msg::EvidenceTitle,
            usize::from(assessment.evidence().is_err()),
        ),
        own(Msg::PlanTitle, usize::from(assessment.plan().is_err())),
        own(Msg::ClockTitle, usize::from(assessment.clock().is_err())),
    ];
    let there = assessment.there().is_some_and(|there| there.is_err());
    counts.push(own(Msg::ThereTitle, usize::from(there)));
    for (index, section) in plan.sections.iter().enumerate() {
        let missing = plan.items_of_section(index).filter(|item| {
            let outstanding = matches!(assessment.item(*item), Judgement::Outstanding(_));
            outstanding && plan.items[*item].required
        });
        counts.push((&section.title, missing.count()));
    }
    counts.retain(|(_, missing)| *missing > 0);
    let total: usize = counts.iter().map(|(_, missing)| missing).sum();
    let parts: Vec<String> = counts
        .iter()
        .map(|(title, missing)| detailed(texts, title, &texts.number(*missing as u64)))
        .collect();
    let list = texts.list(&parts);
    texts.count(Msg::ReviewMissing, total as u64, &[("list", &list)])
}
