//! Pages of others, around what is served.

use server::Replacement;

use crate::site::Site;

/// Notes the element's events from the start.
const EVENTS: &str = include_str!("scripts/events.js");

impl Site {
    /// The product in a page that says this in its head and its body. The element's script is
    /// loaded as a host would load it; events are noted.
    #[must_use]
    pub fn hosting(head: &str, body: &str) -> Self {
        let page = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host</title>\
             <meta name=\"viewport\" content=\"width=device-width\">\
             <script>{{ {EVENTS} }}</script>{head}\
             <script type=\"module\" src=\"account-closure-checklist.js\"></script></head>\
             <body>{body}</body></html>"
        );
        let page = Replacement::new(200, "text/html; charset=utf-8", page);
        Self::product()
            .replace("/host.html", page)
            .opening("host.html")
    }
}
