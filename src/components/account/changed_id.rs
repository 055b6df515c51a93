//! The question what a changed id means.

use domain::account::AccountId;
use messages::Msg;
use yew::prelude::*;

use crate::components::action_button::ActionButton;
use crate::components::context::use_texts;
use crate::components::live::Live;
use crate::model::Button;

/// The two ids.
#[derive(PartialEq, Properties)]
pub struct ChangedIdProps {
    /// The account's.
    pub old: AccountId,
    /// The one in the field.
    pub new: AccountId,
    /// Whether that is the id of an account with answers of its own. It can be opened, not mixed with
    /// these.
    pub known: bool,
}

/// The question what a changed id means.
#[component]
pub fn ChangedId(props: &ChangedIdProps) -> Html {
    let texts = use_texts();
    let values = [("old", props.old.as_str()), ("new", props.new.as_str())];
    let fill = |message: Msg| texts.fill(message, &values);
    html! {
        <div class="acc-question" role="alert">
            <Live text={fill(Msg::AccountChanged)} />
            if !props.known {
                <ActionButton action={Button::CorrectId} label={fill(Msg::AccountCorrect)} />
            }
            <ActionButton action={Button::StartNew} label={fill(Msg::AccountStartNew)} />
            <ActionButton action={Button::KeepOld} label={fill(Msg::AccountKeepOld)} />
        </div>
    }
}
