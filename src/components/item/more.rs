//! The text about an item that helps but need not be read by everyone: how to get it out, traps, rules,
//! sources.

use domain::plan::{Item, ItemIndex, ItemKind, Plan, Rule};
use messages::{Messages, Msg};
use yew::prelude::*;

use super::sources::sources;
use super::text_behind;
use super::way_out::way_out;
use crate::components::context::SessionContext;
use crate::components::labelled::labelled;
use crate::components::link::link;
use crate::model::Model;
use crate::view::joined;

/// Which item.
#[derive(PartialEq, Properties)]
pub struct MoreProps {
    /// Its place in the plan.
    pub index: ItemIndex,
}

/// The fold with all of it. No answer changes it.
#[component]
pub fn More(props: &MoreProps) -> Html {
    let session = use_context::<SessionContext>();
    session
        .and_then(|session| session.read(|model| more(model, props.index)))
        .unwrap_or_default()
}

fn more(model: &Model, index: ItemIndex) -> Option<Html> {
    let (plan, texts) = (model.plan.as_ref().ok()?, &model.messages);
    let item = plan.items.get(index)?;
    let out = match &item.kind {
        ItemKind::Backup(way_out) => way_out.as_ref(),
        _ => None,
    };
    let behind = text_behind(item);
    let empty = behind.is_empty()
        && out.is_none()
        && item.trap.is_none()
        && item.advice.is_empty()
        && item.links.is_empty()
        && item.sources.is_empty()
        && item.rules.is_empty();
    if empty {
        return None;
    }
    let summary = if out.is_some() {
        Msg::LabelMore
    } else {
        Msg::LabelDetails
    };
    let advice = item.advice.iter();
    let advice = advice.map(|advice| labelled(texts.get(Msg::LabelAdvice), advice));
    let links = item.links.iter();
    let links = links.map(|one| html! { <p>{ link(texts, &one.text, &one.url) }</p> });
    let rules = rules_of(plan, item);
    Some(html! {
        <details class="acc-more">
            <summary>{ texts.get(summary) }</summary>
            { for behind.iter().map(|text| html! { <p>{ text }</p> }) }
            if let Some(billed) = item.billed.and_then(words::billed) {
                <p class="acc-hint">{ texts.get(billed) }</p>
            }
            { for out.map(|out| way_out(texts, out)) }
            { for item.trap.as_ref().map(|trap| labelled(texts.get(Msg::LabelTrap), trap)) }
            { for advice }
            { for links }
            if !rules.is_empty() {
                <p class="acc-label">{ texts.get(Msg::LabelRules) }</p>
                { for rules.iter().map(|rule| said_by(texts, rule)) }
            }
            { sources(texts, plan, item, &rules) }
        </details>
    })
}

/// The rules of the plan that bear on an item.
fn rules_of<'a>(plan: &'a Plan, item: &Item) -> Vec<&'a Rule> {
    let rule = |id: &String| plan.rules.iter().find(|rule| rule.id == *id);
    item.rules.iter().filter_map(rule).collect()
}

fn said_by(texts: &Messages, rule: &Rule) -> Html {
    let older = rule.older.as_ref();
    let older = older.map(|older| joined::labelled(texts, texts.get(Msg::LabelOlder), older));
    html! {
        <div class="acc-rule">
            <p>{ joined::labelled(texts, &rule.title, &rule.value) }</p>
            if let Some(older) = older {
                <p class="acc-hint">{ older }</p>
            }
        </div>
    }
}
