//! Elements that the examiner drew as data, drawn as elements of the page.

use domain::json::Value;
use markup::{Attribute, Element, Setting};

use super::tag::Tag;

/// The elements; whatever is not on the closed lists is left out.
pub fn outline(drawn: &Value) -> Option<Tag> {
    Element::read(drawn).as_ref().map(tag)
}

fn tag(element: &Element) -> Tag {
    let mut tag = Tag::new(element.name().name());
    for (name, setting) in element.attributes() {
        tag = match (name, setting) {
            (Attribute::Value, Setting::Text(text)) => tag.value(text),
            (Attribute::Key, Setting::Text(text)) => tag.key(text),
            (name, Setting::Text(text)) => tag.attribute(name.name(), text),
            (name, Setting::Flag) => tag.flag(name.name(), true),
        };
    }
    match element.text() {
        Some(text) => tag.text(text),
        None => tag.children(element.elements().map(self::tag)),
    }
}
