//! Hands a text to the person as a file, reads a file, prints.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url, window};

/// Offers a text as a download. Where downloads are blocked nothing happens; the page shows the
/// text beside it.
pub fn save(name: &str, kind: &str, text: &str) {
    // Every step can be refused by a host; none of them loses anything.
    let _ = try_save(name, kind, text);
}

fn try_save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let document = window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}

/// The size of a file in bytes.
pub fn size(file: &File) -> f64 {
    file.size()
}

/// The text of a file; none where it can't be read.
pub async fn read(file: File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        // A sandbox may forbid it; the page itself is still there to read.
        let _ = window.print();
    }
}
