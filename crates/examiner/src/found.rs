//! What the files know of each item, for the page to fill in a row that a person confirms.

use domain::json::{Members, Value};
use evidence::combine::{Combined, ContradictionKind, Covered, Finding, Gap, Kept};
use evidence::item::Item;

/// By item: how many there are and which, where copies lie, and until when it counts as empty.
pub(crate) fn found(combined: &Combined) -> Value {
    let mut all = Members::new();
    for (item, finding) in &combined.findings {
        let mut fields = Members::new();
        things(finding, &mut fields);
        copies(*item, combined, &mut fields);
        all.insert(item.name(), Value::Object(fields));
    }
    let charged = combined.contradictions.iter();
    for one in charged.filter(|one| one.kind == ContradictionKind::Charged) {
        let known = all.get(one.item).and_then(Value::as_object).cloned();
        let mut fields = known.unwrap_or_default();
        fields.insert("paid", texts(&one.examples));
        all.insert(one.item, Value::Object(fields));
    }
    for (item, covered) in &combined.covered {
        let known = all.get(item).and_then(Value::as_object).cloned();
        let mut fields = known.unwrap_or_default();
        emptiness(covered, &mut fields);
        all.insert(item, Value::Object(fields));
    }
    Value::Object(all)
}

fn things(finding: &Finding, fields: &mut Members) {
    fields.set_number("count", finding.existing.into());
    fields.insert("names", texts(&finding.examples));
}

fn copies(item: Item, combined: &Combined, fields: &mut Members) {
    let copies = combined.kept.iter().filter(|one| one.item == item);
    let copy = |one: &Kept| {
        let mut fields = Members::new();
        fields.set("account", one.account.as_str());
        fields.insert("vaults", texts(&one.vaults));
        let day = |time: domain::time::Timestamp| Value::from(&*time.date().iso());
        fields.insert("copiedOn", one.copied_on.map_or(Value::Null, day));
        fields.insert("expires", one.expires.map_or(Value::Null, day));
        Value::Object(fields)
    };
    fields.insert("copies", Value::List(copies.map(copy).collect()));
}

fn emptiness(covered: &Covered, fields: &mut Members) {
    if let Some(until) = covered.empty_until {
        fields.set_number("emptyUntil", until.0);
    }
    let gap = |gap: &Gap| {
        let mut fields = Members::new();
        fields.set("call", gap.call);
        fields.set("why", gap.cell.name());
        fields.insert("regions", texts(&gap.regions));
        Value::Object(fields)
    };
    fields.insert("gaps", Value::List(covered.gaps.iter().map(gap).collect()));
}

fn texts(all: &[String]) -> Value {
    Value::List(all.iter().map(|one| Value::from(one.as_str())).collect())
}
