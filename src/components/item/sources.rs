//! Where the facts about an item were read.

use std::collections::BTreeSet;

use domain::plan::{Item, Plan, Rule};
use messages::{Messages, Msg};
use yew::prelude::*;

use crate::components::link::link;

/// The sources of an item and of its rules, each with the age of the copy that was read.
pub fn sources(texts: &Messages, plan: &Plan, item: &Item, rules: &[&Rule]) -> Html {
    let of_rules = rules.iter().flat_map(|rule| &rule.sources);
    let keys: BTreeSet<&String> = item.sources.iter().chain(of_rules).collect();
    if keys.is_empty() {
        return Html::default();
    }
    let source = |key: &String| {
        let source = plan.sources.get(key)?;
        let copy = texts.fill(Msg::LabelCopyAge, &[("copy", &source.copy)]);
        let url = source.url.as_deref().unwrap_or_default();
        Some(html! {
            <li>
                { link(texts, &source.title, url) }
                <span class="acc-hint">{ format!(" {copy}") }</span>
            </li>
        })
    };
    let compiled = plan
        .compiled
        .map(|day| texts.fill(Msg::LabelCompiled, &[("day", &texts.day(day))]));
    html! {
        <>
            <p class="acc-label">{ texts.get(Msg::LabelSources) }</p>
            <ul class="acc-sources">{ for keys.into_iter().filter_map(source) }</ul>
            if let Some(compiled) = compiled {
                <p class="acc-hint">{ compiled }</p>
            }
        </>
    }
}
