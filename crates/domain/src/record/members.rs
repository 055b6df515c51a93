//! Reads members of JSON objects; what is strange is named by its JSON pointer.

use serde_json::{Map, Value};

/// A value, or the JSON pointer of what is strange.
pub(super) type Read<T> = Result<T, String>;

pub(super) fn parsed<T>(
    fields: &Map<String, Value>,
    name: &str,
    parse: impl Fn(&Value) -> Option<T>,
) -> Read<T> {
    fields
        .get(name)
        .and_then(parse)
        .ok_or_else(|| pointer(name))
}

pub(super) fn text(fields: &Map<String, Value>, name: &str) -> Read<String> {
    one_of(fields, name, |text| Some(text.to_owned()))
}

pub(super) fn one_of<T>(
    fields: &Map<String, Value>,
    name: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Read<T> {
    parsed(fields, name, |value| parse(value.as_str()?))
}

/// A member that may be missing, but not be strange.
pub(super) fn listed<T>(
    fields: &Map<String, Value>,
    name: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Read<Option<T>> {
    if fields.contains_key(name) {
        one_of(fields, name, parse).map(Some)
    } else {
        Ok(None)
    }
}

pub(super) fn under<T>(
    fields: &Map<String, Value>,
    name: &str,
    read: impl FnOnce(&Map<String, Value>) -> Read<T>,
) -> Read<T> {
    let inner = fields
        .get(name)
        .and_then(Value::as_object)
        .ok_or_else(|| pointer(name))?;
    read(inner).map_err(|place| pointer(name) + &place)
}

pub(super) fn list<T>(
    fields: &Map<String, Value>,
    name: &str,
    read: impl Fn(&Map<String, Value>) -> Read<T>,
) -> Read<Vec<T>> {
    let values = fields
        .get(name)
        .and_then(Value::as_array)
        .ok_or_else(|| pointer(name))?;
    let place = |index: usize| pointer(name) + &pointer(&index.to_string());
    let read_one = |(index, value): (usize, &Value)| {
        let fields = value.as_object().ok_or_else(|| place(index))?;
        read(fields).map_err(|inner| place(index) + &inner)
    };
    values.iter().enumerate().map(read_one).collect()
}

/// One step of a JSON pointer (RFC 6901).
pub(super) fn pointer(name: &str) -> String {
    ["/", &name.replace('~', "~0").replace('/', "~1")].concat()
}

/// Where two values differ first.
pub(super) fn difference(one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let names = one.keys().chain(other.keys());
            names
                .into_iter()
                .find_map(|name| match (one.get(name), other.get(name)) {
                    (Some(one), Some(other)) => {
                        difference(one, other).map(|place| pointer(name) + &place)
                    }
                    _ => Some(pointer(name)),
                })
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let pairs = one.iter().zip(other).enumerate();
            pairs.into_iter().find_map(|(index, (one, other))| {
                difference(one, other).map(|place| pointer(&index.to_string()) + &place)
            })
        }
        _ => (one != other).then(String::new),
    }
}
