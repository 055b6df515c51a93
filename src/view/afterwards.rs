//! Afterwards: the outcome, the dates that matter, and the record to keep or to continue from.

use domain::answer::{Outcome, OutcomeForm, Said};
use domain::plan::{Plan, TimelineEntry};
use messages::Msg;

use super::form::{self, Field, button, field, group, radios};
use super::joined::detailed;
use super::line::{line, message};
use super::notices;
use super::record::import;
use super::tag::Tag;
use super::words::paragraphs;
use crate::model::{Button, Model};

/// Everything below the heading "Afterwards".
pub fn afterwards(model: &Model) -> Option<Tag> {
    let plan = model.plan.as_ref().ok()?;
    let messages = &model.messages;
    let dates = plan.timeline.iter().map(|entry| date(model, entry));
    let below = Tag::list()
        .child(message(
            "p",
            "acc-text",
            messages,
            Msg::SectionAfterwardsIntro,
        ))
        .child(outcome(model))
        .child(message("h3", "", messages, Msg::DatesTitle))
        .child(message("p", "acc-hint", messages, Msg::DatesFromClosing))
        .child(Tag::new("ul").class("acc-dates").children(dates))
        .child(paragraphs(&plan.afterwards, "acc-text"))
        .child(export(model, plan))
        .child(import(model));
    Some(below)
}

fn outcome(model: &Model) -> Tag {
    let text = |message: Msg| model.messages.get(message);
    let nothing = OutcomeForm::default();
    let said = match model.case.said("outcome") {
        Some(Said::Outcome(said)) => said,
        _ => &nothing,
    };
    let closed = form::Choice {
        value: "closed",
        label: text(Msg::OutcomeClosed),
        hint: Some(text(Msg::OutcomePending)),
    };
    let choices = [
        closed,
        form::Choice::new("not-closed", text(Msg::OutcomeNotClosed)),
        form::Choice::new("not-known", text(Msg::OutcomeNotKnown)),
    ];
    let radios = radios("outcome.answer", said.outcome.map(Outcome::name), &choices);
    Tag::new("div")
        .class("acc-row")
        .child(group(text(Msg::OutcomeTitle), radios))
        .child(field(&Field {
            name: "outcome.closed-on",
            label: text(Msg::OutcomeClosedOn),
            hint: Some(text(Msg::OutcomeClosedOnHint)),
            value: &said.closed_on,
            digits: false,
        }))
        .child(field(&Field {
            name: "outcome.seen",
            label: text(Msg::OutcomeSeen),
            hint: None,
            value: &said.seen,
            digits: false,
        }))
        .child(notices::refused(model, "outcome"))
}

fn date(model: &Model, entry: &TimelineEntry) -> Tag {
    let title = detailed(&model.messages, &entry.title, &when(model, entry));
    Tag::new("li")
        .child(line("p", "acc-label", &title))
        .child(line("p", "", &entry.text))
}

/// The day or days of an entry: dates once the day of closing is known, else counted from it.
fn when(model: &Model, entry: &TimelineEntry) -> String {
    let messages = &model.messages;
    let closed = model.closed_on();
    let day = |days: u32| match closed {
        Some(closed) => messages.day(closed.plus_days(days)),
        None => messages.number(days.into()),
    };
    let Some(from) = entry.from_day else {
        return messages.get(Msg::DatesOpenEnded).to_owned();
    };
    let first = day(from);
    match entry.to_day.filter(|to| *to != from).map(day) {
        Some(last) => {
            let both = if closed.is_some() {
                Msg::DatesFromTo
            } else {
                Msg::DatesDays
            };
            messages.fill(both, &[("from", &first), ("to", &last)])
        }
        None if closed.is_some() => first,
        None => messages.fill(Msg::DatesDay, &[("day", &first)]),
    }
}

fn export(model: &Model, plan: &Plan) -> Tag {
    let messages = &model.messages;
    let button = |name: Button, label: Msg| button(name, None, messages.get(label));
    let dated = plan.timeline.iter().any(|entry| entry.in_calendar);
    let exported = model.ui.exported.as_deref().map(|exported| {
        let area = Tag::new("textarea")
            .fixed("name", "exported")
            .fixed("rows", "8")
            .flag("readonly", true)
            .fixed("dir", "auto")
            .value(exported);
        Tag::new("label")
            .class("acc-field")
            .child(message("span", "acc-label", messages, Msg::ExportText))
            .child(area)
    });
    Tag::new("div")
        .class("acc-record")
        .child(message("h3", "", messages, Msg::ExportTitle))
        .child(message("p", "acc-hint", messages, Msg::ExportHint))
        .child(button(Button::ExportMarkdown, Msg::ExportMarkdown))
        .child(button(Button::ExportJson, Msg::ExportJson))
        .child(dated.then(|| button(Button::ExportCalendar, Msg::ExportCalendar)))
        .child(button(Button::Print, Msg::ExportPrint))
        .child(exported)
}
