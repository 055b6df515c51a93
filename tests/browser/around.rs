//! Pages of somebody else around a frame with the checklist.

use harness::{Checklist, Page, Paths, Served, Site};
use serde_json::Value;

pub(crate) const SCRIPT: &str =
    "<script type=\"module\" src=\"account-closure-checklist-frame.js\"></script>";

/// The product on another origin than the page around it.
pub(crate) fn elsewhere() -> Served {
    Site::product()
        .header(Paths::these(&["*"]), "Access-Control-Allow-Origin", "*")
        .start()
}

/// A page around a frame. It notes the messages that it gets, after whatever `first` does.
pub(crate) fn around(frame: &str, first: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host</title>\
         <script>window.heard = []; {first}
         addEventListener('message', ({{ data }}) => heard.push(data));</script></head><body>{frame}\
         {SCRIPT}</body></html>"
    )
}

pub(crate) fn frame(product: &Served, query: &str, attributes: &str) -> String {
    frame_at(&product.address(&format!("embed.html{query}")), attributes)
}

pub(crate) fn frame_at(address: &str, attributes: &str) -> String {
    format!(
        "<iframe data-account-closure-checklist src=\"{address}\" width=\"800\" \
         title=\"The checklist\" {attributes}></iframe>"
    )
}

/// Opens a page around the frame; the checklist inside is ready.
pub(crate) async fn open(page: &Page, host: &str) -> Checklist {
    Checklist::open(page, Site::product().in_frame_of(host)).await
}

pub(crate) async fn go_out(page: &Page) {
    let left = page.driver().enter_default_frame().await;
    left.expect("the page around can be gone back to");
}

pub(crate) async fn go_into(page: &Page, index: u16) {
    go_out(page).await;
    let entered = page.driver().enter_frame(index).await;
    entered.expect("the frame can be gone into");
}

/// Waits until the frame is as high as its content, rounded up.
pub(crate) async fn fits(page: &Page) {
    go_into(page, 0).await;
    let fits = "const { height } = document.documentElement.getBoundingClientRect();
        return height > 1000 && innerHeight >= height && innerHeight < height + 16";
    page.until("the frame fits its content", fits, vec![]).await;
}

/// Says something to the page around, and waits until that has heard it.
pub(crate) async fn say(page: &Page, from: u16, what: Value) {
    go_into(page, from).await;
    let body = "for (const data of [arguments[0], 'said']) parent.postMessage(data, '*')";
    page.script(body, vec![what]).await;
    go_out(page).await;
    // A height may come after it at any time.
    let heard = "return heard.splice(0, heard.indexOf('said') + 1).length";
    page.until("the page around has heard it", heard, vec![])
        .await;
}
