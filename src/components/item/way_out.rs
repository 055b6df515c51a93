//! How to get something out of the account.

use domain::plan::WayOut;
use messages::{Messages, Msg};
use yew::prelude::*;

use crate::view::joined::labelled;

/// To one's own computer where most people want that, then in the console, then on the command line.
pub fn way_out(texts: &Messages, way_out: &WayOut) -> Html {
    let command = |command: &String| {
        html! { <pre dir="ltr" translate="no" tabindex="0"><code>{ command }</code></pre> }
    };
    let about = [
        (Msg::LabelNeeds, &way_out.needs),
        (Msg::LabelTakes, &way_out.takes),
        (Msg::LabelCosts, &way_out.costs),
    ];
    let about = about.into_iter().filter_map(|(label, text)| {
        let text = labelled(texts, texts.get(label), text.as_ref()?);
        Some(html! { <p>{ text }</p> })
    });
    html! {
        <>
            <p class="acc-label">{ texts.get(Msg::LabelWayOut) }</p>
            { steps(texts.get(Msg::LabelDownload), &way_out.download) }
            { steps(texts.get(Msg::LabelConsole), &way_out.console) }
            if !way_out.text.is_empty() {
                <p>{ &way_out.text }</p>
            }
            { for about }
            if way_out.needs_computer {
                <p class="acc-hint">{ texts.get(Msg::LabelNeedsComputer) }</p>
            }
            if !way_out.commands.is_empty() {
                <p class="acc-label">{ texts.get(Msg::LabelCommands) }</p>
                { for way_out.commands.iter().map(command) }
            }
        </>
    }
}

/// Numbered steps under their label; nothing where there are none.
fn steps(label: &str, steps: &[String]) -> Html {
    if steps.is_empty() {
        return Html::default();
    }
    let step = |step: &String| html! { <li>{ step }</li> };
    html! {
        <>
            <p class="acc-label">{ label.to_owned() }</p>
            <ol class="acc-steps">{ for steps.iter().map(step) }</ol>
        </>
    }
}
