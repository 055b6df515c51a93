//! Looks for consoles in another way than the product does: the whole text is rewritten at once.

use domain::json::Value;

/// Traces of a console that none of the product's texts may have while the gate is shut.
const TRACES: [&str; 6] = [
    "console.aws.",
    "console.amazonaws",
    "aws.amazon.com/console",
    "signin.aws.",
    "signin.amazonaws",
    "amazon.com/billing/home",
];

/// Whether a text names a console.
pub(crate) fn is_named(text: &str) -> bool {
    let text = text.to_lowercase();
    TRACES.iter().any(|trace| text.contains(trace))
}

/// Panics where a text in the value, or a name of a member, names a console.
#[track_caller]
pub(crate) fn check(value: &Value) {
    match value {
        Value::Text(text) => assert!(!is_named(text), "names a console: {text:?}"),
        Value::List(values) => values.iter().for_each(check),
        Value::Object(members) => {
            for (name, value) in members.iter() {
                assert!(!is_named(name), "names a console: {name:?}");
                check(value);
            }
        }
        _ => {}
    }
}
