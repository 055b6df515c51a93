//! How much of a section or a category is settled, beside its title.

use yew::prelude::*;

use super::live::Live;
use crate::view::sentences::Count;

/// The count. The style sheet keeps room for the longest it becomes.
pub fn count(count: Count) -> Html {
    let said = Live {
        state: Some(count.state),
        ..Live::class("acc-count")
    };
    html! {
        <span class="acc-count-room" data-longest={count.longest}>{ said.span(&count.text) }</span>
    }
}
