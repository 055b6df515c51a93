//! From a JSON document to a plan.

use super::check::check;
use super::read_item::{Added, read_item};
use super::read_parts::{read_help, read_protected, read_rule, read_source};
use super::reader::{Reader, Reading};
use super::replaced::read_replaced;
use super::timeline::read_timeline_entry;
use super::{Category, Confirmation, Fault, Figures, Plan, Section, Shortcut};
use crate::json::{Unread, Value};
use crate::table::Table;
use crate::time::Date;
use crate::typed::names_console;

/// The only format version there is.
const VERSION: u32 = 1;

/// A document of more bytes is not read.
const MOST_BYTES: usize = 4_000_000;

/// A plan has at most so many items: browsers give a site room for the answers to so many, and a plan
/// whose answers are lost with the page keeps nobody safe.
pub const MOST_ITEMS: usize = 6_000;

/// A plan has at most so many sections, categories, rules or dates each.
const MOST_PARTS: usize = 2_000;

/// The document that a text is.
pub(super) fn parse(json: &str) -> Result<Value, Vec<Fault>> {
    let fault = |found: String, expected: &str| {
        let (pointer, expected) = (String::new(), expected.to_owned());
        vec![Fault {
            pointer,
            found,
            expected,
        }]
    };
    if json.len() > MOST_BYTES {
        let found = [&json.len().to_string(), " bytes"].concat();
        return Err(fault(found, "at most 4000000 bytes"));
    }
    Value::read(json).map_err(|unread| match unread {
        Unread::Malformed(malformed) => fault(malformed.place(), "JSON"),
        Unread::Doubled { pointer, .. } => vec![Fault {
            pointer: if names_console(&pointer) {
                "/…".to_owned()
            } else {
                pointer
            },
            found: "several members of this name".to_owned(),
            expected: "one".to_owned(),
        }],
    })
}

pub(super) fn read(json: &str, language: &str) -> Result<Plan, Vec<Fault>> {
    read_document(&parse(json)?, language)
}

pub(super) fn read_document(document: &Value, language: &str) -> Result<Plan, Vec<Fault>> {
    read_with(document, language, None, &read_plan)
}

