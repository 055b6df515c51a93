//! The ids that the console must show before anyone goes on there.

use domain::account::AccountId;
use domain::gate::Permit;
use domain::standing::Route;
use messages::Msg;
use yew::prelude::*;

use crate::components::account_id::grouped;
use crate::components::management_account;
use crate::model::{Button, Model};

/// The ids that the console must show, each with a button that copies it.
pub fn console(model: &Model, permit: &Permit<'_>) -> Html {
    let texts = &model.messages;
    let own = permit.account();
    let shown = match permit.route() {
        Route::Root => html! { <>{ id(model, Msg::HandOffConsoleShows, own) }</> },
        Route::Organization => html! {
            <>
                if let Some(management) = management_account(model, own) {
                    { id(model, Msg::HandOffConsoleManagement, management) }
                }
                { id(model, Msg::HandOffConsoleRow, own) }
            </>
        },
    };
    html! {
        <div class="acc-console">
            { shown }
            <p>{ texts.get(Msg::HandOffConsoleStop) }</p>
            <div role="status">
                if let Some(id) = model.ui.copied.as_ref().filter(|text| AccountId::parse(text).is_ok()) {
                    <p key={id.clone()}>{ texts.fill(Msg::HandOffCopied, &[("account", id)]) }</p>
                }
            </div>
        </div>
    }
}

/// An id as one compares it, with a button that copies it.
fn id(model: &Model, label: Msg, account: AccountId) -> Html {
    let texts = &model.messages;
    let digits = account.as_str();
    let copy = texts.fill(Msg::HandOffCopy, &[("account", digits)]);
    html! {
        <>
            <p class="acc-label">{ texts.get(label) }</p>
            <div class="acc-console-id" key={digits.to_owned()}>
                <p>{ grouped(digits) }</p>
                <button
                    type="button"
                    class="acc-button"
                    part="acc-button"
                    data-action={Button::CopyId.name()}
                    data-value={digits.to_owned()}
                >
                    { copy }
                </button>
            </div>
        </>
    }
}

/// The management account, where files name one and no other, or a person does. A wrong one would send
/// people away from the right console.
fn management_account(model: &Model, own: AccountId) -> Option<AccountId> {
    let by_files = AccountId::parse(model.examined.text("management")).ok();
    let named = by_files.or_else(|| management_account::named(model));
    named.filter(|named| *named != own)
}
