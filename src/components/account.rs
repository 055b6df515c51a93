//! The account: id, name, who is answering, standing, and the accounts kept here.

mod answered_by;
mod changed_id;
mod kept_account;
mod kept_accounts;
mod standing;

use messages::Msg;
use yew::prelude::*;

use self::answered_by::answered_by;
use self::changed_id::changed_id;
use self::kept_accounts::kept_accounts;
use self::standing::standing;
use super::account_id::grouped;
use super::notes::notes;
use super::outstanding::outstanding;
use super::refused::refused;
use super::row::{RowState, row};
use super::section_fold::section_fold;
use super::shown::use_shown;
use super::text_field::{TextField, text_field};
use crate::model::{Model, Topic};

/// The rows of account and standing. While another plan is asked for, that stands before them: nothing
/// is judged by this one any more.
#[component]
pub fn Account() -> Html {
    use_shown(Topic::Account, |model| {
        let assessment = model.assessment.as_ref()?;
        let texts = &model.messages;
        let account = assessment.account();
        let inside = html! {
            <>
                if let Err(reason) = assessment.plan() {
                    { row(model, "plan", RowState::Outstanding, outstanding(texts, Some(reason))) }
                }
                { row(model, "account", RowState::of(account.err()), fields(model)) }
                { standing(model, assessment) }
            </>
        };
        let is_settled = account.is_ok() && assessment.standing().is_ok();
        let state = if is_settled { "settled" } else { "outstanding" };
        let line = html! {
            <span class="acc-count" data-state={state}>
                { for model.case.account.map(|id| grouped(id.as_str())) }
            </span>
        };
        let title = texts.get(Msg::SectionAccountTitle);
        // Who opens another account may be typing its id in here: this fold stays as it is.
        Some(section_fold(model, 0, title, line, inside))
    })
}

fn fields(model: &Model) -> Html {
    let (texts, case) = (&model.messages, &model.case);
    let account = model
        .assessment
        .as_ref()
        .and_then(|judged| judged.account().err());
    let id = TextField {
        name: "account-id",
        label: texts.get(Msg::AccountId),
        hint: Some(texts.get(Msg::AccountIdHint)),
        value: &case.typed_id,
        digits: true,
        invalid: !case.typed_id.is_empty() && account.is_some(),
    };
    let name = TextField {
        name: "account-name",
        label: texts.get(Msg::AccountName),
        value: case.text("account-name"),
        ..TextField::default()
    };
    html! {
        <>
            <p class="acc-text">{ texts.get(Msg::SectionAccountIntro) }</p>
            { text_field(&id) }
            { outstanding(texts, account) }
            { changed_id(model) }
            { notes(model, "account") }
            { text_field(&name) }
            { answered_by(model) }
            { refused(model, "account-id") }
            { refused(model, "account-name") }
            { refused(model, "answered-by") }
            { kept_accounts(model) }
        </>
    }
}