/// Reads a document, alone or with the plan that it adds to.
pub(super) fn read_with(
    document: &Value,
    language: &str,
    base: Option<&Plan>,
    read: &dyn Fn(&Reader<'_>) -> Plan,
) -> Result<Plan, Vec<Fault>> {
    let reading = Reading::new(language);
    let root = Reader::root(document, &reading);
    let mut plan = read(&root);
    // Rules between parts tell nothing new where a part can't be read.
    if reading.is_faultless() {
        check(&mut plan, &root, base);
    }
    let faults = reading.into_faults();
    if faults.is_empty() {
        Ok(plan)
    } else {
        Err(faults)
    }
}

fn read_plan(root: &Reader<'_>) -> Plan {
    root.only(&[
        "format",
        "version",
        "id",
        "revision",
        "confirmation",
        "max_age_days",
        "empty_max_age_days",
        "compiled",
        "sources",
        "rules",
        "timeline",
        "hand_off",
        "afterwards",
        "help",
        "contact",
        "protected_accounts",
        "replaced",
        "sections",
    ]);
    read_format(root);
    let mut plan = Plan {
        id: root.text_of("id"),
        revision: root.text_of("revision"),
        compiled: root.optional_one_of("compiled", Date::parse, "a day, such as 2026-11-22"),
        confirmation: root
            .get("confirmation")
            .one_of(Confirmation::parse, CONFIRMATION)
            .unwrap_or(Confirmation::AccountId),
        max_age_days: root.number_of("max_age_days"),
        empty_max_age_days: root.optional_number_of("empty_max_age_days"),
        sources: Table::new(),
        rules: Vec::new(),
        figures: Figures::default(),
        timeline: Vec::new(),
        root_steps: Vec::new(),
        organization_steps: Vec::new(),
        afterwards: root.paragraphs_of("afterwards"),
        help: read_help(root),
        replaced: Vec::new(),
        protected_accounts: read_protected(root),
        sections: Vec::new(),
        categories: Vec::new(),
        items: Vec::new(),
        route_closers: Vec::new(),
        by_id: Vec::new(),
    };
    for (key, source) in root.get("sources").members() {
        plan.sources.insert(key, read_source(&source));
    }
    for rule in few(&root.get("rules")) {
        let rule = read_rule(&rule, &mut plan.figures);
        plan.rules.push(rule);
    }
    for entry in few(&root.get("timeline")) {
        plan.timeline.push(read_timeline_entry(&entry));
    }
    let hand_off = root.get("hand_off");
    if !hand_off.is_absent() {
        hand_off.only(&["root", "organization"]);
        plan.root_steps = hand_off.paragraphs_of("root");
        plan.organization_steps = hand_off.paragraphs_of("organization");
    }
    for gone in few(&root.get("replaced")) {
        plan.replaced.push(read_replaced(&gone));
    }
    for section in few(&root.get("sections")) {
        read_section(&section, &mut plan);
    }
    plan
}

/// The confirmations that may be asked for, as a fault names them.
pub(super) const CONFIRMATION: &str = "\"account-id\" or \"none\"";

/// Whether it is a plan of the version that is read here.
pub(super) fn read_format(root: &Reader<'_>) {
    if root.text_of("format") != "account-closure-plan" {
        root.get("format").fault("\"account-closure-plan\"");
    }
    if root.number_of("version") != VERSION {
        root.get("version").fault("1");
    }
}

/// The elements of a list that has no thousands of them.
pub(super) fn few<'b>(list: &'b Reader<'_>) -> Vec<Reader<'b>> {
    let mut elements = list.elements();
    if elements.len() > MOST_PARTS {
        list.fault("at most 2000 of them");
        elements.clear();
    }
    elements
}

/// An item of a category, unless there are too many.
pub(super) fn add_item(reader: &Reader<'_>, category: usize, plan: &mut Plan, added: Added) {
    if plan.items.len() < MOST_ITEMS {
        plan.add(read_item(reader, category, plan, added));
    } else {
        reader.fault("at most 6000 items");
    }
}

pub(super) fn read_section(reader: &Reader<'_>, plan: &mut Plan) {
    reader.only(&[
        "id",
        "title",
        "intro",
        "shortcuts",
        "asked_if_there",
        "categories",
    ]);
    let first = plan.categories.len();
    for category in few(&reader.get("categories")) {
        read_category(&category, plan, Added::ToItsOwn);
    }
    plan.sections.push(Section {
        id: reader.text_of("id"),
        title: reader.words_of("title"),
        intro: reader.paragraphs_of("intro"),
        shortcuts: read_shortcuts(reader),
        asked_if_there: reader.flag_of("asked_if_there", false),
        categories: first..plan.categories.len(),
    });
}

pub(super) fn read_category(reader: &Reader<'_>, plan: &mut Plan, added: Added) {
    reader.only(&["id", "title", "shortcuts", "rare", "items"]);
    let first = plan.items.len();
    let category = plan.categories.len();
    for item in reader.get("items").elements() {
        add_item(&item, category, plan, added);
    }
    if category > MOST_PARTS {
        reader.fault("at most 2000 categories");
    }
    plan.categories.push(Category {
        id: reader.text_of("id"),
        title: reader.optional_words_of("title"),
        shortcuts: read_shortcuts(reader),
        rare: reader.flag_of("rare", false),
        section: plan.sections.len(),
        items: first..plan.items.len(),
    });
}

fn read_shortcuts(reader: &Reader<'_>) -> Vec<Shortcut> {
    let names = "\"nothing-of-this-kind\", \"let-go-all\" or \"none-apply\"";
    let known =
        |name: &str| Shortcut::parse(name).filter(|shortcut| *shortcut != Shortcut::OneByOne);
    let mut shortcuts = Vec::new();
    for shortcut in reader.get("shortcuts").elements() {
        shortcuts.extend(shortcut.one_of(known, names));
    }
    shortcuts
}
