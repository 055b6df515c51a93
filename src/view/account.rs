//! The account: progress, id, name, who is answering, standing, and the accounts kept here.

use domain::reason::Reason;
use domain::standing::Standing;
use messages::Msg;
use text_views::reason_sentence;
use yew::prelude::*;

use super::form::{self, Field, button, field, radios};
use super::notices;
use super::words::live;
use crate::model::{DRAFT, Model, name_of};

/// The rows of account and standing.
pub fn account(model: &Model) -> Html {
    let messages = &model.messages;
    let text = |message: Msg| messages.get(message);
    let Some(assessment) = &model.assessment else { return Html::default() };
    let state = |settled: bool| if settled { "settled" } else { "outstanding" };
    html! {
        <>
            { progress(model) }
            <div class="acc-row" data-item="account" data-state={state(assessment.account().is_ok())}>
                <p class="acc-text">{ text(Msg::SectionAccountIntro).to_owned() }</p>
                { field(&Field {
                    name: "account-id", label: text(Msg::AccountId), hint: Some(text(Msg::AccountIdHint)),
                    value: &model.case.typed_id, digits: true,
                }) }
                { outstanding(model, assessment.account().err()) }
                { changed_id(model) }
                { field(&Field {
                    name: "account-name", label: text(Msg::AccountName), hint: None,
                    value: model.case.text("account-name"), digits: false,
                }) }
                { field(&Field {
                    name: "answered-by", label: text(Msg::AccountAnsweredBy), hint: Some(text(Msg::AccountAnsweredByHint)),
                    value: model.case.text("answered-by"), digits: false,
                }) }
                { for ["account-id", "account-name", "answered-by"].into_iter().map(|name| notices::refused(model, name)) }
                { kept_accounts(model) }
            </div>
            { standing(model) }
        </>
    }
}

/// One plain sentence that says how far one is; announced when it changes.
fn progress(model: &Model) -> Html {
    let Some(assessment) = &model.assessment else { return Html::default() };
    let (settled, required) = (assessment.settled().to_string(), assessment.required().to_string());
    let values = [("settled", settled.as_str()), ("required", required.as_str())];
    let sentence = model.messages.fill(Msg::ProgressOf, &values);
    html! { <p class="acc-progress" role="status">{ live(sentence) }</p> }
}

/// Why a row is outstanding, once there is more to say than that nothing was answered.
pub fn outstanding(model: &Model, reason: Option<Reason>) -> Html {
    match reason {
        None | Some(Reason::Unanswered) => Html::default(),
        Some(reason) => {
            let text = [model.messages.get(Msg::StatusOutstanding), ": ", model.messages.get(reason_sentence(reason))];
            html! { <p class="acc-verdict">{ live(text.concat()) }</p> }
        }
    }
}

fn changed_id(model: &Model) -> Html {
    let Some((old, new)) = model.changed_id() else { return Html::default() };
    let values = [("old", old.as_str()), ("new", new.as_str())];
    let fill = |message: Msg| model.messages.fill(message, &values);
    html! {
        <div class="acc-question" role="alert">
            <p>{ live(fill(Msg::AccountChanged)) }</p>
            { button("correct-id", None, &fill(Msg::AccountCorrect)) }
            { button("start-new", None, &fill(Msg::AccountStartNew)) }
            { button("keep-old", None, &fill(Msg::AccountKeepOld)) }
        </div>
    }
}

fn kept_accounts(model: &Model) -> Html {
    let messages = &model.messages;
    if model.accounts.is_empty() {
        return Html::default();
    }
    let present = name_of(model.case.account);
    let one = |(id, name): &(String, String)| {
        let shown = if id == DRAFT { messages.get(Msg::AccountDraft).to_owned() } else { id.clone() };
        let label = if name.is_empty() { shown } else { [&shown, " (", name, ")"].concat() };
        let values = [("account", label.as_str())];
        let asking = model.ui.removing.as_ref() == Some(id);
        html! {
            <li key={id.clone()}>
                <bdi class="acc-account">{ label.clone() }</bdi>
                if *id == present {
                    <span class="acc-hint">{ messages.get(Msg::AccountCurrent).to_owned() }</span>
                } else {
                    { button("open-account", Some(id), &messages.fill(Msg::AccountOpen, &values)) }
                }
                if asking {
                    <p>{ messages.fill(Msg::AccountRemoveAsk, &values) }</p>
                    { button("remove-account", Some(id), messages.get(Msg::AccountRemoveYes)) }
                    { button("keep-account", None, messages.get(Msg::AccountRemoveNo)) }
                } else {
                    { button("ask-remove", Some(id), &messages.fill(Msg::AccountRemove, &values)) }
                }
            </li>
        }
    };
    html! {
        <details class="acc-more">
            <summary>{ messages.get(Msg::AccountList).to_owned() }</summary>
            <ul class="acc-accounts">{ for model.accounts.iter().map(one) }</ul>
            { button("start-account", None, messages.get(Msg::AccountStart)) }
            <p class="acc-hint">{ messages.get(Msg::NoticeSevenDays).to_owned() }</p>
        </details>
    }
}

fn standing(model: &Model) -> Html {
    let text = |message: Msg| model.messages.get(message);
    let Some(assessment) = &model.assessment else { return Html::default() };
    let choices: Vec<form::Choice<'_>> = Standing::ALL
        .iter()
        .map(|standing| {
            form::Choice::new(standing.name(), text(match standing {
                Standing::Standalone => Msg::StandingStandalone,
                Standing::Member => Msg::StandingMember,
                Standing::Management => Msg::StandingManagement,
                Standing::Unknown => Msg::StandingUnknown,
            }))
        })
        .collect();
    let state = if assessment.standing().is_ok() { "settled" } else { "outstanding" };
    html! {
        <div class="acc-row" data-item="standing" data-state={state}>
            <fieldset>
                <legend class="acc-item-title">{ text(Msg::StandingTitle).to_owned() }</legend>
                <p class="acc-text">{ text(Msg::StandingHint).to_owned() }</p>
                { radios("standing", model.case.standing().map(Standing::name), &choices) }
                if model.case.standing() == Some(Standing::Unknown) {
                    <p class="acc-notice">{ text(Msg::StandingUnknownHelp).to_owned() }</p>
                }
                { outstanding(model, assessment.standing().err()) }
            </fieldset>
        </div>
    }
}

