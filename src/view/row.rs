//! The row of one item: what it is, its answer, and why it is outstanding.

use domain::answer::{AS_CATEGORY, BackupForm, Choice, DecisionForm, Place, Restore, Said};
use domain::gate::Judgement;
use domain::plan::{Decision, Item, ItemIndex, ItemKind, Plan};
use domain::reason::Reason;
use messages::{Messages, Msg};
use words::grade_word;

use super::evidence::notes;
use super::form::{self, Field, button, field, group, radios};
use super::joined::labelled;
use super::line::{line, live};
use super::notices;
use super::page::Slots;
use super::sentences;
use super::settling;
use super::tag::Tag;
use super::words::{answer, choice, paragraphs, why};
use crate::model::{Button, Model, Topic};

/// The row of the item at this place of the plan. Rows that don't apply stay, empty and hidden.
pub fn row(model: &Model, index: ItemIndex, slot: Slots<'_>) -> Option<Tag> {
    let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
    // While another plan takes over, a row of the one before may be drawn once more.
    let item = plan.items.get(index)?;
    let judgement = assessment.item(index);
    if judgement == Judgement::DoesNotApply {
        let row = Tag::new("div")
            .class("acc-row")
            .attribute("data-item", &item.id);
        return Some(row.flag("hidden", true));
    }
    let settled = matches!(judgement, Judgement::Settled { .. });
    let fieldset = Tag::new("fieldset")
        .child(line("legend", "acc-item-title", &item.title))
        .child(paragraphs(&item.text, "acc-text"))
        .child(controls(model, item))
        .child(notices::refused(model, &item.id))
        .child(status(model, plan, index, judgement))
        .child(notes(model, &item.id))
        .child(slot(Topic::More(index)));
    Some(settling::row(&item.id, settled).child(fieldset))
}

fn status(model: &Model, plan: &Plan, index: ItemIndex, judgement: Judgement) -> Tag {
    let messages = &model.messages;
    // Saying again today that it was copied then makes the copy no younger.
    let ages_by_its_day = match model.case.said(&plan.items[index].id) {
        Some(Said::Backup(form)) => {
            form.choice == Some(Choice::Kept) && !form.copied_on.trim().is_empty()
        }
        _ => false,
    };
    let text = match judgement {
        Judgement::Settled { grade, .. } => labelled(
            messages,
            messages.get(Msg::StatusSettled),
            messages.get(grade_word(grade)),
        ),
        Judgement::Outstanding(Reason::Unanswered) => {
            messages.get(Msg::StatusOutstanding).to_owned()
        }
        Judgement::Outstanding(Reason::ConfirmAgain) if ages_by_its_day => labelled(
            messages,
            messages.get(Msg::StatusOutstanding),
            messages.get(Msg::StatusCopyTooOld),
        ),
        Judgement::Outstanding(reason) => sentences::outstanding(messages, reason),
        Judgement::DoesNotApply => String::new(),
    };
    let again = match judgement {
        Judgement::Outstanding(Reason::ConfirmAgain) => !ages_by_its_day,
        Judgement::Outstanding(reason) => matches!(
            reason,
            Reason::Changed
                | Reason::EvidenceRemoved
                | Reason::InTheFuture
                | Reason::ClockCorrected
        ),
        _ => false,
    };
    // No group is said to settle an item that is not settled.
    let group = match judgement {
        Judgement::Settled { .. } => group_sentence(model, plan, index),
        _ => None,
    };
    let id = plan.items[index].id.as_str();
    let confirm = || button(Button::Confirm, Some(id), messages.get(Msg::LabelConfirm));
    Tag::new("div")
        .class("acc-status")
        .child(group.map(|group| live("p", "", &group)))
        .child(live("p", "acc-verdict", &text))
        .child(again.then(confirm))
}

/// The group that speaks for the item, and its answer.
fn group_sentence(model: &Model, plan: &Plan, index: ItemIndex) -> Option<String> {
    let message = match model.case.said(&plan.items[index].id)? {
        Said::Backup(form) if form.choice == Some(Choice::AsSection) => Msg::StatusSection,
        Said::Backup(form) if form.choice == Some(Choice::AsCategory) => Msg::StatusCategory,
        Said::Decision(form) if form.option.as_deref() == Some(AS_CATEGORY) => Msg::StatusCategory,
        _ => return None,
    };
    let (answer, _) = answer(model, plan, index);
    Some(model.messages.fill(message, &[("answer", &answer)]))
}

