//! The foot of the page: sources, help, how to stop, and whose page this is not.

use domain::plan::Plan;
use messages::Msg;
use yew::prelude::*;

use crate::components::link::link;
use crate::components::sources::Sources;
use crate::model::Model;

/// The foot of the page.
pub fn foot(model: &Model, plan: &Plan) -> Html {
    let texts = &model.messages;
    let helps = plan.help.iter();
    let helps = helps.map(|help| html! { <li>{ link(texts, &help.text, &help.url) }</li> });
    html! {
        <footer class="acc-foot">
            <Sources />
            <details class="acc-more">
                <summary>{ texts.get(Msg::PageHelp) }</summary>
                <ul>{ for helps }</ul>
            </details>
            <p>{ texts.get(Msg::PageStop) }</p>
            <p>{ texts.get(Msg::PageNotAws) }</p>
        </footer>
    }
}
