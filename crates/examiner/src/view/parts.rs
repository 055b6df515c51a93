//! Small parts that several views share.

use markup::{Attribute, Element, Elements, Name, Node};
use messages::examiner::{Say, Words};

/// An element with a text.
pub(super) fn line(name: Name, class: &str, text: &str) -> Element {
    Node::new(name).class(class).text(text)
}

/// The same with a text that never has other words in one language.
pub(super) fn say(name: Name, class: &str, words: &Words, text: Say) -> Element {
    line(name, class, words.get(text))
}

/// An element with a text that changes: in an element of its own that is replaced with it, so that
/// a translated page never keeps showing the old one.
pub(super) fn live(name: Name, class: &str, text: &str) -> Element {
    Node::new(name)
        .class(class)
        .child(Node::new(Name::Span).key(text).text(text))
        .into()
}

/// A part of the section, with its heading.
pub(super) fn panel(name: &str) -> Node {
    Node::new(Name::Section)
        .key(name)
        .attribute(Attribute::DataPanel, name)
}

/// A button that does something. `label` says to what, where several buttons look the same.
pub(super) fn button(name: &str, value: &str, text: &str, label: &str) -> Element {
    Node::new(Name::Button)
        .attribute(Attribute::Type, "button")
        .class("acc-button")
        .attribute(Attribute::DataAction, name)
        .attribute(Attribute::DataValue, value)
        .attribute(Attribute::AriaLabel, label)
        .text(text)
}

/// A text that was typed or named by someone else: in its own direction, and never translated.
pub(super) fn named(class: &str, text: &str) -> Element {
    Node::new(Name::Bdi)
        .class(class)
        .attribute(Attribute::Translate, "no")
        .text(text)
}

/// One choice of a select.
pub(super) fn option(value: &str, label: &str, chosen: bool) -> Element {
    Node::new(Name::Option)
        .key(value)
        .value(value)
        .flag(Attribute::Selected, chosen)
        .text(label)
}

/// A field with its label above it.
pub(super) fn field<I>(label: &str, field: Node<I>) -> Node<Elements> {
    Node::new(Name::Label)
        .class("acc-field")
        .child(line(Name::Span, "acc-label", label))
        .child(field)
}
