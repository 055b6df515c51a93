//! What is said about an item: texts, the way out, traps, sources.

use domain::plan::{Item, ItemKind, Plan, WayOut};
use messages::{Messages, Msg};
use yew::prelude::*;

use super::form::link;
use super::words::paragraphs;

/// The fold with everything that helps but need not be read by everyone.
pub fn more(messages: &Messages, plan: &Plan, item: &Item) -> Html {
    let way_out = match &item.kind {
        ItemKind::Backup(way_out) => way_out.as_ref(),
        ItemKind::Decision(_) | ItemKind::Statement(_) => None,
    };
    let summary = if way_out.is_some() { Msg::LabelMore } else { Msg::LabelDetails };
    let empty = way_out.is_none() && item.trap.is_none() && item.advice.is_empty()
        && item.links.is_empty() && item.sources.is_empty() && item.rules.is_empty();
    if empty {
        return Html::default();
    }
    html! {
        <details class="acc-more">
            <summary>{ messages.get(summary).to_owned() }</summary>
            if let Some(way_out) = way_out {
                { way_out_of(messages, way_out) }
            }
            if let Some(trap) = &item.trap {
                { labelled(messages.get(Msg::LabelTrap), trap, "acc-trap") }
            }
            { for item.advice.iter().map(|advice| labelled(messages.get(Msg::LabelAdvice), advice, "acc-advice")) }
            { for item.links.iter().map(|more| html! {
                <p>{ link(&more.text, &more.url, messages.get(Msg::LabelNewTab)) }</p>
            }) }
            { rules(messages, plan, item) }
            { sources(messages, plan, item) }
        </details>
    }
}

fn way_out_of(messages: &Messages, way_out: &WayOut) -> Html {
    html! {
        <>
            { labelled(messages.get(Msg::LabelWayOut), &way_out.text, "acc-way-out") }
            if way_out.needs_computer {
                <p class="acc-hint">{ messages.get(Msg::LabelNeedsComputer).to_owned() }</p>
            }
            if !way_out.commands.is_empty() {
                <p class="acc-label">{ messages.get(Msg::LabelCommands).to_owned() }</p>
                { for way_out.commands.iter().map(|command| html! {
                    <pre class="acc-command" dir="ltr" translate="no" tabindex="0"><code>{ command.clone() }</code></pre>
                }) }
            }
        </>
    }
}

fn labelled(label: &str, text: &str, class: &'static str) -> Html {
    html! {
        <div {class}>
            <p class="acc-label">{ label.to_owned() }</p>
            <p>{ text.to_owned() }</p>
        </div>
    }
}

fn rules(messages: &Messages, plan: &Plan, item: &Item) -> Html {
    let found = || item.rules.iter().filter_map(|id| plan.rules.iter().find(|rule| rule.id == *id));
    if found().next().is_none() {
        return Html::default();
    }
    html! {
        <>
            <p class="acc-label">{ messages.get(Msg::LabelRules).to_owned() }</p>
            { for found().map(|rule| html! {
                <div class="acc-rule">
                    <p>{ [&rule.title, ": ", &rule.value].concat() }</p>
                    if let Some(older) = &rule.older {
                        <p class="acc-hint">{ [messages.get(Msg::LabelOlder), ": ", older].concat() }</p>
                    }
                </div>
            }) }
        </>
    }
}

fn sources(messages: &Messages, plan: &Plan, item: &Item) -> Html {
    let rules = item.rules.iter().filter_map(|id| plan.rules.iter().find(|rule| rule.id == *id));
    let mut keys: Vec<&String> = item.sources.iter().chain(rules.flat_map(|rule| &rule.sources)).collect();
    keys.sort();
    keys.dedup();
    if keys.is_empty() {
        return Html::default();
    }
    let source = |key: &String| {
        let source = plan.sources.get(key)?;
        let copy = messages.fill(Msg::LabelCopyAge, &[("copy", &source.copy)]);
        Some(html! {
            <li>
                if let Some(url) = &source.url {
                    { link(&source.title, url, messages.get(Msg::LabelNewTab)) }
                } else {
                    <span>{ source.title.clone() }</span>
                }
                <span class="acc-hint">{ [" ", &copy].concat() }</span>
            </li>
        })
    };
    html! {
        <>
            <p class="acc-label">{ messages.get(Msg::LabelSources).to_owned() }</p>
            <ul class="acc-sources">{ for keys.into_iter().filter_map(source) }</ul>
            if let Some(day) = plan.compiled {
                { paragraphs(&[messages.fill(Msg::LabelCompiled, &[("day", &day.iso())])], "acc-hint") }
            }
        </>
    }
}
