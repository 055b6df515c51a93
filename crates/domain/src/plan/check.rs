//! What must hold between the parts of a plan.

use core::ops::Range;

use super::reader::Reader;
use super::{Item, ItemIndex, ItemKind, Plan, Shortcut};
use crate::answer::{AS_CATEGORY, DOES_NOT_APPLY};

/// Names that the page itself uses for rows and inputs, in alphabetical order.
const RESERVED: [&str; 9] = [
    "account",
    "account-id",
    "account-name",
    "answered-by",
    "evidence",
    "latest-seen",
    "outcome",
    "route",
    "standing",
];

/// Adds a fault for every rule broken between the parts, and links items to their dependents.
pub(super) fn check(plan: &mut Plan, root: &Reader<'_>) {
    if plan.items.is_empty() {
        root.get("sections").fault("at least one item");
    }
    for (index, rule) in plan.rules.iter().enumerate() {
        check_sources(plan, &rule.sources, &root.get("rules").at(index));
    }
    for (index, entry) in plan.timeline.iter().enumerate() {
        check_sources(plan, &entry.sources, &root.get("timeline").at(index));
    }
    let mut ids = RESERVED.to_vec();
    for (index, section) in plan.sections.iter().enumerate() {
        let sections = root.get("sections");
        let place = sections.at(index);
        check_id(&section.id, &mut ids, &place);
        let whole = |shortcut| shortcut == Shortcut::LetGoAll;
        check_shortcuts(&section.shortcuts, &place, "\"let-go-all\"", &whole);
        for (index, category) in section.categories.clone().enumerate() {
            check_category(plan, category, &mut ids, &place.get("categories").at(index));
        }
    }
    plan.link_dependents();
}

fn check_category<'a>(plan: &'a Plan, index: usize, ids: &mut Vec<&'a str>, place: &Reader<'_>) {
    let category = &plan.categories[index];
    check_id(&category.id, ids, place);
    let fits = |shortcut| fits(shortcut, plan, category.items.clone());
    check_shortcuts(
        &category.shortcuts,
        place,
        "a shortcut that fits every item",
        &fits,
    );
    for (index, item) in plan.items[category.items.clone()].iter().enumerate() {
        let items = place.get("items");
        let place = items.at(index);
        check_id(&item.id, ids, &place);
        check_sources(plan, &item.sources, &place);
        for (index, id) in item.rules.iter().enumerate() {
            if !plan.rules.iter().any(|rule| rule.id == *id) {
                place
                    .get("rules")
                    .at(index)
                    .fault("the id of one of the plan's rules");
            }
        }
        check_options(item, &place);
    }
}

fn check_id<'a>(id: &'a str, ids: &mut Vec<&'a str>, place: &Reader<'_>) {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
    if !id.chars().all(plain) {
        place
            .get("id")
            .fault("an id of small letters, digits, dots and hyphens");
    } else if !id.is_empty() && !is_new(id, ids) {
        place
            .get("id")
            .fault("an id that is used once, and not by the page itself");
    }
}

/// Adds an id to those used before, which are in alphabetical order; false where it is among them.
fn is_new<'a>(id: &'a str, ids: &mut Vec<&'a str>) -> bool {
    match ids.binary_search(&id) {
        Ok(_) => false,
        Err(place) => {
            ids.insert(place, id);
            true
        }
    }
}

fn check_shortcuts(
    shortcuts: &[Shortcut],
    place: &Reader<'_>,
    expected: &str,
    fits: &dyn Fn(Shortcut) -> bool,
) {
    for (index, shortcut) in shortcuts.iter().enumerate() {
        if !fits(*shortcut) {
            place.get("shortcuts").at(index).fault(expected);
        }
    }
}

/// Whether one answer can speak for all of these items.
fn fits(shortcut: Shortcut, plan: &Plan, items: Range<ItemIndex>) -> bool {
    plan.items[items].iter().all(|item| match shortcut {
        Shortcut::NothingOfThisKind => matches!(item.kind, ItemKind::Backup(_)),
        // The page's wholesale answer lets backups go and leaves other items alone.
        Shortcut::LetGoAll => true,
        Shortcut::NoneApply => item
            .option(DOES_NOT_APPLY)
            .is_some_and(|option| option.settles && !option.wants_why),
        Shortcut::OneByOne => false,
    })
}

fn check_sources(plan: &Plan, sources: &[String], place: &Reader<'_>) {
    for (index, source) in sources.iter().enumerate() {
        if !plan.sources.contains(source) {
            place
                .get("sources")
                .at(index)
                .fault("a key of the plan's sources");
        }
    }
}

fn check_options(item: &Item, place: &Reader<'_>) {
    let ItemKind::Decision(decision) = &item.kind else {
        return;
    };
    let options = place.get("options");
    if !decision.options.iter().any(|option| option.settles) {
        options.fault("options of which one settles");
    }
    // This name stands for the category's answer.
    let mut ids = vec![AS_CATEGORY];
    for (index, option) in decision.options.iter().enumerate() {
        if !option.id.is_empty() && !is_new(&option.id, &mut ids) {
            options
                .at(index)
                .get("id")
                .fault("an id that no other option has");
        }
    }
}
