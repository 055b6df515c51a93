//! How far one is.

use yew::prelude::*;

use super::live::Live;
use super::shown::use_shown;
use crate::model::Topic;
use crate::view::sentences;

/// One plain sentence that says how far one is; announced when it changes.
#[component]
pub fn Progress() -> Html {
    use_shown(Topic::Progress, |model, _| {
        let text = sentences::progress(&model.messages, model.assessment.as_ref()?);
        Some(html! { <Live class="acc-progress" part="acc-progress" role="status" {text} /> })
    })
}
