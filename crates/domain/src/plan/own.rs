//! A host's own plan: one that stands alone, or one that is joined with the built-in plan.

use hmac_sha256::Hash;

use super::change::{Change, read_changes};
use super::check::category_in;
use super::read::{CONFIRMATION, add_item, few, parse, read_category, read_document};
use super::read::{read_format, read_section, read_with};
use super::read_item::Added;
use super::read_parts::{read_help, read_protected, read_rule, read_source};
use super::reader::Reader;
use super::timeline::read_timeline_entry;
use super::{Category, Confirmation, Fault, Item, Plan};
use crate::table::Table;

pub(super) fn read(json: &str, base: &Plan, language: &str) -> Result<Plan, Vec<Fault>> {
    let document = parse(json)?;
    let extends = document.get("extends").is_some_and(|to| !to.is_null());
    let mut plan = if extends {
        read_with(&document, language, Some(base), &|root| join(root, base))?
    } else {
        let mut plan = read_document(&document, language)?;
        plan.figures = plan.figures.or(&base.figures);
        plan.empty_max_age_days = plan.empty_max_age_days.or(base.empty_max_age_days);
        plan
    };
    let id = plan.id.clone();
    for item in &mut plan.items {
        let built_in = id == base.id || (extends && base.find(&item.id).is_some());
        if !built_in {
            item.revision = mark(&id, item);
        }
    }
    Ok(plan)
}

/// The revision that answers to a host's own item carry. It differs from plan to plan, so that an
/// answer to one plan's "approval" settles no other plan's.
fn mark(plan: &str, item: &Item) -> u32 {
    let revision = item.revision.to_string();
    let digest = Hash::hash([plan, "\n", &item.id, "\n", &revision].concat().as_bytes());
    u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]])
}

/// The built-in plan with the document's additions and changes.
fn join(root: &Reader<'_>, base: &Plan) -> Plan {
    root.only(&[
        "format",
        "version",
        "id",
        "revision",
        "extends",
        "confirmation",
        "max_age_days",
        "empty_max_age_days",
        "sources",
        "rules",
        "timeline",
        "afterwards",
        "help",
        "contact",
        "protected_accounts",
        "items",
        "sections",
    ]);
    read_format(root);
    if root.text_of("extends") != base.id {
        root.get("extends").fault("\"built-in\"");
    }
    if root.text_of("id") == base.id {
        root.get("id").fault("an id of its own");
    }
    let mut plan = Plan {
        id: root.text_of("id"),
        revision: root.text_of("revision"),
        confirmation: root
            .optional_one_of("confirmation", Confirmation::parse, CONFIRMATION)
            .unwrap_or(base.confirmation),
        max_age_days: root
            .optional_number_of("max_age_days")
            .unwrap_or(base.max_age_days),
        empty_max_age_days: root
            .optional_number_of("empty_max_age_days")
            .or(base.empty_max_age_days),
        help: read_help(root),
        protected_accounts: read_protected(root),
        sections: Vec::new(),
        categories: Vec::new(),
        items: Vec::new(),
        route_closers: Vec::new(),
        by_id: Vec::new(),
        ..base.clone()
    };
    plan.afterwards.extend(root.paragraphs_of("afterwards"));
    plan.help.extend(base.help.iter().cloned());
    join_facts(root, &mut plan, base);
    let changes = read_changes(&root.get("items"), base);
    let sections = root.get("sections");
    let sections = few(&sections);
    for index in 0..base.sections.len() {
        let id = base.sections[index].id.as_str();
        let added = sections.iter().find(|section| section.id_is(id));
        join_section(base, index, added, &changes, &mut plan);
    }
    for section in &sections {
        if !base.sections.iter().any(|known| section.id_is(&known.id)) {
            read_section(section, &mut plan);
        }
    }
    plan
}

/// Sources and dates are added, rules added or put in place of those of the same id. The figures of a
/// rule go with it: no number counts that is not said any more.
fn join_facts(root: &Reader<'_>, plan: &mut Plan, base: &Plan) {
    for (key, source) in root.get("sources").members() {
        if base.sources.contains(key) {
            source.fault("a key that the built-in plan does not have");
        }
        plan.sources.insert(key, read_source(&source));
    }
    let rules = root.get("rules");
    let rules = few(&rules);
    for rule in &base.rules {
        if rules.iter().any(|reader| reader.id_is(&rule.id)) {
            for figure in &rule.figures {
                plan.figures.set(*figure, None);
            }
        }
    }
    for reader in &rules {
        let known = plan.rules.iter().position(|rule| reader.id_is(&rule.id));
        let rule = read_rule(reader, &mut plan.figures);
        match known {
            Some(place) => plan.rules[place] = rule,
            None => plan.rules.push(rule),
        }
    }
    for reader in few(&root.get("timeline")) {
        if base.timeline.iter().any(|entry| reader.id_is(&entry.id)) {
            reader
                .get("id")
                .fault("an id that the built-in plan does not have");
        }
        plan.timeline.push(read_timeline_entry(&reader));
    }
}

/// A section of the built-in plan with its additions.
fn join_section(
    base: &Plan,
    index: usize,
    added: Option<&Reader<'_>>,
    changes: &Table<Change>,
    plan: &mut Plan,
) {
    let section = &base.sections[index];
    let first = plan.categories.len();
    let categories = added.map(|added| {
        added.only(&["id", "intro", "categories"]);
        added.get("categories")
    });
    let readers = categories.as_ref().map(few).unwrap_or_default();
    for category in &base.categories[section.categories.clone()] {
        let added = readers.iter().find(|reader| reader.id_is(&category.id));
        join_category(base, category, added, changes, plan);
    }
    for reader in &readers {
        let id = reader.text_of("id");
        if category_in(base, Some(index), &id).is_none() {
            read_category(reader, plan, Added::ToAnother);
        }
    }
    let mut section = section.clone();
    let intro = added.map(|added| added.paragraphs_of("intro"));
    section.intro.extend(intro.unwrap_or_default());
    section.categories = first..plan.categories.len();
    plan.sections.push(section);
}

fn join_category(
    base: &Plan,
    category: &Category,
    added: Option<&Reader<'_>>,
    changes: &Table<Change>,
    plan: &mut Plan,
) {
    let (first, index) = (plan.items.len(), plan.categories.len());
    for item in &base.items[category.items.clone()] {
        let mut item = item.clone();
        item.category = index;
        item.dependents.clear();
        // The decisions it hangs on come before it, and stand somewhere else now.
        for (decider, _) in &mut item.applies.answers {
            *decider = plan.find(&base.items[*decider].id).unwrap_or(*decider);
        }
        if let Some(change) = changes.get(&item.id) {
            change.apply(&mut item);
        }
        plan.add(item);
    }
    if let Some(added) = added {
        added.only(&["id", "items"]);
        for item in added.get("items").elements() {
            add_item(&item, index, plan, Added::ToAnother);
        }
    }
    let mut category = category.clone();
    category.section = plan.sections.len();
    category.items = first..plan.items.len();
    plan.categories.push(category);
}
