//! What only Chromium's driver can do: pretend another medium.

use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};

use crate::page::{Page, done};

/// A command of Chromium's own protocol.
#[derive(Debug)]
struct Own {
    name: &'static str,
    parameters: Value,
}

impl ExtensionCommand for Own {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "cmd": self.name, "params": self.parameters }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}

impl Page {
    /// The page as on paper (`print`) or on a screen (`screen`), in Chromium.
    pub async fn pretend_medium(&self, medium: &str) {
        self.emulate(json!({ "media": medium })).await;
    }

    /// The page with the person's own few colours, as in a contrast theme, in Chromium.
    pub async fn force_colours(&self) {
        self.emulate(json!({ "features": [{ "name": "forced-colors", "value": "active" }] }))
            .await;
    }

    /// The page for a device that prefers a look, in Chromium.
    pub async fn prefer_look(&self, look: &str) {
        let feature = json!({ "name": "prefers-color-scheme", "value": look });
        self.emulate(json!({ "features": [feature] })).await;
    }

    async fn emulate(&self, parameters: Value) {
        self.step(format!("emulate {parameters}"));
        let command = Own {
            name: "Emulation.setEmulatedMedia",
            parameters,
        };
        let command = Command::ExtensionCommand(Box::new(command));
        done("emulating a medium", self.driver().cmd(command).await);
    }
}
