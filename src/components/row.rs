//! The row of something that has to be settled.

use yew::prelude::*;

/// What a row has.
#[derive(PartialEq, Properties)]
pub struct RowProps {
    /// Its name, in the judgement and for links to it.
    pub item: AttrValue,
    /// Whether it is settled.
    pub settled: bool,
    /// What is inside.
    pub children: Html,
}

/// The row of something that has to be settled.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let state = if props.settled {
        "settled"
    } else {
        "outstanding"
    };
    html! {
        <div class="acc-row" part="acc-row" data-item={&props.item} data-state={state}>
            { props.children.clone() }
        </div>
    }
}
