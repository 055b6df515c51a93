//! What is in the account: services to tick, and the sentence that nothing else is there.

mod charged;
mod group;
mod line;
mod nothing_else;
mod service;
mod services;

use messages::Msg;
use yew::prelude::*;

pub use self::nothing_else::NothingElse;
use self::services::Services;
use crate::model::Model;

/// Everything below the heading "What is there".
pub fn there(model: &Model) -> Html {
    html! {
        <>
            <p class="acc-text">{ model.messages.get(Msg::ThereIntro) }</p>
            <Services />
            <NothingElse />
        </>
    }
}
