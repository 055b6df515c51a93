//! Finds, shows and focuses elements of one instance, and reads what an event is about.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, HtmlInputElement};

/// What an input is about, as the person left it.
pub struct Input {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Whether it is ticked.
    pub checked: bool,
}

fn target(event: &Event) -> Option<Element> {
    // Inside the shadow tree the first of the path is the real target.
    event.composed_path().get(0).dyn_into().ok()
}

/// The field that something is chosen in or typed into. Text areas and selects have all that is asked
/// of inputs here, so their names are looked at, and not their classes: each class costs a first visit.
fn field(element: Element) -> Option<HtmlInputElement> {
    let tag = element.local_name();
    matches!(tag.as_str(), "input" | "textarea" | "select").then(|| element.unchecked_into())
}

fn field_of(event: &Event) -> Option<HtmlInputElement> {
    field(target(event)?)
}

/// The input that an event comes from.
pub fn input_of(event: &Event) -> Option<Input> {
    let input = field_of(event)?;
    Some(Input {
        name: input.name(),
        value: input.value(),
        checked: input.checked(),
    })
}

/// All files chosen in the input that an event comes from, for the loader.
pub fn files_of(event: &Event) -> JsValue {
    let files = field_of(event).and_then(|input| input.files());
    // A list of its own: the input's empties with the input.
    files.map_or(JsValue::NULL, |files| Array::from(&files).into())
}

/// What stands in the text area of this name.
pub fn text_of(root: &Element, name: &str) -> String {
    let area = root.query_selector(&["textarea[name=", name, "]"].concat());
    let area = area.ok().flatten().and_then(field);
    area.map_or_else(String::new, |area| area.value())
}

/// Puts a text into the text input that an event comes from.
pub fn set_input_of(event: &Event, text: &str) {
    if let Some(input) = field_of(event) {
        input.set_value(text);
    }
}

/// Whether an event comes from a field that text is typed into.
pub fn is_typing(event: &Event) -> bool {
    let kind = field_of(event).map(|input| input.type_());
    kind.is_some_and(|kind| !matches!(kind.as_str(), "radio" | "checkbox" | "file" | "select-one"))
}

/// An attribute of the nearest element around the event's target that has it.
pub fn attribute_around(event: &Event, name: &str) -> Option<String> {
    let selector = ["[", name, "]"].concat();
    target(event)?.closest(&selector).ok()??.get_attribute(name)
}

/// Opens what encloses the row of this item, and focuses its first control.
pub fn show_row(root: &Element, item: &str) {
    focus(root, &["[data-item=\"", item, "\"]"].concat(), true);
}

/// Focuses what a selector finds: a heading or panel that takes focus by `tabindex`.
pub fn show(root: &Element, selector: &str) {
    focus(root, selector, false);
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
