//! From a JSON document to a plan.

use super::address::is_safe_link;
use super::check::check;
use super::item::{Decision, Item, ItemKind, Link, PlanOption, WayOut};
use super::reader::{Reader, Reading};
use super::{
    Applies, Category, Confirmation, Fault, ItemIndex, Plan, Rule, Section, Shortcut, Source,
    TimelineEntry,
};
use crate::grade::Grade;
use crate::json::Value;
use crate::standing::{Route, Standing};
use crate::table::Table;
use crate::time::Date;

/// The only format version there is.
const VERSION: u32 = 1;

pub(super) fn read(json: &str, language: &str) -> Result<Plan, Vec<Fault>> {
    match Value::read(json) {
        Ok(document) => read_document(&document, language),
        Err(malformed) => Err(vec![Fault {
            pointer: String::new(),
            found: malformed.place(),
            expected: "JSON".to_owned(),
        }]),
    }
}

pub(super) fn read_document(document: &Value, language: &str) -> Result<Plan, Vec<Fault>> {
    let reading = Reading::new(language);
    let root = Reader::root(document, &reading);
    let mut plan = read_plan(&root);
    // What does not hold between parts that can't be read tells nothing new.
    if reading.is_faultless() {
        check(&mut plan, &root);
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
        "compiled",
        "sources",
        "rules",
        "timeline",
        "hand_off",
        "afterwards",
        "help",
        "sections",
    ]);
    if root.text_of("format") != "account-closure-plan" {
        root.get("format").fault("\"account-closure-plan\"");
    }
    if root.number_of("version") != VERSION {
        root.get("version").fault("1");
    }
    let mut plan = Plan {
        id: root.text_of("id"),
        revision: root.text_of("revision"),
        compiled: root.optional_one_of("compiled", Date::parse, "a day, such as 2026-11-22"),
        confirmation: root
            .get("confirmation")
            .one_of(Confirmation::parse, "\"account-id\" or \"none\"")
            .unwrap_or(Confirmation::AccountId),
        max_age_days: root.number_of("max_age_days"),
        sources: Table::new(),
        rules: Vec::new(),
        timeline: Vec::new(),
        root_steps: Vec::new(),
        organization_steps: Vec::new(),
        afterwards: root.paragraphs_of("afterwards"),
        help: read_links(&root.get("help")),
        sections: Vec::new(),
        categories: Vec::new(),
        items: Vec::new(),
        route_closers: Vec::new(),
        by_id: Vec::new(),
    };
    for (key, source) in root.get("sources").members() {
        plan.sources.insert(key, read_source(&source));
    }
    for rule in root.get("rules").elements() {
        plan.rules.push(read_rule(&rule));
    }
    for entry in root.get("timeline").elements() {
        plan.timeline.push(read_timeline_entry(&entry));
    }
    let hand_off = root.get("hand_off");
    if !hand_off.is_absent() {
        hand_off.only(&["root", "organization"]);
        plan.root_steps = hand_off.paragraphs_of("root");
        plan.organization_steps = hand_off.paragraphs_of("organization");
    }
    for section in root.get("sections").elements() {
        read_section(&section, &mut plan);
    }
    plan
}

fn read_section(reader: &Reader<'_>, plan: &mut Plan) {
    reader.only(&["id", "title", "intro", "shortcuts", "categories"]);
    let first = plan.categories.len();
    for category in reader.get("categories").elements() {
        read_category(&category, plan);
    }
    plan.sections.push(Section {
        id: reader.text_of("id"),
        title: reader.words_of("title"),
        intro: reader.paragraphs_of("intro"),
        shortcuts: read_shortcuts(reader),
        categories: first..plan.categories.len(),
    });
}

