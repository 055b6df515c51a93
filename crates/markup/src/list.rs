//! Elements as lists, for programs: name, attributes, and what is inside.

use domain::json::{Members, Value};

use crate::element::{Element, Part, Setting};
use crate::names::{Attribute, Name};

impl From<&Element> for Value {
    fn from(element: &Element) -> Self {
        let mut attributes = Members::new();
        for (name, setting) in &element.attributes {
            attributes.insert(
                name.name(),
                match setting {
                    Setting::Text(text) => Self::from(text.as_str()),
                    Setting::Flag => Self::Bool(true),
                },
            );
        }
        let mut parts = vec![Self::from(element.name.name()), Self::Object(attributes)];
        parts.extend(element.inside.iter().map(|part| match part {
            Part::Text(text) => Self::from(text.as_str()),
            Part::Element(element) => Self::from(element),
        }));
        Self::List(parts)
    }
}

impl Element {
    /// The element as a list in JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        Value::from(self).compact()
    }

    /// The element of a list that comes as data, as far as the page draws it. A link becomes its text.
    /// Other elements and attributes of other names are left out; none where the element itself has such a name, or
    /// has a text beside something else.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let Value::List(parts) = value else {
            return None;
        };
        let [name, Value::Object(attributes), inside @ ..] = parts.as_slice() else {
            return None;
        };
        let inside = match inside {
            [Value::Text(text)] => vec![Part::Text(text.clone())],
            elements => {
                let only = elements.iter().all(|part| matches!(part, Value::List(_)));
                let elements = only.then(|| elements.iter().filter_map(Self::read))?;
                elements.map(Part::Element).collect()
            }
        };
        let attributes = attributes.iter().filter_map(|(name, value)| {
            let setting = match value {
                Value::Text(text) => Setting::Text(text.clone()),
                Value::Bool(true) => Setting::Flag,
                _ => return None,
            };
            Some((Attribute::drawn(name)?, setting))
        });
        let name = match name.as_text()? {
            link if link == Name::A.name() => Name::Span,
            other => Name::drawn(other)?,
        };
        Some(Self {
            name,
            attributes: attributes.collect(),
            inside,
        })
    }
}
