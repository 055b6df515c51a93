//! What happens to the page: it becomes visible again, or another tab saves something.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{StorageEvent, window};

use super::storage;

/// What happened.
pub enum Happening {
    /// The page is visible again, or came back from the back/forward cache.
    Awake,
    /// Another tab changed the value of this key; none when it removed everything.
    Saved(Option<String>),
}

/// Tells what happens for as long as the returned listeners live.
pub fn listen(tell: impl Fn(Happening) + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let awake = |tell: &(dyn Fn(Happening) + 'static)| tell(Happening::Awake);
    let mut listeners = Vec::new();
    for event in ["pageshow", "focus"] {
        let tell = tell.clone();
        listeners.push(EventListener::new(&window, event, move |_| awake(&tell)));
    }
    if let Some(document) = window.document() {
        let tell = tell.clone();
        let page = document.clone();
        listeners.push(EventListener::new(
            &document,
            "visibilitychange",
            move |_| {
                if !page.hidden() {
                    awake(&tell);
                }
            },
        ));
    }
    listeners.push(EventListener::new(&window, "storage", move |event| {
        // An event of this name that is none tells of no storage.
        let event = event.unchecked_ref::<StorageEvent>();
        // What happens to the storage of this tab alone is none of ours.
        if storage::is_ours(event.storage_area()) {
            tell(Happening::Saved(event.key()));
        }
    }));
    listeners
}
