//! Plans of any size, for measuring.

use serde_json::{Value, json};

/// A category has about so many items, as in the built-in plan.
const CATEGORY: usize = 10;

/// A plan of backups. Categories are folded where they have titles.
pub(super) fn plan(items: usize, folded: bool) -> Value {
    let categories: Vec<Value> = (0..items)
        .step_by(CATEGORY)
        .map(|first| category(first, (first + CATEGORY).min(items), folded))
        .collect();
    json!({
        "format": "account-closure-plan",
        "version": 1,
        "id": "bench",
        "revision": items.to_string(),
        "confirmation": "account-id",
        "max_age_days": 30,
        "compiled": "2026-11-22",
        "sources": { "S": {
            "title": "What the service's manual says",
            "url": "https://docs.example.com/",
            "copy": "undated copy",
        } },
        "rules": [],
        "timeline": [],
        "hand_off": { "root": ["One step."], "organization": ["One step."] },
        "afterwards": ["Keep the record."],
        "help": [],
        "sections": [{
            "id": "backup",
            "title": "Backups",
            "intro": ["What is not outside the account is lost with it."],
            "categories": categories,
        }],
    })
}

fn category(first: usize, end: usize, folded: bool) -> Value {
    let shortcuts: &[&str] = if folded {
        &["nothing-of-this-kind", "let-go-all"]
    } else {
        &[]
    };
    let items: Vec<Value> = (first..end).map(item).collect();
    json!({
        "id": format!("category-{first}"),
        "title": folded.then(|| format!("Services from number {first}")),
        "shortcuts": shortcuts,
        "items": items,
    })
}

/// About as much text as an item of the built-in plan has.
fn item(number: usize) -> Value {
    json!({
        "id": id(number),
        "kind": "backup",
        "revision": 1,
        "title": format!("Service number {number}"),
        "text": ["What it keeps. Look for it in every Region, also in those that are turned off."],
        "way_out": {
            "text": "In its console, make a copy, share it with the destination account and copy \
                     it once more there. Repeat this in every Region.",
            "commands": [
                format!("aws service-{number} create-snapshot --name <name>"),
                format!("aws service-{number} copy-snapshot --source <name> --profile <other>"),
            ],
        },
        "trap": "Snapshots that are encrypted with the default key cannot be shared.",
        "sources": ["S"],
    })
}

/// The id of an item.
pub(super) fn id(number: usize) -> String {
    format!("backup.service-{number}")
}
