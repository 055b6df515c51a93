//! How far one is, and the account: id, name, who is answering, standing, and the accounts kept here.

use domain::reason::Reason;
use domain::standing::Standing;
use messages::Msg;
use text_views::reason_sentence;

use super::evidence::notes;
use super::form::{self, Field, button, field, radios};
use super::joined::labelled;
use super::line::{line, live, message};
use super::notices;
use super::tag::Tag;
use crate::model::{Button, DRAFT, Model, name_of};

/// The rows of account and standing.
pub fn account(model: &Model) -> Option<Tag> {
    let messages = &model.messages;
    let text = |message: Msg| messages.get(message);
    let assessment = model.assessment.as_ref()?;
    let row = row("account", assessment.account().is_ok())
        .child(message("p", "acc-text", messages, Msg::SectionAccountIntro))
        .child(field(&Field {
            name: "account-id",
            label: text(Msg::AccountId),
            hint: Some(text(Msg::AccountIdHint)),
            value: &model.case.typed_id,
            digits: true,
        }))
        .child(outstanding(model, assessment.account().err()))
        .child(changed_id(model))
        .child(notes(model, "account"))
        .child(field(&Field {
            name: "account-name",
            label: text(Msg::AccountName),
            hint: None,
            value: model.case.text("account-name"),
            digits: false,
        }))
        .child(answered_by(model))
        .child(notices::refused(model, "account-id"))
        .child(notices::refused(model, "account-name"))
        .child(notices::refused(model, "answered-by"))
        .child(kept_accounts(model));
    let list = Tag::list().child(loading(model)).child(row);
    Some(list.child(standing(model)))
}

/// Another plan was asked for: nothing is judged by this one any more.
fn loading(model: &Model) -> Option<Tag> {
    let reason = model.assessment.as_ref()?.plan().err()?;
    Some(row("plan", false).child(outstanding(model, Some(reason))))
}

/// Who is answering: a field, or whom the host names.
fn answered_by(model: &Model) -> Tag {
    let label = model.messages.get(Msg::AccountAnsweredBy);
    let actor = model.actor();
    if !actor.is_empty() {
        return line(
            "p",
            "acc-text",
            &[label, ": \u{2068}", &actor, "\u{2069}"].concat(),
        );
    }
    field(&Field {
        name: "answered-by",
        label,
        hint: Some(model.messages.get(Msg::AccountAnsweredByHint)),
        value: model.case.text("answered-by"),
        digits: false,
    })
}

/// The row of something that has to be settled.
#[inline(never)]
pub fn row(item: &str, settled: bool) -> Tag {
    Tag::new("div")
        .class("acc-row")
        .attribute("data-item", item)
        .fixed(
            "data-state",
            if settled { "settled" } else { "outstanding" },
        )
}

/// One plain sentence that says how far one is; announced when it changes.
pub fn progress(model: &Model) -> Option<Tag> {
    let assessment = model.assessment.as_ref()?;
    let [settled, required] = [assessment.settled(), assessment.required()]
        .map(|count| model.messages.number(count as u64));
    let values = [
        ("settled", settled.as_str()),
        ("required", required.as_str()),
    ];
    let sentence = model.messages.fill(Msg::ProgressOf, &values);
    Some(live("p", "acc-progress", &sentence).fixed("role", "status"))
}

/// Why a row is outstanding, once there is more to say than that nothing was answered.
#[inline(never)]
pub fn outstanding(model: &Model, reason: Option<Reason>) -> Option<Tag> {
    let reason = reason.filter(|reason| *reason != Reason::Unanswered)?;
    Some(live("p", "acc-verdict", &why_outstanding(model, reason)))
}

/// That something is outstanding, and why.
#[inline(never)]
pub fn why_outstanding(model: &Model, reason: Reason) -> String {
    let messages = &model.messages;
    labelled(
        messages,
        messages.get(Msg::StatusOutstanding),
        messages.get(reason_sentence(reason)),
    )
}

/// Whether the same answer, given once more, would settle it: choosing what is chosen says nothing.
pub fn wants_saying_again(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::EvidenceRemoved | Reason::InTheFuture | Reason::ClockCorrected
    )
}

