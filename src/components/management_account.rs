//! The management account of a member: its console is the one that closes the member.

use domain::account::AccountId;
use messages::Msg;
use yew::prelude::*;

use crate::components::refused::refused;
use crate::components::text_field::{TextField, text_field};
use crate::model::Model;

/// The name of the field.
const NAME: &str = "management-account";

/// A field for its id. Nobody has to know it.
pub fn management_account(model: &Model) -> Html {
    let texts = &model.messages;
    let typed = model.case.text(NAME);
    let is_wrong = !typed.trim().is_empty() && named(model).is_none();
    html! {
        <>
            { text_field(&TextField {
                name: NAME,
                label: texts.get(Msg::AccountManagement),
                hint: Some(texts.get(Msg::AccountManagementHint)),
                value: typed,
                digits: true,
                invalid: is_wrong,
            }) }
            if is_wrong {
                <p class="acc-notice">{ texts.get(Msg::AccountManagementWrong) }</p>
            }
            { refused(model, NAME) }
        </>
    }
}

/// The account that a person named, if it is one, and another than the one to be closed.
pub fn named(model: &Model) -> Option<AccountId> {
    let named = AccountId::parse(model.case.text(NAME)).ok();
    named.filter(|named| Some(*named) != model.case.account)
}
