//! Why a text was refused.

use yew::prelude::*;

use super::live::Live;
use crate::model::Model;
use crate::view::sentences;

/// The sentence to show where text typed into a field of this row is refused.
pub fn refused(model: &Model, row: &str) -> Html {
    let why = sentences::refused_at(model, row);
    let sentence = why.and_then(|why| sentences::refused(&model.messages, why));
    sentence.map_or_else(Html::default, |sentence| Live::ALERT.paragraph(sentence))
}
