//! Afterwards: the outcome, the dates that matter, and the record to keep or to continue from.

use domain::answer::{Outcome, OutcomeForm, Said};
use domain::plan::{Plan, TimelineEntry};
use messages::Msg;
use yew::prelude::*;

use super::form::{self, Field, button, field, group, radios};
use super::notices;
use super::record::import;
use super::words::paragraphs;
use crate::model::Model;

/// Everything below the heading "Afterwards".
pub fn afterwards(model: &Model) -> Html {
    let Ok(plan) = &model.plan else { return Html::default() };
    let messages = &model.messages;
    html! {
        <>
            <p class="acc-text">{ messages.get(Msg::SectionAfterwardsIntro).to_owned() }</p>
            { outcome(model) }
            <h3>{ messages.get(Msg::DatesTitle).to_owned() }</h3>
            <p class="acc-hint">{ messages.get(Msg::DatesFromClosing).to_owned() }</p>
            <ul class="acc-dates">{ for plan.timeline.iter().map(|entry| date(model, entry)) }</ul>
            { paragraphs(&plan.afterwards, "acc-text") }
            { export(model, plan) }
            { import(model) }
        </>
    }
}

fn outcome(model: &Model) -> Html {
    let text = |message: Msg| model.messages.get(message);
    let nothing = OutcomeForm::default();
    let said = match model.case.said("outcome") {
        Some(Said::Outcome(said)) => said,
        _ => &nothing,
    };
    let choices = [
        form::Choice { value: "closed", label: text(Msg::OutcomeClosed), hint: Some(text(Msg::OutcomePending)) },
        form::Choice::new("not-closed", text(Msg::OutcomeNotClosed)),
        form::Choice::new("not-known", text(Msg::OutcomeNotKnown)),
    ];
    html! {
        <div class="acc-row">
            { group(text(Msg::OutcomeTitle), radios("outcome.answer", said.outcome.map(Outcome::name), &choices)) }
            { field(&Field {
                name: "outcome.closed-on", label: text(Msg::OutcomeClosedOn), hint: Some(text(Msg::OutcomeClosedOnHint)),
                value: &said.closed_on, digits: false,
            }) }
            { field(&Field {
                name: "outcome.seen", label: text(Msg::OutcomeSeen), hint: None, value: &said.seen, digits: false,
            }) }
            { notices::refused(model, "outcome") }
        </div>
    }
}

fn date(model: &Model, entry: &TimelineEntry) -> Html {
    let messages = &model.messages;
    let day = |days: u32| model.closed_on().map_or_else(|| days.to_string(), |closed| closed.plus_days(days).iso());
    let counted = model.closed_on().is_none();
    let when = match (entry.from_day, entry.to_day) {
        (Some(from), Some(to)) if from != to => {
            let (from, to) = (day(from), day(to));
            if counted {
                messages.fill(Msg::DatesDays, &[("from", &from), ("to", &to)])
            } else {
                [&from, " – ", &to].concat()
            }
        }
        (Some(from), _) if counted => messages.fill(Msg::DatesDay, &[("day", &day(from))]),
        (Some(from), _) => day(from),
        (None, _) => messages.get(Msg::DatesOpenEnded).to_owned(),
    };
    html! {
        <li>
            <p class="acc-label">{ [&entry.title, " (", &when, ")"].concat() }</p>
            <p>{ entry.text.clone() }</p>
        </li>
    }
}

fn export(model: &Model, plan: &Plan) -> Html {
    let text = |message: Msg| model.messages.get(message);
    let dated = plan.timeline.iter().any(|entry| entry.in_calendar);
    html! {
        <div class="acc-record">
            <h3>{ text(Msg::ExportTitle).to_owned() }</h3>
            <p class="acc-hint">{ text(Msg::ExportHint).to_owned() }</p>
            { button("export-markdown", None, text(Msg::ExportMarkdown)) }
            { button("export-json", None, text(Msg::ExportJson)) }
            if dated {
                { button("export-calendar", None, text(Msg::ExportCalendar)) }
            }
            { button("print", None, text(Msg::ExportPrint)) }
            if let Some(exported) = &model.ui.exported {
                <label class="acc-field">
                    <span class="acc-label">{ text(Msg::ExportText).to_owned() }</span>
                    <textarea name="exported" rows="8" readonly=true dir="auto" value={exported.clone()} />
                </label>
            }
        </div>
    }
}
