//! The published JSON Schema of plans, held to the plans and to what reads them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use boon::{Compiler, SchemaIndex, Schemas};
use domain::plan::{Fault, Figure, Plan};
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../../../plan/plan.schema.json");
const EXAMPLE: &str = include_str!("../../../plan/examples/platform-team.json");

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

struct Schema(Schemas, SchemaIndex);

impl Schema {
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.enable_format_assertions();
        compiler
            .add_resource("https://example.org/plan.json", schema())
            .unwrap();
        let index = compiler
            .compile("https://example.org/plan.json", &mut schemas)
            .unwrap();
        Self(schemas, index)
    }

    fn takes(&self, plan: &Value) -> Result<(), String> {
        self.0
            .validate(plan, self.1)
            .map_err(|error| format!("{error:#}"))
    }
}

fn faults(plan: &Value) -> Vec<Fault> {
    static BASE: OnceLock<Plan> = OnceLock::new();
    let base = BASE.get_or_init(|| built_in::plan("en").unwrap());
    Plan::read_own(&plan.to_string(), base, "en")
        .err()
        .unwrap_or_default()
}

/// A plan that stands alone, with every member that there is.
fn alone() -> Value {
    let item = |id: &str, kind: &str| {
        json!({
            "id": id, "kind": kind, "revision": 1, "title": "T", "text": ["T"], "trap": "T", "advice": ["T"],
            "links": [{"text": "T", "url": "https://example.org/"}], "sources": ["A"], "rules": ["R"],
            "applies": {"found": false, "standing": ["member"], "route": ["root"], "answers": {}},
            "required": true,
        })
    };
    let mut backup = item("s.backup", "backup");
    backup["way_out"] = json!({
        "text": "T", "download": ["S"], "console": ["S"], "needs": "N", "takes": "T", "costs": "C",
        "commands": ["aws x <region>"], "computer": true,
    });
    backup["minimum_grade"] = json!("supported");
    backup["always"] = json!(true);
    backup["restore"] = json!(false);
    backup["billed"] = json!("yearly");
    let mut decision = item("s.decision", "decision");
    decision["options"] = json!([{
        "id": "done", "label": "L", "settles": true, "why": true, "attests": true, "closes_route": null, "hint": "H", "pattern": "CHG-[0-9]{7}",
    }]);
    decision["always"] = json!(true);
    let mut statement = item("s.statement", "statement");
    statement["label"] = json!("L");
    let host = item("s.host", "host");
    let mut all = item("s.all", "backup");
    all["applies"] = json!({});
    json!({
        "format": "account-closure-plan", "version": 1, "id": "alone", "revision": "1",
        "confirmation": "none", "max_age_days": 30, "empty_max_age_days": 7, "compiled": "2026-11-22",
        "sources": {"A": {"title": "T", "url": null, "copy": "C"}},
        "rules": [{"id": "R", "title": "T", "value": "V", "older": "O", "sources": ["A"],
            "as_of": "2026-11-22", "figures": {"waiting-days": 4, "quota-days": 30, "quota-percent": 20, "quota-least": 5, "quota-most": 9, "quota-at-once": 3, "new-run-hours": 24}}],
        "timeline": [{"id": "d", "from_day": 1, "to_day": 2, "title": "T", "text": "T", "sources": ["A"], "calendar": true,
            "applies": {"standing": ["member"], "route": ["root"], "answers": {"s.decision": ["done"]}}}],
        "replaced": [{"id": "s.old", "by": "s.backup", "answers": {"done": "kept"}}],
        "hand_off": {"root": ["S"], "organization": ["S"]}, "afterwards": ["T"],
        "help": [{"text": "T", "url": "https://example.org/"}], "contact": {"text": "T", "url": null},
        "protected_accounts": ["1111-2222-3333"],
        "sections": [{"id": "s", "title": "T", "intro": ["T"], "shortcuts": ["let-go-all"], "asked_if_there": true, "categories": [
            {"id": "c", "title": null, "shortcuts": ["let-go-all"], "rare": true, "items": [backup, decision, statement, host, all]},
        ]}],
    })
}