fn read_category(reader: &Reader<'_>, plan: &mut Plan) {
    reader.only(&["id", "title", "shortcuts", "items"]);
    let first = plan.items.len();
    let category = plan.categories.len();
    for item in reader.get("items").elements() {
        plan.add(read_item(&item, category, plan));
    }
    plan.categories.push(Category {
        id: reader.text_of("id"),
        title: reader.optional_words_of("title"),
        shortcuts: read_shortcuts(reader),
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

fn read_item(reader: &Reader<'_>, category: usize, plan: &Plan) -> Item {
    Item {
        kind: read_kind(reader),
        id: reader.text_of("id"),
        revision: reader.number_of("revision"),
        title: reader.words_of("title"),
        text: reader.paragraphs_of("text"),
        trap: reader.optional_words_of("trap"),
        advice: reader.paragraphs_of("advice"),
        links: read_links(&reader.get("links")),
        sources: reader.texts_of("sources"),
        rules: reader.texts_of("rules"),
        applies: read_applies(&reader.get("applies"), plan),
        required: reader.flag_of("required", true),
        max_age_days: reader.optional_number_of("max_age_days"),
        minimum_grade: reader.optional_one_of(
            "minimum_grade",
            Grade::parse,
            "a grade, such as \"shown\"",
        ),
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
        "decision" => {
            let mut options = Vec::new();
            for option in reader.get("options").elements() {
                options.push(read_option(&option));
            }
            ItemKind::Decision(Decision { options })
        }
        "statement" => ItemKind::Statement(reader.words_of("label")),
        _ => ItemKind::Backup(None),
    }
}

fn read_way_out(reader: &Reader<'_>) -> WayOut {
    reader.only(&["text", "commands", "computer"]);
    WayOut {
        text: reader.words_of("text"),
        commands: reader.texts_of("commands"),
        needs_computer: reader.flag_of("computer", false),
    }
}

/// The routes, as a fault names them.
const ROUTES: &str = "\"root\" or \"organization\"";

fn read_option(reader: &Reader<'_>) -> PlanOption {
    reader.only(&[
        "id",
        "label",
        "settles",
        "why",
        "attests",
        "closes_route",
        "hint",
    ]);
    let closes_route = reader.get("closes_route");
    PlanOption {
        id: reader.text_of("id"),
        label: reader.words_of("label"),
        settles: reader.flag_of("settles", true),
        wants_why: reader.flag_of("why", false),
        attests: reader.flag_of("attests", false),
        closes_route: (!closes_route.is_absent())
            .then(|| closes_route.one_of(Route::parse, ROUTES))
            .flatten(),
        hint: reader.optional_words_of("hint"),
    }
}

fn read_applies(reader: &Reader<'_>, plan: &Plan) -> Applies {
    if reader.is_absent() {
        return Applies::default();
    }
    reader.only(&["found", "standing", "route", "answers"]);
    let known =
        |name: &str| Standing::parse(name).filter(|standing| *standing != Standing::Unknown);
    let mut applies = Applies {
        found: reader.flag_of("found", false),
        ..Applies::default()
    };
    for standing in reader.get("standing").elements() {
        let standing = standing.one_of(known, "\"standalone\", \"member\" or \"management\"");
        applies.standings.extend(standing);
    }
    for route in reader.get("route").elements() {
        let route = route.one_of(Route::parse, ROUTES);
        applies.routes.extend(route);
    }
    for (id, options) in reader.get("answers").members() {
        applies.answers.extend(read_condition(id, &options, plan));
    }
    applies
}

/// An earlier decision, and the options of which one has to be chosen.
fn read_condition(id: &str, options: &Reader<'_>, plan: &Plan) -> Option<(ItemIndex, Vec<String>)> {
    // A decision that goes away with a file would take what hangs on it along.
    let decides = |item: &Item| {
        item.required && !item.applies.found && matches!(item.kind, ItemKind::Decision(_))
    };
    let earlier = plan.find(id).filter(|index| decides(&plan.items[*index]));
    if earlier.is_none() {
        options.fault(
            "an earlier, required decision's id as the member's name, which applies without files",
        );
    }
    let mut known = Vec::new();
    for option in options.elements() {
        let id = option.text();
        if earlier.is_some_and(|index| plan.items[index].option(&id).is_none()) {
            option.fault("an option of that decision");
        }
        known.push(id);
    }
    if known.is_empty() {
        options.fault("at least one option of that decision");
    }
    Some((earlier?, known))
}

fn read_source(reader: &Reader<'_>) -> Source {
    reader.only(&["title", "url", "copy"]);
    let url = reader.get("url");
    Source {
        title: reader.words_of("title"),
        url: (!url.is_absent()).then(|| read_address(&url)),
        copy: reader.words_of("copy"),
    }
}

fn read_rule(reader: &Reader<'_>) -> Rule {
    reader.only(&["id", "title", "value", "older", "sources"]);
    Rule {
        id: reader.text_of("id"),
        title: reader.words_of("title"),
        value: reader.words_of("value"),
        older: reader.optional_words_of("older"),
        sources: reader.texts_of("sources"),
    }
}

fn read_timeline_entry(reader: &Reader<'_>) -> TimelineEntry {
    reader.only(&[
        "id", "from_day", "to_day", "title", "text", "sources", "calendar",
    ]);
    TimelineEntry {
        id: reader.text_of("id"),
        from_day: reader.optional_number_of("from_day"),
        to_day: reader.optional_number_of("to_day"),
        title: reader.words_of("title"),
        text: reader.words_of("text"),
        sources: reader.texts_of("sources"),
        in_calendar: reader.flag_of("calendar", false),
    }
}

fn read_links(reader: &Reader<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for link in reader.elements() {
        link.only(&["text", "url"]);
        links.push(Link {
            text: link.words_of("text"),
            url: read_address(&link.get("url")),
        });
    }
    links
}

fn read_address(reader: &Reader<'_>) -> String {
    let url = reader.text();
    if !is_safe_link(&url) {
        reader.fault("an https: address outside any console");
    }
    url
}
