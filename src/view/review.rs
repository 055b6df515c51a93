//! What is missing, the review, and with it the hand-off.

use domain::gate::{Assessment, Judgement, Outstanding};
use domain::grade::Grade;
use domain::plan::Plan;
use messages::Msg;
use text_views::{grade_word, reason_sentence};
use yew::prelude::*;

use super::hand_off;
use super::words::{answer, live, paragraphs};
use crate::model::Model;

/// So many links are listed at most; the plan itself shows the rest.
const MOST: usize = 200;

/// The sections of review and hand-off.
pub fn review(model: &Model) -> Html {
    let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else { return Html::default() };
    let text = |message: Msg| model.messages.get(message);
    let reviewing = model.ui.reviewing && assessment.is_open();
    html! {
        <>
            <section class="acc-section" data-section="review">
                <h2 class="acc-heading">{ text(Msg::SectionReviewTitle).to_owned() }</h2>
                <p class="acc-text">{ text(Msg::SectionReviewIntro).to_owned() }</p>
                <p class="acc-missing" id="acc-missing">{ live(missing(model, plan, assessment)) }</p>
                <button type="button" class="acc-button acc-primary" data-action="review" aria-describedby="acc-missing">
                    { text(Msg::ReviewButton).to_owned() }
                </button>
                if model.ui.attempted && !assessment.is_open() {
                    { summary(model, plan, assessment) }
                }
                if reviewing {
                    { answers(model, plan, assessment) }
                }
            </section>
            <section class="acc-section" data-section="hand-off">
                <h2 class="acc-heading">{ text(Msg::SectionHandOffTitle).to_owned() }</h2>
                if reviewing {
                    { hand_off::panel(model, plan, assessment) }
                } else {
                    <p class="acc-text">{ text(Msg::SectionHandOffIntro).to_owned() }</p>
                }
            </section>
        </>
    }
}

/// The sentence that says what is missing: how many, and in which sections.
fn missing(model: &Model, plan: &Plan, assessment: &Assessment) -> String {
    let messages = &model.messages;
    if assessment.is_open() {
        return messages.get(Msg::ReviewReady).to_owned();
    }
    let mut sections: Vec<(&str, usize)> = Vec::new();
    for outstanding in assessment.outstanding(plan) {
        let title = match plan.find(outstanding.item) {
            Some(index) => plan.sections[plan.section_of(index)].title.as_str(),
            None if outstanding.item == "route" => messages.get(Msg::RouteTitle),
            None => messages.get(Msg::SectionAccountTitle),
        };
        match sections.iter_mut().find(|(known, _)| *known == title) {
            Some((_, count)) => *count += 1,
            None => sections.push((title, 1)),
        }
    }
    let count = sections.iter().map(|(_, count)| count).sum();
    let list: Vec<String> = sections.iter().map(|(title, count)| [*title, " (", &count.to_string(), ")"].concat()).collect();
    messages.count(Msg::ReviewMissingOne, Msg::ReviewMissing, count, &[("list", &list.join(", "))])
}

fn summary(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let messages = &model.messages;
    let title = |outstanding: &Outstanding<'_>| match plan.find(outstanding.item) {
        Some(index) => plan.items[index].title.as_str(),
        None => messages.get(match outstanding.item {
            "account" => Msg::AccountId,
            "standing" => Msg::StandingTitle,
            _ => Msg::RouteTitle,
        }),
    };
    let entry = |outstanding: Outstanding<'_>| {
        let words = [title(&outstanding), ": ", messages.get(reason_sentence(outstanding.reason))].concat();
        html! {
            <li><a href={["#", outstanding.item].concat()} data-goto={outstanding.item.to_owned()}>{ live(words) }</a></li>
        }
    };
    let count = assessment.outstanding(plan).count();
    html! {
        <div class="acc-summary" tabindex="-1" role="group" aria-labelledby="acc-summary-title">
            <h3 id="acc-summary-title">{ messages.get(Msg::ReviewSummaryTitle).to_owned() }</h3>
            <ul>{ for assessment.outstanding(plan).take(MOST).map(entry) }</ul>
            if count > MOST {
                <p>{ live(messages.fill(Msg::ReviewSummaryMore, &[("count", &(count - MOST).to_string())])) }</p>
            }
        </div>
    }
}

fn answers(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let messages = &model.messages;
    let settled = || {
        (0..plan.items.len()).filter_map(|index| match assessment.item(index) {
            Judgement::Settled { grade, .. } => Some((index, grade)),
            Judgement::DoesNotApply | Judgement::Outstanding(_) => None,
        })
    };
    let lost: Vec<String> = settled()
        .filter(|(_, grade)| *grade == Grade::Waived)
        .map(|(index, _)| {
            let (_, why) = answer(model, plan, index);
            messages.fill(Msg::ReviewLetGo, &[("title", &plan.items[index].title), ("why", &why)])
        })
        .collect();
    let row = |(index, grade): (usize, Grade)| {
        let item = &plan.items[index];
        let (words, detail) = answer(model, plan, index);
        html! {
            <li class="acc-answer">
                <p class="acc-item-title">{ item.title.clone() }</p>
                <p>{ words }</p>
                if !detail.is_empty() {
                    <p class="acc-typed" dir="auto">{ detail }</p>
                }
                <p class="acc-hint">{ messages.get(grade_word(grade)).to_owned() }</p>
                <a href={["#", &item.id].concat()} data-goto={item.id.clone()}
                    aria-label={messages.fill(Msg::ReviewChangeWhat, &[("title", &item.title)])}>
                    { messages.get(Msg::ReviewChange).to_owned() }
                </a>
            </li>
        }
    };
    html! {
        <div class="acc-review" data-panel="review" tabindex="-1">
            <h3>{ messages.get(Msg::ReviewLost).to_owned() }</h3>
            if lost.is_empty() {
                <p>{ messages.get(Msg::ReviewLostNothing).to_owned() }</p>
            }
            { paragraphs(&lost, "acc-typed") }
            <h3>{ messages.get(Msg::ReviewAnswers).to_owned() }</h3>
            <ul class="acc-answers">{ for settled().map(row) }</ul>
        </div>
    }
}