/// A plan that extends the built-in plan, with every member that only such a plan has.
fn extending() -> Value {
    let mut plan: Value = serde_json::from_str(EXAMPLE).unwrap();
    plan["confirmation"] = json!("none");
    plan["afterwards"] = json!(["T"]);
    plan["empty_max_age_days"] = json!(3);
    plan["items"]["backup.rds"]["always"] = json!(true);
    plan["items"]["backup.rds"]["applies"] = json!({"standing": ["member"]});
    plan
}

#[test]
fn plans_are_taken() {
    let schema = Schema::new();
    let built_in: Value = serde_json::from_str(&built_in::plan_json()).unwrap();
    for plan in [
        built_in,
        serde_json::from_str(EXAMPLE).unwrap(),
        alone(),
        extending(),
    ] {
        let told = schema.takes(&plan);
        assert!(told.is_ok(), "{}\n{}", plan["id"], told.unwrap_err());
        if plan["id"] != "built-in" {
            assert_eq!(faults(&plan), [], "{}", plan["id"]);
        }
    }
}

/// The figures of the schema are those that code judges by, with their limits.
#[test]
fn figures_are_those_of_the_code() {
    let schema = schema();
    let figures = schema["$defs"]["figures"]["properties"]
        .as_object()
        .unwrap();
    let told: BTreeSet<(&str, u64)> = figures
        .iter()
        .map(|(name, figure)| {
            let definition = figure["$ref"].as_str().unwrap().trim_start_matches('#');
            let limit = schema.pointer(definition).unwrap()["maximum"].as_u64();
            (name.as_str(), limit.unwrap())
        })
        .collect();
    let known = Figure::ALL.iter();
    let known = known.map(|figure| (figure.name(), u64::from(figure.limit())));
    assert_eq!(told, known.collect());
}

#[test]
fn faults_are_seen() {
    let schema = Schema::new();
    let items = "/sections/0/categories/0/items";
    for (pointer, value) in [
        ("/format", json!("other")),
        ("/version", json!(2)),
        ("/id", json!("")),
        ("/max_age_days", json!(-1)),
        ("/empty_max_age_days", json!(-1)),
        ("/sections/0/asked_if_there", json!("yes")),
        ("/confirmation", json!("typed")),
        ("/compiled", json!("yesterday")),
        ("/rules/0/as_of", json!("yesterday")),
        ("/rules/0/as_of", json!(null)),
        ("/rules/0/figures/waiting-weeks", json!(1)),
        ("/rules/0/figures/waiting-days", json!(3651)),
        ("/rules/0/figures/quota-percent", json!(101)),
        ("/rules/0/figures/new-run-hours", json!(1001)),
        ("/rules/0/figures/quota-least", json!("5")),
        ("/protected_accounts/0", json!("123")),
        ("/help/0/url", json!("javascript:alert(1)")),
        ("/help/0/url", json!("http://example.org/")),
        ("/help/0/url", json!("https://console.example.org/")),
        ("/help/0/url", json!("https://x.signin.example.org/")),
        ("/help/0/text", json!("<b>x</b>")),
        ("/help/0/text", json!({"de": "x"})),
        ("/help/0/text", json!({"en": "x", "de": "</b>"})),
        ("/sections/0/id", json!("A b")),
        ("/sections/0/shortcuts/0", json!("none-apply")),
        (&format!("{items}/0/kind"), json!("other")),
        (&format!("{items}/0/label"), json!("L")),
        (&format!("{items}/0/minimum_grade"), json!("best")),
        (&format!("{items}/1/options/0/id"), json!("as-category")),
        (&format!("{items}/2/applies/standing/0"), json!("unknown")),
    ] {
        let mut plan = alone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match plan.pointer_mut(parent).unwrap() {
            Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
            object => object[key] = value,
        }
        assert!(schema.takes(&plan).is_err(), "{pointer}");
        assert!(
            !faults(&plan).is_empty() || pointer == "/help/0/text",
            "{pointer}"
        );
    }
}