fn controls(model: &Model, item: &Item) -> Tag {
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
        ItemKind::Host => Tag::list().child(match model.case.reference(item) {
            Some(reference) => {
                let label = messages.get(Msg::LabelHostConfirmed);
                // The reference's own direction turns nothing around it.
                live(
                    "p",
                    "",
                    &[label, ": \u{2068}", reference, "\u{2069}"].concat(),
                )
            }
            None => live("p", "", messages.get(Msg::LabelHostWaits)),
        }),
        ItemKind::Statement(label) => {
            statement(item, label, matches!(said, Some(Said::Statement(true))))
        }
    }
}

fn statement(item: &Item, label: &str, read: bool) -> Tag {
    let input = Tag::new("input")
        .fixed("type", "checkbox")
        .attribute("name", &name(item, ".answer"))
        .value("read")
        .checked(read);
    let label = Tag::new("label")
        .child(input)
        .child(line("span", "", label));
    Tag::new("div").class("acc-choice").child(label)
}

#[inline(never)]
fn name(item: &Item, field: &str) -> String {
    [&item.id, field].concat()
}

#[inline(never)]
fn backup(messages: &Messages, item: &Item, backup: &BackupForm) -> Tag {
    let mut choices = Vec::new();
    for value in Choice::ALL {
        if let Some(label) = choice(messages, *value) {
            choices.push(form::Choice::new(value.name(), label));
        }
    }
    let chosen = backup.choice;
    Tag::list()
        .child(radios(
            &name(item, ".answer"),
            chosen.map(Choice::name),
            &choices,
        ))
        .child((chosen == Some(Choice::Kept)).then(|| kept(messages, item, backup)))
        .child((chosen == Some(Choice::LetGo)).then(|| why(messages, &item.id, &backup.why, false)))
}

fn kept(messages: &Messages, item: &Item, backup: &BackupForm) -> Tag {
    let text = |message: Msg| messages.get(message);
    let places = [
        form::Choice::new(Place::OtherAccount.name(), text(Msg::KeptOtherAccount)),
        form::Choice::new(Place::OutsideAws.name(), text(Msg::KeptOutsideAws)),
    ];
    let restores = [
        form::Choice::new(Restore::Tried.name(), text(Msg::KeptTried)),
        form::Choice::new(Restore::NotTried.name(), text(Msg::KeptNotTried)),
    ];
    let place = radios(
        &name(item, ".place"),
        backup.place.map(Place::name),
        &places,
    );
    let restore = radios(
        &name(item, ".restore"),
        backup.restore.map(Restore::name),
        &restores,
    );
    let destination = (backup.place == Some(Place::OtherAccount)).then(|| {
        field(&Field {
            name: &name(item, ".destination-account"),
            label: text(Msg::KeptDestinationAccount),
            hint: Some(text(Msg::KeptDestinationHint)),
            value: &backup.destination_account,
            digits: true,
        })
    });
    Tag::new("div")
        .class("acc-fields")
        .child(group(text(Msg::KeptPlace), place))
        .child(destination)
        .child(field(&Field {
            name: &name(item, ".where"),
            label: text(Msg::KeptWhere),
            hint: Some(text(Msg::KeptWhereHint)),
            value: &backup.location,
            digits: false,
        }))
        .child(field(&Field {
            name: &name(item, ".copied-on"),
            label: text(Msg::KeptCopiedOn),
            hint: Some(text(Msg::KeptCopiedOnHint)),
            value: &backup.copied_on,
            digits: false,
        }))
        .child(group(text(Msg::KeptRestore), restore))
}

#[inline(never)]
fn decision(messages: &Messages, item: &Item, decision: &Decision, said: &DecisionForm) -> Tag {
    let chosen = said.option.as_deref();
    let mut choices = Vec::new();
    let mut wanted = None;
    for option in &decision.options {
        let hint = option.hint.as_deref();
        choices.push(form::Choice {
            value: &option.id,
            label: &option.label,
            hint,
        });
        if option.wants_why && chosen == Some(option.id.as_str()) {
            wanted = Some(option.attests);
        }
    }
    Tag::list()
        .child(radios(&name(item, ".answer"), chosen, &choices))
        .child(wanted.map(|name| why(messages, &item.id, &said.why, name)))
}
