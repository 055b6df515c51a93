//! The texts and the plan, as the loader hands them over.

use domain::json::Value;
use domain::plan::{Fault, Plan};
use messages::Messages;

/// Reads a language file, `{"messages": […], "plan": {…}}`, and a plan of its own where there is one.
pub(super) fn read_texts(
    texts: &str,
    plan: &str,
    language: &str,
) -> (Option<Messages>, Result<Plan, Vec<Fault>>) {
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
    let plan = if plan.is_empty() {
        Plan::of(file.get("plan").unwrap_or(&Value::Null), language)
    } else {
        Plan::read(plan, language)
    };
    (messages, plan)
}
