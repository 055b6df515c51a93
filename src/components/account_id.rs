//! An account id for reading.

use yew::prelude::*;

/// An id in groups of four, as one compares it. Between the groups stands no space: whoever selects it by hand
/// gets the id.
pub fn grouped(id: &str) -> Html {
    let groups = (0..id.len()).step_by(4);
    let groups = groups.filter_map(|start| id.get(start..id.len().min(start + 4)));
    html! {
        <span class="acc-id" dir="ltr" translate="no">
            { for groups.map(|group| html! { <span>{ group }</span> }) }
        </span>
    }
}
