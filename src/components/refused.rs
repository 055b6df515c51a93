//! Why a text was refused.

use yew::prelude::*;

use super::context::use_texts;
use super::live::Live;
use crate::view::sentences;

/// What was refused.
#[derive(PartialEq, Properties)]
pub struct RefusedProps {
    /// Why; none where nothing was refused in this row.
    pub why: Option<domain::case::Refused>,
}

/// The sentence to show where text typed into a field is refused.
#[component]
pub fn Refused(props: &RefusedProps) -> Html {
    let texts = use_texts();
    let sentence = props.why.and_then(|why| sentences::refused(&texts, why));
    let Some(sentence) = sentence else {
        return Html::default();
    };
    html! { <Live class="acc-notice" role="alert" text={sentence.to_owned()} /> }
}
