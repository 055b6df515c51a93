//! The button that says an answer once more.

use domain::reason::Reason;
use messages::{Messages, Msg};
use yew::prelude::*;

use super::action_button::action_button_for;
use crate::model::Button;
use crate::view::sentences::wants_saying_again;

/// The button that says an answer once more, where that would settle it.
pub fn say_again(texts: &Messages, row: &str, reason: Option<Reason>) -> Html {
    if !reason.is_some_and(wants_saying_again) {
        return Html::default();
    }
    action_button_for(Button::Confirm, row, texts.get(Msg::LabelConfirm))
}
