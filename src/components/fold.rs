//! A row that folds to one line.

use yew::prelude::*;

use super::chip::Status;
use super::live::Live;

/// The line of a folded row.
pub struct Line<'a> {
    /// What it is about.
    pub title: &'a str,
    /// What its answer comes to.
    pub status: Status,
    /// Whether it is settled: whoever is led to another row finds it folded.
    pub settled: bool,
    /// What was said, by whom and when; or why it is not settled.
    pub said: String,
}

/// A row with its line. Pressing the line opens and folds it, and so does going elsewhere; answering does
/// not. When another account is opened, the `opened`th, it begins anew.
pub fn fold(opened: u32, line: &Line<'_>, open: bool, inside: Html) -> Html {
    let state = if line.settled {
        "settled"
    } else {
        "outstanding"
    };
    let said = Live {
        state: Some(state),
        ..Live::class("acc-fold-said")
    };
    html! {
        <details class="acc-fold" key={opened} {open}>
            <summary>
                { line.status.mark() }
                <span class="acc-item-title">{ line.title }</span>
                { said.span(&line.said) }
            </summary>
            { inside }
        </details>
    }
}
