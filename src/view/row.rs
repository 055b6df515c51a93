//! The row of one item: what it is, its answer, and why it is outstanding.

use domain::answer::{BackupForm, Choice, DecisionForm, Place, Restore, Said};
use domain::gate::Judgement;
use domain::plan::{Decision, Item, ItemIndex, ItemKind};
use domain::reason::Reason;
use messages::{Messages, Msg};
use text_views::{grade_word, reason_sentence};
use yew::prelude::*;

use super::form::{self, Field, button, field, group, radios};
use super::item::more;
use super::notices;
use super::words::{answer, choice, live, paragraphs};
use crate::model::Model;

/// The row of the item at this place of the plan. Rows that don't apply stay, empty and hidden.
pub fn row(model: &Model, index: ItemIndex) -> Html {
    let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else { return Html::default() };
    let item = &plan.items[index];
    let judgement = assessment.item(index);
    if judgement == Judgement::DoesNotApply {
        return html! { <div class="acc-row" data-item={item.id.clone()} hidden=true></div> };
    }
    let messages = &model.messages;
    let state = match judgement {
        Judgement::Settled { .. } => "settled",
        Judgement::Outstanding(_) | Judgement::DoesNotApply => "outstanding",
    };
    html! {
        <div class="acc-row" data-item={item.id.clone()} data-state={state}>
            <fieldset>
                <legend class="acc-item-title">{ item.title.clone() }</legend>
                { paragraphs(&item.text, "acc-text") }
                { controls(model, item) }
                { notices::refused(model, &item.id) }
                { status(model, index, judgement) }
                { more(messages, plan, item) }
            </fieldset>
        </div>
    }
}

fn status(model: &Model, index: ItemIndex, judgement: Judgement) -> Html {
    let Ok(plan) = &model.plan else { return Html::default() };
    let item = &plan.items[index];
    let messages = &model.messages;
    let group = group_sentence(model, index);
    let text = match judgement {
        Judgement::Settled { grade, .. } => {
            [messages.get(Msg::StatusSettled), ": ", messages.get(grade_word(grade))].concat()
        }
        Judgement::Outstanding(Reason::Unanswered) => messages.get(Msg::StatusOutstanding).to_owned(),
        Judgement::Outstanding(reason) => {
            [messages.get(Msg::StatusOutstanding), ": ", messages.get(reason_sentence(reason))].concat()
        }
        Judgement::DoesNotApply => String::new(),
    };
    let again = matches!(
        judgement,
        Judgement::Outstanding(
            Reason::ConfirmAgain | Reason::Changed | Reason::EvidenceRemoved | Reason::InTheFuture
        )
    );
    html! {
        <div class="acc-status">
            if let Some(group) = group {
                <p>{ live(group) }</p>
            }
            <p class="acc-verdict">{ live(text) }</p>
            if again {
                { button("confirm", Some(&item.id), messages.get(Msg::LabelConfirm)) }
            }
        </div>
    }
}

/// Which group speaks for the item, and what it says.
fn group_sentence(model: &Model, index: ItemIndex) -> Option<String> {
    let plan = model.plan.as_ref().ok()?;
    let message = match model.case.said(&plan.items[index].id)? {
        Said::Backup(form) if form.choice == Some(Choice::AsSection) => Msg::StatusSection,
        Said::Backup(form) if form.choice == Some(Choice::AsCategory) => Msg::StatusCategory,
        Said::Decision(form) if form.option.as_deref() == Some(domain::answer::AS_CATEGORY) => Msg::StatusCategory,
        _ => return None,
    };
    let (answer, _) = answer(model, plan, index);
    Some(model.messages.fill(message, &[("answer", &answer)]))
}

