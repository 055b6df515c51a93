//! Elements with one text inside, which is what most of the page consists of.

use messages::{Messages, Msg};

use super::tag::Tag;

/// An element with a class, or an empty one, and a text.
#[inline(never)]
pub fn line(name: &'static str, class: &'static str, text: &str) -> Tag {
    Tag::new(name).class(class).text(text)
}

/// The same with one of the page's texts.
#[inline(never)]
pub fn message(name: &'static str, class: &'static str, messages: &Messages, text: Msg) -> Tag {
    line(name, class, messages.get(text))
}

/// The same with one of the page's texts that has placeholders.
#[inline(never)]
pub fn filled(
    name: &'static str,
    class: &'static str,
    messages: &Messages,
    text: Msg,
    values: &[(&str, &str)],
) -> Tag {
    line(name, class, &messages.fill(text, values))
}

/// An element with a text that changes.
#[inline(never)]
pub fn live(name: &'static str, class: &'static str, text: &str) -> Tag {
    Tag::new(name).class(class).changing(text)
}
