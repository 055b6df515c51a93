//! From a JSON document to a plan.

use std::collections::BTreeMap;

use serde_json::Value;

use super::address::is_safe_link;
use super::check::check;
use super::item::{Decision, Item, ItemKind, Link, PlanOption, WayOut};
use super::reader::{Faults, Reader};
use super::{
    Applies, Category, Confirmation, Fault, Plan, Rule, Section, Shortcut, Source, TimelineEntry,
};
use crate::grade::Grade;
use crate::standing::{Route, Standing};
use crate::time::Date;

/// The only format version there is.
const VERSION: u32 = 1;

pub(super) fn read(json: &str, language: &str) -> Result<Plan, Vec<Fault>> {
    let document: Value = serde_json::from_str(json).map_err(|error| {
        vec![Fault {
            pointer: String::new(),
            found: format!("line {}, column {}", error.line(), error.column()),
            expected: "JSON".to_owned(),
        }]
    })?;
    let faults = Faults::default();
    let root = Reader::root(&document, language, &faults);
    let mut plan = read_plan(&root);
    // What does not hold between parts that can't be read tells nothing new.
    if faults.is_empty() {
        check(&mut plan, &root);
    }
    let faults = faults.into_inner();
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
        "compiled",
        "sources",
        "rules",
        "timeline",
        "hand_off",
        "afterwards",
        "help",
        "sections",
    ]);
    if root.get("format").text() != "account-closure-plan" {
        root.get("format").fault("\"account-closure-plan\"");
    }
    if root.get("version").number() != VERSION {
        root.get("version").fault("1");
    }
    let sources = root
        .get("sources")
        .members(|key, source| (key.to_owned(), read_source(source)));
    let mut plan = Plan {
        id: root.get("id").text(),
        revision: root.get("revision").text(),
        compiled: (!root.get("compiled").is_absent())
            .then(|| {
                root.get("compiled")
                    .one_of(Date::parse, "a day, such as 2026-11-22")
            })
            .flatten(),
        confirmation: root
            .get("confirmation")
            .one_of(Confirmation::parse, "\"account-id\" or \"none\"")
            .unwrap_or(Confirmation::AccountId),
        max_age_days: root.get("max_age_days").number(),
        sources: sources.into_iter().collect(),
        rules: root.get("rules").list(read_rule),
        timeline: root.get("timeline").list(read_timeline_entry),
        root_steps: Vec::new(),
        organization_steps: Vec::new(),
        afterwards: root.get("afterwards").paragraphs(),
        help: root.get("help").list(read_link),
        sections: Vec::new(),
        categories: Vec::new(),
        items: Vec::new(),
        index: BTreeMap::new(),
    };
    let hand_off = root.get("hand_off");
    if !hand_off.is_absent() {
        hand_off.only(&["root", "organization"]);
        plan.root_steps = hand_off.get("root").paragraphs();
        plan.organization_steps = hand_off.get("organization").paragraphs();
    }
    root.get("sections")
        .list(|section| read_section(section, &mut plan));
    plan
}

fn read_section(reader: &Reader<'_>, plan: &mut Plan) {
    reader.only(&["id", "title", "intro", "shortcuts", "categories"]);
    let first = plan.categories.len();
    reader
        .get("categories")
        .list(|category| read_category(category, plan));
    plan.sections.push(Section {
        id: reader.get("id").text(),
        title: reader.get("title").words(),
        intro: reader.get("intro").paragraphs(),
        shortcuts: read_shortcuts(reader),
        categories: first..plan.categories.len(),
    });
}

fn read_category(reader: &Reader<'_>, plan: &mut Plan) {
    reader.only(&["id", "title", "shortcuts", "items"]);
    let first = plan.items.len();
    let category = plan.categories.len();
    reader.get("items").list(|item| {
        let item = read_item(item, category, plan);
        plan.index
            .entry(item.id.clone())
            .or_insert(plan.items.len());
        plan.items.push(item);
    });
    plan.categories.push(Category {
        id: reader.get("id").text(),
        title: reader.get("title").optional_words(),
        shortcuts: read_shortcuts(reader),
        section: plan.sections.len(),
        items: first..plan.items.len(),
    });
}

fn read_shortcuts(reader: &Reader<'_>) -> Vec<Shortcut> {
    let names = "\"nothing-of-this-kind\", \"let-go-all\" or \"none-apply\"";
    let read = |reader: &Reader<'_>| {
        reader.one_of(
            |name| Shortcut::parse(name).filter(|shortcut| *shortcut != Shortcut::OneByOne),
            names,
        )
    };
    reader
        .get("shortcuts")
        .list(read)
        .into_iter()
        .flatten()
        .collect()
}

fn read_item(reader: &Reader<'_>, category: usize, plan: &Plan) -> Item {
    Item {
        kind: read_kind(reader),
        id: reader.get("id").text(),
        revision: reader.get("revision").number(),
        title: reader.get("title").words(),
        text: reader.get("text").paragraphs(),
        trap: reader.get("trap").optional_words(),
        advice: reader.get("advice").paragraphs(),
        links: reader.get("links").list(read_link),
        sources: reader.get("sources").texts(),
        rules: reader.get("rules").texts(),
        applies: read_applies(&reader.get("applies"), plan),
        required: reader.get("required").flag(true),
        max_age_days: reader.get("max_age_days").optional_number(),
        minimum_grade: (!reader.get("minimum_grade").is_absent())
            .then(|| {
                reader
                    .get("minimum_grade")
                    .one_of(Grade::parse, "a grade, such as \"shown\"")
            })
            .flatten(),
        category,
        dependents: Vec::new(),
    }
}

