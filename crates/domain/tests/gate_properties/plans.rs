//! Any plan: all kinds of items, conditions on standing, route and earlier decisions, shortcuts.

use domain::grade::Grade;
use domain::standing::{Route, Standing};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use serde_json::{Map, Value, json};

/// The parts that an item may be made of.
#[derive(Clone, Debug)]
pub(crate) struct AnyItem {
    kind: &'static str,
    required: bool,
    found: bool,
    always: bool,
    revision: u32,
    standings: Vec<&'static str>,
    routes: Vec<&'static str>,
    decider: Option<Index>,
    options: Vec<&'static str>,
    max_age_days: Option<u32>,
    minimum_grade: Option<Grade>,
}

/// Categories of a section, whether it can be let go whole, and whether its backups are asked only
/// where they are there.
type AnySection = (Vec<(Vec<AnyItem>, bool)>, bool, bool);

/// The parts that a plan may be made of.
#[derive(Clone, Debug)]
pub(crate) struct AnyPlan {
    sections: Vec<AnySection>,
    confirmation: &'static str,
    max_age_days: u32,
    empty_max_age_days: Option<u32>,
}

/// The options of every decision in these plans.
pub(crate) const OPTIONS: [&str; 4] = ["done", "does-not-apply", "accepted", "not-yet"];

pub(crate) fn any_item() -> impl Strategy<Value = AnyItem> {
    let standings: Vec<_> = Standing::ALL[..3]
        .iter()
        .map(|standing| standing.name())
        .collect();
    let routes: Vec<_> = Route::ALL.iter().map(|route| route.name()).collect();
    (
        (
            select(vec![
                "backup",
                "backup",
                "decision",
                "decision",
                "statement",
                "host",
            ]),
            prop::bool::weighted(0.8),
            prop::bool::weighted(0.2),
            prop::bool::weighted(0.2),
            1..4_u32,
        ),
        prop_oneof![3 => Just(Vec::new()), 1 => subsequence(standings, 1..3)],
        prop_oneof![3 => Just(Vec::new()), 1 => subsequence(routes, 1..2)],
        option::weighted(0.4, any::<Index>()),
        subsequence(OPTIONS.to_vec(), 1..4),
        option::weighted(0.3, 1..60_u32),
        option::weighted(0.2, select(Grade::ALL)),
    )
        .prop_map(
            |(
                (kind, required, found, always, revision),
                standings,
                routes,
                decider,
                options,
                age,
                grade,
            )| {
                AnyItem {
                    kind,
                    required,
                    found,
                    always: always && matches!(kind, "backup" | "decision"),
                    revision,
                    standings,
                    routes,
                    decider,
                    options,
                    max_age_days: age.filter(|_| kind != "host"),
                    minimum_grade: grade.filter(|_| kind == "backup"),
                }
            },
        )
}

pub(crate) fn any_plan() -> impl Strategy<Value = AnyPlan> {
    let category = (vec(any_item(), 1..4), any::<bool>());
    let section = (vec(category, 1..4), any::<bool>(), any::<bool>());
    (
        vec(section, 1..4),
        select(vec!["account-id", "none"]),
        1..60_u32,
        option::of(0..60_u32),
    )
        .prop_map(|(sections, confirmation, max_age_days, empty)| AnyPlan {
            sections,
            confirmation,
            max_age_days,
            empty_max_age_days: empty,
        })
}

impl AnyPlan {
    /// The plan as a document. Every part has a number as its id, with a letter for its kind.
    pub(crate) fn document(&self) -> Value {
        let mut document = self.as_drawn();
        // A plan for which the gate would wait for nothing is none.
        let decision = json!({"id": "base", "kind": "decision", "revision": 1, "title": "T", "options": options()});
        let category = json!({"id": "base-category", "items": [decision]});
        let section = json!({"id": "base-section", "title": "T", "categories": [category]});
        if let Some(sections) = document["sections"].as_array_mut() {
            sections.push(section);
        }
        document
    }

    /// The same without the decision that every plan has here.
    pub(crate) fn as_drawn(&self) -> Value {
        let mut deciders = Vec::new();
        let mut categories = 0;
        let mut items = 0;
        let mut sections = Vec::new();
        for (number, (parts, whole, asked_if_there)) in self.sections.iter().enumerate() {
            let mut documents = Vec::new();
            for (members, offers) in parts {
                let all = |kind| members.iter().all(|item| item.kind == kind);
                let mut shortcuts = Vec::new();
                if *offers {
                    shortcuts.push("let-go-all");
                    shortcuts.extend(all("backup").then_some("nothing-of-this-kind"));
                    shortcuts.extend(all("decision").then_some("none-apply"));
                }
                let mut list = Vec::new();
                for item in members {
                    list.push(item.document(items, &deciders));
                    if item.required && !item.found && item.kind == "decision" {
                        deciders.push(format!("i{items}"));
                    }
                    items += 1;
                }
                let id = format!("c{categories}");
                documents.push(json!({"id": id, "shortcuts": shortcuts, "items": list}));
                categories += 1;
            }
            let shortcuts: &[&str] = if *whole { &["let-go-all"] } else { &[] };
            let id = format!("s{number}");
            sections.push(json!({"id": id, "title": "T", "shortcuts": shortcuts,
                    "asked_if_there": asked_if_there, "categories": documents}));
        }
        json!({
            "format": "account-closure-plan", "version": 1, "id": "any", "revision": "1",
            "confirmation": self.confirmation, "max_age_days": self.max_age_days,
            "empty_max_age_days": self.empty_max_age_days, "sections": sections,
        })
    }
}

impl AnyItem {
    /// The item as a document; it may wait for one of the deciders.
    fn document(&self, number: usize, deciders: &[String]) -> Value {
        let mut applies = Map::new();
        if self.found {
            applies.insert("found".to_owned(), json!(true));
        }
        if !self.standings.is_empty() {
            applies.insert("standing".to_owned(), json!(self.standings));
        }
        if !self.routes.is_empty() {
            applies.insert("route".to_owned(), json!(self.routes));
        }
        if let Some(decider) = self.decider.filter(|_| !deciders.is_empty()) {
            applies.insert(
                "answers".to_owned(),
                json!({decider.get(deciders): self.options}),
            );
        }
        let mut item = json!({
            "id": format!("i{number}"), "kind": self.kind, "revision": self.revision,
            "title": "T", "required": self.required, "applies": applies,
            "max_age_days": self.max_age_days,
            "minimum_grade": self.minimum_grade.map(Grade::name),
        });
        if self.always {
            item["always"] = json!(true);
        }
        match self.kind {
            "decision" => item["options"] = options(),
            "statement" => item["label"] = json!("L"),
            _ => {}
        }
        item
    }

    /// A section that holds nothing but this item, and is asked for.
    pub(crate) fn required_section(&self, deciders: &[String]) -> Value {
        let item = Self {
            required: true,
            ..self.clone()
        }
        .document(999, deciders);
        let category = json!({"id": "added-category", "items": [item]});
        json!({"id": "added", "title": "T", "categories": [category]})
    }
}

fn options() -> Value {
    json!([
        {"id": "done", "label": "L"},
        {"id": "does-not-apply", "label": "L"},
        {"id": "accepted", "label": "L", "why": true},
        {"id": "not-yet", "label": "L", "settles": false},
    ])
}
