//! Shows and focuses elements of one instance, and prints.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Opens the folds around the row of this item, and focuses its first control.
pub fn show_row(root: &Element, item: &str) {
    focus(root, &["[data-item=\"", item, "\"]"].concat(), true);
}

/// Focuses the element that a selector finds: a heading or panel that takes focus by `tabindex`.
pub fn show(root: &Element, selector: &str) {
    focus(root, selector, false);
}

/// Empties the nearest element that fits `around` and holds the one that fits `found`.
pub fn empty_around(root: &Element, found: &str, around: &str) {
    let found = root.query_selector(found).ok().flatten();
    if let Some(around) = found.and_then(|found| found.closest(around).ok()?) {
        around.replace_children_with_node_0();
    }
}

#[wasm_bindgen(module = "/src/browser/focus.js")]
extern "C" {
    fn focus(root: &Element, selector: &str, control: bool);
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A sandbox may forbid it; the page itself is still there to read.
        let _ = window.print();
    }
}
