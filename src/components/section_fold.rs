//! A section that folds to its heading.

use yew::prelude::*;

use crate::model::Model;

/// A section's heading. Whoever goes there by a link gets the focus there.
pub fn heading(model: &Model, title: &str) -> Html {
    let heading = model.config.heading(2);
    html! {
        <@{heading} class="acc-heading" part="acc-heading" tabindex="-1">{ title.to_owned() }</@>
    }
}

/// What stands in a section, below its heading and the line beside that. It begins open, and folds once it is
/// settled and somebody goes on; pressing the heading opens and folds it, too. With another key it begins anew.
pub fn section_fold(model: &Model, key: u32, title: &str, line: Html, inside: Html) -> Html {
    html! {
        <details class="acc-section-fold" {key} open=true>
            <summary>
                { heading(model, title) }
                { line }
            </summary>
            { inside }
        </details>
    }
}
