//! What an item's answer comes to, and the button that says it again.

use domain::answer::{AS_CATEGORY, Choice, Said};
use domain::gate::Judgement;
use domain::plan::{ItemIndex, Plan};
use domain::reason::Reason;
use messages::Msg;
use words::grade_word;
use yew::prelude::*;

use crate::components::action_button::action_button_for;
use crate::components::chip::{Status, chip};
use crate::components::live::{Live, live};
use crate::model::{Button, Model};
use crate::view::joined::labelled;
use crate::view::sentences;

/// The status of an item.
pub fn status(model: &Model, plan: &Plan, index: ItemIndex, judgement: Judgement) -> Html {
    let texts = &model.messages;
    let id = plan.items[index].id.as_str();
    let said = model.case.said(id);
    let text = verdict(model, said, judgement);
    let again = match judgement {
        Judgement::Outstanding(Reason::ConfirmAgain) => !ages_by_its_day(said),
        Judgement::Outstanding(Reason::Changed) => true,
        Judgement::Outstanding(reason) => sentences::wants_saying_again(reason),
        _ => false,
    };
    // No group is said to settle an item that is not settled.
    let group = match judgement {
        Judgement::Settled { .. } => group_sentence(model, plan, index),
        _ => None,
    };
    html! {
        <div class="acc-status">
            if let Some(text) = group {
                { live(&text) }
            }
            { chip(Status::of(judgement, said), Live::VERDICT.paragraph(&text)) }
            if again {
                { action_button_for(Button::Confirm, id, texts.get(Msg::LabelConfirm)) }
            }
        </div>
    }
}

/// What an item's answer comes to, in words.
pub fn verdict(model: &Model, said: Option<&Said>, judgement: Judgement) -> String {
    let texts = &model.messages;
    match judgement {
        // Nobody asks for a file but of copies.
        Judgement::Settled { .. } if !matches!(said, Some(Said::Backup(_))) => {
            texts.get(Msg::StatusSettled).to_owned()
        }
        Judgement::Settled { grade, .. } => labelled(
            texts,
            texts.get(Msg::StatusSettled),
            texts.get(grade_word(grade)),
        ),
        Judgement::Outstanding(Reason::Unanswered) => texts.get(Msg::StatusOutstanding).to_owned(),
        Judgement::Outstanding(Reason::ConfirmAgain) if ages_by_its_day(said) => labelled(
            texts,
            texts.get(Msg::StatusOutstanding),
            texts.get(Msg::StatusCopyTooOld),
        ),
        Judgement::Outstanding(reason) => sentences::outstanding(texts, reason),
        Judgement::NotThere { grade, .. } => labelled(
            texts,
            texts.get(Msg::StatusNotThere),
            texts.get(grade_word(grade)),
        ),
        Judgement::Waiting => texts.get(Msg::StatusWaiting).to_owned(),
        Judgement::DoesNotApply => String::new(),
    }
}

/// Whether a copy is as old as the day that was given for it. Saying again today that it was copied then
/// makes it no younger.
fn ages_by_its_day(said: Option<&Said>) -> bool {
    matches!(said, Some(Said::Backup(form))
        if form.choice == Some(Choice::Kept) && !form.copied_on.trim().is_empty())
}

/// The group that speaks for the item, and its answer.
fn group_sentence(model: &Model, plan: &Plan, index: ItemIndex) -> Option<String> {
    let message = match model.case.said(&plan.items[index].id)? {
        Said::Backup(form) if form.choice == Some(Choice::AsSection) => Msg::StatusSection,
        Said::Backup(form) if form.choice == Some(Choice::AsCategory) => Msg::StatusCategory,
        Said::Decision(form) if form.option.as_deref() == Some(AS_CATEGORY) => Msg::StatusCategory,
        _ => return None,
    };
    let said = words::said(&model.messages, plan, &model.case, index);
    Some(model.messages.fill(message, &[("answer", &said.answer)]))
}
