//! Reads documents that come in, plans of a host's own and records, and makes the calendar file. A
//! program of its own, loaded on first use: a first visit needs none of it.
//!
//! Everything goes in and out as text. Nothing here knows the page, storage or the clock.

use domain::calendar;
use domain::json::{Members, Value};
use domain::plan::{Fault, Plan};
use domain::record::{Record, RecordError};
use domain::time::{Date, Timestamp};
use messages::Messages;
use wasm_bindgen::prelude::*;

fn main() {}

/// Reads a plan of a host's own and chooses one language of its texts: the plan in its compact form,
/// or `{"faults": […]}` with everything that is wrong with it. `texts` is the language file with the
/// built-in plan, which it may extend.
#[wasm_bindgen]
pub fn read_plan(json: &str, language: &str, texts: &str) -> String {
    let texts = Value::read(texts).unwrap_or_default();
    let built_in = texts.get("plan").and_then(Plan::from_compact);
    // Without it there is nothing to explain, and no other plan in its place.
    let read = built_in.map_or(Err(Vec::new()), |built_in| {
        Plan::read_own(json, &built_in, language)
    });
    match read {
        Ok(plan) => plan.to_compact().compact(),
        Err(faults) => {
            let faults = faults.iter().map(fault).collect();
            let mut fields = Members::new();
            fields.insert("faults", Value::List(faults));
            fields.compact()
        }
    }
}

fn fault(fault: &Fault) -> Value {
    let mut fields = Members::new();
    fields.set("pointer", &fault.pointer);
    fields.set("found", &fault.found);
    fields.set("expected", &fault.expected);
    Value::Object(fields)
}

/// Reads a record: what the page needs of it, or `{"code": …, "place": …}`. `texts` is the language
/// file in which it is put into words.
#[wasm_bindgen]
pub fn read_record(json: &str, texts: &str) -> String {
    match Record::read(json) {
        Ok(record) => {
            let stood = text_views::record_element(&record.written(), &messages(texts));
            record.into_incoming(stood.to_json()).to_json()
        }
        Err(error) => refusal(&error),
    }
}

/// The calendar file of a plan. `facts` are `{"account": …, "name": …, "closed-on": …, "now": …,
/// "dates": […]}`: `now` in milliseconds since 1970, and the ids of the dates that matter; `plan` is in its compact form, or empty for the one in the
/// language file `texts`. Empty where these can't be read, which their makers rule out.
#[wasm_bindgen]
pub fn calendar_file(facts: &str, plan: &str, texts: &str) -> String {
    let facts = Value::read(facts).unwrap_or_default();
    let brought = Value::read(plan).unwrap_or_default();
    let texts = Value::read(texts).unwrap_or_default();
    let compact = if plan.is_empty() {
        texts.get("plan")
    } else {
        Some(&brought)
    };
    let made = || {
        let mut plan = Plan::from_compact(compact?)?;
        let dates = facts.list("dates");
        plan.timeline
            .retain(|entry| dates.iter().any(|id| id.as_text() == Some(&entry.id)));
        let closed_on = Date::parse(facts.text("closed-on"))?;
        let now = Timestamp(facts.get("now")?.as_number()?);
        let (account, name) = (facts.text("account"), facts.text("name"));
        Some(calendar::calendar_file(
            &plan, account, name, closed_on, now,
        ))
    };
    made().unwrap_or_default()
}

fn refusal(error: &RecordError) -> String {
    let mut fields = Members::new();
    fields.set("code", error.code.name());
    fields.set("place", &error.place);
    fields.compact()
}

fn messages(file: &str) -> Messages {
    let file = Value::read(file).unwrap_or_default();
    Messages::read(&file).unwrap_or_default()
}
