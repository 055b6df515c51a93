//! Read-only text that comes as an element: a record as people read it.

use markup::{Attribute, Element, Name};
use yew::prelude::*;

/// An element of a read-only text, drawn as it is. Headings stand so many levels lower.
pub fn paper(element: &Element, lower: usize) -> Html {
    let name = match element.name() {
        Name::H1 => heading(1, lower),
        Name::H2 => heading(2, lower),
        Name::H3 => heading(3, lower),
        other => other.name(),
    };
    let class = element.attribute(Attribute::Class).to_owned();
    let class = (!class.is_empty()).then_some(class);
    match element.text() {
        Some(text) => html! { <@{name} {class}>{ text.to_owned() }</@> },
        None => html! {
            <@{name} {class}>{ for element.elements().map(|inside| paper(inside, lower)) }</@>
        },
    }
}

/// The heading of this level, so many lower. There are six.
const fn heading(level: usize, lower: usize) -> &'static str {
    match level + lower {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
