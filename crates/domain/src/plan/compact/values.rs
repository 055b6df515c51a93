//! The values of which a compact form is made.

use crate::json::Value;

pub(super) fn list(values: impl IntoIterator<Item = Value>) -> Value {
    Value::List(values.into_iter().collect())
}

pub(super) fn text(text: &str) -> Value {
    Value::from(text)
}

pub(super) fn texts(values: &[String]) -> Value {
    list(values.iter().map(|value| text(value)))
}

pub(super) fn optional(text: Option<&str>) -> Value {
    Value::optional(text)
}

pub(super) fn number(number: u32) -> Value {
    Value::Number(number.into())
}

pub(super) fn optional_number(value: Option<u32>) -> Value {
    value.map_or(Value::Null, number)
}
