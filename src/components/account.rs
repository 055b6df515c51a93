//! The account: id, name, who is answering, standing, and the accounts kept here.

mod answered_by;
mod changed_id;
mod kept_account;
mod kept_accounts;
mod standing;

use messages::Msg;
use yew::prelude::*;

use self::answered_by::AnsweredBy;
use self::changed_id::ChangedId;
use self::kept_accounts::KeptAccounts;
use self::standing::StandingRow;
use super::notes::Notes;
use super::outstanding::Outstanding;
use super::refused::Refused;
use super::row::Row;
use super::shown::use_shown;
use super::text_field::TextField;
use crate::model::{Topic, name_of};
use crate::view::sentences::{notes, refused_at};

/// The rows of account and standing. While another plan is asked for, that stands before them: nothing
/// is judged by this one any more.
#[component]
pub fn Account() -> Html {
    use_shown(Topic::Account, |model, drawing| {
        let assessment = model.assessment.as_ref()?;
        let account = assessment.account().err();
        let case = &model.case;
        let text = |message: Msg| model.messages.get(message).to_owned();
        Some(html! {
            <>
                if let Err(reason) = assessment.plan() {
                    <Row item="plan" settled=false><Outstanding {reason} /></Row>
                }
                <Row item="account" settled={account.is_none()}>
                    <p class="acc-text">{ text(Msg::SectionAccountIntro) }</p>
                    <TextField
                        {drawing}
                        name="account-id"
                        label={text(Msg::AccountId)}
                        hint={text(Msg::AccountIdHint)}
                        value={case.typed_id.clone()}
                        digits=true
                    />
                    <Outstanding reason={account} />
                    if let Some((old, new)) = model.changed_id() {
                        <ChangedId {old} {new} known={model.keeps(new)} />
                    }
                    <Notes notes={notes(model, "account")} />
                    <TextField
                        {drawing}
                        name="account-name"
                        label={text(Msg::AccountName)}
                        value={case.text("account-name").to_owned()}
                    />
                    <AnsweredBy
                        {drawing}
                        actor={model.actor()}
                        name={case.text("answered-by").to_owned()}
                    />
                    <Refused why={refused_at(model, "account-id")} />
                    <Refused why={refused_at(model, "account-name")} />
                    <Refused why={refused_at(model, "answered-by")} />
                    <KeptAccounts
                        accounts={model.accounts.clone()}
                        current={name_of(case.account)}
                        removing={model.ui.removing.clone()}
                    />
                </Row>
                <StandingRow
                    {drawing}
                    chosen={case.standing()}
                    reason={assessment.standing().err()}
                    notes={notes(model, "standing")}
                />
            </>
        })
    })
}
