//! The texts and the plan, as the loader hands them over.

use domain::json::Value;
use domain::plan::{Fault, Plan};
use messages::Messages;

/// Reads a language file, `{"messages": […], "plan": […]}`, and a plan of its own where there is one.
pub(super) fn read_texts(texts: &str, plan: &str) -> (Option<Messages>, Result<Plan, Vec<Fault>>) {
    let file = Value::read(texts).unwrap_or_default();
    let messages = match file.get("messages") {
        Some(Value::List(list)) => {
            let mut texts = Vec::new();
            for text in list {
                texts.push(text.as_text().unwrap_or_default().to_owned());
            }
            Messages::new(texts)
        }
        _ => None,
    };
    let brought = Value::read(plan).unwrap_or_default();
    let plan = if plan.is_empty() {
        file.get("plan")
    } else {
        Some(&brought)
    };
    (messages, read_plan(plan.unwrap_or(&Value::Null)))
}

/// A plan in its compact form, or the faults that the reader found in it.
fn read_plan(value: &Value) -> Result<Plan, Vec<Fault>> {
    if let Some(plan) = Plan::from_compact(value) {
        return Ok(plan);
    }
    let mut faults = Vec::new();
    if let Some(Value::List(found)) = value.get("faults") {
        for fault in found {
            let text = |name| fault.get(name).and_then(Value::as_text).unwrap_or_default();
            faults.push(Fault {
                pointer: text("pointer").to_owned(),
                found: text("found").to_owned(),
                expected: text("expected").to_owned(),
            });
        }
    }
    Err(faults)
}
