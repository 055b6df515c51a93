//! Two texts put together as the language does it: which signs and gaps stand between them is a text, too.

use messages::{Messages, Msg};

/// A label, and what it is the label of.
pub fn labelled(messages: &Messages, label: &str, text: &str) -> String {
    messages.fill(Msg::JoinLabel, &[("label", label), ("text", text)])
}

/// A text with something in brackets behind it.
pub fn detailed(messages: &Messages, text: &str, detail: &str) -> String {
    messages.fill(Msg::JoinDetail, &[("text", text), ("detail", detail)])
}
