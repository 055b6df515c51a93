//! The size of the page: of its window, or of the frame that stands for a narrow one.

use serde_json::{Value, json};

use crate::page::{Page, done};

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
            self.resize_window(width, height).await;
        }
        let body = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        self.until("the page has its size", body, wanted).await;
    }

    async fn resize_window(&self, width: u32, height: u32) {
        // A window is larger than its page by what the browser draws around it, which is known
        // only once there is a window of about the right size.
        for _ in 0..2 {
            let sizes = self.script(SIZES, vec![]).await;
            let [inner_width, inner_height, outer_width, outer_height] = numbers(&sizes);
            let (sides, bars) = (outer_width - inner_width, outer_height - inner_height);
            let resized = self
                .driver()
                .set_window_rect(0, 0, width + sides, height + bars)
                .await;
            done("changing the window's size", resized);
        }
    }
}

fn numbers(sizes: &Value) -> [u32; 4] {
    serde_json::from_value(sizes.clone())
        .unwrap_or_else(|error| panic!("the page's size is {sizes}: {error}"))
}
