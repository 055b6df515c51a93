//! The way to the console.

use domain::gate::Permit;
use domain::standing::Route;
use messages::Msg;
use yew::prelude::*;

use super::console::console;
use crate::model::Model;

/// The way to the console. Only a permit leads here. Each way that was taken out of the tree gives way to
/// another one.
pub fn way(model: &Model, permit: &Permit<'_>) -> Html {
    let texts = &model.messages;
    let label = match permit.route() {
        Route::Root => Msg::HandOffLinkRoot,
        Route::Organization => Msg::HandOffLinkOrganization,
    };
    html! {
        <div class="acc-way" key={model.ways}>
            { console(model, permit) }
            <p>{ texts.get(Msg::HandOffAgain) }</p>
            <a
                class="acc-link"
                part="acc-link"
                data-hand-off=""
                href={permit.address()}
                target="_blank"
                rel="noopener noreferrer"
                referrerpolicy="no-referrer"
            >
                { texts.get(label) }
            </a>
            <p class="acc-hint">{ texts.get(Msg::HandOffAddress) }</p>
            <p class="acc-address" dir="ltr" translate="no">{ permit.address() }</p>
        </div>
    }
}
