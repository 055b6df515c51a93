//! The three engines: which program drives each, and how its browser has to be asked for.

use std::fmt;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Capabilities;

/// A browser engine under test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Blink and V8.
    Chromium,
    /// Gecko, the extended support release.
    Firefox,
    /// WebKitGTK with its small test browser.
    WebKit,
}

/// The event for which opening a page waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// Everything in it; the rule.
    Finished,
    /// Nothing; for pages of which something never comes.
    Unfinished,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The WebDriver server, to be found on `PATH`.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The server's arguments, so that it listens on `port`.
    pub(crate) fn arguments(self, port: u16) -> Vec<String> {
        let mut arguments = vec![format!("--port={port}")];
        if self == Self::Firefox {
            // Otherwise all of them want the same port for a protocol that is not used here.
            arguments.push("--websocket-port=0".to_owned());
            // To pretend another medium takes the browser's own scripts.
            arguments.push("--allow-system-access".to_owned());
        }
        arguments
    }

    /// Variables without which the browser does not start or is not itself; `home` is empty.
    pub(crate) fn environment(self, home: &Path) -> Vec<(&'static str, String)> {
        // Fourteen hours ahead, most of the day it is tomorrow already: who reckons with local
        // time finds another day.
        let zone = ("TZ", "Pacific/Kiritimati".to_owned());
        if self != Self::WebKit {
            return vec![zone];
        }
        vec![
            zone,
            ("HOME", home.display().to_string()),
            ("XDG_DATA_HOME", home.join("data").display().to_string()),
            ("XDG_CACHE_HOME", home.join("cache").display().to_string()),
            ("XDG_CONFIG_HOME", home.join("config").display().to_string()),
            // As root, as in a container, its sandbox cannot be set up.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
            ("GSETTINGS_BACKEND", "memory".to_owned()),
            ("LANGUAGE", "en".to_owned()),
            // WebKitGTK 2.50 frees a tier's machine code that is retired while another thread still
            // patches calls in it: a visit to any WebAssembly can then end in a crash or a trap
            // (bugs.webkit.org/show_bug.cgi?id=307669, mended upstream in 315320). Retired code is
            // kept here; nothing that a page can see depends on it.
            ("JSC_freeRetiredWasmCode", "0".to_owned()),
            // The last tier pays for code that runs for long. Tests never do, and compiling for it
            // took them a third of their time.
            ("JSC_useOMGJIT", "0".to_owned()),
            // There is no graphics processor to put layers together, and to imitate one took a quarter
            // of the time.
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".to_owned()),
        ]
    }

    /// Whether the browser draws on a screen even when nobody looks.
    pub(crate) fn needs_display(self) -> bool {
        self == Self::WebKit
    }

    /// The capabilities that a new session asks for.
    pub(crate) fn capabilities(self, loading: Loading) -> Capabilities {
        let mut wishes = self.wishes();
        wishes["pageLoadStrategy"] = match loading {
            Loading::Finished => json!("normal"),
            Loading::Unfinished => json!("none"),
        };
        serde_json::from_value(wishes).expect("they are an object")
    }

    fn wishes(self) -> Value {
        match self {
            // The same engine without the windows around it, which took a quarter of the time and which no
            // test looks at. Without the sandbox, which cannot be set up as root, and without the services
            // that would look for the network.
            Self::Chromium => json!({ "goog:chromeOptions": {
                "binary": "/usr/bin/chromium-headless-shell",
                "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--lang=en-US",
                ],
            } }),
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "binary": "/usr/bin/firefox-esr",
                "args": ["-headless"],
                "prefs": {
                    "intl.accept_languages": "en-US, en",
                    // A process ahead of the next tab took a quarter of the time: every test has a new tab.
                    "dom.ipc.processPrelaunch.enabled": false,
                    // As in WebKit: tests never run for as long as the last tier takes to pay.
                    "javascript.options.wasm_optimizingjit": false,
                },
            } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "args": ["--automation"],
            } }),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}
