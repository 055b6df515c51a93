//! Elements that the examiner drew as data, drawn as elements of the page.

use domain::json::Value;
use outline::{attribute, element};

use super::tag::Tag;

/// The elements; what is not on the list of names is left out.
pub fn outline(drawn: &Value) -> Option<Tag> {
    let Value::List(parts) = drawn else {
        return None;
    };
    let mut tag = Tag::new(element(parts.first()?.as_text()?)?);
    for (name, value) in parts.get(1)?.as_object()? {
        let value = value.as_text().unwrap_or_default();
        tag = match name.as_str() {
            "value" => tag.value(value),
            "checked" => tag.checked(true),
            "key" => tag.key(value),
            name => match attribute(name) {
                Some(name) => tag.attribute(name, value),
                None => tag,
            },
        };
    }
    let children = parts.get(2..).unwrap_or_default();
    if let [Value::Text(text)] = children {
        return Some(tag.text(text));
    }
    Some(tag.children(children.iter().filter_map(outline)))
}