/// All names that the source of the plan's reader has in quotes: what it may take as a member.
fn candidates() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let folder = root().join("crates/domain/src/plan");
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|end| end != "rs") {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let quoted = text.split('"').skip(1).step_by(2);
        let plain = |name: &&str| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        };
        names.extend(quoted.filter(plain).map(str::to_owned));
    }
    assert!(names.contains("protected_accounts") && names.contains("way_out"));
    names
}

/// Whether the reader knows a member of this name there. An object in a list in a list is no value
/// of any member.
fn is_read(plan: &Value, pointer: &str, name: &str) -> bool {
    if name == "extends" && plan.get(name).is_none() {
        // This one makes it a plan of the other kind.
        return false;
    }
    let mut plan = plan.clone();
    plan.pointer_mut(pointer).unwrap()[name] = json!([[{}]]);
    let place = format!("{pointer}/{name}");
    !faults(&plan)
        .iter()
        .any(|fault| fault.pointer == place && fault.expected == "no member of this name")
}

/// The names that the schema has for an object, with those of a choice between several.
fn named(schema: &Value, names: &[&str]) -> BTreeSet<String> {
    let all = names.iter().flat_map(|name| {
        schema["$defs"][*name]["properties"]
            .as_object()
            .unwrap()
            .keys()
    });
    all.cloned().collect()
}

#[test]
fn the_reader_knows_the_same_names() {
    let schema = schema();
    let items = "/sections/0/categories/0/items";
    let (alone, extending) = (alone(), extending());
    let candidates = candidates();
    // Those of figures are compared by a test of their own.
    let mut seen = BTreeSet::from(["figures".to_owned()]);
    let change = schema["$defs"]["change"].clone();
    for (plan, pointer, names) in [
        (&alone, "", &["alone"][..]),
        (&extending, "", &["extending"]),
        (&alone, "/sources/A", &["source"]),
        (&alone, "/rules/0", &["rule"]),
        (&alone, "/timeline/0", &["date"]),
        (&alone, "/timeline/0/applies", &["matters"]),
        (&alone, "/replaced/0", &["replaced"]),
        (&alone, "/hand_off", &["handOff"]),
        (&alone, "/help/0", &["link"]),
        (&alone, "/contact", &["contact"]),
        (&alone, "/sections/0", &["section"]),
        (&extending, "/sections/0", &["addedToSection"]),
        (&extending, "/sections/1", &["section"]),
        (&alone, "/sections/0/categories/0", &["category"]),
        (&alone, &format!("{items}/0"), &["item", "backup"]),
        (&alone, &format!("{items}/1"), &["item", "decision"]),
        (&alone, &format!("{items}/2"), &["item", "statement"]),
        (&alone, &format!("{items}/3"), &["item", "host"]),
        (&alone, &format!("{items}/0/way_out"), &["wayOut"]),
        (&alone, &format!("{items}/0/applies"), &["applies"]),
        (&alone, &format!("{items}/1/options/0"), &["option"]),
        (&extending, "/items/backup.rds", &["change"]),
    ] {
        let read: BTreeSet<String> = candidates
            .iter()
            .filter(|name| is_read(plan, pointer, name))
            .cloned()
            .collect();
        assert_eq!(read, named(&schema, names), "{pointer} of {}", plan["id"]);
        seen.extend(names.iter().map(|name| (*name).to_owned()));
    }
    let applies = change["properties"]["applies"]["properties"]
        .as_object()
        .unwrap();
    let read: Vec<&String> = candidates
        .iter()
        .filter(|name| is_read(&extending, "/items/backup.rds/applies", name))
        .collect();
    assert_eq!(read, applies.keys().collect::<Vec<_>>());
    let has_names =
        |(name, part): (&String, &Value)| part.get("properties").is_some().then(|| name.clone());
    let all: BTreeSet<String> = schema["$defs"]
        .as_object()
        .unwrap()
        .iter()
        .filter_map(has_names)
        .collect();
    assert_eq!(seen, all, "an object of the schema is not compared");
}
