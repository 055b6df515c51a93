//! The rules that must hold between the parts of a plan.

use super::reader::Reader;
use super::timeline::check_dates;
use super::waits::check_waits;
use super::{Category, Item, ItemKind, Plan, Shortcut};
use crate::answer::{AS_CATEGORY, DOES_NOT_APPLY};
use crate::case::own_names;

/// Adds a fault for every rule broken between the parts, and links items to their dependents. Parts
/// that the plan has from another plan, its base, were checked there.
pub(super) fn check(plan: &mut Plan, root: &Reader<'_>, base: Option<&Plan>) {
    if plan.items.is_empty() {
        root.get("sections").fault("at least one item");
    }
    for list in ["rules", "timeline"] {
        for part in root.get(list).elements() {
            check_sources(plan, &part);
        }
    }
    check_dates(plan, root);
    let known = base.map(ids_of).unwrap_or_default();
    let mut check = Check {
        ids: own_names().map(str::to_owned).chain(known).collect(),
        added_to: Vec::new(),
        plan,
        base,
    };
    check.ids.sort();
    for section in root.get("sections").elements() {
        check.section(&section);
    }
    if !plan.items.is_empty() {
        check_waits(plan, root, base);
    }
    plan.link_dependents();
}

/// All ids of a plan.
fn ids_of(plan: &Plan) -> Vec<String> {
    let sections = plan.sections.iter().map(|section| &section.id);
    let categories = plan.categories.iter().map(|category| &category.id);
    let items = plan.items.iter().map(|item| &item.id);
    sections.chain(categories).chain(items).cloned().collect()
}

struct Check<'a> {
    plan: &'a Plan,
    base: Option<&'a Plan>,
    /// The ids that are taken, in alphabetical order.
    ids: Vec<String>,
    /// The sections and categories of the base that something was added to, in the same order.
    added_to: Vec<String>,
}

impl Check<'_> {
    fn section(&mut self, reader: &Reader<'_>) {
        let id = reader.text_of("id");
        let section = self.base.and_then(|base| base.section(&id));
        if section.is_some() {
            self.adds_once(&id, reader);
        } else {
            self.id(&id, reader);
            let whole = |shortcut| shortcut == Shortcut::LetGoAll;
            check_shortcuts(reader, "\"let-go-all\"", &whole);
        }
        for category in reader.get("categories").elements() {
            self.category(&category, section);
        }
    }

    fn category(&mut self, reader: &Reader<'_>, section: Option<usize>) {
        let id = reader.text_of("id");
        let known = self.base.and_then(|base| category_in(base, section, &id));
        if known.is_some() {
            self.adds_once(&id, reader);
        } else if self.id(&id, reader) {
            let category = self.plan.category(&id);
            let items = category.map_or(0..0, |index| self.plan.categories[index].items.clone());
            let fits = |shortcut| fits(shortcut, &self.plan.items[items.clone()]);
            check_shortcuts(reader, "a shortcut that fits every item", &fits);
        }
        for item in reader.get("items").elements() {
            let id = item.text_of("id");
            if !self.id(&id, &item) {
                continue;
            }
            let Some(index) = self.plan.find(&id) else {
                continue;
            };
            let added = &self.plan.items[index..=index];
            let shortcuts = known.map_or(&[][..], |known| &known.shortcuts);
            if !shortcuts.iter().all(|shortcut| fits(*shortcut, added)) {
                item.get("kind")
                    .fault("an item that fits the shortcuts of its category");
            }
            check_sources(self.plan, &item);
            check_rules(self.plan, &item);
            check_options(&added[0], &item);
        }
    }

    /// A part of the base is named once by whoever adds to it.
    fn adds_once(&mut self, id: &str, reader: &Reader<'_>) {
        if !is_new(id, &mut self.added_to) {
            reader.get("id").fault("an id that is used once");
        }
    }

    /// Whether this is an id, and the only one of its name.
    fn id(&mut self, id: &str, reader: &Reader<'_>) -> bool {
        let plain =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
        let place = reader.get("id");
        if !id.chars().all(plain) {
            place.fault("an id of small letters, digits, dots and hyphens");
        } else if !is_new(id, &mut self.ids) {
            place.fault("an id that is used once, and not by the page itself");
        } else {
            return true;
        }
        false
    }
}

/// The category of this id, in this section of the plan.
pub(super) fn category_in<'a>(
    plan: &'a Plan,
    section: Option<usize>,
    id: &str,
) -> Option<&'a Category> {
    let category = &plan.categories[plan.category(id)?];
    (Some(category.section) == section).then_some(category)
}

/// Adds an id to those used before, which are in alphabetical order; false where it is among them.
fn is_new(id: &str, ids: &mut Vec<String>) -> bool {
    match ids.binary_search_by(|known| known.as_str().cmp(id)) {
        Ok(_) => false,
        Err(place) => {
            ids.insert(place, id.to_owned());
            true
        }
    }
}

fn check_shortcuts(reader: &Reader<'_>, expected: &str, fits: &dyn Fn(Shortcut) -> bool) {
    for shortcut in reader.get("shortcuts").elements() {
        if !Shortcut::parse(&shortcut.text()).is_some_and(fits) {
            shortcut.fault(expected);
        }
    }
}

/// Whether one answer can speak for all of these items.
fn fits(shortcut: Shortcut, items: &[Item]) -> bool {
    items.iter().all(|item| match shortcut {
        Shortcut::NothingOfThisKind => matches!(item.kind, ItemKind::Backup(_)),
        // The page's wholesale answer lets backups go and leaves other items alone.
        Shortcut::LetGoAll => true,
        Shortcut::NoneApply => item
            .option(DOES_NOT_APPLY)
            .is_some_and(|option| option.settles && !option.wants_why),
        Shortcut::OneByOne => false,
    })
}

fn check_sources(plan: &Plan, reader: &Reader<'_>) {
    for source in reader.get("sources").elements() {
        if !plan.sources.contains(&source.text()) {
            source.fault("a key of the plan's sources");
        }
    }
}

fn check_rules(plan: &Plan, reader: &Reader<'_>) {
    for rule in reader.get("rules").elements() {
        let id = rule.text();
        if !plan.rules.iter().any(|known| known.id == id) {
            rule.fault("the id of one of the plan's rules");
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
    let mut ids = vec![AS_CATEGORY.to_owned()];
    for (index, option) in decision.options.iter().enumerate() {
        if !is_new(&option.id, &mut ids) {
            options
                .at(index)
                .get("id")
                .fault("an id that no other option has");
        }
    }
}
