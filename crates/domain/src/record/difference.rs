//! Where two JSON values differ.

use crate::json::Value;

/// The JSON pointer (RFC 6901) to the first place where two values differ.
pub(super) fn difference(one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Object(ours), Value::Object(theirs)) => {
            for (name, value) in ours {
                let found = match theirs.get(name) {
                    Some(theirs) => difference(value, theirs),
                    None => Some(String::new()),
                };
                if let Some(place) = found {
                    return Some(step(name) + &place);
                }
            }
            theirs
                .keys()
                .find(|name| !ours.contains(name))
                .map(|name| step(name))
        }
        (Value::List(ours), Value::List(theirs)) if ours.len() == theirs.len() => {
            for (index, value) in ours.iter().enumerate() {
                if let Some(place) = difference(value, &theirs[index]) {
                    return Some(step(&index.to_string()) + &place);
                }
            }
            None
        }
        _ => (one != other).then(String::new),
    }
}

fn step(name: &str) -> String {
    ["/", &name.replace('~', "~0").replace('/', "~1")].concat()
}
