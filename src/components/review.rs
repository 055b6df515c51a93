//! The review, and below it the hand-off: what is missing first, then everything once more before the
//! console.

mod answers;
mod blocks;
mod line;
mod missing;
mod summary;

use domain::gate::Assessment;
use domain::plan::Plan;
use messages::Msg;
use yew::prelude::*;

use self::answers::answers;
use self::missing::Missing;
use self::summary::summary;
use super::hand_off;
use super::shown::use_shown;
use crate::model::{Button, Model, Topic};

/// The sections of review and hand-off.
#[component]
pub fn Review() -> Html {
    use_shown(Topic::Review, |model| {
        let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
        Some(html! {
            <>
                { review(model, plan, assessment) }
                { hand_off(model, plan, assessment) }
            </>
        })
    })
}

/// Whether everything is settled, and was asked for.
fn is_reviewing(model: &Model, assessment: &Assessment) -> bool {
    model.ui.reviewing && assessment.is_open()
}

fn review(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let texts = &model.messages;
    let heading = model.config.heading(2);
    html! {
        <section data-section="review">
            <@{heading} class="acc-heading" part="acc-heading" tabindex="-1">
                { texts.get(Msg::SectionReviewTitle) }
            </@>
            <p class="acc-text">{ texts.get(Msg::SectionReviewIntro) }</p>
            <Missing />
            <button
                type="button"
                class={classes!("acc-button", (!is_reviewing(model, assessment)).then_some("acc-primary"))}
                data-action={Button::Review.name()}
                aria-describedby="acc-missing"
            >
                { texts.get(Msg::ReviewButton) }
            </button>
            if model.ui.attempted && !assessment.is_open() {
                { summary(model, plan, assessment) }
            }
            if is_reviewing(model, assessment) {
                { answers(model, plan, assessment) }
            }
        </section>
    }
}

fn hand_off(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let texts = &model.messages;
    let heading = model.config.heading(2);
    html! {
        <section data-section="hand-off">
            <@{heading} class="acc-heading" part="acc-heading" tabindex="-1">
                { texts.get(Msg::SectionHandOffTitle) }
            </@>
            if is_reviewing(model, assessment) {
                { hand_off::hand_off(model, plan, assessment) }
            } else {
                <p class="acc-text">{ texts.get(Msg::SectionHandOffIntro) }</p>
            }
        </section>
    }
}
