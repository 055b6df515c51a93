//! What must hold between the parts of a plan.

use std::collections::BTreeSet;

use super::reader::Reader;
use super::{ItemKind, Plan, Shortcut};
use crate::answer::DOES_NOT_APPLY;

/// Names that the page itself uses for rows and inputs.
const RESERVED: [&str; 7] =
    ["account", "account-id", "account-name", "answered-by", "standing", "route", "outcome"];

/// Whether an address may be linked from a plan: `https:` only, and never a console, whose
/// closing page the gate keeps back.
pub(super) fn is_safe_link(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let console = labels.iter().any(|label| matches!(*label, "console" | "signin"));
    !host.is_empty()
        && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        && !console
        && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// Adds a fault for every rule broken between the parts, and links items to their dependents.
pub(super) fn check(plan: &mut Plan, root: &Reader<'_>) {
    let sections = root.get("sections");
    if plan.items.is_empty() {
        sections.fault("at least one item");
    }
    check_ids(plan, root);
    check_shortcuts(plan, &sections);
    check_references(plan, &sections);
    for index in 0..plan.items.len() {
        for (decider, _) in plan.items[index].applies.answers.clone() {
            plan.items[decider].dependents.push(index);
        }
    }
}

fn check_ids(plan: &Plan, root: &Reader<'_>) {
    let mut seen: BTreeSet<&str> = RESERVED.into();
    let ids = (plan.sections.iter().map(|section| &section.id))
        .chain(plan.categories.iter().map(|category| &category.id))
        .chain(plan.items.iter().map(|item| &item.id));
    for id in ids {
        let plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-'));
        if !plain {
            root.get("sections").fault(&["ids of small letters, digits, dots and hyphens; not: ", id].concat());
        }
        if !seen.insert(id) {
            root.get("sections").fault(&["ids used once and not by the page itself; not: ", id].concat());
        }
    }
}

fn check_shortcuts(plan: &Plan, sections: &Reader<'_>) {
    let fits = |shortcut: &Shortcut, items: core::ops::Range<usize>| {
        plan.items[items].iter().all(|item| match shortcut {
            Shortcut::NothingOfThisKind => matches!(item.kind, ItemKind::Backup(_)),
            // The page's wholesale answer lets backups go and leaves other items alone.
            Shortcut::LetGoAll => true,
            Shortcut::NoneApply => item.option(DOES_NOT_APPLY).is_some_and(|option| option.settles && !option.wants_why),
            Shortcut::OneByOne => false,
        })
    };
    let misfit = plan.categories.iter().find(|category| {
        !category.shortcuts.iter().all(|shortcut| fits(shortcut, category.items.clone()))
    });
    if let Some(category) = misfit {
        sections.fault(&["shortcuts that fit every item of ", &category.id].concat());
    }
    let wholesale = |shortcut: &Shortcut| *shortcut == Shortcut::LetGoAll;
    if !plan.sections.iter().all(|section| section.shortcuts.iter().all(wholesale)) {
        sections.fault("\"let-go-all\" as a section's only shortcut");
    }
}

fn check_references(plan: &Plan, sections: &Reader<'_>) {
    for item in &plan.items {
        let source = item.sources.iter().find(|key| !plan.sources.contains_key(*key));
        let rule = item.rules.iter().find(|id| !plan.rules.iter().any(|rule| rule.id == **id));
        for missing in source.into_iter().chain(rule) {
            sections.fault(&["sources and rules that the plan has; not: ", missing, " in ", &item.id].concat());
        }
        if let ItemKind::Decision(decision) = &item.kind {
            let ids: BTreeSet<&str> = decision.options.iter().map(|option| option.id.as_str()).collect();
            if ids.len() != decision.options.len() || !decision.options.iter().any(|option| option.settles) {
                sections.fault(&["options with different ids, one of which settles, in ", &item.id].concat());
            }
        }
    }
}
