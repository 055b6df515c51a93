//! What became of the account.

use domain::answer::{Outcome, OutcomeForm, Said};
use domain::time::Date;
use messages::Msg;
use yew::prelude::*;

use crate::components::chip::Status;
use crate::components::date_field::date_field;
use crate::components::fold::{Line, fold};
use crate::components::live::Live;
use crate::components::radios::{Layout, radios};
use crate::components::refused::refused;
use crate::components::text_field::{TextField, text_field};
use crate::model::Model;

/// The question what became of the account: a line until it is answered or opened. Nothing of it is filled
/// in by itself.
pub fn outcome(model: &Model, open: bool) -> Html {
    let texts = &model.messages;
    let nothing = OutcomeForm::default();
    let said = match model.case.said("outcome") {
        Some(Said::Outcome(said)) => said,
        _ => &nothing,
    };
    let choice = |outcome: Outcome| (outcome.name(), texts.get(words::outcome(outcome)));
    let choices = [Outcome::Closed, Outcome::NotClosed, Outcome::NotKnown].map(choice);
    let chosen = said.outcome.map(Outcome::name);
    let seen = TextField {
        name: "outcome.seen",
        label: texts.get(Msg::OutcomeSeen),
        value: &said.seen,
        ..TextField::default()
    };
    let title = texts.get(Msg::OutcomeTitle);
    let line = Line {
        title,
        status: said.outcome.map_or(Status::Open, |_| Status::Said),
        settled: false,
        said: said
            .outcome
            .map_or("", |outcome| texts.get(words::outcome(outcome)))
            .to_owned(),
    };
    let inside = html! {
        <>
            <fieldset class="acc-group" aria-label={title.to_owned()}>
                <p class="acc-hint">{ texts.get(Msg::OutcomePending) }</p>
                { radios(Layout::List, "outcome.answer", chosen, &choices) }
            </fieldset>
            { date_field(texts, "outcome.closed-on", Msg::OutcomeClosedOn, Msg::OutcomeClosedOnHint, &said.closed_on) }
            <div role="status">
                if let Some(wrong) = wrong_day(model, &said.closed_on) {
                    { Live::class("acc-verdict").paragraph(texts.get(wrong)) }
                }
            </div>
            { text_field(&seen) }
            { refused(model, "outcome") }
        </>
    };
    html! { <div class="acc-row">{ fold(model.opened, &line, open, inside) }</div> }
}

/// What is wrong with the day of closing, if anything is. Somewhere it is tomorrow already.
fn wrong_day(model: &Model, typed: &str) -> Option<Msg> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let tomorrow = model.case.time(model.clock).date().plus_days(1);
    match Date::parse(typed) {
        None => Some(Msg::OutcomeNoDay),
        Some(day) if day > tomorrow => Some(Msg::OutcomeToCome),
        Some(_) => None,
    }
}
