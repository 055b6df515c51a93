//! The field for a reason, of an item or of a group.

use messages::{Messages, Msg};
use yew::prelude::*;

use crate::components::text_field::{TextField, text_field};

/// The field for a reason, or for a name where the answer states one.
pub fn why(texts: &Messages, id: &str, value: &str, name: bool) -> Html {
    let (label, hint) = if name {
        (Msg::LabelName, None)
    } else {
        (Msg::LabelWhy, Some(texts.get(Msg::LabelWhyHint)))
    };
    text_field(&TextField {
        name: &format!("{id}.why"),
        label: texts.get(label),
        hint,
        value,
        ..TextField::default()
    })
}
