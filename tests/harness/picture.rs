//! Pictures of the page as it is seen, in any size.

use std::path::Path;

use serde_json::json;

use crate::page::Page;

impl Page {
    /// Writes a picture of what is in view on a screen of this size; only Chromium makes its page as
    /// narrow as a phone. The page has that size from then on.
    pub async fn picture(&self, width: u32, height: u32, path: &Path) {
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tell("Emulation.setDeviceMetricsOverride", screen)
            .await;
        self.tell("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
            .await;
        let body = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        let size = vec![json!(width), json!(height)];
        self.until("the page has its size", body, size).await;
        self.screenshot(path).await;
    }

    async fn tell(&self, command: &str, parameters: serde_json::Value) {
        let command = json!({ "cmd": command, "params": parameters });
        self.own("/goog/cdp/execute", command).await;
    }
}
