//! From data back to elements, for the page.

use domain::json::{Members, Value};

use crate::names::element;

/// One element, taken apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decoded<'a> {
    /// Its name: one of [`ELEMENTS`](crate::ELEMENTS).
    pub name: &'static str,
    /// Its attributes. Names that are not on the list are for the page to leave out: it asks
    /// [`attribute`](crate::attribute) for each. A value is a text, or true or false.
    pub attributes: &'a Members,
    /// Its content.
    pub inside: Inside<'a>,
}

/// The content of an element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Inside<'a> {
    /// One text.
    Text(&'a str),
    /// Elements, or nothing.
    Elements(&'a [Value]),
}

/// Takes one element apart; none where it is none, or has a text beside something else.
#[must_use]
pub fn read(value: &Value) -> Option<Decoded<'_>> {
    let Value::List(parts) = value else {
        return None;
    };
    let (name, parts) = parts.split_first()?;
    let (attributes, inside) = parts.split_first()?;
    let inside = match inside {
        [Value::Text(text)] => Inside::Text(text),
        elements => {
            let only = elements.iter().all(|part| matches!(part, Value::List(_)));
            only.then_some(Inside::Elements(elements))?
        }
    };
    Some(Decoded {
        name: element(name.as_text()?)?,
        attributes: attributes.as_object()?,
        inside,
    })
}
