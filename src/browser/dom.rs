//! Shows and focuses elements of one instance, and prints.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Opens the folds around the row of this item, and focuses its first control.
pub fn show_row(root: &Element, item: &str) {
    focus(root, &["[data-item=\"", item, "\"]"].concat(), true);
}

/// Focuses the line of the services to tick.
pub fn show_services(root: &Element) {
    focus(root, ".acc-there", true);
}

/// Opens the folds around an input, and focuses it. Of several with one name it is the first.
pub fn show_input(root: &Element, name: &str) {
    focus(root, &["[name=\"", name, "\"]"].concat(), true);
}

/// Folds what is settled.
pub fn fold_settled(root: &Element) {
    fold_all_settled(root);
}

/// Opens the row of this item, and the folds around it.
pub fn unfold_row(root: &Element, item: &str) {
    unfold(root, &["[data-item=\"", item, "\"]"].concat());
}

/// Focuses the heading of the section with this name.
pub fn show_section(root: &Element, section: &str) {
    let selector = ["[data-section=\"", section, "\"] .acc-heading"].concat();
    focus(root, &selector, false);
}

/// The row in which the focus was last, by the name that it has in the tree.
pub fn focused_row(root: &Element) -> Option<String> {
    row_of_focus(root)
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
    fn unfold(root: &Element, selector: &str);
    #[wasm_bindgen(js_name = foldSettled)]
    fn fold_all_settled(root: &Element);
    #[wasm_bindgen(js_name = rowOfFocus)]
    fn row_of_focus(root: &Element) -> Option<String>;
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A sandbox may forbid it; the page itself is still there to read.
        let _ = window.print();
    }
}
