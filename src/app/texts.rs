//! The texts and the plan, as the loader hands them over.

use domain::json::Value;
use domain::plan::{Fault, Plan};
use messages::Messages;

/// Reads a language file, `{"formats": "en-GB", "messages": […], "plan": […]}`, and a plan of its own where there is one.
pub(super) fn read_texts(texts: &str, plan: &str) -> (Option<Messages>, Result<Plan, Vec<Fault>>) {
    let file = Value::read(texts).unwrap_or_default();
    let messages = Messages::read(&file);
    let brought = Value::read(plan).unwrap_or_default();
    let plan = if plan.is_empty() {
        file.get("plan")
    } else {
        Some(&brought)
    };
    (messages, read_plan(plan.unwrap_or(&Value::Null)))
}

/// Whether a file is a language file of this release: all texts, and the built-in plan.
pub fn texts_fit(file: &str) -> bool {
    let (messages, plan) = read_texts(file, "");
    messages.is_some() && plan.is_ok()
}

/// A plan in its compact form, or the faults that the reader found in it.
fn read_plan(value: &Value) -> Result<Plan, Vec<Fault>> {
    if let Some(plan) = Plan::from_compact(value) {
        return Ok(plan);
    }
    let mut faults = Vec::new();
    for fault in value.list("faults") {
        faults.push(Fault {
            pointer: fault.text("pointer").to_owned(),
            found: fault.text("found").to_owned(),
            expected: fault.text("expected").to_owned(),
        });
    }
    Err(faults)
}
