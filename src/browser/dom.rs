//! Finds, shows and focuses elements of one instance, and reads what an event is about.

use gloo_timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, window};

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
    let tag = element.tag_name();
    matches!(tag.as_str(), "INPUT" | "TEXTAREA" | "SELECT").then(|| element.unchecked_into())
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
    let area = find(root, &["textarea[name=", name, "]"].concat());
    let area = area.and_then(field);
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
    let Some(row) = find(root, &["[data-item=\"", item, "\"]"].concat()) else {
        return;
    };
    open_around(&row);
    let control = row
        .query_selector("input, button")
        .ok()
        .flatten()
        .unwrap_or(row);
    focus(&control);
    keep_in_view(control);
}

/// Focuses what a selector finds: a heading or panel that takes focus by `tabindex`.
pub fn show(root: &Element, selector: &str) {
    if let Some(element) = find(root, selector) {
        open_around(&element);
        focus(&element);
    }
}

fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

fn open_around(element: &Element) {
    let mut next = element.parent_element();
    while let Some(around) = next {
        if around.tag_name() == "DETAILS" {
            // Can't fail: the name of the attribute is a valid one.
            let _ = around.set_attribute("open", "");
        }
        next = around.parent_element();
    }
}

/// What comes into view for the first time takes its room only then, and moves the rest: so a row is
/// looked for once more, unless the reader has scrolled meanwhile.
fn keep_in_view(element: Element) {
    let scrolled = || window().and_then(|window| window.scroll_y().ok());
    let before = scrolled();
    let look = move || {
        if scrolled() == before {
            bring_into_view(&element);
        }
    };
    Timeout::new(100, look).forget();
}

fn bring_into_view(element: &Element) {
    let top = element.get_bounding_client_rect().top();
    let height = element
        .owner_document()
        .and_then(|page| page.document_element());
    let height = height.map_or(0, |page| page.client_height());
    if top < 0.0 || top > f64::from(height) * 0.9 {
        element.scroll_into_view();
    }
}

fn focus(element: &Element) {
    // Focus also scrolls; where it is refused the reader stays where they are.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A sandbox may forbid it; the page itself is still there to read.
        let _ = window.print();
    }
}
