//! Links to read more.

use messages::{Messages, Msg};
use yew::prelude::*;

/// A link to read more; it leaves this page alone. Without an address it is its text: a contact.
pub fn link(texts: &Messages, text: &str, url: &str) -> Html {
    if url.is_empty() {
        return html! { <span>{ text }</span> };
    }
    let label = format!("{text} {}", texts.get(Msg::LabelNewTab));
    html! {
        <a
            href={url.to_owned()}
            target="_blank"
            rel="noopener noreferrer"
            referrerpolicy="no-referrer"
        >
            { label }
        </a>
    }
}
