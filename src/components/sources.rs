//! Where the facts of the plan were read: each source once, under its number.

use domain::plan::{Plan, Source};
use messages::{Messages, Msg};
use yew::prelude::*;

use super::action_button::action_button_for;
use super::link::link;
use super::shown::use_shown;
use crate::model::{Button, Topic};

/// The sources of the plan, each with the age of the copy that was read. The one that a row led to leads
/// back to it.
#[component]
pub fn Sources() -> Html {
    use_shown(Topic::Sources, |model| {
        let (plan, texts) = (model.plan.as_ref().ok()?, &model.messages);
        if plan.sources.is_empty() {
            return None;
        }
        let cited = model.ui.cited.as_deref();
        let sources = plan
            .sources
            .values()
            .zip(1..)
            .map(|(one, number): (_, usize)| {
                let number = number.to_string();
                let back = cited.and_then(|cited| way_back(texts, plan, cited, &number));
                source(texts, one, number, back)
            });
        let compiled = plan
            .compiled
            .map(|day| texts.fill(Msg::LabelCompiled, &[("day", &texts.day(day))]));
        Some(html! {
            <details class="acc-more" data-panel="sources">
                <summary>{ texts.get(Msg::LabelSources) }</summary>
                if let Some(compiled) = compiled {
                    <p class="acc-hint">{ compiled }</p>
                }
                <ol class="acc-sources">{ for sources }</ol>
            </details>
        })
    })
}

fn source(texts: &Messages, source: &Source, number: String, back: Option<Html>) -> Html {
    let copy = texts.fill(Msg::LabelCopyAge, &[("copy", &source.copy)]);
    html! {
        <li data-source={number} tabindex="-1">
            { link(texts, &source.title, source.url.as_deref().unwrap_or_default()) }
            <span class="acc-hint">{ format!(" {copy}") }</span>
            <>{ for back }</>
        </li>
    }
}

/// The way back to the row that names the source with this number, if it was followed from there last.
fn way_back(texts: &Messages, plan: &Plan, cited: &str, number: &str) -> Option<Html> {
    let (item, of) = cited.rsplit_once(' ')?;
    let item = plan.items.get(plan.find(item).filter(|_| of == number)?)?;
    let label = texts.fill(Msg::SourcesBack, &[("title", &item.title)]);
    let button = action_button_for(Button::BackToRow, cited, &label);
    Some(html! { <div key={cited.to_owned()}>{ button }</div> })
}
