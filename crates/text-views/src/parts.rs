//! Small parts that several views share.

use markup::{Attribute, Element, Name, Node};
#[cfg(feature = "fallback")]
use messages::{Messages, Msg};

/// An element with a text.
pub(crate) fn line(name: Name, class: &str, text: &str) -> Element {
    Node::new(name).class(class).text(text)
}

/// A list with these points.
pub(crate) fn list(name: Name, class: &str, points: impl IntoIterator<Item = Element>) -> Element {
    Node::new(name).class(class).children(points).into()
}

/// A link that tells the other side nothing.
pub(crate) fn link(text: &str, address: &str) -> Element {
    Node::new(Name::A)
        .attribute(Attribute::Href, address)
        .attribute(Attribute::Rel, "noopener noreferrer")
        .text(text)
}

/// A label, and what it is the label of.
#[cfg(feature = "fallback")]
pub(crate) fn labelled(messages: &Messages, label: &str, text: &str) -> String {
    messages.fill(Msg::JoinLabel, &[("label", label), ("text", text)])
}