fn controls(model: &Model, item: &Item) -> Html {
    let messages = &model.messages;
    let said = model.case.said(&item.id);
    match &item.kind {
        ItemKind::Backup(_) => match said {
            Some(Said::Backup(form)) => backup(messages, item, form),
            _ => backup(messages, item, &BackupForm::default()),
        },
        ItemKind::Decision(options) => match said {
            Some(Said::Decision(form)) => decision(messages, item, options, form),
            _ => decision(messages, item, options, &DecisionForm::default()),
        },
        ItemKind::Statement(label) => {
            let checked = said == Some(&Said::Statement(true));
            html! {
                <div class="acc-choice">
                    <label>
                        <input type="checkbox" name={name(item, "answer")} value="read" {checked} />
                        <span>{ label.clone() }</span>
                    </label>
                </div>
            }
        }
    }
}

fn name(item: &Item, field: &str) -> String {
    [&item.id, ".", field].concat()
}

fn backup(messages: &Messages, item: &Item, backup: &BackupForm) -> Html {
    let choices: Vec<form::Choice<'_>> = Choice::ALL
        .iter()
        .filter_map(|value| Some(form::Choice::new(value.name(), choice(messages, *value)?)))
        .collect();
    html! {
        <>
            { radios(&name(item, "answer"), backup.choice.map(Choice::name), &choices) }
            if backup.choice == Some(Choice::Kept) {
                { kept(messages, item, backup) }
            }
            if backup.choice == Some(Choice::LetGo) {
                { why(messages, item, &backup.why) }
            }
        </>
    }
}

fn kept(messages: &Messages, item: &Item, backup: &BackupForm) -> Html {
    let text = |message: Msg| messages.get(message);
    let places = [
        form::Choice::new(Place::OtherAccount.name(), text(Msg::KeptOtherAccount)),
        form::Choice::new(Place::OutsideAws.name(), text(Msg::KeptOutsideAws)),
    ];
    let restores = [
        form::Choice::new(Restore::Tried.name(), text(Msg::KeptTried)),
        form::Choice::new(Restore::NotTried.name(), text(Msg::KeptNotTried)),
    ];
    html! {
        <div class="acc-fields">
            { group(text(Msg::KeptPlace), radios(&name(item, "place"), backup.place.map(Place::name), &places)) }
            if backup.place == Some(Place::OtherAccount) {
                { field(&Field {
                    name: &name(item, "destination-account"), label: text(Msg::KeptDestinationAccount),
                    hint: Some(text(Msg::KeptDestinationHint)), value: &backup.destination_account, digits: true,
                }) }
            }
            { field(&Field {
                name: &name(item, "where"), label: text(Msg::KeptWhere),
                hint: Some(text(Msg::KeptWhereHint)), value: &backup.location, digits: false,
            }) }
            { field(&Field {
                name: &name(item, "copied-on"), label: text(Msg::KeptCopiedOn),
                hint: Some(text(Msg::KeptCopiedOnHint)), value: &backup.copied_on, digits: false,
            }) }
            { group(text(Msg::KeptRestore), radios(&name(item, "restore"), backup.restore.map(Restore::name), &restores)) }
        </div>
    }
}

fn why(messages: &Messages, item: &Item, value: &str) -> Html {
    field(&Field {
        name: &name(item, "why"),
        label: messages.get(Msg::LabelWhy),
        hint: Some(messages.get(Msg::LabelWhyHint)),
        value,
        digits: false,
    })
}

fn decision(messages: &Messages, item: &Item, decision: &Decision, said: &DecisionForm) -> Html {
    let choices: Vec<form::Choice<'_>> = decision
        .options
        .iter()
        .map(|option| form::Choice { value: &option.id, label: &option.label, hint: option.hint.as_deref() })
        .collect();
    let wants_why = said.option.as_deref().and_then(|option| item.option(option)).is_some_and(|option| option.wants_why);
    html! {
        <>
            { radios(&name(item, "answer"), said.option.as_deref(), &choices) }
            if wants_why {
                { why(messages, item, &said.why) }
            }
        </>
    }
}
