//! Where the facts about an item were read.

use std::collections::BTreeSet;

use domain::plan::{Item, Plan, Rule};
use messages::{Messages, Msg};
use yew::prelude::*;

use crate::model::Button;
use crate::view::joined;

/// The numbers of an item's sources and of its rules'. Each leads to the source, at the end of the page.
pub fn sources(texts: &Messages, plan: &Plan, item: &Item, rules: &[&Rule]) -> Html {
    let of_rules = rules.iter().flat_map(|rule| &rule.sources);
    let keys: BTreeSet<&String> = item.sources.iter().chain(of_rules).collect();
    if keys.is_empty() {
        return Html::default();
    }
    let number = |key: &String| {
        let (place, source) = plan.sources.find(key)?;
        let number = texts.number(place as u64 + 1);
        Some(html! {
            <button
                type="button"
                class="acc-text-button"
                aria-label={joined::labelled(texts, &number, &source.title)}
                data-action={Button::ShowSource.name()}
                data-value={format!("{} {}", item.id, place + 1)}
            >
                { number.clone() }
            </button>
        })
    };
    html! {
        <div class="acc-cited">
            <span class="acc-label">{ texts.get(Msg::LabelSources) }</span>
            { for keys.into_iter().filter_map(number) }
        </div>
    }
}
