//! One service to tick.

use domain::answer::Said;
use domain::plan::ItemIndex;
use messages::Msg;
use yew::prelude::*;

use crate::components::live::Live;
use crate::components::shown::use_shown;
use crate::model::Topic;

/// Which service.
#[derive(PartialEq, Properties)]
pub struct ServiceProps {
    /// Its item's place in the plan.
    pub index: ItemIndex,
    /// Another one is searched for.
    pub hidden: bool,
}

/// A service, and whether it is there: as a person ticked or answered it, or as a file found it.
#[component]
pub fn Service(props: &ServiceProps) -> Html {
    let ServiceProps { index, hidden } = *props;
    use_shown(Topic::Tick(index), |model| {
        let item = model.plan.as_ref().ok()?.items.get(index)?;
        let ticked = model.case.said(&item.id).is_some_and(Said::is_ticked);
        let finding = model.evidence.finding(&item.id);
        let found = finding.is_some_and(|finding| finding.found);
        let found = found.then(|| model.messages.get(Msg::ThereFound).to_owned());
        Some(html! {
            <label class="acc-service" {hidden}>
                <input
                    type="checkbox"
                    name={format!("{}.there", item.id)}
                    value="there"
                    checked={ticked}
                />
                <span class="acc-service-name">
                    <span>{ &item.title }</span>
                    if let Some(about) = item.text.first() {
                        <span class="acc-hint">{ about }</span>
                    }
                </span>
                if let Some(text) = found {
                    { Live::class("acc-found").span(&text) }
                }
            </label>
        })
    })
}
