//! Elements that the examiner drew as data, drawn as elements of the page.

use domain::json::Value;
use outline::{Inside, attribute, read};

use super::tag::Tag;

/// The elements; names that are not on the closed lists are left out.
pub fn outline(drawn: &Value) -> Option<Tag> {
    let drawn = read(drawn)?;
    let mut tag = Tag::new(drawn.name);
    for (name, value) in drawn.attributes {
        tag = match (name.as_str(), value) {
            ("value", Value::Text(text)) => tag.value(text),
            ("key", Value::Text(text)) => tag.key(text),
            ("checked", value) => tag.checked(*value == Value::Bool(true)),
            (name, value) => match (attribute(name), value) {
                (Some(name), Value::Text(text)) => tag.attribute(name, text),
                (Some(name), Value::Bool(yes)) => tag.flag(name, *yes),
                _ => tag,
            },
        };
    }
    Some(match drawn.inside {
        Inside::Text(text) => tag.text(text),
        Inside::Elements(elements) => tag.children(elements.iter().filter_map(outline)),
    })
}