fn changed_id(model: &Model) -> Option<Tag> {
    let (old, new) = model.changed_id()?;
    let values = [("old", old.as_str()), ("new", new.as_str())];
    let fill = |message: Msg| model.messages.fill(message, &values);
    // An account that has answers of its own can be opened, not mixed with these.
    let free = !model.accounts.iter().any(|(id, _)| id == new.as_str());
    let question = Tag::new("div")
        .class("acc-question")
        .fixed("role", "alert")
        .child(live("p", "", &fill(Msg::AccountChanged)))
        .child(free.then(|| button(Button::CorrectId, None, &fill(Msg::AccountCorrect))))
        .child(button(Button::StartNew, None, &fill(Msg::AccountStartNew)))
        .child(button(Button::KeepOld, None, &fill(Msg::AccountKeepOld)));
    Some(question)
}

fn kept_accounts(model: &Model) -> Option<Tag> {
    let messages = &model.messages;
    if model.accounts.is_empty() {
        return None;
    }
    let accounts = model
        .accounts
        .iter()
        .map(|(id, name)| kept_account(model, id, name));
    let kept = Tag::new("details")
        .class("acc-more")
        .child(message("summary", "", messages, Msg::AccountList))
        .child(Tag::new("ul").class("acc-accounts").children(accounts))
        .child(button(
            Button::StartAccount,
            None,
            messages.get(Msg::AccountStart),
        ))
        .child(message("p", "acc-hint", messages, Msg::NoticeSevenDays));
    Some(kept)
}

fn kept_account(model: &Model, id: &str, name: &str) -> Tag {
    let messages = &model.messages;
    let shown = if id == DRAFT {
        messages.get(Msg::AccountDraft)
    } else {
        id
    };
    let label = if name.is_empty() {
        shown.to_owned()
    } else {
        // The name's own direction turns nothing around it, wherever it is filled in.
        [shown, " (\u{2068}", name, "\u{2069})"].concat()
    };
    let fill = |message: Msg| messages.fill(message, &[("account", &label)]);
    let open = if id == name_of(model.case.account) {
        message("span", "acc-hint", messages, Msg::AccountCurrent)
    } else {
        button(Button::OpenAccount, Some(id), &fill(Msg::AccountOpen))
    };
    let remove = if model.ui.removing.as_deref() == Some(id) {
        Tag::list()
            .child(line("p", "", &fill(Msg::AccountRemoveAsk)))
            .child(button(
                Button::RemoveAccount,
                Some(id),
                messages.get(Msg::AccountRemoveYes),
            ))
            .child(button(
                Button::KeepAccount,
                None,
                messages.get(Msg::AccountRemoveNo),
            ))
    } else {
        button(Button::AskRemove, Some(id), &fill(Msg::AccountRemove))
    };
    Tag::new("li")
        .key(id)
        .child(line("bdi", "acc-account", &label))
        .child(open)
        .child(remove)
}

fn standing(model: &Model) -> Option<Tag> {
    let messages = &model.messages;
    let assessment = model.assessment.as_ref()?;
    let mut choices = Vec::new();
    for standing in Standing::ALL {
        let label = match standing {
            Standing::Standalone => Msg::StandingStandalone,
            Standing::Member => Msg::StandingMember,
            Standing::Management => Msg::StandingManagement,
            Standing::Unknown => Msg::StandingUnknown,
        };
        choices.push(form::Choice::new(standing.name(), messages.get(label)));
    }
    let chosen = model.case.standing();
    let help = (chosen == Some(Standing::Unknown))
        .then(|| message("p", "acc-notice", messages, Msg::StandingUnknownHelp));
    let again = assessment.standing().is_err_and(wants_saying_again);
    let fieldset = Tag::new("fieldset")
        .child(message(
            "legend",
            "acc-item-title",
            messages,
            Msg::StandingTitle,
        ))
        .child(message("p", "acc-text", messages, Msg::StandingHint))
        .child(radios("standing", chosen.map(Standing::name), &choices))
        .child(help)
        .child(outstanding(model, assessment.standing().err()))
        .child(again.then(|| {
            button(
                Button::Confirm,
                Some("standing"),
                messages.get(Msg::LabelConfirm),
            )
        }))
        .child(notes(model, "standing"));
    Some(row("standing", assessment.standing().is_ok()).child(fieldset))
}
