//! What kind of session the driver is asked for.

use serde_json::{Value, json};

/// Whether the browser records what its threads do. Recording costs some time of what is recorded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recording {
    On,
    Off,
}

/// How long what runs in a page may take, in milliseconds.
const SCRIPT: u64 = 110_000;

/// Tasks and marks are recorded and nothing more: with categories that look into the page, such as
/// `devtools.timeline`, Chromium counts the whole document in every frame, and what is measured is
/// the measuring.
pub(super) fn wishes(recording: Recording) -> Value {
    let mut wishes = json!({
        "timeouts": { "script": SCRIPT },
        "goog:chromeOptions": {
            // Without the sandbox, which cannot be set up as root, and without the services that
            // would look for the network. Memory is measured when it is asked for, and no page that was left
            // is kept.
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--lang=en-US", "--window-size=1000,800",
                "--enable-blink-features=ForceEagerMeasureMemory", "--disable-back-forward-cache",
            ],
        },
    });
    if recording == Recording::On {
        wishes["goog:loggingPrefs"] = json!({ "performance": "ALL" });
        wishes["goog:chromeOptions"]["perfLoggingPrefs"] = json!({
            "enableNetwork": false,
            "enablePage": false,
            "traceCategories": "toplevel,blink.user_timing",
            "bufferUsageReportingInterval": 60_000,
        });
    }
    json!({ "capabilities": { "alwaysMatch": wishes } })
}
