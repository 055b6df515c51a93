//! What the files know of each item, for the page to fill in a row that a person confirms, and to draw
//! where copies lie.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::json::{Members, Value};
use evidence::arn::own_name;
use evidence::combine::{Combined, ContradictionKind, Covered, Finding, Gap, Kept};
use evidence::item::Item;

use crate::file::File;

/// By item: how many there are and which, in which Regions, where copies lie, and until when it counts
/// as empty.
pub(crate) fn found(
    files: &BTreeMap<String, File>,
    combined: &Combined,
    closing: Option<AccountId>,
) -> Value {
    let regions = regions(files, combined, closing);
    let mut all = Members::new();
    for (item, finding) in &combined.findings {
        let mut fields = Members::new();
        things(finding, &mut fields);
        let regions = regions.get(item).into_iter().flatten();
        let regions = regions.map(|region| Value::from(*region));
        fields.insert("regions", Value::List(regions.collect()));
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

/// The Regions in which files of this account list something of an item, or a copy of it.
fn regions<'a>(
    files: &'a BTreeMap<String, File>,
    combined: &Combined,
    closing: Option<AccountId>,
) -> BTreeMap<Item, BTreeSet<&'a str>> {
    let mut all: BTreeMap<Item, BTreeSet<&str>> = BTreeMap::new();
    let is_own = |account: Option<AccountId>| account.is_none() || account == closing;
    let files = files.values();
    for file in files.filter(|file| !combined.superseded.contains(&file.source.digest)) {
        for one in file.facts.existing.iter().filter(|one| is_own(one.account)) {
            let regions = one.regions.iter().map(|region| region.region.as_str());
            all.entry(one.item).or_default().extend(regions);
        }
        let copies = file.facts.copies.iter();
        for one in copies.filter(|one| is_own(Some(one.account)) && !one.by_id) {
            all.entry(one.item).or_default().insert(&one.region);
        }
    }
    for regions in all.values_mut() {
        regions.retain(|region| !region.is_empty() && *region != "global");
    }
    all
}

fn things(finding: &Finding, fields: &mut Members) {
    fields.set_number("count", finding.existing.into());
    let names = finding
        .examples
        .iter()
        .map(|one| Value::from(own_name(one)));
    fields.insert("names", Value::List(names.collect()));
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
    if covered.by_policy {
        fields.insert("byPolicy", Value::Bool(true));
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
