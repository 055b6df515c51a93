//! What is in the account: services to tick, and the sentence that nothing else is there.

mod charged;
mod group;
mod line;
mod nothing_else;
mod service;
mod services;

use domain::plan::{Section, Shortcut};
use messages::Msg;
use yew::prelude::*;

pub use self::nothing_else::NothingElse;
use self::services::Services;
use crate::model::Model;

/// Whoever needs nothing of all that has to tick nothing: the section of the backups has one answer for it.
fn one_answer(model: &Model) -> Option<Html> {
    let plan = model.plan.as_ref().ok()?;
    let has_one = |section: &&Section| section.shortcuts.contains(&Shortcut::LetGoAll);
    let id = plan.sections.iter().find(has_one)?.id.clone();
    Some(html! {
        <a href={format!("#{id}")} data-section-link={id}>
            { model.messages.get(Msg::ThereOneAnswer) }
        </a>
    })
}

/// Everything below the heading "What is there".
pub fn there(model: &Model) -> Html {
    html! {
        <>
            <p class="acc-text">
                <span>{ model.messages.get(Msg::ThereIntro) }</span>
                { " " }
                { one_answer(model) }
            </p>
            <Services />
            <NothingElse />
        </>
    }
}
