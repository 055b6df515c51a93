//! The button that says an answer once more.

use domain::reason::Reason;
use messages::Msg;
use yew::prelude::*;

use super::action_button::ActionButton;
use super::context::use_texts;
use crate::model::Button;
use crate::view::sentences::wants_saying_again;

/// Which answer, and why it may have to be said again.
#[derive(PartialEq, Properties)]
pub struct SayAgainProps {
    /// The row of the answer.
    pub row: AttrValue,
    /// Why it is outstanding; none where it is settled.
    pub reason: Option<Reason>,
}

/// The button that says an answer once more, where that would settle it.
#[component]
pub fn SayAgain(props: &SayAgainProps) -> Html {
    let texts = use_texts();
    if !props.reason.is_some_and(wants_saying_again) {
        return Html::default();
    }
    let label = texts.get(Msg::LabelConfirm).to_owned();
    html! { <ActionButton action={Button::Confirm} about={&props.row} {label} /> }
}
