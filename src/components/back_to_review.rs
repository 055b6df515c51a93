//! The way back to the review, in the row that it led to.

use messages::{Messages, Msg};
use yew::prelude::*;

use super::action_button::action_button;
use crate::model::Button;

/// The way back.
pub fn back_to_review(texts: &Messages) -> Html {
    action_button(Button::BackToReview, texts.get(Msg::ReviewBackToIt))
}
