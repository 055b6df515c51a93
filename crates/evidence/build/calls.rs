//! Writes the collector's table of calls as code.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The part of `collector/calls.json` that reading needs.
#[derive(Deserialize)]
pub(crate) struct Table {
    calls: Vec<Call>,
    items: BTreeMap<String, Item>,
    billing: Vec<String>,
}

#[derive(Deserialize)]
struct Call {
    id: String,
    service: String,
    #[serde(default = "regions")]
    r#where: String,
    #[serde(default)]
    partitions: Vec<String>,
    #[serde(default)]
    list: String,
    #[serde(default)]
    keep: Vec<String>,
    each: Option<Each>,
}

/// The call of whose things each is asked about.
#[derive(Deserialize)]
struct Each {
    call: String,
}

/// An item of the plan: the calls that exhaust it, or why none can.
#[derive(Deserialize)]
struct Item {
    #[serde(default)]
    calls: Vec<String>,
    #[serde(default)]
    reason: String,
}

/// Lists inside of the elements or of the answer, in which the things stand.
const INNER: [&str; 2] = ["Instances", "Items"];

fn regions() -> String {
    "regions".to_owned()
}

/// Three constants: `CALLS`, in the order of their ids, `EXHAUSTED`, in the order of the items, and
/// `BILLING`, the services to which the root user has to let others.
/// `listed` has, as code, what items ask about, by the call that lists it.
pub(crate) fn code(table: &Table, exhausted: &[&str], listed: &BTreeMap<String, String>) -> String {
    let mut calls: Vec<&Call> = table.calls.iter().collect();
    calls.sort_by(|one, next| one.id.cmp(&next.id));
    let listed = |call: &Call| listed.get(&call.id).map_or("", String::as_str);
    let rows: String = calls
        .iter()
        .map(|one| row(one, &table.items, listed(one)))
        .collect();
    let items: String = table
        .items
        .iter()
        .filter(|(id, item)| exhausted.contains(&id.as_str()) && !item.calls.is_empty())
        .map(|(id, item)| {
            let Item { calls, reason } = item;
            let whole = reason.is_empty();
            format!("Exhausted {{ item: {id:?}, calls: &{calls:?}, whole: {whole} }},\n")
        })
        .collect();
    format!(
        "/// All calls.\npub(crate) static CALLS: &[Call] = &[\n{rows}];\n\
         /// The items of which calls list something.\n\
         pub(crate) static EXHAUSTED: &[Exhausted] = &[\n{items}];\n\
         /// The services that only the root user may ask until it lets others.\n\
         pub(crate) static BILLING: &[&str] = &{:?};\n",
        table.billing
    )
}

fn row(call: &Call, items: &BTreeMap<String, Item>, listed: &str) -> String {
    let Call {
        id,
        service,
        r#where: place,
        partitions,
        list,
        ..
    } = call;
    let parent = call.each.as_ref().map_or("", |each| &each.call);
    let inner = INNER.iter().find(|inner| {
        let mut first = call.keep.iter().map(|path| path.split('.').next());
        first.any(|name| name == Some(**inner))
    });
    let inner = inner.copied().unwrap_or_default();
    let names: Vec<&str> = names(&call.keep, inner);
    let of_call = items.iter().filter(|(_, item)| item.calls.contains(id));
    let items: Vec<&str> = of_call.map(|(item, _)| item.as_str()).collect();
    format!(
        "Call {{ id: {id:?}, service: {service:?}, place: {place:?}, \
         partitions: &{partitions:?}, list: {list:?}, inner: {inner:?}, names: &{names:?}, \
         parent: {parent:?}, items: &{items:?}, listed: &[{listed}] }},\n"
    )
}

/// The first field of a thing names it, and better its ARN, where that is the second.
fn names<'a>(keep: &'a [String], inner: &str) -> Vec<&'a str> {
    // After a colon stands how a field is kept.
    let paths = keep
        .iter()
        .map(|path| path.split(':').next().unwrap_or(path));
    let of_thing = paths.filter_map(|path| match inner {
        "" => Some(path),
        inner => path.strip_prefix(inner)?.strip_prefix('.'),
    });
    let mut first = of_thing.filter(|path| !path.contains('.'));
    let name = first.next();
    let arn = first.next().filter(|path| is_arn(path));
    name.into_iter().chain(arn).collect()
}

fn is_arn(path: &str) -> bool {
    path.to_ascii_lowercase().ends_with("arn")
}
