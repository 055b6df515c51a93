//! The dates that matter, as a time line and as a list of the same.

use domain::matters::dates_that_matter;
use domain::plan::{Figure, Plan, TimelineEntry};
use domain::time::Date;
use messages::{Messages, Msg};
use yew::prelude::*;

use super::chart::{Chart, chart};
use crate::components::live::live;
use crate::model::Model;
use crate::view::joined::detailed;

/// The dates. Those who see no drawing read the list. As long as no day of closing is known, they are folded.
pub fn dates(model: &Model, plan: &Plan) -> Html {
    let texts = &model.messages;
    let heading = model.config.heading(3);
    let closed = model.closed_on();
    let today = closed.and_then(|closed| model.case.time(model.clock).date().days_since(closed));
    let entries: Vec<&TimelineEntry> = dates_that_matter(plan, &model.case).collect();
    let drawn = Chart {
        texts,
        entries: &entries,
        for_good: plan.figures.get(Figure::ClosedForGoodDays),
        closed,
        today,
        right_to_left: model.config.right_to_left,
    };
    if closed.is_none() {
        return html! {
            <details class="acc-more acc-timeline" data-panel="dates">
                <summary>{ texts.get(Msg::DatesTitle) }</summary>
                <p class="acc-hint">{ texts.get(Msg::DatesFromClosing) }</p>
                { chart(&drawn) }
                { list(texts, closed, &entries) }
                { rest(texts, plan) }
            </details>
        };
    }
    html! {
        <div class="acc-timeline" data-panel="dates">
            <@{heading}>{ texts.get(Msg::DatesTitle) }</@>
            if let Some(today) = today {
                { live(&texts.fill(Msg::DatesTodayIs, &[("day", &texts.number(today.into()))])) }
            }
            { chart(&drawn) }
            { list(texts, closed, &entries) }
            { rest(texts, plan) }
        </div>
    }
}

fn list(texts: &Messages, closed: Option<Date>, entries: &[&TimelineEntry]) -> Html {
    html! {
        <>
            <ul class="acc-dates">{ for entries.iter().map(|entry| date(texts, closed, entry)) }</ul>
            <p>{ texts.get(Msg::DatesPlanOn) }</p>
            <p>{ texts.get(Msg::DatesKeepUntil) }</p>
        </>
    }
}

fn date(texts: &Messages, closed: Option<Date>, entry: &TimelineEntry) -> Html {
    let days = words::days_after(texts, closed, (entry.from_day, entry.to_day));
    let title = detailed(texts, &entry.title, &days);
    html! {
        <li key={format!("{} {title}", entry.id)}>
            <p class="acc-label">{ title.clone() }</p>
            <p>{ &entry.text }</p>
        </li>
    }
}

/// What else can be done and has to be known, for whoever asks.
fn rest(texts: &Messages, plan: &Plan) -> Html {
    if plan.afterwards.is_empty() {
        return Html::default();
    }
    let paragraph = |text: &String| html! { <p class="acc-text">{ text }</p> };
    html! {
        <details class="acc-more">
            <summary>{ texts.get(Msg::DatesMore) }</summary>
            { for plan.afterwards.iter().map(paragraph) }
        </details>
    }
}
