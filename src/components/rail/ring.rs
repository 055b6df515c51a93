//! A ring that fills as a section is settled. The numbers stand beside it.

use yew::prelude::*;

use crate::model::places::Progress;

/// The ring's way around, in its own units: those of its `pathLength`.
const AROUND: usize = 100;

/// The ring of a section; its room alone where nothing is asked.
pub fn ring(progress: Option<Progress>) -> Html {
    let Some(progress) = progress else {
        return html! { <span /> };
    };
    let filled = progress.settled * AROUND / progress.required.max(1);
    let done = progress.is_settled();
    html! {
        <svg class="acc-ring" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <circle class="acc-ring-ground" cx="10" cy="10" r="8" />
            <circle
                class="acc-ring-filled"
                cx="10"
                cy="10"
                r="8"
                pathLength="100"
                stroke-dasharray={format!("{filled} {AROUND}")}
            />
            if done {
                <path d="M6.5 10.3l2.4 2.4 4.6-5" />
            }
        </svg>
    }
}
