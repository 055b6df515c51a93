//! The way around the page: how far each section is, and the way to the next open question. Beside the
//! page where there is room, else a bar at its top.

mod ring;

use messages::{Messages, Msg};
use yew::prelude::*;

use self::ring::ring;
use super::live::Live;
use super::shown::use_shown;
use crate::model::places::{
    ACCOUNT, AFTERWARDS, EVIDENCE, HAND_OFF, Progress, REVIEW, THERE, places,
};
use crate::model::{Button, Model, Topic};
use crate::view::sentences;

/// How much is settled, announced as it changes.
const PROGRESS: Live = Live {
    part: Some("acc-progress"),
    role: Some("status"),
    ..Live::class("acc-progress")
};

/// The list of sections, with the button that leads on.
#[component]
pub fn Rail() -> Html {
    use_shown(Topic::Progress, |model| {
        let texts = &model.messages;
        let assessment = model.assessment.as_ref()?;
        let progress = sentences::progress(texts, assessment);
        // Not announced: it would be at every key.
        let saved = model.ui.saved_at.map(|at| {
            let time = texts.time(at);
            texts.fill(Msg::RailSaved, &[("time", &time)])
        });
        let open = model.ui.lists_places;
        let ends = [
            (REVIEW, texts.get(Msg::SectionReviewTitle)),
            (HAND_OFF, texts.get(Msg::SectionHandOffTitle)),
            (AFTERWARDS, texts.get(Msg::SectionAfterwardsTitle)),
        ];
        let sections = places(model);
        let sections = sections
            .iter()
            .map(|(name, progress)| place(texts, name, title(model, name), Some(*progress)));
        let ends = ends.map(|(name, title)| place(texts, name, title, None));
        Some(html! {
            <nav class="acc-rail" part="acc-rail" aria-label={texts.get(Msg::RailTitle).to_owned()}>
                <div class="acc-rail-state">
                    { PROGRESS.paragraph(&progress) }
                    if let Some(saved) = saved {
                        { Live::class("acc-saved").paragraph(&saved) }
                    }
                </div>
                <button
                    type="button"
                    class="acc-button acc-places-button"
                    data-action={Button::Places.name()}
                    aria-expanded={open.to_string()}
                >
                    { texts.get(Msg::RailPlaces) }
                </button>
                { next(model, assessment.is_open()) }
                <ul class="acc-places" data-open={open.to_string()}>
                    <>{ for sections }</>
                    { for ends }
                </ul>
            </nav>
        })
    })
}

/// The way on: to the next open question or, where there is none, to the review and from there to the
/// hand-off.
fn next(model: &Model, open: bool) -> Html {
    let texts = &model.messages;
    let (short, long) = match (open, model.ui.reviewing) {
        (false, _) => (Msg::RailNextShort, Msg::RailNext),
        (true, false) => (Msg::SectionReviewTitle, Msg::SectionReviewTitle),
        (true, true) if model.is_closed() => {
            (Msg::SectionAfterwardsTitle, Msg::SectionAfterwardsTitle)
        }
        (true, true) => (Msg::SectionHandOffTitle, Msg::SectionHandOffTitle),
    };
    html! {
        <button type="button" class="acc-button acc-next" data-action={Button::Next.name()}>
            <span class="acc-short">{ texts.get(short) }</span>
            <span class="acc-long">{ texts.get(long) }</span>
        </button>
    }
}

fn title<'a>(model: &'a Model, name: &str) -> &'a str {
    let texts = &model.messages;
    match name {
        ACCOUNT => texts.get(Msg::SectionAccountTitle),
        EVIDENCE => texts.get(Msg::EvidenceTitle),
        THERE => texts.get(Msg::ThereTitle),
        name => {
            let plan = model.plan.as_ref().ok();
            let section = plan.and_then(|plan| Some(&plan.sections[plan.section(name)?]));
            section.map_or("", |section| &section.title)
        }
    }
}

fn place(texts: &Messages, name: &str, title: &str, progress: Option<Progress>) -> Html {
    let progress = progress.filter(|progress| progress.required > 0);
    let count = progress.map(|progress| {
        let [settled, required] =
            [progress.settled, progress.required].map(|count| texts.number(count as u64));
        let values = [("settled", settled.as_str()), ("required", &required)];
        texts.fill(Msg::RailCount, &values)
    });
    let contradicted = progress.is_some_and(|progress| progress.contradicted);
    html! {
        <li key={name.to_owned()}>
            <a
                class="acc-place"
                href={format!("#{name}")}
                data-section-link={name.to_owned()}
                data-settled={progress.map(|progress| progress.is_settled().to_string())}
            >
                { ring(progress) }
                <span class="acc-place-title">{ title.to_owned() }</span>
                if let Some(count) = count {
                    { Live::class("acc-count").span(&count) }
                }
                if contradicted {
                    <span class="acc-place-contradicted">{ texts.get(Msg::RailContradicted) }</span>
                }
            </a>
        </li>
    }
}
