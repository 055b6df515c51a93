//! The size of the page: of its window, or of the frame that stands for a narrow one.

use std::time::Instant;

use serde_json::{Value, json};
use tokio::time::sleep;

use crate::page::{INTERVAL, PATIENCE, Page, done};

/// The size of the page itself and of the window around it.
const SIZES: &str = "return [innerWidth, innerHeight, outerWidth, outerHeight]";

/// In a frame there is no window around the page, but an element.
const RESIZE_FRAME: &str = "if (!frameElement) return false;
    [frameElement.width, frameElement.height] = arguments;
    return true";

impl Page {
    /// Makes the page's own area this large, in CSS pixels. No browser makes its window as narrow
    /// as a phone: for that, a site is served [`crate::Site::framed`].
    pub async fn resize(&self, width: u32, height: u32) {
        self.step(format!("resize to {width} x {height}"));
        let wanted = vec![json!(width), json!(height)];
        if self.script(RESIZE_FRAME, wanted.clone()).await == json!(false) {
            return self.resize_window(width, height).await;
        }
        let body = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        self.until("the page has its size", body, wanted).await;
    }

    /// A window is larger than its page by what the browser draws around it. That is known only once
    /// the page has followed its window, which may be a moment later: only what two looks one after
    /// the other see counts.
    async fn resize_window(&self, width: u32, height: u32) {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = None;
        loop {
            let sizes = numbers(&self.script(SIZES, vec![]).await);
            let [page_width, page_height, window_width, window_height] = sizes;
            let settled = seen.replace(sizes) == Some(sizes);
            if settled && (page_width, page_height) == (width, height) {
                return;
            }
            assert!(
                Instant::now() < deadline,
                "after {PATIENCE:?} the page is {page_width} x {page_height} in a window of \
                 {window_width} x {window_height}"
            );
            if settled {
                let sides = window_width.saturating_sub(page_width);
                let bars = window_height.saturating_sub(page_height);
                let resized = self
                    .driver()
                    .set_window_rect(0, 0, width + sides, height + bars)
                    .await;
                done("changing the window's size", resized);
                seen = None;
            }
            sleep(INTERVAL).await;
        }
    }
}

fn numbers(sizes: &Value) -> [u32; 4] {
    serde_json::from_value(sizes.clone())
        .unwrap_or_else(|error| panic!("the page's size is {sizes}: {error}"))
}
