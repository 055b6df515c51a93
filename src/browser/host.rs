//! Tells the embedding page what happened: events that bubble and leave the shadow tree.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Fires an event with details that are never free text. Tells whether the host let it pass.
pub fn fire(host: &HtmlElement, name: &str, cancelable: bool, details: &[(&str, &str)]) -> bool {
    let detail = Object::new();
    for (name, value) in details {
        // Setting a member of a fresh object can't fail.
        let _ = Reflect::set(&detail, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(cancelable);
    init.set_detail(&detail);
    match CustomEvent::new_with_event_init_dict(name, &init) {
        Ok(event) => host.dispatch_event(&event).unwrap_or(true),
        Err(_) => true,
    }
}
