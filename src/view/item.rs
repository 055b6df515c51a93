//! The text about an item: paragraphs, the way out, traps, sources.

use domain::plan::{Item, ItemIndex, ItemKind, Plan, Rule, WayOut};
use messages::{Messages, Msg};

use super::form::link;
use super::joined;
use super::line::{line, message};
use super::tag::Tag;
use crate::model::Model;

/// The fold with everything that helps but need not be read by everyone.
pub fn more(model: &Model, index: ItemIndex) -> Option<Tag> {
    let (plan, messages) = (model.plan.as_ref().ok()?, &model.messages);
    let item = plan.items.get(index)?;
    let way_out = match &item.kind {
        ItemKind::Backup(way_out) => way_out.as_ref(),
        _ => None,
    };
    let empty = way_out.is_none()
        && item.trap.is_none()
        && item.advice.is_empty()
        && item.links.is_empty()
        && item.sources.is_empty()
        && item.rules.is_empty();
    if empty {
        return None;
    }
    let summary = if way_out.is_some() {
        Msg::LabelMore
    } else {
        Msg::LabelDetails
    };
    let trap = item.trap.as_deref();
    let advice = item
        .advice
        .iter()
        .map(|advice| labelled(messages.get(Msg::LabelAdvice), advice));
    let links = item.links.iter().map(|more| {
        Tag::new("p").child(link(&more.text, &more.url, messages.get(Msg::LabelNewTab)))
    });
    let rules = rules_of(plan, item);
    let fold = Tag::new("details")
        .class("acc-more")
        .child(message("summary", "", messages, summary))
        .child(way_out.map(|way_out| way_out_of(messages, way_out)))
        .child(trap.map(|trap| labelled(messages.get(Msg::LabelTrap), trap)))
        .children(advice)
        .children(links)
        .child(said_by_rules(messages, &rules))
        .child(sources(messages, plan, item, &rules));
    Some(fold)
}

fn way_out_of(messages: &Messages, way_out: &WayOut) -> Tag {
    let commands = (!way_out.commands.is_empty()).then(|| {
        let label = message("p", "acc-label", messages, Msg::LabelCommands);
        Tag::list()
            .child(label)
            .children(way_out.commands.iter().map(|command| {
                Tag::new("pre")
                    .fixed("dir", "ltr")
                    .fixed("translate", "no")
                    .fixed("tabindex", "0")
                    .child(line("code", "", command))
            }))
    });
    let computer = way_out
        .needs_computer
        .then(|| message("p", "acc-hint", messages, Msg::LabelNeedsComputer));
    Tag::list()
        .child(labelled(messages.get(Msg::LabelWayOut), &way_out.text))
        .child(computer)
        .child(commands)
}

#[inline(never)]
fn labelled(label: &str, text: &str) -> Tag {
    let label = line("p", "acc-label", label);
    Tag::new("div").child(label).child(line("p", "", text))
}

/// The rules of the plan that bear on an item.
fn rules_of<'a>(plan: &'a Plan, item: &Item) -> Vec<&'a Rule> {
    let mut rules = Vec::new();
    for id in &item.rules {
        rules.extend(plan.rules.iter().find(|rule| rule.id == *id));
    }
    rules
}

fn said_by_rules(messages: &Messages, rules: &[&Rule]) -> Option<Tag> {
    if rules.is_empty() {
        return None;
    }
    let said = rules.iter().map(|rule| {
        let older = rule.older.as_deref().map(|older| {
            let label = messages.get(Msg::LabelOlder);
            line("p", "acc-hint", &joined::labelled(messages, label, older))
        });
        let value = line(
            "p",
            "",
            &joined::labelled(messages, &rule.title, &rule.value),
        );
        Tag::new("div").class("acc-rule").child(value).child(older)
    });
    let label = message("p", "acc-label", messages, Msg::LabelRules);
    Some(Tag::list().child(label).children(said))
}

fn sources(messages: &Messages, plan: &Plan, item: &Item, rules: &[&Rule]) -> Option<Tag> {
    let mut keys: Vec<&String> = Vec::new();
    for named in core::iter::once(&item.sources).chain(rules.iter().map(|rule| &rule.sources)) {
        for key in named {
            if let Err(place) = keys.binary_search(&key) {
                keys.insert(place, key);
            }
        }
    }
    if keys.is_empty() {
        return None;
    }
    let lines = keys.into_iter().filter_map(|key| {
        let source = plan.sources.get(key)?;
        let title = match &source.url {
            Some(url) => link(&source.title, url, messages.get(Msg::LabelNewTab)),
            None => line("span", "", &source.title),
        };
        let copy = messages.fill(Msg::LabelCopyAge, &[("copy", &source.copy)]);
        let copy = line("span", "acc-hint", &[" ", &copy].concat());
        Some(Tag::new("li").child(title).child(copy))
    });
    let compiled = plan.compiled.map(|day| {
        line(
            "p",
            "acc-hint",
            &messages.fill(Msg::LabelCompiled, &[("day", &messages.day(day))]),
        )
    });
    let sources = Tag::list()
        .child(message("p", "acc-label", messages, Msg::LabelSources))
        .child(Tag::new("ul").class("acc-sources").children(lines))
        .child(compiled);
    Some(sources)
}