/// The members that every item may have.
const COMMON: [&str; 13] = [
    "id",
    "kind",
    "revision",
    "title",
    "text",
    "trap",
    "advice",
    "links",
    "sources",
    "rules",
    "applies",
    "required",
    "max_age_days",
];

fn read_kind(reader: &Reader<'_>) -> ItemKind {
    let known = |name: &str| {
        ["backup", "decision", "statement"]
            .into_iter()
            .find(|kind| *kind == name)
    };
    let kind = reader
        .get("kind")
        .one_of(known, "\"backup\", \"decision\" or \"statement\"");
    let own: &[&str] = match kind.unwrap_or_default() {
        "backup" => &["way_out", "minimum_grade"],
        "decision" => &["options"],
        "statement" => &["label"],
        // What it may have is not known then, either.
        _ => &["way_out", "minimum_grade", "options", "label"],
    };
    reader.only(&[&COMMON, own].concat());
    match kind.unwrap_or_default() {
        "backup" => {
            let way_out = reader.get("way_out");
            ItemKind::Backup((!way_out.is_absent()).then(|| read_way_out(&way_out)))
        }
        "decision" => ItemKind::Decision(Decision {
            options: reader.get("options").list(read_option),
        }),
        "statement" => ItemKind::Statement(reader.get("label").words()),
        _ => ItemKind::Backup(None),
    }
}

fn read_way_out(reader: &Reader<'_>) -> WayOut {
    reader.only(&["text", "commands", "computer"]);
    WayOut {
        text: reader.get("text").words(),
        commands: reader.get("commands").texts(),
        needs_computer: reader.get("computer").flag(false),
    }
}

fn read_option(reader: &Reader<'_>) -> PlanOption {
    reader.only(&["id", "label", "settles", "why", "hint"]);
    PlanOption {
        id: reader.get("id").text(),
        label: reader.get("label").words(),
        settles: reader.get("settles").flag(true),
        wants_why: reader.get("why").flag(false),
        hint: reader.get("hint").optional_words(),
    }
}

fn read_applies(reader: &Reader<'_>, plan: &Plan) -> Applies {
    if reader.is_absent() {
        return Applies::default();
    }
    reader.only(&["standing", "route", "answers"]);
    let known =
        |name: &str| Standing::parse(name).filter(|standing| *standing != Standing::Unknown);
    let standing = |standing: &Reader<'_>| {
        standing.one_of(known, "\"standalone\", \"member\" or \"management\"")
    };
    let route = |route: &Reader<'_>| route.one_of(Route::parse, "\"root\" or \"organization\"");
    let answers = reader.get("answers").members(|id, options| {
        let decides = |item: &Item| item.required && matches!(item.kind, ItemKind::Decision(_));
        let earlier = plan.find(id).filter(|index| decides(&plan.items[*index]));
        if earlier.is_none() {
            options.fault("an earlier, required decision's id as the member's name");
        }
        let known = options.list(|option| {
            let id = option.text();
            if earlier.is_some_and(|index| plan.items[index].option(&id).is_none()) {
                option.fault("an option of that decision");
            }
            id
        });
        if known.is_empty() {
            options.fault("at least one option of that decision");
        }
        earlier.map(|index| (index, known))
    });
    Applies {
        standings: reader
            .get("standing")
            .list(standing)
            .into_iter()
            .flatten()
            .collect(),
        routes: reader
            .get("route")
            .list(route)
            .into_iter()
            .flatten()
            .collect(),
        answers: answers.into_iter().flatten().collect(),
    }
}

fn read_source(reader: &Reader<'_>) -> Source {
    reader.only(&["title", "url", "copy"]);
    let url = reader.get("url");
    Source {
        title: reader.get("title").words(),
        url: (!url.is_absent()).then(|| read_address(&url)),
        copy: reader.get("copy").words(),
    }
}

fn read_rule(reader: &Reader<'_>) -> Rule {
    reader.only(&["id", "title", "value", "older", "sources"]);
    Rule {
        id: reader.get("id").text(),
        title: reader.get("title").words(),
        value: reader.get("value").words(),
        older: reader.get("older").optional_words(),
        sources: reader.get("sources").texts(),
    }
}

fn read_timeline_entry(reader: &Reader<'_>) -> TimelineEntry {
    reader.only(&[
        "id", "from_day", "to_day", "title", "text", "sources", "calendar",
    ]);
    TimelineEntry {
        id: reader.get("id").text(),
        from_day: reader.get("from_day").optional_number(),
        to_day: reader.get("to_day").optional_number(),
        title: reader.get("title").words(),
        text: reader.get("text").words(),
        sources: reader.get("sources").texts(),
        in_calendar: reader.get("calendar").flag(false),
    }
}

fn read_link(reader: &Reader<'_>) -> Link {
    reader.only(&["text", "url"]);
    Link {
        text: reader.get("text").words(),
        url: read_address(&reader.get("url")),
    }
}

fn read_address(reader: &Reader<'_>) -> String {
    let url = reader.text();
    if !is_safe_link(&url) {
        reader.fault("an https: address outside any console");
    }
    url
}
